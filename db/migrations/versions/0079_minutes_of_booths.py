"""A booth's pace is counted in whole minutes of which any five are looked at, and forgets them"""

import sqlalchemy as sa
from alembic import op

revision = "0079"
down_revision = "0078"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("booth", sa.Column("counts", sa.JSON(), nullable=False, server_default="[]"))
    booth = sa.table("booth", sa.column("id"), sa.column("counted"), sa.column("counts", sa.JSON()))
    # Those of a booth that is open just now count as of the minute in which their span began.
    for row in op.get_bind().execute(sa.select(booth.c.id, booth.c.counted).where(booth.c.counted > 0)).all():
        op.execute(booth.update().where(booth.c.id == row.id).values(counts=[row.counted]))
    op.drop_column("booth", "counted")
