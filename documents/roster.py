"""Readers of the school's lists: pupils, staff, parents, from .xlsx or .csv with columns in any order.

Nothing is lost: a row with a cell that cannot be read is kept without it, and reported with its number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, TypeVar

from documents.excel import excel_rows
from documents.upload import FileRefused, Source, open_office, opened, read_csv
from school.people import Role
from school.people.names import fold
from school.people.roster import (
    cyrillic,
    fits_grade,
    lost_letters,
    read_answer,
    read_class,
    read_date,
    read_language,
    read_name,
    read_phone,
    read_roles,
    tidy,
)

T = TypeVar("T")
Pupil = tuple[str, str, str | None]  # code, name, class


@dataclass(frozen=True)
class Problem:
    """A cell that could not be read: the row in the file, the message's key, what stands there, which column."""

    row: int
    reason: str
    shown: str = ""
    column: str = ""  # «name», «class», «born», «phone», «language», «children», «post», «code»


@dataclass
class ReadList(Generic[T]):
    """What a list holds. `repeated` counts rows that say the same of the same person once more."""

    people: list[T] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    data_rows: int = 0
    repeated: int = 0

    def report(self, row: int, reason: str, shown: Any = "", column: str = "") -> None:
        self.problems.append(Problem(row, reason, tidy(shown), column))


@dataclass(frozen=True)
class ReadPupilsParent:
    """A parent in the pupils' list: a number, and the name where the list has it."""

    name: str
    phone: str


@dataclass(frozen=True)
class ReadStudent:
    row: int
    code: str
    name: str
    class_name: str | None
    born_on: date | None
    language: str | None  # of teaching: kk, ru, en
    phone: str | None  # eleven digits
    parents: tuple[ReadPupilsParent, ...] = ()
    same: bool | None = None  # the list's own answer: is this the person of that name whom the school has


@dataclass(frozen=True)
class ReadStaff:
    row: int
    name: str
    roles: tuple[str, ...]
    classes: tuple[str, ...]  # whose class teacher this is
    phone: str | None
    language: str | None
    on_leave: bool
    same: bool | None = None


@dataclass(frozen=True)
class ReadParent:
    row: int
    code: str
    name: str
    relation: str  # as the list says it: «анасы», «опекун»
    phone: str | None
    language: str | None
    children: tuple[str, ...]  # codes of pupils
    same: bool | None = None


# Columns

_FULL_NAME = r"аты|ф\.?\s*и\.?\s*о|фамилия|имя|full name|^name|surname|оқушы|ученик|ата-ана|родител"
_NAMES = {
    "patronymic": r"^әкесінің аты$|^отчество$|^patronymic$|^middle name$",
    "surname": r"^тегі$|^фамилия(сы)?$|^surname$|^last name$",
    "given": r"^аты$|^есімі$|^имя$|^first name$|^given name$",
}
_PHONE = r"телефон|phone|(?<!\w)тел\b|ұялы|моб|байланыс нөм"
_SAME = r"бір адам|сол адам|тот же|один человек|одно лицо|same person"
# What of a pupils' list is about the parents, and so never the pupil's own.
_MOTHER = r"мать|матер|мам[аы]|(?<!ата)(?<!ата[-–—\s])анас|шеше|mother"
# «Әкесінің аты» alone is the patronymic, «әкесінің аты-жөні» the father's name.
_FATHER = r"отец|отца|отцу|пап[аы](?!\w)|әкес(?!інің аты(?!\W*жөні))|father"
_PARENT = r"родител|(?<!\w)ата\s?[-–—]?\s?ана|законн\w+ предст|опекун|қамқоршы|parent|guardian"
_FAMILY = f"{_MOTHER}|{_FATHER}|{_PARENT}"
#: The columns of a pupil's parents, each with the name of the one beside it that has the number.
_PARENTS = {"mother": _MOTHER, "father": _FATHER, "parent": _PARENT, "parent_2": _PARENT}


