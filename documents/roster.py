"""Readers of the school's lists: pupils, staff, parents, from .xlsx or .csv with columns in any order.

Nothing is lost: a row with a cell that cannot be read is kept without it, and reported with its number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from documents.upload import FileRefused, read_table
from school.names import fold
from school.people import Role
from school.roster import (
    cyrillic,
    fits_grade,
    read_class,
    read_date,
    read_language,
    read_name,
    read_phone,
    read_roles,
    tidy,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Problem:
    """A cell that could not be read: the row in the file, the message's key, and what stands there."""

    row: int
    reason: str
    shown: str = ""


@dataclass
class ReadList(Generic[T]):
    """What a list holds. `repeated` counts rows that say the same of the same person once more."""

    people: list[T] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    data_rows: int = 0
    repeated: int = 0


@dataclass(frozen=True)
class ReadStudent:
    row: int
    code: str
    name: str
    class_name: str | None
    born_on: date | None
    language: str | None
    phone: str | None


@dataclass(frozen=True)
class ReadStaff:
    row: int
    name: str
    roles: tuple[str, ...]
    classes: tuple[str, ...]
    phone: str | None
    language: str | None
    on_leave: bool


@dataclass(frozen=True)
class ReadParent:
    row: int
    code: str
    name: str
    relation: str
    phone: str | None
    language: str | None
    children: tuple[str, ...]  # codes of pupils


STUDENT_COLUMNS = {
    "code": r"^код|^code|табель",
    "name": r"аты|ф\.?\s*и\.?\s*о|фамилия|^имя|name|оқушы",
    "class": r"сынып|сыныб|класс|class",
    "born": r"туған|рожден|born|birth",
    "language": r"оқу тілі|язык|тілі|language",
    "phone": r"телефон|phone|тел\.",
}
STAFF_COLUMNS = {
    "name": r"аты|ф\.?\s*и\.?\s*о|фамилия|^имя|name",
    "post": r"лауазым|должност|қызметі|post|role",
    "class": r"сынып|сыныб|класс|class",
    "phone": r"телефон|phone|тел\.",
    "language": r"тілі|язык|language",
    "remark": r"ескерт|примеч|remark|note",
}
PARENT_COLUMNS = {
    "code": r"^код|^code",
    "name": r"аты|ф\.?\s*и\.?\s*о|фамилия|^имя|name",
    "relation": r"туыс|кем приход|родств|relation",
    "phone": r"телефон|phone|тел\.",
    "language": r"тілі|язык|language",
    "children": r"бала|дет|ребен|child",
}
Row = tuple[int, dict[str, Any]]


def rows_of(path: Path, columns: dict[str, str], needed: Sequence[str]) -> list[Row]:
    """The data rows as column -> cell. The header is the first row that names all the needed columns."""
    table = read_table(path)
    for start, (_, cells) in enumerate(table[:20]):
        places = _places(cells, columns)
        if all(name in places for name in needed):
            return [
                (number, {name: row[at] if at < len(row) else None for name, at in places.items()})
                for number, row in table[start + 1 :]
            ]
    raise FileRefused("file-wrong-columns", columns=", ".join(needed))


