"""Closing an occurrence: done with evidence, or not held; and opening it again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    case,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.people import person
from db.plan import occurrence, plan, plan_item
from db.statements import insert as upsert
from db.store import metadata
from school.plan import Evidence

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("kind", Text, nullable=False),  # link, photo, document, note
    Column("link", Text),
    Column("file_id", Text),  # Telegram keeps the file; this names it
    Column("file_name", Text),
    Column("given_at", Moment, nullable=False),
    Column("part", Integer, nullable=False, server_default="0"),  # which of the row's titles it shows
    Column("number", Integer),  # of a note, within its school year
    Column("school_year", Integer),
    Column("note", Text),  # what a note says
    Column("sitting_id", ForeignKey("sitting.id", ondelete="SET NULL")),  # whose minutes show it
    UniqueConstraint("occurrence_id", "part"),
)


@dataclass(frozen=True, slots=True)
class GivenEvidence:
    """What somebody gave as evidence, as it lies in the table."""

    id: int
    kind: str
    link: str | None
    file_id: str | None
    file_name: str | None
    given_at: datetime
    part: int
    number: int | None
    note: str | None
    sitting_id: int | None
    giver: str | None  # by name


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


def add_evidence(
    tx: Connection,
    occurrence_id: int,
    person_id: int,
    given: Evidence,
    now: datetime,
    part: int = 0,
    number: tuple[int, int] | None = None,
) -> None:
    """What shows one part of an occurrence; of a note with (school year, number). Given again, it takes the place."""
    values: dict[str, Any] = {"kind": given.kind, "link": given.link, "note": given.note}
    values |= {"file_id": given.file_id, "file_name": given.file_name, "sitting_id": given.sitting_id}
    year, number_of_year = number or (None, None)
    values |= {"school_year": year, "number": number_of_year}
    values |= {"person_id": person_id, "given_at": now}
    row = upsert(evidence).values(occurrence_id=occurrence_id, part=part, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["occurrence_id", "part"], set_=values))


def next_note(tx: Connection, school_id: int, school_year: int) -> int:
    """The next number of a note within a school year, without a gap; given in the transaction that writes it."""
    last = (
        select(func.coalesce(func.max(evidence.c.number), 0))
        .join(occurrence, occurrence.c.id == evidence.c.occurrence_id)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(plan.c.school_id == school_id, evidence.c.school_year == school_year)
    )
    return int(tx.execute(last).scalar_one()) + 1


def all_evidence_of(tx: Connection, occurrence_id: int) -> list[GivenEvidence]:
    """In the order of the row's parts."""
    wanted = (
        select(
            evidence.c.id,
            evidence.c.kind,
            evidence.c.link,
            evidence.c.file_id,
            evidence.c.file_name,
            evidence.c.given_at,
            evidence.c.part,
            evidence.c.number,
            evidence.c.note,
            evidence.c.sitting_id,
            person.c.name.label("giver"),
        )
        .outerjoin(person, person.c.id == evidence.c.person_id)
        .where(evidence.c.occurrence_id == occurrence_id)
    )
    return each(GivenEvidence, tx.execute(wanted.order_by(evidence.c.part)))


def evidence_of(tx: Connection, occurrence_id: int) -> GivenEvidence | None:
    """Of its first part: by this one the whole is accepted or sent back."""
    return next(iter(all_evidence_of(tx, occurrence_id)), None)
