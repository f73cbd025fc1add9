"""When each person wants to be reminded, and what was said about items that are overdue."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta

from sqlalchemy import Column, ColumnElement, Date, ForeignKey, Integer, Table, Text, exists, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.outbox import letter
from db.people import person, role
from db.plan import occurrence, plan, plan_item
from db.store import metadata
from school.factions import FACTIONS
from school.plan.reminders import OwnTime, minute_of

own_time = Table(
    "own_time",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("minute", Integer, nullable=False),  # of the day
    Column("days", Integer, nullable=False),  # bits, Monday is 1
    Column("quiet_until", Date),
)

# What was said about an occurrence that is overdue: «seen» by the deputy head, «asked» whether it is still useful.
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


def _as_own_time(row: Found) -> OwnTime:
    return OwnTime(time(row.minute // 60, row.minute % 60), row.days, row.quiet_until)


def own_times(tx: Connection, people: Collection[int]) -> dict[int, OwnTime]:
    """Everybody's own hours; who chose nothing has the school's."""
    rows = tx.execute(select(own_time).where(own_time.c.person_id.in_(list(people))))
    chosen = {row.person_id: _as_own_time(row) for row in rows}
    return {person_id: chosen.get(person_id, OwnTime()) for person_id in people}


def set_own_time(tx: Connection, person_id: int, wanted: OwnTime) -> None:
    values = {
        "minute": minute_of(wanted.hour),
        "days": wanted.days,
        "quiet_until": wanted.quiet_until,
    }
    row = upsert(own_time).values(person_id=person_id, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))


def waiting(tx: Connection, person_id: int, now: datetime) -> list[Found]:
    """The reminders of the plan that wait for this person's hour."""
    wanted = select(letter).where(
        letter.c.person_id == person_id,
        letter.c.kind == "plan-reminder",
        letter.c.state == "new",
        letter.c.not_before > now + timedelta(minutes=1),
    )
    return list(tx.execute(wanted).all())


def change_letter(tx: Connection, letter_id: int, **values: object) -> None:
    """Changes a letter that has not gone yet."""
    tx.execute(update(letter).where(letter.c.id == letter_id, letter.c.state == "new").values(values))


def open_without(tx: Connection, school_id: int, first: date, last: date, word: str) -> list[Found]:
    """Open occurrences that fell due between two days and do not carry this mark, the earliest first."""
    wanted = (
        select(
            occurrence.c.id, occurrence.c.item_id, occurrence.c.due_on, occurrence.c.weekly, plan_item.c.title
        )
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(occurrence.c.state == "open", occurrence.c.due_on >= first, occurrence.c.due_on <= last)
        .where(plan.c.school_id == school_id, plan.c.state == "approved", ~_has(word))
    )
    return list(tx.execute(wanted.order_by(occurrence.c.due_on, occurrence.c.id)).all())


def _has(word: str) -> ColumnElement[bool]:
    same = (mark.c.occurrence_id == occurrence.c.id, mark.c.due_on == occurrence.c.due_on)
    return exists().where(*same, mark.c.word == word)


def put_mark(tx: Connection, rows: Iterable[Found], word: str, person_id: int | None, now: datetime) -> None:
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


def mark_of(tx: Connection, occurrence_id: int, word: str) -> Found | None:
    """(name, at) of the mark that an occurrence carries on its present day."""
    wanted = (
        select(person.c.name, mark.c.at)
        .select_from(mark)
        .join(occurrence, occurrence.c.id == mark.c.occurrence_id)
        .outerjoin(person, person.c.id == mark.c.person_id)
        .where(mark.c.occurrence_id == occurrence_id, mark.c.word == word)
        .where(mark.c.due_on == occurrence.c.due_on)
    )
    row: Found | None = tx.execute(wanted).first()
    return row


def of_faction(tx: Connection, school_id: int, faction: str | None) -> list[int]:
    """Active people who hold a role in a faction; without one, in any faction."""
    theirs = role.c.scope == faction if faction else role.c.scope.in_(FACTIONS)
    wanted = select(person.c.id).where(person.c.school_id == school_id, person.c.active)
    wanted = wanted.where(exists().where(role.c.person_id == person.c.id, theirs))
    return [row.id for row in tx.execute(wanted.order_by(person.c.id))]
