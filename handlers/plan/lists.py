"""What is in the plan: one's own, a week's, a month's, a faction's, a class's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import plan as rows
from db.plan import DatedItem, Plan, Totals, assignees
from db.plan import approval as plans
from handlers.home import home
from handlers.pages import PAGE_SIZE, page_of
from handlers.plan.approval_lines import state_line, years_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word
from school.dates import SchoolYear
from school.factions import FACTIONS
from school.people import GRADES, Person
from school.people.names import fold
from school.plan.changes import days_of_plan
from school.presses import Press
from school.presses.plan import (
    AT_TODAY,
    OF_CLASS,
    OF_FACTION,
    OF_PLAN,
    OF_WORDS,
    AwayPress,
    LifePress,
    PlanPress,
    ProposalPress,
    RemindPress,
    YearPress,
)
from school.rights import Deed, may
from services.plan import approval

SPANS = ("today", "week", "month", "overdue", "all")
SUMMER = 62  # days: July and August
#: What stands before a closed item in a list.
MARKS = {"done": "✓", "not_held": "✕", "cancelled": "⊘"}


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-plan"), PlanPress())] if may(visit.who, Deed.SEE_PLAN) else []


def _days(visit: Visit, span: str) -> tuple[date, date, str | None]:
    """The days of a list, and whether only open items count."""
    today = visit.today
    if span == "month":
        first = today.replace(day=1)
        return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1), None
    if span == "today":
        return today, today, None
    if span == "overdue":
        # Until the end of August what is left of the year just over can still be caught up with.
        year = SchoolYear.of(today - timedelta(days=SUMMER))
        return days_of_plan(year)[0], today - timedelta(days=1), "open"
    if span == "all":
        return *days_of_plan(visit.school_year), None
    return today, today + timedelta(days=7), "open"


@dataclass(frozen=True)
class _Chosen:
    """What a span asks for: whose is told by the person, unless the span looks at something as a whole."""

    span: str
    first: date
    last: date
    state: str | None
    heading: str  # the message's key, and what it says beside the number of items
    said: dict[str, Any]
    narrowed: dict[str, Any]
    as_a_whole: bool = False
    searched: tuple[str, ...] = ()  # folded words that a title has


async def _chosen(visit: Visit, span: str) -> _Chosen:
    """The list that a span names; what is no span, or is not for this person, is the week."""
    kind, key = span[:2], span[2:]
    first, last, _ = _days(visit, "all")
    of_year = {"school_year": visit.school_year.first}
    if kind == OF_FACTION and key in FACTIONS:
        said: dict[str, Any] = {"faction": Word(f"faction-{key}")}
        return _Chosen(span, first, last, None, "plan-list-faction", said, of_year | {"faction": key}, True)
    if kind == OF_CLASS and key in map(str, grades_to_see(visit.person)):
        own = [name for name in sorted(visit.person.teaches()) if name.split(" ")[0] == key]
        said = {"class_name": ", ".join(own) or key}
        return _Chosen(span, first, last, None, "plan-list-class", said, of_year | {"grade": int(key)}, True)
    if kind == OF_WORDS and key.strip():
        said = {"asked": key}
        return _Chosen(
            span, first, last, None, "plan-list-found", said, of_year, searched=tuple(fold(key).split())
        )
    if kind == OF_PLAN and may(visit.who, Deed.EDIT_PLAN) and (row := await _plan(visit, key)):
        year = SchoolYear(row.school_year)
        said = {"name": row.name, "year": years_of(row.school_year)}
        first, last = days_of_plan(year)
        return _Chosen(span, first, last, None, "plan-list-plan", said, {"plan_id": row.id}, True)
    span = span if span in SPANS else "week"
    first, last, state = _days(visit, span)
    narrowed = of_year if span == "all" else {}
    return _Chosen(span, first, last, state, f"plan-list-{span}", {}, narrowed)


async def _plan(visit: Visit, key: str) -> Plan | None:
    if not re.fullmatch(r"\d{1,15}", key, re.ASCII):
        return None
    row = await visit.store.read(plans.plan_with, int(key))
    return row if row is not None and row.school_id == visit.school_id else None


def grades_to_see(person: Person) -> list[int]:
    """Whoever is a class teacher and no more looks at the own classes' grades, other staff at all."""
    own = sorted({int(name.split(" ")[0]) for name in person.teaches()})
    return own if own and not may(person, Deed.EDIT_PLAN) else list(GRADES)


