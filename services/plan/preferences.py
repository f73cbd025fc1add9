"""Each person's own hours for reminders."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import plan, reminders
from db.columns import Found
from db.store import Store
from school.dates import school_day
from school.people import Person
from school.reminders import OwnTime
from services.plan.reminding import wording_of


async def own_time(store: Store, person: Person) -> OwnTime:
    async with store.reading() as tx:
        return (await reminders.own_times(tx, [person.id]))[person.id]


async def set_own_time(store: Store, person: Person, wanted: OwnTime, zone: ZoneInfo, now: datetime) -> None:
    """From now on; reminders that wait for the former hour are put to the new one."""
    async with store.writing() as tx:
        await reminders.set_own_time(tx, person.id, wanted)
        for letter in await reminders.waiting(tx, person.id, now):
            await _put_to(tx, letter, wanted, zone, now)


async def _put_to(tx: AsyncConnection, letter: Found, own: OwnTime, zone: ZoneInfo, now: datetime) -> None:
    """The waiting reminder says what is right on its new day, or goes where that day has its own."""
    row = await plan.by_occurrence(tx, int(letter.subject.removeprefix("occurrence:")))
    today = school_day(now, zone)
    day = own.first_day(today)
    lead = int(letter.occurrence.split(":")[0].removeprefix("lead"))
    worded = wording_of(row, lead, today, zone)(day) if row else None
    if worded is None:
        await reminders.change_letter(tx, letter.id, state="cancelled")
        return
    at = max(own.at(day, zone), now)
    body, until = worded.letter.body(), worded.useful_until
    await reminders.change_letter(tx, letter.id, not_before=at, body=body, useful_until=until)