def _places(cells: list[Any], columns: dict[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, cell in enumerate(cells):
        heading = tidy(cell).lower()
        name = next(
            (n for n, p in columns.items() if heading and n not in places and re.search(p, heading)), None
        )
        if name:
            places[name] = at
    return places


def read_students(path: Path, school_year: int) -> ReadList[ReadStudent]:
    """Pupils. `school_year` is the year in which the school year begins; ages are checked against it."""
    found: ReadList[ReadStudent] = ReadList()
    seen: dict[str, ReadStudent] = {}
    born: dict[tuple[date | None, frozenset[str]], str] = {}
    for number, cells in rows_of(path, STUDENT_COLUMNS, ("name", "class")):
        name, code = read_name(cells["name"]), tidy(cells.get("code")).upper()
        if not name or (not code and (cells.get("class") is None or ":" in name)):
            continue  # a section line, or the total
        found.data_rows += 1
        student = _student(number, code, name, cells, school_year, found.problems)
        who = (student.born_on, _loosely(name))
        key = student.code or born.get(who) or f"{fold(name)} {student.class_name}"
        born.setdefault(who, key)
        if key in seen:
            found.repeated += 1
            found.problems.append(Problem(number, "roster-repeated", f"{code} {name}".strip()))
            continue
        seen[key] = student
    found.people = _with_yo(list(seen.values()))
    return found


def _with_yo(pupils: list[ReadStudent]) -> list[ReadStudent]:
    """«Соловьев» becomes «Соловьёв» where the same list spells that word with its dots."""
    dotted = {word.replace("ё", "е"): word for pupil in pupils for word in pupil.name.split() if "ё" in word}
    plain = {pupil: " ".join(dotted.get(word, word) for word in pupil.name.split()) for pupil in pupils}
    return [pupil if plain[pupil] == pupil.name else replace(pupil, name=plain[pupil]) for pupil in pupils]


_PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")


def _loosely(name: str) -> frozenset[str]:
    """Surname and first name in any order, Kazakh letters as Russian ones: how a child is typed a second time."""
    return frozenset(fold(name).translate(_PLAIN).split()[:2])


def _student(
    number: int, code: str, name: str, cells: dict[str, Any], year: int, problems: list[Problem]
) -> ReadStudent:
    own_class, born_on = read_class(cells.get("class")), read_date(cells.get("born"))
    phone, language = read_phone(cells.get("phone")), read_language(cells.get("language"))
    if own_class is None:
        problems.append(Problem(number, "roster-class-unreadable", tidy(cells.get("class"))))
    elif born_on and not fits_grade(born_on, int(own_class.split()[0]), year):
        born_on = None
        problems.append(Problem(number, "roster-birth-unlikely", tidy(cells.get("born"))))
    if born_on is None and "born" in cells and not isinstance(cells["born"], date):
        problems.append(Problem(number, "roster-birth-unreadable", tidy(cells.get("born"))))
    if phone is None and cells.get("phone") is not None:
        problems.append(Problem(number, "roster-phone-unreadable", tidy(cells["phone"])))
    return ReadStudent(number, code, name, own_class, born_on, language, phone)


def read_staff(path: Path) -> ReadList[ReadStaff]:
    """Staff with their roles; whoever leads a class by its column leads it as class teacher."""
    found: ReadList[ReadStaff] = ReadList()
    for number, cells in rows_of(path, STAFF_COLUMNS, ("name", "post")):
        name = read_name(cells["name"])
        if not name:
            continue
        found.data_rows += 1
        classes = _classes(cells.get("class"), number, found.problems)
        roles = read_roles(cells["post"])
        if classes and Role.CLASS_TEACHER not in roles:
            roles = [*roles, Role.CLASS_TEACHER]
        phone = read_phone(cells.get("phone"))
        if phone is None:
            found.problems.append(Problem(number, "roster-phone-unreadable", tidy(cells.get("phone"))))
        if not roles:
            found.problems.append(Problem(number, "roster-role-missing", name))
        on_leave = bool(re.search(r"демалыс|декрет|отпуск|leave", tidy(cells.get("remark")).lower()))
        language = read_language(cells.get("language"))
        person = ReadStaff(number, name, tuple(roles), classes, phone, language, on_leave)
        found.people.append(person)
    return found


def _classes(value: Any, number: int, problems: list[Problem]) -> tuple[str, ...]:
    classes = []
    for part in re.split(r"[,;/]| және | и ", tidy(value)):
        if not part.strip():
            continue
        own_class = read_class(part)
        if own_class:
            classes.append(own_class)
        else:
            problems.append(Problem(number, "roster-class-unreadable", part))
    return tuple(classes)


def read_parents(path: Path, pupils: Sequence[tuple[str, str, str | None]]) -> ReadList[ReadParent]:
    """Parents. `pupils` are (code, name, class) of the school: children are named by code, or by name and class."""
    known = {code.upper() for code, _, _ in pupils}
    found: ReadList[ReadParent] = ReadList()
    phones: dict[str, int] = {}
    for number, cells in rows_of(path, PARENT_COLUMNS, ("name", "children")):
        name = read_name(cells["name"])
        if not name:
            continue
        found.data_rows += 1
        children = _children(cells.get("children"), known, pupils)
        if not children:
            found.problems.append(Problem(number, "roster-child-unknown", tidy(cells.get("children"))))
        phone = read_phone(cells.get("phone"))
        if phone is None:
            found.problems.append(Problem(number, "roster-phone-unreadable", tidy(cells.get("phone"))))
        elif phone in phones:
            found.problems.append(Problem(number, "roster-phone-shared", str(phones[phone])))
        else:
            phones[phone] = number
        code, relation = tidy(cells.get("code")).upper(), tidy(cells.get("relation"))
        language = read_language(cells.get("language"))
        found.people.append(ReadParent(number, code, name, relation, phone, language, children))
    return found


def _children(value: Any, known: set[str], pupils: Sequence[tuple[str, str, str | None]]) -> tuple[str, ...]:
    text = re.sub(r"[–—−]", "-", tidy(value))
    codes = [
        f"{letters}-{digits}" for letters, digits in re.findall(r"([A-Z]{1,4})-?(\d{2,6})", text.upper())
    ]
    if codes:
        return tuple(dict.fromkeys(code for code in codes if code in known))
    children = []
    for part in re.split(r"[,;]", cyrillic(text)):
        found = re.fullmatch(r"(.+?)\s*\(?(\d{1,2}\s*[-«\"]*\s*\S)[»\")]*", part.strip())
        own_class = read_class(found[2]) if found else None
        if found and own_class:
            wanted = fold(found[1])
            children += [
                code for code, name, of in pupils if of == own_class and fold(name).startswith(wanted)
            ]
    return tuple(children) if len(set(children)) == len(children) else ()
