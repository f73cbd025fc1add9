"""School terms (тоқсан) and school days.

The dates for 2024–2027 follow the yearly orders of the ministry as far as public pages tell; the deputy head
should check them against the order of the year. For other years the usual pattern is taken.
"""

from datetime import date, timedelta

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


def is_school_day(day: date, year: SchoolYear) -> bool:
    """Monday to Friday inside a term."""
    return day.weekday() < 5 and any(first <= day <= last for first, last in terms(year))


def last_school_day(first: date, last: date, year: SchoolYear) -> date:
    """The last school day between two days; the last weekday if the time is all holidays."""
    days = [last - timedelta(days=back) for back in range((last - first).days + 1)]
    in_term = next((day for day in days if is_school_day(day, year)), None)
    return in_term or next((day for day in days if day.weekday() < 5), last)
