"""Initiatives: raised with a problem and a proposal, looked at, supported, answered before a deadline.

And in bad hands: somebody is named badly, a pupil floods the mentors; what is reported is turned back."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text, update

from db import people
from db.parliament import initiatives
from db.parliament.initiatives import initiative
from db.people.roles import set_roles
from school.dates import SchoolYear, at_school_time
from school.parliament.charter import Charter
from school.parliament.initiatives import InitiativeRefusal, Stand, State, after_school_days, why_not_change
from school.people import Person, Role
from school.people.names import fold
from school.plan.school_year import usual_calendar
from services.parliament import initiatives as deeds
from services.parliament.initiatives import Told
from tests.chats.conftest import Stage
from tests.phone import Phone
from tests.school import NOW, ZONE, asking, open_tx

TOLD = Told("question", "Кезек", "Асханада Бекен бәрін итереді.", "Кезекші тұрсын, кезек болсын.")


async def raises(phone: Phone, title: str = "Велосипед тұрағы", kind: str = "жоба") -> None:
    await phone.presses_raw("in:new:0:0")
    await phone.presses(kind)
    await phone.says(title)
    await phone.says("Велосипед қоятын жер жоқ, есік алдында жатады.")
    await phone.says("Мектеп ауласына тұрақ орнату.")


def supporters(stage: Stage, number: int) -> None:
    """So many pupils more stand behind the first initiative."""
    with open_tx(stage.school.store) as tx:
        for n in range(number):
            name = f"Оқушы {n:02}"
            row = {"school_id": stage.school.id, "code": f"S-{n}", "name": name, "name_key": fold(name)}
            row |= {"grade": 8, "letter": "Б", "language": "kk", "active": True}
            person_id = people.add(tx, row)
            set_roles(tx, person_id, [(Role.STUDENT, "")])
            person = people.by_id(tx, person_id)
            assert person
            assert deeds.support(tx, asking(person), 1) is None


async def test_row_047_an_initiative_asks_for_the_problem_and_the_proposal(stage: Stage) -> None:
    await stage.beken.presses_raw("in:new:0:0")
    await stage.beken.presses("ортақ мәселе")
    await stage.beken.says("Асхана")
    await stage.beken.says("жоқ")
    assert stage.beken.sees("тым қысқа"), "a problem in one word is none"
    await stage.beken.says("Үзілісте кезек ұзақ, тамақтанып үлгермейміз.")
    await stage.beken.presses("Артқа")
    await stage.beken.says("Үзілісте кезек ұзақ, тамақтанып үлгермейміз.")
    await stage.beken.says("Кестені екіге бөлу керек.")
    assert stage.beken.sees("тәлімгер қарап жатыр")
    await stage.aidana.presses_raw("in:card:1:0")
    assert stage.aidana.notice.text == "Ондай бастама табылмады.", "not before a mentor has looked"
    await stage.letters()
    assert any("Жаңа бастаманы қараңыз: Асхана" in one for one in stage.dana.messages)


async def test_row_051_enough_supporters_ask_the_administration_which_answers_with_reasons(
    stage: Stage,
) -> None:
    """A change of the upbringing plan: looked at, supported, the text frozen, told once, answered, read by all."""
    await raises(stage.aidana, kind="тәрбие жоспарына өзгеріс")
    await stage.aidana.presses_raw("in:support:1:0")
    assert stage.aidana.notice.text == "Бұл бастама басқа кезеңде тұр."
    await stage.dana.presses_raw("in:let-through:1:0")
    await stage.letters()
    assert any("енді бүкіл мектеп көреді" in one for one in stage.aidana.messages)
    await stage.aidana.presses_raw("in:support:1:0")
    assert stage.aidana.notice.text == "Өз бастамаңызды қолдай алмайсыз: достарыңызға айтыңыз."
    await stage.gulnar.presses_raw("in:support:1:0")
    assert stage.gulnar.notice.text == "Бұл бөлім сізге арналмаған. /menu басып, өз бөлімдеріңізді көріңіз."
    await stage.beken.presses_raw("in:support:1:0")
    assert stage.beken.sees("Қолдағандар: 1 / 10")
    await stage.beken.presses_raw("in:support:1:0")
    assert stage.beken.notice.text == "Сіз бұл бастаманы қолдап қойғансыз."
    await stage.aidana.presses_raw("in:take-back:1:0")
    assert stage.aidana.notice.text == "Бастаманы қолдағандар бар: мәтіні енді өзгермейді."
    supporters(stage, Charter().supporters + 1)
    await stage.letters()
    told = [one for one in stage.saule.messages if "Бастаманы 10 оқушы қолдады" in one]
    assert len(told) == 1, "told once, whoever comes after"
    await stage.dana.presses_raw("in:answer:1:0")
    await stage.dana.presses("қабылданды")
    await stage.dana.says("Иә")
    assert stage.dana.sees("Жауапты мектеп әкімшілігі береді.")
    await stage.saule.presses_raw("in:answer:1:0")
    await stage.saule.presses("ішінара қабылданды")
    await stage.saule.says("Тұрақ көктемде орнатылады.")
    assert stage.saule.sees("ішінара қабылданды")
    await stage.letters()
    for phone in (stage.aidana, stage.beken):
        assert sum("ішінара қабылданды: Велосипед тұрағы" in one for one in phone.messages) == 1
    await stage.timur.presses_raw("in:card:1:0")
    assert stage.timur.sees("Жауап: Тұрақ көктемде орнатылады.")


async def test_what_hurts_somebody_is_turned_back_and_written_anew(stage: Stage) -> None:
    await raises(stage.beken)
    await stage.dana.presses_raw("in:turn-back:1:0")
    await stage.dana.says("Мұғалімнің атын атамай жазыңыз.")
    await stage.letters()
    assert any("Себебі: Мұғалімнің атын атамай жазыңыз." in one for one in stage.beken.messages)
    await stage.beken.presses_raw("in:change:1:0")
    await stage.beken.presses("жоба")
    await stage.beken.says("Тұрақ керек")
    await stage.beken.says("Велосипед қоятын жер жоқ.")
    await stage.beken.says("Тұрақ орнату.")
    assert stage.beken.sees("тәлімгер қарап жатыр")
    await raises(stage.beken, "Екінші")
    await raises(stage.beken, "Үшінші")
    await raises(stage.beken, "Төртінші")
    assert stage.beken.sees("қаралып жатқаны да үшеуден"), "one pupil floods nobody"


async def test_row_052_a_late_look_and_a_late_answer_are_told_once(stage: Stage) -> None:
    await raises(stage.aidana)
    await stage.telegram.clock.move(at_school_time(date(2026, 10, 26), time(9), ZONE) - NOW)
    for _ in range(2):
        await stage.house.timetable.every_hour()
        await stage.letters()
    assert sum("Тәлімгер әлі қараған жоқ" in one for one in stage.saule.messages) == 1
    await stage.dana.presses_raw("in:let-through:1:0")
    supporters(stage, Charter().supporters)
    with open_tx(stage.school.store) as tx:
        row = initiatives.by_id(tx, 1)
    assert row
    assert row.answer_by
    until = at_school_time(row.answer_by + timedelta(days=1), time(9), ZONE)
    await stage.telegram.clock.move(until - stage.telegram.clock.now())
    for _ in range(2):
        await stage.house.timetable.every_hour()
        await stage.letters()
    assert sum("Әкімшілік әлі жауап берген жоқ" in one for one in stage.saule.messages) == 1


@given(day=st.dates(date(2026, 9, 1), date(2027, 5, 20)), days=st.integers(1, 10))
def test_a_deadline_counts_school_days(day: date, days: int) -> None:
    calendar = usual_calendar(SchoolYear(2026))
    until = after_school_days(day, days, calendar)
    between = [day + timedelta(days=n) for n in range(1, (until - day).days + 1)]
    last = calendar.terms[-1][1]
    assert sum(calendar.is_school_day(one) or one > last for one in between) == days


@pytest.mark.parametrize(
    "state", [one for one in State if one not in (State.SENT, State.OPEN, State.TURNED_BACK)]
)
def test_what_is_decided_is_changed_by_nobody(state: State) -> None:
    author = asking_person(1)
    assert why_not_change(Stand(1, state, 0), author)
    assert why_not_change(Stand(2, State.SENT, 0), author), "not one's own"
    assert why_not_change(Stand(1, State.OPEN, 1), author), "others stand behind it"
    assert why_not_change(Stand(1, State.OPEN, 0), author) is None


def asking_person(number: int) -> Person:
    return Person(number, 1, "Оқушы", "kk", frozenset({(Role.STUDENT, "")}), 8, "А", 1)


def raised(stage: Stage, state: str = "open") -> int:
    with open_tx(stage.school.store) as tx:
        made = deeds.send(tx, asking(stage.school.erlan), "a-draft", TOLD)
        assert isinstance(made, int)
        tx.execute(update(initiative).values(state=state))
        initiatives.stand_behind(tx, made, stage.school.beken.id)
    return made


async def test_an_initiative_that_names_somebody_badly_is_reported_to_the_mentor(stage: Stage) -> None:
    number = raised(stage)
    await stage.aidana.presses_raw(f"in:card:{number}:0")
    await stage.aidana.presses("Біреудің аты аталған")
    await stage.beken.presses_raw(f"in:report:{number}:0")
    await stage.letters()
    assert len([one for one in stage.dana.messages if "кемсітетін сөз" in one]) == 1
    assert not any("Айдана" in one for one in stage.dana.messages)
    await stage.dana.presses("Бастаманы көру")
    await stage.dana.presses("Қайтару")
    await stage.dana.says("Адамның аты аталмасын.")
    await stage.aidana.presses_raw(f"in:card:{number}:0")
    assert stage.aidana.notice.text == "Ондай бастама табылмады."
    with open_tx(stage.school.store) as tx:
        assert initiatives.supporters(tx, number) == [], "the text is to be written anew"
        assert deeds.change(tx, asking(stage.school.erlan), number, TOLD) is None


def test_a_flood_of_one_pupil_stops_at_three_a_week(stage: Stage) -> None:
    """Whatever became of them; and a text that is changed ten times in a day is told of once."""
    erlan = stage.school.erlan
    with open_tx(stage.school.store) as tx:
        for number in range(3):
            made = deeds.send(tx, asking(erlan), f"draft-{number}", TOLD)
            assert isinstance(made, int)
            for _ in range(3):
                deeds.change(tx, asking(erlan), made, TOLD)
            assert deeds.take_back(tx, asking(erlan), made) is None
        assert deeds.send(tx, asking(erlan), "draft-4", TOLD) is InitiativeRefusal.TOO_MANY
        letters = text(
            "SELECT count(*) FROM letter WHERE person_id = :who AND kind = 'initiative-check-letter'"
        )
        assert tx.execute(letters, {"who": stage.school.dana.id}).scalar_one() == 6
        later = asking(erlan, NOW + timedelta(days=8))
        assert isinstance(deeds.send(tx, later, "draft-5", TOLD), int)
