"""What the one letter of a morning tells somebody: which reminders lie in its days, what is past, what is long past."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from school.plan import LEADS, WEEKLY_LEADS
from school.plan.reminders import OwnTime
from school.plan.school_year import Calendar

FRIDAY = 4
#: Whoever was away when an item fell due hears of it up to so many days later.
LATE_FOR = timedelta(days=4)
#: From then on nobody is reminded of it any more.
PAST = timedelta(days=2)
#: An item of which its people were reminded is asked about after a week.
AFTER_REMINDERS = timedelta(days=7)
#: So far ahead the next morning is looked for: no holidays are longer.
LONGEST_PAUSE = 120
#: A faction hears of an item a week before and on the eve as long as nobody leads it; whoever leads on the eve.
FACTION_LEADS, LEAD_OF_FACTION = (7, 1), (1,)


class Dated(Protocol):
    """What falls due."""

    @property
    def due_on(self) -> date: ...
    @property
    def weekly(self) -> bool: ...


@dataclass(frozen=True)
class Morning:
    """One person's morning: the day, and the days whose reminders its letter tells, from the day behind `after` on.

    It looks as far as the next morning on which this person is told anything, so that what falls between two of them
    is told before it and not when it is past.
    """

    day: date
    after: date
    until: date
    quiet: bool = False  # tells only what is due that day
    week: bool = False
    month: bool = False
    former: date | None = None  # the day of the letter before
    joined: date | None = None
    is_first: bool = False  # since this person came into the bot

    @property
    def sunday(self) -> date:
        return self.day + timedelta(days=6 - self.day.weekday())


def is_quiet(own: OwnTime, days: Calendar, day: date) -> bool:
    """Whether only what is due that day disturbs a person; who has chosen weekends alone is told of things then."""
    return days.is_quiet(day) and not (own.only_weekends and day.weekday() > FRIDAY)


def mornings_of(own: OwnTime, days: Calendar, day: date) -> Iterator[date]:
    """The days from this one on, on which a person is told of the plan."""
    for ahead in range(LONGEST_PAUSE + 7):
        one = day + timedelta(days=ahead)
        if not is_quiet(own, days, one) and own.first_day(one) == one:
            yield one


def looks_until(own: OwnTime, days: Calendar, day: date) -> date:
    """The eve of the next morning after a day."""
    following = next(mornings_of(own, days, day + timedelta(days=1)), day + timedelta(days=1))
    return following - timedelta(days=1)


def is_ahead(row: Dated, morning: Morning, leads: tuple[int, ...] = ()) -> bool:
    """Whether what is still to come is told on this morning."""
    if row.due_on < morning.day or morning.quiet:
        return row.due_on == morning.day
    if row.due_on <= (morning.sunday if morning.week or morning.is_first else morning.until):
        return True
    wanted = leads or (WEEKLY_LEADS if row.weekly else LEADS)
    mornings = (row.due_on - timedelta(days=lead) for lead in wanted if lead >= 0)
    return any(morning.after < one <= morning.until for one in mornings)


def is_late(row: Dated, morning: Morning, days: Calendar) -> bool:
    """Whether what is past is told: on the first morning after its day, and once more at the week's end."""
    if morning.quiet or row.due_on >= morning.day or _before_their_time(row, morning):
        return False
    first = days.mornings_since(row.due_on, morning.day) == 1
    monday = morning.day - timedelta(days=morning.day.weekday())
    if first or (morning.day.weekday() == FRIDAY and row.due_on >= monday):
        return True
    return row.due_on >= (morning.former or morning.day) and morning.day - row.due_on <= 2 * LATE_FOR


def is_long_past(row: Dated, morning: Morning, days: Calendar) -> bool:
    """Whether it is asked if it is still of use: after a week, or at once if nobody can have been told in time."""
    if morning.quiet or row.due_on > morning.day - PAST or _before_their_time(row, morning):
        return False
    told = morning.former is not None and morning.former > row.due_on
    return row.due_on <= morning.day - AFTER_REMINDERS or not (told or is_late(row, morning, days))


def _before_their_time(row: Dated, morning: Morning) -> bool:
    """Who joins is not met by what was overdue before."""
    return morning.joined is not None and row.due_on < morning.joined


def first_school_day(day: date, days: Calendar) -> date | None:
    """Of its month, if it has come."""
    month = (day.replace(day=number) for number in range(1, day.day + 1))
    return next((one for one in month if days.is_school_day(one)), None)
