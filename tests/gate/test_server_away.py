"""PostgreSQL that is later than the bot, and one that goes away while people press: all of them are answered."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest
from aiogram.types import Update
from sqlalchemy.exc import OperationalError

from bot.receiver import Receiver
from bot.worker import Worker
from db.moving import move
from db.store import Store
from simulator import Telegram
from tests.gate import families
from tests.postgres import Server
from tests.running import RunningBot, drained
from tests.school import build_school

FAMILIES = 10


@pytest.fixture
async def own(tmp_path: Path) -> AsyncIterator[Server]:
    """A server that this story may stop."""
    server = Server()
    yield server
    server.end()


async def test_a_server_that_comes_later_or_goes_for_a_while_loses_no_press(
    own: Server, tmp_path: Path
) -> None:
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    url = await telegram.start()
    parents = await families.build(school, telegram, FAMILIES)
    own.start()
    database = own.url("postgres")
    move(school.url, database)
    own.stop()

    bot = RunningBot(url, tmp_path / "school.db", settings={"DATABASE_URL": database, "LOG_LEVEL": "WARNING"})
    await bot.start()
    async with asyncio.timeout(60):
        while "the server does not answer, waiting" not in _log(bot):  # noqa: ASYNC110 -- another process
            await asyncio.sleep(0.05)
    own.start()
    store = Store(database)
    await families.new_event(store, 1)
    await families.press_all(parents, 1)
    await drained(telegram)
    assert await families.effects(store, 1) == families.once(FAMILIES)

    await families.new_event(store, 2)
    own.stop()
    await families.press_all(parents, 2)
    await asyncio.sleep(2)
    own.start()
    await drained(telegram)
    assert await families.effects(store, 2) == families.once(FAMILIES)
    assert await bot.end(signal.SIGTERM) == 0
    assert "Traceback" not in _log(bot)
    await telegram.stop()
    await store.close()
    await school.store.close()


@pytest.mark.parametrize("each", [0.0, 5.0], ids=["refused at once", "five seconds a try"])
async def test_a_press_waits_twenty_seconds_for_a_server_that_is_away(
    each: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, tries, told = 0.0, 0, []

    async def passes(seconds: float) -> None:
        nonlocal now
        now += seconds

    async def fails(*_: object) -> None:
        nonlocal tries
        tries += 1
        await passes(each)
        raise OperationalError("SELECT", None, Exception("connection refused"))

    async def say(_: Receiver, __: Update, key: str) -> None:
        told.append((key, now))

    nothing, dispatcher, reception = MagicMock(), MagicMock(feed_update=fails), MagicMock()
    monkeypatch.setattr("bot.receiver.monotonic", lambda: now)
    monkeypatch.setattr("bot.receiver.asyncio", MagicMock(sleep=passes))
    monkeypatch.setattr(Receiver, "_say", say)
    await Receiver(nothing, dispatcher, reception).receive(Update(update_id=1))
    ((key, waited),) = told
    assert key == "not-saved-try-later"
    assert 15 <= waited <= 20
    assert tries <= 9


async def test_a_server_that_is_away_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    class Away:
        commits = 0

        async def read(self, *_: Any) -> None:
            raise OperationalError("SELECT", None, Exception("connection refused"))

        async def news(self, *_: Any) -> None:
            await asyncio.sleep(0)

    nothing: Any = None
    store: Any = Away()
    worker = Worker(nothing, store, nothing, nothing, nothing, {}, nothing, 1)
    with suppress(TimeoutError):
        await asyncio.wait_for(worker.run(), 0.1)
    assert len([one for one in caplog.messages if "no job can be done" in one]) == 1


def _log(bot: RunningBot) -> str:
    return bot.log.read_text("utf-8") if bot.log.exists() else ""
