"""The buttons of channels and groups."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, Press


@dataclass(frozen=True)
class PlacePress(Press, prefix="apl"):
    """A button about a place: `scope` is a class, or nothing for the whole school; `about` is an announcement."""

    deed: Literal["list", "card", "link", "agree", "refuse", "off", "sure", "choose", "turn"] = "list"
    place: Number = 0
    scope: str = ""
    about: Number = 0
