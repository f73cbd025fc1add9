"""Campaigns have works and papers, and a month within which they are held; parents' questions have numbers"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "campaign_within",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("month_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_within_campaign_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["month_id"], ["campaign.id"], name=op.f("fk_campaign_within_month_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_campaign_within")),
    )
    op.create_index(op.f("ix_campaign_within_month_id"), "campaign_within", ["month_id"])
    op.create_table(
        "campaign_work",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts_at", Moment(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_work_campaign_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["person.id"], name=op.f("fk_campaign_work_made_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_campaign_work_closed_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_work")),
        sa.UniqueConstraint("draft", name=op.f("uq_campaign_work_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_campaign_work_campaign_id"), "campaign_work", ["campaign_id"])
    op.create_table(
        "work_person",
        sa.Column("work_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["work_id"], ["campaign_work.id"], name=op.f("fk_work_person_work_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_work_person_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("work_id", "person_id", name=op.f("pk_work_person")),
        sa.UniqueConstraint("work_id", "slot", name=op.f("uq_work_person_work_id_slot")),
    )
    op.create_table(
        "campaign_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("file", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_paper_campaign_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_campaign_paper_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_paper")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_campaign_paper_campaign_id"), "campaign_paper", ["campaign_id"])
    op.create_table(
        "parent_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("work_id", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id"], ["organization.id"], name=op.f("fk_parent_question_school_id")
        ),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["person.id"], name=op.f("fk_parent_question_asker_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["work_id"], ["campaign_work.id"], name=op.f("fk_parent_question_work_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_parent_question_answered_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parent_question")),
        sa.UniqueConstraint("draft", name=op.f("uq_parent_question_draft")),
        sa.UniqueConstraint("school_id", "number", name=op.f("uq_parent_question_school_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_parent_question_asker_id"), "parent_question", ["asker_id"])
    op.create_index(op.f("ix_parent_question_work_id"), "parent_question", ["work_id"])
    op.create_index("ix_parent_question_answered_at", "parent_question", ["answered_at"])
