"""Slow work that survives a restart: a job is a row until somebody has done it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Column, Integer, Table, Text, insert, or_, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.store import metadata

job = Table(
    "job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("state", Text, nullable=False),  # new, working, done, failed
    Column("lease_until", Moment),
    Column("tries", Integer, nullable=False, default=0),
    Column("asked_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Job:
    """A job in a worker's hand; `tries` counts this one."""

    id: int
    kind: str
    details: dict[str, Any]
    tries: int


def ask(tx: Connection, kind: str, details: dict[str, Any], now: datetime) -> int:
    """Writes down a piece of slow work; returns its id."""
    values = {"kind": kind, "details": details, "state": "new", "tries": 0, "asked_at": now}
    return int(tx.execute(insert(job).values(values).returning(job.c.id)).scalar_one())


def claim(tx: Connection, now: datetime, lease: timedelta) -> Job | None:
    """The oldest job that nobody has in hand, taken for the length of the lease."""
    free = or_(job.c.state == "new", (job.c.state == "working") & (job.c.lease_until < now))
    first = select(job.c.id).where(free).order_by(job.c.id).limit(1).scalar_subquery()
    taken = update(job).where(job.c.id == first).returning(job.c.id, job.c.kind, job.c.details, job.c.tries)
    values = {"state": "working", "lease_until": now + lease, "tries": job.c.tries + 1}
    return made(Job, tx.execute(taken.values(values)).first())


def finish(tx: Connection, job_id: int, state: str) -> None:
    tx.execute(update(job).where(job.c.id == job_id).values(state=state))


def any_free(tx: Connection, now: datetime) -> bool:
    """Whether any job waits for a hand."""
    free = or_(job.c.state == "new", (job.c.state == "working") & (job.c.lease_until < now))
    return tx.execute(select(job.c.id).where(free).limit(1)).first() is not None
