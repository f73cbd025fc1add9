"""After how many school days without a movement a request stands still is the school's to say"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "campaign_settings", sa.Column("still_after", sa.Integer(), nullable=False, server_default="5")
    )
