"""The school's own year: when it changes, what is open is dated anew in the same transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import plan
from db.people.audit import write_audit
from db.plan import DatedItem, Item, assignees, changes
from db.plan import school_year as calendar
from school.dates import SchoolYear, last_of_month
from school.people import Person
from school.plan import Occurrence, PlanRefusal, occurrences, recurs, without_day
from school.plan.changes import deadline_from
from school.plan.deadlines import Deadline
from school.plan.proposals import within_of
from school.plan.redating import redating
from school.plan.school_year import Calendar
from school.rights import Deed, may, runs_item
from services.asking import Asking
from services.plan.changes import put_to
from services.plan.closing import open_item
from services.plan.letters import stop_reminding


def school_calendar(tx: Connection, school_id: int, year: SchoolYear) -> Calendar:
    return calendar.calendar_of(tx, school_id, year)


def change_term(
    tx: Connection, asking: Asking, year: SchoolYear, number: int, edge: str, day: date
) -> int | PlanRefusal:
    """Another first or last day («first», «last») of a term; returns how many days of the plan moved."""

    def change(known: Calendar) -> Calendar:
        first, last = known.terms[number - 1]
        return known.with_term(number, *((day, last) if edge == "first" else (first, day)))

    def save(tx: Connection, changed: Calendar) -> None:
        calendar.set_term(tx, asking.person.school_id, year, number, *changed.terms[number - 1])

    return _change(tx, asking, year, change, save)


def set_day_off(tx: Connection, asking: Asking, year: SchoolYear, day: date, off: bool) -> int | PlanRefusal:
    """Adds a day off or takes one away; returns how many days of the plan moved."""

    def change(known: Calendar) -> Calendar:
        return Calendar(year, known.terms, known.days_off | {day} if off else known.days_off - {day})

    def save(tx: Connection, _: Calendar) -> None:
        calendar.set_day(tx, asking.person.school_id, day, off=off)

    return _change(tx, asking, year, change, save)


def _change(
    tx: Connection,
    asking: Asking,
    year: SchoolYear,
    change: Callable[[Calendar], Calendar],
    save: Callable[[Connection, Calendar], Any],
) -> int | PlanRefusal:
    person = asking.person
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    before = calendar.calendar_of(tx, person.school_id, year)
    try:
        after = change(before)
    except ValueError:
        return PlanRefusal.WRONG_TERM
    save(tx, after)
    moved = 0
    for item in changes.items_of_year(tx, person.school_id, year):
        dated = [_dated(item, days, item.this_month_only) for days in (before, after)]
        moved += _put_in_place(tx, item.id, *dated)
    write_audit(tx, asking.now, person.id, "change-calendar", "organization", person.school_id)
    return moved


def _dated(item: Item, days: Calendar, this_month_only: bool) -> list[Occurrence]:
    found = deadlines_of(item.understood)
    within = within_of(item.understood)
    return occurrences(found, item.month, days.year, days, this_month_only=this_month_only, within=within)


def deadlines_of(understood: dict[str, Any]) -> list[Deadline]:
    """The deadlines of an item as they lie in its table."""
    return [deadline_from(told) for told in understood.get("deadlines", ())]


def _put_in_place(tx: Connection, item_id: int, before: list[Occurrence], after: list[Occurrence]) -> int:
    """Open occurrences go where the new dating has them; what is done, or was moved by hand, stays."""
    change = redating(before, after)
    if not (change.moved or change.gone or change.new):
        return 0
    rows = changes.occurrences_of(tx, item_id)
    by_days = {(row.starts_on, row.due_on): row for row in rows if row.state == "open"}
    changed = 0
    for old, new in change.moved:
        if row := by_days.get((old.starts_on, old.due_on)):
            changes.move(tx, row.id, new.starts_on, new.due_on)
            stop_reminding(tx, row.id)
            changed += 1
    for old in change.gone:
        if row := by_days.get((old.starts_on, old.due_on)):
            stop_reminding(tx, row.id)
            changes.drop_occurrence(tx, row.id)
            changed += 1
    highest = max([row.number for row in rows], default=0)
    fresh = [replace(new, number=number) for number, new in enumerate(change.new, start=highest + 1)]
    changes.add_occurrences(tx, item_id, fresh)
    return changed + len(fresh)


# Only this month, or until May


def may_switch(person: Person, row: DatedItem, *, answers: bool) -> bool:
    """Whoever runs the item may switch what recurs under a month's heading."""
    recurring = bool(row.month) and any(recurs(one) for one in deadlines_of(row.understood))
    return recurring and runs_item(person, answers=answers)


