"""Reads a school's plan from a Word or Excel file: any order of columns, Kazakh or Russian, merged cells and all.

Tables are walked cell by cell in the file's own XML: `row.cells` of python-docx repeats merged text and is slow.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from documents.upload import FileRefused, check_office_file
from school.dates import SchoolYear
from school.people import GRADES
from school.plan_words import (
    Deadline,
    Frame,
    clean,
    column_of,
    deadlines_of,
    evidence_of,
    faction_of,
    grades_of_cell,
    month_of,
    responsible_of,
    titles_of,
)

#: A title longer than this is no event but a text that got into the wrong cell.
LONGEST_TITLE = 2000


@dataclass(frozen=True)
class ReadItem:
    """One row of the plan as it was understood."""

    table: int  # from 1
    row: int  # from 1, the heading is 1
    number: str | None
    month: str | None  # «2024-09», from a heading or a merged cell above
    faction: str | None
    faction_key: str | None
    projects: tuple[str, ...]
    section: str | None
    lead: str | None
    titles: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    responsible: tuple[str, ...]
    partners: tuple[str, ...]
    audience_raw: str
    audience_grades: tuple[int, ...]
    evidence_raw: str
    evidence_kinds: tuple[str, ...]
    extra: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """The row as plain data, in the words of the expected files."""
        told = dict(self.__dict__)
        told["source"] = {"table": told.pop("table"), "row": told.pop("row"), "number": told.pop("number")}
        told["deadlines"] = [deadline.as_json() for deadline in self.deadlines]
        return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}


@dataclass(frozen=True)
class RowProblem:
    """A row that could not be read, or could only be read in part."""

    table: int
    row: int
    reason: str
    shown: str


@dataclass
class ReadPlan:
    """A plan. `campaign` is (name, first day, last day) where the title names one."""

    title: str
    language: str
    school_year: SchoolYear | None
    campaign: tuple[str, date, date] | None
    items: list[ReadItem] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


@dataclass
class Cell:
    """A cell: its lines, how many columns it spans, whether it goes on from the cell above."""

    lines: list[str]
    span: int = 1
    goes_on: bool = False
    value: Any = None  # what a spreadsheet holds: a number, a date

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())


Grid = list[tuple[int, list[Cell]]]


@dataclass
class Block:
    """A table with the lines of text that stand before it."""

    before: list[str]
    rows: Grid


def read_plan(path: Path, school_year: SchoolYear | None = None) -> ReadPlan:
    """Reads a .docx or .xlsx. `school_year` wins over the one in the title. Raises FileRefused."""
    kind = path.suffix.lower()
    if kind == ".docx":
        check_office_file(path, "word/document.xml")
        blocks = list(_word_blocks(path))
    elif kind == ".xlsx":
        check_office_file(path, "xl/workbook.xml")
        blocks = list(_excel_blocks(path))
    else:
        raise FileRefused("file-wrong-kind", kinds=".docx, .xlsx")
    if not any(block.rows for block in blocks):
        raise FileRefused("plan-no-table")
    return _Reader(blocks, school_year).read()


class _Reader:
    """Walks the tables from top to bottom and remembers what headings and merged cells said last."""

    def __init__(self, blocks: list[Block], school_year: SchoolYear | None) -> None:
        before = [line for block in blocks[:1] for line in block.before]
        self.title = _title(before) or _title(
            [c.text for b in blocks for _, row in b.rows[:2] for c in row][:3]
        )
        texts = [*before, *(cell.text for block in blocks for _, row in block.rows for cell in row)]
        self.year = school_year or _year_in(before) or _year_in([self.title])
        self.campaign = _campaign(self.title)
        start, end = self.campaign[1:] if self.campaign else (None, None)
        self.frame = Frame(self.year if not self.campaign else None, start, end)
        self.plan = ReadPlan(self.title, _language(texts), self.year, self.campaign)
        self.blocks = blocks
        self.columns: dict[int, str] = {}
        self.extra: dict[int, str] = {}
        self.month: int | None = None
        self.faction: str | None = None
        self.section: str | None = None

    def read(self) -> ReadPlan:
        for number, block in enumerate((block for block in self.blocks if block.rows), start=1):
            self._hear_headings(block.before[-4:] if number > 1 else block.before[-3:])
            self._read_table(number, block.rows)
        if not self.plan.items:
            raise FileRefused("plan-no-rows")
        return self.plan

    def _hear_headings(self, lines: list[str]) -> None:
        """«ҚЫРКҮЙЕК АЙЫ», «1. ҚҰҚЫҚ ЖӘНЕ ТӘРТІП ФРАКЦИЯСЫ» above a table."""
        heard_month = False
        for line in lines:
            text = " ".join(line.split())
            if len(text) > 150:
                continue
            month = month_of(text)
            if month and len(text) < 60:
                self.month, self.faction, self.section, heard_month = month, None, None, True
            if re.search(r"фракци|палата|сектор|комитет", text.lower()) and (heard_month or faction_of(text)):
                self.faction = clean(text)

    def _read_table(self, table: int, rows: Grid) -> None:
        above: dict[str, Cell] = {}
        offset = rows[0][0] - 1
        width = max(sum(cell.span for cell in cells) for _, cells in rows)
        for number, cells in rows:
            here = number - offset
            if self._is_heading(cells):
                above = {}
                continue
            if not self.columns:
                continue
            if self._is_section(cells, width):
                self._hear_section(cells)
                continue
            placed, extra = self._place(cells, above)
            item = self._item(table, here, placed, extra)
            if item:
                self.plan.items.append(item)

    def _is_heading(self, cells: list[Cell]) -> bool:
        """Whether this row names the columns: at least a title and one more, in short words."""
        columns: dict[int, str] = {}
        extra: dict[int, str] = {}
        at = 0
        for cell in cells:
            text = cell.text
            name = column_of(text) if len(text) < 90 else None
            if name and name not in columns.values():
                columns[at] = name
            elif text:
                extra[at] = text
            at += cell.span
        if re.fullmatch(r"\W*\d{1,3}\W*", cells[0].text) or len(columns) < len(extra):
            return False  # numbered, or mostly other words: a row of the plan
        if "title" not in columns.values() or len(columns) < 3:
            if "project" in columns.values() and "title" not in columns.values() and len(columns) >= 4:
                columns = {place: "title" if name == "project" else name for place, name in columns.items()}
            else:
                return False
        self.columns, self.extra = columns, extra
        return True

    def _is_section(self, cells: list[Cell], width: int) -> bool:
        filled = [cell for cell in cells if cell.text and not cell.goes_on]
        return len(filled) == 1 and (filled[0].span > 2 or len(cells) == 1 or filled[0].span == width)

    def _hear_section(self, cells: list[Cell]) -> None:
        text = next(cell.text for cell in cells if cell.text)
        month = month_of(text)
        if month and len(text) < 60:
            self.month = month
            if faction_of(text):
                self.faction = clean(text)
        else:
            self.section = clean(text)
            if re.search(r"фракци", text.lower()):
                self.faction = clean(text)

    def _place(self, cells: list[Cell], above: dict[str, Cell]) -> tuple[dict[str, Cell], dict[str, str]]:
        """Cells by their columns; a merged cell says what the cell above said."""
        placed: dict[str, Cell] = {}
        extra: dict[str, str] = {}
        at = 0
        for cell in cells:
            name = self.columns.get(at)
            if name:
                said = above[name] if cell.goes_on and name in above else cell
                above[name] = placed[name] = said
            elif at in self.extra and cell.text:
                extra[self.extra[at]] = cell.text
            at += cell.span
        return placed, extra

    def _item(self, table: int, row: int, cells: dict[str, Cell], extra: dict[str, str]) -> ReadItem | None:
        empty = Cell([])
        lead, titles = titles_of(cells.get("title", empty).lines)
        if not titles:
            if any(
                cell.text for name, cell in cells.items() if name in ("deadline", "responsible", "evidence")
            ):
                self.plan.problems.append(RowProblem(table, row, "plan-row-no-title", ""))
            return None
        if sum(len(title) for title in titles) > LONGEST_TITLE:
            self.plan.problems.append(RowProblem(table, row, "plan-row-too-long", titles[0][:60]))
            titles = [title[:LONGEST_TITLE] for title in titles[:1]]
        month, faction = self._month(cells), self._faction(cells)
        deadlines = self._deadlines(cells, month)
        for deadline in deadlines:
            if deadline.kind == "unspecified" and re.search(r"\d{1,2}[./]\d|\d\s*-", deadline.raw):
                self.plan.problems.append(RowProblem(table, row, "plan-row-deadline", deadline.raw))
        audience, evidence = cells.get("audience", empty), cells.get("evidence", empty)
        number = clean_number(cells.get("number", empty).text)
        return ReadItem(
            table=table,
            row=row,
            number=number,
            month=_month_name(month, self.frame),
            faction=faction,
            faction_key=faction_of(faction) if faction else None,
            projects=_projects(cells.get("project", empty)),
            section=self.section,
            lead=lead,
            titles=tuple(titles),
            deadlines=tuple(deadlines),
            responsible=tuple(responsible_of(cells.get("responsible", empty).lines)),
            partners=tuple(responsible_of(cells.get("partners", empty).lines)),
            audience_raw=audience.text,
            audience_grades=tuple(_grades(audience)),
            evidence_raw=evidence.text,
            evidence_kinds=tuple(evidence_of(evidence.text)),
            extra=extra,
        )

    def _month(self, cells: dict[str, Cell]) -> int | None:
        return (month_of(cells["month"].text) if "month" in cells else None) or self.month

    def _faction(self, cells: dict[str, Cell]) -> str | None:
        own = clean(cells["faction"].text) if "faction" in cells else ""
        return own or self.faction

    def _deadlines(self, cells: dict[str, Cell], month: int | None) -> list[Deadline]:
        cell = cells.get("deadline")
        if cell is None:
            named = cells.get("month")
            whole = self.frame.month(month) if month else None
            if not whole:
                return [Deadline("unspecified", "")]
            return [Deadline("month", named.text if named else "", whole[0], whole[1])]
        if isinstance(cell.value, datetime):
            day = cell.value.date()
            return [Deadline("date-range", cell.text, day, day)]
        return deadlines_of(cell.lines, self.frame)


def clean_number(text: str) -> str | None:
    return text.strip(" .)") or None


def _grades(cell: Cell) -> list[int]:
    grades = grades_of_cell(cell.value if cell.value is not None else cell.text)
    return [grade for grade in grades if grade in GRADES]


def _month_name(month: int | None, frame: Frame) -> str | None:
    year = frame.year_of(month) if month else None
    return f"{year}-{month:02}" if year else None


def _projects(cell: Cell) -> tuple[str, ...]:
    """Each name in its quotation marks is a project; without any, the cell is one."""
    text = cell.text
    quoted = re.findall(r"[«\"“][^»\"”]+[»\"”][^«\"“]*", text)
    return tuple(clean(part) for part in quoted) if quoted else ((clean(text),) if clean(text) else ())


def _title(lines: list[str]) -> str:
    """The heading of the document: the lines around «жоспары», «план»."""
    texts = [" ".join(line.split()) for line in lines]
    for at, text in enumerate(texts):
        if re.search(r"жоспар|план\b|план\s", text.lower()) and len(text) < 400:
            first = at
            while first > 0 and at - first < 6 and not texts[first - 1].endswith((".", ";", ":")):
                first -= 1
            last = (
                at + 2 if re.match(r"20\d\d\s*[-–]", texts[at + 1] if at + 1 < len(texts) else "") else at + 1
            )
            return " ".join(texts[first:last])
    return next((text for text in texts if text), "")


def _year_in(lines: list[str]) -> SchoolYear | None:
    for line in lines:
        if found := re.search(r"(20\d\d)\s*[-–—/]\s*(20\d\d)", line):
            return SchoolYear.parse(f"{found[1]}-{found[2]}")
    return None


def _campaign(title: str) -> tuple[str, date, date] | None:
    """A campaign's plan says in its title from which day to which day it runs."""
    text = title.lower()
    year = re.search(r"(20\d\d)\s*(?:жыл|год|-)", text)
    if re.search(r"20\d\d\s*[-–]\s*20\d\d", text) or not year:
        return None
    frame = Frame(campaign_start=date(int(year[1]), 1, 1))
    days = re.findall(r"(\d{1,2})\s+([а-яәғқңөұүһі]+)", text)
    found = [frame.day(int(day), month, None) for day, name in days if (month := month_of(name))]
    known = [day for day in found if day]
    if len(known) < 2 or known[0] > known[1]:
        return None
    names = [
        name
        for name in re.findall(r"«([^»]+)»", title)
        if not re.search(r"жарқын іс|тәуелсіздік", name.lower())
    ]
    return (names[0] if names else "", known[0], known[1])


