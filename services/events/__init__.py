"""Events: a mentor makes, corrects and cancels them; pupils register, wait, are reminded and come."""

from services.events.attendance import (
    ClassList,
    Headcount,
    Seen,
    absent,
    class_list,
    come,
    come_all,
    headcount,
)
from services.events.desk import cancel, correct, create, led
from services.events.of_plan import PlannedItem, ask_about_moves, create_for, planned, planned_by
from services.events.registrations import EventView, coming, register, view, wards, withdraw
from services.events.reminders import post_reminders

__all__ = [
    "ClassList",
    "EventView",
    "Headcount",
    "PlannedItem",
    "Seen",
    "absent",
    "ask_about_moves",
    "cancel",
    "class_list",
    "come",
    "come_all",
    "coming",
    "correct",
    "create",
    "create_for",
    "headcount",
    "led",
    "planned",
    "planned_by",
    "post_reminders",
    "register",
    "view",
    "wards",
    "withdraw",
]
