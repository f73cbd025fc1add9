"""A sitting's question is voted on in the bot; who of the invited came"""

import sqlalchemy as sa
from alembic import op

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("agenda_question", sa.Column("polling", sa.Boolean(), nullable=False, server_default="0"))
    op.add_column("sitting_invited", sa.Column("came", sa.Boolean(), nullable=False, server_default="0"))
    op.create_table(
        "sitting_vote",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["agenda_question.id"],
            name=op.f("fk_sitting_vote_question_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_sitting_vote_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("question_id", "person_id", name=op.f("pk_sitting_vote")),
    )
