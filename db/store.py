"""The database: one engine, the promises of every connection, and one writer at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias, TypeVar, cast

import aiosqlite
from sqlalchemy import (
    Column,
    Date,
    Integer,
    MetaData,
    Table,
    bindparam,
    create_engine,
    event,
    make_url,
    select,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection, CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

T = TypeVar("T")

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

# Built once, as every statement on the way of a press: to put one together costs more than to run it.
_MARK = insert(processed_update).on_conflict_do_nothing()
_WAS_HANDLED = select(processed_update).where(processed_update.c.update_id == bindparam("update_id"))

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


WRITING = {"sqlite_begin": "BEGIN IMMEDIATE"}
#: One for the writer, the others for readers.
THREADS = 4


@dataclass
class UpdateInHand:
    """The update that is being handled; its number is written with the first thing that it changes."""

    update_id: int
    day: date
    marked: bool = False


in_hand: ContextVar[UpdateInHand | None] = ContextVar("in_hand", default=None)


class AlreadyHandled(Exception):
    """This update changed the database before; what it asked for is done."""


#: What a transaction in one visit does.
Body: TypeAlias = Callable[[AsyncConnection], Coroutine[Any, Any, T]]


class Store:
    """Opens read and write transactions. Writers begin IMMEDIATE and queue in the process, not in SQLite.

    `reading` and `writing` open a transaction for a block of code. `read` and `write` run a function as one, in a
    single visit to a thread of the database: several times cheaper, so what stands on the way of every press uses
    them; but such a function may await nothing but its own statements.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = create_async_engine(self.url, hide_parameters=True, pool_size=8, max_overflow=0)
        plain_url = self.url.set(drivername="sqlite")
        self._plain = create_engine(plain_url, hide_parameters=True, pool_size=THREADS, max_overflow=0)
        self._threads = ThreadPoolExecutor(THREADS, "database")
        self.lock = asyncio.Lock()
        self.engines = (self.engine.sync_engine, self._plain)
        for engine in self.engines:
            event.listen(engine, "connect", _keep_promises)
            event.listen(engine, "begin", _begin)
        self._writers = self.engine.execution_options(**WRITING)
        self._plain_writers = self._plain.execution_options(**WRITING)

    @property
    def path(self) -> str:
        """The SQLite file behind this store."""
        return self.url.database or ""

    async def read(self, body: Body[T]) -> T:
        """Runs `body` in a read transaction."""
        return await self._in_a_thread(self._plain, body, None)

    async def write(self, body: Body[T], *, once: bool = True) -> T:
        """Runs `body` in a write transaction, under the promises of `writing`."""
        update = in_hand.get() if once else None
        async with self.lock:
            done = await self._in_a_thread(self._plain_writers, body, update)
        if update:
            update.marked = True
        return done

    async def _in_a_thread(self, engine: Any, body: Body[T], update: UpdateInHand | None) -> T:
        def errand() -> T:
            with engine.begin() as connection:
                tx = cast(AsyncConnection, _InAThread(connection))
                if update and not update.marked:
                    _to_the_end(mark_update(tx, update))
                return _to_the_end(body(tx))

        return await asyncio.get_running_loop().run_in_executor(self._threads, errand)

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
        self._threads.shutdown()
        self._plain.dispose()
        await self.engine.dispose()


async def was_handled(connection: AsyncConnection, update_id: int) -> bool:
    """Whether this update changed something before."""
    return (await connection.execute(_WAS_HANDLED, {"update_id": update_id})).first() is not None


async def mark_update(connection: AsyncConnection, update: UpdateInHand) -> None:
    """Writes the update's number; raises AlreadyHandled if another hand was quicker."""
    marked = await connection.execute(_MARK, {"update_id": update.update_id, "day": update.day})
    if marked.rowcount == 0:
        raise AlreadyHandled


def _keep_promises(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))


@dataclass(frozen=True)
class _InAThread:
    """Stands in for a connection where a transaction runs in one visit: its statements are done when asked."""

    connection: Connection

    async def execute(self, statement: Any, parameters: Any = None) -> CursorResult[Any]:
        return self.connection.execute(statement, parameters)


def _to_the_end(body: Coroutine[Any, Any, T]) -> T:
    """Runs what never waits to its end, without a loop."""
    try:
        body.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    body.close()
    raise RuntimeError("a transaction in one visit may await nothing but its own statements")
