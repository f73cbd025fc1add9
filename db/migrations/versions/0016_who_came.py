"""Events are corrected, cancelled with a reason, and know who came"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("version", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("reason", sa.Text(), nullable=True))
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.add_column(sa.Column("since", Moment(), nullable=True))
        batch_op.add_column(sa.Column("came_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("seen_by", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_registration_seen_by"), "person", ["seen_by"], ["id"], ondelete="SET NULL"
        )
