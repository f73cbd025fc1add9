"""Webhook mode over real HTTP: who may call, what is answered, repeats, and two workers on one database."""

import asyncio
import io
import json
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

import bot.line
from bot.house import House, open_house
from bot.webhook import PATH, SECRET_HEADER, build_app, serve
from db.store import Store
from db.vault import Vault
from services.people import joining
from simulator import Telegram
from simulator.refusals import bad_request
from tests.chats.conftest import settings
from tests.gate import families
from tests.running import SECRET, RunningBot, free_port
from tests.school import KEY, NOW, School, build_school, open_tx

FULL = os.environ.get("GATE") == "full"


@dataclass
class Worker:
    """One process's worth of the bot, listening."""

    house: House
    address: str
    http: aiohttp.ClientSession

    async def gets(self, update: object, *, secret: str | None = SECRET) -> int:
        """Posts an update (or anything else) as Telegram would; the status of the answer."""
        headers = {"Content-Type": "application/json"} | (
            {SECRET_HEADER: secret} if secret is not None else {}
        )
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        async with self.http.post(self.address, data=body, headers=headers) as answer:
            return answer.status


@dataclass
class Place:
    """A school, its Telegram, and the workers that serve it."""

    telegram: Telegram
    school: School
    workers: list[Worker]

    def press(self, update_id: int, data: str, by: str = "gulnar") -> dict[str, Any]:
        account = self.telegram.account(self.school.cast[by].telegram_id or 0, by)
        account.started = True
        return {
            "update_id": update_id,
            "callback_query": {
                "id": self.telegram.new_query(account),
                "from": account.user,
                "chat_instance": "1",
                "data": data,
            },
        }

    def message(self, update_id: int, typed: str, account_id: int) -> dict[str, Any]:
        account = self.telegram.account(account_id, "Біреу")
        account.started = True
        return {
            "update_id": update_id,
            "message": {
                "message_id": account.chat.next_id(),
                "date": int(NOW.timestamp()),
                "chat": account.chat_object,
                "from": account.user,
                "text": typed,
            },
        }

    async def count(self, question: str) -> int:
        return await count(self.school.store, question)


async def count(store: Store, question: str) -> int:
    with open_tx(store) as tx:
        return int(tx.execute(text(question)).scalar_one())


@asynccontextmanager
async def listening(telegram: Telegram, file: Path) -> AsyncIterator[Worker]:
    wished = settings(telegram.url, file).model_copy(update={"webhook_secret": SecretStr(SECRET)})
    async with open_house(wished, telegram.clock.now) as house, aiohttp.ClientSession() as http:
        runner = web.AppRunner(build_app(house), access_log=None)
        await runner.setup()
        port = free_port()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield Worker(house, f"http://127.0.0.1:{port}{PATH}", http)
        await runner.cleanup()


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    await telegram.start()
    telegram.clock.offset = NOW - telegram.clock.now()
    async with AsyncExitStack() as stack:
        workers = [
            await stack.enter_async_context(listening(telegram, tmp_path / "school.db")) for _ in range(2)
        ]
        yield Place(telegram, school, workers)
    await telegram.stop()
    await school.store.close()


