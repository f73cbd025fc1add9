"""Lists with names that left the bot: who asked, who agreed, until when, and that they were destroyed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.store import metadata

export = Table(
    "export",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("why", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("agreed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("made_at", Moment),
    Column("ends_on", Date, nullable=False),
    Column("destroyed_at", Moment),
    Index("ix_export_ends_on", "school_id", "ends_on"),
)


@dataclass(frozen=True, slots=True)
class Export:
    """A list with names. `why` is a reason of the office, never a name. Moments are UTC, days the school's."""

    id: int
    school_id: int
    asked_by: int | None
    why: str
    asked_at: datetime
    agreed_by: int | None
    made_at: datetime | None
    ends_on: date
    destroyed_at: datetime | None


def add(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(plain_insert(export).values(values).returning(export.c.id)).scalar_one())


def by_id(tx: Connection, export_id: int) -> Export | None:
    return made(Export, tx.execute(select(export).where(export.c.id == export_id)).first())


def of_school(tx: Connection, school_id: int) -> list[Export]:
    """The newest first."""
    wanted = select(export).where(export.c.school_id == school_id).order_by(export.c.id.desc())
    return each(Export, tx.execute(wanted))


def agree(tx: Connection, export_id: int, person_id: int) -> bool:
    """False if somebody has agreed."""
    waiting = update(export).where(export.c.id == export_id, export.c.agreed_by.is_(None))
    return tx.execute(waiting.values(agreed_by=person_id)).rowcount == 1


def take(tx: Connection, export_id: int, now: datetime) -> bool:
    """The list is made, once: False if it was, or if nobody has agreed."""
    agreed = update(export).where(
        export.c.id == export_id, export.c.agreed_by.is_not(None), export.c.made_at.is_(None)
    )
    return tx.execute(agreed.values(made_at=now)).rowcount == 1


def destroy(tx: Connection, export_id: int, now: datetime) -> bool:
    here = update(export).where(
        export.c.id == export_id, export.c.made_at.is_not(None), export.c.destroyed_at.is_(None)
    )
    return tx.execute(here.values(destroyed_at=now)).rowcount == 1


def ended(tx: Connection, school_id: int, day: date) -> list[Export]:
    """Made, past their day, and not said to be destroyed."""
    wanted = select(export).where(
        export.c.school_id == school_id,
        export.c.ends_on <= day,
        export.c.made_at.is_not(None),
        export.c.destroyed_at.is_(None),
    )
    return each(Export, tx.execute(wanted.order_by(export.c.id)))
