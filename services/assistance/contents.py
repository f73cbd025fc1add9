"""What a request holds, sealed; and the child's digest, by which doubles are found without opening anything."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.engine import Connection

from db.assistance import lines, needs
from db.assistance.needs import Need
from db.vault import Vault
from school.assistance import AS_LINE, NeedState
from school.assistance.lines import GROUPS, Wanted

#: What each thing of the time before lines was called.
_BEFORE = {"clothes": "uniform", "shoes": "shoes", "supplies": "stationery"}


@dataclass(frozen=True)
class NeedContent:
    """For whom and why. It exists unsealed only while somebody looks at it; `items` are of the time before lines."""

    child_id: int
    category: str
    note: str
    items: tuple[str, ...] = ()

    def seal(self, vault: Vault, draft: str) -> bytes:
        told = {"child": self.child_id, "category": self.category, "items": self.items, "note": self.note}
        return seal_text(vault, draft, json.dumps(told, ensure_ascii=False))

    @classmethod
    def unseal(cls, vault: Vault, row: Need) -> "NeedContent | None":
        if not row.sealed:
            return None
        told = json.loads(open_text(vault, row.draft, row.sealed))
        return cls(told["child"], told["category"], told["note"], tuple(told["items"]))


def seal_text(vault: Vault, draft: str, text: str) -> bytes:
    """A request, and all that is written beside it, is bound to its draft, which never changes."""
    return vault.seal(text.encode(), f"need:{draft}")


def open_text(vault: Vault, draft: str, sealed: bytes) -> str:
    return vault.open(sealed, f"need:{draft}").decode()


def child_key(vault: Vault, child_id: int) -> bytes:
    """The same for the same child, and only for whoever holds the data key."""
    return vault.digest(f"child:{child_id}".encode())[:16]


def take_apart(tx: Connection, vault: Vault, row: Need, now: datetime) -> Need:
    """Gives a request of the time before lines its lines and its digest; any other comes back as it is."""
    content = NeedContent.unseal(vault, row)
    if row.child_key is not None or content is None:
        return row
    wanted = [Wanted(_BEFORE.get(one, one)) for one in content.items if one in GROUPS]
    lines.add_all(tx, row.id, wanted or [Wanted("other")], AS_LINE[NeedState(row.state)], now)
    key = child_key(vault, content.child_id)
    needs.change(tx, row.id, child_key=key)
    return replace(row, child_key=key)


def take_all_apart(tx: Connection, vault: Vault, now: datetime, most: int = 500) -> int:
    """Within the hour every request of before has its lines."""
    found = needs.before_lines(tx, most)
    for row in found:
        take_apart(tx, vault, row, now)
    return len(found)
