"""Which elections concern somebody: to vote in, to come, to watch, to lead, over."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import elections
from db.elections.commission import of_member as elections_of_member
from db.elections.voting import of_voter
from school.elections import (
    BEFORE_OPENING,
    Election,
)
from school.people import Person
from school.rights import Deed, may
from services.elections.observers import observed


@dataclass(frozen=True)
class Concerning:
    """Elections by what a person has to do with them."""

    mine: list[tuple[Election, bool]]  # on whose roll one stands, and whether one has voted
    coming: list[Election]
    of_member: list[Election]
    observed: list[Election]
    led: list[Election]
    over: list[Election]


def concerning(tx: Connection, person: Person) -> Concerning:
    """All that the list of elections shows to this person, of one moment."""
    school = person.school_id
    return Concerning(
        mine=of_voter(tx, person.id),
        coming=elections.in_state(tx, school, *BEFORE_OPENING, "open"),
        of_member=elections_of_member(tx, person.id),
        observed=observed(tx, person),
        led=elections.of_school(tx, school) if may(person, Deed.RUN_ELECTIONS) else [],
        over=elections.in_state(tx, school, "published", "wiped") if person.is_staff() else [],
    )
