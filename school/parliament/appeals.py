"""Appeals: what somebody of the school writes in confidence, by whom each kind is read, and until when it is answered.

A kind says its readers; whoever is not among them does not learn that an appeal exists (checklist, rows 2, 7, 34, 46).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from school.people import MENTORS, Person, Role
from school.people.names import fold

LONGEST_TEXT, LONGEST_REPLY = 1000, 1000
#: So many of one person wait at once: more would be a flood.
MOST_WAITING = 5
#: So long after the end the words are kept; those that the whole school reads, for a year.
LIFE_AFTER_END, LIFE_OF_PUBLIC = timedelta(days=90), timedelta(days=365)


class State(StrEnum):
    """open → answered or withdrawn."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class AppealKind:
    """Who reads it, and within how many school days it is answered."""

    key: str
    roles: frozenset[Role]
    days: int
    faction: str | None = None  # its mentors read too
    council: bool = (
        False  # whoever holds the parliament's offices reads too, and nobody reads the asker's name
    )
    passed_to: str | None = None  # the kind that it becomes when its readers must not decide it

    @property
    def decided(self) -> bool:
        """Whether it ends with a written decision."""
        return self.key in ("dispute", "staff")


KINDS = {
    kind.key: kind
    for kind in (
        AppealKind("social", frozenset({Role.SOCIAL_PEDAGOGUE}), 5),
        AppealKind(
            "dispute", frozenset({Role.PSYCHOLOGIST}), 10, faction="self_knowledge", passed_to="staff"
        ),
        AppealKind("staff", frozenset({Role.DEPUTY_HEAD}), 10),  # with a mentor or a teacher
        AppealKind("rights", frozenset({Role.DEPUTY_HEAD}), 10, faction="law_order"),
        AppealKind("question", MENTORS, 5, council=True),
    )
}
#: What parents write for a child; a question to the parliament is the pupils' own.
OF_PARENTS = ("social", "dispute", "staff", "rights")
#: The offices of the parliament that answer a question.
COUNCIL = ("president", "speaker", "leader")


class AppealRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_FOUND = "appeal-not-found"
    TOO_MANY = "appeal-too-many"
    ENDED = "appeal-ended"


def kinds_for(person: Person) -> tuple[str, ...]:
    """What this person can write; staff have colleagues, and write for nobody."""
    if person.is_pupil():
        return tuple(KINDS)
    return OF_PARENTS if person.has(Role.PARENT) else ()


def names_one_of(text: str, people: Iterable[Person]) -> bool:
    """Whether a surname of theirs stands in the text, in any case: a dispute about a mentor is no mentor's to read."""
    words = fold(text).split()
    surnames = [fold(one.name).split()[0] for one in people]
    return any(word.startswith(surname) for word in words for surname in surnames)
