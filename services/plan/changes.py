"""Changing the plan by hand: adding, changing, moving, splitting and cancelling items; each leaves a trace."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db import calendar, outbox, people, plan, plan_life, plan_people
from db.columns import Found
from db.store import Store
from school.dates import SchoolYear
from school.people import LEADERSHIP, MENTORS, Person, bits_as_grades
from school.plan import Occurrence, answering_roles
from school.plan_life import (
    FIELDS,
    LifeRefusal,
    PlanState,
    Reading,
    days_of_plan,
    read_field,
    why_not_in_force,
)
from school.plan_rows import changed_by_hand
from services.letters import Letter
from services.plan.letters import stop_reminding_of
from services.plan.naming import item_of, open_button

#: What a row of the plan holds beside the fields that are typed.
_EMPTY_ROW: dict[str, Any] = {
    "faction": None,
    "projects": [],
    "section": None,
    "lead": None,
    "partners": [],
    "extra": {},
}


def shown_of(item: Mapping[str, Any], field: str) -> str:
    """How a field of an item stands in the trace: as data, which each reads in the own language."""
    row = item["understood"]
    match field:
        case "title":
            return str(item["title"])
        case "faction":
            return item["faction"] or "none"
        case "grades":
            return ",".join(map(str, bits_as_grades(item["grades"])))
        case "responsible":
            return ", ".join(item["responsible"])
        case "evidence":
            return str(row.get("evidence_raw") or "")
        case _:
            return "; ".join(one.get("raw", "") for one in row.get("deadlines", ()))


async def add(
    store: Store,
    person: Person,
    plan_id: int,
    typed: Mapping[str, str],
    token: str,
    today: date,
    now: datetime,
) -> int | LifeRefusal:
    """A new item of a plan; returns its first occurrence."""
    async with store.writing() as tx:
        if (made := await plan_life.changed_by(tx, token)) is not None:
            return await _first_of(tx, made)
        found = await plan_life.plan_with(tx, plan_id)
        if found is None or found.school_id != person.school_id:
            return LifeRefusal.NO_SUCH_PLAN
        if not person.has(*LEADERSHIP, *MENTORS):
            return LifeRefusal.NOT_YOURS
        if found.state == PlanState.CLOSED:
            return LifeRefusal.CLOSED
        number = await plan_life.next_row(tx, plan_id)
        values: dict[str, Any] = {"plan_id": plan_id, "table_no": 0, "row_no": number, "month": None}
        understood: dict[str, Any] = {
            "source": {"table": 0, "row": number, "number": None},
            "month": None,
        } | _EMPTY_ROW
        dated: tuple[Occurrence, ...] = ()
        year = SchoolYear(found.school_year)
        days = await calendar.calendar_of(tx, person.school_id, year)
        for field in FIELDS:
            reading = read_field(field, typed[field], year, today, days)
            if isinstance(reading, LifeRefusal):
                return reading
            values |= reading.columns
            understood |= reading.understood
            dated = dated or reading.dated
        item_id = await plan.add_item(tx, values | {"understood": understood})
        await plan.set_answering(tx, item_id, answering_roles(values["responsible"]))
        await plan_life.add_occurrences(tx, item_id, dated)
        await _trace(tx, person, item_id, "added", None, values["title"], None, token, now)
        return await _first_of(tx, item_id)


async def _first_of(tx: AsyncConnection, item_id: int) -> int | LifeRefusal:
    found = await plan_life.occurrences_of(tx, item_id)
    return int(found[0].id) if found else LifeRefusal.NO_SUCH_ITEM


async def change(
    store: Store,
    person: Person,
    occurrence_id: int,
    field: str,
    typed: str,
    reason: str | None,
    token: str,
    today: date,
    now: datetime,
) -> LifeRefusal | None:
    """Another title, faction, deadline, audience, responsible or evidence. What is done stays done on its day."""
    async with store.writing() as tx:
        if await plan_life.changed_by(tx, token) is not None:
            return None
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        year = SchoolYear(item.school_year)
        days = await calendar.calendar_of(tx, person.school_id, year)
        reading = read_field(field, typed, year, today, days)
        if isinstance(reading, LifeRefusal):
            return reading
        before = shown_of(item._asdict(), field)
        if before == reading.shown:
            return LifeRefusal.NO_CHANGE
        await _write(tx, item, reading)
        await _trace(tx, person, item.id, field, before, reading.shown, reason, token, now)
    return None


async def give_deadline(
    store: Store,
    person: Person,
    item_id: int,
    typed: str,
    reason: str | None,
    token: str,
    today: date,
    now: datetime,
) -> int | LifeRefusal:
    """A deadline for an item that has no day yet; returns its first occurrence. For the leadership."""
    async with store.writing() as tx:
        if await plan_life.changed_by(tx, token) is not None:
            return await _first_of(tx, item_id)
        item = await plan_life.item_with(tx, item_id)
        if item is None or item.school_id != person.school_id:
            return LifeRefusal.NO_SUCH_ITEM
        if not person.has(*LEADERSHIP):
            return LifeRefusal.NOT_YOURS
        if item.plan_state == PlanState.CLOSED:
            return LifeRefusal.CLOSED
        if await plan_life.occurrences_of(tx, item_id):
            return LifeRefusal.NO_CHANGE
        year = SchoolYear(item.school_year)
        days = await calendar.calendar_of(tx, person.school_id, year)
        reading = read_field("deadline", typed, year, today, days)
        if isinstance(reading, LifeRefusal):
            return reading
        before = shown_of(item._asdict(), "deadline")
        await _write(tx, item, reading)
        await _trace(tx, person, item.id, "deadline", before, reading.shown, reason, token, now)
        return await _first_of(tx, item_id)


async def _write(tx: AsyncConnection, item: Found, reading: Reading) -> None:
    understood = changed_by_hand(item.understood, **reading.understood)
    await plan.change_item(tx, item.id, reading.columns | {"understood": understood})
    if "responsible" in reading.columns:
        await plan.set_answering(tx, item.id, answering_roles(reading.columns["responsible"]))
    if reading.dated:
        for moved in await plan_life.redate(tx, item.id, list(reading.dated)):
            await stop_reminding_of(tx, moved)


async def move(
    store: Store,
    person: Person,
    occurrence_id: int,
    day: date,
    reason: str,
    token: str,
    today: date,
    now: datetime,
) -> LifeRefusal | None:
    """One occurrence on another day; those who answer hear of it, and are reminded anew."""
    async with store.writing() as tx:
        if await plan_life.changed_by(tx, token) is not None:
            return None
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or row.state != "open":
            return LifeRefusal.NOTHING_OPEN
        if day < today:
            return LifeRefusal.DAY_OVER
        if day > days_of_plan(SchoolYear(item.school_year))[1]:
            return LifeRefusal.BAD_DAY
        if day == row.due_on:
            return LifeRefusal.NO_CHANGE
        await plan_life.move(tx, occurrence_id, min(row.starts_on, day), day)
        await stop_reminding_of(tx, occurrence_id)
        before, after = row.due_on.isoformat(), day.isoformat()
        await _trace(tx, person, item.id, "day", before, after, reason, token, now)
        about = {"title": item.title, "before": row.due_on, "after": day, "reason": reason}
        letter = Letter("plan-moved-letter", about, [open_button(occurrence_id)])
        await _tell(tx, person, item, "plan-moved", letter, now)
    return None


async def cancel(
    store: Store, person: Person, occurrence_id: int, reason: str, token: str, now: datetime
) -> LifeRefusal | None:
    """Cancels an item: all of it that is still open. What was done stays done."""
    async with store.writing() as tx:
        if await plan_life.changed_by(tx, token) is not None:
            return None
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        cancelled = await plan_life.cancel_open(tx, item.id, person.id, reason, now)
        if not cancelled:
            return LifeRefusal.NOTHING_OPEN
        for one in cancelled:
            await stop_reminding_of(tx, one)
        await _trace(tx, person, item.id, "cancelled", None, None, reason, token, now)
        letter = Letter(
            "plan-cancelled-letter", {"title": item.title, "reason": reason}, [open_button(occurrence_id)]
        )
        await _tell(tx, person, item, "plan-cancelled", letter, now)
    return None


async def split(store: Store, person: Person, occurrence_id: int, now: datetime) -> int | LifeRefusal:
    """An item of several titles becomes as many items, with the same days, people and all; returns how many."""
    async with store.writing() as tx:
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        first, *others = item.title.split("\n")
        if not others:
            return LifeRefusal.NOTHING_TO_SPLIT
        still_open = [row for row in await plan_life.occurrences_of(tx, item.id) if row.state == "open"]
        if not still_open:
            return LifeRefusal.NOTHING_OPEN
        days = [
            Occurrence(number, row.starts_on, row.due_on, row.weekly)
            for number, row in enumerate(still_open, start=1)
        ]
        roles = await plan_life.roles_of(tx, item.id)
        await plan.change_item(
            tx, item.id, {"title": first, "understood": changed_by_hand(item.understood, titles=[first])}
        )
        await _trace(tx, person, item.id, "split", item.title, first, None, None, now)
        for title in others:
            number = await plan_life.next_row(tx, item.plan_id)
            source = {"table": 0, "row": number, "number": None}
            values = {
                "plan_id": item.plan_id,
                "table_no": 0,
                "row_no": number,
                "month": item.month,
                "faction": item.faction,
                "title": title,
                "grades": item.grades,
                "evidence_kinds": item.evidence_kinds,
                "responsible": item.responsible,
                "understood": item.understood | {"titles": [title], "source": source},
            }
            made = await plan.add_item(tx, values)
            await plan.set_answering(tx, made, roles)
            await plan_people.copy_named(tx, item.id, made)
            await plan_life.add_occurrences(tx, made, days)
            await _trace(tx, person, made, "split", item.title, title, None, None, now)
        return 1 + len(others)


async def _tell(
    tx: AsyncConnection, person: Person, item: Found, kind: str, letter: Letter, now: datetime
) -> None:
    """To all who answer but the one who did it; nobody is told of a draft."""
    if why_not_in_force(item.plan_state):
        return
    told = [one for one in await plan.people_answering(tx, item.id, now) if one != person.id]
    await outbox.post(tx, told, kind, f"item:{item.id}", now.isoformat(), letter.body(), now)


async def _trace(
    tx: AsyncConnection,
    person: Person,
    item_id: int,
    field: str,
    before: str | None,
    after: str | None,
    reason: str | None,
    token: str | None,
    now: datetime,
) -> None:
    said = {"field": field, "before": before, "after": after, "reason": reason, "token": token}
    await plan_life.write_change(tx, {"item_id": item_id, "at": now, "person_id": person.id} | said)
    await people.write_audit(tx, now, person.id, "change-plan", "plan-item", item_id, field=field)
