"""Elections when life happens: who chairs, why a result is void, what a complaint leads to, who is struck or enrolled"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0033"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Commissions of before have no chair; classes left out had either no candidate or too few voters."""
    op.add_column("commission", sa.Column("place", sa.Integer(), nullable=False, server_default="2"))
    op.add_column("election", sa.Column("void_why", sa.Text(), nullable=True))
    op.execute(
        "UPDATE election SET void_why = CASE WHEN EXISTS"
        " (SELECT 1 FROM candidate WHERE candidate.election_id = election.id)"
        " THEN 'election-small-roll' ELSE 'election-no-candidates' END"
        " WHERE state = 'void' AND head_id IS NOT NULL"
    )
    op.add_column("candidate", sa.Column("struck", sa.Text(), nullable=True))
    op.add_column("complaint", sa.Column("outcome", sa.Text(), nullable=True))
    op.add_column("complaint", sa.Column("done_at", Moment(), nullable=True))
    op.execute("UPDATE complaint SET outcome = 'none', done_at = answered_at WHERE answer IS NOT NULL")
    op.create_table(
        "late_voter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("agreed_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["election_id"], ["election.id"], name=op.f("fk_late_voter_election_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_late_voter_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["person.id"], name=op.f("fk_late_voter_asked_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["agreed_by"], ["person.id"], name=op.f("fk_late_voter_agreed_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_voter")),
        sa.UniqueConstraint("election_id", "person_id", name=op.f("uq_late_voter_election_id_person_id")),
        sqlite_autoincrement=True,
    )
