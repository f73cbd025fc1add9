"""Requests for help. For whom and why is sealed; in clear stands only what the work needs to find it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
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

from db.assistance.consents import consent
from db.columns import Moment, each, made
from db.people.audit import audit
from db.statements import add_once
from db.store import metadata
from school.assistance import ENDED, NARROW_VERSIONS, PEDAGOGUE_ALONE_VERSIONS, NeedState

need = Table(
    "need",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("campaign_id", ForeignKey("campaign.id")),
    Column("draft", Text, nullable=False, unique=True),  # the form that made it: sent twice, it makes one
    Column("number", Integer, nullable=False),  # within the school, what people call it by
    Column("reporter_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("state", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("keeper_id", ForeignKey("person.id", ondelete="SET NULL")),  # the social pedagogue who took it
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    # A digest of the child that only the holder of the data key can make: finds doubles, names nobody.
    Column("child_key", LargeBinary, index=True),
    Column("urgent", Boolean, nullable=False, server_default="0"),
    Column("next_on", Date),  # the keeper's next step
    UniqueConstraint("school_id", "number"),
    Column("held_back", Boolean, nullable=False, default=False, server_default="0"),
    Index("ix_need_state", "school_id", "state"),
)
_OPEN = [state for state in NeedState if state not in ENDED]


@dataclass(frozen=True, slots=True)
class Need:
    """A request for help; `sealed` is empty once its content was forgotten. Moments are UTC.

    Without a `child_key` it is of the time before lines, and is taken apart as soon as somebody works on it.
    """

    id: int
    school_id: int
    campaign_id: int | None
    draft: str
    number: int
    reporter_id: int
    state: str
    sealed: bytes
    keeper_id: int | None
    created_at: datetime
    changed_at: datetime
    child_key: bytes | None
    urgent: bool
    next_on: date | None
    held_back: bool = False  # its keeper has another account now, and the deputy head has not handed it over

    @property
    def ended(self) -> bool:
        return self.state in ENDED


@dataclass(frozen=True, slots=True)
class NeedMove:
    """A request went into this state, at a moment in UTC."""

    at: datetime
    state: str


@dataclass(frozen=True)
class Reach:
    """Whose requests somebody may open: of these keepers; `free` ones too; and those that were referred to them."""

    keepers: frozenset[int]
    free: bool  # whoever has the office takes what nobody has, and what was left behind
    in_office: frozenset[int]
    referred: frozenset[int] = frozenset()

    def holds(self, row: Need) -> bool:
        if row.held_back:
            return False
        mine = row.keeper_id in self.keepers or row.id in self.referred
        return mine or (self.free and (row.keeper_id is None or row.keeper_id not in self.in_office))

    def where(self) -> ColumnElement[bool]:
        mine = or_(need.c.keeper_id.in_(list(self.keepers)), need.c.id.in_(list(self.referred)))
        if self.free:
            left = need.c.keeper_id.not_in(list(self.in_office))
            mine = or_(mine, need.c.keeper_id.is_(None), left)
        return and_(mine, need.c.held_back.is_(False))


def by_id(tx: Connection, need_id: int) -> Need | None:
    return made(Need, tx.execute(select(need).where(need.c.id == need_id)).first())


def by_draft(tx: Connection, draft: str) -> Need | None:
    return made(Need, tx.execute(select(need).where(need.c.draft == draft)).first())


def drafts(tx: Connection) -> dict[int, str]:
    """The draft of every request there is: what all that belongs to it is bound to."""
    return {need_id: draft for need_id, draft in tx.execute(select(need.c.id, need.c.draft))}


def next_number(tx: Connection, school_id: int) -> int:
    last = select(func.coalesce(func.max(need.c.number), 0)).where(need.c.school_id == school_id)
    return int(tx.execute(last).scalar_one()) + 1


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new request; None if this draft has made one."""
    return add_once(tx, need, values)


def of_family(tx: Connection, person_id: int, child_keys: Sequence[bytes]) -> list[Need]:
    """What this person asked for or has agreed to, and what staff asked for these children; what another person has
    agreed to since is that person's."""
    agreed = (
        (consent.c.subject == "need") & (consent.c.subject_id == need.c.id) & (consent.c.purpose == "help")
    )
    by_word = exists().where(agreed, consent.c.way == "word", consent.c.withdrawn_at.is_(None))
    by_me = exists().where(agreed, consent.c.person_id == person_id)
    by_another = exists().where(agreed, consent.c.person_id != person_id)
    reported = and_(need.c.reporter_id == person_id, ~by_another)
    own = or_(reported, by_me, and_(need.c.child_key.in_(child_keys), by_word))
    return each(Need, tx.execute(select(need).where(own).order_by(need.c.id.desc())))


def within(
    tx: Connection, school_id: int, reach: Reach, *, ended: bool, offset: int, most: int
) -> list[Need]:
    """A page of what somebody may open: urgent before others, old before new; or what has ended, the newest first."""
    states = list(ENDED - {NeedState.WITHDRAWN}) if ended else _OPEN
    wanted = select(need).where(need.c.school_id == school_id, need.c.state.in_(states), reach.where())
    order = (need.c.id.desc(),) if ended else (need.c.urgent.desc(), need.c.id)
    return each(Need, tx.execute(wanted.order_by(*order).offset(offset).limit(most)))


