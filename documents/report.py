"""A report on the plan: as Word in the shape of the school's own table, and as Excel for whoever counts on."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class Sheet:
    """A table with a heading row."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | int]]


@dataclass(frozen=True)
class Chapter:
    """A month of the plan, or a faction's part of it: its headings and a table in the shape of the school's own."""

    headings: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[str | int]]


@dataclass(frozen=True)
class Report:
    """Ready words and numbers; this file knows none. The chapters are for Word, the sheets for Excel."""

    heading: Sequence[str]
    summary: Sequence[str]
    sheets: Sequence[Sheet]
    chapters: Sequence[Chapter] = ()
    tables: Sequence[Sheet] = ()  # plain tables for Word, after the summary


#: Centimetres, in the proportions of the school's plan, with more room for what came of it.
WIDTHS = (1.2, 4.2, 6.6, 2.7, 3.7, 2.7, 5.1)
PROJECT = 1  # the column in which a project stands once for all its events


def as_docx(report: Report, charts: Sequence[bytes] = ()) -> bytes:
    """An A4 sheet on its side. Heavy: call it from a thread."""
    from docx import Document  # noqa: PLC0415 -- only for papers
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 -- only for papers
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- only for papers
    from docx.shared import Cm, Pt  # noqa: PLC0415 -- only for papers

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin, section.right_margin = Cm(2), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.5)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    for line in report.heading:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold, run.font.size = True, Pt(14)
    for line in report.summary:
        document.add_paragraph(line)
    for table in report.tables:
        _add_table(document, table)
    for chart in charts:
        document.add_picture(io.BytesIO(chart), width=Cm(17))
    for chapter in report.chapters:
        for line in chapter.headings:
            paragraph = document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.keep_with_next = True
            paragraph.add_run(line).bold = True
        _add_plan_table(document, chapter)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _add_table(document: Any, table: Sheet) -> None:
    grid = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    for number, row in enumerate((table.columns, *table.rows)):
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(str(value)).bold = number == 0
    repeat_on_each_page(grid.rows[0])
    document.add_paragraph()


def _add_plan_table(document: Any, chapter: Chapter) -> None:
    grid = document.add_table(rows=0, cols=len(chapter.columns), style="Table Grid")
    projects = []
    for number, row in enumerate((chapter.columns, *chapter.rows)):
        cells = grid.add_row().cells
        for cell, value in zip(cells, row, strict=True):
            cell.paragraphs[0].add_run(str(value)).bold = number == 0
        projects.append((row[PROJECT], cells[PROJECT]))
    repeat_on_each_page(grid.rows[0])
    set_widths(grid, WIDTHS)
    _merge_alike(projects[1:])
    document.add_paragraph()


def set_widths(grid: Any, widths: Sequence[float]) -> None:
    """Column widths in cm, for programs that look at the cells and for those that look at the columns."""
    from docx.shared import Cm  # noqa: PLC0415 -- only for papers

    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _merge_alike(column: Sequence[tuple[str | int, Any]]) -> None:
    """Cells below each other that say the same become one."""
    for (above, cell), (below, next_cell) in pairwise(column):
        if above and above == below:
            if cell._tc.vMerge is None:
                cell._tc.vMerge = "restart"
            next_cell._tc.vMerge = "continue"
            next_cell.paragraphs[0].clear()


def repeat_on_each_page(row: Any) -> None:
    """A table's heading row stands again on the top of each page."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- only for papers

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def as_xlsx(report: Report) -> bytes:
    """One sheet for each table. Heavy: call it from a thread."""
    from openpyxl import Workbook  # noqa: PLC0415 -- only for papers
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 -- only for papers
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- only for papers

    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new book has one
    for table in report.sheets:
        sheet = book.create_sheet(table.name[:31])
        sheet.append(list(table.columns))
        for row in table.rows:
            sheet.append(list(row))
            for cell in sheet[sheet.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = "s"  # what begins like a formula is text
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for number, _ in enumerate(table.columns, start=1):
            longest = max(len(str(row[number - 1])) for row in (table.columns, *table.rows))
            sheet.column_dimensions[get_column_letter(number)].width = min(60, max(8, longest + 2))
        for line in sheet.iter_rows(min_row=2):
            for cell in line:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.freeze_panes = "A2"
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()
