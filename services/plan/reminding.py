"""Reminding those who answer for an item, in time and once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox, people, plan, plan_people
from db.columns import Found
from db.store import Store
from school.dates import at_school_time, school_day
from school.people import Person, Role
from school.plan import (
    LEADS,
    MORNING,
    OVERDUE_FOR_DEPUTY,
    PlanRefusal,
    lead_due,
    reminds_on,
    snoozed_until,
)
from school.plan_life import LifeRefusal
from services.letters import Letter
from services.plan.closing import why_not_close
from services.plan.letters import buttons_of, key_of, lead_key, overdue_key, reminder_of


async def post_reminders(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Posts every reminder whose hour has struck; returns how many letters are new.

    Run twice, or by two programs, it posts once: the letter's key forbids the second.
    """
    today = school_day(now, zone)
    first, last = today - timedelta(days=OVERDUE_FOR_DEPUTY + 1), today + timedelta(days=max(LEADS))
    async with store.reading() as tx:
        due = await plan.open_due_between(tx, school_id, first, last)
        wanted = [
            (row, lead)
            for row in due
            if (lead := lead_due(row.due_on, now, zone, weekly=row.weekly)) is not None
        ]
        posted = await outbox.posted(tx, "plan-reminder", [key_of(row) for row, _ in wanted])
        late = [row for row in due if _is_for_deputy(row, now, zone)]
        escalated = await outbox.posted(tx, "plan-overdue", [key_of(row) for row in late])
    fresh = [(row, lead) for row, lead in wanted if (key_of(row), lead_key(row, lead)) not in posted]
    overdue = [row for row in late if (key_of(row), overdue_key(row)) not in escalated]
    if not fresh and not overdue:
        return 0
    async with store.writing() as tx:
        letters = 0
        for row, lead in fresh:
            letters += await _remind(tx, row, lead, zone, now)
        deputies = [person.id for person in await people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
        deputies = await plan_people.standing_in(tx, deputies, now)
        for row in overdue:
            letter = Letter("plan-overdue-letter", {"title": row.title, "due": row.due_on}, buttons_of(row))
            letters += await outbox.post(
                tx, deputies, "plan-overdue", key_of(row), overdue_key(row), letter.body(), now
            )
        return letters


def _is_for_deputy(row: Found, now: datetime, zone: ZoneInfo) -> bool:
    return now >= at_school_time(row.due_on + timedelta(days=OVERDUE_FOR_DEPUTY), MORNING, zone)


async def _remind(tx: AsyncConnection, row: Found, lead: int, zone: ZoneInfo, now: datetime) -> int:
    letter = reminder_of(row, school_day(now, zone))
    receivers = await plan.people_answering(tx, row.item_id, now)
    useful_until = at_school_time(row.due_on + timedelta(days=1 - min(lead, 0)), MORNING, zone)
    return await outbox.post(
        tx,
        receivers,
        "plan-reminder",
        key_of(row),
        lead_key(row, lead),
        letter.body(),
        now,
        useful_until=useful_until,
    )


async def snooze(
    store: Store, person: Person, occurrence_id: int, choice: str, zone: ZoneInfo, now: datetime
) -> datetime | PlanRefusal | LifeRefusal:
    """The same reminder once more, to this person alone, at a later hour; gone when the item is closed before."""
    until = snoozed_until(choice, now, zone)
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id, now):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None:
            return PlanRefusal.NO_SUCH_ITEM
        day = school_day(until, zone)
        if choice != "hour" and reminds_on(row.due_on, day, weekly=row.weekly):
            return until  # that morning's own reminder says it
        letter = reminder_of(row, day)
        at = until.isoformat(timespec="minutes")
        await outbox.post(tx, [person.id], "plan-snoozed", key_of(row), at, letter.body(), until)
    return until
