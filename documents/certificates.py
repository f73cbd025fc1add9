"""Certificates and diplomas: a page for each person, as PDF and as Word, with a font that has every Kazakh letter."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from documents.invitations import FONTS


@dataclass(frozen=True)
class Certificate:
    """Ready words of one page; this file knows none."""

    school: str
    heading: str  # «СЕРТИФИКАТ», «ДИПЛОМ»
    name: str
    text: Sequence[str]
    signature: str
    foot: str  # the number and the day


def as_pdf(pages: Sequence[Certificate]) -> bytes:
    """An A4 page on its side for each, about 2 ms. Call it from a thread."""
    from reportlab.lib.pagesizes import A4, landscape  # noqa: PLC0415 -- only for papers
    from reportlab.lib.utils import simpleSplit  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 -- only for papers
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 -- only for papers

    pdfmetrics.registerFont(TTFont("Certificate", FONTS / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("Certificate-Bold", FONTS / "DejaVuSans-Bold.ttf"))
    width, height = landscape(A4)
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=(width, height))
    for page in pages:
        canvas.setLineWidth(3)
        canvas.setStrokeColorRGB(0.04, 0.48, 0.46)
        canvas.rect(24, 24, width - 48, height - 48)
        canvas.setLineWidth(1)
        canvas.rect(32, 32, width - 64, height - 64)
        lines = [(page.school, "Certificate", 14, 34), (page.heading, "Certificate-Bold", 40, 70)]
        lines.append((page.name, "Certificate-Bold", 28, 60))
        lines += [(line, "Certificate", 17, 34) for line in page.text]
        y = height - 60.0
        for said, font, size, leading in lines:
            for part in simpleSplit(said, font, size, width - 140):
                y -= leading if part else 0
                canvas.setFont(font, size)
                canvas.drawCentredString(width / 2, y, part)
        canvas.setFont("Certificate", 13)
        canvas.drawString(80, 90, page.signature)
        canvas.drawRightString(width - 80, 60, page.foot)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def as_docx(pages: Sequence[Certificate]) -> bytes:
    """The same as a Word file that the school may dress up. Heavy: call it from a thread."""
    from docx import Document  # noqa: PLC0415 -- only for papers
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 -- only for papers
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- only for papers
    from docx.shared import Cm, Pt  # noqa: PLC0415 -- only for papers

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    style = document.styles["Normal"]
    style.font.name = "Times New Roman"
    for number, page in enumerate(pages):
        lines = [(page.school, 16, False), (page.heading, 40, True), (page.name, 30, True)]
        lines += [(line, 18, False) for line in (*page.text, "", page.signature, page.foot)]
        for place, (said, size, bold) in enumerate(lines):
            paragraph = document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.page_break_before = place == 0 and number > 0
            run = paragraph.add_run(said)
            run.bold, run.font.size = bold, Pt(size)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()
