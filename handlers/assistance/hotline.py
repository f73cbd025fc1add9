"""The trust line: for everybody, also for strangers, day and night, in three languages; and writing without a name."""

from functools import partial
from typing import Any, assert_never
from weakref import WeakKeyDictionary

from aiogram.types import CallbackQuery, Message

from db.assistance.hotline import HotlineMessage
from db.store import Store
from handlers.answers import text_line
from handlers.assistance.needs import trust_text
from handlers.forms import Filling, Form, Refused, begin, leave_form
from handlers.home import home, ways
from handlers.pages import page_of
from handlers.questions import typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.assistance import holds_identity_number
from school.assistance.asking import LONGEST_QUESTION, LONGEST_REPLY, HotlineRefusal, Senders, read_number
from school.presses.assistance import HotlinePress
from school.rights import Deed, may
from services.answered import Written
from services.assistance import campaigns, hotline

#: Of each house its own; gone with it.
_senders: WeakKeyDictionary[Store, Senders] = WeakKeyDictionary()


def senders_of(visit: Visit) -> Senders:
    return _senders.setdefault(visit.store, Senders())


async def on_hotline(message: Message, visit: Visit) -> None:
    """The person's own language first. Whatever was being typed is dropped unread."""
    await leave_form(visit)
    await show(message, await trust_screen(visit))


async def trust_screen(visit: Visit) -> Screen:
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    own, say = visit.words.language, visit.words.plain
    codes = (own, *(code for code in LANGUAGES if code != own))
    spoken = [Words(code, visit.zone) for code in codes]
    text = "\n\n".join(f"{trust_text(one, now.trust_line)}\n{one('hotline-text')}" for one in spoken)
    rows = [
        [Button(say("hotline-write"), HotlinePress("write"))],
        [Button(say("hotline-back"), HotlinePress("back"))],
        *ways(visit),
    ]
    return Screen(text, rows)


async def often_screen(visit: Visit) -> Screen:
    """Whoever has written often is thanked, and told where somebody answers at once."""
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    say = visit.words
    text = f"{say(HotlineRefusal.OFTEN)}\n\n{trust_text(say, now.trust_line)}"
    return Screen(text, [[Button(say.plain("hotline-back"), HotlinePress("back"))], *ways(visit)])


async def on_hotline_press(query: CallbackQuery, callback_data: HotlinePress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "write" if senders_of(visit).why_not_write(visit.telegram_id, visit.now):
            await show(query, await often_screen(visit))
        case "write":
            await begin(WRITE, query, visit)
        case "back":
            await begin(BACK, query, visit)
        case "list" | "card" | "answer":
            await _at_desk(query, visit, press)
        case never:
            assert_never(never)


async def _at_desk(query: CallbackQuery, visit: Visit, press: HotlinePress) -> None:
    """For the social pedagogue; everybody else hears that there is nothing."""
    made: Screen | HotlineRefusal = HotlineRefusal.NOT_FOUND
    if may(visit.who, Deed.HANDLE_NEEDS):
        if press.deed == "list":
            made = await list_screen(visit, press.page)
        else:
            seen = await visit.store.write(hotline.read, visit.asking, press.message)
            made = seen if isinstance(seen, HotlineRefusal) else card_screen(visit.words, seen)
    if isinstance(made, HotlineRefusal):
        await answer(query, visit.words.plain(made), alert=True)
    elif press.deed == "answer":
        await begin(ANSWER, query, visit, message=press.message)
    else:
        await show(query, made)


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    page = page_of(await visit.store.read(hotline.all_of, visit.asking), number)
    rows = []
    for one in page.items:
        sign = "✓ " if one.answered_at else ""
        rows.append([Button(sign + words.plain("hotline-line", number=one.id), HotlinePress("card", one.id))])
    arrows = page.arrows(lambda turned: HotlinePress("list", page=turned))
    return Screen(words("hotline-list", messages=page.total), [*rows, arrows, [home(words)]])


def _texts(words: Words, seen: Written[HotlineMessage]) -> list[str]:
    row = seen.row
    said = words("hotline-said", when=row.written_at, text=seen.text)
    if row.answered_at is None:
        return [said]
    return [said, words("question-reply", when=row.answered_at, text=seen.answer)]


def card_screen(words: Words, seen: Written[HotlineMessage]) -> Screen:
    rows = []
    if seen.row.answered_at is None:
        rows.append([Button(words.plain("question-answer"), HotlinePress("answer", seen.row.id))])
    back = Button(words.plain("button-back"), HotlinePress("list"))
    return Screen("\n\n".join(_texts(words, seen)), [*rows, [back, home(words)]], protected=True)


# Forms


async def read_words(filling: Filling, message: Message) -> Any:
    """Neither an identity number nor a pupil's name."""
    told = await text_line(LONGEST_QUESTION, least=5)(filling, message)
    if not isinstance(told, str):
        return told
    if holds_identity_number(told):
        return Refused("need-no-identity")
    named = await filling.visit.store.read(hotline.names_a_pupil, filling.visit.school_id, told)
    return Refused(HotlineRefusal.NAMED) if named else told


async def send(filling: Filling) -> Screen | Refused:
    visit, senders = filling.visit, senders_of(filling.visit)
    if senders.why_not_write(visit.telegram_id, visit.now):
        return await often_screen(visit)
    said = (visit.vault, visit.school_id, filling.token, filling.answers["text"], visit.now)
    code = await visit.store.write(hotline.write, *said)
    if isinstance(code, HotlineRefusal):
        return Refused(code)
    senders.note(visit.telegram_id, visit.now)
    return Screen(visit.words("hotline-code", code=code), ways(visit), protected=True)


async def read_typed_code(filling: Filling, message: Message) -> Any:
    return read_number(message.text or "") or Refused(HotlineRefusal.NOT_FOUND)


async def show_answer(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    seen = await visit.store.read(
        partial(hotline.come_back, vault=visit.vault, school_id=visit.school_id, code=filling.answers["code"])
    )
    if isinstance(seen, HotlineRefusal):
        return Refused(seen)
    texts = _texts(visit.words, seen)
    if seen.row.answered_at is None:
        texts.append(visit.words("hotline-no-answer"))
    return Screen("\n\n".join(texts), ways(visit), protected=True)


async def reply(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    seen = await visit.store.write(hotline.answer, visit.asking, told["message"], told["text"])
    return Refused(seen) if isinstance(seen, HotlineRefusal) else card_screen(visit.words, seen)


async def back_to_line(visit: Visit) -> Screen:
    return await trust_screen(visit)


WRITE = Form(
    "hotline",
    Deed.GREET,
    (typed("text", "hotline-ask", read_words),),
    send,
    back_to_line,
    private=True,
)
BACK = Form(
    "hotline-back",
    Deed.GREET,
    (typed("code", "hotline-ask-code", read_typed_code),),
    show_answer,
    back_to_line,
    private=True,
)
ANSWER = Form(
    "hotline-answer",
    Deed.HANDLE_NEEDS,
    (typed("text", "question-ask-reply", text_line(LONGEST_REPLY)),),
    reply,
    back_to_line,
    private=True,
)
FORMS = (WRITE, BACK, ANSWER)
