"""Records of families: made when a family agreed by word, confirmed each year, seen by the family, erased at a word."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents, families, needs
from db.assistance.consents import Consent
from db.assistance.families import Family
from db.assistance.needs import Need
from db.people.audit import write_audit
from school.assistance import WARNED_BEFORE, WORD_VERSION, term_of_consent
from school.assistance.families import MOST_CHILDREN, FamilyRefusal
from school.dates import school_day
from school.people import Person, Role
from school.presses.assistance import FamilyPress
from school.rights import keeps_needs
from services.asking import Asking
from services.assistance.contents import child_key
from services.assistance.letters import trust
from services.assistance.needs import own_children
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class FamilyCard:
    """A family with its children, their open requests, and brothers and sisters who may belong to it."""

    row: Family
    children: list[Person]
    requests: list[Need]
    others: list[Person]
    consent: Consent | None


def _place(draft: str) -> str:
    return f"family:{draft}"


def _ids(asking: Asking, row: Family) -> list[int]:
    return [int(one) for one in asking.vault.open_told(row.sealed, _place(row.draft))]


def _seal(asking: Asking, draft: str, ids: list[int]) -> bytes:
    return asking.vault.seal_told(ids, _place(draft))


def all_of(tx: Connection, asking: Asking) -> list[Family] | FamilyRefusal:
    """By number; for the social pedagogue alone."""
    if not keeps_needs(asking.person):
        return FamilyRefusal.NOT_FOUND
    return families.of_school(tx, asking.person.school_id)


def _kept(tx: Connection, asking: Asking, family_id: int) -> Family | FamilyRefusal:
    row = families.by_id(tx, family_id)
    if row is None or row.school_id != asking.person.school_id or not keeps_needs(asking.person):
        return FamilyRefusal.NOT_FOUND
    return row


def read(tx: Connection, asking: Asking, family_id: int) -> FamilyCard | FamilyRefusal:
    """The look is written down before it is shown."""
    row = _kept(tx, asking, family_id)
    if isinstance(row, FamilyRefusal):
        return row
    write_audit(tx, asking.now, asking.person.id, "read", "family", family_id)
    ids = _ids(asking, row)
    children = people.by_ids(tx, ids)
    requests = [
        one for child in ids for one in needs.of_child(tx, row.school_id, child_key(asking.vault, child))
    ]
    return FamilyCard(
        row, children, requests, _others(tx, children), consents.of(tx, "family", family_id, "family")
    )


def _others(tx: Connection, children: list[Person]) -> list[Person]:
    """Children of the same parents who are not in the record."""
    parents = {parent.id for child in children for parent in people.parents_of(tx, child.id)}
    found = {one.id: one for parent in parents for one in people.children_of(tx, parent)}
    known = {child.id for child in children}
    return [one for one in found.values() if one.id not in known]


def make(tx: Connection, asking: Asking, token: str, child_id: int, agreed_on: date) -> int | FamilyRefusal:
    """A record of the family of this child. The same draft twice makes one; a child belongs to one family."""
    child = people.by_id(tx, child_id)
    if child is None or child.school_id != asking.person.school_id or not keeps_needs(asking.person):
        return FamilyRefusal.NOT_FOUND
    key = child_key(asking.vault, child_id)
    if families.with_children(tx, [key]):
        return FamilyRefusal.ELSEWHERE
    values = {
        "school_id": child.school_id,
        "draft": token,
        "number": families.next_number(tx, child.school_id),
        "sealed": b"",
        "keeper_id": asking.person.id,
        "made_at": asking.now,
    }
    family_id = families.add(tx, values)
    if family_id is None:
        return FamilyRefusal.ELSEWHERE
    families.put_children(tx, family_id, _seal(asking, token, [child_id]), [key])
    _agree(tx, asking, family_id, agreed_on)
    write_audit(tx, asking.now, asking.person.id, "make", "family", family_id)
    return family_id


def _agree(tx: Connection, asking: Asking, family_id: int, agreed_on: date) -> None:
    values = {
        "purpose": "family",
        "subject": "family",
        "subject_id": family_id,
        "person_id": None,
        "text_version": WORD_VERSION,
        "way": "word",
        "agreed_on": agreed_on,
        "given_at": asking.now,
        "noted_by": asking.person.id,
        "ends_on": term_of_consent(agreed_on),
    }
    consents.add(tx, values)


def change_child(
    tx: Connection, asking: Asking, family_id: int, child_id: int, *, belongs: bool
) -> FamilyRefusal | None:
    """One more child, or one less; the last one goes with the record."""
    row, child = _kept(tx, asking, family_id), people.by_id(tx, child_id)
    if isinstance(row, FamilyRefusal) or child is None or child.school_id != row.school_id:
        return FamilyRefusal.NOT_FOUND
    ids = [one for one in _ids(asking, row) if one != child_id]
    if belongs:
        there = families.with_children(tx, [child_key(asking.vault, child_id)])
        if any(one.id != family_id for one in there):
            return FamilyRefusal.ELSEWHERE
        ids.append(child_id)
    if len(ids) > MOST_CHILDREN:
        return FamilyRefusal.ENOUGH
    if not ids:
        return erase(tx, asking, family_id)
    keys = [child_key(asking.vault, one) for one in ids]
    families.put_children(tx, family_id, _seal(asking, row.draft, ids), keys)
    write_audit(tx, asking.now, asking.person.id, "child" if belongs else "child-off", "family", family_id)
    return None


def confirm(tx: Connection, asking: Asking, family_id: int) -> FamilyRefusal | None:
    """The family has said once more that the record may be kept: for another year."""
    row = _kept(tx, asking, family_id)
    agreed = consents.of(tx, "family", family_id, "family")
    if isinstance(row, FamilyRefusal) or agreed is None:
        return FamilyRefusal.NOT_FOUND
    fresh = {
        "agreed_on": asking.today,
        "noted_by": asking.person.id,
        "ends_on": term_of_consent(asking.today),
    }
    consents.change(tx, agreed.id, **fresh)
    write_audit(tx, asking.now, asking.person.id, "confirm", "family", family_id)
    return None


def erase(tx: Connection, asking: Asking, family_id: int) -> FamilyRefusal | None:
    row = _kept(tx, asking, family_id)
    if isinstance(row, FamilyRefusal):
        return row
    _wipe(tx, family_id, asking.now)
    write_audit(tx, asking.now, asking.person.id, "erase", "family", family_id)
    return None


def _wipe(tx: Connection, family_id: int, now: datetime) -> None:
    consents.withdraw(tx, "family", family_id, now)
    families.erase(tx, family_id)


def erase_again(tx: Connection, family_id: int, now: datetime) -> bool:
    """A record that an older copy brought back goes once more; False if there is none."""
    if families.by_id(tx, family_id) is None:
        return False
    _wipe(tx, family_id, now)
    write_audit(tx, now, None, "erase", "family", family_id)
    return True


# The family's side


def of_parent(tx: Connection, asking: Asking) -> list[Family]:
    """What is kept about the family of this parent's own children."""
    keys = [child_key(asking.vault, one.id) for one in own_children(tx, asking.person)]
    return families.with_children(tx, keys) if keys else []


def take_back(tx: Connection, asking: Asking) -> int:
    """The parent wants no record: it is erased at once; how many there were."""
    found = of_parent(tx, asking)
    for row in found:
        _wipe(tx, row.id, asking.now)
        write_audit(tx, asking.now, asking.person.id, "take-back", "family", row.id)
    return len(found)


# The clock's part


def keep_confirmed(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Two weeks before the year is over the social pedagogue is told; unconfirmed, the record is erased."""
    today, erased = school_day(now, zone), 0
    for one in consents.ending(tx, "family", today + WARNED_BEFORE):
        row = families.by_id(tx, one.subject_id)
        if row is None or row.school_id != school_id:
            continue
        if one.ends_on < today:
            _wipe(tx, row.id, now)
            write_audit(tx, now, None, "erase", "family", row.id)
            erased += 1
            continue
        buttons = [[LetterButton("need-open", FamilyPress("card", row.id))]]
        letter = Letter(
            "family-term-letter", {"number": row.number, "day": one.ends_on, **trust(tx, school_id)}, buttons
        )
        keepers = [who.id for who in people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)]
        outbox.post(tx, keepers, "family-term", f"family:{row.id}", f"{one.ends_on}", letter.body(), now)
    return erased
