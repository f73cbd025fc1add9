"""The voter: the list of elections, the ballot, the confirmation, and the published result."""

from typing import assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from db import elections as election_rows
from handlers.doors import needs
from handlers.elections.ballots import (
    Hand,
    about_screen,
    ballot_screen,
    bytes_of,
    has_programmes,
    programmes,
    replace_choice,
    sure_screen,
)
from handlers.elections.cards import state_in_words
from handlers.elections.record import ask_for_paper
from handlers.elections.results import result_screen, turnout_screen
from handlers.elections.titles import heading_of
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import Election, Kind, VoteRefusal
from school.presses.elections import (
    BallotPress,
    CampaignPress,
    ChoicePress,
    DeskPress,
    ElectionPress,
    MemberPress,
)
from school.presses.parliament import ParliamentPress
from school.rights import Deed, may
from services import elections


def entries(visit: Visit) -> list[Button]:
    """For pupils, who vote, and for staff, who may sit in a commission."""
    person = visit.person
    sees = may(person, Deed.VOTE) or may(person, Deed.RUN_ELECTIONS) or person.is_staff()
    return [Button(visit.words.plain("menu-elections"), ElectionPress())] if sees else []


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    """One's own ballots, the elections to come, of one's commission, that one watches, and the mentor's desk."""
    words, person = visit.words, visit.person
    leads = may(person, Deed.RUN_ELECTIONS)
    seen = await visit.store.read(elections.concerning, person)
    buttons = [_own_line(visit, found, voted) for found, voted in seen.mine]
    own = {found.id for found, _ in seen.mine}
    for found in [one for one in seen.coming if one.id not in own and _concerns(one, visit)]:
        text = words.plain("election-line-campaign", title=title_in(words, found.title))
        buttons.append(Button(text, CampaignPress("card", election=found.id)))
    for found in seen.of_member:
        text = words.plain("election-line-commission", title=title_in(words, found.title))
        buttons.append(Button(text, MemberPress("card", election=found.id)))
    for found in seen.observed:
        text = words.plain("election-line-observer", title=title_in(words, found.title))
        buttons.append(Button(text, ElectionPress("turnout", election=found.id)))
    for found in seen.led:
        text = words.plain("election-line-desk", title=title_in(words, found.title))
        buttons.append(Button(text, DeskPress("card", election=found.id)))
    led_ids = {one.id for one in seen.led}
    for found in seen.over:
        if (found.head_id is None and found.id not in led_ids) or found.class_name in person.teaches():
            text = words.plain("election-line-result", title=title_in(words, found.title))
            buttons.append(Button(text, ElectionPress("result", election=found.id)))
    page = page_of(buttons, number)
    screen_rows = [[button] for button in page.items]
    screen_rows.append(page.arrows(lambda turned: ElectionPress(page=turned)))
    if leads:
        screen_rows.append([Button(words.plain("election-new"), DeskPress("new"))])
    screen_rows.append([Button(words.plain("parliament-offices"), ParliamentPress())])
    text = words("election-list", elections=page.total) if buttons else words("election-list-empty")
    return Screen(text, [*screen_rows, [home(words)]])


def _concerns(found: Election, visit: Visit) -> bool:
    """Elections to come are everybody's; those of one class are its pupils' and its teacher's."""
    if found.terms.kind is Kind.CLASS:
        own = {visit.person.class_name, *visit.person.teaches()}
        return found.class_name is not None and found.class_name in own
    return found.head_id is None


def _own_line(visit: Visit, found: Election, voted: bool) -> Button:
    words = visit.words
    state = state_in_words(visit, found, voted=voted)
    text = words.plain("election-line", title=title_in(words, found.title), state=state)
    if found.state in ("published", "wiped"):
        return Button(text, ElectionPress("result", election=found.id))
    return Button(text, BallotPress(election=found.id, trial=found.is_trial))


async def on_ballot(query: CallbackQuery, callback_data: BallotPress, visit: Visit) -> None:
    """The ballot; after the vote: that it is in the box."""
    press = callback_data
    ballot = await visit.store.read(elections.ballot_for, visit.asking, press.election, of_trial=press.trial)
    if isinstance(ballot, VoteRefusal):
        text = await _refused(visit, press.election, ballot)
        await show(query, Screen(text, [*await _instead(visit, press, ballot), [home(visit.words)]]))
        return
    await show(query, ballot_screen(Hand(visit, visit.person), ballot))


