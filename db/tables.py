"""All tables in one place, for migrations and for tests."""

from db import (
    announcements,
    assistance,
    conversations,
    elections,
    events,
    jobs,
    minutes,
    outbox,
    people,
    plan,
    plan_drafts,
)
from db.store import metadata

__all__ = [
    "announcements",
    "assistance",
    "conversations",
    "elections",
    "events",
    "jobs",
    "metadata",
    "minutes",
    "outbox",
    "people",
    "plan",
    "plan_drafts",
]
