"""The buttons of announcements, and of the channels and groups that they go to."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press

#: What is changed through a form, and what is turned on and off.
AnnouncementForm = Literal["kk", "ru", "en", "whom", "when", "until", "link", "sign", "refuse", "search"]
AnnouncementSwitch = Literal["read", "replies", "urgent", "confidential"]
#: What moves it on at once.
AnnouncementStep = Literal["send", "stop", "resume", "approve", "drop", "recall", "remind", "useful", "copy"]
AnnouncementDeed = Literal[
    "list",
    "new",
    "card",
    "refresh",
    "preview",
    "terms",
    "people",
    "unlink",
    AnnouncementForm,
    AnnouncementSwitch,
    AnnouncementStep,
]


@dataclass(frozen=True)
class AnnouncementPress(Press, prefix="an"):
    """A button about announcements: what to do, with which, on which page of the list."""

    deed: AnnouncementDeed = "list"
    announcement: Number = 0
    page: PageNumber = 0
    seen: PageNumber = 0  # of «approve»: one more than the version that stood above it; 0 in old messages


@dataclass(frozen=True)
class ReaderPress(Press, prefix="anr"):
    """Below an announcement: it was read; an answer to its author; the author's answer to one reader; what a button
    opens, whose place among the buttons stands in `reader`."""

    deed: Literal["read", "reply", "answer", "open"] = "read"
    announcement: Number = 0
    reader: Number = 0


@dataclass(frozen=True)
class PlacePress(Press, prefix="apl"):
    """A button about a place: `scope` is a class, or nothing for the whole school; `about` is an announcement."""

    deed: Literal["list", "card", "link", "agree", "refuse", "off", "sure", "choose", "turn"] = "list"
    place: Number = 0
    scope: str = ""
    about: Number = 0
