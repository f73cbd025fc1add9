"""School time: UTC inside, the school's own zone at the edges; a school year runs September to May."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, order=True)
class SchoolYear:
    """The school year that begins on 1 September of `first`."""

    first: int

    def __str__(self) -> str:
        return f"{self.first}-{self.first + 1}"

    @classmethod
    def parse(cls, text: str) -> "SchoolYear | None":
        """Reads «2024-2025»; None if it is not two years in a row."""
        found = re.fullmatch(r"\s*(\d{4})\s*[-–—/]\s*(\d{4})\s*", text)
        if not found or int(found[2]) != int(found[1]) + 1:
            return None
        return cls(int(found[1]))

    @classmethod
    def of(cls, day: date) -> "SchoolYear":
        """The school year that a day belongs to; July and August already belong to the coming one."""
        return cls(day.year if day.month >= 7 else day.year - 1)

    @property
    def starts_on(self) -> date:
        return date(self.first, 9, 1)

    @property
    def ends_on(self) -> date:
        return date(self.first + 1, 5, 31)


def school_day(moment: datetime, zone: ZoneInfo) -> date:
    """The calendar day in the school at this moment."""
    return moment.astimezone(zone).date()


def last_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def at_school_time(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The UTC moment at which the school's clock shows `hour` on `day`."""
    return datetime.combine(day, hour, zone).astimezone(UTC)
