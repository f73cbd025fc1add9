"""Whether the links that were given as evidence still lead somewhere."""

from datetime import datetime, timedelta

from sqlalchemy import Column, ForeignKey, Table, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.plan import evidence, occurrence, plan, plan_item
from db.store import metadata

link_check = Table(
    "link_check",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id", ondelete="CASCADE"), primary_key=True),
    Column("checked_at", Moment, nullable=False),
    Column("dead_since", Moment),
)

EVERY = timedelta(days=7)
#: An older school year's links are left alone.
YOUNGER_THAN = timedelta(days=366)


def due(tx: Connection, school_id: int, now: datetime, most: int) -> list[Found]:
    """(id, link) of evidence that was not looked at for a week, the longest unseen first."""
    wanted = (
        select(evidence.c.id, evidence.c.link)
        .join(occurrence, occurrence.c.id == evidence.c.occurrence_id)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .outerjoin(link_check, link_check.c.evidence_id == evidence.c.id)
        .where(plan.c.school_id == school_id, evidence.c.link.is_not(None))
        .where(evidence.c.given_at > now - YOUNGER_THAN)
        .where(or_(link_check.c.checked_at.is_(None), link_check.c.checked_at <= now - EVERY))
    )
    order = (link_check.c.checked_at.is_not(None), link_check.c.checked_at, evidence.c.id)
    return list(tx.execute(wanted.order_by(*order).limit(most)).all())


def note(tx: Connection, evidence_id: int, dead: bool, now: datetime) -> None:
    """When a link was looked at, and since when it is dead."""
    row = upsert(link_check).values(evidence_id=evidence_id, checked_at=now, dead_since=now if dead else None)
    values = {"checked_at": now, "dead_since": row.excluded.dead_since if not dead else now}
    tx.execute(row.on_conflict_do_update(index_elements=["evidence_id"], set_=values))


def given(tx: Connection, evidence_id: int) -> Found | None:
    """(occurrence_id, link) of a piece of evidence that is still there."""
    wanted = select(evidence.c.occurrence_id, evidence.c.link).where(evidence.c.id == evidence_id)
    row: Found | None = tx.execute(wanted).first()
    return row
