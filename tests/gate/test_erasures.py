"""What a family took back: gone from the file, from its log the same day, from copies in thirty, and it stays gone."""

import asyncio
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text

from bot.daily_copy import LIFE_OF_A_COPY, DailyCopy, expire_kept
from bot.timetable import Timetable
from db import erasures
from db.assistance import needs
from db.assistance.entries import need_entry
from db.assistance.families import family
from db.assistance.giving import giver
from db.assistance.needs import need
from db.conversations import Conversations
from db.store import Store
from locales.words import LANGUAGES, Words
from school.assistance import LIFE_AFTER_END
from services.assistance import families, giving
from services.assistance.erasures import replay
from services.assistance.needs import close
from services.parliament import appeals
from tests.postgres import sqlite_only
from tests.running import run_bot as bot
from tests.school import NOW, ZONE, School, asking, build_school, open_tx

pytestmark = sqlite_only

DRAFTS = ("taken-back", "goes-on")
MADE = {"created_at": NOW}


async def school_with_requests(file: Path) -> School:
    """Two requests, each with a question of the keeper's beside it."""
    school = await build_school(file)
    with open_tx(school.store) as tx:
        for number, draft in enumerate(DRAFTS, 1):
            sealed = school.vault.seal(f"etik {draft}".encode(), f"need:{draft}")
            row = {"id": number, "number": number, "draft": draft, "sealed": sealed, "state": "new"}
            row |= {
                "school_id": school.id,
                "reporter_id": school.gulnar.id,
                "child_key": bytes([number]) * 16,
            }
            tx.execute(insert(need).values(row | {"urgent": False, "created_at": NOW, "changed_at": NOW}))
            beside = {"need_id": number, "kind": "question", "at": NOW, "sealed": sealed[::-1]}
            tx.execute(insert(need_entry).values(beside))
    return school


def take_back(tx: Any, need_id: int) -> None:
    row = needs.by_id(tx, need_id)
    assert row
    needs.step(tx, need_id, row.state, state="withdrawn", changed_at=NOW)
    close(tx, row, NOW)


def held(file: Path) -> dict[str, tuple[str, bool, int]]:
    """Of each request: its state, whether anything can be read, how much stands beside it."""
    store = Store(f"sqlite+aiosqlite:///{file}")
    beside = "(SELECT count(*) FROM need_entry WHERE need_id = need.id)"
    asked = f"SELECT draft, state, length(sealed) > 0, {beside} FROM need"
    with open_tx(store) as tx:
        return {draft: (state, bool(full), beside) for draft, state, full, beside in tx.execute(text(asked))}


GONE, THERE = ("withdrawn", False, 0), ("new", True, 1)


def timetable(school: School, now: datetime = NOW, copies: DailyCopy | None = None) -> Timetable:
    talks = Conversations(school.store, school.vault, lambda: now)
    return Timetable(school.store, school.vault, talks, ZONE, school.id, lambda: now, daily_copy=copies)


