"""Whose turn it is among processes that share one PostgreSQL: locks of the server's, gone with whoever held them.

A person's updates are handled one at a time, whichever process gets them; what only one process may do (send letters,
follow the clock, ask for updates) is the duty of one, and another takes it over when that one ends. With SQLite there
is one process.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeVar

from sqlalchemy import ARRAY, BigInteger, Boolean, bindparam, case, func, select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from db.statements import Ready

T = TypeVar("T")


class Duty(IntEnum):
    """The numbers of the locks of duties; a person's is their own number in Telegram, which is positive."""

    LETTERS = -2
    CLOCK = -3
    UPDATES = -4  # asking Telegram for them
    HELP = -5  # standing by while another process asks, to make the papers and to take over


#: So many people at once may wait for another process to be done with them; each wait is a connection.
MOST_WAITING = 4

_EACH = (
    func.unnest(bindparam("locks", type_=ARRAY(BigInteger)), bindparam("leave", type_=ARRAY(Boolean)))
    .table_valued("lock", "leaves", name="each")
    .render_derived()
)
_LEFT, _TAKEN = func.pg_advisory_unlock(_EACH.c.lock), func.pg_try_advisory_lock(_EACH.c.lock)
_TAKE_OR_LEAVE = Ready(
    select(_EACH.c.lock, _EACH.c.leaves, case((_EACH.c.leaves, _LEFT), else_=_TAKEN).label("done"))
)
_WAIT = Ready(select(func.pg_advisory_lock(bindparam("lock"))))


