"""A copy of a running school, put back on another machine: nothing is missing, and the copy stays silent."""

import asyncio
import errno
import json
import signal
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.daily_copy import DailyCopy
from db import outbox
from db.people.roles import set_roles
from school.people import Role
from services.letters import Letter
from simulator import Telegram
from tests.commands.test_commands import complains
from tests.gate import families
from tests.gate.test_erasures import timetable
from tests.postgres import sqlite_only
from tests.running import RunningBot, drained
from tests.running import run_bot as bot
from tests.school import NOW, build_school, open_tx

pytestmark = sqlite_only

FAMILIES = 20
#: Nothing else is left of making it, looking into it and putting it back.
COPY = ["copy.db", "copy.db.box"]


def contents(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but those that a start may touch."""
    with closing(sqlite3.connect(file)) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(database.execute(f'SELECT * FROM "{name}"'), key=repr)
            for name in names
            if name not in ("keystone", "conversation", "sqlite_sequence")
        }


async def test_a_copy_is_whole_and_sends_nothing_before_somebody_says_so(tmp_path: Path) -> None:
    """The rehearsal of a bad day: backup under load, a new machine, start, a quiet look, and only then letters."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    school = await build_school(first / "school.db")
    telegram = Telegram()
    running = RunningBot(await telegram.start(), first / "school.db")
    parents = await families.build(school, telegram, FAMILIES)
    await families.new_event(school.store, 1)
    await running.start()
    await families.press_all(parents, 1)
    await drained(telegram)
    confirmed = await families.effects(school.store, 1)
    await families.new_event(school.store, 2)
    await families.press_all(parents, 2)  # the copy is made while these are being handled
    made = await asyncio.to_thread(bot, first, "backup", str(tmp_path / "copy.db"))
    assert made.returncode == 0, made.stderr
    await drained(telegram)
    assert await running.end(signal.SIGTERM) == 0
    assert sorted(one.name for one in tmp_path.glob("copy*")) == COPY
    # A letter that was waiting when the copy was made.
    letter = Letter("join-refused-letter").body()
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    complete = contents(tmp_path / "copy.db")

    restored = await asyncio.to_thread(bot, second, "restore", str(tmp_path / "copy.db"))
    assert restored.returncode == 0, restored.stderr
    assert sorted(one.name for one in tmp_path.glob("copy*")) == COPY
    assert contents(second / "school.db") == complete
    from db.store import Store

    store = Store(f"sqlite+aiosqlite:///{second / 'school.db'}")
    assert await families.effects(store, 1) == confirmed == families.once(FAMILIES)
    with open_tx(store) as tx:
        outbox.post(tx, [families.FIRST_PARENT], "hello", "x:1", "once", letter, datetime.now(UTC))

    new = RunningBot(telegram.url, second / "school.db")
    await new.start()
    calls = telegram.calls_made
    await parents[1].say("/menu")  # whoever presses is answered
    await drained(telegram)
    assert telegram.calls_made > calls
    await asyncio.sleep(1.5)  # some turns of the sender
    with open_tx(store) as tx:
        assert tx.execute(text("SELECT state FROM letter WHERE kind = 'hello'")).scalar_one() == "new"
    assert (await asyncio.to_thread(bot, second, "resume")).returncode == 0
    async with asyncio.timeout(60):
        while True:
            with open_tx(store) as tx:
                state = tx.execute(text("SELECT state FROM letter WHERE kind = 'hello'")).scalar_one()
            if state == "sent":
                break
            await asyncio.sleep(0.05)
    assert await new.end(signal.SIGTERM) == 0
    await telegram.stop()
    await store.close()
    await school.store.close()


@pytest.mark.parametrize("harm", ["cut", "bit", "other", "empty"])
def test_a_harmed_copy_is_refused_and_the_school_stays_as_it_is(tmp_path: Path, harm: str) -> None:
    asyncio.run(_build(tmp_path / "school.db"))
    assert bot(tmp_path, "backup", "copy.db").returncode == 0
    raw = bytearray((tmp_path / "copy.db").read_bytes())
    if harm == "cut":
        del raw[len(raw) // 2 :]
    elif harm == "bit":
        for place in range(100, 4096, 7):  # the first page's tree, not the slack of a cell
            raw[place] ^= 1
    elif harm == "other":
        raw = bytearray(b"Date;Name\n" * 500)
    else:
        raw.clear()
    (tmp_path / "harmed.db").write_bytes(raw)
    before = contents(tmp_path / "school.db")
    complains(bot(tmp_path, "restore", "harmed.db"), "harmed.db")
    assert contents(tmp_path / "school.db") == before


async def test_the_administrator_hears_once_a_day_that_no_copy_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        set_roles(tx, school.saule.id, [(Role.ADMIN, "")])
    copies = DailyCopy(school.url, tmp_path / "copies", kept=3)

    async def hours_of(day: int) -> list[str]:
        """Two hours of that day from today; what the administrator has been told until then."""
        for hour in range(2):
            await timetable(school, NOW + timedelta(days=day, hours=hour), copies).every_hour()
        with open_tx(school.store) as tx:
            told = tx.execute(text("SELECT body FROM letter WHERE kind = 'copy' ORDER BY id")).scalars()
            return [json.loads(body)["key"] for body in told]

    assert await hours_of(0) == []
    made = copies.all()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("bot.daily_copy.write_copy", full)
    assert await hours_of(1) == [], "yesterday's is young enough"
    assert await hours_of(2) == ["copy-old-letter"]
    assert await hours_of(3) == ["copy-old-letter"] * 2
    assert copies.all() == made
    made[0].unlink()
    assert await hours_of(4) == ["copy-old-letter", "copy-old-letter", "copy-none-letter"]
    await school.store.close()


async def _build(file: Path) -> None:
    school = await build_school(file)
    await school.store.close()


async def test_nothing_is_put_back_under_a_running_bot(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    await school.store.close()
    telegram = Telegram()
    aidana = telegram.account(school.aidana.telegram_id or 0, "Айдана", started=True)
    running = RunningBot(await telegram.start(), tmp_path / "school.db")
    await running.start()
    await aidana.say("/menu")
    await drained(telegram)
    made = await asyncio.to_thread(bot, tmp_path, "backup", str(tmp_path / "copy.db"))
    assert made.returncode == 0, made.stderr
    refused = await asyncio.to_thread(bot, tmp_path, "restore", str(tmp_path / "copy.db"))
    complains(refused, "a bot runs on this database")
    await aidana.say("/menu")
    await drained(telegram)
    assert await running.end(signal.SIGTERM) == 0
    restored = await asyncio.to_thread(bot, tmp_path, "restore", str(tmp_path / "copy.db"))
    assert restored.returncode == 0, restored.stderr
    await telegram.stop()
