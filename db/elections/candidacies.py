"""How one becomes a candidate: proposals, supporters, and the questions that candidates answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.statements import insert
from db.store import metadata
from school.people import class_name

nomination = Table(
    "nomination",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("proposed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("class_name", Text),  # the class that put them forward
    Column("class_votes", Integer),  # by how many votes
    # proposed (waits for the nominee), accepted (waits for the commission), admitted, refused, declined, withdrawn
    Column("state", Text, nullable=False),
    Column("reason", Text),  # why the commission refused
    Column("proposed_at", Moment, nullable=False),
    UniqueConstraint("election_id", "person_id"),
)

supporter = Table(
    "supporter",
    metadata,
    Column("nomination_id", ForeignKey("nomination.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
)


def propose(tx: Connection, values: dict[str, Any]) -> bool:
    """False if this person has been proposed for this election before."""
    proposed = insert(nomination).values(values).on_conflict_do_nothing()
    return tx.execute(proposed).rowcount == 1


@dataclass(frozen=True, slots=True)
class Nomination:
    """That somebody may stand: who, put forward by whom, how far it has come."""

    id: int
    election_id: int
    person_id: int
    proposed_by: int | None
    class_name: str | None
    class_votes: int | None
    state: str
    reason: str | None
    proposed_at: datetime
    name: str
    grade: int | None
    letter: str | None
    supporters: int

    @property
    def name_and_class(self) -> str:
        """The name alone of somebody who has left the classes since."""
        return f"{self.name} · {class_name(self.grade, self.letter or '')}" if self.grade else self.name


def _nominations() -> Select[Any]:
    supporters = select(func.count()).where(supporter.c.nomination_id == nomination.c.id).scalar_subquery()
    nominee = (person.c.name, person.c.grade, person.c.letter, supporters.label("supporters"))
    return select(nomination, *nominee).join(person, person.c.id == nomination.c.person_id)


def of_election(tx: Connection, election_id: int) -> list[Nomination]:
    """In the order in which they came."""
    wanted = _nominations().where(nomination.c.election_id == election_id).order_by(nomination.c.id)
    return each(Nomination, tx.execute(wanted))


def waiting(tx: Connection, election_id: int) -> int:
    """How many want to stand about whom nobody has decided."""
    undecided = nomination.c.state == "accepted"
    counted = select(func.count()).where(nomination.c.election_id == election_id, undecided)
    return int(tx.execute(counted).scalar_one())


def by_id(tx: Connection, nomination_id: int) -> Nomination | None:
    return made(Nomination, tx.execute(_nominations().where(nomination.c.id == nomination_id)).first())


def step(
    tx: Connection, nomination_id: int, was: tuple[str, ...], becomes: str, reason: str | None = None
) -> bool:
    """Moves a nomination on; False if it was not where it was thought to be."""
    moved = update(nomination).where(nomination.c.id == nomination_id, nomination.c.state.in_(was))
    return tx.execute(moved.values(state=becomes, reason=reason)).rowcount == 1


def support(tx: Connection, nomination_id: int, person_id: int) -> bool:
    """False if they support it already."""
    values = {"nomination_id": nomination_id, "person_id": person_id}
    return tx.execute(insert(supporter).values(values).on_conflict_do_nothing()).rowcount == 1
