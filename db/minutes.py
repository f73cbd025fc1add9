"""The commission's minutes: their numbers run without gaps inside a school year and begin again with the next."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Table, func, insert, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.store import metadata

minutes = Table(
    "minutes",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("school_year", Integer, primary_key=True),  # the year in which it began
    Column("number", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id"), nullable=False, unique=True),
    Column("written_at", Moment, nullable=False),
)


def number_next(tx: Connection, school_id: int, school_year: int, election_id: int, now: datetime) -> int:
    """The next number of the year, for this election's minutes; given inside the transaction that publishes."""
    last = select(func.coalesce(func.max(minutes.c.number), 0)).where(
        minutes.c.school_id == school_id, minutes.c.school_year == school_year
    )
    number = int(tx.execute(last).scalar_one()) + 1
    row = {"school_id": school_id, "school_year": school_year, "number": number}
    tx.execute(insert(minutes).values(row | {"election_id": election_id, "written_at": now}))
    return number


def number_of(tx: Connection, election_id: int) -> tuple[int, datetime] | None:
    """The number that this election's minutes have, and since when; None before the result is published."""
    wanted = select(minutes.c.number, minutes.c.written_at).where(minutes.c.election_id == election_id)
    row = tx.execute(wanted).first()
    return (row.number, row.written_at) if row else None
