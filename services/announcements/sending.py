"""Sending: a second person's yes, the hour, and one letter to each in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import announcements, outbox, people
from db.announcements import Announcement, audience, ledger
from db.people.audit import write_audit
from db.plan.school_year import calendar_of
from school.announcements import (
    PUPILS_MORNING,
    AnnouncementRefusal,
    is_past,
    may_be_urgent,
    quiet_until,
    why_not_announce,
)
from school.announcements.audience import has, may_agree
from school.dates import SchoolYear, at_school_time
from school.people import Person, Role
from school.presses.announcements import AnnouncementPress
from school.rights import Deed, may
from services.announcements import (
    KIND,
    note_money_refused,
    places,
    second_needed,
)
from services.announcements.writing import OPEN
from services.asking import Asking
from services.letters import Letter, LetterButton

#: Weeks without school are passed over; nothing repeats over a whole summer.
MOST_WEEKS = 16


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
    tell(tx, seconds, "announcement-asked-letter", one, asking.now, f"asked:{one.version}")
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
    tell(tx, [author.id], "announcement-approved-letter", one, asking.now, f"approved:{one.version}")
    return sent


def _go_or_ask(
    tx: Connection, one: Announcement, author: Person, asking: Asking
) -> Sent | AnnouncementRefusal:
    if one.sends_at is None or one.repeats or not is_past(one.sends_at, asking.now):
        return _go(tx, one, author, asking.now, asking.zone)
    to_past(tx, one, author, ["asked"], asking.now)
    return Sent("past")


def to_past(tx: Connection, one: Announcement, author: Person, was: list[str], now: datetime) -> None:
    """Its hour was missed: the author says whether it is still useful."""
    announcements.step(tx, one.id, was, "past")
    hour = (one.sends_at or now).isoformat()
    tell(tx, [author.id], "announcement-past-letter", one, now, f"hour-{hour}")


def refuse(tx: Connection, asking: Asking, announcement_id: int, why: str) -> AnnouncementRefusal | None:
    """A second person says no, with a reason; it is a draft again."""
    one = _asked(tx, asking, announcement_id)
    if isinstance(one, AnnouncementRefusal):
        return one
    announcements.step(tx, one.id, ["asked"], "draft", why=why)
    write_audit(tx, asking.now, asking.person.id, "refuse", KIND, one.id)
    if one.author_id:
        tell(
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
    return Sent("sending", post(tx, one, author, now, zone))


def post(tx: Connection, one: Announcement, author: Person, now: datetime, zone: ZoneInfo) -> int:
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
        let_pupils_sleep(tx, one, KIND, now, zone)
    places.post(tx, one, author, morning or now, priority)
    announcements.change(tx, one.id, receivers=letters)
    write_audit(tx, now, author.id, "announce", KIND, one.id, letters=letters, audience=one.audience)
    return letters


def let_pupils_sleep(tx: Connection, one: Announcement, kind: str, now: datetime, zone: ZoneInfo) -> None:
    if later := quiet_until(now, zone, PUPILS_MORNING):
        pupils = audience.meant(one.school_id, has("pupil"))
        outbox.hold_back(tx, kind, ledger.subject(one.id), pupils, later)


def tell(
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


def next_week(tx: Connection, school_id: int, at: datetime, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The same weekday and hour of the next school week, in UTC; None if there is none this year."""
    local = at.astimezone(zone)
    for week in range(1, MOST_WEEKS):
        day = local.date() + timedelta(weeks=week)
        moment = at_school_time(day, local.time(), zone)
        if moment > now and not calendar_of(tx, school_id, SchoolYear.of(day)).is_quiet(day):
            return moment
    return None
