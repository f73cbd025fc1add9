"""What each person has before them: on the week's first morning the week, on the month's first school day the month and
the faction on duty instead, on Fridays what is still open. Whoever answers for something sees how much, the deputy head
the whole school's. No item stands in such a letter on a morning that has a reminder of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.plan import Due, reminders, school_year
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.factions import ON_DUTY
from school.people import Role
from school.plan import reminds_on, without_day
from school.plan.reminders import EARLIEST
from school.plan.school_year import Calendar
from services.letters import Letter, Named
from services.plan.letters import Name, Parcel, list_of, own_items, parcels, post

KIND = "plan-digest"
FRIDAY = 4


async def post_digests(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """From the earliest hour of their days on, once a person; returns how many letters are new.

    After a Monday without the bot nothing is made up for: the week's own reminders have come by then. Who has chosen
    other days hears of the week on the first of them.
    """
    today = school_day(now, zone)
    if now < at_school_time(today, EARLIEST, zone):
        return 0
    found = await store.read(_of_today, school_id, today, zone, now)
    return await store.write(post, found) if found else 0


def _of_today(tx: Connection, school_id: int, today: date, zone: ZoneInfo, now: datetime) -> list[Parcel]:
    found: list[Parcel] = []
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    if days.is_quiet(today):
        return found
    begins_month = is_first_school_day(today, days)
    if days.begins_week(today) and not begins_month:
        sunday = today + timedelta(days=6 - today.weekday())
        digest = Digest("plan-digest", Name(KIND, f"week:{today}"), today, sunday, overdue=True)
        found += _digest(tx, school_id, digest, today, zone, now)
    if today.weekday() == FRIDAY:
        monday = today - timedelta(days=FRIDAY)
        still = Digest(
            "plan-friday", Name("plan-friday", f"week:{monday}"), monday, today + timedelta(days=2)
        )
        found += _digest(tx, school_id, still, today, zone, now)
    if begins_month:
        first, last = today.replace(day=1), last_of_month(today)
        duty = ON_DUTY.get(today.month)
        said = {"month": Named(f"month-{today.month}"), "faction": Named(f"faction-{duty or 'none'}")}
        name = Name("plan-month", f"month:{today:%Y-%m}")
        month = Digest("plan-month", name, first, last, said=said, span="month")
        found += _digest(tx, school_id, month, today, zone, now)
        found += _on_duty(tx, school_id, duty, said, today, zone, now)
    return found


@dataclass(frozen=True)
class Digest:
    """What is open between two days; `key` begins the names of the messages."""

    key: str
    name: Name
    first: date
    last: date
    said: dict[str, Any] = field(default_factory=dict)
    span: str = "week"
    overdue: bool = False  # the deputy head's letter counts them

    def about(self, rows: Sequence[Due]) -> dict[str, Any]:
        """What the letter says beside the items; in a month's also how many have no day yet."""
        undated = [row for row in rows if without_day(row.starts_on, row.due_on, weekly=row.weekly)]
        return self.said | ({"undated": len(undated)} if self.span == "month" else {})


def _digest(
    tx: Connection, school_id: int, digest: Digest, today: date, zone: ZoneInfo, now: datetime
) -> list[Parcel]:
    """A letter to each who answers for something of it, and the school's to the deputy head."""
    if outbox.posted(tx, digest.name.kind, [digest.name.subject]):
        return []
    due = plan.due_between(tx, school_id, digest.first, digest.last, None, "open")
    due = [row for row in due if not reminds_on(row.due_on, today, weekly=row.weekly) or row.due_on > today]
    if not due:
        return []
    sums: dict[str, Any] = {}
    if digest.overdue:
        totals = plan.totals(tx, school_id, SchoolYear.of(today).first, today)
        sums = {"overdue": totals.overdue}
    deputies = {one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)}
    found: list[Parcel] = []
    for person_id, rows in own_items(tx, due, now).items():
        if person_id not in deputies:
            letter = list_of(f"{digest.key}-letter", rows, span=digest.span, **digest.about(rows))
            found += parcels(tx, [person_id], digest.name, letter, zone, now)
    letter = list_of(f"{digest.key}-school-letter", due, span=digest.span, **digest.about(due), **sums)
    found += parcels(tx, sorted(deputies), digest.name, letter, zone, now)
    return soon(found, today)


def _on_duty(
    tx: Connection,
    school_id: int,
    duty: str | None,
    said: dict[str, Any],
    today: date,
    zone: ZoneInfo,
    now: datetime,
) -> list[Parcel]:
    """The faction on duty hears that it is; where nobody is known to be of it, the mentors do."""
    name = Name("plan-duty", f"month:{today:%Y-%m}")
    if outbox.posted(tx, name.kind, [name.subject]):
        return []
    members = reminders.of_faction(tx, school_id, duty)
    mentors = [one.id for one in people.with_role(tx, school_id, Role.MENTOR)]
    everybody = sorted({*members, *mentors}) if duty is None else members or mentors
    return soon(parcels(tx, everybody, name, Letter("plan-duty-letter", said), zone, now), today)


def soon(found: list[Parcel], today: date) -> list[Parcel]:
    """What is said on its day, or on a later one of the next three."""
    return [one for one in found if one.hour.day <= today + timedelta(days=3)]


def is_first_school_day(day: date, year: Calendar) -> bool:
    """Of its month; after a silence also on the days that follow within a week."""
    days = [day.replace(day=number) for number in range(1, day.day + 1)]
    school = [one for one in days if year.is_school_day(one)]
    return bool(school) and (day - school[0]).days < 7 and day.month in ON_DUTY


def last_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
