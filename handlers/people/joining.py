"""Joining: by a code (link, QR or typed), by one's own contact, or by a request to the class teacher."""

import re
from dataclasses import replace
from typing import Any, assert_never

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import BaseFilter, CommandObject, CommandStart
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from db import people
from handlers.doors import needs
from handlers.forms import Filling, Form, Refused, begin, leave_form
from handlers.home import home, join_ways
from handlers.menu import menu_screen, set_own_commands
from handlers.pages import page_of
from handlers.questions import line, sure, typed
from handlers.screens import Button, Holds, InPrivate, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.people import Person, class_name
from school.people import roster as roster_words
from school.people.invitations import read_code
from school.presses.people import ClaimPress, JoinPress, RequestPress
from school.rights import Deed
from services.people import accounts, joining
from services.people.accounts import ClaimRefusal
from services.people.joining import JoinRefusal


class LooksLikeCode(BaseFilter):
    """A typed text that can be an invitation code."""

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        code = read_code(message.text or "")
        return {"code": code} if code else False


class Stranger(BaseFilter):
    """Somebody who is not on the roster, or is no longer active."""

    async def __call__(self, event: Message, visit: Visit) -> bool:
        return visit.who is None or not visit.who.active


async def greeting(visit: Visit) -> Screen:
    """What a stranger sees first: three ways in. Whoever has left the school, and is known to a room, sees that."""
    words = visit.words
    for room in visit.rooms if visit.who else ():
        known = await room.former(visit) if room.former else None
        if known:
            return known
    return Screen(words("join-greeting", school=visit.school_name), join_ways(words))


async def on_start(message: Message, command: CommandObject, visit: Visit) -> None:
    """/start, alone or with the code of an invitation link."""
    await leave_form(visit)
    word = (command.args or "").partition("-")[0]
    linked = next((room.links[word] for room in visit.rooms if word in room.links), None)
    if linked:
        await linked(message, visit)
        return
    if visit.who and visit.who.active:
        await visit.store.write_unmarked(joining.note_reach, visit.who.id, visit.now, blocked=False)
        await _enter(message, visit, visit.who)
        return
    code = read_code(command.args or "")
    if code:
        await on_code(message, code, visit)
    elif command.args:
        await message.answer(visit.words(JoinRefusal.UNKNOWN_CODE))
    else:
        await show(message, await greeting(visit))


async def on_code(message: Message, code: str, visit: Visit) -> None:
    """A code was typed or came with a link."""
    joined = await visit.store.write(
        joining.join_by_code, code, visit.telegram_id, visit.words.language, visit.now
    )
    await _joined(message, visit, joined)


async def on_contact(message: Message, visit: Visit) -> None:
    """A shared contact: only one's own, and only a number of the roster."""
    if message.contact is None:
        return
    phone = digits(message.contact.phone_number)
    found = await visit.store.read(
        joining.people_of_contact, phone, message.contact.user_id, visit.telegram_id
    )
    if isinstance(found, JoinRefusal):
        await _joined(message, visit, found)
        return
    outcome = await visit.store.write(
        joining.join_by_contact, phone, None, visit.telegram_id, visit.words.language, visit.now
    )
    if isinstance(outcome, list):
        # A family shares one telephone. The number proves the family; the teacher proves who it is.
        await message.answer(visit.words("join-phone-shared"), reply_markup=ReplyKeyboardRemove())
        await show(message, await greeting(visit))
        return
    await _joined(message, visit, outcome)


async def _joined(message: Message, visit: Visit, outcome: Person | JoinRefusal | list[Person]) -> None:
    if isinstance(outcome, Person):
        await _enter(message, visit, outcome, greet=True)
    elif isinstance(outcome, JoinRefusal):
        stays = outcome == JoinRefusal.NOT_YOUR_CONTACT
        keyboard = None if stays else ReplyKeyboardRemove()
        await message.answer(visit.words(outcome), reply_markup=keyboard)


