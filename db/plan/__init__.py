"""The year's plan: its items, their dated occurrences, and who answers for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    case,
    delete,
    exists,
    false,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person, role
from db.plan.assignees import plan_person, standing_in, whose_items
from db.statements import insert as upsert
from db.store import metadata
from school.people import GRADES, Role
from school.plan.changes import Part
from school.plan.proposals import Understood

#: How an occurrence stands.
State = Literal["open", "done", "not_held", "cancelled"]

plan = Table(
    "plan",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("school_year", Integer, nullable=False),  # the year in which it began
    Column("name", Text, nullable=False),
    Column("imported_at", Moment, nullable=False),
    Column("state", Text, nullable=False, server_default="approved"),  # draft, approved, closed
    Column("closed_on", Date),
    UniqueConstraint("school_id", "school_year", "name"),
)

plan_item = Table(
    "plan_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plan.id", ondelete="CASCADE"), nullable=False),
    Column("table_no", Integer, nullable=False),  # where it stands in the school's document, from 1
    Column("row_no", Integer, nullable=False),
    Column("month", Text),  # «2024-09»
    Column("faction", Text),  # key of one of the eight factions
    Column("title", Text, nullable=False),  # the titles of the row, joined by line breaks
    Column("grades", Integer, nullable=False),  # bits
    Column("evidence_kinds", JSON, nullable=False),
    Column("responsible", JSON, nullable=False),  # as written in the plan
    Column("understood", JSON, nullable=False),  # the whole row as the reader understood it
    # What recurs does so in its month alone, not until May.
    Column("this_month_only", Boolean, nullable=False, default=False, server_default=false()),
    Column("touched_at", Moment),  # when it was last changed by hand; an import leaves it alone from then on
    UniqueConstraint("plan_id", "table_no", "row_no"),
)

# A recurring item has one occurrence for each month, week or term; any other item has one.
occurrence = Table(
    "occurrence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("weekly", Boolean, nullable=False, default=False),
    Column("state", Text, nullable=False, default="open"),  # open, done, not_held, cancelled
    Column("done_by", ForeignKey("person.id", ondelete="SET NULL")),  # or who said that it was not held
    Column("done_at", Moment),
    Column("reason", Text),  # why it was not held, or cancelled
    Column("moves", Integer, nullable=False, server_default="0"),  # how often it got another day
    UniqueConstraint("item_id", "number"),
    Index("ix_occurrence_due", "state", "due_on"),
)

# Which roles answer for an item, as the program understands the plan's words.
answering = Table(
    "answering",
    metadata,
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), primary_key=True),
    Column("role", Text, primary_key=True),
    Index("ix_answering_role", "role"),
)

# What the other rooms are handed


@dataclass(frozen=True, slots=True)
class Plan:
    """A school's plan of a year."""

    id: int
    school_id: int
    school_year: int
    name: str
    imported_at: datetime
    state: str
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class Item:
    """An item as it stands in the plan, dated or not, with its plan's school, year and state."""

    id: int
    plan_id: int
    table_no: int
    row_no: int
    month: str | None
    faction: str | None
    title: str
    grades: int
    evidence_kinds: list[str]
    responsible: list[str]
    understood: Understood
    this_month_only: bool
    touched_at: datetime | None
    school_id: int
    school_year: int
    plan_state: str


@dataclass(frozen=True, slots=True)
class KnownOccurrence:
    """An occurrence that is in the plan."""

    id: int
    item_id: int
    number: int
    starts_on: date
    due_on: date
    weekly: bool
    state: State


@dataclass(frozen=True, slots=True)
class Due(KnownOccurrence):
    """What falls due, as far as a letter speaks of it."""

    title: str


@dataclass(frozen=True, slots=True)
class DatedItem(Due):
    """An occurrence with all of its item, and with its plan's school, year and state."""

    done_by: int | None
    done_at: datetime | None
    reason: str | None
    moves: int
    faction: str | None
    grades: int
    evidence_kinds: list[str]
    responsible: list[str]
    month: str | None
    understood: Understood
    this_month_only: bool
    school_id: int
    school_year: int
    plan_state: str
    done_by_name: str | None


@dataclass(frozen=True, slots=True)
class Totals:
    """How many occurrences of a year's plans are done, open and not late, open and late."""

    done: int
    open: int
    overdue: int


def plan_named(
    tx: Connection,
    school_id: int,
    school_year: int,
    name: str,
    now: datetime,
    state: str = "approved",
) -> int:
    """The id of a school's plan of this year and name, made in this state if it is new."""
    wanted = select(plan.c.id).where(
        plan.c.school_id == school_id, plan.c.school_year == school_year, plan.c.name == name
    )
    plan_id = tx.execute(wanted).scalar()
    if plan_id is not None:
        tx.execute(update(plan).where(plan.c.id == plan_id).values(imported_at=now))
        return int(plan_id)
    values = {"school_id": school_id, "school_year": school_year, "name": name, "state": state}
    made = insert(plan).values(imported_at=now, **values)
    return int(tx.execute(made.returning(plan.c.id)).scalar_one())


