"""Small files as schools send them, and the larger set of inputs that lies beside the repository."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

SAMPLE = Path(__file__).parents[2] / "bot" / "demo" / "sample"
INPUTS = Path(__file__).parents[3] / "shared" / "inputs"
beside = pytest.mark.skipif(not INPUTS.is_dir(), reason=f"the larger inputs are not there: {INPUTS}")


def expected(name: str) -> Any:
    return json.loads((INPUTS / "expected" / f"{name}.json").read_text("utf-8"))


def word(
    file: Path, *parts: str | Sequence[Sequence[str]], merge: Sequence[tuple[int, int, int, int]] = ()
) -> Path:
    """A .docx of paragraphs and tables; `merge` are (first row, column, last row, column) of the last table."""
    document = docx.Document()
    table = None
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=len(part), cols=max(len(row) for row in part))
        for row, texts in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
    for top, left, bottom, right in merge:
        assert table is not None
        first, last = table.cell(top, left), table.cell(bottom, right)
        text = first.text
        first.merge(last).text = text
    document.save(str(file))
    return file


def excel(
    file: Path, rows: Sequence[Sequence[Any]], merge: Sequence[str] = (), title: str = "Парақ1"
) -> Path:
    """A .xlsx of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merge:
        sheet.merge_cells(area)
    book.save(file)
    return file
