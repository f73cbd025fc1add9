"""What was written to the school without a name: beside it stands no account, only the hash of a code to come back."""

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
    delete,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
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


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    row = insert(hotline_message).values(values).on_conflict_do_nothing(index_elements=["draft"])
    message_id: int | None = tx.execute(row.returning(hotline_message.c.id)).scalar()
    return message_id


def by_id(tx: Connection, message_id: int) -> HotlineMessage | None:
    wanted = select(hotline_message).where(hotline_message.c.id == message_id)
    return made(HotlineMessage, tx.execute(wanted).first())


def by_code(tx: Connection, school_id: int, code_hash: bytes) -> HotlineMessage | None:
    wanted = select(hotline_message).where(
        hotline_message.c.school_id == school_id, hotline_message.c.code_hash == code_hash
    )
    return made(HotlineMessage, tx.execute(wanted).first())


def of_school(tx: Connection, school_id: int) -> list[HotlineMessage]:
    """What waits for an answer first."""
    wanted = select(hotline_message).where(hotline_message.c.school_id == school_id)
    order = (hotline_message.c.answered_at.is_not(None), hotline_message.c.id)
    return each(HotlineMessage, tx.execute(wanted.order_by(*order)))


def waiting(tx: Connection, school_id: int) -> int:
    wanted = select(func.count()).where(
        hotline_message.c.school_id == school_id, hotline_message.c.answered_at.is_(None)
    )
    return int(tx.execute(wanted).scalar_one())


def answer(tx: Connection, message_id: int, sealed: bytes, person_id: int, now: datetime) -> bool:
    """False if somebody has answered."""
    open_one = update(hotline_message).where(
        hotline_message.c.id == message_id, hotline_message.c.answered_at.is_(None)
    )
    values = {"sealed": sealed, "answered_by": person_id, "answered_at": now}
    return tx.execute(open_one.values(values)).rowcount == 1


def forget_before(tx: Connection, moment: datetime) -> int:
    """What was answered before this moment."""
    return tx.execute(delete(hotline_message).where(hotline_message.c.answered_at < moment)).rowcount


def unanswered_before(tx: Connection, moment: datetime) -> list[HotlineMessage]:
    """What came before this moment and waits still."""
    waits = hotline_message.c.answered_at.is_(None) & (hotline_message.c.written_at < moment)
    return each(
        HotlineMessage, tx.execute(select(hotline_message).where(waits).order_by(hotline_message.c.id))
    )


def forget(tx: Connection, message_id: int) -> None:
    tx.execute(delete(hotline_message).where(hotline_message.c.id == message_id))
