"""The box of votes: a file of its own beside the database, which keeps no history of what was put into it.

A database with a log (WAL) keeps every step: which mark came with which ballot. So marks and ballots live in a file
whose journal ends with each commit, have their full size before the first vote, and a vote overwrites one mark and one
slot in place: after it the file shows who has voted and, apart from that, ballots in slots drawn by lot.

Two files have no common commit, so a deed writes either to the database or to the box, never to both
(`Store.write_in_box`). Both bear the same number, lest a database work with another one's box.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, bindparam, case, literal, select, true, update
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
    """Sets the mark of one row of an election in the box, and what the row holds.

    PostgreSQL writes a row anew, at another place, and notes in its header (xmin) by which transaction: that would
    join a mark and a ballot. So there all rows of the election are written at the commit, in one pass, with all that
    the transaction's votes change: nothing is left in the file of what was written on the way there.
    """

    def __init__(self, row: Column[int], mark: Column[bool], held: Column[bytes] | None = None) -> None:
        self.row, self.mark, self.held = row, mark, held
        self.of_election = row.table.c.election_id == bindparam("of_election")
        which = self.of_election & (row == bindparam("one")) & ~mark
        new: dict[str, Any] = {mark.name: true()}
        if held is not None:
            new[held.name] = bindparam("content", type_=held.type)
        self._found = Ready(select(row).where(which))
        self._one = Ready(update(row.table).where(which).values(new).returning(row))

    def ahead(self, tx: Connection, election_id: int, row: int) -> None:
        self._found.ahead(tx, of_election=election_id, one=row)

    def run(self, tx: Connection, election_id: int, row: int, content: bytes | None = None) -> bool:
        """False if no such row is free."""
        if tx.dialect.name == "sqlite":
            more = {} if self.held is None else {"content": content}
            return self._one.first(tx, of_election=election_id, one=row, **more) is not None
        if row in self.taken(tx, election_id) or not self._found.first(tx, of_election=election_id, one=row):
            return False
        to_be_written(tx).append(Change(self, election_id, row, content))
        return True

    def taken(self, tx: Connection, election_id: int) -> set[int]:
        """The rows that this transaction is going to write."""
        return {one.row for one in to_be_written(tx) if (one.by, one.election_id) == (self, election_id)}

    def write_all(self, tx: Connection, election_id: int, changes: "Sequence[Change]") -> None:
        """All rows of the election, most of them as they are."""
        marked = self.row.in_([one.row for one in changes])
        new: dict[str, Any] = {self.mark.name: case((marked, true()), else_=self.mark)}
        if self.held is not None:
            contents = ((self.row == one.row, literal(one.content, self.held.type)) for one in changes)
            new[self.held.name] = case(*contents, else_=self.held)
        tx.execute(update(self.row.table).where(self.of_election).values(new), {"of_election": election_id})


@dataclass(frozen=True)
class Change:
    """A row of an election that is to be written with all others."""

    by: Overwriting
    election_id: int
    row: int
    content: bytes | None


def to_be_written(tx: Connection) -> list[Change]:
    """What the commit is going to write. Whoever takes a deed back takes its changes out."""
    changes: list[Change] = tx.info.setdefault("to_be_written", [])
    return changes


def begin(tx: Connection) -> None:
    to_be_written(tx).clear()


def write(tx: Connection) -> None:
    """Before the commit: one pass over each table of an election, however many have voted."""
    changes = to_be_written(tx)
    for by, election_id in dict.fromkeys((one.by, one.election_id) for one in changes):
        together = [one for one in changes if (one.by, one.election_id) == (by, election_id)]
        by.write_all(tx, election_id, together)
    changes.clear()


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
