"""Puts the days of the plan into a file for the phone's calendar."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import date

from db import plan
from documents.calendar import Day, as_ics
from papers.recipes import Details, Paper, Supplies
from school.dates import SchoolYear
from school.rights import Deed, may


async def plan_calendar(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The asker's own days of the school year; the leadership's calendar holds the whole plan."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    year = SchoolYear.of(date.fromisoformat(details["today"]))
    whose = None if may(person, Deed.RUN_PLAN) else person.id
    found = await supplies.store.read(plan.due_between, person.school_id, year.starts_on, year.ends_on, whose)
    if not found:
        yield words("plan-calendar-empty")
        return
    days = [
        Day(
            f"plan-{row.item_id}-{row.number}@school-{person.school_id}",
            row.due_on,
            row.title,
            ", ".join(row.responsible),
            cancelled=row.state == "cancelled",
            sequence=row.moves,
        )
        for row in found
    ]
    name = words.plain("plan-calendar-name", school=supplies.school)
    content = await asyncio.to_thread(as_ics, name, days, supplies.now())
    caption = words("plan-calendar-caption", items=sum(not day.cancelled for day in days))
    yield Paper(f"{words.plain('plan-calendar-file')}.ics", content, caption)
