"""Announcements grow: contents with marks and files, audiences as expressions, drafts and hours, readers and replies"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

_WHOLE = list(range(1, 12))


def _audience(old: dict[str, Any]) -> dict[str, Any]:
    """Groups of grades or classes, as conditions that are joined."""
    grades = [] if old["grades"] == _WHOLE else old["grades"]
    classes = old["classes"]
    narrowed: list[dict[str, Any]] = [{"is": "pupil"}]
    leads: dict[str, Any] = {"is": "class_teacher"}
    if classes:
        narrowed.append({"is": "class", "of": classes})
        leads = {"is": "leads_class", "of": classes}
    elif grades:
        narrowed.append({"is": "grade", "of": grades})
        leads = {"is": "leads_grade", "of": grades}
    pupils: dict[str, Any] = {"all": narrowed} if len(narrowed) > 1 else narrowed[0]
    parents: dict[str, Any] = {"parents": pupils}
    whole = not classes and not grades
    asked = {
        "students": pupils,
        "parents": {"any": [{"is": "parent"}, parents]} if whole else parents,
        "class_teachers": leads,
        "staff": {"is": "staff"},
    }
    meant = [asked[group] for group in old["groups"]]
    return meant[0] if len(meant) == 1 else {"any": meant}


def upgrade() -> None:
    """What was announced keeps its text and whom it was for; what is under way goes on."""
    op.execute("ALTER TABLE announcement RENAME COLUMN texts TO contents")
    op.add_column("announcement", sa.Column("terms", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("announcement", sa.Column("sends_at", Moment(), nullable=True))
    op.add_column("announcement", sa.Column("repeats", sa.Text(), nullable=True))
    op.add_column("announcement", sa.Column("useful_until", Moment(), nullable=True))
    op.add_column("announcement", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("announcement", sa.Column("why", sa.Text(), nullable=True))
    op.add_column("announcement", sa.Column("reminded_at", Moment(), nullable=True))
    with op.batch_alter_table("announcement", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("approved_by", sa.Integer(), nullable=True))
        table.add_column(sa.Column("series_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_announcement_approved_by"), "person", ["approved_by"], ["id"], ondelete="SET NULL"
        )
        table.create_foreign_key(
            op.f("fk_announcement_series_id"), "announcement", ["series_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index("ix_announcement_state", "announcement", ["state", "sends_at"])
    op.add_column("letter", sa.Column("why", sa.Text(), nullable=True))
    op.add_column("letter", sa.Column("more_messages", sa.JSON(), nullable=True))
    _carry()
    op.create_table(
        "audience_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_audience_group_owner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audience_group")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audience_group_owner_id"), "audience_group", ["owner_id"])
    op.create_table(
        "announcement_read",
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("read_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcement.id"],
            name=op.f("fk_announcement_read_announcement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_announcement_read_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("announcement_id", "person_id", name=op.f("pk_announcement_read")),
    )
    op.create_table(
        "announcement_reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcement.id"],
            name=op.f("fk_announcement_reply_announcement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["person.id"], name=op.f("fk_announcement_reply_reader_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_announcement_reply_by_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement_reply")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcement_reply_thread", "announcement_reply", ["announcement_id", "reader_id"])


def _carry() -> None:
    database = op.get_bind()
    for number, contents, audience in database.execute(
        sa.text("SELECT id, contents, audience FROM announcement")
    ).all():
        texts = json.loads(contents) if isinstance(contents, str) else contents
        whom = json.loads(audience) if isinstance(audience, str) else audience
        database.execute(
            sa.text("UPDATE announcement SET contents = :contents, audience = :audience WHERE id = :id"),
            {
                "contents": json.dumps({code: {"text": text} for code, text in texts.items()}),
                "audience": json.dumps(_audience(whom)),
                "id": number,
            },
        )
