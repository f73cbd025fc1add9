"""The plan's life: draft, approved, running, closed by the year-end report; and the next year's copy."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db import jobs, people, plan, plan_life
from db.columns import Found
from db.store import Store
from school.dates import SchoolYear
from school.fixed_deadlines import PLAN_NAME as FIXED
from school.people import LEADERSHIP, Person
from school.plan_life import LifeRefusal, PlanState, moved_on, why_not_close
from school.reports import Span
from services.plan.letters import stop_reminding_of


async def _own_plan(tx: AsyncConnection, person: Person, plan_id: int) -> Found | LifeRefusal:
    found = await plan_life.plan_with(tx, plan_id)
    if found is None or found.school_id != person.school_id:
        return LifeRefusal.NO_SUCH_PLAN
    return found if person.has(*LEADERSHIP) else LifeRefusal.NOT_YOURS


async def plans(store: Store, person: Person) -> list[Found]:
    """The school's plans, the newest year first; for the leadership."""
    if not person.has(*LEADERSHIP):
        return []
    async with store.reading() as tx:
        return await plan_life.plans_of(tx, person.school_id)


async def see(store: Store, person: Person, plan_id: int) -> Found | LifeRefusal:
    async with store.reading() as tx:
        return await _own_plan(tx, person, plan_id)


async def approve(
    store: Store, person: Person, plan_id: int, name: str, on: date, now: datetime, *, acting: bool
) -> LifeRefusal | None:
    """Notes who approved the plan and when; a draft is in force from then on.

    A plan that came into force by an import can be given its approval later.
    """
    async with store.writing() as tx:
        found = await _own_plan(tx, person, plan_id)
        if isinstance(found, LifeRefusal):
            return found
        if found.state == PlanState.CLOSED:
            return LifeRefusal.CLOSED
        noted = {"plan_id": plan_id, "name": name, "acting": acting, "approved_on": on}
        if not await plan_life.approve(tx, noted | {"noted_by": person.id, "noted_at": now}):
            return LifeRefusal.ALREADY_APPROVED
        await plan_life.set_state(tx, plan_id, PlanState.APPROVED)
        await people.write_audit(tx, now, person.id, "approve-plan", "plan", plan_id, acting=acting)
    return None


async def close(
    store: Store, person: Person, plan_id: int, language: str, today: date, now: datetime
) -> LifeRefusal | None:
    """Closes the plan and asks for the year-end report, in one transaction: no closed year without its report."""
    async with store.writing() as tx:
        found = await _own_plan(tx, person, plan_id)
        if isinstance(found, LifeRefusal):
            return found
        year = SchoolYear(found.school_year)
        if refusal := why_not_close(found.state, year, today):
            return refusal
        await plan_life.set_state(tx, plan_id, PlanState.CLOSED, today)
        for item in await plan_life.all_items(tx, plan_id):
            for row in await plan_life.occurrences_of(tx, item.id):
                if row.state == "open":
                    await stop_reminding_of(tx, row.id)
        details = {
            "chat_id": person.telegram_id,
            "school_id": person.school_id,
            "span": Span.YEAR,
            # The report's year is that of the plan, though it may be closed in July, when the next has begun.
            "today": min(today, date(year.first + 1, 6, 30)).isoformat(),
            "language": language,
        }
        await jobs.ask(tx, "plan-report", details, now)
        await jobs.ask(tx, "plan-year-end", details, now)
        await people.write_audit(tx, now, person.id, "close-plan", "plan", plan_id)
    return None


async def copy(store: Store, person: Person, plan_id: int, now: datetime) -> int | LifeRefusal:
    """The plan as a draft for the next school year, all of it to be done anew; asked for twice, it is the same."""
    async with store.writing() as tx:
        found = await _own_plan(tx, person, plan_id)
        if isinstance(found, LifeRefusal):
            return found
        if found.copy_id is not None:
            return int(found.copy_id)
        if found.name == FIXED:
            return LifeRefusal.NEXT_EXISTS  # these come back every year by themselves
        year = SchoolYear(found.school_year)
        copy_id = await plan_life.add_plan(
            tx,
            {
                "school_id": found.school_id,
                "school_year": year.first + 1,
                "name": found.name,
                "imported_at": now,
                "state": PlanState.DRAFT,
            },
        )
        if copy_id is None:
            return LifeRefusal.NEXT_EXISTS
        await plan_life.note_copy(tx, copy_id, plan_id)
        for item in await plan_life.all_items(tx, plan_id):
            if not await plan_life.is_cancelled(tx, item.id):
                await _copy_item(tx, item, copy_id, year, now)
        await people.write_audit(tx, now, person.id, "copy-plan", "plan", copy_id, original=plan_id)
        return copy_id


async def _copy_item(tx: AsyncConnection, item: Found, copy_id: int, year: SchoolYear, now: datetime) -> None:
    deadlines, month, dated = moved_on(item.understood.get("deadlines", ()), item.month, year)
    values: dict[str, Any] = {
        name: item._mapping[name]
        for name in ("table_no", "row_no", "faction", "title", "grades", "evidence_kinds", "responsible")
    }
    values |= {
        "plan_id": copy_id,
        "month": month,
        "understood": item.understood | {"deadlines": deadlines, "month": month},
        # What stands in no document is not lost when the next year's document is imported over the copy.
        "touched_at": now if item.table_no == 0 else None,
    }
    made = await plan.add_item(tx, values)
    await plan.set_answering(tx, made, await plan_life.roles_of(tx, item.id))
    await plan_life.add_occurrences(tx, made, dated)
