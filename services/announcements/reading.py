"""Reading: «I have read it», answers as a thread, and whom a class teacher tells in person."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import announcements, outbox, people
from db.announcements import Announcement, audience, ledger
from db.announcements.ledger import Reader
from school.announcements import NIGHT, AnnouncementRefusal, Link
from school.announcements.audience import both, families, is_secret
from school.dates import at_school_time, school_day
from school.people import Person, Role
from school.presses.announcements import ReaderPress
from services.announcements import seen_by
from services.asking import Asking
from services.letters import Letter, LetterButton

#: When class teachers hear whom they have to tell in person: today's, in the evening.
EVENING = time(18)
#: So long everybody may take to read.
FIRST_HOUR = timedelta(hours=1)
MOST_NAMED = 30


def note_read(tx: Connection, asking: Asking, announcement_id: int) -> Announcement | None:
    """Somebody to whom it was sent has read it; None for anybody else."""
    if not ledger.has_letter(tx, announcement_id, asking.person.id):
        return None
    ledger.note_read(tx, announcement_id, asking.person.id, asking.now)
    return announcements.by_id(tx, announcement_id)


def note_pressed(tx: Connection, asking: Asking, announcement_id: int, button: int) -> Link | None:
    """What stands behind a button; pressed by a receiver it is counted, in a preview not."""
    one = announcements.by_id(tx, announcement_id)
    if one is None or one.school_id != asking.person.school_id or button >= len(one.how.links):
        return None
    if ledger.has_letter(tx, announcement_id, asking.person.id):
        ledger.note_pressed(tx, announcement_id, asking.person.id, button)
    return one.how.links[button]


def may_reply(tx: Connection, person: Person, announcement_id: int) -> bool:
    one = announcements.by_id(tx, announcement_id)
    return one is not None and one.how.replies and ledger.has_letter(tx, announcement_id, person.id)


def reply(
    tx: Connection, asking: Asking, key: str, announcement_id: int, text: str
) -> AnnouncementRefusal | None:
    """A reader's answer: the author gets it as a letter with a button to answer."""
    one = announcements.by_id(tx, announcement_id)
    if one is None or one.author_id is None or not may_reply(tx, asking.person, announcement_id):
        return AnnouncementRefusal.UNKNOWN
    ledger.add_reply(tx, one.id, asking.person.id, asking.person.id, text, asking.now)
    answers = ReaderPress("answer", announcement=one.id, reader=asking.person.id)
    said = {"name": asking.person.name, "class": asking.person.class_name or "", "text": text}
    letter = Letter("announcement-reply-letter", said, [[LetterButton("announcement-answer", answers)]])
    _once(tx, one.author_id, letter, one, key, asking.now)
    return None


def answer(
    tx: Connection, asking: Asking, key: str, announcement_id: int, reader_id: int, text: str
) -> AnnouncementRefusal | None:
    """The author's answer to one reader, who may go on."""
    one = announcements.by_id(tx, announcement_id)
    if (
        one is None
        or one.author_id != asking.person.id
        or not ledger.has_letter(tx, announcement_id, reader_id)
    ):
        return AnnouncementRefusal.UNKNOWN
    ledger.add_reply(tx, one.id, reader_id, asking.person.id, text, asking.now)
    replies = LetterButton("announcement-reply", ReaderPress("reply", announcement=one.id))
    letter = Letter("announcement-answer-letter", {"name": one.signed, "text": text}, [[replies]])
    _once(tx, reader_id, letter, one, key, asking.now)
    return None


def _once(tx: Connection, person_id: int, letter: Letter, one: Announcement, key: str, now: datetime) -> None:
    """A form that is sent twice says it once."""
    outbox.post(tx, [person_id], "announcement-thread", ledger.subject(one.id), key, letter.body(), now)


@dataclass(frozen=True)
class Readers:
    """Those whom an announcement was for, class by class, as far as this person may see them by name."""

    announcement: Announcement
    readers: list[Reader]


def readers(tx: Connection, person: Person, announcement_id: int) -> Readers | AnnouncementRefusal:
    """For the author and the deputy head; of a group that is not named there is no list."""
    one = seen_by(tx, person, announcement_id)
    if one is None or is_secret(one.audience):
        return AnnouncementRefusal.UNKNOWN
    author = people.by_id(tx, one.author_id) if one.author_id else None
    chosen = audience.of_author(author or person, one.audience)
    return Readers(one, ledger.readers(tx, one.id, chosen))


def tell_class_teachers(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """In the evening each class teacher hears who of the own class and its parents is to be told in person.

    Of what went out since the last evening and asks to be read; not of what is confidential, and what went out within
    the hour waits. Returns how many letters are new.
    """
    today = school_day(now, zone)
    if not at_school_time(today, EVENING, zone) <= now < at_school_time(today, NIGHT, zone):
        return 0
    since = at_school_time(today - timedelta(days=1), NIGHT, zone) - FIRST_HOUR
    sent = [
        one
        for one in announcements.to_be_read(tx, school_id, since)
        if not one.how.confidential and not is_secret(one.audience) and one.published_at < now - FIRST_HOUR
    ]
    return sum(
        _tell_teacher(tx, one, teacher, now) for one in sent for teacher in _teachers(tx, school_id, one)
    )


def _teachers(tx: Connection, school_id: int, one: Announcement) -> list[Person]:
    told = outbox.posted(tx, "announcement-in-person", [ledger.subject(one.id)])
    return [] if told else people.with_role(tx, school_id, Role.CLASS_TEACHER)


def _tell_teacher(tx: Connection, one: Announcement, teacher: Person, now: datetime) -> int:
    own = both(families(classes=teacher.teaches()), one.audience)
    if not teacher.teaches():
        return 0
    open_yet = [
        reader
        for reader in ledger.readers(tx, one.id, audience.meant(one.school_id, own))
        if reader.how != "read"
    ]
    if not open_yet:
        return 0
    names = "\n".join(f"• {reader.name}" for reader in open_yet[:MOST_NAMED])
    said = {"begins": one.begins(teacher.language)[:60], "people": len(open_yet), "names": names}
    letter = Letter("announcement-in-person-letter", said)
    return outbox.post(
        tx, [teacher.id], "announcement-in-person", ledger.subject(one.id), "once", letter.body(), now
    )
