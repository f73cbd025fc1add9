"""Claims the jobs that people asked for, one after another, outside the press, and sends what their recipes make.

Papers go out with the care of letters: at the same pace, each once, again after growing pauses. Where one cannot go at
all, whoever asked hears so.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import BufferedInputFile
from aiohttp import ClientConnectorError

from bot.faults import report
from bot.fetching import fetched
from bot.kept import keep_before_import
from bot.pace import BACK_OFF, TOKEN_REFUSED, Pace
from bot.settings import Settings
from db import jobs
from db.store import Store
from db.turns import Duty
from db.vault import Vault
from handlers.room import Job
from handlers.screens import Screen
from papers.recipes import Paper, Supplies
from services import papers

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
SOON, IDLE = 0.1, 0.5  # seconds between looks for jobs: when something was written, and when nothing was
AWAY = 5.0  # seconds before the next look at a database that does not answer: each is a line of the log


@dataclass
class Worker:
    """Claims jobs and does them; a job whose worker died is done again when its lease is over."""

    bot: Bot
    store: Store
    vault: Vault
    settings: Settings
    now: Callable[[], datetime]
    kinds: Mapping[str, Job]
    pace: Pace
    school_id: int

    async def run(self) -> None:
        while True:
            seen = self.store.commits
            try:
                busy = await self.do_next()
            except Exception as trouble:  # the job stays with its lease and is taken up again
                logger.error("no job can be done now: %s", type(trouble).__name__)
                await asyncio.sleep(AWAY)
                continue
            if not busy:
                await self.store.news(seen, SOON, IDLE)

    async def do_next(self) -> bool:
        """Does one job, if there is any; whether there was."""
        if not await self.store.read(jobs.any_free, datetime.now(UTC)) or await self._is_helped():
            return False
        job = await self.store.write(jobs.claim, datetime.now(UTC), LEASE)
        if job is None:
            return False
        try:
            await self._do(job)
        except TelegramRetryAfter as wait:
            self.pace.refused(wait.retry_after)
            await self._put_back(job, wait.retry_after, job.tries - 1)
        except (TelegramUnauthorizedError, TelegramNotFound):  # no fault of the paper's: letters wait, too
            self.pace.silence(TOKEN_REFUSED)
            await self._put_back(job, TOKEN_REFUSED, job.tries - 1)
        except TelegramForbiddenError:
            await self.store.write(papers.end, job)  # nobody is there who could hear of it
        except (TelegramBadRequest, TelegramEntityTooLarge) as refused:
            await self._fail(job, refused)
        except TelegramAPIError as trouble:
            await self._later(job, trouble)
        except Exception as fault:  # one bad job must not stop the others
            await self._fail(job, fault)
        else:
            await self.store.write(jobs.finish, job.id, "done")
        return True

    async def _is_helped(self) -> bool:
        """Whether people press here and another process stands by: papers take the processor for seconds."""
        turns = self.store.turns
        return turns.is_own(Duty.UPDATES) and await turns.is_anothers(Duty.HELP)

    async def _do(self, job: jobs.Job) -> None:
        """Each paper is sent as it comes: what a recipe does behind it, it does when the paper is on its way."""
        async with aclosing(self.kinds[job.kind](job.details, self._supplies())) as made:
            number = 0
            async for one in made:
                number += 1
                if number > job.parts:  # those before it arrived when the job was in hand earlier
                    await self._wait_for_turn(job.details["chat_id"])
                    await self._send(job.details["chat_id"], one)
                    self.pace.accepted()
                    await self.store.write(jobs.note_part, job.id, number, datetime.now(UTC) + LEASE)

    async def _wait_for_turn(self, chat_id: int) -> None:
        while pause := self.pace.wait() or self.pace.wait_in(chat_id):  # noqa: ASYNC110 -- it only tells how long
            await asyncio.sleep(pause)
        self.pace.take(chat_id)

    async def _later(self, job: jobs.Job, trouble: TelegramAPIError) -> None:
        if isinstance(trouble.__cause__, ClientConnectorError):  # it never left this machine
            await self._put_back(job, 1.0, job.tries - 1)
        elif job.tries > len(BACK_OFF):
            await self._fail(job, trouble)
        else:
            logger.warning("job %s: %s; later", job.id, type(trouble).__name__)
            await self._put_back(job, BACK_OFF[job.tries - 1], job.tries)

    async def _put_back(self, job: jobs.Job, seconds: float, tries: int) -> None:
        not_before = datetime.now(UTC) + timedelta(seconds=seconds)
        await self.store.write(jobs.put_back, job.id, not_before, tries)

    async def _fail(self, job: jobs.Job, fault: Exception) -> None:
        await report(self.store, self.school_id, f"job {job.id} ({job.kind})", fault, self.now())
        await self.store.write(papers.give_up, job, self.now())

    async def _send(self, chat_id: int, made: Paper | Screen | str) -> None:
        if isinstance(made, str):
            await self.bot.send_message(chat_id, made)
        elif isinstance(made, Screen):
            await self.bot.send_message(chat_id, made.whole_text, reply_markup=made.keyboard)
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
            keep_copy=partial(keep_before_import, self.settings),
            code_life=timedelta(days=self.settings.invitation_days),
        )

    async def _bot_name(self) -> str:
        return (await self.bot.me()).username or ""