def _language(texts: list[str]) -> str:
    joined = " ".join(texts[:400]).lower()
    return "kk" if sum(joined.count(letter) for letter in "әғқңөұүһі") * 50 > len(joined) else "ru"


# Word


def _word_blocks(path: Path) -> Iterator[Block]:
    import docx  # noqa: PLC0415 -- heavy, and only for imports
    from docx.oxml.ns import qn  # noqa: PLC0415

    try:
        body = docx.Document(str(path)).element.body
    except Exception as broken:  # python-docx raises whatever a damaged part makes it stumble over
        raise FileRefused("file-damaged") from broken
    before: list[str] = []
    for element in body:
        if element.tag == qn("w:p"):
            before += _lines(element)
        elif element.tag == qn("w:tbl"):
            rows = [(n, _word_cells(row)) for n, row in enumerate(element.iterchildren(qn("w:tr")), start=1)]
            yield Block([line for line in before if line.strip()], [(n, cells) for n, cells in rows if cells])
            before = []


def _word_cells(row: Any) -> list[Cell]:
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    cells: list[Cell] = []
    for element in row.iter(f"{w}tc"):
        if element.getparent() is not row and element.getparent().tag != f"{w}sdtContent":
            continue  # a table inside a cell
        lines = [line for paragraph in element.iterchildren(f"{w}p") for line in _lines(paragraph)]
        span = element.find(f"{w}tcPr/{w}gridSpan")
        merge = element.find(f"{w}tcPr/{w}vMerge")
        goes_on = merge is not None and merge.get(f"{w}val", "continue") == "continue"
        cells.append(Cell(lines, int(span.get(f"{w}val")) if span is not None else 1, goes_on))
    return cells


