"""Signs of life: where a bot has worked lately, for whoever watches over it and for whoever moves the database."""

from datetime import datetime

from sqlalchemy import Column, Table, Text, delete, func, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.statements import insert
from db.store import metadata

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("place", Text, primary_key=True),  # the machine's name, or the container's
    Column("at", Moment, nullable=False),  # by the machine's clock
)


def beat(tx: Connection, place: str, now: datetime) -> None:
    row = insert(heartbeat).values(place=place, at=now)
    tx.execute(row.on_conflict_do_update(index_elements=["place"], set_={"at": now}))


def stop(tx: Connection, place: str) -> None:
    """The bot here ends as it should: nobody has to wait until its sign of life is old."""
    tx.execute(delete(heartbeat).where(heartbeat.c.place == place))


def forget(tx: Connection, before: datetime) -> None:
    """Drops the signs of machines that went without a word."""
    tx.execute(delete(heartbeat).where(heartbeat.c.at < before))


def last(tx: Connection, place: str | None = None) -> datetime | None:
    """The last sign of life from this place, or from any."""
    newest = select(func.max(heartbeat.c.at))
    moment: datetime | None = tx.execute(
        newest if place is None else newest.where(heartbeat.c.place == place)
    ).scalar()
    return moment
