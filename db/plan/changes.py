"""Changing items and their days by hand, and the trace of each change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.plan import KNOWN, Item, KnownOccurrence, answering, items, occurrence, plan, plan_item
from db.store import metadata
from school.dates import SchoolYear
from school.plan import Occurrence

#: Who changed what of an item, when and why. The values stand as data, so that each reads them in the own language.
plan_change = Table(
    "plan_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("field", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("reason", Text),
    Column("token", Text, unique=True),  # of the form: what is sent twice is done once
    Index("ix_plan_change_item", "item_id"),
)


def items_of_year(tx: Connection, school_id: int, year: SchoolYear) -> list[Item]:
    """The items of a school year's plans that are not closed."""
    of_year = (plan.c.school_id == school_id, plan.c.school_year == year.first)
    return each(Item, tx.execute(items().where(*of_year, plan.c.state != "closed")))


def undated(tx: Connection, plan_id: int) -> list[Item]:
    """The items of a plan whose deadline gives no day: nobody would be reminded of them."""
    dated = exists().where(occurrence.c.item_id == plan_item.c.id)
    wanted = items().where(plan_item.c.plan_id == plan_id, ~dated)
    return each(Item, tx.execute(wanted.order_by(plan_item.c.table_no, plan_item.c.row_no)))


def is_cancelled(tx: Connection, item_id: int) -> bool:
    """Whether the item was cancelled as a whole: nothing of it is open or came to an end of its own."""
    states = {row.state for row in occurrences_of(tx, item_id)}
    return states == {"cancelled"}


def item_with(tx: Connection, item_id: int) -> Item | None:
    return made(Item, tx.execute(items().where(plan_item.c.id == item_id)).first())


def next_row(tx: Connection, plan_id: int) -> int:
    """Items that were made by hand stand in «table 0», where no document has any."""
    last = select(func.max(plan_item.c.row_no)).where(
        plan_item.c.plan_id == plan_id, plan_item.c.table_no == 0
    )
    return int(tx.execute(last).scalar() or 0) + 1


def roles_of(tx: Connection, item_id: int) -> list[str]:
    rows = tx.execute(select(answering.c.role).where(answering.c.item_id == item_id))
    return [row.role for row in rows]


def occurrences_of(tx: Connection, item_id: int) -> list[KnownOccurrence]:
    wanted = select(*KNOWN).where(occurrence.c.item_id == item_id)
    return each(KnownOccurrence, tx.execute(wanted.order_by(occurrence.c.due_on, occurrence.c.number)))


def add_occurrences(tx: Connection, item_id: int, dated: Iterable[Occurrence]) -> None:
    rows = [{"item_id": item_id, "state": "open", **one.__dict__} for one in dated]
    if rows:
        tx.execute(insert(occurrence), rows)


def drop_occurrence(tx: Connection, occurrence_id: int) -> None:
    tx.execute(delete(occurrence).where(occurrence.c.id == occurrence_id))


def redate(tx: Connection, item_id: int, dated: list[Occurrence]) -> list[int]:
    """Gives the open occurrences these dates, makes more or removes what is too much; what is closed stays.

    Returns the numbers of the open ones that were there, so that what was said of their old days can be stopped.
    """
    known = occurrences_of(tx, item_id)
    still_open = [row for row in known if row.state == "open"]
    for row, one in zip(still_open, dated, strict=False):
        if (row.starts_on, row.due_on) != (one.starts_on, one.due_on):
            move(tx, row.id, one.starts_on, one.due_on)
        tx.execute(update(occurrence).where(occurrence.c.id == row.id).values(weekly=one.weekly))
    surplus = [row.id for row in still_open[len(dated) :]]
    tx.execute(delete(occurrence).where(occurrence.c.id.in_(surplus)))
    last = max((row.number for row in known), default=0)
    more = dated[len(still_open) :]
    fresh = [
        Occurrence(last + at, one.starts_on, one.due_on, one.weekly) for at, one in enumerate(more, start=1)
    ]
    add_occurrences(tx, item_id, fresh)
    return [row.id for row in still_open]


def move(tx: Connection, occurrence_id: int, starts_on: date, due_on: date) -> None:
    """Another day; how often it was moved is part of its reminders' keys, so that the new day has its own."""
    moving = update(occurrence).where(occurrence.c.id == occurrence_id, occurrence.c.state == "open")
    tx.execute(moving.values(starts_on=starts_on, due_on=due_on, moves=occurrence.c.moves + 1))


def cancel_open(tx: Connection, item_id: int, person_id: int, reason: str, now: datetime) -> list[int]:
    """Cancels what is still open of an item; returns which occurrences that were."""
    cancelling = update(occurrence).where(occurrence.c.item_id == item_id, occurrence.c.state == "open")
    values = {"state": "cancelled", "done_by": person_id, "done_at": now, "reason": reason}
    return [row.id for row in tx.execute(cancelling.values(values).returning(occurrence.c.id))]


# The trace


@dataclass(frozen=True, slots=True)
class Change:
    """One line of an item's trace."""

    at: datetime
    name: str | None  # of whoever did it; an import has none
    field: str
    before: str | None
    after: str | None
    reason: str | None


def write_change(tx: Connection, values: dict[str, Any], *, of_document: bool = True) -> None:
    """One line of the trace. `of_document`: it changed what an import would write, which leaves it alone now."""
    tx.execute(insert(plan_change).values(values))
    if not of_document:
        return
    touched = update(plan_item).where(plan_item.c.id == values["item_id"])
    tx.execute(touched.values(touched_at=values["at"]))


def changed_by(tx: Connection, token: str) -> int | None:
    """The item that a form has changed before; None if the form is new."""
    asked = select(plan_change.c.item_id).where(plan_change.c.token == token)
    return tx.execute(asked).scalar()


def changes_of(tx: Connection, item_id: int) -> list[Change]:
    """The trace of an item, the newest first."""
    line = plan_change.c
    wanted = (
        select(line.at, person.c.name, line.field, line.before, line.after, line.reason)
        .outerjoin(person, person.c.id == plan_change.c.person_id)
        .where(plan_change.c.item_id == item_id)
    )
    return each(Change, tx.execute(wanted.order_by(line.id.desc())))
