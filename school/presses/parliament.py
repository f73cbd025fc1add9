"""The buttons of the parliament, and of what it does for pupils."""

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


DutyDeed = Literal["duty", "note", "remit"]
ReviewDeed = Literal["plan", "overview", "report"]


@dataclass(frozen=True)
class ReviewPress(Press, prefix="rv"):
    """The parliament at a glance: the faction on duty, the plan as pupils see it, the leaders' page."""

    deed: Literal[DutyDeed, ReviewDeed] = "duty"
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


@dataclass(frozen=True)
class ServicesPress(Press, prefix="sr"):
    """What the parliament does for pupils."""

    deed: Literal["home"] = "home"


@dataclass(frozen=True)
class AppealPress(Press, prefix="ap"):
    """What is written in confidence, of whoever writes it and whoever reads it."""

    deed: Literal[
        "choose",
        "new",
        "mine",
        "card",
        "desk",
        "take",
        "answer",
        "pass-on",
        "sure-pass-on",
        "withdraw",
        "sure-withdraw",
        "public",
    ] = "choose"
    appeal: Number = 0
    kind: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class ProjectPress(Press, prefix="pj"):
    """A project; `number` is what it needs, or the initiative that it comes from."""

    deed: Literal[
        "list",
        "card",
        "new",
        "join",
        "leave",
        "goal",
        "owner",
        "step",
        "need",
        "grant",
        "refuse",
        "end",
        "stop",
        "unpicked",
    ] = "list"
    project: Number = 0
    number: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class TutoringPress(Press, prefix="tu"):
    """Peer tutoring: of the pupil, the tutor, a parent and the mentor."""

    deed: Literal["list", "card", "ask", "propose", "tutor", "agree", "end", "sure-end", "lesson"] = "list"
    pair: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class ThanksPress(Press, prefix="tk"):
    """Thank-you cards."""

    deed: Literal["list", "send"] = "list"


@dataclass(frozen=True)
class ObservationPress(Press, prefix="ob"):
    """What is seen on duty."""

    deed: Literal["list", "note"] = "list"


@dataclass(frozen=True)
class FacePress(Press, prefix="fc"):
    """Who is who in the parliament."""

    deed: Literal["list", "card", "photo", "drop"] = "list"
    person: Number = 0


@dataclass(frozen=True)
class OpinionPress(Press, prefix="op"):
    """What pupils think, asked once a term."""

    deed: Literal["list", "card", "ask", "sure-ask", "close"] = "list"
    survey: Number = 0
