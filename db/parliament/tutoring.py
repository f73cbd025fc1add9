"""Who helps whom in which subject, who has agreed, and on which days there was a lesson. No marks."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, Table, Text, func, or_, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata

tutoring = Table(
    "tutoring",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("pupil_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("tutor_id", ForeignKey("person.id", ondelete="CASCADE"), index=True),
    Column("pupil_agreed", Boolean, nullable=False),
    Column("tutor_agreed", Boolean, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("since", Date),  # the day on which all had agreed
    Column("ended_on", Date),
)

# One lesson a day at most.
tutoring_session = Table(
    "tutoring_session",
    metadata,
    Column("tutoring_id", ForeignKey("tutoring.id", ondelete="CASCADE"), primary_key=True),
    Column("held_on", Date, primary_key=True),
)


@dataclass(frozen=True, slots=True)
class Tutoring:
    """A pupil and a tutor, or a pupil who waits for one."""

    id: int
    school_id: int
    draft: str
    subject: str
    pupil_id: int
    tutor_id: int | None
    pupil_agreed: bool
    tutor_agreed: bool
    asked_at: datetime
    since: date | None
    ended_on: date | None


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    row = insert(tutoring).values(values).on_conflict_do_nothing().returning(tutoring.c.id)
    tutoring_id: int | None = tx.execute(row).scalar()
    return tutoring_id


def by_id(tx: Connection, tutoring_id: int) -> Tutoring | None:
    return made(Tutoring, tx.execute(select(tutoring).where(tutoring.c.id == tutoring_id)).first())


def by_draft(tx: Connection, draft: str) -> Tutoring | None:
    return made(Tutoring, tx.execute(select(tutoring).where(tutoring.c.draft == draft)).first())


def open_of(tx: Connection, school_id: int) -> list[Tutoring]:
    """What waits for a tutor first."""
    wanted = select(tutoring).where(tutoring.c.school_id == school_id, tutoring.c.ended_on.is_(None))
    return each(Tutoring, tx.execute(wanted.order_by(tutoring.c.tutor_id.is_not(None), tutoring.c.id)))


def of_people(tx: Connection, who: list[int]) -> list[Tutoring]:
    """Where one of these learns or teaches, and it goes on."""
    theirs = or_(tutoring.c.pupil_id.in_(who), tutoring.c.tutor_id.in_(who))
    wanted = select(tutoring).where(theirs, tutoring.c.ended_on.is_(None))
    return each(Tutoring, tx.execute(wanted.order_by(tutoring.c.id)))


def change(tx: Connection, tutoring_id: int, **values: Any) -> None:
    tx.execute(update(tutoring).where(tutoring.c.id == tutoring_id).values(values))


def hold(tx: Connection, tutoring_id: int, day: date) -> bool:
    """False if this day has its lesson."""
    held = insert(tutoring_session).values(tutoring_id=tutoring_id, held_on=day)
    return tx.execute(held.on_conflict_do_nothing()).rowcount == 1


def sessions(tx: Connection, tutoring_id: int) -> int:
    counted = select(func.count()).where(tutoring_session.c.tutoring_id == tutoring_id)
    return int(tx.execute(counted).scalar_one())


def held_since(tx: Connection, school_id: int, day: date) -> int:
    """Lessons of the whole school."""
    at = tutoring_session.join(tutoring, tutoring.c.id == tutoring_session.c.tutoring_id)
    wanted = select(func.count()).select_from(at)
    wanted = wanted.where(tutoring.c.school_id == school_id, tutoring_session.c.held_on >= day)
    return int(tx.execute(wanted).scalar_one())
