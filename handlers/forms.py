"""Forms: a form is a list of questions, asked one at a time, with Back and Cancel at each.

A question says how it is asked (a screen) and how an answer is read (typed, sent or pressed). The answers so
far are one sealed row, written once for each answer, so a restart asks the same question again and loses
nothing. What a form does at its end carries the form's token: confirmed twice, it happens once.
"""

import dataclasses
import secrets
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.doors import needs, refuse
from handlers.screens import Button, InPrivate, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.announcements import AnnouncementRefusal
from school.money import money_asked
from school.presses.menu import FormPress
from school.rights import Deed, may
from services import announcements

BACK, CANCEL = "<", "x"
#: Among the answers: the question from which an earlier one was opened again, and which comes after it.
RETURNS = "<"


@dataclass(frozen=True)
class Refused:
    """This answer does not fit; the message of this key tells what does."""

    key: str
    arguments: dict[str, Any] | None = None


def screen_or_refused(made: Screen | str) -> Screen | Refused:
    """What a form ends with: the screen, or the refusal's message."""
    return made if isinstance(made, Screen) else Refused(made)


async def show_or_say(
    query: CallbackQuery, visit: Visit, made: Screen | str, toast: str | None = None
) -> None:
    """What a press ends with: the screen, or the refusal's message above the one that is there."""
    if isinstance(made, Screen):
        await show(query, made, toast)
    else:
        await answer(query, visit.words.plain(made), alert=True)


@dataclass(frozen=True)
class Stay:
    """The answer so far, on a question that takes several presses (ticks in a list)."""

    value: Any


@dataclass(frozen=True)
class Grown:
    """What was sent belongs to an earlier answer (one more picture of an album): kept there, and nothing is asked."""

    question: str
    value: Any


@dataclass(frozen=True)
class Change:
    """An earlier question, or one whose usual answer was taken, is asked now; then, or on Back, this one again."""

    question: str


@dataclass(frozen=True)
class Filling:
    """A form that somebody is in the middle of."""

    visit: Visit
    token: str
    question: str
    answers: dict[str, Any]

    def choice(self, text: str, value: str | int) -> Button:
        """A button that answers the present question."""
        return Button(text, FormPress(token=self.token, question=self.question, answer=str(value)))


Ask = Callable[[Filling], Awaitable[Screen]]
ReadMessage = Callable[[Filling, Message], Awaitable[Any]]
ReadPress = Callable[[Filling, str], Awaitable[Any]]


@dataclass(frozen=True)
class Question:
    """`sent` and `pressed` return the answer to keep, `Stay(…)`, or `Refused(…)`."""

    key: str
    ask: Ask
    sent: ReadMessage | None = None
    pressed: ReadPress | None = None
    expects: str = "form-expects-button"  # said to whoever sends what does not fit
    wanted: Callable[[Filling], bool] = lambda filling: True


@dataclass(frozen=True)
class BackTo:
    """Where Cancel leads in a form about one thing: to that thing, from which one had come."""

    screen: Callable[[Filling], Awaitable[Screen]]


def back_to(
    key: str,
    screen: Callable[[Visit, Any], Awaitable[object]],
    otherwise: Callable[[Visit], Awaitable[Screen]],
) -> BackTo:
    """To the screen of the thing whose number is among the answers; elsewhere where there is none, or none any more."""

    async def left(filling: Filling) -> Screen:
        number = filling.answers.get(key)
        made = await screen(filling.visit, number) if number else None
        return made if isinstance(made, Screen) else await otherwise(filling.visit)

    return BackTo(left)


