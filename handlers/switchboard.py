"""All rooms of the house, and all routers in the order in which they are asked."""

from collections.abc import Iterator

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers import (
    announcements,
    assistance,
    elections,
    events,
    forms,
    menu,
    news,
    parliament,
    people,
    plan,
    sent_files,
    surveys,
)
from handlers.forms import Form
from handlers.parliament import helping
from handlers.people import classes, joining
from handlers.plan import reports
from handlers.visit import Visit

ROOMS = (
    sent_files.ROOM,
    people.ROOM,
    classes.ROOM,
    events.ROOM,
    elections.ROOM,
    parliament.ROOM,
    helping.ROOM,
    assistance.ROOM,
    plan.ROOM,
    reports.ROOM,
    announcements.ROOM,
    news.ROOM,
    surveys.ROOM,
)
#: What the worker can do, by the name under which it is asked for.
JOBS = {kind: job for room in ROOMS for kind, job in room.jobs.items()}


async def ask_again(event: Message | CallbackQuery, visit: Visit) -> bool:
    """Asks the question of the form that is open once more; whether there is one."""
    return await forms.ask_again(_forms(), event, visit)


def gathers_albums(form: str | None) -> bool:
    """Whether the form that is open wants every picture of an album."""
    return any(one.albums for one in _forms() if one.name == form)


def _forms() -> Iterator[Form]:
    return (form for room in ROOMS for form in room.forms)


def build() -> list[Router]:
    """Commands first, then the rooms, then open forms, then the leftovers."""
    return [
        joining.build_start(),
        menu.build_first(ROOMS),
        *(room.build() for room in ROOMS),
        forms.build(_forms()),
        joining.build_for_strangers(),
        menu.build_last(),
    ]
