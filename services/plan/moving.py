"""Putting one occurrence to another day by hand: with its trace, and reminded of anew."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import plan_life
from db.columns import Found
from school.people import Person
from services.plan.letters import stop_reminding


async def put_to(
    tx: AsyncConnection,
    person: Person,
    row: Found,
    starts_on: date,
    due_on: date,
    reason: str | None,
    now: datetime,
) -> None:
    """Who did it, when and why stands in the item's history; another import leaves the item alone."""
    await plan_life.move(tx, row.id, starts_on, due_on)
    await stop_reminding(tx, row)
    said = {"field": "day", "before": row.due_on.isoformat(), "after": due_on.isoformat(), "reason": reason}
    await plan_life.write_change(tx, {"item_id": row.item_id, "at": now, "person_id": person.id} | said)
