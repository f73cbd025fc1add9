"""News, information and materials; who reads them, and the day of the pupils' digest"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("kk", sa.Text(), nullable=False),
        sa.Column("ru", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("approved_by", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("published_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_publication_school_id")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_publication_author_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["person.id"], name=op.f("fk_publication_approved_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint("draft", name=op.f("uq_publication_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_publication_open", "publication", ["school_id", "state", "kind"])
    op.create_table(
        "publication_read",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_publication_read_publication_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_publication_read_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("publication_id", "person_id", name=op.f("pk_publication_read")),
    )
    op.create_table(
        "digest_silence",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_digest_silence_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_digest_silence")),
    )
    op.create_table(
        "digest_day",
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_digest_day_school_id")),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_digest_day")),
    )
