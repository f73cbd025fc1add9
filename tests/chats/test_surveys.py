"""Surveys: made in both languages, answered once, counted without showing few; nobody's answer has a name."""

import io

import openpyxl
from sqlalchemy import inspect, text

from school.surveys import SurveyQuestion, SurveyRefusal, counted, read_question
from services import surveys
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import at, campaign_id, paper
from tests.phone import Phone
from tests.school import NOW, asking, open_tx


async def makes(phone: Phone, audience: str = "қызметкерлер", when: str = "Қазір") -> None:
    await phone.presses_raw("sv:new:0:0")
    await phone.says("Акция қалай өтті?")
    await phone.says("Как прошла акция?")
    await phone.presses(audience)
    await phone.presses("атсыз")
    await phone.presses(when)
    await phone.says("Тек қазақша")
    assert phone.sees("Былай жазыңыз")
    await phone.says("Көмек жетті ме?\nДошла ли помощь?\nиә / да\nжоқ / нет")
    await phone.says("Не көмектесті?\nЧто помогло?\n+киім / одежда\n+сөмке / портфель")
    await phone.says("Баға қойыңыз\nОцените\n1-5")
    await phone.says("Не қосасыз?\nЧто добавите?")
    await phone.presses("Дайын")


async def answers(phone: Phone, yes: str, thing: str, done: str, skip: str, typed: str = "") -> None:
    await phone.presses(yes)
    await phone.presses(thing)
    await phone.presses(done)
    await phone.presses("5")
    if typed:
        await phone.says(typed)
    else:
        await phone.presses(skip)


async def test_row_176_staff_answer_without_a_name_and_few_are_not_shown(stage: Stage) -> None:
    saule = stage.saule
    await makes(saule)
    assert any("ашық · қызметкерлер · атсыз" in said for said in saule.messages)
    await stage.letters()
    staff = (stage.marat, stage.dana, stage.aliya, stage.maira)
    for phone in staff:
        assert phone.sees("Сауалнама: Акция қалай өтті?") or "Акция қалай өтті?" in phone.screen
        await phone.presses("Жауап беру")
        await answers(phone, "иә", "киім", "Дайын", "Өткізіп жіберу", "жақсы КАНАРЕЙКА")
        assert phone.sees("жауабыңыз қабылданды")
    await saule.presses_raw("sv:card:1:0")
    assert saule.sees("Жауап бергендер: 4 / 6")
    assert saule.sees("жабылған соң көрсетіледі")
    assert not saule.sees("иә: 4")
    await stage.marat.presses_raw("sv:answer:1:0")
    assert stage.marat.notice.text == "Сіз бұған жауап бердіңіз, рақмет."
    for phone in (stage.gulnar, stage.aidana):
        await phone.presses_raw("sv:answer:1:0")
        assert phone.notice.text == "Мұндай сауалнама табылмады."
        await phone.presses_raw("sv:card:1:0")
        assert phone.notice.text == "Мұндай сауалнама табылмады."
    # Only those who have not answered are reminded; who looks around the fifth answer does not learn what it says.
    before = len(stage.marat.messages)
    await saule.presses("Еске салу")
    await stage.letters()
    assert len(stage.marat.messages) == before
    await stage.zhanna.presses_raw("sv:answer:1:0")
    await answers(stage.zhanna, "нет", "портфель", "Готово", "Пропустить")
    await saule.presses_raw("sv:card:1:0")
    assert saule.sees("Жауап бергендер: 5 / 6")
    assert not saule.sees("жоқ: 1")
    with open_tx(stage.school.store) as tx:
        seen = surveys.card(tx, asking(stage.school.saule, NOW), 1)
    assert isinstance(seen, surveys.SurveyCard)
    assert (seen.counts, seen.texts) == ([None] * 4, [[]] * 4), "the file is made from these"
    await saule.presses_raw("sv:sure:1:0")
    await saule.presses_raw("sv:card:1:0")
    for said in ("иә: 4", "жоқ: 1", "киім: 4", "5: 5"):
        assert saule.sees(said), said
    await saule.presses("Excel")
    book = openpyxl.load_workbook(io.BytesIO(await paper(saule, ".xlsx")))
    rows = list(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    assert ("Көмек жетті ме?", "иә", 4) in rows
    assert sum(row[1] == "жақсы КАНАРЕЙКА" for row in rows) == 4
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(text("SELECT 1 FROM survey_answer WHERE person_id IS NOT NULL")).all()
        assert {column["name"] for column in inspect(tx).get_columns("survey_participant")} == {
            "survey_id",
            "person_id",
        }, "nothing of when"
    await stage.saule.presses_raw("sv:answer:1:0")
    assert saule.notice.text == "Бұл сауалнама қазір ашық емес."


async def test_row_177_a_campaigns_survey_opens_on_the_first_day_of_its_last_stage(stage: Stage) -> None:
    await at(stage, "2027-01-12")
    await makes(stage.saule, when="Акция аяқталған соң")
    await stage.letters()
    assert not any("Сауалнама" in said for said in stage.marat.messages)
    await at(stage, "2027-02-10")
    assert not any("Сауалнама" in said for said in stage.marat.messages)
    await at(stage, "2027-02-11")
    assert any("Сауалнама" in said for said in stage.marat.messages)
    await stage.saule.presses_raw("sv:sure:1:0")
    await stage.saule.presses_raw(f"cd:archive:{campaign_id(stage)}:0:0")
    assert stage.saule.sees("Қорытындысыз"), "the survey is there; the summary is not"


def test_a_question_is_read_from_its_lines() -> None:
    assert read_question("А?\nБ?") == SurveyQuestion("text", "А?", "Б?")
    assert read_question("А?\nБ?\n1-5") == SurveyQuestion("scale", "А?", "Б?")
    assert read_question("А?\nБ?\nиә / да\nжоқ / нет") == SurveyQuestion(
        "one", "А?", "Б?", (("иә", "да"), ("жоқ", "нет"))
    )
    for wrong in ("А?", "А?\nБ?\nиә", "А?\nБ?\nиә / да", "А?\nБ?\nиә /\nжоқ / нет"):
        assert read_question(wrong) is SurveyRefusal.UNCLEAR
    question = SurveyQuestion("one", "А?", "Б?", (("иә", "да"), ("жоқ", "нет")))
    assert counted(question, [0, 0, 1, 1]) is None
    assert counted(question, [0, 0, 1, 1, 1]) == {0: 2, 1: 3}
