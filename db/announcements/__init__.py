"""Announcements: what somebody wrote, for whom, when it goes, and how far it has gone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    and_,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.people.audit import audit
from db.statements import insert
from db.store import metadata
from school.announcements import Terms
from school.announcements.content import Content, in_language

announcement = Table(
    "announcement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # the form that made it: sent twice, it makes one
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("signed", Text, nullable=False),  # the author's name as it stood under the text
    Column("contents", JSON, nullable=False),  # language -> school.announcements.content.Content
    Column("audience", JSON, nullable=False),  # school.announcements.audience
    Column("receivers", Integer, nullable=False),  # how many letters were posted
    # draft, asked (a second person), scheduled, sending, stopped, sent, recalled;
    # withheld: its author may not send it any more; past: its hour was missed, the author is asked
    Column("state", Text, nullable=False),
    Column("published_at", Moment, nullable=False),  # before it goes: when it was begun
    Column("terms", JSON, nullable=False, server_default="{}"),  # school.announcements.Terms
    Column("sends_at", Moment),
    Column("repeats", Text),  # «weekly»: each time goes as an announcement of its own
    Column("useful_until", Moment),
    Column("version", Integer, nullable=False, server_default="0"),  # how often it was changed
    Column("approved_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("why", Text),  # why a second person refused it
    Column("series_id", ForeignKey("announcement.id", ondelete="SET NULL")),  # of one that repeats
    Column("reminded_at", Moment),  # when those who had not read it were reminded
    Column("progress_id", BigInteger),  # the message in the author's chat that tells how far it is
    Index("ix_announcement_author", "school_id", "author_id"),
    Index("ix_announcement_state", "state", "sends_at"),
)

# A group that somebody put together and goes on using.
audience_group = Table(
    "audience_group",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("audience", JSON, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What was announced; moments in UTC. `said` and `terms` read what is kept as JSON."""

    id: int
    school_id: int
    draft: str
    author_id: int | None
    signed: str
    contents: dict[str, dict[str, Any]]
    audience: dict[str, Any]
    receivers: int
    state: str
    published_at: datetime
    terms: dict[str, Any]
    sends_at: datetime | None
    repeats: str | None
    useful_until: datetime | None
    version: int
    approved_by: int | None
    why: str | None
    series_id: int | None
    reminded_at: datetime | None
    progress_id: int | None

    @property
    def said(self) -> dict[str, Content]:
        return {code: Content.from_json(stored) for code, stored in self.contents.items()}

    @property
    def how(self) -> Terms:
        return Terms.from_json(self.terms)

    def begins(self, language: str) -> str:
        """Its first line in this language, or in the one that it has; of pictures alone a file's name."""
        content = in_language(self.said, language)
        return content.text.split("\n", 1)[0] or next((one.name or "📎" for one in content.media), "")


@dataclass(frozen=True, slots=True)
class Group:
    """A saved audience."""

    id: int
    owner_id: int
    name: str
    audience: dict[str, Any]


