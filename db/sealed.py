"""All that the vault sealed, table by table: to be sealed anew when the data key changes."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import LargeBinary, Table, func, select, update
from sqlalchemy.engine import Connection

from db.tables import metadata
from db.vault import ID_SIZE

#: The columns that hold what the vault sealed.
SEALED = {
    "absence": "sealed",
    "absent_case": "sealed",
    "appeal": "sealed",
    "case_measure": "sealed",
    "contact": "sealed",
    "conversation": "sealed",
    "election": "own_key",
    "family": "sealed",
    "giver": "sealed",
    "hotline_message": "sealed",
    "need": "sealed",
    "need_entry": "sealed",
    "parent_question": "sealed",
}
#: Those that hold a child's digest.
DIGESTS = {"absent_case": "child_key", "family_child": "child_key", "need": "child_key"}


def change(tx: Connection, table_name: str, column: str, fresh: Callable[[Mapping[str, Any]], bytes]) -> int:
    """Puts into each row that holds something what `fresh` makes of it; how many rows."""
    table: Table = metadata.tables[table_name]
    wanted = select(table).where(table.c[column].is_not(None), table.c[column] != b"")
    rows = [dict(row) for row in tx.execute(wanted).mappings()]
    for row in rows:
        this = [key == row[key.name] for key in table.primary_key]
        tx.execute(update(table).where(*this).values({column: fresh(row)}))
    return len(rows)


def still_sealed_by(tx: Connection, key: bytes) -> list[str]:
    """The columns, of all that there are, in which something is still sealed with this key."""
    found = []
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, LargeBinary):
                by_key = select(column).where(func.substr(column, 1, ID_SIZE) == key).limit(1)
                if tx.execute(by_key).first():
                    found.append(f"{table.name}.{column.name}")
    return found
