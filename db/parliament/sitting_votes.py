"""Votes in the bot on a question of a sitting: who voted how is kept until they are counted."""

from sqlalchemy import Column, ForeignKey, Table, Text, delete, func, select
from sqlalchemy.engine import Connection

from db.parliament.agenda import agenda
from db.statements import insert
from db.store import metadata
from school.parliament.sittings import CHOICES, Votes

# A vote in the bot is as open as one by hands, and as short-lived: who voted how is erased when it is counted.
vote = Table(
    "sitting_vote",
    metadata,
    Column("question_id", ForeignKey("agenda_question.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("choice", Text, nullable=False),  # for, against, abstain
)


def polling(tx: Connection, sitting_id: int) -> set[int]:
    """The questions that are voted on."""
    wanted = select(agenda.c.id).where(agenda.c.sitting_id == sitting_id, agenda.c.polling)
    return set(tx.execute(wanted).scalars())


def cast(tx: Connection, question_id: int, person_id: int, choice: str) -> None:
    """The last choice counts."""
    row = insert(vote).values(question_id=question_id, person_id=person_id, choice=choice)
    tx.execute(
        row.on_conflict_do_update(index_elements=["question_id", "person_id"], set_={"choice": choice})
    )


def votes_of(tx: Connection, question_id: int) -> Votes:
    wanted = select(vote.c.choice, func.count()).where(vote.c.question_id == question_id)
    counted = {choice: number for choice, number in tx.execute(wanted.group_by(vote.c.choice))}
    return Votes(*(counted.get(choice, 0) for choice in CHOICES))


def forget_votes(tx: Connection, question_id: int) -> None:
    tx.execute(delete(vote).where(vote.c.question_id == question_id))
