"""What a school has set for its campaigns: the own trust line, Thursday's report, who receives it."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, Table, Text, select
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata
from school.assistance import STANDS_STILL_AFTER

campaign_settings = Table(
    "campaign_settings",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("trust_line", Text, nullable=False, server_default=""),
    Column("freezes_at", Integer, nullable=False, server_default="16"),  # the hour, on Wednesday
    Column("care_weekly", Boolean, nullable=False, server_default="0"),
    Column("still_after", Integer, nullable=False, server_default="5"),  # school days without a movement
    Column("recipients", JSON),  # level -> whom the report goes to
)


@dataclass(frozen=True, slots=True)
class CampaignSettings:
    """As the school has set it; the hour is the school's."""

    trust_line: str = ""
    freezes_at: int = 16
    care_weekly: bool = False
    recipients: dict[str, str] = field(default_factory=dict)
    still_after: int = STANDS_STILL_AFTER


def of(tx: Connection, school_id: int) -> CampaignSettings:
    row = tx.execute(select(campaign_settings).where(campaign_settings.c.school_id == school_id)).first()
    if row is None:
        return CampaignSettings()
    return CampaignSettings(
        row.trust_line, row.freezes_at, row.care_weekly, row.recipients or {}, row.still_after
    )


def put(tx: Connection, school_id: int, **values: Any) -> None:
    row = insert(campaign_settings).values(school_id=school_id, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["school_id"], set_=values))
