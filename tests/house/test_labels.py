"""Labels: a phone shows a button's words on one line and cuts the rest, so the bot's own words are never cut."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from handlers.screens import ROOM, Button, Screen, keyboard
from locales.words import LANGUAGES
from school.presses.menu import MenuPress
from tests.house.said import Patterns, fillings
from tests.house.sources import house, nodes, trees
from tests.house.test_terms import said

#: What makes a button out of words: a screen's, a letter's, one below a question, a form's choice.
MAKERS = {"Button", "LetterButton", "Instead", "choice", "_button", "_worded", "one_of", "menu_button"}
#: What stands in a gap, as long as it mostly is. What is named by people may be cut: the text above names it whole.
SAMPLE = {"name": "", "title": "", "question": "", "value": "", "reason": "", "seats": "3", "hour": "08:00"}
SAMPLE |= {"class_name": "10 А", "supporters": "12", "day": "25 желт.", "first": "01.10", "last": "31.10"}


def _patterns(node: ast.AST) -> Iterator[str]:
    for one in nodes(node, ast.JoinedStr):
        yield "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in one.values)
    yield from (one.value for one in nodes(node, ast.Constant) if isinstance(one.value, str))


def _made(node: ast.Call) -> bool:
    return getattr(node.func, "attr", getattr(node.func, "id", "")) in MAKERS


def _by_name(function: ast.AST) -> Iterator[str]:
    """Keys that were given to a name in the function in which that name becomes a button's words."""
    names = {
        one.id
        for maker in filter(_made, nodes(function, ast.Call))
        for said in nodes(maker, ast.Call)
        if getattr(said.func, "attr", "") == "plain"
        for one in said.args[:1]
        if isinstance(one, ast.Name)
    }
    for node in nodes(function, ast.Assign):
        if any(getattr(one, "id", "") in names for one in node.targets):
            yield from (key for key in _patterns(node.value) if "-" in key)


@cache
def labels() -> set[str]:
    """Patterns of the keys that are said on buttons."""
    found: set[str] = set()
    for _, module in trees(house(), "handlers", "services"):
        for function in (*nodes(module, ast.FunctionDef), *nodes(module, ast.AsyncFunctionDef)):
            found |= set(_by_name(function))
        for node in filter(_made, nodes(module, ast.Call)):
            found |= {one for arg in node.args for one in _patterns(arg) if "-" in one}
    return found


#: Said by a key of the same pattern, and never on a button.
NO_LABELS = {
    *(f"announcement-{state}" for state in ("unreachable", "repeated", "cancelled", "late", "failed")),
    *("announcement-reason", "announcement-files", "announcement-sample", "announcement-for"),
    *("announcement-blocked", "announcement-file-caption", "plan-contents"),
    *(
        "year-changed",
        "report-title",
        "booth-counted",
        "booth-watched",
        "campaign-mektepke_zhol",
        "campaign-qamqorlyq",
        "campaign-moved",
    ),
    *("plan-totals", "survey-hidden", "need-agreed-on", "import-alike", "campaign-left"),
    # Reasons in a sentence, which the text above the buttons names whole.
    *(f"need-refused-{why}" for why in ("state_pays", "not_now", "not_for_school")),
    "case-letter-commission",
    "complaint-outcome-other-winner",
    "faction-sport_health",  # the school's own name for it: one letter more in Kazakh
}


def is_label(key: str, message: str) -> bool:
    """A label is one line, and neither a question nor a sentence."""
    sentence = "\n" in message.strip() or message.rstrip().endswith((".", "?"))
    return not sentence and key not in NO_LABELS and not re.search("-ask-|-letter$", key)


def worded(text: str) -> str:
    plain = re.sub(r"\{ (?:NUMBER\()?\$(\w+)[^}]*\}", lambda gap: SAMPLE.get(gap[1], "12"), text)
    return plain.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_button_are_seen_whole(language: str) -> None:
    filling, on_buttons = fillings(house()), Patterns(labels())
    too_long = {
        key: text
        for key, message in said(language).items()
        if is_label(key, message) and on_buttons.fit(key, filling) and len(text := worded(message)) > ROOM[1]
    }
    assert not too_long, "\n".join(f"{key} {len(text)}: {text}" for key, text in too_long.items())


def test_buttons_stand_side_by_side_where_each_is_seen_whole() -> None:
    def laid(*labels: str) -> list[list[str]]:
        made = keyboard([[(label, "x") for label in labels]])
        assert made
        return [[button.text for button in row] for row in made.inline_keyboard]

    assert laid("‹ Артқа", "☰ Мәзір") == [["‹ Артқа", "☰ Мәзір"]]
    assert laid("‹", "1 / 3", "›") == [["‹", "1 / 3", "›"]]
    assert laid("✓ Бар", "⏳ Тағы да күту керек!") == [["✓ Бар"], ["⏳ Тағы да күту керек!"]]
    assert laid("7 күн", "Осы ай", "❗ Мерзімі өткен") == [["7 күн"], ["Осы ай"], ["❗ Мерзімі өткен"]]


def test_a_name_too_long_for_a_button_stands_in_the_text() -> None:
    long = "Мектеп парламентінің <Президентін> сайлау"
    screen = Screen("Сайлау", [[Button("Қысқа", MenuPress())], [Button(long, MenuPress())]])
    assert screen.keyboard
    labels = [row[0].text for row in screen.keyboard.inline_keyboard]
    assert labels == ["1. Қысқа", "2. Мектеп парламентінің <През…"]
    assert screen.whole_text == "Сайлау\n\n1. Қысқа\n2. Мектеп парламентінің &lt;Президентін&gt; сайлау"


def test_a_list_has_numbers_in_all_its_rows_or_in_none() -> None:
    """Else the text would seem to name fewer things than there are, and the second would be called the first."""
    long = "Мектеп парламентінің Президентін сайлау"
    shown = [Button(text, MenuPress(to="speak", value=text[:2])) for text in ("Қысқа", long, "Тағы біреу")]
    screen = Screen("Сайлау", [[one] for one in shown] + [[Button("☰ Мәзір", MenuPress())]])
    assert screen.keyboard
    labels = [row[0].text for row in screen.keyboard.inline_keyboard]
    assert [label[:2] for label in labels] == ["1.", "2.", "3.", "☰ "]
    assert screen.whole_text.split("\n")[2:] == ["1. Қысқа", f"2. {long}", "3. Тағы біреу"]
    short = Screen("Сайлау", [[shown[0]], [shown[2]], [Button("☰ Мәзір", MenuPress())]])
    assert short.whole_text == "Сайлау"


def test_whoever_sends_a_screen_sends_its_whole_text() -> None:
    """Else what a button only begins to say would be said nowhere."""
    sent = re.compile(r"\b\w+\.text,\s+reply_markup=\w+\.keyboard")
    assert not [file for file, text in house().items() if sent.search(text)]


#: Headings that are said only where there is something, or tell no number.
NEVER_OF_NOTHING = {
    *(
        "give-list",
        "offer-list",
        "event-list",
        "event-past-title",
        "event-week-title",
        "project-unpicked-title",
    ),
    *("class-none-title", "duty-title", "import-ask-title", "plan-row-no-title"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_nothing_says_so_and_tells_no_zero(language: str) -> None:
    counts = {
        key
        for key, message in said(language).items()
        if re.search(r"-(list|title)(-\w+)?$", key)
        and re.fullmatch(r"[^{}]+: \{ \$\w+ \}", message.strip().split("\n")[0])
    }
    assert counts <= NEVER_OF_NOTHING
