"""The year's plan: it is imported, it reminds, and it is closed with what it asks for."""

from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from documents.plan import ReadPlan, read_plan
from school.dates import SchoolYear
from services import plan
from tests.chats.conftest import Stage
from tests.chats.letters import data_in_letter, told
from tests.memory import remembered
from tests.phone import Phone
from tests.school import NOW

PLAN = Path(__file__).parents[2] / "bot" / "demo" / "sample" / "plan.docx"


@cache
def sample_plan() -> ReadPlan:
    """Read once for all stories: whoever imports it changes nothing of it."""
    return read_plan(PLAN, SchoolYear(2026))


async def with_plan(stage: Stage) -> plan.ImportOutcome:
    return await remembered(
        stage.school.store, plan.import_plan, stage.school.id, sample_plan(), "plan", SchoolYear(2026), NOW
    )


async def shows_all_parts(phone: Phone) -> None:
    """Of a row of several titles one thing shows them all."""
    for asked, all_of_them in (
        ("Қайсысының дәлелін бересіз?", "Бәріне ортақ"),
        ("Подтверждение какого из них даёте?", "Сразу для всех"),
    ):
        if phone.sees(asked):
            await phone.presses(all_of_them)


async def test_a_reminder_arrives_once_and_the_item_is_closed_with_a_link(stage: Stage) -> None:
    assert (await with_plan(stage)).added == 38
    await stage.telegram.clock.move(timedelta(days=6))  # the eve of October's last school day
    await stage.minute()
    await stage.minute()
    reminders = [text for text in stage.dana.messages if "Ақпараттық бұрыш" in text]
    assert len(reminders) == 1
    assert "1 күн қалды" in reminders[0]

    await stage.dana.presses_raw(_done_of(stage, "Ақпараттық бұрыш"))
    await shows_all_parts(stage.dana)
    assert stage.dana.sees("сілтемесін жіберіңіз")
    await stage.dana.sends_sticker()
    assert stage.dana.sees("Сілтеме керек")
    await stage.dana.sends_photo()
    assert stage.dana.sees("Жазбаның суреті сілтемесімен бірге")
    await stage.dana.says("жасадық")
    assert stage.dana.sees("Сілтеме керек")
    await stage.dana.says("instagram.com/p/abc?x=1&y=<2>")
    assert stage.dana.sees("Рақмет!")
    await stage.dana.presses_raw(_done_of(stage, "Ақпараттық бұрыш"))
    assert stage.dana.sees("Бұл іс жабылып қойған")


def _done_of(stage: Stage, title: str) -> str:
    return data_in_letter(stage.dana, "✓ ", "Орындалды", title)


async def test_a_certificate_is_a_document_and_the_deputy_head_may_open_it_again(stage: Stage) -> None:
    await with_plan(stage)
    await stage.saule.says("/menu")
    await stage.saule.presses("Жоспар")
    await stage.saule.presses("Осы ай")
    while not any("рейд" in label for label in stage.saule.labels):
        await stage.saule.presses("›")
    await stage.saule.presses("рейд")
    assert stage.saule.sees("Анықтама")
    await stage.saule.presses("Орындалды")
    await stage.saule.says("https://example.org/page")
    assert stage.saule.sees("фото не құжат керек")
    await stage.saule.sends_document("анықтама.pdf")
    assert stage.saule.sees("Рақмет!")
    await stage.saule.presses("Дәлелін көру")
    assert stage.saule.shown.kind == "document"
    await stage.saule.presses("Қайта ашу")
    assert stage.saule.notice.text == "Қайта ашылды."


async def test_after_a_silence_one_reminder_comes_and_nothing_for_what_is_long_past(stage: Stage) -> None:
    await with_plan(stage)
    await stage.telegram.clock.move(timedelta(days=3))
    await stage.minute()
    before = len(told(stage.dana, "Ақпараттық бұрыш"))
    await stage.telegram.clock.move(timedelta(days=4))
    await stage.minute()
    after = told(stage.dana, "Ақпараттық бұрыш")
    assert len(after) == before + 1
    assert "Бүгін" in after[-1]
    await stage.telegram.clock.move(timedelta(days=60))
    await stage.minute()
    assert not told(stage.dana, "Мерзімі өтті", "Ақпараттық бұрыш")


