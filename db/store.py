"""The database: one engine, the promises of every connection, and one writer at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any

import aiosqlite
from sqlalchemy import Column, Date, Integer, MetaData, Table, event, make_url
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Telegram repeats an update that it thinks we missed. Who sent it is nobody's business here: only its number.
processed_update = Table(
    "processed_update",
    metadata,
    Column("update_id", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False, index=True),
)

# Order matters: journal_mode first, so that the rest holds for the WAL as well.
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
)


@dataclass
class UpdateInHand:
    """The update that is being handled; its number is written with the first thing that it changes."""

    update_id: int
    day: date
    marked: bool = False


in_hand: ContextVar[UpdateInHand | None] = ContextVar("in_hand", default=None)


class AlreadyHandled(Exception):
    """This update changed the database before; what it asked for is done."""


class Store:
    """Opens read and write transactions. Writers begin IMMEDIATE and queue in the process, not in SQLite."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = create_async_engine(self.url, hide_parameters=True, pool_size=8, max_overflow=0)
        self.lock = asyncio.Lock()
        event.listen(self.engine.sync_engine, "connect", _keep_promises)
        event.listen(self.engine.sync_engine, "begin", _begin)
        self._writers = self.engine.execution_options(sqlite_begin="BEGIN IMMEDIATE")

    @property
    def path(self) -> str:
        """The SQLite file behind this store."""
        return self.url.database or ""

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        async with self.engine.connect() as connection:
            yield connection

    @asynccontextmanager
    async def writing(self, *, once: bool = True) -> AsyncIterator[AsyncConnection]:
        """One transaction, committed at the end of the block, rolled back if the block raises.

        Within the handling of an update its number is written too, so that effect and mark stand or fall
        together; raises AlreadyHandled if it was there. `once=False` leaves the mark out: for ballots, whose
        own key already forbids a second one.
        """
        update = in_hand.get() if once else None
        async with self.lock, self._writers.begin() as connection:
            if update and not update.marked:
                await mark_update(connection, update)
            yield connection
        if update:
            update.marked = True

    async def compact(self) -> bool:
        """Rewrites the file and empties the WAL, so that nothing deleted can be read from either.

        On a plain connection, since VACUUM cannot run inside a transaction. False if readers held the WAL open
        all the while: then call it again.
        """
        async with self.lock, aiosqlite.connect(self.path, isolation_level=None) as plain:
            for pragma in PRAGMAS:
                await plain.execute(f"PRAGMA {pragma}")
            await plain.execute("VACUUM")
            async with plain.execute("PRAGMA wal_checkpoint(TRUNCATE)") as checkpoint:
                row = await checkpoint.fetchone()
        return row is not None and row[0] == 0

    async def close(self) -> None:
        await self.engine.dispose()


async def mark_update(connection: AsyncConnection, update: UpdateInHand) -> None:
    """Writes the update's number; raises AlreadyHandled if another hand was quicker."""
    marking = insert(processed_update).values(update_id=update.update_id, day=update.day)
    if (await connection.execute(marking.on_conflict_do_nothing())).rowcount == 0:
        raise AlreadyHandled


def _keep_promises(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
