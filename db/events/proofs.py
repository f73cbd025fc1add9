"""What an event gathers: links, photos and files that show that it took place."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text, case, func, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.people import person
from db.statements import insert
from db.store import metadata
from school.plan import Evidence

event_proof = Table(
    "event_proof",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # link, photo, document, video
    Column("link", Text),
    Column("file_id", Text),
    Column("file_name", Text),
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("given_at", Moment, nullable=False),
    Column("entry", Boolean, nullable=False, server_default="0"),  # a pupil's work for a contest
    Column("named", Boolean, nullable=False, server_default="0"),  # its author agrees to be named
)


@dataclass(frozen=True, slots=True)
class Proof:
    """A link, a photo or a file of an event."""

    id: int
    kind: str
    link: str | None
    file_id: str | None
    file_name: str | None
    entry: bool
    author: str | None  # by name, of an entry whose author agrees

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.kind, self.link, self.file_id, self.file_name)


def add(
    tx: Connection,
    event_id: int,
    given: Evidence,
    by_id: int,
    now: datetime,
    *,
    entry: bool = False,
    named: bool = False,
) -> None:
    values = {"kind": given.kind, "link": given.link, "file_id": given.file_id, "file_name": given.file_name}
    row = values | {"event_id": event_id, "by_id": by_id, "given_at": now, "entry": entry, "named": named}
    tx.execute(insert(event_proof).values(row))


def works_of(tx: Connection, event_id: int, person_id: int) -> int:
    """How many works one account has handed in."""
    own = event_proof.c.event_id == event_id, event_proof.c.by_id == person_id, event_proof.c.entry
    return int(tx.execute(select(func.count()).where(*own)).scalar_one())


def of(tx: Connection, event_id: int) -> list[Proof]:
    columns = (
        event_proof.c.id,
        event_proof.c.kind,
        event_proof.c.link,
        event_proof.c.file_id,
        event_proof.c.file_name,
        event_proof.c.entry,
        case((event_proof.c.named, person.c.name)).label("author"),
    )
    by = event_proof.outerjoin(person, person.c.id == event_proof.c.by_id)
    wanted = select(*columns).select_from(by).where(event_proof.c.event_id == event_id)
    return each(Proof, tx.execute(wanted.order_by(event_proof.c.id)))
