"""A noun's parts have the same names in every room: whoever looks for complaints finds `complaints` in each of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, house

LANGUAGES = ("kk", "ru", "en")


def words() -> list[str]:
    return [file.relative_to(ROOT).as_posix() for file in (ROOT / "locales").rglob("*.ftl")]


def lost_parts(code: Iterable[str], said: Iterable[str]) -> Iterator[str]:
    """Files of words that no room has a part for, and those that one language lacks."""
    parts = {(*Path(file).parts[1:-1], Path(file).stem) for file in code}
    papers = {part[0] for part in parts if len(part) == 1}  # documents/ and papers/ have a file for each
    files: dict[tuple[str, ...], set[str]] = {}
    for file in said:
        _, language, *noun, name = file.split("/")
        files.setdefault((*noun, name.removesuffix(".ftl")), set()).add(language)
    for (*folder, part), languages in sorted(files.items()):
        if missing := sorted(set(LANGUAGES) - languages):
            yield f"{'/'.join([*folder, part])} is not in {', '.join(missing)}"
        if folder and part not in papers | set(folder) and (*folder, part) not in parts:
            yield f"{'/'.join([*folder, part])} is no part of any room"


def test_words_stand_in_files_named_as_the_parts_are() -> None:
    assert list(lost_parts(house(), words())) == []


@pytest.mark.parametrize(
    ("file", "caught"),
    [
        ("locales/ru/elections/moaning.ftl", "elections/moaning is no part of any room"),
        ("locales/ru/elections/complaints.ftl", "elections/complaints is not in ru"),
    ],
)
def test_words_that_stand_alone_are_seen(file: str, caught: str) -> None:
    assert caught in list(lost_parts(house(), set(words()) ^ {file}))
