"""A phone in a person's hand: says, presses, and sees, as a user of Telegram does."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

from simulator import Account, Notice
from simulator.chats import Shown


def whole_label(message: Shown, button: Any) -> str:
    """What a button says; of one in a list of which one is cut, the line of the text that has its number."""
    text = str(button.text)
    number = re.match(r"\d+\. |(?=№)", text)
    if not number or not any(str(one.text).endswith("…") for row in message.buttons for one in row):
        return text
    lines = [line for line in message.text.split("\n") if line.startswith(text.removesuffix("…"))]
    return lines[-1].removeprefix(number[0]) if lines else text


class Phone:
    """One account. After each deed it waits until the bot has done its part."""

    def __init__(self, account: Account, letters_wait: Callable[[], Awaitable[bool]] | None = None) -> None:
        """Who can ask whether letters wait need not listen for a quiet moment."""
        self.account = account
        self._letters_wait = letters_wait

    async def says(self, text: str) -> None:
        await self._do(self.account.say, text)

    async def starts(self, payload: str | None = None) -> None:
        await self._do(self.account.start, payload)

    async def presses(self, label: str) -> None:
        for message in reversed(self.account.chat.messages):
            for button in (one for row in message.buttons for one in row):
                if label in whole_label(message, button) or label in button.text:
                    await self._do(self.account.press, button.text, message_id=message.message_id)
                    return
        await self._do(self.account.press, label)

    async def presses_raw(self, data: str, message_id: int | None = None) -> None:
        """As a bad client can: any data for any message."""
        await self._do(self.account.press, data=data, message_id=message_id)

    async def presses_key(self, label: str) -> None:
        await self._do(self.account.press_reply, label)

    async def sends_sticker(self) -> None:
        await self._do(self.account.send_sticker)

    async def sends_voice(self) -> None:
        await self._do(self.account.send_voice)

    async def sends_photo(self) -> None:
        await self._do(self.account.send_photo, b"\xff\xd8\xff\xe0 a small photo")

    async def sends_video(self) -> None:
        await self._do(self.account.send_video, "speech.mp4", b"a short film", "video/mp4")

    async def sends_document(
        self, name: str, content: bytes = b"%PDF-1.4", mime: str = "application/pdf"
    ) -> None:
        await self._do(self.account.send_document, name, content, mime)

    async def shares_contact(self, of: "Phone | None" = None) -> None:
        await self._do(self.account.share_contact, of=of.account if of else None)

    async def waits(self) -> None:
        if self._letters_wait is None:
            await self.account.settled()
            return
        async with asyncio.timeout(30):
            await self.account.heard()
        for _ in range(100):  # half a second: what does not go by then is held back
            if not await self._letters_wait():
                break
            await asyncio.sleep(0.005)

    async def _do(self, deed: Callable[..., Awaitable[object]], *told: Any, **named: Any) -> None:
        await deed(*told, **named)
        await self.waits()

    @property
    def screen(self) -> str:
        """The text of the bot's newest message."""
        return self.account.chat.last.text

    @property
    def shown(self) -> Shown:
        return self.account.chat.last

    @property
    def messages(self) -> list[str]:
        return [message.text for message in self.account.chat.messages if message.from_bot]

    @property
    def labels(self) -> list[str]:
        """The buttons of the newest message."""
        last = self.account.chat.last
        return [whole_label(last, button) for row in last.buttons for button in row]

    @property
    def notice(self) -> Notice:
        return self.account.notices[-1]

    def data_of(self, label: str) -> str:
        """The callback data of a button that is or was on the screen."""
        for message in reversed(self.account.chat.history):
            for row in message.buttons:
                for button in row:
                    if label in whole_label(message, button) and button.callback_data:
                        return button.callback_data
        raise LookupError(label)

    def sees(self, text: str) -> bool:
        """Whether the text stands in the newest message or in the last notice."""
        notice = self.account.notices[-1].text if self.account.notices else ""
        return _plain(text) in _plain(self.screen) or _plain(text) in _plain(notice or "")


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
