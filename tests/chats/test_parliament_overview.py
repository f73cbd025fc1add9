"""The parliament at a glance: the faction on duty, the leaders' page, a pupil's plan, honorary members, the year."""

import io
from datetime import date, time, timedelta

import docx
from sqlalchemy import update

from db import parliament
from db.people import person
from school.dates import SchoolYear
from school.parliament.duty import is_first_school_day, month_before
from school.plan.school_year import usual_calendar
from services import people as people_deeds
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import paper
from tests.chats.test_parliament import MONDAY, adds_question, calls, held, hour, planned, take_office
from tests.school import NOW, asking, open_tx


def test_a_month_begins_on_its_first_day_with_lessons() -> None:
    days = usual_calendar(SchoolYear(2026))
    firsts = [date(2026, 10, day) for day in range(1, 32) if is_first_school_day(date(2026, 10, day), days)]
    assert firsts == [date(2026, 10, 1)]
    assert month_before(1) == 12
    assert month_before(9) is None


async def test_row_076_the_faction_on_duty_is_checked_on_fridays_and_hands_over_to_the_next(
    stage: Stage,
) -> None:
    with open_tx(stage.school.store) as tx:
        parliament.join(tx, stage.school.aidana.id, "information", NOW)
        parliament.join(tx, stage.school.erlan.id, "sport_health", NOW)
        office = {"school_id": stage.school.id, "kind": "leader", "scope": "information", "position": ""}
        term = {"since": date(2026, 9, 20), "until": date(2027, 9, 30), "election_id": None}
        who = {"person_id": stage.school.aidana.id, "name": "Серікова Айдана"}
        parliament.give_office(tx, office | term | who)
    planned(stage, "Газет шығару", date(2026, 10, 30))
    planned(stage, "Радио хабары", date(2026, 10, 9), state="done")
    await hour(stage, date(2026, 10, 23), time(14, 5))
    for _ in range(2):
        await stage.house.timetable.every_hour()
        await stage.letters()
    told = [
        one
        for one in stage.aidana.messages
        if "Жұма, қазан (Ақпарат): жоспарда 2 шара, орындалғаны 1, ашық тұрғаны 1" in one
    ]
    assert len(told) == 1
    assert "Газет шығару" in told[0]
    assert not any("Пятница" in one for one in stage.erlan.messages), "not on duty"
    await stage.erlan.presses_raw("rv:note")
    await stage.erlan.says("Бұл жазба жазылмауы керек.")
    assert stage.erlan.sees("Это может только лидер дежурной фракции")
    await stage.erlan.says("/cancel")
    await stage.aidana.presses_raw("rv:note")
    await stage.aidana.says("Газеттің үшінші саны баспаханада, қарашада тарату керек.")
    assert stage.aidana.sees("▶ қазан: Ақпарат – 2 шара, орындалғаны 1")
    await hour(stage, date(2026, 11, 2), time(9, 5))
    await stage.house.timetable.every_hour()
    await stage.letters()
    assert any("Газеттің үшінші саны баспаханада" in one for one in stage.erlan.messages)


async def test_row_043_pupils_see_the_plan_that_is_open_to_them_and_their_own_parliament(
    stage: Stage,
) -> None:
    take_office(stage, president="aidana")
    planned(stage, "Сенбілік", date(2026, 10, 30))
    planned(stage, "Түлектер кеші", date(2026, 10, 30), grades=1 << 11)
    planned(stage, "Өткен шара", date(2026, 10, 9))
    await stage.beken.says("/menu")
    await stage.beken.presses("Менің парламентім")
    await stage.beken.presses("Жоспарда не бар")
    assert stage.beken.sees("30.10 Сенбілік (Ақпарат)")
    assert not stage.beken.sees("Түлектер кеші")
    assert not stage.beken.sees("Өткен шара")
    await calls(stage.dana, "Парламент отырысы", "19.10 15:00")
    await stage.aidana.says("/menu")
    await stage.aidana.presses("Менің парламентім")
    assert stage.aidana.sees("Сіз мүше фракциялар: Құқық және тәртіп")
    assert stage.aidana.sees("Сізді шақырды: 19.10 Парламент отырысы – жауабыңызды күтеді")


