"""When each person wants to be reminded."""

from collections.abc import Collection
from datetime import time

from sqlalchemy import Column, Date, ForeignKey, Integer, Table, exists, select
from sqlalchemy.engine import Connection

from db.columns import Found
from db.people import person, role
from db.statements import insert as upsert
from db.store import metadata
from school.factions import FACTIONS
from school.plan.reminders import OwnTime, minute_of

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


def own_times(tx: Connection, people: Collection[int]) -> dict[int, OwnTime]:
    """Everybody's own hours; who chose nothing has the school's."""
    rows = tx.execute(select(own_time).where(own_time.c.person_id.in_(list(people))))
    chosen = {row.person_id: _as_own_time(row) for row in rows}
    return {person_id: chosen.get(person_id, OwnTime()) for person_id in people}


def set_own_time(tx: Connection, person_id: int, wanted: OwnTime) -> None:
    values = {
        "minute": minute_of(wanted.hour),
        "days": wanted.days,
        "quiet_until": wanted.quiet_until,
    }
    row = upsert(own_time).values(person_id=person_id, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))


def of_faction(tx: Connection, school_id: int, faction: str | None) -> list[int]:
    """Active people who hold a role in a faction; without one, in any faction."""
    theirs = role.c.scope == faction if faction else role.c.scope.in_(FACTIONS)
    wanted = select(person.c.id).where(person.c.school_id == school_id, person.c.active)
    wanted = wanted.where(exists().where(role.c.person_id == person.c.id, theirs))
    return [row.id for row in tx.execute(wanted.order_by(person.c.id))]
