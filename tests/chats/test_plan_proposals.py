"""A plan is sent to the bot: what was understood is looked through, corrected and saved once; then the next version."""

import asyncio
import io
import zipfile
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from sqlalchemy import text

from db.jobs import Job
from documents.plan import read_plan
from school.dates import SchoolYear
from services import plan
from services.plan import proposals
from tests.chats.conftest import Stage
from tests.documents.conftest import word
from tests.phone import Phone
from tests.school import NOW, asking, open_tx

SAMPLE = (Path(__file__).parents[2] / "bot" / "demo" / "sample" / "plan.docx").read_bytes()
WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HEAD = ["№", "Іс-шара", "Мерзімі", "Жауаптылар", "Қатысушылар", "Аяқталу нысаны"]
SURE = ["1", "Сайлау күні", "15 қазан", "Психолог", "5-9 сынып", "Хаттама"]
UNSURE = ["2", "Асар", "31 ақпан", "Жасампаздар", "", "Торт"]
LAST = ["3", "Кітап күні", "айына 1 рет", "Психолог", "барлық сыныптар", "Фотоесеп"]


def table(folder: Path, *rows: list[str], before: str = "Жоспар") -> bytes:
    return word(folder / "plan.docx", before, [HEAD, *rows]).read_bytes()


async def arrives(phone: Phone, text: str) -> None:
    """Waits until the newest message says so."""
    async with asyncio.timeout(30):
        while not phone.sees(text):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.05)


async def sends_plan(phone: Phone, content: bytes, name: str = "plan.docx", year: str = "2026–2027") -> None:
    """The file alone, and the year for which it is asked; until the draft is there."""
    await phone.sends_document(name, content, WORD_FILE)
    assert phone.sees("қай оқу жылының жоспары?")
    await phone.presses(year)


async def reads_plan(phone: Phone, content: bytes) -> None:
    await sends_plan(phone, content)
    await arrives(phone, "Жоспар жобасы")


async def saves(phone: Phone) -> None:
    await phone.presses("Сақтау")
    await phone.presses("Бәрін енгізіп" if phone.sees("Қаралмаған жолдар") else "Сақтау")


async def items(stage: Stage) -> dict[str, int]:
    """The titles in the plan with the number of their days."""
    with open_tx(stage.school.store) as tx:
        found = tx.execute(
            text(
                "SELECT title, count(occurrence.id) AS days FROM plan_item"
                " LEFT JOIN occurrence ON item_id = plan_item.id GROUP BY plan_item.id ORDER BY plan_item.id"
            )
        )
        return {row.title: row.days for row in found}


async def count(stage: Stage, question: str) -> int:
    with open_tx(stage.school.store) as tx:
        return int(tx.execute(text(question)).scalar_one())


