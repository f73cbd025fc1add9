"""Whose account it was before, who must agree to another, and who printed a code"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0030"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("former_telegram_id", sa.BigInteger(), nullable=True))
    op.add_column("need", sa.Column("held_back", sa.Boolean(), nullable=False, server_default="0"))
    with op.batch_alter_table("invitation") as invitation:
        invitation.add_column(sa.Column("printed_by", sa.Integer(), nullable=True))
        invitation.create_foreign_key(
            op.f("fk_invitation_printed_by"), "person", ["printed_by"], ["id"], ondelete="SET NULL"
        )
    op.create_table(
        "account_claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("printed_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_account_claim_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["printed_by"], ["person.id"], name=op.f("fk_account_claim_printed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_account_claim_decided_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_claim")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_account_claim_person_id", "account_claim", ["person_id"])
