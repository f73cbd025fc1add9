"""Elections in chat: the voter's ballot, the mentor's desk, and the commission's words and count."""

from aiogram import Router

from handlers.elections import commission, desk, setting_up, vote
from handlers.elections.vote import entries, list_screen

FORMS = (*setting_up.FORMS, *desk.FORMS, *commission.FORMS)


def build() -> Router:
    router = Router(name="elections")
    router.include_routers(vote.build(), desk.build(), commission.build())
    return router


__all__ = ["FORMS", "build", "entries", "list_screen"]
