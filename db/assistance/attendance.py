"""Who was missing on which day; why is sealed. Cases of long absence, and who came and went."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Select,
    Table,
    Text,
    UniqueConstraint,
    delete,
    func,
    select,
    update,
)
from sqlalchemy import insert as plain_insert
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import add_once, insert
from db.store import metadata

absence = Table(
    "absence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("child_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("day", Date, nullable=False),
    Column("excused", Boolean, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # the reason: it may tell of a need
    Column("noted_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("noted_at", Moment, nullable=False),
    UniqueConstraint("child_id", "day"),
    Index("ix_absence_day", "school_id", "day"),
)

# Each marking stays: who said how many are missing, and who corrected it afterwards.
attendance_mark = Table(
    "attendance_mark",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("day", Date, nullable=False),
    Column("class_name", Text, nullable=False),
    Column("missing", Integer, nullable=False),
    Column("unexcused", Integer, nullable=False),
    Column("marked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("marked_at", Moment, nullable=False),
    Index("ix_attendance_mark_day", "school_id", "day"),
)

absent_case = Table(
    "absent_case",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("number", Integer, nullable=False),
    Column("child_key", LargeBinary),  # as a request's; nothing for a child who is on no list
    Column("sealed", LargeBinary, nullable=False),
    Column("found_on", Date, nullable=False),
    Column("returned_on", Date),
    Column("opened_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("opened_at", Moment, nullable=False),
    UniqueConstraint("school_id", "number"),
    Index("ix_absent_case_child_key", "child_key"),
)

case_measure = Table(
    "case_measure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("absent_case.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # talk, visit, psychologist, tutoring, meeting; letter
    Column("on_day", Date, nullable=False),
    Column("letter_to", Text),  # authority, commission
    Column("letter_no", Text),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
    Column("draft", Text, unique=True),  # the form that planned it; what is said to be done at once has none
    Column("sealed", LargeBinary),  # what is to be done, with whom
    Column("done_on", Date),
    Index("ix_case_measure_on_day", "on_day"),
)

movement = Table(
    "movement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("child_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # arrived, left, dropped_out
    Column("on_day", Date, nullable=False),
    Column("letter_to", Text),
    Column("letter_no", Text),
    Column("sent_on", Date),
    Column("noted_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("noted_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Absence:
    child_id: int
    day: date
    excused: bool
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Mark:
    """What was said of a class at a moment (UTC)."""

    class_name: str
    missing: int
    unexcused: int
    marked_by: int | None
    marked_at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """A child who does not come to school; days are the school's."""

    id: int
    school_id: int
    draft: str
    number: int
    child_key: bytes | None
    sealed: bytes
    found_on: date
    returned_on: date | None
    opened_by: int | None
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Movement:
    """A pupil came, left or dropped out; and the letter about it, once it is sent."""

    id: int
    school_id: int
    child_id: int
    kind: str
    on_day: date
    letter_to: str | None
    letter_no: str | None
    sent_on: date | None
    noted_by: int | None
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class Measure:
    """What was done on a day, or is planned for it; `sealed` says more, and is bound to its draft."""

    id: int
    case_id: int
    kind: str
    on_day: date
    letter_to: str | None
    letter_no: str | None
    draft: str | None
    sealed: bytes | None
    done_on: date | None


def put(tx: Connection, values: dict[str, Any]) -> None:
    """One line a child and day: what is said later counts."""
    row = insert(absence).values(values)
    later = {name: values[name] for name in ("excused", "sealed", "noted_by", "noted_at")}
    tx.execute(row.on_conflict_do_update(index_elements=["child_id", "day"], set_=later))


def take_off(tx: Connection, child_id: int, day: date) -> bool:
    here = delete(absence).where(absence.c.child_id == child_id, absence.c.day == day)
    return tx.execute(here).rowcount == 1


def missing_on(tx: Connection, school_id: int, day: date, child_ids: Collection[int]) -> list[Absence]:
    names = (absence.c[name] for name in ("child_id", "day", "excused", "sealed"))
    wanted = select(*names).where(absence.c.school_id == school_id, absence.c.day == day)
    return each(Absence, tx.execute(wanted.where(absence.c.child_id.in_(list(child_ids)))))


def days_missed(tx: Connection, child_id: int, days: Collection[date]) -> int:
    """On how many of these days the child was missing without a good reason."""
    counted = select(func.count()).where(
        absence.c.child_id == child_id, absence.c.day.in_(list(days)), absence.c.excused.is_(False)
    )
    return int(tx.execute(counted).scalar_one())


def mark(tx: Connection, values: dict[str, Any]) -> None:
    tx.execute(plain_insert(attendance_mark).values(values))


def marks_of(
    tx: Connection, school_id: int, first: date, last: date, class_name: str | None = None
) -> list[Mark]:
    """All markings in their order; the last of a class and day is in force."""
    names = (attendance_mark.c[n] for n in ("class_name", "missing", "unexcused", "marked_by", "marked_at"))
    wanted = select(*names).where(
        attendance_mark.c.school_id == school_id,
        attendance_mark.c.day >= first,
        attendance_mark.c.day <= last,
    )
    if class_name is not None:
        wanted = wanted.where(attendance_mark.c.class_name == class_name)
    return each(Mark, tx.execute(wanted.order_by(attendance_mark.c.id)))


def next_case_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(absent_case.c.number), 0)).where(
        absent_case.c.school_id == school_id
    )
    return int(tx.execute(last).scalar_one()) + 1


def add_case(tx: Connection, values: dict[str, Any]) -> int | None:
    return add_once(tx, absent_case, values)


