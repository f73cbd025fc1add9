"""Events: a mentor makes and cancels them; pupils register, wait, and leave."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.people.audit import write_audit
from school.events import Event, EventRefusal, why_not_register, why_not_withdraw
from school.people import MENTORS, Person, Role, grades_as_bits
from school.presses.events import EventPress
from services.asking import Asking
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class EventView:
    """An event as one person sees it: with the places of those whom they may register."""

    event: Event
    going: int
    waiting: int
    mine: dict[int, tuple[str, int]]
    whom: list[Person]


def wards(tx: Connection, person: Person) -> list[Person]:
    """Whom this person may register: oneself, one's children, and the pupils of one's class without an account."""
    whom = [person] if person.has(Role.STUDENT) else []
    whom += people.children_of(tx, person.id) if person.has(Role.PARENT) else []
    for name in sorted(person.teaches()):
        grade, letter = name.split(" ", 1)
        whom += people.pupils_of_class(tx, person.school_id, int(grade), letter, only="missing")
    return whom


def create(tx: Connection, asking: Asking, draft: str, values: dict[str, Any]) -> Event:
    """A new event; the same draft sent twice makes one."""
    author = asking.person
    row = values | {
        "school_id": author.school_id,
        "author_id": author.id,
        "draft": draft,
        "state": "open",
        "grades": grades_as_bits(values["grades"]),
    }
    events.add(tx, row)
    made = events.by_draft(tx, draft)
    if made is None:
        raise LookupError(draft)
    write_audit(tx, asking.now, author.id, "create", "event", made.id)
    return made


def coming(tx: Connection, asking: Asking) -> tuple[list[Event], set[int]]:
    """The coming events of this person's grades, and those for which somebody of theirs is registered.

    Staff who lead events see all.
    """
    person = asking.person
    whom = wards(tx, person)
    grades = grades_as_bits(p.grade for p in whom if p.grade)
    if person.is_staff():
        grades = grades_as_bits(range(1, 12))
    mine = {row.id for row in events.registered_events(tx, [one.id for one in whom], asking.now)}
    return events.open_to(tx, person.school_id, grades, asking.now), mine


def view(tx: Connection, person: Person, event_id: int) -> EventView | EventRefusal:
    event = _event_for(tx, person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    return _view(tx, event, wards(tx, person))


def register(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventView | EventRefusal:
    """A seat, or a place on the waiting list. A parent does it for a child, a class teacher for own pupils."""
    actor = asking.person
    event = _event_for(tx, actor, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    whom = wards(tx, actor)
    pupil = next((pupil for pupil in whom if pupil.id == pupil_id), None)
    if pupil is None:
        return EventRefusal.NOT_YOUR_CHILD
    if refusal := why_not_register(event, pupil, asking.now):
        return refusal
    if events.register(tx, event_id, pupil_id, actor.id) is None:
        return EventRefusal.ALREADY_IN
    if actor.id != pupil_id:
        write_audit(tx, asking.now, actor.id, "register", "person", pupil_id, event=event_id)
    return _view(tx, event, whom)


def withdraw(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventRefusal | None:
    """Leaves the event or the waiting list; the seat goes to the first who waits, and they are told."""
    actor, now = asking.person, asking.now
    event = _event_for(tx, actor, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if pupil_id not in {pupil.id for pupil in wards(tx, actor)}:
        return EventRefusal.NOT_YOUR_CHILD
    if refusal := why_not_withdraw(event, now):
        return refusal
    if events.withdraw(tx, event_id, pupil_id) is None:
        return EventRefusal.NOT_IN
    if actor.id != pupil_id:
        write_audit(tx, now, actor.id, "withdraw", "person", pupil_id, event=event_id)
    promoted = events.promote(tx, event_id)
    for person_id in promoted:
        tell_of_seat(tx, event, person_id, now)
    return None


def cancel(tx: Connection, asking: Asking, event_id: int) -> Event | EventRefusal:
    """Cancels an event; everybody who is registered, or who registered somebody, is told once."""
    actor = asking.person
    event = _event_for(tx, actor, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if not leads(actor, event):
        return EventRefusal.NOT_YOURS
    if not events.cancel(tx, event_id):
        return EventRefusal.CANCELLED
    told = {who for pair in events.people_of(tx, event_id) for who in pair if who}
    letter = Letter("event-cancelled-letter", {"title": event.title, "when": event.starts_at})
    outbox.post(
        tx,
        sorted(told),
        "event-cancelled",
        f"event:{event_id}",
        "once",
        letter.body(),
        asking.now,
        priority=outbox.URGENT,
    )
    write_audit(tx, asking.now, actor.id, "cancel", "event", event_id)
    return event


def leads(person: Person, event: Event) -> bool:
    """A mentor leads own events; the senior mentor and the deputy head lead all."""
    return person.has(Role.SENIOR_MENTOR, Role.DEPUTY_HEAD) or (
        person.has(*MENTORS) and event.author_id == person.id
    )


def _event_for(tx: Connection, person: Person, event_id: int) -> Event | None:
    """The event, if it is one of the person's own school."""
    event = events.by_id(tx, event_id)
    return event if event and event.school_id == person.school_id else None


def _view(tx: Connection, event: Event, wards: list[Person]) -> EventView:
    whom = [pupil for pupil in wards if pupil.grade in event.grades]
    going, waiting = events.counts(tx, event.id)
    mine = events.states_of(tx, event.id, [pupil.id for pupil in whom])
    return EventView(event, going, waiting, mine, whom)


def tell_of_seat(tx: Connection, event: Event, person_id: int, now: datetime) -> None:
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
        f"event:{event.id}",
        occurrence,
        letter.body(),
        now,
        priority=outbox.URGENT,
    )
