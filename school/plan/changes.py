"""Changing the plan: who runs an item, who stands in for whom, what typed words mean, and the step to the next year."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from school.dates import SchoolYear
from school.factions import FACTIONS
from school.grades import grades_in
from school.people import Person, grades_as_bits
from school.plan import Occurrence, PlanRefusal, occurrences
from school.plan.cells import projects_of, responsible_of, titles_of
from school.plan.columns import clean, evidence_of
from school.plan.deadlines import Deadline, Frame, deadlines_of
from school.plan.school_year import Calendar
from school.typed import typed_day

# Who


class Part(StrEnum):
    """The part of somebody who is named for an item."""

    LEAD = "lead"
    HELPER = "helper"
    RELEASED = "released"


def is_colleague(person: Person | None, school_id: int) -> bool:
    """Whether somebody can be named, asked or left in charge: staff of the school whom a letter reaches."""
    return bool(
        person
        and person.active
        and person.school_id == school_id
        and person.is_staff()
        and person.telegram_id
    )


def stand_in(person_id: int, away: Mapping[int, int]) -> int:
    """Who acts for a person today: a substitute who is away as well has one too. In a circle it is the person."""
    seen = [person_id]
    while (following := away.get(seen[-1])) is not None:
        if following in seen:
            return person_id
        seen.append(following)
    return seen[-1]


def stands_for(person_id: int, away: Mapping[int, int]) -> set[int]:
    """The person, and all for whom they act today."""
    return {person_id} | {one for one in away if stand_in(one, away) == person_id}


# What is typed


@dataclass(frozen=True)
class Reading:
    """A typed field as it is understood: the columns of the item, and the part of the plan's row that it replaces."""

    columns: dict[str, Any]
    understood: dict[str, Any]
    shown: str
    dated: tuple[Occurrence, ...] = ()


FIELDS = ("title", "faction", "deadline", "grades", "responsible", "evidence")
#: What of an item that is there can be changed beside them.
CHANGED = (*FIELDS, "project")


def read_field(
    field: str, typed: str, year: SchoolYear, today: date, calendar: Calendar | None = None
) -> Reading | PlanRefusal:
    """What somebody typed for one field, by the rules by which a plan's cells are read; days by the school's own
    calendar, or the usual one."""
    lines = typed.split("\n")
    match field:
        case "title":
            titles = titles_of(lines)[1]
            title = "\n".join(titles)
            return Reading({"title": title}, {"titles": titles}, title) if title else PlanRefusal.BAD_TITLE
        case "faction":
            key = typed if typed in FACTIONS else None
            return Reading({"faction": key}, {"faction_key": key}, key or "none")
        case "grades":
            if not typed:
                return Reading({"grades": 0}, {"audience_raw": "", "audience_grades": []}, "")
            grades = grades_in(typed)
            understood = {"audience_raw": clean(typed), "audience_grades": grades}
            shown = ",".join(map(str, grades))
            columns = {"grades": grades_as_bits(grades)}
            return Reading(columns, understood, shown) if grades else PlanRefusal.BAD_GRADES
        case "project":
            projects = projects_of(lines)
            return Reading({}, {"projects": projects}, ", ".join(projects))
        case "responsible":
            people = responsible_of(lines)
            return Reading({"responsible": people}, {"responsible": people}, ", ".join(people))
        case "evidence":
            kinds, raw = evidence_of(typed), clean(typed)
            understood = {"evidence_raw": raw, "evidence_kinds": kinds}
            return Reading({"evidence_kinds": kinds}, understood, raw)
        case _:
            return _read_deadline(lines, year, today, calendar)


