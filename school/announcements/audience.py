"""Whom an announcement concerns: conditions on a person from one catalogue, joined by any, all and not.

An audience is kept as JSON and asked of the database in one statement (db/announcements/audience.py):
{"is": "grade", "of": [5, 6]}, {"any": […]}, {"all": […]}, {"not": …}, {"parents": …}.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from school.people import MENTORS, Person, Role

Audience = dict[str, Any]

#: Every condition and what it is about: nothing, numbers (grades, an event's id) or words (classes, roles, languages).
CATALOGUE: Mapping[str, type | None] = {
    "everybody": None,
    "pupil": None,
    "parent": None,
    "staff": None,
    "class_teacher": None,
    "asked": None,  # parents whose request for help is open
    "grade": int,
    "class": str,
    "leads_grade": int,  # class teachers of these grades, of these classes
    "leads_class": str,
    "role": str,
    "member": str,  # of a faction
    "language": str,
    "registered": int,  # for an event; came to it, did not come
    "came": int,
    "missed": int,
    "unvoted": int,  # stands on an election's roll and has not voted
}
#: Whoever is meant by these is counted and never named: a request, an absence from the box.
SECRET = frozenset({"asked", "unvoted"})
#: Fewer than so many are shown as «fewer than».
FEW = 5
MOST_CONDITIONS = 40
#: More people than two classes need the yes of a second person.
LARGE = 60


class BadAudience(ValueError):
    """What is stored, or was pressed together, is no audience."""


def has(condition: str, *of: Any) -> Audience:
    return {"is": condition, "of": list(of)} if CATALOGUE[condition] else {"is": condition}


def either(*audiences: Audience) -> Audience:
    return audiences[0] if len(audiences) == 1 else {"any": list(audiences)}


def both(*audiences: Audience) -> Audience:
    return audiences[0] if len(audiences) == 1 else {"all": list(audiences)}


def but(audience: Audience) -> Audience:
    return {"not": audience}


def parents_of(audience: Audience) -> Audience:
    return {"parents": audience}


def conditions(audience: Audience) -> Iterator[tuple[str, list[Any]]]:
    """Every condition in it. Raises BadAudience for what is none."""
    match audience:
        case {"is": name, **rest} if name in CATALOGUE and (kind := CATALOGUE[name]) is None and not rest:
            yield name, []
        case {"is": name, "of": [*of]} if (kind := CATALOGUE.get(name)) and of:
            if not all(type(one) is kind for one in of):
                raise BadAudience(name)
            yield name, of
        case {"any": [_, *_] as inner} | {"all": [_, *_] as inner}:
            for one in inner:
                yield from conditions(one)
        case {"not": inner} | {"parents": inner}:
            yield from conditions(inner)
        case _:
            raise BadAudience


def checked(audience: Audience) -> Audience:
    """The same. Raises BadAudience for what nobody can have pressed together."""
    if len(list(conditions(audience))) > MOST_CONDITIONS:
        raise BadAudience
    return audience


def is_secret(audience: Audience) -> bool:
    """Whether it may be counted, but its people not named."""
    return any(name in SECRET for name, _ in conditions(audience))


def hides_number(audience: Audience, people: int) -> bool:
    """Whether so few are meant that their number would tell who they are."""
    return is_secret(audience) and people < FEW


# Ready audiences


def pupils(grades: Iterable[int] = (), classes: Iterable[str] = ()) -> Audience:
    """All pupils, or those of some grades, or of some classes."""
    grades, classes = sorted(grades), sorted(classes)
    if classes:
        return both(has("pupil"), has("class", *classes))
    return both(has("pupil"), has("grade", *grades)) if grades else has("pupil")


def parents(grades: Iterable[int] = (), classes: Iterable[str] = ()) -> Audience:
    """All parents, also those without children on the roster; or the parents of some grades' or classes' pupils."""
    of_these = parents_of(pupils(grades, classes))
    return of_these if grades or classes else either(has("parent"), of_these)


def families(grades: Iterable[int] = (), classes: Iterable[str] = ()) -> Audience:
    return either(pupils(grades, classes), parents(grades, classes))


# How far an author reaches


def circle_of(author: Person) -> Audience | None:
    """Whom the author may write to without anybody's yes; None if nobody.

    The deputy head: all. A class teacher: the own class and its parents. A mentor: the members of the own faction and
    their parents, or of all factions. Specialists: parents who asked for help, and class teachers.
    """
    if author.has(Role.DEPUTY_HEAD):
        return has("everybody")
    known = []
    if own := author.teaches():
        known.append(families(classes=own))
    if factions := sorted(author.mentors()):
        known += [has("member", *factions), parents_of(has("member", *factions))]
    if author.has(Role.SOCIAL_PEDAGOGUE, Role.PSYCHOLOGIST, Role.NURSE):
        known += [has("asked"), has("class_teacher")]
    return either(*known) if known else None


def asks_a_second(author: Person) -> bool:
    """Who may write beyond the own circle, with the yes of a second person if they are many."""
    return author.has(*MENTORS)


def within_reach(author: Person, audience: Audience) -> Audience:
    """The audience as far as the author reaches. It is put together with the circle, so nobody can press past it."""
    if author.has(Role.DEPUTY_HEAD, *MENTORS):
        return audience
    circle = circle_of(author)
    return both(circle, audience) if circle else but(has("everybody"))


def needs_second(author: Person, receivers: int, beyond: int) -> bool:
    """Whether a second person has to agree: many, and some of them (`beyond`) outside of the author's circle."""
    return asks_a_second(author) and not author.has(Role.DEPUTY_HEAD) and beyond > 0 and receivers > LARGE


def may_agree(person: Person, author_id: int | None, *, confidential: bool) -> bool:
    """The second person: deputy head or senior mentor, never the author; what is confidential the deputy head alone."""
    if person.id == author_id or not person.active:
        return False
    return person.has(Role.DEPUTY_HEAD) or (not confidential and person.has(Role.SENIOR_MENTOR))
