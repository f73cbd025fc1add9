"""What a school has chosen for words of its plans: who is meant by them. Asked once, kept for every plan to come."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.people import person, role
from db.statements import insert as upsert
from db.store import metadata
from school.people import Role

# One of the two is filled in: a role (or «others», nobody of the program), or somebody of the staff.
plan_word = Table(
    "plan_word",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("words", Text, nullable=False),  # folded
    Column("role", Text),
    Column("means_id", ForeignKey("person.id", ondelete="CASCADE")),
    Column("chosen_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("chosen_at", Moment, nullable=False),
    UniqueConstraint("school_id", "words"),
    Index("ix_plan_word_means_id", "means_id"),
)


def choose(
    tx: Connection,
    school_id: int,
    words: str,
    role_name: str | None,
    means_id: int | None,
    by: int,
    now: datetime,
) -> None:
    """What the words mean from now on."""
    key = {"school_id": school_id, "words": words}
    meant = {"role": role_name, "means_id": means_id, "chosen_by": by, "chosen_at": now}
    made = upsert(plan_word).values(key | meant)
    tx.execute(made.on_conflict_do_update(index_elements=list(key), set_=meant))


def chosen(tx: Connection, school_id: int) -> list[tuple[str, str | None, int | None]]:
    """(words, role, person) of all that was chosen; whoever has left is meant no more."""
    wanted = (
        select(plan_word.c.words, plan_word.c.role, plan_word.c.means_id)
        .outerjoin(person, person.c.id == plan_word.c.means_id)
        .where(plan_word.c.school_id == school_id, plan_word.c.means_id.is_(None) | person.c.active)
    )
    return [(row.words, row.role, row.means_id) for row in tx.execute(wanted.order_by(plan_word.c.id))]


def staff(tx: Connection, school_id: int) -> list[tuple[int, str, str]]:
    """(person, name, role) of the active staff, once for each role."""
    wanted = (
        select(person.c.id, person.c.name, role.c.name.label("role"))
        .join(role, role.c.person_id == person.c.id)
        .where(person.c.school_id == school_id, person.c.active)
        .where(role.c.name.not_in([Role.STUDENT, Role.PARENT]))
    )
    return [(row.id, row.name, row.role) for row in tx.execute(wanted.order_by(person.c.id))]
