"""The year's plan: importing it, reminding those who answer for it, and closing items with evidence."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox, people, plan
from db.columns import Found
from db.store import Store
from documents.plan import ReadItem, ReadPlan
from school.dates import SchoolYear, at_school_time, school_day
from school.people import LEADERSHIP, Person, Role, grades_as_bits
from school.plan import (
    LEADS,
    MORNING,
    OVERDUE_FOR_DEPUTY,
    PlanRefusal,
    accepted_evidence,
    answering_roles,
    lead_due,
    occurrences,
    reminds_on,
    snoozed_until,
)
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class ImportOutcome:
    """What an import changed."""

    added: int
    changed: int
    unchanged: int
    gone: int


@dataclass(frozen=True)
class Evidence:
    """What shows that something was done: a link, a photo or a document that Telegram keeps."""

    kind: str
    link: str | None = None
    file_id: str | None = None
    file_name: str | None = None


async def import_plan(
    store: Store, school_id: int, read: ReadPlan, name: str, year: SchoolYear, now: datetime
) -> ImportOutcome:
    """Puts a plan into the tables, in one transaction. A row is known again by its place in the document.

    What was done stays done. A row that is no longer there goes, unless something of it was done.
    """
    added = changed = unchanged = 0
    async with store.writing() as tx:
        plan_id = await plan.plan_named(tx, school_id, year.first, name, now)
        known = await plan.items_of(tx, plan_id)
        for item in read.items:
            values = _values(item) | {"plan_id": plan_id}
            before = known.pop((item.table, item.row), None)
            if before is not None and before.understood == values["understood"]:
                unchanged += 1
                continue
            if before is None:
                item_id = await plan.add_item(tx, values)
                added += 1
            else:
                item_id = before.id
                await plan.change_item(tx, item_id, values)
                changed += 1
            await plan.set_answering(tx, item_id, answering_roles(item.responsible))
            await plan.set_occurrences(tx, item_id, _dated(item, year))
        gone = await plan.drop_undone(tx, [row.id for row in known.values()])
        await people.write_audit(tx, now, None, "import-plan", "plan", plan_id, added=added, changed=changed)
    return ImportOutcome(added, changed, unchanged, gone)


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


def _dated(item: ReadItem, year: SchoolYear) -> list[dict[str, Any]]:
    return [
        {"number": one.number, "starts_on": one.starts_on, "due_on": one.due_on, "weekly": one.weekly}
        for one in occurrences(item.deadlines, item.month, year)
    ]


# Reminders


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
        posted = await outbox.posted(tx, "plan-reminder", [_key(row) for row, _ in wanted])
        late = [row for row in due if _is_for_deputy(row, now, zone)]
        escalated = await outbox.posted(tx, "plan-overdue", [_key(row) for row in late])
    fresh = [(row, lead) for row, lead in wanted if (_key(row), f"lead{lead}") not in posted]
    overdue = [row for row in late if (_key(row), "once") not in escalated]
    if not fresh and not overdue:
        return 0
    async with store.writing() as tx:
        letters = 0
        for row, lead in fresh:
            letters += await _remind(tx, row, lead, zone, now)
        deputies = [person.id for person in await people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
        for row in overdue:
            letter = Letter("plan-overdue-letter", {"title": row.title, "due": row.due_on}, _buttons(row))
            letters += await outbox.post(tx, deputies, "plan-overdue", _key(row), "once", letter.body(), now)
        return letters


def _key(row: Found) -> str:
    return f"occurrence:{row.id}"


def _is_for_deputy(row: Found, now: datetime, zone: ZoneInfo) -> bool:
    return now >= at_school_time(row.due_on + timedelta(days=OVERDUE_FOR_DEPUTY), MORNING, zone)


def _buttons(row: Found) -> list[list[LetterButton]]:
    return [
        [LetterButton("plan-done", f"pl:done:{row.id}::0"), LetterButton("plan-open", f"pl:card:{row.id}::0")]
    ]


def _reminder(row: Found, today: date) -> Letter:
    """After a silence fewer days are left than the reminder's own."""
    days = (row.due_on - today).days
    key = "plan-reminder-late" if days < 0 else "plan-reminder-today" if days == 0 else "plan-reminder-soon"
    arguments = {"title": row.title, "due": row.due_on} | ({"days": days} if days > 0 else {})
    return Letter(key, arguments, [*_buttons(row), [LetterButton("plan-later", f"pl:later:{row.id}::0")]])


async def _remind(tx: AsyncConnection, row: Found, lead: int, zone: ZoneInfo, now: datetime) -> int:
    letter = _reminder(row, school_day(now, zone))
    receivers = await plan.people_answering(tx, row.item_id)
    useful_until = at_school_time(row.due_on + timedelta(days=1 - min(lead, 0)), MORNING, zone)
    return await outbox.post(
        tx,
        receivers,
        "plan-reminder",
        _key(row),
        f"lead{lead}",
        letter.body(),
        now,
        useful_until=useful_until,
    )


