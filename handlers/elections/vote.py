"""The voter: the list of elections, the ballot, the confirmation, and the published result."""

import base64
import binascii

from aiogram import Router
from aiogram.types import CallbackQuery

from db import elections as rows
from handlers.doors import needs
from handlers.elections.papers import ask_for_paper
from handlers.elections.presses import BallotPress, ChoicePress, DeskPress, ElectionPress, MemberPress
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.elections import AGAINST_ALL, Election, VoteRefusal
from school.rights import Deed, may
from services import elections


def entries(visit: Visit) -> list[Button]:
    """For pupils, who vote, and for staff, who may sit in a commission."""
    person = visit.person
    sees = may(person, Deed.VOTE) or may(person, Deed.RUN_ELECTIONS) or person.is_staff()
    return [Button(visit.words.plain("menu-elections"), ElectionPress())] if sees else []


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    """One's own ballots, the elections of one's commission, and the mentor's desk."""
    words, person = visit.words, visit.person
    leads = may(person, Deed.RUN_ELECTIONS)
    async with visit.store.reading() as tx:
        mine = await rows.of_voter(tx, person.id)
        of_member = await rows.of_member(tx, person.id)
        led = await rows.of_school(tx, visit.school_id) if leads else []
    buttons = [_own_line(visit, found, voted) for found, voted in mine]
    for found in of_member:
        text = words.plain("election-line-commission", title=found.title)
        buttons.append(Button(text, MemberPress(deed="card", election=found.id)))
    for found in led:
        text = words.plain("election-line-desk", title=found.title)
        buttons.append(Button(text, DeskPress(deed="card", election=found.id)))
    page = page_of(buttons, number)
    screen_rows = [[button] for button in page.items]
    screen_rows.append(page.arrows(lambda turned: ElectionPress(page=turned)))
    if leads:
        screen_rows.append([Button(words.plain("election-new"), DeskPress(deed="new"))])
    text = words("election-list", elections=page.total) if buttons else words("election-list-empty")
    return Screen(text, [*screen_rows, [home(words)]])


def _own_line(visit: Visit, found: Election, voted: bool) -> Button:
    words = visit.words
    state = "voted" if voted and found.state == "open" else found.state
    text = words.plain("election-line", title=found.title, state=words.plain(f"election-state-{state}"))
    if found.state in ("published", "wiped"):
        return Button(text, ElectionPress(deed="result", election=found.id))
    return Button(text, BallotPress(election=found.id))


async def on_ballot(query: CallbackQuery, callback_data: BallotPress, visit: Visit) -> None:
    """The ballot with what the bot can and cannot hide; after the vote: that it is in the box."""
    words = visit.words
    ballot = await elections.ballot_for(
        visit.store, visit.vault, visit.person, callback_data.election, visit.now
    )
    if isinstance(ballot, VoteRefusal):
        await show(query, Screen(_refused(visit, callback_data.election, ballot), [[home(words)]]))
        return
    choices = [[_choice_button(visit, ballot.election.id, choice, "pick")] for choice in ballot.choices]
    text = words("vote-ballot", title=ballot.election.title, closes=ballot.election.closes_at)
    await show(query, Screen(f"{text}\n\n{words('vote-secrecy')}", [*choices, [home(words)]]))


def name_of(visit: Visit, number: int, name: str) -> str:
    return visit.words.plain("vote-against-all") if number == AGAINST_ALL else name


def _choice_button(visit: Visit, election_id: int, choice: elections.Choice, step: str) -> Button:
    mark = base64.urlsafe_b64encode(choice.mark).decode().rstrip("=")
    press = ChoicePress(step=step, election=election_id, choice=choice.number, mark=mark)
    if step == "cast":
        return Button(visit.words.plain("vote-confirm"), press)
    return Button(name_of(visit, choice.number, choice.name), press)


async def on_choice(query: CallbackQuery, callback_data: ChoicePress, visit: Visit) -> None:
    """Pick, then confirm: the choice travels in the button alone, and what stays in the chat names nobody."""
    press = callback_data
    try:
        mark = base64.urlsafe_b64decode(press.mark + "=" * (-len(press.mark) % 4))
    except (binascii.Error, ValueError):
        mark = b""
    if press.step == "pick":
        await _ask_to_confirm(query, visit, press, mark)
        return
    refusal = await elections.cast_ballot(
        visit.store, visit.vault, visit.person, press.election, press.choice, mark, visit.now
    )
    await _say(query, visit, press.election, refusal)


