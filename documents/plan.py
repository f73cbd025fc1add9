"""Reads a school's plan from a Word or Excel file: any order of columns, Kazakh or Russian, merged cells and all."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from documents.excel import excel_blocks
from documents.plan_blocks import heading_of, laid_out
from documents.plan_content import columns_by_content
from documents.plan_inside import days_inside, with_days
from documents.plan_lines import (
    Columns,
    columns_of,
    grid_of,
    is_a_month,
    is_a_month_heading,
    is_section,
    lists_people,
    only_explains,
    stands_alone,
    without_month,
)
from documents.plan_stamps import PLAN, is_signature, is_stamp
from documents.plan_title import (
    Campaign,
    campaign_of,
    language_of,
    school_year_of,
    school_years_in,
    title_of,
    titled_month,
)
from documents.tables import Block, Cell, Row
from documents.upload import FileRefused, Source, open_office
from documents.word import word_blocks
from school.dates import SchoolYear
from school.grades import grades_of, grades_shown
from school.months import month_of
from school.plan.cells import projects_of, responsible_of, titles_of
from school.plan.changes import days_of_plan
from school.plan.columns import KEPT_BY_NAME, clean, column_of, evidence_of, faction_of, is_body
from school.plan.deadlines import Deadline, Frame, dates_in, deadlines_of, looks_dated
from school.plan.proposals import LONGEST_TITLE, why_undated

LONGEST_CELL = 4000
#: A heading above a table is short; longer lines are the plan's foreword.
LONGEST_HEADING = 150
#: A title stands among the first cells, if it stands in a table.
TITLE_WITHIN = 20
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
    within: tuple[date, date] | None = None  # the days of the campaign whose item it is

    def as_json(self) -> dict[str, Any]:
        """The row as plain data, in the words of the expected files."""
        told = dict(self.__dict__)
        told["source"] = {"table": told.pop("table"), "row": told.pop("row"), "number": told.pop("number")}
        told["deadlines"] = [deadline.as_json() for deadline in self.deadlines]
        if within := told.pop("within"):
            told["within"] = [day.isoformat() for day in within]
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

    `years` are the school years that the title names, or in which its campaign runs, whichever year was asked for.
    `notes` are what nothing is wrong with, and what a person may still want to see: what was understood from above
    the tables, and what stands around them. `untitled` are rows that say something and name no event: a person may
    know which. `columns` are (heading, field or «other», the first words under it).
    """

    title: str
    language: str
    school_year: SchoolYear | None
    campaign: Campaign | None
    items: list[ReadItem] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    years: tuple[SchoolYear, ...] = ()
    notes: list[RowProblem] = field(default_factory=list)
    untitled: list[ReadItem] = field(default_factory=list)
    columns: list[tuple[str, str, str]] = field(default_factory=list)

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


def read_plan(
    source: Source, school_year: SchoolYear | str | None = None, chosen: Mapping[str, str] | None = None
) -> ReadPlan:
    """Reads a .docx or .xlsx, given as a path or as bytes. `school_year` wins over the one in the title; the fields
    that somebody has `chosen` for headings win over what is understood of them.

    Raises FileRefused: what `open_office` refuses, `plan-no-table`, `plan-no-rows`.
    """
    file = open_office(source, "docx", "xlsx")
    blocks = laid_out(word_blocks(file) if file.kind == "docx" else excel_blocks(file))
    if not any(block.rows for block in blocks):
        raise FileRefused("plan-no-table")
    year = SchoolYear.parse(school_year) if isinstance(school_year, str) else school_year
    return _Reader(blocks, year, chosen or {}).read()


def _days_of(item: ReadItem) -> list[date]:
    return [day for one in item.deadlines for day in (one.start, one.end) if day]


