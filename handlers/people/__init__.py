"""People: how one joins, and how the deputy head keeps the list in order."""

from aiogram import Router

from handlers.people import joining, managing, who_is_who
from handlers.room import Room
from handlers.screens import Button
from handlers.visit import Visit

FORMS = (*joining.FORMS, *managing.FORMS)


def entries(visit: Visit) -> list[Button]:
    return [*managing.entries(visit), *who_is_who.entries(visit)]


def build() -> Router:
    router = Router(name="people")
    router.include_routers(joining.build(), managing.build(), who_is_who.build())
    return router


ROOM = Room("people", build, entries, FORMS, below=2)
