"""An item of the plan comes alive as an event: its title, faction and grades are the row's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.engine import Connection

from db import plan
from db.events import of_plan
from school.events import Event, EventRefusal
from school.people import bits_as_grades
from services.asking import Asking
from services.events.desk import create


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A dated item as an event would carry it out, and the events that do; no grades: the row names none."""

    occurrence: int
    titles: Sequence[str]
    faction: str | None
    grades: Sequence[int]
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
    tx: Connection, asking: Asking, draft: str, occurrence_id: int, values: dict[str, Any]
) -> Event | EventRefusal:
    """An event for exactly the row's grades, whatever was asked for; the same draft sent twice makes one."""
    item = planned(tx, asking, occurrence_id)
    if isinstance(item, EventRefusal):
        return item
    if not item.expected:
        return EventRefusal.ITEM_CLOSED
    of_row = {"faction": item.faction, "grades": item.grades or values["grades"]}
    made = create(tx, asking, draft, values | of_row)
    of_plan.join(tx, made.id, occurrence_id)
    return made
