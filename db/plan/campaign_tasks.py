"""The plan's lines that are a campaign's tasks, with their days and what came of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import extract, select
from sqlalchemy.engine import Connection

from db.columns import each
from db.plan import occurrence, plan, plan_item


@dataclass(frozen=True, slots=True)
class Task:
    """One dated time of a fixed deadline."""

    id: int
    title: str
    responsible: list[str]
    starts_on: date
    due_on: date
    state: str


def of(tx: Connection, school_id: int, name: str, places: Collection[int], year: int) -> list[Task]:
    """Those that fall due in this year, by day."""
    wanted = (
        select(
            occurrence.c.id,
            plan_item.c.title,
            plan_item.c.responsible,
            occurrence.c.starts_on,
            occurrence.c.due_on,
            occurrence.c.state,
        )
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(plan.c.school_id == school_id, plan.c.name == name, plan_item.c.row_no.in_(list(places)))
        .where(extract("year", occurrence.c.due_on) == year)
        .order_by(occurrence.c.due_on, occurrence.c.id)
    )
    return each(Task, tx.execute(wanted))


def open_on(tx: Connection, school_id: int, name: str, places: Collection[int], due_on: date) -> int | None:
    """The open occurrence of one of these lines on this day."""
    wanted = (
        select(occurrence.c.id)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(plan.c.school_id == school_id, plan.c.name == name, plan_item.c.row_no.in_(list(places)))
        .where(occurrence.c.due_on == due_on, occurrence.c.state == "open")
    )
    found: int | None = tx.execute(wanted.limit(1)).scalar()
    return found
