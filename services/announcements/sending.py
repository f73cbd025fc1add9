"""Sending: a second person's yes, the hour, one letter to each in one transaction; stopped, changed and taken back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import announcements, outbox, people
from db.announcements import Announcement, as_stored, audience, ledger
from db.people.audit import write_audit
from db.plan.school_year import calendar_of
from school.announcements import (
    LAST,
    PUPILS_MORNING,
    AnnouncementRefusal,
    goes_wrong,
    is_past,
    may_be_urgent,
    quiet_until,
    why_not_announce,
)
from school.announcements.audience import has, hides_number, may_agree
from school.announcements.content import Content
from school.dates import SchoolYear, at_school_time
from school.people import Person, Role
from school.presses.announcements import AnnouncementPress
from school.rights import Deed, may
from services.announcements import (
    KIND,
    Progress,
    note_money_refused,
    places,
    progress_of,
    second_needed,
    seen_by,
)
from services.announcements.writing import OPEN
from services.asking import Asking
from services.letters import Letter, LetterButton

#: Weeks without school are passed over; nothing repeats over a whole summer.
MOST_WEEKS = 16
#: To fewer it has gone before anybody looks.
MANY = 60


@dataclass(frozen=True)
class Sent:
    """What became of «send»: the state, and how many letters were posted."""

    state: str
    letters: int = 0


def send(tx: Connection, asking: Asking, announcement_id: int) -> Sent | AnnouncementRefusal:
    """Posts one letter to each of the audience, or lets it wait for its hour or for a second person's yes.

    Refuses what why_not_announce refuses, and an audience in which nobody has an account.
    """
    one = announcements.by_id(tx, announcement_id)
    if one is None or one.author_id != asking.person.id:
        return AnnouncementRefusal.UNKNOWN
    if one.state not in OPEN:
        return AnnouncementRefusal.NOT_NOW
    author = asking.person
    one = _as_urgent_as_declared(tx, author, one)
    signature = one.how.signature or one.signed
    if refusal := why_not_announce(author, one.audience, one.said, signature):
        if refusal is AnnouncementRefusal.MONEY:
            note_money_refused(tx, asking)
        return refusal
    reached = audience.reach(tx, audience.of_author(author, one.audience))
    if reached.receivers == 0:
        return AnnouncementRefusal.NOBODY
    if one.approved_by is None and second_needed(tx, author, one, reached):
        return _ask(tx, asking, one)
    return _go(tx, one, author, asking.now, asking.zone)


def _as_urgent_as_declared(tx: Connection, author: Person, one: Announcement) -> Announcement:
    """Urgent is what the deputy head declares: what was copied or changed by somebody else goes as all others do."""
    if not one.how.urgent or one.approved_by is not None or may_be_urgent(author):
        return one
    announcements.change(tx, one.id, terms=replace(one.how, urgent=False).as_json())
    return announcements.by_id(tx, one.id) or one


def _ask(tx: Connection, asking: Asking, one: Announcement) -> Sent | AnnouncementRefusal:
    """The deputy heads and senior mentors hear of it; whoever is first says yes or no."""
    seconds = [
        person.id
        for role in (Role.DEPUTY_HEAD, Role.SENIOR_MENTOR)
        for person in people.with_role(tx, one.school_id, role)
        if may_agree(person, one.author_id, confidential=one.how.confidential)
    ]
    if not seconds or not announcements.step(tx, one.id, OPEN, "asked"):
        return AnnouncementRefusal.NOT_NOW
    _tell(tx, seconds, "announcement-asked-letter", one, asking.now, f"asked:{one.version}")
    return Sent("asked")


def approve(
    tx: Connection, asking: Asking, announcement_id: int, version: int | None = None
) -> Sent | AnnouncementRefusal:
    """A second person agrees to the version that was seen: it goes, or waits for its hour.

    If that is long past, its author is asked whether it is still useful.
    """
    one = _asked(tx, asking, announcement_id)
    if isinstance(one, AnnouncementRefusal):
        return one
    author = people.by_id(tx, one.author_id) if one.author_id else None
    if author is None or not may(author, Deed.ANNOUNCE):
        return AnnouncementRefusal.NOT_NOW
    if version not in (None, one.version):
        return AnnouncementRefusal.CHANGED
    sent = _go_or_ask(tx, one, author, asking)
    if isinstance(sent, AnnouncementRefusal):
        return sent
    announcements.change(tx, one.id, approved_by=asking.person.id)
    write_audit(tx, asking.now, asking.person.id, "approve", KIND, one.id)
    _tell(tx, [author.id], "announcement-approved-letter", one, asking.now, f"approved:{one.version}")
    return sent


def _go_or_ask(
    tx: Connection, one: Announcement, author: Person, asking: Asking
) -> Sent | AnnouncementRefusal:
    if one.sends_at is None or one.repeats or not is_past(one.sends_at, asking.now):
        return _go(tx, one, author, asking.now, asking.zone)
    _to_past(tx, one, author, ["asked"], asking.now)
    return Sent("past")


def _to_past(tx: Connection, one: Announcement, author: Person, was: list[str], now: datetime) -> None:
    """Its hour was missed: the author says whether it is still useful."""
    announcements.step(tx, one.id, was, "past")
    hour = (one.sends_at or now).isoformat()
    _tell(tx, [author.id], "announcement-past-letter", one, now, f"hour-{hour}")


def refuse(tx: Connection, asking: Asking, announcement_id: int, why: str) -> AnnouncementRefusal | None:
    """A second person says no, with a reason; it is a draft again."""
    one = _asked(tx, asking, announcement_id)
    if isinstance(one, AnnouncementRefusal):
        return one
    announcements.step(tx, one.id, ["asked"], "draft", why=why)
    write_audit(tx, asking.now, asking.person.id, "refuse", KIND, one.id)
    if one.author_id:
        _tell(
            tx, [one.author_id], "announcement-refused-letter", one, asking.now, f"no:{one.version}", why=why
        )
    return None


def _asked(tx: Connection, asking: Asking, announcement_id: int) -> Announcement | AnnouncementRefusal:
    one = announcements.by_id(tx, announcement_id)
    if one is None or one.school_id != asking.person.school_id:
        return AnnouncementRefusal.UNKNOWN
    if not may_agree(asking.person, one.author_id, confidential=one.how.confidential):
        return AnnouncementRefusal.UNKNOWN
    return one if one.state == "asked" else AnnouncementRefusal.NOT_NOW


def _go(
    tx: Connection, one: Announcement, author: Person, now: datetime, zone: ZoneInfo
) -> Sent | AnnouncementRefusal:
    if one.useful_until and one.useful_until <= now:
        return AnnouncementRefusal.PAST
    if refusal := places.why_not_in_places(tx, one):
        return refusal
    at = one.sends_at
    if at and at <= now and one.repeats:  # its first hour is over: it begins in the next school week
        at = next_week(tx, one.school_id, at, zone, now)
        if at is None:
            return AnnouncementRefusal.PAST
    if at and at > now:
        if not announcements.step(tx, one.id, OPEN, "scheduled", why=None, sends_at=at):
            return AnnouncementRefusal.NOT_NOW
        return Sent("scheduled")
    if not announcements.step(tx, one.id, OPEN, "sending", published_at=now, why=None):
        return AnnouncementRefusal.NOT_NOW
    return Sent("sending", _post(tx, one, author, now, zone))


def _post(tx: Connection, one: Announcement, author: Person, now: datetime, zone: ZoneInfo) -> int:
    chosen = audience.with_account(audience.of_author(author, one.audience))
    morning = None if one.how.urgent else quiet_until(now, zone)
    priority = outbox.URGENT if one.how.urgent else outbox.BULK
    letters = outbox.post_to_selected(
        tx,
        chosen,
        KIND,
        ledger.subject(one.id),
        {"announcement": one.id},
        morning or now,
        priority=priority,
        useful_until=one.useful_until,
    )
    if not one.how.urgent:
        _let_pupils_sleep(tx, one, KIND, now, zone)
    places.post(tx, one, author, morning or now, priority)
    announcements.change(tx, one.id, receivers=letters)
    write_audit(tx, now, author.id, "announce", KIND, one.id, letters=letters, audience=one.audience)
    return letters


def _let_pupils_sleep(tx: Connection, one: Announcement, kind: str, now: datetime, zone: ZoneInfo) -> None:
    if later := quiet_until(now, zone, PUPILS_MORNING):
        pupils = audience.meant(one.school_id, has("pupil"))
        outbox.hold_back(tx, kind, ledger.subject(one.id), pupils, later)


def _tell(
    tx: Connection,
    whom: Iterable[int],
    key: str,
    one: Announcement,
    now: datetime,
    occurrence: str,
    **said: str | int,
) -> int:
    """A letter about an announcement, with a button that opens it."""
    opens = LetterButton("announcement-open", AnnouncementPress("card", announcement=one.id))
    letter = Letter(key, {"author": one.signed, **said}, [[opens]])
    return outbox.post(
        tx, whom, key.removesuffix("-letter"), ledger.subject(one.id), occurrence, letter.body(), now
    )


# While it goes, and after


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
    _let_pupils_sleep(tx, one, kind, asking.now, asking.zone)
    return letters


# By the clock


def every_minute(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Sends what is due, asks about what is long past, tells what has ended; returns how many were moved on.

    While a restored copy waits for somebody's word nothing is sent, and then it is long past.
    """
    moved = report_finished(tx, school_id, now) + pause_what_goes_wrong(tx, school_id, now)
    if outbox.is_frozen(tx):
        return moved
    for one in announcements.due(tx, school_id, now):
        _strike(tx, one, zone, now)
        moved += 1
    return moved


