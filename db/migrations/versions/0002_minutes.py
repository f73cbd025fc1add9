"""Minutes of the election commission"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "minutes",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["election_id"], ["election.id"], name=op.f("fk_minutes_election_id")),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_minutes_school_id")),
        sa.PrimaryKeyConstraint("school_id", "school_year", "number", name=op.f("pk_minutes")),
        sa.UniqueConstraint("election_id", name=op.f("uq_minutes_election_id")),
    )
