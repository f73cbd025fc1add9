"""An item of the plan comes alive as an event: its title, faction and grades are the row's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.events import of_plan
from db.store import Store
from school.dates import school_day
from school.events import Event, EventRefusal
from school.grades import grade_groups
from school.people import bits_as_grades
from school.presses.events import EventDeskPress, EventPress
from services.asking import Asking
from services.events.publishing import create
from services.events.registrations import leaders_of, subject_of
from services.letters import Letter, LetterButton


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A dated item as an event would carry it out, and the events that do; no grades: the row names none."""

    occurrence: int
    titles: Sequence[str]
    faction: str | None
    grades: Sequence[int]
    groups: Sequence[Sequence[int]]  # two and more if the row has several: «1–4» and «5–10»
    due_on: date
    expected: bool  # the plan is in force and the item is open
    events: Sequence[Event]


def planned(tx: Connection, asking: Asking, occurrence_id: int) -> PlannedItem | EventRefusal:
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != asking.person.school_id:
        return EventRefusal.NO_SUCH_ITEM
    return PlannedItem(
        row.id,
        row.title.splitlines(),
        row.faction,
        bits_as_grades(row.grades),
        grade_groups(row.understood.get("audience_raw") or ""),
        row.due_on,
        row.state == "open" and row.plan_state == "approved",
        of_plan.events_of(tx, occurrence_id),
    )


def planned_by(tx: Connection, asking: Asking, event_id: int) -> PlannedItem | None:
    """The item that an event carries out, if it does."""
    occurrence_id = of_plan.occurrence_of(tx, event_id)
    item = planned(tx, asking, occurrence_id) if occurrence_id is not None else None
    return item if isinstance(item, PlannedItem) else None


def create_for(
    tx: Connection,
    asking: Asking,
    draft: str,
    occurrence_id: int,
    values: dict[str, Any],
    *,
    at_once: bool = True,
) -> Event | EventRefusal:
    """An event for exactly the row's grades, or one of its groups, whatever else was asked for; the same draft sent
    twice makes one."""
    item = planned(tx, asking, occurrence_id)
    if isinstance(item, EventRefusal):
        return item
    if not item.expected:
        return EventRefusal.ITEM_CLOSED
    one_group = list(values["grades"]) in [list(group) for group in item.groups]
    grades = values["grades"] if one_group else item.grades or values["grades"]
    of_row = {"faction": item.faction, "grades": grades}
    made = create(tx, asking, draft, values | of_row, at_once=at_once)
    of_plan.join(tx, made.id, occurrence_id, item.due_on)
    return made


async def ask_about_moves(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Whoever leads an event is asked once whether it moves with its row; returns how many were asked."""
    found = await store.read(of_plan.moved, school_id)
    return await store.write(_ask, found, zone, now) if found else 0


def _ask(tx: Connection, found: Sequence[tuple[Event, date]], zone: ZoneInfo, now: datetime) -> int:
    asked = 0
    for event, due in found:
        of_plan.note_day(tx, event.id, due)
        apart = school_day(event.starts_at, zone) != due and event.starts_at > now
        if apart and not event.cancelled:
            asked += _ask_leader(tx, event, due, now)
    return asked


def _ask_leader(tx: Connection, event: Event, due: date, now: datetime) -> int:
    letter = Letter(
        "event-plan-moved-letter",
        {"title": event.title, "when": event.starts_at, "due": due},
        [
            [LetterButton("event-move-too", EventDeskPress("starts_at", event=event.id))],
            [LetterButton("event-open", EventPress("card", event=event.id))],
        ],
    )
    key = ("event-plan-moved", subject_of(event), f"due:{due}")
    return outbox.post(tx, leaders_of(tx, event), *key, letter.body(), now, useful_until=event.starts_at)
