"""Thursday's reports, each with its figures as they were: numbers only."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Date, ForeignKey, Integer, Table, Text, UniqueConstraint, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.statements import insert
from db.store import metadata

weekly_report = Table(
    "weekly_report",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    Column("thursday", Date, nullable=False),
    Column("state", Text, nullable=False),  # gathering, frozen, signed, sent
    Column("figures", JSON, nullable=False),
    Column(
        "corrections", JSON, nullable=False
    ),  # what was changed after the freeze: figure, was, becomes, why, who
    Column("frozen_at", Moment),
    Column("signed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("signed_at", Moment),
    Column("sent_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("sent_at", Moment),
    Column("proof", Text),  # a link, or Telegram's name of a file
    UniqueConstraint("campaign_id", "thursday"),
)

weekly_confirmation = Table(
    "weekly_confirmation",
    metadata,
    Column("report_id", ForeignKey("weekly_report.id", ondelete="CASCADE"), primary_key=True),
    Column("class_name", Text, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Report:
    """The report of one Thursday; moments are UTC."""

    id: int
    school_id: int
    campaign_id: int
    thursday: date
    state: str
    figures: dict[str, int]
    corrections: list[dict[str, Any]]
    frozen_at: datetime | None
    signed_by: int | None
    signed_at: datetime | None
    sent_by: int | None
    sent_at: datetime | None
    proof: str | None


def keep(tx: Connection, school_id: int, campaign_id: int, thursday: date) -> Report:
    """The report of this Thursday, begun when it is first needed."""
    values = {"school_id": school_id, "campaign_id": campaign_id, "thursday": thursday}
    begun = values | {"state": "gathering", "figures": {}, "corrections": []}
    tx.execute(insert(weekly_report).values(begun).on_conflict_do_nothing())
    own = (weekly_report.c.campaign_id == campaign_id, weekly_report.c.thursday == thursday)
    return Report(**tx.execute(select(weekly_report).where(*own)).one()._mapping)


def by_id(tx: Connection, report_id: int) -> Report | None:
    return made(Report, tx.execute(select(weekly_report).where(weekly_report.c.id == report_id)).first())


def of_campaign(tx: Connection, campaign_id: int) -> list[Report]:
    wanted = select(weekly_report).where(weekly_report.c.campaign_id == campaign_id)
    return each(Report, tx.execute(wanted.order_by(weekly_report.c.thursday)))


def step(tx: Connection, report_id: int, was: str, **values: Any) -> bool:
    """False if the report was not where it was thought to be."""
    moved = update(weekly_report).where(weekly_report.c.id == report_id, weekly_report.c.state == was)
    return tx.execute(moved.values(values)).rowcount == 1


def confirm(tx: Connection, report_id: int, class_name: str, person_id: int, now: datetime) -> bool:
    """False if somebody has confirmed for this class."""
    row = insert(weekly_confirmation).values(
        report_id=report_id, class_name=class_name, person_id=person_id, at=now
    )
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def confirmed(tx: Connection, report_id: int) -> set[str]:
    """The classes whose teachers have confirmed."""
    wanted = select(weekly_confirmation.c.class_name).where(weekly_confirmation.c.report_id == report_id)
    return set(tx.execute(wanted).scalars())
