"""Who is who in a school: persons, their roles and how far a role reaches."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The roles that the program itself knows; a school adds others as plain words without code."""

    STUDENT = "student"
    PARENT = "parent"
    CLASS_TEACHER = "class_teacher"
    MENTOR = "mentor"
    SENIOR_MENTOR = "senior_mentor"
    PSYCHOLOGIST = "psychologist"
    NURSE = "nurse"
    SOCIAL_PEDAGOGUE = "social_pedagogue"
    MUSIC_TEACHER = "music_teacher"
    THEATRE_LEADER = "theatre_leader"
    DEPUTY_HEAD = "deputy_upbringing"
    ADMIN = "admin"


MENTORS = frozenset({Role.MENTOR, Role.SENIOR_MENTOR})
LEADERSHIP = frozenset({Role.DEPUTY_HEAD, Role.ADMIN})
GRADES = range(1, 12)


@dataclass(frozen=True)
class Person:
    """Somebody on the roster. `roles` holds pairs (role, scope); a class teacher's scope is a class, «9 А»."""

    id: int
    school_id: int
    name: str
    language: str
    roles: frozenset[tuple[str, str]]
    grade: int | None = None
    letter: str | None = None
    telegram_id: int | None = None
    active: bool = True

    @property
    def class_name(self) -> str | None:
        return class_name(self.grade, self.letter) if self.grade and self.letter else None

    def has(self, *roles: str) -> bool:
        return any(role in roles for role, _ in self.roles)

    def is_pupil(self) -> bool:
        return self.has(Role.STUDENT)

    def is_staff(self) -> bool:
        return any(role not in (Role.STUDENT, Role.PARENT) for role, _ in self.roles)

    def teaches(self) -> frozenset[str]:
        """The classes that this person leads as class teacher."""
        return frozenset(scope for role, scope in self.roles if role == Role.CLASS_TEACHER and scope)

    def mentors(self) -> frozenset[str]:
        """The factions of this mentor; none means all."""
        return frozenset(scope for role, scope in self.roles if role in MENTORS and scope)

    def sees_class(self, name: str | None) -> bool:
        """Own class for a class teacher, every class for the deputy head and the administrator."""
        return self.has(*LEADERSHIP) or (name is not None and name in self.teaches())


def class_name(grade: int, letter: str) -> str:
    """The canonical way to write a class: «5 А»."""
    return f"{grade} {letter}"


def grades_as_bits(grades: Iterable[int]) -> int:
    """A set of grades 1–11 as one number, so that the database can ask whether a grade is in it."""
    return sum(1 << grade for grade in set(grades) if grade in GRADES)


def bits_as_grades(bits: int) -> list[int]:
    return [grade for grade in GRADES if bits >> grade & 1]


ALL_GRADES = grades_as_bits(GRADES)
