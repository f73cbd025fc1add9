"""Announcements: counted, published in one step, stopped and resumed exactly, reported when the last has gone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from db import announcements, outbox
from db.announcements import Announcement, Reach
from db.people.audit import write_audit
from school.announcements import AnnouncementRefusal, Audience, reads_all, why_not_announce
from school.people import Person
from school.presses.announcements import AnnouncementPress
from services.asking import Asking
from services.letters import Letter, LetterButton

KIND = "announcement"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an announcement has gone. `repeated` of the sent may have arrived twice after a breakdown."""

    announcement: Announcement
    sent: int
    waiting: int
    unreachable: int
    failed: int
    late: int
    cancelled: int
    repeated: int


@dataclass(frozen=True, slots=True)
class Written:
    """One page of announcements, the newest first, and how many there are."""

    announcements: list[Announcement]
    total: int
    money_refusals: int | None = None  # for the deputy head: drafts that asked for money this school year


def reach(tx: Connection, author: Person, audience: Audience) -> Reach:
    """Whom publishing would post to now, in numbers."""
    return announcements.reach(tx, author.school_id, audience)


def publish(
    tx: Connection, asking: Asking, draft: str, texts: dict[str, str], audience: Audience
) -> int | AnnouncementRefusal:
    """Posts one letter to each of the audience, in one transaction; returns the announcement's id.

    The draft is the key: confirmed twice, it is one announcement. Refuses what why_not_announce refuses, and an
    audience in which nobody has an account.
    """
    author = asking.person
    if refusal := why_not_announce(author, audience, texts):
        if refusal is AnnouncementRefusal.MONEY:
            note_money_refused(tx, asking)
        return refusal
    known = announcements.by_draft(tx, draft)
    if known is not None:
        return int(known.id) if known.author_id == author.id else AnnouncementRefusal.UNKNOWN
    if announcements.reach(tx, author.school_id, audience).receivers == 0:
        return AnnouncementRefusal.NOBODY
    return _post(tx, asking, draft, texts, audience)


def _post(
    tx: Connection, asking: Asking, draft: str, texts: dict[str, str], audience: Audience
) -> int | AnnouncementRefusal:
    author, now = asking.person, asking.now
    values = {
        "school_id": author.school_id,
        "draft": draft,
        "author_id": author.id,
        "signed": author.name,
        "texts": texts,
        "audience": audience.as_json(),
        "receivers": 0,
        "state": "sending",
        "published_at": now,
    }
    announcement_id = announcements.add(tx, values)
    if announcement_id is None:
        return AnnouncementRefusal.UNKNOWN
    chosen = announcements.receivers(author.school_id, audience)
    body = {"announcement": announcement_id, "buttons": []}
    letters = outbox.post_to_selected(tx, chosen, KIND, _subject(announcement_id), body, now)
    announcements.set_receivers(tx, announcement_id, letters)
    write_audit(tx, now, author.id, "announce", KIND, announcement_id, letters=letters, **audience.as_json())
    return announcement_id


def _subject(announcement_id: int) -> str:
    return f"announcement:{announcement_id}"


def note_money_refused(tx: Connection, asking: Asking) -> None:
    """The deputy head sees how often it happens, never what was written (the checklist's row 214)."""
    write_audit(tx, asking.now, asking.person.id, "money-refused", KIND, None)


def written(tx: Connection, person: Person, skip: int, most: int, since: datetime) -> Written:
    """Own announcements; for the deputy head those of the whole school. `since` is the school year's start."""
    everything = reads_all(person)
    author_id = None if everything else person.id
    refusals = announcements.money_refusals(tx, person.school_id, since) if everything else None
    return Written(
        announcements.newest(tx, person.school_id, author_id, skip, most),
        announcements.total(tx, person.school_id, author_id),
        refusals,
    )


def progress(tx: Connection, person: Person, announcement_id: int) -> Progress | AnnouncementRefusal:
    """How far it has gone; for its author and for the deputy head."""
    seen = _seen_by(tx, person, announcement_id)
    return _progress(tx, seen) if seen else AnnouncementRefusal.UNKNOWN


def _seen_by(tx: Connection, person: Person, announcement_id: int) -> Announcement | None:
    found = announcements.by_id(tx, announcement_id)
    if found is None or found.school_id != person.school_id:
        return None
    return found if found.author_id == person.id or reads_all(person) else None


def _progress(tx: Connection, announcement: Announcement) -> Progress:
    states = outbox.outcome(tx, KIND, _subject(announcement.id))
    return Progress(
        announcement,
        sent=states.get("sent", 0),
        waiting=states.get("new", 0) + states.get("sending", 0),
        unreachable=states.get("unreachable", 0),
        failed=states.get("failed", 0),
        late=states.get("late", 0),
        cancelled=states.get("cancelled", 0),
        repeated=outbox.perhaps_repeated(tx, KIND, _subject(announcement.id)),
    )


def stop(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """Cancels every letter that has not gone; returns how many. What is on the wire arrives and counts as sent."""
    if _seen_by(tx, asking.person, announcement_id) is None:
        return AnnouncementRefusal.UNKNOWN
    stopped = outbox.cancel(tx, KIND, _subject(announcement_id))
    if not stopped or not announcements.step(tx, announcement_id, ["sending"], "stopped"):
        return AnnouncementRefusal.ALL_GONE
    write_audit(tx, asking.now, asking.person.id, "stop", KIND, announcement_id, letters=stopped)
    return stopped


def resume(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """Sends on to those who were left out by a stop, and to nobody else; returns how many."""
    if _seen_by(tx, asking.person, announcement_id) is None:
        return AnnouncementRefusal.UNKNOWN
    if not announcements.step(tx, announcement_id, ["stopped"], "sending"):
        return AnnouncementRefusal.NOT_STOPPED
    freed = outbox.resume(tx, KIND, _subject(announcement_id))
    write_audit(tx, asking.now, asking.person.id, "resume", KIND, announcement_id, letters=freed)
    return freed


def report_finished(tx: Connection, school_id: int, now: datetime) -> int:
    """Tells each author once that the last letter has gone; returns how many were told."""
    told = 0
    for one in announcements.running(tx, school_id):
        if outbox.any_waiting_of(tx, KIND, _subject(one.id)):
            continue
        if announcements.step(tx, one.id, ["sending"], "sent"):
            told += _tell_author(tx, _progress(tx, one), now)
    return told


def _tell_author(tx: Connection, done: Progress, now: datetime) -> int:
    told = done.announcement
    if told.author_id is None:
        return 0
    letter = Letter(
        "announcement-report-letter",
        {"sent": done.sent, "unreachable": done.unreachable, "failed": done.failed + done.late},
        [[LetterButton("announcement-open", AnnouncementPress("card", announcement=told.id))]],
    )
    subject = _subject(told.id)
    return outbox.post(tx, [told.author_id], "announcement-report", subject, "once", letter.body(), now)
