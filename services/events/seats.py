"""Seats that are not the first's: chosen by whoever leads the event, drawn by lot, held for the first in the line."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import events, people
from db.events import registrations
from db.people.audit import write_audit
from db.store import Store
from school.events import Event, EventRefusal, awake, why_not_withdraw
from school.events.lot import drawn_order, new_seed
from school.people import Person
from services.asking import Asking
from services.events.changes import led
from services.events.registrations import move_up, tell_of_place


@dataclass(frozen=True, slots=True)
class Asked:
    """Those who ask for a seat, in order of arrival."""

    event: Event
    people: list[Person]


def asked(tx: Connection, asking: Asking, event_id: int) -> Asked | EventRefusal:
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    order = registrations.who_asks(tx, event_id)
    found = {person.id: person for person in people.by_ids(tx, order)}
    return Asked(event, [found[one] for one in order if one in found])


def decide(
    tx: Connection, asking: Asking, event_id: int, person_id: int, *, accepted: bool
) -> EventRefusal | None:
    """Whoever leads a moderated event gives a seat, or none; the pupil is told. What is full makes one wait."""
    event, now = led(tx, asking.person, event_id), asking.now
    if isinstance(event, EventRefusal):
        return event
    if refusal := why_not_withdraw(event, now):
        return refusal
    if event.seats != "chosen" or not registrations.decide(tx, event_id, person_id, now, accepted=accepted):
        return EventRefusal.DECIDED
    write_audit(
        tx, now, asking.person.id, "accept" if accepted else "refuse", "person", person_id, event=event_id
    )
    if not accepted:
        tell_of_place(tx, event, person_id, "event-refused-letter", now)
        return None
    registrations.promote(tx, event_id, now)
    state, _ = registrations.states_of(tx, event_id, [person_id])[person_id]
    key = "event-accepted-letter" if state == "going" else "event-in-line-letter"
    tell_of_place(tx, event, person_id, key, now)
    return None


async def tick(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Draws what is to be drawn, and passes on what was held in vain, but not in the night: one after the other would
    sleep through a turn. Run twice, it does its work once."""
    by_day = awake(now, zone) == now
    if await store.read(_anything, school_id, now, by_day):
        await store.write(_tick, school_id, now, by_day)


def _anything(tx: Connection, school_id: int, now: datetime, by_day: bool) -> bool:
    return bool(events.to_draw(tx, school_id, now)) or (by_day and registrations.any_held_too_long(tx, now))


def _tick(tx: Connection, school_id: int, now: datetime, by_day: bool) -> None:
    for event in events.to_draw(tx, school_id, now):
        draw(tx, event, now)
    over = registrations.held_too_long(tx, now) if by_day else []
    for event in events.by_ids(tx, {event_id for event_id, _ in over}):
        if event.cancelled:
            continue  # they have heard so
        for person_id in [person for event_id, person in over if event_id == event.id]:
            tell_of_place(tx, event, person_id, "event-held-over-letter", now)
        if now < event.starts_at:
            move_up(tx, event, now)


def draw(tx: Connection, event: Event, now: datetime) -> None:
    """Everybody who asked stands in a line by lot; the first ones get the seats, and each hears what it is."""
    seed = event.seed or new_seed()
    order = drawn_order(seed, registrations.who_asks(tx, event.id))
    events.put(tx, event.id, drawn_at=now, seed=seed)
    registrations.line_up(tx, event.id, order, now)
    seated = set(registrations.promote(tx, event.id, now))
    for person_id in order:
        key = "event-drawn-letter" if person_id in seated else "event-in-line-letter"
        tell_of_place(tx, event, person_id, key, now)
    write_audit(tx, now, None, "draw", "event", event.id, people=len(order), seats=len(seated))
