"""Each row of the parliament's checklist has a test that begins with its number.

A row that another part of the program keeps has its test there: the number says so wherever it lies.
"""

import re
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
#: Bodies, duties and elections; minutes.
ROWS = [*range(1, 75), *range(127, 138)]


def rows_of(name: str) -> Iterator[int]:
    """«test_row_029_and_054_…» holds two, «test_row_127_to_135_…» nine."""
    told = re.match(r"test_row_((?:\d{3}_(?:and_|to_)?)+)", name)
    for first, last in re.findall(r"(\d{3})(?:_to_(\d{3}))?", told[1] if told else ""):
        yield from range(int(first), int(last or first) + 1)


def names() -> list[str]:
    return [
        name
        for file in TESTS.rglob("test_*.py")
        for name in re.findall(r"def (test_row_\w+)", file.read_text())
    ]


def test_every_row_has_a_test_of_its_name() -> None:
    held = {row for name in names() for row in rows_of(name)}
    assert [row for row in ROWS if row not in held] == []


def test_rows_are_read_out_of_names() -> None:
    assert list(rows_of("test_row_029_and_054_two")) == [29, 54]
    assert list(rows_of("test_row_127_to_129_three")) == [127, 128, 129]
    assert list(rows_of("test_row_042_052_060_three")) == [42, 52, 60]
    assert list(rows_of("test_something_else")) == []


def test_a_row_is_written_with_three_digits() -> None:
    assert [name for name in names() if not re.match(r"test_row_(?:\d{3}_|of_)", name)] == []
