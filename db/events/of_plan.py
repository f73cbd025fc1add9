"""Which events carry out which dated item of the plan."""

from sqlalchemy import Column, ForeignKey, Table, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from db.events import event, in_order
from db.store import metadata
from school.events import Event

event_of_plan = Table(
    "event_of_plan",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False, index=True),
)


def join(tx: Connection, event_id: int, occurrence_id: int) -> None:
    """The event carries out this item; said twice, it is so once."""
    tx.execute(
        insert(event_of_plan).values(event_id=event_id, occurrence_id=occurrence_id).on_conflict_do_nothing()
    )


def events_of(tx: Connection, occurrence_id: int) -> list[Event]:
    """Those that are not cancelled, in their order."""
    joined = select(event).join(event_of_plan, event_of_plan.c.event_id == event.c.id)
    return in_order(tx, joined.where(event_of_plan.c.occurrence_id == occurrence_id, event.c.state == "open"))


def occurrence_of(tx: Connection, event_id: int) -> int | None:
    """The dated item that an event carries out."""
    wanted = select(event_of_plan.c.occurrence_id).where(event_of_plan.c.event_id == event_id)
    occurrence_id: int | None = tx.execute(wanted).scalar()
    return occurrence_id
