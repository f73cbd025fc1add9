"""What became of an announcement's letters: who has read it, who is to be told in person, what readers answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Select, Table, Text, case, func, select
from sqlalchemy.engine import Connection

from db.columns import Moment, each
from db.outbox import letter
from db.people import holds, person
from db.statements import insert
from db.store import metadata
from school.people import Role, class_name

KIND = "announcement"
#: The letters that go to channels and groups: they are no receivers among the people.
IN_PLACES = "announcement-place"
KINDS = (KIND, IN_PLACES)
#: Once more to those who have not read it.
REMINDER = f"{KIND}-remind"
#: What still waits when it is taken back.
ALL_KINDS = (*KINDS, REMINDER, f"{KIND}-edit", f"{IN_PLACES}-edit")

announcement_read = Table(
    "announcement_read",
    metadata,
    Column("announcement_id", ForeignKey("announcement.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("read_at", Moment, nullable=False),
)

# Who pressed which of an announcement's buttons; an address outside is opened without our knowing.
announcement_press = Table(
    "announcement_press",
    metadata,
    Column("announcement_id", ForeignKey("announcement.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("button", Integer, primary_key=True, autoincrement=False),  # its place among them
)

# A reader's answer to the author, and the author's to that reader.
announcement_reply = Table(
    "announcement_reply",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("announcement_id", ForeignKey("announcement.id", ondelete="CASCADE"), nullable=False),
    Column("reader_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_announcement_reply_thread", "announcement_id", "reader_id"),
)


@dataclass(frozen=True, slots=True)
class Reader:
    """One of those whom an announcement was for: what became of the letter (None: no account), and the reading."""

    id: int
    name: str
    grade: int | None
    letter: str | None
    state: str | None
    read_at: datetime | None
    pressed: int  # how many of the buttons
    part: str  # pupil, parent, staff

    @property
    def class_name(self) -> str:
        return class_name(self.grade, self.letter) if self.grade and self.letter else ""

    @property
    def how(self) -> str:
        """read, sent, waiting, blocked, failed, none: in which way it came to them or did not."""
        if self.read_at:
            return "read"
        return {
            "sent": "sent",
            "new": "waiting",
            "sending": "waiting",
            "unreachable": "blocked",
            None: "none",
        }.get(self.state, "failed")


def subject(announcement_id: int) -> str:
    return f"announcement:{announcement_id}"


def note_read(tx: Connection, announcement_id: int, person_id: int, now: datetime) -> bool:
    """Whether it is the first time."""
    read = insert(announcement_read).values(announcement_id=announcement_id, person_id=person_id, read_at=now)
    return tx.execute(read.on_conflict_do_nothing()).rowcount == 1


def note_pressed(tx: Connection, announcement_id: int, person_id: int, button: int) -> None:
    pressed = insert(announcement_press).values(
        announcement_id=announcement_id, person_id=person_id, button=button
    )
    tx.execute(pressed.on_conflict_do_nothing())


def pressed(tx: Connection, announcement_id: int) -> dict[int, int]:
    """How many people pressed each button."""
    counted = select(announcement_press.c.button, func.count()).where(
        announcement_press.c.announcement_id == announcement_id
    )
    return {button: people for button, people in tx.execute(counted.group_by(announcement_press.c.button))}


def has_letter(tx: Connection, announcement_id: int, person_id: int) -> bool:
    wanted = select(letter.c.id).where(
        letter.c.kind == KIND, letter.c.subject == subject(announcement_id), letter.c.person_id == person_id
    )
    return tx.execute(wanted.limit(1)).first() is not None


def count_read(tx: Connection, announcement_id: int) -> int:
    counted = select(func.count()).select_from(announcement_read)
    return int(tx.execute(counted.where(announcement_read.c.announcement_id == announcement_id)).scalar_one())


def unread(announcement_id: int) -> Select[Any]:
    """The ids of those who got it and have not pressed «I have read it»."""
    read = select(announcement_read.c.person_id).where(announcement_read.c.announcement_id == announcement_id)
    return select(letter.c.person_id).where(
        letter.c.kind == KIND,
        letter.c.subject == subject(announcement_id),
        letter.c.occurrence == "once",
        letter.c.state == "sent",
        letter.c.person_id.not_in(read),
    )


def delivered(announcement_id: int) -> Select[Any]:
    """The ids of those in whose chat it stands."""
    return select(letter.c.person_id).where(
        letter.c.kind == KIND,
        letter.c.subject == subject(announcement_id),
        letter.c.occurrence == "once",
        letter.c.state == "sent",
    )


def readers(tx: Connection, announcement_id: int, people: Select[Any]) -> list[Reader]:
    """Of these people each with what became of their letter, class by class."""
    own = (
        select(letter.c.person_id, letter.c.state)
        .where(
            letter.c.kind == KIND,
            letter.c.subject == subject(announcement_id),
            letter.c.occurrence == "once",
        )
        .subquery()
    )
    read = select(announcement_read).where(announcement_read.c.announcement_id == announcement_id).subquery()
    presses = select(func.count()).select_from(announcement_press)
    of_theirs = presses.where(
        announcement_press.c.announcement_id == announcement_id, announcement_press.c.person_id == person.c.id
    )
    part = case((holds(Role.STUDENT), "pupil"), (holds(Role.PARENT), "parent"), else_="staff")
    wanted = (
        select(
            *(person.c.id, person.c.name, person.c.grade, person.c.letter, own.c.state, read.c.read_at),
            of_theirs.correlate(person).scalar_subquery().label("pressed"),
            part.label("part"),
        )
        .select_from(
            person.outerjoin(own, own.c.person_id == person.c.id).outerjoin(
                read, read.c.person_id == person.c.id
            )
        )
        .where(person.c.id.in_(people))
        .order_by(person.c.grade, person.c.letter, person.c.name_key)
    )
    return each(Reader, tx.execute(wanted))


@dataclass(frozen=True, slots=True)
class Arrived:
    """Where a letter stands in its receiver's chat: the numbers of its messages, and when it came."""

    message_id: int
    more_messages: list[int] | None
    sent_at: datetime


