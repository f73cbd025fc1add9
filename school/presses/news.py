"""The buttons of news and information."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press

NewsDeed = Literal[
    "list", "card", "new", "approve", "refuse", "read", "share", "waiting", "day", "set-day", "silence"
]


@dataclass(frozen=True)
class NewsPress(Press, prefix="nw"):
    """What to do with which publication; for the digest's day its number (1 Monday, 0 none) stands in `day`."""

    deed: NewsDeed = "list"
    item: Number = 0
    kind: Literal["news", "info", "material"] = "news"
    day: PageNumber = 0
