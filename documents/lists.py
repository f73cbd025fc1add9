"""A list to print: A4, a heading, a table whose first row stands on every page, every Kazakh letter."""

import io
from collections.abc import Sequence
from html import escape

from documents.invitations import FONTS

WIDTH = 180  # mm inside the margins


def as_pdf(
    heading: Sequence[str], columns: Sequence[str], rows: Sequence[Sequence[object]], widths: Sequence[float]
) -> bytes:
    """`widths` are shares of the page. Heavy: call it from a thread."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 -- only for papers
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 -- only for papers
    from reportlab.lib.units import mm  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 -- only for papers
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table  # noqa: PLC0415 -- only for papers

    pdfmetrics.registerFont(TTFont("List", FONTS / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("List-Bold", FONTS / "DejaVuSans-Bold.ttf"))
    plain = ParagraphStyle("list", fontName="List", fontSize=10, leading=13)
    bold = ParagraphStyle("list-bold", plain, fontName="List-Bold")
    cells = [[Paragraph(escape(one), bold) for one in columns]]
    cells += [[Paragraph(escape(str(one)), plain) for one in row] for row in rows]
    table = Table(
        cells,
        colWidths=[WIDTH * mm * share for share in widths],
        style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
        repeatRows=1,
    )
    output = io.BytesIO()
    page = SimpleDocTemplate(
        output,
        pagesize=A4,
        title=heading[0] if heading else "",
        leftMargin=15 * mm,
        rightMargin=15 * mm,
        topMargin=15 * mm,
        bottomMargin=15 * mm,
    )
    page.build([*(Paragraph(escape(line), bold) for line in heading), Spacer(1, 8), table])
    return output.getvalue()
