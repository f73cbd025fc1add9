"""What a school with many registrations feels: opening the list, registering, checking in; 300 certificates in a file.

.venv/bin/python -m benchmarks.bench_events
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import Connection

from documents.certificates import Certificate, as_docx, as_pdf
from services import events
from tests.school import NOW, School, asking, build_school, open_tx

SIZES = (100, 100_000)
PUPILS, PAGES = 2_000, 300
SOON = NOW + timedelta(minutes=30)


def fill(school: School, registered: int) -> None:
    """So many registrations for events of the past and to come, and one event of today with a hundred people."""
    with open_tx(school.store) as tx:
        tx.execute(text("DELETE FROM registration"))
        tx.execute(text("DELETE FROM event"))
        tx.execute(text("DELETE FROM person WHERE id >= 3000"))
        people = [{"id": 3000 + n} for n in range(PUPILS)]
        tx.execute(
            text(
                "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
                " VALUES (:id, 1, '?', '?', 9, 'Б', 'kk', true)"
            ),
            people,
        )
        held = max(registered // PUPILS, 1)
        rows = [{"id": n, "at": f"{NOW - timedelta(days=n):%Y-%m-%d %H:%M:%S}"} for n in range(1, held + 1)]
        rows += [{"id": 1000 + n, "at": f"{SOON + timedelta(days=n):%Y-%m-%d %H:%M:%S}"} for n in range(8)]
        made = (
            "INSERT INTO event (id, school_id, title, place, starts_at, grades, state, author_id, capacity)"
        )
        tx.execute(
            text(f"{made} VALUES (:id, 1, 'x', 'y', :at, 4094, 'open', :author, 500)"),
            [row | {"author": school.dana.id} for row in rows],
        )
        listed = [
            {"event": 1 + n // PUPILS, "person": 3000 + n % PUPILS, "place": n % PUPILS + 1}
            for n in range(registered)
        ]
        listed += [{"event": 1000, "person": 3000 + n, "place": n + 1} for n in range(100)]
        tx.execute(
            text(
                "INSERT INTO registration (event_id, person_id, state, place_in_line)"
                " VALUES (:event, :person, 'going', :place)"
            ),
            listed,
        )


def quick(school: School, body: Callable[[Connection], object], times: int = 100) -> float:
    """Milliseconds of one run in ten that is disturbed by nobody."""
    taken = []
    for _ in range(times):
        with open_tx(school.store) as tx:
            begun = time.perf_counter()
            body(tx)
            taken.append(time.perf_counter() - begun)
    return statistics.quantiles(taken, n=10)[0] * 1000


def flat(school: School) -> None:
    costs: dict[str, list[float]] = {"opening the list": [], "registering": [], "checking in": []}
    for size in SIZES:
        fill(school, size)
        numbers = count()

        def register(tx: Connection) -> None:
            events.register(tx, asking(school.aidana), 1001, school.aidana.id)
            tx.execute(text("DELETE FROM registration WHERE event_id = 1001"))

        def check_in(tx: Connection, numbers: "count[int]" = numbers) -> None:
            events.come(tx, asking(school.dana), 1000, 3000 + next(numbers) % 100)

        costs["opening the list"].append(quick(school, lambda tx: events.coming(tx, asking(school.aidana))))
        costs["registering"].append(quick(school, register))
        costs["checking in"].append(quick(school, check_in))
    for name, (few, many) in costs.items():
        print(f"{name}: {few:.2f} ms of {SIZES[0]}, {many:.2f} ms of {SIZES[1]:,}: x{many / few:.2f}")


async def certificates() -> None:
    """In a thread, as the worker makes them; the loop's longest pause meanwhile is what a press would wait."""
    page = Certificate(
        "№1 мектеп", "СЕРТИФИКАТ", "Әбілқасымова Іңкәр", ("9 А сыныбы", "«ҰШҚЫР ОЙ» үшін"), "______", "№ 1"
    )
    for name, draw in (("PDF", as_pdf), ("Word", as_docx)):
        begun, longest, last = time.perf_counter(), 0.0, time.perf_counter()
        job = asyncio.create_task(asyncio.to_thread(draw, [page] * PAGES))
        while not job.done():
            await asyncio.sleep(0.005)
            longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
        size = len(await job) // 1024
        took = time.perf_counter() - begun
        print(
            f"{PAGES} certificates as {name}: {took:.2f} s, {size} KB, a press waits {longest * 1000:.0f} ms at most"
        )


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        school = await build_school(Path(folder, "school.db"))
        flat(school)
        await certificates()
        await school.store.close()


if __name__ == "__main__":
    asyncio.run(main())
