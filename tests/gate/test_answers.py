"""Whatever the Bot API answers, and whatever it sends: nothing ends, nothing is lost, whoever waits hears something."""

import asyncio
import logging
import re
import signal
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram import methods as api
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.types import BotCommand, BufferedInputFile, InputMediaPhoto
from pydantic import SecretStr

import bot.fetching
import bot.line
from bot.commands.running import serve_telegram
from bot.fetching import fetched
from bot.house import House, make_bot, open_house
from bot.line import UnreadableAnswer
from db import outbox
from db.store import UpdateInHand, in_hand
from documents.upload import FileRefused
from simulator import Telegram, faults
from simulator.refusals import Refusal, too_many
from simulator.server import Query
from tests.chats.conftest import settings
from tests.chats.test_plan import with_plan
from tests.chats.test_plan_proposals import LAST, SURE, arrives, sends_plan, table
from tests.chats.test_plan_reports import newest
from tests.phone import Phone
from tests.running import SECRET, RunningBot, free_port
from tests.school import NOW, School, build_school, lay_out, letter_waits, open_tx
from tests.services.test_sender import LETTER
from tests.simulator.test_refusals import drawn

ROOT = Path(__file__).parents[2]
TYPED = "қызым туралы құпия"

#: What may come instead of an answer; no entry is a line that drops.
FAULTS: dict[str, dict[str, Any]] = {
    "500": {"refusal": Refusal(500, "Internal Server Error")},
    "502 as HTML": {"spoil": faults.as_html},
    "an empty body": {"spoil": faults.empty},
    "half a JSON": {"spoil": faults.half},
    "a dropped line": {},
    "unknown types": {"spoil": faults.of_unknown_types},
    "no result": {"spoil": faults.without_result},
    "no reason": {"spoil": faults.without_reason},
}
#: The program's words for what it asks of the Bot API.
WORDS = {
    "AskUpdates": "getUpdates",
    "AskMember": "getChatMember",
    "me": "getMe",
    "get_me": "getMe",
    "set_my_commands": "setMyCommands",
    "set_webhook": "setWebhook",
    "get_webhook_info": "getWebhookInfo",
    "delete_webhook": "deleteWebhook",
    "send_message": "sendMessage",
    "send_photo": "sendPhoto",
    "send_video": "sendVideo",
    "send_document": "sendDocument",
    "send_media_group": "sendMediaGroup",
    "edit_text": "editMessageText",
    "edit_message_text": "editMessageText",
    "edit_message_caption": "editMessageCaption",
    "delete_message": "deleteMessage",
    "answer_callback_query": "answerCallbackQuery",
    "get_file": "getFile",
    "download_file": "file",
}
METHODS = sorted(set(WORDS.values()))
EITHER_MOMENT = pytest.mark.parametrize("accepted_first", [False, True], ids=["before", "after"])
ANY_FAULT = pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
EITHER_WAY = pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])


@dataclass
class Served:
    """The bot as `run` runs it, in this process."""

    telegram: Telegram
    house: House
    school: School
    task: asyncio.Task[None]
    phones: dict[str, Phone] = field(default_factory=dict)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """All pauses are short."""
    monkeypatch.setattr("bot.line.AGAIN", (0.01,) * len(bot.line.AGAIN))
    monkeypatch.setattr("bot.line.PAUSE", 0.01)
    monkeypatch.setattr("bot.receiver.PAUSE", 0.01)
    monkeypatch.setattr("bot.fetching.PATIENCE", (0.01,) * len(bot.fetching.PATIENCE))
    for part in ("bot.worker", "bot.sender"):
        monkeypatch.setattr(f"{part}.SOON", 0.0)
        monkeypatch.setattr(f"{part}.IDLE", 0.05)
    # No clock: a real minute may strike in the middle of a story.
    monkeypatch.setattr("bot.timetable.Timetable.start", lambda timetable: None)
    monkeypatch.setattr("bot.timetable.Timetable.stop", lambda timetable: None)


