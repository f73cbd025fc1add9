"""The school itself: its row, and the mark by which its data key is known again."""

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from db.people import organization
from db.people.keystone import keystone

KEY_CHECK = "data-key-check"


def key_check(tx: Connection) -> bytes | None:
    """What was sealed with the data key of this database; None if it is new."""
    sealed: bytes | None = tx.execute(select(keystone.c.value).where(keystone.c.name == KEY_CHECK)).scalar()
    return sealed


def keep_key_check(tx: Connection, sealed: bytes) -> None:
    tx.execute(insert(keystone).values(name=KEY_CHECK, value=sealed))


def school_id(tx: Connection) -> int | None:
    """The school of this installation."""
    found: int | None = tx.execute(select(organization.c.id).where(organization.c.kind == "school")).scalar()
    return found


def rename(tx: Connection, school_id: int, name: str) -> None:
    """Writes nothing if that is its name."""
    other = update(organization).where(organization.c.id == school_id, organization.c.name != name)
    tx.execute(other.values(name=name))


def add(tx: Connection, name: str) -> int:
    made = insert(organization).values(kind="school", name=name).returning(organization.c.id)
    return int(tx.execute(made).scalar_one())
