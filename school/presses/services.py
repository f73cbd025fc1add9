"""The buttons of what the parliament does for pupils."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press


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
