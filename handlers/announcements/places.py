"""Channels and groups: the bot is added there, and all that is asked and said about it is said in private.

In a group itself nothing is answered, whoever writes what; a command in a topic says where it is posted.
"""

from typing import Any, assert_never

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberAdministrator,
    ChatMemberUpdated,
    Message,
    TelegramObject,
    Update,
)

from db.announcements import Announcement
from db.announcements import places as rows
from db.announcements.places import Place
from handlers.doors import needs
from handlers.home import home
from handlers.screens import Button, Holds, InPrivate, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.announcements import AnnouncementRefusal
from school.announcements.places import COMMAND, SPEAK_FOR_IT, ChatTold, PlaceRefusal, keeps, scopes_of
from school.presses.announcements import AnnouncementPress, PlacePress
from school.rights import Deed, may
from services.announcements import places, seen_by, writing

#: What the links ask Telegram to let the bot do: nothing but to write.
CHANNEL_RIGHTS, GROUP_RIGHTS = "post_messages+edit_messages+delete_messages", "delete_messages"


class AskMember(TelegramMethod[Any]):
    """getChatMember as it comes: aiogram's own wants every right that Telegram has thought of."""

    __returning__ = Any
    __api_method__ = "getChatMember"

    chat_id: int
    user_id: int


def concerns(event: TelegramObject) -> bool:
    """Whether anything that comes from a group or a channel is for us: all else that is said there is not looked at."""
    if not isinstance(event, Update):
        return False
    message = event.message
    said = message is not None and (message.text or "").startswith(f"/{COMMAND}")
    moved = message is not None and message.migrate_to_chat_id is not None
    return event.my_chat_member is not None or said or moved


def told(chat: Chat) -> ChatTold:
    return ChatTold(chat.id, chat.type, chat.title or "", chat.username)


# What Telegram tells


async def on_member(event: ChatMemberUpdated, visit: Visit) -> None:
    """The bot was made an administrator, or is none any more."""
    now = event.new_chat_member
    posts = isinstance(now, ChatMemberAdministrator) and (
        event.chat.type != ChatType.CHANNEL or bool(now.can_post_messages)
    )
    if not posts:
        await visit.store.write(places.lose_chat, event.chat.id, visit.now)
    elif may(visit.who, Deed.ANNOUNCE):
        await visit.store.write(places.added, visit.person, told(event.chat), visit.now)


async def on_here(message: Message, visit: Visit) -> None:
    """The answer comes in private; whoever may not ask gets none."""
    if not may(visit.who, Deed.ANNOUNCE) or not await _speaks_for(visit, message.chat.id):
        return
    thread = message.message_thread_id if message.is_topic_message else None
    place = await visit.store.write(places.here, visit.asking, told(message.chat), thread)
    if place is not None:
        key = "place-here-topic" if thread else "place-here"
        await visit.bot.send_message(visit.telegram_id, visit.words(key, title=place.title))


async def on_migrated(message: Message, visit: Visit) -> None:
    await visit.store.write(places.follow, message.chat.id, message.migrate_to_chat_id or 0, visit.now)


async def _speaks_for(visit: Visit, chat_id: int) -> bool:
    """Whether Telegram says at this moment that the person is an administrator there."""
    try:
        member = await visit.bot(AskMember(chat_id=chat_id, user_id=visit.telegram_id))
    except TelegramMigrateToChat as moved:
        await visit.store.write_unmarked(places.follow, chat_id, moved.migrate_to_chat_id, visit.now)
        return await _speaks_for(visit, moved.migrate_to_chat_id)
    except (TelegramBadRequest, TelegramForbiddenError):
        return False
    return isinstance(member, dict) and member.get("status") in SPEAK_FOR_IT


# Screens


def of_whom(words: Words, scope: str) -> str:
    return words.plain("place-of-class", name=scope) if scope else words.plain("place-of-school")


async def list_screen(visit: Visit) -> Screen:
    """How a place is added, and those that there are."""
    words, me = visit.words, await visit.bot.me()
    found = await visit.store.read(places.known, visit.person)
    ways = f"https://t.me/{me.username}?"
    text = words(
        "place-list",
        places=len(found),
        channel=f"{ways}startchannel&admin={CHANNEL_RIGHTS}",
        group=f"{ways}startgroup&admin={GROUP_RIGHTS}",
        command=f"/{COMMAND}@{me.username}",
    )
    shown = [[Button(_line(words, one), PlacePress("card", one.id))] for one in found]
    back = Button(words.plain("button-back"), AnnouncementPress())
    return Screen(text, [*shown, [back, home(words)]])


def _line(words: Words, one: Place) -> str:
    sign = {"linked": "📣", "asked": "⏳", "found": "❔"}.get(one.state, "✕")
    return f"{sign} {one.title}"


