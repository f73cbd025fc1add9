"""Reminding those who answer for an item, in time and once."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.plan import Due, reminders, school_year
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.plan import (
    LEADS,
    MORNING,
    PlanRefusal,
    lead_due,
    reminds_between,
    reminds_on,
    snoozed_until,
)
from school.plan.reminders import EARLIEST
from school.plan.school_year import Calendar
from services.asking import Asking
from services.letters import Letter
from services.plan.closing import open_item
from services.plan.letters import Name, Parcel, hours_of, key_of, lead_key, post, reminder_of
from services.plan.overdue import overdue_letters

KIND = "plan-reminder"
#: Whoever was away when an item fell due hears of it up to so many days later.
LATE_FOR = 4
#: What fell due before the longest holidays is told after them.
LONGEST_HOLIDAYS = timedelta(days=21)


async def post_reminders(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Posts every reminder whose day has come, for each receiver's own hour; returns how many letters are new.

    Run twice, or by two programs, it posts once: the letter's key forbids the second.
    """
    found = await store.read(_due, school_id, zone, now)
    return await store.write(post, found) if found else 0


def _due(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> list[Parcel]:
    """Every letter that is not posted yet and whose day has come."""
    today = school_day(now, zone)
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    first, last = today - LONGEST_HOLIDAYS, today + timedelta(days=max(LEADS))
    due = plan.open_due_between(tx, school_id, first, last)
    wanted = [(row, lead) for row in due if (lead := lead_to_tell(row, days, zone, now)) is not None]
    posted = outbox.posted(tx, KIND, [key_of(row) for row, _ in wanted])
    found: list[Parcel] = []
    for row, lead in wanted:
        name = Name(KIND, key_of(row), lead_key(row, lead))
        if (name.subject, name.occurrence) in posted:
            continue
        for hour in hours_of(tx, plan.people_answering(tx, row.item_id, now), zone, now):
            if letter := reminder_on(hour.day, row, today):
                found.append(Parcel(name, hour, letter, useful_until(hour.day, row, lead, zone)))
    return found + overdue_letters(tx, school_id, due, zone, now)


def lead_to_tell(row: Due, days: Calendar, zone: ZoneInfo, now: datetime) -> int | None:
    """Which reminder is to go this morning, in days before the day.

    On a quiet day only what is due that day is told; what it keeps back goes on the morning after it. Whatever the
    week's own letter names that morning has no other.
    """
    today = school_day(now, zone)
    lead = lead_due(row.due_on, now, zone, weekly=row.weekly, hour=EARLIEST)
    if days.is_quiet(today):
        return lead if row.due_on == today else None
    if lead is None:
        return -1 if row.due_on < today and days.mornings_since(row.due_on, today) == 1 else None
    sunday = today + timedelta(days=6 - today.weekday())
    if lead > 0 and row.due_on <= sunday:
        its_day = row.due_on - timedelta(days=lead)
        week = [today - timedelta(days=back) for back in range(today.weekday() + 1)]
        if any(its_day <= day for day in week if days.begins_week(day)):
            return None
    return lead


def reminder_on(day: date, row: Due, today: date) -> Letter | None:
    """What the reminder says on the day on which its receiver wants to hear it; nothing where another one says it."""
    if reminds_between(row.due_on, today, day, weekly=row.weekly):
        return None  # by then a later one says it
    return reminder_of(row, day) if (day - row.due_on).days <= LATE_FOR else None


def useful_until(day: date, row: Due, lead: int, zone: ZoneInfo) -> datetime:
    over = max(row.due_on + timedelta(days=1 - min(lead, 0)), day + timedelta(days=1))
    return at_school_time(over, MORNING, zone)


def snooze(tx: Connection, asking: Asking, occurrence_id: int, choice: str) -> datetime | PlanRefusal:
    """The same reminder once more, to this person alone, at a later hour; gone when the item is closed before."""
    person = asking.person
    own = reminders.own_times(tx, [person.id])[person.id]
    until = snoozed_until(choice, asking.now, asking.zone, own.hour)
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    day = school_day(until, asking.zone)
    if choice != "hour" and own.first_day(day) == day and reminds_on(row.due_on, day, weekly=row.weekly):
        return until  # that morning's own reminder says it
    letter = reminder_of(row, day)
    at = until.isoformat(timespec="minutes")
    outbox.post(tx, [person.id], "plan-snoozed", key_of(row), at, letter.body(), until)
    return until
