"""What goes out of a campaign: thanks, letters about a child whose family agreed, notices, forms, lists with names."""

import asyncio
import io
from datetime import date

import docx
import openpyxl
from sqlalchemy import select, text

from db.assistance.lines import need_line
from locales.words import Words
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import at, campaign_id, paper
from tests.chats.test_assistance_giving import offers, wanted
from tests.chats.test_assistance_needs import asks, kept_lines, reads
from tests.phone import Phone
from tests.school import ZONE, open_tx


async def hears(phone: Phone, words: str, times: int = 1) -> None:
    """What the worker says comes in its own time."""
    for _ in range(400):
        if sum(words in said for said in phone.messages) >= times:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(words)


def said_in(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]).replace("\u202f", " ")


async def test_row_189_a_giver_hears_of_a_child_only_after_the_family_agreed(stage: Stage) -> None:
    giver, maira, gulnar = stage.stranger(777_002, "Нұр"), stage.maira, stage.gulnar
    await at(stage, "2027-08-02")
    await wanted(stage)
    await offers(giver)
    await maira.presses_raw("of:promise:1:1:0")
    await maira.presses("№ 1 шефтік хат")
    await hears(maira, "келіскен жоқ, сондықтан хат жазылмайды")
    await maira.presses("№ 1 отбасынан сұрау")
    await maira.presses_raw("of:ask-family:1:1:0")
    assert maira.notice.text == "Бұл туралы отбасынан сұралған."
    await stage.letters()
    assert gulnar.sees("көмектесуші баланың атын білгісі келеді")
    assert "КАНАРЕЙКА" not in gulnar.screen
    await stage.ruslan.presses_raw("nd:donor-yes:1:0:1")
    assert stage.ruslan.notice.alert, "another family says nothing"
    await gulnar.presses("Ашу")
    assert gulnar.sees("Нұр дүкені КАНАРЕЙКА")
    await gulnar.presses("✓ Келісемін")
    await at(stage, "2027-08-02", "10:05")
    await maira.presses_raw("of:patron:1:1:0")
    told = said_in(await paper(maira, ".docx"))
    assert "Тимур есімді 5-сынып оқушысына" in told
    assert "Қысқы етік, 37 × 1" in told
    assert "Ахметов" not in told
    await gulnar.presses("Келісімді қайтарып алу")
    await at(stage, "2027-08-02", "10:10")
    await maira.presses_raw("of:patron:1:1:0")
    await hears(maira, "келіскен жоқ, сондықтан хат жазылмайды", times=2)
    # Handed over by the giver, and confirmed by the family: both stay with the line.
    await maira.presses_raw("of:given:1:1:0")
    await gulnar.presses_raw("nd:here:1:0:1")
    with open_tx(stage.school.store) as tx:
        kept = tx.execute(select(need_line.c.state, need_line.c.handed_on)).one()
    assert tuple(kept) == ("confirmed", date(2027, 8, 2))


async def test_a_line_that_is_taken_back_frees_what_was_promised_to_it(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver)
    await stage.maira.presses_raw("of:promise:1:1:0")
    await stage.gulnar.presses_raw("nd:sure:1:0:0")
    assert kept_lines(stage)[0][-1] == "withdrawn"
    await stage.maira.presses_raw("of:card:1:0:0")
    assert stage.maira.sees("Қалғаны: 10")


async def test_row_168_active_participants_are_thanked_and_no_child_that_was_helped(stage: Stage) -> None:
    giver, saule, maira = stage.stranger(777_002, "Нұр"), stage.saule, stage.maira
    await at(stage, "2027-01-12")
    await wanted(stage)
    await offers(giver)
    await maira.presses_raw("of:promise:1:1:0")
    await maira.presses_raw("of:given:1:1:0")
    for name, part in (("Жүнісов", "төраға"), ("Мұратов", "белсенді қатысушы")):
        await saule.presses_raw(f"cd:member:{campaign_id(stage)}:0:0")
        await saule.says(name)
        await saule.presses(name)
        await saule.presses(part)
    await saule.presses_raw(f"cd:thanks:{campaign_id(stage)}:0:0")
    told = said_in(await paper(saule, "алғыс-тізімі.docx"))
    assert "Жүнісов Марат" in told
    assert "Мұратов Ерлан" in told
    assert "Нұр дүкені" not in told, "only with the giver's consent"
    assert "Ахметов" not in told
    await giver.presses_raw("gv:list:0")
    await giver.presses("Алғыс жариялансын")
    assert giver.sees("көпшілік алдында алғыс")
    await maira.presses_raw("of:thanks:1:0:0")
    assert "Құрметті Нұр дүкені" in said_in(await paper(maira, ".docx"))
    assert (await paper(maira, ".pdf")).startswith(b"%PDF")


