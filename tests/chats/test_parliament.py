"""The parliament sits: called, opened by whoever leads, written down, closed, signed; decisions become plan items."""

import asyncio
import io
from datetime import date, time, timedelta

import docx
from sqlalchemy import insert, select, update

from db import parliament
from db.minutes import minutes
from db.parliament import agenda, sitting_votes, sittings
from db.parliament import minutes as signed_minutes
from db.parliament.decisions import decision
from db.people import person
from db.plan import occurrence, plan, plan_item
from db.plan.closing import evidence
from school.dates import at_school_time
from school.plan import Evidence
from services import people as people_deeds
from services.plan import closing
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import paper
from tests.phone import Phone
from tests.school import NOW, ZONE, asking, open_tx

MONDAY = date(2026, 10, 19)


def take_office(stage: Stage, **holders: str) -> None:
    """president="aidana", …"""
    with open_tx(stage.school.store) as tx:
        for kind, nickname in holders.items():
            person = stage.school.cast[nickname]
            values = {"school_id": stage.school.id, "kind": kind, "scope": "", "position": ""}
            until = {"since": date(2026, 9, 20), "until": date(2027, 9, 19), "election_id": None}
            parliament.give_office(tx, values | until | {"person_id": person.id, "name": person.name})
            parliament.join(tx, person.id, "law_order", NOW)


def planned(
    stage: Stage,
    title: str,
    due: date,
    state: str = "open",
    grades: int = 4094,
    shown: tuple[str, ...] = (),
    faction: str | None = "information",
    by: tuple[str, ...] = (),
) -> None:
    """An item of an approved plan with one day."""
    with open_tx(stage.school.store) as tx:
        kept = {"school_id": stage.school.id, "school_year": 2026, "state": "approved"}
        made = insert(plan).values(name=title, imported_at=NOW, **kept).returning(plan.c.id)
        plan_id = tx.execute(made).scalar_one()
        item = {"plan_id": plan_id, "table_no": 1, "row_no": 1, "title": title, "grades": grades}
        item |= {"evidence_kinds": list(shown), "responsible": list(by), "understood": {}, "faction": faction}
        item_id = tx.execute(insert(plan_item).values(item).returning(plan_item.c.id)).scalar_one()
        day = {"item_id": item_id, "number": 1, "starts_on": due, "due_on": due, "state": state}
        tx.execute(insert(occurrence).values(weekly=False, **day))


async def calls(phone: Phone, kind: str, when: str, hall: str = "Мәжіліс залы") -> None:
    await phone.presses_raw("st:new:0:0:0")
    await phone.presses(kind)
    await phone.says(when)
    await phone.presses(hall)


async def adds_question(phone: Phone, sitting: int, question: str) -> None:
    await phone.presses_raw(f"st:propose:{sitting}:0:0")
    await phone.says(question)


async def counts_present(phone: Phone, sitting: int) -> None:
    await phone.presses_raw(f"st:present:{sitting}:0:0")
    await phone.says("14")
    await phone.says("20")
    await phone.presses("Дайын")
    await phone.says("3")
    await phone.presses("Ешкім")


async def decides(phone: Phone, sitting: int, text: str, owner: str = "", due: str = "") -> None:
    await phone.presses_raw(f"st:decide:{sitting}:0:0")
    await phone.says(text)
    if owner:
        await phone.says(owner)
        await phone.presses(owner)
    else:
        await phone.presses("Жауапты адамы жоқ")
    if due:
        await phone.says(due)
    else:
        await phone.presses("Мерзімсіз")


async def hour(stage: Stage, day: date, at: time) -> None:
    await stage.telegram.clock.move(at_school_time(day, at, ZONE) - stage.telegram.clock.now())


