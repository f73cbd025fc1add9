"""Kinds of events, how their seats are given, what pupils are interested in"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Events of before are internal ones whose seats go to the first."""
    op.add_column("event", sa.Column("kind", sa.Text(), nullable=False, server_default="internal"))
    op.add_column("event", sa.Column("direction", sa.Text(), nullable=True))
    op.add_column("event", sa.Column("opens_at", Moment(), nullable=True))
    op.add_column("event", sa.Column("closes_at", Moment(), nullable=True))
    op.add_column("event", sa.Column("seats", sa.Text(), nullable=False, server_default="first"))
    op.add_column("event", sa.Column("hold_hours", sa.Integer(), nullable=True))
    op.add_column("event", sa.Column("families", sa.Boolean(), nullable=False, server_default="0"))
    op.add_column("event", sa.Column("word", sa.Text(), nullable=True))
    op.add_column("event", sa.Column("seed", sa.Text(), nullable=True))
    op.add_column("event", sa.Column("drawn_at", Moment(), nullable=True))
    op.add_column("event", sa.Column("details", sa.JSON(), nullable=True))
    op.add_column("event", sa.Column("results", sa.JSON(), nullable=True))
    op.add_column("registration", sa.Column("held_until", Moment(), nullable=True))
    op.add_column("registration", sa.Column("with_parent", sa.Boolean(), nullable=False, server_default="0"))
    op.add_column("registration", sa.Column("place", sa.Integer(), nullable=True))
    op.create_index("ix_registration_held_until", "registration", ["held_until"])
    op.create_table(
        "interest",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_interest_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "direction", name=op.f("pk_interest")),
    )
    op.create_table(
        "event_kind",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("name_kk", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("faction", sa.Text(), nullable=True),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("results", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_event_kind_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_kind")),
        sa.UniqueConstraint("draft", name=op.f("uq_event_kind_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_kind_school_id", "event_kind", ["school_id"])
