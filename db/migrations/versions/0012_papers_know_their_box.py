"""Papers know their box: the mark that a member's words share with all words of the same key"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Keys of before have none: their papers are told apart only when two are together."""
    op.add_column("election", sa.Column("paper", sa.Integer(), nullable=True))
