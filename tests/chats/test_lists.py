"""A list of people is sent to the bot: what it would change is seen first, and nothing is written before yes."""

import asyncio
from pathlib import Path

from sqlalchemy import text

from tests.chats.conftest import Stage
from tests.documents.conftest import excel
from tests.phone import Phone
from tests.school import open_tx

EXCEL_FILE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = ["Код", "Аты-жөні", "Сыныбы"]


async def arrives(phone: Phone, words: str) -> None:
    """Waits until the newest message says so."""
    async with asyncio.timeout(30):
        while not phone.sees(words):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.05)


async def sends(phone: Phone, folder: Path, rows: list[list[str]], whole: str) -> None:
    await phone.says("/menu")
    await phone.presses("Кім кім екен")
    await phone.presses("Тізім жіберу")
    await phone.says("міне")
    assert phone.sees("файл керек") or phone.sees("файлды жіберіңіз")
    await phone.sends_document("list.xlsx", excel(folder / "list.xlsx", rows).read_bytes(), EXCEL_FILE)
    await phone.presses("Оқушылар")
    await phone.presses(whole)
    await arrives(phone, "Әзірге ештеңе жазылған жоқ")


def names(stage: Stage) -> set[str]:
    with open_tx(stage.school.store) as tx:
        pupils = "SELECT p.name FROM person p JOIN role r ON r.person_id = p.id WHERE r.name = 'student' AND p.active"
        return set(tx.execute(text(pupils)).scalars())


async def test_a_list_is_seen_before_it_is_written(stage: Stage, tmp_path: Path) -> None:
    saule, before = stage.saule, names(stage)
    rows = [HEAD, ["X-001", "Серікова Айдана", "9 Б"], ["N-1", "Жаңа Бала", "9 А"], ["", "Барлығы: 2", ""]]
    await sends(saule, tmp_path, rows, "Қосымша тізім")
    assert saule.sees("Жаңа: 1, өзгереді: 1, шығады: 0")
    assert saule.sees("2-жол: өзгереді: Серікова Айдана (сыныбы: 9 А → 9 Б)")
    assert saule.sees("4-жол: аты-жөні жоқ, жол оқылмады: Барлығы: 2")
    assert names(stage) == before
    await saule.presses("Иә, жазу")
    await arrives(saule, "Қосылды: 1, өзгерді: 1")
    assert names(stage) == before | {"Жаңа Бала"}


async def test_a_list_is_not_written_after_no(stage: Stage, tmp_path: Path) -> None:
    saule, before = stage.saule, names(stage)
    await sends(saule, tmp_path, [HEAD, ["N-1", "Жаңа Бала", "9 А"]], "Бәрі осы тізімде")
    assert saule.sees(f"Жаңа: 1, өзгереді: 0, шығады: {len(before)}")
    assert saule.sees("тізімде жоқ, мектептен шығады: Серікова Айдана")
    await saule.presses("Жазбау")
    assert saule.sees("ештеңе өзгерген жоқ")
    assert names(stage) == before


async def test_a_list_of_everybody_says_who_leaves(stage: Stage, tmp_path: Path) -> None:
    saule, before = stage.saule, names(stage)
    rows = [HEAD, ["X-001", "Серікова Айдана", "9 А"], ["X-002", "Мұратов Ерлан", "9 А"]]
    await sends(saule, tmp_path, rows, "Бәрі осы тізімде")
    await saule.presses("Иә, жазу")
    await arrives(saule, f"шықты: {len(before) - 2}")
    assert names(stage) == {"Серікова Айдана", "Мұратов Ерлан"}
