"""Initiatives and who stands behind them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata
from school.parliament.initiatives import Stand, State

initiative = Table(
    "initiative",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("author", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("problem", Text, nullable=False),
    Column("solution", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("check_by", Date, nullable=False),
    Column("answer_by", Date),  # from the day on which enough stood behind it
    Column("answer", Text),  # the administration's, or why the mentor turned it back
    Column("answered_by", ForeignKey("person.id", ondelete="SET NULL")),
    Index("ix_initiative_school", "school_id", "state"),
)

support = Table(
    "initiative_support",
    metadata,
    Column("initiative_id", ForeignKey("initiative.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
)


@dataclass(frozen=True, slots=True)
class Initiative:
    """An initiative with how many stand behind it."""

    id: int
    school_id: int
    author_id: int | None
    author: str
    kind: str
    title: str
    problem: str
    solution: str
    state: str
    sent_at: datetime
    check_by: date
    answer_by: date | None
    answer: str | None
    supporters: int

    @property
    def stand(self) -> Stand:
        return Stand(self.author_id, self.state, self.supporters)


def _initiatives() -> Select[Any]:
    behind = select(func.count()).where(support.c.initiative_id == initiative.c.id).scalar_subquery()
    kept = [column for column in initiative.c if column.name not in ("draft", "answered_by")]
    return select(*kept, behind.label("supporters"))


def send(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft was sent already."""
    sent = insert(initiative).values(**values).on_conflict_do_nothing().returning(initiative.c.id)
    return tx.execute(sent).scalar()


def by_id(tx: Connection, initiative_id: int) -> Initiative | None:
    return made(Initiative, tx.execute(_initiatives().where(initiative.c.id == initiative_id)).first())


def by_draft(tx: Connection, draft: str) -> Initiative | None:
    return made(Initiative, tx.execute(_initiatives().where(initiative.c.draft == draft)).first())


def in_states(tx: Connection, school_id: int, states: Collection[str]) -> list[Initiative]:
    """The newest first."""
    wanted = _initiatives().where(initiative.c.school_id == school_id, initiative.c.state.in_(list(states)))
    return each(Initiative, tx.execute(wanted.order_by(initiative.c.id.desc())))


def of_author(tx: Connection, author_id: int) -> list[Initiative]:
    """The newest first."""
    wanted = _initiatives().where(initiative.c.author_id == author_id)
    return each(Initiative, tx.execute(wanted.order_by(initiative.c.id.desc())))


def step(tx: Connection, initiative_id: int, before: str, after: str, **values: Any) -> bool:
    """False if it does not stand where this step begins."""
    moved = update(initiative).where(initiative.c.id == initiative_id, initiative.c.state == before)
    return tx.execute(moved.values(state=after, **values)).rowcount == 1


def change(tx: Connection, initiative_id: int, **values: Any) -> None:
    tx.execute(update(initiative).where(initiative.c.id == initiative_id).values(**values))


def stand_behind(tx: Connection, initiative_id: int, person_id: int) -> bool:
    """False if they do already."""
    stood = insert(support).values(initiative_id=initiative_id, person_id=person_id)
    return tx.execute(stood.on_conflict_do_nothing()).rowcount == 1


def drop_support(tx: Connection, initiative_id: int) -> None:
    """The text is to be written anew: nobody stands behind it any more."""
    tx.execute(delete(support).where(support.c.initiative_id == initiative_id))


def supporters(tx: Connection, initiative_id: int) -> list[int]:
    wanted = select(support.c.person_id).where(support.c.initiative_id == initiative_id)
    return list(tx.execute(wanted.order_by(support.c.person_id)).scalars())


def late(tx: Connection, school_id: int, today: date) -> list[Initiative]:
    """What a mentor should have looked at, or the administration answered, by yesterday."""
    unseen = (initiative.c.state == State.SENT) & (initiative.c.check_by < today)
    unanswered = (initiative.c.state == State.REACHED) & (initiative.c.answer_by < today)
    wanted = _initiatives().where(initiative.c.school_id == school_id, unseen | unanswered)
    return each(Initiative, tx.execute(wanted))
