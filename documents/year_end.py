"""The report of the year as a paper of its own: a heading, numbered tables, places for signatures; Word, A4 upright."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from documents.minutes import LINE_TO_SIGN
from documents.report import Sheet, repeat_on_each_page, set_widths

#: Of an A4 page between its margins, in cm.
PAGE_WIDTH = 15.2


@dataclass(frozen=True)
class YearPaper:
    """Ready words and numbers; this file knows none."""

    heading: Sequence[str]
    summary: Sequence[str]
    sections: Sequence[tuple[Sheet, str]]  # a table, and what is said below it
    signatures: Sequence[tuple[str, str]]  # office, name


def as_docx(paper: YearPaper) -> bytes:
    """A Word file. Heavy: call it from a thread."""
    from docx import Document  # noqa: PLC0415 -- only for papers
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- only for papers
    from docx.shared import Cm, Pt  # noqa: PLC0415 -- only for papers

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.paragraph_format.space_after = Pt(4)
    for line in paper.heading:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for line in paper.summary:
        document.add_paragraph(line)
    for number, (table, below) in enumerate(paper.sections, start=1):
        title = document.add_paragraph()
        title.paragraph_format.keep_with_next = True
        title.paragraph_format.space_before = Pt(10)
        title.add_run(f"{number}. {table.name}").bold = True
        if table.rows:
            _add_table(document, table)
        if below:
            document.add_paragraph(below)
    document.add_paragraph()
    grid = document.add_table(rows=0, cols=3)
    for office, name in paper.signatures:
        for cell, text in zip(
            grid.add_row().cells, (office, LINE_TO_SIGN, name or LINE_TO_SIGN), strict=True
        ):
            cell.text = text
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _add_table(document: Any, table: Sheet) -> None:
    from docx.shared import Pt  # noqa: PLC0415 -- only for papers

    grid: Any = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    for number, row in enumerate((table.columns, *table.rows)):
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(str(value))
            run.bold, run.font.size = number == 0, Pt(10)
    repeat_on_each_page(grid.rows[0])
    first = 1.0 if table.columns[0] == "№" else 4.0
    others = len(table.columns) - 1
    set_widths(grid, [first, *[(PAGE_WIDTH - first) / others] * others])