def as_stored(contents: Mapping[str, Content]) -> dict[str, Any]:
    return {code: content.as_json() for code, content in contents.items()}


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new announcement; None if this draft has made one."""
    added = insert(announcement).values(values).on_conflict_do_nothing().returning(announcement.c.id)
    announcement_id: int | None = tx.execute(added).scalar()
    return announcement_id


def change(tx: Connection, announcement_id: int, **values: Any) -> None:
    tx.execute(update(announcement).where(announcement.c.id == announcement_id).values(values))


def change_progress(tx: Connection, announcement_id: int, message_id: int | None) -> None:
    change(tx, announcement_id, progress_id=message_id)


def correct(tx: Connection, announcement_id: int, version: int, **values: Any) -> bool:
    """Changes what somebody saw in this version; False if another was quicker."""
    changed = update(announcement).where(
        announcement.c.id == announcement_id, announcement.c.version == version
    )
    return tx.execute(changed.values(version=version + 1, **values)).rowcount == 1


def by_draft(tx: Connection, draft: str) -> Announcement | None:
    return made(Announcement, tx.execute(select(announcement).where(announcement.c.draft == draft)).first())


def by_id(tx: Connection, announcement_id: int) -> Announcement | None:
    wanted = select(announcement).where(announcement.c.id == announcement_id)
    return made(Announcement, tx.execute(wanted).first())


def wording(tx: Connection, announcement_id: int) -> dict[str, Any]:
    """All that a letter says. It lies here once and not in a thousand letters."""
    one = by_id(tx, announcement_id)
    if one is None:
        return {}
    return {"contents": one.contents, "author": one.signed, "terms": one.terms, "version": one.version}


def standing(tx: Connection, announcement_id: int) -> tuple[str, int] | None:
    """Its state and its version, as they are now."""
    wanted = select(announcement.c.state, announcement.c.version).where(announcement.c.id == announcement_id)
    row = tx.execute(wanted).first()
    return (row.state, row.version) if row else None


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


def in_state(tx: Connection, school_id: int, *states: str) -> list[Announcement]:
    """Those in one of these states, the oldest first."""
    wanted = select(announcement).where(
        announcement.c.school_id == school_id, announcement.c.state.in_(states)
    )
    return each(Announcement, tx.execute(wanted.order_by(announcement.c.id)))


def shown_going(tx: Connection, least: int) -> list[Announcement]:
    """Those on their way to so many people at least, and those whose progress is told of for the last time."""
    going = and_(announcement.c.state == "sending", announcement.c.receivers >= least)
    wanted = select(announcement).where(or_(going, announcement.c.progress_id.is_not(None)))
    return each(Announcement, tx.execute(wanted.order_by(announcement.c.id)))


def due(tx: Connection, school_id: int, now: datetime) -> list[Announcement]:
    """Those whose hour has come."""
    wanted = select(announcement).where(
        announcement.c.school_id == school_id,
        announcement.c.state == "scheduled",
        announcement.c.sends_at <= now,
    )
    return each(Announcement, tx.execute(wanted.order_by(announcement.c.id)))


def to_be_read(tx: Connection, school_id: int, since: datetime) -> list[Announcement]:
    """Those that went out since then and ask to be read."""
    wanted = select(announcement).where(
        announcement.c.school_id == school_id,
        announcement.c.published_at >= since,
        or_(announcement.c.state == "sending", announcement.c.state == "sent"),
    )
    return [one for one in each(Announcement, tx.execute(wanted)) if one.how.read]


def step(tx: Connection, announcement_id: int, was: Iterable[str], becomes: str, **values: Any) -> bool:
    """Moves an announcement on; False if it was not in one of these states."""
    moved = update(announcement).where(
        announcement.c.id == announcement_id, announcement.c.state.in_(list(was))
    )
    return tx.execute(moved.values(state=becomes, **values)).rowcount == 1


def drop(tx: Connection, announcement_id: int) -> bool:
    """A draft that nobody got is gone."""
    mine = announcement.delete().where(
        announcement.c.id == announcement_id,
        announcement.c.state.in_(["draft", "asked", "scheduled", "withheld", "past"]),
    )
    return tx.execute(mine).rowcount == 1


def money_refusals(tx: Connection, school_id: int, since: datetime) -> int:
    """How often a draft was stopped by the no-money guard."""
    counted = select(func.count()).select_from(audit.join(person, person.c.id == audit.c.actor_id))
    of_school = and_(person.c.school_id == school_id, audit.c.deed == "money-refused", audit.c.at >= since)
    return int(tx.execute(counted.where(of_school)).scalar_one())


def groups_of(tx: Connection, owner_id: int) -> list[Group]:
    wanted = select(audience_group).where(audience_group.c.owner_id == owner_id).order_by(audience_group.c.id)
    return each(Group, tx.execute(wanted))


def save_group(tx: Connection, owner_id: int, name: str, audience: dict[str, Any]) -> None:
    """Under a name; the same name once more replaces it."""
    mine = and_(audience_group.c.owner_id == owner_id, audience_group.c.name == name)
    tx.execute(audience_group.delete().where(mine))
    tx.execute(insert(audience_group).values(owner_id=owner_id, name=name, audience=audience))
