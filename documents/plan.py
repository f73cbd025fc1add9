"""Reads a school's plan from a Word or Excel file: any order of columns, Kazakh or Russian, merged cells and all."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from documents.excel import excel_blocks
from documents.plan_title import (
    Campaign,
    campaign_of,
    language_of,
    school_year_of,
    school_years_in,
    title_of,
)
from documents.tables import Block, Cell, Row
from documents.upload import FileRefused, Source, open_office
from documents.word import word_blocks
from school.dates import SchoolYear
from school.deadlines import Deadline, Frame, dates_in, deadlines_of
from school.grades import grades_of, grades_shown
from school.months import MONTH, month_of
from school.plan_cells import projects_of, responsible_of, titles_of
from school.plan_rows import LONGEST_TITLE, why_undated
from school.plan_words import TITLE_INSTEAD, clean, column_of, evidence_of, faction_of, folded

LONGEST_CELL = 4000
#: A heading above a table is short; longer lines are the plan's foreword.
LONGEST_HEADING = 150
LONGEST_COLUMN_NAME = 90
#: Of the words that were not understood a line shows so many letters.
SHOWN = 80
#: The second of two columns under one heading of dates.
_LAST_DAY = r"аякта|сон[гк]ы|окончан|конец|завершен|^по$|^до$|дейин"
_BODY = r"фракци|палата|сектор|комитет"


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
    extra: dict[str, str]  # columns without a field here, by their headings

    def as_json(self) -> dict[str, Any]:
        """The row as plain data, in the words of the expected files."""
        told = dict(self.__dict__)
        told["source"] = {"table": told.pop("table"), "row": told.pop("row"), "number": told.pop("number")}
        told["deadlines"] = [deadline.as_json() for deadline in self.deadlines]
        return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}


@dataclass(frozen=True)
class RowProblem:
    """A row that could not be read, or could only be read in part. `reason` is the key of the message."""

    table: int
    row: int
    reason: str
    shown: str


@dataclass
class ReadPlan:
    """A plan. `campaign` is (name, first day, last day) where the title names one.

    `years` are the school years that the title names, whichever year was asked for.
    """

    title: str
    language: str
    school_year: SchoolYear | None
    campaign: Campaign | None
    items: list[ReadItem] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    years: tuple[SchoolYear, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The plan as plain data, in the words of the expected files."""
        campaign = self.campaign
        days = {"start": campaign[1].isoformat(), "end": campaign[2].isoformat()} if campaign else {}
        return {
            "language": self.language,
            "title": self.title,
            "school_year": str(self.school_year) if self.school_year else None,
            "campaign": {"name": campaign[0], **days} if campaign else None,
            "item_count": len(self.items),
            "title_count": sum(len(item.titles) for item in self.items),
            "items": [item.as_json() for item in self.items],
        }


def read_plan(source: Source, school_year: SchoolYear | str | None = None) -> ReadPlan:
    """Reads a .docx or .xlsx, given as a path or as bytes. `school_year` wins over the one in the title.

    Raises FileRefused: what `open_office` refuses, `plan-no-table`, `plan-no-rows`.
    """
    file = open_office(source, "docx", "xlsx")
    blocks = word_blocks(file) if file.kind == "docx" else excel_blocks(file)
    if not any(block.rows for block in blocks):
        raise FileRefused("plan-no-table")
    year = SchoolYear.parse(school_year) if isinstance(school_year, str) else school_year
    return _Reader(blocks, year).read()


@dataclass
class _Columns:
    """Which field stands in which column of the grid, and the headings of those that have no field."""

    named: dict[int, str]
    extra: dict[int, str]
    width: int
    in_weeks: bool = False  # the deadline's column is «Апта»: its bare numbers are weeks, not days


