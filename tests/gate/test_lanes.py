"""Nobody is held up: not by whoever waits for Telegram, and not by whoever sends more than a person can."""

import asyncio
from datetime import date
from pathlib import Path
from time import monotonic

import pytest

from bot.lanes import AT_ONCE, MOST_WAITING, Lanes
from db.store import UpdateInHand
from simulator import Telegram
from simulator.refusals import too_many
from tests.gate.test_answers import EITHER_WAY, hasty, served

__all__ = ["hasty"]
SLOWER = "Баяулаңыз"


@pytest.mark.usefixtures("hasty")
@EITHER_WAY
async def test_who_floods_hears_it_once_and_holds_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, webhook: bool
) -> None:
    monkeypatch.setattr("bot.lanes.CALM", 1.5)  # longer than a busy machine stands still
    monkeypatch.setattr("bot.lanes.MOST", 60)
    async with served(Telegram(), tmp_path, webhook=webhook) as running:
        aidana, saule = running.phones["aidana"], running.phones["saule"]
        await saule.says("/menu")
        for number in range(400):
            await aidana.account.say(f"хабар {number}")
        for _ in range(3):
            began = monotonic()
            await saule.presses_raw("menu:help:")
            await saule.presses_raw("menu:menu:")
            assert monotonic() - began < 2
        await aidana.account.settled(within=60)
        assert len([said for said in aidana.messages if SLOWER in said]) == 1
        assert len(aidana.messages) < 200
        await asyncio.sleep(1.7)
        await aidana.says("/menu")
        assert aidana.sees("№1 мектеп")


@pytest.mark.usefixtures("hasty")
@EITHER_WAY
async def test_one_answer_that_waits_for_telegram_holds_up_nobody_else(tmp_path: Path, webhook: bool) -> None:
    telegram = Telegram()
    async with served(telegram, tmp_path, webhook=webhook) as running:
        aidana, saule = running.phones["aidana"], running.phones["saule"]
        await saule.says("/menu")
        telegram.fail("sendMessage", too_many(3), chat_id=aidana.account.id)
        await aidana.account.say("/menu")
        await aidana.account.say("/language")
        began = monotonic()
        for _ in range(3):
            await saule.account.press(data="menu:help:")
            await saule.account.press(data="menu:menu:")
            async with asyncio.timeout(2):
                while len(saule.account.notices) % 2:  # noqa: ASYNC110 -- the bot's time
                    await asyncio.sleep(0.01)
        assert monotonic() - began < 2
        assert not aidana.messages
        await aidana.account.settled()
        assert [("№1 мектеп" in said) for said in aidana.messages] == [True, False]


def marked(number: int) -> UpdateInHand:
    return UpdateInHand(number, date(2026, 10, 1))


async def nobody(person: int) -> None:
    raise AssertionError(person)


async def test_the_offset_follows_the_oldest_that_is_not_done() -> None:
    """Until its effect is committed: then it holds up those behind it for a moment only."""
    now, go = [0.0], asyncio.Event()
    lanes = Lanes(nobody, lambda: now[0])
    slow = marked(5)

    async def waits() -> None:
        await go.wait()

    async def does() -> None:
        pass

    first = lanes.put(slow, 1, waits)
    behind = lanes.put(marked(6), 1, does)
    other = lanes.put(marked(7), 2, does)
    await other
    assert lanes.oldest(8) == 5
    assert all(lanes.knows(number) for number in (5, 6, 7))
    assert lanes.put(marked(5), 1, waits) is first
    now[0] = 60.0
    assert lanes.oldest(8) == 5
    slow.marked = True
    assert lanes.oldest(8) == 6
    assert lanes.knows(7)
    go.set()
    await behind
    assert lanes.oldest(8) == 8
    assert not lanes.knows(7)


async def test_who_is_passed_over_is_heard_again_when_it_is_calm() -> None:
    now, told, handled = [0.0], [], []
    go = asyncio.Event()

    async def told_off(person: int) -> None:
        told.append(person)

    lanes = Lanes(told_off, lambda: now[0])

    def put(number: int, person: int = 1) -> "asyncio.Future[None]":
        async def errand() -> None:
            await go.wait()
            handled.append(number)

        return lanes.put(marked(number), person, errand)

    for number in range(100):
        put(number)
    put(100, person=2)
    go.set()
    await lanes.settle()
    assert sorted(handled) == [*range(MOST_WAITING), 100]
    assert told == [1]
    now[0] = 4.0
    await put(101)
    assert 101 not in handled
    now[0] = 10.0
    await put(102)
    assert 102 in handled
    assert told == [1]


async def test_who_comes_to_a_crowd_is_taken_in_hand_as_soon_as_half_of_it_is_served() -> None:
    """The next question for updates waits neither for the last of them nor for ever."""
    lanes, served = Lanes(nobody), [asyncio.Event() for _ in range(AT_ONCE)]
    for number, done in enumerate(served):
        lanes.put(marked(number), number + 1, done.wait)
    assert lanes.crowded
    half = asyncio.create_task(lanes.thin_out(60))
    for done in served[: AT_ONCE // 2 - 1]:
        done.set()
    await asyncio.sleep(0.01)
    assert not lanes.crowded
    assert not half.done(), "one more than half are still in hand"
    served[-1].set()
    await asyncio.wait_for(half, 5)
    assert [number for number in range(AT_ONCE) if not lanes.knows(number)] == []
    assert lanes.oldest(AT_ONCE) == AT_ONCE // 2 - 1, "the others are on their way as before"
    await lanes.close(0)


async def test_a_crowd_that_nobody_can_serve_is_waited_for_no_longer_than_said() -> None:
    lanes, never = Lanes(nobody), asyncio.Event()
    for number in range(AT_ONCE):
        lanes.put(marked(number), number + 1, never.wait)
    await asyncio.wait_for(lanes.thin_out(0.01), 5)
    assert lanes.crowded
    await lanes.close(0)