def case_by_id(tx: Connection, case_id: int) -> Case | None:
    return made(Case, tx.execute(select(absent_case).where(absent_case.c.id == case_id)).first())


def open_case_of(tx: Connection, school_id: int, child_key: bytes) -> Case | None:
    wanted = select(absent_case).where(
        absent_case.c.school_id == school_id,
        absent_case.c.child_key == child_key,
        absent_case.c.returned_on.is_(None),
    )
    return made(Case, tx.execute(wanted).first())


def cases_of(tx: Connection, school_id: int, child_key: bytes) -> list[Case]:
    """Every case about one child that still says so."""
    wanted = select(absent_case).where(
        absent_case.c.school_id == school_id, absent_case.c.child_key == child_key
    )
    return each(Case, tx.execute(wanted.order_by(absent_case.c.id)))


def cases(tx: Connection, school_id: int) -> list[Case]:
    """Open before closed, the newest first."""
    wanted = select(absent_case).where(absent_case.c.school_id == school_id)
    order = (absent_case.c.returned_on.is_not(None), absent_case.c.id.desc())
    return each(Case, tx.execute(wanted.order_by(*order)))


def return_child(tx: Connection, case_id: int, on: date) -> bool:
    back = update(absent_case).where(absent_case.c.id == case_id, absent_case.c.returned_on.is_(None))
    return tx.execute(back.values(returned_on=on)).rowcount == 1


def add_measure(tx: Connection, values: dict[str, Any]) -> None:
    """The same draft twice makes one."""
    tx.execute(insert(case_measure).values(values).on_conflict_do_nothing(index_elements=["draft"]))


def _measures() -> Select[Any]:
    left_out = {"person_id", "at"}
    return select(*(column for column in case_measure.c if column.name not in left_out))


def measures_of(tx: Connection, case_id: int) -> list[Measure]:
    """In the order of their days."""
    wanted = _measures().where(case_measure.c.case_id == case_id)
    return each(Measure, tx.execute(wanted.order_by(case_measure.c.on_day, case_measure.c.id)))


def finish_measure(tx: Connection, case_id: int, measure_id: int, day: date) -> bool:
    """False if it is done, or of another case."""
    planned = update(case_measure).where(
        case_measure.c.id == measure_id, case_measure.c.case_id == case_id, case_measure.c.done_on.is_(None)
    )
    return tx.execute(planned.values(done_on=day)).rowcount == 1


def measures_due(tx: Connection, school_id: int, day: date) -> list[tuple[Measure, int]]:
    """What is planned for this day or before and is not done, each with its case's number."""
    wanted = (
        _measures()
        .add_columns(absent_case.c.number)
        .join(absent_case, absent_case.c.id == case_measure.c.case_id)
        .where(absent_case.c.school_id == school_id, absent_case.c.returned_on.is_(None))
        .where(case_measure.c.done_on.is_(None), case_measure.c.on_day <= day)
    )
    found = tx.execute(wanted.order_by(case_measure.c.id)).mappings().all()
    return [(Measure(**{k: v for k, v in row.items() if k != "number"}), row["number"]) for row in found]


def wipe_cases_before(tx: Connection, day: date) -> int:
    """What was in cases that ended before this day; their numbers and days stay."""
    ended = select(absent_case.c.id).where(absent_case.c.returned_on < day)
    told = update(case_measure).where(case_measure.c.case_id.in_(ended), case_measure.c.sealed.is_not(None))
    tx.execute(told.values(sealed=None))
    old = update(absent_case).where(absent_case.c.returned_on < day, absent_case.c.sealed != b"")
    return tx.execute(old.values(sealed=b"", child_key=None)).rowcount


def forget_absences_before(tx: Connection, day: date) -> int:
    """Why each child was missing; how many were missing stays with the markings."""
    return tx.execute(delete(absence).where(absence.c.day < day)).rowcount


def absences_of(tx: Connection, child_id: int) -> list[Absence]:
    names = (absence.c[name] for name in ("child_id", "day", "excused", "sealed"))
    wanted = select(*names).where(absence.c.child_id == child_id)
    return each(Absence, tx.execute(wanted.order_by(absence.c.day)))


def add_movement(tx: Connection, values: dict[str, Any]) -> int:
    """The same child, kind and day again is the movement that is there."""
    same = [movement.c[name] == values[name] for name in ("child_id", "kind", "on_day")]
    known = tx.execute(select(movement.c.id).where(*same)).scalar()
    if known is not None:
        return int(known)
    return int(tx.execute(plain_insert(movement).values(values).returning(movement.c.id)).scalar_one())


def movement_by_id(tx: Connection, movement_id: int) -> Movement | None:
    return made(Movement, tx.execute(select(movement).where(movement.c.id == movement_id)).first())


def movements_of(tx: Connection, school_id: int) -> list[Movement]:
    """The newest first; those about which nobody was told before the others."""
    wanted = select(movement).where(movement.c.school_id == school_id)
    order = (movement.c.sent_on.is_not(None), movement.c.id.desc())
    return each(Movement, tx.execute(wanted.order_by(*order)))


def note_letter(tx: Connection, movement_id: int, **values: Any) -> None:
    tx.execute(update(movement).where(movement.c.id == movement_id).values(values))


def movements(tx: Connection, school_id: int, first: date, last: date) -> dict[str, int]:
    counted = (
        select(movement.c.kind, func.count())
        .where(movement.c.school_id == school_id, movement.c.on_day >= first, movement.c.on_day <= last)
        .group_by(movement.c.kind)
    )
    return {kind: n for kind, n in tx.execute(counted)}