@dataclass(frozen=True)
class Form:
    """`finish` does the deed and returns the last screen, or Refused: then the last question is asked again."""

    name: str
    deed: Deed
    questions: Sequence[Question]
    finish: Callable[[Filling], Awaitable[Screen | Refused]]
    leave: Callable[[Visit], Awaitable[Screen]] | BackTo  # where Cancel leads
    private: bool = False  # what is typed here is deleted from the chat at once
    albums: bool = False  # every picture of an album is read, not the first alone
    about: Callable[[Filling], Awaitable[str]] | None = (
        None  # above each question and the end: which of several it is
    )

    def question(self, key: str) -> Question:
        return next(question for question in self.questions if question.key == key)

    def after(self, filling: Filling) -> Question | None:
        keys = [question.key for question in self.questions]
        later = self.questions[keys.index(filling.question) + 1 :]
        if returns := filling.answers.get(RETURNS):
            later = [one for one in later if one.key == returns or one.key not in filling.answers]
        return next((question for question in later if question.wanted(filling)), None)

    def before(self, filling: Filling) -> Question | None:
        if returns := filling.answers.get(RETURNS):
            return self.question(returns)
        keys = [question.key for question in self.questions]
        earlier = self.questions[: keys.index(filling.question)]
        return next((question for question in reversed(earlier) if question.wanted(filling)), None)


async def begin(form: Form, event: Message | CallbackQuery, visit: Visit, **known: Any) -> None:
    """Opens a form in place of the screen it was opened from; `known` are answers given beforehand."""
    filling = Filling(visit, secrets.token_urlsafe(6), form.questions[0].key, dict(known))
    first = form.questions[0]
    if not first.wanted(filling):
        following = form.after(filling)
        if following is None:
            raise ValueError(f"the form {form.name} has no question for this person")
        first = following
    await _ask(form, Filling(visit, filling.token, first.key, filling.answers), event)


async def _ask(
    form: Form, filling: Filling, event: Message | CallbackQuery, complaint: Refused | None = None
) -> None:
    """Writes down where we are, then asks. The form's earlier message gives way to the new one."""
    if filling.answers.get(RETURNS) == filling.question:
        answers = {key: value for key, value in filling.answers.items() if key != RETURNS}
        filling = dataclasses.replace(filling, answers=answers)
    earlier = filling.visit.conversation.data.get("message")
    await _save(form, filling, earlier)
    screen = await form.question(filling.question).ask(filling)
    words = filling.visit.words
    if form.about:
        screen = screen.under(await form.about(filling))
    if complaint:
        screen = screen.under(words(complaint.key, **(complaint.arguments or {})))
    if earlier and isinstance(event, Message) and filling.visit.newest != earlier:
        # Something else was said since: what was being filled in?
        screen = screen.under(words("form-goes-on", form=Word(f"form-{form.name}")))
    shown = await show(event, screen.with_rows(_ways_out(form, filling)))
    if shown and shown.message_id != earlier:
        await _save(form, filling, shown.message_id)
        if earlier and isinstance(event, Message):
            await _remove(filling.visit, earlier)


def _ways_out(form: Form, filling: Filling) -> list[Button]:
    words = filling.visit.words
    back = [filling.choice(words.plain("button-back"), BACK)] if form.before(filling) else []
    return [*back, filling.choice(words.plain("button-cancel"), CANCEL)]


async def _save(form: Form, filling: Filling, message_id: int | None) -> None:
    await filling.visit.conversation.keep(
        form.name,
        {
            "token": filling.token,
            "question": filling.question,
            "answers": filling.answers,
            "message": message_id,
        },
    )


async def _remove(visit: Visit, message_id: int) -> None:
    with suppress(TelegramBadRequest):
        await visit.bot.delete_message(visit.telegram_id, message_id)


async def _take(form: Form, filling: Filling, event: Message | CallbackQuery, value: Any) -> None:
    """What happens with an answer: a complaint, the same question with one more tick, the next, or the end."""
    if isinstance(value, Refused):
        await _ask(form, filling, event, complaint=value)
        return
    if isinstance(value, Change):
        answers = filling.answers | {RETURNS: filling.question}
        await _ask(form, Filling(filling.visit, filling.token, value.question, answers), event)
        return
    if isinstance(value, Grown):
        grown = Filling(
            filling.visit, filling.token, filling.question, filling.answers | {value.question: value.value}
        )
        await _save(form, grown, filling.visit.conversation.data.get("message"))
        return
    kept = value.value if isinstance(value, Stay) else value
    filling = Filling(
        filling.visit, filling.token, filling.question, filling.answers | {filling.question: kept}
    )
    following = form.question(filling.question) if isinstance(value, Stay) else form.after(filling)
    if following:
        await _ask(form, Filling(filling.visit, filling.token, following.key, filling.answers), event)
        return
    done = await form.finish(filling)
    if isinstance(done, Refused):
        await _ask(form, filling, event, complaint=done)
        return
    about = await form.about(filling) if form.about else ""
    if about and about not in done.text:
        done = done.under(about)
    earlier = filling.visit.conversation.data.get("message")
    await filling.visit.conversation.clear()
    await show(event, done)
    if earlier and isinstance(event, Message):
        await _remove(filling.visit, earlier)


