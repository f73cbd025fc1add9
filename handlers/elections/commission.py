"""The commission in chat: words shown once, words tried, and the box opened by two."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, assert_never

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from handlers.doors import needs
from handlers.elections.booths import booth_screen
from handlers.elections.cards import card_text, class_rows
from handlers.elections.record import order_about
from handlers.elections.results import turnout_screen
from handlers.elections.titles import about_election, heading
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, back_to, begin
from handlers.home import home
from handlers.questions import line, one_person
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import ElectionRefusal
from school.presses import Press
from school.presses.elections import (
    CampaignPress,
    CandidatePress,
    ElectionPress,
    MemberDeed,
    MemberPress,
    MemberStep,
    PaperPress,
)
from school.rights import Deed
from services import elections
from services.elections import Misread

#: What a member can do, by the state of the election.
STEPS: Mapping[str, MemberStep] = {"sealing": "words", "ready": "test", "closed": "count"}

AT_THE_POLLS: tuple[MemberDeed, ...] = ("booth", "slips", "turnout")


async def on_member(query: CallbackQuery, callback_data: MemberPress, visit: Visit) -> None:
    """Each press asks the database anew whether this person sits in this commission."""
    press, words = callback_data, visit.words
    if press.deed == "words":
        await _show_words(query, visit, press.election)
        return
    card = await visit.store.read(elections.card_for, visit.person, press.election)
    if isinstance(card, ElectionRefusal):
        await answer(query, words.plain(card), alert=True)
        return
    state = card.election.state
    match press.deed:
        case "card":
            await show(query, _card_screen(visit, card))
        case "turnout":
            await show(
                query,
                await turnout_screen(visit, press.election, MemberPress("card", press.election))
                or _card_screen(visit, card),
            )
        case "booth" | "slips" | "enrol" if state != "open":
            await show(query, _card_screen(visit, card), words.plain(ElectionRefusal.WRONG_TIME))
        case "booth":
            screen = await booth_screen(visit, press.election)
            await show(query, _card_screen(visit, card) if isinstance(screen, ElectionRefusal) else screen)
        case "enrol":
            await begin(ENROL, query, visit, election=press.election)
        case "slips":
            await order_about(query, visit, "booth-slips", press.election)
        case "test" | "count" if press.deed != STEPS.get(state):
            await show(query, _card_screen(visit, card), words.plain(ElectionRefusal.WRONG_TIME))
        case "test":
            await begin(TEST, query, visit, election=press.election)
        case "count":
            await begin(COUNT, query, visit, election=press.election)
        case never:
            assert_never(never)


def _card_screen(visit: Visit, card: elections.Card) -> Screen:
    words, step = visit.words, STEPS.get(card.election.state)
    if step == "words" and any(member.id == visit.person.id and has for member, has in card.members):
        step = None
    press = MemberPress(step or "card", election=card.election.id)
    keys = {"words": "election-take-words", "test": "election-test-words", "count": "election-open-box"}
    rows = [[Button(words.plain(keys[step]), press)]] if step else []
    if card.election.state == "open":
        rows += [
            [Button(words.plain(f"booth-{deed}"), MemberPress(deed, election=card.election.id))]
            for deed in AT_THE_POLLS
        ]
    if card.election.state == "open":
        enrol = MemberPress("enrol", election=card.election.id)
        rows.append([Button(words.plain("election-enrol"), enrol)])
    if card.election.state in ("sealing", "ready") and card.election.nominates_until and not card.parts:
        campaign = CampaignPress("card", election=card.election.id)
        rows.append([Button(words.plain("election-see-campaign"), campaign)])
    rows += class_rows(visit, card)
    rows += _to_confirm(visit, card)
    back = Button(words.plain("button-back"), ElectionPress())
    return Screen(card_text(visit, card), [*rows, [back, home(words)]])


async def _card_of(visit: Visit, election_id: int) -> Screen | ElectionRefusal:
    card = await visit.store.read(elections.card_for, visit.person, election_id)
    return card if isinstance(card, ElectionRefusal) else _card_screen(visit, card)


BACK_TO_CARD = back_to("election", _card_of, list_screen)


def _to_confirm(visit: Visit, card: elections.Card) -> list[list[Button]]:
    """What another member has asked for and this one may confirm; a stand-in has had no letter."""
    words = visit.words
    agree = [
        (f"➕ {one.name}", CampaignPress("agree", election=one.election_id, number=one.id))
        for one in card.late
    ]
    look = [(f"➖ {one.name}", CandidatePress("person", candidate=one.candidate_id)) for one in card.strikes]
    told: list[tuple[str, Press]] = [*agree, *look]
    return [[Button(words.plain("election-to-confirm", name=text), press)] for text, press in told]


async def _show_words(query: CallbackQuery, visit: Visit, election_id: int) -> None:
    """The member's words in a message that cannot be forwarded; an earlier one gives way to it."""
    words = visit.words
    own = await visit.store.write(elections.take_words, visit.asking, election_id)
    if isinstance(own, ElectionRefusal):
        await answer(query, words.plain(own), alert=True)
        return
    await answer(query)
    await _delete(visit, own.shown_in)
    numbered = "\n".join(f"{n}. {word}" for n, word in enumerate(own.words.split(), start=1))
    took = Button(words.plain("election-took-words"), PaperPress(election=election_id, key=own.key))
    title = title_in(words, own.title)
    screen = Screen(words("election-words", title=title, list=numbered), [[took]])
    sent = await visit.bot.send_message(
        visit.telegram_id, screen.whole_text, reply_markup=screen.keyboard, protect_content=True
    )
    await visit.store.write(elections.note_shown, visit.person, election_id, sent.message_id)


