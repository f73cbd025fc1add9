"""A school votes in a break: 1,500 pupils open their ballot, choose and confirm, through the whole bot.

    .venv/bin/python benchmarks/bench_break.py [seconds of the break] [postgres]

On SQLite, or on a PostgreSQL that is started for it.

First the votes come spread over ten seconds (or as many as told; a real break has ten minutes); what counts is how long
95 of 100 answers take. Then as fast as they can, against a bare aiogram bot in the same run. The simulator and 1,500
phones take a core of their own: on a machine with other work the figures say little.
"""

import asyncio
import base64
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.bench_registration import BARE, KEY, press, until_empty
from db.moving import move
from simulator import Account, Telegram
from tests.postgres import Server, programs
from tests.school import open_tx

ROOT = Path(__file__).parents[1]

PUPILS, STEPS = 1500, 3
BREAK = next((float(one) for one in sys.argv[1:] if one != "postgres"), 10.0)
ON_POSTGRES = "postgres" in sys.argv[1:]
AT_ONCE = 400


async def school(file: Path) -> None:
    """An open election with everybody on its roll; half vote in the break, half as fast as they can."""
    from sqlalchemy import text

    from services.elections import urn
    from tests.school import build_school

    built = await build_school(file)
    public_key, _ = urn.make_key()
    with open_tx(built.store) as tx:
        tx.execute(
            text(
                "INSERT INTO election (id, school_id, title, method, grades, state, closes_at, public_key)"
                " VALUES (1, 1, 'Президент сайлауы', 'plurality', 4094, 'open', '2099-01-01', :key)"
            ),
            {"key": public_key},
        )
        for number in range(1, 4):
            tx.execute(
                text("INSERT INTO candidate (election_id, number, name) VALUES (1, :n, 'Үміткер ' || :n)"),
                {"n": number},
            )
        for n in range(PUPILS + AT_ONCE):
            row = {"id": 100 + n, "name": f"Оқушы {n}", "telegram": 9000 + n}
            tx.execute(
                text(
                    "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active, telegram_id)"
                    " VALUES (:id, 1, :name, :name, 7, 'А', 'kk', 1, :telegram)"
                ),
                row,
            )
            tx.execute(text("INSERT INTO role VALUES (:id, 'student', '')"), row)
            tx.execute(text("INSERT INTO roll (election_id, voter_id, grade) VALUES (1, :id, 7)"), row)
    await built.store.close()


async def changed(account: Account, before: str) -> None:
    """Waits until the newest message says something else."""
    async with asyncio.timeout(60):
        while account.chat.last.text == before:  # noqa: ASYNC110 -- a poll disturbs the simulator less than a hook in it
            await asyncio.sleep(0.01)


async def vote(account: Account, telegram: Telegram, wait: float, took: list[float]) -> None:
    """Opens, picks the first name, confirms; each answer is timed from the press to the changed screen."""
    await asyncio.sleep(wait)
    began = time.perf_counter()
    await press(account, 0, telegram, data="eb:1")
    await changed(account, "press")
    took.append(time.perf_counter() - began)
    for label in ("Үміткер", "✓"):
        began, before = time.perf_counter(), account.chat.last.text
        await account.press(label)
        await changed(account, before)
        took.append(time.perf_counter() - began)


async def bot(command: list[str], url: str, environment: dict[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *[part.replace("URL", url) for part in command],
        env={key: value.replace("URL", url) for key, value in environment.items()},
        cwd=tempfile.gettempdir(),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )


@contextmanager
def postgres() -> Iterator[Server | None]:
    """A server whose commits wait for the disk; None where PostgreSQL is not installed."""
    if programs() is None:
        yield None
        return
    server = Server()
    server.settings = ("max_connections=50",)
    server.start()
    try:
        yield server
    finally:
        server.end()


def moved(file: Path, server: Server) -> str:
    """The address of a database of the server's with the same school."""
    with server.session() as session:
        session.exec_driver_sql(f'CREATE DATABASE "{file.stem}" TEMPLATE template0')
    address = server.url(file.stem)
    move(f"sqlite+aiosqlite:///{file}", address)
    return address


async def ours(address: str) -> tuple[list[float], float]:
    """(seconds of each answer in the break, presses a second at full speed)."""
    telegram = Telegram()
    url = await telegram.start()
    accounts = [telegram.account(9000 + n, f"{n}") for n in range(PUPILS + AT_ONCE)]
    for account in accounts:
        account.started = True
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": "42:DEMO",
        "BOT_API_URL": "URL",
        "DATABASE_URL": address,
        "DATA_KEY": base64.b64encode(KEY).decode(),
        "LOG_LEVEL": "ERROR",
    }
    process = await bot([sys.executable, "-m", "bot", "run"], url, environment)
    await press(accounts[0], 0, telegram, data="menu:menu:")
    await until_empty(telegram)
    took: list[float] = []
    chance = random.Random(1)  # noqa: S311 -- when somebody happens to vote
    await asyncio.gather(*(vote(one, telegram, chance.uniform(0, BREAK), took) for one in accounts[:PUPILS]))
    began = time.perf_counter()
    hurried: list[float] = []
    await asyncio.gather(*(vote(one, telegram, 0, hurried) for one in accounts[PUPILS:]))
    rate = AT_ONCE * STEPS / (time.perf_counter() - began)
    process.terminate()
    await process.wait()
    await telegram.stop()
    return took, rate


async def bare(file: Path) -> float:
    """Presses a second of a bot that answers and edits, and nothing else."""
    telegram = Telegram()
    url = await telegram.start()
    accounts = [telegram.account(9000 + n, f"{n}") for n in range(AT_ONCE)]
    for account in accounts:
        account.started = True
    process = await bot([sys.executable, str(file), "URL"], url, {"PATH": os.environ["PATH"]})
    await press(accounts[0], 0, telegram)
    await until_empty(telegram)

    async def three(account: Account) -> None:
        for _ in range(STEPS):
            await press(account, 0, telegram)
            await changed(account, "press")

    began = time.perf_counter()
    await asyncio.gather(*(three(one) for one in accounts))
    rate = AT_ONCE * STEPS / (time.perf_counter() - began)
    process.terminate()
    await process.wait()
    await telegram.stop()
    return rate


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        file, program = Path(folder) / "school.db", Path(folder) / "bare.py"
        await school(file)
        program.write_text(BARE, "utf-8")
        address = f"sqlite+aiosqlite:///{file}"
        if ON_POSTGRES:
            server = servers.enter_context(postgres())
            if server is None:
                sys.exit("PostgreSQL is not installed here: not measured")
            address = await asyncio.to_thread(moved, file, server)
        took, rate = await ours(address)
        plain = await bare(program)
    slow = statistics.quantiles(took, n=100)
    engine = "PostgreSQL" if ON_POSTGRES else "SQLite"
    print(
        f"{PUPILS} votes in {BREAK:.0f} s on {engine}: {len(took)} answers,"
        f" median {statistics.median(took) * 1000:.0f} ms,"
        f" p95 {slow[94] * 1000:.0f} ms (aim 100), p99 {slow[98] * 1000:.0f} ms"
    )
    print(f"at full speed: ours {rate:.0f} presses/s, bare {plain:.0f}/s, ratio {rate / plain:.2f} (aim 0.6)")


if __name__ == "__main__":
    asyncio.run(main())
