"""Events: a mentor makes and cancels them; pupils register, wait, and leave."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db import events, outbox, people
from db.store import Store
from school.events import Event, EventRefusal, why_not_register, why_not_withdraw
from school.people import MENTORS, Person, Role, grades_as_bits
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class EventView:
    """An event as one person sees it: with the places of those whom they may register."""

    event: Event
    going: int
    waiting: int
    mine: dict[int, tuple[str, int]]
    whom: list[Person]


async def wards(tx: AsyncConnection, person: Person) -> list[Person]:
    """Whom this person may register: oneself, one's children, and the pupils of one's class without an account."""
    whom = [person] if person.has(Role.STUDENT) else []
    whom += await people.children_of(tx, person.id) if person.has(Role.PARENT) else []
    for name in sorted(person.teaches()):
        grade, letter = name.split(" ", 1)
        whom += await people.pupils_of_class(tx, person.school_id, int(grade), letter, only="missing")
    return whom


async def create(store: Store, author: Person, draft: str, values: dict[str, Any], now: datetime) -> Event:
    """A new event; the same draft sent twice makes one."""
    async with store.writing() as tx:
        row = values | {
            "school_id": author.school_id,
            "author_id": author.id,
            "draft": draft,
            "state": "open",
            "grades": grades_as_bits(values["grades"]),
        }
        await events.add(tx, row)
        made = await events.by_draft(tx, draft)
        if made is None:
            raise LookupError(draft)
        await people.write_audit(tx, now, author.id, "create", "event", made.id)
        return made


async def coming(store: Store, person: Person, now: datetime) -> list[Event]:
    """The coming events of this person's grades; staff who lead events see all."""
    async with store.reading() as tx:
        whom = await wards(tx, person)
        grades = grades_as_bits(p.grade for p in whom if p.grade)
        if person.is_staff():
            grades = grades_as_bits(range(1, 12))
        return await events.open_to(tx, person.school_id, grades, now)


async def view(store: Store, person: Person, event_id: int) -> EventView | EventRefusal:
    async with store.reading() as tx:
        event = await _event_for(tx, person, event_id)
        if event is None:
            return EventRefusal.NO_SUCH_EVENT
        return await _view(tx, event, await wards(tx, person))


async def register(
    store: Store, actor: Person, event_id: int, pupil_id: int, now: datetime
) -> EventView | EventRefusal:
    """A seat, or a place on the waiting list. A parent does it for a child, a class teacher for own pupils."""

    async def take_a_place(tx: AsyncConnection) -> EventView | EventRefusal:
        event = await _event_for(tx, actor, event_id)
        if event is None:
            return EventRefusal.NO_SUCH_EVENT
        whom = await wards(tx, actor)
        pupil = next((pupil for pupil in whom if pupil.id == pupil_id), None)
        if pupil is None:
            return EventRefusal.NOT_YOUR_CHILD
        if refusal := why_not_register(event, pupil, now):
            return refusal
        if await events.register(tx, event_id, pupil_id, actor.id) is None:
            return EventRefusal.ALREADY_IN
        if actor.id != pupil_id:
            await people.write_audit(tx, now, actor.id, "register", "person", pupil_id, event=event_id)
        return await _view(tx, event, whom)

    return await store.write(take_a_place)


async def withdraw(
    store: Store, actor: Person, event_id: int, pupil_id: int, now: datetime
) -> EventRefusal | None:
    """Leaves the event or the waiting list; the seat goes to the first who waits, and they are told."""
    async with store.writing() as tx:
        event = await _event_for(tx, actor, event_id)
        if event is None:
            return EventRefusal.NO_SUCH_EVENT
        if pupil_id not in {pupil.id for pupil in await wards(tx, actor)}:
            return EventRefusal.NOT_YOUR_CHILD
        if refusal := why_not_withdraw(event, now):
            return refusal
        if await events.withdraw(tx, event_id, pupil_id) is None:
            return EventRefusal.NOT_IN
        if actor.id != pupil_id:
            await people.write_audit(tx, now, actor.id, "withdraw", "person", pupil_id, event=event_id)
        promoted = await events.promote(tx, event_id)
        for person_id in promoted:
            await _tell_of_seat(tx, event, person_id, now)
        return None


async def cancel(store: Store, actor: Person, event_id: int, now: datetime) -> Event | EventRefusal:
    """Cancels an event; everybody who is registered, or who registered somebody, is told once."""
    async with store.writing() as tx:
        event = await _event_for(tx, actor, event_id)
        if event is None:
            return EventRefusal.NO_SUCH_EVENT
        if not leads(actor, event):
            return EventRefusal.NOT_YOURS
        if not await events.cancel(tx, event_id):
            return EventRefusal.CANCELLED
        told = {who for pair in await events.people_of(tx, event_id) for who in pair if who}
        letter = Letter("event-cancelled-letter", {"title": event.title, "when": event.starts_at})
        await outbox.post(
            tx,
            sorted(told),
            "event-cancelled",
            f"event:{event_id}",
            "once",
            letter.body(),
            now,
            priority=outbox.URGENT,
        )
        await people.write_audit(tx, now, actor.id, "cancel", "event", event_id)
        return event


def leads(person: Person, event: Event) -> bool:
    """A mentor leads own events; the senior mentor and the deputy head lead all."""
    return person.has(Role.SENIOR_MENTOR, Role.DEPUTY_HEAD) or (
        person.has(*MENTORS) and event.author_id == person.id
    )


async def _event_for(tx: AsyncConnection, person: Person, event_id: int) -> Event | None:
    """The event, if it is one of the person's own school."""
    event = await events.by_id(tx, event_id)
    return event if event and event.school_id == person.school_id else None


async def _view(tx: AsyncConnection, event: Event, wards: list[Person]) -> EventView:
    whom = [pupil for pupil in wards if pupil.grade in event.grades]
    going, waiting = await events.counts(tx, event.id)
    mine = await events.states_of(tx, event.id, [pupil.id for pupil in whom])
    return EventView(event, going, waiting, mine, whom)


async def _tell_of_seat(tx: AsyncConnection, event: Event, person_id: int, now: datetime) -> None:
    """The one who moved up hears it; for a child without an account, the parents hear it."""
    person = await people.by_id(tx, person_id)
    if person is None:
        return
    parents = await people.parents_of(tx, person_id) if person.telegram_id is None else []
    receivers = [parent.id for parent in parents] or [person_id]
    letter = Letter(
        "event-seat-letter",
        {"title": event.title, "when": event.starts_at, "place": event.place, "name": person.name},
        [[LetterButton("event-open", f"ev:card:{event.id}:0:0")]],
    )
    occurrence = f"seat:{person_id}:{int(now.timestamp())}"  # one may leave and move up again
    await outbox.post(
        tx,
        receivers,
        "event-seat",
        f"event:{event.id}",
        occurrence,
        letter.body(),
        now,
        priority=outbox.URGENT,
    )
