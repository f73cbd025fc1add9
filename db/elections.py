"""Elections: the roll, who has voted, and the sealed urn, which nothing links to the voters.

`participation` and `urn` hold no order and no time: WITHOUT ROWID, a random slot, and ballots of one length,
encrypted to the commission's key. The private key never comes here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    LargeBinary,
    Select,
    Table,
    Text,
    UniqueConstraint,
    cast,
    delete,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from db.columns import Found, Moment
from db.people import holds, person
from db.store import metadata
from school.elections import AGAINST_ALL, Election
from school.people import Role, bits_as_grades

election = Table(
    "election",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, unique=True),
    Column("title", Text, nullable=False),
    Column("method", Text, nullable=False, default="plurality"),
    Column("grades", Integer, nullable=False),  # bits; the roll is drawn from them at opening
    # sealing, ready, open, closed, counted, published, wiped
    Column("state", Text, nullable=False),
    Column("opens_at", Moment),
    Column("closes_at", Moment, nullable=False),
    Column("wipes_at", Moment),  # set at publication: when the time for complaints is over
    Column("public_key", LargeBinary),
    Column("roll_hash", Text),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
)

candidate = Table(
    "candidate",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),  # what a ballot says; 0 is «against all»
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    UniqueConstraint("election_id", "number"),
)

# The members who hold the words of the key; any two of them open the box.
commission = Table(
    "commission",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("has_words", Boolean, nullable=False, default=False),
)

roll = Table(
    "roll",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("grade", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Marked apart from the urn, so that nobody can read how a person voted.
participation = Table(
    "participation",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)

urn = Table(
    "urn",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("slot", LargeBinary(16), primary_key=True),  # random
    Column("sealed", LargeBinary(64), nullable=False),
    sqlite_with_rowid=False,
)

result = Table(
    "result",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("choice", Integer, primary_key=True),  # a candidate's number
    Column("votes", Integer, nullable=False),
)


def _as_election(row: Found) -> Election:
    return Election(
        id=row.id,
        school_id=row.school_id,
        title=row.title,
        grades=frozenset(bits_as_grades(row.grades)),
        state=row.state,
        closes_at=row.closes_at,
        public_key=row.public_key,
        roll_hash=row.roll_hash,
        author_id=row.author_id,
    )


@dataclass(frozen=True)
class AtTheBox:
    """An election as one voter stands before it."""

    election: Election
    on_the_roll: bool
    voted: bool
    choice_stands: bool


async def by_id(tx: AsyncConnection, election_id: int) -> Election | None:
    row = (await tx.execute(select(election).where(election.c.id == election_id))).first()
    return _as_election(row) if row else None


async def by_draft(tx: AsyncConnection, draft: str) -> Election | None:
    row = (await tx.execute(select(election).where(election.c.draft == draft))).first()
    return _as_election(row) if row else None


async def add(tx: AsyncConnection, values: dict[str, Any]) -> int | None:
    """A new election; None if this draft has made one."""
    added = insert(election).values(values).on_conflict_do_nothing().returning(election.c.id)
    election_id: int | None = (await tx.execute(added)).scalar()
    return election_id


async def add_candidates(tx: AsyncConnection, election_id: int, people: Iterable[tuple[int, str]]) -> None:
    rows = [
        {"election_id": election_id, "number": number, "person_id": person_id, "name": name}
        for number, (person_id, name) in enumerate(people, start=1)
    ]
    await tx.execute(insert(candidate), rows)


async def add_commission(tx: AsyncConnection, election_id: int, people: Iterable[int]) -> None:
    await tx.execute(
        insert(commission),
        [{"election_id": election_id, "person_id": who, "has_words": False} for who in people],
    )


async def candidates_of(tx: AsyncConnection, election_id: int) -> dict[int, str]:
    """number -> name."""
    wanted = select(candidate.c.number, candidate.c.name).where(candidate.c.election_id == election_id)
    return {number: name for number, name in await tx.execute(wanted.order_by(candidate.c.number))}


async def commission_of(tx: AsyncConnection, election_id: int) -> dict[int, bool]:
    """member -> whether the words are on paper."""
    wanted = select(commission.c.person_id, commission.c.has_words).where(
        commission.c.election_id == election_id
    )
    return {member: has for member, has in await tx.execute(wanted)}


async def of_school(tx: AsyncConnection, school_id: int) -> list[Election]:
    """All elections of a school, the newest first."""
    wanted = select(election).where(election.c.school_id == school_id).order_by(election.c.id.desc())
    return [_as_election(row) for row in await tx.execute(wanted)]


async def of_voter(tx: AsyncConnection, voter_id: int) -> list[tuple[Election, bool]]:
    """The elections on whose roll this person stands, the newest first, and whether they have voted."""
    voted = (
        select(participation.c.voter_id)
        .where(participation.c.election_id == election.c.id, participation.c.voter_id == voter_id)
        .exists()
    )
    wanted = select(election, voted.label("voted")).join(roll, roll.c.election_id == election.c.id)
    rows = await tx.execute(wanted.where(roll.c.voter_id == voter_id).order_by(election.c.id.desc()))
    return [(_as_election(row), bool(row.voted)) for row in rows]


async def of_member(tx: AsyncConnection, person_id: int) -> list[Election]:
    """The elections in whose commission this person sits, without the ended ones."""
    wanted = select(election).join(commission, commission.c.election_id == election.c.id)
    running = election.c.state.not_in(("published", "wiped"))
    rows = await tx.execute(wanted.where(commission.c.person_id == person_id, running))
    return [_as_election(row) for row in rows]


async def step(tx: AsyncConnection, election_id: int, was: str, becomes: str, **values: Any) -> bool:
    """Moves an election on; False if it was not where it was thought to be: the database decides who was first."""
    moved = update(election).where(election.c.id == election_id, election.c.state == was)
    return (await tx.execute(moved.values(state=becomes, **values))).rowcount == 1


async def new_key(tx: AsyncConnection, election_id: int, public_key: bytes) -> None:
    """A new key pair: whatever words were given out before are void."""
    await tx.execute(update(election).where(election.c.id == election_id).values(public_key=public_key))
    of_this = commission.c.election_id == election_id
    await tx.execute(update(commission).where(of_this).values(has_words=False))


async def forget_key(tx: AsyncConnection, election_id: int) -> None:
    """The key is void and so are all words."""
    await tx.execute(update(election).where(election.c.id == election_id).values(public_key=None))
    of_this = commission.c.election_id == election_id
    await tx.execute(update(commission).where(of_this).values(has_words=False))


async def move_closing(tx: AsyncConnection, election_id: int, closes_at: datetime) -> None:
    await tx.execute(update(election).where(election.c.id == election_id).values(closes_at=closes_at))


async def note_words(tx: AsyncConnection, election_id: int, person_id: int) -> bool:
    """The member has the words on paper; True when all have."""
    mine = (commission.c.election_id == election_id) & (commission.c.person_id == person_id)
    await tx.execute(update(commission).where(mine).values(has_words=True))
    return all((await commission_of(tx, election_id)).values())


def _pupils(school_id: int, grades: int) -> list[ColumnElement[bool]]:
    return [
        person.c.school_id == school_id,
        person.c.active,
        person.c.grade.is_not(None),
        literal(grades).op(">>")(person.c.grade).op("&")(1) == 1,
        holds(Role.STUDENT),
    ]


async def pupils_of(tx: AsyncConnection, school_id: int, grades: int) -> int:
    """How many active pupils are in these grades (bits)."""
    counted = select(func.count()).select_from(person).where(*_pupils(school_id, grades))
    return int((await tx.execute(counted)).scalar_one())


async def draw_roll(tx: AsyncConnection, it: Election, grades: int) -> int:
    """Freezes the roll: the active pupils of these grades (bits); how many they are."""
    chosen = select(literal(it.id), person.c.id, person.c.grade).where(*_pupils(it.school_id, grades))
    drawn = insert(roll).from_select(["election_id", "voter_id", "grade"], chosen)
    return (await tx.execute(drawn)).rowcount


async def roll_codes(tx: AsyncConnection, election_id: int) -> list[str]:
    """What the roll's fingerprint is made of: the school's codes, or the numbers of those who have none."""
    code = func.coalesce(person.c.code, literal("#") + cast(person.c.id, Text))
    wanted = select(code).join(roll, roll.c.voter_id == person.c.id).where(roll.c.election_id == election_id)
    return [str(one) for one in (await tx.execute(wanted)).scalars()]


def voters_with_account(election_id: int) -> Select[Any]:
    """The ids of those on the roll who can be written to."""
    wanted = select(person.c.id).join(roll, roll.c.voter_id == person.c.id)
    return wanted.where(roll.c.election_id == election_id, person.c.telegram_id.is_not(None), person.c.active)


async def before_the_box(
    tx: AsyncConnection, election_id: int, voter_id: int, choice: int = AGAINST_ALL
) -> AtTheBox | None:
    """All that decides about a vote, in one statement of look-ups by key, however long the roll is."""
    on_roll = select(roll.c.voter_id).where(roll.c.election_id == election_id, roll.c.voter_id == voter_id)
    voted = select(participation.c.voter_id).where(
        participation.c.election_id == election_id, participation.c.voter_id == voter_id
    )
    stands = select(candidate.c.id).where(
        candidate.c.election_id == election_id, candidate.c.number == choice
    )
    wanted = select(
        election,
        on_roll.exists().label("on_roll"),
        voted.exists().label("voted"),
        stands.exists().label("stands"),
    ).where(election.c.id == election_id)
    row = (await tx.execute(wanted)).first()
    if row is None:
        return None
    stands_or_none = bool(row.stands) or choice == AGAINST_ALL
    return AtTheBox(_as_election(row), bool(row.on_roll), bool(row.voted), stands_or_none)


async def mark_voted(tx: AsyncConnection, election_id: int, voter_id: int) -> bool:
    """Marks the voter; False if they were marked: the key forbids a second."""
    marking = insert(participation).values(election_id=election_id, voter_id=voter_id)
    return (await tx.execute(marking.on_conflict_do_nothing())).rowcount == 1


async def drop_ballot(tx: AsyncConnection, election_id: int, slot: bytes, sealed: bytes) -> None:
    await tx.execute(insert(urn).values(election_id=election_id, slot=slot, sealed=sealed))


async def ballots(tx: AsyncConnection, election_id: int) -> list[bytes]:
    return list((await tx.execute(select(urn.c.sealed).where(urn.c.election_id == election_id))).scalars())


async def ballots_in(tx: AsyncConnection, election_id: int) -> int:
    """How many ballots lie in the urn; asked only at the count."""
    counted = select(func.count()).select_from(urn).where(urn.c.election_id == election_id)
    return int((await tx.execute(counted)).scalar_one())


async def turnout(tx: AsyncConnection, election_id: int) -> tuple[int, int]:
    """(marks, people on the roll)."""
    marks = select(func.count()).select_from(participation).where(participation.c.election_id == election_id)
    people = select(func.count()).select_from(roll).where(roll.c.election_id == election_id)
    row = (await tx.execute(select(marks.scalar_subquery(), people.scalar_subquery()))).one()
    return int(row[0]), int(row[1])


async def participants(tx: AsyncConnection, election_id: int) -> list[int]:
    """Who has voted, in the order of their numbers."""
    wanted = select(participation.c.voter_id).where(participation.c.election_id == election_id)
    return list((await tx.execute(wanted.order_by(participation.c.voter_id))).scalars())


async def write_result(tx: AsyncConnection, election_id: int, votes: dict[int, int]) -> None:
    rows = [{"election_id": election_id, "choice": choice, "votes": n} for choice, n in votes.items()]
    await tx.execute(insert(result), rows)


async def result_of(tx: AsyncConnection, election_id: int) -> dict[int, int]:
    wanted = select(result.c.choice, result.c.votes).where(result.c.election_id == election_id)
    return {choice: votes for choice, votes in await tx.execute(wanted)}


async def empty_urn(tx: AsyncConnection, election_id: int) -> None:
    """The ballots go."""
    await tx.execute(delete(urn).where(urn.c.election_id == election_id))


async def due_to_close(tx: AsyncConnection, now: datetime) -> list[Election]:
    wanted = select(election).where(election.c.state == "open", election.c.closes_at <= now)
    return [_as_election(row) for row in await tx.execute(wanted)]


async def close(tx: AsyncConnection, election_id: int, now: datetime) -> bool:
    """Closes a vote whose end has come; False if it was closed before, or made longer meanwhile."""
    closed = update(election).where(
        election.c.id == election_id, election.c.state == "open", election.c.closes_at <= now
    )
    return (await tx.execute(closed.values(state="closed"))).rowcount == 1


async def due_to_wipe(tx: AsyncConnection, now: datetime) -> list[Election]:
    """Published, and the time for complaints is over."""
    wanted = select(election).where(election.c.state == "published", election.c.wipes_at <= now)
    return [_as_election(row) for row in await tx.execute(wanted)]
