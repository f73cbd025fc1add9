"""While an announcement goes out, somebody else presses: how long the answers take, with and without it.

    .venv/bin/python benchmarks/bench_beside.py

Aim: 95 of 100 answers take at most one and a half times as long.
"""

import asyncio
import base64
import os
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy import insert, select

from benchmarks.bench_break import bot
from benchmarks.bench_flood import answered
from benchmarks.bench_registration import until_empty
from db import outbox, people
from services.letters import Letter
from simulator import Telegram
from tests.school import KEY, build_school, open_tx

ROOT = Path(__file__).parents[1]
RECEIVERS, FIRST = 1500, 70_000
PRESSES, EVERY = 150, 0.1  # seconds between one's presses


async def measured(folder: Path, *, beside: bool) -> tuple[float, float, int]:
    """(median, p95) of the answers in seconds, and how many letters went meanwhile."""
    school = await build_school(folder / "school.db")
    telegram = Telegram(limits=True)
    url = await telegram.start()
    numbers = range(FIRST, FIRST + RECEIVERS)
    for number in numbers:
        telegram.account(number).started = True
    common = {"school_id": school.id, "language": "kk", "active": True}
    rows = [common | {"name": f"Оқушы {n}", "name_key": f"оқушы {n}", "telegram_id": n} for n in numbers]
    with open_tx(school.store) as tx:
        tx.execute(insert(people.person), rows)
    other = telegram.account(school.saule.telegram_id or 0, "Сәуле", started=True)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": "42:DEMO",
        "BOT_API_URL": "URL",
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'school.db'}",
        "DATA_KEY": base64.b64encode(KEY).decode(),
        "LOG_LEVEL": "ERROR",
    }
    process = await bot([sys.executable, "-m", "bot", "run"], url, environment)
    await other.say("/menu")
    await until_empty(telegram)
    if beside:
        body = Letter("event-cancelled-letter", {"title": "Бал", "when": datetime.now(UTC)}).body()
        everybody = select(people.person.c.id).where(people.person.c.telegram_id >= FIRST)
        with open_tx(school.store) as tx:
            outbox.post_to_selected(tx, everybody, "bench", "bench:1", body, datetime.now(UTC))
        await asyncio.sleep(2)
    took = []
    for _ in range(PRESSES):
        await asyncio.sleep(EVERY)
        took.append(await answered(other, telegram))
    sent = sum(len(telegram.accounts[number].chat.messages) for number in numbers)
    process.terminate()
    await process.wait()
    await school.store.close()
    await telegram.stop()
    return statistics.median(took), statistics.quantiles(took, n=20)[-1], sent


async def main() -> None:
    without = 0.0
    for beside in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            median, p95, sent = await measured(Path(folder), beside=beside)
        without = without or p95
        print(
            f"{sent} letters beside: median {median * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms,"
            f" {p95 / without:.2f} x (aim 1.5)",
            flush=True,
        )


if __name__ == "__main__":
    asyncio.run(main())