async def _instead(visit: Visit, press: BallotPress, refusal: VoteRefusal) -> list[list[Button]]:
    """Where whoever has no ballot to fill in can go: to the result, or to those who stand."""
    if refusal is VoteRefusal.PUBLISHED:
        see = ElectionPress("result", election=press.election)
        return [[Button(visit.words.plain("election-see-result"), see)]]
    if refusal not in (VoteRefusal.NOT_OPEN, VoteRefusal.ALREADY_VOTED, VoteRefusal.CLOSED):
        return []
    found = await visit.store.read(election_rows.by_id, press.election)
    return [[programmes(visit, found)]] if found and has_programmes(found) else []


async def on_choice(query: CallbackQuery, callback_data: ChoicePress, visit: Visit) -> None:
    """Pick, then confirm: the choice travels in the button alone, and what stays in the chat names nobody."""
    press, hand = callback_data, Hand(visit, visit.person)
    if press.step != "cast":
        await _fill_in(query, hand, press)
        return
    refusal, found = await visit.store.write_in_box(
        elections.cast_in_box, visit.asking, press.election, press.choice, bytes_of(press.mark)
    )
    await _say(query, visit, press.election, refusal, found)


async def _fill_in(query: CallbackQuery, hand: Hand, press: ChoicePress) -> None:
    """One name more or less, or the last look."""
    visit = hand.visit
    ballot = await visit.store.read(
        elections.ballot_for, visit.asking, press.election, pressed=hand.pressed(press)
    )
    if isinstance(ballot, VoteRefusal):
        await _say(query, visit, press.election, ballot)
        return
    if press.step == "pick" and ballot.election.rules.most_picks > 1:
        await show(query, ballot_screen(hand, ballot, press.choice))
        return
    screen = sure_screen(hand, ballot, press.choice)
    if screen is None:
        await _say(query, visit, press.election, VoteRefusal.NO_SUCH_CANDIDATE)
    else:
        await show(query, screen)


async def _say(
    query: CallbackQuery,
    visit: Visit,
    election_id: int,
    refusal: VoteRefusal | None,
    found: Election | None = None,
) -> None:
    """A neutral text without keyboard in place of the choice; a forged press changes nothing on the screen."""
    if refusal is VoteRefusal.FORGED:
        await answer(query, visit.words.plain(refusal), alert=True)
    else:
        await replace_choice(query, visit, Screen(await _refused(visit, election_id, refusal, found)))


async def _refused(
    visit: Visit, election_id: int, refusal: VoteRefusal | None, found: Election | None = None
) -> str:
    """Why there is no ballot to fill in; for whoever has voted, with the receipt's code, which a trial has not."""
    found = found or await visit.store.read(election_rows.by_id, election_id)
    about = heading_of(visit, found)
    told = f"{about}\n\n{visit.words(refusal or 'vote-counted')}"
    if refusal not in (None, VoteRefusal.ALREADY_VOTED):
        return told if refusal is not VoteRefusal.NO_SUCH_ELECTION else visit.words(refusal)
    if found and found.is_trial:
        return f"{about}\n\n{visit.words('vote-trial-already' if refusal else 'vote-trial-counted')}"
    code = elections.receipt(visit.vault, visit.person, election_id)
    return f"{told}\n\n{visit.words('vote-receipt', code=code)}"


async def on_election(query: CallbackQuery, callback_data: ElectionPress, visit: Visit) -> None:
    press = callback_data
    screen: Screen | None
    match press.deed:
        case "list":
            screen = await list_screen(visit, press.page)
        case "about":
            found = await visit.store.read(election_rows.by_id, press.election)
            own = found is not None and found.school_id == visit.person.school_id
            screen = about_screen(Hand(visit, visit.person), found) if found and own else None
        case "turnout":
            screen = await turnout_screen(visit, press.election)
            if screen is None:
                await answer(query, visit.words.plain("election-no-turnout-yet"), alert=True)
                return
        case "result":
            screen = await result_screen(visit, press.election, press.page)
        case "file":
            await ask_for_paper(query, visit, "election-file", press.election)
            return
        case "minutes" if not visit.person.is_staff():
            screen = None
        case "minutes":
            await ask_for_paper(query, visit, "election-minutes", press.election)
            return
        case never:
            assert_never(never)
    if screen is None:
        await answer(query, visit.words.plain("election-no-result-yet"), alert=True)
    else:
        await show(query, screen)


def build() -> Router:
    router = Router(name="elections-vote")
    router.callback_query.register(on_choice, Pressed(ChoicePress), flags=needs(Deed.VOTE))
    router.callback_query.register(on_ballot, Pressed(BallotPress), flags=needs(Deed.VOTE))
    router.callback_query.register(on_election, Pressed(ElectionPress), flags=needs(Deed.USE_MENU))
    return router
