"""Who comes to an event: registrations, capacity, the waiting list, and who was there."""

from collections.abc import Collection, Iterable
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
    case,
    delete,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.events import event
from db.people import person
from db.statements import insert
from db.store import metadata
from school.people import class_name

registration = Table(
    "registration",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("state", Text, nullable=False),  # going, waiting
    Column("place_in_line", Integer, nullable=False),  # order of arrival within the event
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),  # a parent or class teacher, or oneself
    Column("since", Moment),  # when they came into this state
    Column("came_at", Moment),  # when they were seen at the door
    Column("seen_by", ForeignKey("person.id", ondelete="SET NULL")),
    Index("ix_registration_line", "event_id", "state", "place_in_line"),
)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the list of an event, going or waiting; `came_at` is when they were seen there, in UTC."""

    id: int
    name: str
    grade: int | None
    letter: str | None
    state: str
    came_at: datetime | None
    seen_by: int | None

    @property
    def class_name(self) -> str:
        return class_name(self.grade or 0, self.letter or "")


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many of a class are on the list, and how many of them came."""

    grade: int
    letter: str
    people: int
    came: int


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
        case((full, "waiting"), else_="going"),
        last.scalar_subquery() + 1,
        bindparam("by_id", type_=Integer),
        bindparam("now", type_=Moment),
    ).where(event.c.id == bindparam("event_id"), true())
    columns = ["event_id", "person_id", "state", "place_in_line", "by_id", "since"]
    adding = insert(registration).from_select(columns, chosen).on_conflict_do_nothing()
    return adding.returning(registration.c.state)


# Built once, as every statement on the way of a registration.
_REGISTER = _registering()


def register(tx: Connection, event_id: int, person_id: int, by_id: int, now: datetime) -> str | None:
    """Puts a pupil on the list, or on the waiting list when the event is full; None if they stand on one.

    One statement: the database counts and decides, so that a hundred presses at once fill exactly the seats.
    """
    who = {"event_id": event_id, "person_id": person_id, "by_id": by_id, "now": now}
    state: str | None = tx.execute(_REGISTER, who).scalar()
    return state


def withdraw(tx: Connection, event_id: int, person_id: int) -> str | None:
    """Takes a pupil off the list; the state they had, or None if they stood on none."""
    left = delete(registration).where(
        registration.c.event_id == event_id, registration.c.person_id == person_id
    )
    state: str | None = tx.execute(left.returning(registration.c.state)).scalar()
    return state


def promote(tx: Connection, event_id: int, now: datetime) -> list[int]:
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
        moved = next_one.values(state="going", since=now).returning(registration.c.person_id)
        person_id = tx.execute(moved).scalar()
        if person_id is None:
            return promoted
        promoted.append(person_id)


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


def concerned(tx: Connection, event_id: int, going_before: datetime | None = None) -> list[int]:
    """Who hears of an event, by id: those on the list, and whoever put them there.

    With a moment: of those alone who go, and had their seat by then.
    """
    on_it = select(registration.c.person_id, registration.c.by_id).where(registration.c.event_id == event_id)
    if going_before is not None:
        by_then = or_(registration.c.since.is_(None), registration.c.since < going_before)
        on_it = on_it.where(registration.c.state == "going", by_then)
    return sorted({who for pair in tx.execute(on_it) for who in pair if who})


# Who was there


def _attendees() -> Any:
    return (
        select(
            person.c.id,
            person.c.name,
            person.c.grade,
            person.c.letter,
            registration.c.state,
            registration.c.came_at,
            registration.c.seen_by,
        )
        .join(registration, registration.c.person_id == person.c.id)
        .where(registration.c.event_id == bindparam("event_id"))
    )


_ATTENDEES = _attendees().order_by(registration.c.state, registration.c.place_in_line)
_ONE = _attendees().where(person.c.id == bindparam("person_id"))
_OF_A_CLASS = (
    _attendees()
    .where(person.c.grade == bindparam("grade"), person.c.letter == bindparam("letter"))
    .order_by(person.c.name_key, person.c.id)
)


def attendees(tx: Connection, event_id: int) -> list[Attendee]:
    """All who are registered: those who go first, in order of arrival."""
    return each(Attendee, tx.execute(_ATTENDEES, {"event_id": event_id}))


def attendee(tx: Connection, event_id: int, person_id: int) -> Attendee | None:
    return made(Attendee, tx.execute(_ONE, {"event_id": event_id, "person_id": person_id}).first())


def of_class(tx: Connection, event_id: int, grade: int, letter: str) -> list[Attendee]:
    """Those of one class by name."""
    asked = {"event_id": event_id, "grade": grade, "letter": letter}
    return each(Attendee, tx.execute(_OF_A_CLASS, asked))


def classes(tx: Connection, event_id: int) -> list[ClassCount]:
    """The classes that have somebody on the list."""
    counted = (
        select(
            func.coalesce(person.c.grade, 0).label("grade"),
            func.coalesce(person.c.letter, "").label("letter"),
            func.count().label("people"),
            func.count(registration.c.came_at).label("came"),
        )
        .join(registration, registration.c.person_id == person.c.id)
        .where(registration.c.event_id == event_id)
        .group_by(person.c.grade, person.c.letter)
    )
    return each(ClassCount, tx.execute(counted.order_by(person.c.grade, person.c.letter)))


def note_came(
    tx: Connection, event_id: int, people: Collection[int], seen_by: int, now: datetime
) -> list[int]:
    """Marks those of these people who were not marked before; their ids."""
    fresh = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id.in_(list(people)),
        registration.c.came_at.is_(None),
    )
    noted = fresh.values(came_at=now, seen_by=seen_by).returning(registration.c.person_id)
    return list(tx.execute(noted).scalars())


def note_absent(tx: Connection, event_id: int, person_id: int) -> bool:
    """Takes the mark away; False if there was none."""
    marked = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id == person_id,
        registration.c.came_at.is_not(None),
    )
    return tx.execute(marked.values(came_at=None, seen_by=None)).rowcount == 1
