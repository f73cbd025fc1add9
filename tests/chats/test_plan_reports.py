"""Reports on the plan: asked for by a button, made beside the presses, in the shape of the school's own table."""

import asyncio
import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import docx
import openpyxl
from icalendar import Calendar
from PIL import Image
from sqlalchemy import text

from documents.plan import read_plan
from locales.words import Words
from papers.plan.reports import charts_of
from school.dates import SchoolYear
from school.plan.reports import Line
from tests.chats.conftest import Stage
from tests.chats.test_plan import PLAN, shows_all_parts, with_plan
from tests.phone import Phone
from tests.school import ZONE, open_tx


async def newest(phone: Phone, kind: str, ending: str = "") -> bytes:
    async with asyncio.timeout(30):
        while True:
            files = [m for m in phone.account.chat.messages if m.from_bot and m.kind == kind]
            sent = [m for m in files if m.file and m.file.name.endswith(ending)]
            if sent and sent[-1].file:
                return sent[-1].file.content
            await asyncio.sleep(0.05)


def photos(phone: Phone) -> list[bytes]:
    sent = [m for m in phone.account.chat.messages if m.from_bot and m.kind == "photo"]
    return [m.file.content for m in sent if m.file]


async def done_with_a_link(phone: Phone, title: str) -> None:
    await phone.says("/plan")
    await phone.presses("Осы ай")
    while not any(title in label for label in phone.labels):
        await phone.presses("›")
    await phone.presses(title)
    await phone.presses("Орындалды")
    await shows_all_parts(phone)
    await phone.says("https://www.instagram.com/p/abc")
    assert phone.sees("Рақмет!")


async def test_a_months_report_tells_what_was_done_late_and_not_at_all(stage: Stage) -> None:
    await with_plan(stage)
    await done_with_a_link(stage.dana, "Ақпараттық бұрыш")
    await stage.telegram.clock.move(timedelta(days=25))  # November: October is over
    await stage.saule.says("/menu")
    await stage.saule.presses("Есептер")
    await stage.saule.presses("Өткен ай: 01.10 – 31.10")
    assert stage.saule.sees("Есеп дайындалып жатыр")

    word = docx.Document(io.BytesIO(await newest(stage.saule, "document", ".docx")))
    said = [paragraph.text for paragraph in word.paragraphs]
    assert "2026–2027 оқу жылы іс-шаралар жоспарының орындалуы туралы есеп" in said
    assert "01.10.2026 – 31.10.2026" in said
    heads = [cell.text for cell in word.tables[0].rows[0].cells]
    assert heads == [
        "№",
        "Жобалық қызметінің бағыттары",
        "Іс-шаралар атауы, өткізілу формасы",
        "Өткізу мерзімі",
        "Жауаптылар",
        "Қатысушылар",
        "Орындалуы туралы мәлімет",
    ]
    assert "ҚАЗАН АЙЫ" in said
    first = next(line for line in said if line.endswith("ФРАКЦИЯСЫ"))
    assert first == "АҚПАРАТ ФРАКЦИЯСЫ", "the faction on duty stands first"
    rows = [row for table in word.tables for row in table.rows[1:]]
    told = {row.cells[2].text.split("\n")[0]: row.cells[-1].text for row in rows}
    done = next(value for title, value in told.items() if title.startswith("Ақпараттық бұрыш"))
    assert done == "уақытында орындалды, 16.10.2026, Қасымова Дана, https://www.instagram.com/p/abc"
    assert "орындалмады" in told.values()
    assert len(word.inline_shapes) == 1

    book = openpyxl.load_workbook(io.BytesIO(await newest(stage.saule, "document", ".xlsx")))
    assert book.sheetnames == ["Жоспар", "Фракциялар", "Сыныптар", "Жауаптылар", "Қамту картасы"]
    assert book["Жоспар"].max_row - 1 == len(rows)
    sums = list(book["Фракциялар"].iter_rows(min_row=2, values_only=True))
    assert sum(sum(row[1:]) for row in sums) == book["Жоспар"].max_row - 1
    assert ("Қасымова Дана", 1, 0, 0, 0) in list(book["Жауаптылар"].iter_rows(values_only=True))
    assert [row[0] for row in book["Қамту картасы"].iter_rows(min_row=2, values_only=True)] == list(
        range(1, 12)
    )

    picture = Image.open(io.BytesIO(await newest(stage.saule, "photo")))
    assert (picture.format, picture.width) == ("PNG", 1000)


