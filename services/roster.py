"""Importing the school's lists: a second import changes what changed and duplicates nobody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db import people
from db.columns import Found
from db.store import Store
from documents.roster import ReadParent, ReadStaff, ReadStudent
from school.names import fold
from school.people import Role

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


async def _put(
    tx: AsyncConnection,
    known: _Known,
    values: dict[str, Any],
    roles: set[tuple[str, str]],
    outcome: ImportOutcome,
) -> int:
    """Adds or changes one person; the Telegram account, the language chosen there and other roles stay."""
    row = known.find(values)
    if row is None:
        person_id = await people.add(tx, values | {"active": True})
        await people.set_roles(tx, person_id, roles)
        outcome.added += 1
        return person_id
    person_id = int(row.id)
    fresh = {name: value for name, value in values.items() if name not in ("language", "school_id")}
    changed = {name: value for name, value in fresh.items() if value != getattr(row, name)}
    had = people.read_roles(row.roles)
    kinds = {name for name, _ in roles}
    wanted = {pair for pair in had if pair[0] not in kinds} | roles
    if changed:
        await people.change(tx, person_id, **changed)
    if wanted != had:
        await people.set_roles(tx, person_id, wanted)
    if changed or wanted != had:
        outcome.changed += 1
    else:
        outcome.unchanged += 1
    return person_id


async def import_students(
    store: Store, school_id: int, students: Iterable[ReadStudent], language: str, now: datetime, tell: Tell
) -> ImportOutcome:
    """Pupils, known again by their code; `tell` is called after each."""
    outcome = ImportOutcome()
    async with store.writing() as tx:
        known = _Known.of(await people.everybody(tx, school_id))
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
            await _put(tx, known, values, {(Role.STUDENT, "")}, outcome)
            tell()
        await people.write_audit(tx, now, None, "import", "students", None, **outcome.__dict__)
    return outcome


async def import_staff(
    store: Store, school_id: int, staff: Iterable[ReadStaff], language: str, now: datetime, tell: Tell
) -> ImportOutcome:
    """Staff, known again by telephone and name; a class teacher's role carries the class."""
    outcome = ImportOutcome()
    async with store.writing() as tx:
        known = _Known.of(await people.everybody(tx, school_id))
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
            await _put(tx, known, values, roles or {("staff", "")}, outcome)
            tell()
        await people.write_audit(tx, now, None, "import", "staff", None, **outcome.__dict__)
    return outcome


async def import_parents(
    store: Store, school_id: int, parents: Iterable[ReadParent], language: str, now: datetime, tell: Tell
) -> ImportOutcome:
    """Parents with their children, who must be on the roster before them."""
    outcome = ImportOutcome()
    async with store.writing() as tx:
        known = _Known.of(await people.everybody(tx, school_id))
        for one in parents:
            values = {
                "school_id": school_id,
                "code": one.code or None,
                "name": one.name,
                "name_key": fold(one.name),
                "phone": one.phone,
                "language": one.language or language,
            }
            parent_id = await _put(tx, known, values, {(Role.PARENT, "")}, outcome)
            children = [known.by_code[code].id for code in one.children if code in known.by_code]
            await people.set_children(tx, parent_id, children, one.relation)
            tell()
        await people.write_audit(tx, now, None, "import", "parents", None, **outcome.__dict__)
    return outcome


async def pupils(store: Store, school_id: int) -> list[tuple[str, str, str | None]]:
    """(code, name, class) of the school's pupils, for lists that name children by name and class."""
    async with store.reading() as tx:
        rows = await people.everybody(tx, school_id)
    return [
        (row.code, row.name, f"{row.grade} {row.letter}" if row.grade and row.letter else None)
        for row in rows
        if row.code and (Role.STUDENT, "") in people.read_roles(row.roles)
    ]
