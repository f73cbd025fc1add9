"""Readers of the school's lists: pupils, staff, parents, from .xlsx or .csv with columns in any order.

Nothing is lost: a row with a cell that cannot be read is kept without it, and reported with its number.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from documents.roster_beside import apart, without
from documents.roster_rows import CHILDREN, Kind, ListRow, head_of, read_sheets, rows_of, table_of
from documents.sheets import Sheet
from documents.upload import FileRefused, Source
from school.people import Role
from school.people.names import fold, spelt_plainly
from school.people.roster import (
    Problem,
    classes_in_post,
    cyrillic,
    fits_grade,
    is_a_day_of_leaving,
    lost_letters,
    read_answer,
    read_class,
    read_date,
    read_language,
    read_name,
    read_phones,
    read_presence,
    read_roles,
    shown_phone,
    tidy,
)

T = TypeVar("T")


@dataclass
class ReadList(Generic[T]):
    """What a list holds. `repeated` counts rows that say the same of the same person once more."""

    people: list[T] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    data_rows: int = 0
    repeated: int = 0
    sheet: str = ""  # the one that is being read

    def report(self, row: int, reason: str, shown: Any = "", column: str = "") -> None:
        self.problems.append(Problem(row, reason, _shown(shown), column, self.sheet))

    def enter(self, sheet: str) -> None:
        self.sheet = sheet


def _shown(value: Any) -> str:
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else tidy(value)


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
    sheet: str = ""
    left: bool = False  # the list keeps this pupil only to say that they are gone


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
    says_classes: bool = True  # the list has a column for them
    left: bool = False


@dataclass(frozen=True)
class ReadParent:
    row: int
    code: str
    name: str
    relation: str  # as the list says it: «анасы», «опекун»
    phone: str | None
    language: str | None
    children: tuple[str, ...]  # codes of pupils, or «#» and their number
    same: bool | None = None
    perhaps: tuple[tuple[str, ...], ...] = ()  # for each child that may be one of several: who


# Columns

_FULL_NAME = (
    r"аты|^т\.?\s?а\.?\s?ә\b|ф\.?\s*и\.?\s*о|фамилия|имя|full name|^name|surname|оқушы|ученик|ата-ана|родител"
)
#: Whose it is may stand beside it: «Оқушының тегі», «Фамилия учащегося».
_WHOSE = r"(?:\w+[нтд][ыі]ң\s)?"
_OF_WHOM = r"(?:\s(?:учени|учащ|реб[её]н|дет|сотрудн|работн|педагог|родител)\w*)?"
_NAMES = {
    "patronymic": rf"^{_WHOSE}әкесінің аты$|^отчество{_OF_WHOM}$|^patronymic$|^middle name$",
    "surname": rf"^{_WHOSE}тегі$|^фамилия(?:сы)?{_OF_WHOM}$|^surname$|^last name$",
    "given": rf"^{_WHOSE}(?:аты|есімі)$|^имя{_OF_WHOM}$|^first name$|^given name$",
}
_PHONE = r"телефон|phone|(?<!\w)тел\b|ұялы|моб|сотов|контакт|байланыс(?! тіл)"
#: A state, and a remark, which often says it too.
_STATE = r"^статус|^күйі|мәртебе|жағдайы$|^status|^состояние|движени|қозғалы|ескерт|примеч|remark|^note"
_DAY_OF_LEAVING = (
    r"выбыт|выбыл|отчисл|увольн|(?:шыққан|кеткен) (?:күні|уақыты)|шығу күні|date left|leaving date"
)
_LEAVING = {"left_on": _DAY_OF_LEAVING, "state": _STATE}
_SAME = r"бір адам|сол адам|тот же|один человек|одно лицо|same person"
# What of a pupils' list is about the parents, and so never the pupil's own.
_MOTHER = r"мать|матер|мам[аы]|(?<!ата)(?<!ата[-–—\s])анас|шеше|mother"
# «Әкесінің аты» alone is the patronymic, «әкесінің аты-жөні» the father's name.
_FATHER = r"отец|отца|отцу|пап[аы](?!\w)|әкес(?!інің аты(?!\W*жөні))|father"
_PARENT = r"родител|(?<!\w)ата\s?[-–—]?\s?ана|законн\w+ предст|опекун|қамқоршы|parent|guardian"
_FAMILY = f"{_MOTHER}|{_FATHER}|{_PARENT}"
#: The columns of a pupil's parents, each with the name of the one beside it that has the number.
_PARENTS = {"mother": _MOTHER, "father": _FATHER, "parent": _PARENT, "parent_2": _PARENT}


#: «Классный руководитель» is not the class.
_TEACHER = r"руковод|жетекш|teacher|мұғалім|учител"


def _of_pupil(pattern: str) -> str:
    return rf"^(?!.*(?:{_FAMILY})).*?(?:{pattern})"


STUDENT_COLUMNS = {
    "same": _SAME,
    **_LEAVING,
    "patronymic": _NAMES["patronymic"],
    **{f"{who}_phone": rf"^(?=.*(?:{words})).*(?:{_PHONE})" for who, words in _PARENTS.items()},
    **{who: rf"^(?=.*(?:{words}))(?=.*(?:{_FULL_NAME}|{words}$))" for who, words in _PARENTS.items()},
    **{
        name: _of_pupil(pattern)
        for name, pattern in {
            "code": r"^код|code|табель|идентиф|^id$",
            "letter": r"әріп|әрпі|литер|буква|class letter|^letter|^section$",
            "born": r"туған|рожд|born|birth|^д\.?\s*р\.?$|^d\.?\s?o\.?\s?b\.?$",
            "surname": _NAMES["surname"],
            "given": _NAMES["given"],
            "phone": _PHONE,
            "language": r"тілі|язык|language",
            "class": rf"^(?!.*(?:{_TEACHER})).*?(?:сынып|сыныб|класс|class|grade|параллель|год обучения|оқу жылы)",
            "name": _FULL_NAME,
            "phone_2": _PHONE,
            "post": r"лауазым|должност",
        }.items()
    },
}
STAFF_COLUMNS = {
    "same": _SAME,
    **_LEAVING,
    "phone": _PHONE,
    "language": r"тілі|язык|language",
    "post": r"лауазым|должност|қызметі|post|role|position",
    "class": r"сынып|сыныб|класс|class|^кл\.?\s*рук",
    **_NAMES,
    "name": _FULL_NAME,
    "phone_2": _PHONE,
}
#: «Год обучения», «язык обучения» are about no child.
_CHILD = r"бала|дет[иья]|реб[её]н|child|оқушы|(?<!об)учени|учащ"
PARENT_COLUMNS = {
    "same": _SAME,
    "child_code": rf"^(?=.*(?:{_CHILD})).*(?:код|code)",
    "child_class": (
        r"^(?!.*(?:аты|ф\.?\s*и\.?\s*о|имя|name|балалар|дети|children|руковод|жетекш))"
        r".*(?:сынып|сыныб|класс|class)"
    ),
    "child_born": r"туған|рожд|born|birth",
    "code": r"^код|^code|^id$",
    "children": _CHILD,
    **{f"children_{number}": rf"^(?!.*телефон).*(?:{_CHILD})" for number in (2, 3, 4)},
    "relation": r"туыс|кем приход|родств|relation|кімі",
    "phone": rf"^(?!.*(?:аты|т\.?\s?а\.?\s?ә\b|ф\.?\s*и\.?\s*о)).*(?:{_PHONE})",
    "language": r"тілі|язык|language",
    **_NAMES,
    "name": rf"{_FULL_NAME}|^(?:{_FAMILY})\w*$",
}

#: A row of a parents' list that is about both of them.
BOTH_PARENTS = Kind(
    {
        **{who: STUDENT_COLUMNS[who] for who in ("mother", "father")},
        **{f"{who}_phone": STUDENT_COLUMNS[f"{who}_phone"] for who in ("mother", "father")},
        "name": rf"{_CHILD}|{_FULL_NAME}|код|code",
    },
    "father",
    "parents-wrong-columns",
)

STUDENTS = Kind(STUDENT_COLUMNS, "class", "students-wrong-columns", never="post", name="students")
STAFF = Kind(STAFF_COLUMNS, "post", "staff-wrong-columns", name="staff")
PARENTS = Kind(PARENT_COLUMNS, "children", "parents-wrong-columns", name="parents")

# Kinds


def sheets_in(source: Source) -> list[Sheet]:
    """What the file holds, list by list. Raises FileRefused."""
    return [part for sheet in read_sheets(source) for part in apart(sheet)]


def _sheets_of(source: Source, kind: Kind) -> list[Sheet]:
    """The same. Raises FileRefused also if the columns are those of another kind of list."""
    sheets = sheets_in(source)
    seen = {name for sheet in sheets if not sheet.hidden for name in kinds_of(sheet)}
    if seen and kind.name not in seen:
        found = next(one.name for one in (STAFF, PARENTS, STUDENTS) if one.name in seen)
        raise FileRefused("list-another-kind", found=found, meant=kind.name)
    return sheets


#: Said by a parents' list only: a pupils' list calls them «оқушы», «ученик».
_OWN_CHILD = re.compile(r"бала|дет[иья]|реб[её]н|child")


def kinds_of(sheet: Sheet) -> Iterator[str]:
    """What the headings can be: one kind, or several where they leave it open."""
    students, parents = head_of(sheet, STUDENTS), head_of(sheet, PARENTS)
    if head_of(sheet, STAFF).places:
        yield STAFF.name
    if parents.places:
        yield PARENTS.name
    if not students.places:
        return
    childs = {at for line in parents.texts for at, text in enumerate(line) if _OWN_CHILD.search(text)}
    own_class = students.places.get("class")
    if "relation" not in parents.places and not (childs and (own_class is None or own_class in childs)):
        yield STUDENTS.name


# Pupils


def read_students(source: Source, school_year: int) -> ReadList[ReadStudent]:
    """Pupils. `school_year` is the year in which the school year begins; ages are checked against it.

    Raises FileRefused: what the gate refuses, `students-wrong-columns`, `list-another-kind`.
    """
    found: ReadList[ReadStudent] = ReadList()
    known = _KnownPupils()
    gone: list[ReadStudent] = []
    for row in rows_of(_sheets_of(source, STUDENTS), STUDENTS, found.report, found.enter):
        found.data_rows += 1
        if _says_left(row.cells):
            found.report(row.number, "roster-row-left", row.name, "state")
            unsaid: ReadList[ReadStudent] = ReadList(sheet=found.sheet)
            gone.append(replace(_student(row, school_year, unsaid), parents=(), left=True))
            continue
        student = _student(row, school_year, found)
        at = known.same(student)
        if at is None:
            known.add(student, found)
            continue
        found.repeated += 1
        known.put_family(at, student)
        before = known.people[at]
        if not row.goes_on:
            moved = before.class_name != student.class_name
            shown = f"{student.name} ({before.row})"
            found.report(
                row.number, "roster-repeated-elsewhere" if moved else "roster-repeated", shown, "name"
            )
    found.people = _with_yo(known.people)
    _report_short_names(found)
    here = {
        _loosely(one.name) for one in found.people
    }  # of them the list says that they are back, or never went
    found.people += [one for one in gone if _loosely(one.name) not in here]
    return found


def _says_left(cells: dict[str, Any]) -> bool:
    return read_presence(cells.get("state")) is False or is_a_day_of_leaving(cells.get("left_on"))


def _report_short_names(found: ReadList[ReadStudent]) -> None:
    """Where nearly everybody has a patronymic, a name without one may have been cut; where few have, it is custom."""
    short = [one for one in found.people if len(one.name.split()) < 3]
    if len(short) * 10 < len(found.people):
        for one in short:
            found.problems.append(Problem(one.row, "roster-patronymic-missing", one.name, "name", one.sheet))
        sheets = {problem.sheet: number for number, problem in reversed(list(enumerate(found.problems)))}
        found.problems.sort(key=lambda problem: (sheets[problem.sheet], problem.row))


class _KnownPupils:
    """The pupils read so far, by what a second row about the same child would share with the first."""

    def __init__(self) -> None:
        self.people: list[ReadStudent] = []
        self.by_code: dict[str, int] = {}  # the place in the list
        self.by_birth: dict[tuple[date, frozenset[str]], int] = {}
        self.by_class: dict[tuple[str, str | None], int] = {}

    def same(self, student: ReadStudent) -> int | None:
        who, code = _loosely(student.name), student.code
        if code:
            at = self.by_code.get(code)
            return at if at is not None and _loosely(self.people[at].name) == who else None
        if student.born_on:
            return self.by_birth.get((student.born_on, who))
        return self.by_class.get((fold(student.name), student.class_name))

    def put_family(self, at: int, student: ReadStudent) -> None:
        """A second row of a child often stands there for the second parent."""
        family = dict.fromkeys((*self.people[at].parents, *student.parents))
        self.people[at] = replace(self.people[at], parents=tuple(family))

    def add(self, student: ReadStudent, found: ReadList[ReadStudent]) -> None:
        """Remembers a pupil; one who has another child's code is kept without it."""
        if student.code in self.by_code:
            found.report(student.row, "roster-code-twice", student.code, "code")
            student = replace(student, code="")
        at = len(self.people)
        if student.code:
            self.by_code[student.code] = at
        if student.born_on:
            self.by_birth.setdefault((student.born_on, _loosely(student.name)), at)
        self.by_class.setdefault((fold(student.name), student.class_name), at)
        self.people.append(student)


