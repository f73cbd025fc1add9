"""A faction as responsible: its members hear of the item in time, and one of them takes the lead.

Closing stays with the staff who answer for the item; they hear who leads.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox, people, plan, plan_factions
from db.columns import Found
from db.store import Store
from school.dates import at_school_time, school_day
from school.people import Person
from school.plan import FACTION_MEMBER, LEADS, MORNING, PlanRefusal, role_of
from services.letters import Letter, LetterButton
from services.plan.letters import key_of

#: The member who leads is reminded on the eve.
EVE = timedelta(days=1)


def _answers(row: Found) -> bool:
    """Whether the plan names the members of the item's faction."""
    return bool(row.faction) and any(role_of(one) == FACTION_MEMBER for one in row.responsible)


async def tell_members(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """A week before the day all members are told, and on the eve whoever leads; each once. Returns new letters."""
    today = school_day(now, zone)
    if now < at_school_time(today, MORNING, zone):
        return 0
    async with store.reading() as tx:
        due = await plan_factions.of_factions(tx, school_id, today, today + timedelta(days=max(LEADS)))
        due = [row for row in due if _answers(row)]
        posted = await outbox.posted(tx, "plan-faction", [key_of(row) for row in due])
    first = [row for row in due if row.lead is None and (key_of(row), "members") not in posted]
    eve = [
        row
        for row in due
        if row.lead and row.due_on - today <= EVE and (key_of(row), f"eve:{row.due_on}") not in posted
    ]
    if not first and not eve:
        return 0
    new = 0
    async with store.writing() as tx:
        for row in first:
            to = await plan_factions.members(tx, school_id, row.faction)
            button = [[LetterButton("plan-faction-take", f"fm:{row.item_id}")]]
            letter = Letter("plan-faction-letter", {"title": row.title, "due": row.due_on}, button)
            new += await _post(tx, to, row, "members", letter, now)
        for row in eve:
            letter = Letter("plan-faction-eve-letter", {"title": row.title, "due": row.due_on})
            new += await _post(tx, [row.lead], row, f"eve:{row.due_on}", letter, now)
    return new


async def _post(
    tx: AsyncConnection, to: list[int], row: Found, occurrence: str, letter: Letter, now: datetime
) -> int:
    return await outbox.post(tx, to, "plan-faction", key_of(row), occurrence, letter.body(), now)


async def take_lead(store: Store, person: Person, item_id: int, now: datetime) -> str | PlanRefusal:
    """The first member to press leads, whoever else presses hears the name; the staff who answer hear it too."""
    async with store.writing() as tx:
        row = await plan_factions.item(tx, item_id)
        if row is None or row.school_id != person.school_id or not _answers(row):
            return PlanRefusal.NO_SUCH_ITEM
        if not await plan_factions.belongs(tx, person.id, row.faction):
            return PlanRefusal.NOT_YOURS
        if await plan_factions.take_lead(tx, item_id, person.id, now):
            await people.write_audit(tx, now, person.id, "lead-for-faction", "plan_item", item_id)
            about = {"title": row.title, "name": f"{person.name} · {person.class_name}"}
            letter = Letter("plan-faction-lead-letter", about)
            staff = await plan.people_answering(tx, item_id, now)
            await outbox.post(tx, staff, "plan-faction-lead", f"item:{item_id}", "once", letter.body(), now)
        leads = await plan_factions.lead_of(tx, item_id)
        return str(leads.name) if leads else PlanRefusal.NO_SUCH_ITEM


async def lead_of(store: Store, item_id: int) -> str | None:
    """The name of the member who leads for the faction."""
    async with store.reading() as tx:
        row = await plan_factions.lead_of(tx, item_id)
    return row.name if row else None
