"""What a giver has promised to a line goes the line's way: it is given, or it is free again."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import outbox
from db.assistance import consents, giving
from db.people.audit import write_audit
from school.presses.assistance import GivePress
from services.asking import Asking
from services.assistance.letters import trust
from services.letters import Letter, LetterButton


def free(tx: Connection, line_id: int, now: datetime) -> None:
    """A line that is not given by whoever promised it: the offer is free, and its giver may know nothing any more."""
    for promise in giving.promises_for(tx, [line_id]):
        consents.withdraw(tx, "promise", promise.id, now)
    giving.undo_for(tx, line_id)


def fulfil(tx: Connection, asking: Asking, line_id: int) -> None:
    """The things are there: the giver is thanked, and hears of no child; an offer of which nothing is left is over."""
    for promise in giving.promises_for(tx, [line_id]):
        offer = giving.offer_by_id(tx, promise.offer_id)
        giver = giving.giver_by_id(tx, offer.giver_id) if offer else None
        if not offer or not giver or offer.school_id != asking.person.school_id:
            continue
        if not giving.step_promise(tx, promise.id, "promised", "given"):
            continue
        write_audit(tx, asking.now, asking.person.id, "given", "offer", offer.id, line=line_id)
        said = {"number": offer.id, **trust(tx, offer.school_id)}
        letter = Letter("offer-thanks-letter", said, [[LetterButton("give-own", GivePress("list"))]])
        if giver.sealed:  # whoever has erased the own card has no account here any more
            subject = f"promise:{promise.id}"
            outbox.post_to_chat(tx, giver.chat_id, "offer-thanks", subject, letter.body(), asking.now)
        taken = sum(one.quantity for one in giving.promises_of(tx, offer.id) if one.state != "undone")
        if taken >= offer.quantity:
            giving.close_offer(tx, offer.id, "closed")