@asynccontextmanager
async def served(telegram: Telegram, folder: Path, *, webhook: bool) -> AsyncIterator[Served]:
    school = await build_school(folder / "school.db")
    telegram.clock.offset = NOW - telegram.clock.now()
    telegram.updates.first_retry = 0.05
    port = free_port()
    wished = settings(await telegram.start(), folder / "school.db").model_copy(
        update={
            "webhook_secret": SecretStr(SECRET),
            "webhook_url": f"http://127.0.0.1:{port}",
            "webhook_port": port,
        }
    )
    stopping = asyncio.Event()
    async with open_house(wished, telegram.clock.now) as house:
        task = asyncio.create_task(serve_telegram(house, stopping, webhook=webhook))
        running = Served(telegram, house, school, task)
        for nickname in ("aidana", "saule"):
            account = telegram.account(school.cast[nickname].telegram_id or 0, nickname)
            account.started = True
            running.phones[nickname] = Phone(account)
        try:
            yield running
        finally:
            stopping.set()
            await asyncio.wait({task}, timeout=15)
            await telegram.stop()
            await school.store.close()
        await task


def test_no_method_that_the_bot_calls_is_forgotten() -> None:
    called = set()
    for room in ("bot", "handlers", "services"):
        for file in (ROOT / room).rglob("*.py"):
            called |= set(re.findall(r"bot\.([a-z_]+)\(|\.(edit_[a-z]+)\(", file.read_text("utf-8")))
    names = {name for pair in called for name in pair if name}
    assert names <= set(WORDS), names - set(WORDS)
    assert all(hasattr(api, name[0].upper() + name[1:]) for name in METHODS if name != "file")


@pytest.mark.usefixtures("hasty")
@EITHER_WAY
async def test_a_day_on_which_every_method_fails_in_every_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, webhook: bool
) -> None:
    """Each fault strikes each method before and after its work: menu, evidence, a sent plan and files still arrive."""
    failures = 2 * len(FAULTS)
    monkeypatch.setattr("bot.line.AGAIN", (0.01,) * failures)
    monkeypatch.setattr("bot.fetching.PATIENCE", (0.01,) * 2 * failures)
    monkeypatch.setattr("bot.worker.BACK_OFF", (0.01,) * failures)
    monkeypatch.setattr("bot.pace.IN_ONE_CHAT", 0.0)
    monkeypatch.setattr("bot.pace.LONGEST_SILENCE", 0.01)
    telegram = Telegram()
    unused = {"sendVideo", "sendMediaGroup", "editMessageCaption", "deleteWebhook", "getChatMember"} | (
        {"getWebhookInfo", "getUpdates"} if webhook else {"setWebhook"}
    )
    struck = [
        telegram.fail(name, accepted_first=after, **fault)
        for name in METHODS
        if name not in unused
        for fault in FAULTS.values()
        for after in (False, True)
    ]
    async with served(telegram, tmp_path, webhook=webhook) as running:
        await with_plan(running)
        aidana, saule = running.phones["aidana"], running.phones["saule"]
        await aidana.says("/menu")
        assert aidana.sees("№1 мектеп")
        await aidana.presses_raw("menu:help:")
        assert aidana.shown.edited
        await saule.says("/plan")
        await saule.presses("Осы ай")
        while not any("рейд" in label for label in saule.labels):
            await saule.presses("›")
        await saule.presses("рейд")
        await saule.presses("Орындалды")
        question = saule.shown.message_id
        await saule.sends_photo()
        assert saule.sees("Рақмет!")
        assert saule.account.chat.find(question) is None
        await saule.presses("Дәлелін көру")
        assert saule.shown.kind == "photo"
        await sends_plan(saule, table(tmp_path, SURE, LAST))
        await arrives(saule, "Жоспар жобасы")
        await saule.presses_raw("pl:calendar")
        assert b"BEGIN:VCALENDAR" in await newest(saule, "document", ".ics")
        async with asyncio.timeout(30):  # a file whose answer was lost is sent again
            while any(one.times for one in struck if one.method == "senddocument"):  # noqa: ASYNC110 -- its worker's time
                await asyncio.sleep(0.02)
        assert not running.task.done()
    # What was done once is refused the second time, so that the faults behind it strike the next press.
    once = {"answercallbackquery", "editmessagetext", "deletemessage"}
    assert {one.method for one in struck if one.times and one.accepted_first} <= once
    assert not [one.method for one in struck if one.times and not one.accepted_first]


