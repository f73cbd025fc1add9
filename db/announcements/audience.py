"""An audience as one statement: the very people that are counted in the preview and posted to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select, true
from sqlalchemy.engine import Connection

from db.assistance.needs import need
from db.elections.voting import voters_with_account
from db.events.registrations import registration
from db.parliament import member
from db.people import guardian, person, role
from school.announcements.audience import Audience, within_reach
from school.assistance import ENDED
from school.people import Person, Role


@dataclass(frozen=True, slots=True)
class Reach:
    """How many an announcement reaches: those with an account (`receivers`), of them those whom Telegram refused last
    time (`blocked`), those without an account (`missing`); and how many receivers read in which language."""

    receivers: int
    blocked: int
    missing: int
    languages: Mapping[str, int]


def meant(school_id: int, audience: Audience) -> Select[Any]:
    """The ids of all active people of an audience, each once, with an account or without."""
    asked = _condition(person, audience)
    return select(person.c.id).where(person.c.school_id == school_id, person.c.active, asked)


def of_author(author: Person, audience: Audience) -> Select[Any]:
    """The same, as far as the author reaches."""
    return meant(author.school_id, within_reach(author, audience))


def with_account(people: Select[Any]) -> Select[Any]:
    return people.where(person.c.telegram_id.is_not(None))


def reach(tx: Connection, people: Select[Any]) -> Reach:
    """The counts of the preview."""
    has_account, refused = person.c.telegram_id.is_not(None), person.c.unreachable_since.is_not(None)
    counted = select(
        person.c.language,
        func.count().filter(has_account).label("receivers"),
        func.count().filter(has_account, refused).label("blocked"),
        func.count().filter(person.c.telegram_id.is_(None)).label("missing"),
    ).where(person.c.id.in_(people))
    rows = tx.execute(counted.group_by(person.c.language)).all()
    return Reach(
        sum(row.receivers for row in rows),
        sum(row.blocked for row in rows),
        sum(row.missing for row in rows),
        {row.language: row.receivers for row in rows if row.receivers},
    )


def count_beyond(tx: Connection, people: Select[Any], circle: Audience | None) -> int:
    """How many of them are outside of a circle."""
    outside = true() if circle is None else not_(_condition(person, circle))
    wanted = select(func.count()).select_from(person).where(person.c.id.in_(people), outside)
    return int(tx.execute(wanted).scalar_one())


def _condition(who: Any, audience: Audience) -> ColumnElement[bool]:
    """Whether the person of a row of `who` is meant."""
    match audience:
        case {"any": inner}:
            return or_(false(), *(_condition(who, one) for one in inner))
        case {"all": inner}:
            return and_(true(), *(_condition(who, one) for one in inner))
        case {"not": inner}:
            return not_(_condition(who, inner))
        case {"parents": inner}:
            child = person.alias()
            of_them = select(guardian.c.child_id).join(child, child.c.id == guardian.c.child_id)
            return of_them.where(
                guardian.c.parent_id == who.c.id, child.c.active, _condition(child, inner)
            ).exists()
        case _:
            return _CONDITIONS[audience["is"]](who, audience.get("of", []))


def _holds(who: Any, *names: str) -> ColumnElement[bool]:
    held = role.alias()
    return select(held.c.person_id).where(held.c.person_id == who.c.id, held.c.name.in_(names)).exists()


def _is_staff(who: Any, of: list[Any]) -> ColumnElement[bool]:
    held = role.alias()
    office = held.c.name.not_in((Role.STUDENT, Role.PARENT))
    return select(held.c.person_id).where(held.c.person_id == who.c.id, office).exists()


def _in_classes(who: Any, of: list[Any]) -> ColumnElement[bool]:
    named = [name.split(" ", 1) for name in of]
    return or_(false(), *(and_(who.c.grade == int(grade), who.c.letter == letter) for grade, letter in named))


def _leads(who: Any, of: list[Any]) -> ColumnElement[bool]:
    held = role.alias()
    scopes = [
        held.c.scope.startswith(f"{one} ", autoescape=True) if isinstance(one, int) else held.c.scope == one
        for one in of
    ]
    own = select(held.c.person_id).where(held.c.person_id == who.c.id, held.c.name == Role.CLASS_TEACHER)
    return own.where(or_(false(), *scopes)).exists()


def _registered(who: Any, of: list[Any], *seen: ColumnElement[bool]) -> ColumnElement[bool]:
    going = select(registration.c.person_id).where(
        registration.c.person_id == who.c.id, registration.c.event_id.in_(of), registration.c.state == "going"
    )
    return going.where(*seen).exists()


def _has_asked(who: Any, of: list[Any]) -> ColumnElement[bool]:
    theirs = select(need.c.id).where(need.c.reporter_id == who.c.id, need.c.state.not_in(list(ENDED)))
    return and_(_holds(who, Role.PARENT), theirs.exists())


def _has_not_voted(who: Any, of: list[Any]) -> ColumnElement[bool]:
    return or_(false(), *(who.c.id.in_(voters_with_account(one, who_have_not_voted=True)) for one in of))


def _is_member(who: Any, of: list[Any]) -> ColumnElement[bool]:
    return select(member.c.person_id).where(member.c.person_id == who.c.id, member.c.faction.in_(of)).exists()


_CONDITIONS: Mapping[str, Callable[[Any, list[Any]], ColumnElement[bool]]] = {
    "everybody": lambda who, of: true(),
    "pupil": lambda who, of: _holds(who, Role.STUDENT),
    "parent": lambda who, of: _holds(who, Role.PARENT),
    "staff": _is_staff,
    "class_teacher": lambda who, of: _holds(who, Role.CLASS_TEACHER),
    "asked": _has_asked,
    "grade": lambda who, of: and_(who.c.grade.is_not(None), who.c.grade.in_(of)),
    "class": lambda who, of: and_(who.c.grade.is_not(None), who.c.letter.is_not(None), _in_classes(who, of)),
    "leads_grade": _leads,
    "leads_class": _leads,
    "role": lambda who, of: _holds(who, *of),
    "member": _is_member,
    "language": lambda who, of: who.c.language.in_(of),
    "registered": _registered,
    "came": lambda who, of: _registered(who, of, registration.c.came_at.is_not(None)),
    "missed": lambda who, of: _registered(who, of, registration.c.came_at.is_(None)),
    "unvoted": _has_not_voted,
}


def sample(tx: Connection, people: Select[Any], most: int) -> list[str]:
    """Some names, for whoever may see them."""
    wanted = select(person.c.name).where(person.c.id.in_(people)).order_by(person.c.name_key).limit(most)
    return list(tx.execute(wanted).scalars())
