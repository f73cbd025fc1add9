"""The roll: corrected before the opening, kept in figures when the box is wiped; a year later its names go."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, people, schools
from db.elections import kept, roll
from db.elections.voting import forget, turnout_by_class
from db.people.audit import write_audit
from db.store import Store
from db.vault import Vault
from school.elections import (
    ElectionRefusal,
)
from school.people import grades_as_bits
from school.rights import Deed, may
from services.asking import Asking
from services.elections.desk import led, post_urgent
from services.elections.record import file_of
from services.letters import Letter

#: From the wiping of the box on (docs/SECURITY.md names it).
LIFE_OF_A_ROLL = timedelta(days=366)


def correct_roll(
    tx: Connection,
    asking: Asking,
    election_id: int,
    person_id: int,
    reason: str,
    *,
    belongs: bool,
) -> ElectionRefusal | None:
    """Puts somebody on the roll or strikes them, before it is frozen; who did it and why is on record."""
    actor = asking.person
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != actor.school_id or not may(person, Deed.VOTE):
        return ElectionRefusal.NO_SUCH_ELECTION
    of_classes = elections.parts_of(tx, election_id)
    if found.state not in ("sealing", "ready") or of_classes or found.follows_id:
        return ElectionRefusal.WRONG_TIME  # a second round keeps the roll of the first
    values = {
        "election_id": election_id,
        "person_id": person_id,
        "belongs": belongs,
        "reason": reason,
        "corrected_by": actor.id,
        "corrected_at": asking.now,
    }
    roll.correct_roll(tx, values)
    detail = {"person": person_id, "belongs": belongs}
    write_audit(tx, asking.now, actor.id, "correct-roll", "election", election_id, **detail)
    if person.telegram_id:
        letter = Letter(
            f"election-roll-{'on' if belongs else 'off'}-letter", {"title": found.title, "reason": reason}
        )
        occurrence = asking.now.isoformat()
        post_urgent(tx, [person_id], "election-roll", election_id, occurrence, letter, asking.now)
    return None


def change_grades(
    tx: Connection, asking: Asking, election_id: int, grades: list[int], reason: str
) -> ElectionRefusal | None:
    """Other grades vote (checklist, row 67): before the roll is frozen, with the reason on record."""
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    by_class = elections.parts_of(tx, election_id) or found.follows_id
    if found.state not in ("sealing", "ready") or by_class or not grades:
        return ElectionRefusal.WRONG_TIME
    elections.change(tx, election_id, grades=grades_as_bits(grades))
    detail = {"was": sorted(found.grades), "is": sorted(grades), "reason": reason}
    write_audit(tx, asking.now, asking.person.id, "change-grades", "election", election_id, **detail)
    return None


async def end_rolls(store: Store, vault: Vault, zone: ZoneInfo, now: datetime) -> None:
    """Run twice, it does its work once. Marks go from the box before names go from the roll: after a crash between
    both it is done again."""
    for election_id in await store.read(kept.not_kept):
        await store.write(keep_record, vault, election_id, zone)
    for election_id in await store.read(kept.with_old_roll, now - LIFE_OF_A_ROLL):
        await store.write_in_box(forget, election_id)
        await store.write(kept.forget_roll, election_id)


def keep_record(tx: Connection, vault: Vault, election_id: int, zone: ZoneInfo) -> None:
    found = elections.by_id(tx, election_id)
    if found is None or kept.kept_of(tx, election_id):
        return
    school = schools.name_of(tx, found.school_id)
    file = file_of(tx, vault, found, school, zone) if found.state == "wiped" else None
    kept.keep(tx, election_id, turnout_by_class(tx, election_id), file)
