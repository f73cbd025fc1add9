"""Before a vote: what each press on a campaign does, proposals and admissions, and votes that were held openly."""

from typing import Any, Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from db import elections as election_rows
from db import people
from handlers.answers import whole_number
from handlers.doors import needs
from handlers.elections.campaign_screens import (
    BACK_TO_CAMPAIGN,
    LONGEST_QUESTION,
    about_screen,
    campaign_screen,
    done,
    text_form,
)
from handlers.elections.candidates import (
    ANSWER,
    ASK,
    ATTACHMENT,
    PHOTO,
    PROGRAMME,
    SLOGAN,
    STRIKE,
    on_candidate,
    show_candidate,
)
from handlers.elections.complaints import COMPLAIN, REPLY, about_complaint, complaint_screen
from handlers.elections.titles import about_election, heading
from handlers.forms import Filling, Form, Refused, begin, show_or_say
from handlers.home import home
from handlers.questions import one_person, some_people, typed
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from school.elections import (
    CandidacyRefusal,
    ElectionRefusal,
    why_not_begin,
)
from school.people import Person
from school.presses.elections import (
    CampaignForm,
    CampaignPress,
    CampaignStep,
    CandidatePress,
    OldCandidateDeed,
)
from school.rights import Deed, may
from services import elections

#: A class has no more offices than the form of a new election takes.
MOST_OFFICES = 8


