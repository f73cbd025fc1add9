"""The audit: who did what to whose data, never what was in it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, Integer, Table, Text, delete, insert, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.store import metadata

# Who did what to whose data. Never what was in it.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor_id", Integer),  # nobody: the program or the command line
    Column("deed", Text, nullable=False),
    Column("subject", Text, nullable=False),  # «person», «need», …
    Column("subject_id", Integer),
    Column("detail", JSON),  # numbers and keys only
    Index("ix_audit_subject", "subject", "subject_id"),
)


def write_audit(
    tx: Connection,
    now: datetime,
    actor_id: int | None,
    deed: str,
    subject: str,
    subject_id: int | None,
    **detail: Any,
) -> None:
    """One line for each deed that touches another person's data; `detail` holds numbers and keys only."""
    tx.execute(
        insert(audit).values(
            at=now,
            actor_id=actor_id,
            deed=deed,
            subject=subject,
            subject_id=subject_id,
            detail=detail or None,
        )
    )


def forget_old(tx: Connection, before: datetime) -> None:
    """All lines of before but those by which an account is trusted: who came in how, and who untied whom."""
    tx.execute(delete(audit).where(audit.c.at < before, audit.c.deed.not_in(("join", "unlink"))))


def joined_by_contact(tx: Connection, person_id: int) -> bool:
    """Whether the account came in by its telephone number, the last time."""
    joins = select(audit.c.detail).where(
        audit.c.deed == "join", audit.c.subject == "person", audit.c.subject_id == person_id
    )
    detail = tx.execute(joins.order_by(audit.c.id.desc()).limit(1)).scalar()
    return detail is not None and detail.get("way") == "contact"
