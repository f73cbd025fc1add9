"""The sealed urn, which nothing links to the voters.

It has a slot for each voter from the beginning, all of one length; a ballot, sealed to the commission's key, takes a
free one drawn by lot. The private key never comes here.
"""

import secrets
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    LargeBinary,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.box import Overwriting, metadata
from db.statements import Ready

SEALED_SIZE = 64

urn = Table(
    "urn",
    metadata,
    Column("election_id", Integer, primary_key=True),
    Column("slot", Integer, primary_key=True),
    Column("used", Boolean, nullable=False),
    Column("sealed", LargeBinary(SEALED_SIZE), nullable=False),  # of a free slot: anything
    sqlite_with_rowid=False,
)


def lay_out_slots(tx: Connection, election_id: int, how_many: int) -> None:
    """Free slots, so many."""
    first = select(func.coalesce(func.max(urn.c.slot), 0)).where(urn.c.election_id == election_id)
    last = int(tx.execute(first).scalar_one())
    rows = [
        {"election_id": election_id, "slot": slot, "used": False, "sealed": bytes(SEALED_SIZE)}
        for slot in range(last + 1, last + 1 + how_many)
    ]
    if rows:
        tx.execute(insert(urn), rows)
    if rows and last:
        _mix(tx, election_id)


def _mix(tx: Connection, election_id: int) -> None:
    """All ballots get new places: in a slot that came late none could lie but those of after, above all that of the
    voter for whom it came.
    """
    of_election = urn.c.election_id == election_id
    lying = tx.execute(select(urn.c.slot, urn.c.used, urn.c.sealed).where(of_election)).all()
    being_written = _DROP.taken(tx, election_id)
    slots = [row.slot for row in lying if row.slot not in being_written]
    held = [(row.used, row.sealed) for row in lying if row.slot not in being_written]
    secrets.SystemRandom().shuffle(held)
    placed = update(urn).where(of_election, urn.c.slot == bindparam("place"))
    values: dict[str, Any] = {"used": bindparam("is_used"), "sealed": bindparam("content")}
    pairs = zip(slots, held, strict=True)
    rows = [{"place": slot, "is_used": used, "content": sealed} for slot, (used, sealed) in pairs]
    tx.execute(placed.values(values), rows)


_SLOTS = select(urn.c.slot).where(urn.c.election_id == bindparam("of_election"), ~urn.c.used)
_ANY = Ready(_SLOTS.order_by(func.random()).limit(1))
_HOW_MANY = Ready(select(func.count().label("free")).select_from(_SLOTS.subquery()))
_NTH = Ready(_SLOTS.order_by(urn.c.slot).offset(bindparam("before")).limit(1))
_DROP = Overwriting(urn.c.slot, urn.c.used, urn.c.sealed)


def ahead_of_slot(tx: Connection, election_id: int) -> None:
    _HOW_MANY.ahead(tx, of_election=election_id)


def drop_ballot(tx: Connection, election_id: int, sealed: bytes) -> None:
    """Into one of the free slots; which one, the lot says."""
    if tx.dialect.name == "sqlite":
        drawn = _ANY.first(tx, of_election=election_id)
        slot = drawn.slot if drawn else None
    else:
        slot = _draw(tx, election_id)
    if slot is None or not _DROP.run(tx, election_id, slot, sealed):
        raise LookupError("no slot is free")


def _draw(tx: Connection, election_id: int) -> int | None:
    """A slot that is free and that no other vote of this transaction has drawn; None if there is none.

    PostgreSQL's own random() can be foretold.
    """
    ((free,),) = _HOW_MANY.all(tx, of_election=election_id)
    taken = _DROP.taken(tx, election_id)
    while free > len(taken):
        drawn = _NTH.first(tx, of_election=election_id, before=secrets.randbelow(free))
        if drawn and drawn.slot not in taken:
            return int(drawn.slot)
    return None


def ballots_of(tx: Connection, election_id: int) -> list[bytes]:
    return list(
        tx.execute(select(urn.c.sealed).where(urn.c.election_id == election_id, urn.c.used)).scalars()
    )


def ballots_in(tx: Connection, election_id: int) -> int:
    """How many ballots lie in the urn; asked only at the count."""
    counted = select(func.count()).where(urn.c.election_id == election_id, urn.c.used)
    return int(tx.execute(counted).scalar_one())


def empty_urn(tx: Connection, election_id: int) -> None:
    """The ballots go, and the slots."""
    tx.execute(delete(urn).where(urn.c.election_id == election_id))
