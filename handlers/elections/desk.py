"""The mentor's desk: where an election stands, and the next step of whoever runs it."""

import dataclasses
import re
from datetime import datetime
from typing import Any, Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db import elections as election_rows
from db.elections import observers
from db.elections.candidates import cards_of
from db.elections.roll import corrections_of
from handlers.doors import needs
from handlers.elections.cards import desk_screen
from handlers.elections.complaints import complaints_screen
from handlers.elections.record import ask_for_paper
from handlers.elections.results import turnout_screen
from handlers.elections.setting_up import (
    ANSWERS_OF_A_QUESTION,
    OFFICES_OF_A_CLASS,
    copy,
    new,
    read_lines,
    worded,
)
from handlers.elections.titles import about_election, heading
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, back_to, begin
from handlers.questions import grades, line, moment, one_of, one_person, sure, with_class
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from school.elections import (
    DATES,
    REASONS_TO_EXTEND,
    VOTING_GRADES,
    ElectionRefusal,
    Kind,
    is_with_us,
    movable_dates,
    why_not_move,
)
from school.presses.elections import DeskDeed, DeskForm, DeskPress, DeskStep
from school.rights import Deed
from services import elections

#: Above the card of the election, which fills the rest of the message.
CORRECTIONS_TOLD = 5


async def on_desk(query: CallbackQuery, callback_data: DeskPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "new":
        await new(query, visit)
        return
    screen = await desk_screen(visit, press.election)
    if isinstance(screen, ElectionRefusal):
        await answer(query, words.plain(screen), alert=True)
        return
    match press.deed:
        case "card":
            await show(query, screen)
        case "copy" | "again":
            await copy(query, visit, press.election, again=press.deed == "again")
        case "move" | "observers" | "correct" | "grades" | "member" | "call-off" | "rename":
            await begin(FORMS_OF_DEEDS[press.deed], query, visit, election=press.election)
        case "minutes":
            await ask_for_paper(query, visit, "election-minutes", press.election)
        case "turnout":
            await show(
                query,
                await turnout_screen(visit, press.election, DeskPress("card", press.election)) or screen,
            )
        case "complaints":
            await show(query, await complaints_screen(visit, press.election))
        case "renew" | "publish":
            asked = _ask_again(visit, press.election, press.deed)
            await show(query, asked.under(await heading(visit, press.election)))
        case "open" | "sure-publish" | "trial" | "sure-renew":
            await _do(query, visit, press.deed, press.election)
        case never:
            assert_never(never)


def _ask_again(visit: Visit, election_id: int, step: Literal["renew", "publish"]) -> Screen:
    """What cannot be taken back is asked about once more."""
    words = visit.words
    sure: DeskDeed = "sure-renew" if step == "renew" else "sure-publish"
    yes = Button(words.plain(f"election-{step}-yes"), DeskPress(sure, election_id))
    back = Button(words.plain("button-back"), DeskPress("card", election_id))
    return Screen(words(f"election-{step}-sure"), [[yes], [back]])


async def _do(query: CallbackQuery, visit: Visit, step: DeskStep, election_id: int) -> None:
    """One step, then the card as it stands now."""
    store = visit.store
    outcome: object = None
    match step:
        case "open":
            outcome = await store.write(elections.open_voting, visit.asking, election_id)
        case "sure-publish":
            outcome = await store.write(elections.publish, visit.asking, election_id)
        case "sure-renew":
            outcome = await store.write(elections.new_key, visit.asking, election_id)
        case "trial":
            outcome = await store.write(elections.begin_trial, visit.asking, election_id)
        case never:
            assert_never(never)
    if not isinstance(outcome, ElectionRefusal):
        outcome = await desk_screen(visit, election_id)
    if isinstance(outcome, ElectionRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
    elif isinstance(outcome, Screen):
        await show(query, outcome)


# A later end


async def _ask_which(filling: Filling) -> Screen:
    """Which date; with one that can be moved there is nothing to choose."""
    words = filling.visit.words
    found = await filling.visit.store.read(election_rows.by_id, filling.answers["election"])
    dates = movable_dates(found, filling.visit.now) if found else []
    rows = [[filling.choice(words.plain(f"election-date-{which}"), which)] for which in dates]
    return Screen(words("election-ask-which-date"), rows)


async def _read_which(filling: Filling, pressed: str) -> Any:
    return pressed if pressed in DATES else Refused("form-expects-button")


def _which_moment(filling: Filling) -> str:
    names = {"nominates_until": "nomination", "opens_at": "opening", "closes_at": "closing"}
    return filling.visit.words(f"election-ask-{names[filling.answers['which']]}")


_MOMENT = moment("moment", _which_moment)


async def _read_moment(filling: Filling, message: Message) -> Any:
    """What cannot be is refused at once, before a reason is asked."""
    read = await _MOMENT.sent(filling, message) if _MOMENT.sent else None
    found = await filling.visit.store.read(election_rows.by_id, filling.answers["election"])
    if not isinstance(read, str) or found is None:
        return read
    moved = datetime.fromisoformat(read)
    refusal = why_not_move(found, filling.answers["which"], moved, filling.visit.now)
    return Refused(refusal) if refusal else read


async def _move(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    outcome = await visit.store.write(
        elections.move_date,
        visit.asking,
        answers["election"],
        answers["which"],
        datetime.fromisoformat(answers["moment"]),
        answers["reason"],
    )
    screen: object = outcome
    if not isinstance(outcome, ElectionRefusal):
        screen = await desk_screen(visit, answers["election"])
    return screen if isinstance(screen, Screen) else Refused(str(screen))


BACK_TO_DESK = back_to("election", desk_screen, list_screen)
MOVE = Form(
    "election-closing",
    Deed.RUN_ELECTIONS,
    (
        Question("which", _ask_which, pressed=_read_which),
        dataclasses.replace(_MOMENT, sent=_read_moment),
        one_of("reason", "election-ask-reason", REASONS_TO_EXTEND, worded("election-reason")),
    ),
    _move,
    BACK_TO_DESK,
    about=about_election,
)

# Observers, and corrections of the roll


async def _watch(filling: Filling) -> Screen | Refused:
    """One observer more; pressing somebody who watches already takes them off."""
    visit, election_id = filling.visit, filling.answers["election"]
    chosen: int = filling.answers["observer"]["chosen"]
    now = [row.id for row in await visit.store.read(observers.observers_of, election_id)]
    wanted = sorted({*now} ^ {chosen})
    refusal = await visit.store.write(elections.set_observers, visit.asking, election_id, wanted)
    if refusal:
        return Refused(refusal)
    names = [row.name for row in await visit.store.read(observers.observers_of, election_id)]
    return await _back_at_the_desk(filling, visit.words("election-observers", names=", ".join(names) or "–"))


WHY = line("why", "election-ask-why", 200, least=3)


async def _correct(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.correct_roll,
        visit.asking,
        answers["election"],
        answers["voter"]["chosen"],
        answers["why"],
        belongs=answers["belongs"] == "on",
    )
    if refusal:
        return Refused(refusal)
    rows = await visit.store.read(corrections_of, answers["election"])
    lines = [
        visit.words(f"election-corrected-{'on' if row.belongs else 'off'}", name=row.name, reason=row.reason)
        for row in rows[:CORRECTIONS_TOLD]
    ]
    return await _back_at_the_desk(filling, "\n".join(lines))


async def _regrade(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.change_grades, visit.asking, answers["election"], answers["grades"], answers["why"]
    )
    return Refused(refusal) if refusal else await _back_at_the_desk(filling, visit.words("election-regraded"))


async def _ask_who_goes(filling: Filling) -> Screen:
    words = filling.visit.words
    card = await filling.visit.store.read(
        elections.desk_card, filling.visit.person, filling.answers["election"]
    )
    members = [] if isinstance(card, ElectionRefusal) else card.members
    rows = [[filling.choice(with_class(one), one.id)] for one, _ in members]
    return Screen(words("election-ask-who-goes"), rows)


async def _read_who_goes(filling: Filling, pressed: str) -> Any:
    return int(pressed) if pressed.isdigit() else Refused("form-expects-button")


async def _replace(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.take_place,
        visit.asking,
        answers["election"],
        answers["goes"],
        answers["comes"]["chosen"],
        answers["why"],
    )
    return Refused(refusal) if refusal else await _back_at_the_desk(filling, visit.words("election-replaced"))


async def _call_off(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    outcome = await visit.store.write(elections.call_off, visit.asking, answers["election"], answers["why"])
    if isinstance(outcome, ElectionRefusal):
        return Refused(outcome)
    return await _back_at_the_desk(filling, visit.words("election-called-off"))


# Its words, before the opening


async def _ask_what(filling: Filling) -> Screen:
    """The title, what stands on the ballot of a question, a class's offices, or a candidate's name."""
    words, visit = filling.visit.words, filling.visit
    found = await visit.store.read(election_rows.by_id, filling.answers["election"])
    rows = [[filling.choice(words.plain("election-word-title"), "title")]]
    if found and found.terms.kind in (Kind.REFERENDUM, Kind.CLASS):
        rows.append([filling.choice(words.plain(f"election-word-{found.terms.kind}"), "lines")])
    elif found:
        cards = await visit.store.read(cards_of, found.id)
        rows += [[filling.choice(f"👤 {card.name}", f"c{card.id}")] for card in cards]
    return Screen(words("election-ask-what-word"), rows)


async def _read_what(filling: Filling, pressed: str) -> Any:
    named = pressed in ("title", "lines") or re.fullmatch(r"c\d+", pressed)
    return pressed if named else Refused("form-expects-button")


async def _ask_lines(filling: Filling) -> Screen:
    found = await filling.visit.store.read(election_rows.by_id, filling.answers["election"])
    key = "positions" if found and found.terms.kind is Kind.CLASS else "answers"
    return Screen(filling.visit.words(f"election-ask-{key}"))


async def _read_lines(filling: Filling, message: Message) -> Any:
    found = await filling.visit.store.read(election_rows.by_id, filling.answers["election"])
    of_class = found is not None and found.terms.kind is Kind.CLASS
    return read_lines(message, *(OFFICES_OF_A_CLASS if of_class else ANSWERS_OF_A_QUESTION))


async def _reword(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    election_id, what = answers["election"], answers["what"]
    if what == "title":
        refusal = await visit.store.write(elections.rename, visit.asking, election_id, answers["name"])
    elif what == "lines":
        refusal = await visit.store.write(elections.reword, visit.asking, election_id, answers["lines"])
    else:
        asked = (election_id, int(what.lstrip("c")), answers["name"])
        refusal = await visit.store.write(elections.call_candidate, visit.asking, *asked)
    return Refused(refusal) if refusal else await _back_at_the_desk(filling, visit.words("election-reworded"))


def _ask_name(filling: Filling) -> str:
    key = "title-anew" if filling.answers["what"] == "title" else "candidate-name"
    return filling.visit.words(f"election-ask-{key}")


async def _back_at_the_desk(filling: Filling, said: str) -> Screen | Refused:
    screen = await desk_screen(filling.visit, filling.answers["election"])
    if isinstance(screen, ElectionRefusal):
        return Refused(screen)
    return Screen(f"{said}\n\n{screen.text}", screen.rows)


WATCH = Form(
    "election-observer",
    Deed.RUN_ELECTIONS,
    (one_person("observer", "election-ask-observer"),),
    _watch,
    BACK_TO_DESK,
    about=about_election,
)
CORRECT = Form(
    "election-roll",
    Deed.RUN_ELECTIONS,
    (
        one_person("voter", "election-ask-voter"),
        one_of("belongs", "election-ask-belongs", ("on", "off"), worded("election-correct")),
        WHY,
    ),
    _correct,
    BACK_TO_DESK,
    about=about_election,
)
GRADES = Form(
    "election-grades",
    Deed.RUN_ELECTIONS,
    (
        grades("grades", "election-ask-grades", tuple(VOTING_GRADES)),
        WHY,
    ),
    _regrade,
    BACK_TO_DESK,
    about=about_election,
)
MEMBER = Form(
    "election-member",
    Deed.RUN_ELECTIONS,
    (
        Question("goes", _ask_who_goes, pressed=_read_who_goes),
        one_person("comes", "election-ask-who-comes", is_with_us),
        line("why", "election-ask-protocol", 200, least=3),
    ),
    _replace,
    BACK_TO_DESK,
    about=about_election,
)
CALL_OFF = Form(
    "election-call-off",
    Deed.RUN_ELECTIONS,
    (
        line("why", "election-ask-why-call-off", 200, least=3),
        sure("election-call-off-sure", "election-call-off-yes"),
    ),
    _call_off,
    BACK_TO_DESK,
    about=about_election,
)
RENAME = Form(
    "election-rename",
    Deed.RUN_ELECTIONS,
    (
        Question("what", _ask_what, pressed=_read_what),
        line("name", _ask_name, 200, least=3, wanted=lambda filling: filling.answers["what"] != "lines"),
        Question(
            "lines",
            _ask_lines,
            _read_lines,
            expects="form-expects-text",
            wanted=lambda filling: filling.answers["what"] == "lines",
        ),
    ),
    _reword,
    BACK_TO_DESK,
    about=about_election,
)
FORMS_OF_DEEDS: dict[DeskForm, Form] = {
    "move": MOVE,
    "observers": WATCH,
    "correct": CORRECT,
    "grades": GRADES,
    "member": MEMBER,
    "call-off": CALL_OFF,
    "rename": RENAME,
}
FORMS = (MOVE, WATCH, CORRECT, GRADES, MEMBER, CALL_OFF, RENAME)


def build() -> Router:
    router = Router(name="elections-desk")
    router.callback_query.register(on_desk, Pressed(DeskPress), flags=needs(Deed.RUN_ELECTIONS))
    return router