async def test_the_deputy_head_sees_on_one_page_what_is_open_and_who_has_not_answered(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await held(stage)
    await calls(stage.dana, "Парламент отырысы", "23.10 15:00")
    await stage.aidana.presses_raw("mb:apply:care:0:0")
    await stage.saule.presses_raw("pm:home")
    await stage.saule.presses("Бір бетте бәрі")
    assert stage.saule.sees("осы оқу жылында қаулы саны – 1")
    assert stage.saule.sees("№1. Жоспар бекітілсін. (жоспарға қосылмаған)")
    assert stage.saule.sees("хаттамаға қол қойылмаған: 19.10 Парламент отырысы")
    assert stage.saule.sees("шақыруға жауап бермегендер: 23.10 Парламент отырысы – 2")
    assert stage.saule.sees("мүшелікке өтініш, шешімін күтеді: 1")
    await stage.beken.presses_raw("rv:overview")
    assert stage.beken.notice.text


async def test_the_year_of_the_parliament_is_a_paper_of_its_own(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await held(stage)
    await stage.dana.presses_raw("rv:report")
    told = docx.Document(io.BytesIO(await paper(stage.dana, ".docx")))
    text = "\n".join(one.text for one in told.paragraphs)
    cells = [cell.text for table in told.tables for row in table.rows for cell in row.cells]
    assert "2026–2027 ОҚУ ЖЫЛЫНДАҒЫ ЖҰМЫС ЕСЕБІ" in text
    assert "Өткен отырыс: 1" in text
    assert "Жоспар бекітілсін." in cells
    assert "Серікова Айдана" in cells
    await stage.beken.presses_raw("rv:report")
    assert stage.beken.notice.text


async def test_row_059_a_mentor_extends_a_factions_remit(stage: Stage) -> None:
    await stage.beken.presses_raw("pm:faction:ecology_labour:0")
    assert stage.beken.sees("Міндеті: қоршаған ортаны қорғау")
    await stage.beken.presses_raw("rv:remit:ecology_labour")
    assert stage.beken.notice.text
    await stage.dana.presses_raw("rv:remit:ecology_labour")
    await stage.dana.says("Жылыжайдағы гүлдерге күтім жасау.")
    await stage.beken.presses_raw("pm:faction:ecology_labour:0")
    assert stage.beken.sees("Мектеп қосқаны: Жылыжайдағы гүлдерге күтім жасау.")


async def test_row_023_an_honorary_member_is_reached_after_leaving_and_may_want_quiet(stage: Stage) -> None:
    take_office(stage, president="aidana")
    with open_tx(stage.school.store) as tx:
        tx.execute(update(person).where(person.c.id == stage.school.aidana.id).values(grade=11))
        assert people_deeds.begin_school_year(tx, asking(stage.school.saule), 2027)
    await stage.aidana.starts()
    assert stage.aidana.sees("Құрметті мүше, 2027 жылғы түлек")
    await stage.aidana.presses_raw("st:list")
    assert stage.aidana.notice.text, "no door is open, and there is no vote"
    await stage.dana.presses_raw("mb:honorary")
    await stage.dana.presses("Шақыру жіберу")
    await stage.dana.says("20.11 сағат 15:00, мәжіліс залы: мамандық таңдау дәрісі.")
    assert stage.dana.sees("құрметті мүшелер: 1")
    await stage.letters()
    assert any("мамандық таңдау дәрісі" in one for one in stage.aidana.messages)
    await stage.aidana.presses("Шақыру керек емес")
    assert stage.aidana.sees("бірақ қазір шақыру өшірулі")
    await stage.dana.presses_raw("mb:invite")
    await stage.dana.says("Түлектер акциясы 25 желтоқсанда өтеді.")
    await stage.letters()
    assert not any("Түлектер акциясы" in one for one in stage.aidana.messages)
    assert await_nothing(stage)


def await_nothing(stage: Stage) -> bool:
    """The stranger's greeting is for strangers alone."""
    return not any("Мен сізді әлі танымаймын" in one for one in stage.aidana.messages)


async def test_unanswered_invitations_are_counted_until_they_are_answered(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await calls(stage.dana, "Парламент отырысы", "23.10 15:00")
    await adds_question(stage.dana, 1, "Жылдық жоспар")
    await stage.aidana.presses_raw("st:come:1:0:0")
    await stage.aliya.presses_raw("rv:overview")
    assert stage.aliya.sees("шақыруға жауап бермегендер: 23.10 Парламент отырысы – 1")
    assert MONDAY + timedelta(days=4) == date(2026, 10, 23)
