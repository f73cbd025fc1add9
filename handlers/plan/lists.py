"""What is in the plan: one's own, a week's, a month's, a faction's."""

from datetime import date, timedelta

from db import plan as rows
from db.columns import Found
from handlers.home import home
from handlers.pages import page_of
from handlers.plan.presses import DraftPress, PlanPress
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word
from school.factions import FACTIONS
from school.people import LEADERSHIP
from school.rights import Deed, may

SPANS = ("today", "week", "month", "overdue", "all")
#: A list of one faction's items of the year is a span too: «f-care».
OF_FACTION = "f-"
#: What stands before a closed item in a list.
MARKS = {"done": "✓", "not_held": "✕"}


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
        return visit.school_year.starts_on, today - timedelta(days=1), "open"
    if span == "all":
        return visit.school_year.starts_on, visit.school_year.ends_on + timedelta(days=92), None
    return today, today + timedelta(days=7), "open"


async def list_screen(visit: Visit, span: str = "week", number: int = 0) -> Screen:
    """Own items of the week; the deputy head sees everybody's. Other spans are a press away."""
    words, person = visit.words, visit.person
    faction = span.removeprefix(OF_FACTION) if span.startswith(OF_FACTION) else None
    if faction not in (None, *FACTIONS) or (faction is None and span not in SPANS):
        span, faction = "week", None
    first, last, state = _days(visit, "all" if faction else span)
    whose = None if faction or person.has(*LEADERSHIP) else person.id
    async with visit.store.reading() as tx:
        found = await rows.due_between(tx, visit.school_id, first, last, whose, state, faction)
        year = visit.school_year
        totals = await rows.totals(tx, visit.school_id, year.starts_on, year.ends_on, visit.today)
    page = page_of(found, number)
    if faction:
        text = words("plan-list-faction", faction=Word(f"faction-{faction}"), items=page.total)
    else:
        text = words(f"plan-list-{span}", items=page.total)
    if whose is None and not faction:
        text += "\n" + words("plan-totals", done=totals.done, open=totals.open, overdue=totals.overdue)
    here = PlanPress(deed="card", span=span, page=page.number)
    lines = [[_line(visit, row, here)] for row in page.items]
    arrows = page.arrows(lambda turned: PlanPress(span=span, page=turned))
    spans = [
        Button(words.plain(f"plan-span-{other}"), PlanPress(span=other)) for other in SPANS if other != span
    ]
    factions = Button(words.plain("plan-factions"), PlanPress(deed="factions"))
    calendar = Button(words.plain("plan-calendar"), PlanPress(deed="calendar"))
    imports = []
    if may(visit.who, Deed.IMPORT_PLAN):
        imports = [Button(words.plain("import-button"), DraftPress(deed="send"))]
    return Screen(text, [*lines, arrows, spans[:2], spans[2:], [factions, calendar], imports, [home(words)]])


def factions_screen(visit: Visit) -> Screen:
    """The eight factions; each opens its items of the year, whoever answers for them."""
    words = visit.words
    rows = [[Button(words.plain(f"faction-{key}"), PlanPress(span=f"{OF_FACTION}{key}"))] for key in FACTIONS]
    back = Button(words.plain("button-back"), PlanPress())
    return Screen(words("plan-ask-faction"), [*rows, [back, home(words)]])


def _line(visit: Visit, row: Found, here: PlanPress) -> Button:
    mark = MARKS.get(row.state) or ("❗" if row.due_on < visit.today else "○")
    press = here.model_copy(update={"occurrence": row.id})
    return Button(f"{mark} {visit.words.day(row.due_on)} · {row.title}", press)
