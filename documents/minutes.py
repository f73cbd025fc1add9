"""Minutes as a school writes them: a heading, place and time, who was there, what was decided, places for signatures.

The form is that of the parliament's own minutes, on A4. As Word, to be edited and signed, and as PDF, to be printed.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from documents.invitations import FONTS


@dataclass(frozen=True)
class Grid:
    """A table with its headings; `widths` are parts of the page's width, which together are 1."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]


@dataclass(frozen=True)
class Minutes:
    """Ready words; this file knows none."""

    heading: Sequence[str]
    facts: Sequence[tuple[str, str]]  # what, and which: place, day, hours, who was there
    paragraphs: Sequence[str]
    votes: Grid
    decided: str  # stands above the decisions
    decisions: Sequence[str]  # numbered here, so that the paper has one numbering
    signatures: Sequence[tuple[str, str]]  # office, name
    after: Sequence[str] = field(default_factory=tuple)  # small print below the table

    @property
    def numbered(self) -> list[str]:
        """One decision needs no number."""
        if len(self.decisions) == 1:
            return list(self.decisions)
        return [f"{number}. {line}" for number, line in enumerate(self.decisions, start=1)]


LINE_TO_SIGN = "_" * 20
#: Millimetres. The left margin is for the file in which minutes are kept.
WIDTH, HEIGHT, LEFT, RIGHT, ABOVE, BELOW = 210, 297, 30, 15, 20, 20
TEXT_WIDTH = WIDTH - LEFT - RIGHT
FACTS, SIGNATURES = (0.32, 0.68), (0.34, 0.32, 0.34)


def as_docx(minutes: Minutes) -> bytes:
    """A Word file. Heavy: call it from a thread."""
    from docx import Document  # noqa: PLC0415 -- only for papers
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- only for papers
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- only for papers
    from docx.shared import Mm, Pt  # noqa: PLC0415 -- only for papers

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(WIDTH), Mm(HEIGHT)
    page.left_margin, page.right_margin = Mm(LEFT), Mm(RIGHT)
    page.top_margin, page.bottom_margin = Mm(ABOVE), Mm(BELOW)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.paragraph_format.space_after = Pt(4)

    def grid(rows: Sequence[Sequence[str]], widths: Sequence[float], look: str | None = None) -> Any:
        """A row stays whole, and whatever is in it stands close."""
        table = document.add_table(rows=0, cols=len(widths), style=look)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(TEXT_WIDTH * width)
        for row in rows:
            line = table.add_row()
            line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, text, width in zip(line.cells, row, widths, strict=True):
                cell.text, cell.width = text, Mm(TEXT_WIDTH * width)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        return table

    for line in minutes.heading:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    grid(minutes.facts, FACTS)
    for line in ("", *minutes.paragraphs):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if minutes.votes.rows:
        grid([minutes.votes.columns, *minutes.votes.rows], minutes.votes.widths, "Table Grid")
        document.add_paragraph()
    above = len(document.paragraphs)
    document.add_paragraph().add_run(minutes.decided).bold = True
    for line in minutes.numbered:
        document.add_paragraph(line)
    for line in minutes.after:
        document.add_paragraph().add_run(line).font.size = Pt(9)
    document.add_paragraph()
    for paragraph in document.paragraphs[above:]:  # nobody signs a page on which nothing stands
        paragraph.paragraph_format.keep_with_next = True
    signed = grid([(office, LINE_TO_SIGN, name) for office, name in minutes.signatures], SIGNATURES)
    for row in signed.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def as_pdf(minutes: Minutes) -> bytes:
    """An A4 PDF with an embedded font that has every Kazakh letter. Heavy: call it from a thread."""
    from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT  # noqa: PLC0415 -- only for papers
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 -- only for papers
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 -- only for papers
    from reportlab.lib.units import mm  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 -- only for papers
    from reportlab.platypus import (  # noqa: PLC0415 -- only for papers
        Flowable,
        KeepTogether,
        Paragraph,
        SimpleDocTemplate,
        Spacer,
        Table,
    )

    pdfmetrics.registerFont(TTFont("Minutes", FONTS / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("Minutes-Bold", FONTS / "DejaVuSans-Bold.ttf"))
    plain = ParagraphStyle(
        "plain", fontName="Minutes", fontSize=10, leading=14, spaceAfter=4, alignment=TA_JUSTIFY
    )
    left = ParagraphStyle("left", plain, alignment=TA_LEFT)
    cell = ParagraphStyle("cell", left, spaceAfter=0)
    small = ParagraphStyle("small", left, fontSize=7.5, leading=10)
    bold = ParagraphStyle("bold", left, fontName="Minutes-Bold", spaceBefore=4, keepWithNext=1)
    middle = ParagraphStyle("middle", bold, fontSize=12, leading=16, alignment=TA_CENTER)

    def text(line: str, style: ParagraphStyle = plain) -> Paragraph:
        return Paragraph(escape(line), style)

    def grid(
        rows: Sequence[Sequence[str]], widths: Sequence[float], look: list[Any], above: int = 0
    ) -> Table:
        cells = [[text(one, cell) for one in row] for row in rows]
        in_points = [TEXT_WIDTH * mm * width for width in widths]
        return Table(cells, colWidths=in_points, style=look, repeatRows=above, hAlign="LEFT")

    top, lines = [("VALIGN", (0, 0), (-1, -1), "TOP")], [("GRID", (0, 0), (-1, -1), 0.5, "black")]
    story: list[Flowable] = [text(line, middle) for line in minutes.heading]
    story += [Spacer(1, 8), grid(minutes.facts, FACTS, top), Spacer(1, 8)]
    story += [text(line) for line in minutes.paragraphs]
    if minutes.votes.rows:
        rows = [minutes.votes.columns, *minutes.votes.rows]
        story += [grid(rows, minutes.votes.widths, top + lines, 1), Spacer(1, 8)]
    signed = [(office, LINE_TO_SIGN, name) for office, name in minutes.signatures]
    end: list[Flowable] = [text(minutes.decided, bold), *(text(line, left) for line in minutes.numbered)]
    end += [*(text(line, small) for line in minutes.after), Spacer(1, 14), grid(signed, SIGNATURES, top)]
    story.append(KeepTogether(end))  # nobody signs a page on which nothing stands
    output = io.BytesIO()
    SimpleDocTemplate(
        output,
        pagesize=A4,
        title=" ".join(minutes.heading),
        leftMargin=LEFT * mm - 6,  # what reportlab's frame adds
        rightMargin=RIGHT * mm - 6,
        topMargin=ABOVE * mm,
        bottomMargin=BELOW * mm,
    ).build(story)
    return output.getvalue()
