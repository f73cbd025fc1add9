"""What an upheld complaint leads to: the box is counted again, the vote is held again, or another is elected.

The box stays and nobody takes an office until it is done.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import candidacies, candidates, complaints
from db.elections.candidates import (
    Candidate,
    candidate_by_id,
    candidates_of,
    note_struck,
    struck_from,
    take_off,
)
from db.elections.commission import commission_of
from db.elections.complaints import Complaint
from db.people.audit import write_audit
from school.dates import at_school_time, school_day
from school.elections import (
    BEFORE_OPENING,
    CandidacyRefusal,
    Consequence,
    Election,
    ElectionRefusal,
    complaints_until,
)
from school.presses.elections import CandidatePress, MemberPress
from services.asking import Asking
from services.elections.candidacies import may_decide
from services.elections.desk import post_urgent, tell_the_roll
from services.elections.results import WIPING_HOUR, announce, vote_again
from services.letters import Letter, LetterButton

ANNULLED = "election-annulled"


def draw(tx: Connection, found: Election, outcome: Consequence, zone: ZoneInfo, now: datetime) -> bool:
    """Begins what was decided; True if nothing of it is left to do."""
    match outcome:
        case Consequence.RECOUNT:
            _count_again(tx, elections.by_id(tx, found.head_id or found.id) or found, now)
        case Consequence.NEW_VOTE:
            _vote_anew(tx, found, zone, now)
        case Consequence.NONE | Consequence.OTHER_WINNER:
            pass
    return outcome in (Consequence.NONE, Consequence.NEW_VOTE)


def _count_again(tx: Connection, head: Election, now: datetime) -> None:
    """All boxes of this key are closed boxes again: two members open them, and the result is published anew.

    Until they have counted, the first count stays beside the box: the answer may be corrected.
    """
    if not elections.step(tx, head.id, "published", "closed", wipes_at=None):
        return
    button = [[LetterButton("election-open-box", MemberPress("count", election=head.id))]]
    letter = Letter("election-recount-letter", {"title": head.title}, button)
    members = list(commission_of(tx, head.id))
    post_urgent(tx, members, "election-count", head.id, now.isoformat(), letter, now)


def undo(tx: Connection, found: Election, row: Complaint, zone: ZoneInfo, now: datetime) -> None:
    """Takes back what an answer has begun: a new vote that has not opened, or a recount that nobody has made.

    Another complaint may want the recount, too.
    """
    if row.outcome == Consequence.NEW_VOTE:
        _restore(tx, found, zone, now)
        return
    head = elections.by_id(tx, found.head_id or found.id) or found
    if row.outcome != Consequence.RECOUNT or others_want_a_recount(tx, head, row.id):
        return
    if elections.step(tx, head.id, "closed", "published", wipes_at=_complaints_end(zone, now)):
        letter = Letter("election-recount-off-letter", {"title": head.title})
        members = list(commission_of(tx, head.id))
        post_urgent(tx, members, "election-recount-off", head.id, now.isoformat(), letter, now)


def others_want_a_recount(tx: Connection, head: Election, complaint_id: int) -> bool:
    waits = (Consequence.RECOUNT, None)
    rows = [
        row
        for one in (head, *elections.parts_of(tx, head.id))
        for row in complaints.complaints_about(tx, one.id)
    ]
    return any((row.outcome, row.done_at) == waits and row.id != complaint_id for row in rows)


def _complaints_end(zone: ZoneInfo, now: datetime) -> datetime:
    return at_school_time(complaints_until(school_day(now, zone)), WIPING_HOUR, zone)


def _vote_anew(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """The result gives no office; the same candidates, roll, rules and words serve once more."""
    elections.change(tx, found.id, void_why=ANNULLED)
    tell_the_roll(
        tx, found.id, "election-annulled", Letter("election-annulled-letter", {"title": found.title}), now
    )
    standing = set(candidates_of(tx, found.id)) - struck_from(tx, found.id)
    vote_again(tx, found, standing, found.rules, found.wipes_at or now, zone, now)


def _restore(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """The annulled result is in force again, and can be contested as long as a new one."""
    elections.change(tx, found.id, void_why=None)
    letter = Letter("election-restored-letter", {"title": found.title})
    tell_the_roll(tx, found.id, "election-restored", letter, now, again=f":{now:%Y%m%dT%H%M%S}")
    _announce_another(tx, found, zone, now)


def ask_to_strike(
    tx: Connection, asking: Asking, candidate_id: int, reason: str
) -> CandidacyRefusal | ElectionRefusal | None:
    """Whoever decides about candidates asks; the others of the commission hear it, and one of them confirms."""
    actor, now = asking.person, asking.now
    card = candidate_by_id(tx, candidate_id)
    found = elections.by_id(tx, card.election_id) if card else None
    if found is None or card is None or found.school_id != actor.school_id or found.trial_of:
        return CandidacyRefusal.NO_SUCH
    if card.person_id in (None, actor.id) or not may_decide(tx, found, actor):
        return CandidacyRefusal.NOT_YOURS
    refusal = _why_not_strike(tx, found, card)
    if refusal:
        return refusal
    values = {"candidate_id": card.id, "reason": reason, "asked_by": actor.id, "asked_at": now}
    candidates.ask_to_strike(tx, values)
    detail = {"nominee": card.person_id, "reason": reason}
    write_audit(tx, now, actor.id, "ask-to-strike", "election", found.id, **detail)
    about = {"title": found.title, "name": card.name, "member": actor.name, "reason": reason}
    press = CandidatePress("confirm-strike", candidate=card.id)
    letter = Letter(
        "election-strike-asked-letter", about, [[LetterButton("candidate-confirm-strike", press)]]
    )
    others = [
        one for one in commission_of(tx, found.head_id or found.id) if one not in (actor.id, card.person_id)
    ]
    occurrence = f"{card.id}:{now.isoformat()}"
    post_urgent(tx, others, "election-strike-asked", found.id, occurrence, letter, now)
    return None


def confirm_strike(
    tx: Connection, asking: Asking, candidate_id: int
) -> CandidacyRefusal | ElectionRefusal | None:
    """Another member: now the candidate is struck, hears why, and so does the roll once it votes.

    Before the opening the name leaves the ballot. Afterwards the ballots that bear it stay valid, by the rule that was
    told beforehand. A published result changes only where a complaint was decided so.
    """
    actor, now = asking.person, asking.now
    card = candidate_by_id(tx, candidate_id)
    found = elections.by_id(tx, card.election_id) if card else None
    if card is None or found is None or found.school_id != actor.school_id:
        return CandidacyRefusal.NO_SUCH
    if card.person_id == actor.id or actor.id not in commission_of(tx, found.head_id or found.id):
        return CandidacyRefusal.NOT_YOURS
    asked = next(
        (one for one in candidates.requests_to_strike(tx, found.id) if one.candidate_id == card.id), None
    )
    refusal = _why_not_strike(tx, found, card) if asked else CandidacyRefusal.TOO_LATE
    if refusal or asked is None:
        return refusal
    if asked.asked_by == actor.id:
        return ElectionRefusal.SECOND_MEMBER
    _strike(tx, found, card, asked.reason)
    candidates.drop_request(tx, card.id)
    detail = {"nominee": card.person_id, "reason": asked.reason, "asked_by": asked.asked_by}
    write_audit(tx, now, actor.id, "strike", "election", found.id, **detail)
    _tell(tx, found, card, asked.reason, now)
    complaints.note_done(tx, found.id, Consequence.OTHER_WINNER, now)
    if found.state == "published":
        _draw_strike(tx, found, card, asked.reason, asking.zone, now)
    return None


def _draw_strike(
    tx: Connection, found: Election, card: Candidate, reason: str, zone: ZoneInfo, now: datetime
) -> None:
    """Of an annulled result nobody is elected: whoever is struck is not voted on anew."""
    second = elections.second_round_of(tx, found.id)
    if not found.void_why:
        _announce_another(tx, found, zone, now)
    elif second and second.state in BEFORE_OPENING:
        _take_off(tx, second, card, reason)


def _strike(tx: Connection, found: Election, card: Candidate, reason: str) -> None:
    if found.state in BEFORE_OPENING:
        _take_off(tx, found, card, reason)
    else:
        note_struck(tx, card.id, reason)


def _why_not_strike(tx: Connection, found: Election, card: Candidate) -> CandidacyRefusal | None:
    if card.number < 0 or card.struck:
        return CandidacyRefusal.ALREADY_STRUCK
    if found.state in BEFORE_OPENING:
        return None
    late = found.state not in ("open", "closed", "counted", "published") or not _may_still_strike(tx, found)
    return CandidacyRefusal.TOO_LATE if late else None


def _may_still_strike(tx: Connection, found: Election) -> bool:
    waits = (Consequence.OTHER_WINNER, None)
    rows = complaints.complaints_about(tx, found.id)
    return found.state != "published" or any((row.outcome, row.done_at) == waits for row in rows)


def _take_off(tx: Connection, found: Election, card: Candidate, reason: str) -> None:
    """Nobody has filled in a ballot yet."""
    for row in candidacies.of_election(tx, found.id):
        if row.person_id == card.person_id:
            candidacies.step(tx, row.id, ("admitted",), "refused", reason)
    trial = elections.trial_for(tx, found.id)
    for one in (found, trial):
        if one:
            take_off(tx, one.id, card.person_id or 0)


def _tell(tx: Connection, found: Election, card: Candidate, reason: str, now: datetime) -> None:
    letter = Letter("election-struck-letter", {"title": found.title, "reason": reason})
    who = people.by_ids(tx, [card.person_id or 0])
    told = [one.id for one in who if one.telegram_id]
    post_urgent(tx, told, "election-struck", found.id, now.isoformat(), letter, now)
    if found.state not in ("sealing", "ready"):
        about = {"title": found.title, "name": card.name, "reason": reason}
        letter = Letter("election-struck-roll-letter", about)
        tell_the_roll(tx, found.id, "election-struck", letter, now, again=f":{card.number}")


def _announce_another(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """Whoever is elected now can be contested as long as the first was."""
    wipes_at = _complaints_end(zone, now)
    elections.change(tx, found.head_id or found.id, wipes_at=wipes_at)
    announce(tx, found, wipes_at, zone, now, f":{now:%Y%m%dT%H%M%S}")
