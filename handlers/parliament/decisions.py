"""A question of a form that is answered with a decision of a sitting."""

from collections.abc import Collection
from typing import Any

from handlers.forms import Filling, Question, Refused
from handlers.screens import Screen
from services.parliament.decisions import to_choose


def by_decision(key: str, asked: str, nothing: str, kinds: Collection[str] = ()) -> Question:
    """One of the last decisions of sittings of these kinds; where there is none, `nothing` says what comes first."""

    async def ask(filling: Filling) -> Screen:
        words, visit = filling.visit.words, filling.visit
        found = await visit.store.read(to_choose, visit.asking, kinds)
        rows = [
            [filling.choice(words.plain("member-by-decision", number=one.number or 0, text=one.text), one.id)]
            for one in found
        ]
        return Screen(words(asked) if found else f"{words(asked)}\n\n{words(nothing)}", rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        return int(answer) if answer.isdecimal() else Refused("form-expects-button")

    return Question(key, ask, pressed=pressed)
