"""The report of the whole year: what was planned and what came of it, and which grades were forgotten."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from school.dates import SchoolYear
from school.people import GRADES
from school.people.names import fold
from school.plan.reports import Line, Outcome, outcome_of, sums

#: From May to the end of June the year is looked back upon; in July the next one has begun.
MONTHS = (5, 6)
HELD = (Outcome.DONE, Outcome.LATE)


@dataclass(frozen=True)
class GradeYear:
    """A grade's year, and the months in which nothing was held for it."""

    grade: int
    planned: int
    held: int
    empty: tuple[date, ...]


@dataclass(frozen=True)
class YearEnd:
    """The year in numbers, with what was not held."""

    total: Counter[Outcome]
    factions: dict[str | None, Counter[Outcome]]
    months: dict[date, Counter[Outcome]]
    grades: tuple[GradeYear, ...]
    not_held: tuple[Line, ...]
    evidence: Counter[str]  # by its kind: link, photo, document

    @property
    def forgotten(self) -> list[int]:
        """The grades for which nothing was held all year."""
        return [one.grade for one in self.grades if not one.held]


def year_end(lines: Sequence[Line], year: SchoolYear, today: date) -> YearEnd:
    """Counts the lines of one school year's plans; months that have not begun are not held against anybody."""
    begun = [month for month in _school_months(year) if month <= today]
    held = [line for line in lines if outcome_of(line, today) in HELD]
    return YearEnd(
        total=Counter(outcome_of(line, today) for line in lines),
        factions=sums(lines, lambda line: [line.faction], today),
        months=sums(lines, lambda line: [line.due_on.replace(day=1)], today),
        grades=tuple(_grade_year(grade, lines, held, begun) for grade in GRADES),
        not_held=tuple(line for line in lines if outcome_of(line, today) is Outcome.MISSED),
        evidence=Counter(line.kind for line in held if line.kind),
    )


def _school_months(year: SchoolYear) -> list[date]:
    autumn = [date(year.first, month, 1) for month in range(9, 13)]
    return autumn + [date(year.first + 1, month, 1) for month in range(1, 6)]


def _grade_year(grade: int, lines: Sequence[Line], held: Sequence[Line], months: Sequence[date]) -> GradeYear:
    own = [line.due_on.replace(day=1) for line in held if grade in line.grades]
    empty = tuple(month for month in months if month not in own)
    return GradeYear(grade, sum(grade in line.grades for line in lines), len(own), empty)


# Names


_WORD = re.compile(r"\w[\w-]*")
_AS_RUSSIAN = str.maketrans("әғқңөұүһі", "агкноуухи")
_ENDING = "аеиоуыэюяйь"
_LONGEST_ENDING = 5


def hiding(names: Iterable[str], instead: str) -> Callable[[str], str]:
    """A function that puts `instead` for each of these people, named in either order, with an ending or an initial.

    A surname alone is left: it may be anybody's.
    """
    known: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        if len(parts := name.split()) > 1:
            pair = _stem(parts[0]), _stem(parts[1])
            known.setdefault(pair[0][:2], []).append(pair)

    def is_known(surname: str, name: str) -> bool:
        return any(_is(surname, a) and _names(name, b) for a, b in known.get(surname[:2], ()))

    def hidden(text: str) -> str:
        words = list(_WORD.finditer(text))
        found: list[tuple[int, int]] = []
        for left, right in pairwise(words):
            apart = text[left.end() : right.start()].strip(" .\n")
            if apart or (found and left.start() < found[-1][1]):
                continue
            one, other = _folded(left[0]), _folded(right[0])
            if is_known(one, other) or is_known(other, one):
                dot = len(other) == 1 and text[right.end() :].startswith(".")  # of the initial
                found.append((left.start(), right.end() + dot))
        for start, end in reversed(found):
            text = text[:start] + instead + text[end:]
        return text

    return hidden


def _folded(word: str) -> str:
    """A Kazakh name is often written with Russian letters."""
    return fold(word).translate(_AS_RUSSIAN)


def _stem(name: str) -> str:
    folded = _folded(name)
    return folded[:-1] if len(folded) > 3 and folded[-1] in _ENDING else folded


def _is(word: str, stem: str) -> bool:
    return word.startswith(stem) and len(word) <= len(stem) + _LONGEST_ENDING


def _names(word: str, stem: str) -> bool:
    return _is(word, stem) or word == stem[:1]
