"""What pupils think, asked once a term, and published (checklist, row 44)."""

from datetime import date, timedelta
from enum import StrEnum

from school.plan.school_year import Calendar

#: Each is answered by one of these, or in words.
ASKED = ("heard", "safe", "events", "wish")
OPTIONS = ("yes", "partly", "no")
#: Before the term's end: whoever runs the parliament hears that nobody has been asked.
RECALLED = timedelta(days=14)


class OpinionRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_YOURS = "opinion-not-yours"
    NO_TERM = "opinion-no-term"
    NOT_FOUND = "opinion-none"


def term_of(calendar: Calendar, day: date) -> int | None:
    """1 to 4; None in the breaks."""
    numbers = (n for n, (first, last) in enumerate(calendar.terms, start=1) if first <= day <= last)
    return next(numbers, None)


def is_recalled(calendar: Calendar, day: date) -> bool:
    """Whether the term ends within two weeks."""
    term = term_of(calendar, day)
    return term is not None and day >= calendar.terms[term - 1][1] - RECALLED
