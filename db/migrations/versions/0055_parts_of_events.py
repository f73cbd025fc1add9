"""Events have parts; who comes has read how to behave; hours belong to each"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from db.columns import Moment

revision = "0055"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "event_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("begins_at", Moment(), nullable=True),
        sa.Column("ends_at", Moment(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_at", Moment(), nullable=True),
        sa.Column("state_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_line_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_event_line_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["state_by"], ["person.id"], name=op.f("fk_event_line_state_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_line")),
        sa.UniqueConstraint("draft", name=op.f("uq_event_line_draft")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_line_of", "event_line", ["event_id", "part"])
    op.create_index(op.f("ix_event_line_person_id"), "event_line", ["person_id"])
    op.create_table(
        "event_mark",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("whom", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["event_line.id"], name=op.f("fk_event_mark_line_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_mark_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("line_id", "whom", name=op.f("pk_event_mark")),
    )
    op.create_index(op.f("ix_event_mark_event_id"), "event_mark", ["event_id"])
    op.add_column("registration", sa.Column("briefed_at", Moment(), nullable=True))
    op.add_column("registration", sa.Column("hours", sa.Integer(), nullable=True))
    link = op.get_bind()
    event = sa.table("event", sa.column("id"), sa.column("details"), sa.column("results"))
    for row in link.execute(sa.select(event.c.id, event.c.details, event.c.results)).all():
        _give_hours_to_each(link, row.id, _read(row.results).get("hours"))
        _make_lines(link, row.id, _read(row.details))


def _read(told: Any) -> dict[str, Any]:
    found = json.loads(told) if isinstance(told, str) else told
    return found or {}


def _give_hours_to_each(link: sa.Connection, event_id: int, hours: Any) -> None:
    """What stood with the event belongs to everybody who came."""
    if isinstance(hours, int):
        row = sa.table("registration", sa.column("event_id"), sa.column("came_at"), sa.column("hours"))
        came = sa.update(row).where(row.c.event_id == event_id, row.c.came_at.is_not(None))
        link.execute(came.values(hours=hours))


def _make_lines(link: sa.Connection, event_id: int, details: dict[str, Any]) -> None:
    """Programme, partners and jury were one line of text each."""
    names = ("event_id", "draft", "part", "title", "state")
    line = sa.table("event_line", *(sa.column(name) for name in names))
    for part in ("programme", "partners", "jury"):
        if details.get(part):
            values = {"event_id": event_id, "draft": f"detail:{event_id}:{part}", "part": part}
            link.execute(sa.insert(line).values(**values, title=str(details[part]), state="noted"))
