"""What people type: how long it is; days and hours: «15 желтоқсан 15:00», «ертең 15:00», «15.12.2026», «в пятницу»."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from school.months import MONTHS, WEEKDAYS

_FROM_TODAY = (
    (r"б[үу]г[іи]н|сегодня|today", 0),
    (r"ерте[ңн]|завтра|tomorrow", 1),
    (r"б[үу]рс[іи]г[үу]н[іи]|послезавтра", 2),
    (r"кеше|вчера|yesterday", -1),
)
_DASH = re.compile(r"\s*[-–—]\s*")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?\.?", re.ASCII)
_NAMED = re.compile(r"(?:(\d{4})\s*(?:ж|г)?\.?\s*)?(\d{1,2})[\s-]+([^\W\d]+)\.?(?:\s+(\d{4})\s*(?:ж|г)?\.?)?")
_HOUR = re.compile(
    r"(?P<day>.*?)(?:,\s*|\s+)(?:(?:сағат|сагат|в|at)\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
    r"(?:\s*[-–]?(?:де|да|те|та))?",
    re.ASCII,
)


@dataclass(frozen=True)
class TypedDay:
    """The numbers of a day, which may not exist; year 0 was not said."""

    day: int
    month: int
    year: int = 0


def typed_day(text: str, today: date) -> TypedDay | None:
    """None for what is no day."""
    plain = " ".join(text.casefold().split())
    for pattern, ahead in _FROM_TODAY:
        if re.fullmatch(pattern, plain):
            return _of(today + timedelta(days=ahead))
    for pattern, number in WEEKDAYS:
        if re.fullmatch(rf"(?:во?\s+|келес[іи]\s+)?(?:{pattern})(?:\s+к[үу]н[іи])?", plain):
            return _of(today + timedelta(days=(number - today.isoweekday() - 1) % 7 + 1))
    if found := _NUMBERS.fullmatch(plain):
        return TypedDay(int(found[1]), int(found[2]), int(found[3] or 0))
    if found := _NAMED.fullmatch(plain):
        for pattern, month in MONTHS:
            if re.fullmatch(pattern, found[3]):
                return TypedDay(int(found[2]), month, int(found[1] or found[4] or 0))
    return None


def day_near(text: str, today: date, *, ahead: bool) -> date | None:
    """Without a year the next such day from today on, or the last one; None for what is no day."""
    typed = typed_day(text, today)
    years = (today.year, today.year + (1 if ahead else -1)) if typed and not typed.year else ()
    for year in (typed.year,) if typed and typed.year else years:
        try:
            day = date(year, typed.month, typed.day) if typed else today
        except ValueError:
            continue
        if (day >= today if ahead else day <= today) or (typed and typed.year):
            return day
    return None


def typed_days(text: str, today: date) -> tuple[TypedDay, TypedDay] | None:
    """«12.01 – 15.02», «12 қаңтар – 15 ақпан», «1–20 желтоқсан»: the first and the last day."""
    for dash in _DASH.finditer(text):
        first, last = text[: dash.start()].strip(), typed_day(text[dash.end() :], today)
        if last and first.isdecimal() and first.isascii() and len(first) <= 2:
            return TypedDay(int(first), last.month, last.year), last
        if last and (begins := typed_day(first, today)):
            return begins, last
    return None


def _of(day: date) -> TypedDay:
    return TypedDay(day.day, day.month, day.year)


def typed_moment(text: str, today: date) -> tuple[TypedDay, time | None] | None:
    """A day and an hour; None for what is none, no hour for one that no clock shows."""
    found = _HOUR.fullmatch(" ".join(text.casefold().split()))
    day = typed_day(found["day"], today) if found else None
    if found is None or day is None:
        return None
    try:
        return day, time(int(found["hour"]), int(found["minute"]))
    except ValueError:
        return day, None


def units(text: str) -> int:
    """Its length as Telegram counts, in UTF-16: a sign outside the first plane has two."""
    return len(text.encode("utf-16-le")) // 2
