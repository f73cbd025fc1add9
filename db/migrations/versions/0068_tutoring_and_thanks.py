"""Peer tutoring, thank-you cards, what is seen on duty, photos of those in office"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None


def _person(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], ["person.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )


def _school(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f(f"fk_{table}_school_id"))


def upgrade() -> None:
    op.create_table(
        "tutoring",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("pupil_id", sa.Integer(), nullable=False),
        sa.Column("tutor_id", sa.Integer(), nullable=True),
        sa.Column("pupil_agreed", sa.Boolean(), nullable=False),
        sa.Column("tutor_agreed", sa.Boolean(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        _school("tutoring"),
        _person("tutoring", "pupil_id"),
        _person("tutoring", "tutor_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutoring")),
        sa.UniqueConstraint("draft", name=op.f("uq_tutoring_draft")),
        sqlite_autoincrement=True,
    )
    for column in ("school_id", "pupil_id", "tutor_id"):
        op.create_index(op.f(f"ix_tutoring_{column}"), "tutoring", [column])
    op.create_table(
        "tutoring_session",
        sa.Column("tutoring_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tutoring_id"],
            ["tutoring.id"],
            name=op.f("fk_tutoring_session_tutoring_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tutoring_id", "held_on", name=op.f("pk_tutoring_session")),
    )
    op.create_table(
        "thanks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        _person("thanks", "from_id"),
        _person("thanks", "to_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thanks")),
        sa.UniqueConstraint("draft", name=op.f("uq_thanks_draft")),
        sqlite_autoincrement=True,
    )
    for column in ("from_id", "to_id"):
        op.create_index(op.f(f"ix_thanks_{column}"), "thanks", [column])
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        _school("observation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
        sa.UniqueConstraint("draft", name=op.f("uq_observation_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_observation_seen_on", "observation", ["school_id", "seen_on"])
    op.create_table(
        "portrait",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        _person("portrait", "person_id"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_portrait")),
    )
