"""What the pages for whoever carries on name is there: files, and the glossary's words in the code."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from tests.house.sources import ROOT, house

PAGES = ("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "DECISIONS.md", "docs/WHERE.md", "docs/SECURITY.md")
PLACES = "bot|benchmarks|db|deploy|docs|documents|handlers|locales|papers|school|services|simulator|tests"
#: A path in the program's own rooms, with what stands there for many («locales/*/plan»).
PATH = re.compile(rf"(?<![\w/.-])(?:{PLACES})/[\w./*{{}},@…-]+")
#: A name of the code in the last column of the glossary: it may begin a longer one, as «place» does «place_of».
WORD = re.compile(r"[A-Za-z_]{3,}")


@cache
def texts() -> Mapping[str, str]:
    return {page: (ROOT / page).read_text("utf-8") for page in PAGES} | dict(house())


def lost_files(said: Mapping[str, str]) -> Iterator[str]:
    """Paths that lead nowhere, in a page between backticks, in the program in a comment or a docstring."""
    for file, text in said.items():
        quoted = " ".join(re.findall(r"`([^`]+)`", text)) if file.endswith(".md") else text
        for path in PATH.findall(quoted):
            place = path.rstrip("/.,")
            known = (ROOT / place).exists() or (ROOT / f"{place}.py").exists()
            if not known and "//" not in path and not set("*{…") & set(path):
                yield f"{file}: {place}"


def lost_words(glossary: str) -> Iterator[str]:
    """Names that the glossary gives to a thing, and no file of the program has."""
    code = "\n".join((*house(), *house().values()))
    known = set(re.findall(r"[A-Za-z]+(?:_[A-Za-z]+)*", code))
    begun = "\n".join(known)
    for row in re.findall(r"^\|.*\|$", glossary, re.MULTILINE):
        for quoted in re.findall(r"`([^`]+)`", row.split("|")[-2]):
            yield from (name for name in WORD.findall(quoted) if name not in known and name not in begun)


def said_twice(changelog: str) -> list[str]:
    """Sentences that stand twice among what is not released yet, and lines that begin in the middle of one."""
    fresh = changelog.partition("## Not released yet")[2].partition("\n## ")[0]
    lines = [" ".join(one.split()) for one in fresh.split("\n- ")[1:]]
    sentences = [one for line in lines for one in re.split(r"(?<=[.;]) ", line) if len(one) > 30]
    twice = [one for one, times in Counter(sentences).items() if times > 1]
    return twice + [line for line in lines if not re.match(r"[A-Z`«]", line)]


def test_what_pages_and_comments_name_is_there() -> None:
    assert list(lost_files(texts())) == []
    assert list(lost_words((ROOT / "GLOSSARY.md").read_text("utf-8"))) == []


def test_the_changelog_says_nothing_twice() -> None:
    assert said_twice((ROOT / "CHANGELOG.md").read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("file", "text", "caught"),
    [
        ("docs/WHERE.md", "the rule: `school/counting.py`", "docs/WHERE.md: school/counting.py"),
        ("school/presses/x.py", "# as in school/counting.py", "school/presses/x.py: school/counting.py"),
    ],
)
def test_a_file_that_is_not_there_is_seen(file: str, text: str, caught: str) -> None:
    assert list(lost_files({file: text})) == [caught]


def test_a_word_that_is_not_there_and_a_line_that_stands_twice_are_seen() -> None:
    assert list(lost_words("| жәшік | урна | urn | `urn`, `ballot_crate` |")) == ["ballot_crate"]
    told = "A press goes to the server half as often as before."
    assert said_twice(f"## Not released yet\n\n- One. {told}\n- Two. {told}\n- and so on.\n") == [
        told,
        "and so on.",
    ]
