"""Who is told what of a morning, and when they were told before."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, func, select
from sqlalchemy.engine import Connection

from db.columns import each
from db.outbox import letter
from db.people import person
from db.plan import DUE, Due, answers, occurrence, plan, plan_item
from db.plan.assignees import away_now
from db.plan.overdue import mark
from school.plan.changes import stand_in

KIND = "plan-morning"


@dataclass(frozen=True, slots=True)
class Former:
    """The last letter of this kind that a person got or is to get: its day, how far it looked, its newest item."""

    day: date
    until: date
    newest: int


def answering_all(tx: Connection, items: Collection[int], now: datetime) -> dict[int, list[int]]:
    """For each of these items the active people with an account who answer for it now, substitutes in their place."""
    wanted = (
        select(plan_item.c.id, person.c.id)
        .select_from(plan_item)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .join(person, person.c.school_id == plan.c.school_id)
        .where(plan_item.c.id.in_(list(items)), person.c.active, person.c.telegram_id.is_not(None))
        .where(answers(person.c.id))
        .order_by(plan_item.c.id, person.c.id)
    )
    away = away_now(tx, now)
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for item_id, person_id in tx.execute(wanted):
        found[item_id][stand_in(person_id, away)] = None
    return {item_id: list(people) for item_id, people in found.items()}


def newest_item(tx: Connection, school_id: int) -> int:
    """The number of the item that came last into a plan that is in force; 0 if there is none."""
    in_force = select(func.max(plan_item.c.id)).join(plan, plan.c.id == plan_item.c.plan_id)
    return tx.execute(in_force.where(plan.c.school_id == school_id, plan.c.state == "approved")).scalar() or 0


def _latest(since: date) -> Select[Any]:
    """Letters that never went are as if they had not been."""
    return (
        select(func.max(letter.c.id))
        .where(letter.c.kind == KIND, letter.c.subject >= f"morning:{since}")
        .where(letter.c.state.not_in(("late", "failed")))
        .group_by(letter.c.person_id)
    )


def former(tx: Connection, since: date) -> dict[int, Former]:
    """Of each person the last morning's letter since a day."""
    wanted = select(letter.c.person_id, letter.c.body).where(letter.c.id.in_(_latest(since)))
    told = {person_id: body["morning"] for person_id, body in tx.execute(wanted)}
    return {
        person_id: Former(date.fromisoformat(one["day"]), date.fromisoformat(one["until"]), one["newest"])
        for person_id, one in told.items()
    }


def joined_on(tx: Connection, people: Iterable[int]) -> dict[int, datetime | None]:
    """When each of these people tied their account."""
    wanted = select(person.c.id, person.c.linked_at).where(person.c.id.in_(list(people)))
    return {person_id: at for person_id, at in tx.execute(wanted)}


def open_of(tx: Connection, occurrences: Collection[int]) -> dict[int, Due]:
    """Those of these occurrences that are still open in a plan that is in force."""
    wanted = (
        select(*DUE)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .where(occurrence.c.id.in_(list(occurrences)), occurrence.c.state == "open")
        .where(plan.c.state == "approved")
    )
    return {row.id: row for row in each(Due, tx.execute(wanted))}


def take_back(tx: Connection, person_id: int) -> list[int]:
    """Forgets the morning's letter that waits for this person; returns the occurrences about which it asks."""
    waiting = (letter.c.person_id == person_id, letter.c.kind == KIND, letter.c.state == "new")
    gone = tx.execute(delete(letter).where(*waiting).returning(letter.c.body)).scalars()
    return [one for body in gone for one in body["morning"]["lines"].get("still", ())]


def unmark(tx: Connection, rows: Collection[int], word: str) -> None:
    tx.execute(delete(mark).where(mark.c.occurrence_id.in_(list(rows)), mark.c.word == word))


def names_of(tx: Connection, people: Collection[int]) -> dict[int, str]:
    wanted = select(person.c.id, person.c.name).where(person.c.id.in_(list(people)))
    return {person_id: name for person_id, name in tx.execute(wanted)}
