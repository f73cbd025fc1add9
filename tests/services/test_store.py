"""Transactions keep their promises, alone and several in one commit."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Connection

from db.box import WrongBox, box_of
from db.store import AlreadyHandled, UpdateInHand, in_hand, was_handled
from tests.postgres import sqlite_only
from tests.school import School, open_tx

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
    assert await school.store.read(lambda tx: was_handled(tx, 77))
    assert not await school.store.read(lambda tx: was_handled(tx, 78))
