"""Complaints about a result: written, answered once, the answer put right while nothing has followed from it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import complaints
from db.elections.commission import commission_of
from db.elections.complaints import Complaint
from db.elections.roll import belongs_to
from db.people.audit import write_audit
from school.elections import (
    BEFORE_OPENING,
    CandidacyRefusal,
    Consequence,
    Election,
    ElectionRefusal,
    consequences_for,
)
from school.people import Person
from school.presses.elections import CampaignPress
from services.asking import Asking
from services.elections.consequences import draw, others_want_a_recount, undo
from services.elections.desk import led, led_by, post_urgent
from services.letters import Letter, LetterButton, Named

#: One person's complaints about one result: each is an urgent letter, and holds the box until it is answered.
MOST_COMPLAINTS = 3


def complain(
    tx: Connection, asking: Asking, election_id: int, draft: str, text: str
) -> CandidacyRefusal | None:
    """Until the last day for complaints; whoever runs the election and the commission hear of it."""
    person, now = asking.person, asking.now
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id:
        return CandidacyRefusal.NO_SUCH
    if found.state != "published" or found.wipes_at is None or now >= found.wipes_at:
        return CandidacyRefusal.TOO_LATE
    if not person.is_staff() and not belongs_to(tx, found, person.id):
        return CandidacyRefusal.NOT_ON_THE_ROLL
    own = [row for row in complaints.complaints_about(tx, election_id) if row.person_id == person.id]
    if len(own) >= MOST_COMPLAINTS:
        return CandidacyRefusal.ENOUGH_COMPLAINTS
    values: dict[str, Any] = {"election_id": election_id, "draft": draft, "person_id": person.id}
    number = complaints.complain(tx, values | {"complaint": text, "made_at": now})
    if number is None:
        return None
    write_audit(tx, now, person.id, "complain", "election", election_id)
    head = found.head_id or found.id
    told = {*led_by(tx, found), *commission_of(tx, head)} - {person.id}
    about = {"title": found.title, "name": person.name, "text": text}
    for one in people.by_ids(tx, sorted(told)):
        # Whoever leads the election answers; the others of the commission read.
        leads = not isinstance(led(tx, one, election_id), ElectionRefusal)
        button = LetterButton(
            "election-complaint-open", CampaignPress("complaint", election=election_id, number=number)
        )
        letter = Letter("election-complaint-letter", about, [[button]] if leads else [])
        post_urgent(tx, [one.id], "election-complaint", election_id, str(number), letter, now)
    return None


def complaints_of(tx: Connection, actor: Person, election_id: int) -> list[Complaint] | ElectionRefusal:
    """For whoever leads the election; with those about its classes."""
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    parts = [found, *elections.parts_of(tx, election_id)]
    return [row for part in parts for row in complaints.complaints_about(tx, part.id)]


def outcomes_for(tx: Connection, found: Election, row: Complaint | None = None) -> list[Consequence]:
    """What can be decided now about a complaint, or instead of what was (`row`).

    While a recount runs everything else waits until its result is published; of an annulled result nothing is left,
    unless the new vote is taken back; what concerns one class is decided about that class's result.
    """
    head = elections.by_id(tx, found.head_id or found.id) or found
    recounted = row is not None and row.outcome == Consequence.RECOUNT
    if recounted and row and found.state == "closed" and not others_want_a_recount(tx, head, row.id):
        published = True
    else:
        published = found.state == "published"
    second = elections.second_round_of(tx, found.id)
    began = second is not None and second.state not in (*BEFORE_OPENING, "void")
    taken_back = row is not None and row.outcome == Consequence.NEW_VOTE and may_amend(tx, found, row)
    annulled = found.void_why and not taken_back
    if not published or annulled or began or head.public_key is None:  # no box, or a second round that runs
        return [Consequence.NONE]
    of_classes = bool(elections.parts_of(tx, found.id))
    excluded = {*(OF_ONE_CLASS if of_classes else ()), *([Consequence.NEW_VOTE] if taken_back else ())}
    return [one for one in consequences_for(found.terms.kind) if one not in excluded]


def may_amend(tx: Connection, found: Election, row: Complaint) -> bool:
    """Whether another decision can take this one's place.

    That nothing changes is done by nobody; a new vote is taken back until it opens, or when it was called off; whatever
    else was decided can be changed until it is done.
    """
    if row.answer is None:
        return False
    if row.outcome == Consequence.NEW_VOTE:
        second = elections.second_round_of(tx, found.id)
        opened = second is not None and second.state not in (*BEFORE_OPENING, "void")
        return found.state == "published" and found.void_why is not None and not opened
    return row.done_at is None or row.outcome == Consequence.NONE


def amendable(tx: Connection, given: Sequence[Complaint]) -> set[int]:
    """The numbers of those of these complaints whose decision can still be another."""
    abouts = {row.election_id: elections.by_id(tx, row.election_id) for row in given}
    return {row.id for row in given if (found := abouts[row.election_id]) and may_amend(tx, found, row)}


#: What is decided about one class's result, never about all classes together.
OF_ONE_CLASS = (Consequence.NEW_VOTE, Consequence.OTHER_WINNER)


def readers_of_complaints(tx: Connection, person: Person, election_id: int) -> list[str]:
    """Who will read a complainant's name, by name; told before the complaint is written."""
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id:
        return []
    readers = {*led_by(tx, found), *commission_of(tx, found.head_id or found.id)}
    return [one.name for one in people.by_ids(tx, sorted(readers))]


