"""How far an announcement to many is: one message in its author's chat, which is edited while it goes."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from sqlalchemy.exc import SQLAlchemyError

from bot.pace import Pace
from db import announcements
from db.store import Store
from db.turns import Duty
from locales.words import Words
from services.announcements import under_way
from services.announcements.under_way import Going

logger = logging.getLogger(__name__)

#: Telegram bears about an edit a second in a chat, and twenty a minute.
EVERY = 4.0  # seconds
#: A bar of so many squares.
BAR = 10


class ProgressTeller:
    """Looks every few seconds which announcements are on their way, and tells each author."""

    def __init__(
        self, bot: Bot, store: Store, now: Callable[[], datetime], zone: ZoneInfo, pace: Pace
    ) -> None:
        self._bot, self._store, self._now, self._zone, self._pace = bot, store, now, zone, pace
        self._said: dict[int, str] = {}

    async def run(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.look()
            except SQLAlchemyError as trouble:
                logger.warning("no progress is told: %s", type(trouble).__name__)

    async def look(self) -> None:
        if self._pace.wait() > EVERY or not await self._store.turns.on_duty(Duty.LETTERS):
            return
        for one in await self._store.read(under_way.going):
            await self._tell(one)

    async def _tell(self, one: Going) -> None:
        words = Words(one.language, self._zone)
        done = one.receivers - one.waiting
        bar = "▓" * (BAR * done // max(one.receivers, 1))
        text = words(
            f"announcement-progress-{one.state}", done=done, people=one.receivers, bar=bar.ljust(BAR, "░")
        )
        if self._said.get(one.id) == text:
            return
        try:
            message_id = await self._show(one, text)
        except TelegramRetryAfter as wait:
            self._pace.refused(wait.retry_after)
            return
        except TelegramAPIError as refused:  # blocked, or the message is gone: the card tells the same
            logger.info("progress of announcement %s is not shown: %s", one.id, type(refused).__name__)
            message_id = one.message_id
        ended = one.state != "sending"
        self._said[one.id] = text
        if ended:
            self._said.pop(one.id)
        if ended or message_id != one.message_id:
            kept = None if ended else message_id
            await self._store.write(announcements.change_progress, one.id, kept)

    async def _show(self, one: Going, text: str) -> int | None:
        self._pace.take(one.chat_id)
        if one.message_id:
            await self._bot.edit_message_text(text, chat_id=one.chat_id, message_id=one.message_id)
            return one.message_id
        return (await self._bot.send_message(one.chat_id, text)).message_id
