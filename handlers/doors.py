"""The doors: no handler without a deed, and the deed is checked against the person's roles at every press."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.flags import get_flag
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.screens import answer
from handlers.visit import Visit
from school.rights import Deed, may

logger = logging.getLogger(__name__)


def needs(deed: Deed) -> dict[str, Any]:
    """The flag with which a handler is registered: `router.message.register(…, flags=needs(Deed.VOTE))`."""
    return {"deed": deed}


class Doorkeeper(BaseMiddleware):
    """Lets a press through if the roles that the person has now, in the database, open the handler's door."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        visit: Visit = data["visit"]
        if may(visit.who, get_flag(data, "deed")):
            return await handler(event, data)
        return await refuse(event, visit)


async def refuse(event: TelegramObject, visit: Visit) -> None:
    """Says friendly that this is not for them; a stranger hears how to join. Logged without what was pressed."""
    logger.info("person %s knocked at a closed door", visit.who.id if visit.who else "unknown")
    key = "door-not-yours" if visit.who and visit.who.active else "door-join-first"
    if isinstance(event, CallbackQuery):
        await answer(event, visit.words.plain(key), alert=True)
    elif isinstance(event, Message):
        await event.answer(visit.words(key))


def all_handlers(router: Router) -> Iterator[tuple[str, HandlerObject]]:
    """Every handler of the house with the kind of update that it answers."""
    for inner in (router, *router.chain_tail):
        for kind in ("message", "callback_query", "my_chat_member"):
            for handler in inner.observers[kind].handlers:
                yield kind, handler
