"""Numbers given once"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

#: What went from the end of a table left no trace. No table of a school has had so many rows that went.
GAP = 100_000
#: None of these ever went, and people read their numbers: they go on counting.
COUNTED = "complaint"


def upgrade() -> None:
    """SQLite remembers the highest number that each table gave out, and begins above all that it ever may have."""
    if op.get_bind().dialect.name != "sqlite":
        return  # PostgreSQL never gave a number twice
    in_use = op.get_bind().scalar(sa.text("SELECT count(*) FROM organization"))
    for table in _numbered():
        with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}):
            pass
        if in_use:
            _begin_above(table, 0 if table == COUNTED else GAP)


def _numbered() -> list[str]:
    inspector = sa.inspect(op.get_bind())
    return [
        table
        for table in inspector.get_table_names()
        if inspector.get_pk_constraint(table)["constrained_columns"] == ["id"]
    ]


def _begin_above(table: str, gap: int) -> None:
    rows = sa.table(table, sa.column("id"))
    highest = op.get_bind().scalar(sa.select(sa.func.max(rows.c.id))) or 0
    remembered = sa.table("sqlite_sequence", sa.column("name"), sa.column("seq"))
    op.execute(sa.delete(remembered).where(remembered.c.name == table))
    op.execute(sa.insert(remembered).values(name=table, seq=highest + gap))
