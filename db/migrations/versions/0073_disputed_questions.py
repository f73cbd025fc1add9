"""A disputed question of a sitting is agreed to by the administration and by the parliament"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0073"
down_revision = "0070"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agenda_question", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("disputed", sa.Boolean(), nullable=False, server_default="0"))
    op.create_table(
        "sitting_agreement",
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("agreed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sitting.id"],
            name=op.f("fk_sitting_agreement_sitting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_sitting_agreement_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("sitting_id", "side", name=op.f("pk_sitting_agreement")),
    )
