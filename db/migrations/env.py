"""How Alembic reaches our tables: one connection, batch mode, since SQLite cannot alter a table in place.

All steps are one transaction: whoever pulls the plug in the middle finds the database of before.
"""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from db import tables
from db.columns import Moment
from db.engines import engine_of


def render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Writes our own column type by its short name."""
    if kind == "type" and isinstance(item, Moment):
        autogen.imports.add("from db.columns import Moment")
        return "Moment()"
    return False


kind = engine_of(context.config.attributes["url"])
engine = kind.open_for_migrations()
with engine.begin() as connection:
    kind.begin_migrations(connection)
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
    kind.end_migrations(connection)
engine.dispose()
