"""The briefing: who has a seat reads how to behave there, and whoever leads sees who has not."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db.events import parts, registrations
from db.events.registrations import Attendee
from db.people.audit import write_audit
from school.events import Event, EventRefusal
from school.events.parts import (
    EventLine,
    needs_briefing,
)
from services.asking import Asking
from services.events.parts import parts_of
from services.events.registrations import kind_of, wards


def brief(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventRefusal | None:
    """Somebody with a seat has read how to behave there; a parent reads it for a child."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if pupil_id not in {one.id for one in wards(tx, asking.person)}:
        return EventRefusal.NOT_YOUR_CHILD
    if registrations.brief(tx, event_id, pupil_id, asking.now):
        write_audit(tx, asking.now, asking.person.id, "briefed", "person", pupil_id, event=event_id)
        return None
    one = registrations.attendee(tx, event_id, pupil_id)
    return None if one and one.briefed_at else EventRefusal.NOT_IN


def must_be_briefed(tx: Connection, event: Event) -> bool:
    kind = kind_of(tx, event)
    return "briefing" in kind.parts and needs_briefing(kind.parts, parts.of(tx, event.id))


@dataclass(frozen=True, slots=True)
class Unbriefed:
    """Who has a seat, or has agreed to come as a guest, and has not confirmed the briefing."""

    people: list[Attendee]
    guests: list[EventLine]


def unbriefed(tx: Connection, asking: Asking, event_id: int) -> Unbriefed | EventRefusal:
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal) or not found.leads:
        return EventRefusal.NOT_YOURS
    listed = registrations.attendees(tx, event_id)
    return Unbriefed(
        [one for one in listed if one.state == "going" and one.briefed_at is None],
        [one for one in found.of("guests") if one.state == "accepted"],
    )
