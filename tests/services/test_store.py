"""Transactions keep their promises, alone and several in one commit."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import bindparam, event, select, text, update
from sqlalchemy.engine import Connection

from bot.timetable import Timetable
from db import jobs, outbox
from db.box import WrongBox, box_of
from db.conversations import LANGUAGE, Conversations
from db.people import audit, person
from db.statements import Ready
from db.store import AlreadyHandled, UpdateInHand, in_hand
from tests.postgres import sqlite_only
from tests.school import NOW, ZONE, School, open_tx

ADD = text("INSERT INTO organization (kind, name) VALUES ('school', :name)")
NAMES = text("SELECT name FROM organization ORDER BY id")


async def names(school: School) -> list[str]:
    def ask(tx: Connection) -> list[str]:
        return list(tx.execute(NAMES).scalars())

    return await school.store.read(ask)


async def test_what_was_written_is_read_by_both_ways(school: School) -> None:
    before = await names(school)
    await school.store.write(lambda tx: tx.execute(ADD, {"name": "А"}))
    with open_tx(school.store) as tx:
        tx.execute(ADD, {"name": "Ә"})
    assert await names(school) == [*before, "А", "Ә"]


async def test_an_error_takes_everything_back(school: School) -> None:
    before = await names(school)

    def stumble(tx: Connection) -> None:
        tx.execute(ADD, {"name": "А"})
        raise KeyError("on the way")

    with pytest.raises(KeyError, match="on the way"):
        await school.store.write(stumble)
    assert await names(school) == before


async def test_deeds_that_come_together_share_a_commit_and_one_that_breaks_takes_nobody_with_it(
    school: School,
) -> None:
    before = await names(school)
    commits: list[int] = []
    event.listen(school.store.engine, "commit", lambda _: commits.append(1))

    def add(tx: Connection, name: str) -> None:
        tx.execute(ADD, {"name": name})
        if name == "broken":
            raise KeyError(name)

    deeds = [school.store.write(add, name) for name in ("А", "broken", "Ә", "Б")]
    outcomes = await asyncio.gather(*deeds, return_exceptions=True)
    assert [type(one) for one in outcomes] == [type(None), KeyError, type(None), type(None)]
    assert await names(school) == [*before, "А", "Ә", "Б"]
    assert len(commits) < 4


async def test_a_commit_that_fails_fails_all_of_its_deeds(school: School) -> None:
    before = await names(school)

    def disk_full(_: object) -> None:
        raise OSError("full")

    event.listen(school.store.engine, "commit", disk_full)
    deeds = [school.store.write(lambda tx: tx.execute(ADD, {"name": "А"})) for _ in range(5)]
    outcomes = await asyncio.gather(*deeds, return_exceptions=True)
    event.remove(school.store.engine, "commit", disk_full)
    assert {type(one) for one in outcomes} == {OSError}
    assert await names(school) == before
    await school.store.write(lambda tx: tx.execute(ADD, {"name": "А"}))
    assert await names(school) == [*before, "А"]


@sqlite_only
async def test_a_database_that_cannot_be_opened_leaves_nobody_waiting(school: School) -> None:
    box_of(school.store.path).unlink()
    for way in (school.store.read, school.store.write, school.store.write_in_box):
        with pytest.raises(WrongBox):
            await asyncio.wait_for(way(lambda tx: None), 5)


async def test_a_reader_cannot_see_half_of_a_transaction(school: School) -> None:
    before = await names(school)
    with open_tx(school.store) as tx:
        tx.execute(ADD, {"name": "А"})
        assert await names(school) == before


async def test_an_update_changes_something_once(school: School) -> None:
    update = UpdateInHand(77, date(2026, 10, 16))
    again = UpdateInHand(77, date(2026, 10, 16))
    before = await names(school)
    in_hand.set(update)
    await school.store.write(lambda tx: tx.execute(ADD, {"name": "first"}))
    await school.store.write(lambda tx: tx.execute(ADD, {"name": "of the same update"}))
    in_hand.set(again)
    with pytest.raises(AlreadyHandled):
        await school.store.write(lambda tx: tx.execute(ADD, {"name": "its repetition"}))
    await school.store.write_unmarked(lambda tx: tx.execute(ADD, {"name": "on another's account"}))
    in_hand.set(None)
    assert (await names(school))[len(before) :] == ["first", "of the same update", "on another's account"]


async def test_who_presses_is_one_question(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever it is, whatever they are in the middle of, and whether they pressed before."""
    asked: list[Ready] = []
    ask = Ready.all
    monkeypatch.setattr(Ready, "all", lambda self, tx, **given: asked.append(self) or ask(self, tx, **given))
    kept = Conversations(school.store, school.vault, lambda: NOW)
    known, stranger = school.dana.telegram_id or 0, 987_654
    in_hand.set(UpdateInHand(77, date(2026, 10, 16)))
    await kept.save(known, "event", {"title": "Әнұран"})
    await kept.save(stranger, None, {LANGUAGE: "ru"})
    in_hand.set(None)

    async def found(who: int, update: int | None) -> tuple[object, ...]:
        asked.clear()
        caller = await school.store.read(kept.caller, who, update)
        assert len(asked) == 1
        talk = caller.conversation
        return caller.who, talk.form, talk.data, talk.language, caller.seen

    assert await found(known, 77) == (school.dana, "event", {"title": "Әнұран"}, None, True)
    assert await found(known, 78) == (school.dana, "event", {"title": "Әнұран"}, None, False)
    assert await found(stranger, None) == (None, None, {}, "ru", False)
    aidana = school.aidana.telegram_id or 0
    assert await found(aidana, 77) == (school.aidana, None, {}, None, True)
    await kept.forget(known)
    assert await found(known, None) == (school.dana, None, {}, None, False)
    assert await found(5, 78) == (None, None, {}, None, False)


