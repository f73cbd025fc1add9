"""Which survey asks the pupils' opinion in which term"""

import sqlalchemy as sa
from alembic import op

revision = "0069"
down_revision = "0068"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "opinion",
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["survey.id"], name=op.f("fk_opinion_survey_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["organization.id"], name=op.f("fk_opinion_school_id")),
        sa.PrimaryKeyConstraint("survey_id", name=op.f("pk_opinion")),
        sa.UniqueConstraint(
            "school_id", "school_year", "term", name=op.f("uq_opinion_school_id_school_year_term")
        ),
    )
