"""Who agrees to be named is found among a hundred thousand"""

from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_registration_named", "registration", ["event_id", "named"])