def plans_of_year(tx: Connection, school_id: int, school_year: int) -> list[Plan]:
    """The plans of a school year: several can run side by side."""
    wanted = select(plan).where(plan.c.school_id == school_id, plan.c.school_year == school_year)
    return each(Plan, tx.execute(wanted.order_by(plan.c.id)))


def items() -> Select[Any]:
    """Of Item."""
    in_plan = (plan.c.school_id, plan.c.school_year, plan.c.state.label("plan_state"))
    return select(plan_item, *in_plan).join(plan, plan.c.id == plan_item.c.plan_id)


def items_of(tx: Connection, plan_id: int) -> list[Item]:
    """A plan's items in the order of the document."""
    wanted = items().where(plan_item.c.plan_id == plan_id)
    return each(Item, tx.execute(wanted.order_by(plan_item.c.table_no, plan_item.c.row_no)))


def add_item(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(insert(plan_item).values(values).returning(plan_item.c.id)).scalar_one())


def change_item(tx: Connection, item_id: int, values: dict[str, Any]) -> None:
    tx.execute(update(plan_item).where(plan_item.c.id == item_id).values(values))


def free_places(tx: Connection, plan_id: int) -> None:
    """Takes the plan's items from their places in the document, so that each can be put where it stands now.

    An item that is kept though it is no longer in the document stays without a place: below zero.
    """
    standing = update(plan_item).where(
        plan_item.c.plan_id == plan_id, plan_item.c.table_no > 0, plan_item.c.row_no > 0
    )
    tx.execute(standing.values(row_no=-plan_item.c.id))


def set_answering(tx: Connection, item_id: int, roles: Iterable[str]) -> None:
    tx.execute(delete(answering).where(answering.c.item_id == item_id))
    rows = [{"item_id": item_id, "role": name} for name in roles]
    if rows:
        tx.execute(insert(answering), rows)


def set_occurrences(tx: Connection, item_id: int, dated: list[dict[str, Any]]) -> None:
    """Puts an item's occurrences in place; what is done stays done, and what is no more is removed unless done."""
    numbers = [row["number"] for row in dated]
    gone = and_(
        occurrence.c.item_id == item_id, occurrence.c.number.not_in(numbers), occurrence.c.state == "open"
    )
    tx.execute(delete(occurrence).where(gone))
    if not dated:
        return
    rows = upsert(occurrence).values([row | {"item_id": item_id, "state": "open"} for row in dated])
    dates = {name: rows.excluded[name] for name in ("starts_on", "due_on", "weekly")}
    still_open = occurrence.c.state == "open"
    tx.execute(rows.on_conflict_do_update(index_elements=["item_id", "number"], set_=dates, where=still_open))


def drop_undone(tx: Connection, item_ids: list[int]) -> int:
    """Removes items that are no longer in the document, unless something was done of them or changed by hand."""
    done = exists().where(occurrence.c.item_id == plan_item.c.id, occurrence.c.state != "open")
    dropped = delete(plan_item).where(plan_item.c.id.in_(item_ids), plan_item.c.touched_at.is_(None), ~done)
    return tx.execute(dropped).rowcount


#: Of KnownOccurrence, and of Due.
KNOWN = (
    occurrence.c.id,
    occurrence.c.item_id,
    occurrence.c.number,
    occurrence.c.starts_on,
    occurrence.c.due_on,
    occurrence.c.weekly,
    occurrence.c.state,
)
DUE = (*KNOWN, plan_item.c.title)


def _dated_items() -> Select[Any]:
    return (
        select(
            *DUE,
            occurrence.c.done_by,
            occurrence.c.done_at,
            occurrence.c.reason,
            occurrence.c.moves,
            plan_item.c.faction,
            plan_item.c.grades,
            plan_item.c.evidence_kinds,
            plan_item.c.responsible,
            plan_item.c.month,
            plan_item.c.understood,
            plan_item.c.this_month_only,
            plan.c.school_id,
            plan.c.school_year,
            plan.c.state.label("plan_state"),
            person.c.name.label("done_by_name"),
        )
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .outerjoin(person, person.c.id == occurrence.c.done_by)
    )


#: The bit of the grade in a class teacher's scope, «9 А».
_GRADE_OF_SCOPE = case(*((role.c.scope.startswith(f"{grade} "), 1 << grade) for grade in GRADES), else_=0)


