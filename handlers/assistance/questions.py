"""What parents have asked, for whoever answers."""

from typing import assert_never

from aiogram.types import CallbackQuery

from db.assistance.questions import ParentQuestion
from handlers.answers import public, text_line
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.assistance.asking import LONGEST_REPLY, QuestionRefusal
from school.presses.assistance import AskedPress
from school.rights import Deed
from services.answered import Written
from services.assistance import questions


async def list_screen(visit: Visit, number: int = 0) -> Screen | QuestionRefusal:
    words = visit.words
    found = await visit.store.read(questions.all_of, visit.asking)
    if isinstance(found, QuestionRefusal):
        return found
    page = page_of(found, number)
    rows = []
    for one in page.items:
        sign = "✓ " if one.answered_at else ""
        text = sign + words.plain("question-line", number=one.number)
        rows.append([Button(text, AskedPress("card", one.id))])
    arrows = page.arrows(lambda turned: AskedPress(page=turned))
    return Screen(words("question-desk", questions=page.total), [*rows, arrows, [home(words)]])


def card_screen(words: Words, seen: Written[ParentQuestion]) -> Screen:
    row, rows = seen.row, []
    texts = [words("question-said", number=row.number, when=row.asked_at, text=seen.text)]
    if row.answered_at:
        texts.append(words("question-reply", when=row.answered_at, text=seen.answer))
    else:
        rows.append([Button(words.plain("question-answer"), AskedPress("answer", row.id))])
    back = Button(words.plain("button-back"), AskedPress())
    return Screen("\n\n".join(texts), [*rows, [back, home(words)]], protected=True)


async def on_asked_press(query: CallbackQuery, callback_data: AskedPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "list":
        made = await list_screen(visit, press.page)
    else:
        seen = await visit.store.read(questions.card, visit.asking, press.question)
        made = seen if isinstance(seen, QuestionRefusal) else card_screen(words, seen)
    if isinstance(made, QuestionRefusal):
        await answer(query, words.plain(made), alert=True)
        return
    match press.deed:
        case "list" | "card":
            await show(query, made)
        case "answer":
            await begin(REPLY, query, visit, question=press.question)
        case never:
            assert_never(never)


async def reply(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    seen = await visit.store.write(questions.reply, visit.asking, told["question"], told["text"])
    return Refused(seen) if isinstance(seen, QuestionRefusal) else card_screen(visit.words, seen)


async def back_to_list(visit: Visit) -> Screen:
    screen = await list_screen(visit)
    return screen if isinstance(screen, Screen) else Screen(visit.words(screen), [[home(visit.words)]])


REPLY = Form(
    "question-reply",
    Deed.SEE_CAMPAIGNS,
    (typed("text", "question-ask-reply", public(text_line(LONGEST_REPLY))),),
    reply,
    back_to_list,
)
FORMS = (REPLY,)
