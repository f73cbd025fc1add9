"""The numbers of rows: what a button, a receipt or a file names is never given to another row.

PostgreSQL never gives a number again; SQLite takes the highest one and one more, unless a table says AUTOINCREMENT.
"""

from sqlalchemy import MetaData, Table, column, delete, func, insert, select
from sqlalchemy import table as named
from sqlalchemy.engine import Connection

#: More rows than any table gets between two backups.
GAP = 100_000
#: Where SQLite remembers.
_REMEMBERED = named("sqlite_sequence", column("name"), column("seq"))


def numbered(metadata: MetaData) -> list[Table]:
    """The tables whose rows get their number from the database."""
    return [table for table in metadata.sorted_tables if table.autoincrement_column is not None]


def number_once(metadata: MetaData) -> None:
    """Has SQLite, too, remember the highest number that each table gave out; for tables that come later as well."""
    for table in numbered(metadata):
        table.dialect_options["sqlite"]["autoincrement"] = True


def highest_number(tx: Connection, table: Table) -> int:
    """The highest number that this table ever gave out; 0 for none."""
    if tx.dialect.name == "sqlite":
        reached = select(_REMEMBERED.c.seq).where(_REMEMBERED.c.name == table.name)
        return int(tx.execute(reached).scalar() or 0)
    given = named(_sequence(table), column("last_value"), column("is_called"))
    last, called = tx.execute(select(given.c.last_value, given.c.is_called)).one()
    return int(last) if called else 0


def count_from(tx: Connection, table: Table, highest: int) -> None:
    """The next number is above this one, whatever was given out before."""
    if highest < 1:
        return
    if tx.dialect.name == "sqlite":
        tx.execute(delete(_REMEMBERED).where(_REMEMBERED.c.name == table.name))
        tx.execute(insert(_REMEMBERED).values(name=table.name, seq=highest))
    else:
        tx.execute(select(func.setval(func.to_regclass(_sequence(table)), highest)))


def leave_a_gap(tx: Connection, metadata: MetaData) -> None:
    """After a backup took the database's place: what was numbered since may still be named by somebody's button."""
    for table in numbered(metadata):
        count_from(tx, table, highest_number(tx, table) + GAP)


def _sequence(table: Table) -> str:
    assert table.autoincrement_column is not None  # noqa: S101 -- of a numbered table
    return f"{table.name}_{table.autoincrement_column.name}_seq"
