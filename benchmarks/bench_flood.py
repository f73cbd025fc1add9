"""One person floods, another presses: how long the other's answers take, with and without, by polling and by webhook.

    .venv/bin/python benchmarks/bench_flood.py

The flood is 1,000 messages a minute, then 10,000. Aim: 95 of 100 answers take at most one and a half times as long.
"""

import asyncio
import base64
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.bench_break import bot
from benchmarks.bench_registration import until_empty
from simulator import Account, Telegram
from tests.running import SECRET, free_port
from tests.school import KEY, build_school

ROOT = Path(__file__).parents[1]
PRESSES, EVERY = 120, 0.1  # seconds between one's presses
FLOODS = (0, 1_000, 10_000)  # messages a minute


async def answered(account: Account, telegram: Telegram) -> float:
    """Seconds from a press to its changed screen."""
    data = "menu:help:" if "menu:help:" in _data(account) else "menu:menu:"
    before, began = account.chat.last.text, time.perf_counter()
    await account.press(data=data)
    async with asyncio.timeout(60):
        while account.chat.last.text == before:  # noqa: ASYNC110 -- a poll disturbs the simulator less than a hook in it
            await asyncio.sleep(0.001)
    return time.perf_counter() - began


def _data(account: Account) -> set[str]:
    return {button.callback_data or "" for row in account.chat.last.buttons for button in row}


async def flood(account: Account, a_minute: int) -> None:
    """Evenly, in small handfuls, until it is cancelled."""
    handful = max(1, a_minute // 1200)
    while True:
        for number in range(handful):
            await account.say(f"flood {number}")
        await asyncio.sleep(60 * handful / a_minute)


async def measured(folder: Path, a_minute: int, *, webhook: bool) -> tuple[float, float]:
    """(median, p95) of the other's answers in seconds."""
    school = await build_school(folder / "school.db")
    people = school.cast
    await school.store.close()
    telegram = Telegram()
    url, port = await telegram.start(), free_port()
    other = telegram.account(people["saule"].telegram_id or 0, "Сәуле", started=True)
    flooder = telegram.account(people["aidana"].telegram_id or 0, "Айдана", started=True)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": "42:DEMO",
        "BOT_API_URL": "URL",
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'school.db'}",
        "DATA_KEY": base64.b64encode(KEY).decode(),
        "LOG_LEVEL": "ERROR",
        "WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_PORT": str(port),
    }
    way = ["--webhook"] if webhook else []
    process = await bot([sys.executable, "-m", "bot", "run", *way], url, environment)
    await other.say("/menu")
    await until_empty(telegram)
    flooding = asyncio.create_task(flood(flooder, a_minute)) if a_minute else None
    took = []
    for _ in range(PRESSES):
        await asyncio.sleep(EVERY)
        took.append(await answered(other, telegram))
    if flooding:
        flooding.cancel()
    process.terminate()
    await process.wait()
    await telegram.stop()
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


async def main() -> None:
    for webhook in (False, True):
        without = 0.0
        for a_minute in FLOODS:
            with tempfile.TemporaryDirectory() as folder:
                median, p95 = await measured(Path(folder), a_minute, webhook=webhook)
            without = without or p95
            print(
                f"{'webhook' if webhook else 'polling'}, {a_minute:6,} messages a minute beside:"
                f" median {median * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms, {p95 / without:.2f} x (aim 1.5)",
                flush=True,
            )


if __name__ == "__main__":
    asyncio.run(main())
