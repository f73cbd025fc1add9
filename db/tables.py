"""All tables in one place, for migrations and for tests."""

from db import (
    announcements,
    assistance,
    candidacies,
    conversations,
    elections,
    events,
    jobs,
    minutes,
    outbox,
    parliament,
    people,
    plan,
    polling,
)
from db.store import metadata

__all__ = [
    "announcements",
    "assistance",
    "candidacies",
    "conversations",
    "elections",
    "events",
    "jobs",
    "metadata",
    "minutes",
    "outbox",
    "parliament",
    "people",
    "plan",
    "polling",
]