async def on_campaign(query: CallbackQuery, callback_data: CampaignPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "card":
            await show_or_say(query, visit, await campaign_screen(visit, press))
        case "about":
            await show_or_say(query, visit, await about_screen(visit, press))
        case "person" | "files" | "ask" | "strike":
            await _on_number(query, visit, press, press.deed)
        case "withdraw":
            screen = _ask_whether_to_withdraw(visit, press.election)
            await show(query, screen.under(await heading(visit, press.election)))
        case "stand" | "accept" | "decline" | "support" | "admit" | "sure-withdraw" | "hide" | "agree":
            await _do(query, visit, press, press.deed)
        case "complaint":
            await show_or_say(query, visit, await complaint_screen(visit, press.number))
        case (
            "slogan"
            | "programme"
            | "photo"
            | "attachment"
            | "answer"
            | "refuse"
            | "propose"
            | "complain"
            | "reply"
            | "amend"
            | "openly"
            | "nominate"
        ):
            await _ask(query, visit, press, press.deed)
        case never:
            assert_never(never)


async def _ask(query: CallbackQuery, visit: Visit, press: CampaignPress, deed: CampaignForm) -> None:
    """Opens a deed's form, unless it is too late for it; whether this person may is asked again at its end."""
    found = await visit.store.read(election_rows.by_id, press.election)
    refusal: CandidacyRefusal | ElectionRefusal | None
    refusal = why_not_begin(found, deed, visit.now) if found else None
    known: dict[str, Any] = {"election": press.election, "number": press.number}
    if found and not refusal and deed in ("reply", "amend"):
        told = await about_complaint(visit, found, press.number, amends=deed == "amend")
        if isinstance(told, ElectionRefusal):
            refusal = told
        else:
            known |= told
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await begin(FORMS_OF_DEEDS[deed], query, visit, **known)


async def _on_number(
    query: CallbackQuery, visit: Visit, press: CampaignPress, deed: OldCandidateDeed
) -> None:
    """Old buttons say a number on the ballot. It is good for looking; whom else it may have meant nobody is done to."""
    found = await visit.store.read(election_rows.by_id, press.election)
    late = why_not_begin(found, deed, visit.now) if found else None
    if deed in ("ask", "strike"):
        await answer(query, visit.words.plain(late or "button-too-old"), alert=True)
        return
    who = await visit.store.read(elections.candidate_numbered, press.election, press.number)
    shown: Literal["person", "files"] = "files" if deed == "files" else "person"
    await show_candidate(query, visit, CandidatePress(shown, candidate=who, page=press.page))


def _ask_whether_to_withdraw(visit: Visit, election_id: int) -> Screen:
    words = visit.words
    yes = Button(words.plain("campaign-sure-withdraw"), CampaignPress("sure-withdraw", election=election_id))
    back = Button(words.plain("button-back"), CampaignPress("card", election=election_id))
    return Screen(words("campaign-withdraw-sure"), [[yes], [back]])


async def _do(query: CallbackQuery, visit: Visit, press: CampaignPress, step: CampaignStep) -> None:
    """One step, then where it leads."""
    store, person, number, now = visit.store, visit.person, press.number, visit.now
    refusal: CandidacyRefusal | ElectionRefusal | None
    match step:
        case "stand":
            refusal = await store.write(elections.propose, visit.asking, press.election, person.id)
        case "accept" | "decline":
            refusal = await store.write(elections.reply, person, number, now, accepts=step == "accept")
        case "support":
            refusal = await store.write(elections.support, visit.asking, number)
        case "admit":
            refusal = await store.write(elections.decide, visit.asking, number, None)
        case "sure-withdraw":
            refusal = await store.write(elections.withdraw, visit.asking, press.election)
        case "agree":
            refusal = await store.write(elections.agree_on_voter, visit.asking, number)
        case "hide":
            refusal = await store.write(elections.answer_question, visit.asking, number, None)
        case never:
            assert_never(never)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    said = visit.words.plain(f"campaign-done-{step}")
    screen = await campaign_screen(visit, CampaignPress("card", election=press.election))
    if isinstance(screen, Screen):
        await show(query, screen, said)
    else:
        await answer(query, said)


async def _refuse(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(elections.decide, visit.asking, answers["number"], answers["text"])
    return await done(filling, refusal, "campaign-done-refuse")


async def _propose(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.propose,
        visit.asking,
        answers["election"],
        answers["nominee"]["chosen"],
        answers.get("votes"),
    )
    return await done(filling, refusal, "campaign-proposed")


REFUSE = text_form("campaign-refusal", "campaign-ask-refusal", LONGEST_QUESTION, _refuse, least=3)


def _is_pupil(person: Person) -> bool:
    return may(person, Deed.VOTE)


PROPOSE = Form(
    "campaign-propose",
    Deed.SEE_PLAN,
    (
        one_person("nominee", "campaign-ask-nominee", _is_pupil),
        typed(
            "votes",
            "campaign-ask-class-votes",
            whole_number(0, 60),
            wanted=lambda filling: bool(filling.visit.person.teaches()),
        ),
    ),
    _propose,
    BACK_TO_CAMPAIGN,
    about=about_election,
)


async def _name(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    who: int = answers["nominee"]["chosen"]
    refusal = await visit.store.write(elections.name_candidate, visit.asking, answers["election"], who)
    return await done(filling, refusal, "campaign-done-admit")


NAME = Form(
    "campaign-nominate",
    Deed.RUN_ELECTIONS,
    (one_person("nominee", "campaign-ask-nominee", _is_pupil),),
    _name,
    BACK_TO_CAMPAIGN,
    about=about_election,
)


async def _of_the_class(filling: Filling) -> set[int]:
    """The pupils of the class that has voted openly."""
    visit = filling.visit
    found = await visit.store.read(election_rows.by_id, filling.answers["election"])
    if found is None or not found.terms.letter:
        return set()
    grade = next(iter(found.grades))
    pupils = await visit.store.read(people.pupils_of_class, visit.school_id, grade, found.terms.letter)
    return {one.id for one in pupils}


async def _note_openly(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    chosen: list[int] = answers["elected"]["chosen"]
    refusal = await visit.store.write(elections.note_openly, visit.asking, answers["election"], chosen)
    return Screen(visit.words(refusal or "election-openly-noted"), [[home(visit.words)]])


OPENLY = Form(
    "election-openly",
    Deed.SEE_PLAN,
    (
        some_people(
            "elected",
            "election-ask-openly",
            1,
            MOST_OFFICES,
            lambda filling, one: _is_pupil(one),
            ElectionRefusal.MAY_NOT_STAND,
            among=_of_the_class,
        ),
    ),
    _note_openly,
    BACK_TO_CAMPAIGN,
    about=about_election,
)
FORMS_OF_DEEDS: dict[CampaignForm, Form] = {
    "slogan": SLOGAN,
    "programme": PROGRAMME,
    "photo": PHOTO,
    "attachment": ATTACHMENT,
    "answer": ANSWER,
    "refuse": REFUSE,
    "propose": PROPOSE,
    "complain": COMPLAIN,
    "reply": REPLY,
    "amend": REPLY,
    "openly": OPENLY,
    "nominate": NAME,
}
FORMS = (*dict.fromkeys(FORMS_OF_DEEDS.values()), ASK, STRIKE)


def build() -> Router:
    router = Router(name="elections-campaign")
    router.callback_query.register(on_campaign, Pressed(CampaignPress), flags=needs(Deed.USE_MENU))
    router.callback_query.register(on_candidate, Pressed(CandidatePress), flags=needs(Deed.USE_MENU))
    return router
