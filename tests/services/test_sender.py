"""The post through thick and thin: kills, bans, blocked phones and lost answers; nobody is missed."""

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import OperationalError

import bot.pace
import bot.sender
from bot.line import Line
from bot.pace import Pace
from bot.sender import Sender
from db import outbox, people
from db.store import Store
from locales.words import Words
from services.letters import Letter
from simulator import Telegram
from simulator.refusals import Refusal, too_many
from tests.postgres import sqlite_only, url_of
from tests.running import CONTEXT
from tests.school import ZONE, School, open_tx

FIRST = 70_000  # the accounts of the test's many pupils
LETTER = Letter("event-cancelled-letter", {"title": "Бал", "when": datetime(2026, 11, 20, 10, tzinfo=UTC)})
SUBJECT = "test:1"


def wall_clock() -> datetime:
    return datetime.now(UTC)


def loaded(seed: int) -> Random:
    """Dice that fall alike whenever the seed is the same."""
    return Random(seed)


class Moody(Telegram):
    """A Telegram with moods: `mood` may answer a call in its own way; arrivals are timed."""

    def __init__(self) -> None:
        super().__init__()
        self.mood: Callable[[int], Awaitable[web.StreamResponse | None]] | None = None
        self.after: Callable[[int], Awaitable[web.StreamResponse | None]] | None = None
        self.asked: list[tuple[float, int]] = []

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        said = await (request.json() if request.content_type == "application/json" else request.post())
        chat_id = int(str(said["chat_id"]))
        self.asked.append((time.monotonic(), chat_id))
        for hook, first in ((self.mood, True), (self.after, False)):
            if not first:
                answered = await super()._on_call(request)
            if hook and (own := await hook(chat_id)):
                return own
        return answered


def make_bot(url: str) -> Bot:
    session = Line(api=TelegramAPIServer.from_base(url))
    return Bot("42:DEMO", session=session, default=DefaultBotProperties(parse_mode="HTML"))


class Office:
    """A school with a full outbox, a Telegram, and a sender that works for as long as it is asked to."""

    def __init__(self, school: School, telegram: Moody, aiogram: Bot) -> None:
        self.school, self.telegram = school, telegram
        self.store: Store = school.store
        self.sender = Sender(aiogram, school.store, wall_clock, ZONE)

    async def enrol(self, many: int) -> list[int]:
        """So many pupils with accounts that have started the bot; their ids."""
        rows = [
            {
                "school_id": self.school.id,
                "name": f"Оқушы {n}",
                "name_key": f"оқушы {n}",
                "language": "kk",
                "telegram_id": FIRST + n,
                "active": True,
            }
            for n in range(many)
        ]
        with open_tx(self.store) as tx:
            tx.execute(insert(people.person), rows)
            found = tx.execute(
                select(people.person.c.id).where(people.person.c.telegram_id >= FIRST).order_by("id")
            )
            ids = [row.id for row in found]
        for n in range(many):
            self.telegram.account(FIRST + n).started = True
        return ids

    async def post(self, who: list[int], **details: Any) -> int:
        with open_tx(self.store) as tx:
            return outbox.post(
                tx, who, "test", SUBJECT, "once", LETTER.body(), wall_clock(), **({"priority": 9} | details)
            )

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        work = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work

    async def until_empty(self) -> None:
        async with asyncio.timeout(200 if os.environ.get("GATE") == "full" else 20):
            while await self.waiting():  # noqa: ASYNC110 -- the end is a row's state, not an event
                await asyncio.sleep(0.02)

    async def until_asked(self, times: int) -> None:
        async with asyncio.timeout(20):
            while len(self.telegram.asked) < times:  # noqa: ASYNC110 -- requests are counted where they arrive
                await asyncio.sleep(0.005)

    async def waiting(self) -> bool:
        with open_tx(self.store) as tx:
            return outbox.any_waiting_of(tx, "test", SUBJECT)

    async def outcome(self) -> dict[str, int]:
        with open_tx(self.store) as tx:
            return outbox.outcome(tx, "test", SUBJECT)

    async def letters(self) -> list[Any]:
        with open_tx(self.store) as tx:
            return list(tx.execute(select(outbox.letter).order_by("id")).all())

    def arrived(self) -> list[int]:
        """How many messages each enrolled phone holds."""
        return [
            len(account.chat.messages)
            for number, account in sorted(self.telegram.accounts.items())
            if number >= FIRST
        ]

    def requests_to(self, chat_id: int) -> int:
        return sum(1 for _, asked in self.telegram.asked if asked == chat_id)


