"""Projects in chat: from an initiative over steps that the plan reminds of to a result."""

import io
from datetime import timedelta

import docx
from sqlalchemy import select, text, update

from db.parliament import initiatives
from db.parliament.initiatives import initiative
from db.parliament.projects import project
from db.people import person
from school.plan import Evidence
from services.plan import closing
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import paper
from tests.phone import Phone
from tests.school import NOW, asking, open_tx


def accepted(stage: Stage) -> int:
    """An initiative of Beken's that the administration has accepted."""
    told = {"kind": "project", "title": "Жасыл аула", "problem": "Ауламызда көлеңке жоқ."}
    told |= {"solution": "Он ағаш отырғызып, кезекпен суару.", "author": "Оспанов Бекен"}
    when = {"sent_at": NOW, "check_by": NOW.date(), "state": "accepted", "draft": "green"}
    who = {"school_id": stage.school.id, "author_id": stage.school.beken.id}
    with open_tx(stage.school.store) as tx:
        made = initiatives.send(tx, told | when | who)
    assert made
    return made


async def finds(phone: Phone, name: str) -> None:
    await phone.says(name)
    await phone.presses(name)


async def begins(stage: Stage) -> None:
    """A mentor makes a project of the initiative; Aidana leads it."""
    number = accepted(stage)
    await stage.dana.presses_raw(f"in:card:{number}:0")
    await stage.dana.presses("Жоба ашу")
    await stage.dana.presses("экологиялық")
    await stage.dana.presses("Экология және еңбек")
    await finds(stage.dana, "Серікова Айдана")
    await stage.dana.says("20.12")


async def adds_step(phone: Phone, title: str, due: str, who: str) -> None:
    await phone.presses("Қадам қосу")
    await phone.says(title)
    await phone.says(due)
    await finds(phone, who)


def occurrence_of(stage: Stage, title: str) -> int:
    with open_tx(stage.school.store) as tx:
        asked = "SELECT o.id FROM occurrence o JOIN plan_item i ON i.id = o.item_id WHERE i.title = :title"
        return int(tx.execute(text(asked), {"title": title}).scalar_one())


async def test_row_058_from_an_initiative_to_the_evidence_of_its_project_and_the_years_report(
    stage: Stage,
) -> None:
    """Rows 45 and 61, too: a goal, steps, an owner, days and a result; the plan remembers and reminds."""
    dana, erlan = stage.dana, stage.erlan
    await begins(stage)
    for line in (
        "Жасыл аула",
        "экологиялық",
        "Жетекшісі: Серікова Айдана",
        "Он ағаш отырғызып",
        "бастамасынан шықты",
    ):
        assert dana.sees(line), line
    await stage.letters()
    for phone in (stage.aidana, stage.beken):
        assert any("Жоба басталды" in one for one in phone.messages)
    await adds_step(dana, "Көшет әкелу", "19.10", "Мұратов Ерлан")
    assert dana.sees("⏳ Көшет әкелу · 19 қазан · Мұратов Ерлан")
    await stage.letters()
    assert any("Вам поручен шаг проекта" in one for one in erlan.messages)
    await dana.presses("Аяқтау")
    assert dana.sees("кемінде бір қадамның дәлелі")

    await stage.telegram.clock.move(timedelta(days=2, hours=7))
    await stage.house.timetable.every_hour()
    await stage.letters()
    assert any("Завтра срок" in one for one in erlan.messages)

    done = occurrence_of(stage, "Көшет әкелу")
    with open_tx(stage.school.store) as tx:
        link = Evidence("link", link="https://instagram.com/p/1")
        assert closing.mark_done(tx, asking(stage.school.dana), done, link) is None
    await dana.presses_raw("pj:card:1:0:0")
    await dana.presses("Аяқтау")
    await dana.says("Он ағаш отырғызылды, сыныптар суарады.")
    assert dana.sees("Нәтижесі")
    await stage.letters()
    assert any("Жоба аяқталды" in one for one in stage.aidana.messages)
    await stage.beken.presses_raw("in:card:1:0")
    await stage.beken.presses("Жобаны көру")
    assert stage.beken.sees("✓ Көшет әкелу")
    await dana.presses_raw("rv:report")
    told = docx.Document(io.BytesIO(await paper(dana, ".docx")))
    cells = [[cell.text for cell in row.cells] for table in told.tables for row in table.rows]
    row = next(one for one in cells if one[0] == "Жасыл аула")
    assert row[2:] == ["Серікова Айдана", "1 / 1", "Он ағаш отырғызылды, сыныптар суарады."]


