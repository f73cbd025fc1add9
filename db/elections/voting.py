"""Voting: an election as a voter stands before it, and the marks of those who voted.

`participation` holds no order and no time: WITHOUT ROWID, and apart from the urn, so that nobody can read how a
person voted.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ForeignKey, Select, Table, Text, cast, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from db.columns import each
from db.elections import _as_election, election
from db.elections.candidates import candidate
from db.elections.roll import roll
from db.people import person
from db.store import metadata
from school.elections import Election

# Marked apart from the urn, so that nobody can read how a person voted.
participation = Table(
    "participation",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)


@dataclass(frozen=True, slots=True)
class AtTheBox:
    """An election as one voter stands before it."""

    election: Election
    on_the_roll: bool
    voted: bool
    standing: frozenset[int]  # the candidates' numbers


def of_voter(tx: Connection, voter_id: int) -> list[tuple[Election, bool]]:
    """The elections on whose roll this person stands, the newest first, and whether they have voted."""
    voted = (
        select(participation.c.voter_id)
        .where(participation.c.election_id == election.c.id, participation.c.voter_id == voter_id)
        .exists()
    )
    wanted = select(election, voted.label("voted")).join(roll, roll.c.election_id == election.c.id)
    rows = tx.execute(wanted.where(roll.c.voter_id == voter_id).order_by(election.c.id.desc()))
    return [(_as_election(row), bool(row.voted)) for row in rows]


def voters_with_account(election_id: int, *, who_have_not_voted: bool = False) -> Select[Any]:
    """The ids of those on the roll who can be written to."""
    wanted = select(person.c.id).join(roll, roll.c.voter_id == person.c.id)
    if who_have_not_voted:
        voted = select(participation.c.voter_id).where(
            participation.c.election_id == election_id, participation.c.voter_id == person.c.id
        )
        wanted = wanted.where(~voted.exists())
    return wanted.where(roll.c.election_id == election_id, person.c.telegram_id.is_not(None), person.c.active)


def before_the_box(tx: Connection, election_id: int, voter_id: int) -> AtTheBox | None:
    """All that decides about a vote, in one statement of look-ups by key, however long the roll is."""
    on_roll = select(roll.c.voter_id).where(roll.c.election_id == election_id, roll.c.voter_id == voter_id)
    voted = select(participation.c.voter_id).where(
        participation.c.election_id == election_id, participation.c.voter_id == voter_id
    )
    standing = select(func.aggregate_strings(cast(candidate.c.number, Text), ",")).where(
        candidate.c.election_id == election_id
    )
    wanted = select(
        election,
        on_roll.exists().label("on_roll"),
        voted.exists().label("voted"),
        standing.scalar_subquery().label("standing"),
    ).where(election.c.id == election_id)
    row = tx.execute(wanted).first()
    if row is None:
        return None
    numbers = frozenset(int(number) for number in (row.standing or "").split(",") if number)
    return AtTheBox(_as_election(row), bool(row.on_roll), bool(row.voted), numbers)


def mark_voted(tx: Connection, election_id: int, voter_id: int) -> bool:
    """Marks the voter; False if they were marked: the key forbids a second."""
    marking = insert(participation).values(election_id=election_id, voter_id=voter_id)
    return tx.execute(marking.on_conflict_do_nothing()).rowcount == 1


def turnout_of(tx: Connection, election_id: int) -> tuple[int, int]:
    """(marks, people on the roll)."""
    marks = select(func.count()).select_from(participation).where(participation.c.election_id == election_id)
    people = select(func.count()).select_from(roll).where(roll.c.election_id == election_id)
    row = tx.execute(select(marks.scalar_subquery(), people.scalar_subquery())).one()
    return int(row[0]), int(row[1])


@dataclass(frozen=True, slots=True)
class ClassTurnout:
    """How many of a class on the roll have voted."""

    grade: int
    letter: str | None
    people: int
    voted: int


def turnout_by_class(tx: Connection, election_id: int) -> list[ClassTurnout]:
    """Each class on the roll."""
    marked = (participation.c.election_id == roll.c.election_id) & (
        participation.c.voter_id == roll.c.voter_id
    )
    wanted = (
        select(
            roll.c.grade,
            roll.c.letter,
            func.count().label("people"),
            func.count(participation.c.voter_id).label("voted"),
        )
        .outerjoin(participation, marked)
        .where(roll.c.election_id == election_id)
        .group_by(roll.c.grade, roll.c.letter)
        .order_by(roll.c.grade, roll.c.letter)
    )
    return each(ClassTurnout, tx.execute(wanted))


def who_voted(tx: Connection, election_id: int) -> list[int]:
    """Who has voted, in the order of their numbers."""
    wanted = select(participation.c.voter_id).where(participation.c.election_id == election_id)
    return list(tx.execute(wanted.order_by(participation.c.voter_id)).scalars())
