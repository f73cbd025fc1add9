"""Screens: a text with buttons. A press edits the message it came from; anything else gets a new message."""

import asyncio
import html
import logging
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import count, groupby
from typing import Any

from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters import BaseFilter
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from school.presses import BELOW, NoSuchButton, Press
from school.typed import units

logger = logging.getLogger(__name__)

#: A phone writes a button's words on one line and cuts the rest. So many characters are seen whole at 390 px, by how
#: many buttons stand in the row; of five and more (days, hours) so many as of four.
ROOM = {1: 30, 2: 20, 3: 12, 4: 8}
MOST_IN_A_COLUMN = 6  # choices; more of them would push the question off a phone
LONGEST_OF_TWO = 16  # of a way to somewhere that shares its row; wide letters and a picture still fit
TEXT_LENGTH = 3900  # of a message, in UTF-16 units; Telegram takes 4096 of them
ANSWER_LENGTH = 200  # of what a press is answered with; Telegram refuses more


class InPrivate(BaseFilter):
    """In somebody's own chat with the bot. As an `F` of aiogram's it would be asked in another thread."""

    async def __call__(self, event: Message | ChatMemberUpdated) -> bool:
        return event.chat.type == ChatType.PRIVATE


class Holds(BaseFilter):
    """A message with this part in it: `Holds("document")`."""

    def __init__(self, part: str) -> None:
        self.part = part

    async def __call__(self, message: Message) -> bool:
        return getattr(message, self.part) is not None


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
        return keyboard([[(button.text, button.press.pack()) for button in row] for row in self._laid[0]])

    @property
    def whole_text(self) -> str:
        """The text, and below it whole what buttons can only begin to say."""
        below = "\n".join(html.escape(text, quote=False) for text in self._laid[1])
        return f"{fitting(self.text, TEXT_LENGTH - units(below) - 2)}\n\n{below}".rstrip()

    @cached_property
    def _laid(self) -> tuple[list[list[Button]], list[str]]:
        """The buttons, and what the text has to name whole: a list of which a phone would cut one has numbers, its own
        or ours."""
        numbers, laid, named = count(1), [], []
        rows = [[Button(" ".join(one.text.split()), one.press) for one in row] for row in self.rows]
        for _, group in groupby(rows, _list_of):
            listed = list(group)
            if any(len(one.text) > ROOM[1] for row in listed for one in row):
                if not all(one.text.startswith("№") for row in listed for one in row):
                    listed = [
                        [Button(f"{next(numbers)}. {one.text}", one.press) for one in row] for row in listed
                    ]
                named += [one.text for row in listed for one in row]
            laid += listed
        return laid, named

    def under(self, text: str) -> "Screen":
        """The same below a line of HTML."""
        return Screen(f"{text}\n\n{self.text}", self.rows, self.protected)

    def with_rows(self, *rows: Sequence[Button]) -> "Screen":
        return Screen(self.text, (*self.rows, *rows), self.protected)


def _list_of(row: Sequence[Button]) -> object:
    """Rows of one button that ask the same of different things are one list; any other row is one of its own."""
    return row[0].press.pack().split(":")[:2] if len(row) == 1 else id(row)


def fitting(text: str, room: int) -> str:
    """A text of HTML cut at the end of a line, so that it is taken: what was opened before is closed there."""
    if 2 * len(text) <= room or units(text) <= room:
        return text
    head = _first(text, room)
    head = head[: max(head.rfind("\n"), 0)] or head[: max(head.rfind(" "), 0)] or head
    head = _HALF.sub("", head)
    open_ones: list[str] = []
    for end, tag in _TAG.findall(head):
        if end:
            open_ones.pop()
        else:
            open_ones.append(tag)
    return head.rstrip() + "".join(f"</{tag}>" for tag in reversed(open_ones)) + "\n…"


_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
#: A tag, or a sign that had to be written otherwise, that was cut in two.
_HALF = re.compile(r"(<[^>]*|&[#\w]*)$")


def _first(text: str, room: int) -> str:
    return text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")


