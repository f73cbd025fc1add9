"""What somebody else decides about an item: more time that was asked for, evidence that was accepted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Select, Table, Text, select, text, update
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.people import person
from db.plan import KnownOccurrence
from db.plan.closing import evidence
from db.statements import insert as upsert
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


@dataclass(frozen=True, slots=True)
class Extension:
    """More time that was asked for."""

    id: int
    occurrence_id: int
    asked_by: int | None
    wanted_on: date
    reason: str
    state: str
    name: str | None  # of whoever asked


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepted evidence, and when."""

    name: str | None
    at: datetime


def ask_extension(
    tx: Connection, row: KnownOccurrence, asked_by: int, wanted_on: date, reason: str, now: datetime
) -> int | None:
    """The id of the question; None if one waits for its answer already."""
    asking = upsert(extension).values(
        occurrence_id=row.id,
        asked_by=asked_by,
        asked_at=now,
        due_on=row.due_on,
        wanted_on=wanted_on,
        reason=reason,
        state="asked",
    )
    made_id = tx.execute(asking.on_conflict_do_nothing().returning(extension.c.id)).scalar()
    return int(made_id) if made_id is not None else None


def _extensions() -> Select[Any]:
    return select(
        extension.c.id,
        extension.c.occurrence_id,
        extension.c.asked_by,
        extension.c.wanted_on,
        extension.c.reason,
        extension.c.state,
        person.c.name,
    ).outerjoin(person, person.c.id == extension.c.asked_by)


def extension_by_id(tx: Connection, extension_id: int) -> Extension | None:
    return made(Extension, tx.execute(_extensions().where(extension.c.id == extension_id)).first())


def extension_asked(tx: Connection, occurrence_id: int) -> Extension | None:
    """The question that waits."""
    waiting = (extension.c.occurrence_id == occurrence_id, extension.c.state == "asked")
    return made(Extension, tx.execute(_extensions().where(*waiting)).first())


def decide_extension(tx: Connection, extension_id: int, state: str, person_id: int, now: datetime) -> bool:
    """False if somebody was quicker."""
    deciding = update(extension).where(extension.c.id == extension_id, extension.c.state == "asked")
    values = {"state": state, "decided_by": person_id, "decided_at": now}
    return tx.execute(deciding.values(values)).rowcount == 1


def accept(tx: Connection, evidence_id: int, person_id: int, now: datetime) -> bool:
    """False if it was accepted before."""
    row = upsert(acceptance).values(evidence_id=evidence_id, person_id=person_id, at=now)
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def acceptance_of(tx: Connection, occurrence_id: int) -> Acceptance | None:
    """Who accepted the evidence of an occurrence."""
    wanted = (
        select(person.c.name, acceptance.c.at)
        .select_from(acceptance)
        .join(evidence, evidence.c.id == acceptance.c.evidence_id)
        .outerjoin(person, person.c.id == acceptance.c.person_id)
        .where(evidence.c.occurrence_id == occurrence_id)
    )
    return made(Acceptance, tx.execute(wanted).first())
