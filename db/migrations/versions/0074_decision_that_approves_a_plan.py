"""The approval of a plan carries the number of its decision; minutes of a sitting are evidence"""

import sqlalchemy as sa
from alembic import op

revision = "0074"
down_revision = "0073"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("plan_approval", sa.Column("decision", sa.Text(), nullable=True))
    with op.batch_alter_table("evidence", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("sitting_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_evidence_sitting_id"), "sitting", ["sitting_id"], ["id"], ondelete="SET NULL"
        )
