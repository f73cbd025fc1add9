"""One answer for one thing that somebody said; letters, languages and faults at the right moment."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from aiogram.types import Update

from db import engines, outbox, people
from db.people.roles import add_role
from db.people.roster import everybody_of
from db.vault import Vault
from documents.roster import read_students
from handlers import switchboard
from handlers.menu import Screen
from locales.words import LANGUAGES, has_message
from services.people import joining, roster
from simulator.refusals import bad_request
from tests.chats.conftest import Stage
from tests.postgres import sqlite_only
from tests.school import KEY, NOW, open_tx
from tests.services.test_sender import LETTER

TYPED = "қызым туралы құпия"


async def test_an_album_gets_one_answer(stage: Stage) -> None:
    for _ in range(4):
        await stage.aidana.account.send_photo(b"a photo", album="77")
    await stage.aidana.waits()
    assert len(stage.aidana.messages) == 1
    for _ in range(2):
        await stage.aidana.account.send_photo(b"a photo", album="78")
    await stage.aidana.waits()
    assert len(stage.aidana.messages) == 2


async def test_what_telegram_says_by_itself_gets_no_answer(stage: Stage) -> None:
    await stage.aidana.says("/menu")
    await stage.aidana.account.pin(stage.aidana.shown.message_id)
    await stage.aidana.waits()
    assert len(stage.aidana.messages) == 1


@pytest.mark.parametrize("command", ["/MENU", "/Menu", "/START"])
async def test_a_command_is_a_command_in_capitals_too(stage: Stage, command: str) -> None:
    await stage.aidana.says(command)
    assert stage.aidana.sees("№1 мектеп")
    assert not stage.aidana.sees("түсінбедім")


async def begins_event(stage: Stage) -> None:
    await stage.dana.says("/menu")
    await stage.dana.presses("🎉")
    await stage.dana.presses("Жаңа іс-шара")


async def test_a_form_that_goes_on_after_other_messages_says_what_is_being_filled_in(stage: Stage) -> None:
    await begins_event(stage)
    await stage.dana.says("/help")
    await stage.dana.says("Қыркүйек балы")
    assert stage.dana.sees("Қазір толтырып жатқаныңыз: жаңа іс-шара")
    await stage.dana.says("Спорт залы")
    assert not stage.dana.sees("Қазір толтырып жатқаныңыз")


def test_every_form_has_a_name() -> None:
    names = [f"form-{form.name}" for form in switchboard._forms()]
    assert [n for n in names if not all(has_message(language, n) for language in LANGUAGES)] == []


async def test_what_a_press_is_answered_with_is_never_longer_than_telegram_takes(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locales.words.Words.plain", lambda *_, **__: "ә🎉" * 150)
    await stage.aidana.presses_raw("nothing of ours", 1)
    assert len((stage.aidana.notice.text or "").encode("utf-16-le")) <= 400
    assert (stage.aidana.notice.text or "").endswith("…")


async def test_a_letter_never_falls_between_two_questions(stage: Stage) -> None:
    await begins_event(stage)
    for nickname in ("dana", "saule"):
        with open_tx(stage.school.store) as tx:
            addressed = [stage.school.cast[nickname].id]
            outbox.post(
                tx, addressed, "news", f"n:{nickname}", "once", LETTER.body(), stage.telegram.clock.now()
            )
    await stage.letters()
    assert stage.saule.sees("Бал")
    assert not stage.dana.sees("Бал")
    await stage.dana.says("/cancel")
    await stage.letters()
    assert any("Бал" in said for said in stage.dana.messages)


async def test_a_letter_waits_ten_minutes_for_a_form_that_nobody_goes_on_with(stage: Stage) -> None:
    await begins_event(stage)
    with open_tx(stage.school.store) as tx:
        addressed = [stage.school.dana.id]
        outbox.post(tx, addressed, "news", "n:1", "once", LETTER.body(), stage.telegram.clock.now())
    await stage.telegram.clock.move(timedelta(minutes=9))
    stage.house.store.tell_of_news()
    await asyncio.sleep(0.1)
    assert not stage.dana.sees("Бал")
    await stage.telegram.clock.move(timedelta(minutes=2))
    await stage.letters()
    assert stage.dana.sees("Бал")
    await stage.dana.says("Қыркүйек балы")
    assert stage.dana.sees("Қазір толтырып жатқаныңыз: жаңа іс-шара")


async def test_a_form_whose_question_nobody_saw_asks_it_again(stage: Stage) -> None:
    """As after a kill between the saving of an answer and the next question: Telegram sends the answer again."""
    await begins_event(stage)
    stage.telegram.fail("sendMessage", bad_request("lost"), times=1)
    await stage.dana.says("Қыркүйек балы")
    asked = stage.dana.shown.message_id
    message = next(one for one in reversed(stage.dana.account.chat.messages) if not one.from_bot)
    again = {"update_id": stage.telegram.updates.next_id - 1, "message": message.raw}
    update = Update.model_validate(again, context={"bot": stage.house.bot})
    await stage.house.receiver.receive(update)
    assert stage.dana.shown.from_bot
    assert stage.dana.shown.message_id > asked
    assert "Болдырмау" in " ".join(stage.dana.labels)
    question = stage.dana.screen
    await stage.dana.says("Спорт залы")
    assert stage.dana.screen != question
    assert "Болдырмау" in " ".join(stage.dana.labels)


@pytest.mark.parametrize(("told", "spoken"), [("орысша", "ru"), ("", "en")])
async def test_the_language_of_the_schools_list_stays(stage: Stage, told: str, spoken: str) -> None:
    """Until the person chooses another; the telephone's decides for whom the list gives none."""
    listed = read_students(f"Аты-жөні;Сыныбы;Тілі\nЖаңабаев Жандос;5 А;{told}\n".encode(), 2026)
    assert not listed.problems
    incoming = roster.students(listed.people)
    await stage.school.store.write(roster.bring_in, stage.school.id, incoming, roster.How("kk"), NOW)
    with open_tx(stage.school.store) as tx:
        (found,) = [row for row in everybody_of(tx, stage.school.id) if row.name == "Жаңабаев Жандос"]
        person = people.by_id(tx, found.id)
        assert person
        (invited,) = joining.invite(tx, [person], stage.telegram.clock.now(), None, Vault(KEY))
    phone = stage.stranger(7007, "Zhandos", language_code="en")
    await phone.starts(invited.code)

    def language() -> str:
        with open_tx(stage.school.store) as tx:
            joined = people.with_telegram(tx, 7007)
            assert joined
            return joined.language

    assert language() == spoken
    await phone.presses_raw("menu:speak:kk")
    assert language() == "kk"


