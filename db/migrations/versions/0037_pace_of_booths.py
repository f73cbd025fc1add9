"""How quickly ballots come in a booth, which its observers see"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("booth", sa.Column("counted_since", Moment(), nullable=True))
    op.add_column("booth", sa.Column("counted", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("booth", sa.Column("quick", sa.Boolean(), nullable=False, server_default="0"))
