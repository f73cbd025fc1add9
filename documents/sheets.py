"""The sheets of a list, from .xlsx or .csv: plain values, and what of them nobody may take for said."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

#: Why a cell says nothing: the key of the message.
STRUCK, UNREAD = "roster-cell-struck", "roster-cell-unread"


@dataclass
class SheetRow:
    """A row: its number as the sheet counts, its values; `silent` are cells that say nothing, with what is seen."""

    number: int
    values: list[Any]
    hidden: bool = False
    silent: dict[int, tuple[str, str]] = field(default_factory=dict)
    goes_on: frozenset[int] = frozenset()  # cells merged with the one above, whose value holds here too

    def at(self, column: int) -> Any:
        return self.values[column] if column < len(self.values) else None

    @cached_property
    def filled(self) -> list[int]:
        """The columns in which something stands that is not merged with the row above; asked when the row is whole."""
        return [
            at
            for at, value in enumerate(self.values)
            if value not in (None, "") and at not in self.goes_on and str(value).strip()
        ]

    def filled_in(self, columns: set[int]) -> bool:
        """Whether anything stands in these columns, read or not."""
        return any(str(self.at(at) or "").strip() or at in self.silent for at in columns)

    @property
    def text(self) -> str:
        """What stands in the row, for whoever looks for it."""
        seen = [
            self.silent[at][1] if at in self.silent else "" if value is None else str(value)
            for at, value in enumerate(self.values)
        ]
        return " · ".join(" ".join(text.split()) for text in seen if text.strip())


@dataclass
class Sheet:
    """A sheet of a workbook, or a whole .csv. `across` are the merged cells of a row: its columns and their width."""

    name: str
    rows: list[SheetRow]
    hidden: bool = False
    across: dict[tuple[int, int], int] = field(default_factory=dict)


#: What a spreadsheet shows where it could not count.
ERROR = re.compile(
    r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|ЗНАЧ!|ССЫЛКА!|Н/Д|ИМЯ\?|ДЕЛ/0!|ПУСТО!|ЧИСЛО!)"
)
