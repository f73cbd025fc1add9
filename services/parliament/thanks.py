"""Thank-you cards: sent to somebody of the school, who keeps them."""

from datetime import time

from sqlalchemy.engine import Connection

from db import outbox, people
from db.parliament import thanks
from db.parliament.thanks import Card
from school.dates import at_school_time
from school.parliament.thanks import MOST_A_DAY, REASONS, ThanksRefusal
from school.presses.parliament import ThanksPress
from school.rights import is_of_school
from services.asking import Asking
from services.letters import Letter, LetterButton, Named


def send(tx: Connection, asking: Asking, draft: str, to_id: int, reason: str) -> ThanksRefusal | None:
    """The same draft once; a day has five at most."""
    person, to = asking.person, people.by_id(tx, to_id)
    if to is None or to.school_id != person.school_id or not is_of_school(to) or reason not in REASONS:
        return ThanksRefusal.NOT_FOUND
    if to.id == person.id:
        return ThanksRefusal.ONESELF
    morning = at_school_time(asking.today, time(), asking.zone)
    if thanks.sent_since(tx, person.id, morning) >= MOST_A_DAY:
        return ThanksRefusal.TOO_MANY
    values = {"draft": draft, "from_id": person.id, "to_id": to.id, "reason": reason}
    made = thanks.send(tx, values | {"sent_at": asking.now})
    if made:
        about = {"name": person.name, "reason": Named(f"thanks-for-{reason}")}
        button = [[LetterButton("thanks-answer", ThanksPress())]]
        letter = Letter("thanks-letter", about, button)
        outbox.post(tx, [to.id], "thanks", f"thanks:{made}", "once", letter.body(), asking.now)
    return None


def received(tx: Connection, asking: Asking) -> list[Card]:
    return thanks.received(tx, asking.person.id)
