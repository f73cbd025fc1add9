"""The school itself: its row, its data key, and what the installation remembers of both."""

from sqlalchemy.engine import Connection

from db import schools
from db.vault import Vault, sealed_by


def check_data_key(tx: Connection, vault: Vault) -> Vault:
    """The vault as this database knows it: the key that sealed it comes first, whatever others are given with it.

    Refuses to go on without that key. Raises BadKey; nothing is written then.
    """
    if sealed := schools.kept(tx, schools.KEY_CHECK):
        vault.open(sealed, schools.KEY_CHECK)
        kept = schools.kept(tx, schools.MAC_KEY)
        return vault.with_first(sealed_by(sealed), kept and vault.open(kept, schools.MAC_KEY))
    schools.keep(tx, schools.KEY_CHECK, vault.seal(b"this key", schools.KEY_CHECK))
    return vault


def open_school(tx: Connection, name: str) -> int:
    """The id of the school of this installation, made at the first start and renamed when the setting changes."""
    known = schools.school_id(tx)
    if known is None:
        return schools.add(tx, name)
    schools.rename(tx, known, name)
    return known