async def test_row_137_what_a_project_needs_is_asked_of_the_school_never_of_pupils(stage: Stage) -> None:
    await begins(stage)
    await stage.aidana.presses_raw("pj:card:1:0:0")
    await stage.aidana.presses("Мектептен сұрау")
    await stage.aidana.presses("Мектеп бюджеті")
    await stage.aidana.says("әр оқушыдан 500 теңге жинаймыз")
    assert stage.aidana.sees("ақша")
    await stage.aidana.says("Он көшет")
    await stage.aidana.says("40000")
    assert stage.aidana.sees("Он көшет: бюджеттен 40")
    await stage.letters()
    await stage.saule.presses("Жобаны көру")
    await stage.saule.presses("✓ Он көшет")
    assert stage.saule.sees("беріледі")
    await stage.letters()
    assert any("✓ Беріледі: Он көшет" in one for one in stage.aidana.messages)
    await stage.dana.presses_raw("pj:grant:1:1:0")
    assert stage.dana.notice.text
    assert "тәлімгер" in stage.dana.notice.text


async def test_row_068_the_project_office_and_ten_projects_begin_with_the_year(stage: Stage) -> None:
    """The office has members and days, and closes with evidence (row 77: the named ones beside it)."""
    await stage.house.timetable.every_hour()
    await stage.house.timetable.every_hour()
    with open_tx(stage.school.store) as tx:
        names = list(tx.execute(select(project.c.name).order_by(project.c.id)).scalars())
    assert len(names) == 11
    assert names[0] == "Парламенттің жоба кеңсесі"
    await stage.aidana.says("/menu")
    await stage.aidana.presses("Менің парламентім")
    await stage.aidana.presses("Жобалар")
    await stage.aidana.presses("жоба кеңсесі")
    assert stage.aidana.sees("1 қыркүйек – 31 мамыр")
    await stage.aidana.presses("Қосыламын")
    assert stage.aidana.sees("Қатысушылар (1): Серікова Айдана")
    await stage.dana.presses_raw("pj:end:1:0:0")
    assert "кемінде бір қадамның дәлелі" in (stage.dana.notice.text or "")
    await stage.aidana.presses("Жобадан шығамын")
    assert stage.aidana.sees("Қатысушылар (0)")


async def test_whoever_leaves_the_school_leads_no_project(stage: Stage) -> None:
    await begins(stage)
    with open_tx(stage.school.store) as tx:
        tx.execute(update(person).where(person.c.id == stage.school.aidana.id).values(active=False))
    await stage.house.timetable.every_hour()
    await stage.letters()
    assert any("Жетекшісі мектептен кетті" in one for one in stage.dana.messages)
    await stage.dana.presses_raw("pj:card:1:0:0")
    assert stage.dana.sees("Жетекшісі: –")
    assert stage.dana.sees("Қатысушылар (0)")


async def test_only_what_was_accepted_becomes_a_project_and_a_pupil_begins_none(stage: Stage) -> None:
    number = accepted(stage)
    await stage.beken.presses_raw(f"pj:new:0:{number}:0")
    assert "тәлімгер" in (stage.beken.notice.text or "")
    with open_tx(stage.school.store) as tx:
        tx.execute(update(initiative).values(state="open"))
    await stage.dana.presses_raw(f"in:card:{number}:0")
    assert not any("Жоба ашу" in label for label in stage.dana.labels)
