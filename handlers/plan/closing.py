"""Closing an item: done asks for evidence, not held for the reason."""

from typing import Any

from aiogram.types import CallbackQuery, Message

from handlers.answers import text_line
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.plan.card import card_screen
from handlers.plan.lists import list_screen
from handlers.screens import Screen, answer
from handlers.visit import Visit
from school.plan import DOCUMENT, LINK, PHOTO, Evidence, PlanRefusal, accepted_evidence, read_link
from school.presses.plan import PlanEnd, PlanPress
from school.rights import Deed
from services import plan

BIGGEST_FILE = 20 << 20  # what a bot may fetch from Telegram
LONGEST_REASON = 300


async def begin_closing(query: CallbackQuery, visit: Visit, press: PlanPress, end: PlanEnd) -> None:
    """Done asks for evidence, not held for the reason."""
    row = await visit.store.read(plan.open_item, visit.asking, press.occurrence)
    if isinstance(row, PlanRefusal):
        await answer(query, visit.words.plain(row), alert=True)
        return
    kinds = sorted(accepted_evidence(row.evidence_kinds))
    form = DONE if end == "done" else NOT_HELD
    await begin(form, query, visit, occurrence=row.id, title=row.title, kinds=kinds)


# Done, with evidence


async def ask_evidence(filling: Filling) -> Screen:
    words, answers = filling.visit.words, filling.answers
    wanted = "link" if answers["kinds"] == [LINK] else "file" if LINK not in answers["kinds"] else "any"
    return Screen(words(f"plan-ask-{wanted}", title=answers["title"]))


async def read_evidence(filling: Filling, message: Message) -> Any:
    """A link, a photo or a document, whichever the plan accepts."""
    kinds = filling.answers["kinds"]
    if message.document:
        if (message.document.file_size or 0) > BIGGEST_FILE:
            return Refused(PlanRefusal.FILE_TOO_BIG)
        given = Evidence(DOCUMENT, file_id=message.document.file_id, file_name=message.document.file_name)
    elif message.photo:
        given = Evidence(PHOTO, file_id=message.photo[-1].file_id)
    else:
        link = read_link(message.text or "")
        if link is None:
            return Refused(PlanRefusal.LINK_NEEDED if LINK in kinds else PlanRefusal.WRONG_EVIDENCE)
        given = Evidence(LINK, link=link)
    if given.kind not in kinds:
        return Refused(PlanRefusal.LINK_NEEDED if kinds == [LINK] else PlanRefusal.WRONG_EVIDENCE)
    return given.__dict__


async def mark_done(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    press = PlanPress("card", occurrence=filling.answers["occurrence"])
    given = Evidence(**filling.answers["evidence"])
    refusal = await visit.store.write(plan.mark_done, visit.asking, press.occurrence, given)
    screen = await card_screen(visit, press)
    note = visit.words(refusal) if refusal else visit.words("plan-thanks")
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


async def back_to_plan(visit: Visit) -> Screen:
    return await list_screen(visit, "week", 0)


DONE = Form(
    "done", Deed.SEE_PLAN, (Question("evidence", ask_evidence, read_evidence),), mark_done, back_to_plan
)


# Not held, with the reason


async def ask_reason(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-reason", title=filling.answers["title"]))


async def mark_not_held(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    press = PlanPress("card", occurrence=answers["occurrence"])
    refusal = await visit.store.write(plan.not_held, visit.asking, press.occurrence, answers["reason"])
    screen = await card_screen(visit, press)
    note = visit.words(refusal or "plan-not-held-noted")
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


NOT_HELD = Form(
    "not-held",
    Deed.SEE_PLAN,
    (Question("reason", ask_reason, text_line(LONGEST_REASON, least=3)),),
    mark_not_held,
    back_to_plan,
)
FORMS = (DONE, NOT_HELD)
