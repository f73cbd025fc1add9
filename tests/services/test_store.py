"""Transactions that are run in one visit to a thread keep every promise of the longer way."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from db.store import AlreadyHandled, UpdateInHand, in_hand, was_handled
from tests.school import School

ADD = text("INSERT INTO organization (kind, name) VALUES ('school', :name)")
NAMES = text("SELECT name FROM organization ORDER BY id")


async def names(school: School) -> list[str]:
    async def ask(tx: AsyncConnection) -> list[str]:
        return list((await tx.execute(NAMES)).scalars())

    return await school.store.read(ask)


async def test_what_was_written_is_read_by_both_ways(school: School) -> None:
    before = await names(school)
    await school.store.write(lambda tx: tx.execute(ADD, {"name": "А"}))
    async with school.store.writing() as tx:
        await tx.execute(ADD, {"name": "Ә"})
    assert await names(school) == [*before, "А", "Ә"]


async def test_an_error_takes_everything_back(school: School) -> None:
    before = await names(school)

    async def stumble(tx: AsyncConnection) -> None:
        await tx.execute(ADD, {"name": "А"})
        raise KeyError("on the way")

    with pytest.raises(KeyError, match="on the way"):
        await school.store.write(stumble)
    assert await names(school) == before


async def test_a_transaction_that_waits_for_something_else_is_refused(school: School) -> None:
    before = await names(school)

    async def dawdle(tx: AsyncConnection) -> None:
        await tx.execute(ADD, {"name": "А"})
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="nothing but its own statements"):
        await school.store.write(dawdle)
    assert await names(school) == before


async def test_a_reader_cannot_see_half_of_a_transaction(school: School) -> None:
    before = await names(school)
    async with school.store.writing() as tx:
        await tx.execute(ADD, {"name": "А"})
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
    await school.store.write(lambda tx: tx.execute(ADD, {"name": "on another's account"}), once=False)
    in_hand.set(None)
    assert (await names(school))[len(before) :] == ["first", "of the same update", "on another's account"]
    assert await school.store.read(lambda tx: was_handled(tx, 77))
    assert not await school.store.read(lambda tx: was_handled(tx, 78))
