"""Several processes on one PostgreSQL: storms, kills of one at random, nothing lost, nothing double.

Four behind a balancer; and three of which one asks for updates and the others help it.

For `make test-postgres`. `GATE=full` kills thirty times.
"""

import asyncio
import os
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.commands.running import serve_telegram
from bot.complaints import Complaint
from bot.house import House, open_house
from bot.webhook import PATH, SECRET_HEADER
from db import outbox
from db.turns import Duty
from services.letters import Letter
from simulator import Telegram
from tests.chats.conftest import settings
from tests.gate import families
from tests.postgres import ON_POSTGRES
from tests.running import RunningBot, drained, free_port
from tests.school import build_school, letter_waits, open_tx

pytestmark = pytest.mark.skipif(
    not ON_POSTGRES, reason="several processes need PostgreSQL: make test-postgres"
)
FULL = os.environ.get("GATE") == "full"
PROCESSES, KILLS, FAMILIES = 4, 30 if FULL else 3, 40


@asynccontextmanager
async def balancer(bots: Sequence[RunningBot], port: int, chance: random.Random) -> AsyncIterator[None]:
    """Gives each update to any process; to another, if that one is not there."""

    async def hand_on(request: web.Request) -> web.Response:
        body, headers = await request.read(), {SECRET_HEADER: request.headers.get(SECRET_HEADER, "")}
        for one in chance.sample(list(bots), len(bots)):
            try:
                async with http.post(
                    f"http://127.0.0.1:{one.port}{PATH}", data=body, headers=headers
                ) as told:
                    return web.Response(status=told.status)
            except aiohttp.ClientConnectorError:
                continue
            except aiohttp.ClientError:  # it died with the update in hand: Telegram will send it again
                break
        return web.Response(status=502)

    app = web.Application()
    app.router.add_post(PATH, hand_on)
    runner = web.AppRunner(app, access_log=None)
    async with aiohttp.ClientSession() as http:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield
        await runner.cleanup()


async def healthy(one: RunningBot) -> None:
    async with aiohttp.ClientSession() as http, asyncio.timeout(60):
        while True:
            try:
                async with http.get(f"http://127.0.0.1:{one.port}/health") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)


