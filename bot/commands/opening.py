"""What every command begins with: settings, given files, an open house; or one line that says why not."""

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.commands.keeping import keep_before_update
from bot.commands.troubles import check_place, existing, told_of_database
from bot.complaints import Complaint
from bot.house import House, open_house, wall_clock
from bot.settings import Settings, read_settings
from documents.upload import FileRefused
from locales.words import Words
from school.dates import SchoolYear, school_day


@asynccontextmanager
async def house_of(settings: Settings, now: Callable[[], datetime] = wall_clock) -> AsyncIterator[House]:
    """An open house, or the one line that says why it does not open."""
    async with AsyncExitStack() as opened:
        with told_of_database(file=settings.database_file):
            check_place(settings.database_file)
            kept = await asyncio.to_thread(keep_before_update, settings.database_file, settings.database_url)
            if kept:
                print(f"the database is brought up to date; its copy from before: {kept}", file=sys.stderr)
            house = await opened.enter_async_context(open_house(settings, now))
        with told_of_database(file=settings.database_file):
            yield house


def needs_token(settings: Settings) -> None:
    if not settings.bot_token.get_secret_value():
        raise Complaint("BOT_TOKEN: is empty; @BotFather in Telegram gives one")
    if not settings.data_key.get_secret_value():
        raise Complaint("DATA_KEY: is empty; `python -m bot key` makes one, keep a copy in the safe")


def offline(settings: Settings) -> Settings:
    """Imports need no token."""
    if not settings.data_key.get_secret_value():
        raise Complaint("DATA_KEY: is empty; `python -m bot key` makes one, keep a copy in the safe")
    if not settings.bot_token.get_secret_value():
        return settings.model_copy(update={"bot_token": read_settings(bot_token="1:none").bot_token})  # noqa: S106 -- no token
    return settings


def list_file(file: Path) -> Path:
    """A list or a plan that was named on the command line."""
    if file.name.startswith("~$"):
        raise Complaint(
            f"{file}: Excel or Word puts it there while a file is open; give the file without «~$»"
        )
    return existing(file)


@contextlib.contextmanager
def told_in(words: Words, file: Path) -> Iterator[None]:
    """A refused file in one line, in the school's language."""
    try:
        yield
    except FileRefused as refused:
        said = words.plain(refused.reason, **refused.details)
        kind = f" (--kind {refused.details['found']})" if refused.reason == "list-another-kind" else ""
        raise Complaint(f"{file.name}: {said}{kind}") from None
    except PermissionError:
        raise Complaint(
            f"{file.name}: cannot be read; close it in Excel, or give yourself the rights to it"
        ) from None


def year_of(text: str | None, settings: Settings) -> SchoolYear:
    if text is None:
        return SchoolYear.of(school_day(wall_clock(), settings.zone))
    year = SchoolYear.parse(text)
    if year is None:
        raise Complaint(f"--year: «{text}» is not a school year; write it like 2026-2027")
    return year


def doubt_about_env() -> str | None:
    """A line if others on this machine can read the keys."""
    file = Path(".env")
    if os.name == "nt" or not file.is_file() or not file.stat().st_mode & 0o077:
        return None
    return ".env: others on this machine can read it, and it holds the keys; `chmod 600 .env`"
