"""Who answers for an item by name: naming colleagues, the lead, handing over, and standing in."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox, people, plan, plan_life, plan_people
from db.columns import Found
from db.store import Store
from school.people import Person
from school.plan_life import LifeRefusal, Part, PlanState, is_colleague, may_run, why_not_in_force
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Around:
    """What belongs to an item beside itself, and what this person may do with it."""

    named: list[Found]
    waiting: list[Found]
    changes: int
    runs: bool
    answers: bool
    can_hand_over: bool


async def around(store: Store, person: Person, item_id: int, now: datetime) -> Around:
    async with store.reading() as tx:
        answers = await plan.answers_for(tx, person.id, item_id, now)
        return Around(
            await plan_people.named(tx, item_id),
            await plan_people.waiting(tx, item_id),
            len(await plan_life.changes_of(tx, item_id)),
            may_run(person, answers=answers),
            answers,
            await plan.answers_oneself(tx, person.id, item_id),
        )


async def item_of(
    tx: AsyncConnection, person: Person, occurrence_id: int, now: datetime, *, to_run: bool = True
) -> Found | LifeRefusal:
    """The item behind an occurrence, for whoever runs it, or (`to_run=False`) answers for it."""
    row = await plan.by_occurrence(tx, occurrence_id)
    item = await plan_life.item_with(tx, row.item_id) if row else None
    if item is None or item.school_id != person.school_id:
        return LifeRefusal.NO_SUCH_ITEM
    answers = await plan.answers_for(tx, person.id, item.id, now)
    if not (may_run(person, answers=answers) or (answers and not to_run)):
        return LifeRefusal.NOT_YOURS
    refusal = why_not_in_force(item.plan_state)
    return LifeRefusal.CLOSED if refusal is LifeRefusal.CLOSED else item


async def _colleague(tx: AsyncConnection, person: Person, colleague_id: int) -> Person | None:
    found = await people.by_id(tx, colleague_id)
    return found if is_colleague(found, person.school_id) else None


def open_button(occurrence_id: int) -> list[LetterButton]:
    return [LetterButton("plan-open", f"pl:card:{occurrence_id}::0")]


async def name_person(
    store: Store, person: Person, occurrence_id: int, colleague_id: int, now: datetime
) -> LifeRefusal | None:
    """Names somebody of the staff beside the roles; the first one is the lead. They hear of it."""
    async with store.writing() as tx:
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        colleague = await _colleague(tx, person, colleague_id)
        if colleague is None:
            return LifeRefusal.NO_SUCH_COLLEAGUE
        named = await plan_people.named(tx, item.id)
        if colleague.id in {one.person_id for one in named}:
            return LifeRefusal.NO_CHANGE
        await plan_people.put(tx, item.id, colleague.id, Part.HELPER if named else Part.LEAD, now)
        await _trace(tx, person, item, "named", None, colleague.name, now)
        letter = Letter(
            "plan-named-letter", {"title": item.title, "name": person.name}, [open_button(occurrence_id)]
        )
        told = [colleague.id] if colleague.id != person.id and item.plan_state == PlanState.APPROVED else []
        await outbox.post(tx, told, "plan-named", f"item:{item.id}", now.isoformat(), letter.body(), now)
    return None


async def take_off(
    store: Store, person: Person, occurrence_id: int, colleague_id: int, now: datetime
) -> LifeRefusal | None:
    """Somebody is named no more; if it was the lead, the one who was named next leads."""
    async with store.writing() as tx:
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        gone = [one for one in await plan_people.named(tx, item.id) if one.person_id == colleague_id]
        if not gone:
            return LifeRefusal.NO_CHANGE
        await plan_people.take_off(tx, item.id, colleague_id)
        left = await plan_people.named(tx, item.id)
        if gone[0].part == Part.LEAD and left:
            await plan_people.put(tx, item.id, left[0].person_id, Part.LEAD, now)
        await _trace(tx, person, item, "named", gone[0].name, None, now)
    return None


async def make_lead(
    store: Store, person: Person, occurrence_id: int, colleague_id: int, now: datetime
) -> LifeRefusal | None:
    """One of those who are named leads from now on."""
    async with store.writing() as tx:
        item = await item_of(tx, person, occurrence_id, now)
        if isinstance(item, LifeRefusal):
            return item
        named = await plan_people.named(tx, item.id)
        chosen = next((one for one in named if one.person_id == colleague_id), None)
        if chosen is None or chosen.part == Part.LEAD:
            return LifeRefusal.NO_CHANGE
        before = next((one.name for one in named if one.part == Part.LEAD), None)
        await plan_people.put(tx, item.id, colleague_id, Part.LEAD, now)
        await _trace(tx, person, item, "lead", before, chosen.name, now)
    return None


async def take_lead(store: Store, person: Person, occurrence_id: int, now: datetime) -> LifeRefusal | None:
    """One of several who answer (mentors for a faction) accepts an item that nobody leads."""
    async with store.writing() as tx:
        item = await item_of(tx, person, occurrence_id, now, to_run=False)
        if isinstance(item, LifeRefusal):
            return item
        if any(one.part == Part.LEAD for one in await plan_people.named(tx, item.id)):
            return LifeRefusal.HAS_LEAD
        await plan_people.put(tx, item.id, person.id, Part.LEAD, now)
        await _trace(tx, person, item, "lead", None, person.name, now)
        others = [one for one in await plan.people_answering(tx, item.id, now) if one != person.id]
        told = others if item.plan_state == PlanState.APPROVED else []
        about = {"title": item.title, "name": person.name}
        letter = Letter("plan-lead-letter", about, [open_button(occurrence_id)])
        await outbox.post(tx, told, "plan-lead", f"item:{item.id}", now.isoformat(), letter.body(), now)
    return None


# Handing over


async def hand_over(
    store: Store, person: Person, occurrence_id: int, colleague_id: int, now: datetime
) -> LifeRefusal | None:
    """Asks a colleague to take one's item; until they accept, nothing changes."""
    async with store.writing() as tx:
        item = await item_of(tx, person, occurrence_id, now, to_run=False)
        if isinstance(item, LifeRefusal):
            return item
        colleague = await _colleague(tx, person, colleague_id)
        if colleague is None or colleague.id == person.id:
            return LifeRefusal.NO_SUCH_COLLEAGUE
        if not await plan.answers_oneself(tx, person.id, item.id):
            return LifeRefusal.NOT_YOURS  # a substitute keeps it for the other
        asked = await plan_people.ask_to_take(tx, item.id, person.id, colleague.id, now)
        if asked is None:
            return LifeRefusal.ASKED_BEFORE
        buttons = [
            [
                LetterButton("plan-handover-yes", f"ph:yes:{asked}:{occurrence_id}"),
                LetterButton("plan-handover-no", f"ph:no:{asked}:{occurrence_id}"),
            ],
            open_button(occurrence_id),
        ]
        letter = Letter("plan-handover-letter", {"title": item.title, "name": person.name}, buttons)
        subject = f"handover:{asked}"
        await outbox.post(tx, [colleague.id], "plan-handover", subject, "once", letter.body(), now)
        await people.write_audit(tx, now, person.id, "hand-over", "plan-item", item.id)
    return None


