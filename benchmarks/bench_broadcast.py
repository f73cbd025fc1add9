"""An announcement to a whole school: how long it takes beside what Telegram's limits ask for, and what is refused.

The simulator, with its limits on, runs in a process of its own. Ideal: 30 letters a second, the first 30 at once.
Usage: bench_broadcast.py [receivers …]; 1500 and 3000 if none are named. Of more than 5,000 only
ten seconds are watched: how long posting takes, and what the outbox costs in memory.
"""

import asyncio
import multiprocessing
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[1]))

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import insert

from bot.line import Line
from bot.pace import Pace
from bot.sender import Sender
from db import outbox, people
from db.migrate import migrate
from db.store import Store
from services import schools
from services.letters import Letter
from simulator import Telegram

FIRST, ZONE = 70_000, ZoneInfo("Asia/Almaty")
SUBJECT = ("bench", "bench:1")


def now() -> datetime:
    return datetime.now(UTC)


def play_telegram(receivers: int, pipe: Connection) -> None:
    """The other side: tells its address, and in the end how many letters it took and how many it refused."""

    async def serve() -> None:
        telegram = Telegram(limits=True)
        telegram.calls = type(telegram.calls)(maxlen=10 * receivers)
        for n in range(receivers):
            telegram.account(FIRST + n).started = True
        pipe.send(await telegram.start())
        while not pipe.poll():  # noqa: ASYNC110 -- a pipe has no event
            await asyncio.sleep(0.1)
        taken = sum(len(account.chat.messages) for account in telegram.accounts.values())
        refused = sum(1 for _, _, said in telegram.calls if said.startswith("Too Many"))
        pipe.send((taken, refused))
        await telegram.stop()

    asyncio.run(serve())


async def enrol(store: Store, receivers: int) -> None:
    school_id = await store.write(schools.open_school, "№1 мектеп")
    rows = [
        {
            "school_id": school_id,
            "name": f"Оқушы {n}",
            "name_key": f"оқушы {n}",
            "language": "kk",
            "telegram_id": FIRST + n,
            "active": True,
        }
        for n in range(receivers)
    ]
    await store.write(lambda tx: tx.execute(insert(people.person), rows) and None)


def post(tx: Any, body: dict[str, Any]) -> int:
    chosen = people.person.select().with_only_columns(people.person.c.id)
    return outbox.post_to_selected(tx, chosen, *SUBJECT, body, now())


async def crowd(receivers: int, folder: Path) -> None:
    database = f"sqlite+aiosqlite:///{folder / f'{receivers}.db'}"
    await asyncio.to_thread(migrate, database)
    store, telegram = Store(database), Telegram(limits=True)
    url = await telegram.start()
    await enrol(store, receivers)
    began = time.perf_counter()
    body = Letter("event-cancelled-letter", {"title": "Бал", "when": now()}).body()
    await store.write(post, body)
    posted, before = time.perf_counter() - began, memory()
    session = Line(TelegramAPIServer.from_base(url))
    bot = Bot("42:DEMO", session=session, default=DefaultBotProperties(parse_mode="HTML"))
    work = asyncio.create_task(Sender(bot, store, now, ZONE).run())
    for n in range(1000):
        telegram.account(FIRST + n).started = True
    await asyncio.sleep(10)
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    sent = sum(len(account.chat.messages) for account in telegram.accounts.values())
    print(
        f"{receivers} receivers: posted in {posted:.2f} s (aim 2); {sent} letters in 10 s;"
        f" memory {before} MB, {memory() - before:+} MB by sending"
    )
    await session.close()
    await store.close()
    await telegram.stop()


def memory() -> int:
    """MB of this process at this moment."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * resource.getpagesize() >> 20


async def broadcast(receivers: int, folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    pipe, other = context.Pipe()
    telegram = context.Process(target=play_telegram, args=(receivers, other), daemon=True)
    telegram.start()
    url = await asyncio.to_thread(pipe.recv)
    database = f"sqlite+aiosqlite:///{folder / f'{receivers}.db'}"
    await asyncio.to_thread(migrate, database)
    store, pace = Store(database), Pace()
    await enrol(store, receivers)
    began = time.perf_counter()
    body = Letter("event-cancelled-letter", {"title": "Бал", "when": now()}).body()
    await store.write(post, body)
    posted = time.perf_counter() - began
    session = Line(TelegramAPIServer.from_base(url), pace)
    bot = Bot("42:DEMO", session=session, default=DefaultBotProperties(parse_mode="HTML"))
    work = asyncio.create_task(Sender(bot, store, now, ZONE, pace).run())
    began = time.perf_counter()
    while await store.read(outbox.any_waiting_of, *SUBJECT):  # noqa: ASYNC110 -- a row's state
        await asyncio.sleep(0.1)
    took, ideal = time.perf_counter() - began, (receivers - 30) / 30
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    await session.close()
    await store.close()
    pipe.send("end")
    taken, refused = await asyncio.to_thread(pipe.recv)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"{receivers} receivers: posted in {posted:.2f} s; sent in {took:.1f} s = {took / ideal:.3f} x ideal"
        f" ({ideal:.1f} s); arrived {taken}, refused {refused}; memory {memory} MB"
    )
    telegram.join(5)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for receivers in [int(one) for one in sys.argv[1:]] or [1500, 3000]:
            how = crowd if receivers > 5000 else broadcast
            asyncio.run(how(receivers, Path(folder)))


if __name__ == "__main__":
    main()
