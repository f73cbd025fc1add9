"""Importing the school's lists: a second import changes what changed and duplicates nobody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import people
from db.columns import Found
from db.store import Store
from documents.roster import ReadParent, ReadStaff, ReadStudent
from school.people import Role
from school.people.names import fold

Tell = Callable[[], object]


@dataclass
class ImportOutcome:
    """How many people are new, changed, and as they were."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass
class _Known:
    """The people of the school by what a list may know them by."""

    by_code: dict[str, Found]
    by_phone: dict[tuple[str, str], Found]
    by_name: dict[tuple[str, int | None, str | None], Found]

    @classmethod
    def of(cls, rows: Iterable[Found]) -> "_Known":
        known = cls({}, {}, {})
        for row in rows:
            if row.code:
                known.by_code[row.code] = row
            if row.phone:
                known.by_phone[row.phone, row.name_key] = row
            known.by_name[row.name_key, row.grade, row.letter] = row
        return known

    def find(self, values: dict[str, Any]) -> Found | None:
        if values.get("code"):
            return self.by_code.get(values["code"])
        same_phone = self.by_phone.get((values["phone"] or "", values["name_key"]))
        return same_phone or self.by_name.get((values["name_key"], values.get("grade"), values.get("letter")))


@dataclass
class _Import:
    """One list on its way into the database: everything is worked out first and then written in a few statements.

    The Telegram account of somebody who is known, the language chosen there and other roles stay.
    """

    known: _Known
    next_id: int
    outcome: ImportOutcome = field(default_factory=ImportOutcome)
    new: list[dict[str, Any]] = field(default_factory=list)
    changes: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    roles: dict[int, set[tuple[str, str]]] = field(default_factory=dict)
    children: dict[int, tuple[list[int], str | None]] = field(default_factory=dict)

    def put(self, values: dict[str, Any], roles: set[tuple[str, str]]) -> int:
        """Adds or changes one person; returns the id."""
        row = self.known.find(values)
        if row is None:
            person_id = self.next_id
            self.next_id += 1
            self.new.append(values | {"id": person_id, "active": True})
            self.roles[person_id] = roles
            self.outcome.added += 1
            return person_id
        fresh = {name: value for name, value in values.items() if name not in ("language", "school_id")}
        changed = {name: value for name, value in fresh.items() if value != getattr(row, name)}
        had = people.read_roles(row.roles)
        kinds = {name for name, _ in roles}
        wanted = {pair for pair in had if pair[0] not in kinds} | roles
        if changed:
            self.changes.append((int(row.id), changed))
        if wanted != had:
            self.roles[int(row.id)] = wanted
        if changed or wanted != had:
            self.outcome.changed += 1
        else:
            self.outcome.unchanged += 1
        return int(row.id)

    def write(self, tx: Connection) -> None:
        people.add_all(tx, self.new)
        for person_id, changed in self.changes:
            people.change(tx, person_id, **changed)
        people.set_roles_of_all(tx, self.roles)
        people.set_children_of_all(tx, self.children)


async def _bring_in(
    store: Store, school_id: int, kind: str, now: datetime, put_all: Callable[[_Import], None]
) -> ImportOutcome:
    """One transaction; nothing of a list that cannot be written whole is written."""

    def write(tx: Connection) -> ImportOutcome:
        known = _Known.of(people.everybody(tx, school_id))
        coming = _Import(known, people.next_id(tx))
        put_all(coming)
        coming.write(tx)
        people.write_audit(tx, now, None, "import", kind, None, **coming.outcome.__dict__)
        return coming.outcome

    return await store.write(write)


async def import_students(
    store: Store, school_id: int, students: Iterable[ReadStudent], language: str, now: datetime, tell: Tell
) -> ImportOutcome:
    """Pupils, known again by their code; `tell` is called after each."""

    def put_all(coming: _Import) -> None:
        for student in students:
            grade, letter = student.class_name.split(" ", 1) if student.class_name else (None, None)
            values = {
                "school_id": school_id,
                "code": student.code or None,
                "name": student.name,
                "name_key": fold(student.name),
                "grade": int(grade) if grade else None,
                "letter": letter,
                "born_on": student.born_on,
                "phone": student.phone,
                "language": student.language or language,
            }
            coming.put(values, {(Role.STUDENT, "")})
            tell()

    return await _bring_in(store, school_id, "students", now, put_all)


async def import_staff(
    store: Store, school_id: int, staff: Iterable[ReadStaff], language: str, now: datetime, tell: Tell
) -> ImportOutcome:
    """Staff, known again by telephone and name; a class teacher's role carries the class."""

    def put_all(coming: _Import) -> None:
        for one in staff:
            roles = {(role, "") for role in one.roles if role != Role.CLASS_TEACHER}
            roles |= {(Role.CLASS_TEACHER, name) for name in one.classes}
            values = {
                "school_id": school_id,
                "name": one.name,
                "name_key": fold(one.name),
                "phone": one.phone,
                "language": one.language or language,
            }
            coming.put(values, roles or {("staff", "")})
            tell()

    return await _bring_in(store, school_id, "staff", now, put_all)


async def import_parents(
    store: Store, school_id: int, parents: Iterable[ReadParent], language: str, now: datetime, tell: Tell
) -> ImportOutcome:
    """Parents with their children, who must be on the roster before them."""

    def put_all(coming: _Import) -> None:
        for one in parents:
            values = {
                "school_id": school_id,
                "code": one.code or None,
                "name": one.name,
                "name_key": fold(one.name),
                "phone": one.phone,
                "language": one.language or language,
            }
            parent_id = coming.put(values, {(Role.PARENT, "")})
            by_code = coming.known.by_code
            children = [int(by_code[code].id) for code in one.children if code in by_code]
            coming.children[parent_id] = (children, one.relation)
            tell()

    return await _bring_in(store, school_id, "parents", now, put_all)


def pupils(tx: Connection, school_id: int) -> list[tuple[str, str, str | None]]:
    """(code, name, class) of the school's pupils, for lists that name children by name and class."""
    rows = people.everybody(tx, school_id)
    return [
        (row.code, row.name, f"{row.grade} {row.letter}" if row.grade and row.letter else None)
        for row in rows
        if row.code and (Role.STUDENT, "") in people.read_roles(row.roles)
    ]
