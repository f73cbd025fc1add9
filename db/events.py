"""Events of the factions and who comes: registrations, capacity and the waiting list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
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
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from db.columns import Found, Moment, each
from db.people import person
from db.store import metadata
from school.events import Event
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
    Column("state", Text, nullable=False, default="open"),  # open, cancelled
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Index("ix_event_when", "school_id", "state", "starts_at"),
)

registration = Table(
    "registration",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("state", Text, nullable=False),  # going, waiting
    Column("place_in_line", Integer, nullable=False),  # order of arrival within the event
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),  # a parent or class teacher, or oneself
    Index("ix_registration_line", "event_id", "state", "place_in_line"),
)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the list of an event, going or waiting."""

    name: str
    grade: int | None
    letter: str | None
    state: str


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
        cancelled=row.state == "cancelled",
        author_id=row.author_id,
    )


# Statements on the way of a registration are built once: to put one together costs more than to run it.
_BY_ID = select(event).where(event.c.id == bindparam("event_id"))


def by_id(tx: Connection, event_id: int) -> Event | None:
    row = tx.execute(_BY_ID, {"event_id": event_id}).first()
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
    coming = select(event).where(
        event.c.school_id == school_id,
        event.c.state == "open",
        event.c.starts_at > now,
        event.c.grades.op("&")(grades) != 0,
    )
    return [_as_event(row) for row in tx.execute(coming.order_by(event.c.starts_at, event.c.id))]


def _registering() -> Any:
    line = registration.alias("line")
    going = (
        select(func.count()).select_from(line).where(line.c.event_id == event.c.id, line.c.state == "going")
    )
    full = event.c.capacity.is_not(None) & (going.scalar_subquery() >= event.c.capacity)
    last = select(func.coalesce(func.max(line.c.place_in_line), 0)).where(line.c.event_id == event.c.id)
    chosen = select(
        event.c.id,
        bindparam("person_id", type_=Integer),
        func.iif(full, "waiting", "going"),
        last.scalar_subquery() + 1,
        bindparam("by_id", type_=Integer),
    ).where(event.c.id == bindparam("event_id"), true())
    columns = ["event_id", "person_id", "state", "place_in_line", "by_id"]
    adding = insert(registration).from_select(columns, chosen).on_conflict_do_nothing()
    return adding.returning(registration.c.state)


_REGISTER = _registering()


def register(tx: Connection, event_id: int, person_id: int, by_id: int) -> str | None:
    """Puts a pupil on the list, or on the waiting list when the event is full; None if they stand on one.

    One statement: the database counts and decides, so that a hundred presses at once fill exactly the seats.
    """
    who = {"event_id": event_id, "person_id": person_id, "by_id": by_id}
    state: str | None = tx.execute(_REGISTER, who).scalar()
    return state


def withdraw(tx: Connection, event_id: int, person_id: int) -> str | None:
    """Takes a pupil off the list; the state they had, or None if they stood on none."""
    left = delete(registration).where(
        registration.c.event_id == event_id, registration.c.person_id == person_id
    )
    state: str | None = tx.execute(left.returning(registration.c.state)).scalar()
    return state


def promote(tx: Connection, event_id: int) -> list[int]:
    """Fills free seats from the waiting list in the order of arrival; who got one."""
    line = registration.alias("line")
    going = select(func.count()).where(line.c.event_id == event_id, line.c.state == "going")
    promoted: list[int] = []
    while True:
        first = (
            select(line.c.person_id)
            .where(line.c.event_id == event_id, line.c.state == "waiting")
            .order_by(line.c.place_in_line)
            .limit(1)
        )
        seats = select(event.c.capacity).where(event.c.id == event_id)
        free = or_(seats.scalar_subquery().is_(None), going.scalar_subquery() < seats.scalar_subquery())
        next_one = update(registration).where(
            registration.c.event_id == event_id, registration.c.person_id == first.scalar_subquery(), free
        )
        person_id = tx.execute(next_one.values(state="going").returning(registration.c.person_id)).scalar()
        if person_id is None:
            return promoted
        promoted.append(person_id)


def cancel(tx: Connection, event_id: int) -> bool:
    """Cancels an event once; False if it was."""
    cancelled = update(event).where(event.c.id == event_id, event.c.state == "open")
    return tx.execute(cancelled.values(state="cancelled")).rowcount == 1


_COUNTS = select(
    func.count().filter(registration.c.state == "going"),
    func.count().filter(registration.c.state == "waiting"),
).where(registration.c.event_id == bindparam("event_id"))


def counts(tx: Connection, event_id: int) -> tuple[int, int]:
    """How many are going and how many are waiting."""
    going, waiting = tx.execute(_COUNTS, {"event_id": event_id}).one()
    return going, waiting


def _states() -> Any:
    line = registration.alias("line")
    before = select(func.count()).where(
        line.c.event_id == registration.c.event_id,
        line.c.state == "waiting",
        line.c.place_in_line < registration.c.place_in_line,
    )
    return select(registration.c.person_id, registration.c.state, before.scalar_subquery()).where(
        registration.c.event_id == bindparam("event_id"),
        registration.c.person_id.in_(bindparam("people", expanding=True)),
    )


_STATES = _states()


def states_of(tx: Connection, event_id: int, people: Iterable[int]) -> dict[int, tuple[str, int]]:
    """person id -> (state, how many stand before them on the waiting list)."""
    found = tx.execute(_STATES, {"event_id": event_id, "people": list(people)})
    return {who: (state, ahead) for who, state, ahead in found}


def registered_events(tx: Connection, people: Iterable[int], now: datetime) -> set[int]:
    """The ids of the coming events for which any of these people are registered."""
    wanted = select(event.c.id).join(registration)
    coming = (event.c.starts_at > now) & (event.c.state == "open")
    return set(tx.execute(wanted.where(registration.c.person_id.in_(list(people)), coming)).scalars())


def attendees(tx: Connection, event_id: int) -> list[Attendee]:
    """All who are registered: those who go first, in order of arrival."""
    wanted = (
        select(person.c.name, person.c.grade, person.c.letter, registration.c.state)
        .join(registration, registration.c.person_id == person.c.id)
        .where(registration.c.event_id == event_id)
    )
    return each(Attendee, tx.execute(wanted.order_by(registration.c.state, registration.c.place_in_line)))


def people_of(tx: Connection, event_id: int) -> list[tuple[int, int | None]]:
    """(who is registered, who registered them)."""
    wanted = select(registration.c.person_id, registration.c.by_id).where(registration.c.event_id == event_id)
    return [(person_id, by) for person_id, by in tx.execute(wanted)]
