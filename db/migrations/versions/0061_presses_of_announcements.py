"""Which of an announcement's buttons were pressed, and where its progress is shown"""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("announcement", sa.Column("progress_id", sa.BigInteger(), nullable=True))
    op.create_table(
        "announcement_press",
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("button", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcement.id"],
            name=op.f("fk_announcement_press_announcement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_announcement_press_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("announcement_id", "person_id", "button", name=op.f("pk_announcement_press")),
    )
