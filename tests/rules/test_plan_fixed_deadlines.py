"""The fixed deadlines have their days in every school year, and no year of their own."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from school.dates import SchoolYear
from school.plan import DOCUMENT, PHOTO, accepted_evidence
from school.plan.fixed_deadlines import BY_KEY, CATALOGUE, days_of
from school.plan.school_year import usual_calendar

ROOT = Path(__file__).parents[2]


def due(key: str, first: int) -> list[date]:
    return [one.due_on for one in days_of(BY_KEY[key], usual_calendar(SchoolYear(first)))]


@pytest.mark.parametrize("first", range(2024, 2036))
def test_every_deadline_has_its_days_in_every_year(first: int) -> None:
    for one in CATALOGUE:
        days = days_of(one, usual_calendar(SchoolYear(first)))
        assert days, one.key
        for day in days:
            assert date(first, 7, 1) <= day.starts_on <= day.due_on <= date(first + 1, 6, 30), one.key


def test_keys_and_places_are_used_once() -> None:
    assert len(BY_KEY) == len(CATALOGUE) == len({one.place for one in CATALOGUE})
    assert all(accepted_evidence([one.evidence]) for one in CATALOGUE)


def test_the_dates_of_the_documents() -> None:
    assert due("general-meeting", 2026) == [date(2026, 9, 30), date(2027, 5, 25)]
    assert due("election-day", 2026) == [date(2026, 9, 20)]
    assert due("council", 2026) == [date(2026, 9, 30)]
    assert due("term-results", 2026) == [
        date(2026, 10, 23),
        date(2026, 12, 25),
        date(2027, 3, 19),
        date(2027, 5, 25),
    ]
    assert due("last-bell", 2030) == [date(2031, 5, 25)]
    assert due("road-committee", 2026) == [date(2026, 7, 25)]
    assert due("year-report", 2026) == [date(2027, 5, 25)]


@pytest.mark.parametrize(("key", "first", "last"), [("care-report", 1, 2), ("road-report", 8, 9)])
def test_reports_are_due_on_the_eve_of_each_thursday(key: str, first: int, last: int) -> None:
    for year in range(2024, 2034):
        days = due(key, year)
        assert 4 <= len(days) <= 9
        assert {day.isoweekday() for day in days} == {3}
        assert {day.month for day in days} <= {first, last, 7}
        assert all((b - a).days == 7 for a, b in pairwise(days))


def test_no_year_stands_in_the_catalogue() -> None:
    assert not re.search(r"20\d\d", (ROOT / "school" / "plan" / "fixed_deadlines.py").read_text("utf-8"))


def test_row_181_the_plan_of_the_road_to_school_is_approved_by_the_25th_of_july() -> None:
    plan = BY_KEY["road-plan"]
    assert [deadline.end for deadline in plan.when(SchoolYear(2026))] == [date(2026, 7, 25)]
    assert accepted_evidence([plan.evidence]) == {PHOTO, DOCUMENT}


def test_row_183_repairs_end_with_the_act_of_acceptance_by_the_25th_of_august() -> None:
    repairs = BY_KEY["road-repairs"]
    assert [deadline.end for deadline in repairs.when(SchoolYear(2026))] == [date(2026, 8, 25)]
    assert accepted_evidence([repairs.evidence]) == {PHOTO, DOCUMENT}
