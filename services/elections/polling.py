"""Around the box: the roll and its corrections, observers, the booth, and complaints about a result."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import polling, roll
from db.elections.candidates import cards_of
from db.elections.commission import commission_of
from db.elections.commission import of_member as elections_of_member
from db.elections.polling import Complaint
from db.elections.roll import belongs_to, voters_without_account
from db.elections.voting import of_voter, turnout_by_class
from db.people.audit import write_audit
from db.vault import Vault
from school.elections import (
    BEFORE_OPENING,
    CandidacyRefusal,
    Consequence,
    Election,
    ElectionRefusal,
    about_a_booth_code,
    consequences_for,
)
from school.elections.counting import FEWEST_FOR_RESULTS
from school.elections.record import receipt_code
from school.people import Person, class_name, grades_as_bits
from school.presses.elections import CampaignPress, ElectionPress
from school.rights import Deed, is_of_school, may
from services.asking import Asking
from services.elections.consequences import draw, others_want_a_recount, undo
from services.elections.desk import led, led_by, post_urgent
from services.letters import Letter, LetterButton, Named

#: One person's complaints about one result: each is an urgent letter, and holds the box until it is answered.
MOST_COMPLAINTS = 3

# The roll


def correct_roll(
    tx: Connection,
    asking: Asking,
    election_id: int,
    person_id: int,
    reason: str,
    *,
    belongs: bool,
) -> ElectionRefusal | None:
    """Puts somebody on the roll or strikes them, before it is frozen; who did it and why is on record."""
    actor = asking.person
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != actor.school_id or not may(person, Deed.VOTE):
        return ElectionRefusal.NO_SUCH_ELECTION
    of_classes = elections.parts_of(tx, election_id)
    if found.state not in ("sealing", "ready") or of_classes or found.follows_id:
        return ElectionRefusal.WRONG_TIME  # a second round keeps the roll of the first
    values = {
        "election_id": election_id,
        "person_id": person_id,
        "belongs": belongs,
        "reason": reason,
        "corrected_by": actor.id,
        "corrected_at": asking.now,
    }
    roll.correct_roll(tx, values)
    detail = {"person": person_id, "belongs": belongs}
    write_audit(tx, asking.now, actor.id, "correct-roll", "election", election_id, **detail)
    if person.telegram_id:
        letter = Letter(
            f"election-roll-{'on' if belongs else 'off'}-letter", {"title": found.title, "reason": reason}
        )
        occurrence = asking.now.isoformat()
        post_urgent(tx, [person_id], "election-roll", election_id, occurrence, letter, asking.now)
    return None


def change_grades(
    tx: Connection, asking: Asking, election_id: int, grades: list[int], reason: str
) -> ElectionRefusal | None:
    """Other grades vote (checklist, row 67): before the roll is frozen, with the reason on record."""
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    by_class = elections.parts_of(tx, election_id) or found.follows_id
    if found.state not in ("sealing", "ready") or by_class or not grades:
        return ElectionRefusal.WRONG_TIME
    elections.change(tx, election_id, grades=grades_as_bits(grades))
    detail = {"was": sorted(found.grades), "is": sorted(grades), "reason": reason}
    write_audit(tx, asking.now, asking.person.id, "change-grades", "election", election_id, **detail)
    return None


# Observers


@dataclass(frozen=True)
class Watched:
    """What an observer sees: how many have voted, by class; never a result."""

    election: Election
    lines: list[tuple[str, int, int]]  # class, people, voted
    people: int
    voted: int


def set_observers(
    tx: Connection, asking: Asking, election_id: int, observers: list[int]
) -> ElectionRefusal | None:
    actor = asking.person
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    standing = {row.person_id for row in cards_of(tx, election_id)}
    chosen = people.by_ids(tx, observers)
    fit = all(one.school_id == actor.school_id and is_of_school(one) for one in chosen)
    if not fit or standing & {one.id for one in chosen}:
        return ElectionRefusal.MEMBER_STANDS
    polling.set_observers(tx, election_id, [one.id for one in chosen])
    write_audit(tx, asking.now, actor.id, "observers", "election", election_id, people=observers)
    letter = Letter(
        "election-observer-letter",
        {"title": found.title},
        [[LetterButton("election-turnout", ElectionPress("turnout", election=election_id))]],
    )
    post_urgent(tx, [one.id for one in chosen], "election-observer", election_id, "once", letter, asking.now)
    return None


def watched(tx: Connection, person: Person, election_id: int) -> Watched | None:
    """For observers, the commission and whoever leads the election, from the opening on.

    Classes of fewer than five voters are told together (SECURITY.md, decision 4).
    """
    found = elections.by_id(tx, election_id)
    if (
        found is None
        or found.school_id != person.school_id
        or (found.roll_hash is None and not found.opens_at)
    ):
        return None
    watching = person.id in {row.id for row in polling.observers_of(tx, election_id)}
    member = person.id in commission_of(tx, election_id)
    if not watching and not member and isinstance(led(tx, person, election_id), ElectionRefusal):
        return None
    rows = [
        row
        for part in elections.parts_of(tx, election_id) or [found]
        for row in turnout_by_class(tx, part.id)
    ]
    lines = [
        (class_name(row.grade, row.letter) if row.letter else str(row.grade), row.people, row.voted)
        for row in rows
    ]
    small = [line for line in lines if line[1] < FEWEST_FOR_RESULTS]
    told = [line for line in lines if line[1] >= FEWEST_FOR_RESULTS]
    if sum(line[1] for line in small) >= FEWEST_FOR_RESULTS:
        told.append(("…", sum(line[1] for line in small), sum(line[2] for line in small)))
    # The sums are of what is told: else they would tell the rest.
    return Watched(found, told, sum(line[1] for line in told), sum(line[2] for line in told))


def observed(tx: Connection, person: Person) -> list[Election]:
    """The elections that this person watches and that have begun."""
    found = [elections.by_id(tx, one) for one in polling.observed_by(tx, person.id)]
    return [one for one in found if one and one.state not in ("sealing", "ready")]


@dataclass(frozen=True)
class Concerning:
    """Elections by what a person has to do with them."""

    mine: list[tuple[Election, bool]]  # on whose roll one stands, and whether one has voted
    coming: list[Election]
    of_member: list[Election]
    observed: list[Election]
    led: list[Election]
    over: list[Election]


def concerning(tx: Connection, person: Person) -> Concerning:
    """All that the list of elections shows to this person, of one moment."""
    school = person.school_id
    return Concerning(
        mine=of_voter(tx, person.id),
        coming=elections.in_state(tx, school, *BEFORE_OPENING, "open"),
        of_member=elections_of_member(tx, person.id),
        observed=observed(tx, person),
        led=elections.of_school(tx, school) if may(person, Deed.RUN_ELECTIONS) else [],
        over=elections.in_state(tx, school, "published", "wiped") if person.is_staff() else [],
    )


# The booth: whoever has no account votes on a member's device


def booth_code(vault: Vault, voter_id: int, election_id: int) -> str:
    """The code on this voter's slip; the same each time that the sheet is printed, and kept nowhere in clear."""
    return receipt_code(vault.mac(about_a_booth_code(voter_id, election_id)))[:9]