def _strike(tx: Connection, one: Announcement, zone: ZoneInfo, now: datetime) -> None:
    """The hour of an announcement has come."""
    author = people.by_id(tx, one.author_id) if one.author_id else None
    sends_at = one.sends_at or now
    if author is None or not _may_still(tx, author, one):
        announcements.step(tx, one.id, ["scheduled"], "withheld")
        _tell(tx, _leads(tx, one), "announcement-withheld-letter", one, now, f"hour-{sends_at.isoformat()}")
    elif one.repeats:
        _strike_again(tx, one, author, zone, now)
    elif is_past(sends_at, now) or (one.useful_until and one.useful_until <= now):
        _to_past(tx, one, author, ["scheduled"], now)
    else:
        announcements.step(tx, one.id, ["scheduled"], "sending", published_at=now)
        _post(tx, one, author, now, zone)


def _may_still(tx: Connection, author: Person, one: Announcement) -> bool:
    """Whether whoever set the hour could set it today: roles come and go in the meantime."""
    if not may(author, Deed.ANNOUNCE):
        return False
    if one.approved_by is not None:
        return True
    reached = audience.reach(tx, audience.of_author(author, one.audience))
    return (may_be_urgent(author) or not one.how.urgent) and not second_needed(tx, author, one, reached)


