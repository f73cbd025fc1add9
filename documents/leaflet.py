"""A leaflet of one page: ready words, and a square code that a telephone reads."""

import io
from collections.abc import Sequence
from typing import Any


def leaflet(lines: Sequence[str], link: str) -> bytes:
    """A .docx to print and to hang up. Heavy: call it from a thread."""
    import segno  # noqa: PLC0415 -- only for papers
    from docx import Document  # noqa: PLC0415 -- heavy, and seldom needed
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- the same
    from docx.shared import Cm, Pt  # noqa: PLC0415 -- the same

    document = Document()
    style: Any = document.styles["Normal"]
    style.font.name = "Times New Roman"
    for number, line in enumerate(lines):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold, run.font.size = number == 0, Pt(28 if number == 0 else 18)
    code = io.BytesIO()
    segno.make(link, error="m").save(code, kind="png", scale=12)
    code.seek(0)
    document.add_picture(code, width=Cm(8))
    document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()
