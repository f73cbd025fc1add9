"""Initiatives in chat: written in three lines, looked at, supported with one press, answered."""

from typing import Any, assert_never

from aiogram.types import CallbackQuery

from handlers.answers import public, text_line
from handlers.forms import Filling, Form, Refused, back_to, begin, screen_or_refused, show_or_say
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_of, typed
from handlers.screens import Button, Screen, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.parliament.initiatives import (
    ANSWERS,
    KINDS,
    LONGEST_ANSWER,
    LONGEST_PROSE,
    LONGEST_TITLE,
    InitiativeRefusal,
    State,
    writes,
)
from school.presses.parliament import InitiativeDeed, InitiativePress, ParliamentPress, ProjectPress
from school.rights import Deed
from services.parliament import initiatives
from services.parliament.charter import charter_of
from services.parliament.initiatives import InitiativeCard, Told

_MARKS = {
    State.SENT: "⏳",
    State.OPEN: "📣",
    State.REACHED: "🔔",
    State.ACCEPTED: "✓",
    State.PART: "✓",
    State.DECLINED: "✕",
    State.TURNED_BACK: "↩",
    State.TAKEN_BACK: "✕",
}


async def list_screen(visit: Visit, page: int = 0) -> Screen:
    words = visit.words
    found = await visit.store.read(initiatives.shown, visit.asking)
    shown = page_of(found, page)
    rows = [[Button(words.plain("initiative-new"), InitiativePress("new"))]] if writes(visit.person) else []
    rows += [
        [Button(f"{_MARKS[State(one.state)]} {one.title}", InitiativePress("card", one.id))]
        for one in shown.items
    ]
    rows.append(shown.arrows(lambda turned: InitiativePress("list", page=turned)))
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    charter = await visit.store.read(charter_of, visit.school_id)
    text = words("initiative-list", initiatives=len(found), threshold=charter.supporters)
    return Screen(text, [*rows, [back, home(words)]])


async def card_screen(visit: Visit, initiative_id: int) -> Screen | InitiativeRefusal:
    """The problem, what is proposed, who stands behind it, and what the administration has answered."""
    seen = await visit.store.read(initiatives.card, visit.asking, initiative_id)
    if isinstance(seen, InitiativeRefusal):
        return seen
    words, row = visit.words, seen.row
    told = [
        words(
            "initiative-card",
            title=row.title,
            kind=Word(f"initiative-kind-{row.kind}"),
            name=row.author,
            problem=row.problem,
            solution=row.solution,
            supporters=row.supporters,
            threshold=seen.threshold,
            state=Word(f"initiative-state-{row.state}"),
        )
    ]
    if row.answer_by and row.state == State.REACHED:
        told.append(words("initiative-until", until=row.answer_by))
    if row.answer:
        told.append(words("initiative-answer", answer=row.answer))
    back = Button(words.plain("button-back"), InitiativePress())
    return Screen("\n\n".join(told), [*_deeds(words, seen), [back, home(words)]])


def _deeds(words: Words, seen: InitiativeCard) -> list[list[Button]]:
    rows: list[list[InitiativeDeed]] = []
    if seen.may_support:
        rows.append(["support"])
    if seen.may_check or seen.may_turn_back:
        rows.append(["let-through", "turn-back"] if seen.may_check else ["turn-back"])
    if seen.may_report:
        rows.append(["report"])
    if seen.may_answer:
        rows.append(["answer"])
    if seen.may_change:
        rows.append(["change", "take-back"])
    made = [
        [Button(words.plain(f"initiative-do-{deed}"), InitiativePress(deed, seen.row.id)) for deed in row]
        for row in rows
    ]
    if seen.project:
        made.append([Button(words.plain("project-see"), ProjectPress("card", seen.project))])
    elif seen.may_begin:
        made.append([Button(words.plain("initiative-project"), ProjectPress("new", number=seen.row.id))])
    return made


async def on_initiative(query: CallbackQuery, callback_data: InitiativePress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
        case "card":
            await show_or_say(query, visit, await card_screen(visit, press.initiative))
        case "new" | "change" | "turn-back" | "answer":
            await begin(_FORM[press.deed], query, visit, initiative=press.initiative)
        case "support" | "let-through" | "take-back" | "report":
            deed = _AT_ONCE[press.deed]
            refusal = await visit.store.write(deed, visit.asking, press.initiative)
            made = refusal or await card_screen(visit, press.initiative)
            await show_or_say(query, visit, made, words.plain(f"initiative-done-{press.deed}"))
        case never:
            assert_never(never)


_AT_ONCE = {
    "support": initiatives.support,
    "let-through": initiatives.let_through,
    "take-back": initiatives.take_back,
    "report": initiatives.report,
}


# Forms


def _told(filling: Filling) -> Told:
    said = filling.answers
    return Told(said["kind"], said["title"], said["problem"], said["solution"])


async def _send(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    made = await visit.store.write(initiatives.send, visit.asking, filling.token, _told(filling))
    if isinstance(made, InitiativeRefusal):
        return Refused(made)
    screen = screen_or_refused(await card_screen(visit, made))
    return screen if isinstance(screen, Refused) else screen.under(visit.words("initiative-sent"))


async def _change(filling: Filling) -> Screen | Refused:
    visit, number = filling.visit, filling.answers["initiative"]
    refusal = await visit.store.write(initiatives.change, visit.asking, number, _told(filling))
    return screen_or_refused(refusal or await card_screen(visit, number))


async def _turn_back(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    refusal = await visit.store.write(initiatives.turn_back, visit.asking, said["initiative"], said["reason"])
    return screen_or_refused(refusal or await card_screen(visit, said["initiative"]))


async def _answer(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    told = (said["initiative"], said["state"], said["reasons"])
    refusal = await visit.store.write(initiatives.answer, visit.asking, *told)
    return screen_or_refused(refusal or await card_screen(visit, said["initiative"]))


def _kind(words: Words, one: str) -> str:
    return words.plain(f"initiative-kind-{one}")


def _state(words: Words, one: str) -> str:
    return words.plain(f"initiative-state-{one}")


_TEXT = (
    one_of("kind", "initiative-ask-kind", KINDS, _kind),
    typed("title", "initiative-ask-title", public(text_line(LONGEST_TITLE, least=5))),
    typed("problem", "initiative-ask-problem", public(text_line(LONGEST_PROSE, least=10))),
    typed("solution", "initiative-ask-solution", public(text_line(LONGEST_PROSE, least=10))),
)


def _form(name: str, questions: Any, finish: Any) -> Form:
    return Form(name, Deed.SEE_PARLIAMENT, questions, finish, back_to("initiative", card_screen, list_screen))


_FORM = {
    "new": _form("initiative", _TEXT, _send),
    "change": _form("initiative-change", _TEXT, _change),
    "turn-back": _form(
        "initiative-back",
        (typed("reason", "initiative-ask-reason", public(text_line(LONGEST_ANSWER))),),
        _turn_back,
    ),
    "answer": _form(
        "initiative-answer",
        (
            one_of("state", "initiative-ask-answer", ANSWERS, _state),
            typed("reasons", "initiative-ask-reasons", public(text_line(LONGEST_ANSWER))),
        ),
        _answer,
    ),
}
FORMS = tuple(_FORM.values())
