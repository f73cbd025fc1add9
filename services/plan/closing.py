"""Closing an item with evidence or as not held, and opening it again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox, people, plan, plan_life
from db.columns import Found
from db.store import Store
from school.people import LEADERSHIP, Person, Role
from school.plan import PlanRefusal, accepted_evidence
from school.plan_life import LifeRefusal, why_not_in_force
from services.letters import Letter, LetterButton
from services.plan.letters import buttons_of, key_of, stop_reminding


@dataclass(frozen=True)
class Evidence:
    """What shows that something was done: a link, a photo or a document that Telegram keeps."""

    kind: str
    link: str | None = None
    file_id: str | None = None
    file_name: str | None = None


async def card(
    store: Store, person: Person, occurrence_id: int, now: datetime
) -> tuple[Found, Found | None, bool] | PlanRefusal:
    """(the occurrence with its item, its evidence, whether this person may close it). Staff of the school see all."""
    async with store.reading() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or row.school_id != person.school_id:
            return PlanRefusal.NO_SUCH_ITEM
        may_close = await _why_not_answer(tx, person, row, now) is None
        return row, await plan.evidence_of(tx, occurrence_id), may_close


async def _why_not_answer(
    tx: AsyncConnection, person: Person, row: Found, now: datetime
) -> PlanRefusal | LifeRefusal | None:
    """Whether this person can say how an item went: in a plan that is in force."""
    if not person.has(*LEADERSHIP) and not await plan.answers_for(tx, person.id, row.item_id, now):
        return PlanRefusal.NOT_YOURS
    return why_not_in_force(row.plan_state)


async def why_not_close(
    tx: AsyncConnection, person: Person, occurrence_id: int, now: datetime
) -> PlanRefusal | LifeRefusal | None:
    row = await plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if refusal := await _why_not_answer(tx, person, row, now):
        return refusal
    return None if row.state == "open" else PlanRefusal.ALREADY_DONE


async def mark_done(
    store: Store, person: Person, occurrence_id: int, given: Evidence, now: datetime
) -> PlanRefusal | LifeRefusal | None:
    """Closes an occurrence with the kind of evidence that the plan asks for; reminders not yet sent are stopped."""
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id, now):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or given.kind not in accepted_evidence(row.evidence_kinds):
            return PlanRefusal.WRONG_EVIDENCE
        if not await plan.close(tx, occurrence_id, person.id, now):
            return PlanRefusal.ALREADY_DONE
        await plan.add_evidence(
            tx, {"occurrence_id": occurrence_id, "person_id": person.id, "given_at": now, **given.__dict__}
        )
        await stop_reminding(tx, row)
        await people.write_audit(tx, now, person.id, "done", "occurrence", occurrence_id, kind=given.kind)
    return None


async def not_held(
    store: Store, person: Person, occurrence_id: int, reason: str, now: datetime
) -> PlanRefusal | LifeRefusal | None:
    """It did not take place, and why; reminders stop, and the deputy head hears of it."""
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id, now):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or not await plan.call_off(tx, occurrence_id, person.id, reason, now):
            return PlanRefusal.ALREADY_DONE
        await stop_reminding(tx, row)
        await people.write_audit(tx, now, person.id, "not-held", "occurrence", occurrence_id)
        deputies = await people.with_role(tx, person.school_id, Role.DEPUTY_HEAD)
        told = [deputy.id for deputy in deputies if deputy.id != person.id]
        about = {"title": row.title, "due": row.due_on, "name": person.name, "reason": reason}
        button = [[LetterButton("plan-open", f"pl:card:{row.id}::0")]]
        letter = Letter("plan-not-held-letter", about, button)
        await outbox.post(tx, told, "plan-not-held", key_of(row), now.isoformat(), letter.body(), now)
    return None


async def reopen(
    store: Store, person: Person, occurrence_id: int, now: datetime
) -> PlanRefusal | LifeRefusal | None:
    """The deputy head opens a closed item again, as when its evidence does not show what it should."""
    async with store.writing() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or row.school_id != person.school_id:
            return PlanRefusal.NO_SUCH_ITEM
        if not person.has(*LEADERSHIP):
            return PlanRefusal.NOT_YOURS
        if refusal := why_not_in_force(row.plan_state):
            return refusal
        if not await plan.reopen(tx, occurrence_id):
            return PlanRefusal.NOT_DONE
        if row.state == "cancelled":
            await plan_life.write_change(
                tx, {"item_id": row.item_id, "at": now, "person_id": person.id, "field": "reopened"}
            )
        told = [row.done_by] if row.done_by and row.done_by != person.id else []
        letter = Letter("plan-reopened-letter", {"title": row.title, "name": person.name}, buttons_of(row))
        await outbox.post(tx, told, "plan-reopened", key_of(row), now.isoformat(), letter.body(), now)
        await people.write_audit(tx, now, person.id, "reopen", "occurrence", occurrence_id)
    return None
