"""The year's plan: importing it, reminding those who answer for it, and closing items with evidence."""

from services.plan.adoption import ImportOutcome, import_plan
from services.plan.card import card
from services.plan.closing import (
    mark_done,
    not_held,
    open_item,
    open_parts,
    reopen,
    set_sites,
    why_not_publish,
)
from services.plan.decisions import (
    accept,
    ask_for_time,
    decide_extension,
    send_back,
    why_not_send_back,
)
from services.plan.fixed_deadlines import fixed_on, keep_fixed, switch_off_fixed, switch_on_fixed
from services.plan.links import links_due, note_link
from services.plan.mornings import post_mornings
from services.plan.overdue import keep, long_past, take_note, take_note_of_all, tell_missing_reports
from services.plan.reminders import own_time, set_own_time, snooze
from services.plan.school_year import (
    change_term,
    choose_day,
    month_of,
    school_calendar,
    set_day_off,
    spread_days,
    switch_to_this_month,
)
from services.plan.writing import whom_to_write, write_to_people

__all__ = [
    "ImportOutcome",
    "accept",
    "ask_for_time",
    "card",
    "change_term",
    "choose_day",
    "decide_extension",
    "fixed_on",
    "import_plan",
    "keep",
    "keep_fixed",
    "links_due",
    "long_past",
    "mark_done",
    "month_of",
    "not_held",
    "note_link",
    "open_item",
    "open_parts",
    "own_time",
    "post_mornings",
    "reopen",
    "school_calendar",
    "send_back",
    "set_day_off",
    "set_own_time",
    "set_sites",
    "snooze",
    "spread_days",
    "switch_off_fixed",
    "switch_on_fixed",
    "switch_to_this_month",
    "take_note",
    "take_note_of_all",
    "tell_missing_reports",
    "whom_to_write",
    "why_not_publish",
    "why_not_send_back",
    "write_to_people",
]
