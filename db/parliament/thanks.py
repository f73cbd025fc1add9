"""Thank-you cards: who thanks whom, for what out of a list."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, func, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.people import person
from db.statements import insert
from db.store import metadata

thanks = Table(
    "thanks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("from_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("to_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("sent_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Card:
    """A card as its receiver keeps it."""

    name: str
    reason: str
    sent_at: datetime


def send(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft was sent."""
    row = insert(thanks).values(values).on_conflict_do_nothing().returning(thanks.c.id)
    thanks_id: int | None = tx.execute(row).scalar()
    return thanks_id


def sent_since(tx: Connection, person_id: int, moment: datetime) -> int:
    counted = select(func.count()).where(thanks.c.from_id == person_id, thanks.c.sent_at >= moment)
    return int(tx.execute(counted).scalar_one())


def all_since(tx: Connection, school_id: int, moment: datetime) -> int:
    """Of the whole school."""
    at = thanks.join(person, person.c.id == thanks.c.to_id)
    wanted = select(func.count()).select_from(at)
    wanted = wanted.where(person.c.school_id == school_id, thanks.c.sent_at >= moment)
    return int(tx.execute(wanted).scalar_one())


def received(tx: Connection, person_id: int) -> list[Card]:
    """The newest first."""
    wanted = select(person.c.name, thanks.c.reason, thanks.c.sent_at).join(
        person, person.c.id == thanks.c.from_id
    )
    return each(Card, tx.execute(wanted.where(thanks.c.to_id == person_id).order_by(thanks.c.id.desc())))
