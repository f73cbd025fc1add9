"""When a person wants to be reminded: at which hour, on which days, and from which day on."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from school.dates import at_school_time
from school.plan import MORNING

EARLIEST, LATEST = time(6), time(21)
#: The hours that can be chosen, each half hour from six in the morning to nine in the evening.
HOURS = tuple(time(minutes // 60, minutes % 60) for minutes in range(6 * 60, 21 * 60 + 1, 30))
WEEK = range(1, 8)  # Monday is 1
EVERY_DAY = sum(1 << day for day in WEEK)
WEEKEND = 1 << 6 | 1 << 7
LONGEST_QUIET = timedelta(days=120)


@dataclass(frozen=True)
class OwnTime:
    """One person's hours; `days` are bits, Monday is bit 1. Nothing comes before `quiet_until`."""

    hour: time = MORNING
    days: int = EVERY_DAY
    quiet_until: date | None = None

    @property
    def only_weekends(self) -> bool:
        return bool(self.days & WEEKEND) and not self.days & EVERY_DAY & ~WEEKEND

    def first_day(self, day: date) -> date:
        """The first day on or after `day` on which this person is reminded."""
        day = max(day, self.quiet_until or day)
        return next(
            later
            for later in (day + timedelta(days=ahead) for ahead in range(8))
            if not self.days & EVERY_DAY or self.days >> later.isoweekday() & 1
        )

    def at(self, day: date, zone: ZoneInfo) -> datetime:
        return at_school_time(day, self.hour, zone)


def minute_of(hour: time) -> int:
    """The minute of the day."""
    return hour.hour * 60 + hour.minute
