"""Who is who: the questions that lists leave, with the cards that they are about, and the answers to them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.home import home
from handlers.pages import page_of
from handlers.people.card import role_name
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.people import Role
from school.people.roster import shown_phone
from school.people.roster_match import Card
from school.people.roster_proposal import Change
from school.presses.people import ListPress, WhoAnswer, WhoDeed, WhoPress
from school.rights import Deed, may
from services.people import who_is_who
from services.people.who_is_who import Question


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.MANAGE_PEOPLE):
        return []
    return [Button(visit.words.plain("menu-who"), WhoPress("list"))]


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    questions = await visit.store.read(who_is_who.open_questions, visit.school_id)
    page = page_of(questions, number)
    rows = [[Button(question_in_line(words, one), _press("see", one, page.number))] for one in page.items]
    rows.append(page.arrows(lambda n: WhoPress("list", page=n)))
    rows.append([Button(words.plain("list-send"), ListPress("send"))])
    return Screen(words("who-list", questions=page.total), [*rows, [home(words)]])


def _press(deed: WhoDeed, one: Question, page: int) -> WhoPress:
    return WhoPress(deed, kind=one.kind, question=one.id, person=one.cards[0].id, page=page)


def question_in_line(words: Words, one: Question) -> str:
    """What is asked and of whom, in one line: on a button, and where a list is imported."""
    kind, card = _kind(one), one.cards[0]
    changes = "; ".join(changes_in_words(words, one.change, card) if one.change else _apart(words, one.cards))
    return words.plain(f"who-line-{kind}", name=card.name, changes=changes)


def _kind(one: Question) -> str:
    return "name" if one.change and one.change.by_name else one.kind


def question_screen(visit: Visit, one: Question, page: int) -> Screen:
    """The question, each card that it is about, and an answer on each button."""
    words = visit.words
    parts = [words(f"who-ask-{_kind(one)}")]
    parts += [card_text(words, card) for card in one.cards]
    if one.change:
        parts.append(
            words("who-changes", changes="\n".join(changes_in_words(words, one.change, one.cards[0])))
        )
        if one.change.given_by:
            parts.append(words("who-given"))
    rows = [[Button(words.plain(f"who-say-{said}"), _press(said, one, page))] for said in one.answers()]
    back = Button(words.plain("button-back"), WhoPress("list", page=page))
    return Screen("\n\n".join(parts), [*rows, [back, home(words)]], protected=True)


def card_text(words: Words, card: Card) -> str:
    """One card: name, class, posts, number, children, account."""
    return words(
        "who-card",
        name=card.name,
        posts=posts_in_words(words, card),
        phone=phone_in_words(card.phone),
        children=len(card.children),
        account="yes" if card.linked else "no",
    )


def posts_in_words(words: Words, card: Card) -> str:
    pupil = [words.plain("people-student-of", class_name=card.class_name)] if card.class_name else []
    shown = sorted(pair for pair in card.roles if pair[0] != Role.STUDENT or not pupil)
    return ", ".join([*pupil, *(role_name(words, name, scope) for name, scope in shown)]) or "–"


def _apart(words: Words, cards: Sequence[Card]) -> list[str]:
    """What tells the cards apart, in few words."""
    return [f"{posts_in_words(words, card)}, {phone_in_words(card.phone)}" for card in cards]


def changes_in_words(words: Words, change: Change, card: Card) -> list[str]:
    """What the list would change, each as it is and as it would be."""
    lines = []
    values = change.values
    for column, key in (("name", "who-name"), ("code", "who-code"), ("born_on", "who-born-on")):
        if column in values:
            was, becomes = _shown(getattr(card, column)), _shown(values[column])
            lines.append(words.plain(key, was=was, becomes=becomes))
    if "phone" in values:
        lines.append(
            words.plain("who-phone", was=phone_in_words(card.phone), becomes=phone_in_words(values["phone"]))
        )
    if "grade" in values or "letter" in values:
        grade, letter = values.get("grade", card.grade), values.get("letter", card.letter)
        lines.append(words.plain("who-class", was=card.class_name or "–", becomes=f"{grade} {letter}"))
    if "active" in values:
        lines.append(words.plain("who-back" if values["active"] else "who-leaves"))
    for key, pairs in (("who-role-comes", change.come), ("who-role-goes", change.go)):
        lines += [words.plain(key, role=role_name(words, name, scope)) for name, scope in sorted(pairs)]
    if change.children:
        lines.append(words.plain("who-children", children=len(change.children)))
    return lines


def _shown(value: Any) -> str:
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value or "–")


def phone_in_words(digits: str | None) -> str:
    return shown_phone(digits) if digits else "–"


async def on_who_press(query: CallbackQuery, callback_data: WhoPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "list":
        await show(query, await list_screen(visit, press.page))
        return
    one = await visit.store.read(who_is_who.find, visit.school_id, press.kind, press.question, press.person)
    if one is None:
        await answer(query, words.plain("who-answered-before"), alert=True)
    elif press.deed == "see":
        await show(query, question_screen(visit, one, press.page))
    elif press.deed in one.answers():
        await say(query, visit, one, press.deed, press.page)
    else:
        await answer(query, words.plain("button-too-old"), alert=True)


async def say(query: CallbackQuery, visit: Visit, one: Question, said: WhoAnswer, page: int) -> None:
    outcome = await visit.store.write(who_is_who.answer, visit.asking, one, said)
    if not isinstance(outcome, Question):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await list_screen(visit, page), visit.words.plain("who-done"))


def build() -> Router:
    router = Router(name="who-is-who")
    router.callback_query.register(on_who_press, Pressed(WhoPress), flags=needs(Deed.MANAGE_PEOPLE))
    return router
