"""Announcements: for whom one may write, in which languages, and what may not be announced."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from school.money import money_asked
from school.people import GRADES, MENTORS, Person, Role, class_name

#: In UTF-16 units, as Telegram counts. With heading and signature a letter stays far below Telegram's 4096.
LONGEST, SHORTEST = 2000, 5
#: The documents of the school's campaigns ask for Kazakh and Russian side by side.
REQUIRED = ("kk", "ru")


class Group(StrEnum):
    """Whom an announcement can be for; several may be ticked."""

    STUDENTS = "students"
    PARENTS = "parents"
    CLASS_TEACHERS = "class_teachers"
    STAFF = "staff"


#: Whom a class teacher may write to: the families of the own class.
OF_A_CLASS = (Group.STUDENTS, Group.PARENTS)


class AnnouncementRefusal(StrEnum):
    """Why an announcement is refused; the value is the message's key."""

    NOT_YOUR_AUDIENCE = "announcement-not-your-audience"
    TEXT_MISSING = "announcement-text-missing"
    TEXT_LENGTH = "announcement-text-length"
    MONEY = "announcement-money"
    NOBODY = "announcement-nobody"
    UNKNOWN = "announcement-unknown"
    ALL_GONE = "announcement-all-gone"
    NOT_STOPPED = "announcement-not-stopped"


@dataclass(frozen=True)
class Audience:
    """Groups of people of some grades; or, when `classes` are named, of those classes only.

    Staff belong to no grade and are meant whatever the grades are.
    """

    groups: frozenset[Group]
    grades: frozenset[int] = frozenset(GRADES)
    classes: frozenset[str] = frozenset()

    @property
    def whole_school(self) -> bool:
        return not self.classes and self.grades == frozenset(GRADES)

    def covers(self, name: str | None) -> bool:
        """Whether a class («9 А») is among those meant."""
        if name is None:
            return False
        if self.classes:
            return name in self.classes
        grade = name.split(" ", 1)[0]
        return grade.isdecimal() and int(grade) in self.grades

    def as_json(self) -> dict[str, Any]:
        return {
            "groups": sorted(self.groups),
            "grades": sorted(self.grades),
            "classes": sorted(self.classes),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Audience":
        return cls(
            frozenset(Group(group) for group in stored["groups"]),
            frozenset(stored["grades"]),
            frozenset(stored["classes"]),
        )


def is_meant(audience: Audience, person: Person, children: Iterable[Person]) -> bool:
    """Whether an announcement is for this person; `children` are the pupils whose parent they are.

    The database asks the same question in one statement; this is its model in plain words. A parent without
    children on the roster belongs to the parents of the whole school.
    """
    if not person.active:
        return False
    groups = audience.groups
    pupil = person.has(Role.STUDENT) and audience.covers(_class_of(person))
    parent = any(child.active and audience.covers(_class_of(child)) for child in children) or (
        audience.whole_school and person.has(Role.PARENT)
    )
    leads = any(
        role == Role.CLASS_TEACHER and (audience.whole_school or audience.covers(scope))
        for role, scope in person.roles
    )
    return (
        (Group.STUDENTS in groups and pupil)
        or (Group.PARENTS in groups and parent)
        or (Group.CLASS_TEACHERS in groups and leads)
        or (Group.STAFF in groups and person.is_staff())
    )


def _class_of(person: Person) -> str | None:
    return class_name(person.grade, person.letter or "") if person.grade else None


def writes_to_all(person: Person) -> bool:
    """Mentors and the deputy head write to the whole school; a class teacher to the own class."""
    return person.has(*MENTORS, Role.DEPUTY_HEAD)


def reads_all(person: Person) -> bool:
    """The deputy head sees every announcement of the school, everybody else only own ones."""
    return person.has(Role.DEPUTY_HEAD)


def why_not_announce(
    author: Person, audience: Audience, texts: Mapping[str, str]
) -> AnnouncementRefusal | None:
    """The audience must be the author's to address, both required languages written, and no money asked.

    To the own class alone a teacher may write in Kazakh only.
    """
    own_class = bool(audience.classes)
    if not audience.groups or not (audience.grades or own_class):
        return AnnouncementRefusal.NOBODY
    if own_class and not (audience.classes <= author.teaches() and audience.groups <= set(OF_A_CLASS)):
        return AnnouncementRefusal.NOT_YOUR_AUDIENCE
    if not own_class and not writes_to_all(author):
        return AnnouncementRefusal.NOT_YOUR_AUDIENCE
    required = REQUIRED[:1] if own_class else REQUIRED
    if any(not texts.get(language) for language in required):
        return AnnouncementRefusal.TEXT_MISSING
    if any(not SHORTEST <= len(text.encode("utf-16-le")) // 2 <= LONGEST for text in texts.values()):
        return AnnouncementRefusal.TEXT_LENGTH
    if any(money_asked(text) for text in texts.values()):
        return AnnouncementRefusal.MONEY
    return None
