"""Families with several children: which children is sealed; a digest of each finds doubles and names nobody."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
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
from sqlalchemy import insert as plain_insert
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import add_once
from db.store import metadata

family = Table(
    "family",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("number", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # the children
    Column("keeper_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
    UniqueConstraint("school_id", "number"),
)

family_child = Table(
    "family_child",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("family_id", ForeignKey("family.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("child_key", LargeBinary, nullable=False, unique=True),  # as a request's
)


@dataclass(frozen=True, slots=True)
class Family:
    id: int
    school_id: int
    draft: str
    number: int
    sealed: bytes
    keeper_id: int | None
    made_at: datetime


def next_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(family.c.number), 0)).where(family.c.school_id == school_id)
    return int(tx.execute(last).scalar_one()) + 1


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    return add_once(tx, family, values)


def by_id(tx: Connection, family_id: int) -> Family | None:
    return made(Family, tx.execute(select(family).where(family.c.id == family_id)).first())


def of_school(tx: Connection, school_id: int) -> list[Family]:
    wanted = select(family).where(family.c.school_id == school_id).order_by(family.c.number)
    return each(Family, tx.execute(wanted))


def with_children(tx: Connection, child_keys: Collection[bytes]) -> list[Family]:
    """The families to which any of these children belongs."""
    belongs = select(family_child.c.family_id).where(family_child.c.child_key.in_(list(child_keys)))
    return each(Family, tx.execute(select(family).where(family.c.id.in_(belongs)).order_by(family.c.id)))


def put_children(tx: Connection, family_id: int, sealed: bytes, child_keys: Collection[bytes]) -> None:
    tx.execute(update(family).where(family.c.id == family_id).values(sealed=sealed))
    tx.execute(delete(family_child).where(family_child.c.family_id == family_id))
    rows = [{"family_id": family_id, "child_key": key} for key in child_keys]
    if rows:
        tx.execute(plain_insert(family_child), rows)


def erase(tx: Connection, family_id: int) -> bool:
    tx.execute(delete(family_child).where(family_child.c.family_id == family_id))
    return tx.execute(delete(family).where(family.c.id == family_id)).rowcount == 1
