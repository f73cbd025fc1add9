"""The line to the Bot API: whatever comes back is what was asked for, Telegram's refusal, or a line that failed.

Between the bot and Telegram stand proxies that answer in HTML, cut answers short or say nothing at all. aiogram has
another exception for each of these, and puts the answer, with all that people typed, into some of them.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import Response, SetMyCommands, TelegramMethod
from aiogram.methods.base import TelegramType

from db.store import in_hand

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Pauses before an answer to somebody who waits is given again. It may then come twice, which is better than never.
AGAIN = (0.5, 1.5)
PAUSE = 5.0  # seconds between the questions to a Bot API that is not there at the start
TOLD_EVERY = 60.0
LONGEST_REST = 300.0  # however long a refusal asks us to wait


class UnreadableAnswer(TelegramNetworkError):
    """What came is no answer of the Bot API. Of its content this says nothing."""


class Line(AiohttpSession):
    """Asks the Bot API. Raises TelegramAPIError and nothing else."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 -- aiogram's name
    ) -> TelegramType:
        for pause in AGAIN if _is_waited_for(method) else ():
            try:
                return await self._ask(bot, method, timeout)
            except (TelegramNetworkError, TelegramServerError) as trouble:
                if isinstance(trouble, TelegramEntityTooLarge) or isinstance(trouble.__cause__, TimeoutError):
                    raise
                logger.warning("%s: %s; once more", method.__api_method__, type(trouble).__name__)
            await asyncio.sleep(pause)
        return await self._ask(bot, method, timeout)

    async def _ask(self, bot: Bot, method: TelegramMethod[TelegramType], within: int | None) -> TelegramType:
        try:
            return await super().make_request(bot, method, within)
        except (UnicodeError, OSError) as trouble:  # bytes that are no text; a line that broke below aiohttp
            said = type(trouble).__name__
        raise UnreadableAnswer(method, said)

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        try:
            answer = super().check_response(bot, method, status_code, content)
            if answer.result is not None:
                return answer
        except TelegramAPIError as refused:
            if isinstance(refused.message, str):
                raise
        except Exception:  # noqa: S110 -- aiogram and pydantic stumble in many ways; each means the same
            pass
        # Raised out here so that it does not carry the other error, which holds the answer.
        raise UnreadableAnswer(method, f"status {status_code}, {len(content)} characters")


def _is_waited_for(method: TelegramMethod[Any]) -> bool:
    """Whether somebody waits for it who pressed or wrote. Letters, jobs and the start have their own patience."""
    return in_hand.get() is not None or isinstance(method, SetMyCommands)


async def unless(stopping: asyncio.Event, asking: Awaitable[T]) -> T | None:
    """What was asked for, or None if the stop came first."""
    asked, stop = asyncio.ensure_future(asking), asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({asked, stop}, return_when=asyncio.FIRST_COMPLETED)
        return asked.result() if asked.done() else None
    finally:
        stop.cancel()
        asked.cancel()


async def rest(stopping: asyncio.Event, seconds: float) -> None:
    """A pause that a stop ends."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), min(seconds, LONGEST_REST))


async def insist(ask: Callable[[], Awaitable[object]], stopping: asyncio.Event) -> None:
    """Asks until the Bot API does it, or until the stop; once a minute the log says what is missing.

    Raises TelegramUnauthorizedError, TelegramNotFound: Telegram does not know this token, and waiting changes nothing.
    """
    told = float("-inf")
    while not stopping.is_set():
        try:
            await unless(stopping, ask())
            return
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise
        except TelegramAPIError as trouble:
            if monotonic() - told >= TOLD_EVERY:
                told = monotonic()
                said = f"{type(trouble).__name__}, {trouble.message[:120]}"
                logger.warning("waiting for the Bot API; %s: %s", trouble.method.__api_method__, said)
            pause = trouble.retry_after if isinstance(trouble, TelegramRetryAfter) else PAUSE
        await rest(stopping, pause)
