"""A plan as a whole: its state, who approved it, and its copy for the next year."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Select,
    Table,
    Text,
    UniqueConstraint,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.plan import Plan, occurrence, plan, plan_item
from db.statements import insert as upsert
from db.store import metadata
from school.plan.approval import Approval

plan_approval = Table(
    "plan_approval",
    metadata,
    Column("plan_id", ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, nullable=False),
    Column("acting", Boolean, nullable=False),  # м.а.
    Column("approved_on", Date, nullable=False),
    Column("decision", Text),  # the number of the decision that approves it; none where it was noted before
    Column("noted_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("noted_at", Moment, nullable=False),
)

plan_copy = Table(
    "plan_copy",
    metadata,
    Column("copy_id", ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True),
    Column("original_id", ForeignKey("plan.id", ondelete="CASCADE"), nullable=False),
    UniqueConstraint("original_id"),
)


@dataclass(frozen=True, slots=True)
class WholePlan(Plan):
    """A plan with its approval, its copy and how much is in it."""

    approved_by: str | None
    acting: bool | None
    approved_on: date | None
    decision: str | None
    noted_by: str | None
    copy_id: int | None
    items: int
    unfinished: int


def _plans() -> Select[Any]:
    items = select(func.count()).where(plan_item.c.plan_id == plan.c.id).scalar_subquery()
    unfinished = (
        select(func.count())
        .select_from(occurrence.join(plan_item, plan_item.c.id == occurrence.c.item_id))
        .where(plan_item.c.plan_id == plan.c.id, occurrence.c.state == "open")
        .scalar_subquery()
    )
    return (
        select(
            plan,
            plan_approval.c.name.label("approved_by"),
            plan_approval.c.acting,
            plan_approval.c.approved_on,
            plan_approval.c.decision,
            person.c.name.label("noted_by"),
            plan_copy.c.copy_id,
            items.label("items"),
            unfinished.label("unfinished"),
        )
        .outerjoin(plan_approval, plan_approval.c.plan_id == plan.c.id)
        .outerjoin(person, person.c.id == plan_approval.c.noted_by)
        .outerjoin(plan_copy, plan_copy.c.original_id == plan.c.id)
    )


def plans_of(tx: Connection, school_id: int) -> list[WholePlan]:
    """The school's plans with state, approval, copy and how much is in them; the newest year first."""
    wanted = _plans().where(plan.c.school_id == school_id)
    return each(WholePlan, tx.execute(wanted.order_by(plan.c.school_year.desc(), plan.c.id)))


def plan_with(tx: Connection, plan_id: int) -> WholePlan | None:
    return made(WholePlan, tx.execute(_plans().where(plan.c.id == plan_id)).first())


def set_state(tx: Connection, plan_id: int, state: str, closed_on: date | None = None) -> None:
    tx.execute(update(plan).where(plan.c.id == plan_id).values(state=state, closed_on=closed_on))


def approve(tx: Connection, plan_id: int, approval: Approval, noted_by: int, now: datetime) -> bool:
    """Notes who approved a plan; False if that is noted already, with the number of the decision."""
    values = {
        "name": approval.name,
        "acting": approval.acting,
        "approved_on": approval.on,
        "decision": approval.decision,
        "noted_by": noted_by,
        "noted_at": now,
    }
    noted = upsert(plan_approval).values(plan_id=plan_id, **values)
    noted = noted.on_conflict_do_update(
        index_elements=["plan_id"], set_=values, where=plan_approval.c.decision.is_(None)
    )
    return tx.execute(noted).rowcount == 1


def add_copy(tx: Connection, original: Plan, now: datetime) -> int | None:
    """The id of a draft for the next year, still empty; None if the school has a plan of that year and name."""
    values = {"school_id": original.school_id, "school_year": original.school_year + 1, "name": original.name}
    copying = upsert(plan).values(imported_at=now, state="draft", **values)
    copy_id = tx.execute(copying.on_conflict_do_nothing().returning(plan.c.id)).scalar()
    if copy_id is None:
        return None
    tx.execute(insert(plan_copy).values(copy_id=copy_id, original_id=original.id))
    return int(copy_id)
