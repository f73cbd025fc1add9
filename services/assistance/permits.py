"""What parents allow for their children: given, taken back; a class teacher reads it for the own class."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import people
from db.assistance import consents
from db.people.audit import write_audit
from school.assistance import term_of_consent
from school.assistance.permits import PERMIT_VERSION, PURPOSES, PermitRefusal
from school.people import Person
from services.asking import Asking
from services.assistance.needs import own_children

#: A consent about a child: its subject is the child, so that each parent finds what the other has said.
SUBJECT = "child"


@dataclass(frozen=True)
class Permits:
    """Which purposes are allowed for a child at this moment."""

    child: Person
    allowed: frozenset[str]


def _allowed(tx: Connection, asking: Asking, child_id: int) -> frozenset[str]:
    given = {one: consents.of(tx, SUBJECT, child_id, one) for one in PURPOSES}
    return frozenset(name for name, one in given.items() if one and one.ends_on >= asking.today)


def own(tx: Connection, asking: Asking) -> list[Permits]:
    """Of the own children."""
    return [Permits(one, _allowed(tx, asking, one.id)) for one in own_children(tx, asking.person)]


def change(
    tx: Connection, asking: Asking, child_id: int, purpose: str, *, allow: bool
) -> PermitRefusal | None:
    """A parent allows one thing for one child, for a year, or takes it back."""
    if child_id not in {one.id for one in own_children(tx, asking.person)} or purpose not in PURPOSES:
        return PermitRefusal.NOT_FOUND
    consents.withdraw_purpose(tx, SUBJECT, child_id, purpose, asking.now)
    if allow:
        values = {
            "purpose": purpose,
            "subject": SUBJECT,
            "subject_id": child_id,
            "person_id": asking.person.id,
            "text_version": PERMIT_VERSION,
            "way": "pressed",
            "agreed_on": asking.today,
            "given_at": asking.now,
            "ends_on": term_of_consent(asking.today),
        }
        consents.add(tx, values)
    write_audit(tx, asking.now, asking.person.id, "allow" if allow else "disallow", "person", child_id)
    return None


def of_class(tx: Connection, asking: Asking, purpose: str) -> list[Permits] | PermitRefusal:
    """The pupils of the own classes, for a class teacher."""
    names = sorted(asking.person.teaches())
    if not names or purpose not in PURPOSES:
        return PermitRefusal.NOT_FOUND
    pupils = [
        pupil
        for grade, letter in (name.split(" ", 1) for name in names)
        for pupil in people.pupils_of_class(tx, asking.person.school_id, int(grade), letter)
    ]
    return [Permits(one, _allowed(tx, asking, one.id)) for one in pupils]
