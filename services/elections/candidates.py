"""Candidates: their cards, which they change until the silence, and the questions that voters ask them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import elections
from db.elections import candidates
from db.elections.candidates import (
    Candidate,
    CandidateQuestion,
    StrikeRequest,
    candidate_by_id,
    cards_of,
    requests_to_strike,
)
from db.elections.commission import commission_of
from db.people.audit import write_audit
from school.elections import (
    CandidacyRefusal,
    Election,
    Kind,
)
from school.people import Person
from school.presses.elections import CandidatePress
from school.rights import is_of_school
from services.asking import Asking
from services.elections.candidacies import may_decide
from services.elections.desk import post_urgent
from services.letters import Letter, LetterButton

QUESTIONS_A_DAY = 5


def change_card(
    tx: Connection, asking: Asking, election_id: int, values: dict[str, Any]
) -> CandidacyRefusal | None:
    """Slogan, programme, photo, one video or document: until the day of silence or the opening."""
    found = elections.by_id(tx, election_id)
    if found is None:
        return CandidacyRefusal.NO_SUCH
    if found.state not in ("sealing", "ready") or found.is_silent(asking.now):
        return CandidacyRefusal.TOO_LATE
    if not candidates.change_card(tx, election_id, asking.person.id, **values):
        return CandidacyRefusal.NO_SUCH
    write_audit(tx, asking.now, asking.person.id, "change-card", "election", election_id, what=sorted(values))
    return None


@dataclass(frozen=True)
class CandidateCard:
    """A candidate as everybody of the school reads them, with the questions that were answered."""

    election: Election
    candidate: Candidate
    #: Unanswered ones only for whoever asked, for the candidate, and for those who may take them away.
    questions: list[CandidateQuestion]
    is_own: bool
    may_hide: bool
    to_strike: StrikeRequest | None  # asked by one of the commission
    may_confirm: bool  # as another of the commission


def candidate_numbered(tx: Connection, election_id: int, number: int) -> int:
    """Whom a number on the ballot means now; 0 if nobody. What changes anything asks for the row instead."""
    return next((row.id for row in cards_of(tx, election_id) if row.number == number), 0)


def candidate_card(tx: Connection, person: Person, candidate_id: int) -> CandidateCard | CandidacyRefusal:
    card = candidate_by_id(tx, candidate_id)
    found = elections.by_id(tx, card.election_id) if card else None
    if card is not None and card.number < 0:
        return CandidacyRefusal.OFF_BALLOT
    if found is None or found.school_id != person.school_id or card is None or found.trial_of:
        return CandidacyRefusal.NO_SUCH
    questions = candidates.questions_to(tx, card.id)
    decides = may_decide(tx, found, person)
    own = card.person_id == person.id
    seen = [row for row in questions if row.answer or own or decides or row.asked_by == person.id]
    asked = next((one for one in requests_to_strike(tx, found.id) if one.candidate_id == card.id), None)
    sits = person.id in commission_of(tx, found.head_id or found.id)
    confirms = asked is not None and sits and not own and asked.asked_by != person.id
    return CandidateCard(found, card, seen, own, decides, asked, confirms)


def ask(tx: Connection, asking: Asking, candidate_id: int, draft: str, text: str) -> CandidacyRefusal | None:
    """A question that, once answered, everybody reads; without the asker's name."""
    person, now = asking.person, asking.now
    card = candidate_by_id(tx, candidate_id)
    found = elections.by_id(tx, card.election_id) if card else None
    if card is not None and card.number < 0:
        return CandidacyRefusal.OFF_BALLOT
    if found is None or card is None or found.school_id != person.school_id:
        return CandidacyRefusal.NO_SUCH
    if found.terms.kind is Kind.REFERENDUM or card.person_id is None:
        return CandidacyRefusal.NO_SUCH
    if not is_of_school(person):
        return CandidacyRefusal.NOT_ON_THE_ROLL
    if found.state not in ("sealing", "ready") or found.is_silent(now):
        return CandidacyRefusal.TOO_LATE
    if candidates.asked_since(tx, person.id, now - timedelta(days=1)) >= QUESTIONS_A_DAY:
        return CandidacyRefusal.ENOUGH_QUESTIONS
    values = {
        "candidate_id": card.id,
        "draft": draft,
        "asked_by": person.id,
        "question": text,
        "asked_at": now,
    }
    if candidates.ask(tx, values):
        button = [[LetterButton("election-see-questions", CandidatePress("person", candidate=card.id))]]
        letter = Letter("election-question-letter", {"title": found.title, "question": text}, button)
        post_urgent(tx, [card.person_id], "election-question", found.id, draft, letter, now)
    return None


def answer_question(
    tx: Connection, asking: Asking, question_id: int, text: str | None
) -> CandidacyRefusal | None:
    """The candidate answers; with no text whoever runs the election takes an unfitting question away."""
    person, now = asking.person, asking.now
    row = candidates.question_by_id(tx, question_id)
    card = candidate_by_id(tx, row.candidate_id) if row else None
    found = elections.by_id(tx, card.election_id) if card else None
    if row is None or card is None or found is None or found.school_id != person.school_id:
        return CandidacyRefusal.NO_SUCH
    own = card.person_id == person.id
    if not (own if text is not None else not own and may_decide(tx, found, person)):
        return CandidacyRefusal.NOT_YOURS  # nobody takes away a question that was put to themselves
    if text is not None and (found.state not in ("sealing", "ready") or found.is_silent(now)):
        return CandidacyRefusal.TOO_LATE
    if text is None:
        candidates.change_question(tx, question_id, hidden=True)
        write_audit(tx, now, person.id, "hide-question", "election", found.id)
        return None
    candidates.change_question(tx, question_id, answer=text)
    if row.asked_by and row.answer is None:
        button = [[LetterButton("election-see-questions", CandidatePress("person", candidate=card.id))]]
        about = {"name": card.name, "answer": text}
        letter = Letter("election-answer-letter", about, button)
        occurrence = f"{question_id}:{now.isoformat()}"
        post_urgent(tx, [row.asked_by], "election-answer", found.id, occurrence, letter, now)
    return None
