"""Membership of the parliament: three ways in, one decision of a sitting, and a way out (checklist, rows 18–23, 43)."""

from collections.abc import Collection
from enum import StrEnum

from school.elections import CANDIDATE_GRADES
from school.people import Person
from school.rights import is_pupil


class MembershipRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    GRADE = "faction-who-may-join"
    NOT_YOURS = "member-not-yours"
    IS_MEMBER = "member-already"
    ASKED = "member-asked-before"
    NO_SUCH = "member-no-such"
    NO_DECISION = "member-no-decision"
    MORE_VOTES = "member-more-votes"


def why_not_join(person: Person, grades: Collection[int] = CANDIDATE_GRADES) -> MembershipRefusal | None:
    """Members are activists of grades 9–11, unless the general meeting says otherwise (checklist, rows 18, 73)."""
    if is_pupil(person) and person.active and person.grade in grades:
        return None
    return MembershipRefusal.GRADE


def why_not_count(votes: int, pupils: int) -> MembershipRefusal | None:
    """A class has no more voices than pupils."""
    return MembershipRefusal.MORE_VOTES if votes > pupils else None
