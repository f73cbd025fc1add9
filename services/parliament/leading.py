"""Who leads a sitting: the offices that are held, who is away, and what whoever leads may do."""

from datetime import date

from sqlalchemy.engine import Connection

from db import outbox, parliament, people
from db.parliament import leading as absences
from db.parliament import sittings
from db.parliament.sittings import Sitting
from db.people.audit import write_audit
from school.parliament.sittings import (
    Chair,
    SittingRefusal,
    State,
    chair_of,
)
from school.rights import runs_parliament
from services.asking import Asking
from services.letters import Letter


def leading(tx: Connection, school_id: int, kind: str, faction: str, today: date) -> Chair | None:
    """Who leads a sitting of this kind on this day, by the offices that are held and by who is away."""
    held = [
        (one.kind, one.scope, Chair(one.kind, one.person_id, one.name))
        for one in parliament.holders(tx, school_id, today)
        if one.person_id is not None and _is_there(tx, one.person_id)
    ]
    return chair_of(kind, faction, held, absences.away_of_school(tx, school_id), today)


def _is_there(tx: Connection, person_id: int) -> bool:
    person = people.by_id(tx, person_id)
    return bool(person and person.active)


def runs(tx: Connection, asking: Asking, found: Sitting) -> bool:
    """Mentors and the deputy head, and whoever leads it today."""
    chair = leading(tx, found.school_id, found.kind, found.faction, asking.today)
    return runs_parliament(asking.person) or bool(chair and chair.person_id == asking.person.id)


def office_of(tx: Connection, asking: Asking) -> str | None:
    """The President's or the Speaker's office, where the person holds one."""
    held = parliament.holders(tx, asking.person.school_id, asking.today)
    own = [one.kind for one in held if one.person_id == asking.person.id]
    return next((one for one in ("president", "speaker") if one in own), None)


def go_away(tx: Connection, asking: Asking, until: date | None) -> SittingRefusal | None:
    """The President says until when somebody else leads; the right comes back by itself on the day after."""
    if office_of(tx, asking) is None:
        return SittingRefusal.NOT_YOURS
    absences.go_away(tx, asking.person.id, until)
    write_audit(tx, asking.now, asking.person.id, "away", "person", asking.person.id, until=str(until))
    speakers = [
        one.person_id
        for one in parliament.holders(tx, asking.person.school_id, asking.today)
        if one.kind == "speaker" and one.person_id not in (None, asking.person.id)
    ]
    if until:
        letter = Letter("sitting-away-letter", {"name": asking.person.name, "until": until})
        subject = f"person:{asking.person.id}"
        told = [one for one in speakers if one is not None]
        outbox.post(tx, told, "officer-away", subject, asking.now.isoformat(), letter.body(), asking.now)
    return None


def find(tx: Connection, asking: Asking, sitting_id: int) -> Sitting | SittingRefusal:
    found = sittings.by_id(tx, sitting_id)
    if found is None or found.school_id != asking.person.school_id:
        return SittingRefusal.NO_SUCH
    return found


def to_run(tx: Connection, asking: Asking, sitting_id: int, *states: State) -> Sitting | SittingRefusal:
    """The sitting, for whoever runs it, in one of these states. Signed minutes are never changed."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if not runs(tx, asking, found):
        return SittingRefusal.NOT_YOURS
    if found.state in states:
        return found
    return SittingRefusal.SIGNED if found.state == State.SIGNED else SittingRefusal.WRONG_TIME