@pytest.fixture
async def office(school: School, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setattr("bot.sender.SOON", 0.0)
    monkeypatch.setattr("bot.sender.IDLE", 0.05)
    monkeypatch.setattr("bot.pace.FASTEST", 0.001)
    monkeypatch.setattr("bot.pace.IN_ONE_CHAT", 0.0)
    telegram = Moody()
    aiogram = make_bot(await telegram.start())
    yield Office(school, telegram, aiogram)
    await aiogram.session.close()
    await telegram.stop()


# Kills


def send_until_killed(url: str, database: str) -> None:
    """A sender in a process of its own, with leases short enough to wait for."""
    bot.sender.SOON, bot.sender.IDLE, bot.pace.FASTEST, bot.pace.IN_ONE_CHAT = 0.0, 0.01, 0.001, 0.0
    bot.sender.LEASE = timedelta(seconds=0.4)

    async def work() -> None:
        await Sender(make_bot(url), Store(database), wall_clock, ZONE).run()

    asyncio.run(work())


async def test_kills_at_any_moment_lose_nobody_and_each_repeat_is_counted(
    office: Office, tmp_path: Path
) -> None:
    """B1: at each kill at most the letters under way go twice, and the report shows how many. Fifty if full."""
    seed = time.time_ns() % 10**6
    print(f"seed {seed}")
    dice = loaded(seed)
    kills, pupils = (50, 4000) if os.environ.get("GATE") == "full" else (10, 400)
    await office.post(await office.enrol(pupils))
    killed, url, database = 0, office.telegram.url, url_of(tmp_path / "school.db")
    while await office.waiting():
        process = CONTEXT.Process(target=send_until_killed, args=(url, database), daemon=True)
        process.start()
        if killed < kills:
            await office.until_asked(len(office.telegram.asked) + dice.randint(1, 30))
        else:
            await office.until_empty()
        process.kill()
        await asyncio.to_thread(process.join)
        killed += 1
    assert killed == kills + 1
    arrived = office.arrived()
    repeats = sum(arrived) - pupils
    with open_tx(office.store) as tx:
        shown = outbox.perhaps_repeated(tx, "test", SUBJECT)
    assert min(arrived) == 1
    assert await office.outcome() == {"sent": pupils}
    assert repeats <= bot.sender.AT_ONCE * kills
    assert max(arrived) <= 1 + kills
    assert sum(1 for n in arrived if n > 1) <= shown <= bot.sender.AT_ONCE * kills


async def test_a_letter_whose_sender_died_goes_when_its_lease_is_over(office: Office) -> None:
    (pupil,) = await office.enrol(1)
    await office.post([pupil])
    with open_tx(office.store) as tx:
        past = wall_clock() - timedelta(seconds=61)
        dead = outbox.claim(tx, wall_clock(), past, bot.sender.LEASE, ())
        assert dead
    async with office.open():
        await office.until_empty()
    assert office.arrived() == [1]


async def test_two_senders_share_an_outbox_and_send_nothing_twice(office: Office, tmp_path: Path) -> None:
    await office.post(await office.enrol(150))
    second = Sender(office.sender._bot, Store(url_of(tmp_path / "school.db")), wall_clock, ZONE)
    work = asyncio.create_task(second.run())
    async with office.open():
        await office.until_empty()
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    await second._store.close()
    assert office.arrived() == [1] * 150
    assert {row.tries for row in await office.letters()} == {1}


# «Too many requests»


async def test_a_ban_silences_the_whole_token(office: Office) -> None:
    """B2: after a 429 nothing goes to any chat until retry_after is over; then everybody gets theirs."""
    bans: list[float] = []

    async def ban(chat_id: int) -> web.Response | None:
        if len(office.telegram.asked) in (40, 110):
            bans.append(time.monotonic())
            return web.json_response(too_many(1).as_json(), status=429)
        return None

    office.telegram.mood = ban
    await office.post(await office.enrol(200))
    async with office.open():
        await office.until_empty()
    assert office.arrived() == [1] * 200
    assert len(bans) == 2
    for began in bans:
        # What was on the wire at that moment cannot be called back.
        during = [at for at, _ in office.telegram.asked if began + 0.2 < at < began + 0.98]
        assert during == []
    assert max(row.tries for row in await office.letters()) == 1


def storm(pace: Pace, clock: SimpleNamespace, letters: int, refuse: Callable[[float], float]) -> float:
    """Sends `letters` by the pace in made-up time; returns for how long Telegram had banned us."""
    banned, banned_until, sent = 0.0, 0.0, 0
    while sent < letters:
        clock.t += pace.wait()
        assert clock.t >= banned_until, "a request during a ban"
        pace.take(sent)
        if wait := refuse(clock.t):
            pace.refused(wait)
            banned, banned_until = banned + wait, clock.t + wait
        else:
            pace.accepted()
            sent += 1
    return banned


def test_a_storm_of_refusals_costs_little_more_than_the_bans() -> None:
    """B2: every second request refused for 1–30 s, and one ban of 300 s: total ≤ bans + N/25 s."""
    for seed in range(20):
        dice, clock = loaded(seed), SimpleNamespace(t=0.0)
        pace = Pace(lambda clock=clock: clock.t)
        banned = storm(pace, clock, 500, lambda _, d=dice: d.randint(1, 30) if d.random() < 0.5 else 0)
        assert clock.t <= banned + 500 / 25
    clock = SimpleNamespace(t=0.0)
    pace = Pace(lambda: clock.t)
    once = iter([0] * 100 + [300])
    banned = storm(pace, clock, 2000, lambda _: next(once, 0))
    assert banned == 300
    assert clock.t <= banned + 2000 / 25


def test_the_pace_finds_a_limit_that_telegram_does_not_tell() -> None:
    """Where Telegram allows only 15 a second, few requests are refused; when it allows more, we are fast again."""
    clock, sent, allowed = SimpleNamespace(t=0.0), [], 15

    def refuse(now: float) -> float:
        if len([at for at in sent if at > now - 1]) >= allowed:
            return 1.0
        sent.append(now)
        return 0.0

    pace = Pace(lambda: clock.t)
    refused = storm(pace, clock, 1000, refuse)
    assert refused <= 15
    allowed = 100
    storm(pace, clock, 1000, refuse)
    assert pace.gap == bot.pace.FASTEST


@given(st.lists(st.tuples(st.integers(1, 40), st.floats(0, 0.3)), min_size=30, max_size=400))
@settings(max_examples=60, deadline=None)
def test_the_pace_keeps_telegrams_limits_whoever_is_written_to(turns: list[tuple[int, float]]) -> None:
    """B3: at most 30 in any second, and one a second in a chat."""
    clock = SimpleNamespace(t=0.0)
    pace, sent = Pace(lambda: clock.t), []
    for chat, idle in turns:
        clock.t += idle
        while pause := pace.wait() or pace.wait_in(chat):
            clock.t += pause
        pace.take(chat)
        sent.append((clock.t, chat))
    for start, chat in sent:
        assert sum(1 for at, _ in sent if start <= at < start + 1) <= 30
        assert sum(1 for at, other in sent if other == chat and start <= at < start + 0.999) == 1


def test_while_people_press_their_answers_find_room() -> None:
    """An answer a second among the letters: after the first there are never thirty-one in a second."""
    clock, arrivals, answer_at = SimpleNamespace(t=0.0), [], 3.0
    pace, first = Pace(lambda: clock.t), 4.0
    for chat in range(600):
        while pause := pace.wait():
            clock.t += min(pause, max(answer_at - clock.t, 1e-4))
            if clock.t >= answer_at:
                pace.take(10_000 + chat, answers=True)
                arrivals.append(clock.t)
                answer_at += 0.9
        pace.take(chat)
        arrivals.append(clock.t)
    later = sorted(at for at in arrivals if at > first + 1)
    assert all(after - before > 1 for before, after in zip(later, later[30:], strict=False))


def test_a_long_way_to_telegram_costs_no_letter() -> None:
    """Some 100 ms there and back, counted where it arrives: hardly slower than the ideal, and never thirty-one."""
    dice, clock, arrivals = loaded(7), SimpleNamespace(t=0.0), []
    pace, on_the_way = Pace(lambda: clock.t), []
    for chat in range(1500):
        while pause := pace.wait():
            first = min(on_the_way, default=(clock.t + pause, -1))
            clock.t = min(clock.t + pause, max(first[0], clock.t))
            while on_the_way and min(on_the_way)[0] <= clock.t:
                landed = min(on_the_way)
                on_the_way.remove(landed)
                pace.landed(landed[1])
        there, back = dice.uniform(0.045, 0.048), dice.uniform(0.045, 0.048)
        arrivals.append(clock.t + there)
        on_the_way.append((clock.t + there + back, pace.take(chat)))
    arrivals.sort()
    assert all(later - earlier > 1 for earlier, later in zip(arrivals, arrivals[30:], strict=False))
    assert clock.t <= 1.035 * (1500 - 30) / 30


def test_two_thousand_letters_take_little_more_than_telegram_asks_for() -> None:
    """At 30 a second, of which the first 30 need no wait."""
    clock, ideal = SimpleNamespace(t=0.0), (2000 - 30) / 30
    storm(Pace(lambda: clock.t), clock, 2000, lambda _: 0)
    assert ideal <= clock.t <= 1.04 * ideal


def test_what_is_held_up_on_its_way_is_not_too_much_where_it_arrives() -> None:
    """Each letter is up to 0.3 s on its way, and is counted at any moment of it: at most 30 in any second."""
    for seed in range(20):
        dice, clock = loaded(seed), SimpleNamespace(t=0.0)
        pace, arrivals = Pace(lambda clock=clock: clock.t), []
        on_the_way: list[tuple[float, int]] = []
        for chat in range(300):
            while pause := pace.wait():
                clock.t += min([pause, *(max(at - clock.t, 1e-4) for at, _ in on_the_way)])
                for landing in [one for one in on_the_way if one[0] <= clock.t]:
                    on_the_way.remove(landing)
                    pace.landed(landing[1])
            sent, took = clock.t, dice.uniform(0, 0.3)
            arrivals.append(dice.uniform(sent, sent + took))
            on_the_way.append((sent + took, pace.take(chat)))
        assert all(sum(1 for at in arrivals if start <= at < start + 1) <= 30 for start in arrivals)


async def test_one_persons_many_letters_do_not_hold_up_the_others(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pace.IN_ONE_CHAT", 0.5)
    first, *others = await office.enrol(60)
    with open_tx(office.store) as tx:
        for n in range(10):
            outbox.post(tx, [first], "many", f"many:{n}", "once", LETTER.body(), wall_clock())
    await office.post(others)
    async with office.open():
        await office.until_empty()
        own = [at for at, chat in office.telegram.asked if chat == FIRST]
        assert len(own) < 10, "the others have theirs before the first has all"
    assert all(later - earlier > 0.45 for earlier, later in pairwise(own))


# Phones that cannot be reached


async def test_who_blocked_the_bot_is_asked_once_and_noted_once(office: Office) -> None:
    """B4: blocked, deactivated and unknown chats: no retry, noted, and the broadcast goes on."""
    ids = await office.enrol(60)
    phones = [office.telegram.accounts[FIRST + n] for n in range(60)]
    for n in range(0, 6):
        phones[n].blocked = True
    for n in range(6, 12):
        phones[n].deactivated = True
    for n in range(12, 18):
        del office.telegram.accounts[FIRST + n]
    await office.post(ids)
    async with office.open():
        await office.until_empty()
    assert await office.outcome() == {"sent": 42, "unreachable": 18}
    assert all(office.requests_to(FIRST + n) == 1 for n in range(60))
    with open_tx(office.store) as tx:
        noted = select(people.person.c.telegram_id).where(people.person.c.unreachable_since.is_not(None))
        assert {row.telegram_id for row in tx.execute(noted)} == {FIRST + n for n in range(18)}


async def test_who_left_the_school_gets_nothing(office: Office) -> None:
    stays, leaves = await office.enrol(2)
    await office.post([stays, leaves])
    with open_tx(office.store) as tx:
        people.change(tx, leaves, active=False)
    async with office.open():
        await office.until_empty()
    assert office.arrived() == [1, 0]


# Answers that get lost


async def test_lost_answers_lose_nobody_and_repeats_are_counted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """B5: cut before or after acceptance, no answer in time, HTML, 502: lost 0, repeats at most the lost answers."""
    monkeypatch.setattr("bot.sender.BACK_OFF", (0.02, 0.04, 0.08, 0.16))
    monkeypatch.setattr("bot.sender.ANSWER_WITHIN", 0.3)
    monkeypatch.setattr("bot.pace.LONGEST_SILENCE", 0.1)
    dice, lost_after, unlucky = loaded(7), 0, set[int]()

    async def before(chat_id: int) -> web.StreamResponse | None:
        if chat_id in unlucky or dice.random() > 0.15:
            return None
        unlucky.add(chat_id)
        match dice.randrange(3):
            case 0:
                return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
            case 1:
                answer = Refusal(500, "Internal Server Error").as_json()
                return web.json_response(answer, status=500)
            case _:
                return web.Response(text='{"ok": tr', content_type="application/json")

    async def after(chat_id: int) -> web.StreamResponse | None:
        nonlocal lost_after
        if chat_id in unlucky or dice.random() > 0.1:
            return None
        unlucky.add(chat_id)
        lost_after += 1
        if dice.random() < 0.5:
            await asyncio.sleep(0.6)
        return web.Response(status=200, text="<html>ok</html>", content_type="text/html")

    office.telegram.mood, office.telegram.after = before, after
    await office.post(await office.enrol(150))
    async with office.open():
        await office.until_empty()
    arrived = office.arrived()
    with open_tx(office.store) as tx:
        shown = outbox.perhaps_repeated(tx, "test", SUBJECT)
    assert lost_after > 3
    assert min(arrived) == 1
    assert sum(arrived) - 150 == lost_after <= shown
    assert await office.outcome() == {"sent": 150}


async def test_five_tries_are_the_last_and_the_waits_grow(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(wait >= least for wait, least in zip(bot.sender.BACK_OFF, (1, 2, 4, 8), strict=True))
    monkeypatch.setattr("bot.sender.BACK_OFF", (0.05, 0.1, 0.2, 0.4))
    monkeypatch.setattr("bot.pace.LONGEST_SILENCE", 0.01)

    async def broken(chat_id: int) -> web.Response | None:
        return web.Response(status=502, text="<html>") if chat_id == FIRST else None

    office.telegram.mood = broken
    await office.post(await office.enrol(3))
    async with office.open():
        await office.until_empty()
    assert await office.outcome() == {"sent": 2, "failed": 1}
    times = [at for at, chat in office.telegram.asked if chat == FIRST]
    waits = [later - earlier for earlier, later in pairwise(times)]
    assert len(times) == 5
    assert all(wait >= least for wait, least in zip(waits, (0.05, 0.1, 0.2, 0.4), strict=True))


async def test_an_hour_without_internet_loses_no_letter(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A try that never left this machine is none: when the net is back, everything goes."""
    monkeypatch.setattr("bot.pace.LONGEST_SILENCE", 0.05)
    monkeypatch.setattr("bot.sender.Sender._put_back", _at_once(Sender._put_back))
    url = office.telegram.url
    await office.post(await office.enrol(20))
    await office.telegram.stop()
    async with office.open():
        await asyncio.sleep(1)
        assert set(await office.outcome()) <= {"new", "sending"}
        await office.telegram.start(port=int(url.rsplit(":", 1)[1]))
        await office.until_empty()
    assert office.arrived() == [1] * 20
    assert {row.unsure for row in await office.letters()} == {0}


def _at_once(put_back: Any) -> Any:
    async def quickly(self: Sender, row: Any, seconds: float, tries: int, **details: Any) -> None:
        await put_back(self, row, min(seconds, 0.02), tries, **details)

    return quickly


@pytest.mark.parametrize("status", [401, 404])
async def test_a_refused_token_is_nobodys_letters_fault(office: Office, status: int) -> None:
    async def refuse(chat_id: int) -> web.Response:
        return web.json_response(Refusal(status, "Unauthorized").as_json(), status=status)

    office.telegram.mood = refuse
    await office.post(await office.enrol(20))
    async with office.open():
        await asyncio.sleep(0.5)
    assert set(await office.outcome()) <= {"new", "sending"}
    assert len(office.telegram.asked) <= bot.sender.AT_ONCE
    assert {row.unsure for row in await office.letters()} == {0}
    with open_tx(office.store) as tx:
        noted = select(func.count()).where(people.person.c.unreachable_since.is_not(None))
        assert tx.execute(noted).scalar_one() == 0


async def test_a_busy_database_stops_neither_the_sender_nor_a_letter(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sender.DATABASE_PATIENCE", (0.01, 0.01))
    dice, write = loaded(3), office.store.write

    async def often_locked(*deed: Any, **details: Any) -> Any:
        if dice.random() < 0.3:
            raise OperationalError("UPDATE", None, Exception("database is locked"))
        return await write(*deed, **details)

    await office.post(await office.enrol(40))
    monkeypatch.setattr(office.store, "write", often_locked)
    monkeypatch.setattr("bot.sender.LEASE", timedelta(seconds=0.2))
    async with office.open():
        await office.until_empty()
    assert min(office.arrived()) == 1
    assert await office.outcome() == {"sent": 40}


# Order, stopping, wording


async def test_a_reminder_overtakes_a_broadcast(office: Office) -> None:
    *many, one = await office.enrol(200)
    await office.post(many)
    async with office.open():
        await office.until_asked(50)
        already = len(office.telegram.asked)
        with open_tx(office.store) as tx:
            body = LETTER.body()
            outbox.post(tx, [one], "plan-reminder", "occurrence:1", "7-days", body, wall_clock())
        posted = len(office.telegram.asked)
        await office.until_empty()
    place = next(n for n, (_, chat) in enumerate(office.telegram.asked) if chat == FIRST + 199)
    assert already <= place <= posted + bot.sender.AT_ONCE + 1


async def test_a_letter_goes_when_it_is_written_and_not_at_the_next_look(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sender.IDLE", 60.0)
    people = await office.enrol(1)
    async with office.open():
        await asyncio.sleep(0.05)  # the first look has found nothing
        await office.store.write(outbox.post, people, "test", SUBJECT, "once", LETTER.body(), wall_clock())
        async with asyncio.timeout(10):
            await office.until_asked(1)


async def test_a_stop_is_exact(office: Office) -> None:
    """B11: stopped half-way, nothing follows, and every letter is either sent or counted as stopped."""
    await office.post(await office.enrol(300))
    async with office.open():
        await office.until_asked(150)
        with open_tx(office.store) as tx:
            assert outbox.cancel(tx, "test", SUBJECT) > 0
        stopped = time.monotonic()
        await asyncio.sleep(2)
    late = [at for at, _ in office.telegram.asked if at > stopped + 0.1]
    outcome = await office.outcome()
    assert late == []
    assert outcome["sent"] == sum(office.arrived())
    assert outcome["sent"] + outcome["cancelled"] == 300


async def test_a_stop_also_reaches_letters_that_wait_for_their_turn(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pace.FASTEST", 0.3)
    office.sender.pace.gap = 0.3
    await office.post(await office.enrol(20))
    async with office.open():
        await office.until_asked(2)
        with open_tx(office.store) as tx:
            stopped = outbox.cancel(tx, "test", SUBJECT)
        await asyncio.sleep(1)
    assert len(office.telegram.asked) == 2
    assert await office.outcome() == {"sent": 2, "cancelled": 18}
    assert stopped >= 18


async def test_a_letter_that_is_put_back_after_a_stop_stays_stopped(office: Office) -> None:
    async def ban(chat_id: int) -> web.Response:
        with open_tx(office.store) as tx:
            outbox.cancel(tx, "test", SUBJECT)
        return web.json_response(too_many(1).as_json(), status=429)

    office.telegram.mood = ban
    await office.post(await office.enrol(5))
    async with office.open():
        await asyncio.sleep(0.4)
    assert await office.outcome() == {"cancelled": 5}


def test_a_letter_is_never_longer_than_telegram_takes() -> None:
    lines = [
        ["plan-morning-line-day", {"number": f"{n}", "due": "1", "title": "Өте ұзақ іс " * 60}]
        for n in range(30)
    ]
    said, _ = bot.sender.compose(
        {"key": "plan-morning-today", "arguments": {}, "lines": lines}, Words("kk", ZONE)
    )
    assert len(said.encode("utf-16-le")) <= 2 * 4096
    assert said.count("<b>") == said.count("</b>")


async def test_a_letter_speaks_the_language_of_the_moment_when_it_goes(office: Office) -> None:
    pupil, other = await office.enrol(2)
    await office.post([pupil, other])
    with open_tx(office.store) as tx:
        people.change(tx, pupil, language="ru")
    async with office.open():
        await office.until_empty()
    told = [office.telegram.accounts[FIRST + n].chat.messages[0].text for n in (0, 1)]
    when = LETTER.arguments["when"]
    expected = [
        Words(code, ZONE)("event-cancelled-letter", title="Бал", when=when)
        .replace("<b>", "")
        .replace("</b>", "")
        for code in ("ru", "kk")
    ]
    assert told == expected


async def test_a_letter_that_is_no_longer_useful_is_marked_late(office: Office) -> None:
    await office.post(await office.enrol(1), useful_until=wall_clock() - timedelta(hours=1))
    async with office.open():
        await office.until_empty()
    assert await office.outcome() == {"late": 1}
    assert office.arrived() == [0]


async def test_one_bad_letter_does_not_stop_the_post(office: Office) -> None:
    first, second = await office.enrol(2)
    with open_tx(office.store) as tx:
        no_words = Letter("there-is-no-such-message").body()
        outbox.post(tx, [first], "test", SUBJECT, "bad", no_words, wall_clock())
    await office.post([second])
    async with office.open():
        await office.until_empty()
    assert await office.outcome() == {"failed": 1, "sent": 1}


async def test_letters_to_more_people_than_one_statement_can_name(office: Office) -> None:
    ids = await office.enrol(4000)
    assert await office.post(ids) == 4000
    assert await office.post(ids) == 0


@sqlite_only
async def test_the_search_for_the_next_letter_does_not_read_those_that_went(office: Office) -> None:
    now = wall_clock()
    free = select(outbox.letter.c.id).where(outbox._FREE).params(outbox._asked(now, now, {1, 2}))
    asked = free.order_by("priority", "id").limit(1)
    with open_tx(office.store) as tx:
        spoken = asked.compile(dialect=tx.dialect, compile_kwargs={"literal_binds": True})
        plan = [row[-1] for row in tx.execute(text(f"EXPLAIN QUERY PLAN {spoken}"))]
    assert any("ix_letter_waiting" in step for step in plan), plan