def _hash_of(code: str) -> bytes:
    plain = (
        code.upper().replace("-", "").replace(" ", "").replace("O", "0").replace("I", "1").replace("L", "1")
    )
    return hashlib.sha256(plain.encode()).digest()


def booth_slips(
    tx: Connection, asking: Asking, election_id: int
) -> list[tuple[str, str, str, str]] | ElectionRefusal:
    """(class, name, code, election) for everybody on the roll who has no account; for the commission to print."""
    found = elections.by_id(tx, election_id)
    if found is None or asking.person.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.state != "open":
        return ElectionRefusal.WRONG_TIME
    slips = []
    for part in elections.parts_of(tx, election_id) or [found]:
        rows = voters_without_account(tx, part.id)
        codes = [(row, booth_code(asking.vault, row.id, part.id)) for row in rows]
        polling.add_codes(tx, part.id, [(_hash_of(code), row.id) for row, code in codes])
        slips += [
            (class_name(row.grade, row.letter or ""), row.name, code, part.title) for row, code in codes
        ]
    write_audit(tx, asking.now, asking.person.id, "booth-slips", "election", election_id, slips=len(slips))
    return slips


def at_the_booth(
    tx: Connection, member: Person, election_id: int, code: str
) -> tuple[Person, int] | ElectionRefusal:
    """The voter of this code and the election on whose roll they stand, on the device of a member."""
    found = elections.by_id(tx, election_id)
    if found is None or member.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.state != "open":
        return ElectionRefusal.WRONG_TIME
    for part in elections.parts_of(tx, election_id) or [found]:
        voter_id = polling.voter_of_code(tx, part.id, _hash_of(code))
        voter = people.by_id(tx, voter_id) if voter_id else None
        if voter:
            return voter, part.id
    return ElectionRefusal.NO_SUCH_CODE


# Complaints


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
    own = [row for row in polling.complaints_about(tx, election_id) if row.person_id == person.id]
    if len(own) >= MOST_COMPLAINTS:
        return CandidacyRefusal.ENOUGH_COMPLAINTS
    values: dict[str, Any] = {"election_id": election_id, "draft": draft, "person_id": person.id}
    number = polling.complain(tx, values | {"complaint": text, "made_at": now})
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


def complaints(tx: Connection, actor: Person, election_id: int) -> list[Complaint] | ElectionRefusal:
    """For whoever leads the election; with those about its classes."""
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    parts = [found, *elections.parts_of(tx, election_id)]
    return [row for part in parts for row in polling.complaints_about(tx, part.id)]


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
    row = polling.complaint_by_id(tx, complaint_id)
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
    polling.write_answer(tx, complaint_id, values | {"done_at": now if done else None})
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
