"""A registration press end to end over loopback HTTP, against a bare aiogram bot that answers and edits once.

The bare bot says one word; a second one shows our card with our buttons, made anew at each press as any bot does. All
talk to the same simulator in the same run; what counts is the ratio, not the rate. Memory and start-up are taken from
separate processes.
"""

import asyncio
import base64
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from simulator import Account, Telegram
from simulator.chats import Shown
from tests.school import open_tx

ROOT = Path(__file__).parents[1]

PUPILS = 400
KEY = bytes(range(32))

# Its second argument, if there is one, names a file with the card and the buttons that it shows.
BARE = """
import asyncio, json, sys
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup
card = json.load(open(sys.argv[2])) if len(sys.argv) > 2 else {'text': 'registered', 'rows': []}
async def press(query: CallbackQuery) -> None:
    await query.answer('ok')
    rows = [[InlineKeyboardButton(**button) for button in row] for row in card['rows']]
    buttons = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
    await query.message.edit_text(card['text'], reply_markup=buttons)
async def main() -> None:
    bot = Bot('42:DEMO', session=AiohttpSession(api=TelegramAPIServer.from_base(sys.argv[1])))
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(press)
    await dispatcher.start_polling(bot, handle_signals=False)
asyncio.run(main())
"""


@dataclass(frozen=True)
class Measured:
    """One bot under the same presses."""

    rate: float  # presses a second
    busy: float  # milliseconds of processor time a press, which other work on the machine changes less
    resident: float  # megabytes
    first: float  # seconds until the first press is answered
    card: dict[str, object]  # the text and the rows of buttons that it left below the last press


async def measure(command: list[str], environment: dict[str, str]) -> Measured:
    telegram = Telegram()
    url = await telegram.start()
    accounts = [telegram.account(9000 + n, f"{n}") for n in range(PUPILS)]
    for account in accounts:
        account.started = True
    arguments = [part.replace("URL", url) for part in command]
    settings = {key: value.replace("URL", url) for key, value in environment.items()}
    started = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *arguments,
        env=settings,
        cwd=tempfile.gettempdir(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    await press(accounts[0], 0, telegram)
    await until_empty(telegram)
    first = time.perf_counter() - started
    began, busy = time.perf_counter(), processor_time(process.pid)
    for number, account in enumerate(accounts[1:], start=1):
        await press(account, number, telegram)
    await until_empty(telegram)
    rate = (PUPILS - 1) / (time.perf_counter() - began)
    busy = (processor_time(process.pid) - busy) / (PUPILS - 1) * 1000
    resident = psutil.Process(process.pid).memory_info().rss / 2**20
    process.terminate()
    await process.wait()
    await telegram.stop()
    left = accounts[-1].chat.messages[-1].raw
    rows = left.get("reply_markup", {}).get("inline_keyboard", [])
    return Measured(rate, busy, resident, first, {"text": left["text"], "rows": rows})


def processor_time(pid: int) -> float:
    """Seconds, of all threads."""
    used = psutil.Process(pid).cpu_times()
    return float(used.user + used.system)


async def press(account: Account, number: int, telegram: Telegram, data: str | None = None) -> None:
    """A press on a message of the bot's that the account has just got."""
    chat = account.chat
    raw = {
        "message_id": chat.next_id(),
        "date": int(time.time()),
        "chat": account.chat_object,
        "from": telegram.me,
        "text": "press",
    }
    chat.add(Shown(raw, True))
    data = data or f"ev:join:1:{100 + number}:0"
    await account.press(data=data, message_id=raw["message_id"])


async def until_empty(telegram: Telegram) -> None:
    while telegram.updates.pending:  # noqa: ASYNC110 -- a poll disturbs the simulator less than a hook in it
        await asyncio.sleep(0.005)


async def school(file: Path) -> None:
    from sqlalchemy import text

    from tests.school import build_school

    built = await build_school(file)
    with open_tx(built.store) as tx:
        tx.execute(
            text(
                "INSERT INTO event (id, school_id, title, place, starts_at, grades, state)"
                " VALUES (1, 1, 'Той', 'Зал', '2099-01-01', 4094, 'open')"
            )
        )
        for n in range(1500):
            tx.execute(
                text(
                    "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active, telegram_id)"
                    " VALUES (:id, 1, :name, :name, 7, 'А', 'kk', 1, :telegram)"
                ),
                {"id": 100 + n, "name": f"Оқушы {n}", "telegram": 9000 + n},
            )
            tx.execute(text("INSERT INTO role VALUES (:id, 'student', '')"), {"id": 100 + n})
    await built.store.close()


async def main() -> None:
    import os

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "school.db"
        await school(file)
        bare_file = Path(folder) / "bare.py"
        bare_file.write_text(BARE, "utf-8")
        base = {"PATH": os.environ["PATH"]}
        bare = await measure([sys.executable, str(bare_file), "URL"], base)
        ours = await measure(
            [sys.executable, "-m", "bot", "run"],
            base
            | {
                "PYTHONPATH": str(ROOT),
                "BOT_TOKEN": "42:DEMO",
                "BOT_API_URL": "URL",
                "DATABASE_URL": f"sqlite+aiosqlite:///{file}",
                "DATA_KEY": base64.b64encode(KEY).decode(),
                "LOG_LEVEL": "ERROR",
            },
        )
        card = Path(folder) / "card.json"
        card.write_text(json.dumps(ours.card), "utf-8")
        alike = await measure([sys.executable, str(bare_file), "URL", str(card)], base)
    ratio = ours.rate / bare.rate
    print(f"registration press: bare {bare.rate:.0f}/s, ours {ours.rate:.0f}/s, ratio {ratio:.2f} (aim 0.6)")
    ratio = bare.busy / ours.busy
    print(f"processor a press: bare {bare.busy:.2f} ms, ours {ours.busy:.2f} ms, ratio {ratio:.2f} (aim 0.6)")
    print(
        f"with our card and buttons: bare {alike.rate:.0f}/s and {alike.busy:.2f} ms,"
        f" ratio {ours.rate / alike.rate:.2f} by rate and {alike.busy / ours.busy:.2f} by processor"
    )
    more = ours.resident - bare.resident
    print(
        f"resident: bare {bare.resident:.0f} MB, ours {ours.resident:.0f} MB, more by {more:.0f} MB (aim 60)"
    )
    later = ours.first - bare.first
    print(f"first answer: bare {bare.first:.1f} s, ours {ours.first:.1f} s, later by {later:.1f} s (aim 1.0)")


if __name__ == "__main__":
    asyncio.run(main())
