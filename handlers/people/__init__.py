"""People: how one joins, and how the deputy head keeps the list in order."""

from aiogram import Router

from handlers.people import joining, managing
from handlers.people.joining import build_for_strangers, build_start
from handlers.people.managing import entries

FORMS = (*joining.FORMS, *managing.FORMS)


def build() -> Router:
    router = Router(name="people")
    router.include_routers(joining.build(), managing.build())
    return router


__all__ = ["FORMS", "build", "build_for_strangers", "build_start", "entries"]
