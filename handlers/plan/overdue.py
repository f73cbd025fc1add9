"""What is overdue: the deputy head takes note; what is long past is still to be done, or was not held."""

from datetime import date
from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.pages import page_of
from handlers.plan.card import card_screen
from handlers.plan.lists import list_screen
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.plan import PlanRefusal
from school.presses.plan import PlanOverdue, PlanPress
from services import plan

MOST_PAST = 5  # on a page


async def on_overdue(query: CallbackQuery, visit: Visit, press: PlanPress, deed: PlanOverdue) -> None:
    """The presses on the plan that are answered here."""
    match deed:
        case "seen":
            await take_note(query, visit, press)
        case "seen-all":
            await take_note_of_all(query, visit, press)
        case "still":
            await show(query, await still_screen(visit, press.page))
        case "keep":
            await keep(query, visit, press)
        case never:
            assert_never(never)


async def take_note(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    refusal = await visit.store.write(plan.take_note, visit.asking, press.occurrence)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await card_screen(visit, press), visit.words.plain("plan-seen-noted"))


async def take_note_of_all(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    try:
        told_on = date.fromordinal(press.occurrence)
    except (ValueError, OverflowError):
        told_on = visit.today
    outcome = await visit.store.write(plan.take_note_of_all, visit.asking, told_on)
    if isinstance(outcome, PlanRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await list_screen(visit, "overdue"), visit.words.plain("plan-seen-noted"))


async def still_screen(visit: Visit, number: int = 0) -> Screen:
    """What is long past and open, each with «still to do» and «not held»."""
    words = visit.words
    page = page_of(await visit.store.read(plan.long_past, visit.asking), number, MOST_PAST)
    rows: list[list[Button]] = []
    for row in page.items:
        press = PlanPress(occurrence=row.id, page=page.number)
        rows.append([Button(f"❗ {words.day(row.due_on)} · {row.title}", press.to("card"))])
        keep, off = press.to("keep"), press.to("off")
        rows.append([Button(words.plain("plan-keep"), keep), Button(words.plain("plan-not-held"), off)])
    arrows = page.arrows(lambda turned: PlanPress("still", page=turned))
    back = Button(words.plain("button-back"), PlanPress())
    return Screen(words("plan-still", items=page.total), [*rows, arrows, [back, home(words)]])


async def keep(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    refusal = await visit.store.write(plan.keep, visit.asking, press.occurrence)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await still_screen(visit, press.page), visit.words.plain("plan-kept"))
