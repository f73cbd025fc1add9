"""The rows and merged cells of a .xlsx, a sheet at a time; at most sixty columns and 20,000 rows are looked at."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from defusedxml.ElementTree import iterparse

from documents.tables import Block, Cell, Row
from documents.upload import MOST_ROWS, FileRefused, OfficeFile

#: A cell far to the right makes a reader fill everything in between; a school's list has no sixty columns.
MOST_COLUMNS = 60
Merged = dict[tuple[int, int], tuple[int, int, int]]


def excel_rows(file: OfficeFile) -> list[tuple[int, list[Any]]]:
    """The first sheet that holds anything, as (number of the row, values); empty rows are left out."""
    with _Book(file) as book:
        for sheet in book.worksheets:
            rows = [
                (number, list(values))
                for number, values in _numbered(sheet, values_only=True)
                if any(value not in (None, "") for value in values)
            ]
            if rows:
                return rows
    return []


def excel_blocks(file: OfficeFile) -> list[Block]:
    """Every sheet as one table; lines above the heading row stand before it. Of a hidden one only its name is told."""
    with _Book(file) as book:
        found = []
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                found.append(_block(sheet, _shape(file, sheet)))
            elif any(
                value not in (None, "") for _, row in _numbered(sheet, values_only=True) for value in row
            ):
                found.append(Block([], name=sheet.title, left_out="plan-sheet-hidden"))
        return found


class _Book:
    """An open workbook; whatever a damaged part makes openpyxl stumble over is a refusal."""

    def __init__(self, file: OfficeFile) -> None:
        self.file = file

    def __enter__(self) -> Any:
        import openpyxl  # noqa: PLC0415 -- heavy, and only for imports

        try:
            self.book = openpyxl.load_workbook(self.file.stream(), read_only=True, data_only=True)
        except Exception as broken:
            raise FileRefused("file-damaged") from broken
        return self.book

    def __exit__(self, _: Any, trouble: BaseException | None, __: Any) -> None:
        self.book.close()
        if isinstance(trouble, Exception) and not isinstance(trouble, FileRefused):
            raise FileRefused("file-damaged") from trouble


def _numbered(sheet: Any, values_only: bool = False) -> Iterator[tuple[int, Any]]:
    sheet.reset_dimensions()  # what the file says of its size may be a lie
    for number, row in enumerate(sheet.iter_rows(values_only=values_only), start=1):
        if number > MOST_ROWS:
            raise FileRefused("file-too-many-rows", most=MOST_ROWS)
        yield number, row[:MOST_COLUMNS]


@dataclass
class _Shape:
    """What openpyxl does not tell of a sheet that it reads row by row."""

    merged: Merged = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    uncounted: set[tuple[int, int]] = field(default_factory=set)  # formulas whose outcome was not kept


def _shape(file: OfficeFile, sheet: Any) -> _Shape:
    """For every cell of a merged range the row, column and width of the range. openpyxl would build each cell."""
    shape = _Shape()
    number = 0
    for _, element in iterparse(file.part(posixpath.normpath(sheet._worksheet_path).lstrip("/"))):
        name = element.tag.rpartition("}")[2]
        if name == "row":
            number = _number_of(element.get("r"), number + 1)
            if _is_hidden(element):
                shape.hidden.add(number)
            shape.uncounted |= set(_uncounted(element, number))
            element.clear()
        elif name == "mergeCell":
            for place, area in _cells_of(element.get("ref", "")):
                shape.merged[place] = area
                if len(shape.merged) > MOST_ROWS * 10:
                    raise FileRefused("file-too-many-rows", most=MOST_ROWS)
    return shape


def _number_of(told: str | None, otherwise: int) -> int:
    return int(told) if told and told.isdigit() else otherwise


def _is_hidden(row: Any) -> bool:
    return row.get("hidden") in ("1", "true") or row.get("ht") == "0"


def _uncounted(row: Any, number: int) -> Iterator[tuple[int, int]]:
    for column, cell in enumerate(row, start=1):
        names = {part.tag.rpartition("}")[2] for part in cell if part.text or part.tag.endswith("}f")}
        if "f" in names and not names & {"v", "is"}:
            letters = (cell.get("r") or "").rstrip("0123456789")
            yield number, _column_of(letters) if letters else column


def _column_of(letters: str) -> int:
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415 -- heavy, and only for imports

    return int(column_index_from_string(letters))


def _cells_of(ref: str) -> Iterator[tuple[tuple[int, int], tuple[int, int, int]]]:
    from openpyxl.utils import range_boundaries  # noqa: PLC0415 -- heavy, and only for imports

    left, top, right, bottom = (number or 1 for number in range_boundaries(ref))
    right, bottom = min(right, MOST_COLUMNS), min(bottom, MOST_ROWS)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield (row, column), (top, left, right - left + 1)


def _block(sheet: Any, shape: _Shape) -> Block:
    before: list[str] = []
    rows: list[Row] = []
    for number, row in _numbered(sheet):
        cells = [
            cell
            for column, raw in enumerate(row, start=1)
            if (cell := _cell(number, column, raw, shape)) is not None
        ]
        filled = [cell for cell in cells if cell.text]
        if not any(cell.text or cell.goes_on or cell.struck or cell.unread for cell in cells):
            continue
        if not rows and len(filled) < 2 and number not in shape.hidden:
            before += [cell.text for cell in filled]
        else:
            rows.append(Row(number, cells, left_out="plan-row-hidden" if number in shape.hidden else ""))
    first = rows[0].number - 1 if rows else 0
    return Block(before, [replace(row, number=row.number - first) for row in rows], sheet.title)


#: What a spreadsheet shows where it could not count.
_ERROR = re.compile(
    r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|ЗНАЧ!|ССЫЛКА!|Н/Д|ИМЯ\?|ДЕЛ/0!)"
)


def _cell(row: int, column: int, raw: Any, shape: _Shape) -> Cell | None:
    merged = shape.merged.get((row, column))
    if merged and merged[1] != column:
        return None
    goes_on = bool(merged and merged[0] != row)
    value = None if goes_on else raw.value
    span = merged[2] if merged else 1
    if (row, column) in shape.uncounted:
        return Cell([], span, goes_on, unread="=…")
    if isinstance(value, str) and _ERROR.fullmatch(value.strip()):
        return Cell([], span, goes_on, unread=value.strip())
    lines = _lines(value, raw)
    if lines and raw.has_style and raw.font is not None and raw.font.strike:
        return Cell([], span, goes_on, struck=" ".join(lines))
    kept = value if isinstance(value, int | float | date) and not isinstance(value, bool) else None
    return Cell(lines, span, goes_on, kept)


def _lines(value: Any, raw: Any) -> list[str]:
    if value is None:
        return []
    if isinstance(value, datetime | date):
        # «сен.24» is a month and not its first day; Excel keeps the difference only in the format.
        months_only = "d" not in str(raw.number_format).lower()
        return [value.strftime("%m.%Y" if months_only else "%d.%m.%Y")]
    if isinstance(value, float) and value.is_integer():
        return [str(int(value))]
    return str(value).split("\n")
