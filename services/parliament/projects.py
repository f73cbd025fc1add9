"""Projects: begun, joined, given steps that are items of the plan, ended with a result; what they need is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.parliament import initiatives, projects
from db.parliament.projects import Project, ProjectNeed, Step
from db.people.audit import write_audit
from db.plan import assignees, factions
from school.dates import SchoolYear, school_day
from school.factions import FACTIONS
from school.parliament.initiatives import State as InitiativeState
from school.parliament.projects import (
    NAMED,
    NEEDS,
    OFFICE,
    NeedState,
    ProjectRefusal,
    State,
    is_step_of,
    key_of,
    why_not_begin,
    why_not_end,
)
from school.people import MENTORS, Person, Role
from school.plan.changes import Part
from school.presses.parliament import ProjectPress
from school.rights import is_of_school, is_pupil, leads_school, runs_parliament
from services.asking import Asking
from services.letters import Letter, LetterButton, LetterLine
from services.plan import changes


@dataclass(frozen=True)
class Begun:
    """A project as a mentor fills it in; `initiative_id` is the one that it comes from, or 0."""

    name: str
    goal: str
    direction: str
    faction: str
    owner_id: int
    ends_on: date
    initiative_id: int = 0


@dataclass(frozen=True)
class ProjectCard:
    """A project with all that belongs to it, and what this person may do."""

    row: Project
    owner: Person | None
    members: list[Person]
    steps: list[Step]
    needs: list[ProjectNeed]
    initiative: str | None
    mine: bool  # whoever looks works in it
    may_join: bool
    runs: bool  # changes it: its owner and the mentors
    plans: bool  # gives it steps and ends it: the mentors
    grants: bool


def of_year(tx: Connection, asking: Asking) -> tuple[list[Project], list[Step]]:
    """The year's projects; and the items of the plan that name several, for whoever picks one."""
    person, year = asking.person, SchoolYear.of(asking.today).first
    found = projects.of_year(tx, person.school_id, year)
    if not runs_parliament(person):
        return found, []
    return found, [one for one in projects.steps(tx, person.school_id, year) if len(one.projects) > 1]


def steps_of(tx: Connection, row: Project) -> list[Step]:
    named = projects.steps(tx, row.school_id, row.school_year)
    return [one for one in named if is_step_of(one.projects, row.name_key)]


def card(tx: Connection, asking: Asking, project_id: int) -> ProjectCard | ProjectRefusal:
    row = projects.by_id(tx, project_id)
    person = asking.person
    if row is None or row.school_id != person.school_id:
        return ProjectRefusal.NO_SUCH
    who = projects.members(tx, row.id)
    begun = initiatives.by_id(tx, row.initiative_id) if row.initiative_id else None
    running = row.state == State.RUNNING
    mine = person.id in who
    return ProjectCard(
        row,
        people.by_id(tx, row.owner_id) if row.owner_id else None,
        people.by_ids(tx, who),
        steps_of(tx, row),
        projects.needs_of(tx, row.id),
        begun.title if begun else None,
        mine,
        running and not mine and is_of_school(person),
        running and (runs_parliament(person) or person.id == row.owner_id),
        running and runs_parliament(person),
        leads_school(person),
    )


def _running(
    tx: Connection, asking: Asking, project_id: int, *, by_owner: bool = False
) -> Project | ProjectRefusal:
    seen = card(tx, asking, project_id)
    if isinstance(seen, ProjectRefusal):
        return seen
    if seen.row.state != State.RUNNING:
        return ProjectRefusal.OVER
    return seen.row if seen.plans or (by_owner and seen.runs) else ProjectRefusal.NOT_YOURS


def why_not_change(tx: Connection, asking: Asking, project_id: int, deed: str) -> ProjectRefusal | None:
    """Goal and needs are the owner's too; all else is the mentors', and an end wants evidence."""
    row = _running(tx, asking, project_id, by_owner=deed in ("goal", "need"))
    if isinstance(row, ProjectRefusal):
        return row
    return why_not_end(sum(one.done for one in steps_of(tx, row))) if deed == "end" else None


