"""The catalogue of fixed deadlines, which the deputy head switches on for the school."""

from datetime import date
from typing import Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from school.plan import PlanRefusal
from school.plan.fixed_deadlines import BY_KEY, CATALOGUE, Fixed, FixedWords, days_of
from school.presses.plan import FixedPress, YearPress
from school.rights import Deed, may
from services import plan


async def on_fixed_press(query: CallbackQuery, callback_data: FixedPress, visit: Visit) -> None:
    press, refusal = callback_data, None
    place = {one.place: one for one in CATALOGUE}
    match press.deed:
        case "list":
            await show(query, await fixed_screen(visit, press.page))
            return
        case "on" | "off" if press.place not in place:
            await answer(query, visit.words.plain("button-too-old"), alert=True)
            return
        case "on":
            wanted = [in_words(visit, place[press.place])]
            refusal = await visit.store.write(plan.switch_on_fixed, visit.asking, wanted, visit.today)
        case "all":
            wanted = [in_words(visit, one) for one in CATALOGUE]
            refusal = await visit.store.write(plan.switch_on_fixed, visit.asking, wanted, visit.today)
        case "off":
            key = place[press.place].key
            refusal = await visit.store.write(plan.switch_off_fixed, visit.asking, key, visit.today)
            refusal = None if refusal is PlanRefusal.NO_SUCH_ITEM else refusal  # it is off already
        case never:
            assert_never(never)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await fixed_screen(visit, press.page), visit.words.plain("own-kept"))


def in_words(visit: Visit, one: Fixed) -> FixedWords:
    """As it will stand in the plan: in the language of whoever switches it on."""
    words = visit.words
    responsible = tuple(words.plain(f"role-{role}") for role in one.roles)
    title, evidence = words.plain(f"fixed-{one.key}"), words.plain(f"fixed-as-{one.evidence}")
    return FixedWords(one.key, title, responsible, evidence)


async def fixed_screen(visit: Visit, number: int = 0) -> Screen:
    """Each with its tick and its next day."""
    words = visit.words
    on = await visit.store.read(plan.fixed_on, visit.school_id)
    days = await visit.store.read(plan.school_calendar, visit.school_id, visit.school_year)
    page = page_of(CATALOGUE, number)
    leads = may(visit.who, Deed.RUN_PLAN)
    rows: list[list[Button]] = []
    for one in page.items:
        due = [day.due_on for day in days_of(one, days)]
        line = _line(visit, one, one.key in on, due)
        deed: Literal["list", "on", "off"] = "list" if not leads else "off" if one.key in on else "on"
        rows.append([Button(line, FixedPress(deed, place=one.place, page=page.number))])
    arrows = page.arrows(lambda turned: FixedPress(page=turned))
    everything = leads and len(on) < len(BY_KEY)
    all_of_them = [Button(words.plain("fixed-all"), FixedPress("all"))] if everything else []
    back = Button(words.plain("button-back"), YearPress())
    text = words("fixed-title", on=len(on), all=len(BY_KEY))
    return Screen(text, [*rows, arrows, all_of_them, [back, home(words)]])


def _line(visit: Visit, one: Fixed, on: bool, due: list[date]) -> str:
    words = visit.words
    ahead = [day for day in due if day >= visit.today] or due
    return f"{'☑' if on else '☐'} {words.day(min(ahead))} · {words.plain(f'fixed-{one.key}')}"


def build() -> Router:
    router = Router(name="fixed-deadlines")
    router.callback_query.register(on_fixed_press, Pressed(FixedPress), flags=needs(Deed.SEE_PLAN))
    return router
