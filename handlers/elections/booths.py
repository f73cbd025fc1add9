"""The booth: whoever has no account votes on the device of a member of the commission, with a code from paper.

What the voter types is deleted, and the ballot stands in one message that is cleared before the next voter comes.
"""

from typing import Any, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db import elections as election_rows
from db import people
from db.elections.booths import Booth
from handlers.answers import text_line
from handlers.doors import needs
from handlers.elections.ballots import Hand, ballot_screen, bytes_of, replace_choice, sure_screen
from handlers.elections.titles import about_election, heading, heading_of
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, back_to, begin
from handlers.home import home
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import ElectionRefusal, VoteRefusal
from school.people import Person
from school.presses.elections import BoothDeskPress, BoothPress, MemberPress
from school.rights import Deed
from services import elections


async def booth_screen(visit: Visit, election_id: int) -> Screen | ElectionRefusal:
    """Booths of this moment, classes for which one can be opened, and those that wait for a second member."""
    words, me = visit.words, visit.person.id
    desk = await visit.store.read(elections.booth_desk, visit.asking, election_id)
    if isinstance(desk, ElectionRefusal):
        return desk
    lines = [words("booth-desk", title=title_in(words, desk.election.title))]
    rows = (
        [[Button(words.plain("booth-type-code"), BoothDeskPress("code", election=election_id))]]
        if desk.of(me)
        else []
    )
    for one in desk.now:
        state = "open" if one.confirmed_by else "waiting"
        about = {"class_name": one.class_name, "until": one.until, "votes": desk.counts.get(one.id, 0)}
        lines.append(words(f"booth-line-{state}", name=desk.names.get(one.opened_by or 0, "–"), **about))
        if not one.confirmed_by and one.opened_by != me:
            press = BoothDeskPress("confirm", election=election_id, booth=one.id)
            rows.append([Button(words.plain("booth-confirm-of", class_name=one.class_name), press)])
    own = {one.class_name for one in desk.now if one.opened_by == me}
    for name in desk.classes:
        if name not in own:
            press = BoothDeskPress("open", election=election_id, class_name=name)
            rows.append([Button(words.plain("booth-open-for", class_name=name), press)])
    if not desk.classes:
        lines.append(words("booth-nobody"))
    back = Button(words.plain("button-back"), MemberPress("card", election=election_id))
    return Screen("\n".join(lines), [*rows, [back, home(words)]])


async def on_booth_desk(query: CallbackQuery, callback_data: BoothDeskPress, visit: Visit) -> None:
    press = callback_data
    outcome: Booth | ElectionRefusal | None = None
    match press.deed:
        case "open":
            outcome = await visit.store.write(
                elections.open_booth, visit.asking, press.election, press.class_name
            )
        case "confirm":
            outcome = await visit.store.write(
                elections.confirm_booth, visit.asking, press.election, press.booth
            )
        case "code":
            await begin(BOOTH, query, visit, election=press.election)
            return
        case never:
            assert_never(never)
    screen = outcome if isinstance(outcome, ElectionRefusal) else await booth_screen(visit, press.election)
    if isinstance(screen, ElectionRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
        return
    await show(query, screen)


async def _ask_code(filling: Filling) -> Screen:
    return Screen(filling.visit.words("booth-ask-code"))


async def _read_code(filling: Filling, message: Message) -> Any:
    typed = await text_line(30, least=4)(filling, message)
    if isinstance(typed, Refused):
        return typed
    visit = filling.visit
    found = await visit.store.write(elections.enter_booth, visit.asking, filling.answers["election"], typed)
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
    if not await visit.store.read(elections.is_in_booth, visit.asking, voter.id, press.election):
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
        await visit.store.write_unmarked(elections.tell_of_votes, visit.now)
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
        refused = refused.under(heading_of(visit, ballot.election))
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
    told = f"{await heading(visit, election_id)}\n\n{visit.words(refusal or 'booth-counted')}"
    if refusal in (None, VoteRefusal.ALREADY_VOTED):
        code = elections.receipt(visit.vault, voter, election_id)
        told += "\n\n" + visit.words("vote-receipt", code=code)
    found = await visit.store.read(election_rows.by_id, election_id)
    head = (found.head_id if found else None) or election_id
    following = Button(visit.words.plain("booth-next"), BoothDeskPress("code", election=head))
    return Screen(told, [[following], [home(visit.words)]])


BOOTH = Form(
    "booth",
    Deed.USE_MENU,
    (Question("code", _ask_code, _read_code, expects="form-expects-text"),),
    _show_ballot,
    back_to("election", booth_screen, list_screen),
    private=True,
    about=about_election,
)
FORMS = (BOOTH,)


def build() -> Router:
    router = Router(name="elections-booth")
    router.callback_query.register(on_booth_desk, Pressed(BoothDeskPress), flags=needs(Deed.USE_MENU))
    router.callback_query.register(on_booth, Pressed(BoothPress), flags=needs(Deed.USE_MENU))
    return router
