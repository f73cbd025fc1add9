"""Booths: by whom and for which class they were opened, and who came. How somebody voted is in none of this."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.elections.voting import has_voted
from db.statements import insert as insert_once
from db.store import metadata

booth = Table(
    "booth",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("class_name", Text, nullable=False),
    Column("opened_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("confirmed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("opened_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    # How many ballots came in the minute that began then, and in those before it (`school/elections/pace.py`): to see
    # when they come too quickly. Forgotten as soon as that can be answered no more.
    Column("counted_since", Moment),
    Column("counts", JSON, nullable=False, default=list, server_default="[]"),
    Column("quick", Boolean, nullable=False, default=False, server_default="0"),
)

#: Whose code was typed in which booth; whether they voted is asked of the box. They stand on the roll of `election_id`.
booth_voter = Table(
    "booth_voter",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("booth_id", ForeignKey("booth.id", ondelete="CASCADE"), nullable=False),
    Column("told", Boolean, nullable=False),  # the pupil's class teacher or parent
    sqlite_with_rowid=False,
)


@dataclass(frozen=True, slots=True)
class Booth:
    """A booth for one class and a time (UTC); it is open when a second member has confirmed it."""

    id: int
    election_id: int
    class_name: str
    opened_by: int | None
    confirmed_by: int | None
    opened_at: datetime
    until: datetime
    counted_since: datetime | None
    counts: list[int]
    quick: bool


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who has voted in a booth and of whom nobody has been told."""

    election_id: int
    voter_id: int
    booth_id: int


def add(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(insert(booth).values(values).returning(booth.c.id)).scalar_one())


def by_id(tx: Connection, booth_id: int) -> Booth | None:
    return made(Booth, tx.execute(select(booth).where(booth.c.id == booth_id)).first())


def of_election(tx: Connection, election_id: int, since: datetime | None = None) -> list[Booth]:
    """All of them, or those that are not over at this moment; the oldest first."""
    wanted = select(booth).where(booth.c.election_id == election_id).order_by(booth.c.id)
    return each(Booth, tx.execute(wanted if since is None else wanted.where(booth.c.until > since)))


def confirm(tx: Connection, booth_id: int, by: int) -> bool:
    """Once; False if somebody has."""
    waiting = update(booth).where(booth.c.id == booth_id, booth.c.confirmed_by.is_(None))
    return tx.execute(waiting.values(confirmed_by=by)).rowcount == 1


def of_device(tx: Connection, opened_by: int) -> list[Booth]:
    """Those of this member's in which somebody has voted lately, of whatever class and election."""
    wanted = select(booth).where(booth.c.opened_by == opened_by, booth.c.counted_since.is_not(None))
    return each(Booth, tx.execute(wanted))


def note_pace(tx: Connection, booth_id: int, since: datetime, counts: Sequence[int]) -> None:
    this = update(booth).where(booth.c.id == booth_id)
    tx.execute(this.values(counted_since=since, counts=list(counts)))


def note_quick(tx: Connection, booth_id: int) -> None:
    tx.execute(update(booth).where(booth.c.id == booth_id).values(quick=True))


def counted_before(tx: Connection, moment: datetime) -> list[int]:
    """Booths whose counts are of before this moment."""
    return list(tx.execute(select(booth.c.id).where(booth.c.counted_since < moment)).scalars())


def forget_pace(tx: Connection, moment: datetime) -> None:
    """Of those whose counts are of before this moment."""
    old = update(booth).where(booth.c.counted_since < moment)
    tx.execute(old.values(counted_since=None, counts=[]))


def note_came(tx: Connection, election_id: int, voter_id: int, booth_id: int) -> None:
    """Whoever comes again, before having voted, votes where they are now."""
    row = {"election_id": election_id, "voter_id": voter_id, "booth_id": booth_id, "told": False}
    came = insert_once(booth_voter).values(row)
    again = came.on_conflict_do_update(
        index_elements=["election_id", "voter_id"], set_={"booth_id": booth_id}
    )
    tx.execute(again)


def booth_of(tx: Connection, election_id: int, voter_id: int) -> Booth | None:
    """Where this voter typed the code the last time."""
    wanted = select(booth).join(booth_voter, booth_voter.c.booth_id == booth.c.id)
    this = (booth_voter.c.election_id == election_id) & (booth_voter.c.voter_id == voter_id)
    return made(Booth, tx.execute(wanted.where(this)).first())


_VOTED = has_voted(booth_voter.c.election_id, booth_voter.c.voter_id)


def ballots_in(tx: Connection, election_id: int) -> dict[int, int]:
    """How many of those who came to each booth of an election have voted."""
    counted = select(booth_voter.c.booth_id, func.count()).join(booth, booth.c.id == booth_voter.c.booth_id)
    counted = counted.where(booth.c.election_id == election_id, _VOTED).group_by(booth_voter.c.booth_id)
    return {booth_id: number for booth_id, number in tx.execute(counted)}


def voted(tx: Connection, election_id: int, voter_id: int) -> bool:
    return bool(tx.execute(select(has_voted(election_id, voter_id))).scalar_one())


def untold(tx: Connection) -> list[Came]:
    columns = (booth_voter.c.election_id, booth_voter.c.voter_id, booth_voter.c.booth_id)
    return each(Came, tx.execute(select(*columns).where(booth_voter.c.told.is_(False), _VOTED)))


def note_told(tx: Connection, one: Came) -> None:
    this = (booth_voter.c.election_id == one.election_id) & (booth_voter.c.voter_id == one.voter_id)
    tx.execute(update(booth_voter).where(this).values(told=True))


# A code on paper for one voter of one election; only its hash is kept.
booth_code = Table(
    "booth_code",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("code_hash", LargeBinary(32), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    sqlite_with_rowid=False,
)


def add_codes(tx: Connection, election_id: int, codes: list[tuple[bytes, int]]) -> None:
    """(hash, voter); the sheet can be printed again, with the same codes."""
    rows = [{"election_id": election_id, "code_hash": one, "voter_id": voter} for one, voter in codes]
    if rows:
        tx.execute(insert_once(booth_code).on_conflict_do_nothing(), rows)


def voter_of_code(tx: Connection, election_id: int, code_hash: bytes) -> int | None:
    wanted = select(booth_code.c.voter_id).where(
        booth_code.c.election_id == election_id, booth_code.c.code_hash == code_hash
    )
    voter: int | None = tx.execute(wanted).scalar()
    return voter
