"""A campaign from its draft to the archive: the order, the committee, the school mornings, Thursday's report."""

import asyncio
import io
from datetime import UTC, date, datetime, timedelta

import docx
import openpyxl
import pytest
from sqlalchemy import text

from db.people.roles import add_role
from school.assistance.attendance import day_number
from school.people import Role
from services import plan
from services.assistance import clock
from tests.chats.conftest import Stage
from tests.chats.test_assistance_needs import asks, reads
from tests.phone import Phone
from tests.school import ZONE, open_tx


async def at(stage: Stage, day: str, hour: str = "10:00") -> None:
    """The school's clock shows this; what the clock does in that minute and hour is done."""
    moment = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZONE).astimezone(UTC)
    await stage.telegram.clock.move(moment - stage.telegram.clock.now())
    now = stage.telegram.clock.now()
    for tick in (clock.every_hour, clock.every_minute):
        await stage.school.store.write(tick, stage.school.vault, stage.school.id, ZONE, now)
    await stage.letters()


async def paper(phone: Phone, ending: str) -> bytes:
    """The newest file of this kind, as soon as it is there."""
    for _ in range(400):
        sent = [
            m for m in phone.account.chat.messages if m.from_bot and m.file and m.file.name.endswith(ending)
        ]
        if sent and sent[-1].file:
            return sent[-1].file.content
        await asyncio.sleep(0.02)
    raise LookupError(ending)


def teaches(stage: Stage, name: str) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, name)


def campaign_id(stage: Stage) -> int:
    with open_tx(stage.school.store) as tx:
        return int(tx.execute(text("SELECT max(id) FROM campaign")).scalar_one())


