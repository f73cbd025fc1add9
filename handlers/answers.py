"""Ready ways to read an answer: a line of text, a number, a day, a date and hour."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from aiogram.types import Message

from handlers.forms import Filling, ReadMessage, Refused, refuse_money
from handlers.visit import Visit
from school.money import money_asked
from school.typed import typed_day, typed_moment, units


def text_line(most: int, *, least: int = 1, expects: str = "form-expects-text") -> ReadMessage:
    """A typed text of `least` to `most` characters; anything else is told what is expected."""

    async def read(filling: Filling, message: Message) -> Any:
        typed = (message.text or "").strip()
        if not message.text or not re.search(r"\w", typed) or typed.startswith("/"):
            return Refused(expects)
        if units(typed) > most:
            return Refused("form-too-long", {"most": most, "typed": units(typed)})
        if units(typed) < least:
            return Refused("form-too-short", {"least": least})
        return typed

    return read


#: What a bot may fetch from Telegram.
BIGGEST_FILE = 20 << 20
LONGEST_FILE_NAME = 100


def a_document(expects: str) -> ReadMessage:
    """A document; what is in it is looked at later, where it can do no harm."""

    async def read(filling: Filling, message: Message) -> Any:
        if not message.document:
            return Refused(expects)
        if (message.document.file_size or 0) > BIGGEST_FILE:
            return Refused("file-too-big", {"most": BIGGEST_FILE >> 20})
        name = (message.document.file_name or "?")[:LONGEST_FILE_NAME]
        return {"file_id": message.document.file_id, "file_name": name}

    return read


def public(read: ReadMessage) -> ReadMessage:
    """A text that others will read asks for no money; that somebody tried is counted, for the deputy head."""

    async def guarded(filling: Filling, message: Message) -> Any:
        typed = await read(filling, message)
        if isinstance(typed, str) and money_asked(typed):
            return await refuse_money(filling.visit)
        return typed

    return guarded


def whole_number(least: int, most: int) -> ReadMessage:
    """A typed number between `least` and `most`."""

    async def read(filling: Filling, message: Message) -> Any:
        typed = (message.text or "").strip()
        if not re.fullmatch(r"\d{1,9}", typed, re.ASCII) or not least <= int(typed) <= most:
            return Refused("form-expects-number", {"least": least, "most": most})
        return int(typed)

    return read


def day_and_hour(*, within: timedelta = timedelta(days=400), back: timedelta = timedelta(0)) -> ReadMessage:
    """«12.12 15:00», «12 желтоқсан 15:00», «ертең 15:00» by the school's clock, in the future; kept as ISO text in UTC.

    Without a year the next such day is meant. What has been may lie so far `back`.
    """

    async def read(filling: Filling, message: Message) -> Any:
        visit = filling.visit
        local_now = visit.now.astimezone(visit.zone)
        found = typed_moment(message.text or "", local_now.date())
        if found is None:
            return Refused("form-expects-moment")
        day, hour = found
        if hour is None:
            return Refused("form-no-such-day")
        try:
            on = date(day.year or local_now.year, day.month, day.day)
            moment = datetime.combine(on, hour, visit.zone)
            if not day.year and moment < local_now - back:
                moment = moment.replace(year=local_now.year + 1)
        except ValueError:
            return Refused("form-no-such-day")
        if not visit.now - back < moment <= visit.now + within:
            return Refused("form-moment-past")
        return moment.astimezone(UTC).isoformat()

    return read


#: Why a day that exists does not fit; None if it does.
WhyNot = Callable[[Filling, date], Refused | None]


def a_day(why_not: WhyNot) -> ReadMessage:
    """A typed day, kept as ISO text. Without a year it is the one that lies in the present school year."""

    async def read(filling: Filling, message: Message) -> Any:
        found = typed_day(message.text or "", filling.visit.today)
        if not found:
            return Refused("form-expects-day")
        day = in_school_year(filling.visit, found.day, found.month, found.year)
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


async def photo(filling: Filling, message: Message) -> Any:
    return message.photo[-1].file_id if message.photo else Refused("campaign-photo-wanted")