async def test_an_unexpected_error_reaches_the_administrators_once_an_hour_and_without_contents(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.saule.id, "admin")

    def breaks(visit: object) -> Screen:
        raise KeyError(TYPED)

    monkeypatch.setattr("handlers.menu.help_screen", breaks)
    for _ in range(3):
        await stage.aidana.says("/help")
        assert stage.aidana.sees("Кешіріңіз, менен қате кетті")
    await stage.letters()
    letters = [said for said in stage.saule.messages if "KeyError" in said]
    assert len(letters) == 1
    assert TYPED not in letters[0]
    await stage.telegram.clock.move(timedelta(hours=1))
    await stage.aidana.says("/help")
    await stage.letters()
    assert len([said for said in stage.saule.messages if "KeyError" in said]) == 2


@pytest.fixture
def busy_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A statement waits a fifth of a second for a locked database, and not five."""
    told = tuple(one.replace("busy_timeout=5000", "busy_timeout=200") for one in engines.PRAGMAS)
    assert told != engines.PRAGMAS
    monkeypatch.setattr("db.engines.PRAGMAS", told)


@sqlite_only
async def test_whoever_waits_for_a_locked_database_hears_that_nothing_was_saved(
    busy_for_a_moment: None, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.receiver.LONGEST_PATIENCE", 0.5)
    await stage.aidana.says("/menu")
    began = monotonic()
    with closing(sqlite3.connect(Path(stage.school.store.path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await stage.aidana.account.press(data="menu:speak:ru")
        async with asyncio.timeout(12):
            while not stage.aidana.sees("Қазір сақтай алмадым"):  # noqa: ASYNC110 -- the bot's time
                await asyncio.sleep(0.05)
        other.execute("ROLLBACK")
    assert monotonic() - began < 12
    await stage.aidana.waits()
    await stage.aidana.presses_raw("menu:speak:ru")
    assert any("Язык" in label for label in stage.aidana.labels)


TOO_OLD = bad_request("query is too old and response timeout expired or query ID is invalid")


async def test_a_refusal_that_comes_too_late_for_its_window_comes_as_a_message(stage: Stage) -> None:
    """A database that was locked for twenty seconds, a start after an outage: the phone has given the press up."""
    await stage.aidana.says("/menu")
    for pressed, said in (("nothing:1", "ескірген"), ("rp:folder", "")):
        before = len(stage.aidana.account.chat.messages)
        stage.telegram.fail("answerCallbackQuery", TOO_OLD)
        await stage.aidana.presses_raw(pressed)
        assert len(stage.aidana.account.chat.messages) == before + 1
        assert said in stage.aidana.account.chat.last.text


@sqlite_only
async def test_who_waited_too_long_hears_below_that_nothing_was_saved(
    busy_for_a_moment: None, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.receiver.LONGEST_PATIENCE", 0.1)
    await stage.aidana.says("/menu")
    stage.telegram.fail("answerCallbackQuery", TOO_OLD)
    with closing(sqlite3.connect(Path(stage.school.store.path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await stage.aidana.account.press(data="menu:speak:ru")
        async with asyncio.timeout(12):
            while "Қазір сақтай алмадым" not in stage.aidana.account.chat.last.text:  # noqa: ASYNC110 -- the bot's time
                await asyncio.sleep(0.05)
        other.execute("ROLLBACK")


async def test_a_long_menu_stands_in_two_columns_and_the_campaign_speaks_one_language(stage: Stage) -> None:
    await stage.saule.says("/menu")
    rows = stage.saule.account.chat.last.buttons
    assert len(rows) <= 12 < sum(map(len, rows)), "the greeting is seen above it at 390 px"
    assert max(len(one.text) for row in rows if len(row) == 2 for one in row) <= 16, "none is cut"
    await stage.aidana.presses_raw("pu:page")
    assert stage.aidana.sees("Ақша жиналмайды")
    assert not stage.aidana.sees("Деньги не собираем")