async def recall(store: Store, person: Person, occurrence_id: int, now: datetime) -> LifeRefusal | None:
    """The giver keeps the item after all, as when the colleague does not answer."""
    async with store.writing() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or row.school_id != person.school_id:
            return LifeRefusal.NO_SUCH_ITEM
        own = [one for one in await plan_people.waiting(tx, row.item_id) if one.from_id == person.id]
        if not own or not await plan_people.answer_handover(tx, own[0].id, "withdrawn"):
            return LifeRefusal.NO_CHANGE
        await outbox.cancel(tx, "plan-handover", f"handover:{own[0].id}")
        await people.write_audit(tx, now, person.id, "recall-handover", "plan-item", row.item_id)
    return None


async def answer_handover(
    store: Store, person: Person, handover_id: int, occurrence_id: int, now: datetime, *, accepts: bool
) -> LifeRefusal | None:
    """The colleague accepts, and answers from now on, as lead if the other was or nobody is; or declines."""
    async with store.writing() as tx:
        asked = await plan_people.handover(tx, handover_id)
        item = await plan_life.item_with(tx, asked.item_id) if asked else None
        if asked is None or item is None or asked.to_id != person.id or item.school_id != person.school_id:
            return LifeRefusal.NO_SUCH_ITEM
        if not await plan_people.answer_handover(tx, asked.id, "accepted" if accepts else "declined"):
            return LifeRefusal.ANSWERED
        giver = await people.by_id(tx, asked.from_id)
        if accepts:
            await _pass_on(tx, item.id, asked.from_id, person.id, now)
            before = giver.name if giver else None
            await _trace(tx, person, item, "handed", before, person.name, now)
        letter = Letter(
            "plan-handover-accepted" if accepts else "plan-handover-declined",
            {"title": item.title, "name": person.name},
            [open_button(occurrence_id)],
        )
        told = [asked.from_id]
        await outbox.post(
            tx, told, "plan-handover-answer", f"handover:{asked.id}", "once", letter.body(), now
        )
        await people.write_audit(tx, now, person.id, "answer-handover", "plan-item", item.id)
    return None


