"""What a school with many requests for help feels: the keeper's list, a new request, Thursday's figures.

.venv/bin/python -m benchmarks.bench_cases
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import Connection

from db.assistance import campaigns
from school.assistance.lines import Wanted
from services.assistance import figures, keeping, needs
from services.assistance.contents import NeedContent, child_key
from services.assistance.needs import Told
from tests.school import NOW, ZONE, School, asking, build_school, open_tx

OPEN = 50
SIZES = (100, 100_000)
LINES = 2_000
ROUNDS = 40


def fill(school: School, ended: int) -> None:
    """So many requests that have ended, and some that are open."""
    content = NeedContent(school.timur.id, "low_income", "")
    sealed = content.seal(school.vault, "d1")
    key = child_key(school.vault, school.timur.id)
    states = ["handed_over"] * ended + ["new"] * OPEN
    with open_tx(school.store) as tx:
        tx.execute(text("DELETE FROM need"))
        rows = [
            {
                "n": n,
                "school": school.id,
                "who": school.gulnar.id,
                "state": state,
                "sealed": content.seal(school.vault, f"d{n}") if ended <= LINES else sealed,
                "key": key,
                "at": "2026-10-16 05:00:00",
            }
            for n, state in enumerate(states, start=1)
        ]
        tx.execute(
            text(
                "INSERT INTO need (id, school_id, draft, number, reporter_id, state, sealed, child_key, created_at,"
                " changed_at) VALUES (:n, :school, 'd' || :n, :n, :who, :state, :sealed, :key, :at, :at)"
            ),
            rows,
        )
        lines = [{"n": row["n"], "state": "asked" if row["state"] == "new" else "confirmed"} for row in rows]
        tx.execute(
            text(
                "INSERT INTO need_line (need_id, kind, size, quantity, state, changed_at)"
                " VALUES (:n, 'winter_boots', '37', 1, :state, '2026-10-16 05:00:00')"
            ),
            lines,
        )


def median(school: School, body: Callable[[Connection], object], times: int = 50) -> float:
    """Milliseconds of one run."""
    taken = []
    for _ in range(times):
        with open_tx(school.store) as tx:
            begun = time.perf_counter()
            body(tx)
            taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


async def list_of_cases(folder: Path) -> None:
    """Two schools side by side, looked at in turns: what else the machine does meanwhile slows both alike."""
    schools = [await build_school(folder / f"school-{size}.db") for size in SIZES]
    taken: list[list[float]] = [[] for _ in SIZES]
    for school, size in zip(schools, SIZES, strict=True):
        fill(school, size)
    for _ in range(ROUNDS):
        for school, costs in zip(schools, taken, strict=True):
            keeper = asking(school.maira)
            costs.append(median(school, lambda tx, keeper=keeper: keeping.desk(tx, keeper, 0, 9), 5))
    few, many = (statistics.median(costs) for costs in taken)
    for school in schools:
        await school.store.close()
    print(f"the keeper's list: {few:.2f} ms of {SIZES[0]}, {many:.2f} ms of {SIZES[1]:,}: x{many / few:.2f}")


def sealing(school: School) -> None:
    """How much of a new request is the sealing."""
    count = iter(range(10**6))
    told = Told(school.timur.id, (Wanted("winter_boots", "37"), Wanted("uniform", "128")), "x" * 100)

    def submit(tx: Connection) -> None:
        needs.report(tx, asking(school.gulnar), f"bench-{next(count)}", told)

    whole = median(school, submit)
    content = NeedContent(school.timur.id, "unsaid", "x" * 100)
    begun = time.perf_counter()
    for _ in range(1000):
        content.seal(school.vault, "bench")
    seal = time.perf_counter() - begun
    print(f"a new request: {whole:.2f} ms, sealing {seal:.3f} ms: {100 * seal / whole:.1f} %")


def weekly(school: School) -> None:
    fill(school, 0)
    with open_tx(school.store) as tx:
        tx.execute(text("DELETE FROM need"))
    fill(school, LINES)
    with open_tx(school.store) as tx:
        campaigns.make(
            tx, school.id, campaigns.Campaign("own:bench", date(2026, 10, 1), date(2026, 10, 31)), "x"
        )
        row = campaigns.of_school(tx, school.id)[0]
        today = (NOW + timedelta(days=1)).date()
        begun = time.perf_counter()
        figures.count(tx, school.vault, row, ZONE, today)
        took = (time.perf_counter() - begun) * 1000
    print(f"Thursday's figures of {LINES:,} lines: {took:.0f} ms, on a reader's thread")


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await list_of_cases(Path(folder))
        school = await build_school(Path(folder, "school.db"))
        sealing(school)
        weekly(school)
        await school.store.close()


if __name__ == "__main__":
    asyncio.run(main())
