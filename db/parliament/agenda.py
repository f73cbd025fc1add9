"""The agenda of a sitting: its questions in their order, and what is proposed for it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, Table, Text, func, select, update
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata
from school.parliament.sittings import AgendaQuestion, Votes

agenda = Table(
    "agenda_question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("position", Integer),  # None: proposed, not on the agenda yet
    Column("text", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("proposed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("proposer", Text, nullable=False),
    Column("said", Text, nullable=False, default=""),
    Column("votes", JSON),  # [for, against, abstained]
    Column("disputed", Boolean, nullable=False, default=False, server_default="0"),
    Column("polling", Boolean, nullable=False, default=False, server_default="0"),  # voted on in the bot now
)


def propose(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft stands there already."""
    added = insert(agenda).values(**values).on_conflict_do_nothing().returning(agenda.c.id)
    return tx.execute(added).scalar()


def questions_of(tx: Connection, sitting_id: int, *, on: bool = True) -> list[AgendaQuestion]:
    """The agenda in its order; with `on=False` what is proposed and not on it."""
    placed = agenda.c.position.is_not(None) if on else agenda.c.position.is_(None)
    wanted = select(agenda).where(agenda.c.sitting_id == sitting_id, placed)
    return [
        AgendaQuestion(
            row.id,
            row.position or 0,
            row.text,
            row.side,
            row.proposer,
            row.said,
            Votes(*row.votes) if row.votes else None,
            row.disputed,
        )
        for row in tx.execute(wanted.order_by(agenda.c.position, agenda.c.id))
    ]


def proposed_by(tx: Connection, sitting_id: int, person_id: int) -> int:
    """How many questions of one person this sitting has, on its agenda or beside it."""
    wanted = select(func.count()).where(agenda.c.sitting_id == sitting_id, agenda.c.proposed_by == person_id)
    return int(tx.execute(wanted).scalar_one())


def place_next(tx: Connection, sitting_id: int) -> int:
    last = select(func.coalesce(func.max(agenda.c.position), 0)).where(agenda.c.sitting_id == sitting_id)
    return int(tx.execute(last).scalar_one()) + 1


def change_question(tx: Connection, sitting_id: int, question_id: int, **values: Any) -> bool:
    """False if the question is not one of this sitting's."""
    changed = update(agenda).where(agenda.c.id == question_id, agenda.c.sitting_id == sitting_id)
    return tx.execute(changed.values(**values)).rowcount == 1


def close_ranks(tx: Connection, sitting_id: int) -> None:
    """The numbers of the agenda run without a gap again."""
    for position, one in enumerate(questions_of(tx, sitting_id), start=1):
        change_question(tx, sitting_id, one.id, position=position)
