"""Changing the plan by hand: adding, changing, moving, splitting and cancelling items; each leaves a trace."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.people.audit import write_audit
from db.plan import Item, KnownOccurrence, approval, assignees, changes
from db.plan import school_year as calendar
from school.dates import SchoolYear
from school.people import bits_as_grades
from school.plan import Occurrence, PlanRefusal
from school.plan.approval import PlanState, why_not_in_force
from school.plan.changes import FIELDS, Reading, days_of_plan, read_field
from school.plan.proposals import changed_by_hand
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter
from services.plan.assignees import item_of, open_button
from services.plan.letters import stop_reminding
from services.plan.own_words import own_words

#: What a row of the plan holds beside the fields that are typed.
_EMPTY_ROW: dict[str, Any] = {
    "faction": None,
    "projects": [],
    "section": None,
    "lead": None,
    "partners": [],
    "extra": {},
}


def shown_of(item: Item, field: str) -> str:
    """How a field of an item stands in the trace: as data, which each reads in the own language."""
    row = item.understood
    match field:
        case "title":
            return item.title
        case "faction":
            return item.faction or "none"
        case "grades":
            return ",".join(map(str, bits_as_grades(item.grades)))
        case "responsible":
            return ", ".join(item.responsible)
        case "project":
            return ", ".join(row.get("projects") or ())
        case "evidence":
            return str(row.get("evidence_raw") or "")
        case _:
            return "; ".join(one.get("raw", "") for one in row.get("deadlines", ()))


def add(
    tx: Connection, asking: Asking, plan_id: int, typed: Mapping[str, str], token: str, today: date
) -> int | PlanRefusal:
    """A new item of a plan; returns its first occurrence."""
    person = asking.person
    if (made := changes.changed_by(tx, token)) is not None:
        return _first_of(tx, made)
    found = approval.plan_with(tx, plan_id)
    if found is None or found.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_PLAN
    if not may(person, Deed.EDIT_PLAN):
        return PlanRefusal.NOT_YOURS
    if found.state == PlanState.CLOSED:
        return PlanRefusal.CLOSED
    number = changes.next_row(tx, plan_id)
    values: dict[str, Any] = {"plan_id": plan_id, "table_no": 0, "row_no": number, "month": None}
    understood: dict[str, Any] = {
        "source": {"table": 0, "row": number, "number": None},
        "month": None,
    } | _EMPTY_ROW
    dated: tuple[Occurrence, ...] = ()
    year = SchoolYear(found.school_year)
    days = calendar.calendar_of(tx, person.school_id, year)
    for field in FIELDS:
        reading = read_field(field, typed[field], year, today, days)
        if isinstance(reading, PlanRefusal):
            return reading
        values |= reading.columns
        understood |= reading.understood
        dated = dated or reading.dated
    item_id = plan.add_item(tx, values | {"understood": understood})
    plan.set_answering(tx, item_id, own_words(tx, person.school_id).roles(values["responsible"]))
    changes.add_occurrences(tx, item_id, dated)
    _trace(tx, asking, item_id, "added", None, values["title"], None, token)
    return _first_of(tx, item_id)


def _first_of(tx: Connection, item_id: int) -> int | PlanRefusal:
    found = changes.occurrences_of(tx, item_id)
    return found[0].id if found else PlanRefusal.NO_SUCH_ITEM


def change(
    tx: Connection,
    asking: Asking,
    occurrence_id: int,
    field: str,
    typed: str,
    reason: str | None,
    token: str,
    today: date,
) -> PlanRefusal | None:
    """Another title, faction, deadline, audience, responsible or evidence. What is done stays done on its day."""
    person = asking.person
    if changes.changed_by(tx, token) is not None:
        return None
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    year = SchoolYear(item.school_year)
    days = calendar.calendar_of(tx, person.school_id, year)
    reading = read_field(field, typed, year, today, days)
    if isinstance(reading, PlanRefusal):
        return reading
    before = shown_of(item, field)
    if before == reading.shown:
        return PlanRefusal.NO_CHANGE
    _write(tx, item, reading)
    _trace(tx, asking, item.id, field, before, reading.shown, reason, token)
    return None


def give_deadline(
    tx: Connection, asking: Asking, item_id: int, typed: str, reason: str | None, token: str, today: date
) -> int | PlanRefusal:
    """A deadline for an item that has no day yet; returns its first occurrence. For the leadership."""
    person = asking.person
    if changes.changed_by(tx, token) is not None:
        return _first_of(tx, item_id)
    item = changes.item_with(tx, item_id)
    if item is None or item.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    if item.plan_state == PlanState.CLOSED:
        return PlanRefusal.CLOSED
    if changes.occurrences_of(tx, item_id):
        return PlanRefusal.NO_CHANGE
    year = SchoolYear(item.school_year)
    days = calendar.calendar_of(tx, person.school_id, year)
    reading = read_field("deadline", typed, year, today, days)
    if isinstance(reading, PlanRefusal):
        return reading
    before = shown_of(item, "deadline")
    _write(tx, item, reading)
    _trace(tx, asking, item.id, "deadline", before, reading.shown, reason, token)
    return _first_of(tx, item_id)


def _write(tx: Connection, item: Item, reading: Reading) -> None:
    understood = changed_by_hand(item.understood, **reading.understood)
    plan.change_item(tx, item.id, reading.columns | {"understood": understood})
    if "responsible" in reading.columns:
        own = own_words(tx, item.school_id)
        plan.set_answering(tx, item.id, own.roles(reading.columns["responsible"]))
    if reading.dated:
        for moved in changes.redate(tx, item.id, list(reading.dated)):
            stop_reminding(tx, moved)


def move(
    tx: Connection, asking: Asking, occurrence_id: int, day: date, reason: str, token: str, today: date
) -> PlanRefusal | None:
    """One occurrence on another day; those who answer hear of it, and are reminded anew."""
    if changes.changed_by(tx, token) is not None:
        return None
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.state != "open":
        return PlanRefusal.NOTHING_OPEN
    if day < today:
        return PlanRefusal.DAY_OVER
    if day > days_of_plan(SchoolYear(item.school_year))[1]:
        return PlanRefusal.BAD_DAY
    if day == row.due_on:
        return PlanRefusal.NO_CHANGE
    changes.move(tx, occurrence_id, min(row.starts_on, day), day)
    stop_reminding(tx, occurrence_id)
    before, after = row.due_on.isoformat(), day.isoformat()
    _trace(tx, asking, item.id, "day", before, after, reason, token)
    about = {"title": item.title, "before": row.due_on, "after": day, "reason": reason}
    letter = Letter("plan-moved-letter", about, [open_button(occurrence_id)])
    _tell(tx, asking, item, "plan-moved", letter)
    return None


def put_to(
    tx: Connection, asking: Asking, row: KnownOccurrence, starts_on: date, due_on: date, reason: str | None
) -> None:
    """Who did it, when and why stands in the item's history; another import leaves the item alone."""
    changes.move(tx, row.id, starts_on, due_on)
    stop_reminding(tx, row.id)
    said = {"field": "day", "before": row.due_on.isoformat(), "after": due_on.isoformat(), "reason": reason}
    changes.write_change(tx, {"item_id": row.item_id, "at": asking.now, "person_id": asking.person.id} | said)


