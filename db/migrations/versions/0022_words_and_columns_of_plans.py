"""Words of a plan that a school has chosen a meaning for, and the columns of a plan that was sent"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("means_id", sa.Integer(), nullable=True),
        sa.Column("chosen_by", sa.Integer(), nullable=True),
        sa.Column("chosen_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_plan_word_school_id")),
        sa.ForeignKeyConstraint(
            ["means_id"], ["person.id"], name=op.f("fk_plan_word_means_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["chosen_by"], ["person.id"], name=op.f("fk_plan_word_chosen_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_word")),
        sa.UniqueConstraint("school_id", "words", name=op.f("uq_plan_word_school_id_words")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_plan_word_means_id", "plan_word", ["means_id"])
    op.add_column("plan_draft", sa.Column("columns", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("plan_draft", sa.Column("chosen", sa.JSON(), nullable=False, server_default="{}"))
