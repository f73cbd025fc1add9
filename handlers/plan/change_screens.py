"""What can be changed of an item, and the trace of what was."""

from datetime import date
from typing import Any, get_args

from db.plan import DatedItem, changes
from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word
from school.grades import grades_in_words
from school.presses.plan import ItemField, ItemPress

#: Together they stay under the 4,096 characters of a message.
MOST_CHANGES = 8
LONGEST_VALUE = 100
FIELD_DEEDS: tuple[ItemField, ...] = get_args(ItemField)


def field_of(deed: ItemField) -> str:
    return deed.removeprefix("set-")


def fields_screen(visit: Visit, press: ItemPress, row: DatedItem) -> Screen:
    words = visit.words
    buttons = [[Button(words.plain(f"plan-field-{field_of(deed)}"), press.to(deed))] for deed in FIELD_DEEDS]
    back = Button(words.plain("button-back"), press.to("more"))
    return Screen(words("plan-ask-field", title=row.title), [*buttons, [back, home(words)]])


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