def _loosely(name: str) -> frozenset[str]:
    """Surname and first name in any order, Kazakh letters as Russian ones: how a child is typed a second time."""
    return frozenset(spelt_plainly(name).split()[:2])


def _with_yo(pupils: list[ReadStudent]) -> list[ReadStudent]:
    """«Соловьев» becomes «Соловьёв» where the same list spells that word with its dots."""
    dotted = {word.replace("ё", "е"): word for pupil in pupils for word in pupil.name.split() if "ё" in word}
    plain = [" ".join(dotted.get(word, word) for word in pupil.name.split()) for pupil in pupils]
    return [
        pupil if name == pupil.name else replace(pupil, name=name)
        for pupil, name in zip(pupils, plain, strict=True)
    ]


def _student(row: ListRow, year: int, found: ReadList[ReadStudent]) -> ReadStudent:
    number, name, cells = row.number, row.name, row.cells
    own_class = _class_of(row, found)
    if lost_letters(name):
        found.report(number, "roster-letters-lost", name, "name")
    born_on = _birth(number, cells, own_class, year, found)
    parents = _parents(number, cells, found)
    phone = _phone(number, cells, found, needed=False)
    if phone in {parent.phone for parent in parents}:
        phone = None  # written twice: it is the parent's
    return ReadStudent(
        number,
        tidy(cells.get("code")).upper(),
        name,
        own_class,
        born_on,
        _language(number, cells, found),
        phone,
        parents,
        read_answer(cells.get("same")),
        found.sheet,
    )


