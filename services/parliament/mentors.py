"""Which mentors see to a faction."""

from sqlalchemy.engine import Connection

from db import people
from school.people import MENTORS, Person, Role


def mentors_of(tx: Connection, school_id: int, faction: str) -> list[Person]:
    """Those who have the faction; where none has it, the senior mentor, and where there is none, every mentor."""
    for role, scope in (
        *((role, faction) for role in sorted(MENTORS)),
        (Role.SENIOR_MENTOR, None),
        (Role.MENTOR, None),
    ):
        if found := people.with_role(tx, school_id, role, scope):
            return found
    return []
