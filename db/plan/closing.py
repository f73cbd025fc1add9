"""Closing an occurrence: done with evidence, or not held; and opening it again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, case, delete, insert, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.plan import occurrence
from db.store import metadata
from school.plan import Evidence

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("kind", Text, nullable=False),  # link, photo, document
    Column("link", Text),
    Column("file_id", Text),  # Telegram keeps the file; this names it
    Column("file_name", Text),
    Column("given_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class GivenEvidence:
    """What somebody gave as evidence, as it lies in the table."""

    id: int
    kind: str
    link: str | None
    file_id: str | None
    file_name: str | None


def close(tx: Connection, occurrence_id: int, person_id: int, now: datetime) -> bool:
    """Marks an occurrence done; False if somebody was quicker."""
    closing = update(occurrence).where(occurrence.c.id == occurrence_id, occurrence.c.state == "open")
    return tx.execute(closing.values(state="done", done_by=person_id, done_at=now)).rowcount == 1


def call_off(tx: Connection, occurrence_id: int, person_id: int, reason: str, now: datetime) -> bool:
    """Marks an occurrence as not held; False if somebody was quicker."""
    calling = update(occurrence).where(occurrence.c.id == occurrence_id, occurrence.c.state == "open")
    values = {"state": "not_held", "done_by": person_id, "done_at": now, "reason": reason}
    return tx.execute(calling.values(values)).rowcount == 1


def reopen(tx: Connection, occurrence_id: int) -> bool:
    """Opens a closed occurrence again; its evidence or reason goes."""
    opening = update(occurrence).where(occurrence.c.id == occurrence_id, occurrence.c.state != "open")
    # In a phone's calendar a cancelled day had a higher number than before; the day that is back needs one more.
    back = case((occurrence.c.state == "cancelled", occurrence.c.moves + 2), else_=occurrence.c.moves)
    values = {"state": "open", "done_by": None, "done_at": None, "reason": None, "moves": back}
    opened = tx.execute(opening.values(values)).rowcount == 1
    if opened:
        tx.execute(delete(evidence).where(evidence.c.occurrence_id == occurrence_id))
    return opened


def add_evidence(tx: Connection, occurrence_id: int, person_id: int, given: Evidence, now: datetime) -> None:
    values = {"kind": given.kind, "link": given.link, "file_id": given.file_id, "file_name": given.file_name}
    tx.execute(
        insert(evidence).values(occurrence_id=occurrence_id, person_id=person_id, given_at=now, **values)
    )


def evidence_of(tx: Connection, occurrence_id: int) -> GivenEvidence | None:
    wanted = select(
        evidence.c.id, evidence.c.kind, evidence.c.link, evidence.c.file_id, evidence.c.file_name
    ).where(evidence.c.occurrence_id == occurrence_id)
    return made(GivenEvidence, tx.execute(wanted).first())
