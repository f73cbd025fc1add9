"""Sittings of the parliament with their agenda, invitations, decisions and signed minutes; one numbering of minutes"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0048"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Minutes of before are all of elections, and stay so."""
    op.create_table(
        "sitting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("faction", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("starts_at", Moment(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("called_by", sa.Integer(), nullable=True),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("chair", sa.Text(), nullable=False),
        sa.Column("chair_office", sa.Text(), nullable=False),
        sa.Column("grades", sa.Integer(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["called_by"], ["person.id"], name=op.f("fk_sitting_called_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["chair_id"], ["person.id"], name=op.f("fk_sitting_chair_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_sitting_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting")),
        sa.UniqueConstraint("draft", name=op.f("uq_sitting_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sitting_school", "sitting", ["school_id", "starts_at"])
    op.create_table(
        "agenda_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=True),
        sa.Column("proposer", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("votes", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_agenda_question_proposed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_agenda_question_sitting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_question")),
        sa.UniqueConstraint("draft", name=op.f("uq_agenda_question_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agenda_question_sitting_id", "agenda_question", ["sitting_id"])
    op.create_table(
        "sitting_present",
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_sitting_present_sitting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sitting_id", "who", name=op.f("pk_sitting_present")),
    )
    op.create_table(
        "sitting_invited",
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("comes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_sitting_invited_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_sitting_invited_sitting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sitting_id", "person_id", name=op.f("pk_sitting_invited")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("occurrence_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_decision_occurrence_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_decision_owner_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_decision_school_id")),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_decision_sitting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("draft", name=op.f("uq_decision_draft")),
        sa.UniqueConstraint(
            "school_id", "school_year", "number", name=op.f("uq_decision_school_id_school_year_number")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decision_sitting_id", "decision", ["sitting_id"])
    op.create_table(
        "signed_minutes",
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("signed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["signed_by"], ["person.id"], name=op.f("fk_signed_minutes_signed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["sitting_id"], ["sitting.id"], name=op.f("fk_signed_minutes_sitting_id")),
        sa.PrimaryKeyConstraint("sitting_id", "revision", name=op.f("pk_signed_minutes")),
    )
    op.create_table(
        "officer_away",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_officer_away_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_officer_away")),
    )
    with op.batch_alter_table("minutes") as minutes:
        minutes.alter_column("election_id", existing_type=sa.Integer(), nullable=True)
        minutes.add_column(sa.Column("sitting_id", sa.Integer(), nullable=True))
        minutes.create_foreign_key(op.f("fk_minutes_sitting_id"), "sitting", ["sitting_id"], ["id"])
        minutes.create_unique_constraint(op.f("uq_minutes_sitting_id"), ["sitting_id"])