async def _enter(message: Message, visit: Visit, person: Person, *, greet: bool = False) -> None:
    """Through the door: the greeting, the command list in the person's language, the menu."""
    words = Words(person.language, visit.zone)
    inside = Visit(**{**visit.__dict__, "who": person, "words": words})
    if greet:
        await message.answer(words("join-welcome", name=person.name), reply_markup=ReplyKeyboardRemove())
    await set_own_commands(inside)
    await show(message, menu_screen(inside))


async def on_join_press(query: CallbackQuery, callback_data: JoinPress, visit: Visit) -> None:
    if visit.who:
        await answer(query, visit.words.plain(JoinRefusal.ACCOUNT_TAKEN), alert=True)
        return
    match callback_data.deed:
        case "contact":
            await answer(query)
            await ask_for_contact(visit)
        case "ask":
            await begin(ASK, query, visit)
        case never:
            assert_never(never)


async def ask_for_contact(visit: Visit) -> None:
    button = KeyboardButton(text=visit.words.plain("join-share-contact"), request_contact=True)
    keyboard = ReplyKeyboardMarkup(keyboard=[[button]], resize_keyboard=True, one_time_keyboard=True)
    await visit.bot.send_message(visit.telegram_id, visit.words("join-contact-how"), reply_markup=keyboard)


async def on_stranger(message: Message, visit: Visit) -> None:
    """Anything else that a stranger says."""
    screen = await greeting(visit)
    unclear = "" if visit.who else f"{visit.words('join-unclear')}\n\n"
    await show(message, Screen(f"{unclear}{screen.text}", screen.rows))


# The request form


async def read_class(filling: Filling, message: Message) -> Any:
    """«9 А», «9а», «9A», «9-А сынып» all mean one class of this school."""
    own_class = roster_words.read_class(message.text)
    if not own_class:
        return Refused("join-class-expected")
    grade, letter = int(own_class.split()[0]), own_class.split()[1]
    if await filling.visit.store.read(people.one_class, filling.visit.school_id, grade, letter) is None:
        return Refused(JoinRefusal.NO_SUCH_CLASS)
    return [grade, letter]


def everything_again(filling: Filling) -> str:
    answers = filling.answers
    return filling.visit.words(
        "join-ask-confirm", name=answers["name"], class_name=class_name(*answers["class"])
    )


async def send_request(filling: Filling) -> Screen | Refused:
    visit, (grade, letter) = filling.visit, filling.answers["class"]
    outcome = await visit.store.write(
        joining.ask_to_join,
        visit.school_id,
        visit.telegram_id,
        visit.words.language,
        filling.answers["name"],
        grade,
        letter,
        visit.now,
    )
    if isinstance(outcome, JoinRefusal):
        return Screen(visit.words(outcome))
    return Screen(visit.words("join-asked", class_name=class_name(grade, letter)))


async def back_to_greeting(visit: Visit) -> Screen:
    return await greeting(visit)


ASK = Form(
    "join",
    Deed.GREET,
    (
        replace(line("name", "join-ask-name", 100, least=3), expects="join-name-expected"),
        replace(typed("class", "join-ask-class", read_class), expects="join-class-expected"),
        sure(everything_again, "join-send-request"),
    ),
    send_request,
    back_to_greeting,
)
FORMS = (ASK,)


# The class teacher's side


async def request_screen(visit: Visit, press: RequestPress) -> Screen:
    """A request with the pupils of the class who have no account yet: which of them is it?"""
    words = visit.words
    row = await visit.store.read(joining.request_for, press.request, visit.person)
    if row is None:
        return Screen(words(JoinRefusal.NO_SUCH_PERSON), [[home(words)]])
    name = class_name(row.grade, row.letter)
    if row.state != "waiting":
        return Screen(words(JoinRefusal.ALREADY_DECIDED), [[home(words)]])
    missing = await visit.store.read(
        people.pupils_of_class, visit.school_id, row.grade, row.letter, only="missing"
    )
    page = page_of(missing, press.page)
    text = words("join-request-card", name=row.name, class_name=name, missing=page.total)
    this = {"request": press.request}
    rows = [[Button(p.name, RequestPress("is", person=p.id, **this))] for p in page.items]
    rows.append(page.arrows(lambda number: RequestPress("open", page=number, **this)))
    rows.append([Button(words.plain("join-request-refuse"), RequestPress("refuse", **this)), home(words)])
    return Screen(text, rows)