def calls() -> dict[str, api.TelegramMethod[Any]]:
    """One call of each method that answers somebody who waits."""
    file = BufferedInputFile(b"a file", "file.txt")
    picture = BufferedInputFile(drawn(), "picture.png")
    return {
        "sendMessage": api.SendMessage(chat_id=1001, text="а"),
        "sendPhoto": api.SendPhoto(chat_id=1001, photo=picture),
        "sendVideo": api.SendVideo(chat_id=1001, video=file),
        "sendDocument": api.SendDocument(chat_id=1001, document=file),
        "sendMediaGroup": api.SendMediaGroup(
            chat_id=1001, media=[InputMediaPhoto(media=picture), InputMediaPhoto(media=picture)]
        ),
        "editMessageText": api.EditMessageText(chat_id=1001, message_id=1, text="ә"),
        "deleteMessage": api.DeleteMessage(chat_id=1001, message_id=1),
        "answerCallbackQuery": api.AnswerCallbackQuery(callback_query_id="1"),
        "setMyCommands": api.SetMyCommands(commands=[BotCommand(command="menu", description="а")]),
    }


@asynccontextmanager
async def line(tmp_path: Path) -> AsyncIterator[tuple[Telegram, Bot]]:
    telegram = Telegram()
    aidana = telegram.account(1001, "Айдана", started=True)
    bot = make_bot(settings(await telegram.start(), tmp_path / "school.db"))
    await bot.send_message(1001, "бірінші")
    telegram.queries["1"] = Query(aidana, telegram.clock.now())
    mark = in_hand.set(UpdateInHand(1, NOW.date()))
    try:
        yield telegram, bot
    finally:
        in_hand.reset(mark)
        await bot.session.close()
        await telegram.stop()


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("method", calls())
@ANY_FAULT
async def test_an_answer_that_did_not_get_through_is_given_again(
    tmp_path: Path, fault: dict[str, Any], method: str
) -> None:
    async with line(tmp_path) as (telegram, bot):
        telegram.fail(method, **fault)
        assert await bot(calls()[method])


@pytest.mark.usefixtures("hasty")
@ANY_FAULT
async def test_whatever_is_answered_is_one_kind_of_trouble_that_holds_none_of_it(
    tmp_path: Path, fault: dict[str, Any]
) -> None:
    async with line(tmp_path) as (telegram, bot):
        for method, call in calls().items():
            telegram.fail(method, accepted_first=True, times=9, **fault)
            with pytest.raises(TelegramAPIError) as caught:
                await bot(call)
            assert caught.value.__context__ is None or not isinstance(caught.value, UnreadableAnswer)


@pytest.mark.usefixtures("hasty")
async def test_a_message_that_was_taken_and_whose_answer_is_a_page_tells_nothing_of_it(
    tmp_path: Path,
) -> None:
    async with line(tmp_path) as (telegram, bot):
        telegram.fail("sendMessage", accepted_first=True, times=9, spoil=faults.of_unknown_types)
        with pytest.raises(UnreadableAnswer) as caught:
            await bot.send_message(1001, TYPED)
        assert TYPED not in "".join(traceback.format_exception(caught.value))


@pytest.mark.usefixtures("hasty")
async def test_a_letter_arrives_whatever_was_answered_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sender.BACK_OFF", (0.01,) * 2 * len(FAULTS))
    monkeypatch.setattr("bot.pace.LONGEST_SILENCE", 0.01)
    monkeypatch.setattr("bot.pace.IN_ONE_CHAT", 0.0)
    telegram = Telegram()
    for fault in FAULTS.values():
        telegram.fail("sendMessage", **fault)
        telegram.fail("sendMessage", accepted_first=True, **fault)
    async with served(telegram, tmp_path, webhook=False) as running:
        with open_tx(running.school.store) as tx:
            addressed = [running.school.aidana.id]
            outbox.post(tx, addressed, "news", "news:1", "once", LETTER.body(), telegram.clock.now())
        async with asyncio.timeout(30):
            while await waiting(running):  # noqa: ASYNC110 -- the sender's time
                await asyncio.sleep(0.02)
        assert running.phones["aidana"].sees("Бал")
    assert not [fault for fault in telegram.faults if fault.times]


@pytest.mark.parametrize(("asked", "waited"), [(-5, 1), (0, 1), (10**12, 3600), (7, 7)])
async def test_a_pause_that_makes_no_sense_is_the_nearest_that_does(
    tmp_path: Path, asked: int, waited: int
) -> None:
    """Zero would be asked again at once and for ever; a thousand years would silence everything until a restart."""
    async with line(tmp_path) as (telegram, bot):
        telegram.fail("getMe", too_many(asked))
        in_hand.set(None)  # nobody waits for it, so it is not asked again at once
        with pytest.raises(TelegramRetryAfter) as caught:
            await bot.get_me()
        assert caught.value.retry_after == waited


