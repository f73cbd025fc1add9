"""Who has taken part in what: a pupil's events, the share of each class, what months and factions brought."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.engine import Connection

from db.columns import each
from db.events import event
from db.events.registrations import registration
from db.people import holds, person
from school.people import Role


@dataclass(frozen=True, slots=True)
class Taken:
    """An event at which somebody was; `hours` are those that a mentor has confirmed."""

    event_id: int
    title: str
    starts_at: datetime
    place: int | None
    hours: int | None


@dataclass(frozen=True, slots=True)
class Share:
    """Of a class: how many pupils, and how many of them have taken part at least once."""

    grade: int
    letter: str
    pupils: int
    took_part: int


@dataclass(frozen=True, slots=True)
class Visited:
    """How many of a grade were at an event."""

    starts_at: datetime
    faction: str | None
    grade: int
    came: int


def history(tx: Connection, person_id: int) -> list[Taken]:
    """The newest first."""
    wanted = (
        select(
            event.c.id.label("event_id"),
            event.c.title,
            event.c.starts_at,
            registration.c.place,
            registration.c.hours,
        )
        .join(registration, registration.c.event_id == event.c.id)
        .where(registration.c.person_id == person_id, registration.c.came_at.is_not(None))
    )
    return each(Taken, tx.execute(wanted.order_by(event.c.starts_at.desc(), event.c.id.desc())))


def _was_there(since: datetime, until: datetime) -> ColumnElement[bool]:
    seen = (
        select(registration.c.person_id)
        .join(event, event.c.id == registration.c.event_id)
        .where(registration.c.person_id == person.c.id, registration.c.came_at.is_not(None))
        .where(event.c.starts_at >= since, event.c.starts_at < until)
    )
    return seen.exists()


def _pupils(school_id: int) -> ColumnElement[bool]:
    in_class = and_(person.c.grade.is_not(None), person.c.letter.is_not(None))
    return and_(person.c.school_id == school_id, person.c.active, in_class, holds(Role.STUDENT))


def shares(tx: Connection, school_id: int, since: datetime, until: datetime) -> list[Share]:
    counted = (
        select(
            person.c.grade,
            person.c.letter,
            func.count().label("pupils"),
            func.count().filter(_was_there(since, until)).label("took_part"),
        )
        .where(_pupils(school_id))
        .group_by(person.c.grade, person.c.letter)
    )
    return each(Share, tx.execute(counted.order_by(person.c.grade, person.c.letter)))


def never(
    tx: Connection, school_id: int, grade: int, letter: str, since: datetime, until: datetime
) -> list[str]:
    """The names of a class's pupils who were at nothing."""
    wanted = select(person.c.name).where(
        _pupils(school_id), person.c.grade == grade, person.c.letter == letter, ~_was_there(since, until)
    )
    return list(tx.execute(wanted.order_by(person.c.name_key, person.c.id)).scalars())


def visited(tx: Connection, school_id: int, since: datetime, until: datetime) -> list[Visited]:
    counted = (
        select(event.c.starts_at, event.c.faction, person.c.grade, func.count().label("came"))
        .join(registration, registration.c.event_id == event.c.id)
        .join(person, person.c.id == registration.c.person_id)
        .where(event.c.school_id == school_id, registration.c.came_at.is_not(None))
        .where(event.c.starts_at >= since, event.c.starts_at < until, person.c.grade.is_not(None))
        .group_by(event.c.id, event.c.starts_at, event.c.faction, person.c.grade)
    )
    return each(Visited, tx.execute(counted.order_by(event.c.starts_at, event.c.id, person.c.grade)))
