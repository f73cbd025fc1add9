"""Putting a plan that was read into the tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import plan
from db.people.audit import write_audit
from db.plan import Item, approval, assignees, changes, fixed_deadlines, proposals, school_year
from documents.plan import ReadPlan
from documents.upload import FileRefused
from school.dates import SchoolYear
from school.people import grades_as_bits
from school.plan import PlanRefusal, occurrences
from school.plan.approval import PlanState
from school.plan.changes import CHANGED, Part, days_of_plan, deadline_from
from school.plan.fixed_deadlines import is_doubled
from school.plan.matching import Known, matched
from school.plan.own_words import OwnWords
from school.plan.proposals import Understood, carried, differences, moved, place_of, within_of
from school.plan.school_year import Calendar
from services.plan.changes import shown_of
from services.plan.own_words import own_words

#: The plan of a school that has one.
THE_PLAN = "parliament"
#: A document with so many rows of a plan is that plan once more, and not another.
LIKE_A_PLAN = 0.3


@dataclass(frozen=True)
class ImportOutcome:
    """What an import changed."""

    added: int
    changed: int
    unchanged: int
    gone: int
    kept: int = 0  # rows that were changed by hand and stand otherwise in the document: they stay as they are


@dataclass(frozen=True)
class Compared:
    """A row of a document beside the item that it is in the plan, if it is there. One not taken changes nothing."""

    row: Understood
    before: Item | None
    taken: bool = True
    kept: bool = False  # changed by hand, and the document has it otherwise

    @property
    def changed(self) -> list[str]:
        """The fields that differ from what the plan says."""
        return differences(self.before.understood, self.row) if self.before else []


def import_plan(
    tx: Connection,
    school_id: int,
    read: ReadPlan,
    name: str | None,
    year: SchoolYear,
    now: datetime,
    *,
    draft: bool = False,
    years: int = 0,
) -> ImportOutcome:
    """Puts a plan into the tables, in one transaction. A row is known again by what it says, then by its place.

    What was done stays done, and what was changed by hand stays as it is. Of a row that is no longer there only what
    was done is kept. Without a `name` the plan is the one of this year that it is most like, or a new one, which is
    in force at once unless it is imported as a draft. Its days are moved so many `years` on. What stands in the
    school's plan as a fixed deadline is not put there again. Raises FileRefused: `plan-is-closed`.
    """
    rows = rows_of(read, year, years)

    def body(tx: Connection) -> ImportOutcome:
        named = name or name_of(tx, school_id, year, read)
        plan_id = plan.plan_named(tx, school_id, year.first, named, now, "draft" if draft else "approved")
        found = approval.plan_with(tx, plan_id)
        if found is not None and found.state == PlanState.CLOSED:
            raise FileRefused(PlanRefusal.CLOSED)
        compared = compare(tx, plan_id, rows)
        days = school_year.calendar_of(tx, school_id, year)
        twice = set(doubled(tx, school_id, year, read.title, rows))
        taken = [
            replace(one, taken=one.before is not None or at not in twice)
            for at, one in enumerate(compared.rows)
        ]
        gone = [item.id for item in compared.gone]
        outcome = put(tx, plan_id, days, taken, gone, now, own_words(tx, school_id))
        outcome = replace(outcome, kept=compared.kept)
        about = {"added": outcome.added, "changed": outcome.changed}
        write_audit(tx, now, None, "import-plan", "plan", plan_id, **about)
        return outcome

    return body(tx)


def foreseen(
    tx: Connection, school_id: int, year: SchoolYear, read: ReadPlan, rows: Sequence[Understood]
) -> ImportOutcome:
    """What `import_plan` would change; nothing is written."""
    name = name_of(tx, school_id, year, read)
    known = next((one for one in plan.plans_of_year(tx, school_id, year.first) if one.name == name), None)
    beside = compare(tx, known.id if known else None, rows)
    twice = set(doubled(tx, school_id, year, read.title, rows))
    added = sum(one.before is None and at not in twice for at, one in enumerate(beside.rows))
    changed = sum(bool(one.changed) for one in beside.rows)
    unchanged = sum(one.before is not None and not one.changed and not one.kept for one in beside.rows)
    return ImportOutcome(added, changed, unchanged, len(beside.gone), beside.kept)


def rows_of(read: ReadPlan, year: SchoolYear, years: int = 0) -> list[Understood]:
    """The rows as plain data; what lies before the school year is moved so many years on."""
    rows = [item.as_json() for item in read.items]
    return [moved(row, years, days_of_plan(year)[0]) for row in rows] if years else rows


def doubled(
    tx: Connection, school_id: int, year: SchoolYear, title: str, rows: Sequence[Understood]
) -> list[int]:
    """The places, from 0, of the rows that stand in the school's plan already, as fixed deadlines."""
    on = {row.key for row in fixed_deadlines.switched_on(tx, school_id)}
    return [
        at
        for at, row in enumerate(rows)
        if is_doubled(row["titles"], [deadline_from(told) for told in row["deadlines"]], title, on, year)
    ]


