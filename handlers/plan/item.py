"""What surrounds an item: what can be done with it, and the trace of what was changed."""

from datetime import date
from typing import Any

from db import plan as rows
from db.plan import DatedItem, changes
from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word
from school.events import grades_in_words
from school.plan import PlanRefusal
from school.plan.approval import why_not_in_force
from school.plan.changes import Part
from school.presses.plan import ItemDeed, ItemPress
from services.plan import assignees

#: Together they stay under the 4,096 characters of a message.
MOST_CHANGES = 8
LONGEST_VALUE = 100


async def item_row(visit: Visit, occurrence_id: int) -> DatedItem | None:
    """The occurrence with its item, if it is of the own school."""
    row = await visit.store.read(rows.by_occurrence, occurrence_id)
    return row if row is not None and row.school_id == visit.school_id else None


async def more_screen(visit: Visit, press: ItemPress, row: DatedItem) -> Screen:
    """What can be done with an item beside closing it, by what this person may."""
    words = visit.words
    beside = await visit.store.read(assignees.around, visit.asking, row.item_id)
    changeable = why_not_in_force(row.plan_state) is not PlanRefusal.CLOSED
    leads = any(one.part == Part.LEAD for one in beside.named)
    asked = any(one.from_id == visit.person.id for one in beside.waiting)
    offered: dict[ItemDeed, bool] = {
        "people": beside.runs and changeable,
        "take": beside.answers and changeable and not leads,
        "hand": beside.can_hand_over and changeable and not asked,
        "recall": asked,
        "edit": beside.runs and changeable,
        "move": beside.runs and changeable and row.state == "open",
        "split": beside.runs and changeable and row.state == "open" and "\n" in row.title,
        "cancel": beside.runs and changeable and row.state == "open",
        "history": beside.changes > 0,
    }
    buttons = [
        [Button(words.plain(f"plan-do-{deed}"), press.to(deed))] for deed, yes in offered.items() if yes
    ]
    back = Button(words.plain("button-back"), press.card)
    return Screen(words("plan-more-title", title=row.title), [*buttons, [back, home(words)]])


async def history_screen(visit: Visit, press: ItemPress, row: DatedItem) -> Screen:
    """Who changed what and why, the newest first."""
    words = visit.words
    found = await visit.store.read(changes.changes_of, row.item_id)
    lines = [words("plan-history", title=_short(row.title), changes=len(found))]
    for change in found[:MOST_CHANGES]:
        who = {
            "when": change.at,
            "name": change.name or Word("plan-by-import"),
            "what": Word(f"plan-field-{change.field}"),
        }
        if change.before or change.after:
            values = [shown(change.field, value) for value in (change.before, change.after)]
            lines.append(words("plan-history-line", before=values[0], after=values[1], **who))
        else:
            lines.append(words("plan-history-deed", **who))
        if change.reason:
            lines.append(words("plan-history-reason", reason=_short(change.reason)))
    back = Button(words.plain("button-back"), press.to("more"))
    return Screen("\n".join(lines), [[back, home(words)]])


def shown(field: str, value: str | None) -> Any:
    """A value of the trace as a reader wants it."""
    if not value:
        return "–"
    match field:
        case "faction":
            return Word(f"faction-{value}")
        case "day":
            return date.fromisoformat(value)
        case "grades":
            return grades_in_words(frozenset(map(int, value.split(","))))
        case _:
            return _short(value)


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1].rstrip() + "…"
