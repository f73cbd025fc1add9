"""Elections can be called off at any stage: why, how far they had come, and whether their ballots are destroyed"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calling_off",
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ballots", sa.Integer(), nullable=False),
        sa.Column("called_off_by", sa.Integer(), nullable=True),
        sa.Column("called_off_at", Moment(), nullable=False),
        sa.Column("destroyed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_calling_off_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["called_off_by"], ["person.id"], name=op.f("fk_calling_off_called_off_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("election_id", name=op.f("pk_calling_off")),
    )
