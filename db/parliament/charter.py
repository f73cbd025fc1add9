"""What the general meeting has changed in the charter, each with the decision that says so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Table, Text, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.parliament.decisions import decision
from db.statements import insert
from db.store import metadata

setting = Table(
    "charter_setting",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("decision_id", ForeignKey("decision.id", ondelete="SET NULL")),
    Column("changed_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting that is not the default any more, and the number of the decision."""

    key: str
    value: Any
    number: int | None


def changed(tx: Connection, school_id: int) -> list[Changed]:
    wanted = (
        select(setting.c.key, setting.c.value, decision.c.number)
        .select_from(setting.outerjoin(decision, decision.c.id == setting.c.decision_id))
        .where(setting.c.school_id == school_id)
    )
    return each(Changed, tx.execute(wanted.order_by(setting.c.key)))


def change(tx: Connection, school_id: int, key: str, value: Any, decision_id: int, now: datetime) -> None:
    """Writes it down in place of what stood there."""
    row = {"value": value, "decision_id": decision_id, "changed_at": now}
    put = insert(setting).values(school_id=school_id, key=key, **row)
    tx.execute(put.on_conflict_do_update(index_elements=["school_id", "key"], set_=row))
