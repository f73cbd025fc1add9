"""How Alembic reaches our tables: one connection, batch mode, since SQLite cannot alter a table in place."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import create_engine

from db import tables
from db.columns import Moment


def render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Writes our own column type by its short name."""
    if kind == "type" and isinstance(item, Moment):
        autogen.imports.add("from db.columns import Moment")
        return "Moment()"
    return False


engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
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
