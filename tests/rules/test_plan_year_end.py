"""The report of the year: what is counted, and whose names are left out."""

from datetime import date

import pytest

from school.dates import SchoolYear
from school.plan.reports import Line, Outcome
from school.plan.year_end import hiding, year_end

YEAR, TODAY = SchoolYear(2026), date(2027, 5, 29)
PUPILS = ["Серікова Айдана Бекқызы", "Ким Руслан", "Мұратов Ерлан"]


def line(
    due: date, done: date | None, *grades: int, kind: str | None = None, reason: str | None = None
) -> Line:
    return Line("x", "care", due, (), frozenset(grades), done, None, None, reason, kind)


def test_a_year_is_counted_and_says_who_was_forgotten() -> None:
    lines = [
        line(date(2026, 7, 25), date(2026, 7, 20), 1, kind="document"),
        line(date(2026, 11, 3), date(2026, 11, 5), 1, 2, kind="link"),
        line(date(2026, 11, 9), None, 3),
        line(date(2027, 2, 1), None, 2, reason="карантин"),
        line(date(2027, 6, 15), None, 11),
    ]
    found = year_end(lines, YEAR, TODAY)
    assert found.total == {Outcome.DONE: 1, Outcome.LATE: 1, Outcome.MISSED: 2, Outcome.AHEAD: 1}
    assert sum(one.total() for one in found.months.values()) == len(lines)
    assert found.forgotten == [3, 4, 5, 6, 7, 8, 9, 10, 11]
    second = found.grades[1]
    assert (second.planned, second.held) == (2, 1)
    assert [month.month for month in second.empty] == [9, 10, 12, 1, 2, 3, 4, 5]
    assert [one.not_held for one in found.not_held] == [None, "карантин"]
    assert found.evidence == {"document": 1, "link": 1}


def test_months_that_have_not_begun_are_nobodys_fault() -> None:
    found = year_end([], YEAR, date(2026, 10, 2))
    assert [month.month for month in found.grades[0].empty] == [9, 10]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Серікова Айдана ауырып қалды", "(оқушы) ауырып қалды"),
        ("Айдана Серікованың анасы келмеді", "(оқушы) анасы келмеді"),
        ("заболела Серикова Айдана.", "заболела (оқушы)."),
        ("из-за Мұратова Ерлана, Кима Руслана", "из-за (оқушы), (оқушы)"),
        ("А. Серікова мен Серікова А. келмеді", "(оқушы) мен (оқушы) келмеді"),
        ("Серікова көшесі жабық", "Серікова көшесі жабық"),
        ("карантин", "карантин"),
    ],
)
def test_a_pupils_name_does_not_stand_in_a_reason(text: str, told: str) -> None:
    assert hiding(PUPILS, "(оқушы)")(text) == told
