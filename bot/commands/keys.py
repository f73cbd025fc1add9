"""`key` and `rekey`: the first data key, and another in the place of the present one."""

import asyncio
from argparse import Namespace
from datetime import UTC, datetime

from bot.commands.troubles import existing, told_of_database
from bot.complaints import Complaint
from bot.settings import Settings, read_settings
from db.copies import in_use
from db.migrate import migrate
from db.moving import AtWork, refuse_at_work
from db.store import Store
from db.vault import Vault, new_key
from services.rekey import NotAllSealedAnew
from services.rekey import rekey as rekey_all


async def key(given: Namespace) -> None:
    print(new_key())


async def rekey(given: Namespace) -> None:
    """All that DATA_KEY seals is sealed with another key: all or nothing, so that after a kill one starts again."""
    settings = read_settings()
    with told_of_database():
        vault = Vault.from_text(settings.data_key.get_secret_value())
        await asyncio.to_thread(_refuse_at_work, settings)
        await asyncio.to_thread(migrate, settings.database_url)
        store = Store(settings.database_url)
        try:
            changed = await store.write(rekey_all, vault)
            await store.compact()  # also after a kill that came between the two
        except NotAllSealedAnew as left:
            raise Complaint(f"DATA_KEY: nothing was changed, since {left} would be lost") from None
        finally:
            await store.close()
    if changed is None:
        print("the first key of DATA_KEY is the one in force; to change it, DATA_KEY=new,old")
        return
    print(
        f"sealed anew: {changed}. Leave only the new key in DATA_KEY; the former one opens copies of before"
    )


def _refuse_at_work(settings: Settings) -> None:
    busy = Complaint("a bot runs on this database; stop it first")
    if file := settings.database_file:
        if in_use(existing(file)):
            raise busy
        return
    try:
        refuse_at_work(settings.database_url, datetime.now(UTC))
    except AtWork:
        raise Complaint(f"{busy}, then wait three minutes") from None
