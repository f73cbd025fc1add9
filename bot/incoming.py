"""What comes in: each update read by itself, so that one which cannot be read stands in nobody's way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.methods import TelegramMethod
from aiogram.types import ChatMemberAdministrator, Update, User
from pydantic import ValidationError

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
HIGHEST_NUMBER = 2**53  # what a JSON number holds without loss
KINDS = frozenset(Update.model_fields) - {"update_id"}
#: What aiogram wants to be told of every administrator. Telegram adds a right each year; one not told of is not given.
RIGHTS = {name: False for name, field in ChatMemberAdministrator.model_fields.items() if field.is_required()}


class AskUpdates(TelegramMethod[list[Any]]):
    """getUpdates as it comes: aiogram's own reads all or nothing."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


@dataclass(frozen=True)
class Unread:
    """An update that cannot be read: its number and kind, and whoever waits for an answer. Nothing that was typed."""

    number: int | None
    kind: str
    sender: User | None
    query_id: str | None

    def __str__(self) -> str:
        return f"update {'without a number' if self.number is None else self.number} ({self.kind})"

    @classmethod
    def of(cls, raw: Any) -> Self:
        update = raw if isinstance(raw, dict) else {}
        kind = next((name for name in update if name in KINDS), "of no known kind")
        content = update.get(kind)
        event = content if isinstance(content, dict) else {}
        query_id = event.get("id") if kind == "callback_query" else None
        return cls(
            number_of(update), kind, _sender(kind, event), query_id if isinstance(query_id, str) else None
        )


def read(raw: Any, bot: Bot) -> Update | Unread:
    """An update, or what is known of one that aiogram cannot read."""
    try:
        update = Update.model_validate(_completed(raw), context={"bot": bot})
    except (ValidationError, RecursionError):
        return Unread.of(raw)
    return update if number_of({"update_id": update.update_id}) is not None else Unread.of(raw)


def _completed(raw: Any) -> Any:
    """A word about the bot's own standing, with the rights that it does not name."""
    told = raw.get("my_chat_member") if isinstance(raw, dict) else None
    if not isinstance(told, dict):
        return raw
    sides = {
        side: RIGHTS | member
        for side in ("old_chat_member", "new_chat_member")
        if isinstance(member := told.get(side), dict) and member.get("status") == "administrator"
    }
    return raw | {"my_chat_member": told | sides}


def read_all(raw: Sequence[Any], bot: Bot) -> tuple[list[Update], list[Unread]]:
    found = [read(one, bot) for one in raw]
    return [one for one in found if isinstance(one, Update)], [
        one for one in found if isinstance(one, Unread)
    ]


def number_of(raw: Any) -> int | None:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and 0 <= number <= HIGHEST_NUMBER else None


def _sender(kind: str, event: dict[str, Any]) -> User | None:
    """Whoever wrote or pressed, in a chat of their own with the bot, as far as that can be read."""
    chat = event.get("chat")
    private = isinstance(chat, dict) and chat.get("type") == ChatType.PRIVATE
    if kind != "callback_query" and not (kind == "message" and private):
        return None
    try:
        user = User.model_validate(event.get("from"))
    except (ValidationError, RecursionError):
        return None
    return None if user.is_bot else user
