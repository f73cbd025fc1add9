"""How Alembic reaches our tables: one connection, batch mode, since SQLite cannot alter a table in place.

All steps are one transaction: whoever pulls the plug in the middle finds the database of before.
"""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, create_engine, event

from db import tables
from db.columns import Moment


def render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Writes our own column type by its short name."""
    if kind == "type" and isinstance(item, Moment):
        autogen.imports.add("from db.columns import Moment")
        return "Moment()"
    return False


def leave_beginning_to_us(connection: Any, _record: Any) -> None:
    """Python's sqlite3 begins at the first INSERT, and what was created before that would stay."""
    connection.isolation_level = None


def begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
event.listen(engine, "connect", leave_beginning_to_us)
event.listen(engine, "begin", begin)
with engine.begin() as connection:
    context.configure(
        connection=connection,
        target_metadata=tables.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=render,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
