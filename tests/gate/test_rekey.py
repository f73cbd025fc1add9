"""Another data key: afterwards it alone opens everything, and what was published stays what it was."""

import asyncio
import base64
import os
import random
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, insert, text, update

from db import sealed
from db.assistance.needs import need
from db.conversations import conversation
from db.store import Store
from db.tables import metadata
from db.vault import BadKey, Vault, key_id
from services import schools
from services.assistance.contents import child_key
from services.elections import receipt
from services.elections.booths import booth_code
from services.elections.commission import place_of_key
from simulator import Telegram
from tests.commands.test_commands import complains
from tests.gate import foreign_school
from tests.postgres import sqlite_only
from tests.running import RunningBot, process_of
from tests.running import run_bot as bot
from tests.school import KEY, NOW, School, build_school, open_tx

pytestmark = sqlite_only

FULL = os.environ.get("GATE") == "full"
NEW = bytes(range(1, 33))
OLD_TEXT, NEW_TEXT = base64.b64encode(KEY).decode(), base64.b64encode(NEW).decode()
BOTH = f"{NEW_TEXT},{OLD_TEXT}"
#: Columns of bytes that the vault has nothing to do with.
OTHERS = {
    "election.public_key",
    "election.seed",
    "booth_code.code_hash",
    "invitation.code_hash",
    "keystone.value",
    "need.child_key",
    "absent_case.child_key",
    "family_child.child_key",
    "hotline_message.code_hash",
    "process.public_key",
    "kept_by_process.sealed",  # to a key that one process has in memory, and no longer than that process lives
}
TOLD = "қысқы етік".encode()


def place(table: str, row: dict[str, Any]) -> str:
    """Written down once more, so that a place that moves is noticed."""
    match table:
        case "absence":
            return f"absence:{row['child_id']}:{row['day']}"
        case "conversation":
            return str(row["key"])
        case "election":
            return place_of_key(row["draft"])
        case "giver":
            return f"giver:{row['school_id']}:{row['chat_id']}"
        case "absent_case":
            return f"case:{row['draft']}"
        case "appeal" | "contact" | "family":
            return f"{table}:{row['draft']}"
        case "case_measure":
            return f"measure:{row['draft']}"
        case "hotline_message":
            return f"hotline:{row['draft']}"
        case "parent_question":
            return f"question:{row['draft']}"
        case "need":
            return f"need:{row['draft']}"
    return f"need:{foreign_school.SECRET}"  # an entry is bound to its request's draft


async def full_school(file: Path) -> School:
    """Something sealed in every table that can hold it."""
    school = await build_school(file)
    await foreign_school.build(school.store)
    with open_tx(school.store) as tx:
        tx.execute(insert(conversation).values(key="7:7", state="x", sealed=b"?", touched_at=NOW.isoformat()))
        tx.execute(
            update(need).values(draft=foreign_school.SECRET, child_key=child_key(Vault(KEY), school.timur.id))
        )
        for name, column in sealed.SEALED.items():
            table = metadata.tables[name]
            for row in [dict(row) for row in tx.execute(table.select()).mappings()]:
                this = [key == row[key.name] for key in table.primary_key]
                kept = Vault(KEY).seal(TOLD, place(name, row))
                tx.execute(update(table).where(*this).values({column: kept}))
    return school


def opened_by(store: Store, key: bytes) -> dict[str, bytes]:
    """What each table's sealed thing says. Raises BadKey."""
    with open_tx(store) as tx:
        vault = schools.check_data_key(tx, Vault(key))
        found = {}
        for name, column in sealed.SEALED.items():
            for row in tx.execute(metadata.tables[name].select()).mappings():
                found[name] = vault.open(row[column], place(name, dict(row)))
        return found


def test_every_column_of_bytes_is_sealed_anew_or_known_not_to_be() -> None:
    """A new table with something sealed in it has to be named, or its content would be lost with the former key."""
    of_bytes = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert of_bytes == {f"{table}.{column}" for table, column in sealed.SEALED.items()} | OTHERS


async def test_afterwards_the_new_key_alone_opens_everything(tmp_path: Path) -> None:
    school = await full_school(tmp_path / "school.db")
    voter, store = school.aidana, school.store
    codes = [receipt(Vault(KEY), voter, 1), booth_code(Vault(KEY), voter.id, 1)]
    await store.close()

    complains(await asyncio.to_thread(bot, tmp_path, "rekey", DATA_KEY=NEW_TEXT), key_id(KEY).hex())
    store = Store(school.url)
    with open_tx(store) as tx:  # both keys, before anything is changed: the present one stays in force
        both = schools.check_data_key(tx, Vault(NEW, KEY))
    assert [receipt(both, voter, 1), booth_code(both, voter.id, 1)] == codes
    assert both.key_id == key_id(KEY)
    await store.close()

    done = await asyncio.to_thread(bot, tmp_path, "rekey", DATA_KEY=BOTH)
    assert done.returncode == 0, done.stderr
    assert NEW_TEXT not in done.stdout + done.stderr
    store = Store(school.url)
    assert opened_by(store, NEW) == dict.fromkeys(sealed.SEALED, TOLD)
    with pytest.raises(BadKey):
        opened_by(store, KEY)
    with open_tx(store) as tx:
        vault = schools.check_data_key(tx, Vault(NEW))
        (digest,) = tx.execute(text("SELECT child_key FROM need")).scalars()
    assert [receipt(vault, voter, 1), booth_code(vault, voter.id, 1)] == codes, "what was published stays"
    assert digest == child_key(vault, school.timur.id), "the child's requests are found again"
    assert digest != child_key(Vault(KEY), school.timur.id), "and not with the former key"
    await store.close()
    for file in tmp_path.glob("school.db*"):
        assert key_id(KEY) not in file.read_bytes(), file.name

    again = await asyncio.to_thread(bot, tmp_path, "rekey", DATA_KEY=NEW_TEXT)
    assert again.returncode == 0, again.stderr
    assert "in force" in again.stdout


async def test_a_kill_leaves_the_former_key_or_the_new_one(tmp_path: Path) -> None:
    school = await full_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        row = dict(tx.execute(need.select()).mappings().one())
        many = [
            row | {"id": n, "draft": f"d{n}", "number": n, "sealed": Vault(KEY).seal(TOLD, f"need:d{n}")}
            for n in range(10_000, 12_000)
        ]
        tx.execute(insert(need), many)
    await school.store.close()
    chance = random.Random(7)
    for _ in range(40 if FULL else 5):
        process = process_of(["rekey"], tmp_path, {"DATA_KEY": BOTH}, tmp_path / "err")
        process.start()
        await asyncio.sleep(chance.uniform(0, 1.5))
        process.kill()
        process.join()
    began = time.monotonic()
    done = await asyncio.to_thread(bot, tmp_path, "rekey", DATA_KEY=BOTH)
    print(f"2,000 requests: {time.monotonic() - began:.1f} s")
    assert done.returncode == 0, done.stderr
    store = Store(school.url)
    assert set(opened_by(store, NEW).values()) == {TOLD}
    await store.close()


async def test_it_refuses_while_a_bot_runs(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    await school.store.close()
    telegram = Telegram()
    aidana = telegram.account(school.aidana.telegram_id or 0, "Айдана", started=True)
    running = RunningBot(await telegram.start(), tmp_path / "school.db")
    await running.start()
    await aidana.say("/menu")
    await aidana.settled(within=60)
    complains(await asyncio.to_thread(bot, tmp_path, "rekey", DATA_KEY=BOTH), "a bot runs on this database")
    await running.end(15)
    await telegram.stop()
