"""Offices beside elections: appointed until one, resigned from, recalled by the general meeting; classes' own."""

from datetime import date, time

from sqlalchemy import select, update

from db import parliament
from db.parliament.sittings import sitting
from db.people.roles import add_role
from school.people import Role
from services.people import leaving
from tests.chats.conftest import Stage
from tests.chats.test_parliament import MONDAY, decided, hour, take_office
from tests.school import NOW, open_tx


async def appoints(stage: Stage, kind: str, name: str, decision: str = "№1.", body: str = "") -> None:
    await stage.dana.presses_raw("oc:appoint")
    await stage.dana.presses(kind)
    if body:
        await stage.dana.says(body)
    await stage.dana.says(name)
    await stage.dana.presses(name)
    await stage.dana.presses("Келесі сайлауға дейін")
    if decision:
        await stage.dana.presses(decision)


async def test_row_074_an_empty_speakers_office_is_told_and_filled_until_an_election(stage: Stage) -> None:
    take_office(stage, president="aidana")
    await hour(stage, MONDAY, time(9, 5))
    for _ in range(2):
        await stage.house.timetable.every_hour()
        await stage.letters()
    told = [one for one in stage.aliya.messages if "бос тұрған қызметтер: 9" in one]
    assert len(told) == 1, "once, whatever the clock asks again"
    assert any("бос тұрған қызметтер" in one for one in stage.saule.messages)
    await appoints(stage, "Спикер", "Мұратов Ерлан", decision="")
    assert stage.dana.sees("Тағайындау отырыстың қаулысымен ғана болады")
    await stage.dana.says("/cancel")
    await decided(stage)
    await appoints(stage, "Спикер", "Оспанов Бекен")
    assert stage.dana.sees("парламентте қызмет атқара алмайды"), "grade 8"
    await stage.dana.says("/cancel")
    await appoints(stage, "Спикер", "Мұратов Ерлан")
    assert stage.dana.sees("Спикер: Мұратов Ерлан, мерзімі 30.09.2027 күніне дейін")
    await stage.letters()
    assert any("Вы назначены: Спикер парламента" in one for one in stage.erlan.messages)
    with open_tx(stage.school.store) as tx:
        elected = {"school_id": stage.school.id, "kind": "speaker", "scope": "", "position": ""}
        term = {"since": MONDAY, "until": date(2027, 9, 30), "election_id": None}
        parliament.give_office(tx, elected | term | {"person_id": stage.school.aidana.id, "name": "Айдана"})
    await stage.erlan.presses_raw("pm:offices")
    assert stage.erlan.sees("Спикер: Айдана")
    assert not stage.erlan.sees("Мұратов Ерлан"), "the election ended the appointment"


async def test_row_029_and_054_the_schools_body_invites_the_president_and_representatives_with_their_term(
    stage: Stage,
) -> None:
    take_office(stage, president="aidana")
    await decided(stage)
    await appoints(stage, "Мектеп органындағы өкіл", "Мұратов Ерлан", body="Педагогикалық кеңес")
    assert stage.dana.sees("Алдымен фракция мүшесі болу керек")
    await stage.dana.says("/cancel")
    with open_tx(stage.school.store) as tx:
        parliament.join(tx, stage.school.erlan.id, "care", NOW)
    await appoints(stage, "Мектеп органындағы өкіл", "Мұратов Ерлан", body="Педагогикалық кеңес")
    assert stage.dana.sees("Өкіл: Педагогикалық кеңес: Мұратов Ерлан, мерзімі 30.09.2027 күніне дейін")
    await stage.dana.presses_raw("st:new:0:0:0")
    await stage.dana.presses("Алқалы орган отырысы")
    await stage.dana.says("23.10 15:00")
    await stage.dana.presses("Мәжіліс залы")
    await stage.letters()
    assert any("Вас приглашают: Коллегиальный орган" in one for one in stage.erlan.messages)


async def test_an_officer_resigns_and_the_general_meeting_alone_recalls(stage: Stage) -> None:
    take_office(stage, president="aidana", speaker="erlan")
    await decided(stage)
    await stage.erlan.presses_raw("oc:list")
    await stage.erlan.presses("Мұратов Ерлан · Спикер")
    await stage.erlan.presses("Сложить полномочия")
    await stage.erlan.presses("Да, складываю")
    assert stage.erlan.sees("⚠ Ещё не избраны: Спикер")
    await stage.letters()
    assert any("Мұратов Ерлан қызметтен кетті: Парламент Спикері" in one for one in stage.dana.messages)
    await stage.beken.presses_raw("oc:recall:1")
    assert stage.beken.notice.text
    await stage.dana.presses_raw("oc:recall:1")
    assert stage.dana.sees("Алдымен жалпы жиналыс өткізіңіз"), "the month's sitting does not recall"
    await stage.dana.says("/cancel")
    with open_tx(stage.school.store) as tx:
        tx.execute(update(sitting).values(kind="general"))
    await stage.dana.presses_raw("oc:recall:1")
    await stage.dana.presses("№1.")
    await stage.letters()
    assert any("сізді қызметтен кері шақырды: Парламент Президенті" in one for one in stage.aidana.messages)
    with open_tx(stage.school.store) as tx:
        ended = tx.execute(select(parliament.office.c.ended).order_by(parliament.office.c.id)).scalars()
        assert list(ended) == ["recalled", "resigned"]


async def test_row_041_classes_without_a_body_are_listed_and_a_small_one_notes_its_open_vote(
    stage: Stage,
) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, "1 А")
    await stage.saule.presses_raw("oc:classes")
    assert stage.saule.sees("1 А, 5 Б, 8 А, 9 А")
    await stage.marat.presses_raw("oc:classes")
    assert stage.marat.sees("ұйымы жоқ сыныптар: 1 А, 9 А"), "one's own alone"
    await stage.marat.presses("9 А: кім сайланды")
    await stage.marat.presses("Сынып көшбасшысы")
    await stage.marat.says("Айдана")
    await stage.marat.presses("Серікова Айдана")
    await stage.marat.says("3")
    assert stage.marat.sees("Дауыс саны сыныптағы оқушылардан көп")
    await stage.marat.says("2")
    assert stage.marat.sees("9 А · Сынып көшбасшысы: Серікова Айдана")
    await stage.marat.presses_raw("oc:classes")
    assert stage.marat.sees("ұйымы жоқ сыныптар: 1 А\n")
    await stage.marat.presses_raw("oc:note:0:5 Б")
    await stage.marat.presses("Сынып көшбасшысы")
    await stage.marat.says("Тимур")
    await stage.marat.presses("Ахметов Тимур")
    await stage.marat.says("1")
    assert stage.marat.sees("өз сыныбы үшін сынып жетекшісі"), "of another's class"


async def test_a_pupil_who_leaves_the_school_holds_no_office(stage: Stage) -> None:
    take_office(stage, president="aidana")
    with open_tx(stage.school.store) as tx:
        leaving.leave(tx, [stage.school.aidana.id], NOW)
    await stage.dana.presses_raw("oc:list")
    assert not stage.dana.sees("Серікова Айдана")
    await hour(stage, MONDAY, time(9, 5))
    await stage.house.timetable.every_hour()
    await stage.letters()
    assert any("бос тұрған қызметтер: 10" in one for one in stage.aliya.messages)
