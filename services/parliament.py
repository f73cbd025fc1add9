"""Who belongs to a faction of the parliament."""

from datetime import datetime

from db import parliament, people
from db.store import Store
from school.elections import CandidacyRefusal, why_not_stand
from school.people import Person


def why_not_join(person: Person) -> CandidacyRefusal | None:
    """Members are activists of grades 9–11 (the parliament's charter; checklist, row 18)."""
    return CandidacyRefusal.MAY_NOT_STAND if why_not_stand(person) else None


async def join(
    store: Store, actor: Person, person_id: int, faction: str, now: datetime
) -> CandidacyRefusal | None:
    async with store.writing() as tx:
        person = await people.by_id(tx, person_id)
        if person is None or person.school_id != actor.school_id:
            return CandidacyRefusal.NO_SUCH
        if refusal := why_not_join(person):
            return refusal
        if await parliament.join(tx, person_id, faction, now):
            await people.write_audit(tx, now, actor.id, "join-faction", "person", person_id, faction=faction)
    return None


async def leave(store: Store, actor: Person, person_id: int, faction: str, now: datetime) -> None:
    """Nothing happens to somebody of another school, or who does not belong."""
    async with store.writing() as tx:
        person = await people.by_id(tx, person_id)
        if person and person.school_id == actor.school_id and await parliament.leave(tx, person_id, faction):
            await people.write_audit(tx, now, actor.id, "leave-faction", "person", person_id, faction=faction)
