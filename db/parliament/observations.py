"""What was seen on duty: a class and a kind. There is no column for a name."""

from datetime import date
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, delete, select
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata
from school.people import class_name

observation = Table(
    "observation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("grade", Integer, nullable=False),
    Column("letter", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("seen_on", Date, nullable=False),
    Index("ix_observation_seen_on", "school_id", "seen_on"),
)


def note(tx: Connection, values: dict[str, Any]) -> None:
    """Once a draft."""
    tx.execute(insert(observation).values(values).on_conflict_do_nothing())


def since(tx: Connection, school_id: int, day: date) -> list[tuple[str, str]]:
    """Class and kind of each."""
    wanted = select(observation.c.grade, observation.c.letter, observation.c.kind)
    found = tx.execute(wanted.where(observation.c.school_id == school_id, observation.c.seen_on >= day))
    return [(class_name(row.grade, row.letter), row.kind) for row in found]


def forget_before(tx: Connection, day: date) -> None:
    tx.execute(delete(observation).where(observation.c.seen_on < day))
