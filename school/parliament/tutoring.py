"""Peer tutoring: a strong pupil gives another extra lessons; both and a parent agree first (checklist, row 3).

Nothing is said of marks: neither why somebody asks for help, nor what came of it.
"""

from dataclasses import dataclass
from enum import StrEnum

SUBJECTS = (
    "kazakh",
    "russian",
    "english",
    "maths",
    "physics",
    "chemistry",
    "biology",
    "history",
    "geography",
    "informatics",
)
#: So many requests of one pupil are open at once.
MOST_OPEN = 3


class TutoringRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_FOUND = "tutoring-not-found"
    TOO_MANY = "tutoring-too-many"
    SAME = "tutoring-same-person"
    NOT_AGREED = "tutoring-not-agreed"
    COUNTED = "tutoring-counted-today"


@dataclass(frozen=True)
class Agreed:
    """Who has agreed at this moment; a parent can take it back, and then no lesson counts."""

    pupil: bool
    tutor: bool
    parent: bool

    @property
    def all(self) -> bool:
        return self.pupil and self.tutor and self.parent
