"""Tickets: a link that only the bot can make, for one person and one event; at the door a phone's camera opens it."""

import re
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import events
from db.events import registrations
from db.events.registrations import Attendee
from db.vault import Vault
from school.events import Event, EventRefusal
from services.asking import Asking
from services.events.attendance import Seen, come
from services.events.briefing import must_be_briefed
from services.events.changes import led
from services.events.registrations import EventView, view, wards

#: The word with which the link begins, in Telegram's own alphabet of such links.
LINK = "ticket"
_CODE = re.compile(rf"{LINK}-(\d{{1,12}})-(\d{{1,12}})-([0-9a-f]{{16}})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scanned:
    """Whose ticket it is; `before` if it was shown already."""

    event: Event
    attendee: Attendee
    before: Seen | None


def code_of(vault: Vault, event_id: int, person_id: int) -> str:
    """«ticket-17-4711-…»: at most 64 characters."""
    mark = vault.mac(f"ticket:{event_id}:{person_id}".encode()).hex()[:16]
    return f"{LINK}-{event_id}-{person_id}-{mark}"


def read(vault: Vault, code: str) -> tuple[int, int] | None:
    """(event, person) of a ticket; None for what the bot has not made."""
    found = _CODE.fullmatch(code)
    if not found:
        return None
    event_id, person_id = int(found[1]), int(found[2])
    return (event_id, person_id) if code_of(vault, event_id, person_id) == code else None


def ticket(
    tx: Connection, asking: Asking, event_id: int, person_id: int
) -> tuple[Event, Attendee] | EventRefusal:
    """For oneself or one's child, who has a seat and has read how to behave there."""
    event, one = events.by_id(tx, event_id), registrations.attendee(tx, event_id, person_id)
    if event is None or event.school_id != asking.person.school_id:
        return EventRefusal.NO_SUCH_EVENT
    if person_id not in {pupil.id for pupil in wards(tx, asking.person)}:
        return EventRefusal.NOT_YOUR_CHILD
    if event.cancelled:
        return EventRefusal.CANCELLED
    if one is None or one.state != "going":
        return EventRefusal.NOT_IN
    return (event, one) if _is_briefed(tx, event, one) else EventRefusal.NOT_BRIEFED


def _is_briefed(tx: Connection, event: Event, one: Attendee) -> bool:
    return one.briefed_at is not None or not must_be_briefed(tx, event)


def scan(tx: Connection, asking: Asking, code: str) -> Scanned | EventView | EventRefusal:
    """Whoever leads the event lets the ticket's owner in, once; anybody else sees the event alone."""
    found = read(asking.vault, code)
    if found is None:
        return EventRefusal.NO_SUCH_TICKET
    event_id, person_id = found
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event if asking.person.is_staff() else view(tx, asking.person, event_id)
    one = registrations.attendee(tx, event_id, person_id)
    if one is None or one.state != "going":
        return EventRefusal.NOT_IN
    if not _is_briefed(tx, event, one):
        return EventRefusal.NOT_BRIEFED
    outcome = come(tx, asking, event_id, person_id)
    return outcome if isinstance(outcome, EventRefusal) else Scanned(event, one, outcome)
