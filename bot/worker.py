"""Does the slow work (files, sheets) that people asked for, one job after another, outside the press."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BufferedInputFile

from bot.settings import Settings
from bot.sheets import class_sheet
from db import jobs
from db.store import Store
from locales.words import Words
from school.people import class_name

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
MOST_TRIES = 3
IDLE = 0.5  # seconds

Work = Callable[["Worker", dict[str, Any]], Awaitable[None]]


@dataclass
class Worker:
    """Claims jobs and does them; a job whose worker died is done again when its lease is over."""

    bot: Bot
    store: Store
    settings: Settings
    now: Callable[[], datetime]

    async def run(self) -> None:
        while True:
            if not await self.do_next():
                await asyncio.sleep(IDLE)

    async def do_next(self) -> bool:
        """Does one job, if there is any; whether there was."""
        async with self.store.reading() as tx:
            if not await jobs.any_free(tx, datetime.now(UTC)):
                return False
        async with self.store.writing() as tx:
            job = await jobs.claim(tx, datetime.now(UTC), LEASE)
        if job is None:
            return False
        state = "done"
        try:
            await KINDS[job.kind](self, job.details)
        except TelegramAPIError as refused:
            logger.warning("job %s: %s", job.id, type(refused).__name__)
            state = "failed" if job.tries >= MOST_TRIES else "new"
        except Exception as fault:  # one bad job must not stop the others
            logger.error("job %s (%s): %s", job.id, job.kind, type(fault).__name__)
            state = "failed"
        async with self.store.writing() as tx:
            await jobs.finish(tx, job.id, state)
        return True


async def send_invitation_sheet(worker: Worker, details: dict[str, Any]) -> None:
    """The class teacher's sheet arrives as a document that cannot be forwarded."""
    words = Words(details["language"], worker.settings.zone)
    me = await worker.bot.me()
    content, cards = await class_sheet(
        worker.store,
        details["school_id"],
        worker.settings.school_name,
        details["grade"],
        details["letter"],
        words,
        me.username or "",
        worker.now(),
        details["actor_id"],
    )
    name = class_name(details["grade"], details["letter"])
    if cards == 0:
        await worker.bot.send_message(details["chat_id"], words("class-sheet-nobody", class_name=name))
        return
    file = BufferedInputFile(content, f"{name.replace(' ', '-')}.pdf")
    caption = words("class-sheet-caption", class_name=name, people=cards)
    await worker.bot.send_document(details["chat_id"], file, caption=caption, protect_content=True)


KINDS: dict[str, Work] = {"invitation-sheet": send_invitation_sheet}
