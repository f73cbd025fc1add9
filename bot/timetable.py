"""The timetable on one page: what the clock does by itself. Due times live in tables; here stands only «how often».

A job may run twice and does its work once; what a silence skipped is caught up at the next tick.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.daily_copy import DailyCopy, expire_kept
from bot.faults import report
from bot.links import check_links
from db import erasures, heartbeat, jobs, outbox
from db.conversations import Conversations
from db.elections import in_memory
from db.people import audit
from db.store import Store, forget_updates, handled_since
from db.turns import Duty
from db.vault import Vault
from school.dates import school_day
from services import elections, events, faults, news, plan
from services.announcements import clock, reading
from services.assistance import clock as campaigns
from services.events import parts as safety
from services.parliament import duty, helping, initiatives, offices, sittings
from services.people import lists
from services.plan import proposals

logger = logging.getLogger(__name__)

#: Telegram repeats an update for a day at most; its number is kept for eight (SECURITY.md, 4.3.3).
LIFE_OF_AN_UPDATE = timedelta(days=8)
LIFE_OF_A_SIGN = timedelta(days=1)
#: A letter's words, its row (by which nobody is told twice), a job that is over, a line of the audit
#: (docs/SECURITY.md names these terms).
LIFE_OF_WORDS, LIFE_OF_A_LETTER = timedelta(days=100), timedelta(days=730)
LIFE_OF_A_JOB, LIFE_OF_A_LINE = timedelta(days=30), timedelta(days=1096)
LOOK_AT_THE_CLOCK = 20.0  # seconds


class ToCome(CronTrigger):  # type: ignore[misc]  # APScheduler names no types
    """The next time, whatever was missed: what is due stands in tables.

    APScheduler goes through every minute that a clock has leapt over, and nobody is answered meanwhile: half a year
    takes six seconds, on a small computer a minute, and there a clock begins years behind.
    """

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        found: datetime | None = super().get_next_fire_time(None, now + timedelta(microseconds=1))
        return found


@dataclass
class Timetable:
    """Asks every minute what is due, and tidies up once an hour."""

    store: Store
    vault: Vault
    conversations: Conversations
    zone: ZoneInfo
    school_id: int
    now: Callable[[], datetime]
    link_checks: str = "off"
    daily_copy: DailyCopy | None = None
    _scheduler: AsyncIOScheduler = field(init=False)
    _watch: asyncio.Task[None] = field(init=False)
    _stopping: bool = field(init=False, default=False)

    def start(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone=self.zone)
        self._plan()
        self._scheduler.start()
        self._watch = asyncio.create_task(self._watch_the_clock())

    def _plan(self) -> None:
        """Each tick at its next time by the clock of now."""
        options = {"coalesce": True, "misfire_grace_time": None, "max_instances": 1, "replace_existing": True}
        add, at = partial(self._scheduler.add_job, self._told, **options), partial(ToCome, timezone=self.zone)
        add(at(minute="*"), [self.every_minute], id="minute")
        add(at(minute=7), [self.every_hour], id="hour")
        add(at(hour=6, minute=30), [self.every_day], id="day")

    async def _watch_the_clock(self) -> None:
        while True:
            await asyncio.sleep(LOOK_AT_THE_CLOCK)
            self.look_at_the_clock()

    def look_at_the_clock(self) -> None:
        """Where the clock was set back, the next minute's tick would wait until it has caught up: an hour, or a day."""
        due = self._scheduler.get_job("minute").next_run_time
        if due - datetime.now(UTC) > timedelta(minutes=1):
            logger.warning("the clock was set back; what is due is reckoned anew")
            self._plan()

    def stop(self) -> None:
        """A tick that is under way is cut short: what it has written stays, and the next start does the rest."""
        self._stopping = True
        self._watch.cancel()
        self._scheduler.shutdown(wait=False)

    async def beat(self) -> None:
        """Shows that the bot of this machine works. By the machine's clock, as whoever watches over it."""
        await self.store.write(heartbeat.beat, heartbeat.of_process(), datetime.now(UTC))

    async def share_words(self) -> None:
        """Several processes hand to each other what must not be read from a disk."""
        if self.store.kind.several_processes:
            await self.store.write(in_memory.share)

    async def _told(self, tick: Callable[[], Awaitable[None]]) -> None:
        """A tick that fails is tried again at the next, and told."""
        try:
            await tick()
        except asyncio.CancelledError:
            if not self._stopping:  # else it is no fault, and nothing for the log
                raise
        except Exception as fault:
            await report(self.store, self.school_id, tick.__name__, fault, self.now())

    async def every_minute(self) -> None:
        await self.beat()
        await self.share_words()
        if not await self.store.turns.on_duty(Duty.CLOCK):
            return
        now = self.now()
        await elections.tick(self.store, self.vault, self.school_id, self.zone, now)
        await plan.post_mornings(self.store, self.school_id, self.zone, now)
        await plan.tell_missing_reports(self.store, self.school_id, self.zone, now)
        await events.ask_about_moves(self.store, self.school_id, self.zone, now)
        await events.tick(self.store, self.school_id, self.zone, now)
        await events.post_reminders(self.store, self.school_id, self.zone, now)
        await self.store.write(campaigns.every_minute, self.vault, self.school_id, self.zone, now)
        await self.store.write(clock.every_minute, self.school_id, self.zone, now)
        await self.store.write(reading.tell_class_teachers, self.school_id, self.zone, now)
        await self.store.write(news.post_digests, self.school_id, self.zone, now)
        await self.keep_erasures()
        await self.store.empty_log()  # in it stands who answered without a name, and what was taken back

    async def keep_erasures(self) -> None:
        """What was erased is noted apart from the database, so that no older copy brings it back."""
        erased = await self.store.read(erasures.erased)
        places = [erasures.list_of(self.store.path)] if self.store.path else []
        if self.daily_copy and self.daily_copy.folder.is_dir():
            places.append(self.daily_copy.erasures)
        for place in places:
            await asyncio.to_thread(erasures.keep, place, erased)

    async def every_hour(self) -> None:
        if not await self.store.turns.on_duty(Duty.CLOCK):
            return
        await self.conversations.forget_old()
        await self.store.write(campaigns.every_hour, self.vault, self.school_id, self.zone, self.now())
        await self.store.write(sittings.tick, self.school_id, self.zone, self.now())
        await self.store.write(offices.tick, self.school_id, self.zone, self.now())
        await self.store.write(duty.tick, self.school_id, self.zone, self.now())
        await self.store.write(
            initiatives.tick, self.school_id, school_day(self.now(), self.zone), self.now()
        )
        await self.store.write(helping.every_hour, self.vault, self.school_id, self.zone, self.now())
        await self.store.write(plan.keep_fixed, self.school_id, school_day(self.now(), self.zone), self.now())
        await events.recall_traditions(self.store, self.school_id, self.now())
        await self.store.write(safety.warn, self.school_id, self.now())
        await self.store.write(proposals.forget_old, self.now())
        await self.store.write(lists.forget_old, self.now())
        oldest = (self.now() - LIFE_OF_AN_UPDATE).date()
        await self.store.write(forget_updates, oldest)
        await self.store.write(heartbeat.forget, datetime.now(UTC) - LIFE_OF_A_SIGN)
        await self.store.empty_log()
        if self.store.path:
            await asyncio.to_thread(expire_kept, Path(self.store.path), school_day(self.now(), self.zone))
        if self.daily_copy:
            await self.make_copy(self.daily_copy, school_day(self.now(), self.zone))
        if self.link_checks != "off":
            await check_links(self.store, self.school_id, self.now, private=self.link_checks == "any")

    async def make_copy(self, copies: DailyCopy, today: date) -> None:
        """Today's, if it is not there; if there is none since the day before yesterday, the administrators hear."""
        await asyncio.to_thread(expire_kept, copies.folder / "school.db", today)
        await asyncio.to_thread(copies.make, today)
        last = await asyncio.to_thread(copies.last_day)
        if last is None or last < today - timedelta(days=1):
            await self.store.write(faults.tell_of_old_copy, self.school_id, last, today, self.now())

    async def every_day(self) -> None:
        """The line by which somebody who looks into the log sees that the bot lives; and what is old goes."""
        yesterday = self.now().date() - timedelta(days=1)
        handled = await self.store.read(handled_since, yesterday)
        waits = ", but no letter goes since the restore" if await self.store.read(outbox.is_frozen) else ""
        logger.info("alive: %s changes by people since yesterday%s", handled, waits)
        if await self.store.turns.on_duty(Duty.CLOCK):
            await self.forget_old()

    async def forget_old(self) -> None:
        """What has served its time in the tables."""
        now = self.now()
        await self.store.write(outbox.forget_old, now - LIFE_OF_WORDS, now - LIFE_OF_A_LETTER)
        await self.store.write(jobs.forget_old, now - LIFE_OF_A_JOB)
        await self.store.write(audit.forget_old, now - LIFE_OF_A_LINE)
