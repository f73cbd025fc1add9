"""What every letter about an item of the plan has in common."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox
from db.columns import Found
from services.letters import Letter, LetterButton


def key_of(row: Found) -> str:
    return f"occurrence:{row.id}"


def lead_key(row: Found, lead: int) -> str:
    """Which reminder of an occurrence it is; one that got another day is reminded of anew."""
    return f"lead{lead}" + (f"-moved{row.moves}" if row.moves else "")


def overdue_key(row: Found) -> str:
    return f"once-moved{row.moves}" if row.moves else "once"


def buttons_of(row: Found) -> list[list[LetterButton]]:
    return [
        [LetterButton("plan-done", f"pl:done:{row.id}::0"), LetterButton("plan-open", f"pl:card:{row.id}::0")]
    ]


def reminder_of(row: Found, today: date) -> Letter:
    """After a silence fewer days are left than the reminder's own."""
    days = (row.due_on - today).days
    key = "plan-reminder-late" if days < 0 else "plan-reminder-today" if days == 0 else "plan-reminder-soon"
    arguments = {"title": row.title, "due": row.due_on} | ({"days": days} if days > 0 else {})
    return Letter(key, arguments, [*buttons_of(row), [LetterButton("plan-later", f"pl:later:{row.id}::0")]])


async def stop_reminding(tx: AsyncConnection, row: Found) -> None:
    await stop_reminding_of(tx, row.id)


async def stop_reminding_of(tx: AsyncConnection, occurrence_id: int) -> None:
    """Stops what was said about an occurrence and has not gone yet."""
    for kind in ("plan-reminder", "plan-snoozed", "plan-overdue"):
        await outbox.cancel(tx, kind, f"occurrence:{occurrence_id}")
