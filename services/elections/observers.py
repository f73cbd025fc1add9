"""Observers: who watches an election, and what they see of it."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import observers
from db.elections.candidates import cards_of
from db.elections.commission import commission_of
from db.elections.voting import turnout_by_class
from db.people.audit import write_audit
from school.elections import (
    Election,
    ElectionRefusal,
)
from school.elections.counting import FEWEST_FOR_RESULTS
from school.people import Person, class_name
from school.presses.elections import ElectionPress
from school.rights import is_of_school
from services.asking import Asking
from services.elections.desk import led, post_urgent
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Watched:
    """What an observer sees: how many have voted, by class; never a result."""

    election: Election
    lines: list[tuple[str, int, int]]  # class, people, voted
    people: int
    voted: int


def set_observers(
    tx: Connection, asking: Asking, election_id: int, named: list[int]
) -> ElectionRefusal | None:
    actor = asking.person
    found = led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    standing = {row.person_id for row in cards_of(tx, election_id)}
    chosen = people.by_ids(tx, named)
    fit = all(one.school_id == actor.school_id and is_of_school(one) for one in chosen)
    if not fit or standing & {one.id for one in chosen}:
        return ElectionRefusal.MEMBER_STANDS
    observers.set_observers(tx, election_id, [one.id for one in chosen])
    write_audit(tx, asking.now, actor.id, "observers", "election", election_id, people=named)
    letter = Letter(
        "election-observer-letter",
        {"title": found.title},
        [[LetterButton("election-turnout", ElectionPress("turnout", election=election_id))]],
    )
    post_urgent(tx, [one.id for one in chosen], "election-observer", election_id, "once", letter, asking.now)
    return None


def watched(tx: Connection, person: Person, election_id: int) -> Watched | None:
    """For observers, the commission and whoever leads the election, from the opening on.

    Classes of fewer than five voters are told together (SECURITY.md, decision 4).
    """
    found = elections.by_id(tx, election_id)
    if (
        found is None
        or found.school_id != person.school_id
        or (found.roll_hash is None and not found.opens_at)
    ):
        return None
    watching = person.id in {row.id for row in observers.observers_of(tx, election_id)}
    member = person.id in commission_of(tx, election_id)
    if not watching and not member and isinstance(led(tx, person, election_id), ElectionRefusal):
        return None
    rows = [
        row
        for part in elections.parts_of(tx, election_id) or [found]
        for row in turnout_by_class(tx, part.id)
    ]
    lines = [
        (class_name(row.grade, row.letter) if row.letter else str(row.grade), row.people, row.voted)
        for row in rows
    ]
    small = [line for line in lines if line[1] < FEWEST_FOR_RESULTS]
    told = [line for line in lines if line[1] >= FEWEST_FOR_RESULTS]
    if sum(line[1] for line in small) >= FEWEST_FOR_RESULTS:
        told.append(("…", sum(line[1] for line in small), sum(line[2] for line in small)))
    # The sums are of what is told: else they would tell the rest.
    return Watched(found, told, sum(line[1] for line in told), sum(line[2] for line in told))


def observed(tx: Connection, person: Person) -> list[Election]:
    """The elections that this person watches and that have begun."""
    found = [elections.by_id(tx, one) for one in observers.observed_by(tx, person.id)]
    return [one for one in found if one and one.state not in ("sealing", "ready")]
