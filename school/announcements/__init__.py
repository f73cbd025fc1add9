"""Announcements: in which languages one writes, what goes with a text and when, and what may not be announced."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from school.announcements.audience import Audience, BadAudience, checked
from school.announcements.content import Content, in_language, why_not_content
from school.dates import at_school_time, school_day
from school.money import money_asked
from school.people import MENTORS, Person, Role
from school.typed import units

#: The documents of the school's campaigns ask for Kazakh and Russian side by side.
REQUIRED = ("kk", "ru")
#: Between these hours nobody's telephone rings, but for what is urgent.
NIGHT, MORNING = time(22), time(7)
#: A pupil's telephone rings no earlier than the morning's letters come.
PUPILS_MORNING = time(8, 30)
#: Later than so much after its hour an announcement is asked about instead of sent.
STILL_USEFUL = timedelta(hours=2)
#: Telegram deletes a message of the bot for so long.
DELETABLE = timedelta(hours=48)
#: When more than this share of the last hundred could not be sent, the rest waits for the author; few tell nothing.
WORST_SHARE, LAST, FEWEST = 0.2, 100, 10
#: UTF-16 units that the heading takes at most, with the lines below it, in any language.
HEADING = 24
#: Links on buttons: to places of the school, not to anything.
MOST_LINKS = 4
#: Of the address of a button, in characters.
LONGEST_ADDRESS = 500
#: Channels and groups of one announcement.
MOST_PLACES = 20


class AnnouncementRefusal(StrEnum):
    """Why an announcement is refused; the value is the message's key."""

    TEXT_MISSING = "announcement-text-missing"
    TEXT_LENGTH = "announcement-text-length"
    MONEY = "announcement-money"
    NOBODY = "announcement-nobody"
    UNKNOWN = "announcement-unknown"
    ALL_GONE = "announcement-all-gone"
    NOT_STOPPED = "announcement-not-stopped"
    CHANGED = "announcement-changed-meanwhile"
    NOT_NOW = "announcement-not-now"
    PAST = "announcement-past"
    NOT_IN_PLACES = "announcement-not-in-places"
    NAMES_PUPIL = "announcement-names-pupil"


@dataclass(frozen=True)
class Link:
    """A button below the text: opens an event, an election, a survey, or an address outside."""

    kind: str  # event, election, survey, offer, url
    to: str
    title: str = ""

    def asks_for_money(self) -> bool:
        return self.kind == "url" and any(map(money_asked, (self.title, self.to)))


@dataclass(frozen=True)
class Terms:
    """How an announcement goes. `read`: it asks for «I have read it». `signature`: in place of the author's name.
    `places`: the channels and groups in which it stands as well."""

    read: bool = False
    replies: bool = False
    urgent: bool = False
    confidential: bool = False
    signature: str = ""
    links: tuple[Link, ...] = ()
    places: tuple[int, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Terms":
        links = tuple(Link(**one) for one in stored.get("links", ()))
        return cls(**{**stored, "links": links, "places": tuple(stored.get("places", ()))})


def frame_of(signature: str) -> int:
    """UTF-16 units that heading and signature take of a message."""
    return HEADING + units(signature) + 2


def writes_to_all(person: Person) -> bool:
    """Mentors and the deputy head write to the whole school, in Kazakh and Russian."""
    return person.has(*MENTORS, Role.DEPUTY_HEAD)


def reads_all(person: Person) -> bool:
    """The deputy head sees every announcement of the school, everybody else only own ones."""
    return person.has(Role.DEPUTY_HEAD)


def may_be_urgent(person: Person) -> bool:
    """The deputy head alone wakes people at night."""
    return person.has(Role.DEPUTY_HEAD)


def why_not_announce(
    author: Person, audience: Audience | None, contents: Mapping[str, Content], signature: str = ""
) -> AnnouncementRefusal | None:
    """Somebody must be meant, both required languages written, everything fit into a message, and no money be asked.

    To the own class a teacher may write in one language.
    """
    try:
        if audience is None or not checked(audience):
            return AnnouncementRefusal.NOBODY
    except BadAudience:
        return AnnouncementRefusal.NOBODY
    written = [code for code in REQUIRED if code in contents]
    if not written or (writes_to_all(author) and len(written) < len(REQUIRED)):
        return AnnouncementRefusal.TEXT_MISSING
    frame = frame_of(signature or author.name)
    if any(why_not_content(in_language(contents, code), frame) for code in contents):
        return AnnouncementRefusal.TEXT_LENGTH
    if money_asked(signature) or any(content.asks_for_money() for content in contents.values()):
        return AnnouncementRefusal.MONEY
    return None


def is_address(said: str) -> bool:
    """Whether a button can open it: http or https, a host of whole labels with a dot, nobody's name before it.

    Telegram refuses a message for any other («Wrong HTTP URL»); before an @ stands whatever a deceiver likes.
    """
    if len(said) > LONGEST_ADDRESS or any(map(str.isspace, said)):
        return False
    try:
        parts = urlsplit(said)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    labels = host.split(".")
    whole = all(
        label.replace("-", "a").isalnum() and "-" not in (label[0], label[-1]) and len(label) < 64
        for label in labels
        if label
    )
    return (
        parts.scheme in ("http", "https")
        and "@" not in parts.netloc
        and len(labels) > 1
        and all(labels)
        and whole
    )


def quiet_until(now: datetime, zone: ZoneInfo, morning: time = MORNING) -> datetime | None:
    """When the night is over, in UTC; None by day."""
    hour, today = now.astimezone(zone).time(), school_day(now, zone)
    if hour < morning:
        return at_school_time(today, morning, zone)
    return at_school_time(today + timedelta(days=1), morning, zone) if hour >= NIGHT else None


def morning_of(person: Person) -> time:
    """From when a telephone may ring."""
    return PUPILS_MORNING if person.has(Role.STUDENT) else MORNING


def is_past(sends_at: datetime, now: datetime) -> bool:
    """Whether its hour was missed by so much that somebody has to say if it is still useful."""
    return now - sends_at > STILL_USEFUL


def goes_wrong(failed: int, ended: int) -> bool:
    """Whether so many of the last letters failed that the rest has to wait."""
    return ended >= FEWEST and failed > WORST_SHARE * ended
