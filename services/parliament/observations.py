"""What is seen on duty: noted by the faction «Law and order», counted by class and kind."""

from collections import Counter
from datetime import date

from sqlalchemy.engine import Connection

from db import parliament, people
from db.parliament import observations
from school.parliament.observations import FACTION, KINDS, LIFE, SHOWN, ObservationRefusal, by_class
from school.people import Person, class_name
from school.rights import runs_parliament
from services.asking import Asking


def may_note(tx: Connection, person: Person) -> bool:
    """The faction's members, and the mentors."""
    return runs_parliament(person) or FACTION in parliament.factions_of(tx, person.id)


def classes(tx: Connection, asking: Asking) -> list[str]:
    """Of the school; nothing for whoever may not note."""
    if not may_note(tx, asking.person):
        return []
    return [class_name(*one) for one in people.class_names(tx, asking.person.school_id)]


def note(tx: Connection, asking: Asking, draft: str, of_class: str, kind: str) -> ObservationRefusal | None:
    """A class, a kind and a day; there is no place for a name."""
    if not may_note(tx, asking.person):
        return ObservationRefusal.NOT_YOURS
    if of_class not in classes(tx, asking) or kind not in KINDS:
        return ObservationRefusal.NO_CLASS
    grade, letter = of_class.split(" ", 1)
    where = {"school_id": asking.person.school_id, "grade": int(grade), "letter": letter}
    observations.note(tx, where | {"draft": draft, "kind": kind, "seen_on": asking.today})
    return None


def of_month(tx: Connection, asking: Asking) -> list[tuple[str, Counter[str]]] | ObservationRefusal:
    """The last thirty days, class by class."""
    if not may_note(tx, asking.person):
        return ObservationRefusal.NOT_YOURS
    return by_class(observations.since(tx, asking.person.school_id, asking.today - SHOWN))


def forget_old(tx: Connection, today: date) -> None:
    observations.forget_before(tx, today - LIFE)
