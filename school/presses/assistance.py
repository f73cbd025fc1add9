"""The buttons of the help campaigns: of a family, of a keeper, of a class teacher, of the campaign's desk."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press


@dataclass(frozen=True)
class NeedPress(Press, prefix="nd"):
    """A family's button: own requests; `line` is one of a request's lines."""

    deed: Literal[
        "list",
        "new",
        "card",
        "withdraw",
        "sure",
        "line",
        "here",
        "not-here",
        "drop",
        "fix",
        "confirm",
        "renew",
        "answer",
        "held",
        "donor-yes",
        "donor-no",
        "family-off",
        "family-sure",
    ] = "list"
    need: Number = 0
    page: PageNumber = 0
    line: Number = 0


KeeperDeed = Literal[
    "list",
    "card",
    "read",
    "move",
    "category",
    "ended",
    "lines",
    "line",
    "step",
    "why",
    "urgent",
    "ask",
    "note",
    "next",
    "meet",
    "give",
    "give-to",
    "refer",
    "refer-to",
    "accept",
    "decline",
    "done",
    "conduct",
    "district",
    "due",
]


@dataclass(frozen=True)
class KeeperPress(Press, prefix="nk"):
    """A keeper's button; `value` is a reason, a state or a category, `line` a line, a person or an entry."""

    deed: KeeperDeed = "list"
    need: Number = 0
    value: str = ""
    page: PageNumber = 0
    line: Number = 0


@dataclass(frozen=True)
class AttendancePress(Press, prefix="at"):
    """A class teacher's button: who is missing on a day."""

    deed: Literal["open", "child", "reason", "here", "done"] = "open"
    day: PageNumber = 0  # days since the beginning of 2020
    child: Number = 0
    value: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class CasePress(Press, prefix="cs"):
    """A button about a child who does not come to school; `value` is a kind of measure, or a planned one's number."""

    deed: Literal[
        "list",
        "new",
        "card",
        "read",
        "measure",
        "letter",
        "returned",
        "sure",
        "moves",
        "moved",
        "move-new",
        "notice",
        "sent",
        "plan",
        "plan-done",
        "conduct",
    ] = "list"
    case: Number = 0
    value: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class DrivePress(Press, prefix="cd"):
    """A button of a campaign's desk."""

    deed: Literal[
        "list",
        "card",
        "numbers",
        "codes",
        "name",
        "sure-name",
        "give",
        "give-to",
        "order",
        "dates",
        "plan",
        "survey",
        "summary",
        "archive",
        "committee",
        "member",
        "member-off",
        "materials",
        "material",
        "publish",
        "tasks",
        "totals",
        "settings",
        "trust",
        "weekly",
        "public",
        "leaflet",
        "begin",
        "within",
        "within-it",
        "paper",
        "form",
        "form-off",
        "recipient",
        "thanks",
        "analysis",
        "marks",
        "hour",
        "conduct",
        "still",
    ] = "list"
    campaign: Number = 0
    about: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class WeeklyPress(Press, prefix="wk"):
    """A button of Thursday's report."""

    deed: Literal[
        "list", "card", "class", "confirm", "freeze", "correct", "sign", "files", "sent", "public", "proof"
    ] = "list"
    report: Number = 0
    campaign: Number = 0


@dataclass(frozen=True)
class GivePress(Press, prefix="gv"):
    """A giver's button: whoever it is, on a list or not; own offers."""

    deed: Literal["list", "new", "back", "sure", "public", "private", "erase", "erase-sure"] = "list"
    offer: Number = 0


@dataclass(frozen=True)
class OfferPress(Press, prefix="of"):
    """A keeper's button about an offer."""

    deed: Literal["list", "card", "promise", "given", "undo", "act", "thanks", "ask-family", "patron"] = (
        "list"
    )
    offer: Number = 0
    line: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class WorkPress(Press, prefix="cw"):
    """A button of whoever arranges a campaign's works: raids, fairs, sittings."""

    deed: Literal["list", "new", "card", "close", "file", "drop", "sure"] = "list"
    campaign: Number = 0
    work: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class PublicPress(Press, prefix="pu"):
    """A button of the campaign's public side, for everybody; `value` is a kind of work."""

    deed: Literal["page", "works", "card", "take", "leave", "ask", "mine", "packing"] = "page"
    work: Number = 0
    value: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class AskedPress(Press, prefix="aq"):
    """A button of whoever answers what parents ask."""

    deed: Literal["list", "card", "answer"] = "list"
    question: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class ExportPress(Press, prefix="ex"):
    """A button about a list with names: asked for, agreed to, taken, destroyed; `why` is a reason of the office."""

    deed: Literal["list", "new", "ask", "agree", "take", "destroyed"] = "list"
    export: Number = 0
    why: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class ContactPress(Press, prefix="ct"):
    """A button about whom the school asks to give; `state` is where it is to stand."""

    deed: Literal["list", "new", "card", "move"] = "list"
    contact: Number = 0
    state: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class FamilyPress(Press, prefix="fa"):
    """A social pedagogue's button about the record of a family."""

    deed: Literal["list", "new", "card", "add", "add-it", "off", "confirm", "erase", "sure"] = "list"
    family: Number = 0
    child: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class HotlinePress(Press, prefix="hl"):
    """A button of the trust line: writing without a name, coming back by a code; and of whoever answers."""

    deed: Literal["write", "back", "list", "card", "answer"] = "write"
    message: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class PermitPress(Press, prefix="pt"):
    """What a parent allows for a child, and what of it a class teacher reads."""

    deed: Literal["own", "on", "off", "class"] = "own"
    child: Number = 0
    purpose: str = "photo"
