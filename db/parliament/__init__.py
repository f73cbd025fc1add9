"""The parliament: who belongs to which faction, and who holds which office until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    cast,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.people import person
from db.statements import insert
from db.store import metadata
from school.people import class_name

# A pupil may work in more than one faction.
member = Table(
    "member",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("faction", Text, primary_key=True),
    Column("since", Moment, nullable=False),
    # Of the parliament's sitting (checklist, row 21); members of before have none until one confirms them.
    Column("decision_id", ForeignKey("decision.id", ondelete="SET NULL")),
)

# One line for each time that somebody was elected.
office = Table(
    "office",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("kind", Text, nullable=False),  # president, speaker, leader, class, representative
    Column("scope", Text, nullable=False, default=""),  # the faction's key, the class, or the school's body
    Column("position", Text, nullable=False, default=""),  # of a class: as the school names it
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("election_id", ForeignKey("election.id", ondelete="SET NULL")),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("decision_id", ForeignKey("decision.id", ondelete="SET NULL")),  # where no election gave it
    Column("ended", Text, nullable=False, server_default=""),  # before its day: resigned, recalled, left
    UniqueConstraint("election_id", "person_id"),
)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works in a faction."""

    id: int
    name: str
    grade: int | None
    letter: str | None

    @property
    def class_name(self) -> str | None:
        return class_name(self.grade, self.letter) if self.grade and self.letter else None


@dataclass(frozen=True, slots=True)
class Office:
    """Who holds what from the day `since` to the day `until`; the scope is a faction's key or a class."""

    id: int
    school_id: int
    kind: str
    scope: str
    position: str
    person_id: int | None
    name: str
    election_id: int | None
    since: date
    until: date
    decision_id: int | None
    ended: str


def is_member(faction: str) -> ColumnElement[bool]:
    """The condition on a person of a query: belongs to this faction."""
    return exists().where(member.c.person_id == person.c.id, member.c.faction == faction)


def members_of(tx: Connection, school_id: int, faction: str) -> list[Member]:
    """The members by name."""
    wanted = select(person.c.id, person.c.name, person.c.grade, person.c.letter).where(
        person.c.school_id == school_id, person.c.active, is_member(faction)
    )
    return each(Member, tx.execute(wanted.order_by(person.c.name_key)))


def all_members(tx: Connection, school_id: int) -> list[int]:
    """Everybody who works in a faction."""
    wanted = select(person.c.id).where(person.c.school_id == school_id, person.c.active)
    return list(tx.execute(wanted.where(person.c.id.in_(select(member.c.person_id)))).scalars())


def belongs(tx: Connection, person_id: int) -> bool:
    """Whether somebody works in any faction."""
    return (
        tx.execute(select(member.c.faction).where(member.c.person_id == person_id).limit(1)).first()
        is not None
    )


def join(tx: Connection, person_id: int, faction: str, now: datetime) -> bool:
    """False if they belonged already."""
    joined = insert(member).values(person_id=person_id, faction=faction, since=now).on_conflict_do_nothing()
    return tx.execute(joined).rowcount == 1


def factions_of(tx: Connection, person_id: int) -> list[str]:
    """The factions in which somebody works."""
    return list(tx.execute(select(member.c.faction).where(member.c.person_id == person_id)).scalars())


def end_offices(tx: Connection, who: Sequence[int], day: date) -> list[Office]:
    """Their offices end on the day before; returns those that were held."""
    held = (office.c.person_id.in_(list(who)), office.c.until >= day)
    ended = each(Office, tx.execute(select(office).where(*held)))
    tx.execute(update(office).where(*held).values(until=day - timedelta(days=1), ended="left"))
    return ended


def end_office(tx: Connection, office_id: int, day: date, how: str) -> None:
    """One office ends on the day before: «resigned» or «recalled»."""
    ended = update(office).where(office.c.id == office_id, office.c.until >= day)
    tx.execute(ended.values(until=day - timedelta(days=1), ended=how))


def move_classes_up(tx: Connection, school_id: int, day: date) -> None:
    """Those who hold a class's positions go up with it: in September they are not the younger class's."""
    held = select(office.c.id, office.c.scope).where(
        office.c.school_id == school_id, office.c.kind == "class", office.c.until >= day
    )
    for row in tx.execute(held).all():
        grade, letter = row.scope.split(" ", 1)
        moved = update(office).where(office.c.id == row.id)
        tx.execute(moved.values(scope=class_name(int(grade) + 1, letter)))


def last_days(tx: Connection, school_id: int) -> dict[tuple[str, str], date]:
    """Until when each office of the parliament was last held: by its kind and scope."""
    held = select(office.c.kind, office.c.scope, func.max(office.c.until).label("until"))
    wanted = held.where(office.c.school_id == school_id).group_by(office.c.kind, office.c.scope)
    return {(row.kind, row.scope): row.until for row in tx.execute(wanted)}


def leave(tx: Connection, person_id: int, faction: str) -> bool:
    """False if they did not belong."""
    left = delete(member).where(member.c.person_id == person_id, member.c.faction == faction)
    return tx.execute(left).rowcount == 1


def give_office(tx: Connection, values: dict[str, Any]) -> bool:
    """Somebody begins; whoever held the office until now ends the day before. False if this was done already.

    A body of the school may have several representatives of the parliament.
    """
    given = insert(office).values(values).on_conflict_do_nothing().returning(office.c.id)
    office_id = tx.execute(given).scalar()
    if office_id is None:
        return False
    if values["kind"] == "representative":
        return True
    same = [office.c[name] == values[name] for name in ("school_id", "kind", "scope", "position")]
    others = or_(office.c.election_id.is_(None), office.c.election_id != values["election_id"])
    ended = update(office).where(*same, others, office.c.id != office_id, office.c.until >= values["since"])
    tx.execute(ended.values(until=values["since"] - timedelta(days=1)))
    return True


def given_by(tx: Connection, election_id: int) -> list[Office]:
    """The offices that this election has given, in the order of their places."""
    wanted = select(office).where(office.c.election_id == election_id)
    return each(Office, tx.execute(wanted.order_by(office.c.id)))


def holders(tx: Connection, school_id: int, today: date) -> list[Office]:
    """Who holds an office today; of a class only as long as they are in it."""
    inside = exists().where(
        person.c.id == office.c.person_id,
        cast(person.c.grade, Text).concat(" ").concat(person.c.letter) == office.c.scope,
    )
    wanted = select(office).where(
        office.c.school_id == school_id,
        office.c.since <= today,
        office.c.until >= today,
        or_(office.c.kind != "class", inside),
    )
    return each(Office, tx.execute(wanted.order_by(office.c.kind, office.c.scope, office.c.id)))
