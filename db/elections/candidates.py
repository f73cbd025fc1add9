"""Candidates: who stands on a ballot, and the cards that the voters read."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    literal,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import each, made
from db.statements import Ready, insert
from db.store import metadata

candidate = Table(
    "candidate",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),  # what a ballot says; 0 is «against all»
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("slogan", Text),
    Column("programme", Text),
    Column("photo", Text),  # Telegram's name of the file
    Column("attachment", Text),  # one video or document
    Column("attachment_kind", Text),  # video, document
    Column("struck", Text),  # why the commission has struck them since the vote opened; their ballots stay
    UniqueConstraint("election_id", "number"),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who stands on a ballot, or an answer of a referendum (nobody's), with the card that the voters read."""

    id: int
    election_id: int
    number: int
    person_id: int | None
    name: str
    slogan: str | None
    programme: str | None
    photo: str | None
    attachment: str | None
    attachment_kind: str | None
    struck: str | None


def add_candidates(tx: Connection, election_id: int, people: Iterable[tuple[int | None, str]]) -> None:
    """Puts them on the ballot under the lowest free numbers: a ballot can say twelve, and who withdrew freed one.

    Answers of a referendum are nobody's.
    """
    taken = candidates_of(tx, election_id)
    free = (number for number in itertools.count(1) if number not in taken)
    rows = [
        {"election_id": election_id, "number": number, "person_id": person_id, "name": name}
        for (person_id, name), number in zip(people, free, strict=False)
    ]
    if rows:
        tx.execute(insert(candidate), rows)


def empty_ballot(tx: Connection, election_id: int) -> None:
    """Of a ballot that nobody has filled in yet."""
    tx.execute(delete(candidate).where(candidate.c.election_id == election_id))


def replace_answers(tx: Connection, election_id: int, answers: Iterable[str]) -> None:
    """Other answers on a ballot that nobody has filled in yet."""
    empty_ballot(tx, election_id)
    add_candidates(tx, election_id, [(None, one) for one in answers])


def rename_candidate(tx: Connection, election_id: int, number: int, name: str) -> None:
    theirs = (candidate.c.election_id == election_id) & (candidate.c.number == number)
    tx.execute(update(candidate).where(theirs).values(name=name))


def copy_candidates(tx: Connection, of: int, to: int, only: Iterable[int] | None = None) -> None:
    """The same people with the same cards and the same numbers; all, or these numbers."""
    names = [column.name for column in candidate.c if column.name not in ("id", "election_id")]
    wanted = select(literal(to), *(candidate.c[name] for name in names)).where(candidate.c.election_id == of)
    if only is not None:
        wanted = wanted.where(candidate.c.number.in_(list(only)))
    tx.execute(insert(candidate).from_select(["election_id", *names], wanted))


def strike_candidate(tx: Connection, election_id: int, person_id: int) -> bool:
    """Takes a candidate off a ballot that nobody has filled in yet."""
    gone = delete(candidate).where(candidate.c.election_id == election_id, candidate.c.person_id == person_id)
    return tx.execute(gone).rowcount == 1


def note_struck(tx: Connection, election_id: int, number: int, reason: str) -> bool:
    """Whose name may stand on ballots already; False if they were struck before."""
    theirs = (candidate.c.election_id == election_id) & (candidate.c.number == number)
    noted = update(candidate).where(theirs, candidate.c.struck.is_(None)).values(struck=reason)
    return tx.execute(noted).rowcount == 1


def struck_from(tx: Connection, election_id: int) -> set[int]:
    """The numbers of those who were struck since the vote opened."""
    wanted = select(candidate.c.number).where(
        candidate.c.election_id == election_id, candidate.c.struck.is_not(None)
    )
    return set(tx.execute(wanted).scalars())


def cards_of(tx: Connection, election_id: int) -> list[Candidate]:
    """The candidates with their cards, by number."""
    wanted = select(candidate).where(candidate.c.election_id == election_id).order_by(candidate.c.number)
    return each(Candidate, tx.execute(wanted))


def candidate_by_id(tx: Connection, candidate_id: int) -> Candidate | None:
    return made(Candidate, tx.execute(select(candidate).where(candidate.c.id == candidate_id)).first())


def change_card(tx: Connection, election_id: int, person_id: int, **values: Any) -> bool:
    changed = update(candidate).where(
        candidate.c.election_id == election_id, candidate.c.person_id == person_id
    )
    return tx.execute(changed.values(values)).rowcount == 1


_NAMES = Ready(
    select(candidate.c.number, candidate.c.name)
    .where(candidate.c.election_id == bindparam("election_id"))
    .order_by(candidate.c.number)
)


def candidates_of(tx: Connection, election_id: int) -> dict[int, str]:
    """number -> name."""
    return {number: name for number, name in _NAMES.all(tx, election_id=election_id)}