async def test_a_russian_speaker_is_reminded_in_russian_and_a_student_sees_no_plan(stage: Stage) -> None:
    await with_plan(stage)
    await stage.telegram.clock.move(timedelta(days=69))  # 24 December, the day before the last school day
    await stage.minute()
    assert told(stage.zhanna, "остался 1 день")
    await stage.aidana.says("/menu")
    assert not any("Жоспар" in label for label in stage.aidana.labels)
    await stage.aidana.presses_raw("pl:card:1::0")
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")


async def test_a_second_import_changes_nothing_and_keeps_what_was_done(stage: Stage) -> None:
    await with_plan(stage)
    again = await with_plan(stage)
    assert (again.added, again.changed, again.unchanged, again.gone) == (0, 0, 38, 0)


async def test_what_was_not_held_is_said_with_its_reason_and_reminds_no_more(stage: Stage) -> None:
    await with_plan(stage)
    dana, saule = stage.dana, stage.saule
    await dana.says("/plan")
    await dana.presses("Осы ай")
    while not any("Ақпараттық бұрыш" in label for label in dana.labels):
        await dana.presses("›")
    await dana.presses("Ақпараттық бұрыш")
    await dana.presses("Өткізілмеді")
    assert dana.sees("Неге өткізілмеді?")
    await dana.sends_sticker()
    assert dana.sees("Мұнда мәтін жазу керек")
    await dana.says("Карантин <b>болды</b>")
    assert dana.sees("✕ Өткізілмеді: Қасымова Дана")
    assert dana.sees("Себебі: Карантин <b>болды</b>")
    await stage.letters()
    assert any("Себебі: Карантин <b>болды</b>" in text for text in saule.messages)
    told = len(dana.messages)
    await stage.telegram.clock.move(timedelta(days=7))
    await stage.minute()
    assert not any("Ақпараттық бұрыш" in text for text in dana.messages[told:])

    occurrence = dana.data_of("✕ Өткізілмеді").split(":")[2]
    await saule.presses_raw(f"pl:card:{occurrence}::0")
    await dana.presses_raw(saule.data_of("Қайта ашу"))
    assert dana.sees("басқа адам жауапты") or dana.sees("✕ Өткізілмеді")
    await saule.presses("Қайта ашу")
    assert saule.sees("Қайта ашылды")
    assert "Карантин" not in saule.screen
    await stage.letters()
    assert any("Нұрланова Сәуле дәлелін қайта жіберуіңізді сұрайды" in text for text in dana.messages)


async def test_the_plan_is_seen_by_day_and_by_faction(stage: Stage) -> None:
    await with_plan(stage)
    zhanna, dana = stage.zhanna, stage.dana
    await zhanna.says("/plan")
    await zhanna.presses("Сегодня")
    assert zhanna.sees("План: сегодня На сегодня дел нет.")
    await stage.telegram.clock.move(timedelta(days=7))
    await dana.says("/plan")
    await dana.presses("Бүгін")
    assert dana.sees("Жоспар: бүгін")
    assert any("23 қазан" in label for label in dana.labels)
    await dana.presses("Фракциялар")
    await dana.presses("Қамқорлық")
    assert dana.sees("Қамқорлық фракциясы: оқу жылының жоспары")
    items = [label for label in dana.labels if " · " in label]
    assert items
    await dana.presses(items[0])
    assert dana.sees("Қамқорлық")
    await dana.presses("Артқа")
    assert dana.sees("Қамқорлық фракциясы")
    await dana.presses_raw("pl:list:0:f-nobody:0")
    assert dana.sees("алдағы 7 күн")