def _leads(tx: Connection, one: Announcement) -> list[int]:
    deputies = {person.id for person in people.with_role(tx, one.school_id, Role.DEPUTY_HEAD)}
    return sorted(deputies | ({one.author_id} if one.author_id else set()))


def _strike_again(tx: Connection, one: Announcement, author: Person, zone: ZoneInfo, now: datetime) -> None:
    """This week's, as an announcement of its own with its own ledger; the next comes in the next school week.

    What a silence skipped is not made up for.
    """
    at = one.sends_at or now
    if not is_past(at, now):
        made = announcements.add(
            tx,
            {
                "school_id": one.school_id,
                "draft": f"{one.draft}:{at.isoformat()}",
                "author_id": one.author_id,
                "signed": one.signed,
                "contents": one.contents,
                "audience": one.audience,
                "receivers": 0,
                "state": "sending",
                "published_at": now,
                "terms": one.terms,
                "series_id": one.id,
                "approved_by": one.approved_by,
            },
        )
        this = announcements.by_id(tx, made) if made else None
        if this is not None:
            _post(tx, this, author, now, zone)
    following = next_week(tx, one.school_id, at, zone, now)
    if following is None or (one.useful_until and following > one.useful_until):
        announcements.step(tx, one.id, ["scheduled"], "sent")
    else:
        announcements.change(tx, one.id, sends_at=following)


def next_week(tx: Connection, school_id: int, at: datetime, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The same weekday and hour of the next school week, in UTC; None if there is none this year."""
    local = at.astimezone(zone)
    for week in range(1, MOST_WEEKS):
        day = local.date() + timedelta(weeks=week)
        moment = at_school_time(day, local.time(), zone)
        if moment > now and not calendar_of(tx, school_id, SchoolYear.of(day)).is_quiet(day):
            return moment
    return None


def report_finished(tx: Connection, school_id: int, now: datetime) -> int:
    """Tells each author once that the last letter has gone; returns how many were told."""
    told = 0
    for one in announcements.in_state(tx, school_id, "sending"):
        if any(outbox.any_waiting_of(tx, kind, ledger.subject(one.id)) for kind in ledger.KINDS):
            continue
        ended = announcements.step(tx, one.id, ["sending"], "sent")
        if ended and one.author_id is not None and not hides_number(one.audience, one.receivers):
            told += _report(tx, progress_of(tx, one), now)
    return told


def _report(tx: Connection, done: Progress, now: datetime) -> int:
    said = {"sent": done.sent, "unreachable": done.unreachable, "failed": done.failed + done.late}
    one = done.announcement
    opens = LetterButton("announcement-open", AnnouncementPress("card", announcement=one.id))
    letter = Letter("announcement-report-letter", said, [[opens]])
    return outbox.post(
        tx, [one.author_id or 0], "announcement-report", ledger.subject(one.id), "once", letter.body(), now
    )


def pause_what_goes_wrong(tx: Connection, school_id: int, now: datetime) -> int:
    """When too many of the last letters failed, the rest waits and the author hears why; returns how many paused."""
    return sum(pause_if_wrong(tx, one.id, now) for one in announcements.in_state(tx, school_id, "sending"))


def pause_if_wrong(tx: Connection, announcement_id: int, now: datetime) -> bool:
    """Whether it was paused just now."""
    failed, ended, reason = ledger.failures(tx, announcement_id, LAST)
    one = announcements.by_id(tx, announcement_id)
    if one is None or not goes_wrong(failed, ended):
        return False
    left = outbox.cancel(tx, KIND, ledger.subject(announcement_id))
    outbox.cancel(tx, ledger.IN_PLACES, ledger.subject(announcement_id))
    if not left or not announcements.step(tx, announcement_id, ["sending"], "stopped"):
        return False
    whom = [one.author_id] if one.author_id else _leads(tx, one)
    _tell(
        tx,
        whom,
        "announcement-paused-letter",
        one,
        now,
        f"paused:{now.isoformat()}",
        failed=failed,
        left=left,
        reason=reason or "?",
    )
    return True
