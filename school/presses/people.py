"""The buttons about people: joining, classes, the list of everybody, and who is who."""

from dataclasses import dataclass, replace
from typing import Literal

from school.presses import Number, PageNumber, Press

#: Which pupils of a class stand in a list.
ClassList = Literal["all", "missing", "unreachable"]
ClassDeed = Literal["classes", "card", "sheet", "pupil", "anew", "sure-anew", ClassList, "classless"]
#: What is done to a person, after a second, confirming press.
AccountDeed = Literal["unlink", "deactivate", "restore"]
PersonDeed = Literal["find", "year", "card", "move", "invite", "anew", "in-hand", AccountDeed]
#: What can be answered to a question of who is who.
WhoAnswer = Literal["one", "two", "yes", "no", "own", "not-own", "pupil", "parent", "office"]
WhoDeed = Literal["list", "see", WhoAnswer]


@dataclass(frozen=True)
class JoinPress(Press, prefix="join"):
    """A stranger's button: ask the class teacher, or share the contact."""

    deed: Literal["ask", "contact"]
    person: Number = 0


@dataclass(frozen=True)
class RequestPress(Press, prefix="jr"):
    """A class teacher's button on a request to join."""

    deed: Literal["open", "is", "refuse"]
    request: Number
    person: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class ClaimPress(Press, prefix="ac"):
    """The second person's button: is it really them who came with another account?"""

    deed: Literal["agree", "refuse", "hand"]
    claim: Number


@dataclass(frozen=True)
class ClassPress(Press, prefix="cl"):
    """A class, what of it is wanted, and the page."""

    deed: ClassDeed = "all"
    grade: Number = 0
    letter: str = ""
    page: PageNumber = 0
    person: Number = 0

    def to(self, deed: ClassDeed, page: int = 0, person: int | None = None) -> "ClassPress":
        """Another button about the same class."""
        return replace(self, deed=deed, page=page, person=self.person if person is None else person)


@dataclass(frozen=True)
class PersonPress(Press, prefix="pp"):
    """A button on a person's card. `sure` marks the second, confirming press."""

    deed: PersonDeed
    person: Number = 0
    sure: bool = False


@dataclass(frozen=True)
class MentorPress(Press, prefix="ppm"):
    """Which factions a mentor leads: the list of them, and one turned on or off."""

    deed: Literal["list", "turn"]
    person: Number = 0
    faction: str = ""


@dataclass(frozen=True)
class ListPress(Press, prefix="rl"):
    """A list of people: to send one, to have it written, to throw it away."""

    deed: Literal["send", "yes", "drop"]
    list: Number = 0


@dataclass(frozen=True)
class WhoPress(Press, prefix="who"):
    """The list of questions, one of them, or an answer to it."""

    deed: WhoDeed
    kind: str = ""
    question: Number = 0
    person: Number = 0
    page: PageNumber = 0
