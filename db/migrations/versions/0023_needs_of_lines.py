"""Requests have lines; a consent is a noun of its own; what is written beside a request

What a request of before holds is sealed, and a migration has no key: the bot takes it apart when somebody works on
it, and at the latest within the hour.
"""

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("need", table_kwargs={"sqlite_autoincrement": True}) as need:
        need.add_column(sa.Column("child_key", sa.LargeBinary(), nullable=True))
        need.add_column(sa.Column("urgent", sa.Boolean(), server_default="0", nullable=False))
        need.add_column(sa.Column("next_on", sa.Date(), nullable=True))
    op.create_index("ix_need_child_key", "need", ["child_key"])
    op.create_table(
        "need_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("started_by", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("meets_at", Moment(), nullable=True),
        sa.Column("handed_on", sa.Date(), nullable=True),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["need_id"], ["need.id"], name=op.f("fk_need_line_need_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["started_by"], ["person.id"], name=op.f("fk_need_line_started_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need_line")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_need_line_need_id", "need_line", ["need_id"])
    op.create_index("ix_need_line_kind", "need_line", ["state", "kind", "size"])
    op.create_table(
        "need_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("on_day", sa.Date(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["need_id"], ["need.id"], name=op.f("fk_need_entry_need_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_need_entry_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["to_id"], ["person.id"], name=op.f("fk_need_entry_to_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need_entry")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_need_entry_need_id", "need_entry", ["need_id"])
    op.create_index("ix_need_entry_to_id", "need_entry", ["to_id", "state"])
    _consents()


def _consents() -> None:
    """What parents agreed to stands as it was: each was pressed, on the day on which it was given."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    if on_sqlite:
        op.rename_table("consent", "consent_before")
    else:
        op.drop_table("consent")  # no PostgreSQL is older than this step: there is nothing in it
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("given_at", Moment(), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_consent_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["person.id"], name=op.f("fk_consent_noted_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sqlite_autoincrement=True,
    )
    if on_sqlite:
        _take_over()
    op.create_index("ix_consent_subject", "consent", ["subject", "subject_id"])
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
    op.create_index("ix_consent_ends_on", "consent", ["ends_on"])


def _take_over() -> None:
    op.execute(
        "INSERT INTO consent (id, purpose, subject, subject_id, person_id, text_version, way, agreed_on,"
        " given_at, ends_on, withdrawn_at)"
        " SELECT id, 'help', 'need', need_id, person_id, text_version, 'pressed', date(given_at),"
        " given_at, ends_on, withdrawn_at FROM consent_before"
    )
    op.execute(
        "UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(seq), 0) FROM sqlite_sequence"
        " WHERE name = 'consent_before')) WHERE name = 'consent'"
    )
    op.execute(
        "INSERT INTO sqlite_sequence (name, seq) SELECT 'consent', seq FROM sqlite_sequence"
        " WHERE name = 'consent_before' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'consent')"
    )
    op.drop_table("consent_before")
