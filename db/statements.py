"""What SQLite and PostgreSQL say in the same words; and statements that every press runs, made ready once."""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from sqlalchemy import Table, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import iterate


class Insert(sqlite.Insert):
    """Its ON CONFLICT is PostgreSQL's as well: both compilers write the same clause."""

    inherit_cache = True

    def on_conflict_do_nothing(self, index_elements: Any = None, index_where: Any = None) -> Self:
        return self.ext(_DoNothing(index_elements, index_where))

    def on_conflict_do_update(
        self, index_elements: Any = None, index_where: Any = None, set_: Any = None, where: Any = None
    ) -> Self:
        return self.ext(_DoUpdate(index_elements, index_where, set_, where))


class _DoNothing(sqlite.dml.OnConflictDoNothing):
    inherit_cache = True
    constraint_target = None  # PostgreSQL's compiler asks for it


class _DoUpdate(sqlite.dml.OnConflictDoUpdate):
    inherit_cache = True
    constraint_target = None


insert = Insert


def only_where(condition: str) -> dict[str, Any]:
    """The options of an index that holds only such rows, for a migration.

    Tables say `sqlite_where` alone: they are never made from themselves, and PostgreSQL's dialect takes two megabytes
    of whoever only names it.
    """
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


@dataclass(frozen=True)
class _ForDriver:
    """The words of a statement, how each of its parameters goes in, and how each column comes out."""

    said: str
    given: Sequence[tuple[str, Any, Callable[[Any], Any] | None]]  # name, value if none is given, how
    row: Callable[..., Any]
    read: Sequence[tuple[int, Callable[[Any], Any]]]
    lists: Mapping[str, Sequence[str]]  # a list's name, and those of its parameters


class Ready:
    """A statement on the way of a press: `ONE.first(tx, event_id=1)` answers with named tuples.

    SQLAlchemy takes 50 µs to run a statement, of which SQLite works for three, and a registration is seven of them: a
    sixth of the press. So it is compiled once, and the driver runs it, within the transaction that SQLAlchemy began.
    """

    def __init__(self, statement: Any) -> None:
        self.statement = statement
        self._made: dict[tuple[str, tuple[int, ...]], _ForDriver] = {}  # by engine and lengths of its lists

    @cached_property
    def _lists(self) -> Sequence[str]:
        """The parameters of which each is a list: `IN :people`."""
        bound = [one for one in iterate(self.statement) if isinstance(one, BindParameter)]
        return sorted({one.key for one in bound if one.expanding and one.required})

    def first(self, tx: Connection, **values: Any) -> Any | None:
        return next(iter(self.all(tx, **values)), None)

    def all(self, tx: Connection, **values: Any) -> Sequence[Any]:
        """Raises DBAPIError, as SQLAlchemy would."""
        ready, parameters = self._for_driver(tx, values)
        driver: Any = tx.connection.dbapi_connection
        try:
            found = driver.ask(ready.said, parameters)
        except tx.dialect.loaded_dbapi.Error as trouble:
            raise _as_told(tx, driver, ready.said, trouble) from None
        return [self._read(ready, row) for row in found]

    def ahead(self, tx: Connection, **values: Any) -> None:
        """Will be asked in this transaction before anything is written: PostgreSQL answers it with the next statement.

        That saves a way to the server; SQLite has none, and is not asked before.
        """
        if tx.dialect.name != "sqlite":
            ready, parameters = self._for_driver(tx, values)
            driver: Any = tx.connection.dbapi_connection
            try:
                driver.ask_ahead(ready.said, parameters)
            except tx.dialect.loaded_dbapi.Error as trouble:
                raise _as_told(tx, driver, ready.said, trouble) from None

    def _for_driver(self, tx: Connection, values: dict[str, Any]) -> tuple[_ForDriver, list[Any]]:
        made = (tx.dialect.name, tuple(len(values[name]) for name in self._lists))
        ready = self._made.get(made) or self._made_ready(tx.dialect, made)
        for name in self._lists:
            values |= zip(ready.lists[name], values[name], strict=True)
        return ready, [
            put(values.get(name, fixed)) if put else values.get(name, fixed)
            for name, fixed, put in ready.given
        ]

    @staticmethod
    def _read(ready: _ForDriver, row: Sequence[Any]) -> Any:
        values = list(row)
        for at, read in ready.read:
            values[at] = read(values[at])
        return ready.row(*values)

    def _made_ready(self, dialect: Dialect, made: tuple[str, tuple[int, ...]]) -> _ForDriver:
        compiled: Any = self.statement.compile(dialect=dialect)
        still_missing: dict[str, Any] = {one.key: None for one in compiled.binds.values() if one.required}
        still_missing |= {name: [None] * length for name, length in zip(self._lists, made[1], strict=True)}
        # With what SQLAlchemy writes into the words of a statement at each run, a separator of texts, say.
        written = compiled.construct_expanded_state(still_missing)
        of_a_list = {one: name for name, ones in written.parameter_expansion.items() for one in ones}
        columns = list(self.statement.exported_columns)
        types = [column.type.dialect_impl(dialect) for column in columns]
        readers = [kind.result_processor(dialect, None) for kind in types]
        ready = self._made[made] = _ForDriver(
            said=written.statement,
            given=[
                (name, written.parameters[name], kind.bind_processor(dialect))
                for name in written.positiontup or written.parameters
                for kind in [compiled.binds[of_a_list.get(name, name)].type.dialect_impl(dialect)]
            ],
            row=namedtuple("Row", [column.key for column in columns], rename=True),
            read=[(at, read) for at, read in enumerate(readers) if read],
            lists=written.parameter_expansion,
        )
        return ready


def _as_told(tx: Connection, driver: Any, said: str, trouble: Any) -> Exception:
    """The driver's error as SQLAlchemy's; after a line that broke the connection is not used again."""
    lost = tx.dialect.is_disconnect(trouble, driver, None)
    if lost:
        tx.invalidate(trouble)
    kind = tx.dialect.loaded_dbapi.Error
    told: Exception = DBAPIError.instance(
        said, None, trouble, kind, hide_parameters=True, connection_invalidated=lost, dialect=tx.dialect
    )
    return told


def add_once(tx: Connection, table: Table, values: Mapping[str, Any]) -> int | None:
    """The new row's id; None if its draft has made one."""
    row = insert(table).values(values).on_conflict_do_nothing(index_elements=["draft"])
    row_id: int | None = tx.execute(row.returning(table.c.id)).scalar()
    return row_id
