"""What was erased stays erased when an older copy of the database is put back."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.engine import Connection

from db.assistance import needs
from db.parliament import appeals
from db.people.audit import write_audit
from school.assistance import NeedState
from school.parliament.appeals import State
from services.assistance import families, giving
from services.assistance.needs import close


def replay(tx: Connection, names: Iterable[str], now: datetime) -> int:
    """Erases once more what these hold (`db/erasures.py`); how many held something. Nobody is told: they know."""
    return sum(_erase_again(tx, name, now) for name in names)


def _erase_again(tx: Connection, name: str, now: datetime) -> bool:
    match name.split(":"):
        case ["giver", number]:
            return giving.erase_again(tx, int(number), now)
        case ["family", number]:
            return families.erase_again(tx, int(number), now)
        case _:
            return _request(tx, name, now) or _appeal(tx, name, now)


def _request(tx: Connection, draft: str, now: datetime) -> bool:
    row = needs.by_draft(tx, draft)
    if row is None or not row.sealed:
        return False
    if not row.ended:
        needs.step(tx, row.id, row.state, state=NeedState.WITHDRAWN, changed_at=now)
    close(tx, row, now)
    write_audit(tx, now, None, "erase-again", "need", row.id)
    return True


def _appeal(tx: Connection, draft: str, now: datetime) -> bool:
    row = appeals.by_draft(tx, draft)
    if row is None or not row.sealed:
        return False
    appeals.step(tx, row.id, state=State.WITHDRAWN, ended_at=now)
    appeals.forget(tx, row.id)
    write_audit(tx, now, None, "erase-again", "appeal", row.id)
    return True
