"""Whoever leaves the school gives back seats and places; what they have in hand is named to whoever must pass it on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.people import in_hand
from db.people.in_hand import InHand
from services.events import tell_of_seat
from services.letters import Letter


def leave(tx: Connection, who: Sequence[int], now: datetime) -> list[InHand]:
    """Frees their seats, so that the next ones move up and are told; tells the leaders what has no hands now."""
    for seat in events.registered_events(tx, who, now):
        events.withdraw(tx, seat.id, seat.person_id)
        event = events.by_id(tx, seat.id)
        for promoted in events.promote(tx, seat.id):
            if event and promoted not in who:
                tell_of_seat(tx, event, promoted, now)
    in_hand.leave_factions(tx, who)
    left = [found for one in who if (found := in_hand.of(tx, one, now)).anything]
    for one in left:
        _tell(tx, one, now)
    return left


def _tell(tx: Connection, left: InHand, now: datetime) -> None:
    leaders = [one for one in people.leaders(tx, left.school_id) if one != left.person_id]
    letter = Letter("people-left-letter", left.told())
    outbox.post(tx, leaders, "people-left", f"person:{left.person_id}", now.isoformat(), letter.body(), now)
