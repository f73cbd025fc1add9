"""A school moved from one database to another, of the same engine or not: table by table, and compared afterwards."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from glob import escape
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    func,
    inspect,
    literal,
    select,
    update,
)
from sqlalchemy import table as named
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from db import erasures, heartbeat
from db.box import box_of, copied
from db.box import metadata as box_metadata
from db.copies import Unsound, copy_database, refuse_few
from db.elections import election, in_memory
from db.elections.voting import participation
from db.engines import Sqlite, engine_of
from db.migrate import NewerDatabase, migrate, revision_of, revisions
from db.numbers import count_from, highest_number, numbered
from db.statements import insert
from db.tables import metadata

AT_ONCE = 500
#: What processes keep for each other is nothing to anybody else.
OWN = (in_memory.process, in_memory.kept)
TABLES = [*(one for one in metadata.sorted_tables if one not in OWN), *box_metadata.sorted_tables]


class Unmovable(Exception):
    """A table does not fit, or did not arrive as it was; its name is the argument. Nothing was written."""


class NotEmpty(Exception):
    """The other database holds something already."""


class AtWork(Exception):
    """A bot works on the database that would be moved."""


def move(source: str, target: str, told: Callable[[str, int], None] = lambda *_: None) -> None:
    """Copies all tables of one database into another that is empty; tells of each table and how many rows it has.

    All of it or nothing. Raises NotEmpty, Unmovable and what `migrate` raises.
    """
    # Of a newer database this program knows not all columns, and what it does not know would be missing.
    if (present := revision_of(source)) not in revisions():
        raise NewerDatabase(present)
    if _holds_something(target):
        raise NotEmpty
    migrate(target)
    with _transaction(source, writes=False) as old, _transaction(target, writes=True) as new:
        sums: dict[Table, tuple[int, int]] = {}
        for table in TABLES:
            try:
                sums[table] = rows, _ = _checksum(old, table)
                if rows:  # of a school's tables most are empty, and a server is asked four times about each
                    _copy(old, new, table)
            except (SQLAlchemyError, ValueError):
                raise Unmovable(table.fullname) from None
        for table in numbered(metadata):
            count_from(new, table, highest_number(old, table))
        for table, found in sums.items():
            if _checksum(new, table) != found:
                raise Unmovable(table.fullname)
            told(table.fullname, found[0])


def refuse_at_work(url: str, machine_now: datetime) -> None:
    """What a bot wrote meanwhile would be missing in the other database. Raises AtWork."""
    with _transaction(url, writes=False) as tx:
        seen = heartbeat.last(tx)
    if seen and seen > machine_now - heartbeat.LATELY:
        raise AtWork


def note_copy_of_votes(url: str) -> None:
    """What is moved away from stays behind as a copy does. Raises TooFewVotes."""
    with _transaction(url, writes=True) as tx:
        states = {row.id: row.state for row in tx.execute(select(election.c.id, election.c.state))}
        counted = select(participation.c.election_id, func.count()).where(participation.c.voted)
        votes = {row[0]: row[1] for row in tx.execute(counted.group_by(participation.c.election_id))}
        refuse_few(states, votes, _counted(tx))
        tx.execute(delete(copied))
        if votes:
            tx.execute(insert(copied), [{"election_id": one, "votes": votes[one]} for one in votes])


def write_copy(url: str, target: Path, *, in_need: bool = False) -> None:
    """A verified copy as a SQLite file, while the bot runs; it is there only when it is whole.

    Raises Unsound, Unmovable, TooFewVotes, and sqlite3.OperationalError where it cannot be written.
    """
    kind = engine_of(url)
    if isinstance(kind, Sqlite):
        try:
            copy_database(kind.file, target, in_need=in_need)
        except sqlite3.OperationalError:
            raise  # a full disk or a folder that is not there, which damages nothing
        except sqlite3.Error:
            raise Unsound from None
    else:
        _copy_from_server(url, target, in_need=in_need)
    erasures.keep(erasures.list_of(target), erasures.erased_in(target, at_rest=True))


def _copy_from_server(url: str, target: Path, *, in_need: bool) -> None:
    part = target.with_name(target.name + ".new")
    whole = part.with_name(part.name + ".whole")
    try:
        while not _is_copied(url, part, whole, in_need=in_need):
            """Another copy was made meanwhile, so there may be fewer votes between."""
        box_of(whole).replace(box_of(target))
        whole.replace(target)
    finally:
        for left in part.parent.glob(f"{escape(part.name)}*"):
            left.unlink()


def _is_copied(url: str, part: Path, whole: Path, *, in_need: bool) -> bool:
    """False if another copy has counted the votes meanwhile; if not, they are counted as this one has them."""
    part.unlink(missing_ok=True)
    box_of(part).unlink(missing_ok=True)
    file = f"sqlite+aiosqlite:///{part}"
    move(url, file)
    with _transaction(file, writes=False) as new:
        was = _counted(new)
    # Looked through once more by SQLite itself, which also counts the votes since the last copy.
    copy_database(part, whole, in_need=in_need)
    with _transaction(file, writes=False) as new, _transaction(url, writes=True) as old:
        if _counted(old) != was:
            return False
        old.execute(delete(copied))
        for rows in _rows(new, copied):
            old.execute(insert(copied), rows)
    return True


def _counted(tx: Connection) -> dict[int, int]:
    """Of each election how many had voted when it was copied last."""
    return {row.election_id: row.votes for row in tx.execute(select(copied))}


@contextmanager
def _transaction(url: str, *, writes: bool) -> Iterator[Connection]:
    kind = engine_of(url)
    engine = kind.open()
    try:
        with engine.execution_options(**(kind.writing if writes else kind.reading)).begin() as tx:
            if writes:
                kind.take_turn(tx, alone=True)
            yield tx
    finally:
        engine.dispose()


def _holds_something(url: str) -> bool:
    """Whether any table has a row; tables alone may be left of a move that failed."""
    kind = engine_of(url)
    if kind.file and not kind.file.exists():
        return False
    engine = kind.open_for_migrations()
    try:
        with engine.begin() as tx:
            names = set(inspect(tx).get_table_names()) - {"alembic_version"}
            return any(
                tx.execute(select(literal(1)).select_from(named(name)).limit(1)).first() for name in names
            )
    finally:
        engine.dispose()


def _copy(old: Connection, new: Connection, table: Table) -> None:
    """Rows that name rows of their own table get those names in the end, when all are there."""
    looks_back = [c for c in table.columns if any(key.column.table is table for key in c.foreign_keys)]
    without = {column.name: None for column in looks_back}
    adding = insert(table).values({c.name: bindparam(c.name, type_=_as_given(c)) for c in table.columns})
    for rows in _rows(old, table):
        new.execute(adding, [row | without for row in rows])
    for column in looks_back:
        (key,) = table.primary_key.columns
        naming = update(table).where(key == bindparam("own")).values({column.name: bindparam("other")})
        for rows in _rows(old, table):
            pairs = [{"own": row[key.name], "other": row[column.name]} for row in rows]
            if known := [pair for pair in pairs if pair["other"] is not None]:
                new.execute(naming, known)


def _as_given(column: Column[Any]) -> Any:
    """So that nothing stays nothing, and JSON's own null stays that."""
    return JSON(none_as_null=True) if isinstance(column.type, JSON) else column.type


def _rows(tx: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """All rows in the order of their keys, which tells nothing of when they were written."""
    wanted = [cast(c, Text).label(c.name) if isinstance(c.type, JSON) else c for c in table.columns]
    structured = [c.name for c in table.columns if isinstance(c.type, JSON)]
    found = tx.execution_options(yield_per=AT_ONCE).execute(select(*wanted).order_by(*table.primary_key))
    for rows in found.mappings().partitions():
        yield [dict(row) | {name: _read(row[name]) for name in structured} for row in rows]


def _read(text: str | None) -> Any:
    if text is None:
        return None
    content = json.loads(text)
    return JSON.NULL if content is None else content


def _checksum(tx: Connection, table: Table) -> tuple[int, int]:
    """How many rows there are, and a sum over what they hold, whatever their order."""
    number = total = 0
    for rows in _rows(tx, table):
        for row in rows:
            said = json.dumps(row, sort_keys=True, default=repr).encode()
            total = (total + int.from_bytes(hashlib.sha256(said).digest())) % 2**256
            number += 1
    return number, total
