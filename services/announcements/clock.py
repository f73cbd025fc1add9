"""The clock of announcements: their hour and weeks come, their end is told, and where too much fails they stop."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import announcements, outbox, people
from db.announcements import Announcement, audience, ledger
from school.announcements import (
    LAST,
    goes_wrong,
    is_past,
    may_be_urgent,
)
from school.announcements.audience import hides_number
from school.people import Person, Role
from school.presses.announcements import AnnouncementPress
from school.rights import Deed, may
from services.announcements import (
    KIND,
    Progress,
    progress_of,
    second_needed,
)
from services.announcements.sending import next_week, post, tell, to_past
from services.letters import Letter, LetterButton


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
        tell(tx, _leads(tx, one), "announcement-withheld-letter", one, now, f"hour-{sends_at.isoformat()}")
    elif one.repeats:
        _strike_again(tx, one, author, zone, now)
    elif is_past(sends_at, now) or (one.useful_until and one.useful_until <= now):
        to_past(tx, one, author, ["scheduled"], now)
    else:
        announcements.step(tx, one.id, ["scheduled"], "sending", published_at=now)
        post(tx, one, author, now, zone)


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
            post(tx, this, author, now, zone)
    following = next_week(tx, one.school_id, at, zone, now)
    if following is None or (one.useful_until and following > one.useful_until):
        announcements.step(tx, one.id, ["scheduled"], "sent")
    else:
        announcements.change(tx, one.id, sends_at=following)


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
    tell(
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
