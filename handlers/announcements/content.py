"""A message of the author's, or one that was forwarded, read as what an announcement says."""

from aiogram.types import Message, MessageEntity

from handlers.forms import Filling, Grown, Refused
from locales.words import LANGUAGES
from school.announcements import AnnouncementRefusal, frame_of
from school.announcements.content import Content, Media, in_language, why_not_content
from services import announcements


def read(message: Message) -> Content | None:
    """None for what is no announcement: a sticker, a contact, a command."""
    if (message.text or "").startswith("/"):
        return None
    media = _media(message)
    text, marks = message.text or message.caption or "", message.entities or message.caption_entities or []
    if not text.strip() and media is None:
        return None
    return Content(text, tuple(map(_mark, marks)), (media,) if media else (), message.media_group_id or "")


def _mark(entity: MessageEntity) -> dict[str, object]:
    return entity.model_dump(exclude_none=True, mode="json")


def _media(message: Message) -> Media | None:
    if message.photo:
        return Media("photo", message.photo[-1].file_id)
    if message.animation:  # which also names itself a document
        return Media("animation", message.animation.file_id, message.animation.file_name or "")
    if message.video:
        return Media("video", message.video.file_id, message.video.file_name or "")
    if message.document:
        return Media("document", message.document.file_id, message.document.file_name or "")
    if message.audio:
        return Media("audio", message.audio.file_id, message.audio.file_name or "")
    return Media("voice", message.voice.file_id) if message.voice else None


async def read_content(filling: Filling, message: Message) -> object:
    """What was sent for one language, as JSON; Refused if it does not fit or asks for money."""
    content = read(message)
    if content is None:
        return Refused("announcement-expects-content")
    known = {
        code: Content.from_json(filling.answers[code]) for code in LANGUAGES if filling.answers.get(code)
    }
    of_album = [code for code, said in known.items() if content.album and said.album == content.album]
    language = of_album[0] if of_album else filling.question
    if of_album:
        content = known[language].joined(content)
    whole = in_language(known | {language: content}, language)
    if why := why_not_content(whole, frame_of(filling.visit.person.name)):
        return Refused(*why)
    if content.asks_for_money():
        await filling.visit.store.write_unmarked(announcements.note_money_refused, filling.visit.asking)
        return Refused(AnnouncementRefusal.MONEY)
    return Grown(language, content.as_json()) if of_album else content.as_json()


def marks_of(content: Content) -> list[MessageEntity]:
    return [MessageEntity(**mark) for mark in content.entities]
