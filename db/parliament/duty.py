"""What factions hand over to each other, and what a school adds to a faction's remit."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.statements import insert
from db.store import metadata

note = Table(
    "duty_note",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("school_year", Integer, primary_key=True),  # the year in which it began
    Column("month", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("author", Text, nullable=False),
    Column("written_at", Moment, nullable=False),
)

remit = Table(
    "faction_remit",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("faction", Text, primary_key=True),
    Column("text", Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Note:
    """What one month's faction has handed over."""

    month: int
    text: str
    author: str
    written_at: datetime


def hand_over(
    tx: Connection,
    school_id: int,
    school_year: int,
    month: int,
    text: str,
    author: tuple[int, str],
    now: datetime,
) -> None:
    """Written again, it takes the place of what stood there."""
    values = {"text": text, "author_id": author[0], "author": author[1], "written_at": now}
    row = insert(note).values(school_id=school_id, school_year=school_year, month=month, **values)
    keys = ["school_id", "school_year", "month"]
    tx.execute(row.on_conflict_do_update(index_elements=keys, set_=values))


def notes_of_year(tx: Connection, school_id: int, school_year: int) -> dict[int, Note]:
    wanted = select(note.c.month, note.c.text, note.c.author, note.c.written_at).where(
        note.c.school_id == school_id, note.c.school_year == school_year
    )
    return {one.month: one for one in each(Note, tx.execute(wanted))}


def remit_of(tx: Connection, school_id: int, faction: str) -> str:
    """What the school has added to the charter's remit; empty if nothing."""
    wanted = select(remit.c.text).where(remit.c.school_id == school_id, remit.c.faction == faction)
    return tx.execute(wanted).scalar() or ""


def extend(tx: Connection, school_id: int, faction: str, text: str) -> None:
    row = insert(remit).values(school_id=school_id, faction=faction, text=text)
    tx.execute(row.on_conflict_do_update(index_elements=["school_id", "faction"], set_={"text": text}))