def answer_complaint(
    tx: Connection,
    asking: Asking,
    complaint_id: int,
    text: str,
    outcome: Consequence = Consequence.NONE,
) -> ElectionRefusal | None:
    """With what the commission has decided; the complainant reads both."""
    return _decide(tx, asking, complaint_id, text, outcome, amends=False)


def amend_answer(
    tx: Connection, asking: Asking, complaint_id: int, text: str, outcome: Consequence
) -> ElectionRefusal | None:
    """Another decision than the first, as long as that is not done: the text says why, and the complainant reads it."""
    return _decide(tx, asking, complaint_id, text, outcome, amends=True)


def _decide(
    tx: Connection, asking: Asking, complaint_id: int, text: str, outcome: Consequence, *, amends: bool
) -> ElectionRefusal | None:
    actor, now = asking.person, asking.now
    row = complaints.complaint_by_id(tx, complaint_id)
    if row is None:
        return ElectionRefusal.NO_SUCH_ELECTION
    found = led(tx, actor, row.election_id)
    if isinstance(found, ElectionRefusal):
        return found
    refusal = _why_not_decide(tx, found, row, outcome, amends=amends)
    if refusal:
        return refusal
    if amends:
        undo(tx, found, row, asking.zone, now)
    found = elections.by_id(tx, found.id) or found
    done = draw(tx, found, outcome, asking.zone, now)
    values = {"answer": text, "answered_by": actor.id, "answered_at": now, "outcome": outcome}
    complaints.write_answer(tx, complaint_id, values | {"done_at": now if done else None})
    deed = "amend-answer" if amends else "answer-complaint"
    detail = {"was": row.outcome, "is": outcome, "reason": text} if amends else {"outcome": outcome}
    write_audit(tx, now, actor.id, deed, "election", row.election_id, **detail)
    if row.person_id:
        about = {"title": found.title, "answer": text, "outcome": Named(f"complaint-outcome-{outcome}")}
        key = f"election-complaint-{'amended' if amends else 'answer'}-letter"
        kind, occurrence = "election-complaint-answer", str(complaint_id)
        occurrence += f":{outcome}:{now.isoformat()}" if amends else ""
        post_urgent(tx, [row.person_id], kind, row.election_id, occurrence, Letter(key, about), now)
    return None


def _why_not_decide(
    tx: Connection, found: Election, row: Complaint, outcome: Consequence, *, amends: bool
) -> ElectionRefusal | None:
    if found.state == "wiped" or (row.answer is not None) is not amends:
        return ElectionRefusal.WRONG_TIME
    if amends and (not may_amend(tx, found, row) or found.state == "counted"):
        return ElectionRefusal.ANSWER_STANDS
    if outcome in outcomes_for(tx, found, row):
        return None
    if outcome not in consequences_for(found.terms.kind):
        return ElectionRefusal.NOT_OF_THIS_KIND
    if outcome in OF_ONE_CLASS and elections.parts_of(tx, found.id):
        return ElectionRefusal.OF_ONE_CLASS
    return ElectionRefusal.ANNULLED if found.void_why else ElectionRefusal.WRONG_TIME
