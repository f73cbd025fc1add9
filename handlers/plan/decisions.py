"""What is decided about an item: more time, evidence accepted or sent back."""

from datetime import date
from typing import assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from db.plan import DatedItem
from handlers.answers import a_day, not_past, public, text_line
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.plan.card import BACK_TO_CARD, came_by, card_screen, place_of
from handlers.screens import Pressed, Screen, answer, show
from handlers.visit import Visit
from school.plan import PlanRefusal
from school.presses.plan import DecidePress, PlanDecision, PlanPress
from school.rights import Deed
from services import plan

LONGEST_REASON = 300


async def on_deciding(query: CallbackQuery, visit: Visit, press: PlanPress, deed: PlanDecision) -> None:
    """The presses on the plan that are answered here."""
    match deed:
        case "accept":
            refusal = await visit.store.write(plan.accept, visit.asking, press.occurrence)
            if refusal:
                await answer(query, visit.words.plain(refusal), alert=True)
                return
            await show(query, await card_screen(visit, press), visit.words.plain("plan-accept-noted"))
        case "back":
            given = await visit.store.read(plan.why_not_send_back, visit.person, press.occurrence)
            await begin_or_refuse(query, visit, press, SEND_BACK, given)
        case "more":
            found = await visit.store.read(plan.open_item, visit.asking, press.occurrence)
            await begin_or_refuse(query, visit, press, MORE_TIME, found)
        case never:
            assert_never(never)


async def begin_or_refuse(
    query: CallbackQuery, visit: Visit, press: PlanPress, form: Form, found: DatedItem | PlanRefusal
) -> None:
    if isinstance(found, PlanRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    known = {"title": found.title, "due": found.due_on.isoformat()}
    await begin(form, query, visit, **known, **place_of(press))


async def on_decide_press(query: CallbackQuery, callback_data: DecidePress, visit: Visit) -> None:
    """More time: granted or not."""
    granted = callback_data.deed == "grant"
    outcome = await visit.store.write(plan.decide_extension, visit.asking, callback_data.extension, granted)
    if isinstance(outcome, PlanRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    press = PlanPress("card", occurrence=outcome)
    said = visit.words.plain("plan-granted" if granted else "plan-refused")
    await show(query, await card_screen(visit, press), said)


async def _card_with(filling: Filling, note: str) -> Screen:
    screen = await card_screen(filling.visit, came_by(filling.answers))
    return Screen(f"{filling.visit.words(note)}\n\n{screen.text}", screen.rows)


# More time


async def ask_wanted(filling: Filling) -> Screen:
    due = date.fromisoformat(filling.answers["due"])
    return Screen(filling.visit.words("plan-ask-wanted", title=filling.answers["title"], due=due))


def why_not_then(filling: Filling, day: date) -> Refused | None:
    if day <= date.fromisoformat(filling.answers["due"]):
        return Refused(PlanRefusal.NOT_LATER)
    return not_past(filling, day)


async def ask_why(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-time-why", title=filling.answers["title"]))


async def ask_for_time(filling: Filling) -> Screen:
    visit, answers = filling.visit, filling.answers
    wanted_on = date.fromisoformat(answers["wanted"])
    refusal = await visit.store.write(
        plan.ask_for_time, visit.asking, answers["occurrence"], wanted_on, answers["reason"]
    )
    return await _card_with(filling, refusal or "plan-more-noted")


MORE_TIME = Form(
    "more-time",
    Deed.SEE_PLAN,
    (
        Question("wanted", ask_wanted, a_day(why_not_then), expects="form-expects-day"),
        Question("reason", ask_why, public(text_line(LONGEST_REASON, least=3))),
    ),
    ask_for_time,
    BACK_TO_CARD,
)


# Evidence sent back


async def ask_word(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-word", title=filling.answers["title"]))


async def send_back(filling: Filling) -> Screen:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(plan.send_back, visit.asking, answers["occurrence"], answers["word"])
    return await _card_with(filling, refusal or "plan-sent-back")


SEND_BACK = Form(
    "send-back",
    Deed.SEE_PLAN,
    (Question("word", ask_word, public(text_line(LONGEST_REASON, least=3))),),
    send_back,
    BACK_TO_CARD,
)
FORMS = (MORE_TIME, SEND_BACK)


def build() -> Router:
    router = Router(name="deciding")
    router.callback_query.register(on_decide_press, Pressed(DecidePress), flags=needs(Deed.SEE_PLAN))
    return router
