"""A box of its own: marks and ballots leave the database, whose log told in which order they had come"""

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BOX = (
    "CREATE TABLE participation (election_id INTEGER NOT NULL, voter_id INTEGER NOT NULL, voted BOOLEAN NOT NULL,"
    " PRIMARY KEY (election_id, voter_id)) WITHOUT ROWID",
    "CREATE TABLE urn (election_id INTEGER NOT NULL, slot INTEGER NOT NULL, used BOOLEAN NOT NULL,"
    " sealed BLOB NOT NULL, PRIMARY KEY (election_id, slot)) WITHOUT ROWID",
    "CREATE TABLE copied (election_id INTEGER NOT NULL PRIMARY KEY, votes INTEGER NOT NULL)",
)
MARKS = (
    "SELECT election_id, voter_id, EXISTS (SELECT 1 FROM participation p WHERE p.election_id = r.election_id"
    " AND p.voter_id = r.voter_id) FROM roll r"
    " UNION SELECT election_id, voter_id, 1 FROM participation ORDER BY 1, 2"
)
#: Of these a box may still take ballots or give them out.
NOT_OVER = (
    "SELECT id, (SELECT count(*) FROM roll WHERE election_id = election.id) FROM election"
    " WHERE state IN ('open', 'closed', 'counted', 'published') ORDER BY id"
)


def upgrade() -> None:
    """The box is whole before the database lets go of what was in it: whoever pulls the plug loses nothing."""
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        _make_schema()
        return
    number = secrets.randbelow(2**31 - 1) + 1
    name = bind.scalar(sa.text("SELECT file FROM pragma_database_list WHERE name = 'main'"))
    box = Path(f"{name}.box")
    part = box.with_name(f"{box.name}.part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part)) as made:
        for table in BOX:
            made.execute(table)
        marks = [tuple(row) for row in bind.execute(sa.text(MARKS))]
        made.executemany("INSERT INTO participation VALUES (?, ?, ?)", marks)
        for election_id, people in bind.execute(sa.text(NOT_OVER)).all():
            made.executemany("INSERT INTO urn VALUES (?, ?, ?, ?)", _slots(bind, election_id, people))
        made.execute(f"PRAGMA user_version = {number}")
        made.commit()
    part.chmod(0o600)
    os.replace(part, box)
    op.drop_table("urn")
    op.drop_table("participation")
    bind.exec_driver_sql(f"PRAGMA user_version = {number}")


def _make_schema() -> None:
    """On PostgreSQL the box is a part of the database of its own; none is older than this step."""
    op.drop_table("urn")
    op.drop_table("participation")
    op.execute(sa.schema.CreateSchema("box"))
    op.create_table(
        "participation",
        sa.Column("election_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("voter_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("voted", sa.Boolean(), nullable=False),
        schema="box",
    )
    op.create_table(
        "urn",
        sa.Column("election_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("slot", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(length=64), nullable=False),
        schema="box",
    )
    op.create_table(
        "copied",
        sa.Column("election_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        schema="box",
    )


def _slots(bind: sa.Connection, election_id: int, people: int) -> list[tuple[int, int, int, bytes]]:
    """A slot for each voter, the ballots in slots drawn by lot."""
    lying = sa.text("SELECT sealed FROM urn WHERE election_id = :id")
    ballots = [(1, sealed) for sealed in bind.execute(lying, {"id": election_id}).scalars()]
    filled = ballots + [(0, secrets.token_bytes(64)) for _ in range(people - len(ballots))]
    secrets.SystemRandom().shuffle(filled)
    return [(election_id, slot, used, sealed) for slot, (used, sealed) in enumerate(filled, start=1)]