def answers(who: list[int] | ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a person (a column of ids), or one of several (a list), answers for the item.

    By name, or by a role, a class teacher only for their grades; not whoever has handed it over.
    """

    def is_theirs(column: ColumnElement[int]) -> ColumnElement[bool]:
        return column.in_(who) if isinstance(who, list) else column == who

    released = plan_person.alias("released")
    handed_over = exists().where(
        released.c.item_id == plan_item.c.id,
        released.c.person_id == role.c.person_id,
        released.c.part == Part.RELEASED,
    )
    holds = and_(answering.c.item_id == plan_item.c.id, role.c.name == answering.c.role)
    of_grade = or_(
        role.c.name != Role.CLASS_TEACHER,
        plan_item.c.grades == 0,
        plan_item.c.grades.op("&")(_GRADE_OF_SCOPE) != 0,
    )
    by_role = exists().where(is_theirs(role.c.person_id), holds, of_grade, ~handed_over)
    by_name = exists().where(
        plan_person.c.item_id == plan_item.c.id,
        is_theirs(plan_person.c.person_id),
        plan_person.c.part != Part.RELEASED,
    )
    return or_(by_role, by_name)


def due_between(
    tx: Connection,
    school_id: int,
    first: date,
    last: date,
    whose: int | list[int] | None,
    state: str | None = None,
    faction: str | None = None,
    grade: int | None = None,
    plan_id: int | None = None,
    school_year: int | None = None,
) -> list[DatedItem]:
    """Occurrences that fall due between two days, narrowed as asked for; the earliest first.

    `whose` is one person, or a substitute with those for whom they stand in; None is everybody. Drafts are
    left out unless the plan is named.
    """
    wanted = _dated_items().where(
        plan.c.school_id == school_id, occurrence.c.due_on >= first, occurrence.c.due_on <= last
    )
    wanted = wanted.where(plan.c.id == plan_id if plan_id else plan.c.state != "draft")
    if school_year is not None:
        wanted = wanted.where(plan.c.school_year == school_year)
    if whose is not None:
        wanted = wanted.where(answers([whose] if isinstance(whose, int) else whose))
    if state:
        wanted = wanted.where(occurrence.c.state == state)
    if state == "open":
        wanted = wanted.where(plan.c.state != "closed")  # nothing is expected of a closed plan
    if faction:
        wanted = wanted.where(plan_item.c.faction == faction)
    if grade:
        wanted = wanted.where(plan_item.c.grades.op(">>")(grade).op("&")(1) == 1)
    return each(DatedItem, tx.execute(wanted.order_by(occurrence.c.due_on, occurrence.c.id)))


def open_due_between(tx: Connection, school_id: int, first: date, last: date) -> list[Due]:
    """Open occurrences that may need a reminder: by the index on (state, due_on), however many lie beyond.

    Only an approved plan reminds: a draft does not yet, a closed one no more.
    """
    wanted = (
        select(*DUE)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(occurrence.c.state == "open", occurrence.c.due_on >= first, occurrence.c.due_on <= last)
        .where(plan.c.school_id == school_id, plan.c.state == "approved")
    )
    return each(Due, tx.execute(wanted.order_by(occurrence.c.id)))


def by_occurrence(tx: Connection, occurrence_id: int) -> DatedItem | None:
    return made(DatedItem, tx.execute(_dated_items().where(occurrence.c.id == occurrence_id)).first())


def answers_for(tx: Connection, person_id: int, item_id: int, now: datetime) -> bool:
    """Whether a person, or somebody for whom they stand in now, answers for an item."""
    whose = whose_items(tx, person_id, now)
    asked = select(plan_item.c.id).where(plan_item.c.id == item_id, answers(whose))
    return tx.execute(asked).first() is not None


def answers_oneself(tx: Connection, person_id: int, item_id: int) -> bool:
    """The same without those for whom they stand in."""
    asked = select(plan_item.c.id).where(plan_item.c.id == item_id, answers([person_id]))
    return tx.execute(asked).first() is not None


def people_answering(tx: Connection, item_id: int, now: datetime) -> list[int]:
    """The active people with an account who answer for an item at this moment: in an absence the substitute."""
    asked = (
        select(person.c.id)
        .join(plan, plan.c.school_id == person.c.school_id)
        .join(plan_item, plan_item.c.plan_id == plan.c.id)
        .where(plan_item.c.id == item_id, person.c.active, person.c.telegram_id.is_not(None))
        .where(answers(person.c.id))
    )
    return standing_in(tx, [row.id for row in tx.execute(asked)], now)


def totals(tx: Connection, school_id: int, school_year: int, today: date) -> Totals:
    """(done, open, overdue) of all occurrences in a school year's plans."""
    is_open = occurrence.c.state == "open"
    counted = (
        select(
            func.count().filter(occurrence.c.state == "done").label("done"),
            func.count().filter(is_open, occurrence.c.due_on >= today).label("open"),
            func.count().filter(is_open, occurrence.c.due_on < today).label("overdue"),
        )
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(plan.c.school_id == school_id, plan.c.school_year == school_year, plan.c.state != "draft")
    )
    return Totals(*tx.execute(counted).one())
