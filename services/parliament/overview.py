"""What a leader sees at a glance, what a pupil sees of the plan, and what the year's report of the parliament holds."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta

from sqlalchemy.engine import Connection

from db import minutes, parliament, people, plan
from db.parliament import (
    Member,
    Office,
    appeals,
    decisions,
    initiatives,
    membership,
    opinions,
    projects,
    sittings,
    thanks,
    tutoring,
)
from db.parliament.decisions import Decision
from db.parliament.initiatives import Initiative
from db.parliament.projects import Project
from db.parliament.sittings import Sitting
from db.plan import DatedItem
from school.dates import SchoolYear, at_school_time, school_day
from school.factions import FACTIONS
from school.parliament.appeals import KINDS
from school.parliament.duty import MonthOfDuty
from school.parliament.initiatives import PUBLIC
from school.parliament.initiatives import State as InitiativeState
from school.parliament.sittings import State
from school.rights import runs_parliament
from services.asking import Asking
from services.parliament.duty import months
from services.parliament.projects import steps_of

#: So far a pupil looks ahead in the plan.
AHEAD = timedelta(days=31)
LOOK_BACK = 1000


@dataclass(frozen=True)
class Overview:
    """One page: what was decided, what of it is open, and who has not answered."""

    decided: list[Decision]
    waits: list[Decision]
    unsigned: list[Sitting]
    silent: list[tuple[Sitting, int]]  # a sitting to come, and how many have not said whether they come
    initiatives: list[Initiative]  # for a mentor's look, or the administration's answer
    requests: int  # for membership
    today: date


@dataclass(frozen=True)
class OwnParliament:
    """What the parliament is for one person: factions, offices, sittings to which they are invited."""

    factions: list[str]
    offices: list[Office]
    invited: list[tuple[Sitting, str]]


@dataclass(frozen=True)
class ProjectOfYear:
    """A project with whoever leads it, and how many of its steps are done."""

    row: Project
    owner: str
    done: int
    steps: int


@dataclass(frozen=True)
class ParliamentYear:
    """The year of the parliament, for its report."""

    sittings: list[tuple[Sitting, int | None]]
    decisions: list[Decision]
    members: dict[str, list[Member]]
    offices: list[Office]
    initiatives: Counter[str]
    months: list[MonthOfDuty]
    projects: list[ProjectOfYear]
    services: dict[str, int]  # what was done for pupils, in numbers; nobody is named


def overview(tx: Connection, asking: Asking) -> Overview:
    school = asking.person.school_id
    found = decisions.decisions_of_year(tx, school, SchoolYear.of(asking.today).first)
    going_on = sittings.unfinished(tx, school)
    ahead = [one for one in going_on if one.state == State.PLANNED and one.starts_at > asking.now]
    silent = [(one, sum(not said for said in sittings.answers(tx, one.id).values())) for one in ahead]
    waiting = (InitiativeState.SENT, InitiativeState.REACHED)
    return Overview(
        found,
        [one for one in found if one.state not in ("done", "cancelled")],
        [one for one in going_on if one.state == State.CLOSED],
        [one for one in silent if one[1]],
        initiatives.in_states(tx, school, waiting),
        sum(len(membership.pending(tx, school, key)) for key in FACTIONS),
        asking.today,
    )


def open_items(tx: Connection, asking: Asking) -> list[DatedItem]:
    """What of the plan is open in the coming month; for a pupil what concerns the own grade."""
    person, last = asking.person, asking.today + AHEAD
    return plan.due_between(tx, person.school_id, asking.today, last, None, state="open", grade=person.grade)


def own(tx: Connection, asking: Asking) -> OwnParliament:
    person = asking.person
    held = parliament.holders(tx, person.school_id, asking.today)
    going_on = [one for one in sittings.unfinished(tx, person.school_id) if one.state == State.PLANNED]
    said = [(one, sittings.answers(tx, one.id)) for one in going_on if one.starts_at > asking.now]
    return OwnParliament(
        parliament.factions_of(tx, person.id),
        [one for one in held if one.person_id == person.id],
        [(one, answers[person.id]) for one, answers in said if person.id in answers],
    )


def year_of(tx: Connection, asking: Asking) -> ParliamentYear | None:
    """None for whoever does not run the parliament."""
    if not runs_parliament(asking.person):
        return None
    school, year = asking.person.school_id, SchoolYear.of(asking.today)
    held = [
        one
        for one in sittings.of_school(tx, school, LOOK_BACK)
        if one.state in (State.CLOSED, State.SIGNED)
        and SchoolYear.of(school_day(one.starts_at, asking.zone)) == year
    ]
    return ParliamentYear(
        [(one, minutes.number_of_sitting(tx, one.id)) for one in reversed(held)],
        list(reversed(decisions.decisions_of_year(tx, school, year.first))),
        {key: parliament.members_of(tx, school, key) for key in FACTIONS},
        [one for one in parliament.holders(tx, school, asking.today) if one.kind != "class"],
        Counter(one.state for one in initiatives.in_states(tx, school, PUBLIC)),
        months(tx, school, year),
        [_project(tx, one) for one in projects.of_year(tx, school, year.first)],
        _services(tx, asking),
    )


def _project(tx: Connection, row: Project) -> ProjectOfYear:
    owner = people.by_id(tx, row.owner_id) if row.owner_id else None
    found = steps_of(tx, row)
    done = sum(one.state == "done" for one in found)
    return ProjectOfYear(row, owner.name if owner else "", done, len(found))


def _services(tx: Connection, asking: Asking) -> dict[str, int]:
    """Since the first of September: from a few on, numbers tell nothing of anybody."""
    school, year = asking.person.school_id, SchoolYear.of(asking.today)
    since = at_school_time(date(year.first, 9, 1), time(0), asking.zone)
    terms = [one for one in opinions.of_school(tx, school) if one.school_year == year.first]
    return {
        "opinions": sum(one.state == "closed" for one in terms),
        "questions": appeals.answered_since(tx, school, ["question"], since),
        "appeals": appeals.answered_since(tx, school, [one for one in KINDS if one != "question"], since),
        "lessons": tutoring.held_since(tx, school, since.date()),
        "thanks": thanks.all_since(tx, school, since),
    }
