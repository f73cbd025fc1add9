"""The result: how many ballots said what."""

from sqlalchemy import Column, ForeignKey, Integer, Table, delete, select
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata

result = Table(
    "result",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("choice", Integer, primary_key=True),  # a ballot, as school.elections.counting writes it
    Column("votes", Integer, nullable=False),
)


def write_result(tx: Connection, election_id: int, votes: dict[int, int]) -> None:
    """How many ballots said what."""
    rows = [{"election_id": election_id, "choice": choice, "votes": n} for choice, n in votes.items()]
    tx.execute(insert(result), rows)


def forget_result(tx: Connection, election_id: int) -> None:
    """The box is opened and counted once more."""
    tx.execute(delete(result).where(result.c.election_id == election_id))


def result_of(tx: Connection, election_id: int) -> dict[int, int]:
    wanted = select(result.c.choice, result.c.votes).where(result.c.election_id == election_id)
    return {choice: votes for choice, votes in tx.execute(wanted)}
