"""Appeals: what is written in confidence, sealed"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0066"
down_revision = "0065"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appeal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("public", sa.Boolean(), nullable=False, server_default="0"),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_appeal_author_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_appeal_owner_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_appeal_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
        sa.UniqueConstraint("draft", name=op.f("uq_appeal_draft")),
        sa.UniqueConstraint("school_id", "number", name=op.f("uq_appeal_school_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_appeal_author_id"), "appeal", ["author_id"])
    op.create_index("ix_appeal_kind", "appeal", ["school_id", "kind", "state"])
