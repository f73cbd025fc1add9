"""The line to the Bot API: whatever comes back is what was asked for, Telegram's refusal, or a line that failed.

Between the bot and Telegram stand proxies that answer in HTML, cut answers short or say nothing at all. aiogram has
another exception for each of these, and puts the answer, with all that people typed, into some of them.

Calls go as JSON where no file goes with them, and of an answer only that is looked at which somebody reads: both cost
more than all the rest of a press.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from time import monotonic
from typing import Any, TypeVar, cast, get_args

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SetMyCommands, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, InputFile, Message
from aiohttp import BytesPayload, ClientError, ClientTimeout, FormData
from pydantic import BaseModel

from bot.pace import Pace
from db.store import in_hand

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Pauses before an answer to somebody who waits is given again. It may then come twice, which is better than never.
AGAIN = (0.5, 1.5, 3.0, 6.0, 12.0, 24.0)
#: For how long an answer makes sense, in seconds: a phone gives up a press, a person looks at a screen for longer.
LIFE_OF_A_PRESS, LIFE_OF_AN_ANSWER, LIFE_OF_A_CONVENIENCE = 15.0, 60.0, 10.0
LEAST = 1.0  # seconds for one try
MOST_REMEMBERED = 20_000  # chats
PAUSE = 5.0  # seconds between the questions to a Bot API that is not there at the start
TOLD_EVERY = 60.0
#: However long a refusal asks us to wait before the next question for updates: meanwhile nobody at all is heard, and
#: one question a minute is no load.
LONGEST_REST = 60.0
#: What a refusal may ask for, in seconds. Zero would be asked again at once and for ever; a number that is none of
#: Telegram's would silence everything until a restart.
LEAST_PAUSE, LONGEST_PAUSE = 1, 3600


class UnreadableAnswer(TelegramNetworkError):
    """What came is no answer of the Bot API. Of its content this says nothing."""


class Line(AiohttpSession):
    """Asks the Bot API. Raises TelegramAPIError and nothing else."""

    def __init__(self, api: TelegramAPIServer, pace: Pace | None = None) -> None:
        super().__init__(api=api)
        self._defaults: dict[str, Any] = {}
        self._pace = pace or Pace()
        self._newest: dict[int, int] = {}

    async def close(self) -> None:
        """At once: aiohttp waits for what there is to wait for, and aiogram for a quarter of a second more."""
        if self._session is not None:
            await self._session.close()

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: float | None = None,  # noqa: ASYNC109 -- aiogram's name
    ) -> TelegramType:
        life = _life_of(method)
        if life is None:
            return await self._ask(bot, method, timeout)
        until, pauses = monotonic() + life, iter(AGAIN)
        while True:
            turn = self._take_turn(method)
            try:
                return await self._ask(bot, method, max(until - monotonic(), LEAST))
            except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as trouble:
                pause = self._before_next_try(trouble, pauses)
                if pause is None or monotonic() + pause > until:
                    raise
                logger.warning("%s: %s; once more", method.__api_method__, type(trouble).__name__)
            finally:
                if turn is not None:
                    self._pace.landed(turn)
            await asyncio.sleep(pause)

    def _take_turn(self, method: TelegramMethod[Any]) -> int | None:
        """Whoever waits is first in line: letters and files go later for it."""
        chat_id = getattr(method, "chat_id", None)
        return self._pace.take(chat_id, answers=True) if isinstance(chat_id, int) else None

    def _before_next_try(self, trouble: TelegramAPIError, pauses: Iterator[float]) -> float | None:
        """Seconds to wait; None if nothing is gained by trying again."""
        if isinstance(trouble, TelegramRetryAfter):
            self._pace.refused(trouble.retry_after)
            return float(trouble.retry_after)
        return None if isinstance(trouble, TelegramEntityTooLarge) else next(pauses, None)

    async def _ask(
        self, bot: Bot, method: TelegramMethod[TelegramType], within: float | None
    ) -> TelegramType:
        try:
            return await self._post(bot, method, within)
        except (UnicodeError, OSError) as trouble:  # bytes that are no text; a line that broke below aiohttp
            said = type(trouble).__name__
        raise UnreadableAnswer(method, said)

    async def _post(
        self, bot: Bot, method: TelegramMethod[TelegramType], within: float | None
    ) -> TelegramType:
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        waiting = ClientTimeout(total=self.timeout if within is None else within)
        try:
            async with session.post(url, data=self.body(bot, method), timeout=waiting) as answered:
                content = (await answered.read()).decode()
        except TimeoutError as late:
            raise TelegramNetworkError(method, "Request timeout error") from late
        except ClientError as broken:
            raise TelegramNetworkError(method, type(broken).__name__) from broken
        result = self._read(bot, method, answered.status, content)
        if isinstance(result, Message):
            self._note_newest(result.chat.id, result.message_id)
        elif isinstance(method, EditMessageText) and method.message_id and isinstance(method.chat_id, int):
            self._note_newest(method.chat_id, method.message_id)
        return result

    def _note_newest(self, chat_id: int, number: int) -> None:
        if len(self._newest) >= MOST_REMEMBERED:
            self._newest.clear()
        self._newest[chat_id] = max(number, self._newest.get(chat_id, 0))

    def newest(self, chat_id: int) -> int | None:
        return self._newest.get(chat_id)

    def body(self, bot: Bot, method: TelegramMethod[Any]) -> FormData | BytesPayload:
        """JSON; a form, which is more work for everybody, only for a file."""
        values = {
            name: self._default(bot, value.name) if isinstance(value, Default) else value
            for name, value in vars(method).items()
            if value is not None
        }
        try:
            text = _as_json({name: value for name, value in values.items() if value is not None})
        except (
            TypeError
        ):  # something that is not plain: a file, a moment, what the bot says by default deep inside
            return self._body_of_parts(bot, method)
        return BytesPayload(text.encode(), content_type="application/json")

    def _default(self, bot: Bot, name: str) -> Any:
        """What the bot says by default, made ready once: it stays the same as long as the bot lives."""
        if name not in self._defaults:
            self._defaults[name] = self.prepare_value(Default(name), bot, {}, _dumps_json=False)
        return self._defaults[name]

    def _body_of_parts(self, bot: Bot, method: TelegramMethod[Any]) -> FormData | BytesPayload:
        """aiogram's own way, value by value."""
        files: dict[str, InputFile] = {}
        values = {
            name: ready
            for name, value in method.model_dump(warnings=False).items()
            if (ready := self.prepare_value(value, bot, files, _dumps_json=False)) is not None
        }
        if files:
            return self.build_form_data(bot, method)
        return BytesPayload(json.dumps(values, ensure_ascii=False).encode(), content_type="application/json")

    def _read(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> TelegramType:
        try:
            if _is_read_in_part(method.__returning__) and HTTPStatus.OK <= status_code <= HTTPStatus.IM_USED:
                result = _as_far_as_read(method, json.loads(content))
            else:
                result = self.check_response(bot, method, status_code, content).result
            if result is not None:
                return cast(TelegramType, result)
        except TelegramAPIError as refused:
            if isinstance(refused.message, str):
                raise _as_told(refused, status_code) from None
        except Exception:  # noqa: S110 -- aiogram and pydantic stumble in many ways; each means the same
            pass
        # Raised out here so that it does not carry the other error, which holds the answer.
        raise UnreadableAnswer(method, f"status {status_code}, {len(content)} characters")


def newest_in(bot: Bot, chat_id: int) -> int | None:
    """The number of the last message that the bot sent to this chat, as far as it is remembered."""
    return bot.session.newest(chat_id) if isinstance(bot.session, Line) else None


def _plain(part: Any) -> dict[str, Any]:
    """A part of what is said: a keyboard, a button. Raises TypeError for what is not plain."""
    if not isinstance(part, BaseModel):
        raise TypeError
    return {name: value for name, value in vars(part).items() if value is not None}


# Made once, and pydantic's dump of the whole is left out: half of the time of a body.
_as_json = json.JSONEncoder(ensure_ascii=False, default=_plain).encode


def _life_of(method: TelegramMethod[Any]) -> float | None:
    """For how long somebody who pressed or wrote waits for it. Letters, jobs and the start have their own patience."""
    if isinstance(method, SetMyCommands):
        return LIFE_OF_A_CONVENIENCE
    if in_hand.get() is None:
        return None
    return LIFE_OF_A_PRESS if isinstance(method, AnswerCallbackQuery) else LIFE_OF_AN_ANSWER


@cache
def _is_read_in_part(returned: Any) -> bool:
    """Whether of the answer only that is looked at which somebody reads: of a sent message its number."""
    return returned in (bool, list[Any], Message) or Message in get_args(returned)


def _as_far_as_read(method: TelegramMethod[Any], answer: Any) -> Any:
    """What was asked for; None if this is not it. May stumble over what is no answer."""
    result: Any = answer["result"] if answer["ok"] is True else None
    returned = method.__returning__
    if returned is bool or returned == list[Any]:
        return result if isinstance(result, bool if returned is bool else list) else None
    if isinstance(result, list):  # an album
        album = [_sent(method, one["message_id"]) for one in result]
        return album if None not in album else None
    if bool in get_args(returned):  # an edit: some servers answer `true`, others with the message
        return True if result is True or type(result["message_id"]) is int else None
    return _sent(method, result["message_id"])


# To fill in some hundred fields of a message costs as much as a visit to the database; to copy them, nothing.
_SOME_CHAT = Chat.model_construct(id=0, type="private")
_SOME_MESSAGE = Message.model_construct(message_id=0, date=datetime.now(UTC), chat=_SOME_CHAT)


def _sent(method: TelegramMethod[Any], number: Any) -> Message | None:
    """A message of which the bot knows where it stands."""
    if type(number) is not int:
        return None
    chat = _SOME_CHAT.model_copy(update={"id": getattr(method, "chat_id", 0)})
    return _SOME_MESSAGE.model_copy(update={"message_id": number, "date": datetime.now(UTC), "chat": chat})


def _as_told(refused: TelegramAPIError, status: int) -> TelegramAPIError:
    """«Too many» without a time is as good as a second; a time that makes no sense is the nearest that does."""
    if isinstance(refused, TelegramRetryAfter):
        refused.retry_after = min(max(refused.retry_after, LEAST_PAUSE), LONGEST_PAUSE)
    elif status == HTTPStatus.TOO_MANY_REQUESTS:
        return TelegramRetryAfter(refused.method, refused.message, retry_after=LEAST_PAUSE)
    return refused


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
