"""What reports ask of the plan."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, select
from sqlalchemy.engine import Connection

from db.columns import each
from db.people import person
from db.plan import State, occurrence, plan, plan_item
from db.plan.approval import plan_approval
from db.plan.closing import evidence
from school.plan.approval import Approval
from school.plan.proposals import Understood


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An occurrence with who has done it and what was shown."""

    title: str
    faction: str | None
    responsible: list[str]
    grades: int
    understood: Understood
    due_on: date
    done_at: datetime | None
    state: State
    reason: str | None
    done_by: str | None  # by name
    link: str | None
    file_name: str | None
    kind: str | None  # of the evidence


def lines(
    tx: Connection, school_id: int, first: date, last: date, school_year: int | None = None
) -> list[PlanRow]:
    """All occurrences that fall due between two days, with who has done them and what was shown; on request of the
    plans of one school year alone.

    Neither drafts nor what was cancelled: a report compares what stood in force with what was done.
    """
    wanted = (
        select(
            plan_item.c.title,
            plan_item.c.faction,
            plan_item.c.responsible,
            plan_item.c.grades,
            plan_item.c.understood,
            occurrence.c.due_on,
            occurrence.c.done_at,
            occurrence.c.state,
            occurrence.c.reason,
            person.c.name.label("done_by"),
            evidence.c.link,
            evidence.c.file_name,
            evidence.c.kind,
        )
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .outerjoin(person, person.c.id == occurrence.c.done_by)
        .outerjoin(evidence, and_(evidence.c.occurrence_id == occurrence.c.id, evidence.c.part == 0))
        .where(plan.c.school_id == school_id, occurrence.c.due_on >= first, occurrence.c.due_on <= last)
        .where(plan.c.state != "draft", occurrence.c.state != "cancelled")
    )
    if school_year is not None:
        wanted = wanted.where(plan.c.school_year == school_year)
    return each(PlanRow, tx.execute(wanted.order_by(occurrence.c.due_on, occurrence.c.id)))


def pupils_names(tx: Connection, school_id: int) -> list[str]:
    """Everybody who is or was a pupil."""
    wanted = select(person.c.name).where(person.c.school_id == school_id, person.c.grade.is_not(None))
    return list(tx.execute(wanted.order_by(person.c.id)).scalars())


def approval(tx: Connection, school_id: int, school_year: int) -> Approval | None:
    """Who approved the newest of a year's plans."""
    wanted = (
        select(plan_approval)
        .join(plan, plan.c.id == plan_approval.c.plan_id)
        .where(plan.c.school_id == school_id, plan.c.school_year == school_year)
        .order_by(plan_approval.c.approved_on.desc(), plan_approval.c.plan_id.desc())
    )
    row = tx.execute(wanted).first()
    return Approval(row.name, row.acting, row.approved_on, row.decision or "") if row else None