async def test_row_160_a_pupil_leaves_and_the_letter_about_it_has_its_number_and_day(stage: Stage) -> None:
    maira = stage.maira
    await at(stage, "2027-01-12")
    await maira.presses_raw("cs:move-new:0::0")
    await maira.says("Ахметов")
    await maira.presses("Ахметов Тимур")
    await maira.presses("кетті")
    await maira.says("13.01.2027")
    assert maira.sees("Бұл күн әлі келген жоқ")
    await maira.says("11.01.2027")
    assert maira.shown.protect_content
    await maira.presses("Хабарлама хат")
    told = said_in(await paper(maira, ".docx"))
    assert "Білім бөліміне" in told
    assert "Ахметов Тимур (5 Б сыныбы) 2027 ж. 11 қаңтар күні мектептен кетті" in told
    await maira.presses_raw("cs:sent:1::0")
    await maira.presses("білім беру органына")
    await maira.says("04-12/7")
    assert maira.sees("12 қаңтар: хат № 04-12/7, білім беру органына")
    for phone in (stage.saule, stage.zhanna, stage.marat, stage.gulnar):
        await phone.presses_raw("cs:moved:1::0")
        assert "Ахметов" not in " ".join(phone.messages)
    await stage.saule.presses_raw("cd:weekly:0:0:0")
    await stage.saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await stage.saule.presses("14 қаңтар")
    assert stage.saule.sees("Кеткен оқушылар: 1")


async def test_row_166_whom_the_school_asks_has_a_next_step_with_a_day(stage: Stage) -> None:
    maira = stage.maira
    await at(stage, "2027-01-12")
    await maira.presses_raw("ct:new:0::0")
    await maira.presses("Кәсіпорын")
    await maira.says("Нұр дүкені КАНАРЕЙКА, 8 701 000 00 00")
    await maira.says("хат апару")
    await maira.says("11.01")
    assert not maira.sees("Келесі қадам: хат апару"), "a day that has been is asked back"
    await maira.says("15.01")
    assert maira.sees("Келесі қадам: хат апару")
    await at(stage, "2027-01-15")
    assert any("келесі қадамның күні келді" in said for said in maira.messages)
    assert not any("КАНАРЕЙКА" in said for said in maira.messages[-1:])
    await maira.presses_raw("ct:move:1:agreed:0")
    assert maira.sees("Күйі: келісті")
    for phone in (stage.marat, stage.gulnar, stage.aidana):
        await phone.presses_raw("ct:card:1::0")
        assert "КАНАРЕЙКА" not in " ".join(phone.messages)
    with open_tx(stage.school.store) as tx:
        assert "КАНАРЕЙКА".encode() not in tx.execute(text("SELECT sealed FROM contact")).scalar_one()


