"""What a reader can press below an announcement: read, an answer to its author; and the author's answer."""

from aiogram.types import CallbackQuery, Message

from handlers.announcements.sending import keyboard_of
from handlers.assistance.giving import on_give_press
from handlers.doors import refuse
from handlers.elections.voting import on_ballot
from handlers.events.registrations import on_event_press
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import back_to_menu, home
from handlers.questions import line
from handlers.screens import Screen, answer
from handlers.surveys import on_press as on_survey_press
from handlers.visit import Visit
from school.announcements import AnnouncementRefusal, Link
from school.presses.announcements import ReaderPress
from school.presses.assistance import GivePress
from school.presses.elections import BallotPress
from school.presses.events import EventPress
from school.presses.surveys import SurveyPress
from school.rights import Deed, may
from services.announcements import reading

MOST_REPLY = 1000


async def on_reader_press(query: CallbackQuery, callback_data: ReaderPress, visit: Visit) -> None:
    match callback_data.deed:
        case "read":
            await _read(query, callback_data.announcement, visit)
        case "reply":
            number = callback_data.announcement
            if await visit.store.read(reading.may_reply, visit.person, number):
                await begin(REPLY, _anew(query), visit, announcement=number)
            await answer(query, visit.words.plain("announcement-reply-here"))
        case "answer":
            known = {"announcement": callback_data.announcement, "reader": callback_data.reader}
            await begin(ANSWER, query, visit, **known)
        case "open":
            await _open(query, callback_data, visit)


async def _open(query: CallbackQuery, press: ReaderPress, visit: Visit) -> None:
    """What a button opens, for whoever may open it; the author sees how many did."""
    link = await visit.store.write(reading.note_pressed, visit.asking, press.announcement, press.reader)
    match link:
        case Link("event", to):
            await on_event_press(query, EventPress("card", event=int(to)), visit)
        case Link("election", to) if may(visit.who, Deed.VOTE):
            await on_ballot(query, BallotPress(int(to)), visit)
        case Link("survey", to):
            await on_survey_press(query, SurveyPress("answer", int(to)), visit)
        case Link("offer"):
            await on_give_press(query, GivePress("new"), visit)
        case _:
            await refuse(query, visit)


def _anew(query: CallbackQuery) -> Message | CallbackQuery:
    """The announcement stays: the question stands below it."""
    return query.message if isinstance(query.message, Message) else query


async def _read(query: CallbackQuery, number: int, visit: Visit) -> None:
    words = visit.words
    one = await visit.store.write(reading.note_read, visit.asking, number)
    if one is None:
        await answer(query, words.plain("announcement-read-preview"))
        return
    if isinstance(query.message, Message):
        body = {"terms": one.terms, "announcement": one.id}
        await query.message.edit_reply_markup(reply_markup=keyboard_of(body, words, was_read=True))
    await answer(query, words.plain("announcement-read-done"))


async def finish_reply(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write_unmarked(
        reading.reply, visit.asking, filling.token, answers["announcement"], answers["text"]
    )
    return _told(visit, refusal)


async def finish_answer(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write_unmarked(
        reading.answer,
        visit.asking,
        filling.token,
        answers["announcement"],
        answers["reader"],
        answers["text"],
    )
    return _told(visit, refusal)


def _told(visit: Visit, refusal: AnnouncementRefusal | None) -> Screen | Refused:
    if refusal:
        return Refused(refusal)
    return Screen(visit.words("announcement-reply-done"), [[home(visit.words)]])


REPLY = Form(
    "announcement-reply",
    Deed.USE_MENU,
    (line("text", "announcement-ask-reply", MOST_REPLY),),
    finish_reply,
    back_to_menu,
)
ANSWER = Form(
    "announcement-answer",
    Deed.ANNOUNCE,
    (line("text", "announcement-ask-answer", MOST_REPLY),),
    finish_answer,
    back_to_menu,
)
FORMS = (REPLY, ANSWER)
