"""Who comes: pupils register themselves, parents their children, class teachers their class; the line moves up."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.events import of_plan, registrations
from db.people.audit import write_audit
from school.events import Event, EventRefusal, why_not_register, why_not_withdraw
from school.people import Person, grades_as_bits
from school.presses.events import EventPress
from school.rights import is_parent, is_pupil
from services.asking import Asking
from services.letters import Letter, LetterButton


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as one person sees it: with the places of those whom they may register."""

    event: Event
    going: int
    waiting: int
    mine: dict[int, tuple[str, int]]
    whom: list[Person]
    occurrence: int | None = None  # of the plan, for staff: the item that the event carries out


def wards(tx: Connection, person: Person) -> list[Person]:
    """Whom this person may register: oneself, one's children, and the pupils of one's class without an account."""
    whom = [person] if is_pupil(person) else []
    whom += people.children_of(tx, person.id) if is_parent(person) else []
    for name in sorted(person.teaches()):
        grade, letter = name.split(" ", 1)
        whom += people.pupils_of_class(tx, person.school_id, int(grade), letter, only="missing")
    return whom


def coming(tx: Connection, asking: Asking) -> tuple[list[Event], set[int]]:
    """The coming events of this person's grades, and those for which somebody of theirs is registered.

    Staff who lead events see all.
    """
    person = asking.person
    whom = wards(tx, person)
    grades = grades_as_bits(p.grade for p in whom if p.grade)
    if person.is_staff():
        grades = grades_as_bits(range(1, 12))
    mine = registrations.registered_events(tx, [one.id for one in whom], asking.now)
    return events.open_to(tx, person.school_id, grades, asking.now), mine


def view(tx: Connection, person: Person, event_id: int) -> EventView | EventRefusal:
    event = event_for(tx, person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    seen = _view(tx, event, wards(tx, person))
    return replace(seen, occurrence=of_plan.occurrence_of(tx, event_id)) if person.is_staff() else seen


def register(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventView | EventRefusal:
    """A seat, or a place on the waiting list. A parent does it for a child, a class teacher for own pupils."""
    actor = asking.person
    event = event_for(tx, actor, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    whom = wards(tx, actor)
    pupil = next((pupil for pupil in whom if pupil.id == pupil_id), None)
    if pupil is None:
        return EventRefusal.NOT_YOUR_CHILD
    if refusal := why_not_register(event, pupil, asking.now):
        return refusal
    if registrations.register(tx, event_id, pupil_id, actor.id, asking.now) is None:
        return EventRefusal.ALREADY_IN
    if actor.id != pupil_id:
        write_audit(tx, asking.now, actor.id, "register", "person", pupil_id, event=event_id)
    return _view(tx, event, whom)


def withdraw(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventRefusal | None:
    """Leaves the event or the waiting list; the seat goes to the first who waits, and they are told."""
    actor, now = asking.person, asking.now
    event = event_for(tx, actor, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if pupil_id not in {pupil.id for pupil in wards(tx, actor)}:
        return EventRefusal.NOT_YOUR_CHILD
    if refusal := why_not_withdraw(event, now):
        return refusal
    if registrations.withdraw(tx, event_id, pupil_id) is None:
        return EventRefusal.NOT_IN
    if actor.id != pupil_id:
        write_audit(tx, now, actor.id, "withdraw", "person", pupil_id, event=event_id)
    move_up(tx, event, now)
    return None


def move_up(tx: Connection, event: Event, now: datetime) -> None:
    """Free seats go to those who wait, in their order; each hears it."""
    for person_id in registrations.promote(tx, event.id, now):
        _tell_of_seat(tx, event, person_id, now)


def event_for(tx: Connection, person: Person, event_id: int) -> Event | None:
    """The event, if it is one of the person's own school."""
    event = events.by_id(tx, event_id)
    return event if event and event.school_id == person.school_id else None


def _view(tx: Connection, event: Event, wards: list[Person]) -> EventView:
    whom = [pupil for pupil in wards if pupil.grade in event.grades]
    going, waiting = registrations.counts(tx, event.id)
    mine = registrations.states_of(tx, event.id, [pupil.id for pupil in whom])
    return EventView(event, going, waiting, mine, whom)


def _tell_of_seat(tx: Connection, event: Event, person_id: int, now: datetime) -> None:
    """The one who moved up hears it; for a child without an account, the parents hear it."""
    person = people.by_id(tx, person_id)
    if person is None:
        return
    parents = people.parents_of(tx, person_id) if person.telegram_id is None else []
    receivers = [parent.id for parent in parents] or [person_id]
    letter = Letter(
        "event-seat-letter",
        {"title": event.title, "when": event.starts_at, "place": event.place, "name": person.name},
        [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    occurrence = f"seat:{person_id}:{int(now.timestamp())}"  # one may leave and move up again
    outbox.post(
        tx,
        receivers,
        "event-seat",
        subject_of(event),
        occurrence,
        letter.body(),
        now,
        priority=outbox.URGENT,
    )


def subject_of(event: Event) -> str:
    """What letters about an event are about."""
    return f"event:{event.id}"
