"""The buttons of announcements."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press

AnnouncementDeed = Literal["list", "new", "card", "refresh", "stop", "resume"]


@dataclass(frozen=True)
class AnnouncementPress(Press, prefix="an"):
    """A button about announcements: what to do, with which, on which page of the list."""

    deed: AnnouncementDeed = "list"
    announcement: Number = 0
    page: PageNumber = 0
