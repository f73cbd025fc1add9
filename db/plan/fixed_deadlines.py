"""Which of the fixed deadlines a school has switched on, and in which words they stand in its plan."""

from collections.abc import Collection
from dataclasses import asdict

from sqlalchemy import JSON, Column, ForeignKey, Table, Text, delete, select
from sqlalchemy.engine import Connection

from db.columns import each
from db.plan import occurrence, plan, plan_item
from db.statements import insert as upsert
from db.store import metadata
from school.plan.fixed_deadlines import FixedWords

fixed_deadline = Table(
    "fixed_deadline",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("responsible", JSON, nullable=False),
    Column("evidence", Text, nullable=False),
)


def switched_on(tx: Connection, school_id: int) -> list[FixedWords]:
    wanted = select(
        fixed_deadline.c.key, fixed_deadline.c.title, fixed_deadline.c.responsible, fixed_deadline.c.evidence
    )
    return each(FixedWords, tx.execute(wanted.where(fixed_deadline.c.school_id == school_id)))


def switch_on(tx: Connection, school_id: int, words: FixedWords) -> bool:
    """False if it was on."""
    row = upsert(fixed_deadline).values(school_id=school_id, **asdict(words))
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def switch_off(tx: Connection, school_id: int, key: str) -> bool:
    own = (fixed_deadline.c.school_id == school_id, fixed_deadline.c.key == key)
    return tx.execute(delete(fixed_deadline).where(*own)).rowcount == 1


def item_at(tx: Connection, school_id: int, school_year: int, name: str, place: int) -> int | None:
    """The item in this row of the school's plan of this name."""
    wanted = (
        select(plan_item.c.id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(plan.c.school_id == school_id, plan.c.school_year == school_year, plan.c.name == name)
        .where(plan_item.c.row_no == place)
    )
    row = tx.execute(wanted).first()
    return int(row.id) if row else None


def items_at(tx: Connection, school_id: int, name: str, places: Collection[int]) -> set[int]:
    """The items in these rows of the school's plans of this name, of any year."""
    wanted = (
        select(plan_item.c.id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(plan.c.school_id == school_id, plan.c.name == name, plan_item.c.row_no.in_(list(places)))
    )
    return set(tx.execute(wanted).scalars())


def open_of(tx: Connection, item_id: int) -> list[int]:
    wanted = select(occurrence.c.id).where(occurrence.c.item_id == item_id, occurrence.c.state == "open")
    return list(tx.execute(wanted).scalars())


def drop_open(tx: Connection, item_id: int) -> None:
    """Open occurrences go, and the item with them if nothing of it was done."""
    open_ones = delete(occurrence).where(occurrence.c.item_id == item_id, occurrence.c.state == "open")
    tx.execute(open_ones)
    left = select(occurrence.c.id).where(occurrence.c.item_id == item_id).limit(1)
    if tx.execute(left).first() is None:
        tx.execute(delete(plan_item).where(plan_item.c.id == item_id))
