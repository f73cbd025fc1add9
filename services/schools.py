"""The school itself: its row, its data key, and what the installation remembers of both."""

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from db.people import keystone, organization
from db.vault import Vault

_CHECK = "data-key-check"


def check_data_key(tx: Connection, vault: Vault) -> None:
    """Refuses to go on with a key that did not seal this database. Raises BadKey; nothing is written then."""
    row = tx.execute(select(keystone.c.value).where(keystone.c.name == _CHECK)).first()
    if row:
        vault.open(row.value, _CHECK)
        return
    tx.execute(insert(keystone).values(name=_CHECK, value=vault.seal(b"this key", _CHECK)))


def open_school(tx: Connection, name: str) -> int:
    """The id of the school of this installation, made at the first start and renamed when the setting changes."""
    row = tx.execute(select(organization).where(organization.c.kind == "school")).first()
    if row and row.name == name:
        return int(row.id)
    if row:
        tx.execute(update(organization).where(organization.c.id == row.id).values(name=name))
        return int(row.id)
    made = insert(organization).values(kind="school", name=name).returning(organization.c.id)
    return int(tx.execute(made).scalar_one())
