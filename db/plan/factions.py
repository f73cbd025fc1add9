"""Items for which the members of a faction answer: who of them has taken the lead."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, ColumnElement, ForeignKey, Table, select, true
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.parliament import member
from db.people import person
from db.plan import DUE, Due, occurrence, plan, plan_item
from db.statements import insert
from db.store import metadata

faction_lead = Table(
    "faction_lead",
    metadata,
    Column("item_id", ForeignKey("plan_item.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("since", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class FactionItem(Due):
    """What is open, with its faction; without one it may be the whole organisation's."""

    faction: str | None
    responsible: list[str]
    lead: int | None  # the member who leads


def of_factions(tx: Connection, school_id: int, first: date, last: date) -> list[FactionItem]:
    wanted = (
        select(
            *DUE,
            plan_item.c.faction,
            plan_item.c.responsible,
            faction_lead.c.person_id.label("lead"),
        )
        .join(plan_item, plan_item.c.id == occurrence.c.item_id)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .outerjoin(faction_lead, faction_lead.c.item_id == plan_item.c.id)
        .where(occurrence.c.state == "open", occurrence.c.due_on >= first, occurrence.c.due_on <= last)
        .where(plan.c.school_id == school_id, plan.c.state == "approved")
    )
    return each(FactionItem, tx.execute(wanted.order_by(occurrence.c.id)))


def members(tx: Connection, school_id: int, faction: str | None) -> list[int]:
    """The members of a faction, or of any, who can be written to."""
    wanted = (
        select(person.c.id)
        .join(member, member.c.person_id == person.c.id)
        .where(person.c.school_id == school_id, person.c.active, person.c.telegram_id.is_not(None))
        .where(_of(faction))
    )
    return list(tx.execute(wanted.distinct().order_by(person.c.id)).scalars())


def _of(faction: str | None) -> ColumnElement[bool]:
    return true() if faction is None else member.c.faction == faction


def belongs(tx: Connection, person_id: int, faction: str | None) -> bool:
    wanted = select(member.c.person_id).where(member.c.person_id == person_id, _of(faction))
    return tx.execute(wanted).first() is not None


def take_lead(tx: Connection, item_id: int, person_id: int, now: datetime) -> bool:
    """False if somebody leads already."""
    taking = insert(faction_lead).values(item_id=item_id, person_id=person_id, since=now)
    return tx.execute(taking.on_conflict_do_nothing()).rowcount == 1


def lead_of(tx: Connection, item_id: int) -> str | None:
    """The name of the member who leads."""
    wanted = (
        select(person.c.name)
        .join(person, person.c.id == faction_lead.c.person_id)
        .where(faction_lead.c.item_id == item_id)
    )
    return tx.execute(wanted).scalar()
