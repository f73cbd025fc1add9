"""The rows of a list by its columns: where the headings are, which class a section is of, what is no row at all."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

from documents.excel import excel_sheets
from documents.sheets import ERROR, STRUCK, UNREAD, Sheet, SheetRow
from documents.upload import FileRefused, Source, open_office, opened, read_csv
from school.people.roster import class_in, looks_like_a_name, names_somebody, read_name, read_presence, tidy

#: So many rows may stand above the headings.
MOST_ABOVE = 30
#: So many lines lie between a title and the headings below it, at most.
TITLE_LINES = 6
#: Of a column without a heading so many letters are shown.
_SHOWN = 40
#: The columns in which a list of parents names their children.
CHILDREN = ("child_code", "children", "children_2", "children_3", "children_4")
Report = Callable[..., None]  # (row, reason, what stands there, column)
Columns = Mapping[str, str]  # name of a column → what its heading looks like


@dataclass(frozen=True)
class ListRow:
    """A row that is about somebody. `own_class` is that of the section, of the line above, or of the sheet."""

    number: int
    name: str
    cells: dict[str, Any]
    own_class: str | None = None
    goes_on: bool = False  # the name is that of the row above, over which its cell is merged


@dataclass
class Head:
    """Headings: which column stands where, in how many lines."""

    places: dict[str, int]
    texts: list[list[str]] = field(default_factory=list)

    @cached_property
    def name_places(self) -> list[int]:
        return [self.places[one] for one in ("surname", "given", "patronymic", "name") if one in self.places]


@dataclass(frozen=True)
class Kind:
    """A kind of list: its columns, which of them it needs, and which one shows that it is another kind."""

    columns: Columns
    needed: str
    refusal: str
    never: str = ""
    name: str = ""

    def fits(self, places: Mapping[str, int]) -> bool:
        named = "name" in places or {"surname", "given"} <= places.keys()
        return named and self.never not in places


def head_of(sheet: Sheet, kind: Kind) -> Head:
    """The first headings of the sheet that suit this kind of list; without a place if there are none."""
    return _Table(sheet, kind).head


def table_of(sheet: Sheet, kind: Kind) -> tuple[Head, int]:
    """The same, and the place of the first row below them."""
    table = _Table(sheet, kind)
    return table.head, table.first


def rows_of(
    sheets: Sequence[Sheet], kind: Kind, report: Report, enter: Callable[[str], None]
) -> Iterator[ListRow]:
    """The rows of every visible sheet; `enter` is told the sheet where there are several. Raises FileRefused.

    What is hidden, struck out or nobody, and each sheet that is not read, is reported.
    """
    tables = [(sheet, _Table(sheet, kind)) for sheet in sheets if not sheet.hidden]
    if not any(table.head.places for _, table in tables):
        raise FileRefused(kind.refusal)
    for sheet in sheets:
        if sheet.hidden:
            report(0, "roster-sheet-hidden", sheet.name)
    for sheet, table in tables:
        if not table.head.places:
            enter("")  # it is not the sheet above that it is told of
            report(0, "roster-sheet-not-read", sheet.name)
            continue
        enter(sheet.name if len({one.name for one, _ in tables}) > 1 else "")
        if unread := table.unread():
            report(0, "roster-columns-not-read", ", ".join(unread))
        yield from table.rows(report)
    enter("")


def read_sheets(source: Source) -> list[Sheet]:
    """Every sheet that holds anything, hidden ones too; rows without content are left out. Raises FileRefused."""
    with opened(source) as stream:
        head = stream.read(4)
    if head.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return excel_sheets(open_office(source, "xlsx"))
    if head.startswith((b"%PDF", b"\x89PNG", b"MZ", b"\xff\xd8\xff", b"{\\rt")):
        raise FileRefused("file-wrong-kind", kinds=".xlsx, .csv")
    return [Sheet("", [_of_csv(number, values) for number, values in read_csv(source)])]


def _of_csv(number: int, values: list[Any]) -> SheetRow:
    row = SheetRow(number, values)
    for at, value in enumerate(values):
        if value is not None and value[:1] == "#" and ERROR.fullmatch(value.strip()):
            row.values[at], row.silent[at] = None, (UNREAD, value.strip())
    return row


class _Table:
    """A sheet on its way through: the headings that hold now, the class of the section."""

    def __init__(self, sheet: Sheet, kind: Kind) -> None:
        self.sheet, self.kind = sheet, kind
        self.of_sheet = class_in(sheet.name) if sheet.name else None
        self.section: str | None = None
        self.gone = ""  # the line below which stand those who have left
        self.head = Head({})
        self.first = 0
        for at in range(min(MOST_ABOVE, len(sheet.rows))):
            if (head := self._head_at(at)) and not self._is_title(at, head):
                self.head, self.first = head, at + len(head.texts)
                break
            self.section = class_in(sheet.rows[at].text) or self.section

    def _head_at(self, at: int) -> Head | None:
        head = headings(self.sheet, at, self.kind)
        if head and (self.kind.needed in head.places or self._has_classes(at)):
            return head
        return None

    def _is_title(self, at: int, head: Head) -> bool:
        """«Мектеп оқушыларының тізімі» alone in its line, with the headings in one of the next."""
        if len(self.sheet.rows[at].filled) > 1 or len(head.places) > 1:
            return False
        for later in range(at + 1, min(at + TITLE_LINES, len(self.sheet.rows))):
            if len(self.sheet.rows[later].filled) > 1:
                return self._head_at(later) is not None
        return False

    def unread(self) -> list[str]:
        """The headings of columns that hold something and that nobody reads; without one, what stands there first."""
        above = self.sheet.rows[self.first - len(self.head.texts) : self.first]
        below = [row for row in self.sheet.rows[self.first :] if not row.hidden]
        unread = sorted({at for row in below for at in row.filled} - self._read_columns(below))
        told = [
            next((text for row in reversed(above) if (text := tidy(row.at(at)))), "")
            or self._said_in(at, below)
            for at in unread
        ]
        return [
            text for text in told if any(map(str.isalpha, text)) and not _A_NUMBER.fullmatch(text.lower())
        ]

    def _read_columns(self, below: Sequence[SheetRow]) -> set[int]:
        """Of a column of states or remarks only «gone» and «here» are understood: with anything else it is not read."""
        states = self.head.places.get("state")
        known = states is None or all(read_presence(row.at(states)) is not None for row in below)
        return {at for at in self.head.places.values() if known or at != states}

    def _said_in(self, at: int, rows: Sequence[SheetRow]) -> str:
        """«D: қамқорлықта» of a column without a heading, unless it only counts or goes on with a section's line."""
        texts = [tidy(row.at(at)) for row in rows if at in row.filled and len(row.filled) > 1]
        first = next((text for text in texts if not re.fullmatch(r"[\d.]+", text)), "")
        return f"{_letter(at)}: {first[:_SHOWN]}" if first else ""

    def _has_classes(self, at: int) -> bool:
        """Whether each pupil's class is said by the sheet, a line above the headings, or lines between the rows."""
        if self.kind.needed != "class":
            return False
        around = self.sheet.rows[max(0, at - TITLE_LINES) : at] + self.sheet.rows[at + 1 : at + MOST_ABOVE]
        return bool(self.of_sheet or self.section or any(class_in(row.text) for row in around))

    def rows(self, report: Report) -> Iterator[ListRow]:
        rows, at = self.sheet.rows, self.first
        while at < len(rows):
            row = rows[at]
            if self._may_be_headings(row) and (head := self._head_at(at)):
                self.head, at = head, at + len(head.texts)
                continue
            at += 1
            if row.hidden:
                report(row.number, "roster-row-hidden", row.text)
            elif not _is_numbering(row) and (found := self._row(row, report)):
                yield found

    def _may_be_headings(self, row: SheetRow) -> bool:
        return bool(_NAMED.search(tidy(row.at(self.head.name_places[0])).lower()))

    def _row(self, row: SheetRow, report: Report) -> ListRow | None:
        places = self.head.places
        cells = {name: row.at(at) for name, at in places.items()}
        name = read_name(_name_of(cells))
        struck = [at for at in self.head.name_places if row.silent.get(at, ("",))[0] == STRUCK]
        if struck:
            report(row.number, "roster-row-struck", row.text)
            return None
        if section := self._section(row, name):
            self.section, self.gone = section, ""
            return None
        if not self._is_somebody(row, name):
            if _BEFORE_SCHOOL.search(row.text):
                self.section = None  # those who follow are not of the class above
            if read_presence(row.text) is False and not any(map(str.isdigit, row.text)):
                self.gone = row.text
            if not self._is_only_numbered(row):
                report(row.number, "roster-row-not-read", row.text)
            return None
        for column, at in places.items():
            if at in row.silent:
                report(row.number, row.silent[at][0], row.silent[at][1], column)
        if self.gone and not tidy(cells.get("state")):
            cells["state"] = self.gone
        goes_on = all(at in row.goes_on for at in self.head.name_places)
        return ListRow(row.number, name, cells | {"name": name}, self.section or self.of_sheet, goes_on)

    def _section(self, row: SheetRow, name: str) -> str | None:
        """The class that a line between the rows begins."""
        filled = row.filled
        places = self.head.places
        columns = set(places.values()) - set(self.head.name_places)
        if self.kind.needed == "post" or ("class" in places and columns & set(filled)):
            return None  # somebody without a name, rather
        if len(filled) > 2 or (name and names_somebody(name)):
            return None
        return class_in(self._before_children(row))

    def _before_children(self, row: SheetRow) -> str:
        """What may say a class: nothing from a child on, since the code «Х-1» reads as one, and «Али Ер 5 А сыныбы» has
        one. Only alone in the first column, where a merged line begins, «5 А» is a class rather."""
        filled, places = row.filled, self.head.places
        named = {places[one] for one in CHILDREN if one in places} & set(filled)
        if not named or (filled == [min(places.values())] and row.text[:1].isdigit()):
            return row.text
        return " ".join(tidy(row.at(at)) for at in filled if at < min(named))

    def _is_somebody(self, row: SheetRow, name: str) -> bool:
        """A name with anything beside it, or one that can be nothing else."""
        if not names_somebody(name):
            return False
        beside = set(row.filled) - set(self.head.name_places)
        return bool(beside) or looks_like_a_name(name)

    def _is_only_numbered(self, row: SheetRow) -> bool:
        """A line that was numbered beforehand and never filled in, or that holds nothing but spaces."""
        filled = row.filled
        if not filled:
            return not row.silent
        return (
            not row.silent
            and len(filled) == 1
            and filled[0] not in self.head.places.values()
            and (tidy(row.at(filled[0])).rstrip(".").isdigit())
        )


