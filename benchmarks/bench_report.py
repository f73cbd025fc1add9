"""A month's report of 300 items: how long it takes to draw, and how long presses wait meanwhile."""

import asyncio
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[1]))

from locales.words import Words
from papers.plan.reports import charts_of, drawn, report_in_words
from school.factions import FACTIONS
from school.plan.reports import Line

ITEMS, TODAY = 300, date(2026, 11, 20)
WORDS = Words("kk", ZoneInfo("Asia/Almaty"))


def line(number: int) -> Line:
    due = date(2026, 11, 1) + timedelta(days=number % 30)
    done = due if number % 3 == 0 else due + timedelta(days=1) if number % 3 == 1 else None
    title = f"«Таза мектеп – таза сынып» акциясы, {number}"
    grades = frozenset(range(1, 2 + number % 11))
    who = "Қасымова Дана" if done else None
    return Line(
        title,
        FACTIONS[number % 8],
        due,
        ("Тәлімгер", "Сынып жетекшілер"),
        grades,
        done,
        who,
        "https://t.me/x/1",
    )


async def draw() -> tuple[float, float]:
    """(seconds until the files are there, the longest that the loop stood still in that time)."""
    lines = [line(number) for number in range(ITEMS)]
    longest, going = 0.0, True

    async def beat() -> None:
        nonlocal longest
        while going:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            longest = max(longest, time.perf_counter() - before - 0.005)

    heart = asyncio.create_task(beat())
    began = time.perf_counter()
    told = report_in_words(lines, date(2026, 11, 1), date(2026, 11, 30), TODAY, "№1 мектеп", WORDS)
    files = await drawn(told, charts_of(lines, TODAY, WORDS))
    took = time.perf_counter() - began
    going = False
    await heart
    assert all(len(content) > 5000 for _, content in files)
    return took, longest


def main() -> None:
    first, _ = asyncio.run(draw())
    took, longest = asyncio.run(draw())
    print(f"report of {ITEMS} items: first {first:.2f} s with imports, then {took:.2f} s (aim 2);", end=" ")
    print(f"the loop stood still for {longest * 1000:.0f} ms at most")


if __name__ == "__main__":
    main()
