"""Where forms live between two messages: a row that survives a restart and hides what it holds.

All data is sealed before it is written: a half-filled form may hold a family's need. It is read with whoever presses,
in one question, and written together with the update's number, so that a repeated update answers no second question.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    LargeBinary,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    literal_column,
    select,
    true,
)
from sqlalchemy.engine import Connection

from db.people import WITH_TELEGRAM, _as_person
from db.statements import Ready, insert
from db.store import Store, metadata, processed_update
from db.vault import Vault
from school.people import Person

conversation = Table(
    "conversation",
    metadata,
    Column("key", Text, primary_key=True),
    Column("state", Text),  # the form's name
    Column("sealed", LargeBinary),
    Column("touched_at", Text, nullable=False),  # ISO, UTC
)

#: A form that nobody touched for this long is forgotten.
LIFE_OF_A_FORM = timedelta(hours=24)
LANGUAGE = "spoken"  # beside a form's answers


@dataclass
class Conversation:
    """The form that one person is in the middle of, as it stood when they pressed; None between forms."""

    kept_by: "Conversations"
    telegram_id: int
    form: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    language: str | None = None  # that a stranger has chosen; whoever has joined has it on their card

    async def speak(self, language: str) -> None:
        """Remembers a stranger's language as long as a form lives."""
        self.language = language
        await self._save()

    async def keep(self, form: str, data: dict[str, Any]) -> None:
        """Writes down where the person is."""
        self.form, self.data = form, data
        await self._save()

    async def _save(self) -> None:
        data = self.data | ({LANGUAGE: self.language} if self.language else {})
        await self.kept_by.save(self.telegram_id, self.form, data)

    async def clear(self) -> None:
        """An ended form leaves no row."""
        if self.form is not None:
            self.form, self.data = None, {}
            await (self._save() if self.language else self.kept_by.forget(self.telegram_id))


@dataclass(frozen=True)
class Caller:
    """Whoever presses or writes: the person, if one is known, and the form that they are in the middle of."""

    who: Person | None
    conversation: Conversation
    seen: bool  # this update has changed something before


@dataclass(frozen=True)
class Conversations:
    """Keeps one row for each person who is in the middle of a form."""

    store: Store
    vault: Vault
    now: Callable[[], datetime]

    def caller(self, tx: Connection, telegram_id: int, update_id: int | None = None) -> Caller:
        """Who it is; a conversation that is too old to count is none."""
        name = _name(telegram_id)
        row = _CALLER.all(tx, telegram_id=telegram_id, name=name, oldest=self._oldest(), update_id=update_id)[
            0
        ]
        data = json.loads(self.vault.open(row.sealed, name)) if row.sealed else {}
        language = data.pop(LANGUAGE, None)
        return Caller(
            _as_person(row) if row.id is not None else None,
            Conversation(self, telegram_id, row.state, data, language),
            row.seen,
        )

    async def save(self, telegram_id: int, form: str | None, data: dict[str, Any]) -> None:
        name = _name(telegram_id)
        sealed = self.vault.seal(json.dumps(data, ensure_ascii=False).encode(), name)
        row = {"key": name, "state": form, "sealed": sealed, "touched_at": self.now().isoformat()}
        await self.store.write(_save, row)

    async def forget(self, telegram_id: int) -> None:
        await self.store.write(_forget, _name(telegram_id))

    async def forget_old(self) -> None:
        """Drops drafts that are older than a day."""
        await self.store.write(_forget_before, self._oldest())

    def _oldest(self) -> str:
        return (self.now() - LIFE_OF_A_FORM).isoformat()


# What is asked at every press is built once, and is one question: each is a way to the server and back. A stranger has
# a row, too.
_WHO = WITH_TELEGRAM.subquery("who")
_FRESH = and_(conversation.c.key == bindparam("name"), conversation.c.touched_at >= bindparam("oldest"))
_SEEN = exists().where(processed_update.c.update_id == bindparam("update_id"))
_CALLER = Ready(
    select(_WHO, conversation.c.state, conversation.c.sealed, _SEEN.label("seen")).select_from(
        select(literal_column("1"))
        .subquery("anybody")
        .outerjoin(_WHO, true())
        .outerjoin(conversation, _FRESH)
    )
)
_ROW = insert(conversation)
_SAVE = _ROW.on_conflict_do_update(
    index_elements=["key"], set_={name: _ROW.excluded[name] for name in ("state", "sealed", "touched_at")}
)
_FORGET = delete(conversation).where(conversation.c.key == bindparam("name"))


def _save(tx: Connection, row: dict[str, Any]) -> None:
    tx.execute(_SAVE, row)


def _forget(tx: Connection, name: str) -> None:
    tx.execute(_FORGET, {"name": name})


def _forget_before(tx: Connection, oldest: str) -> None:
    tx.execute(delete(conversation).where(conversation.c.touched_at < oldest))


def _name(telegram_id: int) -> str:
    return f"{telegram_id}:{telegram_id}"  # the chat and the person: the same, where people talk to the bot
