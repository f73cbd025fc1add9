"""Invitations: codes by which a person of the roster joins, and the tries to guess one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.store import metadata

# A code itself is never stored, only its SHA-256: who reads the file cannot join as somebody.
invitation = Table(
    "invitation",
    metadata,
    Column("code_hash", LargeBinary, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
    Column("printed_by", ForeignKey("person.id", ondelete="SET NULL")),
)

code_try = Table(
    "code_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_code_try_who", "telegram_id", "at"),
)


def take_invitation(tx: Connection, code_hash: bytes, now: datetime) -> int | None:
    """Uses up a code that is valid now; the person's id, or None. Works once: the database decides."""
    used = (
        update(invitation)
        .where(
            invitation.c.code_hash == code_hash,
            invitation.c.used_at.is_(None),
            invitation.c.revoked_at.is_(None),
            invitation.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(invitation.c.person_id)
    )
    person_id: int | None = tx.execute(used).scalar()
    return person_id


@dataclass(frozen=True)
class InvitationState:
    """Whose code it is, who printed it, and what became of it."""

    person_id: int
    printed_by: int | None
    used_at: datetime | None
    revoked_at: datetime | None


def invitation_state(tx: Connection, code_hash: bytes) -> InvitationState | None:
    columns = (invitation.c.person_id, invitation.c.printed_by, invitation.c.used_at, invitation.c.revoked_at)
    state = select(*columns).where(invitation.c.code_hash == code_hash)
    return made(InvitationState, tx.execute(state).first())


@dataclass(frozen=True, slots=True)
class KnownInvitation:
    """A code that was handed out, by its hash."""

    code_hash: bytes
    person_id: int
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None
    printed_by: int | None

    def is_valid(self, now: datetime) -> bool:
        return self.used_at is None and self.revoked_at is None and self.expires_at > now


def invitations_of(tx: Connection, person_ids: Collection[int]) -> dict[int, list[KnownInvitation]]:
    """All codes that these people ever had."""
    columns = (getattr(invitation.c, name) for name in KnownInvitation.__slots__)
    wanted = select(*columns).where(invitation.c.person_id.in_(list(person_ids)))
    found: dict[int, list[KnownInvitation]] = {}
    for one in each(KnownInvitation, tx.execute(wanted)):
        found.setdefault(one.person_id, []).append(one)
    return found


def lengthen(tx: Connection, codes: Collection[bytes], expires_at: datetime) -> None:
    """Codes that stand on a sheet again live as long as a new one."""
    on_paper = update(invitation).where(invitation.c.code_hash.in_(list(codes)))
    tx.execute(on_paper.values(expires_at=expires_at))


def replace_invitations(
    tx: Connection,
    fresh: Sequence[tuple[bytes, int]],
    expires_at: datetime,
    now: datetime,
    printed_by: int | None,
) -> None:
    """New codes for people; their earlier unused codes are revoked. `fresh` holds (hash, person id)."""
    if not fresh:
        return
    revoke_invitations(tx, [person_id for _, person_id in fresh], now)
    rows = [
        {"code_hash": code, "person_id": who, "expires_at": expires_at, "printed_by": printed_by}
        for code, who in fresh
    ]
    tx.execute(insert(invitation), rows)


def with_valid_codes(tx: Connection, now: datetime) -> set[int]:
    """Whose paper still lets them in."""
    valid = select(invitation.c.person_id).where(
        invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None), invitation.c.expires_at > now
    )
    return set(tx.execute(valid).scalars())


def revoke_invitations(tx: Connection, person_ids: Iterable[int], now: datetime) -> None:
    waiting = and_(invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None))
    revoked = update(invitation).where(invitation.c.person_id.in_(list(person_ids)), waiting)
    tx.execute(revoked.values(revoked_at=now))


def tries_since(tx: Connection, telegram_id: int, since: datetime) -> int:
    counted = select(func.count()).where(code_try.c.telegram_id == telegram_id, code_try.c.at > since)
    return int(tx.execute(counted).scalar_one())


def note_try(tx: Connection, telegram_id: int, now: datetime) -> None:
    tx.execute(insert(code_try).values(telegram_id=telegram_id, at=now))
    tx.execute(delete(code_try).where(code_try.c.at < now - timedelta(days=1)))
