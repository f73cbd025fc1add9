"""Events of the factions: what, where, when, for whom."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.statements import Ready, insert
from db.store import metadata
from school.events import Event, EventState
from school.people import bits_as_grades

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, unique=True),  # the form that made it: sent twice, it makes one event
    Column("title", Text, nullable=False),
    Column("faction", Text),
    Column("place", Text, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("grades", Integer, nullable=False),  # bits
    Column("capacity", Integer),  # no limit if empty
    Column("state", Text, nullable=False, default="open"),  # draft, open, closed, cancelled
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("version", Integer, nullable=False, server_default="0"),  # how often it was corrected
    Column("reason", Text),  # why it was cancelled
    Column("kind", Text, nullable=False, server_default="internal"),
    Column("direction", Text),
    Column("opens_at", Moment),
    Column("closes_at", Moment),
    Column("seats", Text, nullable=False, server_default="first"),  # first, chosen, drawn
    Column("hold_hours", Integer),
    Column("families", Boolean, nullable=False, server_default="0"),
    Column("word", Text),
    Column("seed", Text),
    Column("drawn_at", Moment),
    Column("details", JSON),  # by the fields of the kind
    Column("results", JSON),
    Index("ix_event_when", "school_id", "state", "starts_at"),
)


def _as_event(row: Found) -> Event:
    return Event(
        id=row.id,
        school_id=row.school_id,
        title=row.title,
        faction=row.faction,
        place=row.place,
        starts_at=row.starts_at,
        grades=frozenset(bits_as_grades(row.grades)),
        capacity=row.capacity,
        state=EventState(row.state),
        author_id=row.author_id,
        version=row.version,
        reason=row.reason,
        kind=row.kind,
        direction=row.direction,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        seats=row.seats,
        hold_hours=row.hold_hours,
        families=row.families,
        word=row.word,
        seed=row.seed,
        drawn_at=row.drawn_at,
        details=row.details or {},
        results=row.results or {},
    )


# Statements on the way of a registration are built once: to put one together costs more than to run it.
_BY_ID = Ready(select(event).where(event.c.id == bindparam("event_id")))


def by_id(tx: Connection, event_id: int) -> Event | None:
    row = _BY_ID.first(tx, event_id=event_id)
    return _as_event(row) if row else None


def by_draft(tx: Connection, draft: str) -> Event | None:
    row = tx.execute(select(event).where(event.c.draft == draft)).first()
    return _as_event(row) if row else None


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new event; None if this draft has made one already."""
    added = insert(event).values(values).on_conflict_do_nothing().returning(event.c.id)
    event_id: int | None = tx.execute(added).scalar()
    return event_id


def open_to(tx: Connection, school_id: int, grades: int, now: datetime) -> list[Event]:
    """Coming events that are open to any of these grades (bits), the next first."""
    coming = _open(school_id).where(event.c.starts_at > now, event.c.grades.op("&")(grades) != 0)
    return in_order(tx, coming)


def of_kinds(
    tx: Connection, school_id: int, kinds: Iterable[str], since: datetime, until: datetime
) -> list[Event]:
    """Events of some kinds that began between two moments and were not cancelled."""
    wanted = select(event).where(
        event.c.school_id == school_id,
        event.c.state.in_(("open", "closed")),
        event.c.starts_at >= since,
        event.c.starts_at < until,
        event.c.kind.in_(list(kinds)),
    )
    return in_order(tx, wanted)


def beginning(tx: Connection, school_id: int, after: datetime, until: datetime) -> list[Event]:
    """Open events that begin after one moment and not later than the other, the next first."""
    return in_order(tx, _open(school_id).where(event.c.starts_at > after, event.c.starts_at <= until))


def begun(tx: Connection, school_id: int, now: datetime, skip: int, most: int) -> tuple[list[Event], int]:
    """At most `most` events that have begun, the newest first, after the first `skip`; and how many there are."""
    past = select(event).where(
        event.c.school_id == school_id, event.c.state.in_(("open", "closed")), event.c.starts_at <= now
    )
    total = tx.execute(select(func.count()).select_from(past.subquery())).scalar_one()
    page = past.order_by(event.c.starts_at.desc(), event.c.id.desc()).offset(skip).limit(most)
    return [_as_event(row) for row in tx.execute(page)], total


def _open(school_id: int) -> Select[Any]:
    return select(event).where(event.c.school_id == school_id, event.c.state == "open")


def in_order(tx: Connection, chosen: Select[Any]) -> list[Event]:
    return [_as_event(row) for row in tx.execute(chosen.order_by(event.c.starts_at, event.c.id))]


def correct(tx: Connection, event_id: int, **values: Any) -> None:
    """Other words, another place, moment or number of seats; the event counts its versions."""
    corrected = update(event).where(event.c.id == event_id)
    tx.execute(corrected.values(**values, version=event.c.version + 1))


def put(tx: Connection, event_id: int, **values: Any) -> None:
    """What is set beside what people were told; no new version."""
    tx.execute(update(event).where(event.c.id == event_id).values(**values))


def step(tx: Connection, event_id: int, was: str, state: str, **values: Any) -> bool:
    """From one state to another, once; False if it was in none such."""
    moved = update(event).where(event.c.id == event_id, event.c.state == was)
    return tx.execute(moved.values(state=state, **values)).rowcount == 1


def drafts(tx: Connection, school_id: int, author_id: int | None) -> list[Event]:
    """Those of one author, or of the whole school."""
    found = select(event).where(event.c.school_id == school_id, event.c.state == "draft")
    return in_order(tx, found if author_id is None else found.where(event.c.author_id == author_id))


def to_draw(tx: Connection, school_id: int, now: datetime) -> list[Event]:
    """Events whose registration is over and whose seats nobody has drawn yet."""
    over = or_(event.c.closes_at <= now, event.c.starts_at <= now)
    waiting = _open(school_id).where(event.c.seats == "drawn", event.c.drawn_at.is_(None), over)
    return in_order(tx, waiting)


def by_ids(tx: Connection, ids: Iterable[int]) -> list[Event]:
    return in_order(tx, select(event).where(event.c.id.in_(list(ids))))


def cancel(tx: Connection, event_id: int, reason: str | None) -> bool:
    """Cancels an event once; False if it was."""
    cancelled = update(event).where(event.c.id == event_id, event.c.state.in_(("open", "draft")))
    return tx.execute(cancelled.values(state="cancelled", reason=reason)).rowcount == 1
