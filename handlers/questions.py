"""Questions for forms, ready made: something typed, one of several, ticks, people by name, a moment, sure.

What is asked is the key of a message, or what a function of the filling tells. Each returns a Question.
"""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from aiogram.types import Message

from db import people
from db.events.registrations import Attendee
from handlers.answers import day_and_hour, text_line
from handlers.forms import Change, Filling, Question, ReadMessage, Refused, Stay
from handlers.screens import Screen, side_by_side
from locales.words import Words
from school.people import GRADES, Person
from school.people.names import fold
from school.rights import is_of_school

Asked = str | Callable[[Filling], str] | Callable[[Filling], Awaitable[str]]
Told = str | Callable[[Filling], str]
Options = Sequence[Any] | Callable[[Filling], Sequence[Any]]
Label = Callable[[Words, Any], str]
Wanted = Callable[[Filling], bool]

#: More than this many lines of people in a search would be a roll of names.
MOST_FOUND = 8
NOBODY_FOUND = "people-nobody-found"


def always(filling: Filling) -> bool:
    return True


def on_request(filling: Filling) -> bool:
    """Of a question whose usual answer stands on the card at the end: asked by whoever wants another."""
    return False


async def _asked(asked: Asked, filling: Filling) -> str:
    if isinstance(asked, str):
        return filling.visit.words(asked)
    told = asked(filling)
    return await told if isawaitable(told) else told


def _label(told: Told, filling: Filling) -> str:
    return filling.visit.words.plain(told) if isinstance(told, str) else told(filling)


def _offered(options: Options, filling: Filling) -> Sequence[Any]:
    return options(filling) if callable(options) else options


# Something typed


@dataclass(frozen=True)
class Instead:
    """A button below a question that is answered by typing: its press, its words, and the answer it stands for."""

    press: str
    label: Told
    answer: Any | Callable[[Filling], Any] = ""
    wanted: Wanted = always

    def value(self, filling: Filling) -> Any:
        return self.answer(filling) if callable(self.answer) else self.answer


def typed(key: str, asked: Asked, read: ReadMessage, *instead: Instead, wanted: Wanted = always) -> Question:
    """Anything that is typed or sent; `instead` stands below it in one row."""

    async def ask(filling: Filling) -> Screen:
        buttons = [
            filling.choice(_label(one.label, filling), one.press) for one in instead if one.wanted(filling)
        ]
        return Screen(await _asked(asked, filling), [buttons] if buttons else [])

    async def pressed(filling: Filling, answer: str) -> Any:
        meant = [one for one in instead if one.press == answer and one.wanted(filling)]
        return meant[0].value(filling) if meant else Refused("form-expects-button")

    return Question(key, ask, read, pressed if instead else None, wanted=wanted)


def line(
    key: str, asked: Asked, most: int, *instead: Instead, least: int = 1, wanted: Wanted = always
) -> Question:
    """A line of text."""
    return typed(key, asked, text_line(most, least=least), *instead, wanted=wanted)


def moment(key: str, asked: Asked, *instead: Instead, wanted: Wanted = always) -> Question:
    """A day and an hour to come, by the school's clock; kept as ISO text in UTC."""
    return typed(key, asked, day_and_hour(), *instead, wanted=wanted)


# Something pressed


def one_of(key: str, asked: Asked, options: Options, label: Label, *, wanted: Wanted = always) -> Question:
    """One of several, each on a button of its own."""

    async def ask(filling: Filling) -> Screen:
        words = filling.visit.words
        offered = [filling.choice(label(words, one), one) for one in _offered(options, filling)]
        return Screen(await _asked(asked, filling), side_by_side(offered))

    async def pressed(filling: Filling, answer: str) -> Any:
        meant = [one for one in _offered(options, filling) if str(one) == answer]
        return meant[0] if meant else Refused("form-expects-button")

    return Question(key, ask, pressed=pressed, wanted=wanted)


