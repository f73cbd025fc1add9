"""Complaints about a result: what was written, what was answered, what follows and whether it is done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata

complaint = Table(
    "complaint",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("draft", Text, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("complaint", Text, nullable=False),
    Column("answer", Text),
    Column("answered_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("outcome", Text),  # school.elections.Consequence
    Column("done_at", Moment),  # when the consequence was drawn
)


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint about a result; without an answer it holds the box."""

    id: int
    election_id: int
    draft: str | None
    person_id: int | None
    complaint: str
    answer: str | None
    answered_by: int | None
    made_at: datetime
    answered_at: datetime | None
    outcome: str | None
    done_at: datetime | None


def complain(tx: Connection, values: dict[str, Any]) -> int | None:
    """The complaint's number; None if this form has made it before."""
    written = insert(complaint).values(values).on_conflict_do_nothing().returning(complaint.c.id)
    complaint_id: int | None = tx.execute(written).scalar()
    return complaint_id


def complaint_by_id(tx: Connection, complaint_id: int) -> Complaint | None:
    return made(Complaint, tx.execute(select(complaint).where(complaint.c.id == complaint_id)).first())


def complaints_about(tx: Connection, election_id: int) -> list[Complaint]:
    """All of them, the oldest first."""
    wanted = select(complaint).where(complaint.c.election_id == election_id).order_by(complaint.c.id)
    return each(Complaint, tx.execute(wanted))


def write_answer(tx: Connection, complaint_id: int, values: dict[str, Any]) -> None:
    """The answer and what was decided, or another in its place; `done_at` is None while it is still to be done."""
    tx.execute(update(complaint).where(complaint.c.id == complaint_id).values(values))


def note_done(tx: Connection, election_id: int, outcome: str, now: datetime) -> int:
    """What was decided about complaints is done; how many waited for it."""
    waits = (complaint.c.election_id == election_id) & (complaint.c.outcome == outcome)
    done = update(complaint).where(waits, complaint.c.done_at.is_(None)).values(done_at=now)
    return tx.execute(done).rowcount
