"""`check --running`: asked every two minutes of a machine that has other work, so it brings in little."""

import asyncio
from argparse import Namespace
from datetime import UTC, datetime
from socket import gethostname

from bot.commands.troubles import check_place, told_of_database
from bot.complaints import Complaint
from bot.settings import read_settings
from db import heartbeat
from db.migrate import known_revision_of
from db.store import Store


async def check_running(given: Namespace) -> None:
    """For whoever watches over the bot: the exit code says it."""
    settings = read_settings()
    url, file = settings.database_url, settings.database_file
    with told_of_database(file=file):
        check_place(file)
        if (file and not file.exists()) or await asyncio.to_thread(known_revision_of, url) is None:
            raise Complaint("DATABASE_URL: there is no database yet; `python -m bot run` makes it")
        store = Store(url)
        seen = await store.read(heartbeat.last, gethostname())
        await store.close()
    if seen is None or datetime.now(UTC) - seen > heartbeat.LATELY:
        raise Complaint(f"the bot of {gethostname()} does not work: no sign of life for three minutes")
    print(f"running: {(datetime.now(UTC) - seen).seconds} s ago")
