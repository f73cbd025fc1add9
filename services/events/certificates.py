"""Certificates of participation and diplomas: only for those who came, each with a number of its school year."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import events, people
from db.events import certificates, registrations
from db.events.certificates import Certificate
from school.dates import SchoolYear, school_day
from school.events import Event, EventRefusal, why_not_look_back
from services.asking import Asking
from services.events.changes import led
from services.events.registrations import wards


@dataclass(frozen=True, slots=True)
class Certificates:
    """Those of an event, and who has led it."""

    event: Event
    certificates: list[Certificate]
    leader: str


def of_event(tx: Connection, asking: Asking, event_id: int) -> Certificates | EventRefusal:
    """All of an event, for whoever leads it; who has none yet gets the next number."""
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    if refusal := why_not_look_back(event, asking.now):
        return refusal
    came = [one.id for one in sorted(registrations.attendees(tx, event_id), key=_by_class) if one.came_at]
    return _issued(tx, asking, event, came) if came else EventRefusal.NOBODY_CAME


def _by_class(one: registrations.Attendee) -> tuple[int, str, str]:
    return one.grade or 0, one.letter or "", one.name


def own(tx: Connection, asking: Asking, event_id: int, person_id: int) -> Certificates | EventRefusal:
    """One's own, one's child's, one's pupil's."""
    event = events.by_id(tx, event_id)
    if event is None or event.school_id != asking.person.school_id:
        return EventRefusal.NO_SUCH_EVENT
    if person_id not in {one.id for one in wards(tx, asking.person)}:
        return EventRefusal.NOT_YOUR_CHILD
    if person_id not in registrations.who_came(tx, event_id):
        return EventRefusal.NOT_IN
    found = _issued(tx, asking, event, [person_id])
    only = [one for one in found.certificates if one.person_id == person_id]
    return Certificates(event, only, found.leader)


def _issued(tx: Connection, asking: Asking, event: Event, came: list[int]) -> Certificates:
    year = SchoolYear.of(school_day(event.starts_at, asking.zone)).first
    certificates.issue(tx, event.id, came, event.school_id, year, asking.now)
    leader = people.by_id(tx, event.author_id) if event.author_id else None
    return Certificates(event, certificates.of_event(tx, event.id), leader.name if leader else "")
