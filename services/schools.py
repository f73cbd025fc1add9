"""The school itself: its row, its data key, and what the installation remembers of both."""

from sqlalchemy.engine import Connection

from db import schools
from db.vault import Vault


def check_data_key(tx: Connection, vault: Vault) -> None:
    """Refuses to go on with a key that did not seal this database. Raises BadKey; nothing is written then."""
    if sealed := schools.key_check(tx):
        vault.open(sealed, schools.KEY_CHECK)
    else:
        schools.keep_key_check(tx, vault.seal(b"this key", schools.KEY_CHECK))


def open_school(tx: Connection, name: str) -> int:
    """The id of the school of this installation, made at the first start and renamed when the setting changes."""
    known = schools.school_id(tx)
    if known is None:
        return schools.add(tx, name)
    schools.rename(tx, known, name)
    return known
