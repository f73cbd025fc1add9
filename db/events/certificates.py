"""Certificates: numbered within a school year without a gap, one for each who came to an event."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Table, UniqueConstraint, func, insert, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.events.registrations import registration
from db.people import person
from db.store import metadata
from school.people import class_name

certificate = Table(
    "certificate",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("school_year", Integer, nullable=False),  # the year in which it began
    Column("number", Integer, nullable=False),
    Column("given_at", Moment, nullable=False),
    UniqueConstraint("school_id", "school_year", "number"),
)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Whose it is, its number, and the winners' place if there is one."""

    person_id: int
    name: str
    grade: int | None
    letter: str | None
    number: int
    school_year: int
    place: int | None

    @property
    def class_name(self) -> str:
        return class_name(self.grade or 0, self.letter or "")


def issue(
    tx: Connection, event_id: int, people: Iterable[int], school_id: int, school_year: int, now: datetime
) -> None:
    """Gives the next numbers to those who have none yet, in this order."""
    have = set(
        tx.execute(select(certificate.c.person_id).where(certificate.c.event_id == event_id)).scalars()
    )
    last = select(func.coalesce(func.max(certificate.c.number), 0)).where(
        certificate.c.school_id == school_id, certificate.c.school_year == school_year
    )
    first = int(tx.execute(last).scalar_one()) + 1
    common = {"event_id": event_id, "school_id": school_id, "school_year": school_year, "given_at": now}
    fresh = [one for one in people if one not in have]
    rows = [common | {"person_id": one, "number": n} for n, one in enumerate(fresh, start=first)]
    if rows:
        tx.execute(insert(certificate), rows)


def of_event(tx: Connection, event_id: int) -> list[Certificate]:
    """In the order of their numbers; only of those who are still marked as having come."""
    wanted = (
        select(
            certificate.c.person_id,
            person.c.name,
            person.c.grade,
            person.c.letter,
            certificate.c.number,
            certificate.c.school_year,
            registration.c.place,
        )
        .join(person, person.c.id == certificate.c.person_id)
        .join(
            registration,
            (registration.c.event_id == certificate.c.event_id)
            & (registration.c.person_id == certificate.c.person_id),
        )
        .where(certificate.c.event_id == event_id, registration.c.came_at.is_not(None))
    )
    return each(Certificate, tx.execute(wanted.order_by(certificate.c.number)))
