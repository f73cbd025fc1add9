"""What is different from one engine to the other: SQLite is a file, PostgreSQL a server for several processes.

All else in db/ is said in words that both understand (`db/statements.py`).
"""

import asyncio
import re
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any

import aiosqlite
from sqlalchemy import URL, Engine, Integer, create_engine, event, make_url, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from db import box

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

#: A server that went away is noticed in seconds, and a process that stopped in mid-deed holds nothing for longer.
LINE_TO_SERVER = {
    "connect_timeout": 5,
    "tcp_user_timeout": 15_000,
    "keepalives_idle": 10,
    # Whatever else was set for this database or user: of a server that knows no encoding texts would come as bytes.
    "client_encoding": "UTF8",
    # The server looks, too: what a computer that has lost its power held is free for the others in a minute.
    "options": "-c timezone=UTC -c datestyle=ISO -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s"
    " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
}
#: SQLSTATE: could not serialize, deadlock, and a key that another process wrote a moment earlier.
BEATEN = {"40001", "40P01", "23505"}
#: Whoever brings a database up to date holds this lock of the database's.
MIGRATING = -1


class WrongEncoding(Exception):
    """The database cannot hold Kazakh letters; its encoding is the argument."""


class NoDriver(Exception):
    """psycopg, which speaks with PostgreSQL, is not installed."""


class File(sqlite3.Connection):
    """A connection that is asked as PostgreSQL's is (`db/wire.py`)."""

    def ask(self, said: str, given: Sequence[Any]) -> list[Any]:
        return self.execute(said, given).fetchall()


class Sqlite:
    """One file, one process, one writer at a time."""

    several_processes = False
    savepoints_are_dear = False
    #: How a connection of readers, and how the writer's, begins.
    reading: Mapping[str, Any] = MappingProxyType({"sqlite_begin": "BEGIN"})
    writing: Mapping[str, Any] = MappingProxyType({"sqlite_begin": "BEGIN IMMEDIATE"})

    def __init__(self, url: URL) -> None:
        self.file = Path(url.database or "")
        self._url = url.set(drivername="sqlite")

    def open(self) -> Engine:
        # No pool: each thread keeps the one connection that it needs.
        engine = create_engine(
            self._url, hide_parameters=True, poolclass=NullPool, connect_args={"factory": File}
        )
        event.listen(engine, "connect", _keep_promises)
        event.listen(engine, "begin", _begin)
        return engine

    def open_for_migrations(self) -> Engine:
        """Without foreign keys, since tables are made anew; all steps are one transaction."""
        engine = create_engine(self._url, poolclass=NullPool).execution_options(**self.writing)
        event.listen(engine, "connect", _leave_beginning_to_us)
        event.listen(engine, "begin", _begin)
        return engine

    def refuse_encoding(self, tx: Connection) -> None:
        """The file was made by us."""

    def begin_migrations(self, tx: Connection) -> None:
        """BEGIN IMMEDIATE has locked the file."""

    def end_migrations(self, tx: Connection) -> None:
        """Texts are compared byte by byte here anyway."""

    def take_turn(self, tx: Connection, *, alone: bool) -> None:
        """BEGIN IMMEDIATE has locked the file."""

    def is_in_transaction(self, tx: Connection) -> bool:
        driver: Any = tx.connection.dbapi_connection
        return bool(driver.in_transaction)

    def was_beaten(self, fault: Exception) -> bool:
        """Never: there is one writer."""
        return False

    def is_passing(self, fault: OperationalError) -> bool:
        """Locked, full or unreadable just now: worth another try, unlike a statement that can never run."""
        return bool(re.search("locked|busy|full|I/O|readonly|unable to open", str(fault.orig)))

    def is_away(self, fault: OperationalError) -> bool:
        return False

    def empty_log(self) -> None:
        """The WAL keeps what a page held before, until it is emptied: the file itself was overwritten with zeros."""
        with closing(sqlite3.connect(self.file, timeout=1)) as plain:  # writers wait so long at most
            plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def compact(self, tables: Collection[str]) -> bool:
        """Rewrites both files and empties the WAL, so that nothing deleted can be read from any of them.

        On plain connections, since VACUUM cannot run inside a transaction. False if readers held the WAL open
        all the while: then call it again.
        """
        async with aiosqlite.connect(self.file, isolation_level=None) as plain:
            await plain.executescript(_script(*PRAGMAS))
            async with plain.execute("PRAGMA wal_checkpoint(TRUNCATE)") as checkpoint:
                row = await checkpoint.fetchone()
        if (votes := box.box_of(self.file)).exists():
            async with aiosqlite.connect(votes, isolation_level=None) as plain:
                await plain.executescript(_script(*box.PRAGMAS))
        return row is not None and row[0] == 0


