"""The booth: whoever has no account votes on the device of a member of the commission, with a code from paper.

What the voter types is deleted, and the ballot stands in one message that is cleared before the next voter comes.
"""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db import elections as election_rows
from db import people
from handlers.answers import text_line
from handlers.doors import needs
from handlers.elections.ballots import Hand, ballot_screen, bytes_of, replace_choice, sure_screen
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from school.elections import ElectionRefusal, VoteRefusal
from school.people import Person
from school.presses.elections import BoothPress, MemberPress
from school.rights import Deed
from services import elections


async def open_booth(query: CallbackQuery, visit: Visit, election_id: int) -> None:
    await begin(BOOTH, query, visit, election=election_id)


async def _ask_code(filling: Filling) -> Screen:
    return Screen(filling.visit.words("booth-ask-code"))


async def _read_code(filling: Filling, message: Message) -> Any:
    typed = await text_line(30, least=4)(filling, message)
    if isinstance(typed, Refused):
        return typed
    visit = filling.visit
    found = await visit.store.read(elections.at_the_booth, visit.person, filling.answers["election"], typed)
    return (
        Refused(found) if isinstance(found, ElectionRefusal) else {"voter": found[0].id, "election": found[1]}
    )


async def _show_ballot(filling: Filling) -> Screen | Refused:
    visit, code = filling.visit, filling.answers["code"]
    voter = await _voter(visit, code["voter"])
    ballot = await visit.store.read(elections.ballot_for, visit.asking.by(voter), code["election"])
    if isinstance(ballot, VoteRefusal):
        return Refused(ballot)
    return ballot_screen(Hand(visit, voter, at_the_booth=True), ballot)


async def _voter(visit: Visit, voter_id: int) -> Person:
    found = await visit.store.read(people.by_id, voter_id)
    if found is None:
        raise LookupError(voter_id)
    return found


async def on_booth(query: CallbackQuery, callback_data: BoothPress, visit: Visit) -> None:
    """As on one's own phone; the mark vouches that this voter's code was typed on this member's device."""
    press, words = callback_data, visit.words
    voter = await visit.store.read(people.by_id, press.voter)
    if voter is None or voter.school_id != visit.school_id:
        await answer(query, words.plain(VoteRefusal.FORGED), alert=True)
        return
    hand = Hand(visit, voter, at_the_booth=True)
    if press.step == "cast":
        refusal = await visit.store.write_in_box(
            elections.cast_ballot,
            visit.asking.by(voter),
            press.election,
            press.choice,
            bytes_of(press.mark),
            step=hand.step("cast"),
        )
        await _say(query, visit, voter, press.election, refusal)
        return
    ballot = await visit.store.read(
        elections.ballot_for,
        visit.asking.by(voter),
        press.election,
        pressed=hand.pressed(press),
    )
    if isinstance(ballot, VoteRefusal):
        await _say(query, visit, voter, press.election, ballot)
    elif press.step == "open" or (press.step == "pick" and ballot.election.rules.most_picks > 1):
        await show(query, ballot_screen(hand, ballot, press.choice))
    else:
        screen = sure_screen(hand, ballot, press.choice)
        refused = Screen(words(VoteRefusal.NO_SUCH_CANDIDATE), [[home(words)]])
        await show(query, screen or refused)


async def _say(
    query: CallbackQuery, visit: Visit, voter: Person, election_id: int, refusal: VoteRefusal | None
) -> None:
    """A forged press changes nothing on the screen."""
    if refusal is VoteRefusal.FORGED:
        await answer(query, visit.words.plain(refusal), alert=True)
    else:
        await replace_choice(query, visit, await _cleared(visit, voter, election_id, refusal))


async def _cleared(visit: Visit, voter: Person, election_id: int, refusal: VoteRefusal | None) -> Screen:
    """Nothing of the ballot is left; the voter copies the receipt, the next one types a code."""
    told = visit.words(refusal or "booth-counted")
    if refusal in (None, VoteRefusal.ALREADY_VOTED):
        code = elections.receipt(visit.vault, voter, election_id)
        told += "\n\n" + visit.words("vote-receipt", code=code)
    found = await visit.store.read(election_rows.by_id, election_id)
    head = (found.head_id if found else None) or election_id
    following = Button(visit.words.plain("booth-next"), MemberPress("booth", election=head))
    return Screen(told, [[following], [home(visit.words)]])


BOOTH = Form(
    "booth",
    Deed.USE_MENU,
    (Question("code", _ask_code, _read_code, expects="form-expects-text"),),
    _show_ballot,
    list_screen,
    private=True,
)
FORMS = (BOOTH,)


def build() -> Router:
    router = Router(name="elections-booth")
    router.callback_query.register(on_booth, Pressed(BoothPress), flags=needs(Deed.USE_MENU))
    return router
