"""What a school does in a campaign: arranged and shown at the desk, found by families, and questions with numbers."""

import pytest
from sqlalchemy import text

from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import at, campaign_id
from tests.chats.test_assistance_needs import asks, reads
from tests.phone import Phone
from tests.school import open_tx


async def arranges(saule: Phone, campaign: int, kind: str, title: str, when: str, *told: str) -> None:
    await saule.presses_raw(f"cw:new:{campaign}:0:0")
    await saule.presses(kind)
    await saule.says(title)
    await saule.says(when)
    for said in told:
        if said == "-":
            await saule.presses("Өткізіп жіберу")
        else:
            await saule.says(said)


async def test_row_182_the_opening_is_arranged_with_its_form_and_ends_with_a_link(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-07-20")
    await saule.presses_raw(f"cw:new:{campaign_id(stage)}:0:0")
    await saule.presses("Ашылуы")
    await saule.says("«Мектепке жол» басталды")
    await saule.says("01.08 10:00")
    await saule.presses("Баспасөз мәслихаты")
    for said in ("Акт залы", "әкімдік, кәсіпкерлер", "аудандық газет"):
        await saule.says(said)
    for said in ("Түрі: Баспасөз мәслихаты", "Қонақтар: әкімдік", "БАҚ: аудандық газет"):
        assert saule.sees(said), said
    await saule.presses("✓ Өтті: нәтижесі, дәлелі")
    await saule.sends_photo()
    assert not saule.sees("✓ Өтті,")
    await saule.says("https://gazet.kz/ashyldy")
    assert saule.sees("Сілтеме: https://gazet.kz/ashyldy")


async def test_row_185_a_raid_tells_a_number_and_no_name(stage: Stage) -> None:
    await at(stage, "2027-08-05")
    await arranges(
        stage.saule, campaign_id(stage), "Рейд", "Ауыл рейді", "04.08 18:00", "Жаңа көше", "Жүнісов, Тілеуова"
    )
    await stage.saule.presses("✓ Өтті: нәтижесі, дәлелі")
    await stage.saule.says("екеу")
    assert stage.saule.sees("0")
    await stage.saule.says("2")
    await stage.saule.sends_document("рейд.pdf")
    for said in (
        "Рейд тобы: Жүнісов, Тілеуова",
        "Орны: Жаңа көше",
        "Анықталған балалар: 2",
        "4 тамыз, 18:00",
    ):
        assert stage.saule.sees(said), said
    await stage.saule.presses("Дәлелін көру")
    assert stage.saule.shown.file


async def test_row_184_a_fair_is_found_by_a_parent_by_its_kind(stage: Stage) -> None:
    await at(stage, "2027-08-05")
    number = campaign_id(stage)
    await arranges(
        stage.saule, number, "Мектеп жәрмеңкесі", "Арзан дәптер", "10.08 10:00", "20.09", "Базар", "дәптер"
    )
    await arranges(stage.saule, number, "Мектеп жәрмеңкесі", "Киім", "20.08 10:00", "19.08")
    assert stage.saule.sees("Соңғы күні басталу күнінен ерте")
    gulnar = stage.gulnar
    await gulnar.presses_raw("nd:list:0:0")
    await gulnar.presses("Акция туралы")
    await gulnar.presses("Жәрмеңке, қабылдау")
    await gulnar.presses("Ата-аналарды қабылдау")
    assert gulnar.sees("Әзірге ештеңе белгіленбеген")
    await gulnar.presses("Мектеп жәрмеңкесі")
    assert gulnar.sees("Арзан дәптер, 10 тамыз, 10:00 – 20 қыркүйек")
    await gulnar.presses("Арзан дәптер")
    assert gulnar.sees("Орны: Базар")
    assert gulnar.sees("Сатылады: дәптер")
    await at(stage, "2027-09-21")
    await gulnar.presses_raw("pu:works:0:fair:0")
    assert gulnar.sees("Әзірге ештеңе белгіленбеген")


async def test_row_187_a_reception_has_appointments_and_its_questions_are_recorded(stage: Stage) -> None:
    saule, gulnar = stage.saule, stage.gulnar
    await at(stage, "2027-08-05")
    await arranges(
        saule, campaign_id(stage), "Ата-аналарды қабылдау", "Директор қабылдауы", "12.08 15:00", "12-каб", "1"
    )
    await gulnar.presses_raw("pu:card:1::0")
    await gulnar.presses("✓ Келемін")
    assert gulnar.sees("Сізді күтеміз: 12 тамыз, 15:00")
    await stage.ruslan.presses_raw("pu:take:1::0")
    assert stage.ruslan.notice.text == "Свободных мест не осталось."
    await gulnar.presses("Сұрақ қою")
    await gulnar.says("Баламды 1-сыныпқа қашан жазамын? КАНАРЕЙКА")
    assert gulnar.sees("№ 1")
    await saule.presses_raw("cw:card:0:1:0")
    assert saule.sees("Ахметова Гүлнар 12 тамыз, 15:00")
    assert "❔ № 1 сұрақ" in saule.labels
    await at(stage, "2027-08-11")
    assert any("Ертең: Директор қабылдауы, 12 тамыз, 15:00" in said for said in gulnar.messages)
    await gulnar.presses_raw("pu:leave:1::0")
    await stage.ruslan.presses_raw("pu:take:1::0")
    assert stage.ruslan.sees("12 августа, 15:00")
    await saule.presses_raw("cw:sure:0:1:0")
    await stage.letters()
    assert any("Не состоится: Директор қабылдауы" in said for said in stage.ruslan.messages)


async def test_row_165_a_parents_question_has_a_number_and_the_time_of_its_answer(stage: Stage) -> None:
    gulnar, maira = stage.gulnar, stage.maira
    await at(stage, "2027-01-12")
    await gulnar.presses_raw("pu:ask:0::0")
    await gulnar.says("ЖСН 050101 500123 бойынша не керек?")
    assert gulnar.sees("ЖСН жазбаңыз")
    await gulnar.says("Тегін тамаққа қандай құжат керек? КАНАРЕЙКА")
    assert gulnar.sees("Сұрағыңыз қабылданды: № 1")
    await stage.letters()
    assert maira.sees("Ата-анадан сұрақ: № 1")
    assert "КАНАРЕЙКА" not in " ".join(maira.messages)
    for phone in (stage.marat, stage.dana, stage.aidana):
        await phone.presses_raw("aq:card:1:0")
        assert "КАНАРЕЙКА" not in " ".join(phone.messages)
    await maira.presses("Ашу")
    assert maira.sees("КАНАРЕЙКА")
    await at(stage, "2027-01-13", "09:30")
    await maira.presses("✎ Жауап беру")
    await maira.says("Өтініш пен анықтама.")
    await gulnar.presses_raw("pu:mine:0::0")
    assert gulnar.sees("Жауап, 13 қаңтар, 09:30: Өтініш пен анықтама.")
    await stage.ruslan.presses_raw("pu:mine:0::0")
    assert "КАНАРЕЙКА" not in " ".join(stage.ruslan.messages)
    with open_tx(stage.school.store) as tx:
        assert "КАНАРЕЙКА".encode() not in tx.execute(text("SELECT sealed FROM parent_question")).scalar_one()
    await at(stage, "2027-04-20")
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(text("SELECT 1 FROM parent_question")).all(), (
            "gone ninety days after the answer"
        )


async def test_row_174_a_round_table_is_for_the_staff_that_it_concerns(stage: Stage) -> None:
    await at(stage, "2027-01-12")
    number = campaign_id(stage)
    await arranges(stage.saule, number, "Дөңгелек үстел", "Қиын бала", "15.01 15:00", "12-каб", "әдістер")
    await stage.letters()
    assert not any("Қиын бала" in said for said in (*stage.dana.messages, *stage.gulnar.messages))
    await stage.marat.presses("✓ Келемін")
    await stage.zhanna.presses("✓ Приду")
    for stranger in (stage.gulnar, stage.aidana):
        await stranger.presses_raw("pu:take:1::0")
        assert stranger.notice.text == "Мұндай шара табылмады."
    await stage.saule.presses_raw("cw:card:0:1:0")
    assert stage.saule.sees("Жазылғандар: 2")
    assert stage.saule.sees("Жүнісов Марат")


async def test_row_190_a_drive_has_totals_by_thing_and_by_family(stage: Stage) -> None:
    saule, maira = stage.saule, stage.maira
    await at(stage, "2027-08-02")
    await arranges(
        saule, campaign_id(stage), "Қайырымдылық марафоны", "Жылы жүрек", "01.08 10:00", "15.08", "-"
    )
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37, 2"), ("Мектеп сөмкесі", "1"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    for line in (1, 2):
        for step in ("checked", "approved", "started", "handed_over"):
            await maira.presses_raw(f"nk:step:1:{step}:0:{line}")
    await saule.presses_raw("cw:card:0:1:0")
    for said in ("Көмек жеткен отбасылар: 1", "👟 Аяқ киім: 2", "🎒 Оқу құралдары: 1"):
        assert saule.sees(said), said
    assert "Ахметов" not in saule.screen


async def test_row_146_everybody_reads_of_the_campaign_in_kazakh_and_in_russian(stage: Stage) -> None:
    await at(stage, "2027-01-12")
    stranger = stage.stranger(777_003, "Кісі")
    await stranger.starts("care")
    for said in (
        "ол шақырса, психолог қана оқиды",
        "прочтут только социальный педагог (или кто его замещает)",
        "10 ақпан",
        "111",
    ):
        assert stranger.sees(said), said
    await stranger.presses("Жәрмеңке, қабылдау")
    await stranger.presses_raw("pu:take:1::0")
    assert stranger.notice.text == "Мұндай шара табылмады."
    await stranger.presses_raw("pu:ask:0::0")
    assert stranger.notice.text == "Мұндай сұрақ табылмады."


async def test_row_194_what_is_published_stands_on_the_page_in_both_languages(stage: Stage) -> None:
    await at(stage, "2027-01-12")
    saule = stage.saule
    await saule.presses_raw(f"cd:material:{campaign_id(stage)}:0:0")
    await saule.presses("Мақала")
    await saule.says("Етік жетті, бала мектепте")
    await saule.says("Сапоги пришли, ребёнок в школе")
    await stage.aidana.presses_raw("pu:page:0::0")
    assert not stage.aidana.sees("Етік жетті")
    await saule.presses("Жариялау: Мақала")
    await stage.aidana.presses_raw("pu:page:0::0")
    await stage.erlan.presses_raw("pu:page:0::0")
    assert stage.aidana.sees("Етік жетті, бала мектепте")
    assert stage.erlan.sees("Сапоги пришли, ребёнок в школе")


async def test_row_139_a_campaign_is_held_inside_a_month_with_tasks_of_its_own(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-05")
    care = campaign_id(stage)
    await saule.presses_raw(f"cd:within:{care}:0:0")
    assert saule.sees("Алдымен айлықты")
    await saule.presses_raw("cd:list:0:0:0")
    await saule.presses("Мектептің өз акциясы")
    await saule.says("Жалпы оқыту айлығы")
    await saule.says("05.01 – 15.02")
    month = campaign_id(stage)
    await saule.presses_raw(f"cd:within:{care}:0:0")
    await saule.presses("Жалпы оқыту айлығы")
    assert saule.sees("Жалпы оқыту айлығы аясында өтеді")
    await arranges(saule, month, "Тапсырма", "Балалар тізімі", "06.01 10:00", "20.01")
    await saule.presses("✓ Өтті: нәтижесі, дәлелі")
    await saule.sends_document("тізім.pdf")
    await saule.presses_raw(f"cw:list:{month}:0:0")
    assert "✓ Балалар тізімі" in saule.labels
    assert saule.sees("Тапсырма: Балалар тізімі, 6 қаңтар, 10:00 – 20 қаңтар")


async def test_row_169_the_order_and_the_plan_are_attached_and_shown_in_the_first_stage(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-05")
    number = campaign_id(stage)
    for deed, said, name in (("order", "№ 15, 05.01.2027", "бұйрық.pdf"), ("plan", "№ 3", "жоспар.docx")):
        await saule.presses_raw(f"cd:{deed}:{number}:0:0")
        await saule.says(said)
        await saule.says("кейін")
        assert saule.sees("Қағаздың файлын")
        await saule.sends_document(name)
    assert saule.sees("1-кезең")
    await saule.presses("📎 Жоспар")
    assert saule.shown.file
    await stage.gulnar.presses_raw(f"cd:paper:{number}:1:0")
    assert stage.gulnar.notice.alert


async def closes(stage: Stage, work: int, *told: str) -> None:
    await stage.saule.presses_raw(f"cw:close:0:{work}:0")
    for said in told:
        await stage.saule.says(said)


async def test_row_154_row_170_and_row_178_press_conferences_end_with_a_link(stage: Stage) -> None:
    """The school's and the district's, the opening and the closing: a picture is not enough."""
    saule = stage.saule
    await at(stage, "2027-01-12")
    number = campaign_id(stage)
    for work, kind in enumerate(("Ашылуы", "Жабылуы"), start=1):
        await saule.presses_raw(f"cw:new:{number}:0:0")
        await saule.presses(kind)
        for said in (f"{kind} салтанаты", "12.01 09:00"):
            await saule.says(said)
        await saule.presses("Онлайн")
        for said in ("Мектеп залы", "әкімдік, демеушілер", "аудандық газет"):
            await saule.says(said)
        for said in ("Түрі: Онлайн", "Қонақтар: әкімдік, демеушілер", "БАҚ: аудандық газет"):
            assert saule.sees(said), said
        await closes(stage, work)
        await saule.sends_photo()
        assert not saule.sees("Сілтеме:"), "a picture does not show it"
        await saule.says("https://gazet.kz/1")
        assert saule.sees("Сілтеме: https://gazet.kz/1")


async def test_row_167_a_council_tells_what_fell_short_and_what_will_be_done(stage: Stage) -> None:
    await at(stage, "2027-02-12")
    await arranges(
        stage.saule, campaign_id(stage), "Педагогикалық кеңес", "Қорытынды", "12.02 09:00", "12-каб", "есеп"
    )
    await closes(stage, 1, "көлік жетпеді", "наурызда шешіледі")
    await stage.saule.sends_document("хаттама.pdf")
    for said in ("Кемшіліктер: көлік жетпеді", "Жою жолдары: наурызда шешіледі", "✓ Өтті"):
        assert stage.saule.sees(said), said
    # What the council said is the campaign's summary: only the survey is missing.
    number = campaign_id(stage)
    await stage.saule.presses_raw(f"cd:archive:{number}:0:0")
    assert stage.saule.sees("Сауалнама нәтижесінсіз")
    await stage.saule.presses_raw(f"cd:survey:{number}:0:0")
    await stage.saule.says("көмек жетті: 90 %")
    await stage.saule.presses("Мұрағатқа")
    assert stage.saule.sees("Мұрағатта")


@pytest.mark.parametrize(
    ("row", "kind", "agenda"),
    [("180", "Комитет отырысы", "жоспар"), ("200", "Комиссия отырысы", "келмейтін балалар")],
)
async def test_row_180_and_row_200_a_sitting_has_its_day_and_its_protocol(
    stage: Stage, row: str, kind: str, agenda: str
) -> None:
    saule = stage.saule
    await at(stage, "2027-08-05")
    await arranges(saule, campaign_id(stage), kind, f"{row}-отырыс", "04.08 10:00", "12-каб", agenda)
    assert saule.sees("4 тамыз, 10:00")
    assert saule.sees(f"Күн тәртібі: {agenda}")
    await closes(stage, 1, "жоспар бекітілді")
    await saule.says("https://school.kz/1")
    assert not saule.sees("✓ Өтті,"), "a protocol is a paper"
    await saule.sends_document("хаттама.pdf")
    assert saule.sees("Шешілді: жоспар бекітілді")
    await saule.presses("Дәлелін көру")
    assert saule.shown.file


async def test_row_188_a_contest_is_found_by_families_and_ends_with_its_result(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-05")
    told = (
        "Мектепке барар ең жақсы жол",
        "05.08 12:00",
        "20.08",
        "Мектеп",
        "эссе, сурет",
        "Жүнісов, Қасымова",
    )
    await arranges(saule, campaign_id(stage), "Байқау", *told)
    await stage.gulnar.presses_raw("pu:works:0:contest:0")
    await stage.gulnar.presses("Мектепке барар")
    for said in ("Бөлімдері: эссе, сурет", "Қазылар: Жүнісов, Қасымова", "20 тамыз"):
        assert stage.gulnar.sees(said), said
    await closes(stage, 1, "1-орын: 5 Б сыныбы")
    await saule.sends_photo()
    assert saule.sees("Нәтижесі: 1-орын: 5 Б сыныбы")


async def test_row_193_a_stand_is_shown_by_a_picture(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-05")
    await arranges(saule, campaign_id(stage), "Стенд, баннер", "Логотипі бар стенд", "04.08 10:00", "Дәліз")
    await closes(stage, 1)
    await saule.says("https://school.kz/stand")
    assert not saule.sees("✓ Өтті,")
    await saule.sends_photo()
    assert saule.sees("✓ Өтті,")
