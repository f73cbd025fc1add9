"""An appeal that a class teacher writes for a pupil who has no phone"""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("appeal", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("pupil_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_appeal_pupil_id"), "person", ["pupil_id"], ["id"], ondelete="CASCADE"
        )
