"""Candidates: who stands on a ballot, and the cards that the voters read."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import Ready, insert
from db.store import metadata

candidate = Table(
    "candidate",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False),
    # What a ballot says, from 1; 0 is «against all». Below 0: off the ballot before the vote, with the card kept.
    Column("number", Integer, nullable=False),
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


# That somebody should be struck: one asks, another member of the commission confirms.
strike_request = Table(
    "strike_request",
    metadata,
    Column("candidate_id", ForeignKey("candidate.id", ondelete="CASCADE"), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class StrikeRequest:
    """That a candidate should be struck, with the reason; moments in UTC."""

    candidate_id: int
    name: str  # on the ballot
    reason: str
    asked_by: int | None
    asked_at: datetime


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

    Whoever comes back finds the card again. Answers of a referendum are nobody's.
    """
    taken = candidates_of(tx, election_id)
    free = (number for number in itertools.count(1) if number not in taken)
    rows = []
    for (person_id, name), number in zip(people, free, strict=False):
        kept = update(candidate).where(
            candidate.c.election_id == election_id, candidate.c.person_id == person_id, candidate.c.number < 0
        )
        if person_id is None or not tx.execute(kept.values(number=number, name=name)).rowcount:
            rows.append({"election_id": election_id, "number": number, "person_id": person_id, "name": name})
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
    wanted = select(literal(to), *(candidate.c[name] for name in names)).where(_on_ballot(of))
    if only is not None:
        wanted = wanted.where(candidate.c.number.in_(list(only)))
    tx.execute(insert(candidate).from_select(["election_id", *names], wanted))


def _on_ballot(election_id: int) -> ColumnElement[bool]:
    return and_(candidate.c.election_id == election_id, candidate.c.number > 0)


def take_off(tx: Connection, election_id: int, person_id: int) -> bool:
    """Takes a candidate off a ballot that nobody has filled in yet; the number is free, the card is kept."""
    theirs = update(candidate).where(_on_ballot(election_id), candidate.c.person_id == person_id)
    return tx.execute(theirs.values(number=-candidate.c.id)).rowcount == 1


def note_struck(tx: Connection, candidate_id: int, reason: str) -> bool:
    """Whose name may stand on ballots already; False if they were struck before."""
    theirs = update(candidate).where(candidate.c.id == candidate_id, candidate.c.struck.is_(None))
    return tx.execute(theirs.values(struck=reason)).rowcount == 1


def ask_to_strike(tx: Connection, values: dict[str, Any]) -> None:
    """In place of an earlier request about the same candidate."""
    drop_request(tx, values["candidate_id"])
    tx.execute(insert(strike_request).values(values))


def drop_request(tx: Connection, candidate_id: int) -> None:
    tx.execute(delete(strike_request).where(strike_request.c.candidate_id == candidate_id))


def requests_to_strike(tx: Connection, election_id: int) -> list[StrikeRequest]:
    """Those of candidates who stand and are not struck, in the order of the ballot."""
    wanted = select(strike_request, candidate.c.name).join(candidate)
    wanted = wanted.where(_on_ballot(election_id), candidate.c.struck.is_(None))
    return each(StrikeRequest, tx.execute(wanted.order_by(candidate.c.number)))


def struck_from(tx: Connection, election_id: int) -> set[int]:
    """The numbers of those who were struck since the vote opened."""
    wanted = select(candidate.c.number).where(
        candidate.c.election_id == election_id, candidate.c.struck.is_not(None)
    )
    return set(tx.execute(wanted).scalars())


def cards_of(tx: Connection, election_id: int) -> list[Candidate]:
    """The candidates with their cards, by number."""
    wanted = select(candidate).where(_on_ballot(election_id)).order_by(candidate.c.number)
    return each(Candidate, tx.execute(wanted))


def candidate_by_id(tx: Connection, candidate_id: int) -> Candidate | None:
    return made(Candidate, tx.execute(select(candidate).where(candidate.c.id == candidate_id)).first())


def change_card(tx: Connection, election_id: int, person_id: int, **values: Any) -> bool:
    changed = update(candidate).where(_on_ballot(election_id), candidate.c.person_id == person_id)
    return tx.execute(changed.values(values)).rowcount == 1


_NAMES = Ready(
    select(candidate.c.number, candidate.c.name)
    .where(candidate.c.election_id == bindparam("election_id"), candidate.c.number > 0)
    .order_by(candidate.c.number)
)


def ahead(tx: Connection, election_id: int) -> None:
    _NAMES.ahead(tx, election_id=election_id)


def candidates_of(tx: Connection, election_id: int) -> dict[int, str]:
    """number -> name."""
    return {number: name for number, name in _NAMES.all(tx, election_id=election_id)}


question = Table(
    "candidate_question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("candidate_id", ForeignKey("candidate.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("draft", Text, unique=True),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("question", Text, nullable=False),
    Column("answer", Text),
    Column("hidden", Boolean, nullable=False, default=False),
    Column("asked_at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class CandidateQuestion:
    """A question to a candidate, and the answer."""

    id: int
    candidate_id: int
    draft: str | None
    asked_by: int | None
    question: str
    answer: str | None
    hidden: bool
    asked_at: datetime


def ask(tx: Connection, values: dict[str, Any]) -> bool:
    """False if this form has asked it before."""
    return tx.execute(insert(question).values(values).on_conflict_do_nothing()).rowcount == 1


def questions_to(tx: Connection, candidate_id: int) -> list[CandidateQuestion]:
    wanted = select(question).where(question.c.candidate_id == candidate_id, ~question.c.hidden)
    return each(CandidateQuestion, tx.execute(wanted.order_by(question.c.id)))


def question_by_id(tx: Connection, question_id: int) -> CandidateQuestion | None:
    wanted = select(question).where(question.c.id == question_id)
    return made(CandidateQuestion, tx.execute(wanted).first())


def change_question(tx: Connection, question_id: int, **values: Any) -> None:
    tx.execute(update(question).where(question.c.id == question_id).values(values))


def asked_since(tx: Connection, person_id: int, since: datetime) -> int:
    """How many questions a person has asked since a moment."""
    counted = select(func.count()).where(question.c.asked_by == person_id, question.c.asked_at >= since)
    return int(tx.execute(counted).scalar_one())