async def test_row_133_a_decision_becomes_a_plan_item_and_opens_the_next_sitting(stage: Stage) -> None:
    """From the invitation over agenda, votes and signature to the item that is done, and the next sitting's opening."""
    take_office(stage, president="aidana", speaker="erlan")
    dana, aidana, beken, aliya = stage.dana, stage.aidana, stage.beken, stage.aliya
    await calls(dana, "Парламент отырысы", "19.10 15:00")
    assert dana.sees("Парламент отырысы")
    assert dana.sees("Төрағалық етеді: Серікова Айдана (Президент)")
    await stage.letters()
    assert any("Сізді отырысқа шақырады" in one for one in aidana.messages)
    assert any("Вас приглашают: Заседание парламента" in one for one in stage.erlan.messages)
    assert not any("шақырады" in one for one in beken.messages), "not a member"
    await aidana.presses("Келемін")
    assert aidana.notice.text == "Күтеміз!"
    # A pupil's opinion, submitted beforehand, appears on the agenda (row 6).
    await adds_question(beken, 1, "Асханада кезек ұзақ")
    assert beken.sees("Мәселе ұсынылды")
    await stage.letters()
    await dana.presses_raw("st:agenda:1:0:0")
    assert dana.sees("Асханада кезек ұзақ (Оспанов Бекен)")
    await adds_question(dana, 1, "Жылдық жоспар")
    await dana.presses_raw("st:take:1:1:0")
    assert dana.sees("1. Жылдық жоспар")
    assert dana.sees("2. Асханада кезек ұзақ")
    await beken.presses_raw("st:begin:1:0:0")
    assert beken.notice.text == "Мұны отырысты жүргізетін адам ғана істей алады."
    await hour(stage, MONDAY, time(15))
    await aidana.presses_raw("st:begin:1:0:0")
    assert aidana.sees("жүріп жатыр")
    await aidana.presses_raw("st:close:1:0:0")
    assert aidana.notice.text
    assert "кімдер қатысқанын" in aidana.notice.text
    await counts_present(aidana, 1)
    assert aidana.sees("парламент мүшелері – 14, оқушылар – 20, мектеп қызметкерлері – 3")
    await aidana.presses_raw("st:close:1:0:0")
    assert aidana.notice.text
    assert "ештеңе жазылмаған" in aidana.notice.text
    for number in (1, 2):
        await aidana.presses_raw(f"st:text:1:{number}:0")
        await aidana.says("Талқыланды, пікірлер айтылды.")
    await aidana.presses_raw("st:votes:1:1:0")
    await aidana.says("10 5 0")
    assert aidana.sees("Дауыс саны дауыс құқығы барлардан көп"), "the guests have no vote"
    await aidana.says("10 3 1")
    assert aidana.sees("жақтады – 10, қарсы – 3, қалыс қалды – 1")
    await decides(aidana, 1, "Асхана кестесі екіге бөлінсін.", "Жүнісов Марат", "30.10")
    await decides(aidana, 1, "Ақпарат тыңдалды.")
    await aidana.presses_raw("st:close:1:0:0")
    assert aidana.notice.text
    assert "аға тәлімгердің қолын күтеді" in aidana.notice.text
    # Only the senior mentor signs (row 30); signed minutes are read-only (row 134).
    await dana.presses_raw("st:sign:1:0:0")
    assert dana.notice.text == "Хаттамаға аға тәлімгер ғана қол қояды."
    await stage.letters()
    assert any("Хаттама қолыңызды күтеді" in one for one in aliya.messages)
    await aliya.presses_raw("st:sign:1:0:0")
    assert aliya.sees("Хаттама №1: Сейітова Әлия қол қойды.")
    await dana.presses_raw("st:text:1:1:0")
    await dana.says("Басқаша болған.")
    assert dana.sees("Хаттамаға қол қойылған")
    await dana.presses("Болдырмау")
    await stage.letters()
    assert any("протокол подписан. Решений: 2" in one for one in stage.erlan.messages)
    # One press: the line is an item of the plan, with owner and date.
    await dana.presses_raw("st:card:1:0:0")
    assert dana.screen.count("Асхана кестесі екіге бөлінсін.") == 1, "the button does not say it once more"
    await dana.presses("1-тармақ")
    await dana.presses("Жоспарға қосу")
    assert dana.notice.text == "Жоспарға қосылды."
    assert dana.sees("орындалып жатыр")
    await dana.presses_raw("st:plan:1:1:0")
    assert dana.notice.text == "Бұл тармақ жоспарға қосылып қойған."
    await dana.presses_raw("st:plan:1:2:0")
    assert dana.notice.text
    assert "жауапты адам мен" in dana.notice.text
    await stage.letters()
    assert any("Парламент қаулысы сізге тапсырылды" in one for one in stage.marat.messages)
    with open_tx(stage.school.store) as tx:
        made = tx.execute(select(decision.c.occurrence_id).where(decision.c.number == 1)).scalar_one()
        assert tx.execute(select(occurrence.c.due_on).where(occurrence.c.id == made)).scalar_one() == date(
            2026, 10, 30
        )
        link = Evidence("link", link="https://instagram.com/p/1")
        assert closing.mark_done(tx, asking(stage.school.marat), made, link) is None
    await calls(dana, "Парламент отырысы", "13.11 15:00")
    assert dana.sees("Алдыңғы отырыс қаулыларының орындалуы")
    assert dana.sees("№1. Асхана кестесі екіге бөлінсін. – орындалды")
    assert dana.sees("№2. Ақпарат тыңдалды. – жоспарға қосылмаған")
    await beken.presses_raw("st:decisions:0:0:0")
    assert beken.sees("№1. Асхана кестесі екіге бөлінсін. – орындалды"), "decisions are public (row 43)"


