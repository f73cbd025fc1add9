"""Bar charts as PNG, drawn with Pillow and the font that has every Kazakh letter."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from documents.invitations import FONTS

#: Told apart also by who does not see red and green alike, and in a black-and-white print.
COLOURS = ("#0b7a75", "#e6a100", "#c8443c", "#b9c4c9")
WIDTH, BAR, GAP, MARGIN, NAMES = 1000, 30, 16, 24, 330


@dataclass(frozen=True)
class Chart:
    """Horizontal bars, each of parts one beside another."""

    title: str
    parts: Sequence[str]
    bars: Sequence[tuple[str, Sequence[int]]]


def as_png(chart: Chart) -> bytes:
    """Heavy: call it from a thread."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 -- heavy, and only for charts

    plain = ImageFont.truetype(str(FONTS / "DejaVuSans.ttf"), 17)
    bold = ImageFont.truetype(str(FONTS / "DejaVuSans-Bold.ttf"), 21)
    top = MARGIN + 76
    height = top + len(chart.bars) * (BAR + GAP) + MARGIN
    image = Image.new("RGB", (WIDTH, height), "white")
    draw = ImageDraw.Draw(image)
    draw.text((MARGIN, MARGIN), chart.title, font=bold, fill="black")
    left = MARGIN
    for colour, part in zip(COLOURS, chart.parts, strict=False):
        draw.rectangle((left, MARGIN + 43, left + 16, MARGIN + 59), fill=colour)
        draw.text((left + 23, MARGIN + 40), part, font=plain, fill="black")
        left += 23 + int(plain.getlength(part)) + 26
    longest = max((sum(values) for _, values in chart.bars), default=0) or 1
    room = WIDTH - NAMES - 2 * MARGIN - 50
    for number, (name, values) in enumerate(chart.bars):
        y = top + number * (BAR + GAP)
        draw.text((MARGIN, y + 4), _fitting(name, plain.getlength), font=plain, fill="black")
        x = float(MARGIN + NAMES)
        for colour, value in zip(COLOURS, values, strict=False):
            wide = room * value / longest
            if value:
                draw.rectangle((x, y, x + wide - 1, y + BAR), fill=colour)
                if wide > plain.getlength(str(value)) + 8:
                    draw.text((x + wide / 2, y + BAR / 2), str(value), font=plain, fill="white", anchor="mm")
            x += wide
        draw.text((x + 8, y + 4), str(sum(values)), font=plain, fill="black")
    output = io.BytesIO()
    image.save(output, "PNG", optimize=True)
    return output.getvalue()


def _fitting(name: str, length: object) -> str:
    while name and length(name) > NAMES - 12:  # type: ignore[operator]  # Pillow's own type
        name = name.rstrip("…")[:-1].rstrip() + "…"
    return name
