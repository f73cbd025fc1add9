"""The plan's life: substitutes in turn, typed days and deadlines, and the step into the next year."""

from datetime import date, timedelta

import pytest

from school.dates import SchoolYear
from school.people import Person, Role
from school.plan import PlanRefusal
from school.plan.approval import PlanState, state_of, why_not_close
from school.plan.changes import (
    Reading,
    deadline_from,
    in_year,
    is_colleague,
    month_later,
    moved_on,
    next_year_of,
    read_day,
    read_field,
    stand_in,
    stands_for,
    title_moved_on,
)
from school.plan.deadlines import Frame, deadlines_of
from school.plan.school_year import usual_calendar
from school.rights import runs_item

YEAR = SchoolYear(2026)
TODAY = date(2026, 10, 16)


def person(role: str, *, active: bool = True, telegram_id: int | None = 7) -> Person:
    return Person(1, 1, "Біреу", "kk", frozenset({(role, "")}), active=active, telegram_id=telegram_id)


def test_a_plan_runs_by_itself_from_the_school_years_start() -> None:
    assert state_of("approved", YEAR, date(2026, 8, 31)) is PlanState.APPROVED
    assert state_of("approved", YEAR, date(2026, 9, 1)) is PlanState.RUNNING
    assert state_of("draft", YEAR, date(2026, 9, 1)) is PlanState.DRAFT
    assert state_of("closed", YEAR, date(2026, 9, 1)) is PlanState.CLOSED


def test_a_plan_is_closed_from_may_on_and_only_if_it_was_in_force() -> None:
    assert why_not_close("approved", YEAR, date(2027, 4, 30)) is PlanRefusal.TOO_EARLY
    assert why_not_close("approved", YEAR, date(2027, 5, 1)) is None
    assert why_not_close("draft", YEAR, date(2027, 5, 1)) is PlanRefusal.NOT_APPROVED
    assert why_not_close("closed", YEAR, date(2027, 5, 1)) is PlanRefusal.CLOSED


@pytest.mark.parametrize(
    ("role", "answers", "runs"),
    [
        (Role.DEPUTY_HEAD, False, True),
        (Role.ADMIN, False, True),
        (Role.MENTOR, True, True),
        (Role.SENIOR_MENTOR, True, True),
        (Role.MENTOR, False, False),
        (Role.PSYCHOLOGIST, True, False),
        (Role.CLASS_TEACHER, True, False),
    ],
)
def test_who_runs_an_item(role: str, answers: bool, runs: bool) -> None:
    assert runs_item(person(role), answers=answers) is runs


def test_a_colleague_is_staff_of_the_school_whom_a_letter_reaches() -> None:
    assert is_colleague(person(Role.NURSE), 1)
    assert not is_colleague(person(Role.NURSE), 2)
    assert not is_colleague(person(Role.PARENT), 1)
    assert not is_colleague(person(Role.STUDENT), 1)
    assert not is_colleague(person(Role.NURSE, active=False), 1)
    assert not is_colleague(person(Role.NURSE, telegram_id=None), 1)
    assert not is_colleague(None, 1)


def test_substitutes_in_turn_and_in_a_circle() -> None:
    away = {1: 2, 2: 3, 4: 3}
    assert [stand_in(one, away) for one in (1, 2, 3, 4, 5)] == [3, 3, 3, 3, 5]
    assert stands_for(3, away) == {1, 2, 3, 4}
    assert stands_for(2, away) == {2}, "who is away stands in for nobody"
    circle = {1: 2, 2: 1, 3: 1}
    assert [stand_in(one, circle) for one in (1, 2)] == [1, 2]
    assert stand_in(3, circle) == 3


@pytest.mark.parametrize(
    ("typed", "ahead", "behind"),
    [
        ("15.12", date(2026, 12, 15), date(2025, 12, 15)),
        ("15 желтоқсан", date(2026, 12, 15), date(2025, 12, 15)),
        ("20 августа", date(2027, 8, 20), date(2026, 8, 20)),
        ("16.10", TODAY, TODAY),
        ("15.12.2025", date(2025, 12, 15), date(2025, 12, 15)),
        ("29.02.2028", date(2028, 2, 29), date(2028, 2, 29)),
        ("31.02", None, None),
        ("қараша", None, None),
        ("1-5 қараша", None, None),
        ("15.12 - 20.12", None, None),
        ("15.12, 20.12", None, None),
        ("аптасына 1 рет", None, None),
        ("I тоқсан", None, None),
        ("ертең", date(2026, 10, 17), date(2026, 10, 17)),
        ("", None, None),
    ],
)
def test_one_typed_day(typed: str, ahead: date | None, behind: date | None) -> None:
    assert read_day(typed, TODAY) == ahead
    assert read_day(typed, TODAY, ahead=False) == behind