async def on_paper(query: CallbackQuery, callback_data: PaperPress, visit: Visit) -> None:
    """The words go from the chat, and two of them are asked for, so that whoever has not written them finds out now."""
    words, press = visit.words, callback_data
    hidden = await visit.store.write(elections.hide_words, visit.asking, press.election, press.key)
    if hidden is ElectionRefusal.NO_SUCH_ELECTION:
        await answer(query, words.plain(hidden), alert=True)
        return
    shown_in = set() if isinstance(hidden, ElectionRefusal) else set(hidden.messages)
    if isinstance(query.message, Message):
        shown_in.add(query.message.message_id)
    await _delete(visit, shown_in)
    if not isinstance(hidden, ElectionRefusal):
        await begin(PAPER, query, visit, election=press.election, key=press.key, places=hidden.places)
        return
    await answer(query)
    again = [[Button(words.plain("election-take-words"), MemberPress("words", election=press.election))]]
    rows = [*(again if hidden is ElectionRefusal.VOID else []), [home(words)]]
    screen = Screen(words(hidden), rows).under(await heading(visit, press.election))
    await visit.bot.send_message(visit.telegram_id, screen.whole_text, reply_markup=screen.keyboard)


async def _ask_two(filling: Filling) -> Screen:
    """With a way back to the words, for whoever finds that they are not on paper."""
    words, answers = filling.visit.words, filling.answers
    again = Button(
        words.plain("election-words-once-more"), MemberPress("words", election=answers["election"])
    )
    one, other = answers["places"]
    return Screen(words("election-ask-two", one=one, other=other), [[again]])


async def _read_two(filling: Filling, message: Message) -> Any:
    """What is typed goes straight to the comparison, and is not kept."""
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write_unmarked(
        elections.try_paper,
        visit.asking,
        answers["election"],
        answers["key"],
        answers["places"],
        message.text or "",
    )
    return Refused(refusal) if refusal is ElectionRefusal.NOT_ON_PAPER else {"refusal": refusal}


