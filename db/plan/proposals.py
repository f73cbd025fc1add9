"""Plans that were sent to the bot and wait for somebody to look them through: nothing of them is in the plan yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.plan import occurrence, plan_item
from db.statements import insert as upsert
from db.store import metadata
from school.plan.proposals import Understood

plan_draft = Table(
    "plan_draft",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("token", Text, nullable=False, unique=True),  # of the form that sent the file
    Column("file_id", Text, nullable=False),  # Telegram keeps the file; this names it
    Column("file_name", Text, nullable=False),
    Column("school_year", Integer, nullable=False),  # the year in which it begins
    Column("state", Text, nullable=False),  # reading, open, saved, dropped, refused
    Column("asked_at", Moment, nullable=False),
    Column("title", Text, nullable=False, default=""),  # as it stands in the file
    Column("name", Text, nullable=False, default=""),  # of the plan that it makes or changes
    Column("campaign_start", Date),
    Column("campaign_end", Date),
    Column("remarks", JSON, nullable=False, default=list),  # [table, row, message's key, words]
    Column("missing", JSON, nullable=False, default=list),  # fields that no row of the file has
    Column("seen_at", Moment),  # when the plan that it was compared with was last imported
    Column("outcome", JSON),  # what saving it changed
    # Each column of the file: [heading, field or "", what stands in it]; and the fields that somebody has chosen.
    Column("columns", JSON, nullable=False, default=list, server_default=text("'[]'")),
    Column("chosen", JSON, nullable=False, default=dict, server_default=text("'{}'")),
    Index("ix_plan_draft_person_id", "person_id", "state"),
)

# A row as it was read and corrected; or, without one, an item of the plan that is no longer in the file.
plan_draft_row = Table(
    "plan_draft_row",
    metadata,
    Column("draft_id", ForeignKey("plan_draft.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),  # from 1
    Column("item_id", ForeignKey("plan_item.id", ondelete="SET NULL")),
    Column("understood", JSON(none_as_null=True)),
    Column("state", Text, nullable=False),  # open, taken, skipped
)


@dataclass(frozen=True, slots=True)
class SentPlan:
    """A plan that was sent: the file, what was read of it, and how far somebody has come with it."""

    id: int
    school_id: int
    person_id: int
    token: str
    file_id: str
    file_name: str
    school_year: int
    state: str
    asked_at: datetime
    title: str
    name: str
    campaign_start: date | None
    campaign_end: date | None
    remarks: list[tuple[int, int, str, str]]
    missing: list[str]
    seen_at: datetime | None
    outcome: dict[str, int] | None
    columns: list[tuple[str, str, str]]
    chosen: dict[str, str]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A row of a plan that was sent, or an item of the plan that is no longer in the file."""

    position: int
    item_id: int | None
    understood: Understood | None
    state: str


def add(tx: Connection, values: dict[str, Any]) -> tuple[int, bool]:
    """(the proposal's id, whether it is new): a doubled press finds the proposal of the first one."""
    made = (
        upsert(plan_draft)
        .values(values | {"state": "reading"})
        .on_conflict_do_nothing(index_elements=["token"])
    )
    new = tx.execute(made.returning(plan_draft.c.id)).scalar()
    if new is not None:
        return int(new), True
    known = select(plan_draft.c.id).where(plan_draft.c.token == values["token"])
    return int(tx.execute(known).scalar_one()), False


def by_id(tx: Connection, proposal_id: int) -> SentPlan | None:
    return made(SentPlan, tx.execute(select(plan_draft).where(plan_draft.c.id == proposal_id)).first())


def waiting(tx: Connection, person_id: int) -> list[SentPlan]:
    """The proposals of a person that are read and neither saved nor thrown away, the newest first."""
    wanted = select(plan_draft).where(plan_draft.c.person_id == person_id, plan_draft.c.state == "open")
    return each(SentPlan, tx.execute(wanted.order_by(plan_draft.c.id.desc())))


def change(tx: Connection, proposal_id: int, was: str, **values: Any) -> bool:
    """Changes a proposal that is in this state; False if it is no longer."""
    changing = update(plan_draft).where(plan_draft.c.id == proposal_id, plan_draft.c.state == was)
    return tx.execute(changing.values(values)).rowcount == 1


def rows(tx: Connection, proposal_id: int) -> list[ProposalRow]:
    row = plan_draft_row.c
    wanted = select(row.position, row.item_id, row.understood, row.state).where(row.draft_id == proposal_id)
    return each(ProposalRow, tx.execute(wanted.order_by(row.position)))


def put_rows(tx: Connection, proposal_id: int, values: Sequence[dict[str, Any]]) -> None:
    """These rows in place of those that were there."""
    forget_rows(tx, proposal_id)
    if values:
        tx.execute(insert(plan_draft_row), [{"draft_id": proposal_id, **row} for row in values])


def change_rows(tx: Connection, proposal_id: int, positions: Sequence[int], **values: Any) -> None:
    changing = update(plan_draft_row).where(
        plan_draft_row.c.draft_id == proposal_id, plan_draft_row.c.position.in_(positions)
    )
    tx.execute(changing.values(values))


def forget_rows(tx: Connection, proposal_id: int) -> None:
    tx.execute(delete(plan_draft_row).where(plan_draft_row.c.draft_id == proposal_id))


def forget_old(tx: Connection, before: datetime) -> None:
    tx.execute(delete(plan_draft).where(plan_draft.c.asked_at < before))


def closed_items(tx: Connection, plan_id: int) -> set[int]:
    """The items of a plan whose days are all done or were not held."""
    of_plan = select(plan_item.c.id).where(plan_item.c.plan_id == plan_id)
    days = of_plan.join(occurrence, occurrence.c.item_id == plan_item.c.id).group_by(plan_item.c.id)
    closed = days.having(func.count().filter(occurrence.c.state == "open") == 0)
    return {row.id for row in tx.execute(closed)}
