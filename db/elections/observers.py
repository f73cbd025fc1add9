"""Observers: who watches which election."""

from dataclasses import dataclass

from sqlalchemy import Column, ForeignKey, Table, delete, select
from sqlalchemy.engine import Connection

from db.columns import each
from db.people import person
from db.statements import insert
from db.store import metadata

observer = Table(
    "observer",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
)


@dataclass(frozen=True, slots=True)
class Observer:
    """Somebody who watches the turnout of an election."""

    id: int
    name: str


def observers_of(tx: Connection, election_id: int) -> list[Observer]:
    """By name."""
    wanted = select(person.c.id, person.c.name).join(observer, observer.c.person_id == person.c.id)
    wanted = wanted.where(observer.c.election_id == election_id).order_by(person.c.name_key)
    return each(Observer, tx.execute(wanted))


def set_observers(tx: Connection, election_id: int, people: list[int]) -> None:
    tx.execute(delete(observer).where(observer.c.election_id == election_id))
    if people:
        rows = [{"election_id": election_id, "person_id": one} for one in people]
        tx.execute(insert(observer), rows)


def observed_by(tx: Connection, person_id: int) -> list[int]:
    """The elections that this person watches."""
    wanted = select(observer.c.election_id).where(observer.c.person_id == person_id)
    return list(tx.execute(wanted.order_by(observer.c.election_id.desc())).scalars())