async def test_the_schools_plan_is_sent_looked_through_and_saved_once(stage: Stage) -> None:
    saule = stage.saule
    await saule.says("/plan")
    await saule.presses("Баптаулар")
    await saule.presses("Жоспарды файлдан енгізу")
    assert saule.sees("«Сақтау» батырмасын баспайынша, жоспар өзгермейді")
    await saule.says("міне")
    assert saule.sees("Мұнда файл керек")
    await saule.sends_photo()
    assert saule.sees("Мұнда файл керек")
    await saule.sends_document("Жоспар 2026.docx", SAMPLE, WORD_FILE)
    assert saule.labels[:3] == ["2026–2027", "2027–2028", "2025–2026"]
    await saule.says("биыл")
    assert saule.sees("былай жазыңыз: 2026-2027")
    await saule.says("2026-2027")
    assert saule.sees("оқылып жатыр") or saule.sees("Жоспар жобасы")
    await arrives(saule, "Жоспар жобасы · Жоспар 2026.docx")
    assert saule.sees("Жолдар: 38, іс-шаралар: 42")
    assert saule.sees("Оқу жылы: 2026–2027 жаңа жоспар: мектеп парламентінің жоспары")
    assert await items(stage) == {}

    await saule.presses("Жолдарды қарап шығу")
    assert saule.sees("1 / 38 · 1-кесте, 2-жол 🆕 жаңа · қаралмаған")
    assert saule.sees("🕒 Мерзімі: қыркүйек → Қыркүйек 2026")
    assert saule.sees("👤 Жауаптылар: Фракция мүшелері → тәлімгер")
    assert saule.sees("👥 Сыныптар: 5-11 сынып → 5–11")
    assert saule.sees("📎 Дәлелі: Әлеуметтік желіге жариялау → сілтеме")
    assert saule.sees("🏳 Фракция: Құқық және тәртіп")
    await saule.presses("✓ Енгізу")
    assert saule.sees("2 / 38")
    await saule.presses("✕ Енгізбеу")
    await saule.presses("‹")
    assert saule.sees("2 / 38 · 1-кесте, 3-жол 🆕 жаңа · ✕ енгізілмейді")
    await saule.presses("Жалпы көрініс")
    assert saule.sees("✓ Енгізіледі: 1 · ✕ Енгізілмейді: 1 · Қаралмаған: 36")
    await saule.presses("Қаралмағанын енгізу: 36")
    await saule.presses("Сақтау")
    assert saule.sees("🆕 Қосылады: 37")
    assert await items(stage) == {}
    yes = saule.data_of("Сақтау")
    assert "sure-save" in yes
    await saule.account.press(data=yes)
    await saule.presses_raw(yes)
    assert len(await items(stage)) == 37
    assert saule.notice.text == "Бұл жоба сақталып қойған."
    assert any("Қосылды: 37, өзгерді: 0, шығарылды: 0" in told for told in saule.messages)
    assert await count(stage, "SELECT count(*) FROM audit WHERE deed = 'import-plan'") == 1
    assert await count(stage, "SELECT count(*) FROM plan_draft_row") == 0


async def test_a_new_plan_waits_for_the_directors_approval_and_the_deputy_head_hears_of_it(
    stage: Stage, tmp_path: Path
) -> None:
    await reads_plan(stage.dana, table(tmp_path, SURE, LAST))
    await stage.dana.presses("Сақтау")
    assert stage.dana.sees("Жоспар жоба болып сақталады")
    await stage.dana.presses("Бәрін енгізіп")
    await stage.letters()
    assert any("жаңа жоспар енгізді: мектеп парламентінің жоспары" in one for one in stage.saule.messages)
    assert await count(stage, "SELECT count(*) FROM plan WHERE state = 'draft'") == 1
    await stage.saule.presses("Жоспарлар")
    assert stage.saule.sees("жоба")


