"""Who was there: marked at the door class by class, counted on one screen, corrected later with a trace."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import people
from db.events import parts, registrations
from db.events.registrations import Attendee, ClassCount
from db.people.audit import write_audit
from school.events import Event, EventRefusal, why_not_check_in, why_not_say_word
from school.events.parts import EventLine, of_part
from school.people.names import fold
from services.asking import Asking
from services.events.briefing import must_be_briefed
from services.events.changes import led
from services.events.registrations import event_for


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many are in the house: class by class, and together; and who is on duty."""

    event: Event
    classes: list[ClassCount]
    posts: list[EventLine]  # who keeps order, and whether they are there

    @property
    def people(self) -> int:
        return sum(one.people for one in self.classes)

    @property
    def came(self) -> int:
        return sum(one.came for one in self.classes)


@dataclass(frozen=True, slots=True)
class ClassList:
    """Those of one class who are on the list."""

    event: Event
    grade: int
    letter: str
    attendees: list[Attendee]


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who was marked before: by whom."""

    attendee: Attendee
    by: str


def headcount(tx: Connection, asking: Asking, event_id: int) -> Headcount | EventRefusal:
    event = _at_the_door(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    posts = of_part(parts.of(tx, event_id), "posts")
    return Headcount(event, registrations.classes(tx, event_id), posts)


def class_list(
    tx: Connection, asking: Asking, event_id: int, grade: int, letter: str
) -> ClassList | EventRefusal:
    event = _at_the_door(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    return ClassList(event, grade, letter, registrations.of_class(tx, event_id, grade, letter))


def come(tx: Connection, asking: Asking, event_id: int, person_id: int) -> Seen | EventRefusal | None:
    """Somebody of the list is here; who was marked before stays marked by whoever did it."""
    event = _at_the_door(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    one = registrations.attendee(tx, event_id, person_id)
    if one is None:
        return EventRefusal.NOT_IN
    if not registrations.note_came(tx, event_id, [person_id], asking.person.id, asking.now):
        seen_by = people.by_id(tx, one.seen_by) if one.seen_by else None
        return Seen(one, seen_by.name if seen_by else "–")
    write_audit(tx, asking.now, asking.person.id, "came", "person", person_id, event=event_id)
    return None


def come_all(
    tx: Connection, asking: Asking, event_id: int, grade: int, letter: str
) -> ClassList | EventRefusal:
    """The whole class is here; single ones are taken away again afterwards."""
    found = class_list(tx, asking, event_id, grade, letter)
    if isinstance(found, EventRefusal):
        return found
    going = [one.id for one in found.attendees if one.state == "going"]
    for person_id in registrations.note_came(tx, event_id, going, asking.person.id, asking.now):
        write_audit(tx, asking.now, asking.person.id, "came", "person", person_id, event=event_id)
    return class_list(tx, asking, event_id, grade, letter)


def absent(tx: Connection, asking: Asking, event_id: int, person_id: int) -> EventRefusal | None:
    """Not here after all."""
    event = _at_the_door(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    if registrations.note_absent(tx, event_id, person_id):
        write_audit(tx, asking.now, asking.person.id, "absent", "person", person_id, event=event_id)
    return None


def absent_ones(tx: Connection, asking: Asking, event_id: int) -> list[Attendee] | EventRefusal:
    """Who had a seat and was not seen."""
    event = _at_the_door(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    found = registrations.attendees(tx, event_id)
    return [one for one in found if one.state == "going" and one.came_at is None]


def come_by_word(tx: Connection, asking: Asking, event_id: int, word: str) -> EventRefusal | None:
    """A pupil of the list who knows the word that was said aloud in the room is there."""
    event, pupil = event_for(tx, asking.person, event_id), asking.person
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if refusal := why_not_say_word(event, asking.now):
        return refusal
    one = registrations.attendee(tx, event_id, pupil.id)
    if one is None or one.state != "going":
        return EventRefusal.NOT_IN
    if fold(word) != fold(event.word or ""):
        return EventRefusal.WRONG_WORD
    if one.briefed_at is None and must_be_briefed(tx, event):
        return EventRefusal.NOT_BRIEFED
    registrations.note_came(tx, event_id, [pupil.id], pupil.id, asking.now)
    return None


def _at_the_door(tx: Connection, asking: Asking, event_id: int) -> Event | EventRefusal:
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    return why_not_check_in(event, asking.now) or event
