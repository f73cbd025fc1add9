"""Announcements: written in both languages, addressed, seen as the readers will see them, sent and followed."""

from collections.abc import Callable
from typing import Any, assert_never

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import CallbackQuery

from db import announcements as drafts
from db.announcements import Announcement
from handlers.announcements import places, reading, writing
from handlers.announcements.audience import choices
from handlers.announcements.cards import card_of, entries, list_screen, terms_screen
from handlers.announcements.sending import send
from handlers.doors import needs
from handlers.forms import Form, begin
from handlers.orders import order
from handlers.room import Room
from handlers.screens import Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from papers.announcements import readers_list
from school.announcements import AnnouncementRefusal
from school.presses.announcements import AnnouncementPress, AnnouncementStep, ReaderPress
from school.rights import Deed
from services.announcements import seen_by, under_way
from services.announcements import sending as sends
from services.announcements import writing as written

FORMS = (*writing.FORMS, *reading.FORMS)
_OF: dict[str, Form] = {
    "kk": writing.TEXT,
    "ru": writing.TEXT,
    "en": writing.TEXT,
    "whom": writing.WHOM,
    "when": writing.WHEN,
    "until": writing.UNTIL,
    "link": writing.LINK,
    "sign": writing.SIGN,
    "refuse": writing.REFUSE,
}


async def on_press(query: CallbackQuery, callback_data: AnnouncementPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "new":
            await begin(writing.NEW, query, visit, **await choices(visit))
        case "search":
            await begin(writing.SEARCH, query, visit)
        case "list":
            await show(query, await list_screen(visit, press.page))
        case "card" | "refresh":
            toast = "announcement-refreshed" if press.deed == "refresh" else ""
            await _show_card(query, visit, press, toast and visit.words.plain(toast))
        case "preview":
            await _preview(query, visit, press)
        case "people":
            coming = "announcement-people-coming"
            await order(query, visit, "announcement-readers", coming, announcement=press.announcement)
        case "terms":
            await _show_terms(query, visit, press)
        case "kk" | "ru" | "en" | "whom" | "when" | "until" | "link" | "sign" | "refuse":
            await _open_form(query, visit, press)
        case "read" | "replies" | "urgent" | "confidential" | "unlink" as what:
            done = await visit.store.write(written.turn, visit.asking, press.announcement, what)
            await _turned(query, visit, press, done)
        case (
            "send" | "stop" | "resume" | "approve" | "drop" | "recall" | "remind" | "useful" | "copy" as deed
        ):
            await _step(query, visit, press, deed)
        case never:
            assert_never(never)


async def _show_card(
    query: CallbackQuery, visit: Visit, press: AnnouncementPress, toast: str | None = None
) -> None:
    shown = await card_of(visit, press.announcement, press.page)
    if isinstance(shown, Screen):
        await show(query, shown, toast)
    else:
        await answer(query, visit.words.plain(shown), alert=True)


async def _seen(query: CallbackQuery, visit: Visit, press: AnnouncementPress) -> Announcement | None:
    one = await visit.store.read(seen_by, visit.person, press.announcement)
    if one is None:
        await answer(query, visit.words.plain(AnnouncementRefusal.UNKNOWN), alert=True)
    return one


async def _show_terms(query: CallbackQuery, visit: Visit, press: AnnouncementPress) -> None:
    if one := await _seen(query, visit, press):
        await show(query, terms_screen(visit, one, press.page))


async def _turned(
    query: CallbackQuery, visit: Visit, press: AnnouncementPress, refusal: AnnouncementRefusal | None
) -> None:
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
    else:
        await _show_terms(query, visit, press)


async def _open_form(query: CallbackQuery, visit: Visit, press: AnnouncementPress) -> None:
    if one := await _seen(query, visit, press):
        known: dict[str, Any] = {"announcement": one.id, "version": one.version}
        if press.deed in ("kk", "ru", "en"):
            known |= {"said_in": press.deed, "gone": one.state in ("sending", "stopped", "sent")}
        if press.deed in ("whom", "link"):
            known |= {"former": one.audience} | await choices(visit)
        await begin(_OF[press.deed], query, visit, **known)


async def _preview(query: CallbackQuery, visit: Visit, press: AnnouncementPress) -> None:
    """The very messages, buttons and all, in each language that is written; what Telegram refuses is told."""
    if not (one := await _seen(query, visit, press)):
        return
    body = await visit.store.read(drafts.wording, one.id) | {"announcement": one.id}
    for code in one.contents:
        try:
            await send(visit.bot, visit.telegram_id, body, Words(code, visit.zone), None)
        except (TelegramBadRequest, TelegramEntityTooLarge) as refused:
            why = refused.message.split('"')[0][:120]
            await visit.bot.send_message(
                visit.telegram_id, visit.words("announcement-telegram-refuses", why=why)
            )
    await answer(query)
    shown = await card_of(visit, one.id, press.page)
    if isinstance(shown, Screen):
        await visit.bot.send_message(visit.telegram_id, shown.whole_text, reply_markup=shown.keyboard)


_STEPS: dict[AnnouncementStep, Callable[..., Any]] = {
    "send": sends.send,
    "useful": sends.send,
    "approve": sends.approve,
    "stop": under_way.stop,
    "resume": under_way.resume,
    "recall": under_way.recall,
    "remind": under_way.remind,
    "copy": written.copy,
    "drop": written.drop,
}


async def _step(query: CallbackQuery, visit: Visit, press: AnnouncementPress, deed: AnnouncementStep) -> None:
    """What moves it on at once."""
    words = visit.words
    seen = (press.seen - 1,) if deed == "approve" and press.seen else ()
    done = await visit.store.write(_STEPS[deed], visit.asking, press.announcement, *seen)
    if isinstance(done, AnnouncementRefusal) and done is not AnnouncementRefusal.ALL_GONE:
        await answer(query, words.plain(done), alert=True)
    elif isinstance(done, AnnouncementRefusal):
        await _show_card(query, visit, press, words.plain(done))
    elif deed == "drop":
        await show(query, await list_screen(visit, press.page), words.plain("announcement-drop-done"))
    elif deed == "copy":
        await _show_card(query, visit, AnnouncementPress("card", announcement=done), None)
    elif isinstance(done, sends.Sent):
        await _show_card(query, visit, press, words.plain(f"announcement-now-{done.state}"))
    else:
        await _show_card(query, visit, press, words.plain(f"announcement-{deed}-done", letters=done))


def build() -> Router:
    router = Router(name="announcements")
    router.callback_query.register(on_press, Pressed(AnnouncementPress), flags=needs(Deed.ANNOUNCE))
    read = reading.on_reader_press
    router.callback_query.register(read, Pressed(ReaderPress), flags=needs(Deed.USE_MENU))
    places.register(router)
    return router


ROOM = Room(
    "announcements",
    build,
    entries,
    FORMS,
    command=list_screen,
    deed=Deed.ANNOUNCE,
    jobs={"announcement-readers": readers_list},
)
