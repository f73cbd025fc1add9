"""Elections in chat: ballots, campaign, the mentor's desk, the commission's words and count, the parliament."""

from aiogram import Router

from handlers import parliament
from handlers.elections import booth, candidacies, commission, desk, setting_up, voting
from handlers.elections.voting import entries, list_screen

ROOMS = (voting, candidacies, desk, commission, booth, parliament)
FORMS = (*setting_up.FORMS, *(form for room in ROOMS for form in getattr(room, "FORMS", ())))


def build() -> Router:
    router = Router(name="elections")
    router.include_routers(*(room.build() for room in ROOMS))
    return router


__all__ = ["FORMS", "build", "entries", "list_screen"]
