"""All tables in one place, for migrations and for tests."""

from db import (
    announcements,
    assistance,
    calendar,
    candidacies,
    conversations,
    deciding,
    elections,
    events,
    fixed,
    jobs,
    links,
    minutes,
    outbox,
    parliament,
    people,
    plan,
    plan_drafts,
    plan_factions,
    plan_life,
    plan_people,
    polling,
    reminders,
)
from db.numbers import number_once
from db.store import metadata

number_once(metadata)

__all__ = [
    "announcements",
    "assistance",
    "calendar",
    "candidacies",
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
    "parliament",
    "people",
    "plan",
    "plan_drafts",
    "plan_factions",
    "plan_life",
    "plan_people",
    "polling",
    "reminders",
]
