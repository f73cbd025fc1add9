"""People: who they are, their roles, their children, and how they are found."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Found, Moment, each, made
from db.statements import Ready
from db.store import metadata
from school.people import LEADERSHIP, Person, Role
from school.people.names import alphabetical, spelt_plainly


def _typed_plainly(context: Any) -> str:
    return spelt_plainly(context.get_current_parameters()["name"])


organization = Table(
    "organization",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),  # school, district
    Column("parent_id", ForeignKey("organization.id")),
    Column("name", Text, nullable=False),
    Column("school_year", Integer),  # the year in which the current school year began
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("code", Text),  # the school's own code, «ST-0001»
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),  # folded, for search and for order
    # As it is typed on any keyboard: «Айгул» for «Айгүл».
    Column("search_key", Text, nullable=False, default=_typed_plainly, server_default=""),
    Column("grade", Integer),
    Column("letter", Text),
    Column("born_on", Date),
    Column("phone", Text),  # digits only
    Column("language", Text, nullable=False),
    # By the school's list or by the person: it stays, whatever language the telephone speaks.
    Column("language_given", Boolean, nullable=False, default=False, server_default="0"),
    Column("active", Boolean, nullable=False, default=True),
    Column("telegram_id", BigInteger, unique=True),
    Column("linked_at", Moment),
    Column("former_telegram_id", BigInteger),  # that was untied: it hears when another takes its place
    Column("unreachable_since", Moment),  # Telegram says: blocked or deactivated
    UniqueConstraint("school_id", "code"),
    # Classes are counted from this index alone.
    Index("ix_person_class", "school_id", "active", "grade", "letter", "telegram_id", "unreachable_since"),
    Index("ix_person_phone", "phone"),
    Index("ix_person_name_key", "name_key"),
)

role = Table(
    "role",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("scope", Text, primary_key=True, default=""),  # a class, «9 А»; a faction's key; or empty
    Index("ix_role_name", "name", "scope", "person_id"),  # whoever holds a role is found in it alone
)

guardian = Table(
    "guardian",
    metadata,
    Column("parent_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("child_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("relation", Text),
)

_held = role.alias("held")

NO_OFFICE = (Role.STUDENT, Role.PARENT)


def holds(*names: str, scope: str | None = None) -> ColumnElement[bool]:
    """Whether the person of the row holds one of these roles."""
    found = exists().where(_held.c.person_id == person.c.id, _held.c.name.in_(names))
    return found if scope is None else found.where(_held.c.scope == scope)


# Built once: putting this statement together costs more than running it.
_PERSONS = (
    select(person, func.aggregate_strings(role.c.name + "\t" + role.c.scope, "\n").label("roles"))
    .select_from(person.outerjoin(role))
    .group_by(person.c.id)
)

WITH_TELEGRAM = _PERSONS.where(person.c.telegram_id == bindparam("telegram_id"))
_WITH_TELEGRAM = Ready(WITH_TELEGRAM)


def _persons() -> Select[Any]:
    return _PERSONS


def read_roles(joined: str | None) -> set[tuple[str, str]]:
    """The pairs (role, scope) of a row of persons."""
    pairs = (line.partition("\t") for line in (joined or "").split("\n") if line)
    return {(name, scope) for name, _, scope in pairs}


def _as_person(row: Found) -> Person:
    """A row of `WITH_TELEGRAM`, or of any other question about people."""
    return Person(
        id=row.id,
        school_id=row.school_id,
        name=row.name,
        language=row.language,
        roles=frozenset(read_roles(row.roles)),
        grade=row.grade,
        letter=row.letter,
        telegram_id=row.telegram_id,
        active=row.active,
    )


def with_telegram(tx: Connection, telegram_id: int) -> Person | None:
    """The person whom this Telegram account is tied to."""
    row = _WITH_TELEGRAM.first(tx, telegram_id=telegram_id)
    return _as_person(row) if row else None


def _by_name(rows: Iterable[Found]) -> list[Person]:
    """In the order of the Kazakh alphabet, which a database does not know."""
    return sorted(map(_as_person, rows), key=lambda one: alphabetical(one.name))


def all_numbers(tx: Connection) -> list[int]:
    """Of everybody whom the database knows, whatever became of them."""
    return list(tx.execute(select(person.c.id)).scalars())


def by_id(tx: Connection, person_id: int) -> Person | None:
    row = tx.execute(_persons().where(person.c.id == person_id)).first()
    return _as_person(row) if row else None


def by_ids(tx: Connection, ids: Iterable[int]) -> list[Person]:
    return _by_name(tx.execute(_persons().where(person.c.id.in_(list(ids)))))


def children_of(tx: Connection, parent_id: int) -> list[Person]:
    """The active children of a parent, in the order of their names."""
    wanted = _persons().join(guardian, guardian.c.child_id == person.c.id)
    return _by_name(tx.execute(wanted.where(guardian.c.parent_id == parent_id, person.c.active)))


def parents_of(tx: Connection, child_id: int) -> list[Person]:
    wanted = _persons().join(guardian, guardian.c.parent_id == person.c.id)
    rows = tx.execute(wanted.where(guardian.c.child_id == child_id, person.c.active))
    return [_as_person(row) for row in rows]


def with_role(tx: Connection, school_id: int, name: str, scope: str | None = None) -> list[Person]:
    """Active holders of a role, of one scope or of any."""
    # From the roles to the people: the other way would look at everybody in the school.
    held = select(role.c.person_id).where(role.c.name == name)
    holders = held if scope is None else held.where(role.c.scope == scope)
    wanted = _persons().where(person.c.school_id == school_id, person.c.active, person.c.id.in_(holders))
    return _by_name(tx.execute(wanted))


def pupils_of_class(
    tx: Connection, school_id: int, grade: int, letter: str, *, only: str = "all"
) -> list[Person]:
    """A class in order of names. `only` narrows it: «all», «missing» (no account), «unreachable»."""
    wanted = _persons().where(
        person.c.school_id == school_id,
        person.c.grade == grade,
        person.c.letter == letter,
        person.c.active,
        holds(Role.STUDENT),
    )
    if only == "missing":
        wanted = wanted.where(person.c.telegram_id.is_(None))
    if only == "unreachable":
        wanted = wanted.where(person.c.unreachable_since.is_not(None))
    return _by_name(tx.execute(wanted))


#: A school's pupils are counted one by one up to so many, with those of earlier years: no school has them, and beyond
#: the look costs the same.
MOST_COUNTED = 20_000


@dataclass(frozen=True)
class SchoolCount:
    """A school in numbers: pupils who are in a class, those of them without an account, pupils who are in none."""

    pupils: int
    missing: int
    classless: int


@dataclass(frozen=True)
class ClassCount:
    """A class in numbers: its pupils, those without an account, those whom no letter reaches."""

    grade: int
    letter: str
    pupils: int
    missing: int
    unreachable: int


_IN_A_CLASS = (
    person.c.school_id == bindparam("school_id"),
    person.c.active,
    person.c.grade.is_not(None),
    person.c.letter.is_not(None),
)
_MISSING = func.count().filter(person.c.telegram_id.is_(None)).label("missing")


def _class_names() -> Select[Any]:
    """From one class to the next in the index: so many steps as classes, whatever the number of pupils."""

    def least(column: Column[Any], *where: Any) -> Any:
        return select(func.min(column)).where(*_IN_A_CLASS, *where).scalar_subquery().label(column.name)

    grade, letter = person.c.grade, person.c.letter
    grades = select(least(grade)).cte("grades", recursive=True)
    following = least(grade, grade > grades.c.grade)
    grades = grades.union_all(select(following).where(grades.c.grade.is_not(None)))
    first = least(letter, grade == grades.c.grade)
    names = select(grades.c.grade, first).where(grades.c.grade.is_not(None)).cte("names", recursive=True)
    following = least(letter, grade == names.c.grade, letter > names.c.letter)
    names = names.union_all(select(names.c.grade, following).where(names.c.letter.is_not(None)))
    return select(names.c.grade, names.c.letter).where(names.c.letter.is_not(None))


_CLASS_NAMES = _class_names()


def _school_in_numbers() -> Select[int, int, int, int]:
    """From the roles to the people, and no further than so many roles."""
    pupils = select(role.c.person_id).where(role.c.name == Role.STUDENT)
    walked = pupils.limit(bindparam("most", type_=Integer)).subquery()
    here = and_(person.c.school_id == bindparam("school_id"), person.c.active)
    in_class = and_(here, person.c.grade.is_not(None), person.c.letter.is_not(None))
    counted = select(
        func.count().label("walked"),
        func.count().filter(in_class).label("pupils"),
        func.count().filter(in_class, person.c.telegram_id.is_(None)).label("missing"),
        func.count().filter(here, ~in_class).label("classless"),
    )
    return counted.select_from(walked.join(person, person.c.id == walked.c.person_id))


_SCHOOL_IN_NUMBERS = _school_in_numbers()
_COUNTED = (
    select(
        person.c.grade,
        person.c.letter,
        func.count().label("pupils"),
        _MISSING,
        func.count().filter(person.c.unreachable_since.is_not(None)).label("unreachable"),
    )
    .where(*_IN_A_CLASS, holds(Role.STUDENT))
    .group_by(person.c.grade, person.c.letter)
)


_ONE_CLASS = Ready(
    _COUNTED.where(person.c.grade == bindparam("grade"), person.c.letter == bindparam("letter"))
)


def class_names(tx: Connection, school_id: int) -> list[tuple[int, str]]:
    """(grade, letter) of each class, in the order of the alphabet."""
    found = ((grade, letter) for grade, letter in tx.execute(_CLASS_NAMES, {"school_id": school_id}))
    return sorted(found, key=lambda one: (one[0], alphabetical(one[1])))


def in_numbers(tx: Connection, school_id: int) -> SchoolCount | None:
    """The school in numbers; None if there are more than MOST_COUNTED pupils, with those who have left."""
    asked = {"school_id": school_id, "most": MOST_COUNTED + 1}
    walked, *counted = tx.execute(_SCHOOL_IN_NUMBERS, asked).one()
    return None if walked > MOST_COUNTED else SchoolCount(*counted)


def classes(tx: Connection, school_id: int) -> list[ClassCount]:
    """Each class in numbers, in the order of the alphabet: it looks at every pupil."""
    found = each(ClassCount, tx.execute(_COUNTED, {"school_id": school_id}))
    return sorted(found, key=lambda one: (one.grade, alphabetical(one.letter)))


def one_class(tx: Connection, school_id: int, grade: int, letter: str) -> ClassCount | None:
    """One class in numbers, whatever the size of the school; None if it has no pupils."""
    return made(ClassCount, _ONE_CLASS.first(tx, school_id=school_id, grade=grade, letter=letter))


def without_class(tx: Connection, school_id: int) -> list[Person]:
    """Pupils of whom no list has said a class that can be read: the school must mend them."""
    no_class = or_(person.c.grade.is_(None), person.c.letter.is_(None))
    # From the roles to the people: the other way would look at all parents.
    pupils = select(role.c.person_id).where(role.c.name == Role.STUDENT)
    wanted = _persons().where(person.c.school_id == school_id, person.c.active, no_class)
    return _by_name(tx.execute(wanted.where(person.c.id.in_(pupils))))


def search(
    tx: Connection, school_id: int, folded: str, limit: int = 50, *, staff: bool = False
) -> list[Person]:
    """People, or the staff alone, whose name contains the words, typed on any keyboard; the active ones first."""
    plainly = spelt_plainly(folded)
    wanted = _persons().where(
        person.c.school_id == school_id, person.c.search_key.contains(plainly, autoescape=True)
    )
    if staff:
        office = exists().where(_held.c.person_id == person.c.id, _held.c.name.not_in(NO_OFFICE))
        wanted = wanted.where(office)
    rows = tx.execute(wanted.order_by(person.c.active.desc(), person.c.name_key).limit(limit))
    return [_as_person(row) for row in rows]


def marks_of(tx: Connection, ids: Collection[int]) -> dict[int, str]:
    """person -> what tells namesakes apart: the birthday, else the school's own code; empty if neither is known."""
    wanted = select(person.c.id, person.c.born_on, person.c.code).where(person.c.id.in_(ids))
    return {
        row.id: f"{row.born_on:%d.%m.%Y}" if row.born_on else row.code or "" for row in tx.execute(wanted)
    }


