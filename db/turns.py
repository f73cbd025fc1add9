"""Whose turn it is among processes that share one PostgreSQL: locks of the server's, gone with whoever held them.

A person's updates are handled one at a time, whichever process gets them; what only one process may do (send letters,
follow the clock) is the duty of one, and another takes it over when that one ends. With SQLite there is one process.
"""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import IntEnum

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from db.statements import Ready


class Duty(IntEnum):
    """The numbers of the locks of duties; a person's is their own number in Telegram, which is positive."""

    LETTERS = -2
    CLOCK = -3


#: So many people at once may wait for another process to be done with them; each wait is a connection.
MOST_WAITING = 4

_TRY = Ready(select(func.pg_try_advisory_lock(bindparam("lock")).label("taken")))
_WAIT = Ready(select(func.pg_advisory_lock(bindparam("lock"))))
_LEAVE = Ready(select(func.pg_advisory_unlock(bindparam("lock"))))


@dataclass
class _OneByOne:
    """A person's updates in this process: the server gives a lock twice to the same connection."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    here: int = 0


class Turns:
    """Takes and leaves the locks. One connection holds all that are free at once; who has to wait gets another."""

    def __init__(self, engine: Engine, *, several_processes: bool) -> None:
        self._several = several_processes
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._taking = ThreadPoolExecutor(1, "turns")
        self._waiting = ThreadPoolExecutor(MOST_WAITING, "waiting-for-turns")
        self._kept: Connection | None = None
        self._on_duty: set[Duty] = set()
        self._people: dict[int, _OneByOne] = {}

    @asynccontextmanager
    async def of(self, person: int) -> AsyncIterator[None]:
        """Nobody else handles anything of this person for the length of the block. Raises OperationalError."""
        if not self._several:
            yield
            return
        own = self._people.setdefault(person, _OneByOne())
        own.here += 1
        try:
            async with own.lock, self._lock(person):
                yield
        finally:
            own.here -= 1
            if not own.here:
                self._people.pop(person, None)

    @asynccontextmanager
    async def _lock(self, person: int) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        if await loop.run_in_executor(self._taking, self._take, person):
            try:
                yield
            finally:
                await loop.run_in_executor(self._taking, self._leave, person)
            return
        # The server lets those who wait in by the order in which they came.
        waiting = await loop.run_in_executor(self._waiting, self._wait, person)
        try:
            yield
        finally:
            # Not in a thread of those who wait: all of them may be waiting for just this.
            await loop.run_in_executor(self._taking, waiting.close)

    async def on_duty(self, duty: Duty) -> bool:
        """Whether this is this process's work. It stays so until the process ends or loses the server."""
        if not self._several:
            return True
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._taking, self._take_up, duty)

    async def close(self) -> None:
        """Leaves everything to others."""
        for hands in (self._waiting, self._taking):
            await asyncio.to_thread(hands.shutdown)
        if self._kept:
            self._kept.close()

    # In the one thread of the connection that is kept

    def _connection(self) -> Connection:
        if self._kept is None or self._kept.closed or self._kept.invalidated:
            self._on_duty.clear()
            self._kept = self._engine.connect()
        return self._kept

    def _take(self, lock: int) -> bool:
        try:
            ((taken,),) = _TRY.all(self._connection(), lock=lock)
        except DBAPIError as lost:
            if not lost.connection_invalidated:
                raise
            ((taken,),) = _TRY.all(self._connection(), lock=lock)
        return bool(taken)

    def _leave(self, lock: int) -> None:
        with suppress(DBAPIError):  # the server is away, and the lock with it
            _LEAVE.all(self._connection(), lock=lock)

    def _take_up(self, duty: Duty) -> bool:
        try:
            # Asked each time: whoever lost the server may have lost the duty to another.
            self._connection().exec_driver_sql("SELECT 1")
            if duty not in self._on_duty and self._take(duty):
                self._on_duty.add(duty)
        except DBAPIError:
            return False
        return duty in self._on_duty

    # In a thread of those who wait

    def _wait(self, lock: int) -> Connection:
        """A connection of its own that holds the lock; closing it leaves it."""
        own = self._engine.connect()
        try:
            own.exec_driver_sql("SET lock_timeout = 0")
            _WAIT.all(own, lock=lock)
        except BaseException:
            own.close()
            raise
        return own
