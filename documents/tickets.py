"""A ticket as a picture: whose, for what, and a QR of its link."""

import io
from collections.abc import Sequence

from documents.invitations import FONTS

SIZE, MARGIN, LINE = 720, 40, 40


def as_png(lines: Sequence[str], link: str) -> bytes:
    """The first line is the heading. Heavy: call it from a thread."""
    import segno  # noqa: PLC0415 -- only for tickets and sheets
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 -- heavy, and only for pictures

    bold = ImageFont.truetype(str(FONTS / "DejaVuSans-Bold.ttf"), 30)
    plain = ImageFont.truetype(str(FONTS / "DejaVuSans.ttf"), 26)
    told = [
        (part, bold if number == 0 else plain) for number, line in enumerate(lines) for part in _wrapped(line)
    ]
    code = io.BytesIO()
    segno.make(link, error="m", micro=False).save(code, kind="png", scale=12, border=4)
    square = Image.open(code).convert("RGB")
    square.thumbnail((SIZE - 2 * MARGIN, SIZE - 2 * MARGIN))
    top = MARGIN + LINE * len(told)
    picture = Image.new("RGB", (SIZE, top + square.height + MARGIN), "white")
    draw = ImageDraw.Draw(picture)
    for number, (line, font) in enumerate(told):
        draw.text((MARGIN, MARGIN + LINE * number), line, font=font, fill="black")
    picture.paste(square, ((SIZE - square.width) // 2, top))
    output = io.BytesIO()
    picture.save(output, "PNG", optimize=True)
    return output.getvalue()


def _wrapped(line: str, most: int = 36) -> list[str]:
    """Lines of so many letters at most, broken between words."""
    lines = [""]
    for word in line.split():
        lines[-1:] = (
            [f"{lines[-1]} {word}".strip()] if len(lines[-1]) + len(word) < most else [lines[-1], word]
        )
    return [one[:most] for one in lines if one]
