"""Initiatives: what pupils raise, how many stand behind it, who answers by when (checklist, rows 45, 47, 51, 52)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from school.parliament.appeals import young_classes
from school.people import Person
from school.plan.school_year import Calendar
from school.rights import is_pupil, runs_parliament

#: A common question, a change of the school's upbringing plan, a project, pupils' rights.
KINDS = ("question", "plan", "project", "rights")
LONGEST_TITLE, LONGEST_PROSE, LONGEST_ANSWER = 100, 1000, 1000
#: The most that one pupil may have waiting at once, and the school days until a mentor has looked.
MOST_AT_ONCE, DAYS_TO_CHECK = 3, 5
#: So many of one pupil in seven days, whatever became of them: more would be a flood for the mentors.
MOST_A_WEEK, WEEK = 3, timedelta(days=7)


class State(StrEnum):
    """sent → open → reached → accepted, part or declined; or turned back by the mentor; or taken back."""

    SENT = "sent"
    OPEN = "open"
    REACHED = "reached"
    ACCEPTED = "accepted"
    PART = "part"
    DECLINED = "declined"
    TURNED_BACK = "turned-back"
    TAKEN_BACK = "taken-back"


#: What the administration can answer; each with its reasons.
ANSWERS = (State.ACCEPTED, State.PART, State.DECLINED)
PUBLIC = (State.OPEN, State.REACHED, *ANSWERS)


class InitiativeRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NO_SUCH = "initiative-none"
    NOT_YOURS = "initiative-not-yours"
    WRONG_TIME = "initiative-wrong-time"
    TOO_MANY = "initiative-too-many"
    OWN = "initiative-own"
    SUPPORTED = "initiative-supported-already"
    FROZEN = "initiative-frozen"
    ADMINISTRATION = "initiative-only-administration"


@dataclass(frozen=True)
class Stand:
    """How an initiative stands: its author, its state, and how many stand behind it."""

    author_id: int | None
    state: str
    supporters: int


def why_not_support(found: Stand, person: Person) -> InitiativeRefusal | None:
    """Pupils, each once, not the author; also after the threshold, until it is answered."""
    if found.state not in (State.OPEN, State.REACHED):
        return InitiativeRefusal.WRONG_TIME
    if not is_pupil(person):
        return InitiativeRefusal.NOT_YOURS
    return InitiativeRefusal.OWN if found.author_id == person.id else None


def why_not_change(found: Stand, person: Person) -> InitiativeRefusal | None:
    """The author, until somebody stands behind the text: then it is theirs too."""
    if found.author_id != person.id:
        return InitiativeRefusal.NOT_YOURS
    if found.state not in (State.SENT, State.OPEN, State.TURNED_BACK):
        return InitiativeRefusal.WRONG_TIME
    return InitiativeRefusal.FROZEN if found.supporters else None


def why_not_check(found: Stand, person: Person) -> InitiativeRefusal | None:
    """A mentor looks at it before anybody else reads it: does it name a person badly, is there a solution?"""
    if not runs_parliament(person):
        return InitiativeRefusal.NOT_YOURS
    return None if found.state == State.SENT else InitiativeRefusal.WRONG_TIME


def why_not_turn_back(found: Stand, person: Person) -> InitiativeRefusal | None:
    """A mentor, before it is seen and after somebody has reported it, until the administration has answered."""
    if not runs_parliament(person):
        return InitiativeRefusal.NOT_YOURS
    waiting = (State.SENT, State.OPEN, State.REACHED)
    return None if found.state in waiting else InitiativeRefusal.WRONG_TIME


def why_not_report(found: Stand, person: Person) -> InitiativeRefusal | None:
    """Whoever reads that somebody is named badly tells the mentors; the author need not, who can take it back."""
    if found.state not in (State.OPEN, State.REACHED):
        return InitiativeRefusal.WRONG_TIME
    return InitiativeRefusal.OWN if found.author_id == person.id else None


def writes(person: Person) -> bool:
    """Pupils, and for those of grades 1–4 their class teacher."""
    return is_pupil(person) or bool(young_classes(person))


def sees(found: Stand, person: Person) -> bool:
    """Public inside the school once a mentor has looked; before that its author and the mentors see it."""
    return found.state in PUBLIC or found.author_id == person.id or runs_parliament(person)


def after_school_days(day: date, days: int, calendar: Calendar) -> date:
    """The school day that many school days later; after the last term simply days."""
    last = calendar.terms[-1][1]
    while days:
        day += timedelta(days=1)
        days -= calendar.is_school_day(day) or day > last
    return day
