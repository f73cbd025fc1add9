"""Handover notes of the factions on duty, what a school adds to a faction's remit, honorary members who want quiet"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0065"
down_revision = "0064"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Honorary members of before are invited until they say that they do not want to be."""
    op.create_table(
        "duty_note",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_duty_note_author_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_duty_note_school_id")),
        sa.PrimaryKeyConstraint("school_id", "school_year", "month", name=op.f("pk_duty_note")),
    )
    op.create_table(
        "faction_remit",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("faction", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_faction_remit_school_id")),
        sa.PrimaryKeyConstraint("school_id", "faction", name=op.f("pk_faction_remit")),
    )
    with op.batch_alter_table("honorary_member") as honorary:
        honorary.add_column(sa.Column("quiet", sa.Boolean(), nullable=False, server_default=sa.false()))
