"""Help for a child: asked for with consent, read by one, followed by the parent, hidden from everybody else."""

import logging
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from db.assistance.needs import need
from tests.chats.conftest import Stage
from tests.postgres import sqlite_only
from tests.school import NOW, open_tx

CANARY = "қысқы етік 37 КАНАРЕЙКА"


async def fill_in(stage: Stage) -> None:
    gulnar = stage.gulnar
    await gulnar.says("/menu")
    await gulnar.presses("Балаға көмек керек")
    assert gulnar.sees("111")
    await gulnar.presses("Көмек сұрау")
    await gulnar.presses("Ахметов Тимур")
    await gulnar.presses("Келісемін")
    await gulnar.presses("Қысқы етік")
    await gulnar.presses("Дайын")
    await gulnar.says("37, 1")
    await gulnar.sends_sticker()
    assert gulnar.sees("Мұнда мәтін жазу керек")
    await gulnar.says("ЖСН 050101 500123")
    assert gulnar.sees("ЖСН жазбаңыз")
    await gulnar.says(CANARY)


async def report(stage: Stage) -> None:
    await fill_in(stage)
    assert CANARY in stage.gulnar.screen
    await stage.gulnar.presses("✓ Жіберу")
    assert stage.gulnar.sees("№ 1")
    await stage.letters()


async def test_a_request_goes_its_way_and_the_parent_follows(stage: Stage) -> None:
    await report(stage)
    # What was typed is gone from the chat.
    assert not any(CANARY in m.text for m in stage.gulnar.account.chat.messages)
    assert stage.maira.sees("Жаңа өтініш: № 1")
    assert CANARY not in " ".join(stage.maira.messages)
    await stage.maira.presses("Ашу")
    await stage.maira.presses("Қабылдаймын")
    assert stage.maira.sees("Не үшін ашасыз?")
    await stage.maira.presses("Жаңа өтінішті қарау")
    assert CANARY in stage.maira.screen
    assert stage.maira.shown.protect_content
    for step in ("✓ Қабылдау", "Жинауды бастау", "✓ Дайын", "Тапсырылды"):
        await stage.maira.presses(step)
    await stage.letters()
    assert stage.gulnar.sees("№ 1 өтінішіңіз: тапсырылды")
    await stage.gulnar.presses("Ашу")
    assert stage.gulnar.sees("ашқан адам саны: 1")


async def test_a_withdrawn_request_is_empty(stage: Stage) -> None:
    await report(stage)
    await stage.gulnar.says("/menu")
    await stage.gulnar.presses("Балаға көмек керек")
    await stage.gulnar.presses("№ 1")
    await stage.gulnar.presses("Қайтарып алу")
    await stage.gulnar.presses("Иә, қайтарып аламын")
    assert stage.gulnar.sees("қайтарып алынды")
    await stage.maira.presses_raw("nk:conduct:1::0")
    await stage.maira.presses_raw("nk:read:1:new:0")
    assert stage.maira.sees("мазмұны өшірілген")


async def test_a_request_that_is_over_leaves_the_list_after_a_week(stage: Stage) -> None:
    await report(stage)
    gulnar = stage.gulnar
    with open_tx(stage.school.store) as tx:
        tx.execute(update(need).values(state="withdrawn", changed_at=NOW))
    for days, seen in ((6, True), (2, False)):
        await stage.telegram.clock.move(timedelta(days=days))
        await gulnar.says("/menu")
        await gulnar.presses("Балаға көмек керек")
        assert any("№ 1" in label for label in gulnar.labels) is seen
    assert gulnar.sees("Ашық өтінішіңіз жоқ.")
    assert any("Мен туралы не сақталған?" in label for label in gulnar.labels)


async def test_nobody_else_learns_even_that_it_exists(stage: Stage) -> None:
    await report(stage)
    for data in ("nd:card:1:0", "nd:card:777:0", "nd:sure:1:0"):
        await stage.ruslan.presses_raw(data)
        assert stage.ruslan.notice.text == "Такой просьбы не нашлось."
    for phone in (stage.dana, stage.saule, stage.aidana, stage.zhanna):
        await phone.presses_raw("nk:read:1:new:0")
        assert CANARY not in " ".join(phone.messages)
        assert phone.notice.alert


@sqlite_only
async def test_nothing_of_it_can_be_read_from_the_files_or_the_log(
    stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await fill_in(stage)  # a half-filled form lies in the database
    await stage.gulnar.presses("✓ Жіберу")
    await stage.letters()
    copy = tmp_path / "copy.db"
    source = sqlite3.connect(stage.house.store.path)
    with sqlite3.connect(copy) as target:
        source.backup(target)
    target.close()
    source.close()
    for file in tmp_path.iterdir():
        raw = file.read_bytes()
        for canary in ("КАНАРЕЙКА", "етік"):
            assert canary.encode() not in raw, (file, canary)
    bot_lines = [r.getMessage() for r in caplog.records if not r.name.startswith(("sqlalchemy", "aiosqlite"))]
    assert not any("КАНАРЕЙКА" in line for line in bot_lines)
