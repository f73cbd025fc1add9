"""The school itself: its row, and the mark by which its data key is known again."""

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from db.people import organization
from db.people.keystone import keystone

#: Sealed with the data key of this database: it tells which one that is.
KEY_CHECK = "data-key-check"
#: The key of marks, sealed with the data key; it is there since the data key was changed for the first time.
MAC_KEY = "mac-key"


def kept(tx: Connection, name: str) -> bytes | None:
    """What was sealed under this name; None if it was not."""
    sealed: bytes | None = tx.execute(select(keystone.c.value).where(keystone.c.name == name)).scalar()
    return sealed


def keep(tx: Connection, name: str, sealed: bytes) -> None:
    tx.execute(delete(keystone).where(keystone.c.name == name))
    tx.execute(insert(keystone).values(name=name, value=sealed))


def school_id(tx: Connection) -> int | None:
    """The school of this installation."""
    found: int | None = tx.execute(select(organization.c.id).where(organization.c.kind == "school")).scalar()
    return found


def name_of(tx: Connection, school_id: int) -> str:
    return str(tx.execute(select(organization.c.name).where(organization.c.id == school_id)).scalar_one())


def rename(tx: Connection, school_id: int, name: str) -> None:
    """Writes nothing if that is its name."""
    other = update(organization).where(organization.c.id == school_id, organization.c.name != name)
    tx.execute(other.values(name=name))


def add(tx: Connection, name: str) -> int:
    made = insert(organization).values(kind="school", name=name).returning(organization.c.id)
    return int(tx.execute(made).scalar_one())
