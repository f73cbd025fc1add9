"""Who wants to be a member, or is put forward by the class; and who has been one and left school."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    false,
    func,
    select,
    text,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.parliament import member
from db.people import person
from db.statements import insert
from db.store import metadata
from school.people import class_name

request = Table(
    "membership_request",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("faction", Text, nullable=False),
    Column("route", Text, nullable=False),  # own, class
    Column("votes", Integer),  # of the class
    Column("voted_on", Date),
    Column("proposed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("state", Text, nullable=False),  # asked (for consent), pending, admitted, refused, withdrawn
    Column("reason", Text),
    Column("asked_at", Moment, nullable=False),
    # One at a time for a person and a faction.
    Index(
        "ux_membership_request_waiting",
        "person_id",
        "faction",
        unique=True,
        sqlite_where=text("state IN ('asked', 'pending')"),
    ),
)

honorary = Table(
    "honorary_member",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("school_year", Integer, nullable=False),  # the one after which they left
    Column("quiet", Boolean, nullable=False, server_default=false()),  # wants no invitations
)


@dataclass(frozen=True, slots=True)
class Request:
    """A wish to be a member, with whose it is."""

    id: int
    person_id: int
    faction: str
    route: str
    votes: int | None
    voted_on: date | None
    proposed_by: int | None
    state: str
    school_id: int
    name: str
    grade: int | None
    letter: str | None

    @property
    def class_name(self) -> str:
        return class_name(self.grade, self.letter) if self.grade and self.letter else ""


def _requests() -> Select[Any]:
    kept = [column for column in request.c if column.name not in ("draft", "reason", "asked_at")]
    whose = (person.c.school_id, person.c.name, person.c.grade, person.c.letter)
    return select(*kept, *whose).join(person, person.c.id == request.c.person_id)


def ask(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft was asked already."""
    return tx.execute(
        insert(request).values(**values).on_conflict_do_nothing().returning(request.c.id)
    ).scalar()


def with_id(tx: Connection, request_id: int) -> Request | None:
    return made(Request, tx.execute(_requests().where(request.c.id == request_id)).first())


def waiting_of(tx: Connection, person_id: int, faction: str) -> Request | None:
    """What of a person waits for a consent or a decision in this faction."""
    wanted = _requests().where(
        request.c.person_id == person_id,
        request.c.faction == faction,
        request.c.state.in_(("asked", "pending")),
    )
    return made(Request, tx.execute(wanted.limit(1)).first())


def pending(tx: Connection, school_id: int, faction: str) -> list[Request]:
    """What waits for a decision, in the order in which it was asked."""
    wanted = _requests().where(
        person.c.school_id == school_id,
        person.c.active,
        request.c.faction == faction,
        request.c.state == "pending",
    )
    return each(Request, tx.execute(wanted.order_by(request.c.id)))


def step(tx: Connection, request_id: int, before: str, after: str, reason: str | None = None) -> bool:
    """False if it does not stand where this step begins."""
    moved = update(request).where(request.c.id == request_id, request.c.state == before)
    return tx.execute(moved.values(state=after, reason=reason)).rowcount == 1


def admit(tx: Connection, person_id: int, faction: str, decision_id: int) -> None:
    """The decision by which somebody is a member."""
    belongs = (member.c.person_id == person_id, member.c.faction == faction)
    tx.execute(update(member).where(*belongs).values(decision_id=decision_id))


def unconfirmed(tx: Connection, school_id: int, faction: str) -> int:
    """How many members no decision names."""
    wanted = (
        select(func.count())
        .select_from(member.join(person, person.c.id == member.c.person_id))
        .where(person.c.school_id == school_id, person.c.active)
        .where(member.c.faction == faction, member.c.decision_id.is_(None))
    )
    return int(tx.execute(wanted).scalar_one())


def confirm(tx: Connection, school_id: int, faction: str, decision_id: int) -> int:
    """One decision for all who were members before; returns how many."""
    of_school = select(person.c.id).where(person.c.school_id == school_id)
    confirmed = update(member).where(
        member.c.faction == faction, member.c.decision_id.is_(None), member.c.person_id.in_(of_school)
    )
    return tx.execute(confirmed.values(decision_id=decision_id)).rowcount


def pupils_in(tx: Connection, school_id: int, grade: int, letter: str) -> int:
    wanted = select(func.count()).select_from(person)
    inside = (person.c.school_id == school_id, person.c.active, person.c.grade == grade)
    return int(tx.execute(wanted.where(*inside, person.c.letter == letter)).scalar_one())


def honour(tx: Connection, school_id: int, grade: int, school_year: int) -> list[int]:
    """The members of the last grade become honorary ones; called before they leave. Returns who."""
    leaving = (
        select(person.c.id)
        .where(person.c.school_id == school_id, person.c.active, person.c.grade == grade)
        .where(person.c.id.in_(select(member.c.person_id)))
    )
    who = list(tx.execute(leaving).scalars())
    if who:
        rows = [{"person_id": one, "school_year": school_year} for one in who]
        tx.execute(insert(honorary).values(rows).on_conflict_do_nothing())
    return who


def honorary_of(tx: Connection, school_id: int) -> list[tuple[str, int]]:
    """(name, the year in which their last school year began), the newest first."""
    wanted = select(person.c.name, honorary.c.school_year).join(person, person.c.id == honorary.c.person_id)
    rows = tx.execute(
        wanted.where(person.c.school_id == school_id).order_by(
            honorary.c.school_year.desc(), person.c.name_key
        )
    )
    return [(row.name, row.school_year) for row in rows]


def honorary_year(tx: Connection, person_id: int) -> tuple[int, bool] | None:
    """(the year in which the last school year began, whether it shall be quiet); None: no honorary member."""
    wanted = select(honorary.c.school_year, honorary.c.quiet).where(honorary.c.person_id == person_id)
    row = tx.execute(wanted).first()
    return (row.school_year, row.quiet) if row else None


def keep_quiet(tx: Connection, person_id: int, quiet: bool) -> None:
    tx.execute(update(honorary).where(honorary.c.person_id == person_id).values(quiet=quiet))


def honorary_to_invite(tx: Connection, school_id: int) -> list[tuple[int, int, str]]:
    """(person, account, language) of those who can be written to and want to be."""
    wanted = select(person.c.id, person.c.telegram_id, person.c.language).join(
        honorary, honorary.c.person_id == person.c.id
    )
    reachable = (person.c.telegram_id.is_not(None), honorary.c.quiet.is_(False))
    rows = tx.execute(wanted.where(person.c.school_id == school_id, *reachable).order_by(person.c.id))
    return [(row.id, row.telegram_id, row.language) for row in rows]
