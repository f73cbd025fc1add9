"""The year's plan in chat: what is mine and when, a card, and «done» with the evidence that the plan asks for."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db import jobs
from handlers.doors import needs
from handlers.plan import closing, importing
from handlers.plan.card import card_screen, later_screen, show_evidence, snooze
from handlers.plan.lists import entries, factions_screen, list_screen
from handlers.plan.presses import PlanPress
from handlers.screens import answer, show
from handlers.visit import Visit
from school.plan import SNOOZES
from school.rights import Deed
from services import plan

FORMS = (*closing.FORMS, *importing.FORMS)


async def on_plan_press(query: CallbackQuery, callback_data: PlanPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.span, press.page))
        case "done" | "off":
            await closing.begin_closing(query, visit, press)
        case "show":
            await show_evidence(query, visit, press)
        case "later":
            await show(query, later_screen(visit, press))
        case choice if choice in SNOOZES:
            await snooze(query, visit, press)
        case "factions":
            await show(query, factions_screen(visit))
        case "calendar":
            await ask_for_calendar(query, visit)
        case "reopen":
            refusal = await plan.reopen(visit.store, visit.person, press.occurrence, visit.now)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
            await show(query, await card_screen(visit, press), words.plain("plan-reopened"))
        case _:
            await show(query, await card_screen(visit, press))


async def ask_for_calendar(query: CallbackQuery, visit: Visit) -> None:
    """One's own days of the plan as a file for the phone's calendar; slow work, so it becomes a job."""
    details = {
        "chat_id": visit.telegram_id,
        "actor_id": visit.person.id,
        "today": visit.today.isoformat(),
        "language": visit.words.language,
    }
    async with visit.store.writing() as tx:
        await jobs.ask(tx, "plan-calendar", details, visit.now)
    await answer(query, visit.words.plain("plan-calendar-coming"), alert=True)


def build() -> Router:
    router = Router(name="plan")
    router.callback_query.register(on_plan_press, PlanPress.filter(), flags=needs(Deed.SEE_PLAN))
    importing.register(router)
    return router


__all__ = ["FORMS", "build", "entries", "list_screen"]
