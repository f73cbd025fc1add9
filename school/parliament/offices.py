"""Offices of the parliament and of classes: who may hold one, which stand empty (checklist, rows 41, 54, 70, 74)."""

from collections.abc import Collection
from enum import StrEnum

from school.factions import FACTIONS
from school.people import Person
from school.rights import is_pupil

#: What is held without an election, by a sitting's decision, until the next election or the end of the term.
APPOINTED = ("president", "speaker", "leader", "representative")
#: The parliament's own: of these none is empty without a warning.
NEVER_EMPTY = (("president", ""), ("speaker", ""), *(("leader", one) for one in FACTIONS))
#: A class of fewer voters would give its secret away, and the youngest have no accounts: these elect openly.
FEWEST_VOTERS, YOUNGEST = 5, 4
LONGEST_BODY, LONGEST_POSITION = 60, 60


class OfficeRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NO_SUCH = "office-none"
    NOT_YOURS = "office-not-yours"
    PUPIL = "office-only-pupils"
    GRADE = "office-grade"
    NOT_MEMBER = "office-not-member"
    OTHER_CLASS = "office-other-class"
    NO_DECISION = "office-no-decision"
    NOT_GENERAL = "office-not-general"
    MORE_VOTES = "member-more-votes"
    SECRET = "office-class-votes"  # noqa: S105 -- a vote is meant, not a password
    TERM = "office-term"


def why_not_hold(
    kind: str, scope: str, person: Person, factions: Collection[str], stand: Collection[int]
) -> OfficeRefusal | None:
    """A pupil who is there: of the grades that may stand, of the faction that is led, of the class itself."""
    if not is_pupil(person) or not person.active:
        return OfficeRefusal.PUPIL
    match kind:
        case "class":
            return None if person.class_name == scope else OfficeRefusal.OTHER_CLASS
        case "leader" if scope not in factions:
            return OfficeRefusal.NOT_MEMBER
        case "representative":
            return None if factions else OfficeRefusal.NOT_MEMBER
        case _:
            return None if person.grade in stand else OfficeRefusal.GRADE


def empty(held: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """Which of the parliament's own offices nobody holds; `held` are (office, faction)."""
    return [one for one in NEVER_EMPTY if one not in held]


def elects_openly(grade: int, pupils: int) -> bool:
    """Whether a class elects by hands, and its teacher notes the outcome."""
    return pupils < FEWEST_VOTERS or grade <= YOUNGEST


def why_not_note(grade: int, pupils: int, votes: int) -> OfficeRefusal | None:
    """An open election of a class: where a secret one makes no sense, with no more voices than pupils."""
    if not elects_openly(grade, pupils):
        return OfficeRefusal.SECRET
    return OfficeRefusal.MORE_VOTES if votes > pupils else None
