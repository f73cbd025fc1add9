"""What stays of an election when its roll goes: how many stood on it and voted, by class, and the published file."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, Text, delete, func, insert, select
from sqlalchemy.engine import Connection

from db.elections import election
from db.elections.roll import correction, roll
from db.store import metadata

kept = Table(
    "election_kept",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("people", Integer, nullable=False),
    Column("voted", Integer, nullable=False),
    Column("classes", JSON, nullable=False),  # of each ClassTurnout its fields
    Column("file", Text),  # school.elections.record; None of what was called off
)


@dataclass(frozen=True, slots=True)
class ClassTurnout:
    """How many of a class on the roll have voted."""

    grade: int
    letter: str | None
    people: int
    voted: int


@dataclass(frozen=True, slots=True)
class Kept:
    """The figures of a vote that is over, and its file."""

    people: int
    voted: int
    classes: list[ClassTurnout]
    file: str | None


def kept_of(tx: Connection, election_id: int) -> Kept | None:
    row = tx.execute(select(kept).where(kept.c.election_id == election_id)).first()
    if row is None:
        return None
    return Kept(row.people, row.voted, [ClassTurnout(**one) for one in row.classes], row.file)


def keep(tx: Connection, election_id: int, classes: Sequence[ClassTurnout], file: str | None) -> None:
    """Once: what is kept is never worked out anew."""
    values = {
        "election_id": election_id,
        "people": sum(one.people for one in classes),
        "voted": sum(one.voted for one in classes),
        "classes": [asdict(one) for one in classes],
        "file": file,
    }
    tx.execute(insert(kept).values(values))


def not_kept(tx: Connection) -> list[int]:
    """Votes and classes that are over for ever, and of which nothing is kept yet."""
    known = select(kept.c.election_id)
    over = election.c.state.in_(("wiped", "void")) & election.c.trial_of.is_(None)
    return list(tx.execute(select(election.c.id).where(over, election.c.id.not_in(known))).scalars())


def with_old_roll(tx: Connection, before: datetime) -> list[int]:
    """Those whose box was wiped, or whose vote would have ended, before that, and whose roll is still here."""
    ended = func.coalesce(election.c.wipes_at, election.c.closes_at)
    rolls = select(roll.c.voter_id).where(roll.c.election_id == election.c.id)
    corrections = select(correction.c.person_id).where(correction.c.election_id == election.c.id)
    wanted = select(election.c.id).join(kept, kept.c.election_id == election.c.id)
    old = wanted.where(ended < before, rolls.exists() | corrections.exists())
    return list(tx.execute(old).scalars())


def forget_roll(tx: Connection, election_id: int) -> None:
    """The names of a roll and of its corrections."""
    for table in (roll, correction):
        tx.execute(delete(table).where(table.c.election_id == election_id))
