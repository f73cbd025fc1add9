"""Minutes of elections and of sittings: one numbering, without gaps inside a school year."""

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
    Column("election_id", ForeignKey("election.id"), unique=True),  # either this
    Column("sitting_id", ForeignKey("sitting.id"), unique=True),  # or this
    Column("written_at", Moment, nullable=False),
)


def number_next(
    tx: Connection,
    school_id: int,
    school_year: int,
    now: datetime,
    *,
    election_id: int | None = None,
    sitting_id: int | None = None,
) -> int:
    """The next number of the year; given inside the transaction that publishes a result or closes a sitting."""
    last = select(func.coalesce(func.max(minutes.c.number), 0)).where(
        minutes.c.school_id == school_id, minutes.c.school_year == school_year
    )
    number = int(tx.execute(last).scalar_one()) + 1
    about = {"election_id": election_id, "sitting_id": sitting_id}
    row = {"school_id": school_id, "school_year": school_year, "number": number, "written_at": now}
    tx.execute(insert(minutes).values(row | about))
    return number


def number_of(tx: Connection, election_id: int) -> tuple[int, datetime] | None:
    """The number that this election's minutes have, and since when; None before the result is published."""
    wanted = select(minutes.c.number, minutes.c.written_at).where(minutes.c.election_id == election_id)
    row = tx.execute(wanted).first()
    return (row.number, row.written_at) if row else None


def number_of_sitting(tx: Connection, sitting_id: int) -> int | None:
    """The same of a sitting; None before it closes."""
    return tx.execute(select(minutes.c.number).where(minutes.c.sitting_id == sitting_id)).scalar()
