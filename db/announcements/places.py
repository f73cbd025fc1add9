"""Places: channels and groups in which the bot is an administrator, and to whom of the school they belong."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, Text, and_, insert, select, update
from sqlalchemy.engine import Connection

from db.announcements.ledger import IN_PLACES
from db.columns import Moment, each, made
from db.outbox import letter
from db.people import holds, person
from db.store import metadata
from school.announcements.places import ChatTold, link_of
from school.people import Role, class_name

place = Table(
    "place",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("kind", Text, nullable=False),  # group, supergroup, channel
    Column("title", Text, nullable=False),  # as Telegram told it last
    Column("username", Text),
    Column("thread_id", Integer),  # the topic in which it is posted
    Column("scope", Text, nullable=False),  # a class, «9 А»; empty for the whole school
    # found: the bot was added; asked: the deputy head has still to agree; linked; lost: the bot may not write there
    Column("state", Text, nullable=False),
    Column("linked_by", ForeignKey("person.id", ondelete="SET NULL")),  # whoever added the bot
    Column("agreed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("since", Moment, nullable=False),  # of its state
)


@dataclass(frozen=True, slots=True)
class Place:
    id: int
    school_id: int
    chat_id: int
    kind: str
    title: str
    username: str | None
    thread_id: int | None
    scope: str
    state: str
    linked_by: int | None
    agreed_by: int | None
    since: datetime

    def link(self, message_id: int) -> str | None:
        return link_of(self.chat_id, self.username, message_id)


@dataclass(frozen=True, slots=True)
class Posted:
    """What stands in a place of an announcement: its letter, its language, where it is."""

    letter_id: int
    chat_id: int
    body: dict[str, Any]
    state: str
    message_id: int | None


def find(tx: Connection, school_id: int, chat: ChatTold, by_id: int, now: datetime) -> Place:
    """The bot was added to a chat by somebody of the school; what was linked stays linked."""
    values = {"kind": chat.kind, "title": chat.title, "username": chat.username}
    known = by_chat(tx, chat.chat_id)
    if known is None:
        fresh = {
            "school_id": school_id,
            "chat_id": chat.chat_id,
            "scope": "",
            "state": "found",
            "linked_by": by_id,
        }
        tx.execute(insert(place).values(values | fresh | {"since": now}))
    elif known.state in ("linked", "asked"):
        change(tx, known.id, **values)
    else:
        fresh = {
            "state": "found",
            "linked_by": by_id,
            "agreed_by": None,
            "school_id": school_id,
            "since": now,
        }
        change(tx, known.id, **values, **fresh)
    return _there(by_chat(tx, chat.chat_id))


def _there(found: Place | None) -> Place:
    if found is None:
        raise LookupError
    return found


def by_id(tx: Connection, place_id: int) -> Place | None:
    return made(Place, tx.execute(select(place).where(place.c.id == place_id)).first())


def by_chat(tx: Connection, chat_id: int) -> Place | None:
    return made(Place, tx.execute(select(place).where(place.c.chat_id == chat_id)).first())


def of_school(tx: Connection, school_id: int, *states: str) -> list[Place]:
    wanted = select(place).where(place.c.school_id == school_id, place.c.state.in_(states))
    return each(Place, tx.execute(wanted.order_by(place.c.scope, place.c.id)))


def some(tx: Connection, ids: Collection[int]) -> list[Place]:
    """Of these the ones that are linked."""
    wanted = select(place).where(place.c.id.in_(list(ids)), place.c.state == "linked")
    return each(Place, tx.execute(wanted.order_by(place.c.id)))


def change(tx: Connection, place_id: int, **values: Any) -> None:
    tx.execute(update(place).where(place.c.id == place_id).values(values))


def step(
    tx: Connection, place_id: int, was: Collection[str], becomes: str, now: datetime, **values: Any
) -> bool:
    """Whether it was in one of these states."""
    moved = update(place).where(place.c.id == place_id, place.c.state.in_(list(was)))
    return tx.execute(moved.values(state=becomes, since=now, **values)).rowcount == 1


def migrate(tx: Connection, old: int, new: int) -> None:
    """A group has become a supergroup: another number, and the numbers of its messages begin anew."""
    known = by_chat(tx, old)
    if known is None:
        return
    twin = by_chat(tx, new)
    if twin is not None:  # Telegram told of the new chat first
        tx.execute(place.delete().where(place.c.id == twin.id))
    change(tx, known.id, chat_id=new, kind="supergroup", thread_id=None)
    mine = letter.c.kind == IN_PLACES, letter.c.chat_id == old
    tx.execute(update(letter).where(*mine).values(chat_id=new, message_id=None, more_messages=None))


def move_up(tx: Connection, school_id: int, last_grade: int, now: datetime) -> None:
    """A class's group goes with its class; the last grade's is let go."""
    for one in of_school(tx, school_id, "linked", "asked"):
        grade, _, of_class = one.scope.partition(" ")
        if one.scope and int(grade) < last_grade:
            change(tx, one.id, scope=f"{int(grade) + 1} {of_class}")
        elif one.scope:
            change(tx, one.id, state="found", scope="", since=now)


def posted(tx: Connection, subject: str) -> list[Posted]:
    """What went to places of this subject, in the order in which it was posted."""
    wanted = select(
        letter.c.id.label("letter_id"), letter.c.chat_id, letter.c.body, letter.c.state, letter.c.message_id
    ).where(letter.c.kind == IN_PLACES, letter.c.subject == subject)
    return each(Posted, tx.execute(wanted.order_by(letter.c.id)))


def taken_back(tx: Connection, subject: str) -> set[int]:
    """Of what was posted that which was taken back since: the numbers of its letters."""
    done = letter.c.kind == f"{IN_PLACES}-recall", letter.c.subject == subject, letter.c.state == "sent"
    return {body["of"] for (body,) in tx.execute(select(letter.c.body).where(*done))}


def pupils_named(tx: Connection, school_id: int) -> list[tuple[str, str]]:
    """(name, class) of the school's pupils: none of them goes into a channel."""
    wanted = select(person.c.name, person.c.grade, person.c.letter).where(
        and_(person.c.school_id == school_id, person.c.active, holds(Role.STUDENT))
    )
    rows = tx.execute(wanted)
    return [(name, class_name(grade, letter) if grade and letter else "") for name, grade, letter in rows]