async def held(stage: Stage, sitting: int = 1) -> None:
    """A sitting of Monday that waits for its signature."""
    await calls(stage.dana, "Парламент отырысы", "19.10 15:00")
    await adds_question(stage.dana, sitting, "Жылдық жоспар")
    await hour(stage, MONDAY, time(15))
    await stage.dana.presses_raw(f"st:begin:{sitting}:0:0")
    await counts_present(stage.dana, sitting)
    with open_tx(stage.school.store) as tx:
        for one in agenda.questions_of(tx, sitting):
            agenda.change_question(tx, sitting, one.id, said="Жоспар мақұлданды.")
    await decides(stage.dana, sitting, "Жоспар бекітілсін.")
    await stage.dana.presses_raw(f"st:close:{sitting}:0:0")


async def test_a_sitting_is_opened_on_its_day_and_not_before(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await calls(stage.dana, "Парламент отырысы", "19.10 15:00")
    await stage.dana.presses_raw("st:begin:1:0:0")
    assert stage.dana.notice.text
    assert "Отырыс өз күні ашылады" in stage.dana.notice.text
    await hour(stage, MONDAY, time(14, 30))
    await stage.dana.presses_raw("st:begin:1:0:0")
    assert stage.dana.sees("жүріп жатыр"), "half an hour earlier on its day is no matter"


async def test_a_correction_that_corrects_nothing_is_no_revision(stage: Stage) -> None:
    """The senior mentor opens signed minutes, finds nothing to mend and signs: they stand as they were."""
    take_office(stage, president="aidana")
    await held(stage)
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await stage.letters()
    await stage.aliya.presses_raw("st:revise:1:0:0")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await stage.letters()
    assert stage.aliya.sees("Хаттама №1: Сейітова Әлия қол қойды.")
    assert sum("хаттамаға қол қойылды" in one for one in stage.aidana.messages) == 1


async def test_row_134_a_change_of_signed_minutes_is_a_new_revision(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await held(stage)
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await stage.dana.presses_raw("st:revise:1:0:0")
    assert stage.dana.notice.text == "Хаттамаға аға тәлімгер ғана қол қояды."
    await stage.aliya.presses_raw("st:revise:1:0:0")
    assert stage.aliya.sees("Хаттама №1: жоба (1-редакциясына Сейітова Әлия қол қойған)")
    await decides(stage.dana, 1, "Хабарландыру ілінсін.")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    assert stage.aliya.sees("Хаттама №1: Сейітова Әлия қол қойды (2-редакция).")
    with open_tx(stage.school.store) as tx:
        assert [one.number for one in tx.execute(select(decision.c.number).order_by(decision.c.id))] == [1, 2]
        assert [one.number for one in tx.execute(select(minutes.c.number))] == [1], "one number for ever"


async def test_row_127_to_135_the_minutes_have_the_schools_form(stage: Stage) -> None:
    """Numbered heading, agenda, present by group and count, the day, a text for each question, the decision."""
    take_office(stage, president="aidana")
    await held(stage)
    await stage.aidana.presses_raw("st:minutes:1:0:0")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await stage.beken.presses_raw("st:minutes:1:0:0")
    assert (await paper(stage.beken, ".pdf")).startswith(b"%PDF")
    told = docx.Document(io.BytesIO(await paper(stage.beken, ".docx")))
    text = "\n".join(one.text for one in told.paragraphs)
    cells = [cell.text for table in told.tables for row in table.rows for cell in row.cells]
    assert "№1 мектеп" in text
    assert "«Өзін-өзі басқару» ұйымының" in text
    assert "ХАТТАМАСЫ №1" in text
    assert "Күн тәртібінде:\n1. Жылдық жоспар" in text
    assert "1-мәселе бойынша: Жоспар мақұлданды." in text
    assert "ҚАУЛЫ:" in text
    assert "Жоспар бекітілсін. (қаулы №1)" in text, "no gap where nobody is named"
    assert "19.10.2026" in cells
    assert any("8–11-сынып білім алушылары – 20" in one for one in cells)
    assert "Сейітова Әлия" in cells
    assert "Аға тәлімгер" in cells
    assert "Серікова Айдана (Президент)" in cells


async def test_row_027_the_president_says_away_and_the_speaker_leads_until_that_day(stage: Stage) -> None:
    take_office(stage, president="aidana", speaker="erlan")
    await stage.beken.presses_raw("st:away:0:0:0")
    await stage.beken.says("21.10")
    assert stage.beken.sees("Мұны отырысты жүргізетін адам ғана істей алады.")
    await stage.aidana.presses_raw("st:away:0:0:0")
    await stage.aidana.says("21.10")
    await stage.letters()
    assert any("заседания ведёте вы" in one for one in stage.erlan.messages)
    await calls(stage.erlan, "Заседание парламента", "20.10 15:00", "Актовый зал")
    assert stage.erlan.sees("Ведёт: Мұратов Ерлан (Спикер)")
    await hour(stage, MONDAY + timedelta(days=1), time(15))
    await stage.aidana.presses_raw("st:begin:1:0:0")
    assert stage.aidana.notice.text == "Мұны отырысты жүргізетін адам ғана істей алады."
    await stage.erlan.presses_raw("st:begin:1:0:0")
    assert stage.erlan.sees("идёт")
    await hour(stage, MONDAY + timedelta(days=3), time(9))
    await adds_question(stage.erlan, 1, "Ескі құқық")
    with open_tx(stage.school.store) as tx:
        found = sittings.by_id(tx, 1)
        assert found
        assert found.chair == "Мұратов Ерлан", "the minutes name who chaired"


async def test_a_sitting_in_a_holiday_is_refused_and_a_moved_one_is_told_once(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await stage.dana.presses_raw("st:new:0:0:0")
    await stage.dana.presses("Парламент отырысы")
    await stage.dana.says("01.01 15:00")
    await stage.dana.presses("Мәжіліс залы")
    assert stage.dana.sees("Ол күні сабақ жоқ")
    await stage.dana.says("/cancel")
    await calls(stage.dana, "Жалпы жиналыс", "20.10 15:00")
    await stage.letters()
    number = stage.dana.data_of("Ауыстыру").split(":")[2]
    await stage.dana.presses_raw(f"st:move:{number}:0:0")
    await stage.dana.says("01.01 15:00")
    assert stage.dana.sees("Ол күні сабақ жоқ")
    await stage.dana.says("21.10 15:00")
    await stage.letters()
    assert sum("Отырыс басқа уақытқа ауысты" in one for one in stage.aidana.messages) == 1
    await stage.dana.presses_raw(f"st:cancel:{number}:0:0")
    await stage.dana.says("Ауа райы")
    await stage.letters()
    told = [one for one in stage.aidana.messages if "Отырыс өтпейтін болды" in one]
    assert len(told) == 1
    assert "Себебі: Ауа райы" in told[0]


async def test_row_136_a_week_without_signed_minutes_is_told_once(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await held(stage)
    await hour(stage, MONDAY + timedelta(days=8), time(9))
    for _ in range(2):
        await stage.house.timetable.every_hour()
        await stage.letters()
    for phone in (stage.aliya, stage.saule):
        assert sum("Бір аптадан бері қол қойылған хаттама жоқ" in one for one in phone.messages) == 1


async def decided(stage: Stage, text: str = "Мүшелікке қабылдансын.") -> None:
    """A sitting has taken a decision, which has its number and stands in signed minutes."""
    await held(stage)
    assert stage.dana.notice.text
    with open_tx(stage.school.store) as tx:
        tx.execute(update(decision).values(text=text))
    await stage.aliya.presses_raw("st:sign:1:0:0")


async def test_row_018_and_020_activists_ask_by_themselves_and_the_eighth_grade_is_refused(
    stage: Stage,
) -> None:
    await stage.beken.presses_raw("mb:apply:care:0:0")
    assert stage.beken.notice.text == "Парламент мүшесі 9–11-сынып оқушысы бола алады (парламент ережесі)."
    await stage.aidana.presses_raw("pm:faction:care:0:0")
    await stage.aidana.presses("Мүше болғым келеді")
    assert stage.aidana.sees("парламент отырысының шешімін күтіп тұр")
    await stage.aidana.presses_raw("mb:apply:care:0:0")
    assert stage.aidana.notice.text == "Бұл оқушы туралы өтініш бұрын берілген."
    await stage.letters()
    asked = [one for one in stage.dana.messages if "парламент мүшесі болғысы келеді" in one]
    assert asked == ["📨 Серікова Айдана (9 А) парламент мүшесі болғысы келеді: Қамқорлық."]


async def test_row_021_membership_comes_with_the_number_of_a_decision(stage: Stage) -> None:
    await stage.aidana.presses_raw("mb:apply:care:0:0")
    await stage.dana.presses_raw("mb:request:care:1:0")
    assert stage.dana.sees("Алдымен отырыс өткізіп")
    await stage.dana.presses_raw("mb:admit:care:1:1")
    assert stage.dana.notice.text
    assert "қаулысымен ғана" in stage.dana.notice.text
    await decided(stage)
    await stage.dana.presses_raw("mb:requests:care:0:0")
    assert stage.dana.sees("Серікова Айдана · 9 А – өз қалауы")
    await stage.aidana.presses_raw("mb:admit:care:1:1")
    assert stage.aidana.notice.text
    assert "тәлімгер" in stage.aidana.notice.text
    await stage.dana.presses("Серікова Айдана")
    await stage.dana.presses("№1. Мүшелікке қабылдансын.")
    assert stage.dana.sees("Серікова Айдана · 9 А")
    await stage.letters()
    assert any("қабылдандыңыз: Қамқорлық. Қаулы №1." in one for one in stage.aidana.messages)
    with open_tx(stage.school.store) as tx:
        named = select(parliament.member.c.decision_id)
        assert tx.execute(named).scalar_one() == 1


async def test_row_019_a_class_puts_a_pupil_forward_who_must_consent(stage: Stage) -> None:
    marat = stage.marat
    await marat.presses_raw("mb:propose:care:0:0")
    await marat.says("Айдана")
    await marat.presses("Серікова Айдана")
    await marat.says("40")
    await marat.says("12.10")
    assert marat.sees("Дауыс саны сыныптағы оқушылардан көп")
    await marat.presses("Артқа")
    await marat.says("2")
    await marat.says("12.10")
    assert marat.sees("Алдымен оқушының келісімі сұралады")
    await stage.letters()
    assert not any("болғысы келеді" in one for one in stage.dana.messages), "not before the consent"
    await stage.erlan.presses_raw("mb:agree:care:1:0")
    assert stage.erlan.notice.text == "Такого ученика или заявления нет."
    await stage.aidana.presses("Келісемін")
    await stage.letters()
    await stage.dana.presses_raw("mb:requests:care:0:0")
    assert stage.dana.sees("Серікова Айдана · 9 А – сынып ұсынды, 2 дауыс, 12.10.2026")


async def test_row_043_a_member_may_leave_at_any_time_and_members_of_before_are_confirmed(
    stage: Stage,
) -> None:
    take_office(stage, president="aidana", speaker="erlan")
    await decided(stage)
    await stage.dana.presses_raw("pm:faction:law_order:0:0")
    assert stage.dana.sees("Қаулысыз мүшелер: 2")
    await stage.dana.presses("Қаулымен растау")
    await stage.dana.presses("№1.")
    assert not stage.dana.sees("Қаулысыз")
    await stage.erlan.presses_raw("mb:leave:law_order:0:0")
    await stage.erlan.presses("Да, выхожу")
    assert stage.erlan.sees("Серікова Айдана")
    assert not stage.erlan.sees("Мұратов Ерлан")
    await stage.letters()
    assert any("Мұратов Ерлан фракциядан шықты" in one for one in stage.dana.messages)
    await stage.dana.presses_raw("pm:remove:law_order:1:0")
    await stage.letters()
    assert any("енді Құқық және тәртіп фракциясының мүшесі емессіз" in one for one in stage.aidana.messages)


async def test_row_023_leavers_become_honorary_members_and_hold_no_office(stage: Stage) -> None:
    take_office(stage, president="aidana")
    with open_tx(stage.school.store) as tx:
        tx.execute(update(person).where(person.c.id == stage.school.aidana.id).values(grade=11))
        assert people_deeds.begin_school_year(tx, asking(stage.school.saule), 2027)
    await stage.beken.presses_raw("mb:honorary::0:0")
    assert stage.beken.sees("Серікова Айдана, 2027 жылғы түлек")
    await stage.beken.presses_raw("pm:offices::0:0")
    assert stage.beken.sees("Әлі сайланбаған: Президент")


async def test_row_136_signed_minutes_close_the_months_row_of_the_plan_by_themselves(stage: Stage) -> None:
    take_office(stage, president="aidana")
    planned(stage, "Парламент отырысын өткізу", date(2026, 10, 30), shown=("minutes",))
    await held(stage)
    with open_tx(stage.school.store) as tx:
        assert tx.execute(select(occurrence.c.state)).scalar_one() == "open"
    await stage.aliya.presses_raw("st:sign:1:0:0")
    with open_tx(stage.school.store) as tx:
        assert tx.execute(select(occurrence.c.state)).scalar_one() == "done"
        shown = tx.execute(select(evidence.c.kind, evidence.c.sitting_id, evidence.c.file_name)).one()
        row = tx.execute(select(occurrence.c.id)).scalar_one()
    assert tuple(shown) == ("minutes", 1, "хаттама №1")
    await stage.dana.presses_raw(f"pl:card:{row}::0")
    assert stage.dana.sees("Қол қойылған хаттама: хаттама №1")
    await stage.dana.presses("Дәлелін көру")
    assert (await paper(stage.dana, ".pdf")).startswith(b"%PDF"), "the evidence is the paper itself"
    await stage.aliya.presses_raw("st:revise:1:0:0")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    with open_tx(stage.school.store) as tx:
        assert len(tx.execute(select(evidence.c.id)).all()) == 1, "a revision closes nothing twice"


async def test_a_months_row_that_asks_for_a_publication_is_one_press_away(stage: Stage) -> None:
    """Minutes do not close what the plan wants to see published; the signed card leads to its row."""
    take_office(stage, president="aidana")
    planned(stage, "Парламент отырысын өткізу", date(2026, 10, 30), shown=("social_post",), by=("Тәлімгер",))
    await held(stage)
    await stage.aliya.presses_raw("st:sign:1:0:0")
    with open_tx(stage.school.store) as tx:
        assert tx.execute(select(occurrence.c.state)).scalar_one() == "open"
    await stage.dana.presses_raw("st:card:1:0:0")
    await stage.dana.presses("Жоспардағы жолын жабу")
    assert stage.dana.sees("Парламент отырысын өткізу")
    await stage.aidana.presses_raw("st:card:1:0:0")
    assert not any("Жоспардағы жолын" in label for label in stage.aidana.labels)


async def test_two_chairs_at_once_three_hundred_guests_and_a_line_without_a_number(stage: Stage) -> None:
    """What two people press at once happens once; a hall of three hundred is counted; numbers have no gap."""
    take_office(stage, president="aidana", speaker="erlan")
    await calls(stage.dana, "Жалпы жиналыс", "19.10 15:00")
    await adds_question(stage.dana, 1, "Жылдық жоспар")
    await hour(stage, MONDAY, time(15))
    await stage.aidana.presses_raw("st:begin:1:0:0")
    await stage.erlan.presses_raw("st:begin:1:0:0")
    assert stage.erlan.notice.text
    with open_tx(stage.school.store) as tx:
        found = sittings.by_id(tx, 1)
        assert found
        assert found.chair == "Серікова Айдана"
    await stage.dana.presses_raw("st:present:1:0:0")
    for said in ("40", "300"):
        await stage.dana.says(said)
    await stage.dana.presses("Дайын")
    await stage.dana.says("12")
    await stage.dana.presses("Ешкім")
    assert stage.dana.sees("оқушылар – 300")
    await stage.dana.presses_raw("st:text:1:1:0")
    await stage.dana.says("Талқыланды.")
    for text in ("Бірінші тармақ.", "Екінші тармақ.", "Үшінші тармақ."):
        await decides(stage.dana, 1, text)
    await stage.dana.presses_raw("st:undecide:1:2:0")
    await stage.dana.presses_raw("mb:confirm:law_order:0:1")
    assert stage.dana.notice.text, "a decision without a number admits nobody"
    await stage.dana.presses_raw("st:close:1:0:0")
    with open_tx(stage.school.store) as tx:
        numbered = tx.execute(select(decision.c.text, decision.c.number).order_by(decision.c.id)).all()
    assert [tuple(one) for one in numbered] == [("Бірінші тармақ.", 1), ("Үшінші тармақ.", 2)]
    await stage.dana.presses_raw("st:undecide:1:1:0")
    assert stage.dana.notice.text, "what has its number stays"


async def test_from_a_classs_nomination_to_the_next_sittings_opening(stage: Stage) -> None:
    """A class puts Erlan forward, a sitting decides, the line is done, and the next sitting opens with it."""
    take_office(stage, president="aidana")
    marat, erlan, dana = stage.marat, stage.erlan, stage.dana
    await marat.presses_raw("mb:propose:ecology_labour:0:0")
    await marat.says("Ерлан")
    await marat.presses("Мұратов Ерлан")
    await marat.says("2")
    await marat.says("12.10")
    await stage.letters()
    await erlan.presses("Даю согласие")
    await stage.letters()
    assert any("Мұратов Ерлан (9 А) парламент мүшесі болғысы келеді" in one for one in dana.messages)
    await calls(dana, "Парламент отырысы", "19.10 15:00")
    await adds_question(dana, 1, "Мұратов Ерланды мүшелікке қабылдау")
    await hour(stage, MONDAY, time(15))
    await dana.presses_raw("st:begin:1:0:0")
    await counts_present(dana, 1)
    await dana.presses_raw("st:text:1:1:0")
    await dana.says("Сынып ұсынды, пікірлер тыңдалды.")
    await dana.presses_raw("st:votes:1:1:0")
    await dana.says("14 0 0")
    await decides(dana, 1, "Мұратов Ерлан мүшелікке қабылдансын.", "Жүнісов Марат", "30.10")
    await dana.presses_raw("st:close:1:0:0")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await dana.presses_raw("mb:requests:ecology_labour:0:0")
    await dana.presses("Мұратов Ерлан")
    await dana.presses("№1.")
    await stage.letters()
    assert any("Постановление №1" in one for one in erlan.messages)
    await erlan.presses_raw("pm:home")
    assert erlan.sees("Вы состоите во фракциях: Экология")
    await dana.presses_raw("st:plan:1:1:0")
    with open_tx(stage.school.store) as tx:
        made = tx.execute(select(decision.c.occurrence_id)).scalar_one()
    await stage.marat.presses_raw(f"pl:done:{made}::0")
    await stage.marat.says("https://instagram.com/p/1")
    await calls(dana, "Парламент отырысы", "23.10 15:00")
    assert dana.sees("№1. Мұратов Ерлан мүшелікке қабылдансын. – орындалды")


async def test_row_006_an_opinion_submitted_beforehand_stands_on_the_agenda_of_the_schools_body(
    stage: Stage,
) -> None:
    take_office(stage, president="aidana")
    await calls(stage.dana, "Алқалы орган отырысы", "19.10 15:00")
    await adds_question(stage.aidana, 1, "Үлгерім туралы пікір")
    await stage.dana.presses_raw("st:take:1:1:0")
    await stage.aidana.presses_raw("st:card:1:0:0")
    assert stage.aidana.sees("1. Үлгерім туралы пікір")


async def test_row_028_what_the_council_takes_on_is_the_presidents_or_the_acting_speakers(
    stage: Stage,
) -> None:
    take_office(stage, president="aidana")
    await calls(stage.dana, "Парламент Кеңесі", "19.10 15:00")
    await hour(stage, MONDAY, time(15))
    await stage.aidana.presses_raw("st:begin:1:0:0")
    await decides(stage.aidana, 1, "Қыс мерекесін дайындау.", "Серікова Айдана", "30.10")
    await stage.aidana.presses_raw("st:decision:1:1:0")
    assert stage.aidana.sees("Жауапты: Серікова Айдана")


async def test_row_042_052_060_a_disputed_question_needs_the_administration_and_the_parliament(
    stage: Stage,
) -> None:
    """Both agree before the senior mentor signs; what is changed is agreed to anew; the record shows both sides."""
    take_office(stage, president="aidana", speaker="erlan")
    await calls(stage.dana, "Парламент отырысы", "19.10 15:00")
    await adds_question(stage.dana, 1, "Телефонды сабақта сақтау")
    await stage.beken.presses_raw("st:dispute:1:1:0")
    await stage.dana.presses_raw("st:agenda:1:0:0")
    await stage.dana.presses("⚖ Даулы 1")
    assert stage.dana.sees("⚖ Телефонды сабақта сақтау (даулы мәселе)")
    await hour(stage, MONDAY, time(15))
    await stage.dana.presses_raw("st:begin:1:0:0")
    await counts_present(stage.dana, 1)
    await stage.dana.presses_raw("st:text:1:1:0")
    await stage.dana.says("Екі тарап келісті.")
    await decides(stage.dana, 1, "Телефон сөмкеде тұрсын.")
    await stage.dana.presses_raw("st:close:1:0:0")
    await stage.letters()
    for phone in (stage.saule, stage.aidana):
        assert any("26 қазан күніне дейін келісіңіз" in one for one in phone.messages)
    assert not any("келісіңіз" in one for one in (*stage.beken.messages, *stage.marat.messages))
    await stage.aliya.presses_raw("st:sign:1:0:0")
    assert stage.aliya.notice.text
    assert "екі тарап әлі келіскен жоқ" in stage.aliya.notice.text
    for phone in (stage.beken, stage.dana, stage.aliya):
        await phone.presses_raw("st:agree:1:0:0")
        assert phone.notice.text
        assert "директордың орынбасары мен бүгін" in phone.notice.text
    for phone in (stage.saule, stage.aidana):
        await phone.presses_raw("st:card:1:0:0")
        await phone.presses("🤝 Хаттаманы келісу")
    await stage.dana.presses_raw("st:votes:1:1:0")
    await stage.dana.says("99 0 0")
    assert stage.dana.sees("дауыс құқығы барлардан көп")
    await stage.dana.says("/cancel")
    await stage.dana.presses_raw("st:text:1:1:0")
    await stage.dana.says("Екі тарап келісті.")
    with open_tx(stage.school.store) as tx:
        agreed = signed_minutes.agreements(tx, 1)
    assert set(agreed) == {"administration", "parliament"}, (
        "what is refused, or says the same, asks nobody anew"
    )
    await decides(stage.dana, 1, "Ата-аналарға хабарлансын.")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    assert not stage.aliya.sees("қол қойды"), "the text has changed since they agreed"
    await stage.saule.presses_raw("st:agree:1:0:0")
    await stage.aidana.presses_raw("st:agree:1:0:0")
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await stage.beken.presses_raw("st:card:1:0:0")
    assert stage.beken.sees("әкімшілік: Нұрланова Сәуле\nпарламент: Серікова Айдана")
    await stage.beken.presses_raw("st:minutes:1:0:0")
    told = docx.Document(io.BytesIO(await paper(stage.beken, ".docx")))
    cells = [cell.text for table in told.tables for row in table.rows for cell in row.cells]
    assert {"Әкімшілікпен келісілді", "Парламентпен келісілді", "Нұрланова Сәуле"} <= set(cells)


async def test_a_question_is_voted_on_in_the_bot_and_who_voted_how_is_erased(stage: Stage) -> None:
    """Members alone are asked; the last choice counts; the counts stand in the minutes."""
    take_office(stage, president="aidana", speaker="erlan")
    dana, aidana, erlan = stage.dana, stage.aidana, stage.erlan
    await calls(dana, "Парламент отырысы", "19.10 15:00")
    await adds_question(dana, 1, "Асхана кестесі")
    await hour(stage, MONDAY, time(15))
    await dana.presses_raw("st:begin:1:0:0")
    await dana.presses_raw("st:agenda:1:0:0")
    await dana.presses("1: ботта дауыс")
    await stage.letters()
    assert any("Проголосуйте: Асхана кестесі" in one for one in erlan.messages)
    assert not any("Дауыс беріңіз" in one for one in (*stage.aliya.messages, *stage.beken.messages))
    await aidana.presses("Қарсымын")
    await aidana.presses_raw("st:for:1:1:0")
    assert aidana.notice.text == "Дауысыңыз жазылды. Саналғанша өзгерте аласыз."
    await erlan.presses_raw("st:abstain:1:1:0")
    await stage.beken.presses_raw("st:for:1:1:0")
    assert stage.beken.notice.text
    assert "шақырылмағансыз" in stage.beken.notice.text
    await stage.aliya.presses_raw("st:for:1:1:0")
    assert stage.aliya.notice.text == "Бұл отырыста парламент мүшелері ғана дауыс береді."
    await dana.presses_raw("st:count:1:1:0")
    assert dana.notice.text == "Алдымен кімдер қатысқанын жазыңыз."
    await counts_present(dana, 1)
    await dana.presses_raw("st:text:1:1:0")
    await dana.says("Талқыланды.")
    await dana.presses_raw("st:close:1:0:0")
    assert dana.notice.text == "Ботта дауыс беру әлі жүріп жатыр. Алдымен оны санаңыз."
    await dana.presses_raw("st:agenda:1:0:0")
    await dana.presses("Санау 1: 2")
    assert dana.sees("Ботта дауыс берілді: қабылданды."), "with numbers two people would know of each other"
    assert not dana.sees("жақтады –")
    await erlan.presses_raw("st:against:1:1:0")
    assert erlan.notice.text, "too late"
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(select(sitting_votes.vote)).all()


async def test_row_130_names_stand_in_the_inner_copy_alone(stage: Stage) -> None:
    """Present by group and count for all; who came by name for whoever runs the sitting or signs."""
    take_office(stage, president="aidana", speaker="erlan")
    await held(stage)
    await stage.dana.presses_raw("st:who:1:0:0")
    await stage.dana.presses("Серікова Айдана")
    assert stage.dana.sees("1 / 3")
    await stage.beken.presses_raw("st:who:1:0:0")
    assert stage.beken.notice.text == "Мұны отырысты жүргізетін адам ғана істей алады."
    await stage.aliya.presses_raw("st:sign:1:0:0")
    await stage.dana.presses_raw("st:came:1:2:0")
    assert stage.dana.notice.text, "what is signed stays"
    papers = {}
    for phone, deed in ((stage.dana, "inner"), (stage.beken, "minutes"), (stage.aliya, "minutes")):
        await phone.presses_raw(f"st:{deed}:1:0:0")
        told = docx.Document(io.BytesIO(await paper(phone, ".docx")))
        papers[phone] = "\n".join(one.text for one in told.paragraphs)
    assert "Қатысқандар тізімі (мектеп ішінде ғана):\n1. Серікова Айдана" in papers[stage.dana]
    for phone in (stage.beken, stage.aliya):
        assert "1. Серікова Айдана" not in papers[phone]
    await stage.erlan.presses_raw("st:inner:1:0:0")
    said = "Это может только тот, кто ведёт заседание"
    for _ in range(400):
        if told := [one for one in stage.erlan.messages if said in one]:
            break
        await asyncio.sleep(0.02)
    assert told, "not that nobody was ticked off"
