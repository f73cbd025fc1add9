"""All tables in one place, for migrations and for tests."""

from db import (
    announcements,
    assistance,
    calendar,
    conversations,
    deciding,
    elections,
    events,
    fixed,
    jobs,
    links,
    minutes,
    outbox,
    people,
    plan,
    plan_life,
    plan_people,
    reminders,
)
from db.store import metadata

__all__ = [
    "announcements",
    "assistance",
    "calendar",
    "conversations",
    "deciding",
    "elections",
    "events",
    "fixed",
    "jobs",
    "links",
    "metadata",
    "minutes",
    "outbox",
    "people",
    "plan",
    "plan_life",
    "plan_people",
    "reminders",
]
