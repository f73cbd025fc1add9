"""A plan of 500 rows: to read it, against merely walking its cells with python-docx; the ratio counts."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).parents[1]))

from documents.plan import read_plan
from school.dates import SchoolYear

ROOT = Path(__file__).parents[1]

ROWS, ROUNDS = 500, 3


def make(file: Path) -> None:
    """The sample's own rows, again and again, in one table."""
    sample = docx.Document(str(ROOT / "bot" / "demo" / "sample" / "plan.docx"))
    source = next(table for table in sample.tables if len(table.rows) > 2)
    heads, *rows = [[cell.text for cell in row.cells] for row in source.rows]
    document = docx.Document()
    document.add_paragraph("2026 – 2027 оқу жылы")
    table = document.add_table(rows=0, cols=len(heads))
    for cells in [heads, *(rows[number % len(rows)] for number in range(ROWS))]:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    document.save(str(file))


def walk(file: Path) -> None:
    """What reading costs at least: the text of every cell once."""
    cells = [
        cell.text for table in docx.Document(str(file)).tables for row in table.rows for cell in row.cells
    ]
    assert len(cells) > ROWS


def read(file: Path) -> None:
    assert len(read_plan(file, SchoolYear(2026)).items) >= ROWS // 2


def best(deed: Callable[[Path], None], file: Path) -> float:
    """The shortest of some rounds, in seconds."""
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        deed(file)
        took.append(time.perf_counter() - began)
    return min(took)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plan.docx"
        make(file)
        walking, reading = best(walk, file), best(read, file)
    print(
        f"plan of {ROWS} rows: cells {walking:.2f} s, read {reading:.2f} s, ratio {reading / walking:.2f} (aim 3)"
    )


if __name__ == "__main__":
    main()
