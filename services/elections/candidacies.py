"""From a proposal to a name on the ballot, and off it again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import candidacies
from db.elections.candidacies import Nomination
from db.elections.candidates import (
    Candidate,
    candidates_of,
    cards_of,
    take_off,
)
from db.elections.commission import commission_of
from db.elections.roll import belongs_to, electorate_size
from db.elections.voting import before_the_box
from db.people.audit import write_audit
from school.elections import (
    BEFORE_OPENING,
    OFFICES,
    CandidacyRefusal,
    Election,
    ElectionRefusal,
    Kind,
    why_not_stand,
)
from school.elections.counting import MOST_CANDIDATES
from school.people import Person, Role
from school.presses.elections import CampaignPress, DeskPress, MemberPress
from school.rights import leads
from services.asking import Asking
from services.elections.desk import led, led_by, post_urgent, put_on_ballot
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Campaign:
    """An election before the vote, as one person may see it."""

    election: Election
    candidates: list[Candidate]
    nominations: list[Nomination]  # all for those who decide, one's own for others, proposed ones to support
    decides: bool
    on_the_roll: bool
    own: Nomination | None  # one's own nomination
    own_number: int | None  # one's own number on the ballot
    roll: int
    voted: bool  # oneself


def campaign(tx: Connection, person: Person, election_id: int) -> Campaign | ElectionRefusal:
    """Everybody of the school sees who stands; proposals only those concerned."""
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id or found.trial_of:
        return ElectionRefusal.NO_SUCH_ELECTION
    decides = may_decide(tx, found, person)
    nominations = candidacies.of_election(tx, election_id)
    cards = cards_of(tx, election_id)
    belongs = belongs_to(tx, found, person.id)
    size = electorate_size(tx, found)
    box = before_the_box(tx, election_id, person.id)
    if box and found.state not in BEFORE_OPENING:
        belongs = box.on_the_roll
    own = next((row for row in nominations if row.person_id == person.id), None)
    on_ballot = next((row.number for row in cards if row.person_id == person.id), None)
    seen = [row for row in nominations if decides or (belongs and row.state == "accepted")]
    voted = box is not None and box.voted
    return Campaign(found, cards, seen, decides, belongs, own, on_ballot, size, voted)


def may_decide(tx: Connection, found: Election, person: Person) -> bool:
    """The commission and whoever leads the election; for one class also its teacher."""
    if leads(person, found.author_id):
        return True
    if found.class_name and found.class_name in person.teaches():
        return True
    return person.id in commission_of(tx, found.head_id or found.id)


def to_campaign(election_id: int) -> list[list[LetterButton]]:
    return [[LetterButton("election-see-campaign", CampaignPress("card", election=election_id))]]


def propose(
    tx: Connection, asking: Asking, election_id: int, nominee_id: int, class_votes: int | None = None
) -> CandidacyRefusal | None:
    """Oneself, which is accepted at once; or another, who is asked.

    A class speaks through its teacher, with the number of its votes.
    """
    actor, now = asking.person, asking.now
    found = elections.by_id(tx, election_id)
    nominee = people.by_id(tx, nominee_id)
    refusal = _why_not_propose(found, nominee, actor, now)
    if refusal or found is None or nominee is None:
        return refusal or CandidacyRefusal.NO_SUCH
    if not _belongs(tx, found, nominee):
        return CandidacyRefusal.MAY_NOT_STAND
    own = actor.id == nominee.id
    class_name = nominee.class_name if nominee.class_name in actor.teaches() else None
    if not own and not _may_propose(tx, found, actor, class_name):
        return CandidacyRefusal.NOT_YOURS
    values = {
        "election_id": election_id,
        "person_id": nominee_id,
        "proposed_by": actor.id,
        "class_name": class_name,
        "class_votes": class_votes if class_name else None,
        "state": "accepted" if own else "proposed",
        "proposed_at": now,
    }
    if not candidacies.propose(tx, values):
        return _again(tx, found, nominee, now, own=own)
    write_audit(tx, now, actor.id, "propose", "election", election_id, nominee=nominee_id)
    if own:
        tell_of_waiting(tx, found, _of_person(tx, found, nominee_id), now)
    else:
        letter = Letter(
            "election-proposed-letter",
            {"title": found.title, "name": actor.name},
            to_campaign(election_id),
        )
        post_urgent(tx, [nominee_id], "election-proposed", election_id, "once", letter, now)
    return None


def _belongs(tx: Connection, found: Election, nominee: Person) -> bool:
    """A faction is led by one of its members."""
    is_leader = found.terms.kind is Kind.FACTION_LEADER
    return not is_leader or belongs_to(tx, found, nominee.id)


def _of_person(tx: Connection, found: Election, person_id: int) -> Nomination:
    return next(row for row in candidacies.of_election(tx, found.id) if row.person_id == person_id)


def _again(
    tx: Connection, found: Election, nominee: Person, now: datetime, *, own: bool
) -> CandidacyRefusal | None:
    """Whoever was asked, or had stepped back, may step forward oneself while nomination runs."""
    known = _of_person(tx, found, nominee.id)
    if own and candidacies.step(tx, known.id, ("proposed", "declined", "withdrawn"), "accepted"):
        tell_of_waiting(tx, found, _of_person(tx, found, nominee.id), now)
        return None
    return CandidacyRefusal.ALREADY


def _why_not_propose(
    found: Election | None, nominee: Person | None, actor: Person, now: datetime
) -> CandidacyRefusal | None:
    if found is None or nominee is None or found.school_id != actor.school_id:
        return CandidacyRefusal.NO_SUCH
    if nominee.school_id != actor.school_id or found.terms.kind not in OFFICES:
        return CandidacyRefusal.NO_SUCH
    if not found.takes_nominations(now):
        return CandidacyRefusal.NO_NOMINATION
    other_class = found.class_name and nominee.class_name != found.class_name
    return CandidacyRefusal.MAY_NOT_STAND if why_not_stand(nominee, found.terms) or other_class else None


def _may_propose(tx: Connection, found: Election, actor: Person, class_name: str | None) -> bool:
    """A class speaks through its teacher; others propose only if they run the election."""
    if class_name and class_name in actor.teaches():
        return True
    return may_decide(tx, found, actor)


def reply(
    tx: Connection, nominee: Person, nomination_id: int, now: datetime, *, accepts: bool
) -> CandidacyRefusal | None:
    """Whoever was proposed accepts or declines."""
    row = candidacies.by_id(tx, nomination_id)
    if row is None or row.person_id != nominee.id:
        return CandidacyRefusal.NO_SUCH
    found = elections.by_id(tx, row.election_id)
    if found is None or not found.takes_nominations(now):
        return CandidacyRefusal.NO_NOMINATION
    if not candidacies.step(tx, row.id, ("proposed",), "accepted" if accepts else "declined"):
        return CandidacyRefusal.ALREADY
    write_audit(tx, now, nominee.id, "accept" if accepts else "decline", "election", row.election_id)
    if accepts:
        tell_of_waiting(tx, found, _of_person(tx, found, nominee.id), now)
    return None


def support(tx: Connection, asking: Asking, nomination_id: int) -> CandidacyRefusal | None:
    """One of the roll supports somebody who wants to stand."""
    person = asking.person
    row = candidacies.by_id(tx, nomination_id)
    found = elections.by_id(tx, row.election_id) if row else None
    if row is None or found is None or found.school_id != person.school_id or row.person_id == person.id:
        return CandidacyRefusal.NO_SUCH  # nobody supports themselves
    if not found.takes_nominations(asking.now) or row.state != "accepted":
        return CandidacyRefusal.NO_NOMINATION
    if not belongs_to(tx, found, person.id):
        return CandidacyRefusal.NOT_ON_THE_ROLL
    if not candidacies.support(tx, nomination_id, person.id):
        return CandidacyRefusal.SUPPORTED
    if row.supporters + 1 == found.terms.supporters:  # now it can be decided about
        tell_of_waiting(tx, found, _of_person(tx, found, row.person_id), asking.now)
    return None


def decide(tx: Connection, asking: Asking, nomination_id: int, reason: str | None) -> CandidacyRefusal | None:
    """Admitted (no reason) to the ballot, or refused with the reason; the nominee hears of both.

    Until the opening whoever was refused can still be admitted; whoever was admitted is struck.
    """
    actor, now = asking.person, asking.now
    row = candidacies.by_id(tx, nomination_id)
    found = elections.by_id(tx, row.election_id) if row else None
    if row is None or found is None or found.school_id != actor.school_id:
        return CandidacyRefusal.NO_SUCH
    nominee = people.by_id(tx, row.person_id)
    if nominee is None or not may_decide(tx, found, actor) or actor.id == nominee.id:
        return CandidacyRefusal.NOT_YOURS
    open_to = ("accepted", "refused") if reason is None else ("accepted",)
    if found.state not in ("sealing", "ready") or row.state not in open_to:
        return CandidacyRefusal.TOO_LATE
    if reason is None:
        refusal = _why_not_admit(tx, found, row, nominee)
        if refusal:
            return refusal
    if not candidacies.step(tx, row.id, open_to, "refused" if reason else "admitted", reason):
        return CandidacyRefusal.TOO_LATE
    if reason is None:
        put_on_ballot(tx, found.id, [nominee])
    write_audit(tx, now, actor.id, "refuse" if reason else "admit", "election", found.id, nominee=nominee.id)
    key = "election-refused-letter" if reason else "election-admitted-letter"
    about = {"title": found.title} | ({"reason": reason} if reason else {})
    letter = Letter(key, about, to_campaign(found.id))
    post_urgent(tx, [nominee.id], "election-decided", found.id, now.isoformat(), letter, now)
    return None


def _why_not_admit(
    tx: Connection, found: Election, row: Nomination, nominee: Person
) -> CandidacyRefusal | None:
    if why_not_stand(nominee, found.terms):
        return CandidacyRefusal.MAY_NOT_STAND
    if nominee.id in commission_of(tx, found.head_id or found.id):
        return CandidacyRefusal.SITS_IN_COMMISSION
    if row.supporters < found.terms.supporters:
        return CandidacyRefusal.FEW_SUPPORTERS
    if len(candidates_of(tx, found.id)) >= MOST_CANDIDATES:
        return CandidacyRefusal.BALLOT_FULL
    return None


def withdraw(tx: Connection, asking: Asking, election_id: int) -> CandidacyRefusal | None:
    """Until the vote opens; then the name stays, since ballots may bear it."""
    person, now = asking.person, asking.now
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id:
        return CandidacyRefusal.NO_SUCH
    if found.state not in ("sealing", "ready"):
        return CandidacyRefusal.TOO_LATE
    own = [row for row in candidacies.of_election(tx, election_id) if row.person_id == person.id]
    for row in own:
        candidacies.step(tx, row.id, ("accepted", "proposed", "admitted"), "withdrawn")
    struck = take_off(tx, election_id, person.id)
    if not own and not struck:
        return CandidacyRefusal.NO_SUCH
    trial = elections.trial_for(tx, election_id)
    if trial:
        take_off(tx, trial.id, person.id)
    write_audit(tx, now, person.id, "withdraw", "election", election_id)
    if struck:
        letter = Letter(
            "election-withdrawn-letter",
            {"title": found.title, "name": person.name},
            to_campaign(found.id),
        )
        post_urgent(tx, led_by(tx, found), "election-withdrawn", found.id, now.isoformat(), letter, now)
    return None


def name_candidate(
    tx: Connection, asking: Asking, election_id: int, person_id: int
) -> CandidacyRefusal | ElectionRefusal | None:
    """Whoever runs the election puts somebody on the ballot who was not nominated, until it opens; they hear it.

    Not while nomination runs, which asks for their consent, and nobody who has said no.
    """
    now = asking.now
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    who = people.by_id(tx, person_id)
    if who is None or who.school_id != found.school_id or found.terms.kind not in OFFICES:
        return CandidacyRefusal.NO_SUCH
    if elections.parts_of(tx, election_id) or found.takes_nominations(now):
        return ElectionRefusal.NOMINATION_RUNS if found.takes_nominations(now) else CandidacyRefusal.NO_SUCH
    if found.state not in BEFORE_OPENING or found.follows_id:
        return CandidacyRefusal.TOO_LATE
    row = next((one for one in candidacies.of_election(tx, election_id) if one.person_id == person_id), None)
    refusal = _why_not_name(tx, found, who, row)
    if refusal:
        return refusal
    if row:
        candidacies.step(tx, row.id, (row.state,), "admitted")
    put_on_ballot(tx, found.id, [who])
    write_audit(tx, now, asking.person.id, "name-candidate", "election", found.id, nominee=who.id)
    letter = Letter("election-admitted-letter", {"title": found.title}, to_campaign(found.id))
    post_urgent(tx, [who.id], "election-decided", found.id, now.isoformat(), letter, now)
    return None


def _why_not_name(
    tx: Connection, found: Election, who: Person, row: Nomination | None
) -> CandidacyRefusal | None:
    if row and row.state in ("declined", "withdrawn"):
        return CandidacyRefusal.SAID_NO
    if any(card.person_id == who.id for card in cards_of(tx, found.id)):
        return CandidacyRefusal.ALREADY
    of_another_class = found.class_name and who.class_name != found.class_name
    if why_not_stand(who, found.terms) or of_another_class or not _belongs(tx, found, who):
        return CandidacyRefusal.MAY_NOT_STAND
    if who.id in commission_of(tx, found.head_id or found.id):
        return CandidacyRefusal.SITS_IN_COMMISSION
    full = len(candidates_of(tx, found.id)) >= MOST_CANDIDATES
    return CandidacyRefusal.BALLOT_FULL if full else None


def tell_of_waiting(tx: Connection, found: Election, row: Nomination, now: datetime) -> None:
    """The commission, whoever runs the election, and the class's teacher: the first that waits brings the letter."""
    if row.state != "accepted" or row.supporters < found.terms.supporters:
        return
    head = elections.by_id(tx, found.head_id) if found.head_id else None
    ripe = [
        one
        for part in (elections.parts_of(tx, head.id) if head else [found])
        for one in candidacies.of_election(tx, part.id)
        if one.state == "accepted" and one.supporters >= found.terms.supporters
    ]
    occurrence = str(row.id) + f":{now.isoformat()}"
    about = {"title": found.title, "name": row.name_and_class}
    if head:
        teachers = people.with_role(tx, found.school_id, Role.CLASS_TEACHER, found.class_name)
        told = [one.id for one in teachers if one.telegram_id]
        letter = Letter("election-waits-letter", about, to_campaign(found.id))
        post_urgent(tx, told, "election-waits", found.id, occurrence, letter, now)
    if len(ripe) > 1:
        return  # of those who wait they have heard
    members = set(commission_of(tx, (head or found).id)) - {row.person_id}
    leading = set(led_by(tx, found)) - members
    look = {
        "members": MemberPress("card", election=(head or found).id),
        "leading": DeskPress("card", election=(head or found).id),
    }
    for to, press in ((members, look["members"]), (leading, look["leading"])):
        button = to_campaign(found.id) if not head else [[LetterButton("election-look", press)]]
        letter = Letter("election-waits-letter", about, button)
        post_urgent(tx, sorted(to), "election-waits", (head or found).id, occurrence, letter, now)