def open_within(tx: Connection, school_id: int, reach: Reach) -> int:
    counted = select(func.count()).where(
        need.c.school_id == school_id, need.c.state.in_(_OPEN), reach.where()
    )
    return int(tx.execute(counted).scalar_one())


def unmet_of(tx: Connection, campaign_id: int) -> list[Need]:
    """What is open of a campaign."""
    wanted = select(need).where(need.c.campaign_id == campaign_id, need.c.state.in_(_OPEN))
    return each(Need, tx.execute(wanted.order_by(need.c.id)))


def open_counts(tx: Connection, school_id: int) -> dict[str, int]:
    counted = select(need.c.state, func.count()).where(need.c.school_id == school_id, need.c.state.in_(_OPEN))
    return {state: n for state, n in tx.execute(counted.group_by(need.c.state))}


def open_of(tx: Connection, school_id: int, *, shared: bool = False, most: int = 1_000_000) -> list[Need]:
    """All open requests; `shared` leaves out those whose family agreed that nobody but the social pedagogue knows."""
    wanted = select(need).where(need.c.school_id == school_id, need.c.state.in_(_OPEN)).order_by(need.c.id)
    if shared:
        wanted = wanted.where(_shared())
    return each(Need, tx.execute(wanted.limit(most)))


def _shared(narrow: tuple[str, ...] = NARROW_VERSIONS) -> ColumnElement[bool]:
    return exists().where(
        consent.c.subject == "need",
        consent.c.subject_id == need.c.id,
        consent.c.withdrawn_at.is_(None),
        consent.c.text_version.not_in(narrow),
    )


def is_shared(tx: Connection, need_id: int) -> bool:
    """Whether the committee may know of it, by its code."""
    return tx.execute(select(need.c.id).where(need.c.id == need_id, _shared())).first() is not None


def may_be_referred(tx: Connection, need_id: int) -> bool:
    """Whether the family read, before it agreed, that a psychologist may be asked."""
    agreed = _shared(PEDAGOGUE_ALONE_VERSIONS)
    return tx.execute(select(need.c.id).where(need.c.id == need_id, agreed)).first() is not None


def of_child(tx: Connection, school_id: int, child_key: bytes, but: int = 0) -> list[Need]:
    """The open requests of the same child."""
    wanted = select(need).where(
        need.c.child_key == child_key, need.c.school_id == school_id, need.c.id != but
    )
    return each(Need, tx.execute(wanted.where(need.c.state.in_(_OPEN)).order_by(need.c.id)))


def before_lines(tx: Connection, most: int) -> list[Need]:
    """Requests of the time before lines whose content is still there."""
    wanted = select(need).where(need.c.child_key.is_(None), need.c.sealed != b"").limit(most)
    return each(Need, tx.execute(wanted))


def of_days(tx: Connection, school_id: int, since: datetime, until: datetime) -> list[Need]:
    """What was asked in these days or is open in them, except what was taken back."""
    during = or_(need.c.state.in_(_OPEN), need.c.changed_at >= since)
    wanted = select(need).where(need.c.school_id == school_id, need.c.created_at < until, during)
    return each(Need, tx.execute(wanted.where(need.c.state != NeedState.WITHDRAWN)))


def step(tx: Connection, need_id: int, was: str, **values: Any) -> bool:
    """Moves a request on; False if it was not where it was thought to be."""
    moved = update(need).where(need.c.id == need_id, need.c.state == was)
    return tx.execute(moved.values(values)).rowcount == 1


def change(tx: Connection, need_id: int, **values: Any) -> None:
    tx.execute(update(need).where(need.c.id == need_id).values(values))


def give(tx: Connection, need_ids: Collection[int], keeper_id: int) -> None:
    tx.execute(update(need).where(need.c.id.in_(list(need_ids))).values(keeper_id=keeper_id, held_back=False))


def hold_back(tx: Connection, keeper_id: int) -> int:
    """What this keeper has in hand waits until it is handed over; how many requests."""
    kept = update(need).where(need.c.keeper_id == keeper_id, need.c.sealed != b"")
    return tx.execute(kept.values(held_back=True)).rowcount


def readings(tx: Connection, need_id: int) -> int:
    """How many people have opened the request or asked whose it is."""
    read = (audit.c.subject == "need") & (audit.c.subject_id == need_id) & audit.c.deed.in_(("read", "name"))
    return int(tx.execute(select(func.count(audit.c.actor_id.distinct())).where(read)).scalar_one())


def history(tx: Connection, need_id: int) -> list[NeedMove]:
    """Each move of the whole request."""
    moves = (audit.c.subject == "need") & (audit.c.subject_id == need_id) & (audit.c.deed == "move")
    found = tx.execute(select(audit.c.at, audit.c.detail).where(moves).order_by(audit.c.id))
    return [NeedMove(at, detail["state"]) for at, detail in found]


def ended_before(tx: Connection, moment: datetime) -> list[Need]:
    """What ended before this moment and still holds something."""
    old = select(need).where(need.c.state.in_(ENDED), need.c.changed_at < moment, need.c.sealed != b"")
    return each(Need, tx.execute(old))
