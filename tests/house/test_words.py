"""Words: three languages say the same things with the same gaps, nothing is unused, nothing is said in Python."""

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from babel.dates import format_date, get_day_names
from babel.numbers import format_decimal
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.settings import Language
from locales.grammar import Bundle
from locales.words import LANGUAGES, Words
from school.assistance import NeedState, campaigns, contacts, giving, lines, weekly, works
from school.events import interests, kinds, parts
from school.factions import FACTIONS
from school.parliament import appeals, initiatives, observations, projects, sittings, tutoring
from school.people import Role
from tests.house.said import misspelt, unfilled, unsaid
from tests.house.sources import ROOT, Sources, house, nodes, trees, with_fault


@cache
def written(language: str) -> dict[Path, ftl.Resource]:
    """Each file's content, parsed once."""
    files = sorted((ROOT / "locales" / language).rglob("*.ftl"))
    return {file: FluentParser(with_spans=False).parse(file.read_text("utf-8")) for file in files}


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for file, resource in written(language).items():
        for entry in resource.body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content[:60]}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{file}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def gaps(message: ftl.Message) -> set[str]:
    names: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ftl.VariableReference):
            names.add(node.id.name)
        for value in vars(node).values() if isinstance(node, ftl.BaseNode) else ():
            for one in value if isinstance(value, list) else [value]:
                walk(one)

    walk(message)
    return names


kazakh = partial(messages, "kk")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_languages_say_the_same(language: str) -> None:
    other = messages(language)
    assert set(other) == set(kazakh())
    for key, message in kazakh().items():
        assert gaps(message) == gaps(other[key]), key


def test_the_bot_can_begin_in_each_language() -> None:
    """`Language` of the settings, and a name by which the language is chosen."""
    assert get_args(Language) == LANGUAGES
    assert len({Words(one, ZoneInfo("Asia/Almaty")).plain("language-name") for one in LANGUAGES}) == len(
        LANGUAGES
    )


def test_every_key_that_is_said_has_its_message() -> None:
    assert not misspelt(house(), kazakh())


@pytest.mark.parametrize(
    ("file", "fault", "instead_of", "caught"),
    [
        ("handlers/events/lists.py", '"event-list-emptyy"', '"event-list-empty"', "event-list-emptyy"),
        ("handlers/events/desk.py", 'SAD = Word("event-sad")', "", "event-sad"),
        (
            "handlers/events/desk.py",
            'def sad(words, it):\n    words.plain(f"evnt-done-{it}")',
            "",
            "evnt-done-*",
        ),
        ("services/events/changes.py", 'SAD = Letter("event-sad-letter")', "", "event-sad-letter"),
        ("services/events/changes.py", 'SAD = LetterButton("event-loook", "")', "", "event-loook"),
        (
            "handlers/events/desk.py",
            'def f(words, b):\n    words("event-sad" if b else "event-list")',
            "",
            "event-sad",
        ),
        ("handlers/events/desk.py", 'def f(words):\n    key = "event-sad"\n    words(key)', "", "event-sad"),
        # Through functions that hand the key on, of the same file and of another.
        (
            "services/parliament/appeals.py",
            'person.id], "appeal-new-leter"',
            'person.id], "appeal-new-letter"',
            "appeal-new-leter",
        ),
        (
            "handlers/events/desk.py",
            'from handlers.questions import sure\nX = sure("event-sad", agree="button-done")',
            "",
            "event-sad",
        ),
        (
            "handlers/events/desk.py",
            'from handlers.questions import ticks\nX = ticks("a", "event-list", (), str, nothing="event-sad")',
            "",
            "event-sad",
        ),
        (
            "handlers/events/desk.py",
            '_SAD = {"a": "event-sad"}\ndef f(words, a):\n    words(_SAD[a])',
            "",
            "event-sad",
        ),
        (
            "handlers/events/desk.py",
            'def f(words):\n    for key in ("event-sad", "event-list"):\n        words(key)',
            "",
            "event-sad",
        ),
    ],
)
def test_a_misspelt_key_is_seen(file: str, fault: str, instead_of: str, caught: str) -> None:
    found = misspelt(with_fault(file, fault, instead_of), kazakh())
    assert [one.split(" says ")[1] for one in found] == [caught]


