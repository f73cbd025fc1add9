"""The two questions by which a form finds a colleague: a part of the name, and which of those found."""

from typing import Any

from aiogram.types import Message

from db import people
from handlers.forms import Filling, Question, Refused
from handlers.questions import by_name
from handlers.screens import Screen
from school.people import Person
from school.plan.changes import is_colleague

MOST_FOUND = 10


def colleague_questions(words_key: str) -> tuple[Question, Question]:
    """Answers «name» (whoever was found) and «who» (the one who was chosen)."""

    async def ask_name(filling: Filling) -> Screen:
        return Screen(filling.visit.words(words_key, title=filling.answers.get("title", "")))

    return Question("name", ask_name, read_name), Question("who", ask_who, pressed=read_who)


async def read_name(filling: Filling, message: Message) -> Any:
    def fits(filling: Filling, one: Person) -> bool:
        return is_colleague(one, filling.visit.school_id)

    nobody = "plan-no-colleague-found"
    return await by_name(fits, nobody, nobody, most=MOST_FOUND, limit=50, staff=True)(filling, message)


async def ask_who(filling: Filling) -> Screen:
    found = await filling.visit.store.read(people.by_ids, filling.answers["name"])
    return Screen(filling.visit.words("plan-ask-who"), [[filling.choice(one.name, one.id)] for one in found])


async def read_who(filling: Filling, pressed: str) -> Any:
    known = pressed.isascii() and pressed.isdigit() and int(pressed) in filling.answers["name"]
    return int(pressed) if known else Refused("form-expects-button")
