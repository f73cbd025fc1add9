"""What was said about occurrences that are overdue."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, ColumnElement, Date, ForeignKey, Table, Text, exists, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.plan import DUE, Due, KnownOccurrence, occurrence, plan, plan_item
from db.statements import insert as upsert
from db.store import metadata

# What was said about an occurrence: of one that is overdue «seen» by the deputy head, «asked» whether it is still
# useful; of the report of the year «report-approved».
# It holds for that day: an occurrence that is moved begins anew.
mark = Table(
    "mark",
    metadata,
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), primary_key=True),
    Column("due_on", Date, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Who said it, and when."""

    name: str | None
    at: datetime


def open_without(tx: Connection, school_id: int, first: date, last: date, word: str) -> list[Due]:
    """Open occurrences that fell due between two days and do not carry this mark, the earliest first."""
    wanted = (
        select(*DUE)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(occurrence.c.state == "open", occurrence.c.due_on >= first, occurrence.c.due_on <= last)
        .where(plan.c.school_id == school_id, plan.c.state == "approved", ~_has(word))
    )
    return each(Due, tx.execute(wanted.order_by(occurrence.c.due_on, occurrence.c.id)))


def _has(word: str) -> ColumnElement[bool]:
    same = (mark.c.occurrence_id == occurrence.c.id, mark.c.due_on == occurrence.c.due_on)
    return exists().where(*same, mark.c.word == word)


def put_mark(
    tx: Connection, rows: Iterable[KnownOccurrence], word: str, person_id: int | None, now: datetime
) -> None:
    """Marks these occurrences for the day on which they stand; a second time changes nothing."""
    values = [
        {"occurrence_id": row.id, "due_on": row.due_on, "word": word, "person_id": person_id, "at": now}
        for row in rows
    ]
    if values:
        tx.execute(upsert(mark).values(values).on_conflict_do_nothing())


def marked(tx: Connection, occurrences: Collection[int], word: str) -> set[int]:
    """Which of these occurrences carry a mark on their present day."""
    wanted = select(occurrence.c.id).where(occurrence.c.id.in_(list(occurrences)), _has(word))
    return {row.id for row in tx.execute(wanted)}


def mark_of(tx: Connection, occurrence_id: int, word: str) -> Mark | None:
    """The mark that an occurrence carries on its present day."""
    wanted = (
        select(person.c.name, mark.c.at)
        .select_from(mark)
        .join(occurrence, occurrence.c.id == mark.c.occurrence_id)
        .outerjoin(person, person.c.id == mark.c.person_id)
        .where(mark.c.occurrence_id == occurrence_id, mark.c.word == word)
        .where(mark.c.due_on == occurrence.c.due_on)
    )
    return made(Mark, tx.execute(wanted).first())
