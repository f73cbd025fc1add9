"""Which events carry out which dated item of the plan."""

from datetime import date

from sqlalchemy import Column, Date, ForeignKey, Table, select, update
from sqlalchemy.engine import Connection

from db.events import event, in_order
from db.plan import occurrence
from db.statements import insert
from db.store import metadata
from school.events import Event

event_of_plan = Table(
    "event_of_plan",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("due_on", Date, nullable=False),  # the day of the row that whoever leads the event knows of
)


def join(tx: Connection, event_id: int, occurrence_id: int, due_on: date) -> None:
    """The event carries out this item, which then fell due on this day; said twice, it is so once."""
    values = {"event_id": event_id, "occurrence_id": occurrence_id, "due_on": due_on}
    tx.execute(insert(event_of_plan).values(values).on_conflict_do_nothing())


def moved(tx: Connection, school_id: int) -> list[tuple[Event, date]]:
    """Events whose row has got another day since that was last noted, with the new day."""
    days = select(event_of_plan.c.event_id, occurrence.c.due_on).join(occurrence)
    changed = tx.execute(days.where(occurrence.c.due_on != event_of_plan.c.due_on))
    due = {event_id: day for event_id, day in changed}
    wanted = select(event).where(event.c.school_id == school_id, event.c.id.in_(list(due)))
    return [(one, due[one.id]) for one in in_order(tx, wanted)]


def note_day(tx: Connection, event_id: int, due_on: date) -> None:
    """Nobody is asked about this day again."""
    tx.execute(update(event_of_plan).where(event_of_plan.c.event_id == event_id).values(due_on=due_on))


def events_of(tx: Connection, occurrence_id: int) -> list[Event]:
    """Those that are not cancelled, in their order."""
    joined = select(event).join(event_of_plan, event_of_plan.c.event_id == event.c.id)
    return in_order(tx, joined.where(event_of_plan.c.occurrence_id == occurrence_id, event.c.state == "open"))


def occurrence_of(tx: Connection, event_id: int) -> int | None:
    """The dated item that an event carries out."""
    wanted = select(event_of_plan.c.occurrence_id).where(event_of_plan.c.event_id == event_id)
    occurrence_id: int | None = tx.execute(wanted).scalar()
    return occurrence_id