def _class_of(row: ListRow, found: ReadList[ReadStudent]) -> str | None:
    """The class of the row itself, else of its section."""
    told, letter = row.cells.get("class"), tidy(row.cells.get("letter"))
    own_class = read_class(f"{tidy(told)} {letter}" if letter else told)
    if own_class is None and not tidy(told):
        own_class = row.own_class
    if own_class is None:
        found.report(row.number, "roster-class-unreadable", told or row.name, "class")
    return own_class


def _parents(row: int, cells: dict[str, Any], found: ReadList[ReadStudent]) -> tuple[ReadPupilsParent, ...]:
    """The parents whose number the row has; a name alone makes nobody."""
    parents = {}
    for who in _PARENTS:
        if who not in cells and f"{who}_phone" not in cells:
            continue
        named, told = tidy(cells.get(who)), tidy(cells.get(f"{who}_phone"))
        phones = read_phones(told) or read_phones(named)
        if phones:
            name = _parents_name(named) or (_parents_name(told) if len(phones) == 1 else "")
            parents[phones[0]] = ReadPupilsParent(name, phones[0])
            for other in phones[1:]:  # the other parent, of whom the cell has only the number
                parents.setdefault(other, ReadPupilsParent("", other))
        elif re.search(r"\w", told) or re.search(r"\d{5}", named):
            found.report(row, "roster-phone-unreadable", told or named, "phone")
    return tuple(parents.values())


