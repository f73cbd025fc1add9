"""What SQLite and PostgreSQL say in the same words."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.dialects import postgresql

#: Its ON CONFLICT is SQLite's as well: both compilers write the same clause.
insert = postgresql.insert


def only_where(condition: str) -> dict[str, Any]:
    """The options of an index that holds only such rows."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