def _letter(at: int) -> str:
    """What a spreadsheet calls the column; a list has no more than sixty."""
    before, last = divmod(at, 26)
    return (chr(64 + before) if before else "") + chr(65 + last)


def _is_numbering(row: SheetRow) -> bool:
    """«1 2 3 4» below the headings."""
    if tidy(row.values[0] if row.values else "") not in ("1", "2"):
        return False
    numbers = [tidy(row.at(at)) for at in row.filled]
    if len(numbers) < 3 or not all(number.isdigit() for number in numbers):
        return False
    return all(int(later) == int(number) + 1 for number, later in pairwise(numbers))


def _name_of(cells: Mapping[str, Any]) -> str:
    """Surname, first name and patronymic in three columns make one name."""
    if "surname" not in cells:
        return tidy(cells.get("name"))
    parts = (tidy(cells.get(part)) for part in ("surname", "given", "patronymic"))
    return " ".join(part for part in parts if part)


# Headings

_NAMED = re.compile(r"аты|т\.?\s?а\.?\s?ә\b|есім|ф\.?\s*и\.?\s*о|фамил|имя|name|тегі|оқушы|ученик|родител")
_LONGEST_HEADING = 60
#: The column that only counts the rows.
_A_NUMBER = re.compile(r"(?:n|no|р\W?с|рет\w*(?: саны)?|п\W?п|№?\s?п\W?п|нөмір\w*|номер)\W*")
#: Groups of children who are in no class yet.
_BEFORE_SCHOOL = re.compile(
    r"даярлық|мектепалды|предшк|нулев\w+ класс|(?<!\d)0\W{0,3}[а-яәі]\W{0,3}(?:сын|кл)", re.IGNORECASE
)


