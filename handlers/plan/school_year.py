"""The school's own year: terms and days off; the day of a month's item; only this month or until May."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.plan import sites as plan_sites
from handlers.answers import a_day
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.plan.card import BACK_TO_CARD, came_by, card_screen
from handlers.plan.lists import list_screen
from handlers.questions import Instead, typed
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from school.plan import PlanRefusal, read_sites, without_day
from school.plan.school_year import Calendar
from school.presses.plan import FixedPress, PlanDay, PlanPress, PlanSwitch, YearPress
from school.rights import Deed, may
from services import plan

EDGES: tuple[Literal["first", "last"], ...] = ("first", "last")


async def on_year_press(query: CallbackQuery, callback_data: YearPress, visit: Visit) -> None:
    press = callback_data
    days = await visit.store.read(plan.school_calendar, visit.school_id, visit.school_year)
    leads = may(visit.who, Deed.RUN_PLAN)
    match press.deed:
        case "year":
            await show(query, year_screen(visit, days))
        case "term" | "first" | "last" | "add" | "sites" if not leads:
            await answer(query, visit.words.plain(PlanRefusal.NOT_YOURS), alert=True)
        case "term" | "first" | "last" if not 1 <= press.value <= len(days.terms):
            await answer(query, visit.words.plain("button-too-old"), alert=True)
        case "term":
            await show(query, term_screen(visit, days, press.value))
        case "first" | "last":
            edge = days.terms[press.value - 1][EDGES.index(press.deed)]
            await begin(TERM, query, visit, edge=press.deed, number=press.value, known=edge.isoformat())
        case "off":
            await show(query, off_screen(visit, days, press.page))
        case "add":
            await begin(DAY_OFF, query, visit)
        case "sites":
            known = await visit.store.read(plan_sites.of, visit.school_id)
            await begin(SITES, query, visit, known=", ".join(known))
        case "remove":
            await remove_day_off(query, visit, press)
        case never:
            assert_never(never)


def year_screen(visit: Visit, days: Calendar) -> Screen:
    """Four terms with the holidays between them; the deputy head can change them."""
    words = visit.words
    lines: list[str] = []
    for number, (first, last) in enumerate(days.terms, start=1):
        lines.append(words("year-term", number=number, first=first, last=last))
        if number < len(days.terms):
            free = (last + timedelta(days=1), days.terms[number][0] - timedelta(days=1))
            lines.append(words("year-holidays", first=free[0], last=free[1]))
    text = words("year-title", year=str(days.year)) + "\n" + "\n".join(lines)
    rows: list[list[Button]] = []
    if may(visit.who, Deed.RUN_PLAN):
        text += "\n\n" + words("year-change")
        numbers = range(1, len(days.terms) + 1)
        rows = [[Button(words.plain("year-number", number=n), YearPress("term", value=n)) for n in numbers]]
        rows.append([Button(words.plain("year-sites"), YearPress("sites"))])
    rows.append([Button(words.plain("year-days-off"), YearPress("off"))])
    rows.append([Button(words.plain("year-fixed"), FixedPress())])
    back = Button(words.plain("button-back"), PlanPress("settings"))
    return Screen(text, [*rows, [back, home(words)]])


def term_screen(visit: Visit, days: Calendar, number: int) -> Screen:
    words = visit.words
    first, last = days.terms[number - 1]
    edges = [Button(words.plain(f"year-{edge}"), YearPress(edge, value=number)) for edge in EDGES]
    back = Button(words.plain("button-back"), YearPress())
    return Screen(words("year-term", number=number, first=first, last=last), [edges, [back, home(words)]])


def off_screen(visit: Visit, days: Calendar, number: int = 0) -> Screen:
    """The days off that fall on a weekday of a term: only these change anything."""
    words = visit.words
    inside = [
        day
        for day in sorted(days.days_off)
        if day.weekday() < 5 and any(first <= day <= last for first, last in days.terms)
    ]
    page = page_of(inside, number)
    leads = may(visit.who, Deed.RUN_PLAN)
    lines = "\n".join(f"• {words.day(day)}" for day in page.items)
    rows: list[list[Button]] = []
    if leads:
        rows = [
            [Button(words.plain("year-remove", day=day), YearPress("remove", value=day.toordinal()))]
            for day in page.items
        ]
        rows.append([Button(words.plain("year-add"), YearPress("add"))])
    arrows = page.arrows(lambda turned: YearPress("off", page=turned))
    back = Button(words.plain("button-back"), YearPress())
    text = words("year-off-title", days=page.total) + "\n" + lines
    return Screen(text, [*rows, arrows, [back, home(words)]])


async def remove_day_off(query: CallbackQuery, visit: Visit, press: YearPress) -> None:
    try:
        day = date.fromordinal(press.value)
    except (ValueError, OverflowError):
        day = date.min
    year = visit.school_year
    if not year.starts_on <= day <= year.ends_on:
        await answer(query, visit.words.plain("form-no-such-date"), alert=True)
        return
    outcome = await visit.store.write(plan.set_day_off, visit.asking, year, day, False)
    if isinstance(outcome, PlanRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    days = await visit.store.read(plan.school_calendar, visit.school_id, year)
    await show(query, off_screen(visit, days), visit.words.plain("year-changed", moved=outcome))


async def _changed(filling: Filling, outcome: int | PlanRefusal) -> Screen | Refused:
    if isinstance(outcome, PlanRefusal):
        return Refused(outcome)
    visit = filling.visit
    days = await visit.store.read(plan.school_calendar, visit.school_id, visit.school_year)
    screen = year_screen(visit, days)
    return Screen(f"{visit.words('year-changed', moved=outcome)}\n\n{screen.text}", screen.rows)


async def back_to_year(visit: Visit) -> Screen:
    days = await visit.store.read(plan.school_calendar, visit.school_id, visit.school_year)
    return year_screen(visit, days)


# Where the school publishes


def _ask_sites(filling: Filling) -> str:
    return filling.visit.words("year-ask-sites", known=filling.answers["known"] or "–")


async def read_named_sites(filling: Filling, message: Message) -> Any:
    return read_sites(message.text or "") or Refused("year-no-sites")


async def set_sites(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    refusal = await visit.store.write(plan.set_sites, visit.asking, filling.answers["sites"])
    if refusal:
        return Refused(refusal)
    named = ", ".join(filling.answers["sites"]) or visit.words.plain("year-any-site")
    return (await back_to_year(visit)).under(visit.words("year-sites-set", sites=named))


SITES = Form(
    "sites",
    Deed.RUN_PLAN,
    (typed("sites", _ask_sites, read_named_sites, Instead("any", "year-any-site", [])),),
    set_sites,
    back_to_year,
)


# The first or the last day of a term


async def ask_edge(filling: Filling) -> Screen:
    answers, words = filling.answers, filling.visit.words
    known = date.fromisoformat(answers["known"])
    return Screen(words(f"year-ask-{answers['edge']}", number=answers["number"], known=known))


async def change_term(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    day = date.fromisoformat(answers["day"])
    outcome = await visit.store.write(
        plan.change_term, visit.asking, visit.school_year, answers["number"], answers["edge"], day
    )
    return await _changed(filling, outcome)


def fits(filling: Filling, day: date) -> Refused | None:
    """Of this school year; whether the terms still follow each other is seen when it is changed."""
    year = filling.visit.school_year
    inside = year.starts_on - timedelta(days=31) <= day <= year.ends_on + timedelta(days=30)
    return None if inside else Refused(PlanRefusal.WRONG_TERM)


TERM = Form(
    "term-day",
    Deed.SEE_PLAN,
    (Question("day", ask_edge, a_day(fits), expects="form-expects-day"),),
    change_term,
    back_to_year,
)


# A day off


async def ask_off(filling: Filling) -> Screen:
    return Screen(filling.visit.words("year-ask-off"))


async def add_day_off(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    day = date.fromisoformat(filling.answers["day"])
    outcome = await visit.store.write(plan.set_day_off, visit.asking, visit.school_year, day, True)
    return await _changed(filling, outcome)


DAY_OFF = Form(
    "day-off",
    Deed.SEE_PLAN,
    (Question("day", ask_off, a_day(fits), expects="form-expects-day"),),
    add_day_off,
    back_to_year,
)


# The day of a month's item, and what recurs


async def on_day(query: CallbackQuery, visit: Visit, press: PlanPress, deed: PlanDay) -> None:
    """The presses on the plan that are answered here."""
    match deed:
        case "day" if press.page:
            await choose_day(query, visit, press)
        case "day" | "typed-day":
            await ask_which_day(query, visit, press)
        case "this-month" | "to-may":
            await switch(query, visit, press, deed)
        case "spread":
            found = await visit.store.write(plan.spread_days, visit.asking, visit.today)
            said = visit.words.plain("plan-spread-done", items=found)
            await show(query, await list_screen(visit, "month"), said)
        case never:
            assert_never(never)


async def ask_which_day(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    found = await visit.store.read(plan.open_item, visit.asking, press.occurrence)
    if not isinstance(found, PlanRefusal) and not without_day(
        found.starts_on, found.due_on, weekly=found.weekly
    ):
        found = PlanRefusal.HAS_A_DAY
    if isinstance(found, PlanRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    if press.deed == "typed-day":
        first_day = found.starts_on.isoformat()
        await begin(
            OWN_DAY, query, visit, occurrence=found.id, title=found.title, month=first_day, span=press.span
        )
        return
    words = visit.words
    days = await visit.store.read(plan.school_calendar, visit.school_id, visit.school_year)
    first = max(visit.today, found.starts_on)
    month = [found.starts_on + timedelta(days=n) for n in range(31)]
    free = [
        day for day in month if day >= first and day.month == found.due_on.month and days.is_school_day(day)
    ]
    choices = [
        Button(
            f"{day.day} {words.plain(f'weekday-{day.isoweekday()}')}",
            replace(press, deed="day", page=day.day),
        )
        for day in free
    ]
    rows = [choices[start : start + 5] for start in range(0, len(choices), 5)]
    typed = Button(words.plain("plan-typed-day"), PlanPress("typed-day", found.id, press.span))
    back = Button(words.plain("button-back"), PlanPress("card", occurrence=found.id, span=press.span))
    await show(
        query, Screen(words("plan-ask-which-day", title=found.title), [*rows, [typed], [back, home(words)]])
    )


async def choose_day(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    found = await visit.store.read(plan.open_item, visit.asking, press.occurrence)
    refusal = found if isinstance(found, PlanRefusal) else None
    if not isinstance(found, PlanRefusal):
        try:
            day = found.due_on.replace(day=press.page)
        except ValueError:
            day = date.min
        refusal = await visit.store.write(plan.choose_day, visit.asking, press.occurrence, day, visit.today)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    card = PlanPress("card", occurrence=press.occurrence, span=press.span)
    await show(query, await card_screen(visit, card), visit.words.plain("plan-day-chosen"))


async def ask_own_day(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-typed-day", title=filling.answers["title"]))


async def read_own_day(filling: Filling, message: Message) -> object:
    """«25» as well as «25.10»."""
    typed = (message.text or "").strip()
    month = date.fromisoformat(filling.answers["month"])
    if typed.isdecimal() and len(typed) <= 2:
        try:
            return month.replace(day=int(typed)).isoformat()
        except ValueError:
            return Refused("form-no-such-date")
    return await a_day(lambda _, day: None)(filling, message)


async def keep_own_day(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    day = date.fromisoformat(answers["day"])
    refusal = await visit.store.write(plan.choose_day, visit.asking, answers["occurrence"], day, visit.today)
    if refusal:
        return Refused(refusal)
    return await card_screen(visit, came_by(answers))


OWN_DAY = Form(
    "own-day",
    Deed.SEE_PLAN,
    (Question("day", ask_own_day, read_own_day, expects="form-expects-day"),),
    keep_own_day,
    BACK_TO_CARD,
)


async def switch(query: CallbackQuery, visit: Visit, press: PlanPress, deed: PlanSwitch) -> None:
    only = deed == "this-month"
    outcome = await visit.store.write(plan.switch_to_this_month, visit.asking, press.occurrence, only)
    if isinstance(outcome, PlanRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    month = visit.words.plain(f"month-{outcome.month.month}")
    said = visit.words.plain(f"plan-switched-{'month' if only else 'may'}", month=month, moved=outcome.days)
    card = replace(press, deed="card", occurrence=outcome.occurrence_id)
    await show(query, await card_screen(visit, card), said)


FORMS = (TERM, DAY_OFF, OWN_DAY, SITES)


def build() -> Router:
    router = Router(name="school-year")
    router.callback_query.register(on_year_press, Pressed(YearPress), flags=needs(Deed.SEE_PLAN))
    return router
