"""The kinds of events that a school has added to the catalogue."""

from collections.abc import Sequence

from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, Text, select
from sqlalchemy.engine import Connection

from db.statements import insert
from db.store import metadata
from school.events.kinds import Kind

event_kind = Table(
    "event_kind",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),  # the form that made it
    Column("name_kk", Text, nullable=False),
    Column("name_ru", Text, nullable=False),
    Column("faction", Text),
    Column("fields", JSON, nullable=False),
    Column("results", JSON, nullable=False),
)


def own(tx: Connection, school_id: int) -> list[Kind]:
    found = tx.execute(
        select(event_kind).where(event_kind.c.school_id == school_id).order_by(event_kind.c.id)
    )
    return [
        Kind(
            f"own{row.id}",
            row.faction,
            tuple(row.fields),
            tuple(row.results),
            (row.name_kk, row.name_ru),
        )
        for row in found
    ]


def add(
    tx: Connection,
    school_id: int,
    draft: str,
    names: tuple[str, str],
    faction: str | None,
    fields: Sequence[str],
    results: Sequence[str],
) -> None:
    """The same draft sent twice makes one."""
    kk, ru = names
    values = {"school_id": school_id, "draft": draft, "name_kk": kk, "name_ru": ru, "faction": faction}
    row = values | {"fields": list(fields), "results": list(results)}
    tx.execute(insert(event_kind).values(row).on_conflict_do_nothing())
