"""Who comes: pupils register themselves, parents their children, class teachers their class; the line moves up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.events import interests, kinds, of_plan, parts, registrations
from db.people.audit import write_audit
from school.events import (
    Event,
    EventRefusal,
    EventState,
    collide,
    held_until,
    why_not_register,
    why_not_withdraw,
)
from school.events.interests import this_week
from school.events.kinds import Kind, known
from school.events.parts import EventLine, needs_briefing
from school.people import Person, Role, grades_as_bits
from school.presses.events import EventPress
from school.rights import Deed, is_parent, is_pupil, leads, may
from services.asking import Asking
from services.letters import Letter, LetterButton

#: Events that may lie at the same hour begin within a day.
LONGEST_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as one person sees it: with the places of those whom they may register."""

    event: Event
    going: int
    waiting: int
    mine: dict[int, tuple[str, int]]
    whom: list[Person]
    kind: Kind
    collides: dict[int, str]  # pupil -> the title of another event at the same hour
    group: int = 0  # so many of the class that this person teaches are on no list yet
    lines: Sequence[EventLine] = ()
    named: Sequence[str] = ()  # who comes and agrees to be named; for those alone who come, too
    agreed: frozenset[int] = frozenset()  # of those with a seat, who agree
    unbriefed: frozenset[int] = (
        frozenset()
    )  # of those with a seat, who wait for a ticket until they have read it
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


def week(tx: Connection, asking: Asking) -> tuple[list[Event], set[int], set[str]]:
    """What somebody can do in the coming week: what fits the interests first; and these."""
    found, mine = coming(tx, asking)
    chosen = interests.of(tx, [one.id for one in wards(tx, asking.person)])
    return this_week(found, chosen, asking.now), mine, chosen


def choose_interests(tx: Connection, asking: Asking, directions: list[str]) -> None:
    interests.put(tx, asking.person.id, directions)


