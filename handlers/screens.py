"""Screens: a text with buttons. A press edits the message it came from; anything else gets a new message."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from school.presses import NoSuchButton, Press

logger = logging.getLogger(__name__)

#: A text on a phone's button is cut by the phone; we cut it ourselves, where it can be seen.
BUTTON_LENGTH = 60
ANSWER_LENGTH = 200  # of what a press is answered with; Telegram refuses more


class Pressed(BaseFilter):
    """Lets in the presses of one kind, and hands them to the handler as `callback_data`."""

    def __init__(self, press: type[Press]) -> None:
        self.press = press

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Any]:
        try:
            return {"callback_data": self.press.unpack(query.data or "")}
        except NoSuchButton:
            return False


@dataclass(frozen=True)
class Button:
    """A button with its words; it carries a press, which says all that the bot needs to answer it."""

    text: str
    press: Press


@dataclass(frozen=True)
class Screen:
    """What a person sees: HTML and rows of buttons."""

    text: str
    rows: Sequence[Sequence[Button]] = field(default_factory=tuple)
    protected: bool = False  # not to be forwarded or saved: it shows a child's data

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        rows = [[_as_markup(button) for button in row] for row in self.rows if row]
        return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None

    def under(self, text: str) -> "Screen":
        """The same below a line of HTML."""
        return Screen(f"{text}\n\n{self.text}", self.rows, self.protected)

    def with_rows(self, *rows: Sequence[Button]) -> "Screen":
        return Screen(self.text, (*self.rows, *rows), self.protected)


async def show(event: Message | CallbackQuery, screen: Screen, toast: str | None = None) -> Message | None:
    """Shows a screen in answer to a press (in place) or to a message (below it); returns where it stands now."""
    if isinstance(event, Message):
        return await event.answer(
            screen.text, reply_markup=screen.keyboard, protect_content=screen.protected or None
        )
    # Side by side: a toast that has to be tried again keeps nobody from the screen.
    _, shown = await asyncio.gather(_toast(event, toast), _in_place(event, screen))
    return shown


async def _toast(query: CallbackQuery, text: str | None) -> None:
    with suppress(TelegramAPIError):  # the screen says the same
        await answer(query, text)


async def _in_place(event: CallbackQuery, screen: Screen) -> Message | None:
    if not isinstance(event.message, Message) or event.bot is None:
        return await _send(event, screen)
    try:
        edited = await event.message.edit_text(screen.text, reply_markup=screen.keyboard)
    except TelegramBadRequest as refused:
        if "message is not modified" in refused.message:
            return event.message
        return await _send(event, screen)  # too old to edit, deleted, or a photo
    return edited if isinstance(edited, Message) else event.message


async def answer(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Stops the button's waiting sign; too late an answer is no fault, since what it says is shown as well."""
    try:
        await query.answer(text and _cut(text), show_alert=alert)
    except TelegramBadRequest as refused:
        logger.info("a press was answered too late: %s", refused.message)


def _cut(text: str) -> str:
    """As much as Telegram takes, counted in UTF-16 units."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * ANSWER_LENGTH:
        return text
    return units[: 2 * ANSWER_LENGTH - 2].decode("utf-16-le", "ignore").rstrip() + "…"


async def _send(event: CallbackQuery, screen: Screen) -> Message | None:
    if event.bot is None:
        return None
    return await event.bot.send_message(
        event.from_user.id,
        screen.text,
        reply_markup=screen.keyboard,
        protect_content=screen.protected or None,
    )


def _as_markup(button: Button) -> InlineKeyboardButton:
    text = " ".join(button.text.split())
    if len(text) > BUTTON_LENGTH:
        text = text[: BUTTON_LENGTH - 1].rstrip() + "…"
    return InlineKeyboardButton(text=text, callback_data=button.press.pack())
