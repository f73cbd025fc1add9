"""How PostgreSQL is spoken to on the way of a press: few ways to the server, each statement prepared once.

While the server answers, Python's lock is let go and then waited for: that costs more than the statement, so what is
asked together goes together, in libpq's pipeline. Of psycopg's cursors, which all else goes through, a statement takes
three times as much. Both see one connection. Only imported where psycopg is installed.
"""

import selectors
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from psycopg.rows import tuple_row

#: A statement with a list is another for each length of it. Those that were not asked for longest go.
MOST_PREPARED = 200
DONE = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)
#: SQLSTATE: a column has another type since the statement was prepared; the server knows no statement of this name.
GROWN_OLD = {"0A000", "26000"}
#: Of all that waits for a socket what keeps no file open; Windows has no poll.
Selector: Callable[[], selectors.BaseSelector] = getattr(selectors, "PollSelector", selectors.SelectSelector)
IDLE, IN_TRANSACTION = TransactionStatus.IDLE, TransactionStatus.INTRANS

Row = tuple[Any, ...]


@dataclass
class _Question:
    """A prepared statement by its name, its parameters and how each is written; without these a command's words."""

    said: bytes
    parameters: Sequence[Any] = ()
    formats: Sequence[int] | None = None
    rows: list[Row] | None = None  # None until it was answered


class Wire(psycopg.Connection[Any]):
    """A connection that one thread at a time uses. Its errors are psycopg's own."""

    def __init__(self, pgconn: Any, row_factory: Any = tuple_row) -> None:
        super().__init__(pgconn, row_factory)
        # Parameters are numbered in a statement's words, as the server numbers them.
        self.cursor_factory = psycopg.RawCursor
        self._translating = Transformer(self)
        self._names: dict[tuple[str, tuple[int, ...]], bytes] = {}
        self._ever_named = 0
        self._together: list[_Question] = []  # not sent yet
        self._ahead: dict[Hashable, _Question] = {}

    def ask(self, said: str, given: Sequence[Any]) -> list[Row]:
        """Runs one statement, in a transaction if the connection wants them. Other threads go on meanwhile."""
        if self._ahead:
            if not said.startswith("SELECT"):
                self._ahead.clear()  # true no longer
            elif known := self._ahead.pop((said, *given), None):
                if known.rows is None:
                    self._send()
                return known.rows or []
        question = self._question(said, given)
        self._send()
        return question.rows or []

    def ask_ahead(self, said: str, given: Sequence[Any]) -> None:
        """A SELECT that is going to be asked: goes with the next one, and is forgotten once anything is written."""
        self._ahead[said, *given] = self._question(said, given)

    def begin(self, first: str = "") -> None:
        """A transaction as this connection's are, and its first command; they go with the next question."""
        kind = (
            f" ISOLATION LEVEL {self.isolation_level.name.replace('_', ' ')}" if self.isolation_level else ""
        )
        self._together.append(_Question(f"BEGIN{kind}{' READ ONLY' if self.read_only else ''}".encode()))
        if first:
            self._together.append(_Question(first.encode()))

    def commit(self) -> None:
        self._send()
        self._ahead.clear()
        if self.pgconn.transaction_status == IN_TRANSACTION:
            self._checked(self.pgconn.exec_(b"COMMIT"))
        else:
            super().commit()

    def rollback(self) -> None:
        self._together.clear()
        self._ahead.clear()
        if self.pgconn.transaction_status == IN_TRANSACTION:
            self._checked(self.pgconn.exec_(b"ROLLBACK"))
        else:
            super().rollback()

    def cursor(self, *named: Any, **how: Any) -> Any:
        """For whatever is said otherwise; it may write."""
        self._send()
        self._ahead.clear()
        return super().cursor(*named, **how)

    def _question(self, said: str, given: Sequence[Any]) -> _Question:
        """One that goes with those that wait."""
        if not (self._together or self.autocommit or self.pgconn.transaction_status != IDLE):
            self.begin()
        parameters = self._translating.dump_sequence(given, [PyFormat.AUTO] * len(given))
        name = self._name_of(said, self._translating.types or ())
        question = _Question(name, parameters, self._translating.formats or ())
        self._together.append(question)
        return question

    def _name_of(self, said: str, types: tuple[int, ...]) -> bytes:
        """Under which the server knows these words with parameters of these types."""
        name = self._names.pop((said, types), None)
        if name is None:
            if len(self._names) >= MOST_PREPARED:
                self._send()  # it may be one of those
                longest_ago = next(iter(self._names))
                self._checked(self.pgconn.exec_(b"DEALLOCATE " + self._names[longest_ago]))
                del self._names[longest_ago]
            self._ever_named += 1
            name = b"ready_%d" % self._ever_named
            self._checked(self.pgconn.prepare(name, said.encode(), types))
        self._names[said, types] = name
        return name

    def _send(self) -> None:
        """All that waits, on one way to the server. Of several errors the first is raised."""
        questions, self._together = self._together, []
        if not questions:
            return
        results = [self._alone(questions[0])] if len(questions) == 1 else self._in_a_pipeline(questions)
        try:
            for question, result in zip(questions, results, strict=True):
                self._translating.set_pgresult(self._checked(result))
                question.rows = self._translating.load_rows(0, result.ntuples, tuple)
        except BaseException:
            self._ahead.clear()
            raise

    def _alone(self, question: _Question) -> PGresult:
        if question.formats is None:
            return self.pgconn.exec_(question.said)
        return self.pgconn.exec_prepared(question.said, question.parameters, question.formats)

    def _in_a_pipeline(self, questions: Sequence[_Question]) -> list[PGresult]:
        try:
            self.pgconn.enter_pipeline_mode()
            for one in questions:
                if one.formats is None:
                    self.pgconn.send_query_params(one.said, None)
                else:
                    self.pgconn.send_query_prepared(one.said, one.parameters, one.formats)
            self.pgconn.pipeline_sync()
            *results, _end = [self._next_result() for _ in range(len(questions) + 1)]
            self.pgconn.exit_pipeline_mode()
        except BaseException:
            self.pgconn.finish()  # halfway through a pipeline nobody else could use it
            raise
        return results

    def _next_result(self) -> PGresult:
        while True:
            while self.pgconn.is_busy():
                still_to_send = selectors.EVENT_WRITE if self.pgconn.flush() else 0
                with Selector() as waiting:
                    waiting.register(self.pgconn.socket, selectors.EVENT_READ | still_to_send)
                    waiting.select()
                self.pgconn.consume_input()
            if result := self.pgconn.get_result():
                return result
            if self.pgconn.status == ConnStatus.BAD:
                raise psycopg.OperationalError(self._trouble())

    def _checked(self, result: PGresult) -> PGresult:
        if result.status in DONE:
            return result
        if self.pgconn.status == ConnStatus.BAD:
            raise psycopg.OperationalError(self._trouble())
        fault = error_from_result(result)
        if fault.sqlstate in GROWN_OLD:
            self.pgconn.finish()  # whoever asked asks once more on a fresh connection, which has nothing prepared
        raise fault

    def _trouble(self) -> str:
        return self.pgconn.get_error_message()
