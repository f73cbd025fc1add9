"""What must never be read from a disk: the parts of a key that wait for their members, and words that wait for others.

With SQLite there is one process, and they are in its memory alone. Several processes on one PostgreSQL hand them to
each other through the database, sealed (HPKE, RFC 9180) for each process by itself. What opens them is in the
processes' memories alone and is made anew as soon as nothing is kept, so a copy of the database tells nobody anything,
whichever keys come to light later. What no living process can open is lost, as memory is: a process lives as long as it
holds its number's lock.
"""

import json
import secrets
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from sqlalchemy import Column, ForeignKey, LargeBinary, Table, Text, delete, func, select
from sqlalchemy.engine import Connection

from db.columns import Number
from db.statements import insert
from db.store import metadata

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
#: The numbers of processes' locks, far from those of people and of duties.
_LOWEST = 2**62

process = Table(
    "process",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("public_key", LargeBinary(32), nullable=False),
)

kept = Table(
    "kept_by_process",
    metadata,
    Column("what", Text, primary_key=True),
    Column("number", ForeignKey("process.number", ondelete="CASCADE"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)


class Elsewhere(Exception):
    """Another process keeps this and has not handed it to this one yet, which takes a minute at most."""


@dataclass
class _Own:
    """What this process alone has."""

    kept: dict[str, Any] = field(default_factory=dict)  # of one process
    number: int = field(default_factory=lambda: -_LOWEST - secrets.randbelow(_LOWEST))
    #: The present one and the one before: somebody may be sealing for that.
    keys: list[X25519PrivateKey] = field(default_factory=lambda: [X25519PrivateKey.generate()])


#: By the pool of the database's connections; only the one writer's thread looks in here.
_memories: WeakKeyDictionary[object, _Own] = WeakKeyDictionary()


def recall(tx: Connection, what: str) -> Any | None:
    """What was kept, as JSON holds it. Raises Elsewhere."""
    own = _own(tx)
    if _alone(tx):
        return own.kept.get(what)
    _join(tx, own)
    mine = select(kept.c.sealed).where(kept.c.what == what, kept.c.number == own.number)
    sealed = tx.execute(mine).scalar()
    if sealed is not None:
        return _open(own, sealed, what)
    others = set(tx.execute(select(kept.c.number).where(kept.c.what == what)).scalars())
    if others & set(_living(tx, own)):
        raise Elsewhere
    return None


def keep(tx: Connection, what: str, value: Any) -> None:
    """Keeps it, or its newer state, for every process that lives."""
    own = _own(tx)
    if _alone(tx):
        own.kept[what] = value
        return
    _join(tx, own)
    drop(tx, what)
    for number, public_key in _living(tx, own).items():
        _hand(tx, what, value, number, public_key)


def drop(tx: Connection, what: str) -> None:
    if _alone(tx):
        _own(tx).kept.pop(what, None)
    else:
        tx.execute(delete(kept).where(kept.c.what == what))


def kept_under(tx: Connection, beginning: str) -> dict[str, Any]:
    """All whose names begin so, as far as this process can tell."""
    own = _own(tx)
    if _alone(tx):
        return {what: value for what, value in own.kept.items() if what.startswith(beginning)}
    mine = select(kept.c.what, kept.c.sealed).where(kept.c.number == own.number)
    found = tx.execute(mine.where(kept.c.what.startswith(beginning, autoescape=True)))
    return {what: _open(own, sealed, what) for what, sealed in found}


def share(tx: Connection) -> None:
    """For each process once a minute: shows that it is there, and hands what it can open to those who came since."""
    own = _own(tx)
    if _alone(tx):
        return
    living = _living(tx, own)
    if tx.execute(select(kept.c.what).limit(1)).first() is None:
        own.keys = [X25519PrivateKey.generate(), own.keys[0]]
    _join(tx, own)
    for what, value in kept_under(tx, "").items():
        have = set(tx.execute(select(kept.c.number).where(kept.c.what == what)).scalars())
        for number in living.keys() - have:
            _hand(tx, what, value, number, living[number])


def _own(tx: Connection) -> _Own:
    return _memories.setdefault(tx.engine.pool, _Own())


def _alone(tx: Connection) -> bool:
    return tx.dialect.name == "sqlite"


def _join(tx: Connection, own: _Own) -> None:
    """Writes down for which key to seal; the writer's connection, which stays open, holds the lock."""
    tx.execute(select(func.pg_try_advisory_lock(own.number)))
    row = insert(process).values(number=own.number, public_key=own.keys[0].public_key().public_bytes_raw())
    changed = process.c.public_key != row.excluded.public_key
    tx.execute(
        row.on_conflict_do_update(
            index_elements=["number"], set_={"public_key": row.excluded.public_key}, where=changed
        )
    )


def _living(tx: Connection, own: _Own) -> dict[int, bytes]:
    """number -> public key of every process that lives; what was kept for those that ended goes."""
    known = {number: public_key for number, public_key in tx.execute(select(process))}
    for number in known.keys() - {own.number}:
        if tx.execute(select(func.pg_try_advisory_xact_lock(number))).scalar_one():
            tx.execute(delete(process).where(process.c.number == number))
            del known[number]
    return known


def _hand(tx: Connection, what: str, value: Any, number: int, public_key: bytes) -> None:
    sealed = _SUITE.encrypt(
        json.dumps(value).encode(), X25519PublicKey.from_public_bytes(public_key), what.encode()
    )
    tx.execute(insert(kept), {"what": what, "number": number, "sealed": bytes(sealed)})


def _open(own: _Own, sealed: bytes, what: str) -> Any:
    """Raises Elsewhere if it was sealed for a key of this process that is no more."""
    for key in own.keys:
        try:
            return json.loads(_SUITE.decrypt(sealed, key, what.encode()))
        except (InvalidTag, ValueError):
            continue
    raise Elsewhere
