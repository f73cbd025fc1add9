"""An announcement as a message: sent, edited and taken back exactly as its receiver sees it, in the preview as well."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)

from db.announcements.ledger import Arrived
from handlers.announcements.content import marks_of
from handlers.screens import ROOM
from locales.words import Words
from school.announcements import DELETABLE, Link, Terms
from school.announcements.content import Content, Media, in_language
from school.presses import BELOW
from school.presses.announcements import ReaderPress

#: The word of the address that opens an event in the chat with the bot.
EVENT_LINK = "event"

_IN_ALBUMS = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}


def content_of(body: dict[str, Any], words: Words) -> Content:
    """What somebody of this language reads, with heading and signature.

    In a channel or a group stands what was written in this language alone, and no name but a chosen signature.
    """
    said = {code: Content.from_json(stored) for code, stored in body["contents"].items()}
    signature = Terms.from_json(body["terms"]).signature
    heading = body.get("heading") or words.plain("announcement-heading")
    if "place" in body:
        return said[words.language].framed(heading, signature)
    return in_language(said, words.language).framed(heading, signature or body["author"])


def messages_of(body: dict[str, Any]) -> int:
    """How many messages it is in a chat."""
    most = max((len(stored.get("media", ())) for stored in body["contents"].values()), default=0)
    return most + 1 if most > 1 else 1


async def _keyboard(bot: Bot, body: dict[str, Any], words: Words) -> InlineKeyboardMarkup | None:
    """Below what stands in a place there are addresses alone: what a press opens there would be seen by everybody."""
    if "place" not in body:
        return keyboard_of(body, words)
    username = (await bot.me()).username or ""
    links = Terms.from_json(body["terms"]).links
    rows = [[button] for link in links if (button := _address(link, words, username))]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _address(link: Link, words: Words, username: str) -> InlineKeyboardButton | None:
    """An address outside, or the event in each one's own chat with the bot."""
    if link.kind == "event":
        url = f"https://t.me/{username}?start={EVENT_LINK}-{link.to}"
        return InlineKeyboardButton(text=words.plain("announcement-opens-event"), url=url)
    return _opening(link, words, 0, 0) if link.kind == "url" else None


def keyboard_of(body: dict[str, Any], words: Words, *, was_read: bool = False) -> InlineKeyboardMarkup | None:
    """What it opens, «I have read it», and an answer to its author."""
    terms, number = Terms.from_json(body["terms"]), body["announcement"]
    rows = [[_opening(link, words, number, place)] for place, link in enumerate(terms.links)]
    if terms.read and not was_read:
        rows.append([_button(words.plain("announcement-read"), ReaderPress("read", announcement=number))])
    if terms.replies:
        rows.append([_button(words.plain("announcement-reply"), ReaderPress("reply", announcement=number))])
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _button(text: str, press: ReaderPress) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text[: ROOM[1]], callback_data=press.pack())


def _opening(link: Link, words: Words, number: int, place: int) -> InlineKeyboardButton:
    """What it opens comes below: the announcement stays."""
    if link.kind == "url":
        return InlineKeyboardButton(text=link.title[: ROOM[1]], url=link.to)
    opens = ReaderPress("open", announcement=number, reader=place)
    return InlineKeyboardButton(
        text=words.plain(f"announcement-opens-{link.kind}"), callback_data=BELOW + opens.pack()
    )


async def send(bot: Bot, chat_id: int, body: dict[str, Any], words: Words, within: int | None) -> list[int]:
    """Sends it; the numbers of its messages, first the one that has the words. Raises TelegramAPIError."""
    content, keyboard, thread = content_of(body, words), await _keyboard(bot, body, words), body.get("thread")
    if len(content.media) == 1:
        return [await _send_file(bot, chat_id, content, keyboard, within, thread)]
    album = await _send_album(bot, chat_id, content.media, within, thread) if content.media else []
    sent = await bot.send_message(
        chat_id,
        content.text,
        message_thread_id=thread,
        parse_mode=None,
        entities=marks_of(content),
        reply_markup=keyboard,
        request_timeout=within,
    )
    return [sent.message_id, *album]


async def _send_album(
    bot: Bot, chat_id: int, media: tuple[Media, ...], within: int | None, thread: int | None
) -> list[int]:
    """An album has no buttons: words and buttons come in a message below it."""
    files = [_IN_ALBUMS[one.kind](media=one.file_id, parse_mode=None) for one in media]
    sent = await bot.send_media_group(chat_id, list(files), message_thread_id=thread, request_timeout=within)
    return [message.message_id for message in sent]


async def _send_file(
    bot: Bot,
    chat_id: int,
    content: Content,
    keyboard: InlineKeyboardMarkup | None,
    within: int | None,
    thread: int | None,
) -> int:
    sends: dict[str, Callable[..., Coroutine[Any, Any, Any]]] = {
        "photo": bot.send_photo,
        "video": bot.send_video,
        "document": bot.send_document,
        "audio": bot.send_audio,
        "voice": bot.send_voice,
        "animation": bot.send_animation,
    }
    one = content.media[0]
    sent = await sends[one.kind](
        chat_id,
        one.file_id,
        message_thread_id=thread,
        caption=content.text,
        parse_mode=None,
        caption_entities=marks_of(content),
        reply_markup=keyboard,
        request_timeout=within,
    )
    return int(sent.message_id)


async def edit(
    bot: Bot, chat_id: int, where: Arrived, body: dict[str, Any], words: Words, within: int | None
) -> None:
    """Puts today's words where it stands. Raises TelegramAPIError; that nothing has changed is no fault."""
    content, keyboard = content_of(body, words), await _keyboard(bot, body, words)
    try:
        if len(content.media) == 1:
            await bot.edit_message_caption(
                chat_id=chat_id,
                message_id=where.message_id,
                caption=content.text,
                parse_mode=None,
                caption_entities=marks_of(content),
                reply_markup=keyboard,
                request_timeout=within,
            )
        else:
            await bot.edit_message_text(
                content.text,
                chat_id=chat_id,
                message_id=where.message_id,
                parse_mode=None,
                entities=marks_of(content),
                reply_markup=keyboard,
                request_timeout=within,
            )
    except TelegramBadRequest as refused:
        if "message is not modified" not in refused.message:
            raise


#: Whoever has deleted a message has no more of it, and what says already that it was taken back need not say it again.
NOTHING_LEFT = ("message to delete not found", "message to edit not found", "message is not modified")


async def take_back(
    bot: Bot, chat_id: int, where: Arrived, body: dict[str, Any], words: Words, now: datetime, within: int
) -> None:
    """Deletes its messages; what Telegram deletes no more says that it was taken back. Raises TelegramAPIError."""
    if now - where.sent_at < DELETABLE:
        for number in (where.message_id, *(where.more_messages or ())):
            with _unless_nothing_is_left():
                await bot.delete_message(chat_id, number, request_timeout=within)
        return
    said = words.plain("announcement-taken-back")
    place: dict[str, Any] = {"chat_id": chat_id, "message_id": where.message_id, "parse_mode": None}
    with _unless_nothing_is_left():
        if len(content_of(body, words).media) == 1:
            await bot.edit_message_caption(caption=said, request_timeout=within, **place)
        else:
            await bot.edit_message_text(said, request_timeout=within, **place)


@contextmanager
def _unless_nothing_is_left() -> Iterator[None]:
    """Any other refusal means that it still stands there for everybody to read."""
    try:
        yield
    except TelegramBadRequest as refused:
        if not any(said in refused.message for said in NOTHING_LEFT):
            raise