def with_phone(tx: Connection, phone: str) -> list[Person]:
    """Active people of the roster with this telephone number (digits only)."""
    rows = tx.execute(_persons().where(person.c.phone == phone, person.c.active))
    return [_as_person(row) for row in rows]


def add(tx: Connection, values: dict[str, Any]) -> int:
    """A new person; returns the id."""
    added = insert(person).values(values).returning(person.c.id)
    return int(tx.execute(added).scalar_one())


def change(tx: Connection, person_id: int, **values: Any) -> None:
    if "name" in values:
        values["search_key"] = spelt_plainly(values["name"])
    tx.execute(update(person).where(person.c.id == person_id).values(values))


def link(tx: Connection, person_id: int, telegram_id: int, language: str, now: datetime) -> bool:
    """Ties an account to a person who has none yet; False if somebody was quicker.

    `language` is for whom nobody gave one.
    """
    tied = update(person).where(person.c.id == person_id, person.c.telegram_id.is_(None), person.c.active)
    values = {
        "telegram_id": telegram_id,
        "language": case((person.c.language_given, person.c.language), else_=language),
        "linked_at": now,
        "unreachable_since": None,
    }
    return tx.execute(tied.values(values)).rowcount == 1


def _leads(school_id: int) -> ColumnElement[bool]:
    can_press = and_(person.c.active, person.c.telegram_id.is_not(None))
    return and_(person.c.school_id == school_id, can_press, holds(*LEADERSHIP))


def leaders_with_account(tx: Connection, school_id: int) -> int:
    """How many active deputy heads and administrators can press a button."""
    return len(leaders(tx, school_id))


def note_unreachable(tx: Connection, person_id: int, now: datetime) -> None:
    """Telegram refused: the person blocked the bot or left. Noted once; the next /start clears it."""
    first = person.c.unreachable_since.is_(None)
    noted = update(person).where(person.c.id == person_id, first)
    tx.execute(noted.values(unreachable_since=now))


def schools(tx: Connection) -> list[int]:
    """The organizations that have people."""
    return list(tx.execute(select(person.c.school_id).distinct()).scalars())


def leaders(tx: Connection, school_id: int) -> list[int]:
    """The active deputy heads and administrators who have an account."""
    rows = tx.execute(select(person.c.id).where(_leads(school_id)).order_by(person.c.id))
    return list(rows.scalars())
