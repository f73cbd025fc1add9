"""What sittings have decided: a line each, with its number once the sitting is closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    delete,
    exists,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import each, made
from db.parliament.minutes import signed
from db.parliament.sittings import sitting
from db.plan import occurrence
from db.statements import insert
from db.store import metadata

decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("school_year", Integer),  # with the number, when the sitting closes
    Column("number", Integer),
    Column("text", Text, nullable=False),
    Column("owner_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("owner", Text, nullable=False, default=""),
    Column("due_on", Date),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="SET NULL")),
    UniqueConstraint("school_id", "school_year", "number"),
)


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of a decision, and how the plan's item stands that came of it; None where none did."""

    id: int
    sitting_id: int
    school_id: int
    school_year: int | None
    number: int | None
    text: str
    owner_id: int | None
    owner: str
    due_on: date | None
    occurrence_id: int | None
    state: str | None


def decide(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft was decided already."""
    added = insert(decision).values(**values).on_conflict_do_nothing().returning(decision.c.id)
    return tx.execute(added).scalar()


def _decisions() -> Any:
    at = decision.outerjoin(occurrence, occurrence.c.id == decision.c.occurrence_id)
    kept = [column for column in decision.c if column.name != "draft"]
    return select(*kept, occurrence.c.state).select_from(at)


def decisions_of(tx: Connection, sitting_id: int) -> list[Decision]:
    """In the order in which they were taken."""
    wanted = _decisions().where(decision.c.sitting_id == sitting_id)
    return each(Decision, tx.execute(wanted.order_by(decision.c.id)))


def decision_with(tx: Connection, decision_id: int) -> Decision | None:
    return made(Decision, tx.execute(_decisions().where(decision.c.id == decision_id)).first())


def decisions_of_year(
    tx: Connection, school_id: int, school_year: int, *, drafts: bool = True
) -> list[Decision]:
    """Those that have their number, the newest first; without drafts those whose minutes were signed."""
    wanted = _decisions().where(decision.c.school_id == school_id, decision.c.school_year == school_year)
    if not drafts:
        wanted = wanted.where(exists().where(signed.c.sitting_id == decision.c.sitting_id))
    return each(Decision, tx.execute(wanted.order_by(decision.c.number.desc())))


def decided_since(tx: Connection, school_id: int, moment: datetime, most: int) -> list[Decision]:
    """Of sittings since then whose minutes are signed."""
    wanted = _decisions().where(
        sitting.c.id == decision.c.sitting_id,
        decision.c.school_id == school_id,
        sitting.c.state == "signed",
        sitting.c.starts_at >= moment,
    )
    return each(Decision, tx.execute(wanted.order_by(decision.c.number).limit(most)))


def number_decisions(tx: Connection, sitting_id: int, school_id: int, school_year: int) -> None:
    """Those without a number get the next ones of the year; called inside the transaction that closes."""
    last = select(func.coalesce(func.max(decision.c.number), 0)).where(
        decision.c.school_id == school_id, decision.c.school_year == school_year
    )
    number = int(tx.execute(last).scalar_one())
    for one in decisions_of(tx, sitting_id):
        if one.number is None:
            number += 1
            change_decision(tx, one.id, number=number, school_year=school_year)


def change_decision(tx: Connection, decision_id: int, **values: Any) -> None:
    tx.execute(update(decision).where(decision.c.id == decision_id).values(**values))


def drop_decision(tx: Connection, decision_id: int) -> None:
    tx.execute(delete(decision).where(decision.c.id == decision_id))
