"""Help that the administration or a colleague asks of a faction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Select, Table, Text, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.statements import insert
from db.store import metadata

help_asked = Table(
    "help_asked",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),  # the form that asked
    Column("faction", Text, nullable=False),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    Column("what", Text, nullable=False),
    Column("state", Text, nullable=False),  # asked, accepted, refused
    Column("reason", Text),
    Column("answered_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("answered_at", Moment),
)


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """What is asked of a faction, and what it has answered."""

    id: int
    school_id: int
    faction: str
    asked_by: int | None
    asked_at: datetime
    what: str
    state: str
    reason: str | None
    asker: str | None  # by name


def _all() -> Select[Any]:
    return select(
        help_asked.c.id,
        help_asked.c.school_id,
        help_asked.c.faction,
        help_asked.c.asked_by,
        help_asked.c.asked_at,
        help_asked.c.what,
        help_asked.c.state,
        help_asked.c.reason,
        person.c.name.label("asker"),
    ).outerjoin(person, person.c.id == help_asked.c.asked_by)


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has asked already."""
    added = insert(help_asked).values(values).on_conflict_do_nothing().returning(help_asked.c.id)
    asked_id: int | None = tx.execute(added).scalar()
    return asked_id


def by_id(tx: Connection, asked_id: int) -> HelpAsked | None:
    return made(HelpAsked, tx.execute(_all().where(help_asked.c.id == asked_id)).first())


def of_school(tx: Connection, school_id: int) -> list[HelpAsked]:
    """The newest first."""
    wanted = _all().where(help_asked.c.school_id == school_id)
    return each(HelpAsked, tx.execute(wanted.order_by(help_asked.c.id.desc())))


def answer(tx: Connection, asked_id: int, state: str, reason: str | None, by_id: int, now: datetime) -> bool:
    """Once; False if somebody was quicker."""
    asked = update(help_asked).where(help_asked.c.id == asked_id, help_asked.c.state == "asked")
    values = {"state": state, "reason": reason, "answered_by": by_id, "answered_at": now}
    return tx.execute(asked.values(values)).rowcount == 1
