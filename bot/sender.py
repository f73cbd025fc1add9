"""The one sender of letters: at Telegram's pace, in each receiver's language, nobody twice, nobody missed.

A person's own press is answered elsewhere and at once; it never waits behind what goes out from here.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from db import outbox, people
from db.columns import Found
from db.store import Store
from locales.words import LANGUAGES, Word, Words
from services.letters import Named, read_arguments

logger = logging.getLogger(__name__)

#: Telegram speaks of some 30 messages a second overall and one a second in a chat (Bots FAQ).
FASTEST = 1 / 28
IN_ONE_CHAT = 1.0
AT_ONCE = 8  # messages under way at one time
LEASE = timedelta(seconds=60)
MOST_TRIES = 5
IDLE = 0.5  # seconds between looks into an empty outbox


@dataclass
class Pace:
    """When the next letter may go: slower after each refusal, and slowly faster again."""

    gap: float = FASTEST
    free_at: float = 0.0
    chats: dict[int, float] = field(default_factory=dict)

    async def turn(self, chat_id: int) -> None:
        """Waits for this chat's turn."""
        start = max(monotonic(), self.free_at)
        self.free_at = start + self.gap
        in_chat = max(start, self.chats.get(chat_id, 0.0))
        self.chats[chat_id] = in_chat + IN_ONE_CHAT
        if len(self.chats) > 5000:
            self.chats = {chat: at for chat, at in self.chats.items() if at > start}
        await asyncio.sleep(in_chat - monotonic())

    def refused(self, retry_after: float) -> None:
        """Telegram said «too many»: everybody waits that long, and goes slower afterwards."""
        self.free_at = max(self.free_at, monotonic() + retry_after)
        self.gap = min(self.gap * 1.5, 2.0)

    def accepted(self) -> None:
        self.gap = max(self.gap * 0.99, FASTEST)


class Sender:
    """Takes letters from the outbox and sends them."""

    def __init__(self, bot: Bot, store: Store, now: Callable[[], datetime], zone: ZoneInfo) -> None:
        self._bot, self._store, self._now, self._zone = bot, store, now, zone
        self.pace = Pace()
        self._under_way: set[int] = set()
        self._room = asyncio.Semaphore(AT_ONCE)

    async def run(self) -> None:
        """Sends for ever; cancelled at the end, when letters under way are finished first."""
        tasks: set[asyncio.Task[None]] = set()
        try:
            while True:
                await self._room.acquire()
                row = await self._next()
                if row is None:
                    self._room.release()
                    await asyncio.sleep(IDLE)
                    continue
                task = asyncio.create_task(self._deliver(row))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
        finally:
            if tasks:
                await asyncio.wait(tasks, timeout=10)

    async def _next(self) -> Found | None:
        async with self._store.reading() as tx:
            if not await outbox.is_due(tx, self._now(), datetime.now(UTC), self._under_way):
                return None
        async with self._store.writing() as tx:
            # A lease is the machine's matter: it runs on the machine's clock, not on the school's.
            row = await outbox.claim(tx, self._now(), datetime.now(UTC), LEASE, self._under_way)
        if row is not None:
            self._under_way.add(row.id)
        return row

    async def _deliver(self, row: Found) -> None:
        try:
            await self._try(row)
        except Exception as fault:  # one bad letter must not stop the post
            logger.error("letter %s: %s", row.id, type(fault).__name__)
            await self._finish(row, "failed")
        finally:
            self._under_way.discard(row.id)
            self._room.release()

    async def _try(self, row: Found) -> None:
        if row.useful_until and row.useful_until < self._now():
            await self._finish(row, "late")
            return
        chat_id, words = await self._receiver(row)
        if chat_id is None:
            await self._finish(row, "unreachable")
            return
        await self.pace.turn(chat_id)
        text, keyboard = compose(row.body, words)
        try:
            sent = await self._bot.send_message(chat_id, text, reply_markup=keyboard)
        except TelegramRetryAfter as wait:
            self.pace.refused(wait.retry_after)
            await self._put_back(row, wait.retry_after, tries=row.tries - 1)
        except (TelegramForbiddenError, TelegramNotFound):
            await self._unreachable(row)
        except TelegramBadRequest as refused:
            if "chat not found" in refused.message or "user not found" in refused.message:
                await self._unreachable(row)
            else:
                logger.error("letter %s (%s) was refused: %s", row.id, row.kind, refused.message[:80])
                await self._finish(row, "failed")
        except (TelegramNetworkError, TelegramServerError, TimeoutError):
            await self._later(row)
        else:
            self.pace.accepted()
            await self._finish(row, "sent", message_id=sent.message_id, sent_at=self._now())

    async def _receiver(self, row: Found) -> tuple[int | None, Words]:
        language = LANGUAGES[0]
        chat_id: int | None = row.chat_id
        if row.person_id is not None:
            async with self._store.reading() as tx:
                found = await outbox.address(tx, row.person_id)
            if found:
                chat_id, language = (found.telegram_id if found.active else None), found.language
        elif row.body.get("language") in LANGUAGES:
            language = row.body["language"]
        return chat_id, Words(language, self._zone)

    async def _finish(self, row: Found, state: str, **values: Any) -> None:
        async with self._store.writing() as tx:
            await outbox.finish(tx, row.id, state, **values)

    async def _unreachable(self, row: Found) -> None:
        async with self._store.writing() as tx:
            await outbox.finish(tx, row.id, "unreachable")
            if row.person_id is not None:
                await people.note_unreachable(tx, row.person_id, self._now())

    async def _later(self, row: Found) -> None:
        if row.tries >= MOST_TRIES:
            await self._finish(row, "failed")
        else:
            await self._put_back(row, 2 ** (row.tries - 1), tries=row.tries)

    async def _put_back(self, row: Found, seconds: float, tries: int) -> None:
        async with self._store.writing() as tx:
            await outbox.put_back(tx, row.id, self._now() + timedelta(seconds=seconds), tries)


def compose(body: dict[str, Any], words: Words) -> tuple[str, InlineKeyboardMarkup | None]:
    """A letter's text and buttons in one language."""
    if "texts" in body:
        text = body["texts"].get(words.language) or body["texts"]["kk"]
        text = words("announcement-letter", text=text, author=body["author"])
    else:
        arguments = read_arguments(body["arguments"])
        worded = {name: Word(v.key) if isinstance(v, Named) else v for name, v in arguments.items()}
        text = words(body["key"], **worded)
    rows = [
        [InlineKeyboardButton(text=words.plain(key), callback_data=data) for key, data in row]
        for row in body.get("buttons", ())
    ]
    return text, InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
