"""The charter's settings in chat: everybody reads them, a mentor changes one with the general meeting's decision."""

from typing import Any, assert_never

from aiogram.types import CallbackQuery

from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.parliament.decisions import by_decision
from handlers.questions import one_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.grades import grades_in_words
from school.parliament.charter import KEYS, VALUES, CharterRefusal, Key
from school.presses.parliament import CharterPress, ParliamentPress
from school.rights import Deed, runs_parliament
from services.parliament import charter
from services.parliament.decisions import GENERAL


def in_words(words: Words, key: Key, value: Any) -> str:
    """«9–11», «25 %», «10»: a setting's value for people."""
    if isinstance(value, list):
        return words.plain("charter-grades", grades=grades_in_words(frozenset(value)))
    return (
        words.plain(f"choice-until-{value}")
        if key == "until"
        else words.plain(f"charter-of-{key}", value=value)
    )


async def charter_screen(visit: Visit) -> Screen:
    words = visit.words
    seen = await visit.store.read(charter.card, visit.asking)
    lines = [
        words(
            "charter-line",
            setting=words.plain(f"charter-{key}"),
            value=in_words(words, key, seen.charter.value(key)),
            number=seen.numbers.get(key) or 0,
        )
        for key in KEYS
    ]
    rows = []
    if runs_parliament(visit.person):
        rows = [[Button(words.plain(f"charter-do-{key}"), CharterPress("set", key))] for key in KEYS]
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(words("charter-title") + "\n\n" + "\n".join(lines), [*rows, [back, home(words)]])


async def on_charter(query: CallbackQuery, callback_data: CharterPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "show":
            await show(query, await charter_screen(visit))
        case "set" if not runs_parliament(visit.person):
            await answer(query, visit.words.plain(CharterRefusal.NOT_YOURS), alert=True)
        case "set":
            await begin(SET, query, visit, key=press.key)
        case never:
            assert_never(never)


async def _set(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    place = _places(filling).index(told["value"])
    refusal = await visit.store.write(charter.change, visit.asking, told["key"], place, told["decision"])
    return (
        Refused(refusal) if refusal else (await charter_screen(visit)).under(visit.words("charter-changed"))
    )


def _places(filling: Filling) -> list[str]:
    """The values as buttons carry them: the key and the place, since a label must be known from it alone."""
    key: Key = filling.answers["key"]
    return [f"{key}-{place}" for place in range(len(VALUES[key]))]


def _label(words: Words, one: str) -> str:
    key, _, place = one.rpartition("-")
    known: Key = next(known for known in KEYS if known == key)
    return in_words(words, known, VALUES[known][int(place)])


SET = Form(
    "charter",
    Deed.SEE_PARLIAMENT,
    (
        one_of("value", "charter-ask-value", _places, _label),
        by_decision("decision", "charter-ask-decision", CharterRefusal.NOT_GENERAL, GENERAL),
    ),
    _set,
    charter_screen,
)
FORMS = (SET,)
