"""What parents ask the school, sealed, and what they were answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata

parent_question = Table(
    "parent_question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("number", Integer, nullable=False),
    Column("asker_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("work_id", ForeignKey("campaign_work.id", ondelete="SET NULL"), index=True),  # a reception
    Column("sealed", LargeBinary, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("answered_by", ForeignKey("person.id", ondelete="SET NULL")),
    UniqueConstraint("school_id", "number"),
    Index("ix_parent_question_answered_at", "answered_at"),
)


@dataclass(frozen=True, slots=True)
class ParentQuestion:
    """Moments are UTC; `sealed` holds the question, and the answer once there is one."""

    id: int
    school_id: int
    draft: str
    number: int
    asker_id: int
    work_id: int | None
    sealed: bytes
    asked_at: datetime
    answered_at: datetime | None
    answered_by: int | None


def next_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(parent_question.c.number), 0))
    return int(tx.execute(last.where(parent_question.c.school_id == school_id)).scalar_one()) + 1


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    row = insert(parent_question).values(values).on_conflict_do_nothing(index_elements=["draft"])
    question_id: int | None = tx.execute(row.returning(parent_question.c.id)).scalar()
    return question_id


def by_id(tx: Connection, question_id: int) -> ParentQuestion | None:
    wanted = select(parent_question).where(parent_question.c.id == question_id)
    return made(ParentQuestion, tx.execute(wanted).first())


def of_asker(tx: Connection, person_id: int) -> list[ParentQuestion]:
    wanted = select(parent_question).where(parent_question.c.asker_id == person_id)
    return each(ParentQuestion, tx.execute(wanted.order_by(parent_question.c.id.desc())))


def of_school(tx: Connection, school_id: int) -> list[ParentQuestion]:
    """What waits for an answer first, the oldest before the newer."""
    wanted = select(parent_question).where(parent_question.c.school_id == school_id)
    order = (parent_question.c.answered_at.is_not(None), parent_question.c.id)
    return each(ParentQuestion, tx.execute(wanted.order_by(*order)))


def of_work(tx: Connection, work_id: int) -> list[ParentQuestion]:
    wanted = select(parent_question).where(parent_question.c.work_id == work_id)
    return each(ParentQuestion, tx.execute(wanted.order_by(parent_question.c.id)))


def reply(tx: Connection, question_id: int, sealed: bytes, person_id: int, now: datetime) -> bool:
    """False if somebody has answered."""
    open_one = update(parent_question).where(
        parent_question.c.id == question_id, parent_question.c.answered_at.is_(None)
    )
    values = {"sealed": sealed, "answered_by": person_id, "answered_at": now}
    return tx.execute(open_one.values(values)).rowcount == 1


def forget_before(tx: Connection, moment: datetime) -> int:
    """What was answered before this moment."""
    return tx.execute(delete(parent_question).where(parent_question.c.answered_at < moment)).rowcount


def unanswered_before(tx: Connection, moment: datetime) -> list[ParentQuestion]:
    """What came before this moment and waits still."""
    waits = parent_question.c.answered_at.is_(None) & (parent_question.c.asked_at < moment)
    return each(
        ParentQuestion, tx.execute(select(parent_question).where(waits).order_by(parent_question.c.id))
    )


def forget(tx: Connection, question_id: int) -> None:
    tx.execute(delete(parent_question).where(parent_question.c.id == question_id))
