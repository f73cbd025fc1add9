"""Whoever was left out of the roll by mistake is put on it while the vote runs: one member asks, a second agrees."""

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import roll
from db.elections.commission import commission_of
from db.people.audit import write_audit
from school.elections import Election, ElectionRefusal, roll_fingerprint
from school.people import Person
from school.presses.elections import BallotPress, CampaignPress
from school.rights import Deed, may
from services.asking import Asking
from services.elections.desk import led_by, post_urgent
from services.letters import Letter, LetterButton


def ask_for_voter(
    tx: Connection, asking: Asking, election_id: int, person_id: int, reason: str
) -> ElectionRefusal | None:
    """The two other members are asked; whoever agrees puts the pupil on the roll. Of classes it is the pupil's own."""
    member, now = asking.person, asking.now
    head = elections.by_id(tx, election_id)
    who = people.by_id(tx, person_id)
    if head is None or head.school_id != member.school_id or member.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    if who is None or who.school_id != head.school_id or not may(who, Deed.VOTE) or not who.grade:
        return ElectionRefusal.NOT_A_VOTER
    parts = elections.parts_of(tx, election_id)
    found = next((one for one in parts if one.class_name == who.class_name), None) if parts else head
    if found is None or roll.belongs_to(tx, found, who.id):
        return ElectionRefusal.NOT_A_VOTER
    if found.state != "open" or now >= found.closes_at:
        return ElectionRefusal.WRONG_TIME
    values = {"election_id": found.id, "person_id": who.id, "reason": reason}
    late_id = roll.ask_for_late_voter(tx, values | {"asked_by": member.id, "asked_at": now})
    if late_id is None:
        return ElectionRefusal.ASKED_BEFORE
    write_audit(tx, now, member.id, "ask-for-voter", "election", found.id, person=who.id, reason=reason)
    about = {"title": found.title, "name": who.name, "member": member.name, "reason": reason}
    agree = CampaignPress("agree", election=found.id, number=late_id)
    letter = Letter("election-late-letter", about, [[LetterButton("election-late-agree", agree)]])
    others = [one for one in commission_of(tx, election_id) if one != member.id]
    post_urgent(tx, others, "election-late", found.id, str(late_id), letter, now)
    return None


def agree_on_voter(tx: Connection, asking: Asking, late_id: int) -> ElectionRefusal | None:
    """A second member. The roll's fingerprint is made anew, and the voter gets the letter with the ballot."""
    member, now = asking.person, asking.now
    late = roll.late_voter_by_id(tx, late_id)
    found = elections.by_id(tx, late.election_id) if late else None
    if late is None or found is None or found.school_id != member.school_id:
        return ElectionRefusal.NO_SUCH_ELECTION
    if member.id not in commission_of(tx, found.head_id or found.id):
        return ElectionRefusal.NO_SUCH_ELECTION
    if late.asked_by == member.id:
        return ElectionRefusal.SECOND_MEMBER
    who = people.by_id(tx, late.person_id)
    if who is None or not may(who, Deed.VOTE):
        return ElectionRefusal.NOT_A_VOTER
    if found.state != "open" or now >= found.closes_at:
        return ElectionRefusal.WRONG_TIME
    if not roll.put_on_roll(tx, late, member.id):
        return ElectionRefusal.ASKED_BEFORE
    fingerprint = roll_fingerprint(roll.roll_codes(tx, found.id))
    elections.change(tx, found.id, roll_hash=fingerprint)
    detail = {"person": who.id, "reason": late.reason, "was": found.roll_hash, "is": fingerprint}
    write_audit(tx, now, member.id, "agree-on-voter", "election", found.id, **detail)
    _tell(tx, asking, found, who, late.reason)
    return None


def _tell(tx: Connection, asking: Asking, found: Election, who: Person, reason: str) -> None:
    vote = [[LetterButton("election-vote", BallotPress(election=found.id))]]
    letter = Letter("election-open-letter", {"title": found.title, "closes": found.closes_at}, vote)
    told = [who.id] if who.telegram_id else []
    post_urgent(tx, told, "election-open", found.id, "once", letter, asking.now)
    about = {"title": found.title, "name": who.name, "reason": reason}
    letter = Letter("election-late-done-letter", about)
    post_urgent(tx, led_by(tx, found), "election-late-done", found.id, str(who.id), letter, asking.now)
