"""Publications: news, information and materials; who has read a material, and who wants no digest."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import holds, person
from db.statements import insert
from db.store import metadata
from school.people import Role

publication = Table(
    "publication",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # the form that made it
    Column("kind", Text, nullable=False),  # news, info, material
    Column("kk", Text, nullable=False),
    Column("ru", Text, nullable=False),
    Column("number", Integer),  # of the newspaper's issue
    Column("issued_on", Date),
    Column("until", Date),  # the last day on which it stands
    Column("state", Text, nullable=False),  # asked, published, refused
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("approved_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("why", Text),
    Column("made_at", Moment, nullable=False),
    Column("published_at", Moment),
    Index("ix_publication_open", "school_id", "state", "kind"),
)

publication_read = Table(
    "publication_read",
    metadata,
    Column("publication_id", ForeignKey("publication.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
)

# Whoever wants no digest; nothing else can be silenced.
digest_silence = Table(
    "digest_silence",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
)

digest_day = Table(
    "digest_day",
    metadata,
    Column("school_id", ForeignKey("organization.id"), primary_key=True, autoincrement=False),
    Column("weekday", Integer, nullable=False),  # 1 is Monday
)


@dataclass(frozen=True, slots=True)
class Publication:
    id: int
    school_id: int
    draft: str
    kind: str
    kk: str
    ru: str
    number: int | None
    issued_on: date | None
    until: date | None
    state: str
    author_id: int | None
    approved_by: int | None
    why: str | None
    made_at: datetime
    published_at: datetime | None

    def text(self, language: str) -> str:
        return self.ru if language == "ru" else self.kk

    def begins(self, language: str) -> str:
        return self.text(language).split("\n", 1)[0]


@dataclass(frozen=True, slots=True)
class Share:
    """Of a class: its pupils, and how many of them have read a material."""

    grade: int
    letter: str
    pupils: int
    readers: int


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    added = insert(publication).values(values).on_conflict_do_nothing().returning(publication.c.id)
    number: int | None = tx.execute(added).scalar()
    return number


def by_id(tx: Connection, number: int) -> Publication | None:
    return made(Publication, tx.execute(select(publication).where(publication.c.id == number)).first())


def by_draft(tx: Connection, draft: str) -> Publication | None:
    return made(Publication, tx.execute(select(publication).where(publication.c.draft == draft)).first())


def standing(tx: Connection, school_id: int, kind: str, today: date, most: int) -> list[Publication]:
    """What is published and has not ended, the newest first."""
    wanted = select(publication).where(
        publication.c.school_id == school_id,
        publication.c.kind == kind,
        publication.c.state == "published",
        or_(publication.c.until.is_(None), publication.c.until >= today),
    )
    return each(Publication, tx.execute(wanted.order_by(publication.c.id.desc()).limit(most)))


def since(tx: Connection, school_id: int, moment: datetime, today: date) -> list[Publication]:
    """What was published since then and still stands, the oldest first."""
    wanted = select(publication).where(
        publication.c.school_id == school_id,
        publication.c.state == "published",
        publication.c.published_at >= moment,
        or_(publication.c.until.is_(None), publication.c.until >= today),
    )
    return each(Publication, tx.execute(wanted.order_by(publication.c.id)))


def waiting(tx: Connection, school_id: int) -> list[Publication]:
    wanted = select(publication).where(publication.c.school_id == school_id, publication.c.state == "asked")
    return each(Publication, tx.execute(wanted.order_by(publication.c.id)))


def step(tx: Connection, number: int, was: str, becomes: str, **values: Any) -> bool:
    moved = update(publication).where(publication.c.id == number, publication.c.state == was)
    return tx.execute(moved.values(state=becomes, **values)).rowcount == 1


def note_read(tx: Connection, number: int, person_id: int) -> None:
    read = insert(publication_read).values(publication_id=number, person_id=person_id)
    tx.execute(read.on_conflict_do_nothing())


def shares(tx: Connection, school_id: int, number: int) -> list[Share]:
    """Class by class how many have read it."""
    read = select(publication_read.c.person_id).where(publication_read.c.publication_id == number)
    wanted = (
        select(
            person.c.grade,
            person.c.letter,
            func.count().label("pupils"),
            func.count().filter(person.c.id.in_(read)).label("readers"),
        )
        .where(person.c.school_id == school_id, person.c.active, person.c.grade.is_not(None))
        .where(person.c.letter.is_not(None), holds(Role.STUDENT))
        .group_by(person.c.grade, person.c.letter)
        .order_by(person.c.grade, person.c.letter)
    )
    return each(Share, tx.execute(wanted))


def turn_silence(tx: Connection, person_id: int) -> bool:
    """Whether no digest comes from now on."""
    silent = digest_silence.c.person_id == person_id
    if tx.execute(digest_silence.delete().where(silent)).rowcount:
        return False
    tx.execute(insert(digest_silence).values(person_id=person_id))
    return True


def set_day(tx: Connection, school_id: int, weekday: int) -> None:
    """Monday is 1; with 0 there is no digest."""
    tx.execute(digest_day.delete().where(digest_day.c.school_id == school_id))
    if weekday:
        tx.execute(insert(digest_day).values(school_id=school_id, weekday=weekday))


def day_of(tx: Connection, school_id: int) -> int:
    wanted = select(digest_day.c.weekday).where(digest_day.c.school_id == school_id)
    return int(tx.execute(wanted).scalar() or 0)


def pupils_to_tell(school_id: int, grade: int, language: str) -> Select[Any]:
    """The ids of a grade's pupils with an account who read this language and want the digest."""
    return select(person.c.id).where(
        person.c.school_id == school_id,
        person.c.active,
        person.c.grade == grade,
        person.c.telegram_id.is_not(None),
        person.c.language == language,
        holds(Role.STUDENT),
        person.c.id.not_in(select(digest_silence.c.person_id)),
    )
