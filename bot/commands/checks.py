"""`check`: whatever can be wrong before the first morning."""

import asyncio
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from aiogram.exceptions import TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.commands.backups import LETTERS_WAIT
from bot.commands.opening import doubt_about_env, needs_token
from bot.commands.troubles import check_place, told_of_database
from bot.complaints import Complaint
from bot.house import daily_copy_of, make_bot, wall_clock
from bot.settings import Settings, read_settings
from db import outbox, people
from db.migrate import known_revision_of, revision_of, revisions
from db.store import Store
from db.vault import Vault
from handlers.people.who_is_who import question_in_line
from locales.words import Words
from services import schools
from services.people import who_is_who


async def check(given: Namespace) -> None:
    """Looks at everything that can be wrong before the first morning."""
    settings = read_settings()
    needs_token(settings)
    print("settings: ok")
    if doubt := doubt_about_env():
        print(doubt)
    with told_of_database(file=settings.database_file):
        Vault.from_text(settings.data_key.get_secret_value())
        check_place(settings.database_file)
        await _check_database(settings)
    await _check_token(settings)
    await check_clock(settings)


async def _check_database(settings: Settings) -> None:
    url, file = settings.database_url, settings.database_file
    revision = await asyncio.to_thread(known_revision_of, url) if file is None or file.exists() else None
    print(f"database: {revision or 'new'} → {revisions()[-1]}")
    if copies := daily_copy_of(settings):
        if copies.folder.exists() and not copies.folder.is_dir():
            raise Complaint(f"BACKUP_DIR: {copies.folder} is a file; give a folder")
        print(f"copies: {copies.all()[-1].name if copies.all() else 'none yet'}")
    if revision:
        store = Store(url)
        try:
            frozen = await store.read(outbox.is_frozen)
            await store.write(schools.check_data_key, Vault.from_text(settings.data_key.get_secret_value()))
        finally:
            await store.close()
        print("data key: ok")
        if frozen:
            print(f"letters: WAIT. {LETTERS_WAIT}")
        await _tell_doubts(settings)


async def _check_token(settings: Settings) -> None:
    bot = make_bot(settings)
    try:
        me = await bot.me()
        print(f"token: @{me.username}")
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise Complaint("BOT_TOKEN: Telegram does not know this token") from None
    except TelegramAPIError as trouble:
        raise Complaint(
            f"{urlsplit(settings.bot_api_url).netloc} (BOT_API_URL) does not answer ({type(trouble).__name__}); look at"
            " the internet connection and at what filters it"
        ) from None
    finally:
        await bot.session.close()


#: Seconds by which a clock may be wrong; a reminder is due to the minute.
MOST_OFF = 90


async def check_clock(settings: Settings, now: Callable[[], datetime] = wall_clock) -> None:
    """Compares this machine's clock with what the Bot API's server says of the time. Raises Complaint."""
    try:
        async with (
            ClientSession(timeout=ClientTimeout(10)) as http,
            http.head(settings.bot_api_url) as answer,
        ):
            told = parsedate_to_datetime(answer.headers["Date"])
    except (ClientError, TimeoutError, KeyError, ValueError):
        return  # a proxy that does not say
    off = round((now() - told).total_seconds())
    if abs(off) > MOST_OFF:
        raise Complaint(
            f"the clock of this computer is {abs(off)} seconds {'fast' if off > 0 else 'slow'}; set it"
            " (Windows: w32tm /resync, Linux: timedatectl set-ntp true)"
        )
    print("clock: ok")


async def _tell_doubts(settings: Settings) -> None:
    """Whom an earlier import may have mixed up, and how many questions of lists wait for an answer."""
    words, store = Words(settings.default_language, settings.zone), Store(settings.database_url)
    known = revision_of(settings.database_url) == revisions()[-1]
    doubts, waiting = await store.read(who_is_who.doubted, answers=known)
    for doubt in doubts:
        print(f"people: {question_in_line(words, doubt)}")
    if known:
        for school_id in await store.read(people.schools):
            for one in await store.read(people.without_class, school_id):
                print(f"people: {words.plain('class-none-line', name=one.name)}")
    await store.close()
    print(f"people: {len(doubts)} to look at, {waiting} questions of lists wait in the bot")
