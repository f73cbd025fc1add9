"""Classes tick what each of them does by itself; who comes may agree to be named"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "class_tick",
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_class_tick_by_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_class_tick_occurrence_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "grade", "letter", name=op.f("pk_class_tick")),
    )
    op.add_column("registration", sa.Column("named", sa.Boolean(), server_default="0", nullable=False))
