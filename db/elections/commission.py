"""The commission: the members who hold the words of the key; any two of them open the box."""

from collections.abc import Iterable

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, literal, select, update
from sqlalchemy.engine import Connection

from db.elections import _as_election, change, election
from db.statements import insert
from db.store import metadata
from school.elections import Election

# The members who hold the words of the key; any two of them open the box.
commission = Table(
    "commission",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("has_words", Boolean, nullable=False, default=False),
    Column("place", Integer, nullable=False, server_default="2"),  # CHAIR, SECRETARY, or any other
)


CHAIR, SECRETARY = 0, 1


def add_commission(tx: Connection, election_id: int, people: Iterable[int]) -> None:
    """The first is its chair, the second its secretary."""
    rows = [
        {"election_id": election_id, "person_id": who, "place": place} for place, who in enumerate(people)
    ]
    if rows:
        tx.execute(insert(commission), rows)


def copy_commission(tx: Connection, of: int, to: int) -> None:
    """The same people with the words that they have on paper."""
    members = select(literal(to), commission.c.person_id, literal(value=True), commission.c.place)
    names = ["election_id", "person_id", "has_words", "place"]
    tx.execute(insert(commission).from_select(names, members.where(commission.c.election_id == of)))


def places_of(tx: Connection, election_id: int) -> dict[int, int]:
    """member -> place, the chair first; commissions of before there were places have neither chair nor secretary."""
    wanted = select(commission.c.person_id, commission.c.place).where(commission.c.election_id == election_id)
    rows = tx.execute(wanted.order_by(commission.c.place, commission.c.person_id))
    return {member: place for member, place in rows}


def commission_of(tx: Connection, election_id: int) -> dict[int, bool]:
    """member -> whether the words are on paper."""
    wanted = select(commission.c.person_id, commission.c.has_words).where(
        commission.c.election_id == election_id
    )
    return {member: has for member, has in tx.execute(wanted)}


def latest_commission(tx: Connection, school_id: int) -> list[int]:
    """The members of the election that was set up last, the chair first; none before the first election."""
    with_one = select(commission.c.election_id).join(election, election.c.id == commission.c.election_id)
    latest = with_one.where(election.c.school_id == school_id).order_by(election.c.id.desc()).limit(1)
    of_latest = commission.c.election_id == latest.scalar_subquery()
    wanted = select(commission.c.person_id).where(of_latest)
    return list(tx.execute(wanted.order_by(commission.c.place, commission.c.person_id)).scalars())


def replace_member(tx: Connection, election_id: int, goes: int, comes: int) -> None:
    """Another person holds what this member held."""
    mine = (commission.c.election_id == election_id) & (commission.c.person_id == goes)
    tx.execute(update(commission).where(mine).values(person_id=comes))


def of_member(tx: Connection, person_id: int) -> list[Election]:
    """The elections in whose commission this person sits, without the ended ones."""
    wanted = select(election).join(commission, commission.c.election_id == election.c.id)
    goes_on = election.c.state.not_in(("published", "wiped", "void"))
    rows = tx.execute(wanted.where(commission.c.person_id == person_id, goes_on))
    return [_as_election(row) for row in rows]


def new_key(tx: Connection, election_id: int, public_key: bytes, paper: int | None) -> None:
    """A new key pair: whatever words were given out before are void."""
    change(tx, election_id, public_key=public_key, paper=paper)
    of_this = commission.c.election_id == election_id
    tx.execute(update(commission).where(of_this).values(has_words=False))


def forget_key(tx: Connection, election_id: int) -> None:
    """The key is void and so are all words."""
    change(tx, election_id, public_key=None, paper=None)
    of_this = commission.c.election_id == election_id
    tx.execute(update(commission).where(of_this).values(has_words=False))


def note_words(tx: Connection, election_id: int, person_id: int) -> bool:
    """The member has the words on paper; True when all have."""
    mine = (commission.c.election_id == election_id) & (commission.c.person_id == person_id)
    tx.execute(update(commission).where(mine).values(has_words=True))
    return all(commission_of(tx, election_id).values())
