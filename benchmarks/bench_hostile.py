"""Texts made to keep the patterns busy: no cell of a plan and no announcement may hold up everybody else's presses.

    .venv/bin/python benchmarks/bench_hostile.py

Aim: half a second of processor time for each text of the longest length that the bot lets in, a second for a cell of
20,000 letters.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

from school.dates import SchoolYear
from school.money import money_asked
from school.plan.deadlines import Frame, deadlines_of

YEAR, OCTOBER = Frame(SchoolYear(2026)), 10
MESSAGES = ["1" + " " * 1999, "1 " * 1000, "1" * 2000, "по " + "1 " * 999, "kz" * 1000, "жина" * 500]
CELLS = ["1,", "1 ", "1-", "с 1 по ", "I ", "1 және ", "қыркүйек ", "дүйсенбі ", "1,3 апта "]


def seconds(deed: Callable[[], object]) -> float:
    began = process_time()
    deed()
    return process_time() - began


def main() -> None:
    cells = [[word * (length // len(word))] for word in CELLS for length in (280, 20_000)]
    guard = max(seconds(partial(money_asked, text)) for text in MESSAGES)
    reader = max(seconds(partial(deadlines_of, cell, YEAR, OCTOBER)) for cell in cells)
    print(f"the slowest message: {guard * 1000:.0f} ms (aim 500)")
    print(f"the slowest cell: {reader * 1000:.0f} ms (aim 1000)")
    assert guard < 0.5
    assert reader < 1


if __name__ == "__main__":
    main()
