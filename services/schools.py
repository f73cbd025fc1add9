"""The school itself: its row, its data key, and what the installation remembers of both."""

from sqlalchemy import insert, select, update

from db.people import keystone, organization
from db.store import Store
from db.vault import Vault

_CHECK = "data-key-check"


async def check_data_key(store: Store, vault: Vault) -> None:
    """Refuses to go on with a key that did not seal this database. Raises BadKey; nothing is written then."""
    async with store.reading() as tx:
        row = (await tx.execute(select(keystone.c.value).where(keystone.c.name == _CHECK))).first()
    if row:
        vault.open(row.value, _CHECK)
        return
    async with store.writing() as tx:
        await tx.execute(insert(keystone).values(name=_CHECK, value=vault.seal(b"this key", _CHECK)))


async def open_school(store: Store, name: str) -> int:
    """The id of the school of this installation, made at the first start and renamed when the setting changes."""
    async with store.reading() as tx:
        row = (await tx.execute(select(organization).where(organization.c.kind == "school"))).first()
    if row and row.name == name:
        return int(row.id)
    async with store.writing() as tx:
        if row:
            await tx.execute(update(organization).where(organization.c.id == row.id).values(name=name))
            return int(row.id)
        made = insert(organization).values(kind="school", name=name).returning(organization.c.id)
        return int((await tx.execute(made)).scalar_one())
