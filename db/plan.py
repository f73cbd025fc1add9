"""The year's plan: its items, their dated occurrences, who answers for them, and the evidence."""

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from db.columns import Moment
from db.store import metadata

plan = Table(
    "plan",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("school_year", Integer, nullable=False),  # the year in which it began
    Column("name", Text, nullable=False),
    Column("imported_at", Moment, nullable=False),
    UniqueConstraint("school_id", "school_year", "name"),
)

plan_item = Table(
    "plan_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plan.id", ondelete="CASCADE"), nullable=False),
    Column("table_no", Integer, nullable=False),  # where it stands in the school's document, from 1
    Column("row_no", Integer, nullable=False),
    Column("month", Text),  # «2024-09»
    Column("faction", Text),  # key of one of the eight factions
    Column("title", Text, nullable=False),  # the titles of the row, joined by line breaks
    Column("grades", Integer, nullable=False),  # bits
    Column("evidence_kinds", JSON, nullable=False),
    Column("responsible", JSON, nullable=False),  # as written in the plan
    Column("understood", JSON, nullable=False),  # the whole row as the reader understood it
    UniqueConstraint("plan_id", "table_no", "row_no"),
)

# A recurring item has one occurrence for each month, week or term; any other item has one.
occurrence = Table(
    "occurrence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("state", Text, nullable=False, default="open"),  # open, done
    Column("done_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("done_at", Moment),
    UniqueConstraint("item_id", "number"),
    Index("ix_occurrence_due", "state", "due_on"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("kind", Text, nullable=False),  # link, photo, document
    Column("link", Text),
    Column("file_id", Text),  # Telegram keeps the file; this names it
    Column("file_name", Text),
    Column("given_at", Moment, nullable=False),
)
