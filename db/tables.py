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
    parliament,
    people,
    plan,
)
from db.elections import candidacies, polling
from db.numbers import number_once
from db.people import roster_questions
from db.plan import (
    assignees,
    changes,
    decisions,
    factions,
    fixed_deadlines,
    links,
    proposals,
    reminders,
    school_year,
)
from db.store import metadata

number_once(metadata)

__all__ = [
    "announcements",
    "assignees",
    "assistance",
    "candidacies",
    "changes",
    "conversations",
    "decisions",
    "elections",
    "events",
    "factions",
    "fixed_deadlines",
    "jobs",
    "links",
    "metadata",
    "minutes",
    "outbox",
    "parliament",
    "people",
    "plan",
    "polling",
    "proposals",
    "reminders",
    "roster_questions",
    "school_year",
]
