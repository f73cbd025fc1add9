"""The tables of a .docx, walked in the file's own XML: `row.cells` of python-docx repeats merged text and is slow."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from documents.tables import Block, Cell, Row
from documents.upload import FileRefused, OfficeFile

#: Wrappers that Word puts around rows, cells and runs: content controls, tracked insertions.
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo"})
#: What a reviewer took out or moved elsewhere: the text stands where it was moved to.
_TAKEN_OUT = frozenset({"del", "moveFrom", "pPr", "sdtPr", "delText", "instrText"})
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def word_blocks(file: OfficeFile) -> list[Block]:
    """Every table of the document with the text before it. Raises FileRefused where the XML is broken."""
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 -- heavy, and only for imports

    try:
        root = fromstring(file.read(file.main_part))
    except (SyntaxError, ValueError) as broken:  # a DefusedXmlException is a ValueError
        raise FileRefused("file-damaged") from broken
    space = root.tag.rpartition("}")[0] + "}"
    body = root.find(f"{space}body")
    try:
        return _Walk(space).blocks(body) if body is not None else []
    except RecursionError as endless:
        raise FileRefused("file-damaged") from endless


class _Walk:
    """`w` is the namespace: Word has one for each of its two file formats."""

    def __init__(self, w: str) -> None:
        self.w = w
        self.wrappers = {w + name for name in _WRAPPERS}
        self.taken_out = {w + name for name in _TAKEN_OUT}
        self.p, self.tbl, self.tr, self.tc, self.r, self.t = (
            w + name for name in ("p", "tbl", "tr", "tc", "r", "t")
        )
        self.unread, self.val = f"{w}altChunk", f"{w}val"
        self.signs = {f"{w}br": "\n", f"{w}cr": "\n", f"{w}tab": " ", f"{w}noBreakHyphen": "-"}

    def blocks(self, body: Any) -> list[Block]:
        before: list[str] = []
        found: list[Block] = []
        for element in self.children(body, self.p, self.tbl, self.unread):
            if element.tag == self.p:
                before += [line for line in self.lines(element).shown if line.strip()]
            elif element.tag == self.unread:
                found.append(Block([], left_out="plan-part-not-read"))
            else:
                rows = [self.row(n, row) for n, row in enumerate(self.children(element, self.tr), start=1)]
                found.append(Block(before, [row for row in rows if row.cells]))
                before = []
        return [*found, Block(before)] if before else found

    def children(self, element: Any, *tags: str) -> Iterator[Any]:
        """The children with these tags, also those inside a wrapper; a table in a cell is not entered."""
        for child in element:
            if child.tag in tags:
                yield child
            elif child.tag in self.wrappers:
                yield from self.children(child, *tags)

    def row(self, number: int, row: Any) -> Row:
        properties = row.find(f"{self.w}trPr")
        hidden = ""
        if properties is not None and properties.find(f"{self.w}del") is not None:
            texts = (f"{self.w}delText", self.t)
            taken_out = " ".join(part.text or "" for part in row.iter() if part.tag in texts)
            return Row(number, [Cell([taken_out])], left_out="plan-row-struck")
        if properties is not None and self.on(properties, "hidden"):
            hidden = "plan-row-hidden"
        skipped = row.find(f"{self.w}trPr/{self.w}gridBefore")
        start = _whole(skipped.get(self.val)) if skipped is not None else 0
        cells: list[Cell] = []
        for element in self.children(row, self.tc):
            properties = element.find(f"{self.w}tcPr")
            span, goes_on, goes_on_left = self.merged(properties)
            if goes_on_left and cells:
                cells[-1].span += span
            else:
                cells.append(self.cell(element, span, goes_on))
        if any(cell.hidden for cell in cells) and not any(cell.text or cell.struck for cell in cells):
            hidden = "plan-row-hidden"
        return Row(number, cells, start, hidden)

    def merged(self, properties: Any) -> tuple[int, bool, bool]:
        """(columns, goes on from above, goes on from the left)."""
        if properties is None:
            return 1, False, False
        span, above, left = (properties.find(self.w + name) for name in ("gridSpan", "vMerge", "hMerge"))
        return (
            _whole(span.get(self.val), 1) if span is not None else 1,
            above is not None and above.get(self.val, "continue") == "continue",
            left is not None and left.get(self.val, "continue") == "continue",
        )

    def cell(self, element: Any, span: int, goes_on: bool) -> Cell:
        if element.find(f".//{self.tbl}") is not None:
            return self.cell_of_tables(element, span, goes_on)
        lines: list[str] = []
        listed: set[int] = set()
        struck: list[str] = []
        hidden: list[str] = []
        for paragraph in self.children(element, self.p):
            if paragraph.find(f"{self.w}pPr/{self.w}numPr") is not None:
                listed.add(len(lines))
            text = self.lines(paragraph)
            lines += text.shown
            struck += text.struck
            hidden += text.hidden
        return Cell(
            lines, span, goes_on, listed=frozenset(listed), struck=_in_one(struck), hidden=_in_one(hidden)
        )

    def cell_of_tables(self, element: Any, span: int, goes_on: bool) -> Cell:
        """A cell with tables in it: their rows are lines of the cell, each an event of its own."""
        inside = self.blocks(element)
        lines: list[str] = []
        listed: set[int] = set()
        for block in inside:
            lines += block.before
            for row in block.rows:
                listed.add(len(lines))
                lines.append(row.line)
        return Cell(lines, span, goes_on, listed=frozenset(listed), inside=inside)

    def lines(self, paragraph: Any) -> "_Text":
        """A paragraph's text, cut at soft line breaks, without what is hidden, struck out or moved away."""
        text = _Text()
        self.write(paragraph, text)
        return text

    def write(self, element: Any, text: "_Text") -> None:
        for part in element:
            tag = part.tag
            if tag == self.r:
                self.write_run(part, text)
            elif tag == _CHOICE:
                self.write(
                    part[0] if len(part) else part, text
                )  # a text box stands there twice, once for old programs
            elif tag == self.p:
                text.add("\n")
                self.write(part, text)
                text.add("\n")
            elif tag not in self.taken_out:
                self.write(part, text)

    def write_run(self, run: Any, text: "_Text") -> None:
        look = run.find(f"{self.w}rPr")
        if look is not None and (self.on(look, "vanish") or self.on(look, "specVanish")):
            text.hidden += [part.text or "" for part in run if part.tag == self.t]
            return
        add = text.strike if look is not None and self.is_struck(look) else text.add
        for part in run:
            tag = part.tag
            if tag == self.t:
                add(part.text or "")
            elif tag in self.signs:
                add(self.signs[tag])
            elif tag == _CHOICE:
                self.write(part[0] if len(part) else part, text)
            elif tag not in self.taken_out and len(part):
                self.write(part, text)

    def is_struck(self, look: Any) -> bool:
        return self.on(look, "strike") or self.on(look, "dstrike")

    def on(self, properties: Any, name: str) -> bool:
        """Whether a switch of the text or of the row is on; «0» turns off what its style turns on."""
        switch = properties.find(self.w + name)
        return switch is not None and switch.get(self.val, "1") not in ("0", "false", "off")


@dataclass
class _Text:
    """What is read of a paragraph: `parts` are what a reader sees, `struck` has a line through it, `hidden` nobody
    sees."""

    parts: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)

    def strike(self, text: str) -> None:
        self.struck.append(text)

    @property
    def shown(self) -> list[str]:
        return "".join(self.parts).replace("\u00ad", "").split("\n")


def _in_one(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


def _whole(text: str | None, least: int = 0) -> int:
    """A number of columns; a wild one in a broken file is held to sixty."""
    return min(max(int(text), least), 60) if text and text.isdigit() else least
