"""The one sender of letters: at Telegram's pace, in each receiver's language, nobody twice, nobody missed.

A person's own press is answered elsewhere (bot/line.py) and at once; it never waits behind what goes out from here.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import InlineKeyboardMarkup
from aiohttp import ClientConnectorError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.pace import BACK_OFF, TOKEN_REFUSED, Pace
from db import announcements, outbox, people
from db.announcements import ledger
from db.announcements import places as place_rows
from db.outbox import Delivery, Receiver
from db.store import Store
from db.turns import Duty
from handlers.announcements import sending as announcement
from handlers.screens import TEXT_LENGTH, fitting, keyboard
from locales.words import LANGUAGES, Word, Words
from papers.titles import title_in
from school.announcements import MORNING, PUPILS_MORNING, morning_of, quiet_until
from services.announcements import KIND, clock, places, under_way
from services.events import posting
from services.letters import Named, read_arguments
from services.plan.morning_letter import morning_letter

logger = logging.getLogger(__name__)

AT_ONCE = 8  # messages under way at one time
ANSWER_WITHIN = 20  # seconds; well inside the lease
LEASE = timedelta(seconds=60)
SOON, IDLE = (
    0.1,
    0.5,
)  # seconds between looks into an empty outbox: when something was written, and when nothing was
AHEAD = (
    2  # letters chosen while the pace rests: no more, so that an urgent letter overtakes a thousand others
)
SHORT = 0.1  # seconds in which nobody is expected to stop what is chosen
#: What Telegram says of an account that is gone; of a place where the bot may not write; of a topic that is gone.
NOT_FOUND = ("chat not found", "user not found")
NO_RIGHT = (*NOT_FOUND, "administrator rights", "not enough rights", "WRITE_FORBIDDEN", "have no rights")
NO_TOPIC = ("thread not found", "TOPIC_")
CHANGES = ("edit", "recall")  # what is done with an announcement that has arrived
DATABASE_PATIENCE = (0.1, 0.5, 2.0)


@dataclass(frozen=True)
class Chosen:
    """A letter in hand, with its receiver and all that it says as they were when it was chosen."""

    row: Delivery
    receiver: Receiver
    body: dict[str, Any] | None  # None: nothing is left of what it was to tell
    at: float  # by the machine's clock that only runs on


class Sender:
    """Takes letters from the outbox and sends them."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        now: Callable[[], datetime],
        zone: ZoneInfo,
        pace: Pace | None = None,
    ) -> None:
        self._bot, self._store, self._now, self._zone = bot, store, now, zone
        self.pace = pace or Pace()
        self._under_way: set[int] = set()
        self._room = asyncio.Semaphore(AT_ONCE)
        self._chosen = asyncio.Semaphore(AHEAD)
        self._gate = asyncio.Lock()
        self._busy = False  # the last look found a letter

    async def run(self) -> None:
        """Sends for ever; cancelled at the end, when letters under way are finished first."""
        tasks: set[asyncio.Task[None]] = set()
        try:
            while True:
                await self._room.acquire()
                await self._chosen.acquire()
                # Chosen while the pace rests: the visits to the database must not make its pauses longer.
                rest = max(self.pace.wait() - SHORT, 0.0)
                seen = self._store.commits
                chosen = None if rest else await self._next()
                if chosen is None:
                    self._chosen.release()
                    self._room.release()
                    await (asyncio.sleep(min(rest, 1.0)) if rest else self._store.news(seen, SOON, IDLE))
                    continue
                task = asyncio.create_task(self._deliver(chosen))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
        finally:
            if tasks:
                _, late = await asyncio.wait(tasks, timeout=10)
                for task in late:  # their lease will end, and the next sender takes them up
                    task.cancel()

    async def _next(self) -> Chosen | None:
        try:
            # One process sends at a time: so the pace, too, is one for the token.
            if not await self._store.turns.on_duty(Duty.LETTERS):
                return None
            # Whoever only asks holds nobody up. Where one letter was, there is mostly another.
            if not self._busy and not await self._store.read(
                outbox.is_due, self._now(), datetime.now(UTC), self._under_way
            ):
                return None
            chosen = await self._store.write(self._choose)
        except SQLAlchemyError as trouble:
            logger.warning("the outbox cannot be read now: %s", type(trouble).__name__)
            return None
        self._busy = chosen is not None
        if chosen is not None:
            self._under_way.add(chosen.row.id)
        return chosen

    def _choose(self, tx: Connection) -> Chosen | None:
        if outbox.is_frozen(tx):
            return None
        row = outbox.claim(tx, self._now(), datetime.now(UTC), LEASE, self._under_way)
        return None if row is None else Chosen(row, *self._look(tx, row), monotonic())

    def _look(self, tx: Connection, row: Delivery) -> tuple[Receiver, dict[str, Any] | None]:
        """The letter's state and receiver at this moment, and what it says, if there still is something to say."""
        found = outbox.receiver(tx, row.id)
        if "morning" in row.body and row.person_id is not None:
            letter = morning_letter(tx, row.person_id, row.body["morning"], self._zone, self._now())
            return found, letter.body() if letter else None
        body = dict(row.body)
        if "place" in body:
            place = place_rows.by_id(tx, body["place"])
            if place is None or place.state != "linked":
                return found, None
            found, body["thread"] = replace(found, chat_id=place.chat_id), place.thread_id
        if "announcement" in body:
            body |= announcements.wording(tx, body["announcement"])
            body["rings"] = self._rings_from(tx, row)
        if "of" in body:
            body["arrived"] = ledger.arrived_letter(tx, body["of"])
        elif "deed" in body and row.person_id is not None:
            body["arrived"] = ledger.arrived(tx, body["announcement"], row.person_id)
        return found, body

    def _rings_from(self, tx: Connection, row: Delivery) -> time:
        """When the receiver's telephone may ring: a pupil's later, unless it would be of no use then."""
        later = quiet_until(self._now(), self._zone, PUPILS_MORNING)
        if later is None or row.person_id is None or (row.useful_until and row.useful_until <= later):
            return MORNING
        who = people.by_id(tx, row.person_id)
        return MORNING if who is None else morning_of(who)

    async def _deliver(self, chosen: Chosen) -> None:
        row = chosen.row
        try:
            await self._try(chosen)
        except SQLAlchemyError as trouble:
            # The letter stays with its lease and is taken up again: better perhaps twice than not at all.
            logger.error("letter %s: not written down: %s", row.id, type(trouble).__name__)
        except Exception as fault:  # one bad letter must not stop the post
            logger.error("letter %s (%s): %s", row.id, row.kind, type(fault).__name__)
            await self._finish(row, "failed")
        finally:
            self._under_way.discard(row.id)
            self._room.release()

    async def _try(self, chosen: Chosen) -> None:
        try:
            ready = await self._at_the_gate(chosen)
        finally:
            self._chosen.release()
        if ready is not None:
            await self._send(chosen.row, *ready)

    async def _at_the_gate(self, chosen: Chosen) -> tuple[int, int, dict[str, Any], str] | None:
        """Waits for the letter's turn and takes it: the turn, the chat, what is said and in which language.

        None if it does not go now. One letter stands here at a time, the others behind it.
        """
        row, found, body, at = chosen.row, chosen.receiver, chosen.body, chosen.at
        async with self._gate:
            if row.useful_until and row.useful_until < self._now():
                await self._finish(row, "late")
                return None
            while True:
                if monotonic() > at + SHORT:
                    found, body = await self._store.read(self._look, row)
                    at = monotonic()
                if found.state != "sending":
                    return None  # stopped while it waited
                if body is None:
                    await self._finish(row, "cancelled")
                    return None
                chat_id, language = _address(found, body)
                if chat_id is None:
                    await self._finish(row, "unreachable")
                    return None
                if night := self._night(body):
                    await self._put_back(row, night.total_seconds(), tries=row.tries - 1)
                    return None
                if in_chat := self.pace.wait_in(chat_id):
                    await self._put_back(row, in_chat, tries=row.tries - 1)
                    return None
                while 0 < (pause := self.pace.wait()) <= SHORT:  # noqa: ASYNC110 -- it only tells how long
                    await asyncio.sleep(pause)
                if not pause:
                    return self.pace.take(chat_id), chat_id, body, language
                if pause > 1:  # a ban: others may take it up, or a stop may catch it
                    await self._put_back(row, 0, tries=row.tries - 1)
                    return None
                await asyncio.sleep(pause)

    async def _send(
        self, row: Delivery, turn: int, chat_id: int, body: dict[str, Any], language: str
    ) -> None:
        try:
            numbers = await self._give(chat_id, body, Words(language, self._zone))
        except TelegramRetryAfter as wait:
            self.pace.refused(wait.retry_after)
            await self._put_back(row, wait.retry_after, tries=row.tries - 1)
        except TelegramMigrateToChat as moved:
            await self._moved(row, chat_id, moved.migrate_to_chat_id)
        except TelegramForbiddenError as refused:
            await self._unreachable(row, refused.message)
        except TelegramBadRequest as refused:
            await self._refused(row, refused.message)
        except (TelegramUnauthorizedError, TelegramNotFound):
            # No fault of the letter or its receiver: Telegram does not know this token.
            logger.error("Telegram refuses the bot's token; letters wait")
            self.pace.silence(TOKEN_REFUSED)
            await self._put_back(row, 0, tries=row.tries - 1)
        except TelegramEntityTooLarge:
            await self._failed(row, "too large")
        except (TelegramAPIError, TimeoutError) as trouble:
            self.pace.troubled()
            await self._later(row, trouble)
        else:
            self.pace.landed(turn)
            self.pace.accepted()
            await self._sent(row, numbers, body.get("version"))

    async def _give(self, chat_id: int, body: dict[str, Any], words: Words) -> list[int]:
        """Does what the letter is for; the numbers of the messages that are new. Raises TelegramAPIError."""
        if "contents" not in body:
            text, keyboard = compose(body, words)
            sent = await self._bot.send_message(
                chat_id, text, reply_markup=keyboard, request_timeout=ANSWER_WITHIN
            )
            return [sent.message_id]
        deed, where = body.get("deed"), body.get("arrived")
        if deed in CHANGES:
            for place in where or ():
                if deed == "edit":
                    await announcement.edit(self._bot, chat_id, place, body, words, ANSWER_WITHIN)
                else:
                    now = self._now()
                    await announcement.take_back(self._bot, chat_id, place, body, words, now, ANSWER_WITHIN)
            return []
        for _ in range(announcement.messages_of(body) - 1):  # an album counts as many
            self.pace.take(chat_id)
        return await announcement.send(self._bot, chat_id, body, words, ANSWER_WITHIN)

    def _night(self, body: dict[str, Any]) -> timedelta | None:
        """For how long an announcement that is not urgent wakes nobody; what is only changed rings nowhere."""
        if "contents" not in body or body.get("deed") in CHANGES or body["terms"].get("urgent"):
            return None
        now = self._now()
        morning = quiet_until(now, self._zone, body.get("rings", MORNING))
        return morning - now if morning else None

    async def _sent(self, row: Delivery, numbers: list[int], version: int | None) -> None:
        """Where it stands is kept; of an event's post in a channel that is evidence."""
        now = self._now()
        where = {"message_id": numbers[0], "more_messages": numbers[1:] or None} if numbers else {}

        def note(tx: Connection) -> None:
            outbox.finish(tx, row.id, "sent", sent_at=now, **where)
            if "event" in row.body and "place" in row.body and numbers:
                posting.note_posted(tx, row.body, numbers[0], now)
            if "announcement" in row.body and numbers and version is not None:
                under_way.catch_up(tx, row.id, row.body["announcement"], row.person_id, version, now)

        await self._write(note)

    async def _refused(self, row: Delivery, message: str) -> None:
        in_place = "place" in row.body
        if in_place and any(said in message for said in NO_TOPIC):
            await self._without_topic(row)
        elif any(said in message for said in (NO_RIGHT if in_place else NOT_FOUND)):
            await self._unreachable(row, message)
        else:
            # Up to the first quotation mark: behind it Telegram repeats what stands in the letter.
            why = message.split('"', maxsplit=1)[0][:80]
            logger.error("letter %s (%s): %s", row.id, row.kind, why)
            await self._failed(row, why)

    async def _finish(self, row: Delivery, state: str, **values: Any) -> None:
        await self._write(lambda tx: outbox.finish(tx, row.id, state, **values))

    async def _failed(self, row: Delivery, why: str) -> None:
        """Refused for good. An announcement of which too much is refused waits for its author."""

        def note(tx: Connection) -> None:
            outbox.finish(tx, row.id, "failed", why=why)
            if row.kind == KIND:
                clock.pause_if_wrong(tx, row.body["announcement"], self._now())

        await self._write(note)

    async def _unreachable(self, row: Delivery, why: str = "") -> None:
        def note(tx: Connection) -> None:
            outbox.finish(tx, row.id, "unreachable")
            if row.person_id is not None:
                people.note_unreachable(tx, row.person_id, self._now())
            if "place" in row.body:
                places.lose(tx, row.body["place"], self._now(), why[:80])

        await self._write(note)

    async def _moved(self, row: Delivery, old: int, new: int) -> None:
        """The group is a supergroup now: the letter goes there."""

        def note(tx: Connection) -> None:
            places.follow(tx, old, new, self._now())
            outbox.put_back(tx, row.id, self._now(), row.tries - 1)

        await self._write(note)

    async def _without_topic(self, row: Delivery) -> None:
        """The topic is gone: from now on it is posted where everybody writes."""

        def note(tx: Connection) -> None:
            place_rows.change(tx, row.body["place"], thread_id=None)
            outbox.put_back(tx, row.id, self._now(), row.tries)

        await self._write(note)

    async def _later(self, row: Delivery, trouble: Exception) -> None:
        """Tried again after a while; a try that never left this machine does not count."""
        if isinstance(trouble.__cause__, ClientConnectorError):
            await self._put_back(row, 1.0, tries=row.tries - 1)
        elif row.tries > len(BACK_OFF):
            await self._finish(row, "failed")
        else:
            await self._put_back(row, BACK_OFF[row.tries - 1], tries=row.tries, unsure=True)

    async def _put_back(self, row: Delivery, seconds: float, tries: int, *, unsure: bool = False) -> None:
        not_before = self._now() + timedelta(seconds=seconds)
        await self._write(lambda tx: outbox.put_back(tx, row.id, not_before, tries, unsure=unsure))

    async def _write(self, change: Callable[[Connection], None]) -> None:
        """Writes down how a letter fared; a busy database is asked again, for else the letter would go twice."""
        for pause in (*DATABASE_PATIENCE, None):
            try:
                await self._store.write(change)
                return
            except SQLAlchemyError:
                if pause is None:
                    raise
                await asyncio.sleep(pause)


def _address(found: Receiver, body: dict[str, Any]) -> tuple[int | None, str]:
    """The chat and the language of a letter's receiver; no chat if they have no account or are not active."""
    if found.person_id is not None:
        chat_id = found.telegram_id if found.active else None
        return chat_id, found.language if found.language in LANGUAGES else LANGUAGES[0]
    language = body.get("language")
    return found.chat_id, language if language in LANGUAGES else LANGUAGES[0]


def compose(body: dict[str, Any], words: Words) -> tuple[str, InlineKeyboardMarkup | None]:
    """A letter's text and buttons in one language."""
    said = [(body["key"], body["arguments"]), *body.get("lines", ())]
    text = fitting("\n".join(words(key, **_worded(arguments, words)) for key, arguments in said), TEXT_LENGTH)
    rows = [
        [(words.plain(key, **(more[0] if more else {})), data) for key, data, *more in row]
        for row in body.get("buttons", ())
    ]
    return text, keyboard(rows)


def _worded(stored: dict[str, Any], words: Words) -> dict[str, Any]:
    said = {name: Word(v.key) if isinstance(v, Named) else v for name, v in read_arguments(stored).items()}
    title = said.get("title")
    return said | {"title": title_in(words, title)} if isinstance(title, str) else said