async def test_a_balancer_hears_whether_a_process_reaches_its_database(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the secret, and with a word of nothing else; one whose database hangs or is away gets no presses."""
    worker = place.workers[0]
    address = worker.address.removesuffix(PATH) + "/health"

    async def health() -> tuple[int, str]:
        async with worker.http.get(address) as answer:
            return answer.status, await answer.text()

    assert await health() == (200, "ok\n")
    monkeypatch.setattr("bot.webhook.HEALTHY_WITHIN", 0.5)
    away, hangs = OperationalError("", {}, Exception()), asyncio.Event().wait

    async def lost(*_: object) -> None:
        raise away

    for read in (lost, lambda *_: hangs()):
        with monkeypatch.context() as broken:
            broken.setattr(worker.house.store, "read", read)
            assert await health() == (503, "the database does not answer\n")
    assert await health() == (200, "ok\n")


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "құпия", "\udcff\udc80", SECRET.upper()]
)
async def test_whoever_does_not_know_the_secret_is_turned_away(place: Place, secret: str | None) -> None:
    await families.new_event(place.school.store, 1)
    press = place.press(1, f"ev:join:1:{place.school.timur.id}:0")
    assert await raw_status(place.workers[0], press, secret) == 401
    assert await place.count("SELECT count(*) FROM registration") == 0
    assert place.telegram.calls_made == 0


async def raw_status(worker: Worker, update: object, secret: str | None) -> int:
    """Over a bare socket: a client that sends any bytes as a header."""
    host, port = worker.address.removeprefix("http://").removesuffix(PATH).split(":")
    body = json.dumps(update).encode()
    lines = [
        f"POST {PATH} HTTP/1.1",
        f"Host: {host}:{port}",
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    lines += [f"{SECRET_HEADER}: {secret}"] if secret is not None else []
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write("\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + body)
    answer = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return int(answer.split()[1])


async def test_the_right_secret_opens(place: Place) -> None:
    await families.new_event(place.school.store, 1)
    press = place.press(1, f"ev:join:1:{place.school.timur.id}:0")
    assert await raw_status(place.workers[0], press, SECRET) == 200
    assert await place.count("SELECT count(*) FROM registration") == 1


async def test_only_posts_to_the_one_address_are_heard(place: Place) -> None:
    worker = place.workers[0]
    async with worker.http.get(worker.address) as answer:
        assert answer.status == 405
    async with worker.http.post(worker.address + "/more", headers={SECRET_HEADER: SECRET}) as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"{}",
        b'{"update_id": "x"}',
        b'{"update_id": 1.5}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
async def test_what_is_no_update_is_put_aside_and_does_not_block_the_queue(place: Place, body: bytes) -> None:
    """An error would make Telegram repeat it and hold back what comes after it."""
    assert await place.workers[0].gets(body) == 200
    assert place.telegram.calls_made == 0


async def test_an_update_of_a_kind_that_is_not_invented_yet_is_put_aside(place: Place) -> None:
    assert await place.workers[0].gets({"update_id": 7, "mind_reading": {"from": {"id": 1}}}) == 200
    assert await place.workers[0].gets({"update_id": 2**70, "message": None}) == 200


async def test_a_body_of_two_megabytes_is_refused_unread(place: Place) -> None:
    too_much = io.BytesIO(json.dumps(place.message(1, "x" * (2 << 20), 1001)).encode())
    headers = {SECRET_HEADER: SECRET}
    async with place.workers[0].http.post(place.workers[0].address, data=too_much, headers=headers) as answer:
        assert answer.status == 413
    assert place.telegram.calls_made == 0


@pytest.mark.parametrize("together", [False, True])
async def test_the_same_update_at_two_workers_happens_once(place: Place, together: bool) -> None:
    """Fifty times the same press, by turns to both: one registration, one line of the audit, fifty times 200."""
    await families.new_event(place.school.store, 1)
    press = place.press(1, f"ev:join:1:{place.school.timur.id}:0")
    posts = [place.workers[n % 2].gets(press) for n in range(50)]
    answers = await asyncio.gather(*posts) if together else [await post for post in posts]
    assert set(answers) == {200}
    leave = place.press(2, f"ev:leave:1:{place.school.timur.id}:0")
    assert await place.workers[0].gets(leave) == 200
    repeats = await asyncio.gather(*(place.workers[n % 2].gets(press) for n in range(10)))
    assert set(repeats) == {200}
    assert await place.count("SELECT count(*) FROM registration") == 0
    assert await place.count("SELECT count(*) FROM audit WHERE deed = 'register'") == 1
    assert await place.count("SELECT count(*) FROM processed_update") == 2


async def test_a_code_sent_to_both_workers_lets_one_person_in(place: Place) -> None:
    invited = await place.school.store.write(joining.invite, [place.school.arman], NOW, None, Vault(KEY))
    updates = [place.message(n, invited[0].code, 7000 + n) for n in range(1, 11)]
    posts = [worker.gets(update) for update in updates for worker in place.workers]
    assert set(await asyncio.gather(*posts)) == {200}
    assert await place.count("SELECT count(*) FROM person WHERE telegram_id > 7000") == 1
    assert await place.count("SELECT count(*) FROM audit WHERE deed = 'join'") == 1


async def test_an_answer_in_a_form_sent_to_both_workers_answers_one_question(place: Place) -> None:
    dana = place.school.dana.telegram_id or 0
    assert await place.workers[0].gets(place.press(1, "evd:new:0:0", "dana")) == 200
    title = place.message(2, "Той", dana)
    assert set(await asyncio.gather(*(place.workers[n % 2].gets(title) for n in range(20)))) == {200}
    house = place.workers[1].house
    data = (await house.store.read(house.conversations.caller, dana)).conversation.data
    assert (data["question"], data["answers"]) == ("faction", {"title": "Той"})


async def test_a_message_and_a_press_of_one_person_at_both_workers_lose_no_answer(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer to a question and, at the same moment, a press at the other worker. `GATE=full`: a thousand times."""
    dana = place.school.dana.telegram_id or 0
    house = place.workers[1].house
    monkeypatch.setattr("bot.lanes.MOST", 10**6)  # nobody floods here
    for round_ in range(1000 if FULL else 15):
        number = 10 * round_
        assert await place.workers[0].gets(place.press(number + 1, "evd:new:0:0", "dana")) == 200
        title = place.message(number + 2, f"Той {round_}", dana)
        press = place.press(number + 3, "menu:speak:kk", "dana")
        workers = (place.workers[round_ % 2], place.workers[1 - round_ % 2])
        both = await asyncio.gather(workers[0].gets(title), workers[1].gets(press))
        assert set(both) == {200}
        data = (await house.store.read(house.conversations.caller, dana)).conversation.data
        assert data["answers"]["title"] == f"Той {round_}"


async def test_numbers_of_updates_that_start_again_lower_are_all_heard(place: Place) -> None:
    """After a quiet week Telegram counts from another number: «not above the last» is no test for a repeat."""
    await families.new_event(place.school.store, 1)
    deeds = ["join", "leave"] * 4
    for number, deed in zip([900, 901, 903, 902, 5, 6, 1, 2**31], deeds, strict=True):
        press = place.press(number, f"ev:{deed}:1:{place.school.timur.id}:0")
        assert await place.workers[number % 2].gets(press) == 200
    assert await place.count("SELECT count(*) FROM audit WHERE deed IN ('register', 'withdraw')") == 8


async def test_a_press_whose_answer_telegram_refuses_is_not_asked_for_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.line.AGAIN", (0.01,) * len(bot.line.AGAIN))
    await families.new_event(place.school.store, 1)
    place.telegram.fail("answerCallbackQuery", bad_request("query is too old"), times=5)
    place.telegram.fail("sendMessage", times=5)
    assert await place.workers[0].gets(place.press(1, f"ev:join:1:{place.school.timur.id}:0")) == 200
    assert await place.count("SELECT count(*) FROM registration") == 1


async def test_serving_asks_telegram_for_calls_with_the_secret_and_for_nothing_else(
    tmp_path: Path, place: Place
) -> None:
    port = free_port()
    house = place.workers[0].house
    house.settings.webhook_url = f"http://127.0.0.1:{port}/"
    house.settings.webhook_port = port
    stopping = asyncio.Event()
    serving = asyncio.create_task(serve(house, stopping))
    async with asyncio.timeout(5):
        while not place.telegram.updates.webhook:  # noqa: ASYNC110 -- the simulator is asked
            await asyncio.sleep(0.01)
    hook = place.telegram.updates.webhook
    assert (hook["url"], hook["secret"]) == (f"http://127.0.0.1:{port}{PATH}", SECRET)
    assert place.telegram.updates.allowed == ["message", "callback_query", "my_chat_member"]
    gulnar = place.telegram.account(place.school.gulnar.telegram_id or 0, "Гүлнар")
    await gulnar.say("/menu")
    await gulnar.settled()
    assert "№1 мектеп" in gulnar.chat.last.text
    stopping.set()
    await serving


async def test_the_webhook_hears_this_machine_alone_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    await school.store.close()
    telegram = Telegram()
    url = await telegram.start()
    for host, heard in (("", False), ("0.0.0.0", True)):  # noqa: S104 -- that is the setting
        running = RunningBot(url, tmp_path / "school.db", webhook=True)
        running.settings |= {"WEBHOOK_HOST": host}
        telegram.updates.set_webhook("", None, 0, None)
        await running.start()
        async with asyncio.timeout(30):
            while not telegram.updates.webhook:  # noqa: ASYNC110 -- another process
                await asyncio.sleep(0.02)
        with socket.socket() as other:  # another of this machine's addresses
            assert (other.connect_ex(("127.0.0.2", running.port)) == 0) is heard
        await running.end(signal.SIGTERM)
    await telegram.stop()