#: A word, or an initial: «Асанова Г.» is a name.
_WORD_OF_A_NAME = r"[^\W\d_]{2,}(?:-[^\W\d_]+)*|(?<!\w)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ](?:\.|(?!\w))"


def _parents_name(text: str) -> str:
    """The name in a cell that may hold a number and «анасы:» as well: two words at least."""
    words = re.findall(_WORD_OF_A_NAME, re.sub(rf"(?i)(?:{_FAMILY})\w*", " ", text))
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


#: What stands in a cell to say that there is no number, or no class.
_NONE = re.compile(r"нет|жо[қк]|no|none|н/д|[-–—.]+", re.IGNORECASE)


def _phone(row: int, cells: dict[str, Any], found: ReadList[Any], *, needed: bool) -> str | None:
    told = [text for text in (tidy(cells.get("phone")), tidy(cells.get("phone_2"))) if text]
    told = [text for text in told if not _NONE.fullmatch(text)]
    numbers = [number for text in told for number in _numbers(row, text, found)]
    if not told and needed:
        found.report(row, "roster-phone-missing", cells.get("name") or cells.get("surname"), "phone")
    return _first(row, numbers, found)


def _numbers(row: int, text: str, found: ReadList[Any]) -> list[str]:
    numbers = read_phones(text)
    if not numbers:
        found.report(row, "roster-phone-unreadable", text, "phone")
    return numbers


