"""Claims the jobs that people asked for, one after another, outside the press, and sends what their recipes make."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BufferedInputFile

from bot.fetching import fetched
from bot.settings import Settings
from db import jobs
from db.store import Store
from db.vault import Vault
from handlers.room import Job
from handlers.screens import Screen
from papers.recipes import Details, Paper, Supplies

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
MOST_TRIES = 3
IDLE = 0.5  # seconds


@dataclass
class Worker:
    """Claims jobs and does them; a job whose worker died is done again when its lease is over."""

    bot: Bot
    store: Store
    vault: Vault
    settings: Settings
    now: Callable[[], datetime]
    kinds: Mapping[str, Job]

    async def run(self) -> None:
        while True:
            try:
                busy = await self.do_next()
            except Exception as trouble:  # the job stays with its lease and is taken up again
                logger.error("no job can be done now: %s", type(trouble).__name__)
                busy = False
            if not busy:
                await asyncio.sleep(IDLE)

    async def do_next(self) -> bool:
        """Does one job, if there is any; whether there was."""
        if not await self.store.read(jobs.any_free, datetime.now(UTC)):
            return False
        job = await self.store.write(jobs.claim, datetime.now(UTC), LEASE)
        if job is None:
            return False
        state = "done"
        try:
            await self.do(job.kind, job.details)
        except TelegramAPIError as refused:
            logger.warning("job %s: %s", job.id, type(refused).__name__)
            state = "failed" if job.tries >= MOST_TRIES else "new"
        except Exception as fault:  # one bad job must not stop the others
            logger.error("job %s (%s): %s", job.id, job.kind, type(fault).__name__)
            state = "failed"
        await self.store.write(jobs.finish, job.id, state)
        return True

    async def do(self, kind: str, details: Details) -> None:
        """Each paper is sent as it comes: what a recipe does behind it, it does when the paper is on its way."""
        async with aclosing(self.kinds[kind](details, self._supplies())) as made:
            async for one in made:
                await self._send(details["chat_id"], one)

    async def _send(self, chat_id: int, made: Paper | Screen | str) -> None:
        if isinstance(made, str):
            await self.bot.send_message(chat_id, made)
        elif isinstance(made, Screen):
            await self.bot.send_message(chat_id, made.text, reply_markup=made.keyboard)
        elif made.is_picture:
            file = BufferedInputFile(made.content, made.name)
            await self.bot.send_photo(chat_id, file, caption=made.caption or None)
        else:
            file = BufferedInputFile(made.content, made.name)
            protect = made.secret or None
            await self.bot.send_document(chat_id, file, caption=made.caption or None, protect_content=protect)

    def _supplies(self) -> Supplies:
        return Supplies(
            store=self.store,
            vault=self.vault,
            zone=self.settings.zone,
            school=self.settings.school_name,
            now=self.now,
            bot_name=self._bot_name,
            fetch=partial(fetched, self.bot),
        )

    async def _bot_name(self) -> str:
        return (await self.bot.me()).username or ""
