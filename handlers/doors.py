"""The doors: no handler without a deed, and the deed is checked against the person's roles at every press."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Any

from aiogram import BaseMiddleware, Dispatcher, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.flags import get_flag
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.screens import Pressed, answer
from handlers.visit import Visit
from school.presses import SEPARATOR, NoSuchButton, Press
from school.rights import HIDDEN, Deed, may

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
        return await refuse(event, visit, get_flag(data, "deed"))


class Presses:
    """Every kind of button by its prefix: a press goes straight to its handler, through the handler's door.

    Asking each room in turn costs as much as half of the database's work; what stands in no table goes that way.
    """

    def __init__(self, handlers: Iterable[HandlerObject]) -> None:
        self._by_prefix: dict[str, tuple[type[Press], HandlerObject]] = {
            one.callback.press.prefix: (one.callback.press, handler)
            for handler in handlers
            for one in handler.filters or ()
            if isinstance(one.callback, Pressed)
        }

    async def on_press(self, query: CallbackQuery, visit: Visit) -> None:
        prefix = (query.data or "").partition(SEPARATOR)[0]
        if prefix not in self._by_prefix:
            raise SkipHandler
        press, handler = self._by_prefix[prefix]
        try:
            said = press.unpack(query.data or "")
        except NoSuchButton:
            raise SkipHandler from None
        if not may(visit.who, handler.flags["deed"]):
            await refuse(query, visit, handler.flags["deed"])
            return
        await handler.call(query, visit=visit, callback_data=said)


def open_doors(dispatcher: Dispatcher) -> None:
    """Puts the doorkeeper before every handler. A handler without a deed is a fault and stops the start."""
    handlers = list(all_handlers(dispatcher))
    for kind, handler in handlers:
        if "deed" not in handler.flags:
            raise RuntimeError(f"the {kind} handler {handler.callback} opens no door: give it a deed")
    presses = Presses(handler for kind, handler in handlers if kind == "callback_query")
    dispatcher.callback_query.register(presses.on_press, flags=needs(Deed.GREET))
    dispatcher.message.middleware(Doorkeeper())
    dispatcher.callback_query.middleware(Doorkeeper())


async def refuse(event: TelegramObject, visit: Visit, deed: Deed | None = None) -> None:
    """Says friendly that this is not for them; a stranger hears how to join. Logged without what was pressed.

    Of requests for help nobody else learns even that they are there.
    """
    if visit.who:  # of strangers nothing is written: anybody can send a bot a million messages
        logger.info("person %s knocked at a closed door", visit.who.id)
    key = "door-not-yours" if visit.who and visit.who.active else "door-join-first"
    if deed in HIDDEN and (visit.who is None or visit.who.active):
        key = "need-not-found"
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