async def test_row_186_a_list_with_names_needs_a_second_person_and_ends_after_thirty_days(
    stage: Stage,
) -> None:
    saule, maira = stage.saule, stage.maira
    await at(stage, "2027-01-12")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await maira.presses_raw("ex:new:0::0")
    await maira.presses("Комитет жұмысына")
    await maira.presses_raw("ex:take:1::0")
    assert "келісім жоқ" in str(maira.notice.text)
    await maira.presses_raw("ex:agree:1::0")
    assert maira.notice.text == "Мұндай тізім табылмады.", "the deputy head agrees"
    await stage.letters()
    await saule.presses("✓ Келісемін")
    await saule.presses_raw("ex:take:1::0")
    assert saule.notice.text == "Мұндай тізім табылмады.", "and sees no names"
    await stage.letters()
    await maira.presses("Тізімді алу")
    book = openpyxl.load_workbook(io.BytesIO(await paper(maira, ".xlsx")))
    rows = list(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    assert rows[0][1:3] == ("Ахметов Тимур", "5 Б")
    mark = str(rows[-1][0]).replace("\u202f", " ")
    assert mark.startswith("№ 1 тізім. Алған: Тілеуова Майра. 2027 ж. 11 ақпан")
    assert maira.shown.protect_content
    await stage.gulnar.presses_raw("nd:card:1:0:0")
    assert stage.gulnar.sees("ашқан адам саны: 1"), "the family sees that somebody has looked"
    await at(stage, "2027-02-11")
    assert any("тізімнің мерзімі" in said and "жойып, растаңыз" in said for said in maira.messages)
    assert not any("жойылғаны расталған жоқ" in said for said in saule.messages)
    await at(stage, "2027-02-14")
    assert any("жойылғаны расталған жоқ" in said for said in saule.messages)
    await maira.presses("✓ Жойдым")
    await saule.presses_raw("ex:list:0::0")
    for said in ("Тілеуова Майра, Комитет жұмысына", "Келіскен: Нұрланова Сәуле", "жойылды"):
        assert saule.sees(said), said


def form_of_the_authority() -> bytes:
    """A table whose marks Word has cut into runs."""
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "Мектеп: {{мектеп}}"
    paragraph = table.cell(1, 0).paragraphs[0]
    for run in ("Саны: {", "{1", "}} бала, {{2+}} {{99}}"):
        paragraph.add_run(run)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


async def sends_form(phone: Phone, name: str, content: bytes) -> None:
    await phone.presses_raw("cd:form:0:0:0")
    await phone.sends_document(name, content)


async def test_row_222_the_authoritys_form_is_filled_and_a_missing_one_is_told(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-12")
    await saule.presses_raw("cd:weekly:0:0:0")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await saule.presses_raw("wk:files:1:0")
    await paper(saule, ".xlsx")
    await hears(saule, "үлгісі жүктелмеген")
    await saule.presses_raw("cd:form:0:0:0")
    assert saule.sees("{{1}} Көмек қажет балалар")
    await saule.sends_document("үлгі.pdf")
    assert saule.sees(".docx не .xlsx файлын жіберіңіз")
    await saule.sends_document("үлгі.docx", b"PK not a form", "application/msword")
    await hears(saule, "файл")
    await sends_form(saule, "үлгі.docx", form_of_the_authority())
    await hears(saule, "Таныс емес белгілер: 99")
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Бала", "{{1}}", "=1+1"])
    output = io.BytesIO()
    book.save(output)
    await sends_form(saule, "кесте.xlsx", output.getvalue())
    await hears(saule, "Таныс емес белгілер: –")
    await at(stage, "2027-01-12", "10:10")
    await saule.presses_raw("wk:files:1:0")
    filled = said_in(await paper(saule, "үлгі-үлгі.docx"))
    assert "Мектеп: №1 мектеп" in filled
    assert "Саны: 1 бала, +0 {{99}}" in filled
    sheet = openpyxl.load_workbook(io.BytesIO(await paper(saule, "кесте.xlsx"))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Бала", 1, "=1+1"]


async def test_row_149_to_whom_the_report_goes_is_set_for_each_level(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-12")
    await saule.presses_raw("cd:weekly:0:0:0")
    for level, who in (("Аудан, қала", "Қалалық білім бөлімі"), ("Облыс", "Облыстық басқарма")):
        await saule.presses_raw("cd:recipient:0:0:0")
        await saule.presses(level)
        await saule.says(who)
    assert saule.sees("Кімге (Облыс): Облыстық басқарма")
    await saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await saule.presses_raw("wk:files:1:0")
    assert "Кімге (Аудан, қала): Қалалық білім бөлімі" in said_in(await paper(saule, ".docx"))
    await stage.marat.presses_raw("cd:recipient:0:0:0")
    assert stage.marat.notice.alert


async def test_the_final_analysis_and_the_picture_for_everybody(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-12")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await saule.presses_raw(f"cd:analysis:{campaign_id(stage)}:0:0")
    analysed = said_in(await paper(saule, ".docx"))
    assert "Көмек қажет балалар" in analysed
    assert "Ахметов" not in analysed
    await hears(saule, "Көпшілікке арналған сурет жасалмады")


async def test_volunteers_get_what_is_to_be_packed_and_no_case(stage: Stage) -> None:
    await at(stage, "2027-01-12")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37, 2"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    for step in ("checked", "approved", "started"):
        await stage.maira.presses_raw(f"nk:step:1:{step}:0:1")
    await stage.aidana.presses_raw("pu:packing:0::0")
    assert stage.aidana.notice.text == "Мұндай шара табылмады."
    await stage.saule.presses_raw(f"cd:member:{campaign_id(stage)}:0:0")
    await stage.saule.says("Серікова")
    await stage.saule.presses("Серікова")
    await stage.saule.presses("парламент өкілі")
    await stage.aidana.presses_raw("pu:page:0::0")
    await stage.aidana.presses("Жинайтын заттар")
    assert stage.aidana.sees("Жиналатын заттар: 2")
    assert stage.aidana.sees("Қысқы етік (37) × 2")
    assert "№" not in stage.aidana.screen


async def test_under_the_first_consent_nothing_goes_out_or_to_the_psychologist(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE consent SET text_version = '1'"))
    await reads(stage.maira, 1)
    await stage.maira.presses_raw(f"nk:refer-to:1::0:{stage.school.zhanna.id}")
    assert stage.maira.notice.text.startswith("Отбасы тек әлеуметтік педагогқа келісім берген")
    await stage.maira.presses_raw("ex:ask:0:authority:0")
    await stage.saule.presses_raw("ex:agree:1::0")
    await stage.maira.presses_raw("ex:take:1::0")
    sheet = openpyxl.load_workbook(io.BytesIO(await paper(stage.maira, ".xlsx"))).worksheets[0]
    assert "Ахметов Тимур" not in [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    # With today's words the committee may know of it, too.
    await stage.gulnar.presses_raw("nd:renew:1:0:0")
    await stage.saule.presses_raw("cd:codes:0:0:0")
    assert stage.saule.sees("№ 001")


async def test_whoever_agreed_before_the_psychologist_was_named_is_asked_anew(stage: Stage) -> None:
    """The consent said: the social pedagogue alone."""
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE consent SET text_version = '2'"))
    await reads(stage.maira, 1)
    await stage.maira.presses_raw(f"nk:refer-to:1::0:{stage.school.zhanna.id}")
    assert (stage.maira.notice.text or "").startswith("Отбасы тек әлеуметтік педагогқа келісім берген")
    assert "психолог" in Words("kk", ZONE)("need-consent")
    await stage.gulnar.presses_raw("nd:renew:1:0:0")
    await stage.maira.presses_raw(f"nk:refer-to:1::0:{stage.school.zhanna.id}")
    assert stage.maira.sees("Психологқа жолданды")