async def test_a_russian_mentor_reads_it_in_russian_and_nothing_is_no_fault(stage: Stage) -> None:
    await stage.dana.presses_raw("menu:speak:ru")
    await stage.dana.presses_raw("rp:week")
    word = docx.Document(io.BytesIO(await newest(stage.dana, "document", ".docx")))
    assert "Мероприятий за это время: 0" in [paragraph.text for paragraph in word.paragraphs]
    assert not word.tables


async def test_a_report_is_itself_a_plan_in_the_schools_own_table(stage: Stage, tmp_path: Path) -> None:
    """Read again by the reader of plans: months, factions, projects, grades and responsible stand where they stood."""
    await with_plan(stage)
    await stage.saule.presses_raw("rp:year")
    file = tmp_path / "report.docx"
    file.write_bytes(await newest(stage.saule, "document", ".docx"))

    def corner(source: Path) -> dict[str, object]:
        items = [item for item in read_plan(source, SchoolYear(2026)).items if "бұрыш" in item.titles[0]]
        assert len(items) == 1
        return vars(items[0])

    original, again = corner(PLAN), corner(file)
    for field in ("month", "faction_key", "titles", "projects", "audience_grades", "responsible"):
        assert again[field] == original[field], field


async def test_the_inspectors_folder_names_nobody(stage: Stage) -> None:
    await with_plan(stage)
    await done_with_a_link(stage.dana, "Ақпараттық бұрыш")
    with open_tx(stage.school.store) as tx:
        again = (
            "INSERT INTO evidence (occurrence_id, kind, file_name, given_at)"
            " SELECT id, 'document', 'Серікова Айдана.pdf', '2026-10-16' FROM occurrence"
            " WHERE id NOT IN (SELECT occurrence_id FROM evidence) LIMIT 1"
        )
        tx.execute(text(again))
    await stage.saule.presses_raw("rp")
    await stage.saule.presses("Тексерушіге қалта")
    folder = zipfile.ZipFile(io.BytesIO(await newest(stage.saule, "document", ".zip")))
    assert sorted(folder.namelist()) == [
        "айлар.png",
        "дәлелдер.xlsx",
        "есеп.docx",
        "есеп.png",
        "есеп.xlsx",
    ]
    everything = ""
    for name in folder.namelist():
        if not name.endswith(".png"):
            parts = zipfile.ZipFile(io.BytesIO(folder.read(name)))
            everything += "".join(parts.read(part).decode("utf-8", "replace") for part in parts.namelist())
    assert "https://www.instagram.com/p/abc" in everything
    assert "файл көрсетілді" in everything
    for person in stage.school.cast.values():
        for part in person.name.split():
            assert part not in everything or len(part) < 4, part


async def test_the_year_is_drawn_by_faction_and_by_month(stage: Stage) -> None:
    await with_plan(stage)
    await stage.saule.presses_raw("rp:year")
    async with asyncio.timeout(30):
        while len(pictures := photos(stage.saule)) < 2:  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.05)
    assert [Image.open(io.BytesIO(content)).width for content in pictures] == [1000, 1000]
    assert pictures[0] != pictures[1]
    word = docx.Document(io.BytesIO(await newest(stage.saule, "document", ".docx")))
    assert len(word.inline_shapes) == 2