def _first(row: int, numbers: Sequence[str], found: ReadList[Any]) -> str | None:
    """The first number; the others are named, since a card holds one."""
    for number in dict.fromkeys(numbers[1:]):
        if number != numbers[0]:
            found.report(row, "roster-phone-second", shown_phone(number), "phone")
    return numbers[0] if numbers else None


def _language(row: int, cells: dict[str, Any], found: ReadList[Any]) -> str | None:
    told = cells.get("language")
    language = read_language(told)
    if language is None and tidy(told):
        found.report(row, "roster-language-unreadable", told, "language")
    return language


# Staff


def read_staff(source: Source) -> ReadList[ReadStaff]:
    """Staff with their roles; whoever leads a class by its column leads it as class teacher.

    Raises FileRefused: what the gate refuses, `staff-wrong-columns`, `list-another-kind`.
    """
    found: ReadList[ReadStaff] = ReadList()
    leads: dict[str, str] = {}
    for row in rows_of(_sheets_of(source, STAFF), STAFF, found.report, found.enter):
        found.data_rows += 1
        number, name, cells = row.number, row.name, row.cells
        left = _says_left(cells)
        if left:
            found.report(number, "roster-row-left", name, "state")
        classes = _classes(cells.get("class"), number, found)
        roles = read_roles(cells["post"])
        if not classes and Role.CLASS_TEACHER in roles:
            classes = classes_in_post(cells["post"])
        # A class beside a name is not a post: in a pupils' list it stands beside every child.
        if classes and roles and Role.CLASS_TEACHER not in roles:
            roles = [*roles, Role.CLASS_TEACHER]
        if not roles:
            found.report(number, "roster-role-missing", name, "post")
        for own_class in () if left else classes:
            if leads.setdefault(own_class, name) != name:
                found.report(number, "roster-class-led-twice", f"{own_class}: {leads[own_class]}", "class")
        phone, language = _phone(number, cells, found, needed=True), _language(number, cells, found)
        on_leave = bool(re.search(r"демалыс|декрет|отпуск|leave", tidy(cells.get("state")).lower()))
        same = read_answer(cells.get("same"))
        found.people.append(
            ReadStaff(
                number, name, tuple(roles), classes, phone, language, on_leave, same, "class" in cells, left
            )
        )
    return found


def _classes(value: Any, row: int, found: ReadList[ReadStaff]) -> tuple[str, ...]:
    if whole := read_class(value):
        return (whole,)
    classes = []
    for part in re.split(r"[,;/]|\s(?:және|мен|и|and)\s", _shown(value)):
        own_class = read_class(part)
        if own_class:
            classes.append(own_class)
        elif re.search(r"\w", part) and not _NONE.fullmatch(part.strip()):
            found.report(row, "roster-class-unreadable", part, "class")
    return tuple(dict.fromkeys(classes))


