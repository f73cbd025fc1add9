"""Sittings of the parliament: when and where, who is invited, and who was there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, delete, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata
from school.parliament.sittings import State

sitting = Table(
    "sitting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # the form's token: pressed twice, one sitting
    Column("kind", Text, nullable=False),
    Column("faction", Text, nullable=False, default=""),
    Column("place", Text, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("called_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("chair_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("chair", Text, nullable=False, default=""),
    Column("chair_office", Text, nullable=False, default=""),
    Column("grades", Integer, nullable=False, default=0),  # bits: of which grades pupils were there
    Column("moves", Integer, nullable=False, default=0),
    Column("reason", Text),  # why it was cancelled
    Index("ix_sitting_school", "school_id", "starts_at"),
)

# Who was there: counts by groups. Who is invited stands apart.
present = Table(
    "sitting_present",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True),
    Column("who", Text, primary_key=True),
    Column("people", Integer, nullable=False),
)

invited = Table(
    "sitting_invited",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("comes", Text, nullable=False, default=""),  # yes, no; nothing: has not said
    Column("came", Boolean, nullable=False, default=False, server_default="0"),
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting that was called."""

    id: int
    school_id: int
    draft: str
    kind: str
    faction: str
    place: str
    starts_at: datetime
    state: str
    called_by: int | None
    chair_id: int | None
    chair: str
    chair_office: str
    grades: int
    moves: int
    reason: str | None


def call(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft was called already."""
    called = insert(sitting).values(**values).on_conflict_do_nothing().returning(sitting.c.id)
    return tx.execute(called).scalar()


def by_id(tx: Connection, sitting_id: int) -> Sitting | None:
    return made(Sitting, tx.execute(select(sitting).where(sitting.c.id == sitting_id)).first())


def by_draft(tx: Connection, draft: str) -> Sitting | None:
    return made(Sitting, tx.execute(select(sitting).where(sitting.c.draft == draft)).first())


def of_school(tx: Connection, school_id: int, most: int) -> list[Sitting]:
    """The newest first, those to come before them."""
    wanted = select(sitting).where(sitting.c.school_id == school_id)
    return each(
        Sitting, tx.execute(wanted.order_by(sitting.c.starts_at.desc(), sitting.c.id.desc()).limit(most))
    )


def unfinished(tx: Connection, school_id: int) -> list[Sitting]:
    """What is planned, goes on, or waits for a signature."""
    states = (State.PLANNED, State.OPEN, State.CLOSED)
    wanted = select(sitting).where(sitting.c.school_id == school_id, sitting.c.state.in_(states))
    return each(Sitting, tx.execute(wanted.order_by(sitting.c.starts_at)))


def last_before(tx: Connection, found: Sitting) -> Sitting | None:
    """The last sitting of this kind that was held before."""
    same = [sitting.c[name] == getattr(found, name) for name in ("school_id", "kind", "faction")]
    wanted = select(sitting).where(
        *same, sitting.c.state.in_((State.CLOSED, State.SIGNED)), sitting.c.starts_at < found.starts_at
    )
    return made(Sitting, tx.execute(wanted.order_by(sitting.c.starts_at.desc()).limit(1)).first())


def step(tx: Connection, sitting_id: int, before: str, after: str, **values: Any) -> bool:
    """False if it does not stand where this step begins."""
    moved = update(sitting).where(sitting.c.id == sitting_id, sitting.c.state == before)
    return tx.execute(moved.values(state=after, **values)).rowcount == 1


def change(tx: Connection, sitting_id: int, **values: Any) -> None:
    tx.execute(update(sitting).where(sitting.c.id == sitting_id).values(**values))


# Who comes, and who came


def invite(tx: Connection, sitting_id: int, who: Iterable[int]) -> None:
    rows = [{"sitting_id": sitting_id, "person_id": one, "comes": ""} for one in who]
    if rows:
        tx.execute(insert(invited).values(rows).on_conflict_do_nothing())


def answers(tx: Connection, sitting_id: int) -> dict[int, str]:
    """What each who is invited has said: yes, no, or nothing yet."""
    wanted = select(invited.c.person_id, invited.c.comes).where(invited.c.sitting_id == sitting_id)
    return {row.person_id: row.comes for row in tx.execute(wanted.order_by(invited.c.person_id))}


def say(tx: Connection, sitting_id: int, person_id: int, comes: str) -> bool:
    """False if they are not invited."""
    said = update(invited).where(invited.c.sitting_id == sitting_id, invited.c.person_id == person_id)
    return tx.execute(said.values(comes=comes)).rowcount == 1


def tick(tx: Connection, sitting_id: int, person_id: int) -> bool:
    """Was there, or was not after all. False if they are not invited."""
    this = (invited.c.sitting_id == sitting_id, invited.c.person_id == person_id)
    return tx.execute(update(invited).where(*this).values(came=invited.c.came.is_(False))).rowcount == 1


def came(tx: Connection, sitting_id: int) -> set[int]:
    """Of those who were invited."""
    wanted = select(invited.c.person_id).where(invited.c.sitting_id == sitting_id, invited.c.came)
    return set(tx.execute(wanted).scalars())


def count_present(tx: Connection, sitting_id: int, people: Mapping[str, int]) -> None:
    tx.execute(delete(present).where(present.c.sitting_id == sitting_id))
    rows = [{"sitting_id": sitting_id, "who": who, "people": n} for who, n in people.items() if n]
    if rows:
        tx.execute(insert(present).values(rows))


def present_at(tx: Connection, sitting_id: int) -> dict[str, int]:
    wanted = select(present.c.who, present.c.people).where(present.c.sitting_id == sitting_id)
    return {row.who: row.people for row in tx.execute(wanted)}