@cache
def all_gaps() -> dict[str, set[str]]:
    return {key: gaps(message) for key, message in kazakh().items()}


def test_every_gap_is_filled() -> None:
    assert not unfilled(house(), all_gaps())


@pytest.mark.parametrize(
    ("file", "fault", "instead_of", "caught"),
    [
        (
            "handlers/parliament/appeals.py",
            "nr=one.number",
            "number=one.number",
            "appeal-line without number",
        ),
        ("handlers/events/desk.py", 'X = Word("appeal-line")', "", "appeal-line without kind"),
        (
            "services/events/changes.py",
            'X = Letter("event-cancelled-letter")',
            "",
            "event-cancelled-letter without title",
        ),
        (
            "handlers/events/desk.py",
            'def f(words, one):\n    words(f"appeal-list-{one}", appeals=1)',
            "",
            "appeal-list-* without waiting",
        ),
    ],
)
def test_a_gap_that_stays_open_is_seen(file: str, fault: str, instead_of: str, caught: str) -> None:
    found = unfilled(with_fault(file, fault, instead_of), all_gaps())
    assert caught in {one.split(" says ")[1] for one in found}


def test_every_message_is_said_somewhere() -> None:
    assert not unsaid(house(), kazakh())


@pytest.mark.parametrize(
    "nobody_says",
    ["event-never-said", "need-state-forgotten", "plan-do-dance", "announcement-zzz", "zzz-zzz"],
)
def test_a_message_that_nobody_says_is_seen(nobody_says: str) -> None:
    assert unsaid(house(), [*kazakh(), nobody_says]) == {nobody_says}


def test_no_sentence_for_people_stands_in_python() -> None:
    """Kazakh or Russian words are in the .ftl files; rules about such words stay in school/ and bot/demo."""
    for file, module in trees(house(), "handlers", "papers", "services", "db", "bot"):
        if file.startswith("bot/demo/"):
            continue
        docs = {id(node.body[0].value) for node in nodes(module) if _has_docstring(node)}  # type: ignore[attr-defined] -- that it has a body was asked
        for node in nodes(module, ast.Constant):
            if isinstance(node.value, str) and id(node) not in docs:
                assert not re.search(r"[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}", node.value) or _is_pattern(
                    node.value
                ), (file, node.value)


#: What puts its arguments before people as they stand.
SHOWS = {"Screen", "Button", "answer", "under", "InlineKeyboardButton"}


def sentences_in_python(sources: Sources) -> list[str]:
    """Words of any language that are shown without being a message."""
    return [
        f"{file}:{shown.lineno} {text}"
        for file, module in trees(sources, "handlers", "papers", "services")
        for node in nodes(module, ast.Call)
        if (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")) in SHOWS
        for given in node.args
        for shown in _shown_in(given)
        if (text := re.sub("<.*?>", "", shown.value)) and re.search(r"[^\W\d_]{2,}", text)
    ]


def _shown_in(value: ast.expr) -> Iterator[ast.Constant]:
    """The texts that an expression puts together, but not what it hands to a function."""
    match value:
        case ast.Constant(value=str()):
            yield value
        case ast.JoinedStr(values=parts) | ast.BoolOp(values=parts):
            for one in parts:
                yield from _shown_in(one)
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            yield from _shown_in(one)
            yield from _shown_in(other)


def test_no_text_is_shown_that_is_no_message() -> None:
    assert not sentences_in_python(house())


@pytest.mark.parametrize(
    "fault",
    [
        'X = Screen("Nothing here yet")',
        'X = Screen(f"<b>Done</b>: {7}", [])',
        'X = Button("Back", None)',
        'async def f(query):\n    await answer(query, "Нет" if query else "")',
    ],
)
def test_a_text_that_is_no_message_is_seen(fault: str) -> None:
    assert len(sentences_in_python(with_fault("handlers/events/desk.py", fault))) == 1


#: What has a name in each language: the rows of a list, by the beginning of their keys.
NAMED: dict[str, Iterable[str]] = {
    "appeal-kind-": appeals.KINDS,
    "appeal-ask-": appeals.KINDS,
    "appeal-state-": appeals.State,
    "campaign-material-": campaigns.MATERIALS,
    "campaign-part-": campaigns.PARTS,
    "contact-state-": contacts.ContactState,
    "direction-": interests.DIRECTIONS,
    "event-kind-": kinds.KINDS,
    "event-part-": parts.PARTS,
    "event-sort-": {sort for part in parts.PARTS.values() for sort in part.sorts},
    "event-step-": {step for key, part in parts.PARTS.items() if key != "slots" for step in part.steps[1:]},
    "faction-": FACTIONS,
    "giver-": giving.GIVERS,
    "initiative-kind-": initiatives.KINDS,
    "initiative-state-": initiatives.State,
    "need-kind-": lines.KINDS,
    "need-state-": NeedState,
    "observation-": observations.KINDS,
    "project-state-": projects.State,
    "role-": Role,
    "sitting-kind-": sittings.KINDS,
    "sitting-state-": sittings.State,
    "tutoring-subject-": tutoring.SUBJECTS,
    "weekly-level-": weekly.LEVELS,
    "work-kind-": works.KINDS,
}


@pytest.mark.parametrize("beginning", NAMED)
def test_each_row_of_a_list_has_its_words(beginning: str) -> None:
    assert not {one for one in NAMED[beginning] if f"{beginning}{one}" not in kazakh()}


def _has_docstring(node: ast.AST) -> bool:
    body = getattr(node, "body", None)
    first = body[0] if isinstance(body, list) and body else None
    return isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)


