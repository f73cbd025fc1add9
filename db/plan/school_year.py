"""The school's own year: terms and days that differ from the usual calendar."""

from datetime import date, timedelta

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, Table, select
from sqlalchemy.engine import Connection

from db.statements import insert as upsert
from db.store import metadata
from school.dates import SchoolYear
from school.plan.school_year import Calendar, usual_calendar

school_term = Table(
    "school_term",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("school_year", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
)

# A day that is off, or a public holiday on which there is school after all.
day_off = Table(
    "day_off",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("off", Boolean, nullable=False),
)


def calendar_of(tx: Connection, school_id: int, year: SchoolYear) -> Calendar:
    """The usual calendar with what this school has changed."""
    usual = usual_calendar(year)
    own = select(school_term).where(
        school_term.c.school_id == school_id, school_term.c.school_year == year.first
    )
    changed = {row.number: (row.first_on, row.last_on) for row in tx.execute(own)}
    first, last = year.starts_on - timedelta(days=62), year.ends_on + timedelta(days=62)
    days = select(day_off).where(
        day_off.c.school_id == school_id, day_off.c.day >= first, day_off.c.day <= last
    )
    said = {row.day: row.off for row in tx.execute(days)}
    terms = tuple(changed.get(number, term) for number, term in enumerate(usual.terms, start=1))
    off = {day for day in usual.days_off if said.get(day, True)} | {day for day, off in said.items() if off}
    return Calendar(year, terms, frozenset(off))


def set_term(tx: Connection, school_id: int, year: SchoolYear, number: int, first: date, last: date) -> None:
    row = upsert(school_term).values(
        school_id=school_id, school_year=year.first, number=number, first_on=first, last_on=last
    )
    key = ["school_id", "school_year", "number"]
    tx.execute(row.on_conflict_do_update(index_elements=key, set_={"first_on": first, "last_on": last}))


def set_day(tx: Connection, school_id: int, day: date, *, off: bool) -> None:
    row = upsert(day_off).values(school_id=school_id, day=day, off=off)
    tx.execute(row.on_conflict_do_update(index_elements=["school_id", "day"], set_={"off": off}))
