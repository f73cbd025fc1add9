"""Names in letters that every keyboard has, for search; classes counted from an index"""

import sqlalchemy as sa
from alembic import op

from school.people.names import spelt_plainly

revision = "0014"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("search_key", sa.Text(), nullable=False, server_default=""))
    person = sa.table(
        "person", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("search_key", sa.Text)
    )
    tx = op.get_bind()
    rows = tx.execute(sa.select(person.c.id, person.c.name)).all()
    keyed = [{"who": row.id, "plainly": spelt_plainly(row.name)} for row in rows]
    if keyed:
        changed = sa.update(person).where(person.c.id == sa.bindparam("who"))
        tx.execute(changed.values(search_key=sa.bindparam("plainly")), keyed)
    op.drop_index("ix_person_class", "person")
    op.create_index(
        "ix_person_class",
        "person",
        ["school_id", "active", "grade", "letter", "telegram_id", "unreachable_since"],
    )