def _of_pupil(pattern: str) -> str:
    return rf"^(?!.*(?:{_FAMILY})).*?(?:{pattern})"


STUDENT_COLUMNS = {
    "same": _SAME,
    "patronymic": _NAMES["patronymic"],
    **{f"{who}_phone": rf"^(?=.*(?:{words})).*(?:{_PHONE})" for who, words in _PARENTS.items()},
    **{who: rf"^(?=.*(?:{words}))(?=.*(?:{_FULL_NAME}|{words}$))" for who, words in _PARENTS.items()},
    **{
        name: _of_pupil(pattern)
        for name, pattern in {
            "code": r"^код|code|табель|идентиф|^id$",
            "letter": r"әріп|әрпі|литер|буква|class letter|^letter",
            "born": r"туған|рожд|born|birth|^д\.?\s*р\.?$",
            "surname": _NAMES["surname"],
            "given": _NAMES["given"],
            "phone": _PHONE,
            "language": r"тілі|язык|language",
            "class": r"сынып|сыныб|класс|class|grade|параллель",
            "name": _FULL_NAME,
        }.items()
    },
}
STAFF_COLUMNS = {
    "same": _SAME,
    "phone": _PHONE,
    "language": r"тілі|язык|language",
    "post": r"лауазым|должност|қызметі|post|role|position",
    "class": r"сынып|сыныб|класс|class",
    "remark": r"ескерт|примеч|remark|note",
    **_NAMES,
    "name": _FULL_NAME,
}
PARENT_COLUMNS = {
    "same": _SAME,
    "code": r"^код|^code|^id$",
    "children": r"бала|дет[иья]|реб[её]н|child|оқушы|ученик",
    "relation": r"туыс|кем приход|родств|relation|кімі",
    "phone": _PHONE,
    "language": r"тілі|язык|language",
    **_NAMES,
    "name": _FULL_NAME,
}
Row = tuple[int, dict[str, Any]]


def read_table(source: Source) -> list[tuple[int, list[Any]]]:
    """The rows of a .xlsx or .csv with their numbers from 1. Raises FileRefused."""
    with opened(source) as stream:
        head = stream.read(4)
    if head.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return excel_rows(open_office(source, "xlsx"))
    if head.startswith((b"%PDF", b"\x89PNG", b"MZ", b"\xff\xd8\xff", b"{\\rt")):
        raise FileRefused("file-wrong-kind", kinds=".xlsx, .csv")
    return read_csv(source)


def _rows_of(source: Source, columns: dict[str, str], needed: str, refusal: str) -> list[Row]:
    """The data rows as column -> cell. The header is the first row that names a person and the needed column."""
    table = read_table(source)
    for start, (_, cells) in enumerate(table[:20]):
        places = _places(cells, columns)
        if needed in places and ("name" in places or {"surname", "given"} <= places.keys()):
            return [
                (
                    number,
                    _whole_name({name: row[at] if at < len(row) else None for name, at in places.items()}),
                )
                for number, row in table[start + 1 :]
                if row != cells  # the header once more, as on a new page
            ]
    raise FileRefused(refusal)


