"""Membership by a decision: who asks, who is put forward by the class, who has been a member and left school"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Members of before stay members; that no decision names them is shown, until one confirms them."""
    with op.batch_alter_table("member") as member:
        member.add_column(sa.Column("decision_id", sa.Integer(), nullable=True))
        member.create_foreign_key(
            op.f("fk_member_decision_id"), "decision", ["decision_id"], ["id"], ondelete="SET NULL"
        )
    op.create_table(
        "membership_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("faction", sa.Text(), nullable=False),
        sa.Column("route", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=True),
        sa.Column("voted_on", sa.Date(), nullable=True),
        sa.Column("proposed_by", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_membership_request_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"],
            ["person.id"],
            name=op.f("fk_membership_request_proposed_by"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership_request")),
        sa.UniqueConstraint("draft", name=op.f("uq_membership_request_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ux_membership_request_waiting",
        "membership_request",
        ["person_id", "faction"],
        unique=True,
        sqlite_where=sa.text("state IN ('asked', 'pending')"),
        postgresql_where=sa.text("state IN ('asked', 'pending')"),
    )
    op.create_table(
        "honorary_member",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_honorary_member_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_honorary_member")),
    )