async def leave_form(visit: Visit) -> bool:
    """Drops the form that is open, if any; whether there was one."""
    if visit.conversation.form is None:
        return False
    await visit.conversation.clear()
    return True


async def ask_again(forms: Iterable[Form], event: Message | CallbackQuery, visit: Visit) -> bool:
    """Asks the open question once more, for somebody who may not have seen it; whether a form is open."""
    found = _open_filling({form.name: form for form in forms}, visit)
    if not found or not may(visit.who, found[0].deed):
        return False
    await _ask(*found, event)
    return True


def build(forms: Iterable[Form]) -> Router:
    """The router through which all forms are filled in."""
    known = {form.name: form for form in forms}
    router = Router(name="forms")

    async def on_press(query: CallbackQuery, callback_data: FormPress, visit: Visit) -> None:
        found = _open_filling(known, visit)
        if not found or found[1].token != callback_data.token:
            await answer(query, visit.words.plain("form-ended"), alert=True)
            return
        form, filling = found
        if not may(visit.who, form.deed):
            await refuse(query, visit, form.deed)
            return
        if callback_data.question != filling.question:
            # An old or doubled press: show where we are.
            await _ask(form, filling, query)
            return
        await _pressed(form, filling, query, callback_data.answer)

    async def on_message(message: Message, visit: Visit) -> None:
        found = _open_filling(known, visit)
        if not found:
            await visit.conversation.clear()
            await message.answer(visit.words("form-ended"))
            return
        form, filling = found
        if not may(visit.who, form.deed):
            await refuse(message, visit, form.deed)
            return
        question = form.question(filling.question)
        value = await _answer(question, filling, message)
        await _take(form, filling, message, value)
        if form.private:
            await _remove(visit, message.message_id)

    router.callback_query.register(on_press, Pressed(FormPress), flags=needs(Deed.GREET))
    router.message.register(on_message, InPrivate(), StateFilter(*known), flags=needs(Deed.GREET))
    return router


async def _answer(question: Question, filling: Filling, message: Message) -> Any:
    """What was sent, as the question reads it. Words below a picture are read by others, like all that is typed."""
    if question.sent is None:
        return Refused(question.expects)
    if message.caption and money_asked(message.caption):
        return await refuse_money(filling.visit)
    return await question.sent(filling, message)


async def refuse_money(visit: Visit) -> Refused:
    """The rule is quoted, and that somebody tried is counted, for the deputy head."""
    if visit.who:
        await visit.store.write_unmarked(announcements.note_money_refused, visit.asking)
    return Refused(AnnouncementRefusal.MONEY)


async def _pressed(form: Form, filling: Filling, query: CallbackQuery, pressed: str) -> None:
    if pressed == CANCEL:
        await filling.visit.conversation.clear()
        left = form.leave.screen(filling) if isinstance(form.leave, BackTo) else form.leave(filling.visit)
        await show(query, await left, filling.visit.words.plain("form-cancelled"))
        return
    if pressed == BACK:
        earlier = form.before(filling) or form.question(filling.question)
        await _ask(form, Filling(filling.visit, filling.token, earlier.key, filling.answers), query)
        return
    question = form.question(filling.question)
    if question.pressed is None:
        await answer(query, filling.visit.words.plain("form-ended"), alert=True)
        return
    await _take(form, filling, query, await question.pressed(filling, pressed))


def _open_filling(known: dict[str, Form], visit: Visit) -> tuple[Form, Filling] | None:
    form, data = known.get(visit.conversation.form or ""), visit.conversation.data
    if form is None or data.get("question") not in {question.key for question in form.questions}:
        return None
    return form, Filling(visit, data["token"], data["question"], data["answers"])
