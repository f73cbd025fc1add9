"""The faction on duty: whose month it is, when it is checked, what it hands over to the next (the plan's months)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from school.dates import SchoolYear
from school.factions import ON_DUTY
from school.plan.school_year import Calendar

#: The months in the order of the school year.
MONTHS = tuple(ON_DUTY)
LONGEST_NOTE, LONGEST_REMIT = 1000, 1000
FRIDAY = 5


class DutyRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_YOURS = "duty-not-yours"
    NO_DUTY = "duty-none"


@dataclass(frozen=True)
class MonthOfDuty:
    """A month with its faction (None: the whole organisation), what was planned and done, what was handed over."""

    month: int
    faction: str | None
    planned: int
    done: int
    note: str


def month_before(month: int) -> int | None:
    """The month whose faction hands over; None in September."""
    place = MONTHS.index(month) if month in MONTHS else 0
    return MONTHS[place - 1] if place else None


def is_first_school_day(day: date, days: Calendar) -> bool:
    """Whether the month's first day with lessons is this one."""
    before = (day - timedelta(days=n) for n in range(1, day.day))
    return days.is_school_day(day) and not any(days.is_school_day(one) for one in before)


def is_checked(day: date, days: Calendar) -> bool:
    """Each Friday with lessons, of the months that have a faction."""
    return day.isoweekday() == FRIDAY and days.is_school_day(day) and day.month in MONTHS


def limits(month: int, year: SchoolYear) -> tuple[date, date]:
    """The first and the last day of a month in a school year."""
    first = date(year.first if month >= 9 else year.first + 1, month, 1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
