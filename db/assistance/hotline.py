"""What was written to the school without a name: beside it stands no account, only the hash of a code to come back."""

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
    func,
    select,
)
from sqlalchemy.engine import Connection

from db.assistance.answered import Answered
from db.columns import Moment, made
from db.store import metadata

hotline_message = Table(
    "hotline_message",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("code_hash", LargeBinary, nullable=False, unique=True),
    Column("sealed", LargeBinary, nullable=False),  # what was written, and what was answered
    Column("written_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("answered_by", ForeignKey("person.id", ondelete="SET NULL")),
    Index("ix_hotline_message_school_id", "school_id", "answered_at"),
)


@dataclass(frozen=True, slots=True)
class HotlineMessage:
    """Moments are UTC. Nothing here says who wrote."""

    id: int
    school_id: int
    draft: str
    code_hash: bytes
    sealed: bytes
    written_at: datetime
    answered_at: datetime | None
    answered_by: int | None


MESSAGES = Answered(hotline_message, HotlineMessage, hotline_message.c.written_at)


def by_code(tx: Connection, school_id: int, code_hash: bytes) -> HotlineMessage | None:
    wanted = select(hotline_message).where(
        hotline_message.c.school_id == school_id, hotline_message.c.code_hash == code_hash
    )
    return made(HotlineMessage, tx.execute(wanted).first())


def waiting(tx: Connection, school_id: int) -> int:
    wanted = select(func.count()).where(
        hotline_message.c.school_id == school_id, hotline_message.c.answered_at.is_(None)
    )
    return int(tx.execute(wanted).scalar_one())
