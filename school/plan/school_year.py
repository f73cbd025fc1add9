"""School terms (тоқсан), days off and school days.

The dates for 2024–2027 follow the yearly orders of the ministry as far as public pages tell; the deputy head
should check them against the order of the year, and can change them. For other years the usual pattern is taken.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from school.dates import SchoolYear

Term = tuple[date, date]

_KNOWN: dict[int, tuple[tuple[int, int], ...]] = {
    # (month, day) of the first and last day of each term
    2024: ((9, 2), (10, 27), (11, 4), (12, 29), (1, 8), (3, 20), (3, 31), (5, 25)),
    2025: ((9, 1), (10, 26), (11, 3), (12, 28), (1, 8), (3, 18), (3, 30), (5, 25)),
    2026: ((9, 1), (10, 25), (11, 2), (12, 27), (1, 11), (3, 19), (3, 29), (5, 25)),
}
_USUAL = ((9, 1), (10, 26), (11, 3), (12, 28), (1, 9), (3, 19), (3, 30), (5, 25))


def terms(year: SchoolYear) -> list[Term]:
    """The four terms of a school year, first and last day each."""
    days = [
        date(year.first if month >= 9 else year.first + 1, month, day)
        for month, day in _KNOWN.get(year.first, _USUAL)
    ]
    return list(zip(days[::2], days[1::2], strict=True))


#: Public holidays of Kazakhstan that fall into a school year, (month, day). A holiday on a weekend is made up for on
#: the next working day. Құрбан айт moves through the year and lies in the summer until 2040; the deputy head adds it.
PUBLIC_HOLIDAYS = (
    (10, 25, 1),
    (12, 16, 1),
    (1, 1, 1),
    (1, 2, 1),
    (1, 7, 0),
    (3, 8, 1),
    (3, 21, 1),
    (3, 22, 1),
    (3, 23, 1),
    (5, 1, 1),
    (5, 7, 1),
    (5, 9, 1),
)


@dataclass(frozen=True)
class Calendar:
    """One school year of one school."""

    year: SchoolYear
    terms: tuple[Term, ...]
    days_off: frozenset[date]

    def is_school_day(self, day: date) -> bool:
        """Monday to Friday inside a term, and no day off."""
        return day.weekday() < 5 and self.is_in_term(day)

    def is_in_term(self, day: date) -> bool:
        """Inside a term, and no day off; on a weekend, too."""
        inside = any(first <= day <= last for first, last in self.terms)
        return inside and day not in self.days_off

    def is_quiet(self, day: date) -> bool:
        """A weekend, a day off, or holidays between two terms. In summer, when the campaigns run, weekdays are not."""
        between = self.terms[0][0] <= day <= self.terms[-1][1]
        in_term = any(first <= day <= last for first, last in self.terms)
        return day.weekday() >= 5 or day in self.days_off or (between and not in_term)

    def mornings_since(self, day: date, today: date) -> int:
        """How many mornings that were not quiet have come after a day, today's among them."""
        after = (day + timedelta(days=ahead) for ahead in range(1, (today - day).days + 1))
        return sum(not self.is_quiet(one) for one in after)

    def last_school_day(self, first: date, last: date) -> date:
        """The last school day between two days; the last weekday if the time is all holidays."""
        days = [last - timedelta(days=back) for back in range((last - first).days + 1)]
        in_term = next((day for day in days if self.is_school_day(day)), None)
        return in_term or next((day for day in days if day.weekday() < 5), last)

    def with_term(self, number: int, first: date, last: date) -> "Calendar":
        """The same year with other days for one term. Raises ValueError if the terms would not follow each other."""
        changed = (*self.terms[: number - 1], (first, last), *self.terms[number:])
        days = [day for term in changed for day in term]
        if days != sorted(days) or len(set(days)) != len(days):
            raise ValueError("the terms would not follow each other")
        if (
            not self.year.starts_on - timedelta(days=31)
            <= days[0]
            <= days[-1]
            <= date(self.year.first + 1, 6, 30)
        ):
            raise ValueError("outside the school year")
        return Calendar(self.year, changed, self.days_off)


def public_holidays(year: SchoolYear) -> frozenset[date]:
    """The days off of a school year, those included that make up for a holiday on a weekend."""
    return _made_up_for(
        (date(year.first if month >= 9 else year.first + 1, month, day), bool(made_up))
        for month, day, made_up in PUBLIC_HOLIDAYS
    )


def _made_up_for(holidays: Iterable[tuple[date, bool]]) -> frozenset[date]:
    known = sorted(holidays)
    off = {day for day, _ in known}
    for day, made_up in known:
        if made_up and day.weekday() >= 5:
            following = (day + timedelta(days=n) for n in range(1, 9))
            off.add(next(one for one in following if one.weekday() < 5 and one not in off))
    return frozenset(off)


@cache
def usual_calendar(year: SchoolYear) -> Calendar:
    """The calendar of a school that has changed nothing."""
    return Calendar(year, tuple(terms(year)), public_holidays(year))
