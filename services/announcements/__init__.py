"""Announcements: what was written, for whom it is, how far it has gone, and who may see it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from db import announcements, outbox, people
from db.announcements import Announcement, audience, ledger
from db.announcements.audience import Reach
from db.people.audit import write_audit
from school.announcements import AnnouncementRefusal, reads_all
from school.announcements.audience import (
    LARGE,
    circle_of,
    hides_number,
    is_secret,
    may_agree,
    needs_second,
)
from school.people import Person
from services.announcements import places
from services.asking import Asking

KIND = ledger.KIND
#: How many of the newest are looked through for a word.
SEARCHED = 500
MOST_FOUND = 8
SAMPLE = 3


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
    read: int
    pressed: dict[int, int]  # how many people, by the button's place
    replies: int
    reason: str | None  # Telegram's, for the last that failed
    posts: list[tuple[str, str, str, str | None]]  # in channels and groups: title, language, state, address


@dataclass(frozen=True, slots=True)
class Draft:
    """An announcement that has not gone, with whom it would reach now. `names`: some of them, where they may be seen.

    `second`: it needs the yes of a second person.
    """

    announcement: Announcement
    reach: Reach
    names: list[str]
    second: bool
    secret: bool

    @property
    def few(self) -> bool:
        """So few of a group that is not named that their number is not told either."""
        return hides_number(self.announcement.audience, self.reach.receivers)


@dataclass(frozen=True, slots=True)
class Written:
    """One page of announcements, the newest first, and how many there are."""

    announcements: list[Announcement]
    total: int
    money_refusals: int | None = None  # for the deputy head: drafts that asked for money this school year


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


def found(tx: Connection, person: Person, word: str) -> list[Announcement]:
    """Of what this person may see the newest in which a word stands, in any language."""
    author_id = None if reads_all(person) else person.id
    newest = announcements.newest(tx, person.school_id, author_id, 0, SEARCHED)
    sought = word.casefold()
    fits = [one for one in newest if any(sought in said.text.casefold() for said in one.said.values())]
    return fits[:MOST_FOUND]


def seen_by(tx: Connection, person: Person, announcement_id: int) -> Announcement | None:
    """For its author and the deputy head; for a second person while it is asked for."""
    one = announcements.by_id(tx, announcement_id)
    if one is None or one.school_id != person.school_id:
        return None
    asked = one.state == "asked" and may_agree(person, one.author_id, confidential=one.how.confidential)
    return one if one.author_id == person.id or reads_all(person) or asked else None


def looked_at(tx: Connection, person: Person, announcement_id: int) -> Progress | Draft | AnnouncementRefusal:
    """What stands on the card."""
    one = seen_by(tx, person, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    if one.state in ("sending", "stopped", "sent", "recalled"):
        return progress_of(tx, one)
    return draft_of(tx, one, person)


def draft_of(tx: Connection, one: Announcement, viewer: Person) -> Draft:
    author = people.by_id(tx, one.author_id) if one.author_id else None
    chosen = audience.of_author(author or viewer, one.audience)
    reached = audience.reach(tx, chosen)
    secret = is_secret(one.audience)
    names = [] if secret else audience.sample(tx, chosen, SAMPLE)
    return Draft(one, reached, names, second_needed(tx, author or viewer, one, reached), secret)


def second_needed(tx: Connection, author: Person, one: Announcement, reached: Reach) -> bool:
    """Many, and beyond the author's circle; or a channel that the whole school reads."""
    chosen = audience.with_account(audience.of_author(author, one.audience))
    beyond = audience.count_beyond(tx, chosen, circle_of(author))
    wide = needs_second(author, LARGE + 1, 1) and places.wants_whole_school(tx, one)
    return wide or needs_second(author, reached.receivers, beyond)


def progress_of(tx: Connection, one: Announcement) -> Progress:
    subject = ledger.subject(one.id)
    states = outbox.outcome(tx, KIND, subject)
    failed = states.get("failed", 0)
    return Progress(
        one,
        sent=states.get("sent", 0),
        waiting=states.get("new", 0) + states.get("sending", 0),
        unreachable=states.get("unreachable", 0),
        failed=failed,
        late=states.get("late", 0),
        cancelled=states.get("cancelled", 0),
        repeated=outbox.perhaps_repeated(tx, KIND, subject),
        read=ledger.count_read(tx, one.id),
        pressed=ledger.pressed(tx, one.id),
        replies=ledger.count_replies(tx, one.id),
        reason=ledger.failures(tx, one.id, 100)[2] if failed else None,
        posts=places.posts_of(tx, one),
    )
