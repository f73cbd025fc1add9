"""The help campaigns: what a child needs for school, who may know, and what became of it."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from db.columns import Moment
from db.store import metadata

campaign = Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("kind", Text, nullable=False),  # qamqorlyq, mektepke_zhol
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    UniqueConstraint("school_id", "kind", "opens_on"),
)

# What is needed, for whom and why is sealed (db/vault.py); in clear stands only what the work needs to find it.
need = Table(
    "need",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("campaign_id", ForeignKey("campaign.id")),
    Column("draft", Text, nullable=False, unique=True),  # the form that made it: sent twice, it makes one
    Column("number", Integer, nullable=False),  # within the school, what people call it by
    Column("reporter_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("state", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("keeper_id", ForeignKey("person.id", ondelete="SET NULL")),  # the social pedagogue who took it
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("school_id", "number"),
    Index("ix_need_state", "school_id", "state"),
)

# What the parent agreed to: which text, when, for how long. Not the need.
consent = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("need_id", ForeignKey("need.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("text_version", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("withdrawn_at", Moment),
)
