"""What the commission's words wait in when several processes serve one school; holders of a role by an index alone"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "process",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("public_key", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_process")),
    )
    op.create_table(
        "kept_by_process",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["process.number"], name=op.f("fk_kept_by_process_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("what", "number", name=op.f("pk_kept_by_process")),
    )
    op.drop_index("ix_role_name", table_name="role")
    op.create_index("ix_role_name", "role", ["name", "scope", "person_id"])
