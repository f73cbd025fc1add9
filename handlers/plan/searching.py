"""Looking for items of the year's plan by words of their titles."""

from typing import Any

from aiogram.types import Message

from handlers.answers import text_line
from handlers.forms import Filling, Form, Question, Refused
from handlers.plan.lists import list_screen
from handlers.screens import Screen
from handlers.visit import Visit
from school.presses.plan import OF_WORDS
from school.rights import Deed

#: So much of what is looked for fits into a button, which turns the pages.
LONGEST_WORDS = 16


async def ask_words(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-search"))


async def read_words(filling: Filling, message: Message) -> Any:
    typed = await text_line(100, least=2)(filling, message)
    if isinstance(typed, Refused):
        return typed
    return str(typed).replace(":", " ")[:LONGEST_WORDS]


async def show_found(filling: Filling) -> Screen:
    return await list_screen(filling.visit, f"{OF_WORDS}{filling.answers['words']}")


async def back_to_plan(visit: Visit) -> Screen:
    return await list_screen(visit, "week")


SEARCH = Form(
    "plan-search", Deed.SEE_PLAN, (Question("words", ask_words, read_words),), show_found, back_to_plan
)
FORMS = (SEARCH,)
