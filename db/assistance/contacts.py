"""Whom the school asks to give: who it is lies sealed; in clear stand the kind, where it stands and the next day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    and_,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import add_once
from db.store import metadata

contact = Table(
    "contact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),  # as a giver's
    Column("state", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # who, how to be reached, the next step
    Column("next_on", Date),  # nothing once it is over
    Column("keeper_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("changed_at", Moment, nullable=False),
    Index("ix_contact_next_on", "school_id", "next_on"),
)


@dataclass(frozen=True, slots=True)
class Contact:
    id: int
    school_id: int
    draft: str
    kind: str
    state: str
    sealed: bytes
    next_on: date | None
    keeper_id: int | None
    changed_at: datetime


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    return add_once(tx, contact, values)


def by_id(tx: Connection, contact_id: int) -> Contact | None:
    return made(Contact, tx.execute(select(contact).where(contact.c.id == contact_id)).first())


def by_draft(tx: Connection, draft: str) -> Contact | None:
    return made(Contact, tx.execute(select(contact).where(contact.c.draft == draft)).first())


def of_school(tx: Connection, school_id: int) -> list[Contact]:
    """What is to be done first, first; what is over last."""
    wanted = select(contact).where(contact.c.school_id == school_id)
    return each(
        Contact, tx.execute(wanted.order_by(contact.c.next_on.is_(None), contact.c.next_on, contact.c.id))
    )


def due(tx: Connection, school_id: int, day: date) -> list[Contact]:
    wanted = select(contact).where(contact.c.school_id == school_id, contact.c.next_on <= day)
    return each(Contact, tx.execute(wanted.order_by(contact.c.id)))


def old(
    tx: Connection, school_id: int, over: Collection[str], ended: datetime, left: datetime
) -> list[Contact]:
    """What was over before `ended`, and what nobody has touched since `left`."""
    gone = or_(
        and_(contact.c.state.in_(list(over)), contact.c.changed_at < ended), contact.c.changed_at < left
    )
    wanted = select(contact).where(contact.c.school_id == school_id, gone)
    return each(Contact, tx.execute(wanted.order_by(contact.c.id)))


def forget(tx: Connection, contact_id: int) -> None:
    tx.execute(delete(contact).where(contact.c.id == contact_id))


def change(tx: Connection, contact_id: int, **values: Any) -> None:
    tx.execute(update(contact).where(contact.c.id == contact_id).values(values))
