"""Projects: the parliament's main way of working (minutes-1; checklist, rows 45, 58, 61, 62, 68, 77, 137).

A project is known by its name: an item of the plan that names it alone is one of its steps.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from school.dates import SchoolYear, last_of_month
from school.events.interests import DIRECTIONS
from school.people.names import fold

LONGEST_NAME, LONGEST_GOAL, LONGEST_RESULT, LONGEST_NEED = 100, 700, 700, 120
MOST_AMOUNT = 100_000_000
#: Things, or money of the school's budget; never collected from pupils (checklist, row 137).
NEEDS = ("goods", "budget")


class State(StrEnum):
    """running → ended with a result, or stopped with a reason."""

    RUNNING = "running"
    ENDED = "ended"
    STOPPED = "stopped"


class NeedState(StrEnum):
    """What is asked for, as the administration has answered."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class ProjectRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NO_SUCH = "project-none"
    NOT_YOURS = "project-not-yours"
    NAMED = "project-named-already"
    OVER = "project-over"
    NO_STEP = "project-no-step-done"
    BAD_DAY = "project-bad-day"
    DECIDED = "project-need-decided"
    STEP = "project-step-not-taken"


@dataclass(frozen=True)
class YearProject:
    """A project of the parliament's plan, as the plan spells it."""

    name: str
    month: int
    faction: str | None
    direction: str

    def days(self, year: SchoolYear) -> tuple[date, date]:
        first = date(year.first + (self.month < 9), self.month, 1)
        return first, last_of_month(first)


#: What the plan's first row asks for: set up in September, at work all year.
OFFICE = "Парламенттің жоба кеңсесі"
#: The plan's ten; January has two, and its mentor picks for each row.
NAMED = (
    YearProject("Құқықтық мәдениет", 9, "law_order", "intellectual"),
    YearProject("Жаңалық жаршысы", 10, "information", "intellectual"),
    YearProject("Мен салауатты өмір салтын қолдаймын!", 11, "sport_health", "sport"),
    YearProject("Сүйіспеншілік – жүректен", 12, "self_knowledge", "other_creative"),
    YearProject("Еріктілер", 1, "care", "volunteer"),
    YearProject("Аялы алақан", 1, "care", "volunteer"),
    YearProject("Ұшқыр ой алаңы", 2, "debate", "debate"),
    YearProject("Эко start", 3, "ecology_labour", "ecological"),
    YearProject("Өнерлі өрен", 4, "culture_art", "art_aesthetic"),
    YearProject("Шабыт", 5, None, "ethnocultural"),
)


def key_of(name: str) -> str:
    """What a name is known by, however it is written: «ЭКО START» жобасы is Эко start."""
    bare = re.sub(r"\b(?:жобасы|жоба|проекті|проекта?|project)\b", " ", fold(name))
    return "".join(re.findall(r"\w+", bare))


def is_step_of(projects: Sequence[str], key: str) -> bool:
    """An item that names several waits until a mentor picks one."""
    return len(projects) == 1 and key_of(projects[0]) == key


def why_not_begin(name: str, direction: str, ends_on: date, today: date) -> ProjectRefusal | None:
    if not key_of(name) or direction not in DIRECTIONS:
        return ProjectRefusal.NO_SUCH
    return ProjectRefusal.BAD_DAY if ends_on < today else None


def why_not_end(done: int) -> ProjectRefusal | None:
    """A project ends with evidence: that of the steps which are done."""
    return None if done else ProjectRefusal.NO_STEP
