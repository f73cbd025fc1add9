"""More time is asked for and granted or not; evidence is accepted or sent back."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import deciding, outbox, people, plan, reminders
from db.columns import Found
from db.store import Store
from school.people import LEADERSHIP, MENTORS, Person, Role
from school.plan import PlanRefusal
from school.plan_life import LifeRefusal
from services.letters import Letter, LetterButton
from services.plan.closing import why_not_close
from services.plan.letters import buttons_of, key_of
from services.plan.moving import put_to
from services.plan.overdue import SEEN


@dataclass(frozen=True)
class Notes:
    """What others have said about an occurrence, and what this person may say."""

    seen: Found | None = None
    extension: Found | None = None
    accepted: Found | None = None
    may_decide: bool = False
    may_accept: bool = False


async def notes(store: Store, person: Person, row: Found, given: Found | None) -> Notes:
    async with store.reading() as tx:
        if row.state == "open":
            asked = await deciding.extension_asked(tx, row.id)
            seen = await reminders.mark_of(tx, row.id, SEEN)
            return Notes(seen, asked, may_decide=asked is not None and decides(person, asked.asked_by))
        accepted = await deciding.acceptance_of(tx, row.id)
    may_accept = row.state == "done" and given is not None and accepted is None
    return Notes(accepted=accepted, may_accept=may_accept and decides(person, row.done_by))


def decides(person: Person, asker_id: int | None) -> bool:
    """The deputy head and the mentors decide, nobody about their own."""
    return person.id != asker_id and person.has(*LEADERSHIP, *MENTORS)


# More time


async def why_not_close_found(
    store: Store, person: Person, occurrence_id: int, now: datetime
) -> PlanRefusal | LifeRefusal | Found:
    """The open occurrence that this person answers for, or why there is none."""
    async with store.reading() as tx:
        refusal = await why_not_close(tx, person, occurrence_id, now)
        row = await plan.by_occurrence(tx, occurrence_id)
    return refusal or row or PlanRefusal.NO_SUCH_ITEM


async def ask_for_time(
    store: Store, person: Person, occurrence_id: int, wanted_on: date, reason: str, now: datetime
) -> PlanRefusal | LifeRefusal | None:
    """Those who decide get the question with its buttons. Whoever leads the school needs to ask nobody."""
    async with store.writing() as tx:
        if refusal := await why_not_close(tx, person, occurrence_id, now):
            return refusal
        row = await plan.by_occurrence(tx, occurrence_id)
        if row is None or wanted_on <= row.due_on:
            return PlanRefusal.NOT_LATER
        values = {
            "occurrence_id": row.id,
            "asked_by": person.id,
            "asked_at": now,
            "due_on": row.due_on,
            "wanted_on": wanted_on,
            "reason": reason,
        }
        extension_id = await deciding.ask_extension(tx, values)
        if extension_id is None:
            return PlanRefusal.ASKED_ALREADY
        await people.write_audit(tx, now, person.id, "ask-time", "occurrence", row.id)
        if person.has(*LEADERSHIP):
            await _decide(tx, person, extension_id, row, wanted_on, reason, granted=True, now=now)
            return None
        about = {"title": row.title, "due": row.due_on, "wanted": wanted_on, "name": person.name}
        choices = [
            LetterButton("plan-grant", f"dc:grant:{extension_id}"),
            LetterButton("plan-refuse", f"dc:refuse:{extension_id}"),
        ]
        opens = [LetterButton("plan-open", f"pl:card:{row.id}::0")]
        letter = Letter("plan-more-time-letter", about | {"reason": reason}, [choices, opens])
        to = await _deciders(tx, person)
        await outbox.post(tx, to, "plan-extension", f"extension:{extension_id}", "asked", letter.body(), now)
    return None


async def _deciders(tx: AsyncConnection, asker: Person) -> list[int]:
    """The deputy heads and the senior mentors; where there are none, the mentors."""
    for roles in ((Role.DEPUTY_HEAD, Role.SENIOR_MENTOR), (Role.MENTOR,)):
        found = {one.id for name in roles for one in await people.with_role(tx, asker.school_id, name)}
        if found - {asker.id}:
            return sorted(found - {asker.id})
    return []


async def decide_extension(
    store: Store, person: Person, extension_id: int, granted: bool, now: datetime
) -> int | PlanRefusal:
    """Moves the item or leaves it; whoever asked, whoever answers for it and the deputy head hear of it.

    Returns the occurrence.
    """
    async with store.writing() as tx:
        asked = await deciding.extension_by_id(tx, extension_id)
        row = await plan.by_occurrence(tx, asked.occurrence_id) if asked else None
        if asked is None or row is None or row.school_id != person.school_id:
            return PlanRefusal.NO_SUCH_ITEM
        if not decides(person, asked.asked_by):
            return PlanRefusal.NOT_YOURS
        if row.state != "open":
            return PlanRefusal.ALREADY_DONE
        if asked.state != "asked":
            return PlanRefusal.DECIDED_ALREADY
        await _decide(tx, person, extension_id, row, asked.wanted_on, asked.reason, granted=granted, now=now)
        told = {asked.asked_by, *await plan.people_answering(tx, row.item_id, now)}
        told |= {one.id for one in await people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)}
        key = "plan-granted-letter" if granted else "plan-refused-letter"
        day = asked.wanted_on if granted else row.due_on
        letter = Letter(key, {"title": row.title, "due": day, "name": person.name}, buttons_of(row))
        to = sorted(told - {person.id, None})
        subject = f"extension:{extension_id}"
        await outbox.cancel(tx, "plan-extension", subject)
        await outbox.post(tx, to, "plan-extension", subject, "decided", letter.body(), now)
    return int(row.id)


async def _decide(
    tx: AsyncConnection,
    person: Person,
    extension_id: int,
    row: Found,
    wanted_on: date,
    reason: str,
    *,
    granted: bool,
    now: datetime,
) -> None:
    state = "granted" if granted else "refused"
    await deciding.decide_extension(tx, extension_id, state, person.id, now)
    if granted:
        await put_to(tx, person, row, min(row.starts_on, wanted_on), wanted_on, reason, now)
    await people.write_audit(tx, now, person.id, f"time-{state}", "occurrence", row.id)


# Evidence


async def _why_not_judge(tx: AsyncConnection, person: Person, row: Found | None) -> PlanRefusal | None:
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not decides(person, row.done_by):
        return PlanRefusal.NOT_YOURS
    if row.state != "done":
        return PlanRefusal.NOT_DONE
    return PlanRefusal.ACCEPTED_ALREADY if await deciding.acceptance_of(tx, row.id) else None


async def accept(store: Store, person: Person, occurrence_id: int, now: datetime) -> PlanRefusal | None:
    """The evidence shows what it should."""
    async with store.writing() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        refusal = await _why_not_judge(tx, person, row)
        given = await plan.evidence_of(tx, occurrence_id)
        if refusal or given is None:
            return refusal or PlanRefusal.NOT_DONE
        await deciding.accept(tx, given.id, person.id, now)
        await people.write_audit(tx, now, person.id, "accept", "occurrence", occurrence_id)
    return None


async def why_not_send_back(store: Store, person: Person, occurrence_id: int) -> PlanRefusal | Found:
    """The occurrence whose evidence can be sent back, or why it cannot."""
    async with store.reading() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        refusal = await _why_not_judge(tx, person, row)
    return refusal or row or PlanRefusal.NO_SUCH_ITEM


async def send_back(
    store: Store, person: Person, occurrence_id: int, word: str, now: datetime
) -> PlanRefusal | None:
    """The item is open again, and whoever gave the evidence hears why."""
    async with store.writing() as tx:
        row = await plan.by_occurrence(tx, occurrence_id)
        refusal = await _why_not_judge(tx, person, row)
        if refusal or row is None or not await plan.reopen(tx, occurrence_id):
            return refusal or PlanRefusal.NOT_DONE
        about = {"title": row.title, "name": person.name, "reason": word}
        letter = Letter("plan-sent-back-letter", about, buttons_of(row))
        told = [row.done_by] if row.done_by else []
        await outbox.post(tx, told, "plan-reopened", key_of(row), now.isoformat(), letter.body(), now)
        await people.write_audit(tx, now, person.id, "send-back", "occurrence", occurrence_id)
    return None
