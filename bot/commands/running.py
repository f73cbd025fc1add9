"""`run` and `demo`: the bot itself."""

import asyncio
import logging
from argparse import Namespace
from pathlib import Path
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from bot.commands.backups import LETTERS_WAIT
from bot.commands.codes import add_administrator
from bot.commands.opening import doubt_about_env, house_of, needs_token
from bot.commands.troubles import told_of_database, told_of_writing, why_database
from bot.complaints import Complaint
from bot.house import House
from bot.line import insist, rest, unless
from bot.logs import set_up_logs
from bot.settings import Settings, read_settings
from bot.stopping import stop_at_signals
from db import outbox, people
from db.engines import engine_of
from db.migrate import revision_of
from db.people.roles import set_roles
from db.turns import Duty
from handlers.menu import set_commands_for_all
from locales.words import Words
from school.people import Role

logger = logging.getLogger(__name__)

#: Seconds between two looks for a server that is away.
PAUSE = 3.0


async def run(given: Namespace) -> None:
    """Polling or webhook until a signal; what is in hand is finished first."""
    settings = read_settings()
    needs_token(settings)
    if given.webhook and not (settings.webhook_url and settings.webhook_secret.get_secret_value()):
        raise Complaint("WEBHOOK_URL and WEBHOOK_SECRET: both are needed for --webhook")
    with told_of_writing(settings.log_file or Path("the log")):
        set_up_logs(settings)
    if doubt := doubt_about_env():
        logger.warning(doubt)
    stopping = asyncio.Event()
    stop_at_signals(stopping)
    with told_of_database():
        await until_there(settings, stopping)
    if stopping.is_set():
        return
    async with house_of(settings) as house:
        if await house.store.read(outbox.is_frozen):
            logger.warning(LETTERS_WAIT)
        await make_first_administrators(house)
        try:
            await serve_telegram(house, stopping, webhook=given.webhook, take_over=given.take_over)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise Complaint("BOT_TOKEN: Telegram does not know this token") from None


async def until_there(settings: Settings, stopping: asyncio.Event) -> None:
    """Waits for a database server that is not there yet: after a power cut it may be later than the bot."""
    while not stopping.is_set():
        try:
            await asyncio.to_thread(revision_of, settings.database_url)
        except OperationalError as away:
            if not engine_of(settings.database_url).is_away(away):
                return
            logger.warning("DATABASE_URL: the server does not answer, waiting: %s", why_database(away))
            await rest(stopping, PAUSE)
        except Exception:
            return  # whatever it is, opening the house says it
        else:
            return


async def serve_telegram(
    house: House, stopping: asyncio.Event, *, webhook: bool, take_over: bool = False
) -> None:
    """Waits for the Bot API, then serves until `stopping`. Raises TelegramUnauthorizedError, TelegramNotFound."""
    await insist(house.bot.me, stopping)
    if stopping.is_set():
        return
    await unless(
        stopping, set_commands_for_all(house.bot, Words(house.settings.default_language, house.settings.zone))
    )
    async with house.at_work():
        if webhook:
            from bot.webhook import serve  # noqa: PLC0415 -- aiohttp's server, which polling does without

            if await house.store.turns.is_anothers(Duty.UPDATES):
                raise Complaint(
                    "DATABASE_URL: a `run` without --webhook receives this bot's updates on the same database; stop it,"
                    " or start this one without --webhook, too: it stands by and helps"
                )
            await serve(house, stopping)
        else:
            await _poll(house, stopping, take_over=take_over)


async def _poll(house: House, stopping: asyncio.Event, *, take_over: bool) -> None:
    """Asks for updates; while another process on the same PostgreSQL does, helps it and waits to take its place."""
    if not await house.store.turns.on_duty(Duty.UPDATES):
        await house.say_ready("standing by")
        await house.receiver.stand_by(stopping)
    await insist(lambda: _make_way(house.bot, take_over=take_over), stopping)
    if stopping.is_set():
        return
    await house.say_ready("polling")
    await house.receiver.poll(stopping)


async def _make_way(bot: Bot, *, take_over: bool) -> None:
    """Telegram tells updates in one way only. A webhook that is set may be another program at work."""
    hook = (await bot.get_webhook_info()).url
    if hook and not take_over:
        raise Complaint(
            f"BOT_TOKEN: {urlsplit(hook).hostname} receives this bot's updates by webhook; stop the program there and"
            " `run --take-over`, or `run --webhook` here"
        )
    if hook:
        await bot.delete_webhook()


async def make_first_administrators(house: House) -> None:
    """The accounts of ADMIN_IDS are administrators; a person is made for an account that nobody knows."""
    for telegram_id in house.settings.admin_ids:
        await house.store.write(_make_administrator, house, telegram_id)


def _make_administrator(tx: Connection, house: House, telegram_id: int) -> None:
    known = people.with_telegram(tx, telegram_id)
    if known is None:
        add_administrator(tx, house, f"Admin {telegram_id}", telegram_id)
    elif (Role.ADMIN, "") not in known.roles:
        set_roles(tx, known.id, [*known.roles, (Role.ADMIN, "")])


async def demo(given: Namespace) -> None:
    from bot.demo import play  # noqa: PLC0415 -- brings the simulator

    await play(given.port, fresh=given.fresh)
