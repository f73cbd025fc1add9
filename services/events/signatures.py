"""Signatures: administration, trustees and parents decide together; each signs, or is written down by its minutes."""

from sqlalchemy.engine import Connection

from db import outbox, people
from db.events import parts
from db.people.audit import write_audit
from school.events import Event, EventRefusal, why_not_correct
from school.events.parts import (
    is_solemn,
    missing_signatures,
)
from school.people import Person, Role
from school.rights import leads_school
from services.asking import Asking
from services.events.parts import Parts, opens, parts_of
from services.events.registrations import kind_of, subject_of
from services.letters import Letter


def may_sign(found: Parts, person: Person, sort: str) -> bool:
    """The administration signs for itself; trustees and parents by whoever is named as theirs among the organisers."""
    if sort not in missing_signatures(found.kind.parts, found.lines):
        return False
    if sort == "administration":
        return leads_school(person)
    return any(one.person_id == person.id and one.sort == sort for one in found.of("organisers"))


def may_record(found: Parts, person: Person, sort: str) -> bool:
    """The leadership writes down what a committee has decided on paper, with its minutes."""
    lacks = sort in missing_signatures(found.kind.parts, found.lines)
    return lacks and sort != "administration" and leads_school(person)


def sign(
    tx: Connection, asking: Asking, event_id: int, sort: str, basis: str | None = None
) -> EventRefusal | None:
    """One of the three says yes, in person or (`basis`) by its minutes."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if why_not_correct(found.event, asking.now):
        return EventRefusal.BEGUN
    if not (may_record if basis else may_sign)(found, asking.person, sort):
        return EventRefusal.NOT_YOURS
    values = {
        "event_id": event_id,
        "draft": f"sign:{event_id}:{sort}:{found.event.version}",
        "part": "signatures",
        "sort": sort,
        "said": basis,
        "person_id": asking.person.id,
        "state": "noted",
        "state_at": asking.now,
    }
    parts.add(tx, values)
    write_audit(tx, asking.now, asking.person.id, "sign", "event", event_id, field=sort)
    return None


def ask_to_sign(tx: Connection, asking: Asking, event_id: int) -> int | EventRefusal:
    """Those who have not signed hear that the plan of the event waits for them; how many."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    lacks = missing_signatures(found.kind.parts, found.lines)
    if not found.leads or not lacks:
        return EventRefusal.NOT_YOURS
    told = {one.person_id for one in found.of("organisers") if one.sort in lacks and one.person_id}
    if "administration" in lacks:
        told |= {one.id for one in people.with_role(tx, found.event.school_id, Role.DEPUTY_HEAD)}
    letter = Letter(
        "event-sign-letter", {"title": found.event.title, "when": found.event.starts_at}, opens(found.event)
    )
    hour = f"{asking.now:%Y-%m-%dT%H}"
    to = sorted(told - {asking.person.id})
    return outbox.post(tx, to, "event-sign", subject_of(found.event), hour, letter.body(), asking.now)


def why_not_publish(tx: Connection, event: Event) -> EventRefusal | None:
    """Where three decide together, nothing is published before all have signed."""
    kind = kind_of(tx, event)
    lacks = is_solemn(kind.parts) and missing_signatures(kind.parts, parts.of(tx, event.id))
    return EventRefusal.NOT_SIGNED if lacks else None