async def test_what_is_doubtful_is_marked_with_its_reason_and_corrected(stage: Stage, tmp_path: Path) -> None:
    dana = stage.dana
    await reads_plan(dana, table(tmp_path, SURE, UNSURE, LAST))
    assert dana.sees("⚠ Күмәнді жолдар: 1")
    await dana.presses("Тек күмәнділері: 1")
    assert dana.sees("1 / 1 · 1-кесте, 3-жол")
    for why in (
        "⚠ күнтізбеде ондай күн жоқ, мерзімсіз қалды: 31 ақпан",
        "⚠ рөлі танылмаған жауаптылар: Жасампаздар",
        "⚠ сыныптары жазылмаған",
        "⚠ дәлелдің түрі танылмады, кез келген дәлел қабылданады: Торт",
    ):
        assert dana.sees(why), why

    for field, bad, complaint, good in (
        ("Мерзімі", "30 ақпан", "күнтізбеде ондай күн жоқ", "28 ақпан"),
        ("Жауаптылар", "/", "Мұнда мәтін жазу керек", "тәлімгер, ДТІЖО"),
        ("Сыныптар", "жасыл", "сыныптары түсініксіз: жасыл", "7, 9"),
        ("Дәлелі", "", "Мұнда мәтін жазу керек", "анықтама"),
        ("Атауы", "–", "Мұнда мәтін жазу керек", "Асар <b>күні</b>"),
        ("Фракция", "Марс", "ондай фракция жоқ: Марс", "Қамқорлық"),
    ):
        await dana.presses("Түзету")
        await dana.presses(field)
        if bad:
            await dana.says(bad)
        else:
            await dana.sends_sticker()
        assert dana.sees(complaint), field
        await dana.says(good)
        assert dana.sees("✓ Түзетілді."), field
    assert dana.sees("📌 Атауы: Асар <b>күні</b>")
    assert dana.sees("🕒 Мерзімі: 28 ақпан → 2027 ж. 28 ақпан")
    assert dana.sees("👤 Жауаптылар: тәлімгер, ДТІЖО → тәлімгер, ДТІЖО")
    assert dana.sees("🏳 Фракция: Қамқорлық")
    assert "⚠" not in dana.screen
    await dana.presses("Жалпы көрініс")
    assert not dana.sees("Күмәнді жолдар")
    await saves(dana)
    assert dana.sees("Қосылды: 3")
    assert (await items(stage))["Асар <b>күні</b>"] == 1
    due = "SELECT count(*) FROM occurrence WHERE due_on = '2027-02-28'"
    assert await count(stage, due) == 1
    assert await count(stage, "SELECT count(*) FROM answering WHERE role = 'deputy_upbringing'") == 1


