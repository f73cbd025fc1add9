"""What somebody else decides about an item: more time that was asked for, evidence that was accepted."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.people import person
from db.plan import evidence
from db.store import metadata

extension = Table(
    "extension",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    Column("due_on", Date, nullable=False),  # as it stood when it was asked
    Column("wanted_on", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("state", Text, nullable=False),  # asked, granted, refused
    Column("decided_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("decided_at", Moment),
    # One question at a time.
    Index("uq_extension_asked", "occurrence_id", unique=True, sqlite_where=text("state = 'asked'")),
)

# Who has looked at the evidence and found it good.
acceptance = Table(
    "acceptance",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)


def ask_extension(tx: Connection, values: dict[str, Any]) -> int | None:
    """The id of the question; None if one waits for its answer already."""
    asking = upsert(extension).values(state="asked", **values).on_conflict_do_nothing()
    row = tx.execute(asking.returning(extension.c.id)).first()
    return int(row.id) if row else None


def extension_by_id(tx: Connection, extension_id: int) -> Found | None:
    row: Found | None = tx.execute(select(extension).where(extension.c.id == extension_id)).first()
    return row


def extension_asked(tx: Connection, occurrence_id: int) -> Found | None:
    """(id, asked_by, wanted_on, reason, name) of the question that waits."""
    wanted = (
        select(extension, person.c.name)
        .outerjoin(person, person.c.id == extension.c.asked_by)
        .where(extension.c.occurrence_id == occurrence_id, extension.c.state == "asked")
    )
    row: Found | None = tx.execute(wanted).first()
    return row


def decide_extension(tx: Connection, extension_id: int, state: str, person_id: int, now: datetime) -> bool:
    """False if somebody was quicker."""
    deciding = update(extension).where(extension.c.id == extension_id, extension.c.state == "asked")
    values = {"state": state, "decided_by": person_id, "decided_at": now}
    return tx.execute(deciding.values(values)).rowcount == 1


def accept(tx: Connection, evidence_id: int, person_id: int, now: datetime) -> bool:
    """False if it was accepted before."""
    row = upsert(acceptance).values(evidence_id=evidence_id, person_id=person_id, at=now)
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def acceptance_of(tx: Connection, occurrence_id: int) -> Found | None:
    """(name, at) of whoever accepted the evidence of an occurrence."""
    wanted = (
        select(person.c.name, acceptance.c.at)
        .select_from(acceptance)
        .join(evidence, evidence.c.id == acceptance.c.evidence_id)
        .outerjoin(person, person.c.id == acceptance.c.person_id)
        .where(evidence.c.occurrence_id == occurrence_id)
    )
    row: Found | None = tx.execute(wanted).first()
    return row
