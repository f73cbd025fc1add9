"""The printable sheet of invitations: cards to cut apart, each with a name, a code and a QR of the link."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from documents.cells import harmless

FONTS = Path(__file__).parent / "fonts"
PLAIN, BOLD = "Sheet", "Sheet-Bold"
MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM  # A4
MARGIN = 10 * MM
CARD_WIDTH, CARD_HEIGHT = 95 * MM, 52 * MM
ACROSS, DOWN = 2, 5
QR_SIZE = 29 * MM
PADDING = 4 * MM
#: The column beside the QR; four modules of the QR's own margin stay white between them.
TEXT_WIDTH = CARD_WIDTH - QR_SIZE - 3 * PADDING


@dataclass(frozen=True)
class Labels:
    """The words of a sheet in one language; this file knows none."""

    title: str
    people: str
    how: str
    secret: str
    expires: str


@dataclass(frozen=True)
class Card:
    """One person's invitation."""

    name: str
    code: str  # in groups, as it is typed: «ABCD-EFGH-JKMN»
    link: str  # empty: a slip without a QR
    note: str = ""  # below the name: whose parent this is
    labels: Labels | None = None  # in the reader's language, if it is not the sheet's


def invitation_sheet(school: str, group: str, cards: Sequence[Card], labels: Labels) -> bytes:
    """An A4 PDF, ten cards a page. `group` is a class or another circle of people, «9 А».

    DejaVu is embedded, so that every Kazakh letter prints. It takes about 3 ms a card: call it from a thread.
    """
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 -- heavy, and only for sheets

    _register_fonts()
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=(WIDTH, HEIGHT))
    canvas.setTitle(f"{school} – {group}")
    for number, card in enumerate(cards):
        place = number % (ACROSS * DOWN)
        if place == 0:
            if number:
                canvas.showPage()
            _draw_heading(canvas, school, group, labels)
        left = MARGIN + place % ACROSS * CARD_WIDTH
        bottom = HEIGHT - 28 * MM - (place // ACROSS + 1) * CARD_HEIGHT
        _draw_card(canvas, card, card.labels or labels, left, bottom)
    if not cards:
        _draw_heading(canvas, school, group, labels)
    canvas.save()
    return output.getvalue()


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 -- only for papers

    if PLAIN not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(PLAIN, str(FONTS / "DejaVuSans.ttf")))
        pdfmetrics.registerFont(TTFont(BOLD, str(FONTS / "DejaVuSans-Bold.ttf")))


def _draw_heading(canvas: Any, school: str, group: str, labels: Labels) -> None:
    canvas.setFont(BOLD, 13)
    canvas.drawString(MARGIN, HEIGHT - 15 * MM, f"{labels.title} · {group}")
    canvas.setFont(PLAIN, 9)
    canvas.drawString(MARGIN, HEIGHT - 21 * MM, f"{school} · {labels.people}")


def _draw_card(canvas: Any, card: Card, labels: Labels, left: float, bottom: float) -> None:
    canvas.setDash(2, 2)  # where to cut
    canvas.rect(left, bottom, CARD_WIDTH, CARD_HEIGHT)
    canvas.setDash()
    top, text = bottom + CARD_HEIGHT - PADDING, left + PADDING
    if card.link:
        _draw_qr(canvas, card.link, left + CARD_WIDTH - PADDING - QR_SIZE, top - QR_SIZE)
    below_name = _draw_fitting(canvas, card.name, BOLD, 11, text, top, TEXT_WIDTH, 15 * MM)
    if card.note:
        _draw_fitting(
            canvas, card.note, PLAIN, 8, text, below_name, TEXT_WIDTH, below_name - bottom - 27 * MM
        )
    canvas.setFont(BOLD, 13)
    canvas.drawString(text, bottom + 21 * MM, card.code)
    below = "\n".join((labels.how, labels.secret, labels.expires))
    _draw_fitting(canvas, below, PLAIN, 7.5, text, bottom + 17 * MM, CARD_WIDTH - 2 * PADDING, 15 * MM)


def _draw_fitting(
    canvas: Any, text: str, font: str, size: float, left: float, top: float, width: float, height: float
) -> float:
    """Text in a box; a long one in smaller letters, so that nothing is cut. Returns where it ends."""
    lines = _wrapped(text, font, size, width)
    while len(lines) * size * 1.25 > height and size > 3:
        size -= 0.5
        lines = _wrapped(text, font, size, width)
    canvas.setFont(font, size)
    for number, line in enumerate(lines, start=1):
        canvas.drawString(left, top - number * size * 1.25 + size * 0.25, line)
    return top - len(lines) * size * 1.25


@lru_cache(1000)  # the same instruction stands on every card
def _wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit  # noqa: PLC0415 -- only for papers
    from reportlab.pdfbase.pdfmetrics import stringWidth  # noqa: PLC0415 -- only for papers

    lines: list[str] = []
    for line in simpleSplit(text, font, size, width):
        while stringWidth(line, font, size) > width:  # one word longer than the box
            fits = max(n for n in range(1, len(line)) if n == 1 or stringWidth(line[:n], font, size) <= width)
            lines.append(line[:fits])
            line = line[fits:]  # noqa: PLW2901 -- what is left of it
        lines.append(line)
    return lines


def _draw_qr(canvas: Any, link: str, left: float, bottom: float) -> None:
    """One path of squares: sharp at any size. Dark modules side by side are one oblong."""
    import segno  # noqa: PLC0415 -- only for papers

    matrix = segno.make(link, error="m", micro=False).matrix
    step = QR_SIZE / len(matrix)
    path = canvas.beginPath()
    for y, row in enumerate(matrix, start=1):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                path.rect(left + x * step, bottom + QR_SIZE - y * step, (end - x) * step, step)
            x = end + 1
    canvas.drawPath(path, stroke=0, fill=1)


def invitation_csv(cards: Sequence[Card]) -> str:
    """For scripts. A cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(["name", "code", "link", "note"])
    for card in cards:
        writer.writerow(
            [harmless(text).replace("\r", " ") for text in (card.name, card.code, card.link, card.note)]
        )
    return output.getvalue()
