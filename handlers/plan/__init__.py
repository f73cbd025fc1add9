"""The year's plan in chat: what is mine and when, a card, and «done» with the evidence that the plan asks for."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from db import jobs
from handlers.doors import needs
from handlers.plan import (
    approval,
    assignees,
    changes,
    closing,
    decisions,
    factions,
    fixed_deadlines,
    proposals,
    reminder_times,
    school_year,
)
from handlers.plan.card import card_screen, later_screen, show_evidence, snooze
from handlers.plan.item import history_screen, item_row, more_screen
from handlers.plan.lists import classes_screen, entries, factions_screen, list_screen
from handlers.plan.presses import AwayPress, HandoverPress, ItemPress, LifePress, PlanPress
from handlers.screens import answer, show
from handlers.visit import Visit
from school.plan import SNOOZES
from school.plan.changes import LifeRefusal
from school.rights import Deed
from services import plan

FORMS = (
    *closing.FORMS,
    *proposals.FORMS,
    *assignees.FORMS,
    *changes.FORMS,
    *approval.FORMS,
    *decisions.FORMS,
    *reminder_times.FORMS,
    *school_year.FORMS,
)
#: What else a button on the plan asks for, and who answers it.
DEEDS: dict[str, Callable[[CallbackQuery, Visit, PlanPress], Awaitable[None]]] = {
    "done": closing.begin_closing,
    "off": closing.begin_closing,
    "show": show_evidence,
    **dict.fromkeys(SNOOZES, snooze),
    **dict.fromkeys(decisions.DEEDS, decisions.on_deciding),
    **dict.fromkeys(school_year.DEEDS, school_year.on_school_time),
}


async def on_plan_press(query: CallbackQuery, callback_data: PlanPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.span, press.page))
        case "later":
            await show(query, later_screen(visit, press))
        case deed if deed in DEEDS:
            await DEEDS[deed](query, visit, press)
        case "factions":
            await show(query, factions_screen(visit))
        case "classes":
            await show(query, classes_screen(visit))
        case "add":
            await changes.begin_adding(query, visit)
        case "calendar":
            await ask_for_calendar(query, visit)
        case "reopen":
            refusal = await visit.store.write(plan.reopen, visit.asking, press.occurrence)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
            await show(query, await card_screen(visit, press), words.plain("plan-reopened"))
        case _:
            await show(query, await card_screen(visit, press))


async def on_item_press(query: CallbackQuery, callback_data: ItemPress, visit: Visit) -> None:
    press = callback_data
    row = await item_row(visit, press.occurrence)
    if row is None:
        await answer(query, visit.words.plain(LifeRefusal.NO_SUCH_ITEM), alert=True)
        return
    match press.deed:
        case "history":
            await show(query, await history_screen(visit, press, row))
        case "people":
            await show(query, await assignees.people_screen(visit, press, row))
        case "name" | "hand":
            await assignees.begin_asking(query, visit, press, row)
        case "lead" | "off":
            await assignees.on_named(query, visit, press, row)
        case "take" | "recall":
            await assignees.on_own_part(query, visit, press)
        case "split" | "sure-split":
            await changes.split(query, visit, press, row)
        case deed if deed in changes.DEEDS:
            await changes.on_edit(query, visit, press, row)
        case _:
            await show(query, await more_screen(visit, press, row))


async def ask_for_calendar(query: CallbackQuery, visit: Visit) -> None:
    """One's own days of the plan as a file for the phone's calendar; slow work, so it becomes a job."""
    details = {
        "chat_id": visit.telegram_id,
        "actor_id": visit.person.id,
        "today": visit.today.isoformat(),
        "language": visit.words.language,
    }
    await visit.store.write(jobs.ask, "plan-calendar", details, visit.now)
    await answer(query, visit.words.plain("plan-calendar-coming"), alert=True)


def build() -> Router:
    router = Router(name="plan")
    router.callback_query.register(on_plan_press, PlanPress.filter(), flags=needs(Deed.SEE_PLAN))
    see = needs(Deed.SEE_PLAN)
    router.callback_query.register(on_item_press, ItemPress.filter(), flags=see)
    router.callback_query.register(assignees.on_handover, HandoverPress.filter(), flags=see)
    router.callback_query.register(assignees.on_away, AwayPress.filter(), flags=see)
    router.callback_query.register(approval.on_life, LifePress.filter(), flags=needs(Deed.RUN_PLAN))
    router.include_routers(
        decisions.build(),
        fixed_deadlines.build(),
        reminder_times.build(),
        school_year.build(),
        factions.build(),
    )
    proposals.register(router)
    return router


__all__ = ["FORMS", "build", "entries", "list_screen"]