async def _kept(filling: Filling) -> Screen | Refused:
    words = filling.visit.words
    return Screen(words(filling.answers["two"]["refusal"] or "election-words-kept"), [[home(words)]])


async def _delete(visit: Visit, message_ids: Iterable[int]) -> None:
    for message_id in message_ids:
        with suppress(TelegramBadRequest):  # older than 48 hours, or gone already
            await visit.bot.delete_message(visit.telegram_id, message_id)


# The box


Opening = Callable[[Visit, int, str], Awaitable[str | ElectionRefusal | Misread]]


async def _count(visit: Visit, election_id: int, words: str) -> str | ElectionRefusal | Misread:
    return await elections.open_box(visit.store, visit.person, election_id, words, visit.now)


async def _test(visit: Visit, election_id: int, words: str) -> str | ElectionRefusal | Misread:
    return await visit.store.write(elections.rehearse, visit.asking, election_id, words)


def _words_form(form: str, name: str, use: Opening) -> Form:
    """A form of one question: the words from the paper. They go straight to the box.

    They are not kept with the form's answers, not even sealed, and the typed message is deleted.
    """

    async def ask(filling: Filling) -> Screen:
        visit = filling.visit
        seen = await visit.store.write_unmarked(
            elections.words_in, visit.person, filling.answers["election"], name, visit.now
        )
        told = [visit.words("election-ask-words")]
        if seen and seen.places:
            told = [visit.words("election-ask-places", places=_listed(seen.places))]
        if seen and seen.name:
            told.append(visit.words("election-words-in", name=seen.name, until=seen.until))
        return Screen("\n\n".join(told))

    async def read(filling: Filling, message: Message) -> Any:
        if not message.text:
            return Refused("election-words-expected")
        outcome = await use(filling.visit, filling.answers["election"], message.text)
        if isinstance(outcome, Misread):
            return _misread(outcome)
        return Refused(outcome) if isinstance(outcome, ElectionRefusal) else outcome

    async def finish(filling: Filling) -> Screen | Refused:
        words = filling.visit.words
        return Screen(words(f"election-{name}-{filling.answers['words']}"), [[home(words)]])

    question = Question("words", ask, read, expects="election-words-expected")
    return Form(form, Deed.USE_MENU, (question,), finish, BACK_TO_CARD, private=True, about=about_election)


def _misread(wrong: Misread) -> Refused:
    if wrong.places:
        about = {"places": _listed(wrong.places), "wrong": len(wrong.places)}
        return Refused("election-wrong-places", about)
    if wrong.typed:
        return Refused("election-words-number", {"typed": wrong.typed})
    return Refused("election-wrong-words")


def _listed(places: Iterable[int]) -> str:
    return ", ".join(map(str, places))


async def _enrol(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    who: int = answers["voter"]["chosen"]
    refusal = await visit.store.write(
        elections.ask_for_voter, visit.asking, answers["election"], who, answers["why"]
    )
    return Screen(visit.words(refusal or "election-enrol-asked"), [[home(visit.words)]])


ENROL = Form(
    "election-enrol",
    Deed.USE_MENU,
    (one_person("voter", "election-ask-voter"), line("why", "election-ask-why", 200, least=3)),
    _enrol,
    BACK_TO_CARD,
    about=about_election,
)
PAPER = Form(
    "election-paper",
    Deed.USE_MENU,
    (Question("two", _ask_two, _read_two, expects="election-words-expected"),),
    _kept,
    BACK_TO_CARD,
    private=True,
    about=about_election,
)
COUNT = _words_form("election-count", "count", _count)
TEST = _words_form("election-test", "test", _test)
FORMS = (PAPER, COUNT, TEST, ENROL)


def build() -> Router:
    router = Router(name="elections-commission")
    router.callback_query.register(on_member, Pressed(MemberPress), flags=needs(Deed.USE_MENU))
    router.callback_query.register(on_paper, Pressed(PaperPress), flags=needs(Deed.USE_MENU))
    return router
