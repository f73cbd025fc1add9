"""The minute's look for due reminders, with a hundred and with a hundred thousand occurrences still to come."""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[1]))

from db.migrate import migrate
from db.store import Store
from services import plan

FEW, MANY, TICKS = 100, 100_000, 200
NOW, ZONE = datetime(2026, 10, 16, 5, tzinfo=UTC), ZoneInfo("Asia/Almaty")
DUE_SOON = 10  # with both alike


def school(file: Path, future: int) -> None:
    migrate(f"sqlite+aiosqlite:///{file}")
    soon = [(n, date(2026, 10, 18).isoformat()) for n in range(1, DUE_SOON + 1)]
    later = [
        (n, (date(2026, 11, 20) + timedelta(days=n % 180)).isoformat())
        for n in range(DUE_SOON + 1, DUE_SOON + future + 1)
    ]
    with sqlite3.connect(file) as database:
        database.execute("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')")
        database.execute(
            "INSERT INTO plan (id, school_id, school_year, name, imported_at)"
            " VALUES (1, 1, 2026, 'plan', '2026-09-01 00:00:00.000000')"
        )
        database.execute(
            "INSERT INTO plan_item"
            " (id, plan_id, table_no, row_no, title, grades, evidence_kinds, responsible, understood)"
            " VALUES (1, 1, 1, 1, 'x', 4094, '[]', '[]', '{}')"
        )
        database.executemany(
            "INSERT INTO occurrence (item_id, number, starts_on, due_on, weekly, state) VALUES (1, ?, ?, ?, 0, 'open')",
            ((n, due, due) for n, due in soon + later),
        )
    database.close()


async def measure(files: dict[int, Path]) -> dict[int, float]:
    """The median of each, taken in turns; the first ticks post what is due, and do not count."""
    stores = {future: Store(f"sqlite+aiosqlite:///{file}") for future, file in files.items()}
    took: dict[int, list[float]] = {future: [] for future in files}
    for number in range(TICKS):
        for future, store in stores.items():
            began = time.perf_counter()
            await plan.post_mornings(store, 1, ZONE, NOW)
            if number > 10:
                took[future].append(time.perf_counter() - began)
    for store in stores.values():
        await store.close()
    return {future: statistics.median(times) for future, times in took.items()}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = {future: Path(folder) / f"{future}.db" for future in (FEW, MANY)}
        for future, file in files.items():
            school(file, future)
        found = asyncio.run(measure(files))
    print(
        f"a tick: {found[FEW] * 1000:.1f} ms with {FEW} occurrences to come, {found[MANY] * 1000:.1f} ms with"
        f" {MANY:,}, ratio {found[MANY] / found[FEW]:.2f} (aim 1.5)"
    )


if __name__ == "__main__":
    main()
