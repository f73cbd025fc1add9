"""Of an election that is over its figures and its file stay when its roll goes; the clock keeps those of former years"""

import sqlalchemy as sa
from alembic import op

revision = "0082"
down_revision = "0079"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "election_kept",
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("voted", sa.Integer(), nullable=False),
        sa.Column("classes", sa.JSON(), nullable=False),
        sa.Column("file", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_election_kept_election_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("election_id", name=op.f("pk_election_kept")),
    )
