"""What parents ask the school, sealed, and what they were answered."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.engine import Connection

from db.assistance.answered import Answered
from db.columns import Moment, each
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


QUESTIONS = Answered(parent_question, ParentQuestion, parent_question.c.asked_at)


def next_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(parent_question.c.number), 0))
    return int(tx.execute(last.where(parent_question.c.school_id == school_id)).scalar_one()) + 1


def of_asker(tx: Connection, person_id: int) -> list[ParentQuestion]:
    wanted = select(parent_question).where(parent_question.c.asker_id == person_id)
    return each(ParentQuestion, tx.execute(wanted.order_by(parent_question.c.id.desc())))


def of_work(tx: Connection, work_id: int) -> list[ParentQuestion]:
    wanted = select(parent_question).where(parent_question.c.work_id == work_id)
    return each(ParentQuestion, tx.execute(wanted.order_by(parent_question.c.id)))