# Parents


class Pupil(NamedTuple):
    """A pupil of the school, as parents name them. Where the school has no codes the number stands for one."""

    code: str
    name: str
    class_name: str | None
    born_on: date | None = None
    id: int = 0

    @property
    def mark(self) -> str:
        return self.code or f"#{self.id}"


def read_parents(source: Source, pupils: Sequence[Pupil]) -> ReadList[ReadParent]:
    """Parents. `pupils` are those of the school: children are named by code, or by name with class or birthday.

    Raises FileRefused: what the gate refuses, `parents-wrong-columns`, `list-another-kind`.
    """
    found: ReadList[ReadParent] = ReadList()
    known = _Children(pupils)
    phones: dict[str, int] = {}
    sheets = [one for sheet in _sheets_of(source, PARENTS) for one in each_parent(sheet)]
    for row in rows_of(sheets, PARENTS, found.report, found.enter):
        found.data_rows += 1
        number, cells = row.number, row.cells
        name, beside = _without_number(row.name)
        if beside and not tidy(cells.get("phone")):
            cells["phone"] = beside
        if lost_letters(name):
            found.report(number, "roster-letters-lost", name, "name")
        children, perhaps = known.named(row, found)
        phone = _phone(number, cells, found, needed=True)
        if phone and phones.setdefault(phone, number) != number and not row.goes_on:
            found.report(number, "roster-phone-shared", str(phones[phone]), "phone")
        code, relation = tidy(cells.get("code")).upper(), tidy(cells.get("relation"))
        language = _language(number, cells, found)
        same = read_answer(cells.get("same"))
        found.people.append(
            ReadParent(number, code, name, relation, phone, language, children, same, perhaps)
        )
    found.problems = list(dict.fromkeys(found.problems))  # of a row of both parents each would say it
    return found


def _without_number(name: str) -> tuple[str, str]:
    """«Иванов Олег 8 777 111 22 44» is a name and a number."""
    told = re.fullmatch(r"([^\d+]+?)[\s:;(–-]*([+\d][\d\s()+–-]{9,})", name)
    return (told[1], told[2]) if told and read_phones(told[2]) else (name, "")


def each_parent(sheet: Sheet) -> Iterator[Sheet]:
    """A list with columns for the mother and for the father, once for each of them; any other as it is."""
    head, first = table_of(sheet, BOTH_PARENTS)
    if not {"mother", "father"} <= head.places.keys():
        yield sheet
        return
    # What stands between the two is the first one's, and as much after the second one.
    wide = abs(head.places["mother"] - head.places["father"])
    columns = {
        who: set(range(head.places[who], head.places[who] + wide)) - {head.places["name"]}
        for who in ("mother", "father")
    }
    for who, other in (("mother", "father"), ("father", "mother")):
        if (at := head.places.get(f"{who}_phone")) is not None:
            columns[who].add(at)
            columns[other].discard(at)
    for who, other in (("mother", "father"), ("father", "mother")):
        yield without(sheet, first, columns[other], columns[who])


@dataclass(frozen=True)
class _Named:
    """A child as a cell names it."""

    text: str
    name: frozenset[str]
    own_class: str | None
    born_on: date | None


