"""The same presses on SQLite and on PostgreSQL, beside a bare aiogram bot: a registration, and each step of a vote.

    .venv/bin/python benchmarks/bench_engines.py [rounds]

In each round all of them take turns, so that the machine's other work falls on all alike; of the rounds (three unless
told) the median counts. PostgreSQL is started for it, and a commit waits for the disk on both.
"""

import asyncio
import base64
import os
import statistics
import sys
import tempfile
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.bench_break import bot, changed, moved, postgres, school
from benchmarks.bench_registration import BARE, KEY, ROOT, press, processor_time, until_empty
from simulator import Account, Telegram
from tests.postgres import Server
from tests.school import open_tx

PEOPLE, STEPS = 200, 3
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3


@dataclass(frozen=True)
class Pace:
    """How many presses a second, and how many milliseconds of processor time for each, of the bot alone."""

    rate: float
    busy: float


async def with_event(file: Path) -> None:
    """A vote that is open, and an event."""
    from sqlalchemy import text

    from db.store import Store

    await school(file)
    store = Store(f"sqlite+aiosqlite:///{file}")
    with open_tx(store) as tx:
        tx.execute(
            text(
                "INSERT INTO event (id, school_id, title, place, starts_at, grades, state)"
                " VALUES (1, 1, 'Той', 'Зал', '2099-01-01', 4094, 'open')"
            )
        )
    await store.close()


async def measure(command: list[str], environment: dict[str, str], *, ours: bool) -> tuple[Pace, Pace]:
    """(a registration, a step of a vote); the bare bot does the same at both."""
    telegram = Telegram()
    url = await telegram.start()
    accounts = [telegram.account(9000 + n, f"{n}") for n in range(PEOPLE + 1)]
    for account in accounts:
        account.started = True
    process = await bot(command, url, environment)
    await press(accounts[0], 0, telegram, data="menu:menu:")
    await until_empty(telegram)

    async def registers(number: int, account: Account) -> None:
        await press(account, number, telegram)
        await changed(account, "press")

    async def votes(number: int, account: Account) -> None:
        await press(account, number, telegram, data="eb:1")
        await changed(account, "press")
        for label in ("Үміткер", "✓"):
            before = account.chat.last.text
            if ours:
                await account.press(label)
            else:
                await press(account, number, telegram)
                before = "press"
            await changed(account, before)

    paces = []
    for deed, presses in ((registers, PEOPLE), (votes, PEOPLE * STEPS)):
        began, busy = perf_counter(), processor_time(process.pid)
        await asyncio.gather(*starmap(deed, enumerate(accounts[1:], start=1)))
        await until_empty(telegram)
        busy = processor_time(process.pid) - busy
        paces.append(Pace(presses / (perf_counter() - began), busy / presses * 1000))
    process.terminate()
    await process.wait()
    await telegram.stop()
    return paces[0], paces[1]


async def one_round(folder: Path, server: Server | None, name: str) -> dict[str, tuple[Pace, Pace]]:
    base = {"PATH": os.environ["PATH"]}
    program, file = folder / "bare.py", folder / f"{name}.db"
    program.write_text(BARE, "utf-8")
    await with_event(file)
    addresses = {"SQLite": f"sqlite+aiosqlite:///{file}"}
    if server:
        addresses["PostgreSQL"] = await asyncio.to_thread(moved, file, server)
    found = {"bare": await measure([sys.executable, str(program), "URL"], base, ours=False)}
    for engine, address in addresses.items():
        settings = {
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": "42:DEMO",
            "BOT_API_URL": "URL",
            "DATABASE_URL": address,
            "DATA_KEY": base64.b64encode(KEY).decode(),
            "LOG_LEVEL": "ERROR",
        }
        found[engine] = await measure([sys.executable, "-m", "bot", "run"], base | settings, ours=True)
    return found


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder, postgres() as server:
        rounds = [await one_round(Path(folder), server, f"round{n}") for n in range(ROUNDS)]
    for at, what in enumerate(("registration", "vote's step")):
        for engine in list(rounds[0])[1:]:
            rate = statistics.median(one[engine][at].rate / one["bare"][at].rate for one in rounds)
            busy = statistics.median(one["bare"][at].busy / one[engine][at].busy for one in rounds)
            ours = statistics.median(one[engine][at].busy for one in rounds)
            print(
                f"{what} on {engine}: {ours:.2f} ms of processor, ratio to bare {busy:.2f};"
                f" by rate {rate:.2f} (aim 0.6)"
            )
    if server is None:
        print("PostgreSQL is not installed here: not measured")


if __name__ == "__main__":
    asyncio.run(main())
