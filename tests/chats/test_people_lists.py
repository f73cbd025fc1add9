"""A list of people is sent to the bot: what it would change is seen first, and nothing is written before yes."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.kept import NoCopy
from db import jobs, people, plan
from db.engines import engine_of
from db.plan import assignees
from documents.upload import FileRefused
from school.plan.changes import Part
from services.people import lists
from tests.chats.conftest import Stage
from tests.documents.conftest import excel
from tests.phone import Phone
from tests.postgres import ON_POSTGRES
from tests.school import open_tx

EXCEL_FILE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = ["Код", "Аты-жөні", "Сыныбы"]


async def arrives(phone: Phone, words: str) -> None:
    """Waits until the newest message says so."""
    async with asyncio.timeout(10):
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


async def sends_unasked(phone: Phone, file: Path) -> None:
    await phone.says("/menu")
    await phone.sends_document(file.name, file.read_bytes(), EXCEL_FILE)


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


# A file that nobody asked for


async def test_a_workbook_says_by_its_columns_whether_it_is_a_list_or_a_plan(
    stage: Stage, tmp_path: Path
) -> None:
    saule = stage.saule
    await sends_unasked(saule, excel(tmp_path / "сынып.xlsx", [HEAD, ["N-1", "Жаңа Бала", "9 А"]]))
    assert saule.sees("сынып.xlsx · Оқушылар")
    await saule.presses("Қосымша тізім")
    await arrives(saule, "Жаңа: 1")
    await saule.presses("Жазбау")
    plan = [["№", "Іс-шара", "Мерзімі", "Сыныптар"], [1, "Жиын", "1 қазан", "5-9"]]
    await sends_unasked(saule, excel(tmp_path / "2026.xlsx", plan))
    assert saule.sees("қай оқу жылының жоспары?")


async def test_of_a_workbook_that_may_be_either_one_is_asked(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    file = excel(tmp_path / "бірдеңе.xlsx", [["Бірі", "Екі"], ["Жиын", "1 қазан"], ["Кеш", "2 қазан"]])
    await sends_unasked(saule, file)
    assert saule.sees("«бірдеңе.xlsx» – бұл не?")
    assert saule.labels[:4] == ["Жоспар", "Оқушылар", "Қызметкерлер", "Ата-аналар"]
    await saule.presses("Жоспар")
    await saule.presses("2026–2027")
    await arrives(saule, "Жоспар жобасы")
    await sends_unasked(saule, file)
    await saule.presses("Оқушылар")
    await saule.presses("Қосымша тізім")
    await arrives(saule, "оқылмады")


# Taking it back


async def test_what_was_before_a_list_is_kept_and_the_list_is_not_written_again_by_itself(
    stage: Stage, tmp_path: Path
) -> None:
    saule = stage.saule
    await sends(saule, tmp_path, [HEAD, ["N-1", "Жаңа Бала", "9 А"]], "Қосымша тізім")
    await saule.presses("Иә, жазу")
    await arrives(saule, "Қосылды: 1")
    if ON_POSTGRES:
        assert saule.sees("BACKUP_DIR")  # which says where a server's copies lie
        return
    assert saule.sees("import undo")
    (copy,) = [one for one in tmp_path.glob("school.db.before-import-*") if one.suffix != ".box"]
    engine = engine_of(f"sqlite+aiosqlite:///{copy}").open_for_migrations()  # it has no box of its own
    with engine.begin() as tx:
        lists.let_go(tx)
        assert tx.execute(text("SELECT state FROM roster_list")).scalar() == "open"
        assert jobs.unfinished(tx, "roster-save") == []
        assert tx.execute(text("SELECT count(*) FROM person WHERE name = 'Жаңа Бала'")).scalar() == 0
    engine.dispose()


async def test_an_import_without_a_copy_says_so(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server's database has a copy only where BACKUP_DIR says where."""
    monkeypatch.setattr("bot.kept.copy_before_import", lambda settings: NoCopy.NOWHERE)
    saule = stage.saule
    await sends(saule, tmp_path, [HEAD, ["N-1", "Жаңа Бала", "9 А"]], "Қосымша тізім")
    await saule.presses("Иә, жазу")
    await arrives(saule, "Қосылды: 1")
    assert saule.sees("BACKUP_DIR")


async def test_a_list_whose_file_is_gone_can_be_agreed_to_once_more(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saule = stage.saule
    await sends(saule, tmp_path, [HEAD, ["N-1", "Жаңа Бала", "9 А"]], "Қосымша тізім")
    yes = saule.data_of("Иә, жазу")
    with monkeypatch.context() as away:
        away.setattr("handlers.people.lists.read_sent_list", not_fetched)
        await saule.presses("Иә, жазу")
        await arrives(saule, "Telegram-нан алу мүмкін болмады")
    stage.telegram.clock.offset += timedelta(seconds=5)  # sooner it is a doubled press
    await saule.presses_raw(yes)
    await arrives(saule, "Қосылды: 1")


async def not_fetched(*_: object) -> FileRefused:
    return FileRefused("file-not-fetched")


# Whoever leaves


async def test_what_a_leaver_had_in_hand_is_opened_from_the_letter(stage: Stage) -> None:
    saule, dana, now = stage.saule, stage.school.dana, stage.telegram.clock.now()
    with open_tx(stage.school.store) as tx:
        plan_id = plan.plan_named(tx, stage.school.id, 2026, "Жоспар", now, "approved")
        values = {
            "month": None,
            "faction": None,
            "title": "Ардагерлермен кездесу",
            "grades": 0,
            "responsible": [],
        }
        row = values | {
            "plan_id": plan_id,
            "understood": {},
            "table_no": 1,
            "row_no": 1,
            "evidence_kinds": [],
        }
        item_id = plan.add_item(tx, row)
        day = now.date() + timedelta(days=9)
        plan.set_occurrences(tx, item_id, [{"number": 1, "starts_on": day, "due_on": day, "weekly": False}])
        assignees.put(tx, item_id, dana.id, Part.LEAD, now)
    await saule.says("/menu")
    await saule.presses("Адамдар")
    await saule.says("Дана")
    await saule.presses(dana.name)
    await saule.presses("Мектептен кетті")
    await saule.presses("Иә")
    await stage.letters()
    assert saule.sees("Қолында қалғанын басқа адамға тапсыру керек")
    await saule.presses("Қолында қалғаны")
    assert saule.sees("Жоспарда негізгі жауапты ісі: 1")
    await saule.presses("Ардагерлермен кездесу")
    assert saule.sees("Ардагерлермен кездесу")
    assert saule.data_of("Тағы").startswith("pi:more")


async def test_the_classes_are_counted_and_whoever_is_in_none_is_shown(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of more pupils than any school has the screen says so, and costs no more."""
    saule = stage.saule
    with open_tx(stage.school.store) as tx:
        school = people.in_numbers(tx, stage.school.id)
        assert school
        people.change(tx, stage.school.aidana.id, grade=None, letter=None)
    await saule.says("/menu")
    await saule.presses("Сыныптар")
    assert saule.sees(f"Оқушылар: {school.pupils - 1}, ботқа әлі кірмегені: {school.missing}")
    await saule.presses("⚠ Сыныбы жоқ: 1")
    assert saule.sees("Сыныбы жоқ оқушылар: 1")
    monkeypatch.setattr(people, "MOST_COUNTED", 2)
    await saule.says("/menu")
    await saule.presses("Сыныптар")
    assert saule.sees("Оқушылар: 2 оқушыдан көп")
    await saule.presses("⚠ Сыныбы жоқ")
    assert saule.sees("Сыныбы жоқ оқушылар: 1")