@pytest.mark.parametrize(
    ("typed", "days", "first"),
    [
        ("15.12", 1, date(2026, 12, 15)),
        ("қараша", 1, date(2026, 11, 30)),
        ("01.09", 1, date(2026, 9, 1)),  # noted after the day: late, but asked for
        ("айына бір рет", 8, date(2026, 10, 23)),
        ("каждый четверг", 27, date(2026, 10, 22)),
        ("тоқсан сайын", 4, date(2026, 10, 23)),
    ],
)
def test_a_typed_deadline_begins_with_this_month(typed: str, days: int, first: date) -> None:
    reading = read_field("deadline", typed, YEAR, TODAY)
    assert isinstance(reading, Reading)
    assert (len(reading.dated), reading.dated[0].due_on) == (days, first)
    assert [one.number for one in reading.dated] == list(range(1, days + 1))


@pytest.mark.parametrize("typed", ["31.02", "бір күні", "25.12.2030", "01.05.2026", "!"])
def test_a_deadline_that_is_none_of_this_year_is_refused(typed: str) -> None:
    assert read_field("deadline", typed, YEAR, TODAY) is PlanRefusal.BAD_DEADLINE


def test_other_fields_are_read_as_the_cells_of_a_plan() -> None:
    several = read_field("title", "1. Ән байқауы\n2. Би байқауы", YEAR, TODAY)
    assert isinstance(several, Reading)
    assert several.columns == {"title": "Ән байқауы\nБи байқауы"}
    assert read_field("title", "!!", YEAR, TODAY) is PlanRefusal.BAD_TITLE
    assert read_field("grades", "он екі", YEAR, TODAY) is PlanRefusal.BAD_GRADES
    nobody = read_field("grades", "", YEAR, TODAY)
    assert isinstance(nobody, Reading)
    assert nobody.columns == {"grades": 0}
    people = read_field("responsible", "Тәлімгер; психолог (келісім бойынша)", YEAR, TODAY)
    assert isinstance(people, Reading)
    assert people.columns == {"responsible": ["Тәлімгер", "психолог (келісім бойынша)"]}


@pytest.mark.parametrize(
    ("cell", "month", "expected"),
    [
        ("қараша", None, [date(2027, 11, 30)]),
        ("15.12.2026", None, [date(2027, 12, 15)]),
        ("1-5 қараша", None, [date(2027, 11, 5)]),
        ("ақпан", None, [date(2028, 2, 29)]),  # the last school day of a leap year's month
        ("", "2026-11", [date(2027, 11, 30)]),
    ],
)
def test_an_item_moves_into_the_next_year(cell: str, month: str | None, expected: list[date]) -> None:
    stored = [one.as_json() for one in deadlines_of([cell], Frame(YEAR))]
    deadlines, later, dated = moved_on(stored, month, YEAR)
    assert [one.due_on for one in dated] == expected
    assert later == month_later(month)
    assert len(deadlines) == len(stored)


def test_what_recurs_is_built_anew_in_the_next_years_weeks() -> None:
    stored = [one.as_json() for one in deadlines_of(["Айына бір рет"], Frame(YEAR))]
    _, month, dated = moved_on(stored, "2026-11", YEAR)
    assert month == "2027-11"
    assert len(dated) == 7
    assert all(one.due_on.weekday() < 5 for one in dated)


def test_a_leap_day_has_an_eve_in_other_years() -> None:
    assert in_year(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert in_year(date(2026, 12, 15), 1) == date(2027, 12, 15)


@pytest.mark.parametrize(
    "cell", ["қараша", "15.12 дейін", "Аптасына 2 рет", "әр апта сайын бейсенбіде", "II тоқсан", "жыл бойы"]
)
def test_a_deadline_survives_being_stored(cell: str) -> None:
    for deadline in deadlines_of([cell], Frame(YEAR)):
        assert deadline_from(deadline.as_json()) == deadline
        assert next_year_of(deadline).kind == deadline.kind


def test_a_typed_deadline_follows_the_schools_own_calendar() -> None:
    usual = usual_calendar(YEAR)
    longer = usual.with_term(1, usual.terms[0][0], usual.terms[1][0] - timedelta(days=1))
    typed = "тоқсанына 1 рет"
    first = [read_field("deadline", typed, YEAR, TODAY, days) for days in (usual, longer)]
    dated = [reading.dated[0].due_on for reading in first if isinstance(reading, Reading)]
    assert dated == [usual.last_school_day(*usual.terms[0]), longer.last_school_day(*longer.terms[0])]
    assert dated[0] < dated[1]


@pytest.mark.parametrize(
    ("title", "later"),
    [
        ("2026–2027 оқу жылының қорытындысы", "2027–2028 оқу жылының қорытындысы"),
        ("«Жыл оқушысы – 2027»", "«Жыл оқушысы – 2028»"),
        ("1986 жылғы Желтоқсан", "1986 жылғы Желтоқсан"),
        ("№ 120261 бұйрық", "№ 120261 бұйрық"),
    ],
)
def test_a_copied_title_has_no_number_of_last_year(title: str, later: str) -> None:
    assert title_moved_on(title, SchoolYear(2026)) == later
