"""The charter's settings, each with the general meeting's decision"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is changed yet: the defaults hold that elections and memberships had before."""
    op.create_table(
        "charter_setting",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_charter_setting_decision_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["organization.id"], name=op.f("fk_charter_setting_school_id")
        ),
        sa.PrimaryKeyConstraint("school_id", "key", name=op.f("pk_charter_setting")),
    )
