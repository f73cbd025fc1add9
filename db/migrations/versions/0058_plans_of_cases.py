"""A case of absence has a plan: measures with a day to come, what is to be done, and when it was done"""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("case_measure", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("draft", sa.Text(), nullable=True))
        table.add_column(sa.Column("sealed", sa.LargeBinary(), nullable=True))
        table.add_column(sa.Column("done_on", sa.Date(), nullable=True))
        table.create_unique_constraint(op.f("uq_case_measure_draft"), ["draft"])
    op.create_index("ix_case_measure_on_day", "case_measure", ["on_day"])
    op.execute("UPDATE case_measure SET done_on = on_day")
