"""The numbers of rows: what a button, a receipt or a file names is never given to another row.

PostgreSQL never gives a number again; SQLite takes the highest one and one more, unless a table says AUTOINCREMENT.
"""

from sqlalchemy import MetaData, Table, text
from sqlalchemy.engine import Connection

#: More rows than any table gets between two backups.
GAP = 100_000


def numbered(metadata: MetaData) -> list[Table]:
    """The tables whose rows get their number from the database."""
    return [table for table in metadata.sorted_tables if table.autoincrement_column is not None]


def number_once(metadata: MetaData) -> None:
    """Has SQLite, too, remember the highest number that each table gave out; for tables that come later as well."""
    for table in numbered(metadata):
        table.dialect_options["sqlite"]["autoincrement"] = True


def highest_number(tx: Connection, table: Table) -> int:
    """The highest number that this table ever gave out; 0 for none."""
    reached = text("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = :name")
    return int(tx.execute(reached, {"name": table.name}).scalar_one())


def leave_a_gap(tx: Connection, metadata: MetaData) -> None:
    """After a backup took the database's place: what was numbered since may still be named by somebody's button."""
    for table in numbered(metadata):
        highest = highest_number(tx, table)
        tx.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table.name})
        tx.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"),
            {"name": table.name, "seq": highest + GAP},
        )
