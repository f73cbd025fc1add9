"""An event is made, corrected and cancelled by whoever leads it, and those who come are told."""

from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import events, outbox
from db.events import parts, registrations
from db.people.audit import write_audit
from school.events import TOLD, Event, EventField, EventRefusal, EventState, why_not_correct
from school.events.kinds import kind_of
from school.people import Person, grades_as_bits
from school.presses.events import EventPress
from school.rights import Deed, leads, may
from services.asking import Asking
from services.events.registrations import event_for, move_up, subject_of
from services.letters import Letter, LetterButton

#: The kinds of letters that nobody needs any more when an event is cancelled.
ABOUT_COMING = (
    "event-new",
    "event-draft",
    "event-seat",
    "event-changed",
    "event-reminder",
    "event-desk-reminder",
    "event-part",
    "event-sign",
    "event-unsafe",
)


def add_draft(tx: Connection, asking: Asking, draft: str, values: dict[str, Any]) -> Event:
    """A new draft of the kind that its title speaks of; the same draft sent twice makes one event."""
    author = asking.person
    row = {"kind": kind_of(values["title"])} | values
    row |= {
        "school_id": author.school_id,
        "author_id": author.id,
        "draft": draft,
        "state": EventState.DRAFT,
        "grades": grades_as_bits(values["grades"]),
    }
    events.add(tx, row)
    made = events.by_draft(tx, draft)
    if made is None:
        raise LookupError(draft)
    write_audit(tx, asking.now, author.id, "create", "event", made.id)
    return made


def led(tx: Connection, actor: Person, event_id: int) -> Event | EventRefusal:
    """An event that this person leads: own, or any for the senior mentor and the deputy head."""
    event = event_for(tx, actor, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    # An author who is no longer of the staff leads nothing.
    own = may(actor, Deed.PROPOSE_EVENTS) and leads(actor, event.author_id)
    return event if own else EventRefusal.NOT_YOURS


def correct(
    tx: Connection, asking: Asking, event_id: int, field: EventField, value: str | datetime | int | None
) -> Event | EventRefusal:
    """Another title, place, moment (UTC) or number of seats (None: no limit), until the event begins.

    Those on the list hear of the first three; of more seats those who move up.
    """
    event, now = led(tx, asking.person, event_id), asking.now
    if isinstance(event, EventRefusal):
        return event
    if refusal := why_not_correct(event, now) or _why_not_be(tx, event, field, value, now):
        return refusal
    if getattr(event, field) == value:
        return event
    events.correct(tx, event_id, **{field: value})
    corrected = events.by_id(tx, event_id)
    if corrected is None:
        raise LookupError(event_id)
    if field == "starts_at":
        _stop(tx, event, "event-reminder", "event-desk-reminder")  # of the former moment
    if field in TOLD and event.state == EventState.DRAFT:
        parts.drop_part(tx, event_id, "signatures")  # who has signed has signed what stood there
    elif field in TOLD:
        _tell_of_change(tx, event, corrected, now)
    move_up(tx, corrected, now)
    write_audit(
        tx, now, asking.person.id, "correct", "event", event_id, field=field, version=corrected.version
    )
    return corrected


def _why_not_be(
    tx: Connection, event: Event, field: EventField, value: str | datetime | int | None, now: datetime
) -> EventRefusal | None:
    if field == "starts_at" and isinstance(value, datetime) and value <= now:
        return EventRefusal.IN_THE_PAST
    if field == "starts_at" and isinstance(value, datetime) and event.opens_at and value <= event.opens_at:
        return EventRefusal.AFTER_START
    if field == "capacity" and isinstance(value, int) and value < registrations.counts(tx, event.id)[0]:
        return EventRefusal.FEWER_THAN_GO
    return None


def _tell_of_change(tx: Connection, before: Event, event: Event, now: datetime) -> None:
    """One letter says how it is now; what has not gone yet of an earlier change is not needed any more."""
    _stop(tx, event, "event-changed")
    letter = Letter(
        "event-changed-letter",
        {"before": before.title, "title": event.title, "when": event.starts_at, "place": event.place},
        [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    outbox.post(
        tx,
        registrations.concerned(tx, event.id),
        "event-changed",
        subject_of(event),
        f"version:{event.version}",
        letter.body(),
        now,
        priority=outbox.URGENT,
        useful_until=event.starts_at,
    )


def cancel(tx: Connection, asking: Asking, event_id: int, reason: str | None = None) -> Event | EventRefusal:
    """Cancels an event; everybody who is registered, or who registered somebody, is told once, and why."""
    event, now = led(tx, asking.person, event_id), asking.now
    if isinstance(event, EventRefusal):
        return event
    if not events.cancel(tx, event_id, reason):
        return EventRefusal.CANCELLED
    _stop(tx, event, *ABOUT_COMING)
    said = {"title": event.title, "when": event.starts_at}
    if reason:
        letter = Letter("event-cancelled-why-letter", said | {"reason": reason})
    else:
        letter = Letter("event-cancelled-letter", said)
    outbox.post(
        tx,
        registrations.concerned(tx, event_id),
        "event-cancelled",
        subject_of(event),
        "once",
        letter.body(),
        now,
        priority=outbox.URGENT,
    )
    write_audit(tx, now, asking.person.id, "cancel", "event", event_id)
    return event


def _stop(tx: Connection, event: Event, *kinds: str) -> None:
    for kind in kinds:
        outbox.cancel(tx, kind, subject_of(event))
