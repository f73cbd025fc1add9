"""Requests to join, of pupils without a code, and what became of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, Text, insert, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.store import metadata

join_request = Table(
    "join_request",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("telegram_id", BigInteger, nullable=False, index=True),
    Column("language", Text, nullable=False),
    Column("name", Text, nullable=False),  # as the person typed it
    Column("grade", Integer, nullable=False),
    Column("letter", Text, nullable=False),
    Column("state", Text, nullable=False),  # waiting, approved, refused
    Column("asked_at", Moment, nullable=False),
    Column("decided_by", ForeignKey("person.id", ondelete="SET NULL")),
)


@dataclass(frozen=True)
class JoinRequest:
    """Somebody without a code who says to be of a class."""

    id: int
    school_id: int
    telegram_id: int
    language: str
    name: str
    grade: int
    letter: str
    state: str
    asked_at: datetime
    decided_by: int | None


def waiting_request(tx: Connection, telegram_id: int) -> JoinRequest | None:
    waiting = select(join_request).where(
        join_request.c.telegram_id == telegram_id, join_request.c.state == "waiting"
    )
    return made(JoinRequest, tx.execute(waiting).first())


def request_by_id(tx: Connection, request_id: int) -> JoinRequest | None:
    found = select(join_request).where(join_request.c.id == request_id)
    return made(JoinRequest, tx.execute(found).first())


def requests_of_class(tx: Connection, school_id: int, grade: int, letter: str) -> list[JoinRequest]:
    """The requests of a class that nobody has decided, the oldest first."""
    waiting = select(join_request).where(
        join_request.c.school_id == school_id,
        join_request.c.grade == grade,
        join_request.c.letter == letter,
        join_request.c.state == "waiting",
    )
    return each(JoinRequest, tx.execute(waiting.order_by(join_request.c.id)))


def add_request(tx: Connection, **values: Any) -> int:
    added = insert(join_request).values(values).returning(join_request.c.id)
    return int(tx.execute(added).scalar_one())


def decide_request(
    tx: Connection, request_id: int, state: str, decider_id: int | None, was: str = "waiting"
) -> bool:
    """Moves a request on; False if somebody decided it before."""
    decided = update(join_request).where(join_request.c.id == request_id, join_request.c.state == was)
    return tx.execute(decided.values(state=state, decided_by=decider_id)).rowcount == 1
