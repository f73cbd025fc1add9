"""A roster of 1,500 pupils: to import it, against merely reading its cells with openpyxl; the ratio counts."""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).parents[1]))

from db.migrate import migrate
from db.store import Store
from documents.roster import read_students
from services import schools
from services.people import roster

ROOT = Path(__file__).parents[1]

PUPILS, ROUNDS = 1500, 5


def make(file: Path) -> None:
    """A workbook of the sample's shape with as many rows as a large school has."""
    sample = openpyxl.load_workbook(ROOT / "bot" / "demo" / "sample" / "students.xlsx")
    rows = list(sample.active.iter_rows(values_only=True))  # type: ignore[union-attr]  # a sheet
    head = next(n for n, row in enumerate(rows) if sum(cell is not None for cell in row) > 3)
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows[: head + 1]:
        sheet.append(row)  # type: ignore[union-attr]  # a sheet
    people = [row for row in rows[head + 1 :] if sum(cell is not None for cell in row) > 3]
    code = rows[head].index(next(title for title in rows[head] if "код" in str(title).lower()))
    for number in range(PUPILS):
        row = list(people[number % len(people)])
        row[code] = f"B-{number:05}"
        sheet.append(row)  # type: ignore[union-attr]  # a sheet
    book.save(file)


def walk(file: Path) -> None:
    """What reading costs at least: every cell once."""
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    cells = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for _ in row)
    book.close()
    assert cells > PUPILS


async def bring_in(file: Path, database: Path) -> None:
    store = Store(f"sqlite+aiosqlite:///{database}")
    school = await store.write(schools.open_school, "№1 мектеп")
    read = read_students(file, 2026)
    how = roster.How("kk")
    done = await store.write(roster.bring_in, school, roster.students(read.people), how, datetime.now(UTC))
    assert len(read.people) == PUPILS, done
    await store.close()


def best(deed: Callable[[int], None]) -> float:
    """The shortest of some rounds, in seconds."""
    took = []
    for number in range(ROUNDS):
        began = time.perf_counter()
        deed(number)
        took.append(time.perf_counter() - began)
    return min(took)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "students.xlsx"
        make(file)
        for number in range(ROUNDS):
            migrate(f"sqlite+aiosqlite:///{folder}/{number}.db")
        reading = best(lambda _: walk(file))
        first = best(lambda number: asyncio.run(bring_in(file, Path(folder) / f"{number}.db")))
        again = best(lambda number: asyncio.run(bring_in(file, Path(folder) / f"{number}.db")))
    print(
        f"roster of {PUPILS}: reading {reading:.2f} s; import {first:.2f} s, ratio {first / reading:.2f} (aim 3);"
        f" once more {again:.2f} s, ratio {again / reading:.2f}"
    )


if __name__ == "__main__":
    main()