async def snooze(
    store: Store, person: Person, occurrence_id: int, choice: str, zone: ZoneInfo, now: datetime
) -> datetime | PlanRefusal:
    """The same reminder once more, to this person alone, at a later hour; gone when the item is closed before."""
    until = snoozed_until(choice, now, zone)
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None:
            return PlanRefusal.NO_SUCH_ITEM
        day = school_day(until, zone)
        if choice != "hour" and reminds_on(row.due_on, day, weekly=row.weekly):
            return until  # that morning's own reminder says it
        letter = _reminder(row, day)
        at = until.isoformat(timespec="minutes")
        await outbox.post(tx, [person.id], "plan-snoozed", _key(row), at, letter.body(), until)
    return until


# Closing


async def card(
    store: Store, person: Person, occurrence_id: int
) -> tuple[Found, Found | None, bool] | PlanRefusal:
    """(the occurrence with its item, its evidence, whether this person may close it). Staff of the school see all."""
    async with store.reading() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or row.school_id != person.school_id:
            return PlanRefusal.NO_SUCH_ITEM
        answers = person.has(*LEADERSHIP) or await plan.answers_for(tx, person.id, row.item_id)
        return row, await plan.evidence_of(tx, occurrence_id), answers


async def why_not_close(tx: AsyncConnection, person: Person, occurrence_id: int) -> PlanRefusal | None:
    row = await plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not person.has(*LEADERSHIP) and not await plan.answers_for(tx, person.id, row.item_id):
        return PlanRefusal.NOT_YOURS
    return None if row.state == "open" else PlanRefusal.ALREADY_DONE


async def mark_done(
    store: Store, person: Person, occurrence_id: int, given: Evidence, now: datetime
) -> PlanRefusal | None:
    """Closes an occurrence with the kind of evidence that the plan asks for; reminders not yet sent are stopped."""
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or given.kind not in accepted_evidence(row.evidence_kinds):
            return PlanRefusal.WRONG_EVIDENCE
        if not await plan.close(tx, occurrence_id, person.id, now):
            return PlanRefusal.ALREADY_DONE
        await plan.add_evidence(
            tx, {"occurrence_id": occurrence_id, "person_id": person.id, "given_at": now, **given.__dict__}
        )
        await _stop_reminding(tx, row)
        await people.write_audit(tx, now, person.id, "done", "occurrence", occurrence_id, kind=given.kind)
    return None


async def _stop_reminding(tx: AsyncConnection, row: Found) -> None:
    for kind in ("plan-reminder", "plan-snoozed"):
        await outbox.cancel(tx, kind, _key(row))


async def not_held(
    store: Store, person: Person, occurrence_id: int, reason: str, now: datetime
) -> PlanRefusal | None:
    """It did not take place, and why; reminders stop, and the deputy head hears of it."""
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or not await plan.call_off(tx, occurrence_id, person.id, reason, now):
            return PlanRefusal.ALREADY_DONE
        await _stop_reminding(tx, row)
        await people.write_audit(tx, now, person.id, "not-held", "occurrence", occurrence_id)
        deputies = await people.with_role(tx, person.school_id, Role.DEPUTY_HEAD)
        told = [deputy.id for deputy in deputies if deputy.id != person.id]
        about = {"title": row.title, "due": row.due_on, "name": person.name, "reason": reason}
        button = [[LetterButton("plan-open", f"pl:card:{row.id}::0")]]
        letter = Letter("plan-not-held-letter", about, button)
        await outbox.post(tx, told, "plan-not-held", _key(row), now.isoformat(), letter.body(), now)
    return None


async def reopen(store: Store, person: Person, occurrence_id: int, now: datetime) -> PlanRefusal | None:
    """The deputy head opens a closed item again, as when its evidence does not show what it should."""
    async with store.writing() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or row.school_id != person.school_id:
            return PlanRefusal.NO_SUCH_ITEM
        if not person.has(*LEADERSHIP):
            return PlanRefusal.NOT_YOURS
        if not await plan.reopen(tx, occurrence_id):
            return PlanRefusal.NOT_DONE
        told = [row.done_by] if row.done_by and row.done_by != person.id else []
        letter = Letter("plan-reopened-letter", {"title": row.title, "name": person.name}, _buttons(row))
        await outbox.post(tx, told, "plan-reopened", _key(row), now.isoformat(), letter.body(), now)
        await people.write_audit(tx, now, person.id, "reopen", "occurrence", occurrence_id)
    return None
