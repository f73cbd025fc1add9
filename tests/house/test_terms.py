"""Terms: one thing has one name in each language, as the glossary says; what it never says is nowhere said."""

import re
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax.serializer import serialize_pattern

from locales.words import LANGUAGES, Words
from tests.house.sources import ROOT
from tests.house.test_words import messages

ROW = re.compile(r"^\| (kk|ru|en) \| (?P<said>[^|]+) \| (?P<never>[^|]+) \|(?P<but>[^|]*)\|$", re.MULTILINE)


@dataclass(frozen=True)
class Term:
    """`never` are beginnings of words; `but_in` the keys of messages that may say them."""

    language: str
    said: str
    never: list[str]
    but_in: list[str]

    def found_in(self, text: str) -> list[str]:
        return [word for word in self.never if re.search(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE)]


TERMS = [
    Term(
        row[1], row["said"], row["never"].split(", "), [one for one in row["but"].strip().split(", ") if one]
    )
    for row in ROW.finditer((ROOT / "GLOSSARY.md").read_text("utf-8"))
]


@cache
def said(language: str) -> dict[str, str]:
    """Each message by its key, as its file has it."""
    return {
        key: re.sub(r"<[^>]+>", "", serialize_pattern(message.value))
        for key, message in messages(language).items()
        if message.value
    }


def page(language: str) -> str:
    """The simulator's own words."""
    words = (ROOT / "simulator" / "page" / "words.js").read_text("utf-8")
    part = re.search(rf"^  {language}: {{(.*?)^  }}", words, re.MULTILINE | re.DOTALL)
    assert part
    return part[1]


def wrong(language: str, messages: dict[str, str]) -> list[str]:
    return [
        f"{key} says {word}: {term.said}"
        for term in TERMS
        if term.language == language
        for key, text in messages.items()
        if key not in term.but_in
        for word in term.found_in(re.sub(r"\$\w+", "", text))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_name(language: str) -> None:
    assert any(term.language == language for term in TERMS), "its words are chosen in GLOSSARY.md"
    assert not wrong(language, said(language) | {"the page": page(language)})


@pytest.mark.parametrize("term", TERMS, ids=lambda term: f"{term.language} {term.never[0]}")
def test_a_word_that_is_never_written_is_seen(term: Term) -> None:
    for word in term.never:
        assert wrong(term.language, {"a-message": f"Бұл {word.capitalize()}, this"})
    assert all(key in said(term.language) for key in term.but_in), "a message that is gone needs no leave"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_a_row_is_written_as_in_the_file(language: str) -> None:
    words = Words(language, ZoneInfo("Asia/Almaty"))
    assert "1506" in words.plain("roster-row", row=1506, problem="")
    assert "1506" in words.plain("import-at-row", table=1, row=1506, problem="")
    assert "1506" in words.plain("import-row", number=1, of=2000, table=1, row=1506, kind="", state="")
