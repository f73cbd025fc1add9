"""The rows and merged cells of a .xlsx, a sheet at a time; at most sixty columns and 20,000 rows are looked at."""

import posixpath
from collections.abc import Iterator
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
    """Every visible sheet as one table; lines above the heading row stand before it."""
    with _Book(file) as book:
        return [
            _block(sheet, _merged(file, sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"
        ]


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


def _merged(file: OfficeFile, sheet: Any) -> Merged:
    """For every cell of a merged range: the row, column and width of the range. openpyxl would build each cell."""
    inside: Merged = {}
    ranges = [
        element.get("ref", "")
        for _, element in iterparse(file.part(posixpath.normpath(sheet._worksheet_path).lstrip("/")))
        if element.tag.endswith("}mergeCell")
    ]
    for ref in ranges:
        for place, area in _cells_of(ref):
            inside[place] = area
            if len(inside) > MOST_ROWS * 10:
                raise FileRefused("file-too-many-rows", most=MOST_ROWS)
    return inside


def _cells_of(ref: str) -> Iterator[tuple[tuple[int, int], tuple[int, int, int]]]:
    from openpyxl.utils import range_boundaries  # noqa: PLC0415

    left, top, right, bottom = (number or 1 for number in range_boundaries(ref))
    right, bottom = min(right, MOST_COLUMNS), min(bottom, MOST_ROWS)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield (row, column), (top, left, right - left + 1)


def _block(sheet: Any, inside: Merged) -> Block:
    before: list[str] = []
    rows: list[Row] = []
    for number, row in _numbered(sheet):
        cells = [
            cell
            for column, raw in enumerate(row, start=1)
            if (cell := _cell(number, column, raw, inside)) is not None
        ]
        filled = [cell for cell in cells if cell.text]
        if not filled and not any(cell.goes_on for cell in cells):
            continue
        if not rows and len(filled) < 2:
            before += [cell.text for cell in filled]
        else:
            rows.append(Row(number, cells))
    first = rows[0].number - 1 if rows else 0
    return Block(before, [Row(row.number - first, row.cells) for row in rows], sheet.title)


def _cell(row: int, column: int, raw: Any, inside: Merged) -> Cell | None:
    merged = inside.get((row, column))
    if merged and merged[1] != column:
        return None
    goes_on = bool(merged and merged[0] != row)
    value = None if goes_on else raw.value
    kept = value if isinstance(value, int | float | date) and not isinstance(value, bool) else None
    return Cell(_lines(value, raw), merged[2] if merged else 1, goes_on, kept)


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
