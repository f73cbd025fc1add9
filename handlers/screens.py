"""Screens: a text with buttons. A press edits the message it came from; anything else gets a new message."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Annotated, Self

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from pydantic import Field

logger = logging.getLogger(__name__)

#: A text on a phone's button is cut by the phone; we cut it ourselves, where it can be seen.
BUTTON_LENGTH = 60


#: A number in a button's data. One that no table could hold is no button of ours: it is answered as an old one.
Number = Annotated[int, Field(ge=0, le=2**53)]
#: Where two rows are named beside a whole ballot, and 64 bytes must do.
RowNumber = Annotated[int, Field(ge=0, le=2**31)]
PageNumber = Annotated[int, Field(ge=0, le=9_999)]


class Press(CallbackData, prefix=""):
    """What a button says when it is pressed. A field is only ever added at the end and with a default.

    Old buttons stay in people's chats for years: what they do not say yet, the default says.
    """

    @classmethod
    def unpack(cls, value: str) -> Self:
        """Raises ValueError, TypeError for what is no such button."""
        said = value.count(cls.__separator__)
        for missing in list(cls.model_fields.values())[said:]:
            if missing.is_required():
                break
            default = int(missing.default) if missing.annotation is bool else missing.default
            value += f"{cls.__separator__}{default}"
        return super().unpack(value)


@dataclass(frozen=True)
class Button:
    """A button with its words; it carries a press, which says all that the bot needs to answer it."""

    text: str
    press: Press | str


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

    def with_rows(self, *rows: Sequence[Button]) -> "Screen":
        return Screen(self.text, (*self.rows, *rows), self.protected)


async def show(event: Message | CallbackQuery, screen: Screen, toast: str | None = None) -> Message | None:
    """Shows a screen in answer to a press (in place) or to a message (below it); returns where it stands now."""
    if isinstance(event, Message):
        return await event.answer(
            screen.text, reply_markup=screen.keyboard, protect_content=screen.protected or None
        )
    with suppress(TelegramAPIError):  # the screen says the same
        await answer(event, toast)
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
        await query.answer(text, show_alert=alert)
    except TelegramBadRequest as refused:
        logger.info("a press was answered too late: %s", refused.message)


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
    data = button.press if isinstance(button.press, str) else button.press.pack()
    text = " ".join(button.text.split())
    if len(text) > BUTTON_LENGTH:
        text = text[: BUTTON_LENGTH - 1].rstrip() + "…"
    return InlineKeyboardButton(text=text, callback_data=data)
