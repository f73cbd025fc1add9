"""That a member's words wait for a second member's: who wrote them and when, never the words.

The words are in memory alone (`in_memory`). When a process ends, they are lost; these rows say who has to hear of it.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Table, Text, delete, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.statements import insert
from db.store import metadata

waiting_words = Table(
    "waiting_words",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("purpose", Text, primary_key=True),
    Column("member_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("since", Moment, nullable=False),
)


@dataclass(frozen=True)
class Waiting:
    """One member's words that wait, without the words."""

    election_id: int
    purpose: str
    member_id: int
    since: datetime


def note(tx: Connection, waiting: Waiting) -> None:
    """Of an election and a purpose one member's words wait; who comes later takes the place."""
    row = insert(waiting_words).values(
        election_id=waiting.election_id,
        purpose=waiting.purpose,
        member_id=waiting.member_id,
        since=waiting.since,
    )
    newer = {"member_id": row.excluded.member_id, "since": row.excluded.since}
    tx.execute(row.on_conflict_do_update(index_elements=["election_id", "purpose"], set_=newer))


def forget(tx: Connection, election_id: int, purpose: str) -> None:
    this = (waiting_words.c.election_id == election_id, waiting_words.c.purpose == purpose)
    tx.execute(delete(waiting_words).where(*this))


def all_waiting(tx: Connection) -> list[Waiting]:
    return [Waiting(*row) for row in tx.execute(select(waiting_words))]
