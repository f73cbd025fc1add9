"""What a morning tells: reminders ahead of quiet days, what is past once, and nothing of before somebody's time."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from school.dates import SchoolYear
from school.plan.mornings import (
    FACTION_LEADS,
    Morning,
    first_school_day,
    is_ahead,
    is_late,
    is_long_past,
    looks_until,
    mornings_of,
)
from school.plan.reminders import OwnTime
from school.plan.school_year import usual_calendar
from services.plan.morning_letter import _named

DAYS = usual_calendar(SchoolYear(2026))
SCHOOLS = OwnTime()
FRIDAY, MONDAY = date(2026, 10, 16), date(2026, 10, 19)


@dataclass(frozen=True)
class Item:
    due_on: date
    weekly: bool = False


def morning(day: date, own: OwnTime = SCHOOLS, former: Morning | None = None, **more: object) -> Morning:
    """A person's morning after the one before it."""
    after = former.until if former else day - timedelta(days=1)
    known = Morning(day, after, looks_until(own, DAYS, day), former=former.day if former else None)
    return replace(known, **more)  # type: ignore[arg-type]  # of any field


def ahead(day: date, *due: date, own: OwnTime = SCHOOLS, **more: object) -> list[bool]:
    return [is_ahead(Item(one), morning(day, own, **more)) for one in due]


def test_a_morning_tells_what_the_quiet_days_behind_it_would_have_told() -> None:
    assert looks_until(SCHOOLS, DAYS, FRIDAY) == MONDAY - timedelta(days=1)
    tuesday, wednesday, thursday = (MONDAY + timedelta(days=n) for n in (1, 2, 3))
    # In three days since Saturday, in three days since Sunday; in three days since Monday only.
    assert ahead(FRIDAY, tuesday, wednesday, thursday) == [True, True, False]
    last = date(2026, 10, 23)  # before the autumn holidays
    assert looks_until(SCHOOLS, DAYS, last) == date(2026, 11, 1)
    assert ahead(last, date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 20)) == [True, True, False]


def test_on_a_quiet_day_only_what_is_due_is_told() -> None:
    saturday = FRIDAY + timedelta(days=1)
    assert ahead(saturday, saturday, MONDAY, quiet=True) == [True, False]
    assert not is_late(Item(FRIDAY), morning(saturday, quiet=True), DAYS)


def test_whoever_rests_on_the_day_of_a_weekly_item_hears_of_it_before() -> None:
    mondays = OwnTime(days=1 << 1)
    friday = Item(FRIDAY + timedelta(days=7), weekly=True)
    assert is_ahead(friday, morning(MONDAY, mondays))
    assert not is_ahead(friday, morning(MONDAY))


def test_a_week_and_the_first_day_of_somebody_tell_all_until_sunday() -> None:
    friday = Item(FRIDAY + timedelta(days=7), weekly=True)
    assert is_ahead(friday, morning(MONDAY, week=True))
    assert is_ahead(friday, morning(MONDAY, is_first=True))


def test_of_many_who_answer_three_are_named() -> None:
    assert _named([]) == "–"
    assert _named(["Марат", "Дана", "Әлия"]) == "Марат, Дана, Әлия"
    assert _named([f"{n}-мұғалім" for n in range(40)]) == "0-мұғалім, 1-мұғалім, 2-мұғалім (+37)"


def test_a_faction_hears_a_week_before_and_on_the_eve() -> None:
    due = Item(MONDAY + timedelta(days=7))
    told = [
        day
        for day in (MONDAY + timedelta(days=n) for n in range(5))
        if is_ahead(due, morning(day), FACTION_LEADS)
    ]
    assert told == [MONDAY, MONDAY + timedelta(days=4)]  # the eve is a Sunday


def test_what_is_past_is_told_on_the_next_school_morning_and_at_the_weeks_end() -> None:
    tuesday = MONDAY + timedelta(days=1)
    assert is_late(Item(FRIDAY), morning(MONDAY), DAYS)
    assert not is_late(Item(FRIDAY), morning(tuesday, former=morning(MONDAY)), DAYS)
    friday = FRIDAY + timedelta(days=7)
    assert is_late(Item(tuesday), morning(friday, former=morning(friday - timedelta(days=1))), DAYS)


def test_what_is_long_past_is_asked_about_after_a_week_or_at_once_after_a_silence() -> None:
    due = Item(date(2026, 10, 7))
    friday = FRIDAY - timedelta(days=7)
    assert not is_long_past(due, morning(friday, former=morning(friday - timedelta(days=1))), DAYS)
    assert is_long_past(due, morning(FRIDAY, former=morning(FRIDAY - timedelta(days=1))), DAYS)
    assert is_long_past(Item(date(2026, 10, 11)), morning(FRIDAY), DAYS)


def test_who_joins_is_not_met_by_what_was_overdue_before() -> None:
    new = morning(MONDAY, joined=MONDAY)
    assert not is_late(Item(FRIDAY), new, DAYS)
    assert not is_long_past(Item(FRIDAY - timedelta(days=30)), new, DAYS)


def test_the_first_school_day_of_a_month() -> None:
    assert first_school_day(date(2026, 11, 20), DAYS) == date(2026, 11, 2)
    assert first_school_day(date(2026, 11, 1), DAYS) is None
    assert first_school_day(date(2027, 1, 10), DAYS) is None


@given(st.integers(0, 200), st.sets(st.integers(1, 7), min_size=1), st.integers(0, 90), st.booleans())
def test_whatever_days_somebody_has_chosen_nothing_falls_between_two_mornings(
    start: int, chosen: set[int], ahead: int, weekly: bool
) -> None:
    """All that is to come is told before it or on its day, unless a quiet day tells it."""
    own = OwnTime(days=sum(1 << day for day in chosen))
    mornings = list(mornings_of(own, DAYS, date(2026, 9, 1) + timedelta(days=start)))
    first = mornings[0]
    due = Item(mornings[1] + timedelta(days=ahead), weekly)
    former: Morning | None = None
    told = []
    for day in (one for one in mornings if first <= one <= due.due_on):
        former = morning(day, own, former)
        told.append(is_ahead(due, former))
    assert any(told)