def name_of(tx: Connection, school_id: int, year: SchoolYear, read: ReadPlan, otherwise: str = "") -> str:
    """The name of the plan that a document is: of the one it is like, of its campaign, or its title's."""
    if read.campaign:
        return read.campaign[0] or read.title or otherwise
    rows = [item.as_json() for item in read.items]
    likeness: dict[str, float] = {}
    for one in plan.plans_of_year(tx, school_id, year.first):
        beside = compare(tx, one.id, rows)
        known = sum(row.before is not None for row in beside.rows)
        likeness[one.name] = known / max(1, min(len(rows), known + len(beside.gone)))
    best = max(likeness, key=lambda name: likeness[name], default="")
    if best and likeness[best] >= LIKE_A_PLAN:
        return best
    return THE_PLAN if THE_PLAN not in likeness else read.title or otherwise or THE_PLAN


@dataclass(frozen=True)
class Comparison:
    """A document beside a plan."""

    rows: list[Compared]  # each row beside its item, with last time's corrections
    gone: list[Item]  # the items that are no longer in the document
    kept: int  # what was changed by hand stays, though the document has it otherwise, or no more


def compare(tx: Connection, plan_id: int | None, rows: Sequence[Understood]) -> Comparison:
    """Items that no document brought stand in no table of one: they are left alone.

    So is what went before and of which nothing is left but what was done, and what was changed by hand.
    """
    known = plan.items_of(tx, plan_id) if plan_id is not None else []
    left = {item.id: item for item in known if item.table_no > 0}
    places = [Known(item.id, (item.table_no, item.row_no), item.understood) for item in left.values()]
    compared, kept = [], 0
    for row, item_id in zip(rows, matched(places, rows), strict=True):
        before = left.pop(item_id) if item_id is not None else None
        if before is not None and before.touched_at is not None:
            own = bool(differences(before.understood, row))
            kept += own
            compared.append(Compared(before.understood | {"source": row["source"]}, before, kept=own))
        else:
            compared.append(Compared(carried(row, before.understood) if before else row, before))
    over = proposals.closed_items(tx, plan_id) if plan_id is not None and left else set()
    gone = [item for item in left.values() if item.id not in over and item.touched_at is None]
    kept += sum(item.touched_at is not None for item in left.values())
    return Comparison(compared, gone, kept)