async def show(event: Message | CallbackQuery, screen: Screen, toast: str | None = None) -> Message | None:
    """Shows a screen in answer to a press (in place, or below a letter that stays) or to a message (below it);
    returns where it stands now."""
    if isinstance(event, Message):
        return await event.answer(
            screen.whole_text, reply_markup=screen.keyboard, protect_content=screen.protected or None
        )
    # Side by side: a toast that has to be tried again keeps nobody from the screen.
    toasted = asyncio.ensure_future(_toast(event, toast))
    try:
        return await _in_place(event, screen)
    finally:
        await toasted


async def _toast(query: CallbackQuery, text: str | None) -> None:
    with suppress(TelegramAPIError):  # the screen says the same
        await answer(query, text)


async def _in_place(event: CallbackQuery, screen: Screen) -> Message | None:
    if not isinstance(event.message, Message) or event.bot is None or (event.data or "").startswith(BELOW):
        return await _send(event, screen)
    try:
        await event.message.edit_text(screen.whole_text, reply_markup=screen.keyboard)
    except TelegramBadRequest as refused:
        if "message is not modified" in refused.message:
            return event.message
        return await _send(event, screen)  # too old to edit, deleted, or a photo
    return event.message


async def answer(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Stops the button's waiting sign. If it is too late for that, what a window would say comes as a message; a line
    is shown by the screen as well."""
    try:
        await query.answer(text and _cut(text), show_alert=alert)
    except TelegramBadRequest as refused:
        logger.info("a press was answered too late: %s", refused.message)
        if text and alert and query.bot:
            await query.bot.send_message(query.from_user.id, html.escape(text, quote=False))


def _cut(text: str) -> str:
    """As much as Telegram takes, counted in UTF-16 units."""
    return text if units(text) <= ANSWER_LENGTH else _first(text, ANSWER_LENGTH - 1).rstrip() + "…"


async def _send(event: CallbackQuery, screen: Screen) -> Message | None:
    if event.bot is None:
        return None
    return await event.bot.send_message(
        event.from_user.id,
        screen.whole_text,
        reply_markup=screen.keyboard,
        protect_content=screen.protected or None,
    )


# To check a button's words anew costs three times as much as to copy one, and most stand under many screens.
_SOME_BUTTON = InlineKeyboardButton(text=" ", callback_data=" ")


@lru_cache(maxsize=4096)
def _button(text: str, data: str) -> InlineKeyboardButton:
    return _SOME_BUTTON.model_copy(update={"text": text, "callback_data": data})


def side_by_side(buttons: Sequence[Button]) -> list[list[Button]]:
    """Few stand below each other; of more so many in a row as are all seen whole."""
    longest = max((len(one.text) for one in buttons), default=0)
    fitting = [many for many in (4, 3, 2) if longest <= ROOM[many]]
    many = fitting[0] if fitting and len(buttons) > MOST_IN_A_COLUMN else 1
    return [list(buttons[start : start + many]) for start in range(0, len(buttons), many)]


def paired(buttons: Sequence[Button]) -> list[list[Button]]:
    """In their order; two short neighbours share a row."""
    rows: list[list[Button]] = []
    for one in buttons:
        if rows and len(rows[-1]) == 1 and max(len(one.text), len(rows[-1][0].text)) <= LONGEST_OF_TWO:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def keyboard(rows: Sequence[Sequence[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    """Rows of words and data. What does not fit beside others, in one of the languages, stands below them."""
    lines = [line for row in rows if row for line in _side_by_side(row)]
    # Its parts are what they must be: nothing to be checked.
    return InlineKeyboardMarkup.model_construct(inline_keyboard=lines) if lines else None


def _side_by_side(row: Sequence[tuple[str, str]]) -> list[list[InlineKeyboardButton]]:
    room = ROOM[min(len(row), max(ROOM))]
    texts = [" ".join(text.split()) for text, _ in row]
    buttons = [_button(short(text), data) for text, (_, data) in zip(texts, row, strict=True)]
    return [buttons] if all(len(text) <= room for text in texts) else [[button] for button in buttons]


def short(text: str) -> str:
    """What people named may be longer: a screen's text names it whole."""
    return text if len(text) <= ROOM[1] else text[: ROOM[1] - 1].rstrip() + "…"