def _is_pattern(text: str) -> bool:
    return "[" in text or "\\" in text or text == "Мектеп"


KAZAKH_LETTERS = set("әғқңөұүі")  # һ stands in few words


def test_kazakh_is_written_in_its_own_letters() -> None:
    for file in (ROOT / "locales" / "kk").rglob("*.ftl"):
        text = re.sub(r"\{.*?\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        words = re.findall(r"\b[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІіA-Za-z]+\b", text)
        mixed = [w for w in words if re.search("[A-Za-z]", w) and re.search("[А-Яа-я]", w)]
        assert not mixed, (file, mixed)
    everything = "".join(f.read_text("utf-8") for f in (ROOT / "locales" / "kk").rglob("*.ftl"))
    assert set(everything.lower()) >= KAZAKH_LETTERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_written_as_the_language_does(language: str) -> None:
    words = Words(language, ZoneInfo("Asia/Almaty"))
    for number in (0, 7, 999, 1000, 1_234_567):
        said = words.plain("class-list", classes=1, pupils=number, missing=2)
        assert format_decimal(number, locale=language) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_takes_the_form_that_the_language_has_for_it(language: str) -> None:
    form, as_babel = Bundle(language)._plural_form, Locale(language).plural_form
    assert [form(number) for number in range(1200)] == [as_babel(number) for number in range(1200)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_months_are_named_as_the_language_does(language: str) -> None:
    """By Babel, which knows, but takes too much memory to be asked by the bot."""
    words = Words(language, ZoneInfo("Asia/Almaty"))
    for month in range(1, 13):
        on = date(2027, month, 9)
        assert words.day(on) == format_date(on, "d MMMM", locale=language)
        assert words.month(on) == format_date(on, "LLLL", locale=language)
        written = format_date(on, "long", locale={"en": "en_GB"}.get(language, language))
        assert words.full_day(on) == written.replace("г.", "года")
        assert words.day(on) in words.full_day(on), "a day is written in one way"
    for day in (date(2027, 3, 1) + timedelta(days=n) for n in range(7)):
        name = get_day_names("wide", locale=language)[day.weekday()]
        assert words.day_of_week(day).endswith(f", {name}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_with_its_year_may_end_a_sentence(language: str) -> None:
    """«…до: 28 ноября 2027 года.»: with «г.» a message that ends with it would have two stops."""
    assert not Words(language, ZoneInfo("Asia/Almaty")).full_day(date(2027, 11, 28)).endswith(".")


def test_a_kazakh_day_has_its_case() -> None:
    """«11 желтоқсан күніне дейін»: what stands in a gap cannot be bent, so the word beside it is."""
    for file in (ROOT / "locales" / "kk").rglob("*.ftl"):
        assert not re.findall(r"\{ \$\w+ \} (?:дейін|кейін|бастап)\b.*", file.read_text("utf-8")), file
