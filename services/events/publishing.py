"""From a draft to an open event: what is set before, who publishes it, whom that is told, a copy of an earlier one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.events import kinds, registrations
from db.people.audit import write_audit
from db.plan import school_year
from school.dates import SchoolYear, school_day
from school.events import (
    LASTS,
    SEATS,
    Event,
    EventRefusal,
    EventSetting,
    EventState,
    awake,
    collide,
    why_not_correct,
    why_not_set,
)
from school.events.interests import DIRECTIONS
from school.events.kinds import Kind, known
from school.events.lot import new_seed
from school.events.parts import is_solemn
from school.factions import FACTIONS
from school.people import Role, grades_as_bits
from school.presses.events import EventPress
from school.rights import Deed, approves_events, leads_school, may
from services.asking import Asking
from services.events.changes import add_draft, led
from services.events.parts import copy as copy_parts
from services.events.registrations import event_for, kind_of, move_up, subject_of
from services.events.signatures import why_not_publish
from services.letters import Letter, LetterButton

#: What a copy takes over; the rest is of its day.
COPIED = (
    "title",
    "faction",
    "place",
    "capacity",
    "kind",
    "direction",
    "seats",
    "hold_hours",
    "families",
    "details",
)


def catalogue(tx: Connection, school_id: int) -> dict[str, Kind]:
    """The kinds of events of a school: what everybody has, and its own."""
    return known(kinds.own(tx, school_id))


def add_kind(
    tx: Connection,
    asking: Asking,
    draft: str,
    names: tuple[str, str],
    faction: str | None,
    fields: list[str],
    results: list[str],
) -> EventRefusal | None:
    """A kind that the school has beside the known ones: the senior mentor and the leadership add it."""
    if not (approves_events(asking.person) or leads_school(asking.person)):
        return EventRefusal.NOT_APPROVER
    kinds.add(tx, asking.person.school_id, draft, names, faction, fields, results)
    write_audit(tx, asking.now, asking.person.id, "add", "event-kind", None)
    return None


def put(
    tx: Connection, asking: Asking, event_id: int, setting: EventSetting, value: Any
) -> Event | EventRefusal:
    """One setting of an event that has not begun. How seats are given stays as it is once somebody has registered."""
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    refusal = why_not_correct(event, asking.now) or why_not_set(event, setting, value, asking.zone)
    refusal = refusal or _why_not_known(tx, event, setting, value)
    if refusal:
        return refusal
    values: dict[str, Any] = {setting: value}
    if setting == "kind":
        values["faction"] = event.faction or catalogue(tx, event.school_id)[value].faction
    if setting == "seats":
        values["seed"] = new_seed() if value == "drawn" else None
    events.put(tx, event_id, **values)
    write_audit(tx, asking.now, asking.person.id, "set", "event", event_id, field=setting)
    changed = events.by_id(tx, event_id)
    if changed is None:
        raise LookupError(event_id)
    move_up(tx, changed, asking.now)
    return changed


def _why_not_known(tx: Connection, event: Event, setting: EventSetting, value: Any) -> EventRefusal | None:
    match setting:
        case "seats":
            if value not in SEATS:
                return EventRefusal.NO_SUCH_KIND
            people_on_it = sum(registrations.counts(tx, event.id))
            return EventRefusal.HAS_PEOPLE if people_on_it and value != event.seats else None
        case "kind":
            return _why_not_kind(tx, event, catalogue(tx, event.school_id).get(value))
        case "faction":
            return None if value is None or value in FACTIONS else EventRefusal.NO_SUCH_KIND
        case "direction":
            return None if value is None or value in DIRECTIONS else EventRefusal.NO_SUCH_KIND
        case _:
            return None


def _why_not_kind(tx: Connection, event: Event, kind: Kind | None) -> EventRefusal | None:
    """What three have to sign is not reached, nor left, by another kind once everybody has been told."""
    if kind is None:
        return EventRefusal.NO_SUCH_KIND
    if event.state == EventState.DRAFT or is_solemn(kind.parts) == is_solemn(kind_of(tx, event).parts):
        return None
    return EventRefusal.NOT_SIGNED if is_solemn(kind.parts) else EventRefusal.NOT_A_DRAFT


def put_details(
    tx: Connection, asking: Asking, event_id: int, details: dict[str, Any]
) -> Event | EventRefusal:
    """What the kind asks for beforehand: topic, sides, guest."""
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    if refusal := why_not_correct(event, asking.now):
        return refusal
    events.put(tx, event_id, details=details)
    write_audit(tx, asking.now, asking.person.id, "set", "event", event_id, field="details")
    return events.by_id(tx, event_id) or event


def create(
    tx: Connection, asking: Asking, draft: str, values: dict[str, Any], *, at_once: bool = True
) -> Event:
    """A new event; the same draft sent twice makes one. Of whoever may not publish alone it stays a draft, and those
    who approve it hear so."""
    made = add_draft(tx, asking, draft, values)
    if made.state != EventState.DRAFT or not at_once:
        return made
    publish(tx, asking, made.id)  # what three have to sign stays a draft
    return events.by_id(tx, made.id) or made


def publish(tx: Connection, asking: Asking, event_id: int) -> Event | EventRefusal:
    """A draft becomes an open event: a mentor's own, or anybody's for whoever approves events. Of somebody who may not
    publish alone it stays a draft, and those who approve it hear so.

    Its author hears it, and so does everybody whom it concerns: the pupils of its grades and their parents, once.
    """
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    if event.starts_at <= asking.now:
        return EventRefusal.IN_THE_PAST
    if not may(asking.person, Deed.MANAGE_EVENTS):
        if event.state != EventState.DRAFT:
            return EventRefusal.NOT_A_DRAFT
        ask_for_approval(tx, asking, event)
        return event
    if refusal := why_not_publish(tx, event):
        return refusal
    if not events.step(tx, event_id, EventState.DRAFT, EventState.OPEN):
        return EventRefusal.NOT_A_DRAFT
    write_audit(tx, asking.now, asking.person.id, "publish", "event", event_id)
    if event.author_id and event.author_id != asking.person.id:
        _tell_author(tx, asking, event, "event-approved-letter")
    announce(tx, event, asking.now, asking.zone)
    return event


def ask_for_approval(tx: Connection, asking: Asking, event: Event) -> None:
    """Those who approve events hear of the draft of somebody who may not publish alone."""
    school_id = asking.person.school_id
    approvers = people.with_role(tx, school_id, Role.SENIOR_MENTOR) or people.with_role(
        tx, school_id, Role.DEPUTY_HEAD
    )
    letter = Letter(
        "event-draft-letter",
        {"title": event.title, "when": event.starts_at, "name": asking.person.name},
        [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    told = [one.id for one in approvers if one.id != asking.person.id]
    # A draft that came back is sent again; a doubled press is the same hour's.
    outbox.post(
        tx,
        told,
        "event-draft",
        subject_of(event),
        f"{asking.now:%Y-%m-%dT%H}",
        letter.body(),
        asking.now,
    )


def send_back(tx: Connection, asking: Asking, event_id: int, reason: str) -> EventRefusal | None:
    """Whoever approves says what the draft lacks; it stays a draft."""
    event = event_for(tx, asking.person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if not approves_events(asking.person):
        return EventRefusal.NOT_APPROVER
    if event.state != EventState.DRAFT:
        return EventRefusal.NOT_A_DRAFT
    _tell_author(tx, asking, event, "event-returned-letter", reason=reason)
    write_audit(tx, asking.now, asking.person.id, "send-back", "event", event_id)
    return None


def _tell_author(tx: Connection, asking: Asking, event: Event, key: str, **told: Any) -> None:
    letter = Letter(
        key,
        {"title": event.title, "name": asking.person.name} | told,
        [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    author = [event.author_id] if event.author_id else []
    subject = subject_of(event)
    outbox.post(tx, author, "event-approval", subject, asking.now.isoformat(), letter.body(), asking.now)


def announce(tx: Connection, event: Event, now: datetime, zone: ZoneInfo) -> int:
    """Tells everybody whom a new event concerns, once, not in the night; returns how many letters are new."""
    letter = Letter(
        "event-new-letter",
        {"title": event.title, "when": event.starts_at, "place": event.place},
        [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    at = awake(max(now, event.opens_at or now), zone)
    concerned = registrations.meant(tx, event.school_id, event.grades)
    return outbox.post(
        tx,
        [one for one in concerned if one != event.author_id],
        "event-new",
        subject_of(event),
        "once",
        letter.body(),
        at,
        priority=outbox.BULK,
        useful_until=event.closes,
    )


def copy(
    tx: Connection, asking: Asking, draft: str, event_id: int, starts_at: datetime
) -> Event | EventRefusal:
    """A draft for another day with everything that an earlier event had but its people and its results."""
    event = event_for(tx, asking.person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if not may(asking.person, Deed.PROPOSE_EVENTS):
        return EventRefusal.NOT_YOURS
    if starts_at <= asking.now:
        return EventRefusal.IN_THE_PAST
    values = {name: getattr(event, name) for name in COPIED} | {
        "grades": grades_as_bits(event.grades),
        "starts_at": starts_at,
        "school_id": event.school_id,
        "author_id": asking.person.id,
        "draft": draft,
        "state": EventState.DRAFT,
        "seed": new_seed() if event.seats == "drawn" else None,
    }
    events.add(tx, values)
    made = events.by_draft(tx, draft)
    if made is None:
        raise LookupError(draft)
    copy_parts(tx, event, made, starts_at - event.starts_at)
    write_audit(tx, asking.now, asking.person.id, "copy", "event", made.id, of=event_id)
    return made


def drafts(tx: Connection, asking: Asking) -> list[Event]:
    """One's own; for whoever approves events all of the school."""
    whose = None if approves_events(asking.person) else asking.person.id
    return events.drafts(tx, asking.person.school_id, whose)


@dataclass(frozen=True, slots=True)
class Warnings:
    """What whoever leads an event may have overlooked; nothing of it is forbidden."""

    day_off: bool
    same_hour: list[str]  # the titles of other events for the same grades


def warnings(tx: Connection, asking: Asking, event: Event) -> Warnings:
    """An event on a day without lessons, or at the hour of another one that its grades may want to visit."""
    day = school_day(event.starts_at, asking.zone)
    calendar = school_year.calendar_of(tx, event.school_id, SchoolYear.of(day))
    near = events.beginning(tx, event.school_id, event.starts_at - LASTS, event.starts_at + LASTS)
    others = [
        one.title
        for one in near
        if one.id != event.id and one.grades & event.grades and collide(one.starts_at, event.starts_at)
    ]
    return Warnings(not calendar.is_school_day(day), others)