async def test_letters_jobs_and_the_audit_have_an_end(school: School) -> None:
    """Words go first, rows later; what waits, and by what an account is trusted, stays."""
    with open_tx(school.store) as tx:
        for days in (50, 200, 800):
            at = NOW - timedelta(days=days)
            for state in ("sent", "new"):
                outbox.post(tx, [school.dana.id], "news", f"{state}:{days}", "once", {"key": "x"}, at)
        tx.execute(update(outbox.letter).where(outbox.letter.c.subject.like("sent:%")).values(state="sent"))
        for kind, days in (("old", 31), ("fresh", 29)):
            number = jobs.ask(tx, kind, {}, NOW - timedelta(days=days))
            jobs.finish(tx, number or 0, "done")
        jobs.ask(tx, "waits", {}, NOW - timedelta(days=400))
        for deed, days in (("read", 1100), ("join", 1100), ("read", 1000)):
            audit.write_audit(tx, NOW - timedelta(days=days), None, deed, "person", 7)
    talks = Conversations(school.store, school.vault, lambda: NOW)
    timetable = Timetable(school.store, school.vault, talks, ZONE, school.id, lambda: NOW)
    for _ in range(2):
        await timetable.forget_old()
    with open_tx(school.store) as tx:
        rows = tx.execute(select(outbox.letter.c.subject, outbox.letter.c.body)).all()
        bodies = {row.subject: row.body for row in rows}
        kinds = set(tx.execute(select(jobs.job.c.kind)).scalars())
        deeds = list(tx.execute(select(audit.audit.c.deed).where(audit.audit.c.subject_id == 7)).scalars())
    whole: dict[str, str] = {"key": "x"}
    assert bodies == {"sent:50": whole, "sent:200": {}, "new:50": whole, "new:200": whole, "new:800": whole}
    assert kinds == {"fresh", "waits"}
    assert sorted(deeds) == ["join", "read"]


async def test_a_statement_made_ready_finds_the_same_for_a_list_of_any_length(school: School) -> None:
    some = select(person.c.id).where(person.c.id.in_(bindparam("people", expanding=True)))
    ready = Ready(some.where(person.c.name != bindparam("name")).order_by(person.c.id))
    with open_tx(school.store) as tx:
        for people in ([], [school.aidana.id], [school.aidana.id, school.erlan.id], [school.erlan.id]):
            found = [one.id for one in ready.all(tx, people=people, name="nobody")]
            assert found == sorted(people)
