"""The sites on which a school publishes: links to others are no evidence of its plan."""

from collections.abc import Sequence

from sqlalchemy import JSON, Column, ForeignKey, Table, select
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata

plan_settings = Table(
    "plan_settings",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True),
    Column("sites", JSON, nullable=False),  # domains; none: any site
)


def of(tx: Connection, school_id: int) -> list[str]:
    found = tx.execute(select(plan_settings.c.sites).where(plan_settings.c.school_id == school_id)).scalar()
    return list(found or ())


def put(tx: Connection, school_id: int, sites: Sequence[str]) -> None:
    row = insert(plan_settings).values(school_id=school_id, sites=list(sites))
    tx.execute(row.on_conflict_do_update(index_elements=["school_id"], set_={"sites": list(sites)}))
