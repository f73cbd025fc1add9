"""Who answers for an item of the plan by name, who is asked to take it over, and who stands in for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    delete,
    exists,
    literal,
    select,
    text,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.statements import insert
from db.store import metadata
from school.plan.changes import Part, stand_in, stands_for

# Beside the roles. «released»: has handed it over, and no longer answers though the role says so.
plan_person = Table(
    "plan_person",
    metadata,
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("part", Text, nullable=False),  # lead, helper, released
    Column("named_at", Moment, nullable=False),
    Index("ix_plan_person_who", "person_id"),
    Index("ix_plan_person_lead", "item_id", unique=True, sqlite_where=text("part = 'lead'")),
)

plan_handover = Table(
    "plan_handover",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), nullable=False),
    Column("from_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("to_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("state", Text, nullable=False),  # waiting, accepted, declined, withdrawn
    Column("asked_at", Moment, nullable=False),
    Index(
        "ix_plan_handover_waiting",
        "item_id",
        "from_id",
        unique=True,
        sqlite_where=text("state = 'waiting'"),
    ),
)

# The moments are the school's midnights: so a question needs no zone.
away = Table(
    "away",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("substitute_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment, nullable=False),  # the first moment of the day of return
)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody who is named for an item."""

    person_id: int
    part: str
    name: str


@dataclass(frozen=True, slots=True)
class Handover:
    """Somebody asks a colleague to take an item over."""

    id: int
    item_id: int
    from_id: int
    to_id: int
    state: str
    name: str  # of the colleague


@dataclass(frozen=True, slots=True)
class Absence:
    """Who stands in for somebody who is away, and until when."""

    until: datetime
    name: str


# By name


def pass_on(tx: Connection, from_id: int, to_id: int) -> None:
    """What one card is named for becomes another's: they are one person."""
    theirs = plan_person.alias("theirs")
    named_too = exists().where(theirs.c.person_id == to_id, theirs.c.item_id == plan_person.c.item_id)
    moved = update(plan_person).where(plan_person.c.person_id == from_id, ~named_too)
    tx.execute(moved.values(person_id=to_id))
    tx.execute(delete(plan_person).where(plan_person.c.person_id == from_id))


def named(tx: Connection, item_id: int) -> list[NamedPerson]:
    """Those who are named for an item, the lead first; who was released is not."""
    wanted = (
        select(plan_person.c.person_id, plan_person.c.part, person.c.name)
        .join(person, person.c.id == plan_person.c.person_id)
        .where(plan_person.c.item_id == item_id, plan_person.c.part != Part.RELEASED)
        .order_by(plan_person.c.part != Part.LEAD, plan_person.c.named_at, plan_person.c.person_id)
    )
    return each(NamedPerson, tx.execute(wanted))


def put(tx: Connection, item_id: int, person_id: int, part: Part, now: datetime) -> None:
    """Gives a person this part in an item. Of a lead there is one: whoever was it helps from now on."""
    if part is Part.LEAD:
        others = (plan_person.c.item_id == item_id, plan_person.c.person_id != person_id)
        stepping_back = update(plan_person).where(*others, plan_person.c.part == Part.LEAD)
        tx.execute(stepping_back.values(part=Part.HELPER))
    row = insert(plan_person).values(item_id=item_id, person_id=person_id, part=part, named_at=now)
    tx.execute(row.on_conflict_do_update(index_elements=["item_id", "person_id"], set_={"part": part}))


def take_off(tx: Connection, item_id: int, person_id: int) -> None:
    gone = delete(plan_person).where(plan_person.c.item_id == item_id, plan_person.c.person_id == person_id)
    tx.execute(gone)


def copy_named(tx: Connection, item_id: int, to_item_id: int) -> None:
    """The same people in the same parts for another item."""
    parts = select(
        literal(to_item_id), plan_person.c.person_id, plan_person.c.part, plan_person.c.named_at
    ).where(plan_person.c.item_id == item_id)
    columns = ["item_id", "person_id", "part", "named_at"]
    tx.execute(insert(plan_person).from_select(columns, parts))


# Handing over


def ask_to_take(tx: Connection, item_id: int, from_id: int, to_id: int, now: datetime) -> int | None:
    """The id of a new question; None while an earlier one waits for its answer."""
    row = insert(plan_handover).values(
        item_id=item_id, from_id=from_id, to_id=to_id, state="waiting", asked_at=now
    )
    made = tx.execute(row.on_conflict_do_nothing().returning(plan_handover.c.id)).scalar()
    return int(made) if made is not None else None


def _handovers() -> Select[Any]:
    return select(
        plan_handover.c.id,
        plan_handover.c.item_id,
        plan_handover.c.from_id,
        plan_handover.c.to_id,
        plan_handover.c.state,
        person.c.name,
    ).join(person, person.c.id == plan_handover.c.to_id)


def handover(tx: Connection, handover_id: int) -> Handover | None:
    return made(Handover, tx.execute(_handovers().where(plan_handover.c.id == handover_id)).first())


def waiting(tx: Connection, item_id: int) -> list[Handover]:
    """The questions that wait for an answer."""
    wanted = _handovers().where(plan_handover.c.item_id == item_id, plan_handover.c.state == "waiting")
    return each(Handover, tx.execute(wanted.order_by(plan_handover.c.id)))


def answer_handover(tx: Connection, handover_id: int, state: str) -> bool:
    """False if it was answered before."""
    asked = update(plan_handover).where(plan_handover.c.id == handover_id, plan_handover.c.state == "waiting")
    return tx.execute(asked.values(state=state)).rowcount == 1


# Standing in


def set_away(tx: Connection, person_id: int, substitute_id: int, since: datetime, until: datetime) -> None:
    """One absence at a time: the newest counts."""
    values = {"substitute_id": substitute_id, "since": since, "until": until}
    row = insert(away).values(person_id=person_id, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))


def end_away(tx: Connection, person_id: int, now: datetime) -> bool:
    ended = delete(away).where(away.c.person_id == person_id, away.c.until > now)
    return tx.execute(ended).rowcount == 1


def away_of(tx: Connection, person_id: int, now: datetime) -> Absence | None:
    """Of a person who is away now."""
    wanted = (
        select(away.c.until, person.c.name)
        .join(person, person.c.id == away.c.substitute_id)
        .where(away.c.person_id == person_id, away.c.since <= now, away.c.until > now)
    )
    return made(Absence, tx.execute(wanted).first())


def away_now(tx: Connection, now: datetime) -> dict[int, int]:
    """Who is away at this moment -> who stands in; a substitute who cannot be reached does not count."""
    wanted = (
        select(away.c.person_id, away.c.substitute_id)
        .join(person, person.c.id == away.c.substitute_id)
        .where(away.c.since <= now, away.c.until > now)
        .where(person.c.active, person.c.telegram_id.is_not(None))
    )
    return {person_id: substitute_id for person_id, substitute_id in tx.execute(wanted)}


def standing_in(tx: Connection, people: Iterable[int], now: datetime) -> list[int]:
    """The same people, with the substitute for each who is away; each once."""
    gone = away_now(tx, now)
    return list(dict.fromkeys(stand_in(one, gone) for one in people))


def whose_items(tx: Connection, person_id: int, now: datetime) -> list[int]:
    """Oneself, and everybody for whom one stands in at this moment."""
    return sorted(stands_for(person_id, away_now(tx, now)))
