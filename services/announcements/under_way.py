"""While an announcement goes, and after: stopped and sent on, worded anew, taken back, reminded of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from db import announcements, outbox, people
from db.announcements import Announcement, as_stored, ledger
from db.people.audit import write_audit
from school.announcements import (
    AnnouncementRefusal,
    quiet_until,
    why_not_announce,
)
from school.announcements.content import Content
from services.announcements import (
    KIND,
    places,
    seen_by,
)
from services.announcements.sending import let_pupils_sleep
from services.asking import Asking

#: To fewer it has gone before anybody looks.
MANY = 60


@dataclass(frozen=True, slots=True)
class Going:
    """How far an announcement is, for the message in its author's chat (`message_id`, if there is one)."""

    id: int
    state: str
    receivers: int
    waiting: int
    chat_id: int
    language: str
    message_id: int | None


def going(tx: Connection) -> list[Going]:
    """What is under way to many, and what has just come to its end, each with an author who can be told."""
    found = []
    for one in announcements.shown_going(tx, MANY):
        author = people.by_id(tx, one.author_id) if one.author_id else None
        if author is None or author.telegram_id is None:
            continue
        states = outbox.outcome(tx, KIND, ledger.subject(one.id))
        waiting = states.get("new", 0) + states.get("sending", 0) + states.get("cancelled", 0)
        told = (one.receivers, waiting, author.telegram_id, author.language, one.progress_id)
        found.append(Going(one.id, one.state, *told))
    return found


def stop(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """Cancels every letter that has not gone; returns how many. What is on the wire arrives and counts as sent."""
    if seen_by(tx, asking.person, announcement_id) is None:
        return AnnouncementRefusal.UNKNOWN
    stopped = outbox.cancel(tx, KIND, ledger.subject(announcement_id))
    outbox.cancel(tx, ledger.IN_PLACES, ledger.subject(announcement_id))
    if not stopped or not announcements.step(tx, announcement_id, ["sending"], "stopped"):
        return AnnouncementRefusal.ALL_GONE
    write_audit(tx, asking.now, asking.person.id, "stop", KIND, announcement_id, letters=stopped)
    return stopped


def resume(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """Sends on to those who were left out by a stop, and to nobody else; returns how many."""
    if seen_by(tx, asking.person, announcement_id) is None:
        return AnnouncementRefusal.UNKNOWN
    if not announcements.step(tx, announcement_id, ["stopped"], "sending"):
        return AnnouncementRefusal.NOT_STOPPED
    freed = outbox.resume(tx, KIND, ledger.subject(announcement_id))
    outbox.resume(tx, ledger.IN_PLACES, ledger.subject(announcement_id))
    write_audit(tx, asking.now, asking.person.id, "resume", KIND, announcement_id, letters=freed)
    return freed


def reword(
    tx: Connection, asking: Asking, announcement_id: int, version: int, language: str, content: Content
) -> int | AnnouncementRefusal:
    """Other words while it goes or after: what has arrived is edited, the rest goes out new; returns how many are so.

    Files stay what they were: Telegram edits words, and of a picture its caption.
    """
    one = seen_by(tx, asking.person, announcement_id)
    if one is None or one.author_id != asking.person.id or language not in one.said:
        return AnnouncementRefusal.UNKNOWN
    if one.state not in ("sending", "stopped", "sent"):
        return AnnouncementRefusal.NOT_NOW
    former = one.said[language]
    said = one.said | {language: Content(content.text, content.entities, former.media, former.album)}
    if refusal := why_not_announce(asking.person, one.audience, said, one.how.signature or one.signed):
        return refusal
    if one.how.places and places.names_pupil(tx, one.school_id, [content]):
        return AnnouncementRefusal.NAMES_PUPIL
    if not announcements.correct(tx, one.id, version, contents=as_stored(said)):
        return AnnouncementRefusal.CHANGED
    write_audit(tx, asking.now, asking.person.id, "reword", KIND, one.id)
    return _to_delivered(tx, one, "edit", f"v{version + 1}", asking.now)


def recall(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """Takes it back: what has not gone stays here, what has arrived is deleted; returns how many of those there are."""
    one = seen_by(tx, asking.person, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    if not announcements.step(tx, one.id, ["sending", "stopped", "sent"], "recalled"):
        return AnnouncementRefusal.NOT_NOW
    for kind in ledger.ALL_KINDS:
        outbox.cancel(tx, kind, ledger.subject(one.id))
    write_audit(tx, asking.now, asking.person.id, "recall", KIND, one.id)
    return _to_delivered(tx, one, "recall", "once", asking.now)


def _to_delivered(tx: Connection, one: Announcement, deed: str, occurrence: str, now: datetime) -> int:
    """Something to be done with each message that stands in a chat; quietly, so at any hour."""
    places.to_posted(tx, one, deed, occurrence, now)
    body = {"announcement": one.id, "deed": deed}
    return outbox.post_to_selected(
        tx,
        ledger.delivered(one.id),
        f"{KIND}-{deed}",
        ledger.subject(one.id),
        body,
        now,
        occurrence=occurrence,
    )


def catch_up(
    tx: Connection, letter_id: int, announcement_id: int, person_id: int | None, version: int, now: datetime
) -> None:
    """A letter has arrived that was on the wire while its words were changed, or while all was taken back.

    `version`: of the words with which it went.
    """
    now_standing = announcements.standing(tx, announcement_id)
    if now_standing is None or now_standing == ("sending", version):
        return
    state, newest = now_standing
    if state == "recalled":
        deed, occurrence = "recall", "once"
    elif version != newest:
        deed, occurrence = "edit", f"v{newest}"
    else:
        return
    one = announcements.by_id(tx, announcement_id)
    if person_id is None and one is not None:
        places.to_posted(tx, one, deed, occurrence, now, only=letter_id)
    elif person_id is not None:
        body = {"announcement": announcement_id, "deed": deed}
        kind, subject = f"{KIND}-{deed}", ledger.subject(announcement_id)
        outbox.post(tx, [person_id], kind, subject, occurrence, body, now, priority=outbox.BULK)


def remind(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """Once more to those who have not pressed «I have read it», a single time; returns how many."""
    one = seen_by(tx, asking.person, announcement_id)
    if one is None or not one.how.read:
        return AnnouncementRefusal.UNKNOWN
    if one.reminded_at is not None or one.state not in ("sending", "sent"):
        return AnnouncementRefusal.NOT_NOW
    if one.useful_until and one.useful_until <= asking.now:
        return AnnouncementRefusal.PAST
    announcements.change(tx, one.id, reminded_at=asking.now)
    morning = quiet_until(asking.now, asking.zone) or asking.now
    body = {"announcement": one.id, "deed": "remind"}
    kind, subject = ledger.REMINDER, ledger.subject(one.id)
    letters = outbox.post_to_selected(
        tx, ledger.unread(one.id), kind, subject, body, morning, useful_until=one.useful_until
    )
    let_pupils_sleep(tx, one, kind, asking.now, asking.zone)
    return letters