async def card_screen(visit: Visit, place_id: int) -> Screen | PlaceRefusal:
    place = await visit.store.read(places.seen, visit.person, place_id)
    return place if isinstance(place, PlaceRefusal) else _card(visit, place)


def _card(visit: Visit, place: Place) -> Screen:
    words, person = visit.words, visit.person
    text = words(f"place-card-{place.state}", title=place.title, whom=of_whom(words, place.scope))
    if place.thread_id:
        text += "\n" + words("place-in-topic")
    shown = []
    if place.state == "found" and place.linked_by == person.id:
        shown = [
            [Button(of_whom(words, scope), PlacePress("link", place.id, scope))]
            for scope in scopes_of(person)
        ]
    if place.state in ("linked", "asked") and keeps(person, place.linked_by, place.scope):
        shown.append([Button(words.plain("place-off"), PlacePress("off", place.id))])
    back = Button(words.plain("button-back"), PlacePress())
    return Screen(text, [*shown, [back, home(words)]])


async def choose_screen(visit: Visit, announcement_id: int) -> Screen | AnnouncementRefusal:
    """Where an announcement stands beside the people's own chats."""
    one = await visit.store.read(seen_by, visit.person, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    words, found = visit.words, await visit.store.read(places.offered, visit.person)
    shown = [[_tick(one, place)] for place in found]
    key = "place-choose" if found else "place-none"
    back = Button(words.plain("button-back"), AnnouncementPress("terms", announcement=one.id))
    return Screen(words(key), [*shown, [back]])


def _tick(one: Announcement, place: Place) -> Button:
    mark = "☑" if place.id in one.how.places else "☐"
    return Button(f"{mark} {place.title}", PlacePress("turn", place.id, about=one.id))


async def on_place_press(query: CallbackQuery, callback_data: PlacePress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit))
        case "card":
            await _show(query, visit, await card_screen(visit, press.place))
        case "link":
            await _link(query, visit, press)
        case "agree" | "refuse" as said:
            done = await visit.store.write(places.decide, visit.asking, press.place, agree=said == "agree")
            await _done(query, visit, done, f"place-{said}d")
        case "off":
            yes = Button(words.plain("place-off-sure"), PlacePress("sure", press.place))
            back = Button(words.plain("button-back"), PlacePress("card", press.place))
            await show(query, Screen(words("place-off-ask"), [[yes], [back]]))
        case "sure":
            done = await visit.store.write(places.unlink, visit.asking, press.place)
            await _done(query, visit, done, "place-off-done")
        case "choose":
            await _show(query, visit, await choose_screen(visit, press.about))
        case "turn":
            refusal = await visit.store.write(writing.turn_place, visit.asking, press.about, press.place)
            await _show(query, visit, refusal or await choose_screen(visit, press.about))
        case never:
            assert_never(never)


async def _link(query: CallbackQuery, visit: Visit, press: PlacePress) -> None:
    """Telegram is asked whether the person still speaks for the chat; then the school."""
    place = await visit.store.read(rows.by_id, press.place)
    if place is None or place.school_id != visit.school_id:
        await answer(query, visit.words.plain(PlaceRefusal.UNKNOWN), alert=True)
    elif not await _speaks_for(visit, place.chat_id):
        await answer(query, visit.words.plain(PlaceRefusal.NOT_ADMIN), alert=True)
    else:
        done = await visit.store.write(places.link, visit.asking, press.place, press.scope)
        await _done(query, visit, done, None)


async def _done(query: CallbackQuery, visit: Visit, done: Place | PlaceRefusal, key: str | None) -> None:
    if isinstance(done, PlaceRefusal):
        await answer(query, visit.words.plain(done), alert=True)
    else:
        await show(query, _card(visit, done), visit.words.plain(key) if key else None)


async def _show(
    query: CallbackQuery, visit: Visit, shown: Screen | PlaceRefusal | AnnouncementRefusal
) -> None:
    if isinstance(shown, Screen):
        await show(query, shown)
    else:
        await answer(query, visit.words.plain(shown), alert=True)


def register(router: Router) -> None:
    """Whoever talks in a group knocks at no door: nobody is refused there, since nothing is said there."""
    elsewhere, greet = ~InPrivate(), needs(Deed.GREET)
    router.my_chat_member.register(on_member, elsewhere, flags=greet)
    router.message.register(on_migrated, elsewhere, Holds("migrate_to_chat_id"), flags=greet)
    router.message.register(on_here, elsewhere, Command(COMMAND), flags=greet)
    router.callback_query.register(on_place_press, Pressed(PlacePress), flags=needs(Deed.ANNOUNCE))
