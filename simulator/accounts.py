"""The people at the phones: what they can do with the bot, and what they see."""

import asyncio
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.chats import Chat, Notice, Shown, StoredFile, as_video
from simulator.markup import units

if TYPE_CHECKING:
    from simulator.server import Telegram


@dataclass
class Account:
    """A Telegram account and its chat with the bot. Each deed returns the number of its update."""

    telegram: "Telegram"
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    phone: str | None = None
    language_code: str = "kk"
    label: str | dict[str, str] = ""  # who it is, for the page; perhaps by language
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    chat: Chat = field(default_factory=Chat)
    notices: list[Notice] = field(default_factory=list)

    @property
    def user(self) -> dict[str, Any]:
        """The Bot API's User object."""
        return _without_none(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
            language_code=self.language_code,
        )

    @property
    def chat_object(self) -> dict[str, Any]:
        return _without_none(
            id=self.id,
            type="private",
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
        )

    async def say(self, text: str, entities: list[dict[str, Any]] | None = None, **origin: Any) -> int:
        """`entities` as the client marks them; `origin` of a forwarded message."""
        content: dict[str, Any] = {"text": text} | origin
        if entities:
            content["entities"] = entities
        if text.startswith("/"):
            command = text.split(maxsplit=1)[0]
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": units(command)}]
        return self._send(content)

    async def start(self, payload: str | None = None) -> int:
        """Presses Start, or opens a link t.me/bot?start=payload; a blocked bot is free again."""
        if self.blocked:
            await self.block(False)
        self.started = True
        return await self.say(f"/start {payload}" if payload else "/start")

    async def share_contact(self, phone: str | None = None, of: "Account | None" = None) -> int:
        owner = of or self
        contact = {
            "phone_number": phone or owner.phone or "",
            "first_name": owner.first_name,
            "user_id": owner.id,
        }
        return self._send({"contact": contact})

    async def send_photo(self, content: bytes, caption: str | None = None, album: str | None = None) -> int:
        """Photos of one `album` are chosen together; each is a message."""
        file = self.telegram.keep("photo.jpg", "image/jpeg", content, "photo")
        sizes = [
            {
                "file_id": file.id,
                "file_unique_id": file.id[:16],
                "width": 800,
                "height": 600,
                "file_size": len(content),
            }
        ]
        return self._send(_without_none(photo=sizes, caption=caption, media_group_id=album), file)

    async def pin(self, message_id: int) -> int:
        """Pins a message of the chat, which a message of its own tells."""
        pinned = self.chat.find(message_id)
        if pinned is None:
            raise LookupError(message_id)
        return self._send({"pinned_message": pinned.raw})

    async def send_document(self, name: str, content: bytes, mime: str, caption: str | None = None) -> int:
        file = self.telegram.keep(name, mime, content, "document")
        document = {
            "file_id": file.id,
            "file_unique_id": file.id[:16],
            "file_name": name,
            "mime_type": mime,
            "file_size": len(content),
        }
        return self._send(_without_none(document=document, caption=caption), file)

    async def send_video(self, name: str, content: bytes, mime: str, caption: str | None = None) -> int:
        file = self.telegram.keep(name, mime, content, "video")
        return self._send(_without_none(video=as_video(file), caption=caption), file)

    async def send_sticker(self) -> int:
        sticker = {
            "file_id": "sticker",
            "file_unique_id": "sticker",
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
        }
        return self._send({"sticker": sticker})

    async def send_voice(self) -> int:
        file = self.telegram.keep("voice.ogg", "audio/ogg", b"OggS a few words", "voice")
        return self._send({"voice": {"file_id": file.id, "file_unique_id": "voice", "duration": 3}}, file)

    async def press(
        self, label: str | None = None, *, data: str | None = None, message_id: int | None = None
    ) -> int:
        """Presses a button by its label, or sends any data for any message, as a bad client can."""
        message, pressed = self._button(label, message_id) if data is None else (None, data)
        if message is None:
            former = [shown for shown in self.chat.history if message_id in (None, shown.message_id)]
            message = former[-1] if former else None
        query_id = self.telegram.new_query(self)
        query = _without_none(
            id=query_id,
            **{"from": self.user},
            message=message.raw if message else None,
            chat_instance=str(self.id),
            data=pressed,
        )
        return self.telegram.updates.put("callback_query", query, f"press:{self.id}")

    def _button(self, label: str | None, message_id: int | None) -> tuple[Shown, str]:
        for message in reversed(self.chat.messages):
            if message_id in (None, message.message_id):
                for row in message.buttons:
                    for button in row:
                        if label is not None and label in button.text and button.callback_data:
                            return message, button.callback_data
        raise LookupError(f"{self.first_name} sees no button «{label}»")

    async def press_reply(self, label: str) -> int:
        """A button of the reply keyboard: sends its words, or the contact."""
        rows = (self.chat.reply_keyboard or {}).get("keyboard", [])
        button = next((b for row in rows for b in row if label in b["text"]), None)
        if button is None:
            raise LookupError(f"{self.first_name} sees no key «{label}»")
        if button.get("request_contact"):
            return await self.share_contact()
        return await self.say(button["text"])

    async def block(self, blocked: bool = True) -> int:
        self.blocked = blocked
        self.telegram.tell({"type": "state"})
        member: dict[str, Any] = {
            "chat": self.chat_object,
            "from": self.user,
            "date": int(self.telegram.clock.now().timestamp()),
            "old_chat_member": {"status": "member" if blocked else "kicked", "user": self.telegram.me},
            "new_chat_member": {"status": "kicked" if blocked else "member", "user": self.telegram.me},
        }
        for side in ("old_chat_member", "new_chat_member"):
            if member[side]["status"] == "kicked":
                member[side]["until_date"] = 0
        return self.telegram.updates.put("my_chat_member", member, f"chat:{self.id}")

    @property
    def is_waiting(self) -> bool:
        """Whether the bot has still to confirm something of this account."""
        return any(one.queue.endswith(f":{self.id}") for one in self.telegram.updates.pending)

    async def heard(self) -> None:
        """Waits until the bot has confirmed everything of this account."""
        while self.is_waiting:
            await self.telegram.updates.one_goes()

    async def settled(self, quiet: float = 0.05, within: float = 10.0) -> None:
        """Waits until the bot has confirmed everything of this account and has been quiet for a moment."""
        loop = asyncio.get_running_loop()
        end, last, since = loop.time() + within, -1, loop.time()
        while loop.time() < end:
            if self.is_waiting or self.telegram.calls_made != last:
                last, since = self.telegram.calls_made, loop.time()
            elif loop.time() - since >= quiet:
                return
            await asyncio.sleep(0.005)
        raise TimeoutError(f"the bot did not finish with {self.first_name} in {within} s")

    def _send(self, content: dict[str, Any], file: StoredFile | None = None) -> int:
        self.started = True
        raw = {
            "message_id": self.chat.next_id(),
            "date": int(self.telegram.clock.now().timestamp()),
            "chat": self.chat_object,
            "from": self.user,
        } | content
        self.chat.add(Shown(raw, False, file))
        self.telegram.tell({"type": "chat", "account": self.id})
        return self.telegram.updates.put("message", raw, f"chat:{self.id}")


def _without_none(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def new_id() -> str:
    return uuid.uuid4().hex
