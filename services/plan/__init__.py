"""The year's plan: importing it, reminding those who answer for it, and closing items with evidence."""

from services.plan.closing import Evidence, card, mark_done, not_held, reopen, why_not_close
from services.plan.importing import ImportOutcome, import_plan
from services.plan.preferences import own_time, set_own_time
from services.plan.reminding import post_reminders, snooze

__all__ = [
    "Evidence",
    "ImportOutcome",
    "card",
    "import_plan",
    "mark_done",
    "not_held",
    "own_time",
    "post_reminders",
    "reopen",
    "set_own_time",
    "snooze",
    "why_not_close",
]
