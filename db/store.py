"""The database: one way in, the promises of every connection, and several deeds in one commit.

A transaction is a plain function over a connection, run whole in one visit to a thread: `await store.read(body, …)`,
`await store.write(body, …)`. What arrives while a commit is on its way is done in the next one, each deed in a
savepoint of its own: a commit waits for the disk, and a whole school that presses at once must not wait one by one.
"""

import asyncio
import random
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from sqlalchemy import (
    Column,
    Date,
    MetaData,
    Table,
    delete,
    func,
    select,
)
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from db import box
from db.columns import Number
from db.engines import engine_of
from db.statements import Ready, insert
from db.turns import Turns

P = ParamSpec("P")
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
    Column("update_id", Number, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False, index=True),
)

# Built once, as every statement on the way of a press: to put one together costs more than to run it.
_MARK = Ready(insert(processed_update).on_conflict_do_nothing().returning(processed_update.c.update_id))

READERS = 3
#: Seconds after which those who asked behind a long question are answered by another reader.
LONG_QUESTION = 0.02
#: So many deeds at most share a commit: the first of them waits for the last.
DEEDS_IN_A_COMMIT = 64
#: How often deeds are run that other processes got in the way of; from the fourth time on nobody else writes.
MOST_RUNS, RUNS_TOGETHER = 6, 3


@dataclass
class UpdateInHand:
    """The update that is being handled; its number is written with the first thing that it changes."""

    update_id: int
    day: date
    marked: bool = False


in_hand: ContextVar[UpdateInHand | None] = ContextVar("in_hand", default=None)


class AlreadyHandled(Exception):
    """This update changed the database before; what it asked for is done."""


@dataclass
class Pending(Generic[T]):
    """A deed that waits for its commit; `told` is called after it, in the loop."""

    body: Callable[[Connection], T]
    update: UpdateInHand | None
    told: asyncio.Future[T]
    in_box: bool = False
    result: T | None = None
    fault: Exception | None = None

    def ask(self, tx: Connection) -> None:
        """The same for a reader: what goes wrong with one question is its own, unless the database broke."""
        try:
            self.result, self.fault = self.body(tx), None
        except DBAPIError:
            raise
        except Exception as fault:
            self.fault = fault

    def run(self, tx: Connection) -> None:
        if self.update and not self.update.marked:
            mark_update(tx, self.update)
        self.result = self.body(tx)

    def tell(self) -> None:
        if self.told.done():
            return  # whoever asked was cancelled
        if self.fault:
            self.told.set_exception(self.fault)
        else:
            self.told.set_result(cast(T, self.result))


