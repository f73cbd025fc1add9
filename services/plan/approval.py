"""The plan's life: draft, approved, running, closed by the year-end report; and the next year's copy."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import jobs, plan
from db.people.audit import write_audit
from db.plan import DatedItem, Item, changes
from db.plan import approval as rows
from db.plan.approval import WholePlan
from school.dates import SchoolYear
from school.people import Person
from school.plan import PlanRefusal
from school.plan.approval import Approval, PlanState, why_not_close
from school.plan.changes import moved_on, title_moved_on
from school.plan.fixed_deadlines import PLAN_NAME as FIXED
from school.plan.reports import Span
from school.rights import Deed, may
from services.asking import Asking
from services.plan.letters import stop_reminding


def _own_plan(tx: Connection, person: Person, plan_id: int) -> WholePlan | PlanRefusal:
    found = rows.plan_with(tx, plan_id)
    if found is None or found.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_PLAN
    return found if may(person, Deed.RUN_PLAN) else PlanRefusal.NOT_YOURS


def plans(tx: Connection, person: Person) -> list[WholePlan]:
    """The school's plans, the newest year first; for the leadership."""
    if not may(person, Deed.RUN_PLAN):
        return []
    return rows.plans_of(tx, person.school_id)


def see(tx: Connection, person: Person, plan_id: int) -> WholePlan | PlanRefusal:
    return _own_plan(tx, person, plan_id)


def approve(tx: Connection, asking: Asking, plan_id: int, approval: Approval) -> PlanRefusal | None:
    """Notes who approved the plan, when and by which decision; a draft is in force from then on.

    A plan that came into force by an import, or was noted before without its number, can be given these later.
    """
    person = asking.person
    found = _own_plan(tx, person, plan_id)
    if isinstance(found, PlanRefusal):
        return found
    if found.state == PlanState.CLOSED:
        return PlanRefusal.CLOSED
    if not rows.approve(tx, plan_id, approval, person.id, asking.now):
        return PlanRefusal.ALREADY_APPROVED
    rows.set_state(tx, plan_id, PlanState.APPROVED)
    write_audit(tx, asking.now, person.id, "approve-plan", "plan", plan_id, acting=approval.acting)
    return None


def close(tx: Connection, asking: Asking, plan_id: int, language: str, today: date) -> PlanRefusal | None:
    """Closes the plan and asks for the year-end report, in one transaction: no closed year without its report."""
    person, now = asking.person, asking.now
    found = _own_plan(tx, person, plan_id)
    if isinstance(found, PlanRefusal):
        return found
    year = SchoolYear(found.school_year)
    if refusal := why_not_close(found.state, year, today):
        return refusal
    rows.set_state(tx, plan_id, PlanState.CLOSED, today)
    for item in plan.items_of(tx, plan_id):
        for row in changes.occurrences_of(tx, item.id):
            if row.state == "open":
                stop_reminding(tx, row.id)
    details = {
        "chat_id": person.telegram_id,
        "school_id": person.school_id,
        "span": Span.YEAR,
        # The report's year is that of the plan, though it may be closed in July, when the next has begun.
        "today": min(today, date(year.first + 1, 6, 30)).isoformat(),
        "language": language,
    }
    jobs.ask(tx, "plan-report", details, now)
    jobs.ask(tx, "plan-year-end", details, now)
    write_audit(tx, now, person.id, "close-plan", "plan", plan_id)
    return None


def still_to_come(tx: Connection, asking: Asking, plan_id: int) -> list[DatedItem]:
    """What is left open after today: nobody is reminded of it once the plan is closed."""
    first, last = asking.today + timedelta(days=1), date.max
    return plan.due_between(tx, asking.person.school_id, first, last, None, "open", plan_id=plan_id)


def may_copy(tx: Connection, found: WholePlan) -> bool:
    """Whether a copy would not be refused: fixed deadlines come back by themselves, and no plan is written over."""
    if found.name == FIXED or found.state == PlanState.DRAFT or found.copy_id is not None:
        return False
    taken = {(one.school_year, one.name) for one in rows.plans_of(tx, found.school_id)}
    return (found.school_year + 1, found.name) not in taken


def copy(tx: Connection, asking: Asking, plan_id: int) -> int | PlanRefusal:
    """The plan as a draft for the next school year, all of it to be done anew; asked for twice, it is the same."""
    now = asking.now
    found = _own_plan(tx, asking.person, plan_id)
    if isinstance(found, PlanRefusal):
        return found
    if found.copy_id is not None:
        return found.copy_id
    if found.name == FIXED:
        return PlanRefusal.NEXT_EXISTS  # these come back every year by themselves
    year = SchoolYear(found.school_year)
    copy_id = rows.add_copy(tx, found, now)
    if copy_id is None:
        return PlanRefusal.NEXT_EXISTS
    for item in plan.items_of(tx, plan_id):
        if not changes.is_cancelled(tx, item.id):
            _copy_item(tx, item, copy_id, year, now)
    write_audit(tx, now, asking.person.id, "copy-plan", "plan", copy_id, original=plan_id)
    return copy_id


def _copy_item(tx: Connection, item: Item, copy_id: int, year: SchoolYear, now: datetime) -> None:
    deadlines, month, dated = moved_on(item.understood.get("deadlines", ()), item.month, year)
    values: dict[str, Any] = {
        "plan_id": copy_id,
        "table_no": item.table_no,
        "row_no": item.row_no,
        "faction": item.faction,
        "title": title_moved_on(item.title, year),
        "grades": item.grades,
        "evidence_kinds": item.evidence_kinds,
        "responsible": item.responsible,
        "month": month,
        "understood": item.understood | {"deadlines": deadlines, "month": month},
        # What stands in no document is not lost when the next year's document is imported over the copy.
        "touched_at": now if item.table_no == 0 else None,
    }
    made = plan.add_item(tx, values)
    plan.set_answering(tx, made, changes.roles_of(tx, item.id))
    changes.add_occurrences(tx, made, dated)
