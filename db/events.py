"""Events of the factions and who comes: registrations, capacity and the waiting list."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from db.columns import Moment
from db.store import metadata

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, unique=True),  # the form that made it: sent twice, it makes one event
    Column("title", Text, nullable=False),
    Column("faction", Text),
    Column("place", Text, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("grades", Integer, nullable=False),  # bits
    Column("capacity", Integer),  # no limit if empty
    Column("state", Text, nullable=False, default="open"),  # open, cancelled
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Index("ix_event_when", "school_id", "state", "starts_at"),
)

registration = Table(
    "registration",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("state", Text, nullable=False),  # going, waiting
    Column("place_in_line", Integer, nullable=False),  # order of arrival within the event
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),  # a parent or class teacher, or oneself
    Index("ix_registration_line", "event_id", "state", "place_in_line"),
)
