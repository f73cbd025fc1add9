"""Leaving school and other days of many parts: programme, guests, duty, three signatures, a briefing before tickets."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from aiogram.types import Message
from docx import Document
from sqlalchemy import select

from db.assistance import campaigns
from db.assistance.campaigns import campaign
from db.events import event
from db.people.audit import audit
from db.plan import occurrence
from handlers.forms import Refused
from handlers.plan.closing import read_proof
from school.assistance.campaigns import of_year
from school.events import EventRefusal
from school.plan.fixed_deadlines import BY_KEY, FixedWords
from services import people, plan
from services.events import parts, tickets
from services.people import PeopleRefusal
from tests.chats.conftest import Stage
from tests.chats.test_events import at, heard
from tests.chats.test_events_of_plan import occurrence_named, opens_item
from tests.chats.test_plan import with_plan
from tests.chats.test_plan_reports import newest
from tests.phone import Phone
from tests.school import NOW, asking, open_tx

#: The last bell of these stories: Tuesday 20 October at 15:00 in Almaty, so that no story waits for May.
BEGINS = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)


def only_event(stage: Stage) -> int:
    with open_tx(stage.school.store) as tx:
        return int(tx.execute(select(event.c.id)).scalar_one())


async def drafts_last_bell(
    stage: Stage, phone: Phone, title: str = "Соңғы қоңырау", end: str = "Жоба ретінде"
) -> int:
    await phone.says("/menu")
    await phone.presses("🎉")
    await phone.presses("Жаңа іс-шара")
    await phone.says(title)
    await phone.presses("Мәдениет және өнер")
    await phone.says("20.10 15:00")
    await phone.says("Акт залы")
    await phone.presses(end)
    return only_event(stage)


async def adds(phone: Phone, event_id: int, part: str, *said: str) -> None:
    """What begins with ▸ is pressed, the rest typed."""
    await phone.presses_raw(f"evx:add:{event_id}:{part}")
    for one in said:
        await (phone.presses(one[1:]) if one.startswith("▸") else phone.says(one))


async def signed(stage: Stage, event_id: int) -> None:
    """All three: in person, and by the minutes of the trustees."""
    await adds(stage.saule, event_id, "organisers", "▸ата-аналар комитеті", "Ахметова", "▸Ахметова Гүлнар")
    for number in (0, 1):
        deed = "record" if number else "sign"
        await stage.saule.presses_raw(f"evx:{deed}:{event_id}:signatures:0:{number}")
    await stage.saule.says("№ 4, 12.10")
    await stage.gulnar.presses_raw(f"ev:card:{event_id}:0:0")
    await stage.gulnar.presses("Ата-аналар келіседі")


async def test_row_204_and_205_nothing_is_published_before_all_three_have_signed(stage: Stage) -> None:
    saule, gulnar = stage.saule, stage.gulnar
    event_id = await drafts_last_bell(stage, saule, end="Жариялау")
    assert saule.sees("Алдымен үшеуі келісуі керек"), "the form cannot pass them by either"
    await gulnar.says("/menu")
    await gulnar.presses_raw(f"ev:card:{event_id}:0:0")
    assert gulnar.sees("Мұндай іс-шара табылмады"), "a draft is nobody else's"
    await adds(saule, event_id, "organisers", "▸ата-аналар комитеті", "Ахметова", "▸Ахметова Гүлнар")
    await adds(saule, event_id, "organisers", "▸түлектер белсенділері", "Серікова", "▸Серікова Айдана")
    await adds(saule, event_id, "organisers", "▸мұғалімдер", "▸Ботта жоқ", "Омарова Жанар")
    assert saule.sees("мұғалімдер шығармашылық тобы · Омарова Жанар")
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    assert saule.sees("Алдымен үшеуі келісуі керек")
    await saule.presses_raw(f"evx:part:{event_id}:signatures")
    await saule.presses("Келісім сұрау")
    await stage.letters()
    assert heard(gulnar, "сіздің келісіміңіз керек") == 1
    await gulnar.presses("Ашу")
    await gulnar.presses("Ата-аналар келіседі")
    assert not [label for label in gulnar.labels if "келіседі" in label], "only for her own committee"
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw(f"evx:sign:{event_id}:signatures:0:1")
    await saule.presses_raw(f"evx:part:{event_id}:signatures")
    await saule.presses("Әкімшілік келіседі")
    await saule.presses_raw(f"evx:part:{event_id}:signatures")
    assert saule.sees("қамқоршылық кеңес: әлі жоқ"), "a pupil signs for no trustees"
    await saule.presses("Кеңес хаттамасын жазу")
    await saule.says("№ 4, 12.10")
    assert saule.sees("№ 4, 12.10")
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    assert saule.sees("Іс-шара жарияланды")


async def test_a_signature_is_for_the_day_that_stood_there(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.saule)
    await signed(stage, event_id)
    await stage.saule.presses_raw(f"evd:starts_at:{event_id}:0")
    await stage.saule.says("21.10 15:00")
    await stage.saule.presses("Иә, өзгерту")
    await stage.saule.presses_raw(f"evd:publish:{event_id}:0")
    assert stage.saule.sees("Алдымен үшеуі келісуі керек")


async def test_row_206_to_208_guests_programme_and_partners(stage: Stage) -> None:
    saule = stage.saule
    event_id = await drafts_last_bell(stage, saule)
    await adds(saule, event_id, "programme", "Жастар көшбасшыларының құттықтауы", "«Жас ұлан»", "15:20")
    await adds(saule, event_id, "programme", "Ашылуы", "▸Өткізіп жіберу", "25:00", "15:00–15:20")
    await adds(saule, event_id, "guests", "▸еңбек ардагері", "Қанатова Ақмарал", "Еңбек ардагері, №7 мектеп")
    assert saule.sees("әлі шақырылмаған")
    await adds(saule, event_id, "partners", "▸мәдениет мекемесі", "Аудандық мәдениет үйі")
    await adds(saule, event_id, "guests", "▸демеуші", "сдаём по 5000 тг")
    assert saule.sees("ақша жинау"), "no guest is a purse"
    await saule.presses("Болдырмау")
    await saule.presses_raw(f"evx:part:{event_id}:guests")
    await saule.presses("Шақыру хаттары")
    letter = Document(io.BytesIO(await newest(saule, "document", ".docx")))
    said = "\n".join(one.text for one in letter.paragraphs)
    assert "Құрметті Қанатова Ақмарал!" in said
    assert "15:20 – Жастар көшбасшыларының құттықтауы" in said
    assert "Дабыл соғылса" in said, "guests read the briefing, too"
    await saule.presses_raw(f"evx:part:{event_id}:guests")
    await saule.presses("Қанатова Ақмарал")
    await saule.presses("Келеді")
    await signed(stage, event_id)
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    await stage.aidana.presses_raw(f"ev:card:{event_id}:0:0")
    told = stage.aidana.screen
    assert told.index("15:00 – Ашылуы") < told.index("15:20 – Жастар"), "in the order of their hours"
    assert "Қанатова Ақмарал" in told
    assert "Аудандық мәдениет үйі" in told
    await stage.aidana.presses_raw(f"evx:part:{event_id}:guests")
    assert stage.aidana.sees("Бұл іс-шараны тек авторы"), "who declined is nobody's business"


async def test_row_211_no_ticket_before_the_briefing_and_a_list_of_who_has_not(stage: Stage) -> None:
    saule, aidana = stage.saule, stage.aidana
    event_id = await drafts_last_bell(stage, saule)
    await signed(stage, event_id)
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    for phone in (aidana, stage.beken):
        await phone.presses_raw(f"ev:card:{event_id}:0:0")
        await phone.presses("Тіркелу")
    assert not [label for label in aidana.labels if "Билетім" in label]
    who = (asking(stage.school.aidana), event_id, stage.school.aidana.id)
    assert await stage.school.store.read(tickets.ticket, *who) is EventRefusal.NOT_BRIEFED
    await aidana.presses("Билет үшін оқып шығу")
    assert aidana.sees("Дабыл соғылса")
    await aidana.presses("Оқыдым")
    await aidana.presses("Билетім")
    assert await newest(aidana, "photo")
    await saule.presses_raw(f"evx:part:{event_id}:briefing")
    assert saule.sees("растамағаны: 1")
    assert saule.sees("Оспанов Бекен")
    assert not saule.sees("Серікова Айдана")
    await stage.erlan.presses_raw(f"evx:brief:{event_id}:briefing:0:0:{stage.school.beken.id}")
    assert stage.erlan.notice.text == "Этого ученика вы записать не можете."


async def test_row_212_duty_by_room_and_hour_with_check_in(stage: Stage) -> None:
    saule, marat = stage.saule, stage.marat
    event_id = await drafts_last_bell(stage, saule)
    await adds(saule, event_id, "posts", "Жүнісов", "▸Жүнісов Марат", "2-қабат, 14-бөлме", "14:30–17:00")
    assert saule.sees("14:30–17:00 · Жүнісов Марат · 2-қабат, 14-бөлме · әлі орнында емес")
    await stage.letters()
    assert heard(marat, "Сіз кезекшісіз") == 1
    await signed(stage, event_id)
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    await marat.presses_raw(f"ev:card:{event_id}:0:0")
    assert marat.sees("Сіздің кезекшілігіңіз: 2-қабат, 14-бөлме, 14:30")
    assert not [label for label in marat.labels if "Орнымдамын" in label], "four days before"
    await at(stage, BEGINS - timedelta(minutes=40))
    await marat.presses_raw(f"ev:card:{event_id}:0:0")
    await marat.presses("Орнымдамын")
    await saule.presses_raw(f"evx:parts:{event_id}")
    assert "🚪 Кезекшілік · 1 / 1" in saule.labels
    await saule.presses_raw(f"eva:classes:{event_id}:0::0:0")
    assert saule.sees("Келгені: 0 / 0"), "the headcount stands beside it"


async def test_row_213_police_emergency_and_health_are_red_three_days_before(stage: Stage) -> None:
    saule = stage.saule
    event_id = await drafts_last_bell(stage, saule)
    await signed(stage, event_id)
    await adds(saule, event_id, "contacts", "▸полиция", "Капитан Әлиев", "102")
    assert saule.sees("Растамағаны: полиция, төтенше жағдай қызметі, медицина")
    await saule.presses("Капитан Әлиев")
    await saule.presses("Растады")
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    with open_tx(stage.school.store) as tx:
        assert parts.warn(tx, stage.school.id, BEGINS - timedelta(days=3, minutes=1)) == 0
        assert parts.warn(tx, stage.school.id, BEGINS - timedelta(days=3)) == 1
        assert parts.warn(tx, stage.school.id, BEGINS - timedelta(days=2)) == 0, "told once"
    await at(stage, BEGINS - timedelta(days=2, hours=23))
    assert saule.sees("растаған жоқ: төтенше жағдай қызметі, медицина")
    await saule.presses("Қызметтерді қарау")
    assert saule.sees("🔴")
    await saule.presses_raw(f"evx:parts:{event_id}")
    assert "🚓 Қызметтер · 1 / 3 🔴" in saule.labels


async def test_row_215_and_216_a_family_asks_privately_and_nobody_of_the_event_sees_it(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.saule)
    await signed(stage, event_id)
    await stage.saule.presses_raw(f"evd:publish:{event_id}:0")
    await stage.gulnar.presses_raw(f"ev:card:{event_id}:0:0")
    await stage.gulnar.presses("Отбасының жеке өтініші")
    assert stage.gulnar.sees("Көмек кімге керек?") or "Ахметов Тимур" in " ".join(stage.gulnar.labels)
    for other in (stage.dana, stage.aidana):
        await other.presses_raw(f"ev:card:{event_id}:0:0")
        assert not [label for label in other.labels if "жеке өтініші" in label]


async def test_row_218_honours_come_from_the_staffs_list_alone(stage: Stage) -> None:
    saule = stage.saule
    event_id = await drafts_last_bell(stage, saule)
    await adds(saule, event_id, "honours", "▸«Алтын белгі»", "Ойдан Шығарылған")
    assert saule.sees("деген ешкім табылмады"), "no name is typed"
    await saule.says("Серікова")
    await saule.presses("Серікова Айдана")
    assert saule.sees("«Алтын белгі» · Серікова Айдана")
    await adds(saule, event_id, "honours", "▸«Алтын белгі»", "Жүнісов", "▸Жүнісов Марат")
    assert saule.sees("мектеп тізімінде жоқ не бұл сыныптарда оқымайды")
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw(f"evx:add:{event_id}:honours")
    assert not stage.aidana.sees("Немен марапатталады")


async def test_row_220_a_copy_takes_programme_partners_and_organisers_along(stage: Stage) -> None:
    saule = stage.saule
    event_id = await drafts_last_bell(stage, saule)
    await adds(saule, event_id, "programme", "Ашылуы", "▸Өткізіп жіберу", "15:00–15:20")
    await adds(saule, event_id, "guests", "▸демеуші", "Қанатова Ақмарал", "▸Өткізіп жіберу")
    await saule.presses_raw(f"evd:copy:{event_id}:0")
    await saule.says("25.05 11:00")
    assert saule.sees("11:00 – Ашылуы"), "its hour goes with the event's"
    assert not saule.sees("Қанатова")


async def test_judges_marks_make_the_places(stage: Stage) -> None:
    dana, marat, aliya = stage.dana, stage.marat, stage.aliya
    event_id = await drafts_last_bell(stage, dana, "«BALA DAUYSY» байқауы")
    await adds(dana, event_id, "jury", "Жүнісов", "▸Жүнісов Марат")
    await adds(dana, event_id, "jury", "Сейітова", "▸Сейітова Әлия")
    await dana.presses_raw(f"evd:publish:{event_id}:0")
    for phone, word in ((stage.aidana, "Тіркелу"), (stage.erlan, "Записаться"), (stage.beken, "Тіркелу")):
        await phone.presses_raw(f"ev:card:{event_id}:0:0")
        await phone.presses(word)
    await marat.presses_raw(f"evx:marks:{event_id}:jury:1")
    assert marat.sees("әлі басталған жоқ")
    await at(stage, BEGINS + timedelta(minutes=5))
    await marat.presses_raw(f"evx:marks:{event_id}:jury:1")
    assert marat.sees("Келгендер белгіленген соң"), "nobody wonders why there is nobody to judge"
    await dana.presses_raw(f"eva:all:{event_id}:9:А:0:0")
    await dana.presses_raw(f"evx:places:{event_id}:jury")
    assert dana.sees("әлі баға қойған жоқ")
    for judge, line, given in ((marat, 1, (9, 7)), (aliya, 2, (8, 10))):
        await judge.presses_raw(f"ev:card:{event_id}:0:0")
        await judge.presses("Баға қою")
        assert "Оспанов" not in " ".join(judge.labels), "he did not come"
        for name, mark in zip(("Серікова", "Мұратов"), given, strict=True):
            await judge.presses(name)
            await judge.presses(str(mark))
        assert judge.sees("Қойылған баға: 2 / 2"), line
    await stage.erlan.presses_raw(f"evx:mark:{event_id}:jury:1:10:{stage.school.erlan.id}")
    assert stage.erlan.notice.text == "Это лист судьи."
    await dana.presses_raw(f"evx:places:{event_id}:jury")
    assert dana.sees("I · Мұратов Ерлан · 9 А – 17")
    assert dana.sees("I · Серікова Айдана · 9 А – 17"), "as many marks, the same place"


async def test_a_debate_is_won_by_the_side_with_more_marks(stage: Stage) -> None:
    dana = stage.dana
    event_id = await drafts_last_bell(stage, dana, "«Білім артық па?» дебат")
    await adds(dana, event_id, "jury", "▸Ботта жоқ", "Омарова Жанар")
    await dana.presses_raw(f"evd:details:{event_id}:0")
    for said in ("Білім артық па?", "Что важнее?", "Білім", "Байлық"):
        await dana.says(said)
    await dana.presses_raw(f"evd:publish:{event_id}:0")
    await at(stage, BEGINS + timedelta(minutes=5))
    await dana.presses_raw(f"evx:mark:{event_id}:jury:1:8:-1")
    await dana.presses_raw(f"evx:mark:{event_id}:jury:1:6:-2")
    await dana.presses_raw(f"evx:places:{event_id}:jury")
    assert dana.sees("I · Білім – 8")
    await dana.presses_raw(f"evf:after:{event_id}:0")
    assert dana.sees("Бірінші тараптың бағалары: 8")


async def test_a_reception_has_hours_and_each_question_is_recorded(stage: Stage) -> None:
    dana, gulnar = stage.dana, stage.gulnar
    event_id = await drafts_last_bell(stage, dana, "Қоғамдық қабылдау")
    await dana.presses_raw(f"evd:kind:{event_id}:0")
    await dana.presses("қоғамдық қабылдау")
    for hour in ("15:00", "15:10"):
        await adds(dana, event_id, "slots", hour)
    await dana.presses_raw(f"evd:publish:{event_id}:0")
    await gulnar.presses_raw(f"ev:card:{event_id}:0:0")
    await gulnar.presses("Қабылдауға жазылу")
    await gulnar.presses("15:10 – жазылу")
    await gulnar.says("Асхана қашан ашылады?")
    assert gulnar.sees("Жазылдыңыз")
    await stage.ruslan.presses_raw(f"evx:part:{event_id}:slots")
    assert not stage.ruslan.sees("Асхана"), "a question is nobody else's to read"
    await stage.ruslan.presses_raw(f"evx:book:{event_id}:slots:2")
    await stage.ruslan.says("Когда?")
    assert stage.ruslan.sees("уже занят")
    await dana.presses_raw(f"evx:line:{event_id}:slots:2")
    assert dana.sees("Асхана қашан ашылады?")
    await dana.presses("Жауабын жазу")
    await dana.says("1 қарашада")
    await stage.letters()
    assert gulnar.sees("Жауабы: 1 қарашада")


async def test_row_202_the_school_sets_three_days_and_three_events_are_drafted(stage: Stage) -> None:
    saule = stage.saule
    fixed = BY_KEY["last-bell"]
    wanted = [FixedWords(fixed.key, "Соңғы қоңырау", ["ДТІЖО"], "сілтеме")]
    switch = (asking(stage.school.saule), wanted, NOW.date())
    assert await stage.school.store.write(plan.switch_on_fixed, *switch) is None
    await saule.says("/menu")
    await saule.presses("🎉")
    await saule.presses("Мектеп бітіру күндері")
    assert saule.screen.count("күні белгіленбеген") == 3
    for name, when in (
        ("Соңғы қоңырау", "22.05 10:00"),
        ("Аттестат тапсыру", "11.06 11:00"),
        ("Мектеп бітіру кеші", "11.06 18:00"),
    ):
        await saule.presses(f"🗓 {name}")
        await saule.says(when)
        assert saule.sees("Күні белгіленді")
    with open_tx(stage.school.store) as tx:
        made = {(row.kind, row.grades) for row in tx.execute(select(event.c.kind, event.c.grades))}
        due = tx.execute(select(occurrence.c.due_on)).scalars().all()
    assert made == {("last_bell", 4094), ("certificates", 2048), ("graduation", 2048)}
    assert due == [date(2027, 5, 22)], "the fixed deadline goes to the school's own day"
    await saule.presses("↳ басқа күні")
    await saule.says("24.05 10:00")
    with open_tx(stage.school.store) as tx:
        assert len(tx.execute(select(event.c.id)).all()) == 3, "another day, the same event"
    await stage.dana.says("/menu")
    await stage.dana.presses_raw("evd:celebrations:0:0")
    assert stage.dana.sees("Мұны аға тәлімгер не ДТІЖО жасайды")


async def test_row_209_a_template_of_the_graduates_campaign_is_a_draft_in_one_press(stage: Stage) -> None:
    saule = stage.saule
    await saule.says("/menu")
    await saule.presses_raw("evd:alumni:0:0")
    assert saule.sees("start=give")
    await saule.presses("Мектепке кітап сыйла")
    assert saule.sees("Зат пен іс қана")
    assert saule.sees("1 мамыр"), "in the campaign's window"
    await saule.presses_raw("evd:alumni-action:0:0")
    with open_tx(stage.school.store) as tx:
        assert len(tx.execute(select(event.c.id)).all()) == 1, "pressed twice, begun once"
        kinds = tx.execute(select(campaign.c.kind)).scalars().all()
    assert "alumni" in kinds


async def test_row_210_a_graduate_offers_a_lecture(stage: Stage) -> None:
    graduate = stage.stranger(9100, "Түлек Айбек")
    await graduate.says("/start give")
    await graduate.presses("Түлек")
    await graduate.presses("Мектепте лекция оқу")
    await graduate.says("сдаём по 5000 тг")
    assert "жинау" in graduate.screen or "деньг" in graduate.screen or "денег" in graduate.screen
    await graduate.says("Жасанды интеллект туралы")
    await graduate.presses("Өткізіп жіберу")
    await graduate.says("Айбек, +7 700 000 00 00")
    await graduate.presses("Жіберу")
    await stage.letters()
    await stage.maira.presses_raw("of:list:0:0:0")
    assert "Жасанды интеллект туралы" in " ".join(stage.maira.labels) + stage.maira.screen


async def test_row_012_hours_count_once_a_mentor_has_confirmed_each(stage: Stage) -> None:
    dana = stage.dana
    event_id = await drafts_last_bell(stage, dana, "Еріктілер кезегі")
    await dana.presses_raw(f"evd:publish:{event_id}:0")
    for phone, word in ((stage.aidana, "Тіркелу"), (stage.erlan, "Записаться")):
        await phone.presses_raw(f"ev:card:{event_id}:0:0")
        await phone.presses(word)
    await at(stage, BEGINS + timedelta(minutes=5))
    await dana.presses_raw(f"eva:all:{event_id}:9:А:0:0")
    await stage.aidana.presses_raw("evh:own:0:0::0")
    assert stage.aidana.sees("сағаты: 0"), "nobody has confirmed them"
    await dana.presses_raw(f"evf:after:{event_id}:0")
    await dana.presses("Сағаттарды растау")
    assert dana.sees("расталмағаны: 2")
    await dana.presses("Серікова")
    await dana.presses("5")
    await dana.presses("2")
    assert "2 · Мұратов Ерлан · 9 А" in dana.labels
    await stage.aidana.presses_raw("evh:own:0:0::0")
    assert stage.aidana.sees("сағаты: 5")


async def test_names_are_shown_to_those_who_come_with_consent_alone(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.dana, "«BALA DAUYSY» концерті")
    await stage.dana.presses_raw(f"evd:publish:{event_id}:0")
    for phone, word in ((stage.aidana, "Тіркелу"), (stage.erlan, "Записаться")):
        await phone.presses_raw(f"ev:card:{event_id}:0:0")
        await phone.presses(word)
    assert not stage.erlan.sees("согласились назвать")
    await stage.aidana.presses("Атым басқаларға көрінсін")
    await stage.erlan.presses_raw(f"ev:card:{event_id}:0:0")
    assert stage.erlan.sees("согласились назвать себя: Серікова Айдана")
    await stage.beken.presses_raw(f"ev:card:{event_id}:0:0")
    assert not stage.beken.sees("Серікова"), "only to those who come, too"
    await stage.aidana.presses("Атым көрінбесін")
    await stage.erlan.presses_raw(f"ev:card:{event_id}:0:0")
    assert not stage.erlan.sees("Серікова")


async def test_row_214_words_below_a_picture_ask_for_no_money_and_the_attempt_is_counted(
    stage: Stage,
) -> None:
    dana = stage.dana
    event_id = await drafts_last_bell(stage, dana, "«BALA DAUYSY» байқауы")
    await dana.presses_raw(f"evd:publish:{event_id}:0")
    await stage.aidana.presses_raw(f"ev:card:{event_id}:0:0")
    await stage.aidana.presses("Тіркелу")
    await stage.aidana.presses("Жұмысымды жіберу")
    asks = {"caption": "Мұғалімдерге сыйлыққа жинаймыз"}
    await stage.aidana.account.send_photo(b"\xff\xd8\xff\xe0 a photo", **asks)
    await stage.aidana.waits()
    assert stage.aidana.sees("ақша жинауға жол берілмейді"), "the rule is quoted"
    await stage.aidana.account.send_video("a.mp4", b"a film", "video/mp4", **asks)
    await stage.aidana.waits()
    await stage.aidana.sends_photo()
    assert stage.aidana.sees("бет-жүзі"), "a picture without such words is taken"
    await at(stage, BEGINS + timedelta(minutes=5))
    await dana.presses_raw(f"evf:add:{event_id}:0")
    await dana.account.send_photo(b"\xff\xd8\xff\xe0 a photo", caption="Сдаём на подарки учителям")
    await dana.waits()
    assert dana.sees("ақша жинауға жол берілмейді")
    with open_tx(stage.school.store) as tx:
        tried = tx.execute(select(audit.c.id).where(audit.c.deed == "money-refused")).all()
    assert len(tried) == 3


async def test_row_091_and_101_each_class_ticks_once_and_the_share_is_shown(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "Таза мектеп")
    marat = stage.marat
    await opens_item(marat, item)
    assert marat.sees("Бітірді: 0 / 4 сынып (0 %)")
    await marat.presses("☐ 9 А")
    assert marat.sees("Бітірді: 1 / 4 сынып (25 %)")
    await stage.dana.says("/menu")
    await stage.dana.presses_raw(f"pct:{item}:8:А")
    assert not [label for label in stage.dana.labels if "8 А" in label], "not her class"
    await opens_item(stage.dana, item)
    assert stage.dana.sees("Бітірді: 1 / 4 сынып (25 %)")
    await marat.presses("☑ 9 А")
    assert marat.sees("Бітірді: 0 / 4")
    await opens_item(stage.dana, occurrence_named(stage.school, "таныстыру"))
    assert stage.dana.sees("Бітірді: 0 / 4")


async def test_row_090_095_109_and_126_lead_to_what_they_are_about(stage: Stage) -> None:
    await with_plan(stage)
    with open_tx(stage.school.store) as tx:
        campaigns.make(tx, stage.school.id, of_year(2027)[0])
    for title, leads in (
        ("ұйымын сайлау", "Сынып сайлаулары"),
        ("Парламент отырысын", "Отырыс, күн тәртібі"),
        ("қайырлы іс", "Акцияны ашу"),
        ("жылдық қорытынды есеп", "Жылдық есепті жасау"),
    ):
        await opens_item(stage.saule, occurrence_named(stage.school, title))
        assert [label for label in stage.saule.labels if leads in label], title


async def test_an_album_is_kept_whole_and_what_is_too_big_or_dangerous_is_not(stage: Stage) -> None:
    dana = stage.dana
    event_id = await drafts_last_bell(stage, dana, "«BALA DAUYSY» байқауы")
    await dana.presses_raw(f"evd:publish:{event_id}:0")
    await at(stage, BEGINS + timedelta(minutes=5))
    await dana.presses_raw(f"evf:add:{event_id}:0")
    for number in range(3):
        await dana.account.send_photo(b"\xff\xd8\xff\xe0 %d" % number, album="777")
    await dana.waits()
    assert dana.sees("Қабылданғаны: 3")
    await dana.sends_document("virus.exe")
    assert dana.sees("Мұндай файл қабылданбайды")
    await dana.presses("Дайын")
    assert dana.sees("Жиналғаны: 3")


@pytest.mark.parametrize(("size", "taken"), [(20 << 20, True), ((20 << 20) + 1, False)])
def test_a_photo_of_twenty_megabytes_as_a_file(size: int, taken: bool) -> None:
    file = {"file_id": "a", "file_unique_id": "a", "file_name": "foto.jpg", "file_size": size}
    chat = {"id": 1, "type": "private"}
    message = Message.model_validate({"message_id": 1, "date": 0, "chat": chat, "document": file})
    read = read_proof(message, ("link", "photo", "document"))
    assert (read.get("file_id") == "a") if taken else isinstance(read, Refused)


async def test_an_event_whose_author_has_left_is_led_by_those_who_lead_the_mentors(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.dana, "«BALA DAUYSY» байқауы")
    await stage.dana.presses_raw(f"evd:publish:{event_id}:0")
    old = f"evd:cancel:{event_id}:0"
    left = await stage.school.store.write(people.deactivate, asking(stage.school.saule), stage.school.dana.id)
    assert not isinstance(left, PeopleRefusal)
    await stage.dana.presses_raw(old)
    assert not stage.dana.sees("Себебін жазыңыз")
    await at(stage, BEGINS - timedelta(hours=1, minutes=59))
    assert heard(stage.aliya, "Жақында сіздің іс-шараңыз басталады") == 1, "somebody has to open the door"
    await at(stage, BEGINS - timedelta(minutes=50))
    await stage.aliya.presses("Келгендерді белгілеу")
    assert stage.aliya.sees("Келгені: 0")


async def test_row_097_and_125_what_shows_children_is_published_with_their_parents_consent(
    stage: Stage,
) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "Сыр сұхбат")
    dana = stage.dana
    await opens_item(dana, item)
    await dana.presses("Орындалды")
    await dana.says("https://instagram.com/p/97")
    assert dana.sees("бет-жүзі көріне ме")
    await dana.presses("Иә, ата-анасы келісті")
    await opens_item(dana, item)
    assert dana.sees("https://instagram.com/p/97")
