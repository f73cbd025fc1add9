"""The lines of an event's parts: programme, guests, duty posts, signatures; and what judges have given."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.people import person
from db.statements import Ready, insert
from db.store import metadata
from school.events.parts import EventLine

event_line = Table(
    "event_line",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # the form that wrote it; of a signature whose it is
    Column("part", Text, nullable=False),  # organisers, programme, guests, …
    Column("sort", Text),  # of the part's own: which body, which committee
    Column("title", Text),
    Column("said", Text),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("begins_at", Moment),
    Column("ends_at", Moment),
    Column("state", Text, nullable=False),
    Column("state_at", Moment),
    Column("state_by", ForeignKey("person.id", ondelete="SET NULL")),
    Index("ix_event_line_of", "event_id", "part"),
)

event_mark = Table(
    "event_mark",
    metadata,
    Column("line_id", ForeignKey("event_line.id", ondelete="CASCADE"), primary_key=True),  # the judge's
    Column("whom", Integer, primary_key=True, autoincrement=False),  # a person; of a debate -1 and -2
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("mark", Integer, nullable=False),
)

_LINES = Ready(
    select(
        event_line.c.id,
        event_line.c.event_id,
        event_line.c.part,
        event_line.c.sort,
        event_line.c.title,
        event_line.c.said,
        event_line.c.person_id,
        person.c.name,
        event_line.c.begins_at,
        event_line.c.ends_at,
        event_line.c.state,
        event_line.c.state_at,
    )
    .outerjoin(person, person.c.id == event_line.c.person_id)
    .where(event_line.c.event_id == bindparam("event_id"))
    .order_by(event_line.c.id)
)


def ahead(tx: Connection, event_id: int) -> None:
    _LINES.ahead(tx, event_id=event_id)


def of(tx: Connection, event_id: int) -> list[EventLine]:
    return [EventLine(*row) for row in _LINES.all(tx, event_id=event_id)]


def add(tx: Connection, values: dict[str, Any]) -> bool:
    """False if this draft has written one."""
    added = insert(event_line).values(values).on_conflict_do_nothing(index_elements=["draft"])
    return tx.execute(added).rowcount == 1


def step(
    tx: Connection, line_id: int, was: str, state: str, by_id: int, now: datetime, **values: Any
) -> bool:
    """Once; False if it was in another state meanwhile."""
    moved = update(event_line).where(event_line.c.id == line_id, event_line.c.state == was)
    return tx.execute(moved.values(state=state, state_at=now, state_by=by_id, **values)).rowcount == 1


def drop(tx: Connection, line_id: int) -> None:
    tx.execute(delete(event_line).where(event_line.c.id == line_id))


def drop_part(tx: Connection, event_id: int, part: str) -> int:
    """How many went."""
    gone = delete(event_line).where(event_line.c.event_id == event_id, event_line.c.part == part)
    return tx.execute(gone).rowcount


def copy(
    tx: Connection, from_id: int, to_id: int, parts: Collection[str], later: timedelta, draft: str
) -> None:
    """Lines of some parts, in their first state; their hours are so much later."""
    wanted = select(event_line).where(event_line.c.event_id == from_id, event_line.c.part.in_(list(parts)))
    rows = [
        {
            "event_id": to_id,
            "draft": f"{draft}:{row.id}",
            "part": row.part,
            "sort": row.sort,
            "title": row.title,
            "said": row.said,
            "person_id": row.person_id,
            "begins_at": row.begins_at + later if row.begins_at else None,
            "ends_at": row.ends_at + later if row.ends_at else None,
            "state": "noted",
        }
        for row in tx.execute(wanted.order_by(event_line.c.id))
    ]
    if rows:
        tx.execute(insert(event_line).on_conflict_do_nothing(index_elements=["draft"]), rows)


def named(tx: Connection, event_id: int, person_id: int) -> bool:
    """Whether somebody is named in a line of the event."""
    wanted = select(event_line.c.id).where(
        event_line.c.event_id == event_id, event_line.c.person_id == person_id
    )
    return tx.execute(wanted.limit(1)).first() is not None


# What judges give


def put_mark(tx: Connection, event_id: int, line_id: int, whom: int, mark: int) -> None:
    row = insert(event_mark).values(event_id=event_id, line_id=line_id, whom=whom, mark=mark)
    tx.execute(row.on_conflict_do_update(index_elements=["line_id", "whom"], set_={"mark": mark}))


def marks(tx: Connection, event_id: int) -> list[tuple[int, int, int]]:
    """(judge's line, whom, mark)."""
    wanted = select(event_mark.c.line_id, event_mark.c.whom, event_mark.c.mark)
    found = tx.execute(wanted.where(event_mark.c.event_id == event_id).order_by(*event_mark.primary_key))
    return [(line_id, whom, mark) for line_id, whom, mark in found]