def month_of(row: DatedItem) -> date:
    """The first day of the month under whose heading the item stands; only for one that `may_switch`."""
    return date.fromisoformat(f"{row.month}-01")


@dataclass(frozen=True)
class Switched:
    """How many days of the plan came or went, the first day of the heading's month, and which occurrence may be
    shown now: the one that was switched at, or, where that day went, the first that the item has."""

    days: int
    month: date
    occurrence_id: int


def switch_to_this_month(
    tx: Connection, asking: Asking, occurrence_id: int, only: bool
) -> PlanRefusal | Switched:
    """Keeps what recurs to the month of its heading, which need not be the month of this occurrence."""
    person = asking.person
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    answers = plan.answers_for(tx, person.id, row.item_id, asking.now)
    if not may_switch(person, row, answers=answers):
        return PlanRefusal.NOT_YOURS if row.month else PlanRefusal.NOT_RECURRING
    item = changes.item_with(tx, row.item_id)
    if item is None:
        return PlanRefusal.NO_SUCH_ITEM
    days = calendar.calendar_of(tx, row.school_id, SchoolYear(item.school_year))
    dated = [_dated(item, days, flag) for flag in (item.this_month_only, only)]
    changed = _put_in_place(tx, item.id, *dated)
    plan.change_item(tx, item.id, {"this_month_only": only})
    write_audit(tx, asking.now, person.id, "switch-recurring", "plan_item", item.id, only=only)
    left = [one.id for one in changes.occurrences_of(tx, item.id)]
    return Switched(changed, month_of(row), occurrence_id if occurrence_id in left else left[0])


# The day of an item that has a month


def choose_day(
    tx: Connection, asking: Asking, occurrence_id: int, day: date, today: date
) -> PlanRefusal | None:
    """The owner of a month's item chooses its day, from today to the month's end."""
    person, now = asking.person, asking.now
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    if not without_day(row.starts_on, row.due_on, weekly=row.weekly):
        return PlanRefusal.HAS_A_DAY
    if (day.year, day.month) != (row.due_on.year, row.due_on.month) or day < today:
        return PlanRefusal.NOT_IN_MONTH
    put_to(tx, asking, row, day, day, None)
    write_audit(tx, now, person.id, "choose-day", "occurrence", row.id)
    return None


def spread_days(tx: Connection, asking: Asking, today: date) -> int:
    """Gives one's own items of this month without a day the days that are left, evenly; returns how many have one."""
    school_id, last = asking.person.school_id, last_of_month(today)
    days = calendar.calendar_of(tx, school_id, SchoolYear.of(today))
    left = [today + timedelta(days=n) for n in range(1, (last - today).days + 1)]
    free = [day for day in left if days.is_school_day(day)]
    whose = assignees.whose_items(tx, asking.person.id, asking.now)
    found = plan.due_between(tx, school_id, today, last, whose, "open")
    undated = [row for row in found if without_day(row.starts_on, row.due_on, weekly=row.weekly)]
    if not free:
        return 0
    # Of three in twelve days the third, the seventh and the eleventh.
    chosen = [free[(2 * n + 1) * len(free) // (2 * len(undated))] for n in range(len(undated))]
    refusals = [choose_day(tx, asking, row.id, day, today) for row, day in zip(undated, chosen, strict=True)]
    return refusals.count(None)