def ticks(
    key: str,
    asked: Asked,
    options: Options,
    label: Label,
    nothing: str,
    *,
    default: Options = (),
    in_a_row: int = 1,
    every: str = "",
    wanted: Wanted = always,
) -> Question:
    """Some of several, at least one, else `nothing` is said; `every` is the words of a button that ticks all."""

    def ticked_in(filling: Filling) -> list[Any]:
        return list(filling.answers.get(key, _offered(default, filling)))

    async def ask(filling: Filling) -> Screen:
        words, ticked = filling.visit.words, ticked_in(filling)
        buttons = [
            filling.choice(f"{'✓ ' if one in ticked else ''}{label(words, one)}", one)
            for one in _offered(options, filling)
        ]
        rows = [buttons[start : start + in_a_row] for start in range(0, len(buttons), in_a_row)]
        below = [filling.choice(words.plain(every), "all")] if every else []
        rows.append([*below, filling.choice(words.plain("button-done"), "ok")])
        return Screen(await _asked(asked, filling), rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        ticked, offered = ticked_in(filling), _offered(options, filling)
        if answer == "ok":
            return ticked or Refused(nothing)
        if every and answer == "all":
            return Stay([] if len(ticked) == len(offered) else list(offered))
        if answer not in map(str, offered):
            return Refused("form-expects-button")
        return Stay([one for one in offered if (one in ticked) != (str(one) == answer)])

    return Question(key, ask, pressed=pressed, wanted=wanted)


def grades(key: str, asked: Asked, default: Options, *, wanted: Wanted = always) -> Question:
    """Ticks of grades 1–11."""

    def label(words: Words, grade: int) -> str:
        return str(grade)

    return ticks(
        key,
        asked,
        tuple(GRADES),
        label,
        "grades-none",
        default=default,
        in_a_row=4,
        every="grades-all",
        wanted=wanted,
    )


async def yes(filling: Filling, answer: str) -> Any:
    """The answer to «sure?»."""
    return True if answer == "yes" else Refused("form-expects-button")


def sure(asked: Asked, agree: Told, key: str = "sure") -> Question:
    """Everything once more, and one button."""

    async def ask(filling: Filling) -> Screen:
        return Screen(await _asked(asked, filling), [[filling.choice(_label(agree, filling), "yes")]])

    return Question(key, ask, pressed=yes)


#: In front of the name of a question that a card lets one ask.
_CHANGE = "~"


def card(
    told: Callable[[Filling], Awaitable[str]],
    agree: Sequence[tuple[str, Told]],
    changes: Callable[[Filling], Sequence[str]],
    key: str = "sure",
) -> Question:
    """Everything once more, the usual answers filled in: «all is right», or what should be otherwise."""

    async def ask(filling: Filling) -> Screen:
        rows = [[filling.choice(_label(label, filling), press)] for press, label in agree]
        words = filling.visit.words
        others = [filling.choice(words.plain(f"change-{one}"), _CHANGE + one) for one in changes(filling)]
        rows += [others[start : start + 2] for start in range(0, len(others), 2)]
        return Screen(await told(filling), rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        if answer.startswith(_CHANGE) and answer[1:] in changes(filling):
            return Change(answer[1:])
        return answer if answer in [press for press, _ in agree] else Refused("form-expects-button")

    return Question(key, ask, pressed=pressed)


# People by name


Fits = Callable[[Filling, Person], bool]
#: The ids of those who alone come into question; None for everybody.
Among = Callable[[Filling], Awaitable[Collection[int] | None]]


async def everybody(filling: Filling) -> None:
    return None


def by_name(
    fits: Fits,
    misfit: str,
    nobody: str = NOBODY_FOUND,
    *,
    most: int = MOST_FOUND,
    limit: int = 200,
    staff: bool = False,
    among: Among = everybody,
) -> ReadMessage:
    """A part of a name, read as the ids of those whom it may mean; `misfit` if only others are called so."""

    async def read(filling: Filling, message: Message) -> Any:
        name = await text_line(60, least=2)(filling, message)
        if isinstance(name, Refused):
            return name
        visit = filling.visit
        found = await visit.store.read(people.search, visit.school_id, fold(name), limit, staff=staff)
        asked_for = await among(filling)
        found = [one for one in found if asked_for is None or one.id in asked_for]
        fit = [one.id for one in found if fits(filling, one)]
        return fit[:most] or Refused(misfit if found else nobody, {"typed": name})

    return read


def with_class(person: Person | Attendee) -> str:
    """«Айдана Серікова · 9 А», or the name alone."""
    return f"{person.name} · {person.class_name}" if person.class_name else person.name


async def _named(filling: Filling, found: Sequence[Person]) -> list[tuple[str, Person]]:
    """Namesakes of one class are told apart: by their birthday, or by the school's own code."""
    names = [with_class(one) for one in found]
    alike = [one.id for one, name in zip(found, names, strict=True) if names.count(name) > 1]
    marks = await filling.visit.store.read(people.marks_of, alike) if alike else {}
    return [
        (f"{name} · {marks[one.id]}" if marks.get(one.id) else name, one)
        for name, one in zip(names, found, strict=True)
    ]


def one_person(
    key: str,
    asked: Asked,
    fits: Callable[[Person], bool] = is_of_school,
    misfit: str = NOBODY_FOUND,
    *,
    nobody: str = "",
    staff: bool = False,
) -> Question:
    """Type a part of the name, press whom you mean: answered with the person's id under «chosen».

    `nobody` is the words of a button for no one: answered with 0. `staff`: nobody else is looked through.
    """

    def found_in(filling: Filling) -> list[int]:
        kept: dict[str, list[int]] = filling.answers.get(key) or {"found": []}
        return kept["found"]

    async def ask(filling: Filling) -> Screen:
        found = await filling.visit.store.read(people.by_ids, found_in(filling))
        rows = [[filling.choice(name, one.id)] for name, one in await _named(filling, found)]
        rows += [[filling.choice(filling.visit.words.plain(nobody), 0)]] if nobody else []
        return Screen(await _asked(asked, filling), rows)

    async def sent(filling: Filling, message: Message) -> Any:
        nobody_found = misfit if staff else NOBODY_FOUND
        found = await by_name(lambda _, one: fits(one), misfit, nobody_found, staff=staff)(filling, message)
        return found if isinstance(found, Refused) else Stay({"found": found})

    async def pressed(filling: Filling, answer: str) -> Any:
        if answer not in map(str, found_in(filling)) and not (nobody and answer == "0"):
            return Refused("form-expects-button")
        return {"found": [], "chosen": int(answer)}

    return Question(key, ask, sent, pressed, expects="form-expects-text")


def some_people(
    key: str,
    asked: Asked,
    least: int,
    most: int,
    fits: Fits,
    misfit: str,
    *,
    among: Among = everybody,
    wanted: Wanted = always,
) -> Question:
    """Type a part of a name, press whom you mean, press again to take back; `least` to `most` ids under «chosen»."""

    def kept_in(filling: Filling) -> dict[str, list[int]]:
        return filling.answers.get(key) or {"chosen": [], "found": []}

    async def ask(filling: Filling) -> Screen:
        kept, read = kept_in(filling), filling.visit.store.read
        chosen = await read(people.by_ids, kept["chosen"])
        found = await read(people.by_ids, [one for one in kept["found"] if one not in kept["chosen"]])
        named = await _named(filling, [*chosen, *found])
        rows = [[filling.choice(f"{'✓' if one in chosen else '+'} {name}", one.id)] for name, one in named]
        if least <= len(chosen) <= most:
            rows.append([filling.choice(filling.visit.words.plain("button-done"), "ok")])
        return Screen(await _asked(asked, filling), rows)

    async def sent(filling: Filling, message: Message) -> Any:
        found = await by_name(fits, misfit, among=among)(filling, message)
        if isinstance(found, Refused):
            return found
        return Stay({"chosen": kept_in(filling)["chosen"], "found": found})

    async def pressed(filling: Filling, answer: str) -> Any:
        kept = kept_in(filling)
        chosen, found = kept["chosen"], kept["found"]
        if answer == "ok" and least <= len(chosen) <= most:
            return {"chosen": chosen, "found": []}
        if answer not in map(str, (*chosen, *found)):
            return Refused("form-expects-button")
        one = int(answer)
        if one in chosen:
            chosen = [other for other in chosen if other != one]
        elif len(chosen) == most:
            return Refused("election-enough", {"most": most})
        else:
            chosen = [*chosen, one]
        return Stay({"chosen": chosen, "found": [other for other in found if other != one]})

    return Question(key, ask, sent, pressed, expects="form-expects-text", wanted=wanted)
