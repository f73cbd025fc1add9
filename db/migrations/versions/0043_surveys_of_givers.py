"""Surveys ask givers, too, and a campaign's are counted by weeks; families of several children; writing without a name"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("survey_answer", sa.Column("week", sa.Date(), nullable=True))
    op.create_table(
        "survey_giver",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["survey.id"], name=op.f("fk_survey_giver_survey_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["giver_id"], ["giver.id"], name=op.f("fk_survey_giver_giver_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("survey_id", "giver_id", name=op.f("pk_survey_giver")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "family",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("keeper_id", sa.Integer(), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_family_school_id")),
        sa.ForeignKeyConstraint(
            ["keeper_id"], ["person.id"], name=op.f("fk_family_keeper_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family")),
        sa.UniqueConstraint("draft", name=op.f("uq_family_draft")),
        sa.UniqueConstraint("school_id", "number", name=op.f("uq_family_school_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "family_child",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.Integer(), nullable=False),
        sa.Column("child_key", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["family.id"], name=op.f("fk_family_child_family_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_child")),
        sa.UniqueConstraint("child_key", name=op.f("uq_family_child_child_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_family_child_family_id"), "family_child", ["family_id"])
    op.create_table(
        "hotline_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id"], ["organization.id"], name=op.f("fk_hotline_message_school_id")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_hotline_message_answered_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_message")),
        sa.UniqueConstraint("draft", name=op.f("uq_hotline_message_draft")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_hotline_message_code_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_hotline_message_school_id", "hotline_message", ["school_id", "answered_at"])