def _places(cells: Sequence[Any], columns: dict[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, cell in enumerate(cells):
        heading = tidy(cell).lower()
        if not heading or len(heading) > 60:
            continue
        name = next((n for n, p in columns.items() if n not in places and re.search(p, heading)), None)
        if name:
            places[name] = at
    return places


def _whole_name(cells: dict[str, Any]) -> dict[str, Any]:
    """Surname, first name and patronymic in three columns make one name."""
    if "surname" in cells:
        parts = (tidy(cells.get(part)) for part in ("surname", "given", "patronymic"))
        cells["name"] = " ".join(part for part in parts if part)
    return cells


# Pupils


def read_students(source: Source, school_year: int) -> ReadList[ReadStudent]:
    """Pupils. `school_year` is the year in which the school year begins; ages are checked against it.

    Raises FileRefused: what the gate refuses, and `students-wrong-columns`.
    """
    found: ReadList[ReadStudent] = ReadList()
    known = _KnownPupils()
    for number, cells in _rows_of(source, STUDENT_COLUMNS, "class", "students-wrong-columns"):
        name, code = read_name(cells.get("name")), tidy(cells.get("code")).upper()
        if not name or (not code and (cells.get("class") is None or ":" in name)):
            continue  # a section line, or the total
        found.data_rows += 1
        student = _student(number, code, name, cells, school_year, found)
        before = known.same(student)
        if before:
            found.repeated += 1
            moved = before.class_name != student.class_name
            shown = f"{student.name} ({before.row})"
            found.report(number, "roster-repeated-elsewhere" if moved else "roster-repeated", shown, "name")
        else:
            found.people.append(known.add(student, found))
    found.people = _with_yo(found.people)
    _report_short_names(found)
    return found


def _report_short_names(found: ReadList[ReadStudent]) -> None:
    """Where nearly everybody has a patronymic, a name without one may have been cut; where few have, it is custom."""
    short = [one for one in found.people if len(one.name.split()) < 3]
    if len(short) * 10 < len(found.people):
        for one in short:
            found.report(one.row, "roster-patronymic-missing", one.name, "name")
        found.problems.sort(key=lambda problem: problem.row)


class _KnownPupils:
    """The pupils read so far, by what a second row about the same child would share with the first."""

    def __init__(self) -> None:
        self.by_code: dict[str, ReadStudent] = {}
        self.by_birth: dict[tuple[date, frozenset[str]], ReadStudent] = {}
        self.by_class: dict[tuple[str, str | None], ReadStudent] = {}

    def same(self, student: ReadStudent) -> ReadStudent | None:
        who = _loosely(student.name)
        if student.code and (one := self.by_code.get(student.code)) and _loosely(one.name) == who:
            return one
        if student.code:
            return None
        if student.born_on:
            return self.by_birth.get((student.born_on, who))
        return self.by_class.get((fold(student.name), student.class_name))

    def add(self, student: ReadStudent, found: ReadList[ReadStudent]) -> ReadStudent:
        """Remembers a pupil; one who has another child's code is kept without it."""
        if student.code in self.by_code:
            found.report(student.row, "roster-code-twice", student.code, "code")
            student = replace(student, code="")
        if student.code:
            self.by_code[student.code] = student
        if student.born_on:
            self.by_birth.setdefault((student.born_on, _loosely(student.name)), student)
        self.by_class.setdefault((fold(student.name), student.class_name), student)
        return student


_PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")


def _loosely(name: str) -> frozenset[str]:
    """Surname and first name in any order, Kazakh letters as Russian ones: how a child is typed a second time."""
    return frozenset(fold(name).translate(_PLAIN).split()[:2])


def _with_yo(pupils: list[ReadStudent]) -> list[ReadStudent]:
    """«Соловьев» becomes «Соловьёв» where the same list spells that word with its dots."""
    dotted = {word.replace("ё", "е"): word for pupil in pupils for word in pupil.name.split() if "ё" in word}
    plain = [" ".join(dotted.get(word, word) for word in pupil.name.split()) for pupil in pupils]
    return [
        pupil if name == pupil.name else replace(pupil, name=name)
        for pupil, name in zip(pupils, plain, strict=True)
    ]


def _student(
    row: int, code: str, name: str, cells: dict[str, Any], year: int, found: ReadList[ReadStudent]
) -> ReadStudent:
    told = cells.get("class")
    own_class = read_class(f"{tidy(told)} {tidy(cells.get('letter'))}" if cells.get("letter") else told)
    if own_class is None:
        found.report(row, "roster-class-unreadable", told, "class")
    if lost_letters(name):
        found.report(row, "roster-letters-lost", name, "name")
    born_on = _birth(row, cells, own_class, year, found)
    parents = _parents(row, cells, found)
    phone = _phone(row, cells, found, needed=False)
    if phone in {parent.phone for parent in parents}:
        phone = None  # written twice: it is the parent's
    language, same = _language(row, cells, found), read_answer(cells.get("same"))
    return ReadStudent(row, code, name, own_class, born_on, language, phone, parents, same)


def _parents(row: int, cells: dict[str, Any], found: ReadList[ReadStudent]) -> tuple[ReadPupilsParent, ...]:
    """The parents whose number the row has; a name alone makes nobody."""
    parents = {}
    for who in _PARENTS:
        if who not in cells and f"{who}_phone" not in cells:
            continue
        named, told = tidy(cells.get(who)), tidy(cells.get(f"{who}_phone"))
        phone = read_phone(told) or read_phone(named)
        if phone:
            parents[phone] = ReadPupilsParent(_parents_name(named) or _parents_name(told), phone)
        elif told or re.search(r"\d{5}", named):
            found.report(row, "roster-phone-unreadable", told or named, "phone")
    return tuple(parents.values())


def _parents_name(text: str) -> str:
    """The name in a cell that may hold a number and «анасы:» as well: two words at least."""
    words = re.findall(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*", re.sub(rf"(?i)(?:{_FAMILY})\w*", " ", text))
    return read_name(" ".join(words)) if len(words) > 1 else ""


def _birth(
    row: int, cells: dict[str, Any], own_class: str | None, year: int, found: ReadList[ReadStudent]
) -> date | None:
    if "born" not in cells:
        return None
    born_on = read_date(cells["born"])
    if born_on is None:
        reason = "roster-birth-unreadable" if cells["born"] else "roster-birth-missing"
        found.report(row, reason, cells["born"] or cells.get("name"), "born")
        return None
    if not fits_grade(born_on, int(own_class.split()[0]) if own_class else None, year):
        found.report(row, "roster-birth-unlikely", f"{born_on:%d.%m.%Y}", "born")
        return None
    return born_on


def _phone(row: int, cells: dict[str, Any], found: ReadList[Any], *, needed: bool) -> str | None:
    told = cells.get("phone")
    phone = read_phone(told)
    if phone is None and tidy(told):
        found.report(row, "roster-phone-unreadable", told, "phone")
    elif phone is None and needed:
        found.report(row, "roster-phone-missing", cells.get("name"), "phone")
    return phone


def _language(row: int, cells: dict[str, Any], found: ReadList[Any]) -> str | None:
    told = cells.get("language")
    language = read_language(told)
    if language is None and tidy(told):
        found.report(row, "roster-language-unreadable", told, "language")
    return language


# Staff


def read_staff(source: Source) -> ReadList[ReadStaff]:
    """Staff with their roles; whoever leads a class by its column leads it as class teacher.

    Raises FileRefused: what the gate refuses, and `staff-wrong-columns`.
    """
    found: ReadList[ReadStaff] = ReadList()
    leads: dict[str, str] = {}
    for number, cells in _rows_of(source, STAFF_COLUMNS, "post", "staff-wrong-columns"):
        name = read_name(cells.get("name"))
        if not name or (":" in name and not tidy(cells["post"])):
            continue
        found.data_rows += 1
        classes = _classes(cells.get("class"), number, found)
        roles = read_roles(cells["post"])
        if classes and Role.CLASS_TEACHER not in roles:
            roles = [*roles, Role.CLASS_TEACHER]
        if not roles:
            found.report(number, "roster-role-missing", name, "post")
        for own_class in classes:
            if leads.setdefault(own_class, name) != name:
                found.report(number, "roster-class-led-twice", f"{own_class}: {leads[own_class]}", "class")
        phone, language = _phone(number, cells, found, needed=True), _language(number, cells, found)
        on_leave = bool(re.search(r"демалыс|декрет|отпуск|leave", tidy(cells.get("remark")).lower()))
        same = read_answer(cells.get("same"))
        found.people.append(ReadStaff(number, name, tuple(roles), classes, phone, language, on_leave, same))
    return found


def _classes(value: Any, row: int, found: ReadList[ReadStaff]) -> tuple[str, ...]:
    classes = []
    for part in re.split(r"[,;/]|\s(?:және|мен|и|and)\s", tidy(value)):
        own_class = read_class(part)
        if own_class:
            classes.append(own_class)
        elif re.search(r"\w", part):
            found.report(row, "roster-class-unreadable", part, "class")
    return tuple(dict.fromkeys(classes))


# Parents


def read_parents(source: Source, pupils: Sequence[Pupil]) -> ReadList[ReadParent]:
    """Parents. `pupils` are (code, name, class) of the school: children are named by code, or by name and class.

    Raises FileRefused: what the gate refuses, and `parents-wrong-columns`.
    """
    found: ReadList[ReadParent] = ReadList()
    known = _Children(pupils)
    phones: dict[str, int] = {}
    for number, cells in _rows_of(source, PARENT_COLUMNS, "children", "parents-wrong-columns"):
        name = read_name(cells.get("name"))
        if not name:
            continue
        found.data_rows += 1
        if lost_letters(name):
            found.report(number, "roster-letters-lost", name, "name")
        children = known.named(number, name, cells["children"], found)
        phone = _phone(number, cells, found, needed=True)
        if phone and phones.setdefault(phone, number) != number:
            found.report(number, "roster-phone-shared", str(phones[phone]), "phone")
        code, relation = tidy(cells.get("code")).upper(), tidy(cells.get("relation"))
        language = _language(number, cells, found)
        same = read_answer(cells.get("same"))
        found.people.append(ReadParent(number, code, name, relation, phone, language, children, same))
    return found


class _Children:
    """Finds the pupils that a cell names."""

    def __init__(self, pupils: Sequence[Pupil]) -> None:
        self.codes = {_bare(code): code for code, _, _ in pupils if code}
        self.of_class: dict[str | None, list[tuple[str, str]]] = {}
        for code, name, own_class in pupils:
            self.of_class.setdefault(own_class, []).append((code, fold(name)))

    def named(self, row: int, parent: str, value: Any, found: ReadList[ReadParent]) -> tuple[str, ...]:
        text = re.sub(r"[–—−‑]", "-", tidy(value))
        parts = [part.strip() for part in re.split(r"[,;/+]|\s(?:және|и|and)\s", text) if part.strip()]
        if not parts:
            found.report(row, "roster-child-missing", parent, "children")
        children: list[str] = []
        for part in parts:
            children += self._one(row, part, found)
        return tuple(dict.fromkeys(children))

    def _one(self, row: int, part: str, found: ReadList[ReadParent]) -> list[str]:
        codes = [self.codes.get(_bare(word)) for word in (part, *part.split())]
        if certain := [code for code in codes if code]:
            return certain
        matching = self._by_name(part)
        if len(matching) != 1:
            reason = "roster-child-ambiguous" if matching else "roster-child-unknown"
            found.report(row, reason, part, "children")
            return []
        return matching

    def _by_name(self, part: str) -> list[str]:
        """«Пшеничная Ульяна 1 Г»: surname and first name, in either order, and the class."""
        told = re.fullmatch(r"(.+?)[\s(,]+(\d{1,2}\W{0,3}\w)\W*(?:сынып|класс)?\W*", cyrillic(part))
        own_class = read_class(told[2]) if told else None
        if not told or not own_class:
            return []
        wanted = set(fold(told[1]).split())
        return [code for code, name in self.of_class.get(own_class, []) if wanted <= set(name.split())]


def _bare(code: str) -> str:
    return re.sub(r"[\W_]", "", code).upper()