def arrived(tx: Connection, announcement_id: int, person_id: int) -> list[Arrived]:
    """Where it stands in a person's chat, and the reminder of it."""
    wanted = select(letter.c.message_id, letter.c.more_messages, letter.c.sent_at).where(
        letter.c.kind.in_((KIND, REMINDER)),
        letter.c.subject == subject(announcement_id),
        letter.c.occurrence == "once",
        letter.c.person_id == person_id,
        letter.c.state == "sent",
        letter.c.message_id.is_not(None),
    )
    return each(Arrived, tx.execute(wanted.order_by(letter.c.id)))


def arrived_letter(tx: Connection, letter_id: int) -> list[Arrived]:
    """The same of one letter, wherever it went."""
    wanted = select(letter.c.message_id, letter.c.more_messages, letter.c.sent_at).where(
        letter.c.id == letter_id, letter.c.state == "sent", letter.c.message_id.is_not(None)
    )
    return each(Arrived, tx.execute(wanted))


def failures(tx: Connection, announcement_id: int, last: int) -> tuple[int, int, str | None]:
    """Of the last letters that came to an end: how many failed, how many they are, and Telegram's last reason."""
    ended = (
        select(letter.c.state, letter.c.why)
        .where(
            letter.c.kind == KIND,
            letter.c.subject == subject(announcement_id),
            letter.c.state.in_(["sent", "failed", "unreachable"]),
        )
        .order_by(letter.c.id.desc())
        .limit(last)
    )
    rows = tx.execute(ended).all()
    reasons = [row.why for row in rows if row.why]
    return sum(1 for row in rows if row.state == "failed"), len(rows), reasons[0] if reasons else None


def add_reply(
    tx: Connection, announcement_id: int, reader_id: int, by_id: int, text: str, now: datetime
) -> int:
    reply = insert(announcement_reply).values(
        announcement_id=announcement_id, reader_id=reader_id, by_id=by_id, text=text, at=now
    )
    return int(tx.execute(reply.returning(announcement_reply.c.id)).scalar_one())


def count_replies(tx: Connection, announcement_id: int) -> int:
    counted = select(func.count()).select_from(announcement_reply)
    return int(
        tx.execute(counted.where(announcement_reply.c.announcement_id == announcement_id)).scalar_one()
    )
