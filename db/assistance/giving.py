"""Givers from outside and from the school, what they offer, and which line each offer is promised to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    and_,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.assistance.lines import Line, need_line
from db.assistance.needs import need
from db.columns import Moment, each, made
from db.statements import add_once, insert
from db.store import metadata
from school.assistance.lines import LineState

# The account of whoever is on no list; name and telephone are sealed.
giver = Table(
    "giver",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),  # person, company, state, ngo, class, volunteer
    Column("sealed", LargeBinary, nullable=False),
    Column("thanked", Text, nullable=False, server_default="private"),  # public only with their consent
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("school_id", "chat_id"),
)

offer = Table(
    "offer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("giver_id", ForeignKey("giver.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("size", Text, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("until", Date),
    Column("state", Text, nullable=False),  # open, closed, taken_back
    Column("created_at", Moment, nullable=False),
    Index("ix_offer_kind", "school_id", "state", "kind"),
)

promise = Table(
    "promise",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("offer_id", ForeignKey("offer.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("line_id", ForeignKey("need_line.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("quantity", Integer, nullable=False),
    Column("state", Text, nullable=False),  # promised, given, undone
    Column("promised_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Giver:
    id: int
    school_id: int
    chat_id: int
    kind: str
    sealed: bytes
    thanked: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """So many pieces of one thing until a day; `size` is «» where any will do."""

    id: int
    school_id: int
    draft: str
    giver_id: int
    kind: str
    size: str
    quantity: int
    until: date | None
    state: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Promise:
    id: int
    offer_id: int
    line_id: int
    quantity: int
    state: str
    promised_by: int | None
    at: datetime


def giver_with(tx: Connection, school_id: int, chat_id: int) -> Giver | None:
    wanted = select(giver).where(giver.c.school_id == school_id, giver.c.chat_id == chat_id)
    return made(Giver, tx.execute(wanted).first())


def giver_by_id(tx: Connection, giver_id: int) -> Giver | None:
    return made(Giver, tx.execute(select(giver).where(giver.c.id == giver_id)).first())


def put_giver(tx: Connection, values: dict[str, Any]) -> int:
    """One card an account: what is told later counts."""
    later = {name: values[name] for name in ("kind", "sealed")}
    row = insert(giver).values(values)
    row = row.on_conflict_do_update(index_elements=["school_id", "chat_id"], set_=later)
    return int(tx.execute(row.returning(giver.c.id)).scalar_one())


def add_offer(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    return add_once(tx, offer, values)


def offer_by_id(tx: Connection, offer_id: int) -> Offer | None:
    return made(Offer, tx.execute(select(offer).where(offer.c.id == offer_id)).first())


def offers_of(tx: Connection, giver_id: int) -> list[Offer]:
    return each(
        Offer, tx.execute(select(offer).where(offer.c.giver_id == giver_id).order_by(offer.c.id.desc()))
    )


def open_offers(tx: Connection, school_id: int) -> list[Offer]:
    wanted = select(offer).where(offer.c.school_id == school_id, offer.c.state == "open")
    return each(Offer, tx.execute(wanted.order_by(offer.c.id)))


def close_offer(tx: Connection, offer_id: int, state: str) -> bool:
    moved = update(offer).where(offer.c.id == offer_id, offer.c.state == "open")
    return tx.execute(moved.values(state=state)).rowcount == 1


def fitting(tx: Connection, one: Offer) -> list[Line]:
    """Approved lines of this thing, and of this size where the offer names one; the oldest first."""
    wanted = (
        select(need_line)
        .join(need, need.c.id == need_line.c.need_id)
        .where(need.c.school_id == one.school_id, need_line.c.state == LineState.APPROVED)
        .where(need_line.c.kind == one.kind, need_line.c.quantity <= one.quantity)
    )
    if one.size:
        wanted = wanted.where(need_line.c.size == one.size)
    return each(Line, tx.execute(wanted.order_by(need_line.c.id).limit(20)))


def add_promise(tx: Connection, values: dict[str, Any]) -> None:
    tx.execute(insert(promise).values(values))


def promises_of(tx: Connection, offer_id: int) -> list[Promise]:
    return each(
        Promise, tx.execute(select(promise).where(promise.c.offer_id == offer_id).order_by(promise.c.id))
    )


def step_promise(tx: Connection, promise_id: int, was: str, state: str) -> bool:
    moved = update(promise).where(promise.c.id == promise_id, promise.c.state == was)
    return tx.execute(moved.values(state=state)).rowcount == 1


def promise_by_id(tx: Connection, promise_id: int) -> Promise | None:
    return made(Promise, tx.execute(select(promise).where(promise.c.id == promise_id)).first())


def promises_for(tx: Connection, line_ids: Collection[int]) -> list[Promise]:
    """What holds for these lines."""
    wanted = select(promise).where(promise.c.line_id.in_(list(line_ids)), promise.c.state != "undone")
    return each(Promise, tx.execute(wanted.order_by(promise.c.id)))


def undo_for(tx: Connection, line_id: int) -> None:
    """The line is looked for anew, or not needed any more: what was promised to it is free."""
    held = update(promise).where(promise.c.line_id == line_id, promise.c.state == "promised")
    tx.execute(held.values(state="undone"))


def thank(tx: Connection, giver_id: int, how: str) -> None:
    tx.execute(update(giver).where(giver.c.id == giver_id).values(thanked=how))


def public_givers(tx: Connection, school_id: int) -> list[Giver]:
    """Those who agreed to be thanked in public, and of whom something was handed over."""
    given = exists().where(
        offer.c.giver_id == giver.c.id, promise.c.offer_id == offer.c.id, promise.c.state == "given"
    )
    wanted = select(giver).where(giver.c.school_id == school_id, giver.c.thanked == "public", given)
    return each(Giver, tx.execute(wanted.order_by(giver.c.id)))


def givers_between(tx: Connection, school_id: int, since: datetime, until: datetime) -> int:
    """How many have offered something in this time, and have not taken it back."""
    wanted = select(func.count(offer.c.giver_id.distinct())).where(
        offer.c.school_id == school_id,
        offer.c.state != "taken_back",
        offer.c.created_at >= since,
        offer.c.created_at < until,
    )
    return int(tx.execute(wanted).scalar_one())


def erase(tx: Connection, giver_id: int) -> None:
    """Who it was and which account; what was given stays as a number. Ids of accounts are positive."""
    nobody = {"sealed": b"", "chat_id": -giver.c.id, "thanked": "private"}
    tx.execute(update(giver).where(giver.c.id == giver_id).values(nobody))


def close_old(tx: Connection, day: date, moment: datetime) -> int:
    """Open offers whose day is over, and those without a day that were made before this moment."""
    over = or_(offer.c.until < day, and_(offer.c.until.is_(None), offer.c.created_at < moment))
    return tx.execute(update(offer).where(offer.c.state == "open", over).values(state="closed")).rowcount


def quiet_since(tx: Connection, school_id: int, moment: datetime) -> list[tuple[Giver, datetime]]:
    """Givers with nothing open or promised, who last did something before this moment, and when that was."""
    busy = exists().where(
        offer.c.giver_id == giver.c.id,
        or_(
            offer.c.state == "open",
            exists().where(promise.c.offer_id == offer.c.id, promise.c.state == "promised"),
        ),
    )
    rows = tx.execute(select(giver).where(giver.c.school_id == school_id, giver.c.sealed != b"", ~busy))
    found = [(one, _last_deed(tx, one)) for one in each(Giver, rows)]
    return [(one, at) for one, at in found if at < moment]


def _last_deed(tx: Connection, one: Giver) -> datetime:
    """When this giver's newest offer was made, or promised."""
    offered = select(offer.c.created_at.label("at")).where(offer.c.giver_id == one.id)
    promised = (
        select(promise.c.at).join(offer, offer.c.id == promise.c.offer_id).where(offer.c.giver_id == one.id)
    )
    found: list[datetime] = [*tx.execute(offered).scalars(), *tx.execute(promised).scalars()]
    return max([one.created_at, *found])


def asked(tx: Connection, school_id: int) -> list[Giver]:
    """Those who have offered something and have not taken it back."""
    offered = exists().where(offer.c.giver_id == giver.c.id, offer.c.state != "taken_back")
    wanted = select(giver).where(giver.c.school_id == school_id, giver.c.sealed != b"", offered)
    return each(Giver, tx.execute(wanted.order_by(giver.c.id)))