def headings(sheet: Sheet, at: int, kind: Kind) -> Head | None:
    """The headings that begin in this row, in one line or in two; None if there are none."""
    upper = _texts(sheet.rows[at])
    one = Head(_places([[text] for text in upper], kind.columns), [upper])
    two = _in_two_lines(sheet, at, upper, kind)
    three = _in_three_lines(sheet, at, upper, kind)
    for head in (three, two, one):
        if head:
            _take_part_for_whole(head.places)
    fitting = [head for head in (three, two, one) if head and kind.fits(head.places)]
    return max(fitting, key=lambda head: len(head.places), default=None)


def _take_part_for_whole(places: dict[str, int]) -> None:
    """«Фамилия» or «Оқушының аты» alone has the whole name below it."""
    parts = {"surname", "given"} & places.keys()
    if "name" not in places and len(parts) == 1:
        places["name"] = places.pop(parts.pop())


def _in_two_lines(sheet: Sheet, at: int, upper: list[str], kind: Kind) -> Head | None:
    """Groups above, their parts below: «Ата-анасы» over «Аты-жөні» and «Телефоны»."""
    if at + 1 >= len(sheet.rows):
        return None
    below = sheet.rows[at + 1]
    lower = ["" if column in below.goes_on else text for column, text in enumerate(_texts(below))]
    said = [text for text in lower if text]
    if not said or any(any(letter.isdigit() for letter in text) for text in said):
        return None
    groups = _groups(sheet, sheet.rows[at].number, upper, len(lower))
    parts = [
        column for column, text in enumerate(lower) if text and (column >= len(upper) or not upper[column])
    ]
    if not parts or sum(bool(text) for text in upper) < 2:  # a lonely line above is the title of the list
        return None
    candidates = [
        [f"{group} {part}", part] if _is_about_parents(group) and part else [part, f"{group} {part}", group]
        for group, part in zip(groups, lower, strict=True)
    ]
    return Head(_places(candidates, kind.columns), [upper, lower])


