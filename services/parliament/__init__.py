"""Who belongs to a faction of the parliament."""

from sqlalchemy.engine import Connection

from db import parliament, people
from db.people.audit import write_audit
from school.elections import CandidacyRefusal, why_not_stand
from school.people import Person
from services.asking import Asking


def why_not_join(person: Person) -> CandidacyRefusal | None:
    """Members are activists of grades 9–11 (the parliament's charter; checklist, row 18)."""
    return CandidacyRefusal.MAY_NOT_STAND if why_not_stand(person) else None


def join(tx: Connection, asking: Asking, person_id: int, faction: str) -> CandidacyRefusal | None:
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != asking.person.school_id:
        return CandidacyRefusal.NO_SUCH
    if refusal := why_not_join(person):
        return refusal
    if parliament.join(tx, person_id, faction, asking.now):
        write_audit(tx, asking.now, asking.person.id, "join-faction", "person", person_id, faction=faction)
    return None


def leave(tx: Connection, asking: Asking, person_id: int, faction: str) -> None:
    """Nothing happens to somebody of another school, or who does not belong."""
    person = people.by_id(tx, person_id)
    if person and person.school_id == asking.person.school_id and parliament.leave(tx, person_id, faction):
        write_audit(tx, asking.now, asking.person.id, "leave-faction", "person", person_id, faction=faction)
