"""What every letter about an item of the plan has in common."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox
from db.columns import Found
from services.letters import Letter, LetterButton


def key_of(row: Found) -> str:
    return f"occurrence:{row.id}"


def lead_key(row: Found, lead: int) -> str:
    """Which reminder: an item that was moved to another day is reminded of anew."""
    return f"lead{lead}:{row.due_on}"


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
    for kind in ("plan-reminder", "plan-snoozed"):
        await outbox.cancel(tx, kind, key_of(row))
