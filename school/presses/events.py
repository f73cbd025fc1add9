"""The buttons of events."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press


@dataclass(frozen=True)
class EventPress(Press, prefix="ev"):
    """A button about an event: what, which event, for which pupil, which page of the list."""

    deed: Literal["list", "card", "join", "leave"] = "list"
    event: Number = 0
    pupil: Number = 0
    page: PageNumber = 0
    part: PageNumber = 0  # which part of a class stands on the card


@dataclass(frozen=True)
class EventDeskPress(Press, prefix="evd"):
    """A mentor's button: a new event, who comes, cancel (twice)."""

    deed: Literal["new", "who", "cancel", "sure"]
    event: Number = 0
    page: PageNumber = 0