class _Reader:
    """Walks the tables from top to bottom and remembers what headings and merged cells said last."""

    def __init__(self, blocks: list[Block], school_year: SchoolYear | None) -> None:
        first = next(block for block in blocks if block.rows)
        before = [line for block in blocks[: blocks.index(first) + 1] for line in block.before]
        texts = [*before, *(cell.text for block in blocks for row in block.rows for cell in row.cells)]
        title = title_of(before) or next((text for text in texts if text), "")
        campaign = campaign_of(title)
        year = school_year or school_year_of([title, *before])
        start, end = campaign[1:] if campaign else (None, None)
        self.frame = Frame(year if not campaign else None, start, end)
        self.plan = ReadPlan(title, language_of(texts), year if not campaign else None, campaign)
        self.plan.years = tuple(dict.fromkeys(school_years_in(title)))
        self.blocks = blocks
        self.columns: _Columns | None = None
        self.above: dict[str, Cell] = {}
        self.month: int | None = None
        self.month_shown = ""
        self.faction: str | None = None
        self.section: str | None = None
        self.section_in_month = False

    def read(self) -> ReadPlan:
        for number, block in enumerate((block for block in self.blocks if block.rows), start=1):
            self._hear_headings([block.name, *block.before[-6:]])
            self._read_table(number, block.rows)
        if not self.plan.items:
            raise FileRefused("plan-no-rows")
        if not self.frame.school_year and not self.frame.campaign_start:
            self.plan.problems.insert(0, RowProblem(0, 0, "plan-year-unknown", ""))
        if len(self.plan.years) > 1:
            self.plan.problems.insert(
                0, RowProblem(0, 0, "plan-two-years", ", ".join(map(str, self.plan.years)))
            )
        return self.plan

    # Headings

    def _hear_headings(self, lines: list[str]) -> None:
        """«ҚЫРКҮЙЕК АЙЫ», «1. ҚҰҚЫҚ ЖӘНЕ ТӘРТІП ФРАКЦИЯСЫ» in the last lines above a table, or a sheet's name."""
        for line in lines:
            text = " ".join(line.split())
            if len(text) <= LONGEST_HEADING:
                self._hear(text)

    def _hear(self, text: str) -> bool:
        """Whether a line names a month or a faction; what hung on the month before it then goes."""
        month = month_of(text) if len(text) < 60 else None
        if month:
            self.month, self.month_shown, self.faction = month, text, None
            if self.section_in_month:
                self.section = None
        body = re.search(_BODY, folded(text))
        if body and (month or self.month or faction_of(text)):
            self.faction = clean(_without_month(text))
        return bool(month)

    def _hear_section(self, row: Row) -> None:
        texts = [cell.text for cell in row.cells if cell.text]
        text = " ".join(texts) if _is_a_month(texts[0]) and len(set(texts)) > 1 else texts[-1]
        heard_month = self._hear(text)
        rest = clean(_without_month(text))
        if self.columns is None and re.search(r"жоспар|(?<!\w)план(?!\w)", text.lower()):
            return  # the plan's own title, in the first row of its table
        if not heard_month or (rest and not re.search(_BODY, folded(rest))):
            self.section, self.section_in_month = clean(text), self.month is not None

    # Rows

    def _read_table(self, table: int, rows: list[Row]) -> None:
        headed = False
        widest = max(row.width for row in rows)
        for place, row in enumerate(rows):
            if columns := _columns_of(row, least=3 if headed else 2):
                self.columns, self.above, headed = columns, {}, True
            elif _is_section(row, widest):
                self._hear_section(row)
            elif self.columns is None or _only_explains(
                row, rows[place - 1] if place else None, self.columns
            ):
                continue
            elif not headed and (
                _lists_people(row) or (widest != self.columns.width and not self._goes_on(rows, widest))
            ):
                # A table without headings is the last one going on over the page, or no plan at all.
                self._report(table, row.number, "plan-table-not-read", row.cells[0].text)
                return
            else:
                self._read_row(table, row)

    def _goes_on(self, rows: list[Row], widest: int) -> bool:
        """A table that lacks the last, empty columns of the one before, but counts on from it."""
        numbers = [item.number for item in self.plan.items[-1:]] + [rows[0].cells[0].text.strip(" .)")]
        columns = self.columns.width if self.columns else 0
        counts_on = len(numbers) == 2 and all(number and number.isdigit() for number in numbers)
        return counts_on and int(numbers[1] or 0) == int(numbers[0] or 0) + 1 and 3 <= widest < columns

    def _read_row(self, table: int, row: Row) -> None:
        cells, extra = self._place(row)
        item = self._item(table, row.number, cells, extra)
        if item:
            self.plan.items.append(item)

    def _place(self, row: Row) -> tuple[dict[str, Cell], dict[str, str]]:
        """Cells by their columns; a merged cell says what the cell above said."""
        columns = self.columns or _Columns({}, {}, 0)
        placed: dict[str, Cell] = {}
        extra: dict[str, str] = {}
        for at, full in row.placed():
            cell = _held(full)
            name = columns.named.get(at)
            key = name or f"+{columns.extra.get(at, '')}"
            blank_month = name == "month" and not cell.text
            said = self.above.get(key, cell) if cell.goes_on or blank_month else cell
            self.above[key] = said
            if name == "until":
                placed["deadline"] = _range(placed.get("deadline", Cell([])), said)
            elif name:
                placed[name] = _together(placed[name], said) if name in placed else said
            elif at in columns.extra and said.text:
                extra[columns.extra[at]] = said.text
        return placed, extra

    def _item(self, table: int, row: int, cells: dict[str, Cell], extra: dict[str, str]) -> ReadItem | None:
        empty = Cell([])
        told = cells.get("title", empty)
        lead, titles = titles_of(told.lines, told.listed)
        if not titles:
            if any(cells.get(name, empty).text for name in ("deadline", "responsible", "evidence")):
                self._report(table, row, "plan-row-no-title", cells.get("number", empty).text)
            return None
        month, deadlines = self._month(cells), self._deadlines(cells)
        audience, evidence = cells.get("audience", empty), cells.get("evidence", empty)
        faction = self._faction(cells)
        item = ReadItem(
            table=table,
            row=row,
            number=_number(cells.get("number", empty)),
            month=_month_name(month, self.frame),
            faction=faction,
            faction_key=faction_of(faction) if faction else None,
            projects=tuple(projects_of(cells.get("project", empty).lines)),
            section=self.section,
            lead=lead,
            titles=tuple(titles),
            deadlines=tuple(deadlines),
            responsible=tuple(responsible_of(cells.get("responsible", empty).lines)),
            partners=tuple(responsible_of(cells.get("partners", empty).lines)),
            audience_raw=grades_shown(audience.value) or audience.text,
            audience_grades=tuple(grades_of(audience.text if audience.value is None else audience.value)),
            evidence_raw=evidence.text,
            evidence_kinds=tuple(evidence_of(evidence.text)),
            extra=extra,
        )
        return self._checked(item)

    def _checked(self, item: ReadItem) -> ReadItem:
        """Reports what of a row was not understood; the row itself stays."""
        for deadline in item.deadlines:
            month = int(item.month[5:]) if item.month else None
            why = why_undated(deadline.raw, self.frame, month)
            if deadline.kind == "unspecified" and not deadline.ongoing and why:
                self._report(item.table, item.row, why, deadline.raw)
        if not item.audience_grades and re.search(r"\d", item.audience_raw):
            self._report(item.table, item.row, "plan-row-grades", item.audience_raw)
        if sum(len(title) for title in item.titles) > LONGEST_TITLE:
            self._report(item.table, item.row, "plan-row-too-long", item.titles[0][:60])
            return replace(item, titles=(item.titles[0][:LONGEST_TITLE],))
        return item

    def _report(self, table: int, row: int, reason: str, shown: str) -> None:
        self.plan.problems.append(RowProblem(table, row, reason, shown[:SHOWN]))

    def _month(self, cells: dict[str, Cell]) -> int | None:
        return (_month_in(cells["month"]) if "month" in cells else None) or self.month

    def _faction(self, cells: dict[str, Cell]) -> str | None:
        own = clean(cells["faction"].text) if "faction" in cells else ""
        return own or self.faction

    def _deadlines(self, cells: dict[str, Cell]) -> list[Deadline]:
        month = self._month(cells)
        cell = cells.get("deadline")
        if cell is not None and isinstance(cell.value, datetime | date) and cell.text.count(".") > 1:
            day = cell.value.date() if isinstance(cell.value, datetime) else cell.value
            return [Deadline("date-range", cell.text, day, day)]
        if cell is not None or "deadline" in (self.columns.named.values() if self.columns else ()):
            lines = cell.lines if cell else []
            if self.columns and self.columns.in_weeks:
                lines = [f"{line} апта" if re.fullmatch(r"[\dIVXІ ,–-]+", line) else line for line in lines]
            return deadlines_of(lines, self.frame, month)
        named = cells["month"].text if "month" in cells else ""
        whole = self.frame.month(month) if month else None
        if not whole and (told := dates_in(cells.get("title", Cell([])).lines, self.frame)):
            return told
        return [
            Deadline("month", named or self.month_shown, *whole) if whole else Deadline("unspecified", "")
        ]