async def waiting(running: Served) -> bool:
    """Whether a letter is still to go, if only after a pause."""
    return letter_waits(running.school.store, running.telegram.clock.now() + timedelta(hours=1))


# Updates that cannot be read


def unreadable(telegram: Telegram, number: int, text: str, sender: int = 1001) -> dict[str, Any]:
    """A reply to a story of which nothing is told: aiogram asks for its chat and number."""
    account = telegram.account(sender)
    return {
        "update_id": number,
        "message": {
            "message_id": account.chat.next_id(),
            "date": int(telegram.clock.now().timestamp()),
            "chat": account.chat_object,
            "from": account.user,
            "text": text,
            "external_reply": {
                "origin": {"type": "user", "date": 1, "sender_user": account.user},
                "story": {},
            },
        },
    }


@pytest.mark.usefixtures("hasty")
@EITHER_WAY
async def test_an_update_that_cannot_be_read_is_passed_over_and_its_sender_hears_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, webhook: bool
) -> None:
    caplog.set_level(logging.INFO)
    telegram = Telegram()
    async with served(telegram, tmp_path, webhook=webhook) as running:
        aidana = running.phones["aidana"]
        stranger = Phone(telegram.account(7001, "Саша", language_code="ru", started=True))
        with caplog.at_level(logging.DEBUG):
            telegram.fail("sendMessage", spoil=faults.as_html)
            telegram.updates.put_raw(unreadable(telegram, 500_001, TYPED), "m:1001")
            telegram.updates.put_raw(unreadable(telegram, 500_002, TYPED, sender=7001), "m:7001")
            await aidana.waits()
            await stranger.waits()
        assert aidana.sees("Мұны оқи алмадым")
        assert stranger.sees("Прочитать это не удалось")
        press = {
            "id": telegram.new_query(aidana.account),
            "from": aidana.account.user,
            "message": 5,
            "data": TYPED,
        }
        telegram.updates.put_raw({"update_id": 500_003, "callback_query": press}, "c:1001")
        await aidana.waits()
        assert "оқи алмадым" in (aidana.notice.text or "")
        telegram.updates.next_id = 500_004
        await aidana.says("/menu")
        assert aidana.sees("№1 мектеп")
    for number, kind in ((500_001, "message"), (500_002, "message"), (500_003, "callback_query")):
        assert f"update {number} ({kind}) cannot be read" in caplog.text
    assert TYPED not in caplog.text


#: Shapes that nobody promised, none of them from somebody who waits for an answer.
ODD: list[dict[str, Any]] = [
    {"message": None},
    {"message": "text"},
    {"message": {"from": {"id": "x"}, "chat": {"type": "private"}}},
    {"message": {"from": {"id": 1001, "is_bot": True, "first_name": "b"}, "chat": {"type": "private"}}},
    {"message": {"from": {"id": 1001, "is_bot": False, "first_name": "b"}, "chat": {"type": "group"}}},
    {"callback_query": {"id": 7, "from": []}},
    {"my_chat_member": {"from": {"id": 1001, "is_bot": False, "first_name": "b"}}},
    {"edited_message": {"text": 1}},
    {"mind_reading": {"from": {"id": 1001, "is_bot": False, "first_name": "b"}}},
]


@pytest.mark.usefixtures("hasty")
@EITHER_WAY
async def test_however_odd_an_update_is_the_next_is_heard_and_nobody_is_written_to(
    tmp_path: Path, webhook: bool
) -> None:
    telegram = Telegram()
    for number, odd in enumerate(ODD, start=500_001):
        telegram.updates.put_raw({"update_id": number} | odd, f"odd{number}:1001")
    telegram.updates.next_id = 600_000
    async with served(telegram, tmp_path, webhook=webhook) as running:
        aidana = running.phones["aidana"]
        await aidana.says("/menu")
        assert len(aidana.messages) == 1
        assert aidana.sees("№1 мектеп")
        assert not running.task.done()
        assert not telegram.updates.pending


