"""School days, public holidays, and what a changed calendar does to the days of an item."""

from datetime import date

import pytest

from school.dates import SchoolYear
from school.plan import Occurrence, occurrences, without_day
from school.plan.deadlines import Deadline
from school.plan.redating import redating
from school.plan.reminders import OwnTime
from school.plan.school_year import Calendar, public_holidays, usual_calendar

YEAR = SchoolYear(2026)
WEEKLY = Deadline("weekly", "аптасына 1 рет", times=1)
MONTHLY = Deadline("monthly", "айына 1 рет", times=1)
QUARTERLY = Deadline("quarterly", "тоқсанына 1 рет", times=1)


@pytest.mark.parametrize(
    ("first", "off"),
    [
        (2025, [date(2025, 12, 16), date(2026, 3, 9), date(2026, 5, 1), date(2026, 5, 11)]),
        (2026, [date(2026, 10, 26), date(2026, 12, 16), date(2027, 5, 3), date(2027, 5, 10)]),
        (2031, [date(2032, 1, 2), date(2031, 12, 16)]),
    ],
)
def test_a_holiday_on_a_weekend_is_made_up_for(first: int, off: list[date]) -> None:
    assert set(off) <= public_holidays(SchoolYear(first))


def test_christmas_is_not_made_up_for() -> None:
    assert date(2029, 1, 7).weekday() == 6
    assert date(2029, 1, 8) not in public_holidays(SchoolYear(2028))


def test_a_public_holiday_is_no_school_day() -> None:
    assert usual_calendar(YEAR).is_school_day(date(2026, 12, 15))
    assert not usual_calendar(YEAR).is_school_day(date(2026, 12, 16))


def test_no_weekly_item_falls_due_on_a_day_off() -> None:
    for first in range(2024, 2034):
        days = usual_calendar(SchoolYear(first))
        assert all(days.is_school_day(one.due_on) for one in occurrences([WEEKLY], None, days.year))


def test_terms_that_overlap_or_leave_the_year_are_refused() -> None:
    days = usual_calendar(YEAR)
    moved = days.with_term(1, date(2026, 9, 1), date(2026, 10, 30))
    assert moved.terms[0] == (date(2026, 9, 1), date(2026, 10, 30))
    for number, first, last in (
        (1, date(2026, 9, 1), date(2026, 11, 2)),
        (2, date(2026, 12, 1), date(2026, 11, 5)),
        (4, date(2027, 3, 29), date(2027, 7, 5)),
        (1, date(2026, 7, 1), date(2026, 10, 20)),
    ):
        with pytest.raises(ValueError, match="the"):
            days.with_term(number, first, last)


def test_only_this_month() -> None:
    for deadline, many in ((WEEKLY, 3), (MONTHLY, 1), (QUARTERLY, 1)):
        to_may = occurrences([deadline], "2026-10", YEAR)
        inside = occurrences([deadline], "2026-10", YEAR, this_month_only=True)
        assert len(to_may) > len(inside) >= many
        assert all((one.starts_on.month, one.due_on.month) == (10, 10) for one in inside)
    once = Deadline("by-date", "15 қарашаға дейін", end=date(2026, 11, 15))
    assert len(occurrences([once], "2026-10", YEAR, this_month_only=True)) == 1


def test_a_month_without_a_day() -> None:
    assert without_day(date(2026, 10, 1), date(2026, 10, 23))
    assert not without_day(date(2026, 10, 23), date(2026, 10, 23))
    assert not without_day(date(2026, 9, 1), date(2026, 9, 15)), "by the fifteenth, from two weeks before"
    assert not without_day(date(2026, 9, 1), date(2026, 10, 23))


def with_days_off(*days: date) -> Calendar:
    usual = usual_calendar(YEAR)
    return Calendar(YEAR, usual.terms, usual.days_off | set(days))


def test_a_day_off_moves_the_week_that_ends_on_it_and_no_other() -> None:
    before = occurrences([WEEKLY], "2026-10", YEAR)
    after = occurrences([WEEKLY], "2026-10", YEAR, with_days_off(date(2026, 11, 13)))
    change = redating(before, after)
    assert [(a.due_on, b.due_on) for a, b in change.moved] == [(date(2026, 11, 13), date(2026, 11, 12))]
    assert (change.gone, change.new) == ((), ())


def test_a_week_without_lessons_goes_and_comes_again() -> None:
    week = [date(2026, 11, day) for day in range(9, 14)]
    before = occurrences([WEEKLY], "2026-10", YEAR)
    after = occurrences([WEEKLY], "2026-10", YEAR, with_days_off(*week))
    gone = redating(before, after)
    assert [one.due_on for one in gone.gone] == [week[-1]]
    assert (gone.moved, gone.new) == ((), ())
    back = redating(after, before)
    assert [one.due_on for one in back.new] == [week[-1]]
    assert (back.moved, back.gone) == ((), ())


def test_a_longer_term_moves_its_own_items() -> None:
    longer = usual_calendar(YEAR).with_term(1, date(2026, 9, 1), date(2026, 10, 30))
    change = redating(
        occurrences([QUARTERLY], "2026-09", YEAR), occurrences([QUARTERLY], "2026-09", YEAR, longer)
    )
    assert [(a.due_on, b.due_on) for a, b in change.moved] == [(date(2026, 10, 23), date(2026, 10, 30))]


def test_the_same_days_change_nothing() -> None:
    dated = occurrences([MONTHLY], "2026-09", YEAR)
    change = redating(dated, [Occurrence(one.number + 5, one.starts_on, one.due_on) for one in dated])
    assert (change.moved, change.gone, change.new) == ((), (), ())


def test_the_first_day_of_ones_own() -> None:
    friday = date(2026, 10, 16)
    assert OwnTime().first_day(friday) == friday
    assert OwnTime(days=1 << 1).first_day(friday) == date(2026, 10, 19)
    assert OwnTime(quiet_until=date(2026, 10, 20)).first_day(friday) == date(2026, 10, 20)
    assert OwnTime(days=1 << 1, quiet_until=date(2026, 10, 20)).first_day(friday) == date(2026, 10, 26)
    assert OwnTime(days=0).first_day(friday) == friday, "a row that no screen could have written"
