"""Reports on the plan: what was done in time, done late, not done, and what is still ahead."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from school.dates import SchoolYear
from school.people import Person
from school.plan.school_year import Calendar, usual_calendar
from school.rights import Deed, may

Key = TypeVar("Key", bound=Hashable)


class Outcome(StrEnum):
    """How an occurrence stands on the day of the report."""

    DONE = "done"
    LATE = "late"  # done after its day
    MISSED = "missed"  # called off, or its day is over and nobody has shown evidence
    AHEAD = "ahead"


class Span(StrEnum):
    """What time a report is about."""

    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last-month"
    TERM = "term"
    YEAR = "year"


@dataclass(frozen=True)
class Line:
    """One occurrence in a report; `done_on` by the school's clock."""

    title: str
    faction: str | None
    due_on: date
    responsible: tuple[str, ...]
    grades: frozenset[int]
    done_on: date | None
    done_by: str | None
    evidence: str | None  # a link, or the name of a file
    not_held: str | None = None  # the reason, if it was called off
    kind: str | None = None  # of the evidence: link, photo, document
    project: str | None = None  # as the school's plan names it
    partners: tuple[str, ...] = ()
    others: tuple[str, ...] = ()  # «heading: words» of columns that are no field here


def grades_of_report(person: Person) -> frozenset[int] | None:
    """About which grades this person may ask for reports: None is the whole school; a class teacher's own grades."""
    if may(person, Deed.EDIT_PLAN):
        return None
    return frozenset(int(name.split(" ")[0]) for name in person.teaches())


def outcome_of(line: Line, today: date) -> Outcome:
    """On its own day an occurrence is not missed yet, unless it was called off."""
    if line.not_held:
        return Outcome.MISSED
    if line.done_on:
        return Outcome.DONE if line.done_on <= line.due_on else Outcome.LATE
    return Outcome.MISSED if line.due_on < today else Outcome.AHEAD


def days_of(span: Span, today: date, calendar: Calendar | None = None) -> tuple[date, date]:
    """The first and last day of a span; in the holidays the term is the one that has just ended. Terms are those of
    the school's own year, or the usual ones."""
    year = SchoolYear.of(today)
    if span is Span.WEEK:
        monday = today - timedelta(days=today.weekday())
        return monday, monday + timedelta(days=6)
    if span is Span.YEAR:
        return year.starts_on, date(year.first + 1, 8, 31)
    if span is Span.TERM:
        terms = (calendar or usual_calendar(year)).terms
        begun = [term for term in terms if term[0] <= today]
        return begun[-1] if begun else terms[0]
    first = today.replace(day=1)
    if span is Span.LAST_MONTH:
        first = (first - timedelta(days=1)).replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def sums(
    lines: Iterable[Line], keys: Callable[[Line], Iterable[Key]], today: date
) -> dict[Key, Counter[Outcome]]:
    """Outcomes counted by a key; a line with several keys (grades) counts for each of them."""
    counted: dict[Key, Counter[Outcome]] = {}
    for line in lines:
        for key in keys(line):
            counted.setdefault(key, Counter())[outcome_of(line, today)] += 1
    return counted


def coverage(lines: Iterable[Line]) -> dict[tuple[int, date], Counter[str | None]]:
    """(grade, first day of the month) -> how many events of which faction: the map of who was forgotten."""
    counted: dict[tuple[int, date], Counter[str | None]] = {}
    for line in lines:
        for grade in line.grades:
            counted.setdefault((grade, line.due_on.replace(day=1)), Counter())[line.faction] += 1
    return counted