async def test_taken_back_it_leaves_the_log_within_the_hour(tmp_path: Path) -> None:
    school = await school_with_requests(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        (sealed,) = tx.execute(text("SELECT sealed FROM need WHERE id = 1")).scalars()
    tells = (sealed[100:140], sealed[::-1][100:140])
    await school.store.write(take_back, 1)
    await timetable(school).every_hour()
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert not any(one in content for one in tells), file.name
    await school.store.close()


async def test_an_older_copy_does_not_bring_it_back(tmp_path: Path) -> None:
    """Whichever list is left: the database that stood there, the list beside it, or the list of a younger copy."""
    school = await school_with_requests(tmp_path / "school.db")
    assert (await asyncio.to_thread(bot, tmp_path, "backup", "old.db")).returncode == 0
    await school.store.write(take_back, 1)
    await timetable(school).keep_erasures()
    assert (tmp_path / "school.db.erased").read_text() == "taken-back\n"
    await school.store.close()
    assert (await asyncio.to_thread(bot, tmp_path, "backup", "young.db")).returncode == 0

    places = {
        "database": ("school.db", "school.db.box"),
        "list": ("school.db.erased",),
        "copy": ("young.db.erased",),
    }
    for left, names in places.items():
        folder = tmp_path / left
        folder.mkdir()
        for name in (*names, "old.db", "old.db.box"):
            (folder / name).write_bytes((tmp_path / name).read_bytes())
        restored = await asyncio.to_thread(bot, folder, "restore", "old.db")
        assert restored.returncode == 0, restored.stderr
        assert "erased again: 1" in restored.stdout
        assert held(folder / "school.db") == {"taken-back": GONE, "goes-on": THERE}, left
        assert (folder / "school.db.erased").read_text() == "taken-back\n", (
            "the next copy is put back one day, too"
        )


async def test_the_list_is_kept_beside_the_daily_copies_and_only_grows(tmp_path: Path) -> None:
    school = await school_with_requests(tmp_path / "school.db")
    copies = DailyCopy(school.url, tmp_path / "copies", kept=3)
    copies.make(date(2026, 10, 16))
    hours = timetable(school, copies=copies)
    for number, draft in enumerate(DRAFTS, 1):
        await school.store.write(take_back, number)
        await hours.keep_erasures()
        assert draft in copies.erasures.read_text().split()
    with open_tx(school.store) as tx:
        tx.execute(text("DELETE FROM need"))  # as in a copy that is older than both
    await hours.keep_erasures()
    assert set(copies.erasures.read_text().split()) == set(DRAFTS)
    assert copies.erasures.stat().st_mode & 0o077 == 0
    await school.store.close()


async def test_no_copy_that_the_bot_makes_is_older_than_thirty_days(tmp_path: Path) -> None:
    school = await school_with_requests(tmp_path / "school.db")
    today = date(2026, 10, 16)
    copies = DailyCopy(school.url, tmp_path / "copies", kept=1000)
    for days in (31, 30, 29, 0):
        copies.make(today - timedelta(days=days))
        kept = tmp_path / f"school.db.before-{today - timedelta(days=days):%Y%m%d}-101500"
        for file in (kept, kept.with_name(kept.name + ".box"), kept.with_name(kept.name + ".erased")):
            file.write_bytes(b"")
    mine = tmp_path / "school.db.before-the-exams"
    mine.write_bytes(b"")
    (copies.folder / f"school-{today}.db").unlink()
    expire_kept(tmp_path / "school.db", today)
    copies.make(today)
    assert [file.name for file in copies.all()] == ["school-2026-09-17.db", "school-2026-10-16.db"]
    assert {file.name[:17] for file in copies.folder.glob("*.box")} == {
        "school-2026-09-17",
        "school-2026-10-16",
    }
    left = {file.name.removeprefix("school.db.before-") for file in tmp_path.glob("school.db.before-*")}
    of = ("20260917-101500", "20261016-101500")
    assert left == {f"{one}{end}" for one in of for end in ("", ".box", ".erased")} | {"the-exams"}
    await school.store.close()


@pytest.mark.parametrize(("days", "full"), [(89, True), (91, False)])
async def test_ninety_days_after_the_end_nothing_is_left_but_a_number(
    tmp_path: Path, days: int, full: bool
) -> None:
    school = await school_with_requests(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        tx.execute(text("UPDATE need SET state = 'handed_over' WHERE id = 1"))
    await timetable(school, NOW + timedelta(days=days)).every_hour()
    assert held(tmp_path / "school.db")["taken-back"] == ("handed_over", full, int(full))
    assert held(tmp_path / "school.db")["goes-on"] == THERE, "what goes on is not forgotten"
    with open_tx(school.store) as tx:
        row = needs.by_id(tx, 1)
        told = tx.execute(text("SELECT count(*) FROM letter WHERE kind = 'need-forget'")).scalar_one()
    assert row
    assert row.number == 1
    assert (row.child_key is None) is not full
    assert bool(told) is full, "two weeks before the family hears of it"
    await school.store.close()


def test_the_words_of_the_promise_are_those_that_are_kept() -> None:
    for language in LANGUAGES:
        assert str(LIFE_OF_A_COPY.days) in Words(language, ZONE).plain("need-withdraw-sure")
    assert (LIFE_OF_A_COPY.days, LIFE_AFTER_END.days) == (30, 90)


async def test_an_appeal_that_was_taken_back_is_erased_once_more_in_an_older_copy(tmp_path: Path) -> None:
    """By its draft alone, as a request; what goes on stays."""
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        for draft in DRAFTS:
            assert isinstance(
                appeals.send(tx, asking(school.aidana), draft, "social", "Көмек керек екен"), int
            )
        assert erasures.erased(tx) == frozenset()
        assert replay(tx, ["taken-back", "of another place"], NOW) == 1
        assert erasures.erased(tx) == {"taken-back"}
        assert replay(tx, ["taken-back"], NOW) == 0
    await school.store.close()
    assert erasures.erased_in(tmp_path / "school.db") == {"taken-back"}


async def test_a_givers_card_and_a_familys_record_do_not_come_back_either(tmp_path: Path) -> None:
    """The list names them by their numbers; an older copy, in which they stand, loses them again."""
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        of_school = {"school_id": school.id, "sealed": b"sealed"}
        for number in (1, 2):
            tx.execute(
                insert(giver).values(of_school | {"id": number, "chat_id": number, "kind": "person"} | MADE)
            )
            family_row = {"id": number, "draft": f"f{number}", "number": number, "made_at": NOW}
            tx.execute(insert(family).values(of_school | family_row))
    assert (await asyncio.to_thread(bot, tmp_path, "backup", "old.db")).returncode == 0
    await school.store.write(giving.erase_own, school.id, 1, NOW)
    await school.store.write(families.erase_again, 1, NOW)
    await timetable(school).keep_erasures()
    assert (tmp_path / "school.db.erased").read_text().split() == ["family:1", "giver:1"]
    await school.store.close()
    for folder in (
        tmp_path,
        tmp_path / "elsewhere",
    ):  # by the database that stood there, and by the list alone
        if folder != tmp_path:
            folder.mkdir()
            for name in ("school.db.erased", "old.db", "old.db.box"):
                (folder / name).write_bytes((tmp_path / name).read_bytes())
        else:
            (tmp_path / "school.db.erased").rename(tmp_path / "aside")
        restored = await asyncio.to_thread(bot, folder, "restore", "old.db")
        assert restored.returncode == 0, restored.stderr
        assert "erased again: 2" in restored.stdout
        store = Store(f"sqlite+aiosqlite:///{folder / 'school.db'}")
        with open_tx(store) as tx:
            assert [row.id for row in tx.execute(text("SELECT id FROM giver WHERE sealed <> x''"))] == [2]
            assert [row.id for row in tx.execute(text("SELECT id FROM family"))] == [2]
        await store.close()
        if folder == tmp_path:
            (tmp_path / "aside").rename(tmp_path / "school.db.erased")
