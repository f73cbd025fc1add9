"""A word of the school's leadership to those who answer for an item."""

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.people.audit import write_audit
from db.plan import DatedItem, mornings
from school.plan import PlanRefusal
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter
from services.plan.letters import buttons_of, key_of


def _item(tx: Connection, asking: Asking, occurrence_id: int) -> tuple[DatedItem, list[int]] | PlanRefusal:
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != asking.person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not may(asking.person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    to = [one for one in plan.people_answering(tx, row.item_id, asking.now) if one != asking.person.id]
    return (row, to) if to else PlanRefusal.NOBODY_ANSWERS


def whom_to_write(tx: Connection, asking: Asking, occurrence_id: int) -> list[str] | PlanRefusal:
    """The names of those who would get it."""
    found = _item(tx, asking, occurrence_id)
    return found if isinstance(found, PlanRefusal) else list(mornings.names_of(tx, found[1]).values())


def write_to_people(
    tx: Connection, asking: Asking, occurrence_id: int, text: str, token: str
) -> PlanRefusal | None:
    """Once a token, to each who answers for it now."""
    found = _item(tx, asking, occurrence_id)
    if isinstance(found, PlanRefusal):
        return found
    row, to = found
    about = {"title": row.title, "due": row.due_on, "name": asking.person.name, "text": text}
    letter = Letter("plan-message-letter", about, buttons_of(row))
    outbox.post(tx, to, "plan-message", key_of(row), token, letter.body(), asking.now)
    write_audit(tx, asking.now, asking.person.id, "write-about", "occurrence", row.id)
    return None
