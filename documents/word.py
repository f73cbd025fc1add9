"""The tables of a .docx, walked in the file's own XML: `row.cells` of python-docx repeats merged text and is slow."""

from collections.abc import Iterator
from typing import Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from documents.tables import Block, Cell, Row
from documents.upload import FileRefused, OfficeFile

#: Wrappers that Word puts around rows, cells and runs: content controls, tracked insertions.
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo"})


def word_blocks(file: OfficeFile) -> list[Block]:
    """Every table of the document with the text before it. Raises FileRefused where the XML is broken."""
    try:
        root = fromstring(file.read(file.main_part))
    except (DefusedXmlException, SyntaxError, ValueError) as broken:
        raise FileRefused("file-damaged") from broken
    space = root.tag.rpartition("}")[0] + "}"
    body = root.find(f"{space}body")
    return _Walk(space).blocks(body) if body is not None else []


class _Walk:
    """`w` is the namespace: Word has one for each of its two file formats."""

    def __init__(self, w: str) -> None:
        self.w = w
        self.wrappers = {w + name for name in _WRAPPERS}
        self.p, self.tbl, self.tr, self.tc = (w + name for name in ("p", "tbl", "tr", "tc"))
        self.val = f"{w}val"

    def blocks(self, body: Any) -> list[Block]:
        before: list[str] = []
        found: list[Block] = []
        for element in self.children(body, self.p, self.tbl):
            if element.tag == self.p:
                before += [line for line in self.lines(element) if line.strip()]
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
        return Row(number, cells, start)

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
        lines: list[str] = []
        listed: set[int] = set()
        for paragraph in self.children(element, self.p):
            if paragraph.find(f"{self.w}pPr/{self.w}numPr") is not None:
                listed.add(len(lines))
            lines += self.lines(paragraph)
        return Cell(lines, span, goes_on, listed=frozenset(listed))

    def lines(self, paragraph: Any) -> list[str]:
        """A paragraph's text, cut at soft line breaks. Text that was struck out by a reviewer is not there."""
        w, text = self.w, ""
        for part in paragraph.iter():
            tag = part.tag
            if tag == f"{w}t":
                text += part.text or ""
            elif tag in (f"{w}br", f"{w}cr"):
                text += "\n"
            elif tag == f"{w}tab":
                text += " "
            elif tag == f"{w}noBreakHyphen":
                text += "-"
        return text.replace("\u00ad", "").split("\n")


def _whole(text: str | None, least: int = 0) -> int:
    """A number of columns; a wild one in a broken file is held to sixty."""
    return min(max(int(text), least), 60) if text and text.isdigit() else least
