"""A faction as responsible: its members hear of the item in time, and one of them takes the lead.

Closing stays with the staff who answer for the item; they hear who leads.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.people.audit import write_audit
from db.plan import Item, changes, factions
from db.plan.factions import FactionItem
from db.store import Store
from school.dates import at_school_time, school_day
from school.plan import FACTION_MEMBER, LEADS, MORNING, PlanRefusal, role_of
from school.plan.approval import PlanState
from school.presses.plan import FactionPress
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.letters import key_of

#: The member who leads is reminded on the eve.
EVE = timedelta(days=1)


def _answers(row: Item | FactionItem) -> bool:
    """Whether the plan names the members of the item's faction."""
    return bool(row.faction) and any(role_of(one) == FACTION_MEMBER for one in row.responsible)


async def tell_members(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """A week before the day all members are told, and on the eve whoever leads; each once. Returns new letters."""
    if now < at_school_time(school_day(now, zone), MORNING, zone):
        return 0
    first, eve = await store.read(_to_tell, school_id, zone, now)
    return await store.write(_tell, school_id, first, eve, now) if first or eve else 0


def _to_tell(
    tx: Connection, school_id: int, zone: ZoneInfo, now: datetime
) -> tuple[list[FactionItem], list[FactionItem]]:
    """Items of which the members are to be told, and those whose lead is to be told on the eve."""
    today = school_day(now, zone)
    due = factions.of_factions(tx, school_id, today, today + timedelta(days=max(LEADS)))
    due = [row for row in due if _answers(row)]
    posted = outbox.posted(tx, "plan-faction", [key_of(row) for row in due])
    first = [row for row in due if row.lead is None and (key_of(row), "members") not in posted]
    eve = [
        row
        for row in due
        if row.lead and row.due_on - today <= EVE and (key_of(row), f"eve:{row.due_on}") not in posted
    ]
    return first, eve


def _tell(
    tx: Connection, school_id: int, first: Sequence[FactionItem], eve: Sequence[FactionItem], now: datetime
) -> int:
    new = 0
    for row in first:
        to = factions.members(tx, school_id, row.faction)
        button = [[LetterButton("plan-faction-take", FactionPress(item=row.item_id))]]
        letter = Letter("plan-faction-letter", {"title": row.title, "due": row.due_on}, button)
        new += _post(tx, to, row, "members", letter, now)
    for row in eve:
        letter = Letter("plan-faction-eve-letter", {"title": row.title, "due": row.due_on})
        new += _post(tx, [row.lead] if row.lead else [], row, f"eve:{row.due_on}", letter, now)
    return new


def _post(
    tx: Connection, to: list[int], row: FactionItem, occurrence: str, letter: Letter, now: datetime
) -> int:
    return outbox.post(tx, to, "plan-faction", key_of(row), occurrence, letter.body(), now)


def take_lead(tx: Connection, asking: Asking, item_id: int) -> str | PlanRefusal:
    """The first member to press leads, whoever else presses hears the name; the staff who answer hear it too."""
    person, now = asking.person, asking.now
    row = changes.item_with(tx, item_id)
    if row is None or row.school_id != person.school_id or row.plan_state != PlanState.APPROVED:
        return PlanRefusal.NO_SUCH_ITEM
    if not row.faction or not _answers(row):
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