def begin(tx: Connection, asking: Asking, begun: Begun) -> int | ProjectRefusal:
    """Of an accepted initiative, or of a mentor's own; its owner hears of it. A year has one project of a name."""
    person = asking.person
    if not runs_parliament(person):
        return ProjectRefusal.NOT_YOURS
    if refusal := why_not_begin(begun.name, begun.direction, begun.ends_on, asking.today):
        return refusal
    owner = people.by_id(tx, begun.owner_id) if begun.owner_id else None
    if owner and (owner.school_id != person.school_id or not is_of_school(owner)):
        return ProjectRefusal.NO_SUCH
    came_from = initiatives.by_id(tx, begun.initiative_id) if begun.initiative_id else None
    if came_from and came_from.school_id != person.school_id:
        return ProjectRefusal.NO_SUCH
    if came_from and came_from.state not in (InitiativeState.ACCEPTED, InitiativeState.PART):
        return ProjectRefusal.NO_SUCH
    year = SchoolYear.of(asking.today)
    made = projects.begin(
        tx,
        {
            "school_id": person.school_id,
            "school_year": year.first,
            "name": begun.name,
            "name_key": key_of(begun.name),
            "goal": begun.goal,
            "direction": begun.direction,
            "faction": begun.faction if begun.faction in FACTIONS else None,
            "owner_id": owner.id if owner else None,
            "initiative_id": came_from.id if came_from else None,
            "begins_on": asking.today,
            "ends_on": begun.ends_on,
            "state": State.RUNNING,
        },
    )
    if made is None:
        return ProjectRefusal.NAMED
    write_audit(tx, asking.now, person.id, "begin", "project", made)
    if owner:
        projects.join(tx, made, owner.id)
    told = {one for one in (owner and owner.id, came_from and came_from.author_id) if one}
    _tell(tx, made, begun.name, sorted(told - {person.id}), "project-begun-letter", asking.now)
    return made


def _tell(
    tx: Connection,
    project_id: int,
    name: str,
    who: Sequence[int],
    key: str,
    now: datetime,
    occurrence: str = "once",
    lines: Sequence[LetterLine] = (),
) -> None:
    button = [[LetterButton("project-see", ProjectPress("card", project_id))]]
    body = Letter(key, {"name": name}, button, lines).body()
    outbox.post(tx, who, key, f"project:{project_id}", occurrence, body, now)


def join(tx: Connection, asking: Asking, project_id: int) -> ProjectRefusal | None:
    """By one's own wish; whoever leads it sees the name on the card."""
    seen = card(tx, asking, project_id)
    if isinstance(seen, ProjectRefusal):
        return seen
    if not seen.may_join:
        return ProjectRefusal.OVER
    projects.join(tx, project_id, asking.person.id)
    return None


def leave(tx: Connection, asking: Asking, project_id: int) -> ProjectRefusal | None:
    """At any time."""
    seen = card(tx, asking, project_id)
    if isinstance(seen, ProjectRefusal):
        return seen
    projects.leave(tx, project_id, asking.person.id)
    return None


def change_goal(tx: Connection, asking: Asking, project_id: int, goal: str) -> ProjectRefusal | None:
    row = _running(tx, asking, project_id, by_owner=True)
    if isinstance(row, ProjectRefusal):
        return row
    projects.change(tx, row.id, goal=goal)
    return None


def give_owner(tx: Connection, asking: Asking, project_id: int, person_id: int) -> ProjectRefusal | None:
    """Somebody of the school leads it from now on, and works in it."""
    row = _running(tx, asking, project_id)
    owner = people.by_id(tx, person_id)
    if isinstance(row, ProjectRefusal):
        return row
    if owner is None or owner.school_id != row.school_id or not is_of_school(owner):
        return ProjectRefusal.NO_SUCH
    projects.change(tx, row.id, owner_id=owner.id)
    projects.join(tx, row.id, owner.id)
    write_audit(tx, asking.now, asking.person.id, "give", "project", row.id)
    told = [owner.id] if owner.id != asking.person.id else []
    _tell(tx, row.id, row.name, told, "project-yours-letter", asking.now, f"{asking.today}")
    return None