async def test_in_may_the_year_is_told_in_a_paper_to_be_signed(stage: Stage) -> None:
    await with_plan(stage)
    await done_with_a_link(stage.dana, "Ақпараттық бұрыш")
    with open_tx(stage.school.store) as tx:
        called_off = (
            "UPDATE occurrence SET state = 'not_held', reason = 'Серікова Айдана ауырды, =1+1'"
            " WHERE id = (SELECT min(id) FROM occurrence WHERE due_on > '2026-10-31')"
        )
        tx.execute(text(called_off))
        tx.execute(
            text(
                "INSERT INTO plan_approval (plan_id, name, acting, approved_on, decision, noted_at)"
                " SELECT id, 'Б. Директоров', true, '2026-09-01', '12-н', '2026-09-01' FROM plan"
            )
        )
    saule = stage.saule
    await saule.presses_raw("rp")
    assert not any("Жылдық есеп" in label for label in saule.labels), "it is October"
    await saule.presses_raw("rp:year-end")
    assert saule.sees("қай кезеңге керек"), "a button of last May asks again"
    await stage.telegram.clock.move(timedelta(days=215))  # 19 May
    await saule.presses_raw("rp")
    await saule.presses("Жылдық есеп")
    word = docx.Document(io.BytesIO(await newest(saule, "document", ".docx")))
    said = [paragraph.text for paragraph in word.paragraphs]
    assert said[:3] == [
        "№1 мектеп",
        "ЖЫЛДЫҚ ЕСЕП",
        "2026–2027 оқу жылындағы іс-шаралар жоспарының орындалуы туралы",
    ]
    assert (
        "Жылдық жұмыс жоспарын мектеп директорының міндетін атқарушы Б. Директоров 01.09.2026 күні бекітті"
        " (№ 12-н шешім)." in said
    )
    assert "уақытында орындалды – 1" in said
    assert any(line.startswith("Жыл бойы бірде-бір іс-шара") or "өтпеген сынып жоқ" in line for line in said)
    factions, months, grades, not_held, evidence, signatures = (
        [[cell.text for cell in row.cells] for row in table.rows] for table in word.tables
    )
    planned = sum(int(row[1]) for row in factions[1:])
    assert (
        planned
        == sum(int(row[1]) for row in months[1:])
        == sum(int(number) for row in factions[1:] for number in row[2:])
    )
    assert f"Жоспарланған іс-шаралар: {planned}" in said
    assert [row[0] for row in grades[1:]] == [str(grade) for grade in range(1, 12)]
    assert grades[1][1:3] != ["0", "0"]
    assert "Қазан" not in grades[1][3]
    assert "Қараша" in grades[1][3]
    reasons = {row[3] for row in not_held[1:]}
    assert reasons == {"(оқушы) ауырды, =1+1", "себебі көрсетілмеген"}
    assert evidence[1:] == [["жарияланым сілтемесі", "1"]]
    assert [row[0] for row in signatures] == [
        "Директордың м.а.",
        "Директордың тәрбие ісі жөніндегі орынбасары",
        "Аға тәлімгер",
    ]
    assert [row[2] for row in signatures] == ["Б. Директоров", "Нұрланова Сәуле", "Сейітова Әлия"]


async def test_a_class_teachers_report_is_about_the_own_grades(stage: Stage) -> None:
    await with_plan(stage)
    marat = stage.marat
    await marat.says("/menu")
    await marat.presses("Есептер")
    assert marat.sees("Есеп мына сыныптар бойынша: 9")
    assert not any("Тексерушіге" in label for label in marat.labels)
    for whole in ("rp:folder", "rp:year-end"):
        await marat.presses_raw(whole)
        assert marat.sees("қай кезеңге керек"), whole
    await marat.presses("Оқу жылы")
    book = openpyxl.load_workbook(io.BytesIO(await newest(marat, "document", ".xlsx")))
    assert book.sheetnames == ["Жоспар", "Фракциялар", "Сыныптар", "Қамту картасы"]
    assert [row[0] for row in book["Сыныптар"].iter_rows(min_row=2, values_only=True)] == ["9"]
    assert [row[0] for row in book["Қамту картасы"].iter_rows(min_row=2, values_only=True)] == [9]
    with open_tx(stage.school.store) as tx:
        ninth = "SELECT count(*) FROM occurrence o JOIN plan_item i ON i.id = o.item_id WHERE i.grades >> 9 & 1 = 1"
        assert book["Жоспар"].max_row - 1 == tx.execute(text(ninth)).scalar_one()
        assert not list(tx.execute(text("SELECT 1 FROM job WHERE kind <> 'plan-report'")))


