"""The box of votes: a file of its own beside the database, which keeps no history of what was put into it.

A database with a log (WAL) keeps every step: which mark came with which ballot. So marks and ballots live in a file
whose journal ends with each commit, have their full size before the first vote, and a vote overwrites one mark and one
slot in place: after it the file shows who has voted and, apart from that, ballots in slots drawn by lot.

Two files have no common commit, so a deed writes either to the database or to the box, never to both
(`Store.write_in_box`). Both bear the same number, lest a database work with another one's box.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, MetaData, Table, bindparam, case, select, update
from sqlalchemy.engine import Connection

from db.statements import Ready

metadata = MetaData(schema="box")

#: How many had voted when the box was copied last.
copied = Table(
    "copied",
    metadata,
    Column("election_id", Integer, primary_key=True, autoincrement=False),
    Column("votes", Integer, nullable=False),
)

#: EXTRA: that the journal has ended reaches the disk, too, before the voter is answered.
PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON")


class WrongBox(Exception):
    """The database's box is not there, or is another database's; the file is the argument."""


def box_of(database: str | Path) -> Path:
    """The file of the box, beside the database."""
    return Path(f"{database}.box")


class Overwriting:
    """Changes one row of an election in the box: the one of which `which` is true, and `new` is what it says then.

    PostgreSQL writes a row anew, at another place, and notes in its header (xmin) by which transaction: that would
    join a mark and a ballot. So all rows of the election are written with it, in one pass.
    """

    def __init__(self, table: Table, which: ColumnElement[bool], new: dict[str, ColumnElement[Any]]) -> None:
        of_election = table.c.election_id == bindparam("of_election")
        self._found = Ready(select(table.c.election_id).where(of_election, which))
        one = update(table).where(of_election, which).values(new)
        self._one = Ready(one.returning(table.c.election_id))
        among_all = {name: case((which, value), else_=table.c[name]) for name, value in new.items()}
        self._all = update(table).where(of_election).values(among_all)

    def run(self, tx: Connection, election_id: int, **values: Any) -> bool:
        """False if there is no such row."""
        values |= {"of_election": election_id}
        if tx.dialect.name == "sqlite":
            return self._one.first(tx, **values) is not None
        if self._found.first(tx, **values) is None:
            return False
        tx.execute(self._all, values)
        return True


def number_of(database: sqlite3.Connection, schema: str = "main") -> int:
    """What a database and its box have in common; 0 for a database of the time before boxes."""
    return int(database.execute(f"PRAGMA {schema}.user_version").fetchone()[0])


def attach(database: sqlite3.Connection) -> None:
    """Lets a connection see the box beside its database. Raises WrongBox."""
    name = database.execute("PRAGMA database_list").fetchone()[2]
    number, file = number_of(database), box_of(name)
    if not number:
        return
    if not file.exists():
        raise WrongBox(file.name)
    database.execute("ATTACH DATABASE ? AS box", (str(file),))
    for pragma in PRAGMAS:
        database.execute(f"PRAGMA box.{pragma}")
    if number_of(database, "box") != number:
        raise WrongBox(file.name)
