"""Offices beside elections: by which decision one was given, and how one ended before its day"""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Those of before came from elections, and none of them says that it ended early."""
    with op.batch_alter_table("office", table_kwargs={"sqlite_autoincrement": True}) as office:
        office.add_column(sa.Column("decision_id", sa.Integer(), nullable=True))
        office.add_column(sa.Column("ended", sa.Text(), nullable=False, server_default=""))
        office.create_foreign_key(
            op.f("fk_office_decision_id"), "decision", ["decision_id"], ["id"], ondelete="SET NULL"
        )