class _Children:
    """Finds the pupils that a row names."""

    def __init__(self, pupils: Sequence[Pupil]) -> None:
        known = [Pupil(*one) for one in pupils]
        self.codes = {_bare(one.code): one.mark for one in known if one.code}
        self.by_word: dict[str, list[tuple[Pupil, frozenset[str]]]] = {}
        for one in known:
            words = frozenset(spelt_plainly(one.name).split())
            for word in words:
                self.by_word.setdefault(word, []).append((one, words))

    def named(
        self, row: ListRow, found: ReadList[ReadParent]
    ) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Those who are meant, and for each mention that may mean several, who."""
        cells = row.cells
        told = [cells.get(name) for name in CHILDREN]
        parts = _parts("; ".join(str(one).replace("\n", "; ") for one in told if tidy(one)))
        if not parts:
            found.report(row.number, "roster-child-missing", row.name, "children")
        classes = _each(len(parts), cells.get("child_class"), read_class)
        births = _each(len(parts), cells.get("child_born"), read_date)
        children: list[str] = []
        perhaps: list[tuple[str, ...]] = []
        for part, own_class, born_on in zip(parts, classes, births, strict=True):
            if certain := self._by_codes(part):
                children += certain
                continue
            fitting, sure = self._by_name(_named(part, own_class or row.own_class, born_on))
            if sure:
                children += [one.mark for one in fitting]
                continue
            found.report(row.number, _why_unsure(fitting), part, "children")
            perhaps += [tuple(one.mark for one in fitting)] if fitting else []
        meant = tuple(dict.fromkeys(children))
        return meant, tuple(one for one in perhaps if not set(one) & set(meant))

    def _by_codes(self, part: str) -> list[str]:
        codes = [self.codes.get(_bare(word)) for word in (part, *part.split())]
        return list(dict.fromkeys(code for code in codes if code))

    def _by_name(self, named: _Named) -> tuple[list[Pupil], bool]:
        """The pupils who fit, and whether that is sure: a name alone is not, nor one that fits two."""
        if len(named.name) < 2:
            return [], False
        alike = [
            one
            for one, words in self._with_any(named.name)
            if named.name <= words or (len(words) > 1 and words <= named.name)
        ]
        fitting = [one for one in alike if _fits(one, named)]
        if len(fitting) == 1:
            return fitting, bool(named.own_class or named.born_on)
        return (fitting or alike)[:_MOST_ASKED], False

    def _with_any(self, words: frozenset[str]) -> list[tuple[Pupil, frozenset[str]]]:
        found = {one: name for word in words for one, name in self.by_word.get(word, ())}
        return list(found.items())


def _why_unsure(fitting: Sequence[Pupil]) -> str:
    if not fitting:
        return "roster-child-unknown"
    return "roster-child-unsure" if len(fitting) == 1 else "roster-child-ambiguous"


#: More namesakes than this nobody chooses from.
_MOST_ASKED = 6


def _fits(pupil: Pupil, named: _Named) -> bool:
    if named.own_class and pupil.class_name != named.own_class:
        return False
    return not (named.born_on and pupil.born_on and pupil.born_on != named.born_on)


def _parts(text: str) -> list[str]:
    """The children of a cell; a class or a birthday after a comma belongs to the name before it."""
    parts: list[str] = []
    for part in re.split(r"[,;/+]|\s(?:және|и|and)\s", re.sub(r"[–—−‑]", "-", tidy(text))):
        told = part.strip()
        if parts and (read_class(told) or read_date(told)):
            parts[-1] += f" {told}"
        elif told:
            parts.append(told)
    return parts


def _each(count: int, value: Any, read: Callable[[Any], T | None]) -> list[T | None]:
    """What a column says of each child: one for all of them, or as many as there are children."""
    if one := read(value):
        return [one] * count
    several = [read(part) for part in re.split(r"[,;\n]", str(value or ""))]
    return several if len(several) == count else [None] * count


_A_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}")


def _named(part: str, own_class: str | None, born_on: date | None) -> _Named:
    """«Пшеничная Ульяна 1 Г, 05.06.2019»: surname and first name, in either order, the class, the birthday."""
    rest = part
    if found := _A_DATE.search(rest):
        born_on, rest = read_date(found[0]) or born_on, rest.replace(found[0], " ")
    told = re.fullmatch(r"(.+?)[\s(,]+(\d{1,2}\W{0,3}\w)\W*(?:сынып\w*|класс\w*)?\W*", cyrillic(rest))
    if told and (read := read_class(told[2])):
        own_class, rest = read, told[1]
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", spelt_plainly(rest))
    return _Named(part, frozenset(words), own_class, born_on)


def _bare(code: str) -> str:
    return re.sub(r"[\W_]", "", code).upper().lstrip("0")


def read_list(
    source: Source, kind: str, school_year: int, pupils: Sequence[Pupil]
) -> ReadList[ReadStudent] | ReadList[ReadStaff] | ReadList[ReadParent]:
    """A list of one of the kinds «students», «staff», «parents». Raises FileRefused."""
    match kind:
        case "students":
            return read_students(source, school_year)
        case "staff":
            return read_staff(source)
    return read_parents(source, pupils)
