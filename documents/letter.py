"""Letters of the school: a heading, to whom, what is said, places for signatures. A4, as Word and as PDF."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from documents.invitations import FONTS
from documents.minutes import LINE_TO_SIGN


@dataclass(frozen=True)
class Letter:
    """Ready words; this file knows none."""

    heading: str  # the school
    to: str  # on the right; «» where it is handed to whoever it names
    title: str
    paragraphs: Sequence[str]
    signatures: Sequence[tuple[str, str]]  # office, name


def as_docx(letters: Sequence[Letter]) -> bytes:
    """Each on a page of its own. Heavy: call it from a thread."""
    from docx import Document  # noqa: PLC0415 -- only for papers
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- only for papers
    from docx.shared import Cm, Pt  # noqa: PLC0415 -- only for papers

    document: Any = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(3), Cm(1.5)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    centre, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
    for number, letter in enumerate(letters):
        if number:
            document.add_page_break()
        for text, place, bold in (
            (letter.heading, centre, True),
            (letter.to, right, False),
            (letter.title, centre, True),
        ):
            if text:
                paragraph = document.add_paragraph()
                paragraph.alignment = place
                paragraph.add_run(text).bold = bold
        for line in letter.paragraphs:
            document.add_paragraph(line)
        grid = document.add_table(rows=0, cols=3)
        for office, name in letter.signatures:
            for cell, text in zip(grid.add_row().cells, (office, LINE_TO_SIGN, name), strict=True):
                cell.text = text
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def as_pdf(letters: Sequence[Letter]) -> bytes:
    """The same, with an embedded font that has every Kazakh letter. Heavy: call it from a thread."""
    from reportlab.lib.enums import TA_CENTER, TA_RIGHT  # noqa: PLC0415 -- only for papers
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 -- only for papers
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 -- only for papers
    from reportlab.lib.units import mm  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 -- only for papers
    from reportlab.platypus import (  # noqa: PLC0415 -- only for papers
        Flowable,
        PageBreak,
        Paragraph,
        SimpleDocTemplate,
        Spacer,
    )

    pdfmetrics.registerFont(TTFont("Letter", FONTS / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("Letter-Bold", FONTS / "DejaVuSans-Bold.ttf"))
    plain = ParagraphStyle("plain", fontName="Letter", fontSize=12, leading=18, spaceAfter=8)
    right = ParagraphStyle("right", plain, alignment=TA_RIGHT)
    middle = ParagraphStyle("middle", plain, fontName="Letter-Bold", fontSize=14, alignment=TA_CENTER)
    story: list[Flowable] = []
    for number, letter in enumerate(letters):
        story += [PageBreak()] if number else []
        story += [Paragraph(escape(letter.heading), middle), Spacer(1, 18)]
        story += [Paragraph(escape(letter.to), right)] if letter.to else []
        story += [Paragraph(escape(letter.title), middle), Spacer(1, 12)]
        story += [Paragraph(escape(line), plain) for line in letter.paragraphs]
        story.append(Spacer(1, 24))
        story += [
            Paragraph(escape(f"{office}  {LINE_TO_SIGN}  {name}"), plain)
            for office, name in letter.signatures
        ]
    output = io.BytesIO()
    SimpleDocTemplate(
        output,
        pagesize=A4,
        title=letters[0].title if letters else "",
        leftMargin=30 * mm,
        rightMargin=15 * mm,
    ).build(story)
    return output.getvalue()
