"""The words of a morning's letter, when it goes: what was closed or given away meanwhile is not told, days are as they
are now. Each line has a number, by which it is opened and closed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import people, plan
from db.plan import Due, assignees, factions, mornings
from school.dates import last_of_month, school_day
from school.factions import ON_DUTY
from school.people import Person
from school.plan import without_day
from school.presses.plan import FactionPress, ItemPress, PlanPress
from services.letters import Letter, LetterButton, LetterLine, Named
from services.plan.letters import reminder_buttons

#: So many lines a letter has, and so much of a title.
MOST_LINES, LONGEST_TITLE = 10, 120
#: Of those who answer so many are named; of a row that all class teachers have that is enough.
MOST_NAMES = 3
#: Buttons in a row: Telegram shows eight, and a small phone cuts «✉ 5» from the sixth on.
IN_A_ROW = 5
#: In this order, by the keys of the headings.
OWN = ("today", "late", "ahead", "new")
SECTIONS = (*OWN, "unseen", "week", "still", "faction")
#: What is asked about with a look at all of it needs no more than a few lines.
MOST_ASKED = 3


@dataclass
class _Growing:
    """The letter as it grows: its lines, and its buttons by what they do."""

    lines: list[LetterLine] = field(default_factory=list)
    opens: list[LetterButton] = field(default_factory=list)
    deeds: list[LetterButton] = field(default_factory=list)
    number: int = 0


def morning_letter(
    tx: Connection, person_id: int, stored: dict[str, Any], zone: ZoneInfo, now: datetime
) -> Letter | None:
    """None where nothing is left to be told."""
    today = school_day(now, zone)
    wanted: dict[str, list[int]] = stored["lines"]
    rows = mornings.open_of(tx, [one for ids in wanted.values() for one in ids])
    answering = mornings.answering_all(tx, {row.item_id for row in rows.values()}, now)
    person = people.by_id(tx, person_id)
    if person is None:
        return None
    leads = bool(stored.get("leads"))
    mine = {row.id for row in rows.values() if person_id in answering.get(row.item_id, [])}
    if leads:
        mine |= {row.id for row in rows.values() if not answering.get(row.item_id)}
    sections = _sections(rows, wanted, mine, today)
    names = mornings.names_of(tx, {one for ones in answering.values() for one in ones})
    growing = _Growing()
    about = _about_month(tx, person, stored, today, now, leads=leads)
    of_items = {item: [names[one] for one in ones] for item, ones in answering.items()}
    for name, found in sections.items():
        _tell(tx, growing, name, found, today, of_items)
    if not (growing.lines or about):
        return None
    key = "plan-morning-welcome-letter" if stored.get("welcome") else "plan-morning-letter"
    own = [row for name in OWN for row in sections[name]]
    alone = len(own) == growing.number == 1
    buttons = reminder_buttons(own[0]) if alone else _by_numbers(growing)
    buttons += [[one] for one in _beside(sections, about, today)]
    return Letter(key, {"day": today}, buttons, [*about, *growing.lines])


def _sections(
    rows: Mapping[int, Due], wanted: Mapping[str, Iterable[int]], mine: set[int], today: date
) -> dict[str, list[Due]]:
    """Each row once, under the first heading that it belongs to."""
    found: dict[str, list[Due]] = {name: [] for name in SECTIONS}
    seen: set[int] = set()

    def put(name: str, row: Due) -> None:
        if row.id not in seen:
            seen.add(row.id)
            found[name].append(row)

    for kind in ("own", "new", "unseen", "week", "still", "faction"):
        for row in sorted(
            (rows[one] for one in wanted.get(kind, ()) if one in rows), key=lambda row: (row.due_on, row.id)
        ):
            if kind in ("own", "new", "still") and row.id not in mine:
                continue
            put(_by_day(row, today) if kind == "own" else kind, row)
    return found


def _by_day(row: Due, today: date) -> str:
    return "today" if row.due_on == today else "ahead" if row.due_on > today else "late"


def _tell(
    tx: Connection,
    growing: _Growing,
    name: str,
    rows: Sequence[Due],
    today: date,
    names: Mapping[int, Sequence[str]],
) -> None:
    """The heading and its lines, as far as there is room; how many are left."""
    if not rows:
        return
    growing.lines.append(LetterLine(f"plan-morning-{name}", {}))
    room = min(MOST_LINES - growing.number, MOST_ASKED if name == "still" else MOST_LINES)
    for row in rows[: max(room, 1)]:
        growing.number += 1
        said: dict[str, Any] = {"number": f"{growing.number}", "title": _title(row)}
        if name != "today":
            said["due"] = row.due_on
        key = "today" if name == "today" else "day"
        if row.due_on > today:
            key, said["days"] = "ahead", (row.due_on - today).days
        if name == "unseen":
            key, said["names"] = "unseen", _named(names.get(row.item_id, ()))
        growing.lines.append(LetterLine(f"plan-morning-line-{key}", said))
        _buttons_of(tx, growing, name, row)
    if len(rows) > (shown := max(room, 1)):
        growing.lines.append(LetterLine("plan-morning-more", {"more": len(rows) - shown}))


def _buttons_of(tx: Connection, growing: _Growing, name: str, row: Due) -> None:
    number = {"number": f"{growing.number}"}

    def button(key: str, press: Any) -> LetterButton:
        return LetterButton(key, press, arguments=number)

    if name == "faction":
        if not factions.lead_of(tx, row.item_id):
            growing.deeds.append(button("plan-morning-lead", FactionPress(item=row.item_id)))
        return
    growing.opens.append(button("plan-morning-open", PlanPress("card", occurrence=row.id)))
    if name in OWN:
        growing.deeds.append(button("plan-morning-done", PlanPress("done", occurrence=row.id)))
    if name == "unseen":
        growing.deeds.append(button("plan-morning-write", ItemPress("write", row.id)))


def _named(names: Sequence[str]) -> str:
    said = ", ".join(names[:MOST_NAMES]) or "–"
    return f"{said} (+{len(names) - MOST_NAMES})" if len(names) > MOST_NAMES else said


def _title(row: Due) -> str:
    first, *others = row.title.split("\n")
    cut = first if len(first) <= LONGEST_TITLE else first[: LONGEST_TITLE - 1].rstrip() + "…"
    return f"{cut} (+{len(others)})" if others else cut


def _by_numbers(growing: _Growing) -> list[list[LetterButton]]:
    """No number stands alone: few buttons share a row, of many each kind has rows of one length. A single line needs
    no number."""
    opens, deeds = growing.opens, growing.deeds
    if growing.number == 1 and opens:
        opens = [LetterButton("plan-open", opens[0].press)]
    if min(len(opens), len(deeds)) < 2:
        return _in_rows([*opens, *deeds])
    return [*_in_rows(opens), *_in_rows(deeds)]


def _in_rows(buttons: Sequence[LetterButton]) -> list[list[LetterButton]]:
    """As few rows as there can be, all of the same length or one shorter."""
    rows = -(-len(buttons) // IN_A_ROW)
    ends = [len(buttons) * row // rows for row in range(rows + 1)] if rows else []
    return [list(buttons[first:last]) for first, last in pairwise(ends)]


def _about_month(
    tx: Connection, person: Person, stored: dict[str, Any], today: date, now: datetime, *, leads: bool
) -> list[LetterLine]:
    """The month, the faction on duty, how much there is to do, and how much of it has no day yet."""
    lines: list[LetterLine] = []
    duty = Named(f"faction-{ON_DUTY.get(today.month) or 'none'}")
    if stored.get("month") or stored.get("duty"):
        lines.append(
            LetterLine("plan-morning-month", {"month": Named(f"month-{today.month}"), "faction": duty})
        )
    if stored.get("duty"):
        lines.append(LetterLine("plan-morning-duty", {}))
    if stored.get("month"):
        whose = None if leads else assignees.whose_items(tx, person.id, now)
        found = plan.due_between(tx, person.school_id, today, last_of_month(today), whose, "open")
        undated = [row for row in found if without_day(row.starts_on, row.due_on, weekly=row.weekly)]
        if found:
            lines.append(
                LetterLine(
                    "plan-morning-month-school" if leads else "plan-morning-month-own", {"items": len(found)}
                )
            )
        if undated:
            lines.append(LetterLine("plan-morning-month-undated", {"undated": len(undated)}))
    return lines


def _beside(
    sections: Mapping[str, Sequence[Due]], about: Sequence[LetterLine], today: date
) -> list[LetterButton]:
    """What is done with all of a heading, and the plan."""
    found = []
    if any(line.key == "plan-morning-month-undated" for line in about):
        found.append(LetterButton("plan-spread", PlanPress("spread")))
    if sections["unseen"]:
        press = PlanPress("seen-all", occurrence=today.toordinal())
        found.append(LetterButton("plan-take-note-all", press))
    if sections["still"]:
        found.append(LetterButton("plan-still-look", PlanPress("still")))
    staff = [row for name, rows in sections.items() if name != "faction" for row in rows]
    if staff or any(line.key.startswith("plan-morning-month-") for line in about):
        span = "month" if about else "week"
        found.append(LetterButton("plan-open-list", PlanPress("list", span=span)))
    return found
