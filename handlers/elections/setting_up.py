"""The form of a new election: title, grades, candidates, commission, closing, and a last look."""

from datetime import datetime
from typing import Any

from aiogram.types import Message

from db import people
from handlers.answers import day_and_hour, text_line
from handlers.elections.cards import desk_screen
from handlers.elections.vote import list_screen
from handlers.forms import Filling, Form, Question, Refused, Stay
from handlers.grades import grades_question
from handlers.screens import Screen
from school.elections import (
    COMMISSION_SIZE,
    FEWEST_CANDIDATES,
    MOST_CANDIDATES,
    ElectionRefusal,
    may_sit,
    why_not_stand,
)
from school.events import grades_in_words
from school.names import fold
from school.people import Person
from school.rights import Deed
from services import elections

#: More than this many lines of people in a search would be a roll of names.
MOST_FOUND = 8
DEFAULT_GRADES = tuple(range(5, 12))  # the plan's audience of the President's election


async def ask_title(filling: Filling) -> Screen:
    return Screen(filling.visit.words("election-ask-title"))


def _people_question(key: str, least: int, most: int, misfit: ElectionRefusal) -> Question:
    """Type a part of a name, press whom you mean; press again to take back; then «done»."""

    async def ask(filling: Filling) -> Screen:
        words, state = filling.visit.words, _state(filling, key)
        async with filling.visit.store.reading() as tx:
            chosen = await people.by_ids(tx, state["chosen"])
            found = await people.by_ids(tx, [one for one in state["found"] if one not in state["chosen"]])
        buttons = [[filling.choice(f"✓ {_with_class(one)}", one.id)] for one in chosen]
        buttons += [[filling.choice(f"+ {_with_class(one)}", one.id)] for one in found]
        if least <= len(chosen) <= most:
            buttons.append([filling.choice(words.plain("button-done"), "ok")])
        return Screen(words(f"election-ask-{key}", chosen=len(chosen), most=most), buttons)

    async def typed(filling: Filling, message: Message) -> Any:
        name = await text_line(60, least=2)(filling, message)
        if isinstance(name, Refused):
            return name
        async with filling.visit.store.reading() as tx:
            found = await people.search(tx, filling.visit.school_id, fold(name), limit=200)
        fitting = [one.id for one in found if _fits(key, filling, one)]
        if not fitting:
            return Refused(misfit) if found else Refused("people-nobody-found", {"typed": name})
        return Stay({"chosen": _state(filling, key)["chosen"], "found": fitting[:MOST_FOUND]})

    async def pressed(filling: Filling, answered: str) -> Any:
        state = _state(filling, key)
        chosen: list[int] = list(state["chosen"])
        if answered == "ok" and least <= len(chosen) <= most:
            return {"chosen": chosen, "found": []}
        if not answered.isdigit() or int(answered) not in {*chosen, *state["found"]}:
            return Refused("form-expects-button")
        one = int(answered)
        if one in chosen:
            chosen.remove(one)
        elif len(chosen) == most:
            return Refused("election-enough", {"most": most})
        else:
            chosen.append(one)
        return Stay({"chosen": chosen, "found": [other for other in state["found"] if other != one]})

    return Question(key, ask, typed, pressed, expects="form-expects-text")


def _state(filling: Filling, key: str) -> dict[str, list[int]]:
    state: dict[str, list[int]] = filling.answers.get(key) or {"chosen": [], "found": []}
    return state


def _with_class(person: Person) -> str:
    return f"{person.name} · {person.class_name}" if person.class_name else person.name


def _fits(key: str, filling: Filling, person: Person) -> bool:
    if key == "candidates":
        return why_not_stand(person) is None
    return may_sit(person, filling.answers["candidates"]["chosen"])


async def ask_closing(filling: Filling) -> Screen:
    return Screen(filling.visit.words("election-ask-closing"))


async def ask_sure(filling: Filling) -> Screen:
    words, answers = filling.visit.words, filling.answers
    async with filling.visit.store.reading() as tx:
        standing = await people.by_ids(tx, answers["candidates"]["chosen"])
        members = await people.by_ids(tx, answers["commission"]["chosen"])
    text = words(
        "election-card",
        title=answers["title"],
        state=words.plain("election-state-new"),
        closes=datetime.fromisoformat(answers["closing"]),
        grades=grades_in_words(frozenset(answers["grades"])),
        candidates=", ".join(_with_class(one) for one in standing),
        commission=", ".join(one.name for one in members),
    )
    button = filling.choice(words.plain("election-create"), "yes")
    return Screen(f"{text}\n\n{words('election-rules')}", [[button]])


async def agreed(filling: Filling, pressed: str) -> Any:
    return True if pressed == "yes" else Refused("form-expects-button")


async def create(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    plan = elections.Plan(
        title=answers["title"],
        grades=answers["grades"],
        candidates=answers["candidates"]["chosen"],
        commission=answers["commission"]["chosen"],
        closes_at=datetime.fromisoformat(answers["closing"]),
    )
    made = await elections.set_up(visit.store, visit.person, filling.token, plan, visit.now)
    screen = made if isinstance(made, ElectionRefusal) else await desk_screen(visit, made.id)
    if isinstance(screen, ElectionRefusal):
        return Refused(screen)
    return Screen(f"{visit.words('election-created')}\n\n{screen.text}", screen.rows)


NEW = Form(
    "election",
    Deed.RUN_ELECTIONS,
    (
        Question("title", ask_title, text_line(200, least=3)),
        grades_question("grades", "election-ask-grades", DEFAULT_GRADES),
        _people_question("candidates", FEWEST_CANDIDATES, MOST_CANDIDATES, ElectionRefusal.MAY_NOT_STAND),
        _people_question("commission", COMMISSION_SIZE, COMMISSION_SIZE, ElectionRefusal.COMMISSION),
        Question("closing", ask_closing, day_and_hour()),
        Question("sure", ask_sure, pressed=agreed),
    ),
    create,
    list_screen,
)
FORMS = (NEW,)
