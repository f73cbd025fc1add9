"""Rows of the guide that a story of their own holds: who may do what, orders, cases with their plan, weekly texts."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from db.people.audit import audit
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import at, campaign_id, mark, paper, teaches
from tests.chats.test_assistance_giving import offers, wanted
from tests.chats.test_assistance_needs import asks, reads
from tests.chats.test_assistance_papers import said_in
from tests.phone import Phone
from tests.school import open_tx


async def test_row_142_a_childs_disability_is_seen_by_case_staff_alone(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    await stage.maira.presses("Мүгедектігі бар бала")
    await stage.maira.presses_raw("nk:read:1:follow_up:0")
    assert stage.maira.sees("Санаты: Мүгедектігі бар бала")
    for door in ("cd:codes:0:0:0", "cd:numbers:0:0:0", "cd:sure-name:0:1:0"):
        await stage.saule.presses_raw(door)
    await stage.gulnar.presses_raw("nd:card:1:0")
    for phone in (stage.saule, stage.gulnar, stage.marat):
        assert "Мүгедектігі" not in " ".join(phone.messages)
    with open_tx(stage.school.store) as tx:
        assert b"disability" not in tx.execute(text("SELECT sealed FROM need")).scalar_one()


async def test_row_148_whoever_gives_says_what_they_are(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await giver.starts("give")
    assert {"Жеке адам", "Кәсіпорын", "Мемлекеттік мекеме", "Қоғамдық ұйым", "Сынып", "Ерікті"} <= {
        *giver.labels
    }
    await offers(giver)
    await stage.maira.presses_raw("of:card:1:0:0")
    assert stage.maira.sees("Кәсіпорын: Нұр дүкені")


async def test_row_150_an_order_has_its_number_and_day_and_ends_the_first_stage(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-08")
    number = campaign_id(stage)
    await saule.presses_raw(f"cd:card:{number}:0:0")
    assert saule.sees("бұйрық әлі жоқ")
    await saule.presses("Бұйрық №")
    for unclear in ("№ 15", "05.01.2027", "№ 15, 31.02.2027"):
        await saule.says(unclear)
        assert saule.sees("Бұйрықтың нөмірін де, күнін де жазыңыз"), unclear
    await saule.says("№ 15-қ, 05.01.2027 ж.")
    await saule.sends_document("бұйрық.pdf")
    assert saule.sees("1-кезең аяқталды")
    assert saule.sees("Бұйрық: № 15-қ, 2027 ж. 5 қаңтар")
    assert "📎 Бұйрық" in saule.labels


async def test_row_153_the_days_are_moved_by_an_order_alone_and_every_move_stays(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-08")
    number = campaign_id(stage)
    for days, order, why in (("12.01 – 15.02", "№ 21", "аяз"), ("12.01 – 20.02", "№ 23", "карантин")):
        await saule.presses_raw(f"cd:dates:{number}:0:0")
        await saule.says("20.02 – 12.01")
        assert saule.sees("басы аяғынан бұрын")
        await saule.says(days)
        await saule.says(order)
        await saule.says(why)
    for said in ("20 ақпан", "Бұйрық № 21: аяз", "Бұйрық № 23: карантин"):
        assert saule.sees(said), said
    await stage.marat.presses_raw(f"cd:dates:{number}:0:0")
    assert stage.marat.notice.text == "Мұндай акция табылмады."


async def test_an_order_that_moves_the_days_leaves_open_reports_where_they_are(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-03")
    number = campaign_id(stage)
    await saule.presses_raw(f"wk:list:0:{number}")
    assert any("5 тамыз" in label for label in saule.labels)
    await saule.presses_raw(f"cd:dates:{number}:0:0")
    await saule.says("10.08 – 30.09")
    await saule.says("№ 40")
    await saule.says("жөндеу")
    await at(stage, "2027-08-04", "16:00")
    await at(stage, "2027-08-05", "12:00")
    assert not any("әлі жіберілмеді" in said for said in saule.messages), (
        "that Thursday is not of the campaign"
    )
    await saule.presses_raw(f"wk:list:0:{number}")
    await saule.presses("5 тамыз")
    await saule.presses("Сандарды бекіту")
    await saule.presses("Қол қою")
    assert saule.sees("қол қойылды"), "whoever needs it finishes it by hand"
    await at(stage, "2027-08-10")
    await saule.presses_raw(f"wk:list:0:{number}")
    assert any("12 тамыз" in label for label in saule.labels)


async def missing_for_three_days(stage: Stage) -> None:
    teaches(stage, "5 Б")
    for day in ("2027-01-11", "2027-01-12", "2027-01-13"):
        await at(stage, day, "08:40")
        await mark(stage, "аяқ киімі жоқ", day)
    await stage.letters()


async def test_row_155_from_found_to_returned_is_measured(stage: Stage) -> None:
    await missing_for_three_days(stage)
    maira = stage.maira
    assert maira.sees("Мектепке келмейтін бала: № 1")
    await at(stage, "2027-01-20")
    await maira.presses_raw("cs:card:1::0")
    assert maira.sees("Анықталды: 11 қаңтар")
    await maira.presses("✓ Мектепке қайтты")
    await maira.presses("✓ Иә, қайтты")
    assert maira.sees("Мектепке қайтты: 20 қаңтар (9 күннен кейін)")
    await stage.saule.presses_raw("cd:weekly:0:0:0")
    await stage.saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await stage.saule.presses("21 қаңтар")
    assert stage.saule.sees("Мектепке қайтқанша өткен орташа күн: 9")
    await maira.presses_raw("cs:sure:1::0")
    assert maira.notice.alert, "once"


async def test_row_158_what_was_done_about_an_absence_is_on_record(stage: Stage) -> None:
    await missing_for_three_days(stage)
    maira = stage.maira
    await maira.presses_raw("cs:card:1::0")
    for measure in ("Әңгіме", "Үйіне бару"):
        await maira.presses(measure)
    for said in ("13 қаңтар: Әңгіме", "13 қаңтар: Үйіне бару"):
        assert maira.sees(said), said
    with open_tx(stage.school.store) as tx:
        done = tx.execute(audit.select().where(audit.c.deed == "measure")).all()
        assert {row.actor_id for row in done} == {stage.school.maira.id}
        assert len(done) == 2
    for phone in (stage.saule, stage.zhanna, stage.marat):
        await phone.presses_raw("cs:measure:1:visit:0")
        assert phone.notice.alert


async def test_row_161_a_case_has_a_plan_with_meetings_and_lessons(stage: Stage) -> None:
    await missing_for_three_days(stage)
    maira = stage.maira
    for kind, day, what in (
        ("Қосымша сабақ", "15.01", "математика, Жүнісов КАНАРЕЙКА"),
        ("Ата-анамен кездесу", "18.01", "әкесімен"),
    ):
        await maira.presses_raw("cs:card:1::0")
        await maira.presses("Шара жоспарлау")
        await maira.presses(kind)
        await maira.says("01.01")
        assert maira.sees("Бұл күн өтіп кеткен") or maira.sees("күн"), "what has been is not planned"
        await maira.says(day)
        await maira.says(what)
    assert maira.sees("⏳ 15 қаңтар: Қосымша сабақ")
    assert maira.sees("⏳ 18 қаңтар: Ата-анамен кездесу")
    assert "КАНАРЕЙКА" not in maira.screen
    with open_tx(stage.school.store) as tx:
        assert not [
            one
            for one in tx.execute(text("SELECT sealed FROM case_measure WHERE sealed IS NOT NULL")).scalars()
            if "КАНАРЕЙКА".encode() in one
        ]
    await at(stage, "2027-01-15", "10:00")
    assert sum("жоспарланған шараның күні келді" in said for said in maira.messages) == 1
    await maira.presses_raw("cs:card:1::0")
    await maira.presses("✓ Қосымша сабақ, 15 қаңтар")
    assert maira.sees("15 қаңтар: Қосымша сабақ")
    assert not maira.sees("⏳ 15 қаңтар")
    await maira.presses_raw("cs:conduct:1::0")
    await maira.presses("Кім екенін көру")
    assert maira.sees("Қосымша сабақ, 15 қаңтар: математика, Жүнісов КАНАРЕЙКА")
    assert maira.shown.protect_content
    for phone in (stage.saule, stage.zhanna, stage.marat, stage.gulnar):
        await phone.presses_raw("cs:plan-done:1:2:0")
        await phone.presses_raw("cs:read:1::0")
        assert "КАНАРЕЙКА" not in " ".join(phone.messages)
    # Ninety days after the child is back nothing of the plan is left but that it was.
    await maira.presses_raw("cs:sure:1::0")
    await at(stage, "2027-04-20")
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(text("SELECT 1 FROM case_measure WHERE sealed IS NOT NULL")).all()
        assert not tx.execute(text("SELECT 1 FROM absence")).all()
        assert len(tx.execute(text("SELECT 1 FROM case_measure")).all()) == 2


async def test_row_156_each_has_a_menu_of_their_own_and_pupils_open_no_case(stage: Stage) -> None:
    teaches(stage, "5 Б")
    at_menu = {
        "gulnar": "🤝 Балаға көмек керек",
        "marat": "📋 Бүгін кім жоқ?",
        "maira": "🎒 Мектепке келмейтін балалар",
        "zhanna": "🤝 Просьбы о помощи",
        "saule": "🗂 Акциялар",
        "aidana": "ℹ Акция туралы",
    }
    for name, label in at_menu.items():
        phone: Phone = stage.phones[name]
        await phone.says("/menu")
        assert label in phone.labels, (name, phone.labels)
    for door in ("cs:new:0::0", "nd:new:0:0", "cs:card:1::0", "fa:new:0:0:0", "cw:new:1:0:0"):
        for name in ("aidana", "beken"):
            await stage.phones[name].presses_raw(door)
            assert stage.phones[name].notice.alert, door
    # A body, a firm, an association has no place on a list: the leaflet's link is its door.
    giver = stage.stranger(777_002, "Нұр")
    await giver.starts("give")
    assert giver.sees("Сіз кімсіз?")


async def test_row_172_each_week_there_is_a_text_for_everybody_that_names_nobody(stage: Stage) -> None:
    await at(stage, "2027-08-02")
    await wanted(stage)
    await stage.maira.presses_raw("nk:step:1:started:0:1")
    await stage.maira.presses_raw("nk:step:1:handed_over:0:1")
    await at(stage, "2027-08-04", "16:00")
    await stage.saule.presses("Апталық мәтін")
    for said in ("Көмек алған балалар: &lt;5", "111", "Детей, получивших помощь"):
        assert stage.saule.sees(said) or stage.saule.sees(said.replace("&lt;", "<")), said
    assert not [one for one in ("Ахметов", "Тимур", "5 Б", "Гүлнар") if one in stage.saule.screen]


# What was corrected, sent and set


async def test_row_191_the_office_sees_who_said_what_of_each_class(stage: Stage) -> None:
    teaches(stage, "5 Б")
    await at(stage, "2027-01-11", "08:40")
    await mark(stage, "ауырып қалды", "2027-01-11")
    await at(stage, "2027-01-11", "11:00")
    await stage.maira.presses("Сабаққа келмегендер")
    assert stage.maira.sees("5 Б: ✓ 11 қаңтар, 08:40: жоғы 1 (Жүнісов Марат)")
    assert stage.maira.sees("9 А: ⏳ белгіленбеген")
    await at(stage, "2027-01-12", "09:00")
    await stage.saule.presses_raw("cd:marks:0:0:0")
    assert not stage.saule.sees("Жүнісов")
    await stage.saule.presses("‹")
    assert stage.saule.sees("(Жүнісов Марат)")
    for phone in (stage.dana, stage.gulnar, stage.aidana):
        await phone.presses_raw("cd:marks:0:0:1")
        assert phone.notice.alert


async def test_row_198_a_report_says_who_signed_and_sent_it_and_shows_the_proof(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-03")
    await saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await saule.presses("5 тамыз")
    for press in ("Сандарды бекіту", "Қол қою"):
        await saule.presses(press)
    assert saule.sees("Қол қойған: Нұрланова Сәуле, 3 тамыз, 10:00")
    await stage.maira.presses_raw("wk:sent:1:0")
    await stage.maira.sends_photo()
    assert stage.maira.sees("Жіберілді: 3 тамыз, 10:00 (Тілеуова Майра)")
    await saule.presses_raw("wk:card:1:0")
    await saule.presses("Жіберілген дәлелі")
    assert saule.shown.file
    await saule.presses_raw("wk:files:1:0")
    assert "Қол қойған: Нұрланова Сәуле" in said_in(await paper(saule, ".docx"))
    await stage.dana.presses_raw("wk:proof:1:0")
    assert stage.dana.notice.text == "Мұндай есеп табылмады."


async def test_row_199_the_hour_at_which_figures_stand_still_is_the_schools(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-02")
    await saule.presses_raw("cd:settings:0:0:0")
    assert saule.sees("сәрсенбі күні сағат 16:00-де бекітіледі")
    await saule.presses("Бекіту сағаты")
    await saule.says("23")
    assert saule.sees("9")
    await saule.says("14")
    assert saule.sees("сағат 14:00-де")
    await at(stage, "2027-08-04", "13:59")
    assert not any("сандары бекітілді" in said for said in saule.messages)
    await at(stage, "2027-08-04", "14:00")
    assert any("сандары бекітілді" in said for said in saule.messages)
    for door in ("cd:settings:0:0:0", "cd:hour:0:0:0"):
        await stage.marat.presses_raw(door)
        assert stage.marat.notice.text == "Мұндай акция табылмады."


# A giver's data


async def test_a_giver_sees_what_is_kept_and_erases_it(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver)
    await stage.maira.presses_raw("of:promise:1:1:0")
    assert giver.sees("Сіз туралы сақталғаны: Нұр дүкені КАНАРЕЙКА, 8 701 000 00 00")
    await giver.presses("Деректерімді өшіру")
    await giver.presses("✓ Иә, өшіру")
    assert not giver.sees("Нұр дүкені")
    with open_tx(stage.school.store) as tx:
        sealed, chat = tx.execute(text("SELECT sealed, chat_id FROM giver")).one()
        assert (sealed, chat < 0) == (b"", True)
        assert tx.execute(text("SELECT state FROM need_line")).scalar_one() == "approved", "looked for anew"
    await stage.maira.presses_raw("of:card:1:0:0")
    assert "КАНАРЕЙКА" not in stage.maira.screen
    await offers(giver)
    assert giver.sees("№ 2"), "whoever comes back begins anew"


@pytest.mark.parametrize("given", [True, False])
async def test_a_givers_card_goes_ninety_days_after_all_is_over(stage: Stage, given: bool) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver, "37, 1")
    if given:
        await stage.maira.presses_raw("of:promise:1:1:0")
        await stage.maira.presses_raw("of:given:1:1:0")
    began = stage.telegram.clock.now()
    for days, kept, warned in ((70, True, 0), (77, True, 1), (78, True, 1), (91, False, 1)):
        day = (began + timedelta(days=days)).date()
        await at(stage, day.isoformat())
        with open_tx(stage.school.store) as tx:
            assert bool(tx.execute(text("SELECT sealed FROM giver")).scalar_one()) == (kept or not given), (
                days
            )
        said = sum("екі аптадан кейін өшіріледі" in one for one in giver.messages)
        assert said == (warned if given else 0), days
    assert date(2026, 10, 16) == began.date()
