"""All routers of the house in the order in which they are asked."""

from aiogram import Router

from handlers import announcements, assistance, elections, events, forms, menu, people, plan
from handlers.people import classes
from handlers.plan import reports

ROOMS = (people, classes, events, elections, assistance, plan, reports, announcements)


def build() -> list[Router]:
    """Commands first, then the rooms, then open forms, then the leftovers."""
    every_form = [form for room in ROOMS for form in room.FORMS]
    return [
        people.build_start(),
        menu.build_first(),
        *(room.build() for room in ROOMS),
        forms.build(every_form),
        people.build_for_strangers(),
        menu.build_last(),
    ]
