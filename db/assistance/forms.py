"""The authority's forms that a school has sent: Telegram keeps the files."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint, delete, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.statements import insert
from db.store import metadata

report_form = Table(
    "report_form",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("kind", Text, nullable=False),  # docx, xlsx: of each kind the last one
    Column("file_id", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sent_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("sent_at", Moment, nullable=False),
    UniqueConstraint("school_id", "kind"),
)


@dataclass(frozen=True, slots=True)
class ReportForm:
    kind: str
    file_id: str
    file_name: str
    sent_at: datetime


def of_school(tx: Connection, school_id: int) -> list[ReportForm]:
    names = (report_form.c[name] for name in ("kind", "file_id", "file_name", "sent_at"))
    wanted = select(*names).where(report_form.c.school_id == school_id)
    return each(ReportForm, tx.execute(wanted.order_by(report_form.c.kind)))


def put(tx: Connection, values: dict[str, Any]) -> None:
    """The newest of its kind takes the place of the one before."""
    row = insert(report_form).values(values)
    later = {name: values[name] for name in ("file_id", "file_name", "sent_by", "sent_at")}
    tx.execute(row.on_conflict_do_update(index_elements=["school_id", "kind"], set_=later))


def drop(tx: Connection, school_id: int) -> int:
    return tx.execute(delete(report_form).where(report_form.c.school_id == school_id)).rowcount
