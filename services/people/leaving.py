"""Whoever leaves the school gives back seats and places; what they have in hand is named to whoever must pass it on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.engine import Connection

from db import events, outbox, parliament, people
from db.events import registrations
from db.parliament import portraits
from db.people import in_hand
from db.people.in_hand import InHand
from school.presses.people import PersonPress
from services.events.registrations import move_up
from services.letters import Letter, LetterButton


def leave(tx: Connection, who: Sequence[int], now: datetime) -> list[InHand]:
    """Frees their seats, so that the next ones move up and are told; tells the leaders what has no hands now."""
    for event_id in sorted(registrations.registered_events(tx, who, now)):
        for person_id in who:
            registrations.withdraw(tx, event_id, person_id)
        if event := events.by_id(tx, event_id):
            move_up(tx, event, now)
    in_hand.leave_factions(tx, who)
    for person_id in who:
        portraits.drop(tx, person_id)
    left = [found for one in who if (found := in_hand.of(tx, one, now)).anything]
    parliament.end_offices(tx, who, now.date())  # nobody who has left holds one (checklist, row 74)
    for one in left:
        _tell(tx, one, now)
    return left


def _tell(tx: Connection, left: InHand, now: datetime) -> None:
    leaders = [one for one in people.leaders(tx, left.school_id) if one != left.person_id]
    opens = [[LetterButton("people-do-in-hand", PersonPress("in-hand", person=left.person_id))]]
    letter = Letter("people-left-letter", left.told(), opens)
    outbox.post(tx, leaders, "people-left", f"person:{left.person_id}", now.isoformat(), letter.body(), now)
