"""Whether the links that were given as evidence still lead somewhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, ColumnElement, ForeignKey, Table, exists, or_, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.plan import occurrence, plan, plan_item
from db.plan.closing import evidence
from db.statements import insert as upsert
from db.store import metadata

link_check = Table(
    "link_check",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id", ondelete="CASCADE"), primary_key=True),
    Column("checked_at", Moment, nullable=False),
    Column("dead_since", Moment),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the evidence that it is."""

    evidence_id: int
    occurrence_id: int
    address: str


_LINK = (evidence.c.id.label("evidence_id"), evidence.c.occurrence_id, evidence.c.link.label("address"))
EVERY = timedelta(days=7)
#: An older school year's links are left alone.
YOUNGER_THAN = timedelta(days=366)


def _shown_before() -> ColumnElement[bool]:
    """Whether an earlier part of the same row is shown by the same link."""
    earlier = evidence.alias("earlier")
    return exists().where(
        earlier.c.occurrence_id == evidence.c.occurrence_id,
        earlier.c.link == evidence.c.link,
        earlier.c.part < evidence.c.part,
    )


def due(tx: Connection, school_id: int, now: datetime, most: int) -> list[Link]:
    """Of evidence that was not looked at for a week, the longest unseen first."""
    wanted = (
        select(*_LINK)
        .join(occurrence, occurrence.c.id == evidence.c.occurrence_id)
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .outerjoin(link_check, link_check.c.evidence_id == evidence.c.id)
        .where(plan.c.school_id == school_id, evidence.c.link.is_not(None), ~_shown_before())
        .where(evidence.c.given_at > now - YOUNGER_THAN)
        .where(or_(link_check.c.checked_at.is_(None), link_check.c.checked_at <= now - EVERY))
    )
    order = (link_check.c.checked_at.is_not(None), link_check.c.checked_at, evidence.c.id)
    return each(Link, tx.execute(wanted.order_by(*order).limit(most)))


def note(tx: Connection, evidence_id: int, dead: bool, now: datetime) -> None:
    """When a link was looked at, and since when it is dead."""
    row = upsert(link_check).values(evidence_id=evidence_id, checked_at=now, dead_since=now if dead else None)
    values = {"checked_at": now, "dead_since": row.excluded.dead_since if not dead else now}
    tx.execute(row.on_conflict_do_update(index_elements=["evidence_id"], set_=values))


def given(tx: Connection, evidence_id: int) -> Link | None:
    """Of a piece of evidence that is still there."""
    return made(Link, tx.execute(select(*_LINK).where(evidence.c.id == evidence_id)).first())
