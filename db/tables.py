"""All tables in one place, for migrations and for tests."""

from db import (
    announcements,
    conversations,
    elections,
    events,
    jobs,
    minutes,
    outbox,
    parliament,
    people,
    plan,
    surveys,
)
from db.assistance import attendance, campaigns, consents, entries, giving, lines, needs, settings, weekly
from db.elections import candidacies, candidates, commission, polling, results, roll, urn, voting
from db.events import of_plan, registrations
from db.numbers import number_once
from db.people import audit, invitations, keystone, requests, roster_lists, roster_questions
from db.plan import (
    approval,
    assignees,
    changes,
    closing,
    decisions,
    factions,
    fixed_deadlines,
    links,
    overdue,
    proposals,
    reminders,
    school_year,
)
from db.store import metadata

number_once(metadata)

__all__ = [
    "announcements",
    "approval",
    "assignees",
    "attendance",
    "audit",
    "campaigns",
    "candidacies",
    "candidates",
    "changes",
    "closing",
    "commission",
    "consents",
    "conversations",
    "decisions",
    "elections",
    "entries",
    "events",
    "factions",
    "fixed_deadlines",
    "giving",
    "invitations",
    "jobs",
    "keystone",
    "lines",
    "links",
    "metadata",
    "minutes",
    "needs",
    "of_plan",
    "outbox",
    "overdue",
    "parliament",
    "people",
    "plan",
    "polling",
    "proposals",
    "registrations",
    "reminders",
    "requests",
    "results",
    "roll",
    "roster_lists",
    "roster_questions",
    "school_year",
    "settings",
    "surveys",
    "urn",
    "voting",
    "weekly",
]
