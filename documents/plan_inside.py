"""A table within a cell of a plan: its rows are events of the plan's row, and may have days of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.plan_content import kind_of
from documents.tables import Cell, Row
from school.plan.columns import column_of
from school.plan.deadlines import Deadline, Frame, deadlines_of


def with_days(cell: Cell) -> Cell:
    """The cell's lines without the headings of its table; a day stands before its event with a dash between them."""
    if not any(_days_of(row) for row in _rows(cell)):
        return cell
    lines: list[str] = []
    listed: set[int] = set()
    for block in cell.inside:
        lines += block.before
        for row in block.rows:
            if _is_heading(row):
                continue
            listed.add(len(lines))
            days = _days_of(row)
            others = replace(row, cells=[one for one in row.cells if one.text not in days])
            lines.append(" – ".join(part for part in (", ".join(days), _without_number(others)) if part))
    return replace(cell, lines=lines, listed=frozenset(listed))


def days_inside(cell: Cell, frame: Frame, month: int | None) -> list[Deadline]:
    """The days of the rows of the cell's table, each once."""
    days = dict.fromkeys(day for row in _rows(cell) for day in _days_of(row))
    found = [one for day in days for one in deadlines_of([day], frame, month)]
    return [one for one in found if one.kind != "unspecified"]


def _rows(cell: Cell) -> Iterator[Row]:
    return (row for block in cell.inside for row in block.rows)


def _days_of(row: Row) -> list[str]:
    """The cells that say when, beside one that says what."""
    days = [cell.text for cell in row.cells if kind_of(cell.text) in ("deadline", "month")]
    return days if len(days) < len([cell for cell in row.cells if cell.text]) else []


def _is_heading(row: Row) -> bool:
    fields: Sequence[str | None] = [column_of(cell.text) for cell in row.cells if cell.text]
    return len(fields) > 1 and all(fields) and "deadline" in fields


def _without_number(row: Row) -> str:
    texts = [cell.text for cell in row.cells if cell.text]
    return " ".join(texts[1:] if len(texts) > 1 and kind_of(texts[0]) == "number" else texts)