@dataclass(frozen=True)
class NewStep:
    """What is to be done by when; a pupil may take it on, staff answer for its evidence."""

    title: str
    due_on: date
    person_id: int
    plan_name: str


def add_step(
    tx: Connection, asking: Asking, project_id: int, token: str, step: NewStep
) -> ProjectRefusal | None:
    """An item of the plan that names this project alone: reminders, evidence and reports are the plan's."""
    row = _running(tx, asking, project_id)
    if isinstance(row, ProjectRefusal):
        return row
    who = people.by_id(tx, step.person_id) if step.person_id else None
    if who and (who.school_id != row.school_id or not is_of_school(who)):
        return ProjectRefusal.NO_SUCH
    plan_id = plan.plan_named(tx, row.school_id, row.school_year, step.plan_name, asking.now)
    typed = {
        "title": step.title,
        "faction": row.faction or "none",
        "deadline": f"{step.due_on:%d.%m.%Y}",
        "grades": "",
        "responsible": who.name if who else asking.person.name,
        "evidence": "",
    }
    made = changes.add(tx, asking, plan_id, typed, f"project:{row.id}:{token}", asking.today)
    found = plan.by_occurrence(tx, made) if isinstance(made, int) else None
    if found is None:
        return ProjectRefusal.STEP
    plan.change_item(tx, found.item_id, {"understood": found.understood | {"projects": [row.name]}})
    lead = who if who and who.is_staff() else asking.person
    assignees.put(tx, found.item_id, lead.id, Part.LEAD, asking.now)
    if who and is_pupil(who):
        factions.take_lead(tx, found.item_id, who.id, asking.now)
        projects.join(tx, row.id, who.id)
    told = [who.id] if who and who.id != asking.person.id else []
    _tell_of_step(tx, row, (step.title, step.due_on), told, "project-step-letter", found.item_id, asking.now)
    return None


def _tell_of_step(
    tx: Connection,
    row: Project,
    step: tuple[str, date],
    who: Sequence[int],
    key: str,
    item_id: int,
    now: datetime,
) -> None:
    title, due = step
    about = {"name": row.name, "title": title, "due": due}
    button = [[LetterButton("project-see", ProjectPress("card", row.id))]]
    outbox.post(tx, who, key, f"item:{item_id}", due.isoformat(), Letter(key, about, button).body(), now)


@dataclass(frozen=True)
class Wanted:
    """Things by pieces, or money of the school's budget in tenge."""

    kind: str
    what: str
    amount: int


def ask_for(
    tx: Connection, asking: Asking, project_id: int, token: str, wanted: Wanted
) -> ProjectRefusal | None:
    """The administration hears what a project needs; pupils are never asked for it."""
    row = _running(tx, asking, project_id, by_owner=True)
    if isinstance(row, ProjectRefusal):
        return row
    if wanted.kind not in NEEDS:
        return ProjectRefusal.NO_SUCH
    values = {"project_id": row.id, "draft": token, "kind": wanted.kind, "what": wanted.what}
    values |= {"amount": wanted.amount, "state": NeedState.ASKED}
    made = projects.ask(tx, values | {"asked_by": asking.person.id, "asked_at": asking.now})
    if made:
        heads = [one.id for one in people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)]
        told = [one for one in heads if one != asking.person.id]
        _tell(tx, row.id, row.name, told, "project-need-letter", asking.now, f"need-{made}")
    return None


