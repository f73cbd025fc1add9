"""The words in the hands of their keepers: who lacks them, who has gone with them, and who takes a member's place.

Two of three members open the box. That two are missing must be found out while somebody can still be put in their
place: before the opening with new words, after it with the paper of the one who has gone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.engine import Connection

from db import elections, outbox, people
from db.elections import complaints
from db.elections.candidates import cards_of
from db.elections.commission import commission_of, forget_key, replace_member
from db.people.audit import write_audit
from school.elections import BEFORE_OPENING, Election, ElectionRefusal, is_with_us, may_sit, said_of
from school.people import Person, Role
from school.presses.elections import CampaignPress, DeskPress, MemberPress
from services.asking import Asking
from services.elections.desk import button_to_words, led, led_by, post_urgent
from services.letters import Letter, LetterButton

#: Words that are not on paper by then are asked after, also by the deputy head.
TIME_FOR_WORDS = timedelta(days=1)
#: A complaint without an answer by then is told to the deputy head.
TIME_FOR_ANSWERS = timedelta(days=1)


@dataclass(frozen=True)
class Worry:
    """Something about the keepers of a box that its mentor and the deputy head should hear."""

    election: Election
    occurrence: str
    letter: Letter


def worries(tx: Connection, school_id: int, now: datetime) -> list[Worry]:
    """What nobody has been told yet; whatever the number of ticks, each is told once."""
    boxes = elections.in_state(tx, school_id, *BEFORE_OPENING, "open", "closed")
    found = [one for box in boxes if box.head_id is None for one in _about(tx, box, now)]
    published = elections.in_state(tx, school_id, "published")
    found += [one for result in published for one in _unanswered(tx, result, now)]
    told = outbox.posted(tx, "election-keepers", [f"election:{one.election.id}" for one in found])
    return [one for one in found if (f"election:{one.election.id}", one.occurrence) not in told]


def _about(tx: Connection, found: Election, now: datetime) -> Iterator[Worry]:
    commission = commission_of(tx, found.id)
    members = people.by_ids(tx, commission)
    button = [[LetterButton("election-look", DeskPress("card", election=found.id))]]
    gone = [one for one in members if not is_with_us(one)]
    if gone:
        early = found.state in BEFORE_OPENING
        key = "election-member-gone-letter" if early else "election-member-gone-late-letter"
        names, left = ", ".join(one.name for one in gone), len(members) - len(gone)
        letter = Letter(key, {"title": found.title, "names": names, "left": left}, button)
        occurrence = "gone:" if early else "gone-late:"
        yield Worry(found, occurrence + ",".join(str(one.id) for one in gone), letter)
    without = [one for one in members if not commission[one.id] and one not in gone]
    if without and found.state == "sealing" and found.opens_at and now >= found.opens_at - TIME_FOR_WORDS:
        names = ", ".join(one.name for one in without)
        about = {"title": found.title, "names": names, "opens": found.opens_at}
        letter = Letter("election-words-missing-letter", about, button)
        yield Worry(found, f"words:{found.opens_at:%Y%m%dT%H%M}", letter)


def _unanswered(tx: Connection, found: Election, now: datetime) -> Iterator[Worry]:
    """A complaint that nobody answers, or whose outcome is not drawn, holds the box and the offices."""
    for row in complaints.complaints_about(tx, found.id):
        waits_since = row.answered_at or row.made_at
        if row.done_at is not None or now < waits_since + TIME_FOR_ANSWERS:
            continue
        key = "election-undone-letter" if row.answer else "election-unanswered-letter"
        key = said_of(found.terms.kind, key)
        press = CampaignPress("complaint", election=found.id, number=row.id)
        button = [[LetterButton("election-complaint-open", press)]]
        letter = Letter(key, {"title": found.title, "made": row.made_at}, button)
        yield Worry(found, f"complaint:{row.id}{':undone' if row.answer else ''}", letter)


def tell_worries(tx: Connection, school_id: int, now: datetime) -> None:
    """To whoever runs the election and to the deputy heads."""
    deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    for one in worries(tx, school_id, now):
        to = {*deputies, *led_by(tx, one.election)}
        kind = "election-keepers"
        post_urgent(tx, sorted(to), kind, one.election.id, one.occurrence, one.letter, now)


def take_place(
    tx: Connection, asking: Asking, election_id: int, goes_id: int, comes_id: int, reason: str
) -> ElectionRefusal | None:
    """Puts somebody in a member's place; the reason, or the number of the commission's protocol, is on record.

    Before the opening all words are void and three new ones are taken. Afterwards the key stays as it is: whoever comes
    holds the paper of the one who has gone, and only for one who is not with us any more.
    """
    actor, now = asking.person, asking.now
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    goes, comes = people.by_id(tx, goes_id), people.by_id(tx, comes_id)
    refusal = _why_not_take_place(tx, found, goes, comes)
    if refusal or goes is None or comes is None:
        return refusal or ElectionRefusal.COMMISSION
    replace_member(tx, election_id, goes_id, comes_id)
    detail = {"goes": goes_id, "comes": comes_id, "reason": reason}
    write_audit(tx, now, actor.id, "replace-member", "election", election_id, **detail)
    if found.state in BEFORE_OPENING:
        _ask_for_new_words(tx, found, comes_id, now)
    else:
        look = [[LetterButton("election-look", MemberPress("card", election=election_id))]]
        letter = Letter("election-stand-in-letter", {"title": found.title, "name": goes.name}, look)
        post_urgent(tx, [comes_id], "election-stand-in", election_id, str(goes_id), letter, now)
    return None


def _why_not_take_place(
    tx: Connection, found: Election, goes: Person | None, comes: Person | None
) -> ElectionRefusal | None:
    commission = commission_of(tx, found.id)
    if found.state not in (*BEFORE_OPENING, "open", "closed"):
        return ElectionRefusal.WRONG_TIME
    if goes is None or comes is None or goes.id not in commission or comes.school_id != found.school_id:
        return ElectionRefusal.COMMISSION
    if found.state not in BEFORE_OPENING and is_with_us(goes):
        return ElectionRefusal.MEMBER_IS_THERE
    standing = {
        row.person_id for part in elections.parts_of(tx, found.id) or [found] for row in cards_of(tx, part.id)
    }
    if comes.id in standing:
        return ElectionRefusal.MEMBER_STANDS
    return None if may_sit(comes, commission) else ElectionRefusal.COMMISSION


def _ask_for_new_words(tx: Connection, found: Election, comes_id: int, now: datetime) -> None:
    forget_key(tx, found.id)
    elections.step(tx, found.id, "ready", "sealing")
    others = [one for one in commission_of(tx, found.id) if one != comes_id]
    for to, key in (([comes_id], "election-commission-letter"), (others, "election-words-again-letter")):
        letter = Letter(key, {"title": found.title}, button_to_words(found.id))
        post_urgent(tx, to, "election-words", found.id, f"place:{comes_id}:{now.isoformat()}", letter, now)