# What a row is


def _columns_of(row: Row, least: int) -> _Columns | None:
    """The columns, if this row names them: a title and at least one more, in few words; None for other rows."""
    cells = [(at, cell) for at, cell in row.placed() if cell.text]
    if not cells or any(len(cell.text) > LONGEST_COLUMN_NAME for _, cell in cells):
        return None
    if re.fullmatch(r"\W*\d{1,3}\W*", cells[0][1].text):
        return None  # numbered: a row of the plan
    named: dict[int, str] = {}
    extra: dict[int, str] = {}
    for at, cell in cells:
        name = column_of(cell.text)
        into, said = (named, name) if name and name not in named.values() else (extra, cell.text)
        into |= {at + more: said for more in range(cell.span)}
    if not _with_title(named, extra):
        return None
    _prefer_the_day(cells, named, extra)
    fields = set(named.values())
    if len(fields) < least or len(fields) < len(set(extra.values())) or not fields - {"title", "number"}:
        return None
    of_weeks = any(
        named.get(at) == "deadline" and re.search(r"^(апта|недел)", folded(cell.text)) for at, cell in cells
    )
    return _Columns(named, extra, row.width, of_weeks)


def _with_title(named: dict[int, str], extra: dict[int, str]) -> bool:
    """Sees to it that a column is the title: «Мазмұны» or the project's where no heading says it better."""
    if "title" in named.values():
        return True
    instead = next((text for text in extra.values() if re.search(TITLE_INSTEAD, folded(text))), None)
    if instead:
        for at in [at for at, text in extra.items() if text == instead]:
            del extra[at]
            named[at] = "title"
    elif "project" in named.values() and len(set(named.values())) >= 4:
        named |= {at: "title" for at, name in named.items() if name == "project"}
    return "title" in named.values()


