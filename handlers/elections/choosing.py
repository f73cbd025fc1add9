"""The question for one person of the school: type a part of the name, press whom you mean."""

from collections.abc import Callable
from typing import Any

from aiogram.types import Message

from db import people
from handlers.forms import Filling, Question, Refused, Stay
from handlers.questions import by_name
from handlers.screens import Screen
from school.people import Person
from school.rights import is_of_school


def with_class(person: Person) -> str:
    return f"{person.name} · {person.class_name}" if person.class_name else person.name


def one_person(
    key: str,
    words_key: str,
    fits: Callable[[Person], bool] = is_of_school,
    misfit: str = "people-nobody-found",
) -> Question:
    """Answered with the person's id under «chosen»; `misfit` is said when only others have such a name."""

    async def ask(filling: Filling) -> Screen:
        found = await filling.visit.store.read(people.by_ids, _found(filling, key))
        rows = [[filling.choice(with_class(one), one.id)] for one in found]
        return Screen(filling.visit.words(words_key), rows)

    async def typed(filling: Filling, message: Message) -> Any:
        found = await by_name(lambda _, one: fits(one), misfit)(filling, message)
        return found if isinstance(found, Refused) else Stay({"found": found})

    async def pressed(filling: Filling, answered: str) -> Any:
        if not answered.isdigit() or int(answered) not in _found(filling, key):
            return Refused("form-expects-button")
        return {"found": [], "chosen": int(answered)}

    return Question(key, ask, typed, pressed, expects="form-expects-text")


def _found(filling: Filling, key: str) -> list[int]:
    kept: dict[str, list[int]] = filling.answers.get(key) or {"found": []}
    return kept["found"]
