"""The help campaigns: what a child needs for school, who may know, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
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
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people.audit import audit
from db.statements import insert
from db.store import metadata
from school.assistance import ENDED, Campaign

campaign = Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("kind", Text, nullable=False),  # qamqorlyq, mektepke_zhol
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    UniqueConstraint("school_id", "kind", "opens_on"),
)

# What is needed, for whom and why is sealed (db/vault.py); in clear stands only what the work needs to find it.
need = Table(
    "need",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("campaign_id", ForeignKey("campaign.id")),
    Column("draft", Text, nullable=False, unique=True),  # the form that made it: sent twice, it makes one
    Column("number", Integer, nullable=False),  # within the school, what people call it by
    Column("reporter_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("state", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("keeper_id", ForeignKey("person.id", ondelete="SET NULL")),  # the social pedagogue who took it
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("school_id", "number"),
    Index("ix_need_state", "school_id", "state"),
)

# What the parent agreed to: which text, when, for how long. Not the need.
consent = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("need_id", ForeignKey("need.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("text_version", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("withdrawn_at", Moment),
)


@dataclass(frozen=True, slots=True)
class Need:
    """A request for help; `sealed` is empty once its content was forgotten. Moments are UTC."""

    id: int
    school_id: int
    campaign_id: int | None
    draft: str
    number: int
    reporter_id: int
    state: str
    sealed: bytes
    keeper_id: int | None
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class NeedMove:
    """A request went into this state, at a moment in UTC."""

    at: datetime
    state: str


def campaign_id(tx: Connection, school_id: int, running: Campaign) -> int:
    """The row of a campaign, made when it is first needed."""
    values = {
        "school_id": school_id,
        "kind": running.kind,
        "opens_on": running.opens_on,
        "closes_on": running.closes_on,
    }
    tx.execute(insert(campaign).values(values).on_conflict_do_nothing())
    wanted = select(campaign.c.id).where(
        campaign.c.school_id == school_id,
        campaign.c.kind == running.kind,
        campaign.c.opens_on == running.opens_on,
    )
    return int(tx.execute(wanted).scalar_one())


def by_id(tx: Connection, need_id: int) -> Need | None:
    return made(Need, tx.execute(select(need).where(need.c.id == need_id)).first())


def by_draft(tx: Connection, draft: str) -> Need | None:
    return made(Need, tx.execute(select(need).where(need.c.draft == draft)).first())


def next_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(need.c.number), 0)).where(need.c.school_id == school_id)
    return int(tx.execute(last).scalar_one()) + 1


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new request; None if this draft has made one."""
    added = insert(need).values(values).on_conflict_do_nothing(index_elements=["draft"]).returning(need.c.id)
    need_id: int | None = tx.execute(added).scalar()
    return need_id


def add_consent(tx: Connection, values: dict[str, Any]) -> None:
    tx.execute(insert(consent).values(values))


def of_reporter(tx: Connection, reporter_id: int) -> list[Need]:
    wanted = select(need).where(need.c.reporter_id == reporter_id)
    return each(Need, tx.execute(wanted.order_by(need.c.id.desc())))


def of_keeper(tx: Connection, school_id: int, keeper_id: int) -> list[Need]:
    """What waits for somebody, and what this keeper has taken; open before ended, old before new."""
    mine = (need.c.keeper_id == keeper_id) | need.c.keeper_id.is_(None)
    wanted = select(need).where(need.c.school_id == school_id, mine, need.c.state != "withdrawn")
    return each(Need, tx.execute(wanted.order_by(need.c.state.in_(ENDED), need.c.id)))


def counts(tx: Connection, school_id: int) -> dict[str, int]:
    counted = select(need.c.state, func.count()).where(need.c.school_id == school_id).group_by(need.c.state)
    return {state: n for state, n in tx.execute(counted)}


def step(tx: Connection, need_id: int, was: str, **values: Any) -> bool:
    """Moves a request on; False if it was not where it was thought to be."""
    moved = update(need).where(need.c.id == need_id, need.c.state == was)
    return tx.execute(moved.values(values)).rowcount == 1


def reseal(tx: Connection, need_id: int, sealed: bytes) -> None:
    tx.execute(update(need).where(need.c.id == need_id).values(sealed=sealed))


def withdraw_consent(tx: Connection, need_id: int, now: datetime) -> None:
    tx.execute(update(consent).where(consent.c.need_id == need_id).values(withdrawn_at=now))


def readings(tx: Connection, need_id: int) -> int:
    """How many people have opened the request."""
    read = (audit.c.subject == "need") & (audit.c.subject_id == need_id) & (audit.c.deed == "read")
    return int(tx.execute(select(func.count(audit.c.actor_id.distinct())).where(read)).scalar_one())


def history(tx: Connection, need_id: int) -> list[NeedMove]:
    """The moves of a request, the first first."""
    moves = (audit.c.subject == "need") & (audit.c.subject_id == need_id) & (audit.c.deed == "move")
    written = tx.execute(select(audit.c.at, audit.c.detail).where(moves).order_by(audit.c.id))
    return [NeedMove(at, detail["state"]) for at, detail in written]


def wipe_ended_before(tx: Connection, moment: datetime) -> int:
    """Deletes what was in requests that ended before this moment; their numbers and states stay."""
    old = update(need).where(need.c.state.in_(ENDED), need.c.changed_at < moment, need.c.sealed != b"")
    return tx.execute(old.values(sealed=b"")).rowcount
