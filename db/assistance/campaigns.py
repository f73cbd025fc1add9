"""Campaigns: their days and what moved them, the committee, the materials; and what stays when all else is erased."""

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
    UniqueConstraint,
    delete,
    select,
    update,
)
from sqlalchemy import insert as plain_insert
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata
from school.assistance.campaigns import ALUMNI, Campaign, due_to_be_made

campaign = Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("kind", Text, nullable=False),  # qamqorlyq, mektepke_zhol, or «own:» and what made it
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("year", Integer, nullable=False, server_default="0"),
    Column("name", Text),  # of the school's own
    Column("order_no", Text),
    Column("order_on", Date),
    Column("plan_doc", Text),
    Column("survey", Text),  # where the survey's result stands
    Column("summary", Text),  # the protocol of the council, with what fell short and what will be done
    Column("figures", JSON),  # what stays when the requests are erased
    Column("archived_at", Moment),
    UniqueConstraint("school_id", "kind", "year"),
)

campaign_change = Table(
    "campaign_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("opened_on", Date, nullable=False),  # the days of before
    Column("closed_on", Date, nullable=False),
    Column("order_no", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)

campaign_member = Table(
    "campaign_member",
    metadata,
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "part", Text, nullable=False
    ),  # chair, secretary, member, parliament; active: is thanked, sees nothing
    Index("ix_campaign_member_person_id", "person_id"),
)

campaign_material = Table(
    "campaign_material",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # poster, leaflet, clip, article
    Column("kk", Text),  # a text or a link, in each language
    Column("ru", Text),
    Column("published_at", Moment),
)

