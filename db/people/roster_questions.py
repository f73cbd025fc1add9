"""Questions that a list leaves to somebody: is this one person, may this change; and what was answered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.statements import insert
from db.store import metadata

# `about` makes a question one: the other person's number, what would change, or what is doubted of one person.
roster_question = Table(
    "roster_question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("kind", Text, nullable=False),  # same, change, mixed, number
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("other_id", ForeignKey("person.id", ondelete="CASCADE"), index=True),
    Column("about", Text, nullable=False, default=""),
    Column("change", JSON),
    Column("row", Integer),  # in the list, as the list counts
    Column("asked_at", Moment, nullable=False),
    Column("answer", Text),  # one, two, yes, no, …; none while it is open
    Column("answered_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("answered_at", Moment),
    UniqueConstraint("kind", "person_id", "about"),
    Index("ix_roster_question_open", "school_id", "answer"),
)


@dataclass(frozen=True)
class Asked:
    """A question as it is kept."""

    id: int
    school_id: int
    kind: str
    person_id: int
    other_id: int | None
    about: str
    change: dict[str, Any] | None
    row: int | None
    answer: str | None


def _as_asked(row: Found) -> Asked:
    return Asked(
        row.id,
        row.school_id,
        row.kind,
        row.person_id,
        row.other_id,
        row.about,
        row.change,
        row.row,
        row.answer,
    )


def _questions() -> Select[Any]:
    return select(roster_question).order_by(roster_question.c.id)


def waiting(tx: Connection, school_id: int) -> list[Asked]:
    """What nobody has answered yet, the oldest first."""
    unanswered = _questions().where(
        roster_question.c.school_id == school_id, roster_question.c.answer.is_(None)
    )
    return [_as_asked(row) for row in tx.execute(unanswered)]


def answered(tx: Connection, school_id: int) -> set[tuple[str, int, str]]:
    """(kind, person, about) of everything that is settled."""
    settled = _questions().where(
        roster_question.c.school_id == school_id, roster_question.c.answer.is_not(None)
    )
    return {(row.kind, row.person_id, row.about) for row in tx.execute(settled)}


def ask_all(tx: Connection, rows: list[dict[str, Any]]) -> None:
    """New questions; one that was asked before is not asked again."""
    if rows:
        tx.execute(insert(roster_question).on_conflict_do_nothing(), rows)


def forget(tx: Connection, questions: Collection[Asked]) -> None:
    """Questions that a newer list no longer asks."""
    if questions:
        stale = delete(roster_question).where(roster_question.c.id == bindparam("stale"))
        tx.execute(stale, [{"stale": one.id} for one in questions])


def settle(tx: Connection, question_id: int, said: str, who: int | None, now: datetime) -> bool:
    """Writes the answer down; False if somebody answered before."""
    unanswered = update(roster_question).where(
        roster_question.c.id == question_id, roster_question.c.answer.is_(None)
    )
    values = {"answer": said, "answered_by": who, "answered_at": now}
    return tx.execute(unanswered.values(values)).rowcount == 1


def settle_doubt(
    tx: Connection,
    school_id: int,
    kind: str,
    person_id: int,
    about: str,
    said: str,
    who: int | None,
    now: datetime,
) -> bool:
    """The answer to a doubt that no list asked about; False if it is settled."""
    row = {
        "school_id": school_id,
        "kind": kind,
        "person_id": person_id,
        "about": about,
        "asked_at": now,
        "answer": said,
        "answered_by": who,
        "answered_at": now,
    }
    return tx.execute(insert(roster_question).values(row).on_conflict_do_nothing()).rowcount == 1


def drop_others_about(tx: Connection, person_id: int, both: Collection[int]) -> None:
    """Open questions about a card that has become part of another, but the one that is being answered."""
    about = or_(roster_question.c.person_id == person_id, roster_question.c.other_id == person_id)
    this = and_(roster_question.c.person_id.in_(both), roster_question.c.other_id.in_(both))
    waiting_still = roster_question.c.answer.is_(None)
    others = or_(roster_question.c.other_id.is_(None), not_(this))
    tx.execute(delete(roster_question).where(about, waiting_still, others))