async def list_screen(visit: Visit, span: str = "week", number: int = 0) -> Screen:
    """Own items of the week; the deputy head sees everybody's. Other spans are a press away."""
    words, person = visit.words, visit.person
    chosen = await _chosen(visit, span)
    everybody = chosen.as_a_whole or may(person, Deed.RUN_PLAN)

    def look(tx: Connection) -> tuple[list[DatedItem], Totals]:
        whose = None if everybody else assignees.whose_items(tx, person.id, visit.now)
        found = rows.due_between(
            tx, visit.school_id, chosen.first, chosen.last, whose, chosen.state, **chosen.narrowed
        )
        return found, rows.totals(tx, visit.school_id, visit.school_year.first, visit.today)

    found, totals = await visit.store.read(look)
    found = [row for row in found if all(word in fold(row.title) for word in chosen.searched)]
    page = page_of(found, _page_of_today(found, visit.today) if number == AT_TODAY else number)
    text = words(chosen.heading, items=page.total, **chosen.said)
    if everybody and not chosen.as_a_whole:
        text += "\n" + words("plan-totals", done=totals.done, open=totals.open, overdue=totals.overdue)
        text += await _states(visit)
    here = PlanPress("card", span=chosen.span, page=page.number)
    lines = [[_line(visit, row, here)] for row in page.items]
    arrows = page.arrows(lambda turned: PlanPress(span=chosen.span, page=turned))
    spans = [
        Button(words.plain(f"plan-span-{other}"), PlanPress(span=other, page=AT_TODAY * (other == "all")))
        for other in SPANS
        if other != chosen.span
    ]
    return Screen(text, [*lines, arrows, spans[:2], spans[2:], *_ways_on(visit), [home(words)]])


def _page_of_today(found: Sequence[DatedItem], today: date) -> int:
    """The page on which the first item that is not past stands."""
    past = sum(row.due_on < today for row in found)
    return min(past, max(len(found) - 1, 0)) // PAGE_SIZE


async def _states(visit: Visit) -> str:
    """Where this year's plans and the coming ones stand: for the leadership."""
    found = await visit.store.read(approval.plans, visit.person)
    shown = [row for row in found if row.school_year >= visit.school_year.first]
    return "".join("\n" + state_line(visit, row) for row in shown)


def _ways_on(visit: Visit) -> list[list[Button]]:
    """Other looks at the plan, a new item, and what is set once."""
    words = visit.words
    looks = [
        Button(words.plain("plan-factions"), PlanPress("factions")),
        Button(words.plain("plan-classes"), PlanPress("classes")),
    ]
    deeds = [Button(words.plain("plan-search"), PlanPress("search"))]
    if may(visit.who, Deed.EDIT_PLAN):
        deeds.append(Button(words.plain("plan-add"), PlanPress("add")))
    return [looks, deeds, [Button(words.plain("plan-settings"), PlanPress("settings"))]]


def settings_screen(visit: Visit) -> Screen:
    """What is set once: reminders, absence, the school year, the calendar's file, the plans as a whole."""
    words = visit.words

    def button(key: str, press: Press) -> list[Button]:
        return [Button(words.plain(key), press)]

    rows = [
        button("plan-own-times", RemindPress()),
        button("plan-away", AwayPress()),
        button("plan-calendar", PlanPress("calendar")),
        button("plan-school-year", YearPress()),
    ]
    if may(visit.who, Deed.IMPORT_PLAN):
        rows.append(button("import-button", ProposalPress("send")))
    if may(visit.who, Deed.RUN_PLAN):
        rows.append(button("plan-plans-button", LifePress()))
    back = Button(words.plain("button-back"), PlanPress())
    return Screen(words("plan-settings-title"), [*rows, [back, home(words)]])


def classes_screen(visit: Visit) -> Screen:
    """Own classes by name, and the grades that this person may look at."""
    words, person = visit.words, visit.person
    own = [
        [
            Button(
                words.plain("plan-class", class_name=name), PlanPress(span=f"{OF_CLASS}{name.split(' ')[0]}")
            )
        ]
        for name in sorted(person.teaches())
    ]
    taught = {name.split(" ")[0] for name in person.teaches()}
    others = [
        Button(words.plain("plan-class", class_name=str(grade)), PlanPress(span=f"{OF_CLASS}{grade}"))
        for grade in grades_to_see(person)
        if str(grade) not in taught
    ]
    rows = [others[at : at + 3] for at in range(0, len(others), 3)]
    back = Button(words.plain("button-back"), PlanPress())
    return Screen(words("plan-ask-class"), [*own, *rows, [back, home(words)]])


def factions_screen(visit: Visit) -> Screen:
    """The eight factions; each opens its items of the year, whoever answers for them."""
    words = visit.words
    rows = [[Button(words.plain(f"faction-{key}"), PlanPress(span=f"{OF_FACTION}{key}"))] for key in FACTIONS]
    back = Button(words.plain("button-back"), PlanPress())
    return Screen(words("plan-ask-faction"), [*rows, [back, home(words)]])


def _line(visit: Visit, row: DatedItem, here: PlanPress) -> Button:
    mark = MARKS.get(row.state) or ("❗" if row.due_on < visit.today else "○")
    press = replace(here, occurrence=row.id)
    return Button(f"{mark} {visit.words.day(row.due_on)} · {row.title}", press)
