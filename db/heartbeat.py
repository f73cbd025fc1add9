"""Signs of life: where a bot has worked lately, for whoever watches over it and for whoever moves the database."""

import os
from datetime import datetime, timedelta
from socket import gethostname

from sqlalchemy import Column, Table, Text, delete, func, select
from sqlalchemy.engine import Connection

from db.columns import Moment
from db.statements import insert
from db.store import metadata

#: A bot that showed itself so lately may be at work.
LATELY = timedelta(minutes=3)

heartbeat = Table(
    "heartbeat",
    metadata,
    Column(
        "place", Text, primary_key=True
    ),  # the machine's name, or the container's, and the process's number
    Column("at", Moment, nullable=False),  # by the machine's clock
)


def of_process(number: int | None = None) -> str:
    """The place of this process, or of another on this machine: one that ends leaves the others' signs."""
    return f"{gethostname()} {number or os.getpid()}"


def beat(tx: Connection, place: str, now: datetime) -> None:
    row = insert(heartbeat).values(place=place, at=now)
    tx.execute(row.on_conflict_do_update(index_elements=["place"], set_={"at": now}))


def stop(tx: Connection, place: str) -> None:
    """The process here ends as it should: nobody has to wait until its sign of life is old."""
    tx.execute(delete(heartbeat).where(heartbeat.c.place == place))


def forget(tx: Connection, before: datetime) -> None:
    """Drops the signs of machines that went without a word."""
    tx.execute(delete(heartbeat).where(heartbeat.c.at < before))


def last(tx: Connection, machine: str | None = None) -> datetime | None:
    """The last sign of life from any process of this machine, or from anywhere."""
    newest = select(func.max(heartbeat.c.at))
    if machine is not None:
        newest = newest.where(heartbeat.c.place.startswith(f"{machine} ", autoescape=True))
    moment: datetime | None = tx.execute(newest).scalar()
    return moment
