"""Evidence of each part of a row, notes of our own, the school's sites; what an event gathers"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was shown of a row of several titles closed the whole of it: it stays the evidence of its first part."""
    with op.batch_alter_table("evidence", table_kwargs={"sqlite_autoincrement": True}) as evidence:
        evidence.add_column(sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
        evidence.add_column(sa.Column("number", sa.Integer(), nullable=True))
        evidence.add_column(sa.Column("school_year", sa.Integer(), nullable=True))
        evidence.add_column(sa.Column("note", sa.Text(), nullable=True))
        evidence.drop_constraint(op.f("uq_evidence_occurrence_id"), type_="unique")
        evidence.create_unique_constraint(op.f("uq_evidence_occurrence_id_part"), ["occurrence_id", "part"])
    op.create_table(
        "plan_settings",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("sites", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_plan_settings_school_id")),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_plan_settings")),
    )
    op.create_table(
        "event_proof",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("file_id", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("given_at", Moment(), nullable=False),
        sa.Column("entry", sa.Boolean(), nullable=False, server_default="0"),
        sa.Column("named", sa.Boolean(), nullable=False, server_default="0"),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_proof_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_event_proof_by_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_proof")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_proof_event_id", "event_proof", ["event_id"])