async def on_request_press(query: CallbackQuery, callback_data: RequestPress, visit: Visit) -> None:
    press, words, toast = callback_data, visit.words, None
    outcome: Person | JoinRefusal | None = None
    match press.deed:
        case "is":
            outcome = await visit.store.write(joining.approve, press.request, press.person, visit.asking)
        case "refuse":
            outcome = await visit.store.write(joining.refuse, press.request, visit.asking)
        case "open":
            await show(query, await request_screen(visit, press))
            return
        case never:
            assert_never(never)
    if isinstance(outcome, JoinRefusal):
        toast = words.plain(outcome)
        await answer(query, toast, alert=True)
        return
    key = "join-request-approved" if isinstance(outcome, Person) else "join-request-refused"
    name = outcome.name if isinstance(outcome, Person) else ""
    await show(query, Screen(words(key, name=name), [[home(words)]]))


async def on_claim_press(query: CallbackQuery, callback_data: ClaimPress, visit: Visit) -> None:
    """The second person says whether somebody of importance came with another telephone."""
    words, press = visit.words, callback_data
    match press.deed:
        case "hand":
            key = "appeals-handed-over"
            outcome = await visit.store.write(accounts.hand_over, visit.asking, press.claim)
        case "agree" | "refuse":
            agree = press.deed == "agree"
            key = "claim-agreed" if agree else "claim-refused"
            outcome = await visit.store.write(accounts.decide, visit.asking, press.claim, agree=agree)
        case never:
            assert_never(never)
    if isinstance(outcome, ClaimRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    await show(query, Screen(words(key, name=outcome.name), [[home(words)]]))


async def on_block(event: ChatMemberUpdated, visit: Visit) -> None:
    """Telegram tells when somebody blocks the bot or lets it in again; the class teacher sees it at once."""
    if visit.who:
        blocked = event.new_chat_member.status == ChatMemberStatus.KICKED
        await visit.store.write_unmarked(joining.note_reach, visit.who.id, visit.now, blocked=blocked)


def digits(phone: str) -> str:
    """A telephone number as it is stored: «8 700…» and «+7 700…» are one number."""
    bare = re.sub(r"\D", "", phone)
    return "7" + bare[1:] if len(bare) == 11 and bare[0] == "8" else bare


def build_start() -> Router:
    """/start stands before everything else: it works in every state."""
    router = Router(name="start")
    private = InPrivate()
    router.message.register(on_start, private, CommandStart(ignore_case=True), flags=needs(Deed.GREET))
    return router


def build() -> Router:
    router = Router(name="joining")
    private = InPrivate()
    router.my_chat_member.register(on_block, private, flags=needs(Deed.GREET))
    router.message.register(on_contact, private, Holds("contact"), Stranger(), flags=needs(Deed.GREET))
    router.message.register(on_code, private, Stranger(), LooksLikeCode(), flags=needs(Deed.GREET))
    router.callback_query.register(on_join_press, Pressed(JoinPress), flags=needs(Deed.GREET))
    router.callback_query.register(on_request_press, Pressed(RequestPress), flags=needs(Deed.SEE_CLASS))
    router.callback_query.register(on_claim_press, Pressed(ClaimPress), flags=needs(Deed.SEE_PLAN))
    return router


def build_for_strangers() -> Router:
    """After the forms: what a stranger says and nobody else answered."""
    router = Router(name="strangers")
    router.message.register(on_stranger, InPrivate(), Stranger(), flags=needs(Deed.GREET))
    return router
