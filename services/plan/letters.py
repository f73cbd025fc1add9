"""What letters about the plan have in common: their words and buttons."""

from datetime import date

from sqlalchemy.engine import Connection

from db import outbox
from db.plan import Due, KnownOccurrence
from school.plan import without_day
from school.presses.plan import PlanPress
from services.letters import Letter, LetterButton

SNOOZED = "plan-snoozed"


def key_of(row: KnownOccurrence) -> str:
    return f"occurrence:{row.id}"


def buttons_of(row: KnownOccurrence) -> list[list[LetterButton]]:
    return [
        [
            LetterButton("plan-done", PlanPress("done", occurrence=row.id)),
            LetterButton("plan-open", PlanPress("card", occurrence=row.id)),
        ]
    ]


def more_time(row: KnownOccurrence) -> LetterButton:
    return LetterButton("plan-more-time", PlanPress("more", occurrence=row.id))


def reminder_of(row: Due, today: date) -> Letter:
    """The reminder of one item, as it is after it was put off."""
    days = (row.due_on - today).days
    key = "plan-reminder-late" if days < 0 else "plan-reminder-today" if days == 0 else "plan-reminder-soon"
    arguments = {"title": row.title, "due": row.due_on} | ({"days": days} if days > 0 else {})
    return Letter(key, arguments, reminder_buttons(row))


def reminder_buttons(row: Due) -> list[list[LetterButton]]:
    later = LetterButton("plan-later", PlanPress("later", occurrence=row.id))
    rows = [*buttons_of(row), [later, more_time(row)]]
    if without_day(row.starts_on, row.due_on, weekly=row.weekly):
        rows.append([LetterButton("plan-choose-day", PlanPress("day", occurrence=row.id))])
    return rows


def stop_reminding(tx: Connection, occurrence_id: int) -> None:
    """Stops what was said about an occurrence and has not gone yet."""
    for kind in (SNOOZED, "plan-overdue"):
        outbox.cancel(tx, kind, f"occurrence:{occurrence_id}")
