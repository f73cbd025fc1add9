"""A disk that is full for a while: nobody is told that something was saved, nothing ends, and then it goes on.

`GATE=full` plays it; what people hear is held by tests/chats/test_manners.py for a database that is locked.
"""

import asyncio
import os
import resource
import signal
from pathlib import Path

import pytest

from locales.words import Words
from simulator import Telegram
from tests.gate import families
from tests.postgres import sqlite_only
from tests.running import RunningBot, drained
from tests.school import ZONE, build_school

pytestmark = [
    sqlite_only,
    pytest.mark.skipif(os.environ.get("GATE") != "full", reason="the bot tries for twenty seconds"),
]

FAMILIES = 5


async def test_a_full_disk_is_told_and_gone_on_from_without_a_restart(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    bot = RunningBot(await telegram.start(), tmp_path / "school.db")
    parents = await families.build(school, telegram, FAMILIES)
    await families.new_event(school.store, 1)
    await families.new_event(school.store, 2)
    await bot.start()
    await families.press_all(parents, 1)
    await drained(telegram)

    assert bot.process
    assert bot.process.pid
    full = (1, resource.RLIM_INFINITY)
    unlimited = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, full)
    await asyncio.gather(*(press(parent, n) for n, parent in enumerate(parents)))
    await drained(telegram)
    not_saved = Words("kk", ZONE).plain("not-saved-try-later")
    assert [parent.notices[-1].text for parent in parents] == [not_saved] * FAMILIES
    assert await families.effects(school.store, 2) == {"going": 0}

    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, unlimited)
    await families.press_all(parents, 2)
    await drained(telegram)
    assert await families.effects(school.store, 1) == families.once(FAMILIES)
    assert await families.effects(school.store, 2) == families.once(FAMILIES)
    assert await bot.end(signal.SIGTERM) == 0
    await telegram.stop()
    await school.store.close()


async def press(parent: families.Account, number: int) -> None:
    await parent.press(data=f"ev:join:2:{families.FIRST_CHILD + number}:0")
