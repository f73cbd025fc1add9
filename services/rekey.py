"""Another data key: all that the present one sealed is sealed anew, in one transaction.

Receipts, codes of the booth and marks on buttons stay what they were: their key goes on, sealed with the new one.
The digests of children are made anew, since with the former key and a list of numbers one could find a child by them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.engine import Connection

from db import people, schools, sealed
from db.assistance import needs
from db.vault import Vault
from services.assistance.contents import child_key
from services.elections.commission import place_of_key
from services.schools import check_data_key

#: Where a row's sealed thing is bound to, as the rooms do it that seal.
Place = Callable[[Mapping[str, Any]], str]


class NotAllSealedAnew(Exception):
    """Something is still sealed with the former key; its columns are the argument. Nothing was changed."""


def rekey(tx: Connection, given: Vault) -> int | None:
    """Seals everything with the first of the given keys; how many things, or None if that key is in force.

    Raises BadKey if the key in force is not among them, NotAllSealedAnew.
    """
    former = check_data_key(tx, given)
    if former.key_id == given.key_id:
        return None
    new = former.with_first(given.key_id, former.mac_key)
    places = _places(tx)
    changed = 0
    for table, column in sealed.SEALED.items():
        changed += sealed.change(tx, table, column, _anew(new, column, places[table]))
    _make_digests_anew(tx, former, new)
    schools.keep(tx, schools.KEY_CHECK, new.seal(b"this key", schools.KEY_CHECK))
    schools.keep(tx, schools.MAC_KEY, new.seal(new.mac_key, schools.MAC_KEY))
    if left := sealed.still_sealed_by(tx, former.key_id):
        raise NotAllSealedAnew(*left)
    return changed


def _anew(vault: Vault, column: str, place: Place) -> Callable[[Mapping[str, Any]], bytes]:
    return lambda row: vault.seal(vault.open(row[column], place(row)), place(row))


def _places(tx: Connection) -> dict[str, Place]:
    drafts = needs.drafts(tx)
    return {
        "absence": lambda row: f"absence:{row['child_id']}:{row['day']}",
        "absent_case": lambda row: f"case:{row['draft']}",
        "appeal": lambda row: f"appeal:{row['draft']}",
        "case_measure": lambda row: f"measure:{row['draft']}",
        "contact": lambda row: f"contact:{row['draft']}",
        "conversation": lambda row: str(row["key"]),
        "election": lambda row: place_of_key(row["draft"]),
        "family": lambda row: f"family:{row['draft']}",
        "giver": lambda row: f"giver:{row['school_id']}:{row['chat_id']}",
        "hotline_message": lambda row: f"hotline:{row['draft']}",
        "need": lambda row: f"need:{row['draft']}",
        "need_entry": lambda row: f"need:{drafts[row['need_id']]}",
        "parent_question": lambda row: f"question:{row['draft']}",
    }


def _make_digests_anew(tx: Connection, former: Vault, new: Vault) -> None:
    anew = {child_key(former, one): child_key(new, one) for one in people.all_numbers(tx)}
    for table, column in sealed.DIGESTS.items():
        sealed.change(tx, table, column, _exchanged(anew, column))


def _exchanged(anew: dict[bytes, bytes], column: str) -> Callable[[Mapping[str, Any]], bytes]:
    return lambda row: anew.get(row[column], row[column])
