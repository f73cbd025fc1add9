"""What is written beside a request as it goes on: measures, meetings, questions and answers, referrals. Sealed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.store import metadata

need_entry = Table(
    "need_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("need_id", ForeignKey("need.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # question, answer, measure, meeting, tutoring, referral
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
    Column("to_id", ForeignKey("person.id", ondelete="SET NULL")),  # a referral's
    Column("state", Text),  # a referral's: asked, accepted, refused, done
    Column("on_day", Date),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_need_entry_to_id", "to_id", "state"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done, asked or answered; `sealed` is bound to the request."""

    id: int
    need_id: int
    kind: str
    person_id: int | None
    at: datetime
    to_id: int | None
    state: str | None
    on_day: date | None
    sealed: bytes


def add(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(insert(need_entry).values(values).returning(need_entry.c.id)).scalar_one())


def by_id(tx: Connection, entry_id: int) -> Entry | None:
    return made(Entry, tx.execute(select(need_entry).where(need_entry.c.id == entry_id)).first())


def of_need(tx: Connection, need_id: int) -> list[Entry]:
    wanted = select(need_entry).where(need_entry.c.need_id == need_id).order_by(need_entry.c.id)
    return each(Entry, tx.execute(wanted))


def referred_to(tx: Connection, person_id: int) -> frozenset[int]:
    """The requests that this person was asked to join, and has accepted."""
    wanted = select(need_entry.c.need_id).where(
        need_entry.c.to_id == person_id, need_entry.c.state == "accepted"
    )
    return frozenset(tx.execute(wanted).scalars())


def answer_referral(tx: Connection, entry_id: int, was: str, state: str) -> bool:
    moved = update(need_entry).where(need_entry.c.id == entry_id, need_entry.c.state == was)
    return tx.execute(moved.values(state=state)).rowcount == 1


def give_back(tx: Connection, person_id: int) -> None:
    """Whatever was referred to this person is referred to nobody any more."""
    referred = update(need_entry).where(
        need_entry.c.to_id == person_id, need_entry.c.state.in_(("asked", "accepted"))
    )
    tx.execute(referred.values(state="refused"))


def wipe(tx: Connection, need_id: int) -> None:
    tx.execute(delete(need_entry).where(need_entry.c.need_id == need_id))
