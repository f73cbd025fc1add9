"""A campaign's works: when and where, who comes, what came of it; and the papers of a campaign as files."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    delete,
    select,
    update,
)
from sqlalchemy import insert as plain_insert
from sqlalchemy.engine import Connection

from db.assistance.campaigns import campaign
from db.columns import Moment, each, made
from db.statements import add_once, insert
from db.store import metadata

campaign_work = Table(
    "campaign_work",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("until", Date),
    Column("told", JSON, nullable=False),  # what is told of it, by the names of its kind
    Column("evidence", JSON),  # what shows it: kind, link, file
    Column("made_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("closed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("closed_at", Moment),
)

# Who comes: staff to a round table, a parent to an appointment.
work_person = Table(
    "work_person",
    metadata,
    Column("work_id", ForeignKey("campaign_work.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("slot", Integer),
    UniqueConstraint("work_id", "slot"),
)

campaign_paper = Table(
    "campaign_paper",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # order, plan, summary
    Column("file", JSON, nullable=False),  # kind, Telegram's name of it, its own name
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that is done; moments are UTC, days the school's."""

    id: int
    campaign_id: int
    draft: str
    kind: str
    title: str
    starts_at: datetime
    until: date | None
    told: dict[str, Any]
    evidence: dict[str, Any] | None
    made_by: int | None
    closed_by: int | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Coming:
    person_id: int
    slot: int | None


@dataclass(frozen=True, slots=True)
class CampaignPaper:
    id: int
    campaign_id: int
    kind: str
    file: dict[str, Any]


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    return add_once(tx, campaign_work, values)


def by_id(tx: Connection, work_id: int) -> Work | None:
    return made(Work, tx.execute(select(campaign_work).where(campaign_work.c.id == work_id)).first())


def by_draft(tx: Connection, draft: str) -> Work | None:
    return made(Work, tx.execute(select(campaign_work).where(campaign_work.c.draft == draft)).first())


def of_campaign(tx: Connection, campaign_id: int) -> list[Work]:
    """By day."""
    wanted = select(campaign_work).where(campaign_work.c.campaign_id == campaign_id)
    return each(Work, tx.execute(wanted.order_by(campaign_work.c.starts_at, campaign_work.c.id)))


def to_come(tx: Connection, school_id: int, kinds: Collection[str], since: datetime, day: date) -> list[Work]:
    """Of these kinds, what begins after this moment, or lasts until this day at least."""
    wanted = (
        select(campaign_work)
        .join(campaign, campaign.c.id == campaign_work.c.campaign_id)
        .where(campaign.c.school_id == school_id, campaign.c.archived_at.is_(None))
        .where(campaign_work.c.kind.in_(list(kinds)), campaign_work.c.closed_at.is_(None))
        .where((campaign_work.c.starts_at >= since) | (campaign_work.c.until >= day))
    )
    return each(Work, tx.execute(wanted.order_by(campaign_work.c.starts_at, campaign_work.c.id)))


def shown_to_the_press(tx: Connection, campaign_id: int, until: datetime) -> int:
    """How many works were held before this moment that a link shows."""
    rows = tx.execute(
        select(campaign_work.c.evidence).where(
            campaign_work.c.campaign_id == campaign_id, campaign_work.c.closed_at < until
        )
    ).scalars()
    return sum(bool(one and one.get("link")) for one in rows)


def beginning(tx: Connection, school_id: int, since: datetime, until: datetime) -> list[Work]:
    """What begins between two moments and is not closed."""
    wanted = (
        select(campaign_work)
        .join(campaign, campaign.c.id == campaign_work.c.campaign_id)
        .where(campaign.c.school_id == school_id, campaign_work.c.closed_at.is_(None))
        .where(campaign_work.c.starts_at >= since, campaign_work.c.starts_at < until)
    )
    return each(Work, tx.execute(wanted.order_by(campaign_work.c.id)))


def close(tx: Connection, work_id: int, **values: Any) -> bool:
    """False if it is closed."""
    open_one = update(campaign_work).where(campaign_work.c.id == work_id, campaign_work.c.closed_at.is_(None))
    return tx.execute(open_one.values(values)).rowcount == 1


def drop(tx: Connection, work_id: int) -> bool:
    """Takes away what was arranged and has not been held."""
    open_one = delete(campaign_work).where(campaign_work.c.id == work_id, campaign_work.c.closed_at.is_(None))
    return tx.execute(open_one).rowcount == 1


def come(tx: Connection, work_id: int, person_id: int, slot: int | None = None) -> bool:
    """False for whoever comes already, and for an appointment that somebody has."""
    row = insert(work_person).values(work_id=work_id, person_id=person_id, slot=slot)
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def stay_away(tx: Connection, work_id: int, person_id: int) -> bool:
    own = (work_person.c.work_id == work_id, work_person.c.person_id == person_id)
    return tx.execute(delete(work_person).where(*own)).rowcount == 1


def coming(tx: Connection, work_id: int) -> list[Coming]:
    wanted = select(work_person.c.person_id, work_person.c.slot).where(work_person.c.work_id == work_id)
    return each(Coming, tx.execute(wanted.order_by(work_person.c.slot, work_person.c.person_id)))


def add_paper(tx: Connection, values: dict[str, Any]) -> None:
    tx.execute(plain_insert(campaign_paper).values(values))


def papers_of(tx: Connection, campaign_id: int) -> list[CampaignPaper]:
    names = (campaign_paper.c[name] for name in ("id", "campaign_id", "kind", "file"))
    wanted = select(*names).where(campaign_paper.c.campaign_id == campaign_id)
    return each(CampaignPaper, tx.execute(wanted.order_by(campaign_paper.c.id)))
