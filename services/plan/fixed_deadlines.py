"""Fixed deadlines: switched on once, they stand in every school year's plan."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import plan
from db.people.audit import write_audit
from db.plan import Due, school_year
from db.plan import fixed_deadlines as fixed
from school.dates import SchoolYear, at_school_time, school_day
from school.plan import PlanRefusal
from school.plan.fixed_deadlines import BY_KEY, CATALOGUE, PLAN_NAME, Fixed, FixedWords, days_of
from school.rights import Deed, may
from services.asking import Asking
from services.plan.letters import stop_reminding

THURSDAY, NOON = 4, time(12)


def fixed_on(tx: Connection, school_id: int) -> set[str]:
    """The keys of those that are switched on."""
    return {row.key for row in fixed.switched_on(tx, school_id)}


def switch_on_fixed(
    tx: Connection, asking: Asking, wanted: list[FixedWords], today: date
) -> PlanRefusal | None:
    """In this school year from today on, and in every year to come."""
    person = asking.person
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    again: set[str] = set()
    for one in wanted:
        if fixed.switch_on(tx, person.school_id, one):
            again.add(one.key)
            write_audit(tx, asking.now, person.id, "fixed-on", "organization", person.school_id, key=one.key)
    _put_into_plan(tx, person.school_id, today, asking.now, again)
    return None


def switch_off_fixed(tx: Connection, asking: Asking, key: str, today: date) -> PlanRefusal | None:
    """What is open of it leaves the plan; what is done stays."""
    person = asking.person
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    if key not in BY_KEY or not fixed.switch_off(tx, person.school_id, key):
        return PlanRefusal.NO_SUCH_ITEM
    year, place = SchoolYear.of(today).first, BY_KEY[key].place
    item_id = fixed.item_at(tx, person.school_id, year, PLAN_NAME, place)
    if item_id is not None:
        for occurrence_id in fixed.open_of(tx, item_id):
            stop_reminding(tx, occurrence_id)
        fixed.drop_open(tx, item_id)
    write_audit(tx, asking.now, person.id, "fixed-off", "organization", person.school_id, key=key)
    return None


def keep_fixed(tx: Connection, school_id: int, today: date, now: datetime) -> int:
    """Puts what is switched on into the plan of a school year that has just begun; returns how many items are new."""
    year = SchoolYear.of(today)
    if not [one for one, _, item_id in _known(tx, school_id, year) if item_id is None]:
        return 0
    return _put_into_plan(tx, school_id, today, now)


def _known(tx: Connection, school_id: int, year: SchoolYear) -> list[tuple[Fixed, FixedWords, int | None]]:
    """What is switched on, with its item in the plan of this year."""
    on = [(BY_KEY[row.key], row) for row in fixed.switched_on(tx, school_id) if row.key in BY_KEY]
    return [(one, row, fixed.item_at(tx, school_id, year.first, PLAN_NAME, one.place)) for one, row in on]


def _put_into_plan(
    tx: Connection, school_id: int, today: date, now: datetime, again: Collection[str] = ()
) -> int:
    """What is missing in this year's plan, without the days that are past; what is switched on `again` gets back its
    days if something of it was done before."""
    year = SchoolYear.of(today)
    days = school_year.calendar_of(tx, school_id, year)
    plan_id = plan.plan_named(tx, school_id, year.first, PLAN_NAME, now)
    new = 0
    for one, row, known in _known(tx, school_id, year):
        if known is not None and one.key not in again:
            continue
        item_id = known
        if item_id is None:
            item_id = plan.add_item(tx, _values(plan_id, one, row, year))
            plan.set_answering(tx, item_id, one.roles)
            new += 1
        dated = [
            {"number": day.number, "starts_on": day.starts_on, "due_on": day.due_on, "weekly": day.weekly}
            for day in days_of(one, days)
            if day.due_on >= today
        ]
        plan.set_occurrences(tx, item_id, dated)
    return new


def missing_reports(
    tx: Connection, school_id: int, due: Sequence[Due], zone: ZoneInfo, now: datetime
) -> list[Due]:
    """A campaign's weekly reports leave on Thursday: what is still open of them at noon, of what is due."""
    today = school_day(now, zone)
    if today.isoweekday() != THURSDAY or now < at_school_time(today, NOON, zone):
        return []
    eve = [row for row in due if row.due_on == today - timedelta(days=1)]
    if not eve:
        return []
    places = [one.place for one in CATALOGUE if one.weekly]
    reports = fixed.items_at(tx, school_id, PLAN_NAME, places)
    return [row for row in eve if row.item_id in reports]


def _values(plan_id: int, one: Fixed, row: FixedWords, year: SchoolYear) -> dict[str, Any]:
    deadlines = [deadline.as_json() for deadline in one.when(year)]
    return {
        "plan_id": plan_id,
        "table_no": 1,
        "row_no": one.place,
        "month": None,
        "faction": None,
        "title": row.title,
        "grades": one.grades,
        "evidence_kinds": [one.evidence],
        "responsible": list(row.responsible),
        "understood": {"fixed": one.key, "deadlines": deadlines, "evidence_raw": row.evidence},
    }
