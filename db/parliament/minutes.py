"""The minutes of a sitting as they were agreed to and signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, Text, delete, func, select
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.statements import insert
from db.store import metadata

# Where a question is disputed both sides have agreed to what was written before the minutes are signed.
agreement = Table(
    "sitting_agreement",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True),
    Column("side", Text, primary_key=True),  # administration, parliament
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("agreed_at", Moment, nullable=False),
)

# Signed minutes are read, never changed; a change is a new revision.
signed = Table(
    "signed_minutes",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("content", JSON, nullable=False),
    Column("signed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("signer", Text, nullable=False),
    Column("signed_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Signed:
    """Minutes as they were signed."""

    sitting_id: int
    revision: int
    content: dict[str, Any]
    signed_by: int | None
    signer: str
    signed_at: datetime


def agree(tx: Connection, values: Mapping[str, Any]) -> bool:
    """False if that side has agreed already."""
    return tx.execute(insert(agreement).values(**values).on_conflict_do_nothing()).rowcount == 1


def agreements(tx: Connection, sitting_id: int) -> dict[str, str]:
    """Which side has agreed, and who for it."""
    wanted = select(agreement.c.side, agreement.c.name).where(agreement.c.sitting_id == sitting_id)
    return {row.side: row.name for row in tx.execute(wanted.order_by(agreement.c.side))}


def forget_agreements(tx: Connection, sitting_id: int) -> bool:
    """False if there was none."""
    return tx.execute(delete(agreement).where(agreement.c.sitting_id == sitting_id)).rowcount > 0


def sign(tx: Connection, values: Mapping[str, Any]) -> int:
    """The revision under which it was kept."""
    last = select(func.coalesce(func.max(signed.c.revision), 0)).where(
        signed.c.sitting_id == values["sitting_id"]
    )
    revision = int(tx.execute(last).scalar_one()) + 1
    tx.execute(insert(signed).values(revision=revision, **values))
    return revision


def newest_signed(tx: Connection, sitting_id: int) -> Signed | None:
    wanted = select(signed).where(signed.c.sitting_id == sitting_id).order_by(signed.c.revision.desc())
    return made(Signed, tx.execute(wanted.limit(1)).first())
