"""A word to those who answer for an item: whoever leads the school writes it, the bot brings it to them."""

from aiogram.types import CallbackQuery

from db.plan import DatedItem
from handlers.answers import public, text_line
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.plan.card import BACK_TO_CARD, came_by, card_screen, place_of
from handlers.screens import Screen, answer
from handlers.visit import Visit
from school.plan import PlanRefusal
from school.presses.plan import ItemPress
from school.rights import Deed
from services import plan

LONGEST_WORD = 500


async def begin_writing(query: CallbackQuery, visit: Visit, press: ItemPress, row: DatedItem) -> None:
    """The rights are asked for before the form, and again at its end."""
    found = await visit.store.read(plan.whom_to_write, visit.asking, row.id)
    if isinstance(found, PlanRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    await begin(WRITE, query, visit, title=row.title, names=", ".join(found), **place_of(press))


async def ask_word(filling: Filling) -> Screen:
    answers = filling.answers
    return Screen(filling.visit.words("plan-ask-message", title=answers["title"], names=answers["names"]))


async def send_word(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        plan.write_to_people, visit.asking, answers["occurrence"], answers["text"], filling.token
    )
    if refusal:
        return Refused(refusal)
    screen = await card_screen(visit, came_by(answers))
    return screen.under(visit.words("plan-message-sent", names=answers["names"]))


WRITE = Form(
    "plan-message",
    Deed.SEE_PLAN,
    (Question("text", ask_word, public(text_line(LONGEST_WORD, least=2))),),
    send_word,
    BACK_TO_CARD,
)
FORMS = (WRITE,)