async def _pass_on(tx: AsyncConnection, item_id: int, from_id: int, to_id: int, now: datetime) -> None:
    leads = [one.person_id for one in await plan_people.named(tx, item_id) if one.part == Part.LEAD]
    # Released, not just taken off: a role may name the giver as well.
    await plan_people.put(tx, item_id, from_id, Part.RELEASED, now)
    already_leads = to_id in leads
    part = Part.LEAD if not leads or from_id in leads or already_leads else Part.HELPER
    await plan_people.put(tx, item_id, to_id, part, now)


# Standing in


async def leave(
    store: Store,
    person: Person,
    substitute_id: int,
    since: datetime,
    until: datetime,
    last_day: date,
    now: datetime,
) -> LifeRefusal | None:
    """Away to the end of a day: the substitute gets the reminders and sees the items in the own list."""
    async with store.writing() as tx:
        substitute = await _colleague(tx, person, substitute_id)
        if substitute is None or substitute.id == person.id:
            return LifeRefusal.NO_SUCH_COLLEAGUE
        if until <= now:
            return LifeRefusal.DAY_OVER
        await plan_people.set_away(tx, person.id, substitute.id, since, until)
        letter = Letter("plan-away-letter", {"name": person.name, "until": last_day})
        subject = f"away:{person.id}"
        await outbox.post(tx, [substitute.id], "plan-away", subject, now.isoformat(), letter.body(), now)
        await people.write_audit(tx, now, person.id, "away", "person", person.id, substitute=substitute.id)
    return None


async def come_back(store: Store, person: Person, now: datetime) -> bool:
    """Back before the day; whether the person was away at all."""
    async with store.reading() as tx:
        if await plan_people.away_of(tx, person.id, now) is None:
            return False
    async with store.writing() as tx:
        await people.write_audit(tx, now, person.id, "back", "person", person.id)
        return await plan_people.end_away(tx, person.id, now)


async def _trace(
    tx: AsyncConnection,
    person: Person,
    item: Found,
    field: str,
    before: str | None,
    after: str | None,
    now: datetime,
) -> None:
    said = {"field": field, "before": before, "after": after}
    who = {"item_id": item.id, "at": now, "person_id": person.id}
    await plan_life.write_change(tx, who | said, of_document=False)
