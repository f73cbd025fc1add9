"""All rooms of the house, and all routers in the order in which they are asked."""

from aiogram import Router

from handlers import announcements, assistance, elections, events, forms, menu, people, plan
from handlers.people import classes, joining
from handlers.plan import reports

ROOMS = (
    people.ROOM,
    classes.ROOM,
    events.ROOM,
    elections.ROOM,
    assistance.ROOM,
    plan.ROOM,
    reports.ROOM,
    announcements.ROOM,
)
#: What the worker can do, by the name under which it is asked for.
JOBS = {kind: job for room in ROOMS for kind, job in room.jobs.items()}


def build() -> list[Router]:
    """Commands first, then the rooms, then open forms, then the leftovers."""
    return [
        joining.build_start(),
        menu.build_first(ROOMS),
        *(room.build() for room in ROOMS),
        forms.build(form for room in ROOMS for form in room.forms),
        joining.build_for_strangers(),
        menu.build_last(),
    ]
