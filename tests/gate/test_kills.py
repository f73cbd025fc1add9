"""Kills: what Telegram was told we have, is there; what it sends again, happens once.

The suite kills a few times. `GATE=full pytest tests/gate/test_kills.py -s` kills a hundred times, with 300 updates
each, and prints what it found.
"""

import asyncio
import os
import random
import signal
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from simulator import Telegram
from tests.gate import families
from tests.running import RunningBot, drained
from tests.school import build_school, open_tx

FULL = os.environ.get("GATE") == "full"
LOOPS, FAMILIES = (100, 100) if FULL else (3, 15)


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_a_kill_at_any_moment_loses_nothing_and_repeats_nothing(tmp_path: Path, way: str) -> None:
    seed = random.randrange(10**6)
    print("seed", seed)
    chance = random.Random(seed)
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    telegram.updates.first_retry = 0.05  # then twice as long each time, as Telegram does from one second on
    bot = RunningBot(await telegram.start(), tmp_path / "school.db", webhook=way == "webhook")
    parents = await families.build(school, telegram, FAMILIES)
    await bot.start()
    interrupted = 0
    began = time.monotonic()
    for loop in range(1, LOOPS + 1):
        await families.new_event(school.store, loop)
        await families.press_all(parents, loop)
        async with asyncio.timeout(120):
            every = len(parents) * len(families.PRESSES)
            while len(telegram.updates.pending) == every:  # noqa: ASYNC110 -- the bot is still starting
                await asyncio.sleep(0.005)
        await asyncio.sleep(chance.uniform(0, 1.2 if FULL else 0.15))
        interrupted += len(telegram.updates.pending)
        politely = way == "webhook" and loop % 2 == 0
        code = await bot.end(signal.SIGTERM if politely else signal.SIGKILL)
        assert code == (0 if politely else -signal.SIGKILL)
        await bot.start()
        await drained(telegram)
        assert await families.effects(school.store, loop) == families.once(FAMILIES)
    await families.new_event(school.store, LOOPS + 1)
    await families.press_all(parents, LOOPS + 1)
    await drained(telegram)  # it has surely started
    assert await bot.end(signal.SIGTERM) == 0
    print(
        f"{way}: {LOOPS} kills, {LOOPS * FAMILIES * 3} updates, {interrupted} of them not confirmed at the kill:"
        f" 0 lost, 0 double, in {time.monotonic() - began:.0f} s"
    )
    told = [len([shown for shown in parent.chat.history if shown.from_bot]) for parent in parents]
    assert max(told) <= (len(families.PRESSES) + 1) * (LOOPS + 1)  # at most one answer again for each kill
    assert bot.log.read_text() == ""
    await telegram.stop()
    await school.store.close()


CROWD, SEATS = (500, 100) if FULL else (30, 6)


@pytest.mark.parametrize("hold", [None, 6], ids=["given", "held"])
async def test_a_crowd_gets_exactly_the_seats_in_its_order_through_kills(
    tmp_path: Path, hold: int | None
) -> None:
    """`GATE=full`: 500 for 100 seats, a queue of 400. The bot dies while they register, and again while they leave."""
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    telegram.updates.first_retry = 0.05
    bot = RunningBot(await telegram.start(), tmp_path / "school.db")
    parents = await families.build(school, telegram, CROWD)
    await families.new_event(school.store, 1, capacity=SEATS)
    with open_tx(school.store) as tx:
        tx.execute(text("UPDATE event SET hold_hours = :hold WHERE id = 1"), {"hold": hold})
    await bot.start()

    async def pressed(deed: str, whose: list[int]) -> None:
        for n in whose:
            await parents[n].press(data=f"ev:{deed}:1:{families.FIRST_CHILD + n}:0")
        async with asyncio.timeout(120):
            while len(telegram.updates.pending) == len(whose):  # noqa: ASYNC110 -- the bot is still starting
                await asyncio.sleep(0.005)
        await asyncio.sleep(random.uniform(0, 0.1))
        assert await bot.end(signal.SIGKILL) == -signal.SIGKILL
        await bot.start()
        await drained(telegram)

    def line(*states: str) -> list[int]:
        asked = "SELECT person_id, state FROM registration WHERE event_id = 1 ORDER BY place_in_line"
        with open_tx(school.store) as tx:
            return [who - families.FIRST_CHILD for who, state in tx.execute(text(asked)) if state in states]

    await pressed("join", list(range(CROWD)))
    assert len(line("going")) == SEATS
    waiting = line("waiting")
    assert len(waiting) == CROWD - SEATS
    leaving = line("going")[: SEATS // 2]
    await pressed("leave", leaving)
    got = line("held" if hold else "going")
    assert set(waiting[: len(leaving)]) <= set(got), "the first of the line"
    assert len(line("going", "held")) == SEATS, "each freed seat to exactly one"
    assert line("waiting") == waiting[len(leaving) :]
    await bot.end(signal.SIGTERM)
    await telegram.stop()
    await school.store.close()
