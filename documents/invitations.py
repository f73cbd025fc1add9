"""The printable sheet of invitations: cards to cut apart, each with a name, a code and a QR of the link."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"


@dataclass(frozen=True)
class Card:
    """One person's invitation."""

    name: str
    code: str  # in groups, as it is typed
    link: str


@dataclass(frozen=True)
class Labels:
    """The words of a sheet in one language; this file knows none."""

    title: str
    people: str
    how: str
    secret: str
    expires: str


def invitation_sheet(school: str, group: str, cards: Sequence[Card], labels: Labels) -> bytes:
    """An A4 PDF, eight cards a page. DejaVu is embedded, so that every Kazakh letter prints."""
    import segno  # noqa: PLC0415 -- heavy, and only for sheets
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415
    from reportlab.lib.units import mm  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    pdfmetrics.registerFont(TTFont("Sans", str(FONTS / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("Sans-Bold", str(FONTS / "DejaVuSans-Bold.ttf")))
    width, height = A4
    card_width, card_height, top = (width - 20 * mm) / 2, 62 * mm, height - 28 * mm
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=A4)
    canvas.setTitle(f"{school} – {group}")
    for number, card in enumerate(cards):
        place = number % 8
        if place == 0:
            if number:
                canvas.showPage()
            canvas.setFont("Sans-Bold", 13)
            canvas.drawString(10 * mm, height - 15 * mm, f"{labels.title} · {group}")
            canvas.setFont("Sans", 9)
            canvas.drawString(10 * mm, height - 21 * mm, f"{school} · {labels.people}")
        left = 10 * mm + (place % 2) * card_width
        bottom = top - (place // 2 + 1) * card_height
        canvas.setDash(2, 2)
        canvas.rect(left, bottom, card_width, card_height)
        canvas.setDash()
        _draw_qr(
            canvas, segno.make(card.link, error="m"), left + card_width - 35 * mm, bottom + 24 * mm, 32 * mm
        )
        _draw_lines(
            canvas,
            _wrapped(card.name, "Sans-Bold", 11, card_width - 42 * mm),
            left + 4 * mm,
            bottom + 52 * mm,
            11,
        )
        canvas.setFont("Sans-Bold", 15)
        canvas.drawString(left + 4 * mm, bottom + 29 * mm, card.code)
        below = [
            line
            for text in (labels.how, labels.secret, labels.expires)
            for line in _wrapped(text, "Sans", 7.5, card_width - 8 * mm)
        ]
        _draw_lines(canvas, below, left + 4 * mm, bottom + 20 * mm, 7.5, bold=False)
    canvas.save()
    return output.getvalue()


def _wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit  # noqa: PLC0415 -- heavy, and only for sheets

    return list(simpleSplit(text, font, size, width))


def _draw_lines(
    canvas: object, lines: list[str], left: float, top: float, size: float, *, bold: bool = True
) -> None:
    canvas.setFont("Sans-Bold" if bold else "Sans", size)  # type: ignore[attr-defined]
    for n, line in enumerate(lines[:5]):
        canvas.drawString(left, top - n * size * 1.3, line)  # type: ignore[attr-defined]


def _draw_qr(canvas: object, code: object, left: float, bottom: float, size: float) -> None:
    """Drawn as squares: sharp at any size."""
    matrix = [list(row) for row in code.matrix]  # type: ignore[attr-defined]
    step = size / len(matrix)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                canvas.rect(left + x * step, bottom + size - (y + 1) * step, step, step, stroke=0, fill=1)  # type: ignore[attr-defined]


def invitation_csv(cards: Sequence[Card]) -> str:
    """For scripts. A cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(["name", "code", "link"])
    for card in cards:
        writer.writerow([_harmless(card.name), card.code, card.link])
    return output.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip()[:1] in ("=", "+", "-", "@", "|", "%", "＝") else cell
