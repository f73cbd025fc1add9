"""Which grades a cell means."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.grades import grades_in_words, grades_of, grades_shown

ALL = list(range(1, 12))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5-9 сынып", [5, 6, 7, 8, 9]),
        ("5–9 классы", [5, 6, 7, 8, 9]),
        ("1-4, 5-9", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("1-4 сынып 5-10  сынып", list(range(1, 11))),
        ("7-сынып", [7]),
        ("1-7-сынып", [1, 2, 3, 4, 5, 6, 7]),
        ("5- 10сынып", [5, 6, 7, 8, 9, 10]),
        ("9, 11", [9, 11]),
        ("9 и 11 классы", [9, 11]),
        ("8-9-10 сынып", [8, 9, 10]),
        ("7 «А»", [7]),
        ("7А, 7Б", [7]),
        ("5 «А», 6 «Б»", [5, 6]),
        ("1 а – 4 г", [1, 2, 3, 4]),
        ("с 5 по 9 класс", [5, 6, 7, 8, 9]),
        ("5-тен 9-ға дейін", [5, 6, 7, 8, 9]),
        ("барлық сыныптар", ALL),
        ("Барлық сынып оқушылары", ALL),
        ("все классы", ALL),
        ("все учащиеся", ALL),
        ("барлығы", ALL),
        ("бастауыш сыныптар", [1, 2, 3, 4]),
        ("начальные классы", [1, 2, 3, 4]),
        ("бастауыш сыныптар, 7 сынып", [1, 2, 3, 4, 7]),
        ("1-11 сынып оқушылары (320 оқушы)", ALL),
        ("9-11 классы, 20 человек", [9, 10, 11]),
        ("10 оқушы", []),
        ("0 сынып", []),
        ("12-сынып", []),
        ("11-5", []),
        ("", []),
        ("-", []),
        ("ата-аналар", []),
    ],
)
def test_the_words_of_the_cell(text: str, expected: list[int]) -> None:
    assert grades_of(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (7, [7]),
        (7.0, [7]),
        (9.11, [9, 11]),
        (9.1, [9, 10]),
        (datetime(2026, 9, 5), [5, 6, 7, 8, 9]),
        (date(2026, 4, 1), [1, 2, 3, 4]),
        (date(2026, 11, 10), [10, 11]),
        (None, []),
    ],
)
def test_what_a_spreadsheet_made_of_it(value: object, expected: list[int]) -> None:
    assert grades_of(value) == expected


def test_a_date_is_shown_as_it_was_typed() -> None:
    assert grades_shown(date(2026, 9, 5)) == "5-9"
    assert grades_shown("5-9") == ""


@given(st.text() | st.integers() | st.floats() | st.dates() | st.none() | st.booleans())
def test_grades_are_always_of_the_school(value: object) -> None:
    grades = grades_of(value)
    assert set(grades) <= set(ALL)
    assert grades == sorted(set(grades))


@given(
    st.integers(1, 11),
    st.integers(1, 11),
    st.sampled_from(["{}-{}", "{} – {} сынып", "{}-{} классы", "с {} по {}"]),
)
def test_a_range_holds_both_its_ends(first: int, last: int, form: str) -> None:
    low, high = sorted((first, last))
    assert grades_of(form.format(low, high)) == list(range(low, high + 1))


@pytest.mark.parametrize(
    ("value", "expected", "shown"),
    [
        ("05.сен", [5, 6, 7, 8, 9], "5-9"),
        ("сен.05", [5, 6, 7, 8, 9], "5-9"),
        ("5-Nov", [5, 6, 7, 8, 9, 10, 11], "5-11"),
        (46331, [5, 6, 7, 8, 9, 10, 11], "5-11"),
        ("05.11.2026", [5, 6, 7, 8, 9, 10, 11], "5-11"),
        ("V-IX", [5, 6, 7, 8, 9], ""),
        ("Х-ХІ сынып", [10, 11], ""),
        ("IX «Б»", [9], ""),
    ],
)
def test_dates_that_were_classes_and_roman_numerals(value: object, expected: list[int], shown: str) -> None:
    assert (grades_of(value), grades_shown(value)) == (expected, shown)


@pytest.mark.parametrize(
    ("grades", "said"),
    [({5, 6, 7, 9}, "5–7, 9"), ({1}, "1"), (set(ALL), "1–11"), (set(), ""), ({10, 9}, "9–10")],
)
def test_grades_are_said_in_ranges_and_read_again(grades: set[int], said: str) -> None:
    assert grades_in_words(frozenset(grades)) == said
    assert grades_of(said) == sorted(grades)
