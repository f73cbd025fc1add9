"""The year's plan: importing it, reminding those who answer for it, and closing items with evidence."""

from services.plan.closing import Evidence, card, mark_done, not_held, reopen, why_not_close
from services.plan.importing import ImportOutcome, import_plan
from services.plan.reminding import post_reminders, snooze

__all__ = [
    "Evidence",
    "ImportOutcome",
    "card",
    "import_plan",
    "mark_done",
    "not_held",
    "post_reminders",
    "reopen",
    "snooze",
    "why_not_close",
]