def _lists_people(row: Row) -> bool:
    """The headings of another table, as of the parliament's members: it has the plan's width by chance."""
    texts = [folded(cell.text) for cell in row.cells if len(cell.text) < LONGEST_COLUMN_NAME]
    return any(re.search(r"^(аты\W{0,3}жони|теги|ф\W?и\W?о|фамили)", text) for text in texts)


def _prefer_the_day(cells: list[tuple[int, Cell]], named: dict[int, str], extra: dict[int, str]) -> None:
    """Where «Уақыты» stands before «Күні», the hour is the other column and the day is the deadline."""
    dated = [(at, cell) for at, cell in cells if column_of(cell.text) == "deadline"]
    if len(dated) < 2 or not re.search(r"уакыт|время", folded(dated[0][1].text)):
        return
    (hour, its_heading), (day, _) = dated[:2]
    for more in range(its_heading.span):
        extra[hour + more] = its_heading.text
        named.pop(hour + more, None)
    extra.pop(day, None)
    named[day] = "deadline"


def _is_section(row: Row, width: int) -> bool:
    """A line that runs across the table, or stands alone in its first column."""
    filled = [(at, cell) for at, cell in row.placed() if cell.text and not cell.goes_on]
    if any(cell.goes_on for cell in row.cells) or not filled:
        return False
    if len(filled) == len(row.cells) > 2 and len({cell.text for _, cell in filled}) == 1:
        return True  # a merged cell that some program has written out in every column
    if len(filled) > 2:
        return False
    at, last = filled[-1]
    if len(filled) == 2 and len(row.cells) > 2 and _heads_a_section(filled[0][1].text, last.text):
        return True
    if len(filled) == 2:
        return bool(re.fullmatch(r"[\dIVXІ]{1,5}[.)]?", filled[0][1].text)) and last.span >= max(3, width - 2)
    if at == 0 and not re.fullmatch(r"\W*\d+\W*", last.text):
        return True
    return last.span > 2 or len(row.cells) == 1


