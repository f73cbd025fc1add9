"""Own hours for reminders, marks of what is overdue, more time, accepted evidence, the school's own year, fixed deadlines"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment
from db.statements import only_where

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_time",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("quiet_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_own_time_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_own_time")),
    )
    op.create_table(
        "mark",
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_mark_occurrence_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mark_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "due_on", "word", name=op.f("pk_mark")),
    )
    op.create_table(
        "extension",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("wanted_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_extension_occurrence_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_extension_asked_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_extension_decided_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension")),
    )
    op.create_index(
        "uq_extension_asked",
        "extension",
        ["occurrence_id"],
        unique=True,
        **only_where("state = 'asked'"),
    )
    op.create_table(
        "acceptance",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_acceptance_evidence_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_acceptance_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_acceptance")),
    )
    op.create_table(
        "link_check",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("checked_at", Moment(), nullable=False),
        sa.Column("dead_since", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_link_check_evidence_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_link_check")),
    )
    op.create_table(
        "school_term",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_school_term_school_id")),
        sa.PrimaryKeyConstraint("school_id", "school_year", "number", name=op.f("pk_school_term")),
    )
    op.create_table(
        "day_off",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_day_off_school_id")),
        sa.PrimaryKeyConstraint("school_id", "day", name=op.f("pk_day_off")),
    )
    with op.batch_alter_table("plan_item", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("this_month_only", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.create_table(
        "fixed_deadline",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("responsible", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_fixed_deadline_school_id")),
        sa.PrimaryKeyConstraint("school_id", "key", name=op.f("pk_fixed_deadline")),
    )
