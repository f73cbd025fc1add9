"""Where forms live between two messages: a storage for aiogram that survives a restart and hides what it holds.

All data is sealed before it is written: a half-filled form may hold a family's need. It is written together with the
update's number, so that a repeated update answers no second question.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import Column, LargeBinary, Table, Text, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from db.columns import Found
from db.store import Store, metadata
from db.vault import Vault

conversation = Table(
    "conversation",
    metadata,
    Column("key", Text, primary_key=True),
    Column("state", Text),
    Column("sealed", LargeBinary),
    Column("touched_at", Text, nullable=False),  # ISO, UTC
)

#: A form that nobody touched for this long is forgotten (a draft lives 24 hours).
LIFE_OF_A_DRAFT = timedelta(hours=24)


class Conversations(BaseStorage):
    """Keeps one row for each person who is in the middle of a form; an ended form leaves no row."""

    def __init__(self, store: Store, vault: Vault, now: Callable[[], datetime]) -> None:
        self._store, self._vault, self._now = store, vault, now

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        if name is None:
            await self._store.write(_forget, _name(key))
        else:
            await self._store.write(_save, self._row(key) | {"state": name})

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        if not data:
            await self._store.write(_forget, _name(key))
            return
        content = json.dumps(data, ensure_ascii=False).encode()
        await self._store.write(_save, self._row(key) | {"sealed": self._vault.seal(content, _name(key))})

    async def get_state(self, key: StorageKey) -> str | None:
        row = await self._store.read(_fresh, _name(key), self._oldest())
        return row.state if row else None

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        row = await self._store.read(_fresh, _name(key), self._oldest())
        return json.loads(self._vault.open(row.sealed, _name(key))) if row and row.sealed else {}

    async def close(self) -> None:
        """Nothing to close: the store is."""

    async def forget_old(self) -> None:
        """Drops drafts that are older than a day."""
        await self._store.write(_forget_before, self._oldest())

    def _row(self, key: StorageKey) -> dict[str, Any]:
        return {"key": _name(key), "touched_at": self._now().isoformat()}

    def _oldest(self) -> str:
        return (self._now() - LIFE_OF_A_DRAFT).isoformat()


# What is asked at every press is built once.
_FRESH = select(conversation.c.state, conversation.c.sealed).where(
    conversation.c.key == bindparam("name"), conversation.c.touched_at >= bindparam("oldest")
)
_FORGET = delete(conversation).where(conversation.c.key == bindparam("name"))


def _fresh(tx: Connection, name: str, oldest: str) -> Found | None:
    """One row, unless it is too old to count."""
    row: Found | None = tx.execute(_FRESH, {"name": name, "oldest": oldest}).first()
    return row


def _save(tx: Connection, values: dict[str, Any]) -> None:
    """Writes what is given; what else the row holds stays."""
    row = insert(conversation).values(values)
    tx.execute(row.on_conflict_do_update(index_elements=["key"], set_={**values, "key": row.excluded.key}))


def _forget(tx: Connection, name: str) -> None:
    tx.execute(_FORGET, {"name": name})


def _forget_before(tx: Connection, oldest: str) -> None:
    tx.execute(delete(conversation).where(conversation.c.touched_at < oldest))


def _name(key: StorageKey) -> str:
    return f"{key.chat_id}:{key.user_id}"