async def _say(query: CallbackQuery, visit: Visit, election_id: int, refusal: VoteRefusal | None) -> None:
    """A neutral text without keyboard in place of the choice; a forged press changes nothing on the screen."""
    if refusal is VoteRefusal.FORGED:
        await answer(query, visit.words.plain(refusal), alert=True)
    else:
        await show(query, Screen(_refused(visit, election_id, refusal)))


def _refused(visit: Visit, election_id: int, refusal: VoteRefusal | None) -> str:
    """Why there is no ballot to fill in; for whoever has voted, with the receipt's code."""
    told = visit.words(refusal or "vote-counted")
    if refusal not in (None, VoteRefusal.ALREADY_VOTED):
        return told
    code = elections.receipt(visit.vault, visit.person, election_id)
    return f"{told}\n\n{visit.words('vote-receipt', code=code)}"


async def _ask_to_confirm(query: CallbackQuery, visit: Visit, press: ChoicePress, mark: bytes) -> None:
    words = visit.words
    if not elections.is_genuine(visit.vault, visit.person, "pick", press.election, press.choice, mark):
        await _say(query, visit, press.election, VoteRefusal.FORGED)
        return
    ballot = await elections.ballot_for(
        visit.store, visit.vault, visit.person, press.election, visit.now, step="cast"
    )
    if isinstance(ballot, VoteRefusal):
        await _say(query, visit, press.election, ballot)
        return
    chosen = next((choice for choice in ballot.choices if choice.number == press.choice), None)
    if chosen is None:
        await _say(query, visit, press.election, VoteRefusal.NO_SUCH_CANDIDATE)
        return
    yes = _choice_button(visit, press.election, chosen, "cast")
    back = Button(words.plain("button-back"), BallotPress(election=press.election))
    text = words("vote-sure", name=name_of(visit, chosen.number, chosen.name))
    await show(query, Screen(text, [[yes], [back]]))


async def on_election(query: CallbackQuery, callback_data: ElectionPress, visit: Visit) -> None:
    if callback_data.deed == "file":
        await ask_for_paper(query, visit, "election-file", callback_data.election)
        return
    if callback_data.deed != "result":
        await show(query, await list_screen(visit, callback_data.page))
        return
    screen = await result_screen(visit, callback_data.election)
    if screen is None:
        await answer(query, visit.words.plain("election-no-result-yet"), alert=True)
    else:
        await show(query, screen)


async def result_screen(visit: Visit, election_id: int) -> Screen | None:
    """A published result in words, and in numbers where they tell nothing about a single voter."""
    words = visit.words
    outcome = await elections.result(visit.store, visit.person, election_id)
    if outcome is None:
        return None
    told = [
        words(
            "election-result",
            title=outcome.election.title,
            marks=outcome.marks,
            roll=outcome.roll,
            fingerprint=outcome.election.roll_hash or "",
        ),
        words(outcome.verdict, names=", ".join(outcome.winners)),
    ]
    if outcome.votes:
        told.append(
            "\n".join(
                words("election-result-line", name=name or words.plain("vote-against-all"), votes=votes)
                for name, votes in outcome.votes
            )
        )
    if outcome.voted:
        code = elections.receipt(visit.vault, visit.person, election_id)
        told.append(words("vote-receipt-result", code=code))
    file = Button(words.plain("election-file"), ElectionPress(deed="file", election=election_id))
    back = Button(words.plain("button-back"), ElectionPress())
    return Screen("\n\n".join(told), [[file], [back, home(words)]])


def build() -> Router:
    router = Router(name="elections-vote")
    router.callback_query.register(on_choice, ChoicePress.filter(), flags=needs(Deed.VOTE))
    router.callback_query.register(on_ballot, BallotPress.filter(), flags=needs(Deed.VOTE))
    router.callback_query.register(on_election, ElectionPress.filter(), flags=needs(Deed.USE_MENU))
    return router
