"""The lines of requests. Kind, size, quantity, days and state stand in clear, for totals and matches; nobody's name."""

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
    Table,
    Text,
    and_,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.assistance.consents import consent
from db.assistance.needs import need
from db.columns import Moment, each, made
from db.store import metadata
from school.assistance.lines import ENDED, HELPED, LineState, Wanted

need_line = Table(
    "need_line",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("need_id", ForeignKey("need.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("size", Text, nullable=False),  # «» where there is none
    Column("quantity", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),  # why it was refused
    Column("started_by", ForeignKey("person.id", ondelete="SET NULL")),  # whoever is buying it
    Column("due_on", Date),
    Column("meets_at", Moment),  # when it is handed over
    Column("handed_on", Date),
    Column("changed_at", Moment, nullable=False),
    Index("ix_need_line_kind", "state", "kind", "size"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A thing that a child lacks. Moments are UTC, days the school's."""

    id: int
    need_id: int
    kind: str
    size: str
    quantity: int
    state: str
    reason: str | None
    started_by: int | None
    due_on: date | None
    meets_at: datetime | None
    handed_on: date | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Total:
    """So many pieces of one kind and size in requests that are open."""

    kind: str
    size: str
    pieces: int


def add_all(
    tx: Connection, need_id: int, wanted: Collection[Wanted], state: LineState, now: datetime
) -> None:
    rows = [
        {
            "need_id": need_id,
            "kind": one.kind,
            "size": one.size,
            "quantity": one.quantity,
            "state": state,
            "changed_at": now,
        }
        for one in wanted
    ]
    if rows:
        tx.execute(insert(need_line), rows)


def of_need(tx: Connection, need_id: int) -> list[Line]:
    return each(
        Line, tx.execute(select(need_line).where(need_line.c.need_id == need_id).order_by(need_line.c.id))
    )


def of_needs(tx: Connection, need_ids: Collection[int]) -> dict[int, list[Line]]:
    """The lines of each of these requests."""
    found: dict[int, list[Line]] = {need_id: [] for need_id in need_ids}
    wanted = select(need_line).where(need_line.c.need_id.in_(list(need_ids))).order_by(need_line.c.id)
    for line in each(Line, tx.execute(wanted)):
        found[line.need_id].append(line)
    return found


def by_id(tx: Connection, line_id: int) -> Line | None:
    return made(Line, tx.execute(select(need_line).where(need_line.c.id == line_id)).first())


def step(tx: Connection, line_id: int, was: str, to: str, now: datetime, **values: Any) -> bool:
    """False if the line was not where it was thought to be."""
    moved = update(need_line).where(need_line.c.id == line_id, need_line.c.state == was)
    return tx.execute(moved.values(state=to, changed_at=now, **values)).rowcount == 1


def due(tx: Connection, school_id: int, day: date) -> list[Line]:
    """What has to be there by this day and was not handed over."""
    wanted = select(need_line).join(need, need.c.id == need_line.c.need_id)
    late = (need_line.c.due_on <= day, need_line.c.state.not_in(list(ENDED)))
    rows = tx.execute(wanted.where(need.c.school_id == school_id, *late).order_by(need_line.c.id))
    return each(Line, rows)


def change(tx: Connection, line_id: int, **values: Any) -> None:
    tx.execute(update(need_line).where(need_line.c.id == line_id).values(values))


def totals(
    tx: Connection, school_id: int, states: Collection[LineState] = frozenset(LineState) - ENDED
) -> list[Total]:
    """Of lines in these states (those that are still to be found): kind, size, pieces."""
    open_lines = need_line.c.state.in_(list(states))
    wanted = (
        select(need_line.c.kind, need_line.c.size, func.sum(need_line.c.quantity).label("pieces"))
        .join(need, need.c.id == need_line.c.need_id)
        .where(need.c.school_id == school_id, open_lines)
        .group_by(need_line.c.kind, need_line.c.size)
        .order_by(need_line.c.kind, need_line.c.size)
    )
    return each(Total, tx.execute(wanted))


def given_by_kind(tx: Connection, school_id: int, first: date, last: date) -> dict[str, int]:
    """How many pieces of each kind were handed over in these days."""
    wanted = (
        select(need_line.c.kind, func.sum(need_line.c.quantity))
        .join(need, need.c.id == need_line.c.need_id)
        .where(need.c.school_id == school_id, need_line.c.state.in_(list(HELPED)))
        .where(need_line.c.handed_on >= first, need_line.c.handed_on <= last)
        .group_by(need_line.c.kind)
    )
    return {kind: int(pieces) for kind, pieces in tx.execute(wanted)}


def families_given(tx: Connection, school_id: int, first: date, last: date) -> int:
    """How many families something reached in these days: by the parent who agreed, else by the child."""
    wanted = (
        select(need.c.id, need.c.child_key, consent.c.person_id)
        .join(need_line, need_line.c.need_id == need.c.id)
        .outerjoin(consent, and_(consent.c.subject == "need", consent.c.subject_id == need.c.id))
        .where(need.c.school_id == school_id, need_line.c.state.in_(list(HELPED)))
        .where(need_line.c.handed_on >= first, need_line.c.handed_on <= last)
    )
    return len({parent or key or need_id for need_id, key, parent in tx.execute(wanted)})


def meeting_on(tx: Connection, since: datetime, until: datetime) -> list[Line]:
    """Lines that are handed over between two moments."""
    wanted = select(need_line).where(
        need_line.c.state == LineState.READY, need_line.c.meets_at >= since, need_line.c.meets_at < until
    )
    return each(Line, tx.execute(wanted))