@dataclass
class _OneByOne:
    """A person's updates in this process: the server gives a lock twice to the same connection."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    here: int = 0


@dataclass
class _Asked:
    """A lock that somebody wants to take, and is told whether they have it; or leaves, which nobody waits for."""

    lock: int
    told: "asyncio.Future[bool] | None" = None
    leaves: bool = False
    taken: bool = False
    fault: Exception | None = None

    def tell(self) -> None:
        if self.told is None or self.told.done():
            return  # whoever asked was cancelled
        if self.fault:
            self.told.set_exception(self.fault)
        else:
            self.told.set_result(self.taken)


class Turns:
    """Takes and leaves the locks. One connection holds all that are free at once; who has to wait gets another.

    What is asked while the server answers is asked together, in one statement for all who leave and all who take.
    """

    def __init__(self, engine: Engine, *, several_processes: bool) -> None:
        self._several = several_processes
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._taking = ThreadPoolExecutor(1, "turns")
        self._waiting = ThreadPoolExecutor(MOST_WAITING, "waiting-for-turns")
        self._kept: Connection | None = None
        self._asked: deque[_Asked] = deque()
        self._called = False  # the thread that takes will look at what is asked
        self._on_duty: set[Duty] = set()
        self._lost: set[Duty] = set()  # with the server, until it is found again
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
        told: asyncio.Future[bool] = loop.create_future()
        self._ask(_Asked(person, told), loop)

        def leave(taken: bool) -> None:
            if taken:
                self._ask(_Asked(person, leaves=True), loop)

        if await _come_by(told, leave):
            try:
                yield
            finally:
                leave(True)
            return

        def close(waited: Connection) -> asyncio.Future[None]:
            # Not in a thread of those who wait: all of them may be waiting for just this.
            return loop.run_in_executor(self._taking, waited.close)

        # The server lets those who wait in by the order in which they came.
        waited = await _come_by(loop.run_in_executor(self._waiting, self._wait, person), close)
        try:
            yield
        finally:
            await close(waited)

    def _ask(self, asked: _Asked, loop: asyncio.AbstractEventLoop) -> None:
        self._asked.append(asked)
        if not self._called:
            self._called = True
            self._taking.submit(self._answer_waiting, loop)

    async def on_duty(self, duty: Duty) -> bool:
        """Whether this is this process's work. It stays so until the process ends or loses the server."""
        if not self._several:
            return True
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._taking, self._take_up, duty)

    async def is_anothers(self, duty: Duty) -> bool:
        """Whether another process is at it now."""
        loop = asyncio.get_running_loop()
        return self._several and await loop.run_in_executor(self._taking, self._is_anothers, duty)

    async def give_up(self, duty: Duty) -> None:
        """Leaves it to whoever comes next."""
        if self._several:
            await asyncio.get_running_loop().run_in_executor(self._taking, self._give_up, duty)

    def is_own(self, duty: Duty) -> bool:
        """Whether this process took it up and has not noticed since that the server was lost."""
        return duty in self._on_duty

    async def close(self) -> None:
        """Leaves everything to others."""
        for hands in (self._waiting, self._taking):
            await asyncio.to_thread(hands.shutdown)
        if self._kept:
            self._kept.close()

    # In the one thread of the connection that is kept

    def _connection(self) -> Connection:
        if self._kept is None or self._kept.closed or self._kept.invalidated:
            self._lost |= self._on_duty
            self._on_duty.clear()
            self._kept = self._engine.connect()
            if self._lost:  # what nobody took up meanwhile goes on here
                taken = _taken(self._kept, [_Asked(duty) for duty in self._lost])
                self._on_duty = {duty for duty in self._lost if duty in taken}
                self._lost.clear()
        return self._kept

    def _answer_waiting(self, loop: asyncio.AbstractEventLoop) -> None:
        """In the order in which it was asked: who comes back at once leaves before."""
        self._called = False
        asked = [self._asked.popleft() for _ in range(len(self._asked))]
        taking = [one for one in asked if one.told]
        try:
            taken = self._take(asked)
        except Exception as fault:  # with the server the locks are away
            for one in taking:
                one.fault = fault
        else:
            for one in taking:
                one.taken = one.lock in taken
        if taking:
            with suppress(RuntimeError):  # the loop was closed meanwhile
                loop.call_soon_threadsafe(_tell, taking)

    def _take(self, asked: Sequence[_Asked]) -> set[int]:
        """Those of the locks that were free, and are now held here."""
        try:
            return _taken(self._connection(), asked)
        except DBAPIError as lost:
            if not lost.connection_invalidated:
                raise
            return _taken(self._connection(), asked)

    def _take_up(self, duty: Duty) -> bool:
        try:
            # Asked each time: whoever lost the server may have lost the duty to another.
            self._connection().exec_driver_sql("SELECT 1")
            if duty not in self._on_duty and self._take([_Asked(duty)]):
                self._on_duty.add(duty)
        except DBAPIError:
            return False
        return duty in self._on_duty

    def _is_anothers(self, duty: Duty) -> bool:
        """Looks with a lock that others who look may have at the same time."""
        with suppress(DBAPIError):
            tx = self._connection()
            if duty not in self._on_duty:
                if not tx.execute(select(func.pg_try_advisory_lock_shared(int(duty)))).scalar():
                    return True
                tx.execute(select(func.pg_advisory_unlock_shared(int(duty))))
        return False

    def _give_up(self, duty: Duty) -> None:
        self._lost.discard(duty)
        if duty in self._on_duty:
            self._on_duty.discard(duty)
            with suppress(DBAPIError):  # the server is away, and the lock with it
                self._take([_Asked(duty, leaves=True)])

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


def _taken(tx: Connection, asked: Sequence[_Asked]) -> set[int]:
    locks, leave = [one.lock for one in asked], [one.leaves for one in asked]
    found = _TAKE_OR_LEAVE.all(tx, locks=locks, leave=leave)
    return {one.lock for one in found if one.done and not one.leaves}


async def _come_by(coming: "asyncio.Future[T]", leave: Callable[[T], object]) -> T:
    """What was asked for. If whoever asked is cancelled, it is left when it comes: nobody else would."""
    try:
        return await asyncio.shield(coming)
    except asyncio.CancelledError:
        coming.add_done_callback(lambda came: _leave(came, leave))
        raise


def _leave(came: "asyncio.Future[T]", leave: Callable[[T], object]) -> None:
    if not came.cancelled() and not came.exception():
        with suppress(RuntimeError):  # closed meanwhile, and everything left with it
            leave(came.result())


def _tell(asked: Sequence[_Asked]) -> None:
    for one in asked:
        one.tell()
