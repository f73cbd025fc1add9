"""The buttons of requests for help."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press


@dataclass(frozen=True)
class NeedPress(Press, prefix="nd"):
    """A reporter's button: own requests."""

    deed: Literal["list", "new", "card", "withdraw", "sure"] = "list"
    need: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class KeeperPress(Press, prefix="nk"):
    """A social pedagogue's button; `value` is a reason, a state or a category."""

    deed: Literal["list", "card", "read", "move", "category"] = "list"
    need: Number = 0
    value: str = ""
    page: PageNumber = 0
