"""When somebody is reminded of an event: after the lessons of the day before, and two hours before it begins."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from school.dates import at_school_time, school_day

EVE, BEDTIME = time(17), time(21)
SOON = timedelta(hours=2)
#: Nobody is woken for an event of the early morning.
EARLIEST = time(7)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of an event: from when on it is said, and until when that is of use; moments in UTC."""

    key: Literal["eve", "soon"]
    at: datetime
    until: datetime


def reminder_due(starts_at: datetime, now: datetime, zone: ZoneInfo) -> Reminder | None:
    """The reminder whose moment has come; what a silence skipped is not made up for in the night."""
    day = school_day(starts_at, zone)
    eve = day - timedelta(days=1)
    both = (
        Reminder("eve", at_school_time(eve, EVE, zone), at_school_time(eve, BEDTIME, zone)),
        Reminder("soon", max(starts_at - SOON, at_school_time(day, EARLIEST, zone)), starts_at),
    )
    return next((one for one in both if one.at <= now < one.until), None)
