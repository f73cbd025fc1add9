"""What pupils are interested in."""

from collections.abc import Iterable

from sqlalchemy import Column, ForeignKey, Table, Text, delete, insert, select
from sqlalchemy.engine import Connection

from db.store import metadata

interest = Table(
    "interest",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("direction", Text, primary_key=True),
)


def of(tx: Connection, people: Iterable[int]) -> set[str]:
    wanted = select(interest.c.direction).where(interest.c.person_id.in_(list(people)))
    return set(tx.execute(wanted).scalars())


def put(tx: Connection, person_id: int, directions: Iterable[str]) -> None:
    tx.execute(delete(interest).where(interest.c.person_id == person_id))
    rows = [{"person_id": person_id, "direction": one} for one in sorted(set(directions))]
    if rows:
        tx.execute(insert(interest), rows)
