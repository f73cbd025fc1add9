"""The question about grades: eleven buttons to tick, used by every form that asks for whom something is."""

from typing import Any

from handlers.forms import Filling, Question, Refused, Stay
from handlers.screens import Button, Screen
from school.people import GRADES


def grades_question(key: str, words_key: str, default: tuple[int, ...]) -> Question:
    """Ticks of grades 1–11; at least one."""

    async def ask(filling: Filling) -> Screen:
        ticked = filling.answers.get(key, list(default))
        words = filling.visit.words
        buttons = [filling.choice(f"{'✓ ' if g in ticked else ''}{g}", g) for g in GRADES]
        rows: list[list[Button]] = [buttons[:4], buttons[4:8], buttons[8:]]
        rows.append(
            [
                filling.choice(words.plain("grades-all"), "all"),
                filling.choice(words.plain("button-done"), "ok"),
            ]
        )
        return Screen(words(words_key), rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        ticked = list(filling.answers.get(key, default))
        if answer == "ok":
            return sorted(ticked) or Refused("grades-none")
        if answer == "all":
            return Stay([] if len(ticked) == len(GRADES) else list(GRADES))
        if answer.isdigit() and int(answer) in GRADES:
            grade = int(answer)
            return Stay(sorted(set(ticked) ^ {grade}))
        return Refused("form-expects-button")

    return Question(key, ask, pressed=pressed)
