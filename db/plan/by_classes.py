"""Which classes have done an item that each class does by itself: one tick a class and occurrence."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, delete, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.statements import insert
from db.store import metadata

class_tick = Table(
    "class_tick",
    metadata,
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), primary_key=True),
    Column("grade", Integer, primary_key=True, autoincrement=False),
    Column("letter", Text, primary_key=True),
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)


def ticked(tx: Connection, occurrence_id: int) -> set[tuple[int, str]]:
    wanted = select(class_tick.c.grade, class_tick.c.letter)
    return {
        (grade, letter)
        for grade, letter in tx.execute(wanted.where(class_tick.c.occurrence_id == occurrence_id))
    }


def tick(tx: Connection, occurrence_id: int, grade: int, letter: str, by_id: int, now: datetime) -> bool:
    """False if it was ticked."""
    values = {"occurrence_id": occurrence_id, "grade": grade, "letter": letter, "by_id": by_id, "at": now}
    return tx.execute(insert(class_tick).values(values).on_conflict_do_nothing()).rowcount == 1


def take_back(tx: Connection, occurrence_id: int, grade: int, letter: str) -> bool:
    one = (class_tick.c.grade == grade, class_tick.c.letter == letter)
    return (
        tx.execute(delete(class_tick).where(class_tick.c.occurrence_id == occurrence_id, *one)).rowcount == 1
    )
