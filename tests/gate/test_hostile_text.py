"""What people type is text: no markup, no link, no fault, on any screen of any role."""

import ast
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from locales.words import LANGUAGES, MissingMessage, Words
from school.people import Role
from school.presses import BELOW
from simulator.markup import parse_html, units
from tests.chats.conftest import Stage
from tests.chats.test_plan import with_plan
from tests.gate import foreign_school
from tests.house.sources import nodes, tree
from tests.house.test_words import gaps, kazakh
from tests.phone import Phone
from tests.school import ZONE, open_tx

ROOT = Path(__file__).parents[2]
HOSTILE = '</b><a href="tg://user?id=1">админ</a> <x & {name} {{7*7}} {$who} %s </tg-spoiler>'
FULL = os.environ.get("GATE") == "full"
CRAWLED = 300 if FULL else 60  # buttons for each person
#: A ballot's choice stands below no letter: its message must not stay in the chat.
CHOICE = "v:"


def said(language: str, key: str, typed: str) -> str:
    """The message with this text in each of its gaps; a gap that only takes numbers gets one."""
    words = Words(language, ZONE)
    names = sorted(gaps(kazakh()[key]))
    try:
        return words(key, **dict.fromkeys(names, typed))
    except MissingMessage:
        return words(key, **dict.fromkeys(names, 3))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_lets_markup_through(language: str) -> None:
    for key in kazakh():
        plain, entities = parse_html(said(language, key, HOSTILE))
        assert all(entity["type"] not in ("text_link", "text_mention") for entity in entities), key
        for at in (units(plain[: found.start()]) for found in re.finditer(re.escape(HOSTILE), plain)):
            assert not [e for e in entities if at < e["offset"] < at + len(HOSTILE)], key


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_every_message_can_be_sent(typed: str, chosen: st.DataObject) -> None:
    parse_html(said("kk", chosen.draw(st.sampled_from(sorted(kazakh()))), typed))


def test_no_markup_is_written_outside_the_messages() -> None:
    """Markup stands in locales/ alone, where every gap is escaped; so no line of Python can forget to."""
    for room in ("handlers", "services", "bot", "school"):
        for file in (ROOT / room).rglob("*.py"):
            for node in nodes(tree(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    assert not re.search(r"</?(b|i|u|s|a|code|pre|blockquote|tg-)\b[^>]*>", node.value), (
                        file,
                        node.value,
                    )


def buttons(phone: Phone) -> list[str]:
    return [button.callback_data for row in phone.shown.buttons for button in row if button.callback_data]


async def crawl(phone: Phone, *, as_a_letter: bool = False) -> list[str]:
    """Presses every button of every screen that is reached from the menu; returns all that was pressed. As below a
    letter each is pressed on the first message, which stays as it is."""
    await phone.says("/menu")
    waiting, pressed = buttons(phone), []
    first = phone.shown
    said = first.text, buttons(phone)
    while waiting and len(pressed) < CRAWLED:
        data = waiting.pop(0)
        if data in pressed:
            continue
        pressed.append(data)
        below = as_a_letter and not data.startswith(CHOICE)
        await (phone.presses_raw(BELOW + data, first.message_id) if below else phone.presses_raw(data))
        waiting += [new for new in buttons(phone) if new not in pressed and new not in waiting]
    if as_a_letter:
        now = next(one for one in phone.account.chat.messages if one.message_id == first.message_id)
        assert (now.text, [one.callback_data for row in now.buttons for one in row]) == said, (
            "the letter stays"
        )
    return pressed


@pytest.mark.parametrize("nickname", ["aidana", "gulnar", "marat", "dana", "saule", "maira"])
async def test_every_button_of_every_screen_leads_somewhere(
    stage: Stage, nickname: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a school where every name and every title is hostile."""
    monkeypatch.setattr(
        "bot.lanes.MOST", 10 * CRAWLED
    )  # nobody presses as fast as this; none is to be passed over
    await with_plan(stage)
    await foreign_school.build(stage.school.store, stage.school.id, HOSTILE)
    with open_tx(stage.school.store) as tx:
        for table, column in (("person", "name"), ("event", "title"), ("plan_item", "title")):
            tx.execute(text(f"UPDATE {table} SET {column} = :hostile"), {"hostile": HOSTILE})
        tx.execute(text("UPDATE need SET reporter_id = :id"), {"id": stage.school.gulnar.id})
        tx.execute(text("UPDATE event SET author_id = :id, capacity = 1"), {"id": stage.school.dana.id})
        tx.execute(text("UPDATE election SET author_id = :id"), {"id": stage.school.dana.id})
        tx.execute(text("UPDATE roll SET voter_id = :id"), {"id": stage.school.aidana.id})
        tx.execute(text("UPDATE plan_draft SET person_id = :id"), {"id": stage.school.saule.id})
    phone = stage.phones[nickname]
    pressed = await crawl(phone, as_a_letter=True)
    shown = [m for m in phone.account.chat.history if m.from_bot]
    assert len(pressed) > 5
    for language in LANGUAGES:
        apology = Words(language, ZONE)("fault-apology")
        assert not any(apology in m.text for m in shown)
        assert not any(apology in (notice.text or "") for notice in phone.account.notices)
    links = [
        e for m in shown for e in m.raw.get("entities", []) if e["type"] in ("text_link", "text_mention")
    ]
    assert not links
    if stage.school.cast[nickname].has(Role.MENTOR, Role.DEPUTY_HEAD, Role.STUDENT):
        assert any(HOSTILE in m.text for m in shown), "nothing hostile was ever shown"
    print(nickname, len(pressed), "buttons")
