"""Where one comes to: «Back» and «Cancel» lead to where one came from, and a letter's button below the letter."""

import ast

import pytest
from sqlalchemy import text

from locales.words import LANGUAGES, Words
from simulator.chats import Shown
from tests.chats.conftest import Stage
from tests.chats.test_plan import with_plan
from tests.gate import foreign_school
from tests.gate.test_hostile_text import CRAWLED, FULL, ROOT
from tests.phone import Phone
from tests.school import ZONE, open_tx

ROLES = ("aidana", "gulnar", "marat", "dana", "saule", "maira", *(("aliya", "zhanna") if FULL else ()))
BACK = {Words(language, ZONE).plain("button-back") for language in LANGUAGES}
CANCEL = {Words(language, ZONE).plain("button-cancel") for language in LANGUAGES}
#: A form is left by answering, a language changes every label, and papers come as files.
NOT_WALKED = ("f:", "menu:")
#: The short way beside the long one: both come from the list, and one leads past the other.
SHORT_WAYS = ("pl:list", "pu:works", "nk:conduct", "pj:card", "nd:sure")
#: A form of something new leads to the list of its kind, a list that is sent to the greeting.
NEW = ("st:new", "ap:new", "rl:send")


async def in_a_full_school(stage: Stage) -> None:
    await with_plan(stage)
    await foreign_school.build(stage.school.store, stage.school.id, "Алматы")
    cast = stage.school.cast
    with open_tx(stage.school.store) as tx:
        for table, column, nickname in (
            ("need", "reporter_id", "gulnar"),
            ("event", "author_id", "dana"),
            ("election", "author_id", "dana"),
            ("roll", "voter_id", "aidana"),
            ("plan_draft", "person_id", "saule"),
        ):
            tx.execute(text(f"UPDATE {table} SET {column} = :id"), {"id": cast[nickname].id})


def offered(shown: Shown) -> dict[str, str]:
    return {one.callback_data: one.text for row in shown.buttons for one in row if one.callback_data}


def screen(phone: Phone) -> Shown:
    """The last message with text and without a file."""
    said = [one for one in phone.account.chat.messages if one.from_bot and one.text]
    return next(one for one in reversed(said) if "document" not in one.raw)


def heading(shown: Shown) -> str:
    """Without its state, which may have become another since."""
    return shown.text.split("\n")[0].split(":")[0].split(" – ")[0]


async def astray(phone: Phone) -> list[str]:
    """Screens that are reached from the menu and whose «Back» leads elsewhere than to where they are opened, and forms
    whose «Cancel» does."""
    await phone.says("/menu")
    waiting = [(data, phone.shown) for data in offered(phone.shown)]
    walked: set[str] = set()
    headings: dict[str, str] = {}
    told = []
    while waiting and len(walked) < CRAWLED:
        data, source = waiting.pop(0)
        if data in walked or data.startswith(NOT_WALKED) or offered(source)[data] in BACK:
            continue
        walked.add(data)
        await phone.presses_raw(data)
        here = screen(phone)
        cancels = [one for one, label in offered(here).items() if label in CANCEL]
        if cancels:
            await phone.presses_raw(cancels[0])
            there = screen(phone)
            back = data in offered(there) or heading(there) == heading(source) or data.startswith(NEW)
            if not back:
                told.append(f"{heading(source)} → {data} → a form → {heading(there)}")
            continue
        headings[data] = heading(here)
        waiting += [(new, here) for new in offered(here)]
        backs = [one for one, label in offered(here).items() if label in BACK]
        # What is done on a screen, a page that is turned and a filter leave one where one was.
        if not backs or heading(here) == heading(source) or data.startswith(SHORT_WAYS):
            continue
        if here.message_id != source.message_id:
            continue
        await phone.presses_raw(backs[0])
        there = screen(phone)
        ways = {headings.get(one) for one in offered(there)}
        if data not in offered(there) and heading(here) not in ways and heading(there) != heading(source):
            told.append(f"{heading(source)} → {data} → {heading(here)} → {backs[0]} → {heading(there)}")
    return told


@pytest.mark.parametrize("nickname", ROLES)
async def test_back_and_cancel_lead_to_where_one_came_from(
    stage: Stage, nickname: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or, where several ways lead to a screen, to a screen that offers one of them."""

    async def rests(worker: object) -> bool:
        return False

    monkeypatch.setattr("bot.lanes.MOST", 10**6)
    # A report that was ordered on the way would come whenever it is made, and look like a screen.
    monkeypatch.setattr("bot.worker.Worker.do_next", rests)
    await in_a_full_school(stage)
    assert await astray(stage.phones[nickname]) == []


def test_every_button_of_a_letter_opens_below_it() -> None:
    """One class packs them all, and it cannot say otherwise."""
    for file in (ROOT / "services").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "pack":
                assert file.name == "letters.py", f"{file}: a letter's button is a LetterButton"
