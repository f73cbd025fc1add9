"""Elections: what is elected, when, by whose grades, and the state each is in."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    bindparam,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.statements import Ready, insert
from db.store import metadata
from school.elections import Election, Terms
from school.people import bits_as_grades

election = Table(
    "election",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, unique=True),
    Column("title", Text, nullable=False),
    Column("method", Text, nullable=False, default="plurality"),
    Column("grades", Integer, nullable=False),  # bits; the roll is drawn from them at opening
    # sealing, ready, open, closed, counted, published, wiped; void: a class that did not elect
    Column("state", Text, nullable=False),
    Column("opens_at", Moment),  # before the opening: when the clock is to open it
    Column("closes_at", Moment, nullable=False),
    Column("wipes_at", Moment),  # set at publication: when the time for complaints is over
    Column("public_key", LargeBinary),
    Column("roll_hash", Text),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("terms", JSON),  # school.elections.Terms
    Column("nominates_until", Moment),
    # The class elections of one step share the key, the commission and the dates of their head.
    Column("head_id", ForeignKey("election.id", ondelete="CASCADE"), index=True),
    Column("follows_id", ForeignKey("election.id", ondelete="SET NULL"), unique=True),  # the first round
    Column("trial_of", ForeignKey("election.id", ondelete="CASCADE"), unique=True),
    Column("seed", LargeBinary),  # of the lot
    Column("own_key", LargeBinary),  # a poll's or a trial's private key, sealed with the data key
    Column("void_why", Text),  # of a class that did not elect, of a result that was annulled: a message's key
    Column("paper", Integer),  # what all papers of this key have in common; no secret
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
        terms=Terms.from_json(row.terms),
        opens_at=row.opens_at,
        nominates_until=row.nominates_until,
        head_id=row.head_id,
        follows_id=row.follows_id,
        trial_of=row.trial_of,
        seed=row.seed,
        own_key=row.own_key,
        wipes_at=row.wipes_at,
        draft=row.draft,
        paper=row.paper,
        void_why=row.void_why,
    )


_BY_ID = Ready(select(election).where(election.c.id == bindparam("election_id")))


def ahead(tx: Connection, election_id: int) -> None:
    _BY_ID.ahead(tx, election_id=election_id)


def by_id(tx: Connection, election_id: int) -> Election | None:
    row = _BY_ID.first(tx, election_id=election_id)
    return _as_election(row) if row else None


def by_draft(tx: Connection, draft: str) -> Election | None:
    row = tx.execute(select(election).where(election.c.draft == draft)).first()
    return _as_election(row) if row else None


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new election; None if this draft has made one."""
    added = insert(election).values(values).on_conflict_do_nothing().returning(election.c.id)
    election_id: int | None = tx.execute(added).scalar()
    return election_id


def of_school(tx: Connection, school_id: int) -> list[Election]:
    """All elections of a school, the newest first; those of single classes stand in their head's place."""
    wanted = select(election).where(
        election.c.school_id == school_id, election.c.head_id.is_(None), election.c.trial_of.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted.order_by(election.c.id.desc()))]


def parts_of(tx: Connection, head_id: int) -> list[Election]:
    """The class elections of one step, in the order in which they were made; empty for any other election."""
    wanted = select(election).where(election.c.head_id == head_id).order_by(election.c.id)
    return [_as_election(row) for row in tx.execute(wanted)]


def in_state(tx: Connection, school_id: int, *states: str) -> list[Election]:
    """Elections and parts of elections of a school in these states, the newest first; no trials."""
    wanted = select(election).where(
        election.c.school_id == school_id, election.c.state.in_(states), election.c.trial_of.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted.order_by(election.c.id.desc()))]


def trial_for(tx: Connection, election_id: int) -> Election | None:
    row = tx.execute(select(election).where(election.c.trial_of == election_id)).first()
    return _as_election(row) if row else None


def second_round_of(tx: Connection, election_id: int) -> Election | None:
    row = tx.execute(select(election).where(election.c.follows_id == election_id)).first()
    return _as_election(row) if row else None


def drop(tx: Connection, election_id: int) -> None:
    """An election that never was: a trial, with all that was put into its box."""
    tx.execute(delete(election).where(election.c.id == election_id))


def step(tx: Connection, election_id: int, was: str, becomes: str, **values: Any) -> bool:
    """Moves an election on; False if it was not where it was thought to be: the database decides who was first."""
    moved = update(election).where(election.c.id == election_id, election.c.state == was)
    if tx.execute(moved.values(state=becomes, **values)).rowcount != 1:
        return False
    parts = update(election).where(election.c.head_id == election_id, election.c.state == was)
    tx.execute(parts.values(state=becomes, **values))
    return True


def change(tx: Connection, election_id: int, **values: Any) -> None:
    """Changes an election and its parts."""
    tx.execute(update(election).where(_with_parts(election_id)).values(values))


def _with_parts(election_id: int) -> ColumnElement[bool]:
    return or_(election.c.id == election_id, election.c.head_id == election_id)


def due_to_close(tx: Connection, now: datetime) -> list[Election]:
    """Heads stand for their parts; trials end when the real vote opens."""
    wanted = select(election).where(
        election.c.state == "open",
        election.c.closes_at <= now,
        election.c.head_id.is_(None),
        election.c.trial_of.is_(None),
    )
    return [_as_election(row) for row in tx.execute(wanted)]


def due_to_open(tx: Connection, now: datetime) -> list[Election]:
    """What the clock should have opened by now."""
    wanted = select(election).where(
        election.c.state.in_(("sealing", "ready")), election.c.opens_at <= now, election.c.head_id.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted)]


def running(tx: Connection) -> list[Election]:
    """Open votes, parts and all, but no trials."""
    wanted = select(election).where(election.c.state == "open", election.c.trial_of.is_(None))
    return [_as_election(row) for row in tx.execute(wanted)]


def close(tx: Connection, election_id: int, now: datetime) -> bool:
    """Closes a vote whose end has come; False if it was closed before, or made longer meanwhile."""
    found = by_id(tx, election_id)
    return found is not None and found.closes_at <= now and step(tx, election_id, "open", "closed")


def due_to_wipe(tx: Connection, now: datetime) -> list[Election]:
    """Published, and the time for complaints is over."""
    wanted = select(election).where(
        election.c.state == "published", election.c.wipes_at <= now, election.c.head_id.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted)]
