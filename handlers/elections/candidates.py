"""A candidate: the card that voters read, its pictures and words, questions and answers, striking."""

from dataclasses import replace
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db.elections.candidates import Candidate, CandidateQuestion
from handlers.answers import photo
from handlers.elections.campaign_screens import (
    BACK_TO_CAMPAIGN,
    LONGEST_QUESTION,
    campaign_screen,
    done,
    text_form,
)
from handlers.elections.titles import about_election
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, back_to, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import (
    CandidacyRefusal,
    why_not_begin,
)
from school.presses.elections import (
    CampaignDeed,
    CampaignPress,
    CandidatePress,
)
from school.rights import Deed
from services import elections

LONGEST_SLOGAN = 120
LONGEST_PROGRAMME = 1500
#: Two questions with answers fit on one screen: Telegram takes 4,096 characters.
LONGEST_ANSWER = 500
QUESTIONS_ON_A_PAGE = 2
#: While ballots are there a candidate can be struck.
BEFORE_WIPING = ("sealing", "ready", "open", "closed", "counted", "published")


async def on_candidate(query: CallbackQuery, callback_data: CandidatePress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "person" | "files":
            await show_candidate(query, visit, press)
        case "ask" | "strike":
            seen = await visit.store.read(elections.candidate_card, visit.person, press.candidate)
            late = seen if isinstance(seen, CandidacyRefusal) else None
            if not isinstance(seen, CandidacyRefusal):
                late = why_not_begin(seen.election, press.deed, visit.now)
            if late or isinstance(seen, CandidacyRefusal):
                await answer(query, visit.words.plain(late or CandidacyRefusal.NO_SUCH), alert=True)
                return
            form = ASK if press.deed == "ask" else STRIKE
            await begin(form, query, visit, election=seen.election.id, candidate=press.candidate)
        case "confirm-strike":
            seen = await visit.store.read(elections.candidate_card, visit.person, press.candidate)
            refusal = await visit.store.write(elections.confirm_strike, visit.asking, press.candidate)
            if refusal or isinstance(seen, CandidacyRefusal):
                await answer(query, visit.words.plain(refusal or CandidacyRefusal.NO_SUCH), alert=True)
                return
            screen = await campaign_screen(visit, CampaignPress("card", election=seen.election.id))
            said = visit.words.plain("campaign-struck")
            await (show(query, screen, said) if isinstance(screen, Screen) else answer(query, said))
        case never:
            assert_never(never)


async def show_candidate(query: CallbackQuery, visit: Visit, press: CandidatePress) -> None:
    seen = await visit.store.read(elections.candidate_card, visit.person, press.candidate)
    if isinstance(seen, CandidacyRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    if press.deed == "files":
        await _send_files(query, visit, seen.candidate)
        return
    await show(query, candidate_screen(visit, seen, press.page))


async def _send_files(query: CallbackQuery, visit: Visit, card: Candidate) -> None:
    """The photo, and the video or document, as Telegram keeps them."""
    await answer(query)
    if card.photo:
        await visit.bot.send_photo(
            visit.telegram_id, card.photo, caption=visit.words("candidate-photo", name=card.name)
        )
    if card.attachment and card.attachment_kind == "video":
        await visit.bot.send_video(visit.telegram_id, card.attachment)
    elif card.attachment:
        await visit.bot.send_document(visit.telegram_id, card.attachment)


def candidate_screen(visit: Visit, seen: elections.CandidateCard, number: int) -> Screen:
    words, card = visit.words, seen.candidate
    told = [words("candidate-card", name=card.name, title=title_in(words, seen.election.title))]
    if card.struck:
        told.append(words("candidate-struck", reason=card.struck))
    if seen.to_strike and seen.may_hide and not seen.is_own:
        told.append(words("candidate-to-strike", reason=seen.to_strike.reason))
    if card.slogan:
        told.append(words("candidate-slogan", slogan=card.slogan))
    told.append(
        words("candidate-programme", programme=card.programme)
        if card.programme
        else words("candidate-silent")
    )
    page = page_of(seen.questions, number, QUESTIONS_ON_A_PAGE)
    rows: list[list[Button]] = []
    for question in page.items:
        told.append(words("candidate-question", question=question.question))
        if question.answer:
            told[-1] += "\n" + words("candidate-answer", answer=question.answer)
        elif seen.is_own:
            rows.append([_question_button(visit, seen, "answer", question)])
        if seen.may_hide and not seen.is_own:
            rows.append([_question_button(visit, seen, "hide", question)])
    here = CandidatePress("person", candidate=card.id)
    rows.append(page.arrows(lambda turned: replace(here, page=turned)))
    if card.photo or card.attachment:
        rows.append([Button(words.plain("candidate-files"), replace(here, deed="files"))])
    if not seen.is_own and card.person_id and seen.election.state in ("sealing", "ready"):
        rows.append([Button(words.plain("candidate-ask"), replace(here, deed="ask"))])
    if seen.may_hide and not seen.is_own and card.person_id and seen.election.state in BEFORE_WIPING:
        rows.append([Button(words.plain("candidate-strike"), replace(here, deed="strike"))])
    if seen.may_confirm:
        rows.append([Button(words.plain("candidate-confirm-strike"), replace(here, deed="confirm-strike"))])
    back = Button(words.plain("button-back"), CampaignPress("card", election=seen.election.id))
    return Screen("\n\n".join(told), [*rows, [back, home(words)]])


def _question_button(
    visit: Visit, seen: elections.CandidateCard, deed: CampaignDeed, question: CandidateQuestion
) -> Button:
    text = visit.words.plain(f"candidate-{deed}-question", question=question.question)
    return Button(text, CampaignPress(deed, election=seen.election.id, number=question.id))


async def _change(filling: Filling, **values: Any) -> Screen | Refused:
    visit = filling.visit
    election_id = filling.answers["election"]
    refusal = await visit.store.write(elections.change_card, visit.asking, election_id, values)
    return await done(filling, refusal, "campaign-card-changed")


async def _slogan(filling: Filling) -> Screen | Refused:
    return await _change(filling, slogan=filling.answers["text"])


async def _programme(filling: Filling) -> Screen | Refused:
    return await _change(filling, programme=filling.answers["text"])


async def _ask_photo(filling: Filling) -> Screen:
    return Screen(filling.visit.words("campaign-ask-photo"))


async def _photo(filling: Filling) -> Screen | Refused:
    return await _change(filling, photo=filling.answers["photo"])


async def _ask_attachment(filling: Filling) -> Screen:
    return Screen(filling.visit.words("campaign-ask-attachment"))


async def _read_attachment(filling: Filling, message: Message) -> Any:
    if message.video:
        return {"attachment": message.video.file_id, "attachment_kind": "video"}
    if message.document:
        return {"attachment": message.document.file_id, "attachment_kind": "document"}
    return Refused("campaign-attachment-wanted")


async def _attachment(filling: Filling) -> Screen | Refused:
    return await _change(filling, **filling.answers["attachment"])


async def _ask_question(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.ask, visit.asking, answers.get("candidate", 0), filling.token, answers["text"]
    )
    return await done(filling, refusal, "campaign-asked")


async def _answer_question(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.answer_question, visit.asking, answers["number"], answers["text"]
    )
    return await done(filling, refusal, "campaign-answered")


async def _strike(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.ask_to_strike, visit.asking, answers.get("candidate", 0), answers["text"]
    )
    return await done(filling, refusal, "campaign-strike-asked")


SLOGAN = text_form("campaign-slogan", "campaign-ask-slogan", LONGEST_SLOGAN, _slogan)
PROGRAMME = text_form("campaign-programme", "campaign-ask-programme", LONGEST_PROGRAMME, _programme)
PHOTO = Form(
    "campaign-photo",
    Deed.USE_MENU,
    (Question("photo", _ask_photo, photo),),
    _photo,
    BACK_TO_CAMPAIGN,
    about=about_election,
)
ATTACHMENT = Form(
    "campaign-attachment",
    Deed.USE_MENU,
    (Question("attachment", _ask_attachment, _read_attachment),),
    _attachment,
    BACK_TO_CAMPAIGN,
    about=about_election,
)


async def _candidate_of(visit: Visit, candidate_id: int) -> Screen | CandidacyRefusal:
    seen = await visit.store.read(elections.candidate_card, visit.person, candidate_id)
    return seen if isinstance(seen, CandidacyRefusal) else candidate_screen(visit, seen, 0)


BACK_TO_CANDIDATE = back_to("candidate", _candidate_of, list_screen)
ASK = text_form(
    "campaign-question", "campaign-ask-question", LONGEST_QUESTION, _ask_question, leave=BACK_TO_CANDIDATE
)
ANSWER = text_form("campaign-answer", "campaign-ask-answer", LONGEST_ANSWER, _answer_question)
STRIKE = text_form(
    "campaign-strike", "campaign-ask-strike", LONGEST_QUESTION, _strike, least=3, leave=BACK_TO_CANDIDATE
)
