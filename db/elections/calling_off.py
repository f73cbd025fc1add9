"""Elections that were called off: by whom, why, how far they had come, and whether their ballots are destroyed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, insert, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.store import metadata

calling_off = Table(
    "calling_off",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("state", Text, nullable=False),  # in which the election was
    Column("ballots", Integer, nullable=False),
    Column("called_off_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("called_off_at", Moment, nullable=False),
    Column("destroyed_at", Moment),  # when no ballot was left on the disk
)


@dataclass(frozen=True, slots=True)
class CallingOff:
    """That an election was called off; moments in UTC."""

    election_id: int
    reason: str
    state: str
    ballots: int
    called_off_by: int | None
    called_off_at: datetime
    destroyed_at: datetime | None


def note(tx: Connection, values: dict[str, Any]) -> None:
    tx.execute(insert(calling_off).values(values))


def of_election(tx: Connection, election_id: int) -> CallingOff | None:
    wanted = select(calling_off).where(calling_off.c.election_id == election_id)
    return made(CallingOff, tx.execute(wanted).first())


def to_destroy(tx: Connection) -> list[int]:
    """The elections whose ballots are still there."""
    wanted = select(calling_off.c.election_id).where(calling_off.c.destroyed_at.is_(None))
    return list(tx.execute(wanted).scalars())


def note_destroyed(tx: Connection, election_id: int, now: datetime) -> None:
    this = update(calling_off).where(calling_off.c.election_id == election_id)
    tx.execute(this.values(destroyed_at=now))
