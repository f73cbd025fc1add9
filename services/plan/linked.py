"""What an item is linked with: ticks of classes, class elections, a campaign."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import elections, people, plan
from db.assistance import campaigns
from db.people.audit import write_audit
from db.plan import DatedItem, by_classes
from db.plan import overdue as marks
from db.plan.overdue import Mark
from school.assistance.campaigns import Campaign, of_year
from school.elections import Kind
from school.plan import PlanRefusal
from school.plan.approval import why_not_in_force
from school.plan.linked import Linked, linked_with
from school.rights import Deed, may
from services.asking import Asking
from services.plan.closing import REPORT_APPROVED

ELECTED = frozenset({"published"})


@dataclass(frozen=True, slots=True)
class Beside:
    """`done` of `whole` classes have done it, or have elected theirs; `own` are this teacher's classes, ticked or not;
    `campaign` is the one in whose days the item falls."""

    linked: Linked
    done: int = 0
    whole: int = 0
    own: tuple[tuple[int, str, bool], ...] = ()
    campaign: int | None = None
    to_come: Campaign | None = None  # in whose days it falls, and which does not stand there yet
    approved: Mark | None = None  # who has approved the report of the year


def beside(tx: Connection, asking: Asking, row: DatedItem) -> Beside | None:
    linked = linked_with(row.title)
    match linked:
        case "classes":
            return _by_classes(tx, asking, row)
        case "class-elections":
            return _class_elections(tx, row)
        case "campaign":
            return _of_campaign(tx, row)
        case "year-report":
            return Beside(linked, approved=marks.mark_of(tx, row.id, REPORT_APPROVED))
        case None:
            return None
        case _:
            return Beside(linked)


def _by_classes(tx: Connection, asking: Asking, row: DatedItem) -> Beside:
    ticked = by_classes.ticked(tx, row.id)
    meant = [
        (grade, letter) for grade, letter in people.class_names(tx, row.school_id) if row.grades >> grade & 1
    ]
    own = tuple(
        (grade, letter, (grade, letter) in ticked)
        for grade, letter in meant
        if f"{grade} {letter}" in asking.person.teaches()
    )
    return Beside("classes", sum(one in ticked for one in meant), len(meant), own)


def _class_elections(tx: Connection, row: DatedItem) -> Beside:
    """The newest election of all classes; held in the item's school year or not, its card says which."""
    found = [one for one in elections.of_school(tx, row.school_id) if one.terms.kind is Kind.CLASS]
    parts = elections.parts_of(tx, found[0].id) if found else []
    return Beside("class-elections", sum(one.state in ELECTED for one in parts), len(parts))


def _of_campaign(tx: Connection, row: DatedItem) -> Beside | None:
    """The campaign in whose days some day of the item falls."""
    running = campaigns.running(tx, row.school_id, row.due_on) or campaigns.running(
        tx, row.school_id, row.starts_on
    )
    if running:
        return Beside("campaign", campaign=running.id)
    meant = [one for one in of_year(row.due_on.year) if one.opens_on <= row.due_on <= one.closes_on]
    return Beside("campaign", to_come=meant[0] if meant else None)


def approve_report(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """The leadership approves the report of the year, which is published only then; a second time changes nothing."""
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != asking.person.school_id or linked_with(row.title) != "year-report":
        return PlanRefusal.NO_SUCH_ITEM
    if not may(asking.person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    if refusal := why_not_in_force(row.plan_state):
        return refusal
    if row.state != "open":
        return PlanRefusal.ALREADY_DONE
    marks.put_mark(tx, [row], REPORT_APPROVED, asking.person.id, asking.now)
    write_audit(tx, asking.now, asking.person.id, "approve", "occurrence", occurrence_id)
    return None


def tick(tx: Connection, asking: Asking, occurrence_id: int, grade: int, letter: str) -> PlanRefusal | None:
    """A class teacher says that the own class has done it, or takes that back; once a class and occurrence."""
    row = plan.by_occurrence(tx, occurrence_id)
    person = asking.person
    if row is None or row.school_id != person.school_id or linked_with(row.title) != "classes":
        return PlanRefusal.NO_SUCH_ITEM
    if f"{grade} {letter}" not in person.teaches():
        return PlanRefusal.NOT_YOURS
    if row.state != "open":
        return PlanRefusal.CLOSED
    deed = "tick"
    if not by_classes.tick(tx, occurrence_id, grade, letter, person.id, asking.now):
        by_classes.take_back(tx, occurrence_id, grade, letter)
        deed = "untick"
    write_audit(tx, asking.now, person.id, deed, "occurrence", occurrence_id, class_name=f"{grade} {letter}")
    return None
