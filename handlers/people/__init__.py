"""People: how one joins, and how the deputy head keeps the list in order."""

from aiogram import Router

from handlers.people import card, joining, lists, who_is_who
from handlers.room import Room
from handlers.screens import Button
from handlers.visit import Visit

FORMS = (*joining.FORMS, *card.FORMS, lists.SEND)


def entries(visit: Visit) -> list[Button]:
    return [*card.entries(visit), *who_is_who.entries(visit)]


def build() -> Router:
    router = Router(name="people")
    router.include_routers(joining.build(), card.build(), who_is_who.build(), lists.build())
    return router


JOBS = {"roster-read": lists.sent_list, "roster-save": lists.agreed_list}

ROOM = Room("people", build, entries, FORMS, jobs=JOBS, below=2)
