"""Voting: an election as a voter stands before it, and the marks of those who voted.

The marks stand in the box's file, one for everybody on the roll from the beginning and apart from the urn, so that
nobody can read how a person voted, nor in which order people did.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal,
    select,
)
from sqlalchemy.engine import Connection

from db.box import Overwriting, metadata
from db.columns import each
from db.elections import _as_election, election
from db.elections.candidates import candidate
from db.elections.kept import ClassTurnout, kept_of
from db.elections.roll import roll
from db.elections.urn import ahead_of_slot, lay_out_slots, urn
from db.people import person
from db.statements import Ready
from school.elections import Election

participation = Table(
    "participation",
    metadata,
    Column("election_id", Integer, primary_key=True),
    Column("voter_id", Integer, primary_key=True),
    Column("voted", Boolean, nullable=False),
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
    wanted = select(election, has_voted(election.c.id, voter_id).label("voted")).join(
        roll, roll.c.election_id == election.c.id
    )
    rows = tx.execute(wanted.where(roll.c.voter_id == voter_id).order_by(election.c.id.desc()))
    return [(_as_election(row), bool(row.voted)) for row in rows]


def voters_with_account(election_id: int, *, who_have_not_voted: bool = False) -> Select[Any]:
    """The ids of those on the roll who can be written to."""
    wanted = select(person.c.id).join(roll, roll.c.voter_id == person.c.id)
    if who_have_not_voted:
        wanted = wanted.where(~has_voted(election_id, person.c.id))
    return wanted.where(roll.c.election_id == election_id, person.c.telegram_id.is_not(None), person.c.active)


def before_the_box(tx: Connection, election_id: int, voter_id: int) -> AtTheBox | None:
    """All that decides about a vote, in one statement of look-ups by key, however long the roll is."""
    row = _BEFORE_THE_BOX.first(tx, election_id=election_id, voter_id=voter_id)
    if row is None:
        return None
    numbers = frozenset(int(number) for number in (row.standing or "").split(",") if number)
    return AtTheBox(_as_election(row), bool(row.on_roll), bool(row.voted), numbers)


def has_voted(
    election_id: int | ColumnElement[int], voter_id: int | ColumnElement[int]
) -> ColumnElement[bool]:
    marks = select(participation.c.voter_id).where(
        participation.c.election_id == election_id,
        participation.c.voter_id == voter_id,
        participation.c.voted,
    )
    return marks.exists()


def _before_the_box() -> Ready:
    election_id: Any = bindparam("election_id", type_=Integer)
    voter_id: Any = bindparam("voter_id", type_=Integer)
    on_roll = select(roll.c.voter_id).where(roll.c.election_id == election_id, roll.c.voter_id == voter_id)
    standing = select(func.aggregate_strings(cast(candidate.c.number, Text), ",")).where(
        candidate.c.election_id == election_id, candidate.c.number > 0, candidate.c.struck.is_(None)
    )
    return Ready(
        select(
            election,
            on_roll.exists().label("on_roll"),
            has_voted(election_id, voter_id).label("voted"),
            standing.scalar_subquery().label("standing"),
        ).where(election.c.id == election_id)
    )


# Built once, as every statement on the way of a vote.
_BEFORE_THE_BOX = _before_the_box()
_MARK = Overwriting(participation.c.voter_id, participation.c.voted)


def ahead_of_ballot(tx: Connection, election_id: int, voter_id: int) -> None:
    """What is going to be asked of the box when this voter is marked and a ballot is dropped."""
    _MARK.ahead(tx, election_id, voter_id)
    ahead_of_slot(tx, election_id)


def mark_voted(tx: Connection, election_id: int, voter_id: int) -> bool:
    """Marks the voter; False if they were marked, or if the box is not laid out for them."""
    return _MARK.run(tx, election_id, voter_id)


def lay_out(tx: Connection, election_id: int) -> None:
    """A mark and a slot for everybody on the roll who has none yet: at the first vote all get theirs.

    The box does it, not the opening, since the two files have no common commit.
    """
    laid = select(participation.c.voter_id).where(participation.c.election_id == election_id)
    missing = select(literal(election_id), roll.c.voter_id, literal(value=False)).where(
        roll.c.election_id == election_id, roll.c.voter_id.not_in(laid)
    )
    names = ["election_id", "voter_id", "voted"]
    added = insert(participation).from_select(names, missing.order_by(roll.c.voter_id))
    lay_out_slots(tx, election_id, tx.execute(added).rowcount)


def forgotten(tx: Connection) -> list[int]:
    """What the box holds of elections that are no more: trials that are over, polls that never began."""
    known = select(election.c.id)
    wanted = select(participation.c.election_id).where(participation.c.election_id.not_in(known)).distinct()
    return list(tx.execute(wanted).scalars())


def forget(tx: Connection, election_id: int) -> None:
    """Marks and ballots go from the box."""
    for table in (participation, urn):
        tx.execute(delete(table).where(table.c.election_id == election_id))


def turnout_of(tx: Connection, election_id: int) -> tuple[int, int]:
    """(marks, people on the roll); of a vote that is over those that were kept."""
    if over := kept_of(tx, election_id):
        return over.voted, over.people
    voted = participation.c.voted
    marks = select(func.count()).where(participation.c.election_id == election_id, voted)
    people = select(func.count()).select_from(roll).where(roll.c.election_id == election_id)
    row = tx.execute(select(marks.scalar_subquery(), people.scalar_subquery())).one()
    return int(row[0]), int(row[1])


def turnout_by_class(tx: Connection, election_id: int) -> list[ClassTurnout]:
    """Each class on the roll; of a vote that is over as it was kept."""
    if over := kept_of(tx, election_id):
        return over.classes
    marked = (participation.c.election_id == roll.c.election_id) & (
        participation.c.voter_id == roll.c.voter_id
    )
    marked &= participation.c.voted
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
    voted = participation.c.voted
    wanted = select(participation.c.voter_id).where(participation.c.election_id == election_id, voted)
    return list(tx.execute(wanted.order_by(participation.c.voter_id)).scalars())
