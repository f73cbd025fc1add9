"""Minutes as a school writes them: a heading, the agenda, who was there, what was decided, places for signatures.

The form is that of the parliament's own minutes. As Word, to be edited and signed, and as PDF, to be printed.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from documents.invitations import FONTS


@dataclass(frozen=True)
class Minutes:
    """Ready words; this file knows none."""

    heading: Sequence[str]
    paragraphs: Sequence[str]
    columns: tuple[str, str]
    rows: Sequence[tuple[str, str]]
    decisions: Sequence[str]
    signatures: Sequence[tuple[str, str]]  # office, name
    after: Sequence[str] = field(default_factory=tuple)  # small print below the table


LINE_TO_SIGN = "_" * 24


def as_docx(minutes: Minutes) -> bytes:
    """A Word file. Heavy: call it from a thread."""
    from docx import Document  # noqa: PLC0415 -- only for papers
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- only for papers
    from docx.shared import Pt  # noqa: PLC0415 -- only for papers

    document = Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(12)
    for line in minutes.heading:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for line in minutes.paragraphs:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if minutes.rows:
        table = document.add_table(rows=0, cols=2, style="Table Grid")
        for left, right in (minutes.columns, *minutes.rows):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = left, right
        document.add_paragraph()
    for line in (*minutes.after, *minutes.decisions, ""):
        document.add_paragraph(line)
    for office, name in minutes.signatures:
        document.add_paragraph(f"{office}\t{LINE_TO_SIGN}\t{name}")
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def as_pdf(minutes: Minutes) -> bytes:
    """An A4 PDF with an embedded font that has every Kazakh letter. Heavy: call it from a thread."""
    from xml.sax.saxutils import escape  # noqa: PLC0415 -- beside what it is for

    from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT  # noqa: PLC0415 -- only for papers
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 -- only for papers
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 -- only for papers
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table  # noqa: PLC0415 -- only for papers

    pdfmetrics.registerFont(TTFont("Minutes", FONTS / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("Minutes-Bold", FONTS / "DejaVuSans-Bold.ttf"))
    plain = ParagraphStyle(
        "plain", fontName="Minutes", fontSize=10.5, leading=15, spaceAfter=5, alignment=TA_JUSTIFY
    )
    left = ParagraphStyle("left", plain, alignment=TA_LEFT)
    middle = ParagraphStyle("middle", plain, fontName="Minutes-Bold", fontSize=12, alignment=TA_CENTER)

    def text(line: str, style: ParagraphStyle = plain) -> Paragraph:
        return Paragraph(escape(line), style)

    story: list[Flowable] = [text(line, middle) for line in minutes.heading] + [Spacer(1, 10)]
    story += [text(line) for line in minutes.paragraphs]
    if minutes.rows:
        grid: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
        cells = [[text(one, left) for one in row] for row in (minutes.columns, *minutes.rows)]
        story += [Table(cells, colWidths=[340, 110], style=grid, repeatRows=1), Spacer(1, 8)]
    story += [text(line, left) for line in (*minutes.after, *minutes.decisions)] + [Spacer(1, 18)]
    signatures = [[text(office), LINE_TO_SIGN, text(name)] for office, name in minutes.signatures]
    story.append(Table(signatures, colWidths=[150, 150, 150], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]))
    output = io.BytesIO()
    SimpleDocTemplate(
        output, pagesize=A4, title=" ".join(minutes.heading), topMargin=50, bottomMargin=50
    ).build(story)
    return output.getvalue()
