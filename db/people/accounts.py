"""Accounts that take another's place: whose it was before, and claims on which a second person decides."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, Text, insert, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.people import person
from db.people.audit import audit
from db.store import metadata

account_claim = Table(
    "account_claim",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("state", Text, nullable=False),  # waiting, agreed, refused
    Column("printed_by", ForeignKey("person.id", ondelete="SET NULL")),  # whoever made the code
    Column("asked_at", Moment, nullable=False),
    Column("decided_by", ForeignKey("person.id", ondelete="SET NULL")),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """An account that came with a code of somebody who had another account before."""

    id: int
    person_id: int
    telegram_id: int
    language: str
    state: str
    printed_by: int | None
    asked_at: datetime
    decided_by: int | None


def add(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(insert(account_claim).values(values).returning(account_claim.c.id)).scalar_one())


def by_id(tx: Connection, claim_id: int) -> Claim | None:
    return made(Claim, tx.execute(select(account_claim).where(account_claim.c.id == claim_id)).first())


def decide(tx: Connection, claim_id: int, state: str, by: int) -> bool:
    """Once: False if somebody was quicker."""
    waiting = update(account_claim).where(account_claim.c.id == claim_id, account_claim.c.state == "waiting")
    return tx.execute(waiting.values(state=state, decided_by=by)).rowcount == 1


def former_of(tx: Connection, person_id: int) -> int | None:
    """The account that was tied to this person before, if it was untied."""
    former: int | None = tx.execute(
        select(person.c.former_telegram_id).where(person.c.id == person_id)
    ).scalar()
    return former


def whose_before(tx: Connection, telegram_id: int) -> list[int]:
    """The people to whom this account was tied before."""
    return list(tx.execute(select(person.c.id).where(person.c.former_telegram_id == telegram_id)).scalars())


def untied_by(tx: Connection, person_id: int) -> int | None:
    """Whoever untied the account the last time."""
    wanted = select(audit.c.actor_id).where(
        audit.c.deed == "unlink", audit.c.subject == "person", audit.c.subject_id == person_id
    )
    by: int | None = tx.execute(wanted.order_by(audit.c.id.desc()).limit(1)).scalar()
    return by
