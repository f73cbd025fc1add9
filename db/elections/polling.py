"""Around the box: those who watch it, codes for voters without an account, and complaints about a result."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text, delete, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.statements import insert
from db.store import metadata

observer = Table(
    "observer",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
)

# A code on paper for one voter of one election; only its hash is kept.
booth_code = Table(
    "booth_code",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("code_hash", LargeBinary(32), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    sqlite_with_rowid=False,
)

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
class Observer:
    """Somebody who watches the turnout of an election."""

    id: int
    name: str


def observers_of(tx: Connection, election_id: int) -> list[Observer]:
    """By name."""
    wanted = select(person.c.id, person.c.name).join(observer, observer.c.person_id == person.c.id)
    wanted = wanted.where(observer.c.election_id == election_id).order_by(person.c.name_key)
    return each(Observer, tx.execute(wanted))


def set_observers(tx: Connection, election_id: int, people: list[int]) -> None:
    tx.execute(delete(observer).where(observer.c.election_id == election_id))
    if people:
        rows = [{"election_id": election_id, "person_id": one} for one in people]
        tx.execute(insert(observer), rows)


def observed_by(tx: Connection, person_id: int) -> list[int]:
    """The elections that this person watches."""
    wanted = select(observer.c.election_id).where(observer.c.person_id == person_id)
    return list(tx.execute(wanted.order_by(observer.c.election_id.desc())).scalars())


def add_codes(tx: Connection, election_id: int, codes: list[tuple[bytes, int]]) -> None:
    """(hash, voter); the sheet can be printed again, with the same codes."""
    rows = [{"election_id": election_id, "code_hash": one, "voter_id": voter} for one, voter in codes]
    if rows:
        tx.execute(insert(booth_code).on_conflict_do_nothing(), rows)


def voter_of_code(tx: Connection, election_id: int, code_hash: bytes) -> int | None:
    wanted = select(booth_code.c.voter_id).where(
        booth_code.c.election_id == election_id, booth_code.c.code_hash == code_hash
    )
    voter: int | None = tx.execute(wanted).scalar()
    return voter


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
