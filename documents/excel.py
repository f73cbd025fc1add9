"""The rows and merged cells of a .xlsx, a sheet at a time; at most sixty columns and 20,000 rows are looked at."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from documents.sheets import ERROR, STRUCK, UNREAD, Sheet, SheetRow
from documents.tables import Block, Cell, Row
from documents.upload import MOST_ROWS, FileRefused, OfficeFile

#: A cell far to the right makes a reader fill everything in between; a school's list has no sixty columns.
MOST_COLUMNS = 60
Merged = dict[tuple[int, int], tuple[int, int, int]]


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

    def __init__(self, file: OfficeFile, *, rich_text: bool = False) -> None:
        self.file, self.rich_text = file, rich_text

    def __enter__(self) -> Any:
        import openpyxl  # noqa: PLC0415 -- heavy, and only for imports

        try:
            self.book = openpyxl.load_workbook(
                self.file.stream(), read_only=True, data_only=True, rich_text=self.rich_text
            )
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
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 -- heavy, and only for imports

    shape = _Shape()
    number = 0
    for _, element in iterparse(file.part(_part_of(sheet))):
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


def _cell(row: int, column: int, raw: Any, shape: _Shape) -> Cell | None:
    merged = shape.merged.get((row, column))
    if merged and merged[1] != column:
        return None
    goes_on = bool(merged and merged[0] != row)
    value = None if goes_on else raw.value
    span = merged[2] if merged else 1
    if (row, column) in shape.uncounted:
        return Cell([], span, goes_on, unread="=…")
    if isinstance(value, str) and ERROR.fullmatch(value.strip()):
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


# A list


def excel_sheets(file: OfficeFile) -> list[Sheet]:
    """Every sheet that holds anything, as a list sees it: values that hold for all rows they are merged over.

    Looks closely only at sheets that have anything to look at, since most lists are plain.
    """
    struck = any(
        b"<strike" in file.read(part) for part in ("xl/styles.xml", "xl/sharedStrings.xml") if part in file
    )
    with _Book(file, rich_text=struck) as book:
        found = [_list_sheet(file, sheet, struck=struck) for sheet in book.worksheets]
    return [sheet for sheet in found if sheet.rows]


#: What a sheet's text holds if something is hidden, merged or counted in it.
_CLOSELY = (b"hidden=", b"<mergeCell", b"<f>", b"<f ", b"<f/", b'ht="0"')


def _list_sheet(file: OfficeFile, sheet: Any, *, struck: bool) -> Sheet:
    raw = file.read(_part_of(sheet))
    shape = _shape(file, sheet) if any(mark in raw for mark in _CLOSELY) else _Shape()
    rows: list[SheetRow] = []
    above: dict[int, Any] = {}
    for number, cells in _numbered(sheet, values_only=not struck):
        values = [_whole(cell) for cell in cells] if struck else list(cells)
        row = SheetRow(number, values, number in shape.hidden)
        if shape.merged:
            _go_on(row, above, shape.merged)
        if struck or shape.uncounted or any(type(value) is str and value[:1] == "#" for value in values):
            _silence(row, cells if struck else (), shape)
        if row.silent or any(value not in (None, "") for value in values):
            rows.append(row)
    across = {
        (row, left): width
        for (row, left), (top, left_most, width) in shape.merged.items()
        if left == left_most
    }
    return Sheet(sheet.title, rows, sheet.sheet_state != "visible", across)


def _part_of(sheet: Any) -> str:
    return str(posixpath.normpath(sheet._worksheet_path)).lstrip("/")


def _whole(cell: Any) -> Any:
    """A value; words with a line through them are no part of it where others are not."""
    value = cell.value
    if not isinstance(value, list):
        return value
    kept = "".join(str(part) for part in value if not (getattr(part, "font", None) and part.font.strike))
    return kept if kept.strip() else str(value)


def _go_on(row: SheetRow, above: dict[int, Any], merged: Merged) -> None:
    """Puts the value of a merged range into each of the rows that it spans."""
    on = set()
    missing = max(column for _, column in merged) - len(row.values)
    row.values += [None] * missing
    for at in range(len(row.values)):
        top, left, _ = merged.get((row.number, at + 1), (0, 0, 0))
        if left != at + 1:
            continue
        if top == row.number:
            above[at] = row.values[at]
        elif above.get(at) not in (None, ""):
            row.values[at] = above[at]
            on.add(at)
    row.goes_on = frozenset(on)


def _silence(row: SheetRow, cells: Sequence[Any], shape: _Shape) -> None:
    """Takes out what is crossed out, what could not be counted, and formulas whose outcome was not kept."""
    for at, value in enumerate(row.values):
        if (row.number, at + 1) in shape.uncounted:
            row.silent[at] = (UNREAD, "=…")
        elif isinstance(value, str) and ERROR.fullmatch(value.strip()):
            row.silent[at] = (UNREAD, value.strip())
        elif value not in (None, "") and cells and at not in row.goes_on and _is_struck(cells[at]):
            row.silent[at] = (STRUCK, " ".join(str(value).split()))
        else:
            continue
        row.values[at] = None


def _is_struck(cell: Any) -> bool:
    if isinstance(cell.value, list):
        fonts = [getattr(part, "font", None) for part in cell.value if str(part).strip()]
        return bool(fonts) and all(font is not None and font.strike for font in fonts)
    return bool(cell.has_style and cell.font is not None and cell.font.strike)
