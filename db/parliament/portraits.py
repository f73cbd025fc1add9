"""Photos of those who hold an office: what Telegram calls the picture, and whose it is."""

from sqlalchemy import Column, ForeignKey, Table, Text, delete, select
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata

portrait = Table(
    "portrait",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("file_id", Text, nullable=False),
)


def put(tx: Connection, person_id: int, file_id: str) -> None:
    """In the place of an earlier one."""
    drop(tx, person_id)
    tx.execute(insert(portrait).values(person_id=person_id, file_id=file_id))


def drop(tx: Connection, person_id: int) -> None:
    tx.execute(delete(portrait).where(portrait.c.person_id == person_id))


def of(tx: Connection, person_id: int) -> str | None:
    return tx.execute(select(portrait.c.file_id).where(portrait.c.person_id == person_id)).scalar()
