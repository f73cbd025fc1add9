"""Projects: what is aimed at, who works in it, what it needs. Its steps are items of the plan."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    delete,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.plan import occurrence, plan, plan_item
from db.plan.factions import faction_lead
from db.statements import insert
from db.store import metadata
from school.parliament.projects import State

project = Table(
    "project",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("school_year", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),  # by which items of the plan belong to it
    Column("goal", Text),
    Column("direction", Text, nullable=False),  # one of twelve
    Column("faction", Text),
    Column("owner_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("initiative_id", ForeignKey("initiative.id", ondelete="SET NULL")),
    Column("begins_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("state", Text, nullable=False),
    Column("result", Text),  # or why it was stopped
    Column("closed_on", Date),
    UniqueConstraint("school_id", "school_year", "name_key"),
    Index("ix_project_initiative_id", "initiative_id"),
)

project_member = Table(
    "project_member",
    metadata,
    Column("project_id", ForeignKey("project.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
)

project_need = Table(
    "project_need",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("project_id", ForeignKey("project.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),  # goods, budget
    Column("what", Text, nullable=False),
    Column("amount", Integer, nullable=False),  # pieces, or tenge of the budget
    Column("state", Text, nullable=False),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    Column("decided_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("decided_at", Moment),
)


@dataclass(frozen=True, slots=True)
class Project:
    """A project; `result` is why, if it was stopped. Days are the school's."""

    id: int
    school_id: int
    school_year: int
    name: str
    name_key: str
    goal: str | None
    direction: str
    faction: str | None
    owner_id: int | None
    initiative_id: int | None
    begins_on: date
    ends_on: date
    state: str
    result: str | None
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class ProjectNeed:
    """Something that a project asks the school for."""

    id: int
    project_id: int
    draft: str
    kind: str
    what: str
    amount: int
    state: str
    asked_by: int | None
    asked_at: datetime
    decided_by: int | None
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Step:
    """An item of the plan with the occurrence that is next, or was last; `lead` is the pupil who has taken it."""

    item_id: int
    title: str
    projects: tuple[str, ...]
    occurrence_id: int
    due_on: date
    state: str
    lead_id: int | None
    lead: str | None
    done: int


def begin(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if the year has a project of this name."""
    row = insert(project).values(values).on_conflict_do_nothing().returning(project.c.id)
    project_id: int | None = tx.execute(row).scalar()
    return project_id


def by_id(tx: Connection, project_id: int) -> Project | None:
    return made(Project, tx.execute(select(project).where(project.c.id == project_id)).first())


def of_initiative(tx: Connection, initiative_id: int) -> Project | None:
    wanted = select(project).where(project.c.initiative_id == initiative_id).order_by(project.c.id).limit(1)
    return made(Project, tx.execute(wanted).first())


def of_year(tx: Connection, school_id: int, school_year: int) -> list[Project]:
    """Those at work first, in the order of their days."""
    wanted = select(project).where(project.c.school_id == school_id, project.c.school_year == school_year)
    order = (project.c.state != State.RUNNING, project.c.begins_on, project.c.id)
    return each(Project, tx.execute(wanted.order_by(*order)))


def change(tx: Connection, project_id: int, **values: Any) -> None:
    tx.execute(update(project).where(project.c.id == project_id).values(values))


def close(tx: Connection, project_id: int, **values: Any) -> bool:
    """False if it is over."""
    running = update(project).where(project.c.id == project_id, project.c.state == State.RUNNING)
    return tx.execute(running.values(values)).rowcount == 1


def without_owner(tx: Connection, school_id: int) -> list[Project]:
    """At work, and whoever led them has left the school."""
    wanted = select(project).join(person, person.c.id == project.c.owner_id)
    gone = (project.c.school_id == school_id, project.c.state == State.RUNNING, person.c.active.is_(False))
    return each(Project, tx.execute(wanted.where(*gone)))


# Who works in it


def join(tx: Connection, project_id: int, person_id: int) -> bool:
    """False if they do already."""
    joined = insert(project_member).values(project_id=project_id, person_id=person_id)
    return tx.execute(joined.on_conflict_do_nothing()).rowcount == 1


def leave(tx: Connection, project_id: int, person_id: int) -> bool:
    this = (project_member.c.project_id == project_id, project_member.c.person_id == person_id)
    return tx.execute(delete(project_member).where(*this)).rowcount == 1


def members(tx: Connection, project_id: int) -> list[int]:
    """Those who are at the school, by name."""
    wanted = select(person.c.id).join(project_member, project_member.c.person_id == person.c.id)
    here = (project_member.c.project_id == project_id, person.c.active)
    return list(tx.execute(wanted.where(*here).order_by(person.c.name_key)).scalars())


# What it needs


def ask(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft was asked for already."""
    row = insert(project_need).values(values).on_conflict_do_nothing().returning(project_need.c.id)
    need_id: int | None = tx.execute(row).scalar()
    return need_id


def needs_of(tx: Connection, project_id: int) -> list[ProjectNeed]:
    wanted = select(project_need).where(project_need.c.project_id == project_id)
    return each(ProjectNeed, tx.execute(wanted.order_by(project_need.c.id)))


def need_with(tx: Connection, need_id: int) -> ProjectNeed | None:
    return made(ProjectNeed, tx.execute(select(project_need).where(project_need.c.id == need_id)).first())


def decide(tx: Connection, need_id: int, state: str, by: int, now: datetime) -> bool:
    """False if it was decided before."""
    asked = update(project_need).where(project_need.c.id == need_id, project_need.c.state == "asked")
    return tx.execute(asked.values(state=state, decided_by=by, decided_at=now)).rowcount == 1


# Its steps


def steps(tx: Connection, school_id: int, school_year: int) -> list[Step]:
    """Every item of the year's plans that names a project and has a day."""
    wanted = (
        select(
            plan_item.c.id.label("item_id"),
            plan_item.c.title,
            plan_item.c.understood,
            occurrence.c.id.label("occurrence_id"),
            occurrence.c.due_on,
            occurrence.c.state,
            person.c.id.label("lead_id"),
            person.c.name.label("lead"),
        )
        .select_from(plan_item)
        .join(plan, plan.c.id == plan_item.c.plan_id)
        .join(occurrence, occurrence.c.item_id == plan_item.c.id)
        .outerjoin(faction_lead, faction_lead.c.item_id == plan_item.c.id)
        .outerjoin(person, person.c.id == faction_lead.c.person_id)
        .where(plan.c.school_id == school_id, plan.c.school_year == school_year, plan.c.state != "draft")
        .where(occurrence.c.state != "cancelled")
        .order_by(occurrence.c.due_on, occurrence.c.id)
    )
    found: dict[int, Step] = {}
    for row in tx.execute(wanted):
        known = found.get(row.item_id)
        done = (known.done if known else 0) + (row.state == "done")
        if known and known.state == "open":  # the next one stands already
            found[row.item_id] = replace(known, done=done)
        elif projects := tuple(row.understood.get("projects") or ()):
            about = (row.occurrence_id, row.due_on, row.state, row.lead_id, row.lead, done)
            found[row.item_id] = Step(row.item_id, row.title, projects, *about)
    return list(found.values())