async def test_row_138_a_campaign_stands_as_a_draft_opens_and_is_put_away(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-01")
    await saule.presses_raw("cd:list:0:0:0")
    await saule.presses("«Қамқорлық» акциясы, 2027")
    for said in ("10 қаңтар", "10 ақпан", "Дайындық, бұйрық әлі жоқ", "комитет төрағасы", "парламент өкілі"):
        assert saule.sees(said), said
    # The order, and a second one that moves the days (rows 150 and 153).
    await saule.presses("Бұйрық №")
    await saule.says("№ 15, 05.01.2027")
    await saule.presses("Өткізіп жіберу")
    assert saule.sees("1-кезең аяқталды")
    await saule.presses("Күндері")
    await saule.says("31.02 – 32.02")
    assert saule.sees("Былай жазыңыз")
    await saule.says("12.01 – 15.02")
    await saule.says("№ 21")
    await saule.says("аязға байланысты")
    assert saule.sees("Бұрынғы күндері: 10 қаңтар – 10 ақпан. Бұйрық № 21")
    await at(stage, "2027-01-11")
    await stage.gulnar.presses_raw("nd:list:0:0")
    assert stage.gulnar.sees("12 қаңтар"), "the family reads the days that are in force"
    await at(stage, "2027-01-12")
    await stage.gulnar.presses_raw("nd:list:0:0")
    assert stage.gulnar.sees("15 ақпан күніне дейін")
    await saule.presses_raw(f"cd:card:{campaign_id(stage)}:0:0")
    assert saule.sees("2-кезең")
    # The last stage begins by itself, and nothing is put away without survey and summary (rows 152 and 201).
    await at(stage, "2027-02-16")
    await saule.presses_raw(f"cd:card:{campaign_id(stage)}:0:0")
    assert saule.sees("3-кезең")
    await saule.presses("Мұрағатқа")
    assert saule.sees("Сауалнама нәтижесінсіз")
    await saule.presses("Сауалнама нәтижесі")
    await saule.says("https://school.kz/survey")
    await saule.presses("Мұрағатқа")
    assert saule.sees("Қорытындысыз")
    await saule.presses_raw(f"cd:summary:{campaign_id(stage)}:0:0")
    await saule.says("Хаттама № 4: көлік жетпеді, наурызда шешіледі")
    await saule.sends_document("хаттама.pdf")
    await saule.presses("Мұрағатқа")
    assert saule.sees("Мұрағатта")
    await saule.presses_raw(f"cd:dates:{campaign_id(stage)}:0:0")
    await saule.says("12.01 – 20.02")
    await saule.says("№ 30")
    await saule.says("тағы")
    assert saule.sees("Бұл акция мұрағатта")


async def test_row_157_the_committee_has_a_chair_and_a_pupil_of_the_parliament(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-05")

    async def adds(name: str, part: str) -> None:
        await saule.presses_raw(f"cd:member:{campaign_id(stage)}:0:0")
        await saule.says(name)
        await saule.presses(name)
        await saule.presses(part)

    await stage.marat.presses_raw("cd:codes:0:0:0")
    assert stage.marat.notice.text == "Мұндай өтініш табылмады."
    await adds("Жүнісов", "төраға")
    await stage.letters()
    assert stage.marat.sees("сіз ұйымдастыру комитетіндесіз (төраға)")
    await adds("Серікова", "парламент өкілі")
    assert saule.sees("Серікова Айдана – парламент өкілі")
    await adds("Мұратов", "мүше")
    assert saule.sees("Оқушы тек парламент өкілі бола алады")
    await stage.marat.presses_raw("cd:codes:0:0:0")
    assert stage.marat.sees("Ашық өтініштер: әзірге жоқ"), "the committee sees codes"
    await stage.aidana.presses_raw("cd:codes:0:0:0")
    assert stage.aidana.notice.text == "Мұндай өтініш табылмады.", "the parliament sees none"
    # Each hears of it, and finds the way in.
    assert any("(парламент өкілі)" in said for said in stage.aidana.messages)
    await stage.marat.presses_raw("pu:page:0::0")
    assert "🗂 Акциялар" in stage.marat.labels
    await stage.dana.says("/menu")
    await stage.dana.presses("Акция туралы")
    assert "🗂 Акциялар" not in stage.dana.labels, "a mentor who is not on it"


async def test_row_175_what_stands_in_one_language_is_not_published(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-01-12")
    await saule.presses_raw(f"cd:material:{campaign_id(stage)}:0:0")
    await saule.presses("Бейнеролик")
    await saule.says("https://youtu.be/kk")
    await saule.presses("Өткізіп жіберу")
    await saule.presses("Жариялау: Бейнеролик")
    assert saule.sees("біреуі жоқ, сондықтан жарияланбайды")
    await saule.presses_raw(f"cd:material:{campaign_id(stage)}:0:0")
    await saule.presses("Үнпарақ")
    await saule.says("Көмек керек пе? Мектепке жазыңыз.")
    await saule.says("Деньги собираем на карту 4400 4301 1234 5678")
    assert saule.sees("Бот ақшамен жұмыс істемейді")
    await saule.says("Нужна помощь? Напишите в школу.")
    await saule.presses("Жариялау: Үнпарақ")
    assert saule.sees("✓")


async def test_row_151_the_tasks_are_the_plans_fixed_deadlines(stage: Stage) -> None:
    await stage.saule.presses_raw("fx:all")
    now = stage.telegram.clock.now()
    await stage.school.store.write(plan.keep_fixed, stage.school.id, now.date(), now)
    await at(stage, "2027-01-05")
    await stage.saule.presses_raw(f"cd:tasks:{campaign_id(stage)}:0:0")
    assert stage.saule.sees("9 қаңтар")
    assert any("ашылу" in label.lower() or "Қамқорлық" in label for label in stage.saule.labels)
    with open_tx(stage.school.store) as tx:
        doubles = "SELECT title FROM plan_item GROUP BY title, plan_id HAVING count(*) > 1"
        assert not tx.execute(text(doubles)).all(), "nothing is written down twice"


async def mark(stage: Stage, reason: str | None, day: str) -> None:
    """The class teacher says of Timur's class who is missing."""
    number = day_number(date.fromisoformat(day))
    if reason:
        await stage.marat.presses_raw(f"at:child:{number}:{stage.school.timur.id}::0")
        await stage.marat.presses(reason)
        await stage.marat.presses("✓ Дайын")
    else:
        await stage.marat.presses_raw(f"at:open:{number}:0:5 Б:0")
        await stage.marat.presses("✓ Бәрі осында")


async def test_row_159_each_school_morning_and_whoever_has_not_answered_by_eleven(stage: Stage) -> None:
    teaches(stage, "5 Б")
    teaches(stage, "10 А")
    await at(stage, "2027-01-10", "09:00")
    assert not any("кім жоқ" in said for said in stage.marat.messages), "a Sunday"
    await at(stage, "2027-01-11", "08:40")
    assert sum("кім жоқ" in said for said in stage.marat.messages) == 3
    await mark(stage, None, "2027-01-11")
    await at(stage, "2027-01-11", "10:59")
    assert not any("белгіленбеген" in said for said in stage.maira.messages)
    await at(stage, "2027-01-11", "11:00")
    assert stage.maira.sees("белгіленбеген сыныптар: 9 А, 10 А"), "the tenth after the ninth"
    assert "5 Б" not in stage.maira.screen


async def test_row_191_what_was_corrected_stays_to_be_seen(stage: Stage) -> None:
    teaches(stage, "5 Б")
    await at(stage, "2027-01-11", "08:40")
    await mark(stage, "ауырып қалды", "2027-01-11")
    await at(stage, "2027-01-11", "13:00")
    await stage.marat.presses_raw(f"at:here:{day_number(date(2027, 1, 11))}:{stage.school.timur.id}::0")
    await mark(stage, None, "2027-01-11")
    assert stage.marat.sees("08:40: жоғы 1")
    assert stage.marat.sees("13:00: бәрі сабақта")
    await stage.marat.presses_raw(f"at:reason:{day_number(date(2027, 1, 12))}:{stage.school.timur.id}:ill:0")
    assert stage.marat.sees("Бұл сынып сіздікі емес"), "of tomorrow nobody knows"
    await stage.marat.presses_raw(f"at:reason:1:{stage.school.beken.id}:ill:0")
    assert stage.marat.sees("Бұл сынып сіздікі емес")


async def test_row_144_and_row_162_a_child_on_no_list_and_the_letter_about_it(stage: Stage) -> None:
    maira = stage.maira
    await at(stage, "2027-01-11")
    await maira.presses_raw("cs:new:0::0")
    await maira.says("9 жасар бала, базарда КАНАРЕЙКА")
    assert "№ 1 · 11 қаңтар анықталды" in maira.labels
    assert "КАНАРЕЙКА" not in " ".join(maira.messages)
    await maira.presses("№ 1")
    await maira.presses("Үйіне бару")
    await maira.presses("Хат жіберілді")
    await maira.presses("комиссиясына")
    await maira.says("17-03/5")
    assert maira.sees("хат № 17-03/5, кәмелетке толмағандар комиссиясына")
    await maira.presses_raw("cs:conduct:1::0")
    await maira.presses("Кім екенін көру")
    assert maira.sees("базарда КАНАРЕЙКА")
    for phone in (stage.saule, stage.zhanna, stage.marat, stage.gulnar):
        await phone.presses_raw("cs:card:1::0")
        await phone.presses_raw("cs:read:1::0")
        assert "КАНАРЕЙКА" not in " ".join(phone.messages)
    await stage.saule.presses_raw("cd:weekly:0:0:0")
    await stage.saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await stage.saule.presses("14 қаңтар")
    assert stage.saule.sees("Мектепке келмейтін балалар: 1")


async def test_row_198_from_the_first_word_to_back_in_class_and_into_thursdays_report(stage: Stage) -> None:
    """No boots, so no school; nobody is accused, the boots come, the child is back, and the report says so."""
    saule, maira, marat, gulnar = stage.saule, stage.maira, stage.marat, stage.gulnar
    teaches(stage, "5 Б")
    await saule.presses_raw("cd:weekly:0:0:0")
    await saule.presses_raw("fx:on:11:0")
    for day in ("2027-01-11", "2027-01-12", "2027-01-13"):
        await at(stage, day, "08:40")
        await mark(stage, "аяқ киімі жоқ", day)
        await at(stage, day, "09:30")
    offers = [said for said in gulnar.messages if "көмектесе алады" in said]
    assert len(offers) == 1, "once a week"
    assert "Тимур" not in offers[0], "an offer, no report about a family"
    assert maira.sees("Мектепке келмейтін бала: № 1"), "three days in a row make a case"
    # The parent asks, the keeper checks, buys, hands over; the parent confirms.
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    await maira.presses("Көп балалы")
    for step in ("checked", "approved", "started", "handed_over"):
        await maira.presses_raw(f"nk:step:1:{step}:0:1")
    await gulnar.presses_raw("nd:here:1:0:1")
    # Tuesday's question to the class teacher came on its day.
    assert any("сыныбыңыздың сандарын растаңыз" in said for said in marat.messages)
    await marat.presses_raw("wk:class:1:0")
    await marat.presses("Дұрыс, растаймын")
    assert marat.sees("Расталды")
    # Wednesday at four the figures stand still.
    await at(stage, "2027-01-13", "15:59")
    assert not any("сандары бекітілді" in said for said in saule.messages)
    await at(stage, "2027-01-13", "16:00")
    assert saule.sees("сандары бекітілді")
    await saule.presses("Ашу")
    for said in ("Көмек қажет балалар: 1", "Көмек алған балалар: 1", "Мектепке келмейтін балалар: 1"):
        assert saule.sees(said), said
    assert saule.sees("Растаған сыныптар: 2 / 2")
    # Thursday: nobody has sent it at noon; then it is corrected, signed, taken as files, sent and proven.
    await at(stage, "2027-01-14", "11:59")
    assert not any("әлі жіберілмеді" in said for said in saule.messages)
    await at(stage, "2027-01-14", "12:00")
    assert any("әлі жіберілмеді" in said for said in saule.messages)
    await maira.presses_raw("wk:sign:1:0")
    assert maira.notice.text == "Мұндай есеп табылмады.", "the deputy head signs"
    await saule.presses_raw("wk:correct:1:0")
    await saule.presses("4")
    await saule.says("2")
    await saule.says("бір зат екі рет есептелмеген")
    assert saule.sees("0 → 2 (бір зат екі рет есептелмеген)")
    await saule.presses("Қол қою")
    await saule.presses_raw("wk:correct:1:0")
    await saule.presses("1")
    await saule.says("9")
    await saule.says("тағы")
    assert saule.sees("Есеп басқа күйде")
    await saule.presses_raw("wk:files:1:0")
    await saule.presses_raw("wk:files:1:0")
    assert "дайындап жатырмын" in saule.notice.text, "a doubled press makes no second report"
    word = docx.Document(io.BytesIO(await paper(saule, ".docx")))
    cells = [cell.text for row in word.tables[0].rows for cell in row.cells]
    assert "Көмек қажет балалар" in cells
    book = openpyxl.load_workbook(io.BytesIO(await paper(saule, ".xlsx")))
    rows = {row[1]: row[2] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)}
    assert rows["Көмек алған балалар"] == 1
    assert rows["Балалар: Көп балалы"] == 1
    assert not [cell for cell in cells if "Ахметов" in str(cell)]
    await maira.presses_raw("wk:sent:1:0")
    await maira.sends_document("жауап.exe")
    assert not maira.sees("Күйі: жіберілді")
    await maira.sends_document("жауап.pdf")
    assert maira.sees("Күйі: жіберілді")
    with open_tx(stage.school.store) as tx:
        closed = "SELECT o.state, e.file_name FROM occurrence o JOIN evidence e ON e.occurrence_id = o.id"
        assert tx.execute(text(closed)).all() == [("done", "жауап.pdf")], "sending is the plan's evidence"
    # The child is back: the class teacher sees it first, the social pedagogue says so.
    await at(stage, "2027-01-15", "08:40")
    await mark(stage, None, "2027-01-15")
    await stage.letters()
    assert any("бала бүгін сабақта" in said for said in maira.messages)
    await maira.presses_raw("cs:returned:1::0")
    await maira.presses("Иә, қайтты")
    assert maira.sees("Мектепке қайтты: 15 қаңтар (4 күннен кейін)")
    # The next report tells of it, with the change; the public reads it in both languages, small numbers hidden.
    await saule.presses_raw(f"wk:list:0:{campaign_id(stage)}")
    await saule.presses("21 қаңтар")
    assert saule.sees("Мектепке қайтқан балалар: 1 (+1)")
    await saule.presses_raw(f"cd:public:{campaign_id(stage)}:0:0")
    for said in ("Мектепке қайтқан балалар: <5", "Детей, вернувшихся в школу: <5", "111"):
        assert saule.sees(said.replace("<", "&lt;")) or saule.sees(said), said
    assert "Ахметов" not in saule.screen


@pytest.mark.parametrize("reason", ["ауырып қалды", "киімі жоқ"])
async def test_row_145_only_what_can_be_helped_with_becomes_an_offer(stage: Stage, reason: str) -> None:
    teaches(stage, "5 Б")
    await at(stage, "2027-01-11", "08:40")
    await mark(stage, reason, "2027-01-11")
    await stage.letters()
    offered = any("көмектесе алады" in said for said in stage.gulnar.messages)
    assert offered == (reason == "киімі жоқ")
    assert not any(reason in said for said in stage.gulnar.messages)
    with open_tx(stage.school.store) as tx:
        sealed = tx.execute(text("SELECT sealed FROM absence")).scalar_one()
    assert b"no_clothes" not in sealed
    assert b"ill" not in sealed


async def test_a_consent_that_ends_and_what_is_old_is_wiped_within_the_hour(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE need SET state = 'handed_over'"))
    now = stage.telegram.clock.now()
    for days, left in ((75, True), (77, True), (91, False)):
        await stage.telegram.clock.move(now + timedelta(days=days) - stage.telegram.clock.now())
        moment = stage.telegram.clock.now()
        await stage.school.store.write(clock.every_hour, stage.school.vault, stage.school.id, ZONE, moment)
        await stage.letters()
        with open_tx(stage.school.store) as tx:
            assert bool(tx.execute(text("SELECT sealed FROM need")).scalar_one()) == left, days
    assert sum("екі аптадан кейін өшіріледі" in said for said in stage.gulnar.messages) == 1
