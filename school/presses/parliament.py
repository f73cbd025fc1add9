"""The buttons of the parliament."""

from dataclasses import dataclass
from typing import Literal

from school.parliament.charter import Key
from school.parliament.sittings import Choice
from school.presses import Number, PageNumber, Press

#: Those that ask for words first, those that act at once, and those that only show.
SittingForm = Literal["new", "propose", "present", "text", "votes", "decide", "move", "cancel", "away"]
SittingStep = Literal[
    "come", "cannot", "take", "drop", "begin", "close", "sign", "revise", "dispute", "agree"
]
#: Those that only show, and all that act at once.
SittingLook = Literal["list", "card", "agenda", "decisions", "decision", "who"]
SittingAct = Literal[SittingStep, "plan", "undecide", "came", "poll", "count"]
SittingDeed = Literal[SittingLook, SittingAct, SittingForm, Choice, "minutes", "inner"]
InitiativeDeed = Literal[
    "list", "card", "new", "change", "turn-back", "answer", "support", "let-through", "take-back", "report"
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


#: What acts at once.
MembershipStep = Literal["apply", "agree", "disagree", "admit", "refuse", "sure-leave", "confirm"]


@dataclass(frozen=True)
class MembershipPress(Press, prefix="mb"):
    """Of who wants to be a member; `number` is the request, `decision` the one that admits."""

    deed: Literal[
        "propose", "requests", "request", "leave", "unconfirmed", "honorary", "invite", MembershipStep
    ]
    faction: str = ""
    number: Number = 0
    decision: Number = 0


@dataclass(frozen=True)
class InitiativePress(Press, prefix="in"):
    """What pupils raise, and who stands behind it."""

    deed: InitiativeDeed = "list"
    initiative: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class AlumniPress(Press, prefix="hm"):
    """Of an honorary member who has left school: whether invitations are wanted."""

    deed: Literal["on", "off"] = "on"


@dataclass(frozen=True)
class ReviewPress(Press, prefix="rv"):
    """The parliament at a glance: the faction on duty, the plan as pupils see it, the leaders' page."""

    deed: Literal["duty", "note", "plan", "overview", "report", "remit"] = "duty"
    faction: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class CharterPress(Press, prefix="cr"):
    """The charter's settings; `key` says which."""

    deed: Literal["show", "set"] = "show"
    key: Key = "stand"


@dataclass(frozen=True)
class OfficePress(Press, prefix="oc"):
    """Of who holds an office: `office` is that of one person, `of` a class."""

    deed: Literal["list", "card", "appoint", "resign", "sure-resign", "recall", "classes", "note"] = "list"
    office: Number = 0
    of: str = ""
    page: PageNumber = 0