_A_NUMBERS_HEADING = re.compile(r"телефон|(?<!\w)тел\b|phone|байланыс|ұялы|моб|сотов|контакт")


def _in_three_lines(sheet: Sheet, at: int, upper: list[str], kind: Kind) -> Head | None:
    """«Ата-анасы туралы мәлімет» over «Анасы» and «Әкесі», each over «Т.А.Ә.» and «Телефоны»."""
    if at + 2 >= len(sheet.rows) or sum(bool(text) for text in upper) < 2:
        return None
    between, below = sheet.rows[at + 1], sheet.rows[at + 2]
    middle, lower = _own_texts(between), _own_texts(below)
    typed = [below.at(column) for column in below.filled]
    if not any(map(_A_NUMBERS_HEADING.search, lower)) or not all(isinstance(one, str) for one in typed):
        return None
    if any(letter.isdigit() for text in (*middle, *lower) for letter in text):
        return None
    width = max(len(upper), len(middle), len(lower))
    groups = _groups(sheet, between.number, middle, width)
    parts = [*lower, *[""] * (width - len(lower))]
    own = [*middle, *[""] * (width - len(middle))]
    top = [*upper, *[""] * (width - len(upper))]
    candidates = [
        [f"{group} {part}", part] if part else [text or above]
        for group, part, text, above in zip(groups, parts, own, top, strict=True)
    ]
    return Head(_places(candidates, kind.columns), [upper, middle, lower])


def _own_texts(row: SheetRow) -> list[str]:
    return ["" if column in row.goes_on else text for column, text in enumerate(_texts(row))]


def _groups(sheet: Sheet, number: int, upper: Sequence[str], width: int) -> list[str]:
    """The heading above each column: its own, or that of the group to which it belongs."""
    found: list[str] = []
    last, until = "", 0
    for column in range(width):
        text = upper[column] if column < len(upper) else ""
        if text:
            last, until = text, column + sheet.across.get((number, column + 1), width)
        found.append(last if column < until else "")
    return found


_PARENTS = re.compile(
    r"ата\W?\s?ана|родител|мать|матер|отец|отц|әкес|анас|опекун|қамқоршы|parent|mother|father|guardian"
)


def _is_about_parents(group: str) -> bool:
    return bool(_PARENTS.search(group))


def _texts(row: SheetRow) -> list[str]:
    return [tidy(value).lower() if isinstance(value, str) else "" for value in row.values]


def _places(candidates: Sequence[Sequence[str]], columns: Columns) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, texts in enumerate(candidates):
        for heading in texts:
            if not heading.strip() or len(heading) > _LONGEST_HEADING:
                continue
            name = next(
                (n for n, p in columns.items() if n not in places and re.search(p, heading.strip())), None
            )
            if name:
                places[name] = at
                break
    return places
