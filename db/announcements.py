"""Announcements: what somebody wrote, for whom, and how far it has gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    and_,
    false,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import guardian, holds, person, role
from db.people.audit import audit
from db.statements import insert
from db.store import metadata
from school.announcements import Audience, Group
from school.people import Role

announcement = Table(
    "announcement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # confirmed twice, it goes once
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("signed", Text, nullable=False),  # the author's name as it stood under the text
    Column("texts", JSON, nullable=False),  # language -> text
    Column("audience", JSON, nullable=False),
    Column("receivers", Integer, nullable=False),  # how many letters were posted
    Column("state", Text, nullable=False),  # sending, sent, stopped
    Column("published_at", Moment, nullable=False),
    Index("ix_announcement_author", "school_id", "author_id"),
)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What was announced: `texts` by language, `receivers` the letters posted; published at a moment in UTC."""

    id: int
    school_id: int
    draft: str
    author_id: int | None
    signed: str
    texts: dict[str, str]
    audience: dict[str, Any]
    receivers: int
    state: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """How many an announcement reaches: those with an account (`receivers`), of them those whom Telegram
    refused last time (`blocked`), and those without an account (`missing`)."""

    receivers: int
    blocked: int
    missing: int


def meant(school_id: int, audience: Audience) -> Select[Any]:
    """The ids of all active people of an audience, each once, with an account or without.

    The same question as school.announcements.is_meant, asked of the whole school in one statement.
    """
    asked = {
        Group.STUDENTS: and_(holds(Role.STUDENT), _in_classes(person, audience)),
        Group.PARENTS: _is_parent(audience),
        Group.CLASS_TEACHERS: _leads_class(audience),
        Group.STAFF: _role_exists(role.c.name.not_in((Role.STUDENT, Role.PARENT))),
    }
    wanted = or_(false(), *(asked[group] for group in sorted(audience.groups)))
    return select(person.c.id).where(person.c.school_id == school_id, person.c.active, wanted)


def receivers(school_id: int, audience: Audience) -> Select[Any]:
    """Those of them who have an account: the one select that is counted in the preview and posted to."""
    return meant(school_id, audience).where(person.c.telegram_id.is_not(None))


def _in_classes(pupil: Any, audience: Audience) -> ColumnElement[bool]:
    if not audience.classes:
        return and_(pupil.c.grade.in_(sorted(audience.grades)))
    named = [name.split(" ", 1) for name in sorted(audience.classes)]
    return or_(*(and_(pupil.c.grade == int(grade), pupil.c.letter == letter) for grade, letter in named))


def _is_parent(audience: Audience) -> ColumnElement[bool]:
    child = person.alias("child")
    of_these = (
        select(guardian.c.child_id)
        .join(child, child.c.id == guardian.c.child_id)
        .where(guardian.c.parent_id == person.c.id, child.c.active, _in_classes(child, audience))
        .exists()
    )
    return or_(of_these, holds(Role.PARENT)) if audience.whole_school else of_these


def _leads_class(audience: Audience) -> ColumnElement[bool]:
    is_teacher = role.c.name == Role.CLASS_TEACHER
    if audience.whole_school:
        return _role_exists(is_teacher)
    if audience.classes:
        return _role_exists(and_(is_teacher, role.c.scope.in_(sorted(audience.classes))))
    scopes = [role.c.scope.startswith(f"{grade} ", autoescape=True) for grade in sorted(audience.grades)]
    return _role_exists(and_(is_teacher, or_(false(), *scopes)))


def _role_exists(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return select(role.c.person_id).where(role.c.person_id == person.c.id, condition).exists()


def reach(tx: Connection, school_id: int, audience: Audience) -> Reach:
    """The counts of the preview, of the very people to whom publishing posts."""
    has_account, refused = person.c.telegram_id.is_not(None), person.c.unreachable_since.is_not(None)
    counted = select(
        func.count().filter(has_account),
        func.count().filter(has_account, refused),
        func.count().filter(person.c.telegram_id.is_(None)),
    ).where(person.c.id.in_(meant(school_id, audience)))
    row = tx.execute(counted).one()
    return Reach(row[0], row[1], row[2])


def ids(tx: Connection, chosen: Select[Any]) -> list[int]:
    """The ids that a select of people finds."""
    return [person_id for (person_id,) in tx.execute(chosen)]


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new announcement; None if this draft has been published."""
    added = insert(announcement).values(values).on_conflict_do_nothing().returning(announcement.c.id)
    announcement_id: int | None = tx.execute(added).scalar()
    return announcement_id


def set_receivers(tx: Connection, announcement_id: int, letters: int) -> None:
    posted = update(announcement).where(announcement.c.id == announcement_id)
    tx.execute(posted.values(receivers=letters))


def by_draft(tx: Connection, draft: str) -> Announcement | None:
    return made(Announcement, tx.execute(select(announcement).where(announcement.c.draft == draft)).first())


def by_id(tx: Connection, announcement_id: int) -> Announcement | None:
    wanted = select(announcement).where(announcement.c.id == announcement_id)
    return made(Announcement, tx.execute(wanted).first())


def wording(tx: Connection, announcement_id: int) -> dict[str, Any]:
    """The texts and the signature. They lie here once and not in a thousand letters."""
    wanted = select(announcement.c.texts, announcement.c.signed).where(announcement.c.id == announcement_id)
    row = tx.execute(wanted).one()
    return {"texts": row.texts, "author": row.signed}


def _of(school_id: int, author_id: int | None) -> ColumnElement[bool]:
    """The announcements of one author, or of the whole school when nobody is named."""
    of_school = announcement.c.school_id == school_id
    return of_school if author_id is None else and_(of_school, announcement.c.author_id == author_id)


def total(tx: Connection, school_id: int, author_id: int | None) -> int:
    counted = select(func.count()).select_from(announcement).where(_of(school_id, author_id))
    return int(tx.execute(counted).scalar_one())


def newest(tx: Connection, school_id: int, author_id: int | None, skip: int, most: int) -> list[Announcement]:
    """At most `most` announcements, the newest first, after the first `skip`."""
    wanted = select(announcement).where(_of(school_id, author_id)).order_by(announcement.c.id.desc())
    return each(Announcement, tx.execute(wanted.offset(skip).limit(most)))


def running(tx: Connection, school_id: int) -> list[Announcement]:
    """Those that are being sent, the oldest first."""
    wanted = select(announcement).where(
        announcement.c.school_id == school_id, announcement.c.state == "sending"
    )
    return each(Announcement, tx.execute(wanted.order_by(announcement.c.id)))


def step(tx: Connection, announcement_id: int, was: Iterable[str], becomes: str) -> bool:
    """Moves an announcement on; False if it was not in one of these states."""
    moved = update(announcement).where(
        announcement.c.id == announcement_id, announcement.c.state.in_(list(was))
    )
    return tx.execute(moved.values(state=becomes)).rowcount == 1


def money_refusals(tx: Connection, school_id: int, since: datetime) -> int:
    """How often a draft was stopped by the no-money guard."""
    counted = select(func.count()).select_from(audit.join(person, person.c.id == audit.c.actor_id))
    of_school = and_(person.c.school_id == school_id, audit.c.deed == "money-refused", audit.c.at >= since)
    return int(tx.execute(counted.where(of_school)).scalar_one())
