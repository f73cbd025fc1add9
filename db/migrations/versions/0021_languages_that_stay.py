"""Languages that stay"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever has joined has the language that they speak here; of the others nobody knows who gave it."""
    op.add_column("person", sa.Column("language_given", sa.Boolean(), nullable=False, server_default="0"))
    person = sa.table("person", sa.column("language_given"), sa.column("telegram_id"))
    op.execute(sa.update(person).where(person.c.telegram_id.is_not(None)).values(language_given=True))
