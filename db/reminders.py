"""When each person wants to be reminded, and what was said about an item that is overdue."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from sqlalchemy import Column, Date, ForeignKey, Integer, Table, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from db.columns import Found
from db.outbox import letter
from db.store import metadata
from school.reminders import OwnTime, minute_of

own_time = Table(
    "own_time",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("minute", Integer, nullable=False),  # of the day
    Column("days", Integer, nullable=False),  # bits, Monday is 1
    Column("quiet_until", Date),
)


def _as_own_time(row: Found) -> OwnTime:
    return OwnTime(time(row.minute // 60, row.minute % 60), row.days, row.quiet_until)


async def own_times(tx: AsyncConnection, people: Collection[int]) -> dict[int, OwnTime]:
    """Everybody's own hours; who chose nothing has the school's."""
    rows = await tx.execute(select(own_time).where(own_time.c.person_id.in_(list(people))))
    chosen = {row.person_id: _as_own_time(row) for row in rows}
    return {person_id: chosen.get(person_id, OwnTime()) for person_id in people}


async def set_own_time(tx: AsyncConnection, person_id: int, wanted: OwnTime) -> None:
    values = {
        "minute": minute_of(wanted.hour),
        "days": wanted.days,
        "quiet_until": wanted.quiet_until,
    }
    row = upsert(own_time).values(person_id=person_id, **values)
    await tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def waiting(tx: AsyncConnection, person_id: int, now: datetime) -> list[Found]:
    """The reminders of the plan that wait for this person's hour."""
    wanted = select(letter).where(
        letter.c.person_id == person_id,
        letter.c.kind == "plan-reminder",
        letter.c.state == "new",
        letter.c.not_before > now + timedelta(minutes=1),
    )
    return list((await tx.execute(wanted)).all())


async def change_letter(tx: AsyncConnection, letter_id: int, **values: object) -> None:
    """Changes a letter that has not gone yet."""
    await tx.execute(update(letter).where(letter.c.id == letter_id, letter.c.state == "new").values(values))
