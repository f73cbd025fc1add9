"""Tables as a plan's reader sees them, whether they come from Word or Excel: blocks of rows of cells."""

import re
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Cell:
    """A cell: its lines, how many columns it spans, whether it goes on from the cell above."""

    lines: list[str]
    span: int = 1
    goes_on: bool = False
    value: Any = None  # what a spreadsheet holds: a number, a date
    listed: frozenset[int] = frozenset()  # the lines that Word numbers or dots by itself
    struck: str = ""  # words with a line through them: they are no longer meant
    hidden: str = ""  # words that the document itself does not show
    unread: str = ""  # a spreadsheet's error, or a formula of which it did not keep the outcome
    inside: "list[Block]" = field(
        default_factory=list
    )  # a cell that holds tables: what stands in it, in its order

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())


@dataclass
class Row:
    """A row. `start` is the column in which its first cell stands."""

    number: int  # from 1, as in the table or the sheet
    cells: list[Cell]
    start: int = 0
    left_out: str = ""  # why the document itself hides the row: the key of the message

    @property
    def text(self) -> str:
        """What stands in the row, for whoever looks for it in the document."""
        texts = [cell.text or cell.struck or cell.hidden or cell.unread for cell in self.cells]
        return " · ".join(dict.fromkeys(text for text in texts if text))

    @property
    def line(self) -> str:
        """The row as one line of a list: «1 | Асар» is «1. Асар»."""
        texts = [cell.text for cell in self.cells if cell.text]
        if len(texts) > 1 and re.fullmatch(r"\d{1,3}[.)]?", texts[0]):
            texts[0] = texts[0].rstrip(".)") + "."
        return " ".join(texts)

    @property
    def width(self) -> int:
        return self.start + sum(cell.span for cell in self.cells)

    def placed(self) -> list[tuple[int, Cell]]:
        """Each cell with the column in which it stands."""
        places, at = [], self.start
        for cell in self.cells:
            places.append((at, cell))
            at += cell.span
        return places


@dataclass
class Block:
    """A table with the lines of text that stand before it."""

    before: list[str]
    rows: list[Row] = field(default_factory=list)
    name: str = ""  # of the sheet
    left_out: str = ""  # why nobody sees it: the key of the message
