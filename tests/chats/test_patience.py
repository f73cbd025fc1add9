"""What Telegram refuses or loses for a while arrives all the same: answers first, papers each once."""

import asyncio
import json
from time import monotonic
from typing import Any

import pytest
from aiohttp import web

from simulator import Telegram
from simulator.refusals import Refusal, too_many
from simulator.server import METHODS
from tests.chats.conftest import Stage
from tests.chats.test_plan import with_plan
from tests.phone import Phone

DOWN = Refusal(500, "Internal Server Error")


@pytest.fixture
def near() -> bool:
    """The line itself is tried here."""
    return False


async def test_a_press_that_telegram_asks_to_wait_with_is_answered_after_it(stage: Stage) -> None:
    await stage.aidana.says("/menu")
    for method in ("answerCallbackQuery", "editMessageText"):
        stage.telegram.fail(method, too_many(1))
    answered, began = len(stage.aidana.account.notices), monotonic()
    await stage.aidana.presses_raw("menu:help:")
    assert monotonic() - began > 0.9
    assert stage.aidana.shown.edited
    assert len(stage.aidana.account.notices) == answered + 1


async def test_a_message_that_telegram_asks_to_wait_with_is_answered_after_it(stage: Stage) -> None:
    stage.telegram.fail("sendMessage", too_many(1), times=2)
    await stage.aidana.says("/menu")
    assert stage.aidana.sees("№1 мектеп")
    assert len(stage.aidana.messages) == 1


async def test_a_toast_that_has_to_wait_keeps_nobody_from_the_screen(stage: Stage) -> None:
    await stage.aidana.says("/menu")
    stage.telegram.fail("answerCallbackQuery", too_many(2))
    await stage.aidana.account.press(data="menu:help:")
    async with asyncio.timeout(1):
        while not stage.aidana.shown.edited:  # noqa: ASYNC110 -- the bot's time
            await asyncio.sleep(0.01)
    await stage.aidana.waits()
    assert stage.aidana.account.notices


async def test_a_press_that_is_refused_for_longer_than_it_lives_is_not_waited_for(stage: Stage) -> None:
    await stage.aidana.says("/menu")
    stage.telegram.fail("answerCallbackQuery", too_many(300), times=9)
    began = monotonic()
    await stage.aidana.presses_raw("menu:help:")
    assert stage.aidana.shown.edited
    assert monotonic() - began < 5


async def test_a_letter_waits_for_its_turn_behind_an_answer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pace.IN_ONE_CHAT", 30.0)
    await stage.aidana.says("/menu")
    assert stage.house.sender.pace.wait_in(stage.aidana.account.id) > 20


async def test_calls_go_as_json_of_the_right_types_and_as_a_form_only_with_a_file(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads them strictly finds nothing that the Bot API does not know, and no number or list as text."""
    seen: list[tuple[str, str, bytes]] = []
    parse = Telegram._parse

    async def noted(telegram: Telegram, name: str, request: web.Request) -> Any:
        body = await request.read() if request.content_type == "application/json" else b""
        seen.append((name, request.content_type, body))
        return await parse(telegram, name, request)

    monkeypatch.setattr(Telegram, "_parse", noted)
    await with_plan(stage)
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw("menu:language:")
    await stage.aidana.presses_raw("menu:speak:ru")
    await stage.saule.says("/plan")
    await stage.saule.presses_raw("pl:calendar")
    await arrives(stage.saule, ".ics")
    assert {name for name, kind, _ in seen if kind != "application/json"} == {"sendDocument"}
    methods = {"sendMessage", "editMessageText", "answerCallbackQuery", "setMyCommands", "getUpdates"}
    assert methods <= {name for name, *_ in seen}
    for name, kind, body in seen:
        if kind == "application/json":
            model, said = METHODS[name.lower()], json.loads(body)
            assert set(said) <= set(model.model_fields), name
            model.model_validate_json(body, strict=True)
            assert None not in said.values()


def files(phone: Phone, ending: str) -> list[str]:
    return [
        shown.file.name
        for shown in phone.account.chat.messages
        if shown.from_bot and shown.file and shown.file.name.endswith(ending)
    ]


async def arrives(phone: Phone, ending: str) -> None:
    async with asyncio.timeout(20):
        while not files(phone, ending):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.02)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.worker.BACK_OFF", (0.01,) * 3)
    monkeypatch.setattr("bot.pace.LONGEST_SILENCE", 0.01)


@pytest.mark.usefixtures("hasty")
async def test_of_a_report_each_part_arrives_once_however_often_the_next_one_fails(stage: Stage) -> None:
    await with_plan(stage)
    await stage.saule.says("/menu")
    stage.telegram.fail("sendPhoto", DOWN, times=3)
    stage.telegram.fail("sendPhoto", too_many(1))
    await stage.saule.presses_raw("rp:week")
    await arrives(stage.saule, ".png")
    assert len(files(stage.saule, ".docx")) == len(files(stage.saule, ".xlsx")) == 1


@pytest.mark.usefixtures("hasty")
async def test_who_cannot_get_a_paper_hears_so(stage: Stage) -> None:
    await with_plan(stage)
    await stage.saule.says("/menu")
    stage.telegram.fail("sendDocument", DOWN, times=99)
    await stage.saule.presses_raw("pl:calendar")
    async with asyncio.timeout(20):
        while not stage.saule.sees("жібере алмадым"):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.02)
    assert len([said for said in stage.saule.messages if "жібере алмадым" in said]) == 1


async def test_a_paper_waits_as_long_as_telegram_asks(stage: Stage) -> None:
    await with_plan(stage)
    await stage.saule.says("/menu")
    stage.telegram.fail("sendDocument", too_many(1), times=4)
    await stage.saule.presses_raw("pl:calendar")
    await arrives(stage.saule, ".ics")
    assert len(files(stage.saule, ".ics")) == 1


async def test_a_doubled_press_makes_one_paper_and_the_second_hears_that_it_is_being_made(
    stage: Stage,
) -> None:
    await with_plan(stage)
    await stage.saule.says("/menu")
    for _ in range(15):
        await stage.saule.account.press(data="pl:calendar")
    await stage.saule.waits()
    await arrives(stage.saule, ".ics")
    said = [notice.text or "" for notice in stage.saule.account.notices[-15:]]
    assert len([text for text in said if "Күнтізбе дайындалып" in text]) == 1
    assert len([text for text in said if "дайындап жатырмын" in text]) == 14
    assert len(files(stage.saule, ".ics")) == 1
