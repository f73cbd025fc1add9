"""Putting a plan that was read into the tables."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db import calendar, people, plan, plan_life
from db.columns import Found
from db.store import Store
from documents.plan import ReadItem, ReadPlan
from documents.upload import FileRefused
from school.dates import SchoolYear
from school.people import grades_as_bits
from school.plan import answering_roles, occurrences
from school.plan_life import FIELDS, LifeRefusal, PlanState
from school.terms import Calendar
from services.plan.changes import shown_of


@dataclass(frozen=True)
class ImportOutcome:
    """What an import changed."""

    added: int
    changed: int
    unchanged: int
    gone: int
    kept: int = 0  # rows that were changed by hand and stand otherwise in the document: they stay as they are


async def import_plan(
    store: Store,
    school_id: int,
    read: ReadPlan,
    name: str,
    year: SchoolYear,
    now: datetime,
    *,
    draft: bool = False,
) -> ImportOutcome:
    """Puts a plan into the tables, in one transaction. A row is known again by its place in the document.

    What was done stays done. A row that is no longer there goes, unless something of it was done. What was
    changed by hand stays. A new plan is in force at once, unless it is imported as a draft.
    Raises FileRefused: `plan-is-closed`.
    """
    added = changed = unchanged = kept = 0
    async with store.writing() as tx:
        plan_id = await plan.plan_named(
            tx, school_id, year.first, name, now, "draft" if draft else "approved"
        )
        found = await plan_life.plan_with(tx, plan_id)
        if found is not None and found.state == PlanState.CLOSED:
            raise FileRefused(LifeRefusal.CLOSED)
        known = await plan.items_of(tx, plan_id)
        days = await calendar.calendar_of(tx, school_id, year)
        for item in read.items:
            values = _values(item) | {"plan_id": plan_id}
            before = known.pop((item.table, item.row), None)
            if before is not None and before.understood == values["understood"]:
                unchanged += 1
                continue
            if before is not None and before.touched_at is not None:
                kept += 1
                continue
            if before is None:
                item_id = await plan.add_item(tx, values)
                added += 1
            else:
                item_id = before.id
                await plan.change_item(tx, item_id, values)
                await _trace(tx, before, values, now)
                changed += 1
            await plan.set_answering(tx, item_id, answering_roles(item.responsible))
            only = before is not None and before.this_month_only
            await plan.set_occurrences(tx, item_id, _dated(item, days, only))
        kept += sum(1 for row in known.values() if row.touched_at is not None and row.table_no > 0)
        gone = await plan.drop_undone(tx, [row.id for row in known.values()])
        await people.write_audit(tx, now, None, "import-plan", "plan", plan_id, added=added, changed=changed)
    return ImportOutcome(added, changed, unchanged, gone, kept)


async def _trace(tx: AsyncConnection, before: Found, values: dict[str, Any], now: datetime) -> None:
    """What another document changes of an item stands in its history too, by nobody's name."""
    for field in FIELDS:
        was, becomes = shown_of(before._asdict(), field), shown_of(values, field)
        if was != becomes:
            change = {"item_id": before.id, "at": now, "field": field, "before": was, "after": becomes}
            await plan_life.write_change(tx, change, of_document=False)


def _values(item: ReadItem) -> dict[str, Any]:
    return {
        "table_no": item.table,
        "row_no": item.row,
        "month": item.month,
        "faction": item.faction_key,
        "title": "\n".join(item.titles),
        "grades": grades_as_bits(item.audience_grades),
        "evidence_kinds": list(item.evidence_kinds),
        "responsible": list(item.responsible),
        "understood": item.as_json(),
    }


def _dated(item: ReadItem, days: Calendar, this_month_only: bool) -> list[dict[str, Any]]:
    dated = occurrences(item.deadlines, item.month, days.year, days, this_month_only=this_month_only)
    return [
        {"number": one.number, "starts_on": one.starts_on, "due_on": one.due_on, "weekly": one.weekly}
        for one in dated
    ]
