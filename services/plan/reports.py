"""The lines of a report on the plan, and what the report of the year needs beside them."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import people
from db.plan import reports
from db.plan.reports import PlanRow
from school.dates import SchoolYear, school_day
from school.people import Role, bits_as_grades
from school.plan.approval import Approval
from school.plan.changes import days_of_plan
from school.plan.reports import Line


def lines(
    tx: Connection,
    school_id: int,
    first: date,
    last: date,
    zone: ZoneInfo,
    grades: frozenset[int] | None = None,
) -> list[Line]:
    """Everything that falls due between two days, in the order of the days; on request of some grades alone."""
    found = reports.lines(tx, school_id, first, last)
    return _narrowed(found, zone, grades)


def lines_of_year(
    tx: Connection, school_id: int, year: SchoolYear, zone: ZoneInfo, grades: frozenset[int] | None = None
) -> list[Line]:
    """Everything in a school year's plans: from the campaigns of the summer before it to the summer after."""
    found = reports.lines(tx, school_id, *days_of_plan(year), school_year=year.first)
    return _narrowed(found, zone, grades)


def _narrowed(found: list[PlanRow], zone: ZoneInfo, grades: frozenset[int] | None) -> list[Line]:
    told = [_as_line(row, zone) for row in found]
    return told if grades is None else [line for line in told if line.grades & grades]


def _as_line(row: PlanRow, zone: ZoneInfo) -> Line:
    return Line(
        title=row.title,
        faction=row.faction,
        due_on=row.due_on,
        responsible=tuple(row.responsible),
        grades=frozenset(bits_as_grades(row.grades)),
        done_on=school_day(row.done_at, zone) if row.state == "done" and row.done_at else None,
        done_by=row.done_by,
        evidence=row.link or row.file_name or row.kind,
        not_held=row.reason,
        kind=row.kind,
        project="\n".join(row.understood.get("projects") or ()) or None,
        partners=tuple(row.understood.get("partners") or ()),
        others=tuple(f"{name}: {said}" for name, said in (row.understood.get("extra") or {}).items()),
    )


@dataclass(frozen=True)
class Signing:
    """Who signs the report of the year; a name is empty where it is not known or there are several."""

    approval: Approval | None  # of the year's plan: the director signs who approved it
    deputy: str
    senior_mentor: str


def approval(tx: Connection, school_id: int, year: SchoolYear) -> Approval | None:
    """Of the newest of the year's plans."""
    return reports.approval(tx, school_id, year.first)


def signing(tx: Connection, school_id: int, year: SchoolYear) -> tuple[Signing, list[str]]:
    """Who signs, and the pupils' names, which must not stand in the paper."""
    approved = reports.approval(tx, school_id, year.first)
    deputies = people.with_role(tx, school_id, Role.DEPUTY_HEAD)
    mentors = people.with_role(tx, school_id, Role.SENIOR_MENTOR)
    pupils = reports.pupils_names(tx, school_id)
    only = [holders[0].name if len(holders) == 1 else "" for holders in (deputies, mentors)]
    return Signing(approved, *only), pupils