def decide(tx: Connection, asking: Asking, need_id: int, *, grant: bool) -> int | ProjectRefusal:
    """The administration grants or refuses, once; returns the project."""
    asked = projects.need_with(tx, need_id)
    seen = card(tx, asking, asked.project_id) if asked else ProjectRefusal.NO_SUCH
    if asked is None or isinstance(seen, ProjectRefusal):
        return ProjectRefusal.NO_SUCH
    if not seen.grants:
        return ProjectRefusal.NOT_YOURS
    state = NeedState.GRANTED if grant else NeedState.REFUSED
    if not projects.decide(tx, need_id, state, asking.person.id, asking.now):
        return ProjectRefusal.DECIDED
    write_audit(tx, asking.now, asking.person.id, state, "project_need", need_id)
    told = {one for one in (asked.asked_by, seen.row.owner_id) if one and one != asking.person.id}
    line = [LetterLine(f"project-need-{state}", {"what": asked.what})]
    _tell(tx, seen.row.id, seen.row.name, sorted(told), "project-letter", asking.now, f"need-{need_id}", line)
    return seen.row.id


def end(
    tx: Connection, asking: Asking, project_id: int, result: str, *, stop: bool = False
) -> ProjectRefusal | None:
    """With a result and with the evidence of its steps; or stopped, with the reason."""
    row = _running(tx, asking, project_id)
    if isinstance(row, ProjectRefusal):
        return row
    if not stop and (refusal := why_not_change(tx, asking, row.id, "end")):
        return refusal
    state = State.STOPPED if stop else State.ENDED
    projects.close(tx, row.id, state=state, result=result, closed_on=asking.today)
    write_audit(tx, asking.now, asking.person.id, state, "project", row.id)
    told = [one for one in projects.members(tx, row.id) if one != asking.person.id]
    _tell(tx, row.id, row.name, told, "project-over-letter", asking.now)
    return None


# The clock


def tick(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """The year's own projects are there; nobody who left leads one; a pupil hears of a step on its eve."""
    today = school_day(now, zone)
    begin_year(tx, school_id, SchoolYear.of(today))
    for row in projects.without_owner(tx, school_id):
        projects.change(tx, row.id, owner_id=None)
        mentors = [one.id for role in (*sorted(MENTORS), Role.DEPUTY_HEAD) for one in _with(tx, row, role)]
        _tell(tx, row.id, row.name, sorted(set(mentors)), "project-ownerless-letter", now, f"{row.owner_id}")
    if now.astimezone(zone).hour >= _EVENING:
        _remind(tx, school_id, today, now)


#: From this hour on a pupil is told what is due tomorrow.
_EVENING = 15


def _with(tx: Connection, row: Project, role: str) -> list[Person]:
    return people.with_role(tx, row.school_id, role)


def _remind(tx: Connection, school_id: int, today: date, now: datetime) -> None:
    year = SchoolYear.of(today).first
    rows = {one.name_key: one for one in projects.of_year(tx, school_id, year)}
    for step in projects.steps(tx, school_id, year):
        row = rows.get(key_of(step.projects[0])) if len(step.projects) == 1 else None
        if row and step.lead_id and step.state == "open" and step.due_on == today + timedelta(days=1):
            about = (step.title, step.due_on)
            _tell_of_step(tx, row, about, [step.lead_id], "project-step-eve-letter", step.item_id, now)


def begin_year(tx: Connection, school_id: int, year: SchoolYear) -> None:
    """The project office and the plan's ten named projects."""
    common = {"school_id": school_id, "school_year": year.first, "state": State.RUNNING}
    whole = {"begins_on": year.starts_on, "ends_on": year.ends_on}
    office = {"name": OFFICE, "name_key": key_of(OFFICE), "direction": "other_creative", "faction": None}
    rows = [common | whole | office]
    for one in NAMED:
        first, last = one.days(year)
        about = {"name": one.name, "name_key": key_of(one.name), "direction": one.direction}
        rows.append(common | about | {"faction": one.faction, "begins_on": first, "ends_on": last})
    known = {one.name_key for one in projects.of_year(tx, school_id, year.first)}
    for values in rows:
        if values["name_key"] not in known:
            projects.begin(tx, values)
