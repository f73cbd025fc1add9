"""Where forms live between two messages: a storage for aiogram that survives a restart and hides what it holds.

On a plain connection, since every answer in a form writes here. All data is sealed before it is written: a
half-filled form may hold a family's need.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import aiosqlite
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import Column, LargeBinary, Table, Text

from db.store import PRAGMAS, AlreadyHandled, Store, in_hand, metadata
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

_SAVE = """INSERT INTO conversation (key, state, sealed, touched_at) VALUES (:key, :state, :sealed, :now)
ON CONFLICT (key) DO UPDATE SET {column} = excluded.{column}, touched_at = excluded.touched_at"""
_SAVE_STATE, _SAVE_DATA = _SAVE.format(column="state"), _SAVE.format(column="sealed")
_FORGET = "DELETE FROM conversation WHERE key = :key"
_MARK = "INSERT OR IGNORE INTO processed_update (update_id, day) VALUES (?, ?)"


class Conversations(BaseStorage):
    """Keeps one row for each person who is in the middle of a form; an ended form leaves no row."""

    def __init__(self, store: Store, vault: Vault, now: Callable[[], datetime]) -> None:
        self._store, self._vault, self._now = store, vault, now
        self._connection: aiosqlite.Connection | None = None

    async def open(self) -> None:
        self._connection = await aiosqlite.connect(self._store.path, isolation_level=None)
        for pragma in PRAGMAS:
            await self._connection.execute(f"PRAGMA {pragma}")

    async def close(self) -> None:
        if self._connection:
            await self._connection.close()
            self._connection = None

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        if name is None:
            await self._write(_FORGET, {"key": _name(key)})
        else:
            await self._write(_SAVE_STATE, self._row(key) | {"state": name})

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        if not data:
            await self._write(_FORGET, {"key": _name(key)})
            return
        content = json.dumps(data, ensure_ascii=False).encode()
        await self._write(_SAVE_DATA, self._row(key) | {"sealed": self._vault.seal(content, _name(key))})

    async def get_state(self, key: StorageKey) -> str | None:
        row = await self._read("SELECT state, touched_at FROM conversation WHERE key = ?", _name(key))
        return row[0] if row else None

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        row = await self._read("SELECT sealed, touched_at FROM conversation WHERE key = ?", _name(key))
        return json.loads(self._vault.open(row[0], _name(key))) if row and row[0] else {}

    async def forget_old(self) -> None:
        """Drops drafts that are older than a day."""
        oldest = (self._now() - LIFE_OF_A_DRAFT).isoformat()
        async with self._store.lock:
            await self._db.execute("DELETE FROM conversation WHERE touched_at < ?", (oldest,))

    @property
    def _db(self) -> aiosqlite.Connection:
        if self._connection is None:
            raise RuntimeError("the conversations are not open")
        return self._connection

    def _row(self, key: StorageKey) -> dict[str, Any]:
        return {"key": _name(key), "state": None, "sealed": None, "now": self._now().isoformat()}

    async def _read(self, question: str, name: str) -> Any:
        """One row, unless it is too old to count."""
        oldest = (self._now() - LIFE_OF_A_DRAFT).isoformat()
        rows = list(await self._db.execute_fetchall(question, (name,)))
        return rows[0] if rows and rows[0][1] >= oldest else None

    async def _write(self, statement: str, values: dict[str, Any]) -> None:
        """Writes together with the update's number, so that a repeated update answers no second question."""
        update = in_hand.get()
        async with self._store.lock:
            await self._db.execute("BEGIN IMMEDIATE")
            try:
                if update and not update.marked:
                    marking = await self._db.execute(_MARK, (update.update_id, update.day.isoformat()))
                    if marking.rowcount == 0:
                        raise AlreadyHandled
                await self._db.execute(statement, values)
                await self._db.execute("COMMIT")
            except BaseException:
                await self._db.execute("ROLLBACK")
                raise
        if update:
            update.marked = True


def _name(key: StorageKey) -> str:
    return f"{key.chat_id}:{key.user_id}"