async def test_four_processes_serve_as_one_through_kills_of_any_of_them(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    print("seed", seed)
    chance = random.Random(seed)
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    telegram.updates.first_retry = 0.05
    url, port = await telegram.start(), free_port()
    at_balancer = {"WEBHOOK_URL": f"http://127.0.0.1:{port}"}
    bots = [
        RunningBot(url, tmp_path / "school.db", webhook=True, settings=at_balancer) for _ in range(PROCESSES)
    ]
    parents = await families.build(school, telegram, FAMILIES)
    async with balancer(bots, port, chance):
        await asyncio.gather(*(one.start() for one in bots))
        await asyncio.gather(*map(healthy, bots))
        for loop in range(1, KILLS + 1):
            await families.new_event(school.store, loop)
            await families.press_all(parents, loop)
            await asyncio.sleep(chance.uniform(0, 0.4))
            victim = chance.choice(bots)
            await victim.kill()
            await drained(telegram)  # the other three go on
            assert await families.effects(school.store, loop) == families.once(FAMILIES)
            await victim.start()
            await healthy(victim)

        # Letters: whoever sends, each goes once, and no faster than one sender's pace.
        with open_tx(school.store) as tx:
            everybody = [families.FIRST_PARENT + n for n in range(FAMILIES)]
            letter = Letter("join-refused-letter").body()
            outbox.post(tx, everybody, "test", "storm", "once", letter, datetime.now(UTC))
        before = {parent.id: len(parent.chat.history) for parent in parents}
        began = asyncio.get_running_loop().time()
        async with asyncio.timeout(60):
            while letter_waits(school.store, datetime.now(UTC)):  # noqa: ASYNC110 -- what other processes do is asked for
                await asyncio.sleep(0.05)
        assert asyncio.get_running_loop().time() - began >= (FAMILIES - 1) / 30
        got = Counter(len(parent.chat.history) - before[parent.id] for parent in parents)
        assert got == {1: FAMILIES}

        for one in bots:
            assert await one.end(signal.SIGTERM) == 0
    assert bots[0].log.read_text() == ""
    await telegram.stop()
    await school.store.close()


async def test_whoever_stands_by_makes_the_papers_and_takes_over_from_the_one_that_asks(
    tmp_path: Path,
) -> None:
    """The one that asks for updates is killed in a storm, then one that helps it; papers are made by who helps."""
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    url = await telegram.start()
    parents = await families.build(school, telegram, FAMILIES)
    log = tmp_path / "school.log"
    telling = {"LOG_LEVEL": "INFO"}
    asks, *helpers = (RunningBot(url, tmp_path / "school.db", settings=telling) for _ in range(3))

    async def says(words: str, times: int) -> None:
        async with asyncio.timeout(60):
            while not log.is_file() or log.read_text().count(words) < times:  # noqa: ASYNC110 -- other processes say it
                await asyncio.sleep(0.05)

    async def storm(loop: int, victim: RunningBot) -> None:
        await families.new_event(school.store, loop)
        await families.press_all(parents, loop)
        await asyncio.sleep(0.1)
        await victim.kill()
        await drained(telegram)
        assert await families.effects(school.store, loop) == families.once(FAMILIES)

    await asks.start()
    await says(", polling", 1)
    for number, one in enumerate(helpers, 1):
        await one.start()
        await says(", standing by", number)
    assert telegram.updates.webhook == {}
    await storm(1, asks)
    await says(", polling", 2)
    await asks.start()
    await says(", standing by", 3)
    await storm(2, asks)
    for one in helpers:
        assert await one.end(signal.SIGTERM) == 0
    assert " ERROR " not in log.read_text()
    await telegram.stop()
    await school.store.close()


#: Ends the session of whoever asks for updates, as a server that starts again does.
LOST = (
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid::bigint = 4294967292"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND granted"
)
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


async def test_whoever_lost_the_server_stands_by_and_a_webhook_beside_it_is_refused(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    telegram, stopping = Telegram(), asyncio.Event()
    wished = settings(await telegram.start(), tmp_path / "school.db")

    async def is_at(house: House, duty: Duty) -> None:
        async with asyncio.timeout(30):
            while not house.store.turns.is_own(duty):  # noqa: ASYNC110 -- as the program does
                await asyncio.sleep(0.02)

    async with (
        open_house(wished, telegram.clock.now) as first,
        open_house(wished, telegram.clock.now) as second,
        asyncio.TaskGroup() as at_work,
    ):
        at_work.create_task(serve_telegram(first, stopping, webhook=False))
        await is_at(first, Duty.UPDATES)
        with pytest.raises(Complaint, match="without --webhook"):
            await serve_telegram(second, stopping, webhook=True)
        at_work.create_task(serve_telegram(second, stopping, webhook=False))
        await is_at(second, Duty.HELP)
        # Somebody is quicker than both, and ends when the first has found the server again.
        quicker = at_work.create_task(asyncio.to_thread(second.store.turns._wait, Duty.UPDATES))
        with open_tx(school.store) as tx:
            while not tx.exec_driver_sql(WAITING).scalar():  # noqa: ASYNC110 -- the server is asked
                await asyncio.sleep(0.02)
            assert tx.exec_driver_sql(LOST).scalar()
        own = await quicker
        for _ in range(2):  # that the line broke; that there is another
            await first.store.turns.on_duty(Duty.CLOCK)
        assert not first.store.turns.is_own(Duty.UPDATES)
        own.close()
        await is_at(second, Duty.UPDATES)
        await is_at(first, Duty.HELP)
        stopping.set()
    await telegram.stop()
    await school.store.close()
