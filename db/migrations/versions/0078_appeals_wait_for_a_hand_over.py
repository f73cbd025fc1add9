"""Appeals of before wait until they are handed over to an account that took another's place"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0078"
down_revision = "0076"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("account_claim", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("closed_before", Moment(), nullable=True))
