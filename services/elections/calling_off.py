"""An election is called off, at any stage before its result is public: everybody concerned hears it once.

What lies in the box is destroyed unopened, and minutes say so.
"""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import elections, minutes, outbox, people
from db.elections import calling_off, candidacies, observers
from db.elections.candidates import cards_of
from db.elections.commission import commission_of, forget_key
from db.elections.results import forget_result
from db.elections.roll import electorate_with_account
from db.elections.urn import ballots_in, empty_urn
from db.elections.voting import voters_with_account
from db.people.audit import write_audit
from db.store import Store
from school.dates import SchoolYear, school_day
from school.elections import BEFORE_OPENING, BEFORE_RESULT, Election, ElectionRefusal, Kind
from school.people import Role
from services.asking import Asking
from services.elections.desk import led
from services.letters import Letter

KIND = "election-called-off"


def call_off(tx: Connection, asking: Asking, election_id: int, reason: str) -> Election | ElectionRefusal:
    """For ever. What was counted and not published is forgotten, too; the clock destroys the ballots."""
    now = asking.now
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state not in BEFORE_RESULT or minutes.number_of(tx, election_id):
        return ElectionRefusal.WRONG_TIME  # once published, a complaint is the way
    parts = elections.parts_of(tx, election_id) or [found]
    if not elections.step(tx, election_id, found.state, "void"):
        return ElectionRefusal.WRONG_TIME
    values = {
        "election_id": election_id,
        "reason": reason,
        "state": found.state,
        "ballots": sum(ballots_in(tx, part.id) for part in parts),
        "called_off_by": asking.person.id,
        "called_off_at": now,
    }
    calling_off.note(tx, values)
    forget_key(tx, election_id)
    elections.change(tx, election_id, own_key=None)
    for part in parts:
        forget_result(tx, part.id)
    if found.terms.kind is not Kind.POLL:
        year = SchoolYear.of(school_day(now, asking.zone))
        minutes.number_next(tx, found.school_id, year.first, now, election_id=election_id)
    write_audit(tx, now, asking.person.id, "call-off", "election", election_id, reason=reason)
    _tell(tx, found, parts, reason, now)
    trial = elections.trial_for(tx, election_id)
    if trial:
        elections.drop(tx, trial.id)
    return elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


def _tell(tx: Connection, found: Election, parts: list[Election], reason: str, now: datetime) -> None:
    """Those who run it, watch it or stand; those who vote, if they have heard of it. One letter each."""
    early = found.state in BEFORE_OPENING
    key = "election-called-off-letter" if early else "election-called-off-late-letter"
    letter = Letter(key, {"title": found.title, "reason": reason})
    concerned = {*commission_of(tx, found.id), *(one.id for one in observers.observers_of(tx, found.id))}
    for part in parts:
        concerned |= {row.person_id for row in cards_of(tx, part.id) if row.person_id}
        concerned |= {row.person_id for row in candidacies.of_election(tx, part.id)}
    concerned |= {one.id for one in people.with_role(tx, found.school_id, Role.DEPUTY_HEAD)}
    told = [one.id for one in people.by_ids(tx, sorted(concerned)) if one.telegram_id and one.active]
    subject = f"election:{found.id}"
    outbox.post(tx, told, KIND, subject, "once", letter.body(), now, priority=outbox.URGENT)
    if early and not found.nominates_until and not elections.trial_for(tx, found.id):
        return
    for part in parts:
        voters = electorate_with_account(part) if early else voters_with_account(part.id)
        outbox.post_to_selected(tx, voters, KIND, subject, letter.body(), now)


async def destroy(store: Store, election_id: int, now: datetime) -> None:
    """The ballots go from the box, and then from the disk; after a crash it is done again."""
    await store.write_in_box(_empty, election_id)
    if await store.compact():
        await store.write(calling_off.note_destroyed, election_id, now)


def _empty(tx: Connection, election_id: int) -> None:
    for one in (election_id, *(part.id for part in elections.parts_of(tx, election_id))):
        empty_urn(tx, one)
