"""The card of one dated item, and what can be done from it at once."""

from datetime import datetime

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.plan.decision_notes import notes_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.events import grades_in_words
from school.people import LEADERSHIP, bits_as_grades
from school.plan import PHOTO, SNOOZES, PlanRefusal
from school.plan.changes import PlanState
from school.presses.events import PlanEventPress
from school.presses.plan import PlanPress, PlanSnooze
from school.rights import Deed, may
from services import plan
from services.plan import assignees, factions


async def card_screen(visit: Visit, press: PlanPress) -> Screen:
    words = visit.words
    seen = await visit.store.read(plan.card, visit.asking, press.occurrence)
    if isinstance(seen, PlanRefusal):
        return Screen(words(seen), [[home(words)]])
    row, given, may_close = seen
    grades = bits_as_grades(row.grades)
    text = words(
        "plan-card",
        title=row.title,
        faction=Word(f"faction-{row.faction or 'none'}"),
        due=row.due_on,
        responsible=", ".join(row.responsible) or "–",
        grades=grades_in_words(frozenset(grades)) or "–",
        evidence=row.understood.get("evidence_raw") or "–",
    )
    beside = await visit.store.read(assignees.around, visit.asking, row.item_id)
    for one in beside.named:
        text += "\n" + words(f"plan-card-{one.part}", name=one.name)
    if leads := await visit.store.read(factions.lead_of, row.item_id):
        text += "\n" + words("plan-card-faction-lead", name=leads)
    for asked in beside.waiting:
        text += "\n" + words("plan-card-waiting", name=asked.name)
    if row.plan_state != PlanState.APPROVED:
        text += "\n" + words(f"plan-card-{row.plan_state}")
    buttons: list[list[Button]] = []
    if row.state == "not_held":
        who = {"name": row.done_by_name or "–", "when": row.done_at, "reason": row.reason or "–"}
        text += "\n\n" + words("plan-card-not-held", **who)
    if row.state == "done":
        text += "\n\n" + words("plan-card-done", name=row.done_by_name or "–", when=row.done_at)
        if given and given.link:
            text += "\n" + words("plan-card-link", link=given.link)
        elif given:
            buttons.append([Button(words.plain("plan-show-evidence"), press.to("show"))])
    if row.state == "cancelled":
        who = {"name": row.done_by_name or "–", "when": row.done_at, "reason": row.reason or "–"}
        text += "\n\n" + words("plan-card-cancelled", **who)
    if row.state != "open" and visit.person.has(*LEADERSHIP):
        buttons.append([Button(words.plain("plan-reopen"), press.to("reopen"))])
    if row.state == "open" and may_close:
        done = Button(words.plain("plan-done"), press.to("done"))
        buttons.append([done, Button(words.plain("plan-not-held"), press.to("off"))])
    more, choices = await notes_of(visit, press, row, given, may_close)
    text, buttons = f"{text}\n\n{more}" if more else text, [*buttons, *choices]
    buttons.append(_event_button(visit, row.id))
    buttons.append([Button(words.plain("plan-more"), press.around("more"))])
    back = Button(words.plain("button-back"), PlanPress(span=press.span, page=press.page))
    return Screen(text, [*buttons, [back, home(words)]])


def _event_button(visit: Visit, occurrence_id: int) -> list[Button]:
    """To the item's events, for whoever may open a registration."""
    if not may(visit.who, Deed.MANAGE_EVENTS):
        return []
    return [Button(visit.words.plain("plan-event"), PlanEventPress(occurrence=occurrence_id))]


def later_screen(visit: Visit, press: PlanPress) -> Screen:
    words = visit.words
    rows = [[Button(words.plain(f"plan-later-{choice}"), press.to(choice))] for choice in SNOOZES]
    back = Button(words.plain("button-back"), press.to("card"))
    return Screen(words("plan-ask-later"), [*rows, [back, home(words)]])


async def snooze(query: CallbackQuery, visit: Visit, press: PlanPress, until: PlanSnooze) -> None:
    """The reminder comes again; the item stands where the question was."""
    outcome = await visit.store.write(plan.snooze, visit.asking, press.occurrence, until)
    if not isinstance(outcome, datetime):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await card_screen(visit, press), visit.words.plain("plan-snoozed", when=outcome))


async def show_evidence(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    """Sends the photo or document again; Telegram keeps it."""
    seen = await visit.store.read(plan.card, visit.asking, press.occurrence)
    given = None if isinstance(seen, PlanRefusal) else seen[1]
    if given is None or not given.file_id:
        await answer(query, visit.words.plain("plan-no-evidence"), alert=True)
        return
    await answer(query)
    if given.kind == PHOTO:
        await visit.bot.send_photo(visit.telegram_id, given.file_id)
    else:
        await visit.bot.send_document(visit.telegram_id, given.file_id)
