"""A faction as responsible: its members hear of the item in time, and one of them takes the lead.

Closing stays with the staff who answer for the item; they hear who leads.
"""

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.people.audit import write_audit
from db.plan import Item, changes, factions
from db.plan.factions import FactionItem
from school.plan import FACTION_MEMBER, ORGANISATION, PlanRefusal, role_of
from school.plan.approval import PlanState
from services.asking import Asking
from services.letters import Letter


def answers_by_members(row: Item | FactionItem) -> bool:
    """Whether the plan names the members of the item's faction; where it has none, the whole organisation (May)."""
    wanted = FACTION_MEMBER if row.faction else ORGANISATION
    return any(role_of(one) == wanted for one in row.responsible)


def take_lead(tx: Connection, asking: Asking, item_id: int) -> str | PlanRefusal:
    """The first member to press leads, whoever else presses hears the name; the staff who answer hear it too."""
    person, now = asking.person, asking.now
    row = changes.item_with(tx, item_id)
    if row is None or row.school_id != person.school_id or row.plan_state != PlanState.APPROVED:
        return PlanRefusal.NO_SUCH_ITEM
    if not answers_by_members(row):
        return PlanRefusal.NO_SUCH_ITEM
    if not factions.belongs(tx, person.id, row.faction):
        return PlanRefusal.NOT_YOURS
    if factions.take_lead(tx, item_id, person.id, now):
        write_audit(tx, now, person.id, "lead-for-faction", "plan_item", item_id)
        about = {"title": row.title, "name": f"{person.name} · {person.class_name}"}
        letter = Letter("plan-faction-lead-letter", about)
        staff = plan.people_answering(tx, item_id, now)
        outbox.post(tx, staff, "plan-faction-lead", f"item:{item_id}", "once", letter.body(), now)
    return factions.lead_of(tx, item_id) or PlanRefusal.NO_SUCH_ITEM
