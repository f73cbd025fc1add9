"""Accounts that take another's place: whose it was before, and claims on which a second person decides."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, Text, func, insert, select, update
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
    # Appeals that were sent before are closed to the new account until they are handed over; nothing: they are open.
    Column("closed_before", Moment),
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
    closed_before: datetime | None


def add(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(insert(account_claim).values(values).returning(account_claim.c.id)).scalar_one())


def by_id(tx: Connection, claim_id: int) -> Claim | None:
    return made(Claim, tx.execute(select(account_claim).where(account_claim.c.id == claim_id)).first())


def decide(tx: Connection, claim_id: int, state: str, by: int) -> bool:
    """Once: False if somebody was quicker."""
    waiting = update(account_claim).where(account_claim.c.id == claim_id, account_claim.c.state == "waiting")
    return tx.execute(waiting.values(state=state, decided_by=by)).rowcount == 1


def close_before(tx: Connection, claim_id: int, moment: datetime | None) -> bool:
    """Closes what was sent before a moment to this account, or opens it; False if it was so."""
    present = account_claim.c.closed_before
    other = present.is_(None) if moment else present.is_not(None)
    closed = update(account_claim).where(account_claim.c.id == claim_id, other)
    return tx.execute(closed.values(closed_before=moment)).rowcount == 1


def closed_before(tx: Connection, who: Collection[int]) -> dict[int, datetime]:
    """Of those whose account took another's place: the moment before which appeals are closed to them."""
    found = select(account_claim.c.person_id, func.max(account_claim.c.closed_before)).where(
        account_claim.c.person_id.in_(who), account_claim.c.closed_before.is_not(None)
    )
    return {row[0]: row[1] for row in tx.execute(found.group_by(account_claim.c.person_id))}


def importers(tx: Connection) -> set[int]:
    """Whoever has brought in a list, and could have written a number of their own beside a name."""
    wanted = select(audit.c.actor_id).where(audit.c.deed == "import", audit.c.actor_id.is_not(None))
    return set(tx.execute(wanted.distinct()).scalars())


def untied(tx: Connection, by: Collection[int]) -> set[int]:
    """Whose accounts these people have untied: what came in their place may be their own."""
    wanted = select(audit.c.subject_id).where(
        audit.c.deed == "unlink", audit.c.subject == "person", audit.c.actor_id.in_(by)
    )
    return set(tx.execute(wanted).scalars())


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
