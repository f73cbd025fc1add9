"""The buttons of the parliament."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press

#: Those that ask for words first, those that act at once, and those that only show.
SittingForm = Literal["new", "propose", "present", "text", "votes", "decide", "move", "cancel", "away"]
SittingStep = Literal["come", "cannot", "take", "drop", "begin", "close", "sign", "revise"]
SittingDeed = Literal[
    "list", "card", "agenda", "decisions", "decision", "plan", "undecide", "minutes", SittingForm, SittingStep
]


@dataclass(frozen=True)
class ParliamentPress(Press, prefix="pm"):
    """Who holds which office, and who belongs to which faction."""

    deed: Literal["offices", "faction", "add", "remove", "home"] = "offices"
    faction: str = ""
    person: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class SittingPress(Press, prefix="st"):
    """A sitting; `number` says which question of the agenda, or which line of the decision."""

    deed: SittingDeed = "list"
    sitting: Number = 0
    number: Number = 0
    page: PageNumber = 0
