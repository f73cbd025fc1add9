"""Elections of every kind"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "member",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("faction", sa.Text(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_member_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "faction", name=op.f("pk_member")),
    )
    op.create_table(
        "booth_code",
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("voter_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_booth_code_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["voter_id"], ["person.id"], name=op.f("fk_booth_code_voter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("election_id", "code_hash", name=op.f("pk_booth_code")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("complaint", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_complaint_answered_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_complaint_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_complaint_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
        sa.UniqueConstraint("draft", name=op.f("uq_complaint_draft")),
    )
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_complaint_election_id"), ["election_id"], unique=False)

    op.create_table(
        "nomination",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=True),
        sa.Column("class_name", sa.Text(), nullable=True),
        sa.Column("class_votes", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("proposed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_nomination_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_nomination_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_nomination_proposed_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nomination")),
        sa.UniqueConstraint("election_id", "person_id", name=op.f("uq_nomination_election_id_person_id")),
    )
    op.create_table(
        "observer",
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_observer_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_observer_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("election_id", "person_id", name=op.f("pk_observer")),
    )
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_office_election_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_office_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_office_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.UniqueConstraint("election_id", "person_id", name=op.f("uq_office_election_id_person_id")),
    )
    op.create_table(
        "roll_correction",
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("belongs", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("corrected_by", sa.Integer(), nullable=True),
        sa.Column("corrected_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["corrected_by"], ["person.id"], name=op.f("fk_roll_correction_corrected_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_roll_correction_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_roll_correction_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("election_id", "person_id", name=op.f("pk_roll_correction")),
    )
    op.create_table(
        "candidate_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=True),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_candidate_question_asked_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidate.id"],
            name=op.f("fk_candidate_question_candidate_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate_question")),
        sa.UniqueConstraint("draft", name=op.f("uq_candidate_question_draft")),
    )
    with op.batch_alter_table("candidate_question", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_candidate_question_candidate_id"), ["candidate_id"], unique=False
        )

    op.create_table(
        "supporter",
        sa.Column("nomination_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nomination.id"], name=op.f("fk_supporter_nomination_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_supporter_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("nomination_id", "person_id", name=op.f("pk_supporter")),
    )
    with op.batch_alter_table("candidate", schema=None) as batch_op:
        batch_op.add_column(sa.Column("slogan", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("programme", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("photo", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("attachment", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("attachment_kind", sa.Text(), nullable=True))

    with op.batch_alter_table("election", schema=None) as batch_op:
        batch_op.add_column(sa.Column("terms", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("nominates_until", Moment(), nullable=True))
        batch_op.add_column(sa.Column("head_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("follows_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("trial_of", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("seed", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("own_key", sa.LargeBinary(), nullable=True))
        batch_op.create_index(batch_op.f("ix_election_head_id"), ["head_id"], unique=False)
        batch_op.create_unique_constraint(batch_op.f("uq_election_follows_id"), ["follows_id"])
        batch_op.create_unique_constraint(batch_op.f("uq_election_trial_of"), ["trial_of"])
        batch_op.create_foreign_key(
            batch_op.f("fk_election_follows_id"), "election", ["follows_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_election_head_id"), "election", ["head_id"], ["id"], ondelete="CASCADE"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_election_trial_of"), "election", ["trial_of"], ["id"], ondelete="CASCADE"
        )

    with op.batch_alter_table("roll", schema=None) as batch_op:
        batch_op.add_column(sa.Column("letter", sa.Text(), nullable=True))