def put(
    tx: Connection,
    plan_id: int,
    days: Calendar,
    compared: Iterable[Compared],
    gone: list[int],
    now: datetime,
    own: OwnWords,
) -> ImportOutcome:
    """Writes what is taken: new rows, and of the others the fields that changed. `own` are the school's words."""
    added = changed = unchanged = 0
    plan.free_places(tx, plan_id)
    for one in compared:
        if one.before is None:
            if one.taken:
                _add(tx, plan_id, one.row, days, own, now)
                added += 1
            continue
        plan.change_item(tx, one.before.id, _place(one.row))
        if not one.changed:
            unchanged += not one.kept
        elif one.taken:
            changed += 1
        if one.taken:
            _change(tx, one.before, one, days, own, now)
    for item_id in gone:
        plan.set_occurrences(tx, item_id, [])  # what was done of it stays, what was ahead goes
    plan.drop_undone(tx, gone)
    return ImportOutcome(added, changed, unchanged, len(gone))


def _add(tx: Connection, plan_id: int, row: Understood, days: Calendar, own: OwnWords, now: datetime) -> None:
    values = {"plan_id": plan_id, "understood": row, **_place(row)}
    item_id = plan.add_item(tx, values | {name: read(row) for name, read in _COLUMNS.values()})
    _set_responsible(tx, item_id, row["responsible"], own, now)
    plan.set_occurrences(tx, item_id, _dated(row, days, this_month_only=False))


def _set_responsible(
    tx: Connection, item_id: int, responsible: Sequence[str], own: OwnWords, now: datetime
) -> None:
    """The roles, and by name those of the staff whom the plan names; the first one leads."""
    plan.set_answering(tx, item_id, own.roles(responsible))
    named = {one.person_id for one in assignees.named(tx, item_id)}
    for person_id in own.people(responsible):
        if person_id not in named:
            assignees.put(tx, item_id, person_id, Part.HELPER if named else Part.LEAD, now)
            named.add(person_id)


def _change(
    tx: Connection, before: Item, one: Compared, days: Calendar, own: OwnWords, now: datetime
) -> None:
    """Only what the document changed: what was changed in the chat since then stays."""
    row, fields = one.row, one.changed
    if before.understood != row:
        columns = dict(_COLUMNS[field] for field in fields if field in _COLUMNS)
        values = {name: read(row) for name, read in columns.items()} | {"understood": row}
        plan.change_item(tx, before.id, values)
        _trace(tx, before, values, now)
    if "responsible" in fields:
        _set_responsible(tx, before.id, row["responsible"], own, now)
    came_back = before.row_no < 0
    if "deadline" in fields or "month" in fields or came_back:
        dated = _dated(row, days, this_month_only=before.this_month_only)
        plan.set_occurrences(tx, before.id, dated)


def _trace(tx: Connection, before: Item, values: dict[str, Any], now: datetime) -> None:
    """What another document changes of an item stands in its history too, by nobody's name."""
    after = replace(before, **values)
    for field in CHANGED:
        was, becomes = shown_of(before, field), shown_of(after, field)
        if was != becomes:
            change = {"item_id": before.id, "at": now, "field": field, "before": was, "after": becomes}
            changes.write_change(tx, change, of_document=False)


def _place(row: Understood) -> dict[str, int]:
    table, number = place_of(row)
    return {"table_no": table, "row_no": number}


#: The column of each field that has one, and what goes into it.
_COLUMNS: dict[str, tuple[str, Any]] = {
    "month": ("month", lambda row: row["month"]),
    "faction": ("faction", lambda row: row["faction_key"]),
    "title": ("title", lambda row: "\n".join(row["titles"])),
    "audience": ("grades", lambda row: grades_as_bits(row["audience_grades"])),
    "evidence": ("evidence_kinds", lambda row: list(row["evidence_kinds"])),
    "responsible": ("responsible", lambda row: list(row["responsible"])),
}


def _dated(row: Understood, days: Calendar, *, this_month_only: bool) -> list[dict[str, Any]]:
    deadlines = [deadline_from(told) for told in row["deadlines"]]
    within = within_of(row)
    dated = occurrences(
        deadlines, row["month"], days.year, days, this_month_only=this_month_only, within=within
    )
    return [
        {"number": one.number, "starts_on": one.starts_on, "due_on": one.due_on, "weekly": one.weekly}
        for one in dated
    ]