def _heads_a_section(first: str, second: str) -> bool:
    """«II | Оқушылармен жұмыс», «Қазан айы | Ақпарат фракциясы»: two cells, and nothing in the others."""
    of_month = _is_a_month(first) and re.search(_BODY, folded(second))
    return bool(re.fullmatch(r"[IVXІ]{1,5}\W*", first) or of_month)


def _is_a_month(text: str) -> bool:
    return month_of(text) is not None and not _without_month(text)


def _goes_on_with_headings(row: Row, above: Row, columns: _Columns) -> bool:
    """The second line of headings under merged ones: most cells go on, or the others divide a wide heading."""
    merged = sum(cell.goes_on for cell in row.cells)
    if not merged or _columns_of(above, 2) is None:
        return False
    wide = {at + more for at, cell in above.placed() if cell.span > 1 for more in range(cell.span)}
    divides = all(cell.goes_on or not cell.text or at in wide for at, cell in row.placed())
    if merged * 2 < len(row.cells) and not divides:
        return False
    for at, cell in row.placed():
        name = column_of(cell.text)
        if cell.goes_on or not cell.text:
            continue
        if columns.named.get(at) == "deadline" and re.search(_LAST_DAY, folded(cell.text)):
            columns.named[at] = "until"
        elif name and name not in columns.named.values():
            columns.named[at] = name
            columns.extra.pop(at, None)
    return True


def _only_explains(row: Row, above: Row | None, columns: _Columns) -> bool:
    return _are_ordinals(row) or (above is not None and _goes_on_with_headings(row, above, columns))


def _are_ordinals(row: Row) -> bool:
    """«1 | 2 | 3 | 4» under the headings, as official tables have it."""
    numbers = [cell.text.strip(" .") for cell in row.cells if cell.text]
    if len(numbers) < 3 or not all(number.isdigit() for number in numbers):
        return False
    return all(int(second) == int(first) + 1 for first, second in pairwise(numbers))


# What a cell is


def _held(cell: Cell) -> Cell:
    """A cell of no more than a page: what is longer is no plan, and would keep the readers of words busy."""
    if sum(map(len, cell.lines)) <= LONGEST_CELL:
        return cell
    return replace(cell, lines=[cell.text[:LONGEST_CELL]], listed=frozenset())


def _together(first: Cell, second: Cell) -> Cell:
    """Two cells under one heading."""
    return Cell([*first.lines, *second.lines]) if second.text else first


def _range(first: Cell, last: Cell) -> Cell:
    """The days under «басталуы» and «аяқталуы», as one range."""
    if not first.text or not last.text or first.text == last.text:
        return first if first.text else last
    return Cell([f"{first.text} – {last.text}"])


def _number(cell: Cell) -> str | None:
    return cell.text.strip(" .)") or None


def _month_in(cell: Cell) -> int | None:
    return cell.value.month if isinstance(cell.value, date) else month_of(cell.text)


def _month_name(month: int | None, frame: Frame) -> str | None:
    year = frame.year_of(month) if month else None
    return f"{year}-{month:02}" if year else None


def _without_month(text: str) -> str:
    """What a heading says besides the month: «ҚЫРКҮЙЕК АЙЫ – Құқық және тәртіп фракциясы»."""
    rest = re.sub(rf"(?<!\w)(?:{MONTH})(?:\s+(?:айы\w*|месяц\w*))?", " ", text, count=1, flags=re.IGNORECASE)
    return rest.strip(" .,:;–—-") if rest != text else text
