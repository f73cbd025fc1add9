"""The charter as this school has it; a setting changes only with a decision of the general meeting."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db.parliament import charter as rows
from db.people.audit import write_audit
from school.parliament.charter import KEYS, VALUES, Charter, CharterRefusal, Key
from school.rights import runs_parliament
from services.asking import Asking
from services.parliament.decisions import GENERAL, taken


@dataclass(frozen=True)
class CharterCard:
    """What holds, and by which decision what is not as it was at first."""

    charter: Charter
    numbers: dict[str, int | None]


def charter_of(tx: Connection, school_id: int) -> Charter:
    return Charter.of({one.key: one.value for one in rows.changed(tx, school_id)})


def card(tx: Connection, asking: Asking) -> CharterCard:
    found = rows.changed(tx, asking.person.school_id)
    charter = Charter.of({one.key: one.value for one in found})
    return CharterCard(charter, {one.key: one.number for one in found})


def change(tx: Connection, asking: Asking, key: Key, place: int, decision_id: int) -> CharterRefusal | None:
    """One of the values that can be chosen, by its place in the list."""
    if not runs_parliament(asking.person):
        return CharterRefusal.NOT_YOURS
    if key not in KEYS or not 0 <= place < len(VALUES[key]):
        return CharterRefusal.NO_SUCH
    decided = taken(tx, asking, decision_id, GENERAL)
    if decided is None:
        return CharterRefusal.NOT_GENERAL
    school, value = asking.person.school_id, VALUES[key][place]
    rows.change(tx, school, key, value, decided.id, asking.now)
    detail = {"key": key, "value": value, "decision": decided.id}
    write_audit(tx, asking.now, asking.person.id, "charter", "organization", school, **detail)
    return None
