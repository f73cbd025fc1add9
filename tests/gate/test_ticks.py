"""The clock ticks twice, in several programs at once, and jumps: each reminder comes once."""

import asyncio
import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, text

from bot.timetable import Timetable
from db.conversations import Conversations
from db.outbox import letter
from db.store import Store
from db.vault import Vault
from school.elections import Election, Kind, Terms
from services import elections, plan
from tests.running import CONTEXT
from tests.school import KEY, NOW, ZONE, School, asking, open_tx
from tests.services import test_election_kinds as kinds

DUE, PROGRAMS, TICKS = 200, 4, 30


async def test_a_stop_in_the_middle_of_a_tick_is_no_fault(
    school: School, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Found by a hundred kills, of which one struck at a whole minute."""
    began = asyncio.Event()

    async def long_tick(timetable: Timetable) -> None:
        began.set()
        await asyncio.sleep(60)

    monkeypatch.setattr(Timetable, "every_minute", long_tick)
    talks = Conversations(school.store, school.vault, lambda: NOW)
    timetable = Timetable(school.store, school.vault, talks, ZONE, school.id, lambda: NOW)
    timetable.start()
    for job in timetable._scheduler.get_jobs():
        if job.args[0].__name__ == "long_tick":
            job.modify(next_run_time=datetime.now(UTC))
    async with asyncio.timeout(10):
        await began.wait()
        timetable.stop()
        for _ in range(5):
            await asyncio.sleep(0)
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_clock_that_is_set_back_does_not_stop_the_ticks(school: School) -> None:
    """An hour back, and for an hour nothing would be due: no reminder, no vote opened, no sign of life."""
    talks = Conversations(school.store, school.vault, lambda: NOW)
    timetable = Timetable(school.store, school.vault, talks, ZONE, school.id, lambda: NOW)
    timetable.start()
    for job in timetable._scheduler.get_jobs():  # what they await stands an hour ahead of the clock
        job.modify(next_run_time=job.next_run_time + timedelta(hours=1))
    timetable.look_at_the_clock()
    due = {job.id: job.next_run_time for job in timetable._scheduler.get_jobs()}
    timetable.stop()
    assert due["minute"] - datetime.now(UTC) <= timedelta(minutes=1)
    assert due["hour"] - datetime.now(UTC) <= timedelta(hours=1)


async def test_a_clock_that_leaps_is_not_gone_through_minute_by_minute(school: School) -> None:
    """A machine that slept for half a year, or began with a clock that was behind, answers at once."""
    talks = Conversations(school.store, school.vault, lambda: NOW)
    timetable = Timetable(school.store, school.vault, talks, ZONE, school.id, lambda: NOW)
    timetable.start()
    now = datetime.now(UTC)
    for job in timetable._scheduler.get_jobs():
        job.modify(next_run_time=now - timedelta(days=200))
        assert len(job._get_run_times(now)) == 1
        assert now < job.trigger.get_next_fire_time(None, now) <= now + timedelta(days=1)
    timetable.stop()


async def with_items(school: School, due: date, items: int) -> None:
    """As many items, each for the mentor alone."""
    with open_tx(school.store) as tx:
        tx.execute(
            text(
                "INSERT INTO plan (id, school_id, school_year, name, imported_at)"
                " VALUES (1, 1, 2026, 'plan', '2026-09-01 00:00:00.000000')"
            )
        )
        numbers = [{"n": n, "due": due.isoformat(), "title": f"Іс-шара {n}"} for n in range(1, items + 1)]
        tx.execute(
            text(
                "INSERT INTO plan_item"
                " (id, plan_id, table_no, row_no, title, grades, evidence_kinds, responsible, understood)"
                " VALUES (:n, 1, 1, :n, :title, 4094, '[]', '[]', '{}')"
            ),
            numbers,
        )
        tx.execute(text("INSERT INTO answering (item_id, role) VALUES (:n, 'mentor')"), numbers)
        tx.execute(
            text(
                "INSERT INTO occurrence (item_id, number, starts_on, due_on, weekly, state)"
                " VALUES (:n, 1, :due, :due, false, 'open')"
            ),
            numbers,
        )


def tick_elections(url: str, now: datetime, ready: object) -> None:
    """One program that opens, closes, counts and publishes what is due, again and again."""

    async def run() -> None:
        store = Store(url)
        for _ in range(TICKS // 3):
            await elections.tick(store, Vault(KEY), 1, ZONE, now)
        await store.close()

    ready.wait()
    asyncio.run(run())


def tick(url: str, now: datetime, ready: object) -> None:
    """One program: thirty ticks as fast as it can."""

    async def run() -> None:
        store = Store(url)
        for _ in range(TICKS):
            await plan.post_mornings(store, 1, ZONE, now)
            await plan.tell_missing_reports(store, 1, ZONE, now)
        await store.close()

    ready.wait()
    asyncio.run(run())


async def letters(school: School, kind: str = "plan-morning") -> list[tuple[str, str, int]]:
    asked = text("SELECT subject, occurrence, person_id FROM letter WHERE kind = :kind")
    with open_tx(school.store) as tx:
        rows = tx.execute(asked, {"kind": kind})
        return [(row.subject, row.occurrence, row.person_id) for row in rows]


async def test_four_programs_that_tick_together_remind_once(school: School) -> None:
    await with_items(school, NOW.date() + timedelta(days=3), DUE)
    await tick_together(school)
    assert await letters(school) == [("morning:2026-10-16", "once", school.dana.id)]
    assert len(await named(school, "own")) == DUE


async def test_four_programs_that_tick_together_ask_once_about_what_is_past(school: School) -> None:
    """On a Friday: what is overdue since Tuesday, of the week's end the mentor's, and the deputy head's."""
    await with_items(school, NOW.date() - timedelta(days=3), DUE)
    await tick_together(school)
    assert sorted(who for _, _, who in await letters(school)) == [school.dana.id, school.saule.id]
    assert len(await named(school, "own")) == len(await named(school, "unseen")) == DUE


async def named(school: School, kind: str) -> list[int]:
    """The occurrences that letters name under this heading."""
    with open_tx(school.store) as tx:
        bodies = tx.execute(select(letter.c.body).where(letter.c.kind == "plan-morning")).scalars()
        return [one for body in bodies for one in body["morning"]["lines"].get(kind, ())]


async def test_four_programs_open_close_and_publish_an_election_once(school: School) -> None:
    """A vote that is to open and a poll that is to end at the same minute."""
    voters = await kinds.enrol(school, 6)
    terms = Terms.standard(Kind.POLL)
    poll_plan = kinds.plan_for(school, candidates=[], commission=[], terms=terms, answers=["Иә", "Жоқ"])
    poll = await school.store.write(
        elections.hold_poll, asking(school.dana, NOW, vault=school.vault), "poll", poll_plan
    )
    assert isinstance(poll, Election)
    for voter, ballot in zip(voters, [1, 1, 1, 2, 2, 1], strict=True):
        assert await kinds.vote(school, voter, poll.id, ballot) is None
    vote_plan = kinds.plan_for(school, opens_at=kinds.END, closes_at=kinds.END + timedelta(hours=9))
    vote = await kinds.made(school, vote_plan)
    await kinds.seal(school, vote.id)
    await tick_together(school, tick_elections, kinds.END)
    states = [(await kinds.by_id(school, one.id)).state for one in (poll, vote)]
    assert states == ["published", "open"]
    on_the_roll = 10  # with an account
    opened = await letters(school, "election-open")
    assert len(opened) == len(set(opened)) == 2 * on_the_roll
    heard = [who for _, _, who in await letters(school, "election-result")]
    assert len(heard) == len(set(heard)) == on_the_roll + 2, "nobody hears it twice"
    assert {school.dana.id, school.saule.id} <= set(heard), "who began the poll, and the deputy head"
    outcome = await kinds.outcome_of(school, poll.id)
    assert outcome.votes == [("Иә", 4), ("Жоқ", 2)]


async def tick_together(school: School, program: Callable[..., None] = tick, now: datetime = NOW) -> None:
    ready = CONTEXT.Barrier(PROGRAMS)
    programs = [CONTEXT.Process(target=program, args=(school.url, now, ready)) for _ in range(PROGRAMS)]
    for one in programs:
        one.start()
    for one in programs:
        await asyncio.to_thread(one.join, 120)
    assert [one.exitcode for one in programs] == [0] * PROGRAMS


async def test_a_clock_that_jumps_repeats_nothing(school: School) -> None:
    """Backwards, forwards, a day on and a day back: each lead time once; the days go on where they stood."""
    await with_items(school, NOW.date() + timedelta(days=3), 5)
    chance = random.Random(7)
    now = NOW
    for _ in range(200):
        await plan.post_mornings(school.store, 1, ZONE, now)
        hours = chance.choice([-1, 1, -24, 24, 0, 5])
        now = min(max(NOW, now + timedelta(hours=hours)), NOW + timedelta(days=4))
    posted = await letters(school)
    assert len(posted) == len(set(posted))
    assert {subject for subject, _, who in posted if who == school.dana.id} == {
        *("morning:2026-10-16", "morning:2026-10-19", "morning:2026-10-20")
    }
