"""Two programs on one token: the one that came later says so and ends, and nobody takes another's updates unasked."""

import asyncio
from pathlib import Path

import pytest

from bot.commands.running import serve_telegram
from bot.complaints import Complaint
from bot.house import open_house
from bot.receiver import PAUSE_FOR_ANOTHER, patience_of
from simulator import Telegram
from tests.chats.conftest import settings
from tests.gate.test_answers import served
from tests.school import build_school


async def test_of_two_that_ask_the_later_one_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.receiver.PAUSE_FOR_ANOTHER", 0.1)
    async with served(telegram := Telegram(), tmp_path, webhook=False) as running:
        await running.phones["aidana"].says("/menu")
        running.house.receiver._began -= 60  # it has been at work for a while
        (tmp_path / "second").mkdir()
        second = await build_school(tmp_path / "second" / "school.db")
        wished = settings(running.house.settings.bot_api_url, tmp_path / "second" / "school.db")
        async with open_house(wished, telegram.clock.now) as house:
            with pytest.raises(Complaint, match="another program receives this bot's updates"):
                async with asyncio.timeout(20):
                    await serve_telegram(house, asyncio.Event(), webhook=False)
        await second.store.close()
        assert not running.task.done()
        await asyncio.sleep(0.3)
        await running.phones["aidana"].says("/menu")
        assert running.phones["aidana"].sees("№1 мектеп")


@pytest.mark.parametrize("life", [0.1, 12, 59, 75, 119, 3600])
def test_however_young_the_earlier_one_is_it_outlasts_the_later_one(life: float) -> None:
    """They are refused by turns, the earlier one first; the later one when the other has made its pause."""
    assert patience_of(life) > patience_of(PAUSE_FOR_ANOTHER + 0.1)


async def test_a_webhook_of_another_program_is_not_taken_unasked(tmp_path: Path) -> None:
    telegram = Telegram()
    school = await build_school(tmp_path / "school.db")
    wished = settings(await telegram.start(), tmp_path / "school.db")
    telegram.updates.set_webhook("https://bot.school.example/telegram", "s" * 16, 20, None)
    stopping = asyncio.Event()
    async with open_house(wished, telegram.clock.now) as house:
        with pytest.raises(Complaint, match=r"bot\.school\.example receives this bot's updates"):
            await serve_telegram(house, stopping, webhook=False)
        assert telegram.updates.webhook
        taking = asyncio.create_task(serve_telegram(house, stopping, webhook=False, take_over=True))
        async with asyncio.timeout(10):
            while telegram.updates.webhook:  # noqa: ASYNC110 -- the other side is asked
                await asyncio.sleep(0.01)
        stopping.set()
        await taking
    await telegram.stop()
    await school.store.close()


async def test_a_lost_webhook_is_set_again_and_a_taken_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.webhook.LOOK_EVERY", 0.3)  # a phone waits for a moment without calls
    async with served(telegram := Telegram(), tmp_path, webhook=True) as running:
        await running.phones["aidana"].says("/menu")
        own = telegram.updates.webhook["url"]
        telegram.updates.set_webhook("", None, 0, None)
        async with asyncio.timeout(10):
            while telegram.updates.webhook.get("url") != own:  # noqa: ASYNC110 -- the other side is asked
                await asyncio.sleep(0.01)
        assert "it is set again" in caplog.text
        telegram.updates.set_webhook("https://other.example/telegram", None, 1, None)
        async with asyncio.timeout(10):
            while "other.example, receives" not in caplog.text:  # noqa: ASYNC110 -- the log is looked at
                await asyncio.sleep(0.01)