async def test_a_corrected_row_stays_so_when_the_same_file_comes_again(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    file = table(tmp_path, SURE, UNSURE, LAST)
    await reads_plan(saule, file)
    await saule.presses("Тек күмәнділері")
    await saule.presses("Түзету")
    await saule.presses("Мерзімі")
    await saule.says("28 ақпан")
    await saves_from_row(saule)
    await reads_plan(saule, file)
    assert saule.sees("жаңартылатын жоспар: мектеп парламентінің жоспары")
    assert saule.sees("🆕 Жаңа: 0 · ✏️ Өзгерген: 0 · 🗑 Файлда жоқ: 0 · Өзгеріссіз: 3")
    assert not any("қарап шығу" in label for label in saule.labels)
    await saves(saule)
    assert saule.sees("Қосылды: 0, өзгерді: 0, шығарылды: 0, өзгеріссіз: 3")
    assert await count(stage, "SELECT count(*) FROM occurrence WHERE due_on = '2027-02-28'") == 1


async def saves_from_row(phone: Phone) -> None:
    await phone.presses("Жалпы көрініс")
    await saves(phone)


async def test_the_next_version_shows_the_difference_and_changes_only_that(
    stage: Stage, tmp_path: Path
) -> None:
    saule = stage.saule
    old = ["4", "Қыс көрмесі", "желтоқсан", "Психолог", "1-4", "Анықтама"]
    await reads_plan(saule, table(tmp_path, SURE, LAST, old))
    await saves(saule)
    done = await count(
        stage,
        "SELECT occurrence.id FROM occurrence JOIN plan_item i ON i.id = item_id WHERE title = 'Сайлау күні'",
    )
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE occurrence SET state = 'done' WHERE id = :id"), {"id": done})

    fresh = ["1", "Шахмат турнирі", "20 қараша", "Психолог", "5-9", "Фотоесеп"]
    moved = ["2", "Сайлау күні", "20 қазан", "Психолог", "5-9 сынып", "Хаттама"]
    wider = ["3", "Кітап күні", "айына 1 рет", "Психолог", "5-11 сынып", "Фотоесеп"]
    await reads_plan(saule, table(tmp_path, fresh, moved, wider))
    assert saule.sees("🆕 Жаңа: 1 · ✏️ Өзгерген: 2 · 🗑 Файлда жоқ: 1 · Өзгеріссіз: 0")
    await saule.presses("✏️ 2")
    assert saule.sees("1 / 2 · 1-кесте, 3-жол")
    assert saule.sees("🕒 Мерзімі: 15 қазан → 2026 ж. 15 қазан → 20 қазан → 2026 ж. 20 қазан")
    assert saule.sees("📌 Атауы: Сайлау күні")
    await saule.presses("✓ Енгізу")
    assert saule.sees("👥 Сыныптар: барлық сыныптар → 1–11 → 5-11 сынып → 5–11")
    await saule.presses("✕ Енгізбеу")
    await saule.presses("🗑 1")
    assert saule.sees("Қыс көрмесі")
    await saule.presses("Жоспардан шығару")
    await saule.presses("🆕 1")
    await saule.presses("✓ Енгізу")
    await saule.presses("Сақтау")
    assert saule.sees("🆕 Қосылады: 1 · ✏️ Өзгереді: 1 · 🗑 Шығарылады: 1 · ✕ Енгізілмейді: 1")
    await saule.presses("Сақтау")
    assert saule.sees("Қосылды: 1, өзгерді: 1, шығарылды: 1")
    assert await items(stage) == {"Сайлау күні": 1, "Кітап күні": 9, "Шахмат турнирі": 1}
    assert await count(stage, f"SELECT count(*) FROM occurrence WHERE id = {done} AND state = 'done'") == 1
    grades = "SELECT grades FROM plan_item WHERE title = 'Кітап күні'"
    assert await count(stage, grades) == 4094  # what was skipped is as it was


async def test_a_row_put_in_between_moves_nobodys_work_to_another_row(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    await reads_plan(saule, table(tmp_path, SURE, LAST))
    await saves(saule)
    before = await count(stage, "SELECT id FROM plan_item WHERE title = 'Кітап күні'")
    await reads_plan(saule, table(tmp_path, UNSURE, SURE, LAST))
    assert saule.sees("🆕 Жаңа: 1 · ✏️ Өзгерген: 0 · 🗑 Файлда жоқ: 0 · Өзгеріссіз: 2")
    await saves(saule)
    assert await count(stage, "SELECT id FROM plan_item WHERE title = 'Кітап күні'") == before
    assert list(await items(stage)) == ["Сайлау күні", "Кітап күні", "Асар"]


async def test_of_a_row_that_is_gone_what_was_done_stays_and_it_can_come_back(
    stage: Stage, tmp_path: Path
) -> None:
    saule = stage.saule
    both, one = table(tmp_path, SURE, LAST), table(tmp_path, SURE)
    await reads_plan(saule, both)
    await saves(saule)
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE occurrence SET state = 'done' WHERE due_on = '2026-10-23'"))
    assert (await items(stage))["Кітап күні"] == 9
    await reads_plan(saule, one)
    await saves(saule)
    assert saule.sees("шығарылды: 1")
    assert await items(stage) == {"Сайлау күні": 1, "Кітап күні": 1}
    await reads_plan(saule, one)
    assert saule.sees("🗑 Файлда жоқ: 0 · Өзгеріссіз: 1")
    await reads_plan(saule, both)
    assert saule.sees("🆕 Жаңа: 0 · ✏️ Өзгерген: 0 · 🗑 Файлда жоқ: 0 · Өзгеріссіз: 2")
    await saves(saule)
    assert (await items(stage))["Кітап күні"] == 9
    assert await count(stage, "SELECT count(*) FROM occurrence WHERE state = 'done'") == 1


async def test_two_drafts_of_one_plan_never_double_it(stage: Stage, tmp_path: Path) -> None:
    saule, dana = stage.saule, stage.dana
    file = table(tmp_path, SURE, LAST)
    await reads_plan(saule, file)
    await reads_plan(dana, file)
    await saves(saule)
    await saves(dana)
    assert "жоспарды басқа адам жаңартты" in (dana.notice.text or "")
    assert dana.sees("Өзгеріссіз: 2")
    await saves(dana)
    assert len(await items(stage)) == 2
    assert await count(stage, "SELECT count(*) FROM plan") == 1


async def test_a_draft_waits_and_can_be_thrown_away(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    await reads_plan(saule, table(tmp_path, SURE, LAST))
    await saule.says("/plan")
    await saule.presses("Баптаулар")
    await saule.presses("Жоспарды файлдан енгізу")
    assert saule.sees("Сақталмаған жоспарыңыз бар")
    await saule.presses("plan.docx")
    assert saule.sees("Жолдар: 2")
    await saule.presses("Сақтау")
    assert not any("Тек белгіленгенін" in label for label in saule.labels)
    await saule.presses_raw(saule.data_of("Бәрін енгізіп").replace("sure-all", "sure-save"))
    assert "Әлі бірде-бір жол белгіленген жоқ" in (saule.notice.text or "")
    await saule.presses("Артқа")
    await saule.presses("Жобаны өшіру")
    await saule.presses("Артқа")
    await saule.presses("Жобаны өшіру")
    await saule.presses("Жобаны өшіру")
    assert saule.sees("Жоба өшірілді")
    await saule.presses_raw(saule.data_of("Жолдарды қарап шығу"))
    assert "өшірілген" in (saule.notice.text or "")
    assert await items(stage) == {}


async def test_nobody_else_sees_the_draft(stage: Stage, tmp_path: Path) -> None:
    await reads_plan(stage.dana, table(tmp_path, SURE, LAST))
    look = stage.dana.data_of("Жолдарды қарап шығу")
    await stage.aliya.presses_raw(look)
    assert stage.aliya.notice.text == "Ондай жоба жоқ."
    await stage.zhanna.presses_raw(look)
    assert "не для вас" in (stage.zhanna.notice.text or "")
    await stage.saule.presses_raw(look)
    assert stage.saule.sees("Сайлау күні")
    await stage.zhanna.says("/plan")
    assert not any("файл" in label for label in stage.zhanna.labels)
    await stage.zhanna.sends_document("план.docx", SAMPLE, WORD_FILE)
    assert stage.zhanna.sees("Не понимаю")
    await stage.dana.sends_document("фото.pdf")
    assert stage.dana.sees("Мұны түсінбедім")


async def test_a_campaign_of_the_same_year_is_a_plan_of_its_own(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    await reads_plan(saule, SAMPLE)
    await saves(saule)
    title = "2026 жылғы 1 желтоқсан мен 25 желтоқсан аралығындағы «Қамқорлық» акциясының жоспары"
    await reads_plan(saule, table(tmp_path, SURE, LAST, before=title))
    assert saule.sees("жаңа жоспар")
    await saves(saule)
    other = ["1", "Мектеп мұражайы", "қараша", "Тәлімгер", "5", "Есеп"]
    await reads_plan(saule, table(tmp_path, other, before="Мұражай жұмысының жоспары"))
    assert saule.sees("жаңа жоспар: Мұражай жұмысының жоспары")
    await saule.presses("Бұрынғының жаңа нұсқасы")
    assert saule.sees("жаңартылатын жоспар: мектеп парламентінің жоспары 🆕 Жаңа: 1")
    assert saule.sees("🗑 Файлда жоқ: 38")
    await saule.presses("Бұл – басқа жоспар")
    assert saule.sees("жаңартылатын жоспар: Қамқорлық")
    await saule.presses("Бұл – басқа жоспар")
    assert saule.sees("жаңа жоспар: Мұражай жұмысының жоспары")
    await saves(saule)
    with open_tx(stage.school.store) as tx:
        names = [row.name for row in tx.execute(text("SELECT name FROM plan ORDER BY id"))]
    assert names == ["parliament", "Қамқорлық", "Мұражай жұмысының жоспары"]
    assert len(await items(stage)) == 41


def changed_zip(content: bytes, name: str, put: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))
        new.writestr(name, put)
    return made.getvalue()


def of_paragraphs(*texts: str) -> bytes:
    document = docx.Document()
    for one in texts:
        document.add_paragraph(one)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
BAD = [
    (OLD + "EncryptedPackage".encode("utf-16-le"), "Файл құпиясөзбен қорғалған"),
    (OLD, "Бұл ескі форматтағы файл"),
    (changed_zip(SAMPLE, "word/vbaProject.bin", b"x"), "Файлда макрос бар"),
    (changed_zip(SAMPLE, "word/evil.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "қауіпті нұсқау бар"),
    (changed_zip(SAMPLE, "word/media/big.bin", bytes(60 << 20)), "тым көп дүние бар"),
    (SAMPLE[:-3000], "Файл бүлінген"),
    (b"%PDF-1.7" + bytes(200), "Мұндай файл оқылмайды. Мынадай файл керек: .docx, .xlsx"),
    (b"", "Файл бос"),
    (of_paragraphs("Жоспар", "1. Сайлау – қыркүйек"), "Файлда кесте жоқ"),
]


@pytest.mark.parametrize(("content", "why"), BAD)
async def test_a_file_that_cannot_be_read_is_told_in_one_line(stage: Stage, content: bytes, why: str) -> None:
    await sends_plan(stage.saule, content)
    await arrives(stage.saule, "«plan.docx» оқылмады")
    assert stage.saule.sees(why)
    await stage.saule.presses("Файлды қайта жіберу")
    assert stage.saule.sees(".docx не .xlsx файлын жіберіңіз")
    assert await items(stage) == {}


async def test_a_file_over_telegrams_limit_is_refused_at_once(stage: Stage) -> None:
    await stage.saule.sends_document("plan.docx", bytes((20 << 20) + 1), WORD_FILE)
    assert stage.saule.sees("Файл тым үлкен: 20 МБ-тан аспасын")
    assert await count(stage, "SELECT count(*) FROM job") == 0


async def test_a_file_that_telegram_does_not_give_is_asked_for_again(stage: Stage) -> None:
    await stage.saule.sends_document("plan.docx", SAMPLE, WORD_FILE)
    stage.telegram.files.clear()
    await stage.saule.presses("2026–2027")
    await arrives(stage.saule, "Файлды Telegram-нан алу мүмкін болмады")


async def test_what_is_wrong_in_a_row_or_in_the_heading_is_told_with_its_place(
    stage: Stage, tmp_path: Path
) -> None:
    saule = stage.saule
    rows = [
        ["1", "Ұ" * 5000, "15 қазан", "Тәлімгер", "5", "Есеп"],
        ["2", "", "15 қазан", "Тәлімгер", "5", "Есеп"],
        ["3", "Рейд", "15.10 – 01.10", "Тәлімгер", "12-сынып", "Есеп"],
    ]
    title = "2023-2024 және 2024-2025 оқу жылдарының жоспары"
    await reads_plan(saule, table(tmp_path, *rows, before=title))
    assert saule.sees("⚠ тақырыбында бірнеше оқу жылы жазылған: 2023-2024, 2024-2025")
    assert saule.sees("⚠ файлдың тақырыбында басқа оқу жылы жазылған: 2023-2024")
    await saule.presses("Жолдарды қарап шығу")
    assert saule.sees("⚠ іс-шараның аты тым ұзын, қысқартылды")
    await saule.presses("›")
    assert saule.sees("1-кесте, 3-жол")
    assert saule.sees("⚠ іс-шараның аты жоқ: «Түзету» арқылы жазыңыз")
    await saule.presses("›")
    assert saule.sees("⚠ басталуы аяқталуынан кейін тұр, мерзімсіз қалды: 15.10 – 01.10")
    assert saule.sees("⚠ сыныптары түсініксіз: 12-сынып")
    await saves_from_row(saule)
    longest = await count(stage, "SELECT max(length(title)) FROM plan_item")
    assert longest == 2000


async def test_a_doubled_answer_reads_the_file_once(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    await saule.sends_document("plan.docx", table(tmp_path, SURE, LAST), WORD_FILE)
    year = saule.data_of("2026–2027")
    await saule.account.press(data=year)
    await saule.presses_raw(year)
    await arrives(saule, "Жоспар жобасы")
    assert await count(stage, "SELECT count(*) FROM plan_draft") == 1
    assert await count(stage, "SELECT count(*) FROM job") == 1


async def test_the_command_line_and_the_bot_know_the_same_plan(stage: Stage) -> None:
    read = read_plan(SAMPLE, SchoolYear(2026))
    year = SchoolYear(2026)
    assert (
        await stage.school.store.write(plan.import_plan, stage.school.id, read, None, year, NOW)
    ).added == 38
    await reads_plan(stage.saule, SAMPLE)
    assert stage.saule.sees("Өзгеріссіз: 38")


async def test_endless_cells_fit_into_a_message(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    head = [*HEAD, "Жоба", "Серіктестер", "Мақсаты", "Фракция", "Ескерту"]
    endless = "<&> Ұзақ, сөз; " * 250
    first = ["1", "Сайлау", "15 қазан", *[endless] * 8]
    changed = ["1", "Сайлау", "16 қазан", *[f"{endless} тағы"] * 8]
    for rows in ([first, LAST], [changed, LAST]):
        await reads_plan(saule, word(tmp_path / "plan.docx", "Жоспар", [head, *rows]).read_bytes())
        await saule.presses("Жолдарды қарап шығу")
        assert saule.sees("📌 Атауы: Сайлау")
        await saule.presses("Түзету")
        await saule.presses("Жауаптылар")
        assert saule.sees("Қазіргі жауаптылар: <&> Ұзақ")
        await saule.presses("Болдырмау")
        await saule.presses("Баптаулар")
        await saule.presses("Жоспарды файлдан енгізу")
        await saule.presses("Басқа")
        await saule.presses("Болдырмау")  # to the settings, from which one had come
        await saule.presses("Жоспарды файлдан енгізу")
        await saule.presses("plan.docx")
        await saves(saule)
        assert saule.sees("✓ Жоспар сақталды.")
    assert len(await items(stage)) == 2


async def test_a_worker_that_does_it_twice_shows_the_same_draft(stage: Stage, tmp_path: Path) -> None:
    """As after a crash between the reading and the message."""
    saule, worker = stage.saule, stage.house.worker
    await reads_plan(saule, table(tmp_path, SURE, UNSURE))
    await saule.presses("Жолдарды қарап шығу")
    await saule.presses("✓ Енгізу")
    with open_tx(stage.school.store) as tx:
        draft = tx.execute(text("SELECT id FROM plan_draft")).scalar_one()
    details = {
        "draft": draft,
        "actor_id": stage.school.saule.id,
        "chat_id": stage.school.saule.telegram_id,
        "language": "kk",
    }
    job = Job(id=0, kind="plan-read", details=details, tries=1, parts=0)
    await worker._do(job)
    assert saule.sees("✓ Енгізіледі: 1 · ✕ Енгізілмейді: 0 · Қаралмаған: 1")
    await saves(saule)
    told = len(saule.messages)
    await worker._do(job)
    assert len(saule.messages) == told
    assert len(await items(stage)) == 2


async def test_who_left_meanwhile_gets_no_draft(stage: Stage, tmp_path: Path) -> None:
    file = stage.telegram.keep("plan.docx", WORD_FILE, table(tmp_path, SURE))
    about = {"file_id": file.id, "file_name": "plan.docx"}
    person = stage.school.zhanna  # who may not, as somebody whose role was taken away
    year = SchoolYear(2026)
    store = stage.school.store
    await store.write(
        proposals.ask, asking(person, NOW), "a-token", about, year, person.telegram_id or 0, "ru"
    )
    async with asyncio.timeout(20):
        while not await count(stage, "SELECT count(*) FROM job WHERE state = 'done'"):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.05)
    assert not stage.zhanna.messages
    assert await count(stage, "SELECT count(*) FROM plan_draft_row") == 0


async def test_more_rows_than_anybody_looks_through_are_refused(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.plan.proposals.MOST_ROWS", 2)
    await sends_plan(stage.saule, table(tmp_path, SURE, UNSURE, LAST))
    await arrives(stage.saule, "Жолдары тым көп: 2 жолдан аспасын")


async def test_old_drafts_are_forgotten(stage: Stage, tmp_path: Path) -> None:
    await reads_plan(stage.saule, table(tmp_path, SURE))
    await stage.house.timetable.every_hour()
    assert await count(stage, "SELECT count(*) FROM plan_draft_row") == 1
    await stage.telegram.clock.move(proposals.LIFE_OF_A_PROPOSAL + timedelta(days=1))
    await stage.house.timetable.every_hour()
    assert await count(stage, "SELECT count(*) FROM plan_draft") == 0
    assert await count(stage, "SELECT count(*) FROM plan_draft_row") == 0


async def test_a_russian_plan_is_looked_through_in_russian(stage: Stage, tmp_path: Path) -> None:
    dana = stage.dana
    await dana.presses_raw("menu:speak:ru")
    head = ["Сроки", "Мероприятие", "Ответственные", "Форма завершения", "Участники"]
    rows = [
        ["каждый четверг", "Линейка", "ЗДВР", "публикация в соцсетях", "все классы"],
        ["до 20 декабря", "Бал", "старшая вожатая", "фотоотчёт", "9-11"],
        ["по плану школы", "Рейд", "Следопыты", "акт", "5"],
    ]
    file = word(tmp_path / "plan.docx", "План работы на 2026-2027 учебный год", [head, *rows])
    await dana.sends_document("план.docx", file.read_bytes(), WORD_FILE)
    assert dana.sees("«план.docx» – план на какой учебный год?")
    await dana.presses("2026–2027")
    await arrives(dana, "Черновик плана · план.docx")
    assert dana.sees("новый план: план школьного парламента")
    await dana.presses("Просмотреть строки")
    assert dana.sees("🕒 Срок: каждый четверг → каждую неделю, четверг")
    assert dana.sees("👤 Ответственные: ЗДВР → заместитель директора по воспитательной работе")
    await dana.presses("›")
    assert dana.sees("🕒 Срок: до 20 декабря → до 20 декабря 2026 года")
    await dana.presses("›")
    assert dana.sees("⚠ непонятен срок")
    assert dana.sees("⚠ не распознана роль ответственных: Следопыты")
    await dana.presses("Исправить")
    await dana.presses("Срок")
    await dana.says("вторая неделя ноября")
    assert dana.sees("🕒 Срок: вторая неделя ноября → ноябрь 2026, неделя 2")
    await dana.presses("К началу черновика")
    await dana.presses("Сохранить")
    await dana.presses("Взять все и сохранить: 3")
    assert dana.sees("План сохранён. Добавлено: 3")
    assert (await items(stage))["Рейд"] == 1


async def test_a_campaigns_weekly_item_is_planned_in_its_weeks(stage: Stage, tmp_path: Path) -> None:
    head = ["№", "Мероприятие", "Срок", "Ответственные"]
    title = "План акции «Дорога в школу» с 1 августа по 30 сентября 2026 года"
    file = word(tmp_path / "plan.docx", title, [head, ["1", "Отчёт", "каждый четверг", "ЗДВР"]])
    await reads_plan(stage.dana, file.read_bytes())
    await saves(stage.dana)
    assert (await items(stage))["Отчёт"] in (8, 9)


async def test_what_was_understood_from_above_the_table_is_told_once(stage: Stage, tmp_path: Path) -> None:
    table = [["№", "Іс-шара", "Жауапты"], ["1", "Асар", "ДТІЖО"], ["2", "Кеш", "ДТІЖО"]]
    file = word(tmp_path / "plan.docx", "Жұмыс жоспары", "Қазан айы", table)
    await reads_plan(stage.dana, file.read_bytes())
    assert stage.dana.sees("кестенің үстіндегі жазудан түсінгенім, кестедегі барлық жолға қатысты: Қазан айы")
