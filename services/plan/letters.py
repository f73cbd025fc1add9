"""What every letter about an item of the plan has in common."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox
from db.plan import Due, KnownOccurrence
from school.plan import without_day
from school.presses.plan import PlanPress
from services.letters import Letter, LetterButton

MOST_TITLES = 8


def key_of(row: KnownOccurrence) -> str:
    return f"occurrence:{row.id}"


def lead_key(row: KnownOccurrence, lead: int) -> str:
    """Which reminder: an item that was moved to another day is reminded of anew."""
    return f"lead{lead}:{row.due_on}"


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
    """After a silence fewer days are left than the reminder's own."""
    days = (row.due_on - today).days
    key = "plan-reminder-late" if days < 0 else "plan-reminder-today" if days == 0 else "plan-reminder-soon"
    arguments = {"title": row.title, "due": row.due_on} | ({"days": days} if days > 0 else {})
    aside = [LetterButton("plan-later", PlanPress("later", occurrence=row.id)), more_time(row)]
    if without_day(row.starts_on, row.due_on, weekly=row.weekly):
        aside.append(LetterButton("plan-choose-day", PlanPress("day", occurrence=row.id)))
    return Letter(key, arguments, [*buttons_of(row), aside])


def list_of(key: str, rows: Sequence[Due], *buttons: LetterButton, span: str = "week", **more: Any) -> Letter:
    """A letter that counts these and names the first of them; its last button opens a list of the plan."""
    titles = list(dict.fromkeys(row.title.split("\n")[0] for row in rows))
    shown = [f"• {title}" for title in titles[:MOST_TITLES]] + (["• …"] if len(titles) > MOST_TITLES else [])
    arguments = {"items": len(rows), "titles": "\n".join(shown)} | more
    opens = LetterButton("plan-open", PlanPress("list", span=span))
    return Letter(key, arguments, [*([button] for button in buttons), [opens]])


def stop_reminding(tx: Connection, occurrence_id: int) -> None:
    """Stops what was said about an occurrence and has not gone yet."""
    for kind in ("plan-reminder", "plan-snoozed", "plan-overdue"):
        outbox.cancel(tx, kind, f"occurrence:{occurrence_id}")
