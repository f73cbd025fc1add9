"""Papers that arrive once"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0020"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Jobs that wait go on as they were: none of their papers is known to have arrived."""
    op.add_column("job", sa.Column("parts", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("job", sa.Column("not_before", Moment(), nullable=True))
