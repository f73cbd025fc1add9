"""The year's plan in chat: what is mine and when, a card, and «done» with the evidence that the plan asks for."""

from typing import Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.forms import begin
from handlers.orders import order
from handlers.plan import (
    approval,
    assignees,
    changes,
    closing,
    decisions,
    factions,
    fixed_deadlines,
    overdue,
    proposals,
    reminders,
    school_year,
    searching,
    writing,
)
from handlers.plan.card import card_screen, item_row, later_screen, more_screen, show_evidence, snooze
from handlers.plan.change_screens import history_screen
from handlers.plan.lists import classes_screen, entries, factions_screen, list_screen, settings_screen
from handlers.room import Room
from handlers.screens import Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.plan.calendar import plan_calendar
from papers.plan.notes import plan_note
from school.plan import PlanRefusal
from school.presses.plan import (
    AwayPress,
    ClassTickPress,
    HandoverPress,
    ItemPress,
    LifePress,
    PlanLook,
    PlanPress,
)
from school.rights import Deed
from services import plan
from services.plan import linked

FORMS = (
    *closing.FORMS,
    *proposals.FORMS,
    *assignees.FORMS,
    *changes.FORMS,
    *approval.FORMS,
    *decisions.FORMS,
    *reminders.FORMS,
    *school_year.FORMS,
    *searching.FORMS,
    *writing.FORMS,
)


async def on_plan_press(query: CallbackQuery, callback_data: PlanPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list" | "factions" | "classes" | "card" | "later" | "settings":
            await show(query, await look(visit, press, press.deed))
        case "done" | "off":
            await closing.begin_closing(query, visit, press, press.deed)
        case "show":
            await show_evidence(query, visit, press)
        case "hour" | "tomorrow" | "monday":
            await snooze(query, visit, press, press.deed)
        case "seen" | "seen-all" | "still" | "keep":
            await overdue.on_overdue(query, visit, press, press.deed)
        case "more" | "accept" | "back":
            await decisions.on_deciding(query, visit, press, press.deed)
        case "day" | "typed-day" | "this-month" | "to-may" | "spread":
            await school_year.on_day(query, visit, press, press.deed)
        case "search":
            await begin(searching.SEARCH, query, visit)
        case "add":
            await changes.begin_adding(query, visit)
        case "calendar":
            await ask_for_calendar(query, visit)
        case "reopen" | "approve-report":
            await by_leaders(query, visit, press, press.deed)
        case never:
            assert_never(never)


async def on_class_tick(query: CallbackQuery, callback_data: ClassTickPress, visit: Visit) -> None:
    """A class teacher says that the own class has done it."""
    press = callback_data
    said = (visit.asking, press.occurrence, press.grade, press.letter)
    refusal = await visit.store.write(linked.tick, *said)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
    else:
        card = PlanPress("card", press.occurrence, press.span, press.page)
        await show(query, await card_screen(visit, card))


async def look(visit: Visit, press: PlanPress, deed: PlanLook) -> Screen:
    """What changes nothing."""
    match deed:
        case "list":
            return await list_screen(visit, press.span, press.page)
        case "settings":
            return settings_screen(visit)
        case "factions":
            return factions_screen(visit)
        case "classes":
            return classes_screen(visit)
        case "card":
            return await card_screen(visit, press)
        case "later":
            return later_screen(visit, press)
        case never:
            assert_never(never)


#: What the leadership does by one press, and what it is told then.
_BY_LEADERS = {
    "reopen": (plan.reopen, "plan-reopened"),
    "approve-report": (linked.approve_report, "plan-report-approved"),
}


async def by_leaders(
    query: CallbackQuery, visit: Visit, press: PlanPress, deed: Literal["reopen", "approve-report"]
) -> None:
    do, said = _BY_LEADERS[deed]
    refusal = await visit.store.write(do, visit.asking, press.occurrence)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await card_screen(visit, press), visit.words.plain(said))


async def on_item_press(query: CallbackQuery, callback_data: ItemPress, visit: Visit) -> None:
    press = callback_data
    row = await item_row(visit, press.occurrence)
    if row is None:
        await answer(query, visit.words.plain(PlanRefusal.NO_SUCH_ITEM), alert=True)
        return
    match press.deed:
        case "more":
            await show(query, await more_screen(visit, press, row))
        case "write":
            await writing.begin_writing(query, visit, press, row)
        case "history":
            await show(query, await history_screen(visit, press, row))
        case "people":
            await show(query, await assignees.people_screen(visit, press, row))
        case "name" | "hand":
            await assignees.begin_asking(query, visit, press, row, press.deed)
        case "lead" | "off":
            await assignees.on_named(query, visit, press, row, press.deed)
        case "take" | "recall":
            await assignees.on_own_part(query, visit, press, press.deed)
        case "split" | "sure-split":
            await changes.split(query, visit, press, row, press.deed)
        case (
            "edit"
            | "move"
            | "cancel"
            | "set-title"
            | "set-faction"
            | "set-deadline"
            | "set-grades"
            | "set-responsible"
            | "set-evidence"
            | "set-project"
        ):
            await changes.on_edit(query, visit, press, row, press.deed)
        case never:
            assert_never(never)


async def ask_for_calendar(query: CallbackQuery, visit: Visit) -> None:
    """One's own days of the plan as a file for the phone's calendar; slow work, so it becomes a job."""
    await order(
        query,
        visit,
        "plan-calendar",
        "plan-calendar-coming",
        today=visit.today.isoformat(),
    )


def build() -> Router:
    router = Router(name="plan")
    router.callback_query.register(on_plan_press, Pressed(PlanPress), flags=needs(Deed.SEE_PLAN))
    router.callback_query.register(on_class_tick, Pressed(ClassTickPress), flags=needs(Deed.SEE_PLAN))
    see = needs(Deed.SEE_PLAN)
    router.callback_query.register(on_item_press, Pressed(ItemPress), flags=see)
    router.callback_query.register(assignees.on_handover, Pressed(HandoverPress), flags=see)
    router.callback_query.register(assignees.on_away, Pressed(AwayPress), flags=see)
    router.callback_query.register(approval.on_life, Pressed(LifePress), flags=needs(Deed.RUN_PLAN))
    router.include_routers(
        decisions.build(),
        fixed_deadlines.build(),
        reminders.build(),
        school_year.build(),
        factions.build(),
    )
    proposals.register(router)
    return router


JOBS = {"plan-calendar": plan_calendar, "plan-read": proposals.sent_plan, "plan-note": plan_note}
ROOM = Room("plan", build, entries, FORMS, command=list_screen, deed=Deed.SEE_PLAN, jobs=JOBS)
