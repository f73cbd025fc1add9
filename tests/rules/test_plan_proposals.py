"""Rows of a plan on their way in: doubts, corrections, and which row is which item when the plan comes again."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.dates import SchoolYear
from school.plan.changes import deadline_from
from school.plan.deadlines import Frame, deadlines_of
from school.plan.matching import Known, matched
from school.plan.proposals import (
    Unclear,
    Understood,
    as_read,
    carried,
    corrected,
    differences,
    doubts_of,
    missing_in,
    moved,
    within_of,
    without_role,
)

YEAR = SchoolYear(2026)
FRAME = Frame(YEAR)


def row(title: str, at: int = 1, deadline: str = "15 қазан", **changes: Any) -> Understood:
    told: Understood = {
        "month": None,
        "faction": None,
        "faction_key": None,
        "projects": [],
        "section": None,
        "lead": None,
        "titles": [title],
        "deadlines": [one.as_json() for one in deadlines_of([deadline], FRAME)],
        "responsible": ["Тәлімгер"],
        "partners": [],
        "audience_raw": "5-9",
        "audience_grades": [5, 6, 7, 8, 9],
        "evidence_raw": "Хаттама",
        "evidence_kinds": ["minutes"],
        "extra": {},
        "source": {"table": 1, "row": at, "number": str(at)},
    }
    return told | changes


def known(*rows: Understood) -> list[Known]:
    return [Known(n, (1, one["source"]["row"]), one) for n, one in enumerate(rows, start=100)]


@pytest.mark.parametrize(
    "words",
    ["15 қазан", "15.10 дейін", "айына 2 рет", "әр бейсенбі", "I тоқсан", "қазан, 2 апта", "жыл бойы", "?"],
)
def test_a_deadline_comes_back_from_plain_data(words: str) -> None:
    for one in deadlines_of([words], FRAME):
        assert deadline_from(one.as_json()) == one


def test_a_sure_row_raises_no_doubt_and_an_empty_one_all() -> None:
    assert doubts_of(row("Сайлау"), FRAME) == []
    bare = row(
        "Асар", deadline="", responsible=[], audience_raw="–", audience_grades=[], evidence_kinds=["other"]
    )
    assert [one.why for one in doubts_of(bare, FRAME)] == [
        "plan-row-no-deadline",
        "plan-row-nobody",
        "plan-row-no-grades",
        "plan-row-evidence",
    ]


def test_a_column_that_is_nowhere_is_said_once() -> None:
    bare = {"audience_raw": "", "audience_grades": []}
    rows = [row("Сайлау", 1, **bare), row("Асар", 2, **bare)]
    assert missing_in(rows) == ["audience"]
    assert [doubts_of(one, FRAME, ["audience"]) for one in rows] == [[], []]
    assert missing_in([*rows, row("Кеш", 3)]) == []


def test_only_a_row_of_which_nobody_is_understood_is_a_doubt() -> None:
    for known in (["Тәлімгер", "Марсиан"], ["Сейітова А.К."], ["Ата-аналар комитеті"]):
        assert doubts_of(row("Асар", responsible=known), FRAME) == []
    strange = row("Асар", responsible=["Марсиан"])
    assert [one.why for one in doubts_of(strange, FRAME)] == ["plan-row-no-role"]
    assert doubts_of(strange, FRAME, known={"марсиан"}) == []  # a word that the school has chosen a role for


def test_words_without_a_role_are_asked_about_once() -> None:
    rows = [
        row("Асар", responsible=["Марсиан", "ДТІЖО"]),
        row("Кеш", 2, responsible=["Марсиан", "А. Омаров"]),
    ]
    assert without_role(rows) == ["Марсиан", "А. Омаров"]
    assert without_role(rows, {"марсиан"}) == ["А. Омаров"]


def test_words_that_name_a_time_without_a_day_are_a_doubt() -> None:
    assert [one.why for one in doubts_of(row("Асар", deadline="акция барысында"), FRAME)] == [
        "plan-row-deadline"
    ]


def test_a_row_of_an_earlier_year_is_moved_and_known_again() -> None:
    told = row("Асар", deadline="05.10.2024", month="2024-10", within=["2024-08-01", "2024-09-30"])
    after = moved(told, 2)
    assert (after["deadlines"][0]["start"], after["month"]) == ("2026-10-05", "2026-10")
    assert within_of(after) == (date(2026, 8, 1), date(2026, 9, 30))
    assert as_read(after)["deadlines"] == told["deadlines"]
    assert differences(after, carried(told, after)) == []


def test_typed_words_are_read_as_cells_and_what_stood_there_is_kept() -> None:
    before = row("Асар", deadline="31 ақпан")
    after = corrected(before, "deadline", "28 ақпан", FRAME)
    assert after["deadlines"][0]["start"] == "2027-02-28"
    assert as_read(after)["deadlines"] == before["deadlines"]
    again = corrected(after, "deadline", "27 ақпан", FRAME)
    assert as_read(again)["deadlines"] == before["deadlines"]
    assert corrected(row("Асар"), "responsible", "психолог, ДТІЖО", FRAME)["responsible"] == [
        "психолог",
        "ДТІЖО",
    ]
    assert corrected(row("Асар"), "title", "1. Бір\n2. Екі", FRAME)["titles"] == ["Бір", "Екі"]
    assert corrected(row("Асар"), "audience", "–", FRAME)["audience_grades"] == []
    assert corrected(row("Асар"), "evidence", "анықтама", FRAME)["evidence_kinds"] == ["written_note"]
    for said, key in (("care", "care"), ("Спорт фракциясы", "sport_health"), ("–", None)):
        assert corrected(row("Асар"), "faction", said, FRAME)["faction_key"] == key


def test_a_correction_that_is_taken_back_leaves_no_trace() -> None:
    before = row("Асар")
    there = corrected(before, "evidence", "анықтама", FRAME)
    assert corrected(there, "evidence", "Хаттама", FRAME) == before


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("title", "–", "form-expects-text"),
        ("deadline", "31 ақпан", "plan-row-no-such-day"),
        ("deadline", "20.10 – 10.10", "plan-row-backwards"),
        ("deadline", "бір күні", "plan-row-deadline"),
        ("audience", "жасыл", "plan-row-grades"),
        ("faction", "Марс", "import-unclear-faction"),
        ("source", "1", "form-expects-button"),
    ],
)
def test_typed_words_that_no_rule_understands(field: str, typed: str, why: str) -> None:
    with pytest.raises(Unclear, match=f"^{why}$"):
        corrected(row("Асар"), field, typed, FRAME)


def test_a_correction_is_carried_until_the_document_changes_there() -> None:
    first = row("Асар", deadline="31 ақпан")
    mended = corrected(first, "deadline", "28 ақпан", FRAME)
    assert differences(mended, carried(first, mended)) == []
    other = row("Асар", deadline="1 наурыз")
    assert carried(other, mended) == other
    assert differences(mended, other) == ["deadline"]
    wider = row("Асар", deadline="31 ақпан", audience_raw="5", audience_grades=[5])
    assert differences(mended, carried(wider, mended)) == ["audience"]
    assert carried(wider, mended)["deadlines"] == mended["deadlines"]


def test_a_number_and_a_place_are_no_difference() -> None:
    assert differences(row("Асар", 1), row("Асар", 9)) == []


def test_a_row_is_known_by_its_words_wherever_it_stands() -> None:
    old = known(row("Сайлау", 2), row("Асар", 3), row("Кеш", 4))
    assert matched(old, [row("Жаңа жорық", 2), row("Сайлау", 3), row("Кеш", 4), row("Асар", 5)]) == [
        None,
        100,
        102,
        101,
    ]


def test_a_mended_title_stays_the_same_row_and_another_does_not() -> None:
    old = known(row("Мектеп формасы рейді", 2), row("Кітап күні", 3))
    assert matched(old, [row("Мектеп формасының рейдтері", 2), row("Шахмат турнирі", 3)]) == [100, None]
    assert matched(old, [row("Мектеп формасы рейдi", 9)]) == [100]


def test_rows_of_the_same_words_stay_apart() -> None:
    old = known(
        *(row("Газет", at, deadline=day) for at, day in enumerate(("15 қазан", "15 қараша"), start=2))
    )
    assert matched(old, [row("Газет", 2, deadline="15 қараша"), row("Газет", 3, deadline="15 қазан")]) == [
        101,
        100,
    ]
    assert matched(old, [row("Газет", 2), row("Газет", 3), row("Газет", 4)]) == [100, 101, None]


TITLES = st.sampled_from(["Асар", "Асарлар", "Кеш", "Мектеп формасы рейді", "Мектеп формасының рейді"])
ROWS = st.lists(st.tuples(TITLES, st.integers(1, 9), st.sampled_from(["15 қазан", "қараша"])), max_size=9)


@given(ROWS, ROWS)
def test_no_item_is_taken_twice_and_the_same_document_is_the_same(
    before: list[tuple[str, int, str]], after: list[tuple[str, int, str]]
) -> None:
    old = [row(title, at, deadline) for at, (title, _, deadline) in enumerate(before, start=1)]
    new = [row(title, at, deadline) for at, (title, _, deadline) in enumerate(after, start=1)]
    found = [one for one in matched(known(*old), new) if one is not None]
    assert len(found) == len(set(found))
    assert matched(known(*old), old) == [one.id for one in known(*old)]


def test_another_month_takes_with_it_what_leaned_on_the_former_one() -> None:
    whole = row("Асар") | {"month": "2026-10"}
    whole["deadlines"] = [one.as_json() for one in deadlines_of(["қазан"], FRAME)]
    later = corrected(whole, "month", "қараша", FRAME)
    assert (later["month"], later["deadlines"][0]["start"]) == ("2026-11", "2026-11-01")
    days = whole | {"deadlines": [one.as_json() for one in deadlines_of(["12-16"], FRAME, 10)]}
    assert corrected(days, "month", "11", FRAME)["deadlines"][0]["end"] == "2026-11-16"
    week = whole | {"deadlines": [one.as_json() for one in deadlines_of(["2 апта"], FRAME, 10)]}
    moved_week = corrected(week, "month", "5", FRAME)["deadlines"][0]
    assert (moved_week["start"], moved_week["weeks"]) == ("2027-05-01", [2])
    own = whole | {"deadlines": [one.as_json() for one in deadlines_of(["15.10"], FRAME, 10)]}
    assert corrected(own, "month", "5", FRAME)["deadlines"] == own["deadlines"]
    assert corrected(later, "month", "қазан", FRAME)["month"] == "2026-10"
    with pytest.raises(Unclear):
        corrected(whole, "month", "жасыл", FRAME)
