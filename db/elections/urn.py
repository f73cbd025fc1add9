"""The sealed urn, which nothing links to the voters.

It holds no order and no time: WITHOUT ROWID, a random slot, and ballots of one length, encrypted to the
commission's key. The private key never comes here.
"""

from sqlalchemy import Column, ForeignKey, LargeBinary, Table, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from db.store import metadata

urn = Table(
    "urn",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("slot", LargeBinary(16), primary_key=True),  # random
    Column("sealed", LargeBinary(64), nullable=False),
    sqlite_with_rowid=False,
)


def drop_ballot(tx: Connection, election_id: int, slot: bytes, sealed: bytes) -> None:
    tx.execute(insert(urn).values(election_id=election_id, slot=slot, sealed=sealed))


def ballots_of(tx: Connection, election_id: int) -> list[bytes]:
    return list(tx.execute(select(urn.c.sealed).where(urn.c.election_id == election_id)).scalars())


def ballots_in(tx: Connection, election_id: int) -> int:
    """How many ballots lie in the urn; asked only at the count."""
    counted = select(func.count()).select_from(urn).where(urn.c.election_id == election_id)
    return int(tx.execute(counted).scalar_one())


def empty_urn(tx: Connection, election_id: int) -> None:
    """The ballots go."""
    tx.execute(delete(urn).where(urn.c.election_id == election_id))
