"""Putting one occurrence to another day by hand: with its trace, and reminded of anew."""

from datetime import date

from sqlalchemy.engine import Connection

from db.plan import KnownOccurrence, changes
from services.asking import Asking
from services.plan.letters import stop_reminding


def put_to(
    tx: Connection, asking: Asking, row: KnownOccurrence, starts_on: date, due_on: date, reason: str | None
) -> None:
    """Who did it, when and why stands in the item's history; another import leaves the item alone."""
    changes.move(tx, row.id, starts_on, due_on)
    stop_reminding(tx, row.id)
    said = {"field": "day", "before": row.due_on.isoformat(), "after": due_on.isoformat(), "reason": reason}
    changes.write_change(tx, {"item_id": row.item_id, "at": asking.now, "person_id": asking.person.id} | said)