class _Reader:
    """Walks the tables from top to bottom and remembers what headings and merged cells said last."""

    def __init__(
        self, blocks: list[Block], school_year: SchoolYear | None, chosen: Mapping[str, str]
    ) -> None:
        tables = [block for block in blocks if block.rows]
        first = next((block for block in tables if heading_of(block.rows) is not None), tables[0])
        before = [line for block in blocks[: blocks.index(first) + 1] for line in block.before]
        texts = [*before, *(cell.text for block in blocks for row in block.rows for cell in row.cells)]
        in_tables = (
            text for text in texts[:TITLE_WITHIN] if re.search(PLAN, text.lower()) and not is_stamp(text)
        )
        title = title_of(before) or next(in_tables, "")
        campaign = campaign_of(title, before, school_year)
        year = school_year or school_year_of([title, *before])
        start, end = campaign[1:] if campaign else (None, None)
        self.asked = school_year
        self.frame = Frame(year if not campaign else None, start, end)
        self.plan = ReadPlan(title, language_of(texts), year if not campaign else None, campaign)
        named = school_years_in(title) or ([SchoolYear.of(campaign[1])] if campaign else [])
        self.plan.years = tuple(dict.fromkeys(named))
        self.blocks = blocks
        self.columns: Columns | None = None
        self.heading = ""
        self.chosen = chosen
        self.known: list[Columns] = []
        self.above: dict[str, Cell] = {}
        self.column_says: dict[str, Cell] = {}  # what a grid's column says for all that stands in it
        self.month: int | None = None if campaign else titled_month(title)
        self.month_shown = title if self.month else ""
        self.faction: str | None = None
        self.section: str | None = None
        self.section_in_month = False
        self.waiting: dict[
            str, list[RowProblem]
        ] = {}  # lines for which no row has come yet, by what they say
        self.heard = [title] if self.month else []

    def read(self) -> ReadPlan:
        number = 0
        for block in self.blocks:
            if block.left_out:
                self._report(0, 0, block.left_out, block.name)
            for line in block.before if self.known else ():
                if re.match(_AN_EVENT, line) and looks_dated(line) and not is_stamp(line):
                    self._note(0, 0, "plan-not-an-event", line)
            if block.name and not block.rows and number:
                self._note(0, 0, "plan-not-an-event", ": ".join([block.name, " · ".join(block.before)]))
            if block.rows:
                self._hear_headings([block.name, *block.before[-6:]])
                number += self._read_table(number + 1, block)
        if not self.plan.items:
            raise FileRefused("plan-no-rows")
        self._look_at_the_whole()
        self.plan.columns = _columns_in(self.known)
        return self.plan

    def _look_at_the_whole(self) -> None:
        """What is to be said of the plan and not of a row."""
        self._forget(*list(self.waiting))
        if self.heard:
            self._note(0, 0, "plan-from-above", "; ".join(dict.fromkeys(self.heard)))
        if elsewhere := self._elsewhere():
            self._report_first("plan-days-elsewhere", elsewhere)
        if not self.frame.school_year and not self.frame.campaign_start:
            self._report_first("plan-year-unknown", "")
        if len(self.plan.years) > 1:
            self._report_first("plan-two-years", ", ".join(map(str, self.plan.years)))

    def _elsewhere(self) -> str:
        """How many rows lie in other school years than the one that is asked for: a plan of last year, sent again."""
        if not self.asked or (self.plan.years and self.asked not in self.plan.years):
            return ""  # the title says so already
        first, last = days_of_plan(self.asked)
        days = [found for item in self.plan.items if (found := _days_of(item))]
        others = Counter(
            SchoolYear.of(one[0]) for one in days if not any(first <= day <= last for day in one)
        )
        return ", ".join(f"{year}: {rows}" for year, rows in sorted(others.items()))

    # Headings

    def _hear_headings(self, lines: list[str]) -> None:
        """«ҚЫРКҮЙЕК АЙЫ», «1. ҚҰҚЫҚ ЖӘНЕ ТӘРТІП ФРАКЦИЯСЫ» in the last lines above a table, or a sheet's name."""
        for line in lines:
            text = " ".join(line.split())
            if len(text) > LONGEST_HEADING or is_stamp(text) or text in self.plan.title:
                continue  # what the title says of the month was heard with it
            if self._hear(text):
                self.heard.append(text)
            elif re.match(_A_PART, text.lower()):
                self.section, self.section_in_month = clean(text), self.month is not None
                self.heard.append(text)

    def _hear(self, text: str) -> str:
        """Whether a line names a «month» or a «body»; what hung on the one before it then goes."""
        month = is_a_month_heading(text)
        if month:
            self.month, self.month_shown, self.faction = month, text, None
            self._forget("month", "body")
            if self.section_in_month:
                self.section = None
                self._forget("section")
        body = clean(without_month(text) if month else text)
        if is_body(body):
            self.faction = body
            self._forget("body")
            if "section" not in self.waiting:
                self.section = None
        return "month" if month else "body" if is_body(body) else ""

    def _hear_section(self, table: int, row: Row) -> None:
        """A line across the table: a month, a body, or a section. Lines under each other are one section."""
        texts = [cell.text for cell in row.cells if cell.text]
        text = " ".join(texts) if is_a_month(texts[0]) and len(set(texts)) > 1 else texts[-1]
        line = RowProblem(table, row.number, "plan-not-an-event", row.text[:SHOWN])
        heard = self._hear(text)
        if heard:
            self.waiting[heard] = [line]
        if self.columns is None and re.search(PLAN, text.lower()):
            if month := titled_month(text):
                self.month, self.month_shown = month, text
            if text not in self.plan.title:
                self.plan.notes.append(line)
            return  # the plan's own title, in the first row of its table
        rest = clean(re.sub(_A_YEAR, "", without_month(text))) if heard else text
        if not heard or (rest and not is_body(rest)):
            above = f"{self.section}; " if self.section and "section" in self.waiting else ""
            self.section, self.section_in_month = above + clean(text), self.month is not None
            self.waiting.setdefault("section", []).append(line)

    def _forget(self, *kinds: str) -> None:
        """Lines whose place another one takes before any row has come for them: they are told."""
        for kind in kinds:
            self.plan.problems += self.waiting.pop(kind, [])

    # Rows

    def _read_table(self, table: int, block: Block) -> int:
        """Reads a table; returns how many it counts for: a grid of months is a table for each of its months."""
        rows = block.rows
        for place, row in enumerate(rows[:4]):
            if grid := grid_of(row, rows[place + 1 :]):
                return self._read_grid(table, row, grid, rows[place + 1 :])
        if self._is_signed(block):
            for row in rows:
                self._note(table, row.number, "plan-not-an-event", row.text)
        else:
            self._read_lines(table, rows)
        return 1

    def _is_signed(self, block: Block) -> bool:
        """A table without headings under «Келісілді:», or of nothing but offices, names and lines to sign on."""
        if heading_of(block.rows) is not None:
            return False
        under = bool(block.before) and is_stamp(block.before[-1])
        signed = [
            is_signature(row) or all(is_stamp(c.text) for c in row.cells if c.text) for row in block.rows
        ]
        return all(signed) or (under and any(signed))

    def _read_grid(self, table: int, head: Row, grid: dict[int, dict[str, str]], rows: list[Row]) -> int:
        """Months, weeks or directions side by side: each cell holds the events of its column, the other columns speak
        for the line."""
        known = self.columns, self.month, self.month_shown
        named = {at: name for at, cell in head.placed() if at not in grid and (name := column_of(cell.text))}
        others = {at: cell.text for at, cell in head.placed() if at not in grid.keys() | named and cell.text}
        self._tell_rows_of_a_grid(table, rows, set(grid), head.width)
        for number, (column, says) in enumerate(grid.items(), start=table):
            rest = {at: others.get(at, "") for at in range(head.width) if at not in grid and at not in named}
            self.columns, self.above = Columns(named | {column: "title"}, rest, head.width, of_grid=True), {}
            self.column_says = {name: Cell([text]) for name, text in says.items() if name != "month"}
            if "month" in says:
                self.month, self.month_shown = month_of(says["month"]), says["month"]
            self.section = None
            self.waiting.clear()
            for row in rows:
                if is_section(row, head.width):
                    self._hear_section(number, row)
                elif self._why_left_out(row) or any(cell.text for at, cell in row.placed() if at == column):
                    self._read_row(number, row, told=True)
                else:
                    self._place(row)  # its month or direction holds for the rows below
        self.columns, self.month, self.month_shown = known
        self.column_says = {}
        return len(grid)

    def _tell_rows_of_a_grid(self, table: int, rows: list[Row], months: set[int], width: int) -> None:
        """Once for all months: what is left out, and a line in which no month has anything."""
        for row in rows:
            if why := self._why_left_out(row):
                self._report(table, row.number, why, row.text)
            elif not is_section(row, width) and not any(
                cell.text for at, cell in row.placed() if at in months
            ):
                self._report_untitled(table, row)

    def _read_lines(self, table: int, rows: list[Row]) -> None:
        heading = heading_of(rows)
        widest = max(row.width for row in rows)
        headed = heading is None and self._know_by_content(rows, widest)
        for place, row in enumerate(rows):
            below = rows[place + 1 :] if place == heading else None
            if self._why_left_out(row):
                self._read_row(table, row)
            elif headed is _BY_HEADINGS and place == 0:
                self.heading = row.text
            elif columns := columns_of(row, least=3 if headed else 2, below=below):
                self._know(columns, row)
                headed, self.heading = True, row.text
            elif row.text == self.heading:
                headed = True  # headings that we know by what stood under them, on another page
            elif is_signature(row):
                self._note(table, row.number, "plan-not-an-event", row.text)
            elif is_section(row, widest):
                self._hear_section(table, row)
            elif self.columns is None:
                self._note(table, row.number, "plan-not-an-event", row.text)
            elif only_explains(row, rows[place - 1] if place else None, self.columns):
                continue
            elif stands_alone(row, self.columns):
                self._hear_section(table, row)
            elif not headed and (
                lists_people(row) or (widest != self.columns.width and not self._goes_on(rows, widest))
            ):
                # A table without headings is the last one going on over the page, or no plan at all.
                self._report(table, row.number, "plan-table-not-read", row.cells[0].text or row.text)
                return
            else:
                self._read_row(table, row)

    def _know_by_content(self, rows: list[Row], widest: int) -> "bool | str":
        """Tries to know the columns of a table without headings that we know; the one before does not go on in it."""
        if any(map(lists_people, rows[:2])):
            return False
        if self.columns is not None and (widest == self.columns.width or self._goes_on(rows, widest)):
            return False
        whole = [
            row for row in rows if not is_section(row, widest) and not row.left_out and not is_signature(row)
        ]
        known = columns_by_content(whole, in_month=self.month is not None) if whole else None
        if known is None:
            return False
        named, extra, first_is_heading = known
        of_headings = first_is_heading and whole[0] is rows[0]
        self._know(Columns(named, extra, widest), whole[0] if of_headings else None)
        return _BY_HEADINGS if of_headings else True

    def _know(self, columns: Columns, head: Row | None) -> None:
        """The columns of the rows that follow, with what a person has chosen for them."""
        for at, cell in head.placed() if head else ():
            columns.heads |= {at + more: cell.text for more in range(cell.span) if cell.text}
        columns.choose(self.chosen)
        self.columns, self.above = columns, {}
        self.known.append(columns)

    def _goes_on(self, rows: list[Row], widest: int) -> bool:
        """A table that lacks the last, empty columns of the one before, but counts on from it."""
        numbers = [item.number for item in self.plan.items[-1:]] + [rows[0].cells[0].text.strip(" .)")]
        columns = self.columns.width if self.columns else 0
        counts_on = len(numbers) == 2 and all(number and number.isdigit() for number in numbers)
        return counts_on and int(numbers[1] or 0) == int(numbers[0] or 0) + 1 and 3 <= widest < columns

    def _why_left_out(self, row: Row) -> str:
        """Why the document itself takes a row back: it is hidden, or a line goes through all of its words."""
        if row.left_out:
            return row.left_out
        struck = any(cell.struck for cell in row.cells)
        left = any(cell.text and not re.fullmatch(r"[\W\d]*", cell.text) for cell in row.cells)
        return "plan-row-struck" if struck and not left else ""

    def _read_row(self, table: int, row: Row, *, told: bool = False) -> None:
        """`told` where a grid's line has been looked at before."""
        cells, extra = self._place(row)
        cells = self.column_says | cells
        if why := self._why_left_out(row):
            if not told:
                self._report(table, row.number, why, row.text)
            return
        if not any(cell.text or cell.unread for cell in row.cells):
            return  # nothing of its own, only cells that go on from above
        self._tell_of_cells(table, row)
        item = self._item(table, row, cells, extra)
        if item:
            self.plan.items.append(item)
            self.waiting.clear()

    def _tell_of_cells(self, table: int, row: Row) -> None:
        for cell in row.cells:
            if cell.unread:
                self._report(table, row.number, "plan-cell-unread", cell.unread)
            if cell.struck and cell.text:
                self._report(table, row.number, "plan-words-struck", cell.struck)

    def _place(self, row: Row) -> tuple[dict[str, Cell], dict[str, str]]:
        """Cells by their columns; a merged cell says what the cell above said."""
        columns = self.columns or Columns({}, {}, 0)
        placed: dict[str, Cell] = {}
        extra: dict[str, str] = {}
        for at, full in row.placed():
            cell = _held(full)
            name = columns.named.get(at)
            heading = columns.extra.get(at) or str(at + 1)
            if cell.text:
                columns.seen.setdefault(at, cell.text[:SHOWN])
            key = name or f"+{at}"
            blank_month = name == "month" and not cell.text
            said = self.above.get(key, cell) if cell.goes_on or blank_month else cell
            self.above[key] = said
            if name == "until":
                placed["deadline"] = _range(placed.get("deadline", Cell([])), said)
            elif name:
                placed[name] = _together(placed[name], said) if name in placed else said
            elif re.search(r"\w", said.text) and (at in columns.extra or not columns.of_grid):
                extra[heading] = f"{extra[heading]}; {said.text}" if heading in extra else said.text
        return placed, extra

    def _item(self, table: int, row: Row, cells: dict[str, Cell], extra: dict[str, str]) -> ReadItem | None:
        empty = Cell([])
        told = with_days(cells.get("title", empty))
        cells = cells | {"title": told}
        lead, titles = titles_of(told.lines, told.listed)
        if not titles and (heading := next((name for name in extra if column_of(name) == "title"), None)):
            titles = [extra.pop(heading)]  # the other of two columns of titles
        month, deadlines = self._month(cells), self._deadlines(cells)
        audience, evidence = cells.get("audience", empty), cells.get("evidence", empty)
        faction = self._faction(cells)
        grades = audience.text if audience.value is None else audience.value
        item = ReadItem(
            table=table,
            row=row.number,
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
            audience_raw=grades_shown(grades) or audience.text,
            audience_grades=tuple(grades_of(grades)),
            evidence_raw=evidence.text,
            evidence_kinds=tuple(evidence_of(evidence.text)),
            extra=extra,
            within=self.plan.campaign[1:] if self.plan.campaign else None,
        )
        if titles:
            return self._checked(item)
        self._report_untitled(table, row, told.struck)
        if not told.struck and re.search(r"\w", row.text):
            self.plan.untitled.append(item)
        return None

    def _report_untitled(self, table: int, row: Row, struck: str = "") -> None:
        """A row that says something and names no event; of an empty line of dashes nothing is said."""
        if struck:
            self._report(table, row.number, "plan-row-struck", struck)
        elif re.search(r"\w", row.text):
            first = next((cell.text for cell in row.cells if cell.text), "").strip(" .)")
            self._report(table, row.number, "plan-row-no-title", first if first.isdigit() else row.text)

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

    def _report_first(self, reason: str, shown: str) -> None:
        self.plan.problems.insert(0, RowProblem(0, 0, reason, shown[:SHOWN]))

    def _note(self, table: int, row: int, reason: str, shown: str) -> None:
        if re.search(r"\w", shown):
            self.plan.notes.append(RowProblem(table, row, reason, shown[:SHOWN]))

    def _month(self, cells: dict[str, Cell]) -> int | None:
        return (_month_in(cells["month"]) if "month" in cells else None) or self.month

    def _campaign_month(self) -> int | None:
        """The month in which a campaign begins and ends: its bare days are of that month."""
        days = self.plan.campaign[1:] if self.plan.campaign else ()
        return (
            days[0].month if days and (days[0].year, days[0].month) == (days[1].year, days[1].month) else None
        )

    def _faction(self, cells: dict[str, Cell]) -> str | None:
        own = clean(cells["faction"].text) if "faction" in cells else ""
        return own or self.faction

    def _deadlines(self, cells: dict[str, Cell]) -> list[Deadline]:
        """Those of the row's own column; days that stand beside the events of a table within the cell say more."""
        found, month = self._deadlines_of_row(cells), self._month(cells)
        inside = days_inside(cells.get("title", Cell([])), self.frame, month)
        said = {(one.start, one.end, one.weekday) for one in inside}
        more = [one for one in found if one.kind not in ("unspecified", "month")]
        return (
            [*(one for one in more if (one.start, one.end, one.weekday) not in said), *inside]
            if inside
            else found
        )

    def _deadlines_of_row(self, cells: dict[str, Cell]) -> list[Deadline]:
        month = self._month(cells)
        cell = cells.get("deadline")
        if cell is not None and isinstance(cell.value, datetime | date) and cell.text.count(".") > 1:
            day = cell.value.date() if isinstance(cell.value, datetime) else cell.value
            return [Deadline("date-range", cell.text, day, day)]
        if cell is not None or "deadline" in (self.columns.named.values() if self.columns else ()):
            lines = cell.lines if cell else []
            if self.columns and self.columns.in_weeks:
                lines = [f"{line} апта" if re.fullmatch(r"[\dIVXІ ,–-]+", line) else line for line in lines]
            found = deadlines_of(lines, self.frame, month)
            bare = month is None and lines and [one.kind for one in found] == ["unspecified"]
            return deadlines_of(lines, self.frame, self._campaign_month()) if bare else found
        named = cells["month"].text if "month" in cells else ""
        whole = self.frame.month(month) if month else None
        if not whole and (told := dates_in(cells.get("title", Cell([])).lines, self.frame)):
            return told
        return [
            Deadline("month", named or self.month_shown, *whole) if whole else Deadline("unspecified", "")
        ]


_A_YEAR = r"20\d\d\W*(?:жыл\w*|год\w*|ж|г)?\W*"
#: An event that is written under the table and not in it: «3. Асар – 5 қараша».
_AN_EVENT = r"\W*\d{1,2}\s*[.)]\s*\w"
#: «I бөлім. Ұйымдастыру жұмысы», «Раздел 2. Спорт».
_A_PART = r"\W*(?:[ivxі]{1,4}|\d{1,2})?\W{0,3}(?:бөлім|раздел|бағыт|направление|блок|тарау)(?!\w)"
#: The columns of a table are known by what stands in them, and its first row is their headings.
_BY_HEADINGS = "headings"


def _columns_in(known: Sequence[Columns]) -> list[tuple[str, str, str]]:
    """Each heading once, with its field and the first words under it."""
    found: dict[str, tuple[str, str]] = {}
    for columns in known:
        for at in range(columns.width):
            name = columns.named.get(at, KEPT_BY_NAME)
            heading, said = columns.heading(at), columns.seen.get(at, "")
            if (said or at in columns.heads) and not found.get(heading, ("", ""))[1]:
                found[heading] = ("deadline" if name == "until" else name, said)
    return [(heading, name, said) for heading, (name, said) in found.items()]


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