# Which campaign is held inside which other: «Қамқорлық» inside the month of general education.
campaign_within = Table(
    "campaign_within",
    metadata,
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True),
    Column("month_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """A campaign of one year; days are the school's."""

    id: int
    school_id: int
    kind: str
    opens_on: date
    closes_on: date
    year: int
    name: str | None
    order_no: str | None
    order_on: date | None
    plan_doc: str | None
    survey: str | None
    summary: str | None
    figures: dict[str, int] | None
    archived_at: datetime | None


@dataclass(frozen=True, slots=True)
class Change:
    """The days of before, and the order that moved them."""

    opened_on: date
    closed_on: date
    order_no: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Member:
    person_id: int
    part: str


@dataclass(frozen=True, slots=True)
class Material:
    id: int
    campaign_id: int
    kind: str
    kk: str | None
    ru: str | None
    published_at: datetime | None


def make(tx: Connection, school_id: int, one: Campaign, name: str | None = None) -> bool:
    """False if it stands there."""
    values = {
        "school_id": school_id,
        "kind": one.kind,
        "opens_on": one.opens_on,
        "closes_on": one.closes_on,
        "year": one.opens_on.year,
        "name": name,
    }
    return tx.execute(insert(campaign).values(values).on_conflict_do_nothing()).rowcount == 1


def keep_made(tx: Connection, school_id: int, day: date) -> int:
    """The campaigns that are to stand there on this day; returns how many are new."""
    return sum(make(tx, school_id, one) for one in due_to_be_made(day))


def of_school(tx: Connection, school_id: int) -> list[CampaignRow]:
    """The newest first."""
    wanted = select(campaign).where(campaign.c.school_id == school_id)
    return each(CampaignRow, tx.execute(wanted.order_by(campaign.c.opens_on.desc(), campaign.c.id)))


def by_id(tx: Connection, campaign_id: int) -> CampaignRow | None:
    return made(CampaignRow, tx.execute(select(campaign).where(campaign.c.id == campaign_id)).first())


def running(tx: Connection, school_id: int, day: date) -> CampaignRow | None:
    """The campaign of this day, by the days that stand in force."""
    wanted = select(campaign).where(
        campaign.c.school_id == school_id,
        campaign.c.kind != ALUMNI,  # no family's request belongs to it
        campaign.c.opens_on <= day,
        campaign.c.closes_on >= day,
        campaign.c.archived_at.is_(None),
    )
    return made(CampaignRow, tx.execute(wanted.order_by(campaign.c.id.desc()).limit(1)).first())


def ended_before(tx: Connection, school_id: int, day: date) -> list[CampaignRow]:
    """Those whose last day was before this one, by the days that stand in force."""
    wanted = select(campaign).where(campaign.c.school_id == school_id, campaign.c.closes_on < day)
    return each(CampaignRow, tx.execute(wanted.order_by(campaign.c.id)))


def coming(tx: Connection, school_id: int, day: date) -> CampaignRow | None:
    """The next one that stands there and has not begun."""
    own = (campaign.c.school_id == school_id, campaign.c.kind != ALUMNI)
    wanted = select(campaign).where(*own, campaign.c.opens_on > day)
    return made(CampaignRow, tx.execute(wanted.order_by(campaign.c.opens_on).limit(1)).first())


def running_id(tx: Connection, school_id: int, day: date) -> int | None:
    keep_made(tx, school_id, day)
    row = running(tx, school_id, day)
    return row.id if row else None


def change(tx: Connection, campaign_id: int, **values: Any) -> None:
    tx.execute(update(campaign).where(campaign.c.id == campaign_id).values(values))


def note_change(tx: Connection, values: dict[str, Any]) -> None:
    tx.execute(plain_insert(campaign_change).values(values))


def changes_of(tx: Connection, campaign_id: int) -> list[Change]:
    names = (campaign_change.c[name] for name in ("opened_on", "closed_on", "order_no", "reason", "at"))
    wanted = select(*names).where(campaign_change.c.campaign_id == campaign_id)
    return each(Change, tx.execute(wanted.order_by(campaign_change.c.id)))


def members(tx: Connection, campaign_id: int) -> list[Member]:
    wanted = select(campaign_member.c.person_id, campaign_member.c.part)
    return each(Member, tx.execute(wanted.where(campaign_member.c.campaign_id == campaign_id)))


def is_member(tx: Connection, school_id: int, person_id: int) -> bool:
    """Of the committee of a campaign that is not put away."""
    wanted = (
        select(campaign_member.c.person_id)
        .join(campaign, campaign.c.id == campaign_member.c.campaign_id)
        .where(campaign.c.school_id == school_id, campaign.c.archived_at.is_(None))
        .where(campaign_member.c.person_id == person_id, campaign_member.c.part != "active")
    )
    return tx.execute(wanted.limit(1)).first() is not None


def put_member(tx: Connection, campaign_id: int, person_id: int, part: str) -> None:
    row = insert(campaign_member).values(campaign_id=campaign_id, person_id=person_id, part=part)
    keys = ["campaign_id", "person_id"]
    tx.execute(row.on_conflict_do_update(index_elements=keys, set_={"part": part}))


def drop_member(tx: Connection, campaign_id: int, person_id: int) -> None:
    own = (campaign_member.c.campaign_id == campaign_id, campaign_member.c.person_id == person_id)
    tx.execute(delete(campaign_member).where(*own))


def add_material(tx: Connection, campaign_id: int, kind: str, kk: str | None, ru: str | None) -> int:
    values = {"campaign_id": campaign_id, "kind": kind, "kk": kk, "ru": ru}
    added = plain_insert(campaign_material).values(values).returning(campaign_material.c.id)
    return int(tx.execute(added).scalar_one())


def materials(tx: Connection, campaign_id: int) -> list[Material]:
    wanted = select(campaign_material).where(campaign_material.c.campaign_id == campaign_id)
    return each(Material, tx.execute(wanted.order_by(campaign_material.c.id)))


def publish(tx: Connection, material_id: int, now: datetime) -> bool:
    """Only what stands in both languages."""
    both = (campaign_material.c.kk.is_not(None), campaign_material.c.ru.is_not(None))
    wanted = update(campaign_material).where(campaign_material.c.id == material_id, *both)
    return tx.execute(wanted.values(published_at=now)).rowcount == 1


def published(tx: Connection, campaign_id: int) -> list[Material]:
    return [one for one in materials(tx, campaign_id) if one.published_at]


def put_within(tx: Connection, campaign_id: int, month_id: int) -> None:
    row = insert(campaign_within).values(campaign_id=campaign_id, month_id=month_id)
    tx.execute(row.on_conflict_do_update(index_elements=["campaign_id"], set_={"month_id": month_id}))


def within(tx: Connection, campaign_id: int) -> CampaignRow | None:
    """The month inside which this campaign is held."""
    wanted = select(campaign).join(campaign_within, campaign_within.c.month_id == campaign.c.id)
    return made(CampaignRow, tx.execute(wanted.where(campaign_within.c.campaign_id == campaign_id)).first())


def helps(tx: Connection, school_id: int, person_id: int) -> bool:
    """Whether somebody is on a committee, or was named as an active participant, of a campaign not put away."""
    wanted = (
        select(campaign_member.c.person_id)
        .join(campaign, campaign.c.id == campaign_member.c.campaign_id)
        .where(campaign.c.school_id == school_id, campaign.c.archived_at.is_(None))
        .where(campaign_member.c.person_id == person_id)
    )
    return tx.execute(wanted.limit(1)).first() is not None
