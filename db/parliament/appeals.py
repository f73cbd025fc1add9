"""Appeals: what was written in confidence, sealed, and what was answered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import add_once
from db.store import metadata
from school.parliament.appeals import State

appeal = Table(
    "appeal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("number", Integer, nullable=False),  # within the school
    Column("kind", Text, nullable=False),
    # Nobody, once its words were forgotten.
    Column("author_id", ForeignKey("person.id", ondelete="CASCADE"), index=True),
    Column("pupil_id", ForeignKey("person.id", ondelete="CASCADE")),  # for whom a class teacher has written
    Column("owner_id", ForeignKey("person.id", ondelete="SET NULL")),  # of its readers, whoever answers
    Column("state", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # what was written, and the answer; empty once forgotten
    Column("sent_at", Moment, nullable=False),
    Column("answer_by", Date, nullable=False),
    Column("ended_at", Moment),
    Column("public", Boolean, nullable=False, default=False, server_default="0"),
    UniqueConstraint("school_id", "number"),
    Index("ix_appeal_kind", "school_id", "kind", "state"),
)


@dataclass(frozen=True, slots=True)
class Appeal:
    """Moments are UTC; `answer_by` is a day of the school."""

    id: int
    school_id: int
    draft: str
    number: int
    kind: str
    author_id: int | None
    pupil_id: int | None
    owner_id: int | None
    state: str
    sealed: bytes
    sent_at: datetime
    answer_by: date
    ended_at: datetime | None
    public: bool


def next_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(appeal.c.number), 0)).where(appeal.c.school_id == school_id)
    return int(tx.execute(last).scalar_one()) + 1


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    return add_once(tx, appeal, values)


def by_id(tx: Connection, appeal_id: int) -> Appeal | None:
    return made(Appeal, tx.execute(select(appeal).where(appeal.c.id == appeal_id)).first())


def by_draft(tx: Connection, draft: str) -> Appeal | None:
    return made(Appeal, tx.execute(select(appeal).where(appeal.c.draft == draft)).first())


def of_author(tx: Connection, person_id: int) -> list[Appeal]:
    """The newest first."""
    wanted = select(appeal).where(appeal.c.author_id == person_id).order_by(appeal.c.id.desc())
    return each(Appeal, tx.execute(wanted))


def of_kinds(tx: Connection, school_id: int, kinds: Collection[str]) -> list[Appeal]:
    """What waits first, the most urgent before others; then what was answered and is still kept, the newest first."""
    wanted = select(appeal).where(
        appeal.c.school_id == school_id, appeal.c.kind.in_(list(kinds)), appeal.c.sealed != b""
    )
    found = each(Appeal, tx.execute(wanted.order_by(appeal.c.answer_by, appeal.c.id)))
    waiting = [one for one in found if one.state == State.OPEN]
    return waiting + sorted((one for one in found if one.state != State.OPEN), key=lambda one: -one.id)


def published(tx: Connection, school_id: int) -> list[Appeal]:
    """What the whole school reads, the newest first."""
    wanted = select(appeal).where(appeal.c.school_id == school_id, appeal.c.public, appeal.c.sealed != b"")
    return each(Appeal, tx.execute(wanted.order_by(appeal.c.ended_at.desc(), appeal.c.id.desc())))


def step(tx: Connection, appeal_id: int, **values: Any) -> bool:
    """Changes what is open; False if it has ended."""
    moved = update(appeal).where(appeal.c.id == appeal_id, appeal.c.state == State.OPEN)
    return tx.execute(moved.values(values)).rowcount == 1


def open_of(tx: Connection, school_id: int) -> list[Appeal]:
    wanted = select(appeal).where(appeal.c.school_id == school_id, appeal.c.state == State.OPEN)
    return each(Appeal, tx.execute(wanted.order_by(appeal.c.id)))


def late(tx: Connection, school_id: int, today: date) -> list[Appeal]:
    """What should have been answered by yesterday."""
    wanted = select(appeal).where(
        appeal.c.school_id == school_id, appeal.c.state == State.OPEN, appeal.c.answer_by < today
    )
    return each(Appeal, tx.execute(wanted))


def answered_since(tx: Connection, school_id: int, kinds: Collection[str], moment: datetime) -> int:
    wanted = select(func.count()).where(
        appeal.c.school_id == school_id,
        appeal.c.kind.in_(list(kinds)),
        appeal.c.state == State.ANSWERED,
        appeal.c.ended_at >= moment,
    )
    return int(tx.execute(wanted).scalar_one())


def forget(tx: Connection, appeal_id: int) -> None:
    """Its words and whose they were; the number, the kind and the days stay, to be counted."""
    tx.execute(
        update(appeal).where(appeal.c.id == appeal_id).values(sealed=b"", author_id=None, pupil_id=None)
    )


def forget_before(tx: Connection, ended: datetime, ended_public: datetime) -> int:
    """What ended before these moments, of what few read and of what all read."""
    old = or_(
        appeal.c.public.is_(False) & (appeal.c.ended_at < ended),
        appeal.c.public & (appeal.c.ended_at < ended_public),
    )
    gone = (
        update(appeal)
        .where(old, appeal.c.sealed != b"")
        .values(sealed=b"", author_id=None, pupil_id=None, public=False)
    )
    return tx.execute(gone).rowcount
