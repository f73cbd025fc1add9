"""A chat as one person sees it: messages, their buttons, files and former versions."""

from dataclasses import dataclass, field
from typing import Any

from simulator.markup import as_html


@dataclass(frozen=True)
class Notice:
    """What the bot answered to a press: a line at the bottom, or a window to close."""

    text: str | None
    alert: bool


@dataclass(frozen=True)
class InlineButton:
    text: str
    callback_data: str | None
    url: str | None


@dataclass(frozen=True)
class StoredFile:
    """A file that somebody sent; `id` names it for good."""

    id: str
    name: str
    mime: str
    content: bytes
    kind: str = ""  # the kind of message in which it first stood; empty: not known


@dataclass
class Shown:
    """A message in the chat. `raw` is the Bot API's Message object."""

    raw: dict[str, Any]
    from_bot: bool
    file: StoredFile | None = None
    protect_content: bool = False
    has_keys: bool = False  # it brought a keyboard that takes the place of the phone's: it is never edited

    @property
    def message_id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def html(self) -> str:
        entities = self.raw.get("entities") or self.raw.get("caption_entities") or []
        return as_html(self.text, entities)

    @property
    def edited(self) -> bool:
        return "edit_date" in self.raw

    @property
    def buttons(self) -> list[list[InlineButton]]:
        rows = (self.raw.get("reply_markup") or {}).get("inline_keyboard") or []
        return [[InlineButton(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in rows]

    @property
    def kind(self) -> str:
        kinds = (
            "photo",
            "animation",
            "video",
            "document",
            "audio",
            "contact",
            "sticker",
            "voice",
            "location",
        )
        return next((kind for kind in kinds if kind in self.raw), "text")


def as_video(file: StoredFile) -> dict[str, Any]:
    """A video as Telegram tells it."""
    return {
        "file_id": file.id,
        "file_unique_id": file.id[:16],
        "width": 640,
        "height": 360,
        "duration": 10,
        "file_name": file.name,
        "mime_type": file.mime,
        "file_size": len(file.content),
    }


@dataclass
class Chat:
    """One person's chat with the bot. `history` keeps every version that was ever shown."""

    messages: list[Shown] = field(default_factory=list)
    history: list[Shown] = field(default_factory=list)
    reply_keyboard: dict[str, Any] | None = None
    last_id: int = 0

    @property
    def last(self) -> Shown:
        """The newest message of the bot."""
        return next(message for message in reversed(self.messages) if message.from_bot)

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def add(self, message: Shown) -> None:
        self.messages.append(message)
        self.history.append(message)

    def find(self, message_id: int) -> Shown | None:
        return next((message for message in self.messages if message.message_id == message_id), None)

    def replace(self, message: Shown, raw: dict[str, Any]) -> Shown:
        """A new version in the old one's place."""
        fresh = Shown(raw, message.from_bot, message.file, message.protect_content)
        self.messages[self.messages.index(message)] = fresh
        self.history.append(fresh)
        return fresh

    def remove(self, message: Shown) -> None:
        self.messages.remove(message)
