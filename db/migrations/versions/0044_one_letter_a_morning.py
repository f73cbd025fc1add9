"""One letter a morning: what waits of the former letters about the plan is settled anew"""

from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

FORMER = (
    "UPDATE letter SET state = 'cancelled' WHERE state = 'new' AND kind IN ('plan-reminder', 'plan-digest',"
    " 'plan-friday', 'plan-month', 'plan-duty', 'plan-still', 'plan-overdue-again', 'plan-faction')"
)


def upgrade() -> None:
    """The first morning after the update tells it; a report that is missing keeps its own letter."""
    op.execute(FORMER)
    op.execute(
        "UPDATE letter SET state = 'cancelled' WHERE state = 'new' AND kind = 'plan-overdue'"
        " AND CAST(body AS TEXT) NOT LIKE '%plan-report-missing-letter%'"
    )


def downgrade() -> None:
    """What was cancelled stays so."""
