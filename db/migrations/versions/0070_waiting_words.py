"""Whose words wait for a second member's is known after a restart, too; the words are not"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0070"
down_revision = "0069"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "waiting_words",
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["election_id"],
            ["election.id"],
            name=op.f("fk_waiting_words_election_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["person.id"], name=op.f("fk_waiting_words_member_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("election_id", "purpose", name=op.f("pk_waiting_words")),
    )