def cancel(tx: Connection, asking: Asking, occurrence_id: int, reason: str, token: str) -> PlanRefusal | None:
    """Cancels an item: all of it that is still open. What was done stays done."""
    person, now = asking.person, asking.now
    if changes.changed_by(tx, token) is not None:
        return None
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    cancelled = changes.cancel_open(tx, item.id, person.id, reason, now)
    if not cancelled:
        return PlanRefusal.NOTHING_OPEN
    for one in cancelled:
        stop_reminding(tx, one)
    _trace(tx, asking, item.id, "cancelled", None, None, reason, token)
    letter = Letter(
        "plan-cancelled-letter", {"title": item.title, "reason": reason}, [open_button(occurrence_id)]
    )
    _tell(tx, asking, item, "plan-cancelled", letter)
    return None


def split(tx: Connection, asking: Asking, occurrence_id: int) -> int | PlanRefusal:
    """An item of several titles becomes as many items, with the same days, people and all; returns how many."""
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    first, *others = item.title.split("\n")
    if not others:
        return PlanRefusal.NOTHING_TO_SPLIT
    still_open = [row for row in changes.occurrences_of(tx, item.id) if row.state == "open"]
    if not still_open:
        return PlanRefusal.NOTHING_OPEN
    days = [
        Occurrence(number, row.starts_on, row.due_on, row.weekly)
        for number, row in enumerate(still_open, start=1)
    ]
    roles = changes.roles_of(tx, item.id)
    plan.change_item(
        tx, item.id, {"title": first, "understood": changed_by_hand(item.understood, titles=[first])}
    )
    _trace(tx, asking, item.id, "split", item.title, first, None, None)
    for title in others:
        number = changes.next_row(tx, item.plan_id)
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
        made = plan.add_item(tx, values)
        plan.set_answering(tx, made, roles)
        assignees.copy_named(tx, item.id, made)
        changes.add_occurrences(tx, made, days)
        _trace(tx, asking, made, "split", item.title, title, None, None)
    return 1 + len(others)


def _tell(tx: Connection, asking: Asking, item: Item, kind: str, letter: Letter) -> None:
    """To all who answer but the one who did it; nobody is told of a draft."""
    now = asking.now
    if why_not_in_force(item.plan_state):
        return
    told = [one for one in plan.people_answering(tx, item.id, now) if one != asking.person.id]
    outbox.post(tx, told, kind, f"item:{item.id}", now.isoformat(), letter.body(), now)


def _trace(
    tx: Connection,
    asking: Asking,
    item_id: int,
    field: str,
    before: str | None,
    after: str | None,
    reason: str | None,
    token: str | None,
) -> None:
    said = {"field": field, "before": before, "after": after, "reason": reason, "token": token}
    changes.write_change(tx, {"item_id": item_id, "at": asking.now, "person_id": asking.person.id} | said)
    write_audit(tx, asking.now, asking.person.id, "change-plan", "plan-item", item_id, field=field)
