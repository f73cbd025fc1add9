"""The mentor's desk: where an election stands, and the next step of whoever runs it."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answers import day_and_hour
from handlers.doors import needs
from handlers.elections.cards import desk_screen
from handlers.elections.papers import ask_for_paper
from handlers.elections.presses import DeskPress
from handlers.elections.setting_up import NEW
from handlers.elections.vote import list_screen
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.elections import REASONS_TO_EXTEND, ElectionRefusal
from school.rights import Deed
from services import elections

#: What is asked about once more, since it cannot be taken back.
ASKED_AGAIN = ("renew", "wipe")


async def on_desk(query: CallbackQuery, callback_data: DeskPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "new":
        await begin(NEW, query, visit)
        return
    screen = await desk_screen(visit, press.election)
    if isinstance(screen, ElectionRefusal):
        await answer(query, words.plain(screen), alert=True)
    elif press.deed == "move":
        await begin(MOVE, query, visit, election=press.election)
    elif press.deed == "minutes":
        await ask_for_paper(query, visit, "election-minutes", press.election)
    elif press.deed in ASKED_AGAIN:
        await show(query, _ask_again(visit, press))
    else:
        await _do(query, visit, press)


def _ask_again(visit: Visit, press: DeskPress) -> Screen:
    words = visit.words
    yes = DeskPress(deed=f"sure-{press.deed}", election=press.election)
    back = DeskPress(deed="card", election=press.election)
    return Screen(
        words(f"election-{press.deed}-sure"),
        [
            [Button(words.plain(f"election-{press.deed}-yes"), yes)],
            [Button(words.plain("button-back"), back)],
        ],
    )


async def _do(query: CallbackQuery, visit: Visit, press: DeskPress) -> None:
    """One step, then the card as it stands now."""
    store, person, election_id, now = visit.store, visit.person, press.election, visit.now
    outcome: object = None
    match press.deed:
        case "open":
            outcome = await elections.open_voting(store, person, election_id, now)
        case "publish":
            outcome = await elections.publish(store, person, election_id, visit.zone, now)
        case "sure-renew":
            outcome = await elections.new_key(store, person, election_id, now)
        case "sure-wipe":
            outcome = await elections.wipe(store, person, election_id, now)
    if not isinstance(outcome, ElectionRefusal):
        outcome = await desk_screen(visit, election_id)
    if isinstance(outcome, ElectionRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
    elif isinstance(outcome, Screen):
        await show(query, outcome)


# A later end


async def _ask_moment(filling: Filling) -> Screen:
    return Screen(filling.visit.words("election-ask-closing"))


async def _ask_reason(filling: Filling) -> Screen:
    words = filling.visit.words
    reasons = [[filling.choice(words.plain(f"election-reason-{one}"), one)] for one in REASONS_TO_EXTEND]
    return Screen(words("election-ask-reason"), reasons)


async def _read_reason(filling: Filling, pressed: str) -> Any:
    return pressed if pressed in REASONS_TO_EXTEND else Refused("form-expects-button")


async def _move(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    closes_at = datetime.fromisoformat(answers["moment"])
    outcome = await elections.move_closing(
        visit.store, visit.person, answers["election"], closes_at, answers["reason"], visit.now
    )
    screen: object = outcome
    if not isinstance(outcome, ElectionRefusal):
        screen = await desk_screen(visit, answers["election"])
    return screen if isinstance(screen, Screen) else Refused(str(screen))


MOVE = Form(
    "election-closing",
    Deed.RUN_ELECTIONS,
    (
        Question("moment", _ask_moment, day_and_hour()),
        Question("reason", _ask_reason, pressed=_read_reason),
    ),
    _move,
    list_screen,
)
FORMS = (MOVE,)


def build() -> Router:
    router = Router(name="elections-desk")
    router.callback_query.register(on_desk, DeskPress.filter(), flags=needs(Deed.RUN_ELECTIONS))
    return router
