"""Who leads while the President is away."""

from datetime import date

from sqlalchemy import Column, Date, ForeignKey, Table, delete, select
from sqlalchemy.engine import Connection

from db.people import person
from db.statements import insert
from db.store import metadata

# A President who is away is led for by the Speaker until that day, this day included.
away = Table(
    "officer_away",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("until", Date, nullable=False),
)


def go_away(tx: Connection, person_id: int, until: date | None) -> None:
    """None: is back."""
    tx.execute(delete(away).where(away.c.person_id == person_id))
    if until:
        tx.execute(insert(away).values(person_id=person_id, until=until))


def away_of_school(tx: Connection, school_id: int) -> dict[int, date]:
    wanted = select(away).join(person, person.c.id == away.c.person_id).where(person.c.school_id == school_id)
    return {row.person_id: row.until for row in tx.execute(wanted)}
