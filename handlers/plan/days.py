"""A day that somebody types: «25.12» or «25.12.2026»."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from aiogram.types import Message

from handlers.forms import Filling, ReadMessage, Refused
from handlers.visit import Visit

_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?", re.ASCII)

#: Why a day that exists does not fit; None if it does.
WhyNot = Callable[[Filling, date], Refused | None]


def a_day(why_not: WhyNot) -> ReadMessage:
    """A typed day, kept as ISO text. Without a year it is the one that lies in the present school year."""

    async def read(filling: Filling, message: Message) -> Any:
        found = _DAY.fullmatch((message.text or "").strip())
        if not found:
            return Refused("form-expects-day")
        day = in_school_year(filling.visit, int(found[1]), int(found[2]), int(found[3] or 0))
        if day is None:
            return Refused("form-no-such-date")
        return why_not(filling, day) or day.isoformat()

    return read


def in_school_year(visit: Visit, day: int, month: int, year: int = 0) -> date | None:
    """The day of this number; None for 31 February."""
    first = visit.school_year.first
    try:
        return date(year or (first if month >= 7 else first + 1), month, day)
    except ValueError:
        return None


def not_past(filling: Filling, day: date) -> Refused | None:
    """From tomorrow on, to the end of the school year's summer."""
    visit = filling.visit
    if not visit.today < day <= date(visit.school_year.first + 1, 8, 31):
        return Refused("form-day-past")
    return None
