"""Lists of people that were sent to the bot: shown first, written when somebody says yes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text, delete, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.statements import insert
from db.store import metadata

roster_list = Table(
    "roster_list",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("token", Text, nullable=False, unique=True),  # of the form that sent the file
    Column("file_id", Text, nullable=False),  # Telegram keeps the file; this names it
    Column("file_name", Text, nullable=False),
    Column("kind", Text, nullable=False),  # students, staff, parents
    Column("complete", Boolean, nullable=False),  # it names everybody of its kind
    Column("school_year", Integer, nullable=False),  # the year in which it begins
    Column("state", Text, nullable=False),  # reading, open, saving, saved, dropped, refused
    Column("mark", Text, nullable=False, default=""),  # of what was shown
    Column("asked_at", Moment, nullable=False),
)


@dataclass(frozen=True)
class SentList:
    """A list as it waits: who sent which file, what it is said to be, and how far it has come."""

    id: int
    school_id: int
    person_id: int
    token: str
    file_id: str
    file_name: str
    kind: str
    complete: bool
    school_year: int
    state: str
    mark: str
    asked_at: datetime


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new list; None if this form has sent one already."""
    added = insert(roster_list).values(values).on_conflict_do_nothing().returning(roster_list.c.id)
    number: int | None = tx.execute(added).scalar()
    return number


def by_id(tx: Connection, list_id: int) -> SentList | None:
    return made(SentList, tx.execute(select(roster_list).where(roster_list.c.id == list_id)).first())


def step(tx: Connection, list_id: int, was: str, becomes: str, **values: Any) -> bool:
    """Moves a list on; False if it is not in this state."""
    moved = update(roster_list).where(roster_list.c.id == list_id, roster_list.c.state == was)
    return tx.execute(moved.values(state=becomes, **values)).rowcount == 1


def forget_old(tx: Connection, before: datetime) -> None:
    tx.execute(delete(roster_list).where(roster_list.c.asked_at < before))
