"""How often a press goes to the database: each visit is a hop to a thread, which a whole school pays at once."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy.event import listen

from db.store import Store, in_hand
from tests.chats import test_elections as election
from tests.chats import test_events as event
from tests.chats.conftest import Stage
from tests.chats.test_plan import with_plan
from tests.postgres import sqlite_only

MOST_VISITS = 2


@pytest.fixture
async def stage(stage: Stage) -> Stage:
    return await election.stage.__wrapped__(stage)


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """A block that counts what presses and messages ask of the database; letters and the clock do not count."""
    told: list[str] = []
    read, write = Store.read, Store._write

    async def counted_read(self: Store, body: Any, *about: Any, **more: Any) -> Any:
        if in_hand.get():
            told.append(f"read {body.__name__}")
        return await read(self, body, *about, **more)

    async def counted_write(self: Store, body: Any, update: Any, **more: Any) -> Any:
        if in_hand.get():
            told.append("write")
        return await write(self, body, update, **more)

    monkeypatch.setattr(Store, "read", counted_read)
    monkeypatch.setattr(Store, "_write", counted_write)

    @contextmanager
    def counting() -> Iterator[list[str]]:
        told.clear()
        yield told

    return counting


async def test_the_menu(stage: Stage, visits: Callable[[], Any]) -> None:
    with visits() as told:
        await stage.aidana.says("/menu")
    assert 1 <= len(told) <= MOST_VISITS, told


async def test_a_registration(stage: Stage, visits: Callable[[], Any]) -> None:
    await event.make_event(stage, seats="10")
    await event.opens_event(stage.aidana)
    with visits() as told:
        await stage.aidana.presses("Тіркелу")
    assert stage.aidana.sees("тіркелген")
    assert 1 <= len(told) <= MOST_VISITS, told


@sqlite_only
async def test_a_press_puts_no_statement_together(stage: Stage) -> None:
    """A registration, and each step of a vote: all that they ask was built before."""
    await event.make_event(stage, seats="10")
    await event.opens_event(stage.aidana)
    asked: list[str] = []

    def note(_: Any, said: Any, *more: Any) -> None:
        if not re.search("FROM (letter|job)", str(said)):  # the sender and the worker look for work
            asked.append(str(said))

    listen(stage.school.store.engine, "before_execute", note)
    await stage.aidana.presses("Тіркелу")
    assert stage.aidana.sees("тіркелген")
    assert not asked
    await election.sets_up(stage)
    await election.seals(stage)
    await election.opens_voting(stage)
    for words in ("🗳", stage.school.erlan.name, "✓ "):
        asked.clear()
        await stage.aidana.presses(words)
        assert not asked, words
    assert "✅" in stage.aidana.screen


async def test_a_ballot_and_a_vote(stage: Stage, visits: Callable[[], Any]) -> None:
    await election.sets_up(stage)
    await election.seals(stage)
    await election.opens_voting(stage)
    for words in ("🗳", stage.school.erlan.name, "✓ "):
        with visits() as told:
            await stage.aidana.presses(words)
        assert 1 <= len(told) <= MOST_VISITS, (words, told)
    assert "✅" in stage.aidana.screen


async def test_a_card_of_the_plan(stage: Stage, visits: Callable[[], Any]) -> None:
    """With its people, its evidence and what others have said about it."""
    await with_plan(stage)
    await stage.saule.says("/menu")
    await stage.saule.presses("Жоспар")
    with visits() as told:
        await stage.saule.presses("○")
    assert stage.saule.sees("Жауапты")
    assert 1 <= len(told) <= MOST_VISITS, told