class Store:
    """Opens transactions. Readers run side by side; writers one after another in a thread of their own."""

    def __init__(self, url: str) -> None:
        self.kind = engine_of(url)
        self.engine = self.kind.open()
        self.turns = Turns(self.engine, several_processes=self.kind.several_processes)
        self._reading = ThreadPoolExecutor(READERS, "reader")
        self._writing = ThreadPoolExecutor(1, "writer")
        self._kept = threading.local()
        self._connections: list[Connection] = []
        self._waiting: deque[Pending[Any]] = deque()
        self._called = False  # the writer will look at what waits
        self._asked: deque[Pending[Any]] = deque()
        self._reader_called = False  # a reader will look at what is asked
        self._at_work = threading.Lock()  # held while deeds are committed, or while the file is rewritten
        self.commits = 0  # so many times this process has written something
        self._watching: set[asyncio.Future[None]] = set()

    @property
    def path(self) -> str:
        """The SQLite file behind this store; empty for a server."""
        return str(self.kind.file or "")

    async def read(
        self, body: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Runs `body` in a read transaction: all that it asks is of one moment.

        What is asked while the reader is called is answered in the same visit.
        """
        loop = asyncio.get_running_loop()
        question: Pending[T] = Pending(lambda tx: body(tx, *args, **kwargs), None, loop.create_future())
        self._asked.append(question)
        if not self._reader_called:
            self._reader_called = True
            self._reading.submit(self._answer_waiting, loop)
        return await question.told

    def _answer_waiting(self, loop: asyncio.AbstractEventLoop) -> None:
        """All that is asked now, in one transaction; what is asked from now on may need a newer one."""
        self._reader_called = False
        asked: list[Pending[Any]] = []
        with suppress(IndexError):  # another reader takes from it, too
            while len(asked) < DEEDS_IN_A_COMMIT:
                asked.append(self._asked.popleft())
        while asked:
            answered = self._answer_together(asked)
            with suppress(RuntimeError):  # the loop was closed meanwhile
                loop.call_soon_threadsafe(_tell, asked[:answered])
            asked = asked[answered:]
        if self._asked and not self._reader_called:
            self._reader_called = True
            self._reading.submit(self._answer_waiting, loop)

    def _answer_together(self, asked: list[Pending[Any]]) -> int:
        """How many were answered: fewer than all after a long one. If the database broke, each is asked by itself."""
        began = time.monotonic()
        try:
            with self._connection(**self.kind.reading).begin() as transaction:
                for answered, question in enumerate(asked, 1):
                    question.ask(transaction.connection)
                    if time.monotonic() - began > LONG_QUESTION:
                        return answered
        except Exception:
            for question in asked:
                self._answer_alone(question)
        return len(asked)

    def _answer_alone(self, question: Pending[Any]) -> None:
        for _ in range(2):
            try:
                with self._connection(**self.kind.reading).begin() as transaction:
                    question.ask(transaction.connection)
                return
            except Exception as fault:
                question.fault = fault
                if not (isinstance(fault, DBAPIError) and fault.connection_invalidated):
                    return
                # The server was started anew; a fresh connection may find it.

    async def write(
        self, body: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Runs `body` in a write transaction; returns after the commit, and takes everything back if it raises.

        Within the handling of an update its number is written too, so that effect and mark stand or fall together;
        raises AlreadyHandled if it was there.
        """
        update = in_hand.get()
        done = await self._write(lambda tx: body(tx, *args, **kwargs), update)
        if update:
            update.marked = True
        return done

    async def write_unmarked(
        self, body: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same without the update's number: for what may be done twice."""
        return await self._write(lambda tx: body(tx, *args, **kwargs), None)

    async def write_in_box(
        self, body: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same for what is written in the box alone: no number of an update, no commit with other deeds.

        Meanwhile the database stands still: what `body` reads there is true until the commit.
        """
        return await self._write(lambda tx: body(tx, *args, **kwargs), None, in_box=True)

    async def _write(
        self, body: Callable[[Connection], T], update: UpdateInHand | None, *, in_box: bool = False
    ) -> T:
        loop = asyncio.get_running_loop()
        deed: Pending[T] = Pending(body, update, loop.create_future(), in_box)
        self._waiting.append(deed)
        if not self._called:
            self._called = True
            self._writing.submit(self._commit_waiting, loop)
        return await deed.told

    def _commit_waiting(self, loop: asyncio.AbstractEventLoop) -> None:
        """All deeds that wait now, in one commit; then those that came meanwhile."""
        self._called = False
        while self._waiting:
            deeds = [self._waiting.popleft() for _ in range(min(len(self._waiting), DEEDS_IN_A_COMMIT))]
            with self._at_work:
                for in_box in (False, True):
                    if together := [deed for deed in deeds if deed.in_box is in_box]:
                        self._commit(together)
            with suppress(RuntimeError):  # the loop was closed meanwhile; what is committed stays
                loop.call_soon_threadsafe(self._tell_all, deeds)

    def _tell_all(self, deeds: list[Pending[Any]]) -> None:
        self.tell_of_news()
        _tell(deeds)

    def tell_of_news(self) -> None:
        """Something was written: whoever waits for it looks now."""
        self.commits += 1
        for one in self._watching:
            if not one.done():
                one.set_result(None)

    async def news(self, since: int, least: float, most: float) -> None:
        """Until something was written here after so many `commits`: for `least` seconds, and no more than `most`.

        What another process writes, and what the hour makes due, is not told here.
        """
        await asyncio.sleep(least)
        if self.commits == since:
            written = asyncio.get_running_loop().create_future()
            self._watching.add(written)
            try:
                await asyncio.wait({written}, timeout=most - least)
            finally:
                self._watching.discard(written)

    def _commit(self, deeds: list[Pending[Any]]) -> None:
        """Runs the deeds and commits; once more if another process was quicker or the line broke before the commit."""
        for run in range(1, MOST_RUNS + 1):
            guarded = len(deeds) > 1 and (run > 1 or not self.kind.savepoints_are_dear)
            fault, may_be_done = self._run(deeds, alone=run > RUNS_TOGETHER, guarded=guarded)
            if fault is None:
                return
            lost = isinstance(fault, DBAPIError) and fault.connection_invalidated
            again = not may_be_done and run == 1 and (lost or (len(deeds) > 1 and not guarded))
            if run == MOST_RUNS or not (self.kind.was_beaten(fault) or again):
                for deed in deeds:
                    deed.fault = fault
                return
            time.sleep(random.uniform(0, 0.005) * run)  # noqa: S311 -- so that two do not meet again

    def _run(self, deeds: list[Pending[Any]], *, alone: bool, guarded: bool) -> tuple[Exception | None, bool]:
        """What went wrong with all of them, if anything; and whether the commit may have happened all the same."""
        connection: Connection | None = None
        to_be_committed = False
        try:
            connection = self._connection(**self.kind.writing)
            with connection.begin():
                self.kind.take_turn(connection, alone=alone)
                for deed in deeds:
                    deed.fault = None
                    if guarded:
                        self._run_in_a_savepoint(connection, deed)
                    else:
                        deed.run(connection)
                to_be_committed = True
        except Exception as fault:
            if connection and not connection.invalidated and self.kind.is_in_transaction(connection):
                connection.invalidate()  # the commit itself failed: a fresh connection knows nothing of it
            return fault, to_be_committed
        return None, True

    def _run_in_a_savepoint(self, connection: Connection, deed: Pending[Any]) -> None:
        """A deed that is refused or breaks takes nobody with it; what breaks the whole transaction rises."""
        connection.exec_driver_sql("SAVEPOINT deed")
        votes = box.to_be_written(connection)
        before = len(votes)
        try:
            deed.run(connection)
        except Exception as fault:
            broken = connection.invalidated or not self.kind.is_in_transaction(connection)
            if broken or self.kind.was_beaten(fault):
                raise  # a full disk, say: SQLite has rolled back everything by itself
            connection.exec_driver_sql("ROLLBACK TO deed")
            del votes[before:]
            deed.fault = fault
        connection.exec_driver_sql("RELEASE deed")

    def _connection(self, **options: Any) -> Connection:
        """This thread's own connection, kept open: to fetch one from the pool costs as much as a statement."""
        kept: Connection | None = getattr(self._kept, "connection", None)
        if kept is None or kept.closed or kept.invalidated:
            kept = self.engine.connect().execution_options(**options)
            self._kept.connection = kept
            self._connections.append(kept)
        return kept

    async def compact(self) -> bool:
        """Sees to it that nothing deleted can be read from the files. False if it has to be called again."""
        await asyncio.to_thread(self._at_work.acquire)
        try:
            return await self.kind.compact([*metadata.tables, *box.metadata.tables])
        finally:
            self._at_work.release()

    async def empty_log(self) -> None:
        """What was taken back is gone from the database's log, too. If readers are in the way, the next time."""
        await asyncio.to_thread(self._at_work.acquire)
        try:
            await asyncio.to_thread(self.kind.empty_log)
        finally:
            self._at_work.release()

    async def close(self) -> None:
        """Finishes what waits, then closes every connection."""
        await asyncio.to_thread(self._writing.shutdown)
        await asyncio.to_thread(self._reading.shutdown)
        await self.turns.close()
        for connection in self._connections:
            connection.close()
        self.engine.dispose()


def mark_update(tx: Connection, update: UpdateInHand) -> None:
    """Writes the update's number; raises AlreadyHandled if another hand was quicker."""
    if _MARK.first(tx, update_id=update.update_id, day=update.day) is None:
        raise AlreadyHandled


def handled_since(tx: Connection, day: date) -> int:
    """How many updates have changed something since that day."""
    counted = select(func.count()).select_from(processed_update).where(processed_update.c.day >= day)
    return int(tx.execute(counted).scalar_one())


def forget_updates(tx: Connection, before: date) -> None:
    """Drops the numbers of updates that Telegram does not repeat any more."""
    tx.execute(delete(processed_update).where(processed_update.c.day < before))


def _tell(deeds: list[Pending[Any]]) -> None:
    for deed in deeds:
        deed.tell()
