"""What reports ask of the plan."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.columns import Found
from db.people import person
from db.plan import evidence, occurrence, plan, plan_item


async def lines(tx: AsyncConnection, school_id: int, first: date, last: date) -> list[Found]:
    """All occurrences that fall due between two days, with who has done them and what was shown.

    Neither drafts nor what was cancelled: a report compares what stood in force with what was done.
    """
    wanted = (
        select(
            plan_item.c.title,
            plan_item.c.faction,
            plan_item.c.responsible,
            plan_item.c.grades,
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
        .outerjoin(evidence, evidence.c.occurrence_id == occurrence.c.id)
        .where(plan.c.school_id == school_id, occurrence.c.due_on >= first, occurrence.c.due_on <= last)
        .where(plan.c.state != "draft", occurrence.c.state != "cancelled")
    )
    return list((await tx.execute(wanted.order_by(occurrence.c.due_on, occurrence.c.id))).all())
