"""A candidate is struck by two: one of the commission asks, with the reason, and another confirms"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "strike_request",
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidate.id"],
            name=op.f("fk_strike_request_candidate_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_strike_request_asked_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("candidate_id", name=op.f("pk_strike_request")),
    )
