"""Announcements: what a mentor wrote, for whom, and how far it has gone."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, Text

from db.columns import Moment
from db.store import metadata

announcement = Table(
    "announcement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # confirmed twice, it goes once
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("texts", JSON, nullable=False),  # language -> text
    Column("audience", JSON, nullable=False),
    Column("receivers", Integer, nullable=False),  # the count that the author saw and sent
    Column("state", Text, nullable=False),  # sending, sent, stopped
    Column("published_at", Moment, nullable=False),
)
