"""Reads a school's plan from a Word or Excel file: any order of columns, Kazakh or Russian, merged cells and all."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from documents.excel import excel_blocks
from documents.plan_lines import (
    BODY,
    Columns,
    columns_of,
    is_a_month,
    is_section,
    lists_people,
    months_across,
    only_explains,
    without_month,
)
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
from school.grades import grades_of, grades_shown
from school.months import month_of
from school.plan.cells import projects_of, responsible_of, titles_of
from school.plan.columns import clean, column_of, evidence_of, faction_of, folded
from school.plan.deadlines import Deadline, Frame, dates_in, deadlines_of
from school.plan.proposals import LONGEST_TITLE, why_undated

LONGEST_CELL = 4000
#: A heading above a table is short; longer lines are the plan's foreword.
LONGEST_HEADING = 150
#: Of the words that were not understood a line shows so many letters.
SHOWN = 80


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
        self.columns: Columns | None = None
        self.above: dict[str, Cell] = {}
        self.month: int | None = None
        self.month_shown = ""
        self.faction: str | None = None
        self.section: str | None = None
        self.section_in_month = False

    def read(self) -> ReadPlan:
        number = 0
        for block in self.blocks:
            if block.rows:
                self._hear_headings([block.name, *block.before[-6:]])
                number += self._read_table(number + 1, block.rows)
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
        body = re.search(BODY, folded(text))
        if body and (month or self.month or faction_of(text)):
            self.faction = clean(without_month(text))
        return bool(month)

    def _hear_section(self, row: Row) -> None:
        texts = [cell.text for cell in row.cells if cell.text]
        text = " ".join(texts) if is_a_month(texts[0]) and len(set(texts)) > 1 else texts[-1]
        heard_month = self._hear(text)
        rest = clean(without_month(text))
        if self.columns is None and re.search(r"жоспар|(?<!\w)план(?!\w)", text.lower()):
            return  # the plan's own title, in the first row of its table
        if not heard_month or (rest and not re.search(BODY, folded(rest))):
            self.section, self.section_in_month = clean(text), self.month is not None

    # Rows

    def _read_table(self, table: int, rows: list[Row]) -> int:
        """Reads a table; returns how many it counts for: a grid of months is a table for each of its months."""
        for place, row in enumerate(rows[:4]):
            if months := months_across(row):
                return self._read_grid(table, row, months, rows[place + 1 :])
        self._read_lines(table, rows)
        return 1

    def _read_grid(self, table: int, head: Row, months: dict[int, int], rows: list[Row]) -> int:
        """Months side by side: each cell holds the events of its month, the other columns speak for the line."""
        known = self.columns, self.month, self.month_shown
        named = {
            at: name for at, cell in head.placed() if at not in months and (name := column_of(cell.text))
        }
        extra = {at: cell.text for at, cell in head.placed() if at not in months | named and cell.text}
        for number, (column, month) in enumerate(months.items(), start=table):
            self.columns, self.above = Columns(named | {column: "title"}, extra, head.width), {}
            self.month, self.month_shown = month, next(c.text for at, c in head.placed() if at == column)
            for row in rows:
                if not is_section(row, head.width):
                    self._read_row(number, row)
        self.columns, self.month, self.month_shown = known
        return len(months)

    def _read_lines(self, table: int, rows: list[Row]) -> None:
        headed = False
        widest = max(row.width for row in rows)
        for place, row in enumerate(rows):
            if columns := columns_of(row, least=3 if headed else 2):
                self.columns, self.above, headed = columns, {}, True
            elif is_section(row, widest):
                self._hear_section(row)
            elif self.columns is None or only_explains(row, rows[place - 1] if place else None, self.columns):
                continue
            elif not headed and (
                lists_people(row) or (widest != self.columns.width and not self._goes_on(rows, widest))
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
        columns = self.columns or Columns({}, {}, 0)
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