def view(tx: Connection, person: Person, event_id: int) -> EventView | EventRefusal:
    event = event_for(tx, person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    seen = _view(tx, event, wards(tx, person), _class_of(tx, person, event))
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
    together = event.families and is_parent(actor)
    if registrations.register(tx, event_id, pupil_id, actor.id, asking.now, with_parent=together) is None:
        return EventRefusal.ALREADY_IN
    if actor.id != pupil_id:
        write_audit(tx, asking.now, actor.id, "register", "person", pupil_id, event=event_id)
    return _view(tx, event, whom)


def register_class(tx: Connection, asking: Asking, event_id: int) -> int | EventRefusal:
    """A class teacher registers everybody of the own class who is meant and on no list yet; how many."""
    event = event_for(tx, asking.person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    pupils = _class_of(tx, asking.person, event)
    refusals = [why_not_register(event, pupil, asking.now) for pupil in pupils]
    if not pupils or any(refusals):
        return next((one for one in refusals if one), EventRefusal.ALREADY_IN)
    for pupil in pupils:
        registrations.register(tx, event_id, pupil.id, asking.person.id, asking.now)
        write_audit(tx, asking.now, asking.person.id, "register", "person", pupil.id, event=event_id)
    return len(pupils)


def take(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventView | EventRefusal:
    """The seat that was held becomes one's own."""
    event, whom = event_for(tx, asking.person, event_id), wards(tx, asking.person)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if pupil_id not in {pupil.id for pupil in whom}:
        return EventRefusal.NOT_YOUR_CHILD
    if refusal := why_not_withdraw(event, asking.now):
        return refusal
    if not registrations.take(tx, event_id, pupil_id, asking.now):
        return EventRefusal.NOT_OFFERED
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


def turn_named(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventRefusal | None:
    """A pupil with a seat agrees that the others who come read the name, or takes that back; a parent for a child."""
    if pupil_id not in {pupil.id for pupil in wards(tx, asking.person)}:
        return EventRefusal.NOT_YOUR_CHILD
    event = event_for(tx, asking.person, event_id)
    turned = event is not None and registrations.turn_named(tx, event_id, pupil_id)
    return None if turned else EventRefusal.NOT_IN


def move_up(tx: Connection, event: Event, now: datetime) -> None:
    """Free seats go to those who wait, in their order, or are held for them; each hears it."""
    if event.seats == "drawn" and event.drawn_at is None:
        return
    held = held_until(event, now)
    for person_id in registrations.promote(tx, event.id, now, held):
        if held:
            take_it = LetterButton("event-take", EventPress("take", event=event.id, pupil=person_id))
            tell_of_place(tx, event, person_id, "event-held-letter", now, (take_it,), until=held)
        else:
            tell_of_place(tx, event, person_id, "event-seat-letter", now)


def event_for(tx: Connection, person: Person, event_id: int) -> Event | None:
    """The event, if it is one of the person's own school; a draft for those alone who work on it or are named in it."""
    event = events.by_id(tx, event_id)
    if event is None or event.school_id != person.school_id:
        return None
    seen = event.state != EventState.DRAFT or sees_draft(person, event)
    return event if seen or parts.named(tx, event_id, person.id) else None


def sees_draft(person: Person, event: Event) -> bool:
    return may(person, Deed.PROPOSE_EVENTS) and leads(person, event.author_id)


def _class_of(tx: Connection, person: Person, event: Event) -> list[Person]:
    """Those of the classes that this person teaches who are meant and on no list."""
    pupils: list[Person] = []
    for name in sorted(person.teaches()):
        grade, letter = name.split(" ", 1)
        if int(grade) in event.grades:
            pupils += people.pupils_of_class(tx, person.school_id, int(grade), letter)
    listed = registrations.states_of(tx, event.id, [pupil.id for pupil in pupils]) if pupils else {}
    return [pupil for pupil in pupils if pupil.id not in listed]


def _view(tx: Connection, event: Event, wards: list[Person], group: list[Person] | None = None) -> EventView:
    whom = [pupil for pupil in wards if pupil.grade in event.grades]
    ids = [pupil.id for pupil in whom]
    kind = kind_of(tx, event)
    registrations.ahead_of_card(tx, event.id, ids, *_day_around(event))
    parts.ahead(tx, event.id)
    going, waiting = registrations.counts(tx, event.id)
    mine = registrations.states_of(tx, event.id, ids)
    lines = parts.of(tx, event.id)
    seated = {one for one, (state, _) in mine.items() if state == "going"}
    read, agreed = registrations.briefed_and_named(tx, event.id, ids) if seated else (set(), set())
    unread = seated - read if needs_briefing(kind.parts, lines) else ()
    return EventView(
        event,
        going,
        waiting,
        mine,
        whom,
        kind,
        _collisions(tx, event, ids, mine),
        len(group or ()),
        lines,
        registrations.named(tx, event.id) if seated else (),
        frozenset(agreed & seated),
        frozenset(unread),
    )


def kind_of(tx: Connection, event: Event) -> Kind:
    """Of the catalogue; of a kind that a school gave up nothing is left but its name."""
    own = kinds.own(tx, event.school_id) if event.kind.startswith("own") else []
    return known(own).get(event.kind) or Kind(event.kind, None, names=("–", "–"), parts=())


def _collisions(
    tx: Connection, event: Event, ids: list[int], mine: dict[int, tuple[str, int]]
) -> dict[int, str]:
    """Of those on the list: another event at the same hour on whose list they stand too."""
    others = registrations.others_of(tx, ids, event.id, *_day_around(event)) if mine else []
    return {pupil: title for pupil, title, at in others if pupil in mine and collide(at, event.starts_at)}


def _day_around(event: Event) -> tuple[datetime, datetime]:
    return event.starts_at - LONGEST_DAY, event.starts_at + LONGEST_DAY


def receivers_for(tx: Connection, person: Person) -> list[int]:
    """Who hears what is said to a pupil: for a child without an account the parents."""
    parents = people.parents_of(tx, person.id) if person.telegram_id is None else []
    return [parent.id for parent in parents] or [person.id]


def leaders_of(tx: Connection, event: Event) -> list[int]:
    """Who hears what whoever leads an event has to know: its author, or those who lead the mentors once that one has
    left the school."""
    author = people.by_id(tx, event.author_id) if event.author_id else None
    if author is not None and author.active and author.is_staff():
        return [author.id]
    found = people.with_role(tx, event.school_id, Role.SENIOR_MENTOR)
    return [one.id for one in found or people.with_role(tx, event.school_id, Role.DEPUTY_HEAD)]


def tell_of_place(
    tx: Connection,
    event: Event,
    person_id: int,
    key: str,
    now: datetime,
    buttons: tuple[LetterButton, ...] = (),
    **told: Any,
) -> None:
    """What has become of somebody's registration, told at once; `told` is what the message says beside the event."""
    person = people.by_id(tx, person_id)
    if person is None:
        return
    letter = Letter(
        key,
        {"title": event.title, "when": event.starts_at, "place": event.place, "name": person.name} | told,
        [[*buttons], [LetterButton("event-open", EventPress("card", event=event.id))]]
        if buttons
        else [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    outbox.post(
        tx,
        receivers_for(tx, person),
        "event-seat",
        subject_of(event),
        f"{key}:{person_id}:{int(now.timestamp())}",  # one may leave and move up again
        letter.body(),
        now,
        priority=outbox.URGENT,
        useful_until=event.starts_at,
    )


def subject_of(event: Event) -> str:
    """What letters about an event are about."""
    return f"event:{event.id}"