async def test_a_class_teacher_without_a_class_has_no_report(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE role SET scope = '' WHERE name = 'class_teacher'"))
    await stage.marat.says("/menu")
    assert not any("Есептер" in label for label in stage.marat.labels)
    await stage.marat.presses_raw("rp:month")
    assert stage.marat.notice.text == "Сізге сынып бекітілмеген, сондықтан есеп жасалмайды."


async def test_who_leads_nothing_gets_no_report(stage: Stage) -> None:
    for phone in (stage.aidana, stage.gulnar, stage.zhanna):
        await phone.presses_raw("rp:month")
        assert phone.notice.alert
        assert not [m for m in phone.account.chat.messages if m.file]


async def test_a_calendar_holds_ones_own_days_and_is_the_same_tomorrow(stage: Stage) -> None:
    await with_plan(stage)
    await stage.zhanna.says("/plan")
    await stage.zhanna.presses("Настройки")
    await stage.zhanna.presses("Календарь")
    first = Calendar.from_ical(await newest(stage.zhanna, "document", ".ics"))
    days = {str(event["UID"]): event for event in first.walk("VEVENT")}
    assert len(days) == 2
    assert {event.decoded("DTSTART").isoformat() for event in days.values()} == {"2026-12-25"}
    assert any("дөңгелек" in str(event["SUMMARY"]) for event in days.values())
    sent = len(stage.zhanna.account.chat.messages)
    await stage.telegram.clock.move(timedelta(days=1))
    await with_plan(stage)  # the same plan comes in once more
    await stage.zhanna.presses_raw("pl:calendar")
    async with asyncio.timeout(20):
        while len(stage.zhanna.account.chat.messages) == sent:  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.05)
    again = Calendar.from_ical(await newest(stage.zhanna, "document", ".ics"))
    assert {str(event["UID"]) for event in again.walk("VEVENT")} == set(days)


async def test_what_was_called_off_leaves_the_phone_with_the_next_calendar(stage: Stage) -> None:
    await with_plan(stage)
    with open_tx(stage.school.store) as tx:
        gone = (
            "UPDATE occurrence SET state = 'cancelled', moves = 1 WHERE id = (SELECT max(id) FROM occurrence)"
        )
        tx.execute(text(gone))
    await stage.saule.says("/plan")
    await stage.saule.presses_raw("pl:calendar")
    calendar = Calendar.from_ical(await newest(stage.saule, "document", ".ics"))
    told = [(str(event["STATUS"]), int(event["SEQUENCE"])) for event in calendar.walk("VEVENT")]
    assert told.count(("CANCELLED", 2)) == 1
    assert set(told) == {("CANCELLED", 2), ("CONFIRMED", 0)}


def test_both_charts_count_every_line_once_and_the_months_follow_each_other() -> None:
    days = [date(2026, 11, 3), date(2026, 9, 30), date(2027, 1, 5), date(2026, 11, 20)]
    lines = [Line("x", "care", day, (), frozenset(), None, None, None) for day in days]
    by_faction, by_month = charts_of(lines, date(2026, 11, 10), Words("kk", ZONE))
    assert by_faction.bars == [("Қамқорлық", [0, 0, 2, 2])]
    assert by_month.bars == [
        ("Қыркүйек 2026", [0, 0, 1, 0]),
        ("Қараша 2026", [0, 0, 1, 1]),
        ("Қаңтар 2027", [0, 0, 0, 1]),
    ]
    assert len(charts_of(lines[:1], date(2026, 11, 10), Words("kk", ZONE))) == 1


def test_what_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    from documents.report import Report, Sheet, as_xlsx

    cells = ["=1+1", "+7701", "-2", "@x", "\t=1", "＝1+1"]
    book = openpyxl.load_workbook(
        io.BytesIO(as_xlsx(Report((), (), [Sheet("x", ["a"], [[cell] for cell in cells])])))
    )
    assert [(cell.value, cell.data_type) for cell in book["x"]["A"][1:]] == [(cell, "s") for cell in cells]
