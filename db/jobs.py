"""Slow work that survives a restart: a job is a row until somebody has done it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Integer,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import Ready
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
    Column("parts", Integer, nullable=False, server_default="0"),  # of its papers so many have arrived
    Column("not_before", Moment),
)

#: So soon after the first press the second is a doubled one, though the paper may be made by then.
DOUBLED = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Job:
    """A job in a worker's hand; `tries` counts this one."""

    id: int
    kind: str
    details: dict[str, Any]
    tries: int
    parts: int  # of its papers so many have arrived


def ask(tx: Connection, kind: str, details: dict[str, Any], now: datetime) -> int | None:
    """Writes down a piece of slow work; returns its id, None if the same is being done for the same person."""
    if _is_asked_for(tx, kind, details, now):
        return None
    values = {"kind": kind, "details": details, "state": "new", "tries": 0, "asked_at": now}
    return int(tx.execute(insert(job).values(values).returning(job.c.id)).scalar_one())


def _is_asked_for(tx: Connection, kind: str, details: dict[str, Any], now: datetime) -> bool:
    """Whether the same, in whatever language, is under way or was asked for a moment ago."""
    under_way = job.c.state.in_(["new", "working"])
    doubled = (job.c.state == "done") & (job.c.asked_at > now - DOUBLED)
    found = tx.execute(select(job.c.details).where(job.c.kind == kind, under_way | doubled)).scalars()
    return any(_subject(one) == _subject(details) for one in found)


def _subject(details: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in details.items() if name != "language"}


_NOW = bindparam("now", type_=Moment())
_WAITS = (job.c.state == "new") & (job.c.not_before.is_(None) | (job.c.not_before <= _NOW))
_FREE = or_(_WAITS, (job.c.state == "working") & (job.c.lease_until < _NOW))
# Asked after each deed and each idle moment, by whoever works.
_ANY_FREE = Ready(select(job.c.id).where(_FREE).limit(1))


def claim(tx: Connection, now: datetime, lease: timedelta) -> Job | None:
    """The oldest job that nobody has in hand, taken for the length of the lease."""
    waiting = select(job.c.id).where(_FREE).params(now=now).order_by(job.c.id).limit(1)
    first = waiting.with_for_update(skip_locked=True).scalar_subquery()
    found = (job.c.id, job.c.kind, job.c.details, job.c.tries, job.c.parts)
    taken = update(job).where(job.c.id == first).returning(*found)
    values = {"state": "working", "lease_until": now + lease, "tries": job.c.tries + 1}
    return made(Job, tx.execute(taken.values(values)).first())


def note_part(tx: Connection, job_id: int, parts: int, lease_until: datetime) -> None:
    """So many papers have arrived, and whoever takes the job up again sends the next."""
    tx.execute(update(job).where(job.c.id == job_id).values(parts=parts, lease_until=lease_until))


def put_back(tx: Connection, job_id: int, not_before: datetime, tries: int) -> None:
    """The job goes on later."""
    tx.execute(update(job).where(job.c.id == job_id).values(state="new", not_before=not_before, tries=tries))


def unfinished(tx: Connection, kind: str) -> list[Job]:
    """What of this kind waits for a hand or is in one."""
    wanted = select(job.c.id, job.c.kind, job.c.details, job.c.tries, job.c.parts)
    return each(Job, tx.execute(wanted.where(job.c.kind == kind, job.c.state.in_(["new", "working"]))))


def finish(tx: Connection, job_id: int, state: str) -> None:
    tx.execute(update(job).where(job.c.id == job_id).values(state=state))


def forget_old(tx: Connection, before: datetime) -> None:
    """What was done, or failed, and was asked for before this moment."""
    tx.execute(delete(job).where(job.c.state.in_(["done", "failed"]), job.c.asked_at < before))


def any_free(tx: Connection, now: datetime) -> bool:
    """Whether any job waits for a hand."""
    return _ANY_FREE.first(tx, now=now) is not None