class Postgres:
    """A server. Several processes write side by side, each transaction as if it were alone."""

    several_processes = True
    #: Each is two ways to the server more: deeds that share a commit get them only after one of them has failed.
    savepoints_are_dear = True
    file = None
    reading: Mapping[str, Any] = MappingProxyType(
        {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    )
    writing: Mapping[str, Any] = MappingProxyType({"isolation_level": "SERIALIZABLE"})

    def __init__(self, url: URL) -> None:
        self._url = url

    def open(self) -> Engine:
        """Raises NoDriver."""
        try:
            from db.wire import Wire  # noqa: PLC0415 -- psycopg is not everywhere

            engine = create_engine(
                self._url,
                hide_parameters=True,
                poolclass=NullPool,
                # psycopg would forget all that is prepared, ours too, whenever something of its own is taken back.
                connect_args=LINE_TO_SERVER | {"prepare_threshold": None},
                paramstyle="numeric_dollar",
                use_native_hstore=False,
                # Else an INSERT does not tell whether its row was new.
                execution_options={"preserve_rowcount": True},
            )
        except ImportError:
            raise NoDriver from None
        event.listen(
            engine, "do_connect", lambda _dialect, _record, given, named: Wire.connect(*given, **named)
        )
        event.listen(engine, "begin", box.begin)
        event.listen(engine, "commit", box.write)
        # A forged button may hold any number: it is not found, rather than being out of an INTEGER's range.
        engine.dialect.colspecs = dict(engine.dialect.colspecs) | {Integer: Integer}
        return engine

    def open_for_migrations(self) -> Engine:
        return self.open()

    def refuse_encoding(self, tx: Connection) -> None:
        """Raises WrongEncoding."""
        encoding = tx.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise WrongEncoding(encoding)

    def begin_migrations(self, tx: Connection) -> None:
        """One process at a time; the second finds the work done."""
        tx.exec_driver_sql("SET LOCAL lock_timeout = 0")
        tx.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATING})

    def end_migrations(self, tx: Connection) -> None:
        """Texts are compared byte by byte, as SQLite does, whatever collation the database was made with.

        And a vote, which writes all rows of its election anew, finds room for them where they are.
        """
        for table, column in tx.exec_driver_sql(OTHERWISE_COMPARED).all():
            tx.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE text COLLATE "C"')
        for (table,) in tx.exec_driver_sql(OF_THE_BOX).all():
            tx.exec_driver_sql(f'ALTER TABLE box."{table}" SET (fillfactor = {ROOM_FOR_REWRITING})')

    def take_turn(self, tx: Connection, *, alone: bool) -> None:
        """All writers hold this lock together, until one that was often beaten asks to write alone.

        The first statement, so that what it sees is not older than its turn.
        """
        mode = "EXCLUSIVE" if alone else "ROW EXCLUSIVE"
        driver: Any = tx.connection.dbapi_connection
        driver.begin(f"LOCK TABLE keystone IN {mode} MODE")

    def is_in_transaction(self, tx: Connection) -> bool:
        driver: Any = tx.connection.dbapi_connection
        return driver.info.transaction_status.name in ("INTRANS", "INERROR")

    def was_beaten(self, fault: Exception) -> bool:
        """Another process was quicker: done once more, the same deed sees what that one did."""
        return isinstance(fault, DBAPIError) and getattr(fault.orig, "sqlstate", None) in BEATEN

    def is_passing(self, fault: OperationalError) -> bool:
        """Away, full, overcrowded or locked: all that psycopg calls operational passes."""
        return True

    def is_away(self, fault: OperationalError) -> bool:
        """Not there yet, or starting; not a wrong password, user or name, which waiting does not mend."""
        return not re.search("authentication failed|does not exist|no pg_hba|no password", str(fault.orig))

    def empty_log(self) -> None:
        """The server keeps its own, and for how long is its administrator's affair."""

    async def compact(self, tables: Collection[str]) -> bool:
        """Writes the tables anew, so that nothing deleted can be read from their files."""
        await asyncio.to_thread(self._rewrite, tables)
        return True

    def _rewrite(self, tables: Collection[str]) -> None:
        engine = self.open().execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as plain:
            for table in tables:
                plain.exec_driver_sql(f"VACUUM (FULL) {table}")


AnyEngine = Sqlite | Postgres

OTHERWISE_COMPARED = """
    SELECT c.relname, a.attname FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid JOIN pg_collation o ON o.oid = a.attcollation
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.atttypid = 'text'::regtype
      AND NOT a.attisdropped AND o.collname <> 'C' AND c.relname <> 'alembic_version'
"""


#: Percent of a page that rows fill at first. A vote writes every mark and every slot of its election anew: in the same
#: page what was there before is gone at the next vote. Without room the two tables of 1,900 voters grew to fifty times
#: their size in 150 votes, which took twice as long, and what rows said before stayed readable until a VACUUM.
ROOM_FOR_REWRITING = 45
OF_THE_BOX = """
    SELECT relname FROM pg_class
    JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = 'r' AND nspname = 'box' AND relname IN ('participation', 'urn')
"""


def engine_of(url: str) -> AnyEngine:
    """The engine that a DATABASE_URL names. Raises ValueError."""
    try:
        made = make_url(url)
    except (ArgumentError, ValueError):
        raise ValueError("cannot be read as the address of a database") from None
    if "@" in (made.host or ""):
        raise ValueError("in a password @ is written %40, / is %2F, : is %3A and % is %25")
    if made.drivername == "sqlite+aiosqlite" and made.database:
        return Sqlite(made)
    if made.drivername == "postgresql+psycopg" and made.database:
        return Postgres(made)
    raise ValueError("sqlite+aiosqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME is expected")


def password_of(url: str) -> str:
    """What must stand in no line of a log: the password in a database's address; «» where there is none."""
    return str(make_url(url).password or "")


def _keep_promises(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
    box.attach(connection)


def _script(*pragmas: str) -> str:
    """The pragmas, then the rewriting, with no answer left unread in between: VACUUM would not begin."""
    return "".join(f"PRAGMA {pragma};" for pragma in pragmas) + "VACUUM;"


def _leave_beginning_to_us(connection: Any, _record: Any) -> None:
    """Python's sqlite3 begins at the first INSERT, and what was created before that would stay."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
