"""The buttons of events."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from school.events import EventField, EventSetting
from school.events.parts import PartKey
from school.presses import Number, PageNumber, Press, RowNumber

ArrivalDeed = Literal["classes", "class", "came", "absent", "all"]


@dataclass(frozen=True)
class EventPress(Press, prefix="ev"):
    """A button about an event: what, which event, for which pupil, which page of the list."""

    deed: Literal[
        "list",
        "card",
        "join",
        "leave",
        "take",
        "group",
        "week",
        "interests",
        "ticket",
        "word",
        "ics",
        "entry",
        "paper",
        "named",
    ] = "list"
    event: Number = 0
    pupil: Number = 0
    page: PageNumber = 0
    part: PageNumber = 0  # which part of a class stands on the card


#: What a mentor asks of one event.
OfEvent = Literal[
    "who",
    "cancel",
    "sure",
    "file",
    "correct",
    EventField,
    "more",
    "settings",
    "details",
    EventSetting,
    "publish",
    "back",
    "copy",
    "absent",
]


@dataclass(frozen=True)
class EventDeskPress(Press, prefix="evd"):
    """A mentor's button: a new event, who comes, correct a field, cancel (twice), what has been, the list; drafts."""

    deed: Literal[
        "new",
        "past",
        "drafts",
        "own-kind",
        "celebrations",
        "celebration",
        "alumni",
        "alumni-action",
        OfEvent,
    ]
    event: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class ArrivalPress(Press, prefix="eva"):
    """A button at the door: the classes, one of them, somebody who came or did not, a whole class."""

    deed: ArrivalDeed = "classes"
    event: RowNumber = 0
    grade: Annotated[int, range(12)] = 0
    letter: str = ""
    page: PageNumber = 0
    person: RowNumber = 0

    def to(self, deed: ArrivalDeed, person: int = 0, page: int = 0) -> "ArrivalPress":
        """Another button about the same class."""
        return replace(self, deed=deed, person=person, page=page)


@dataclass(frozen=True)
class SeatPress(Press, prefix="evs"):
    """Who asks for a seat that a mentor gives: the list, and what is decided about one of them."""

    deed: Literal["list", "accept", "refuse"] = "list"
    event: RowNumber = 0
    person: RowNumber = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class AfterPress(Press, prefix="evf"):
    """Afterwards: what is gathered, one of it shown to the plan, results, places, thanks, opinions, certificates."""

    deed: Literal[
        "after",
        "proofs",
        "add",
        "use",
        "note",
        "results",
        "places",
        "thanks",
        "opinions",
        "papers",
        "close",
        "post",
    ] = "after"
    event: RowNumber = 0
    proof: RowNumber = 0
    faces: Literal["", "none", "agreed"] = ""  # what was said of the children who can be seen


@dataclass(frozen=True)
class HoursPress(Press, prefix="evo"):
    """Hours of those who helped: the list, so many for all who have none, one of them, so many for that one."""

    deed: Literal["list", "all", "of", "put"] = "list"
    event: RowNumber = 0
    person: RowNumber = 0
    value: PageNumber = 0  # hours, or a page


@dataclass(frozen=True)
class TakenPress(Press, prefix="evh"):
    """Who has taken part: one's own and one's children's events, a pupil's, a class, the school, as a file."""

    deed: Literal["own", "pupil", "class", "school", "file"] = "own"
    person: RowNumber = 0
    grade: Annotated[int, range(12)] = 0
    letter: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class HelpPress(Press, prefix="evq"):
    """Help asked of a faction: the list, one of it, asking, accepting, refusing."""

    deed: Literal["list", "card", "ask", "accept", "refuse"] = "list"
    asked: RowNumber = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class PlanEventPress(Press, prefix="evp"):
    """From an item of the plan to its events, and to a new one."""

    deed: Literal["item", "new"] = "item"
    occurrence: Number = 0


@dataclass(frozen=True)
class EventPartPress(Press, prefix="evx"):
    """The parts of an event, one of them, one of its lines; what becomes of a line (`step`, by its number)."""

    deed: Literal[
        "parts",
        "part",
        "add",
        "line",
        "step",
        "drop",
        "letters",
        "ask-sign",
        "sign",
        "record",
        "read",
        "brief",
        "book",
        "answer",
        "marks",
        "whom",
        "mark",
        "places",
    ] = "parts"
    event: RowNumber = 0
    part: PartKey = "programme"
    line: RowNumber = 0
    step: PageNumber = 0
    whom: str = ""  # a person, or one of the two sides; a judge's mark is about it
