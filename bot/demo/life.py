"""A school that is alive: what is past is done, and events are half full."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from bot.house import House
from db import events, outbox, people, plan
from db.events import registrations
from db.plan import closing
from school.dates import SchoolYear, school_day
from school.people import Person
from school.plan import LINK, Evidence, accepted_evidence

#: Of what is past so much stays open: something is overdue in every school.
OVERDUE = 2


async def live(house: House, mentor: Person) -> None:
    """A second start finds it done."""
    await house.store.write(_close_past, house.school_id, mentor, house.now(), house.settings.zone)
    await house.store.write(_fill_half, house.school_id, mentor, house.now())


def _close_past(tx: Connection, school_id: int, mentor: Person, now: datetime, zone: ZoneInfo) -> None:
    today = school_day(now, zone)
    first = SchoolYear.of(today).starts_on
    past = plan.due_between(tx, school_id, first, today - timedelta(days=1), None, "open")
    for row in past[:-OVERDUE]:
        if closing.close(tx, row.id, mentor.id, now) and LINK in accepted_evidence(row.evidence_kinds):
            given = Evidence(LINK, link=f"https://www.instagram.com/p/mektep-{row.id}")
            closing.add_evidence(tx, row.id, mentor.id, given, now)


def _fill_half(tx: Connection, school_id: int, mentor: Person, now: datetime) -> None:
    pupils = people.pupils_of_class(tx, school_id, 9, "Ә") or people.pupils_of_class(tx, school_id, 9, "А")
    for event in events.beginning(tx, school_id, now, now + timedelta(days=7))[:3]:
        for one in pupils[: (event.capacity or 12) // 2]:
            registrations.register(tx, event.id, one.id, mentor.id, now)


async def settled(house: House) -> None:
    """Waits a little until the letters of a day are sent, before the next day comes."""
    for _ in range(30):
        if not await house.store.read(outbox.is_due, house.now(), datetime.now(UTC), frozenset[int]()):
            return
        await asyncio.sleep(0.1)