async def test_a_reminder_can_be_put_off_and_comes_again_once(stage: Stage) -> None:
    await with_plan(stage)
    dana = stage.dana
    await stage.telegram.clock.move(timedelta(days=6))  # Thursday, the eve
    await stage.minute()
    occurrence = _done_of(stage, "Ақпараттық бұрыш").split(":")[2]
    for again in range(2):  # a double press is one reminder
        await dana.presses_raw(f"pl:later:{occurrence}::0")
        await dana.presses("Ертең таңертең")
        assert dana.notice.text == "⏰ Қайта еске саламын: 23 қазан, 08:30.", again
    await dana.presses_raw(f"pl:hour:{occurrence}::0")
    before = len(dana.messages)
    await stage.telegram.clock.move(timedelta(hours=1, minutes=1))
    await stage.minute()
    assert len([text for text in dana.messages[before:] if "Ақпараттық бұрыш" in text]) == 1
    before = len(dana.messages)
    for hours in (19, 5):  # at six the morning is settled, at half past eight its letter goes
        await stage.telegram.clock.move(timedelta(hours=hours))
        await stage.minute()
    today = [text for text in dana.messages[before:] if "Ақпараттық бұрыш" in text and "Бүгін" in text]
    assert len(today) == 1  # the day's own reminder is the one that was put off to this morning
    await stage.zhanna.presses_raw(f"pl:monday:{occurrence}::0")
    assert stage.zhanna.notice.alert


@pytest.mark.parametrize("deed", ["done", "off", "more"])
async def test_cancelling_leads_back_to_the_item_and_its_list(stage: Stage, deed: str) -> None:
    await with_plan(stage)
    dana = stage.dana
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    occurrence = _done_of(stage, "Ақпараттық бұрыш").split(":")[2]
    await dana.presses_raw(f"pl:{deed}:{occurrence}:month:1")
    await dana.presses("Болдырмау")
    assert dana.sees("Ақпараттық бұрыш")
    assert dana.data_of("Артқа") == "pl:list:0:month:1"


async def test_what_is_done_is_not_reminded_of_though_it_was_put_off(stage: Stage) -> None:
    await with_plan(stage)
    dana = stage.dana
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    occurrence = _done_of(stage, "Ақпараттық бұрыш").split(":")[2]
    await dana.presses_raw(f"pl:monday:{occurrence}::0")
    await dana.presses_raw(f"pl:done:{occurrence}::0")
    await shows_all_parts(dana)
    await dana.says("instagram.com/p/abc")
    told = len(dana.messages)
    await stage.telegram.clock.move(timedelta(days=5))
    await stage.minute()
    assert not any("Ақпараттық бұрыш" in text for text in dana.messages[told:])


async def test_on_monday_each_sees_the_week_and_the_deputy_head_the_schools(stage: Stage) -> None:
    await with_plan(stage)
    await stage.telegram.clock.move(timedelta(days=2, hours=22))  # Monday, eight in the morning
    await stage.minute()
    assert not told(stage.dana, "Ақпараттық бұрыш")
    await stage.telegram.clock.move(timedelta(hours=1))
    await stage.minute()
    await stage.minute()
    assert len(told(stage.dana, "Алда", "Ақпараттық бұрыш", "23 қазан")) == 1
    assert len(told(stage.saule, "Мектепте осы аптада", "Ақпараттық бұрыш")) == 1
    assert not stage.zhanna.messages, "nothing of hers is due"
    assert not stage.aidana.messages


async def test_the_plan_has_a_few_buttons_and_the_rest_are_settings(stage: Stage) -> None:
    await with_plan(stage)
    saule = stage.saule
    await saule.says("/plan")
    own = [label for label in saule.labels if "·" not in label]
    assert len(own) <= 13, own
    await saule.presses("Баптаулар")
    await saule.presses("Мен жоқта")
    await saule.presses("Артқа")
    assert "⏰ Ескертулерім" in saule.labels, "back leads to where one came from"


async def test_the_year_opens_at_today_and_is_searched_by_words(stage: Stage) -> None:
    await with_plan(stage)
    saule = stage.saule
    await saule.says("/plan")
    await saule.presses_raw(saule.data_of("Жыл"))
    first = next(label for label in saule.labels if "·" in label)
    assert any("қазан" in label for label in saule.labels), (first, saule.labels)
    await saule.says("/plan")
    await saule.presses("Іздеу")
    await saule.says("ақпараттық бұрыш")
    assert saule.sees("бойынша табылғаны")
    found = [label for label in saule.labels if "·" in label]
    assert found
    assert all("Ақпараттық бұрыш" in label for label in found)
