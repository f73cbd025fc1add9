"""Elections: the roll, who has voted, and the sealed urn, which nothing links to the voters.

`participation` and `urn` hold no order and no time: WITHOUT ROWID, a random slot, and ballots of one length,
encrypted to the commission's key. The private key never comes here.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, Table, Text, UniqueConstraint

from db.columns import Moment
from db.store import metadata

election = Table(
    "election",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, unique=True),
    Column("title", Text, nullable=False),
    Column("method", Text, nullable=False, default="plurality"),
    Column("grades", Integer, nullable=False),  # bits; the roll is drawn from them at opening
    # draft, sealing, open, closed, counted, published, wiped
    Column("state", Text, nullable=False),
    Column("opens_at", Moment),
    Column("closes_at", Moment, nullable=False),
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