def _read_deadline(
    lines: Sequence[str], year: SchoolYear, today: date, calendar: Calendar | None
) -> Reading | PlanRefusal:
    """What recurs does so from this month on: nobody is late for what was not asked of them yet."""
    deadlines = deadlines_of(lines, Frame(year))
    month = f"{max(today, year.starts_on):%Y-%m}"
    dated = occurrences(deadlines, None, year, calendar)
    recurs = len(dated) > len(deadlines)
    if recurs:
        dated = [one for one in occurrences(deadlines, month, year, calendar) if one.due_on >= today]
    first, last = days_of_plan(year)
    if not dated or not all(first <= one.due_on <= last for one in dated):
        return PlanRefusal.BAD_DEADLINE
    dated = [replace(one, number=number) for number, one in enumerate(dated, start=1)]
    columns = {"month": month if recurs else None}
    understood = columns | {"deadlines": [one.as_json() for one in deadlines]}
    return Reading(columns, understood, "; ".join(one.raw for one in deadlines), tuple(dated))


def days_of_plan(year: SchoolYear) -> tuple[date, date]:
    """A year's plan begins with the campaigns of the summer before it and ends with the summer after."""
    return date(year.first, 7, 1), date(year.first + 1, 8, 31)


def read_day(text: str, today: date, *, ahead: bool = True) -> date | None:
    """One day, «15.12» or «15 желтоқсан»; without a year the next such day, or the last. None for anything else."""
    if (typed := typed_day(text, today)) and typed.year:
        try:
            return date(typed.year, typed.month, typed.day)
        except ValueError:
            return None
    found = deadlines_of([text], Frame(SchoolYear.of(today)))
    if len(found) != 1 or found[0].kind not in ("date-range", "by-date") or found[0].term:
        return None
    start, end = found[0].start, found[0].end
    if end is None or start not in (None, end):
        return None
    if str(end.year) in text:
        return end
    day = _in_year(end, today.year)
    if ahead:
        return day if day >= today else _in_year(end, today.year + 1)
    return day if day <= today else _in_year(end, today.year - 1)


def _in_year(day: date, year: int) -> date:
    """The same day in another year; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


# Into the next year


def in_year(day: date, years: int) -> date:
    """The same day so many years later."""
    return _in_year(day, day.year + years)


def month_later(month: str | None) -> str | None:
    """«2026-10» as «2027-10»."""
    return f"{int(month[:4]) + 1}{month[4:]}" if month else None


def deadline_from(stored: Mapping[str, Any]) -> Deadline:
    """A deadline as it lies in the plan's row (see Deadline.as_json)."""

    def day(name: str) -> date | None:
        return date.fromisoformat(stored[name]) if stored.get(name) else None

    return Deadline(
        stored["kind"],
        stored.get("raw", ""),
        day("start"),
        day("end"),
        times=stored.get("times"),
        weekday=stored.get("weekday"),
        weeks=tuple(stored.get("weeks", ())),
        term=stored.get("term"),
        ongoing=bool(stored.get("ongoing")),
    )


def next_year_of(deadline: Deadline) -> Deadline:
    return years_later(deadline, 1)


def years_later(deadline: Deadline, years: int) -> Deadline:
    """Dates move to the same day, a month to the same month; what recurs has no dates to move."""
    start = in_year(deadline.start, years) if deadline.start else None
    end = in_year(deadline.end, years) if deadline.end else None
    if deadline.kind == "month" and start and end:
        end = start.replace(day=monthrange(start.year, start.month)[1])
    return replace(deadline, start=start, end=end)


def title_moved_on(title: str, year: SchoolYear) -> str:
    """An item's title in the next school year: «2026–2027 оқу жылы» becomes «2027–2028», other numbers stay."""
    own = {str(number): str(number + 1) for number in (year.first, year.first + 1)}
    return re.sub(r"(?<!\d)\d{4}(?!\d)", lambda found: own.get(found[0], found[0]), title)


def moved_on(
    stored: Iterable[Mapping[str, Any]], month: str | None, year: SchoolYear
) -> tuple[list[dict[str, object]], str | None, list[Occurrence]]:
    """(deadlines, month, occurrences) of an item in the school year after `year`."""
    deadlines = [next_year_of(deadline_from(one)) for one in stored]
    later = month_later(month)
    dated = occurrences(deadlines, later, SchoolYear(year.first + 1))
    return [one.as_json() for one in deadlines], later, dated