def _lines(paragraph: Any) -> list[str]:
    """A paragraph's text, cut at soft line breaks."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    text = ""
    for part in paragraph.iter(f"{w}t", f"{w}br", f"{w}tab", f"{w}cr", f"{w}noBreakHyphen"):
        if part.tag == f"{w}t":
            text += part.text or ""
        elif part.tag == f"{w}tab":
            text += " "
        elif part.tag == f"{w}noBreakHyphen":
            text += "-"
        else:
            text += "\n"
    return text.split("\n")


# Excel


def _excel_blocks(path: Path) -> Iterator[Block]:
    import openpyxl  # noqa: PLC0415 -- heavy, and only for imports

    try:
        book = openpyxl.load_workbook(path, data_only=True)
    except Exception as broken:  # openpyxl raises whatever a damaged part makes it stumble over
        raise FileRefused("file-damaged") from broken
    for sheet in book.worksheets:
        if sheet.max_row > 20_000:
            raise FileRefused("file-too-many-rows", most=20_000)
        before, rows = _excel_rows(sheet)
        yield Block([sheet.title, *before] if rows else before, rows)


def _excel_rows(sheet: Any) -> tuple[list[str], Grid]:
    inside: dict[tuple[int, int], tuple[int, int, int]] = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                inside[row, column] = (area.min_row, area.min_col, area.max_col - area.min_col + 1)
    before: list[str] = []
    rows: Grid = []
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [_excel_cell(cell, inside.get((cell.row, cell.column))) for cell in row]
        kept = [cell for cell in cells if cell is not None]
        if not any(cell.text or cell.goes_on for cell in kept):
            continue
        filled = [cell for cell in kept if cell.text]
        if not rows and len(filled) < 3:
            before += [cell.text for cell in filled]
        else:
            rows.append((number, kept))
    return before, rows


def _excel_cell(cell: Any, merged: tuple[int, int, int] | None) -> Cell | None:
    if merged and merged[1] != cell.column:
        return None
    goes_on = bool(merged and merged[0] != cell.row)
    value = cell.value
    lines = [] if value is None else _excel_text(value).split("\n")
    return Cell(
        lines, merged[2] if merged else 1, goes_on, value if isinstance(value, (int, float, date)) else None
    )


def _excel_text(value: Any) -> str:
    if isinstance(value, (datetime, date)):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