@pytest.mark.usefixtures("hasty")
async def test_what_has_no_number_does_not_hold_up_what_has_one(tmp_path: Path) -> None:
    telegram = Telegram()
    async with served(telegram, tmp_path, webhook=False) as running:
        telegram.updates.put_raw({"update_id": 0, "message": {}})
        telegram.updates.pending[0].update["update_id"] = {}
        await asyncio.sleep(0.1)
        assert not running.task.done()
        del telegram.updates.pending[:]
        aidana = running.phones["aidana"]
        await aidana.says("/menu")
        assert aidana.sees("№1 мектеп")


# The start


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize(
    ("method", "webhook"),
    [("getMe", False), ("getWebhookInfo", False), ("getMe", True), ("setWebhook", True)],
)
async def test_the_start_waits_for_the_bot_api_with_a_line_a_minute(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    method: str,
    webhook: bool,
) -> None:
    minutes = iter(range(0, 100_000, 20))  # each try takes twenty seconds
    monkeypatch.setattr("bot.line.monotonic", lambda: float(next(minutes)))
    telegram = Telegram()
    telegram.fail(method, times=9, spoil=faults.as_html)
    async with served(telegram, tmp_path, webhook=webhook) as running:
        aidana = running.phones["aidana"]
        await aidana.says("/menu")
        assert aidana.sees("№1 мектеп")
    told = [record for record in caplog.records if "waiting for the Bot API" in record.getMessage()]
    assert len(told) == 3
    assert all(method in record.getMessage() for record in told)


async def test_a_stop_ends_the_waiting(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    await school.store.close()
    running = RunningBot(f"http://127.0.0.1:{free_port()}", tmp_path / "school.db")
    running.settings["LOG_LEVEL"] = "WARNING"
    await running.start()
    async with asyncio.timeout(30):
        while not running.log.exists() or "waiting for the Bot API" not in running.log.read_text():  # noqa: ASYNC110 -- another process
            await asyncio.sleep(0.05)
    assert await running.end(signal.SIGTERM) == 0
    assert "Traceback" not in running.log.read_text()


async def test_a_token_that_telegram_does_not_know_is_not_waited_for(tmp_path: Path) -> None:
    telegram = Telegram()
    telegram.fail("getMe", Refusal(401, "Unauthorized"))
    url = await telegram.start()
    lay_out(tmp_path)
    async with open_house(settings(url, tmp_path / "school.db")) as house:
        with pytest.raises(TelegramUnauthorizedError):
            await serve_telegram(house, asyncio.Event(), webhook=False)
    await telegram.stop()


@pytest.mark.usefixtures("hasty")
async def test_polling_goes_on_whatever_the_refusal_is(tmp_path: Path) -> None:
    telegram = Telegram()
    for status in (400, 401, 403, 404, 413, 500, 504):
        telegram.fail("getUpdates", Refusal(status, "no"))
    async with served(telegram, tmp_path, webhook=False) as running:
        await running.phones["aidana"].says("/menu")
        assert running.phones["aidana"].sees("№1 мектеп")


@pytest.mark.usefixtures("hasty")
async def test_a_refusal_of_updates_silences_the_whole_bot_for_a_minute_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it asks for: meanwhile nobody of a whole school is heard."""
    assert bot.line.LONGEST_REST <= 60
    monkeypatch.setattr("bot.line.LONGEST_REST", 0.01)
    telegram = Telegram()
    telegram.fail("getUpdates", too_many(10**12))
    async with served(telegram, tmp_path, webhook=False) as running:
        await running.phones["aidana"].says("/menu")
        assert running.phones["aidana"].sees("№1 мектеп")


# Files that are fetched


@pytest.mark.usefixtures("hasty")
@ANY_FAULT
@EITHER_MOMENT
@pytest.mark.parametrize("method", ["getFile", "file"])
async def test_a_file_comes_whole_or_not_at_all(
    tmp_path: Path, fault: dict[str, Any], accepted_first: bool, method: str
) -> None:
    async with line(tmp_path) as (telegram, bot):
        content = b"a plan of the year"
        file = telegram.keep("plan.docx", "", content)
        struck = telegram.fail(method, accepted_first=accepted_first, **fault)
        assert await fetched(bot, file.id) == content
        struck.times = 99
        with pytest.raises(FileRefused, match="file-not-fetched"):
            await fetched(bot, file.id)
