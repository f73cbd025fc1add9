"""Reminders as each person wants them, what is overdue, more time, evidence, and the school's own year."""

from collections import Counter
from datetime import timedelta

from sqlalchemy import text, update

from db.people import person
from db.people.roles import set_roles
from locales.words import Words
from services import plan
from tests.chats.conftest import Stage
from tests.chats.letters import data_in_letter, occurrence_of, told
from tests.chats.test_plan import shows_all_parts, with_plan
from tests.phone import Phone
from tests.school import ZONE, open_tx

CORNER = "Ақпараттық бұрыш"  # due on Friday 23 October; it is Friday the 16th, ten in the morning


async def later(stage: Stage, **ahead: float) -> None:
    await stage.telegram.clock.move(timedelta(**ahead))
    await stage.minute()


# One's own hours


async def test_a_reminder_comes_at_the_hour_that_its_receiver_chose(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/plan")
    await dana.presses("Баптаулар")
    await dana.presses("Ескертулерім")
    assert dana.sees("келетін уақыт: 08:30")
    await dana.presses("Сағаты")
    await dana.presses("20:30")
    assert dana.sees("келетін уақыт: 20:30")
    await with_plan(stage)
    await later(stage, days=6)  # Thursday, ten in the morning
    assert not told(dana, CORNER)
    await later(stage, hours=10, minutes=31)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1
    await dana.presses_raw("rm:hour:1234567")
    assert dana.sees("келетін уақыт: 20:30")


async def test_who_rests_on_some_days_hears_the_right_number_of_days_afterwards(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/plan")
    await dana.presses("Баптаулар")
    await dana.presses("Ескертулерім")
    for day in ("✓ Сб", "✓ Жс", "✓ Дс", "✓ Сс"):
        await dana.presses(day)
    assert "– Сс" in dana.labels
    await with_plan(stage)
    await later(stage, days=4)  # Tuesday: three days before, and a day of rest
    assert not told(dana, CORNER)
    await later(stage, days=1)
    assert len(told(dana, CORNER, "2 күн қалды")) == 1
    await later(stage, days=1)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1


async def test_the_last_day_of_the_week_cannot_be_taken_away(stage: Stage) -> None:
    dana = stage.dana
    for day in range(1, 8):
        await dana.presses_raw(f"rm:day:{day}")
    assert "✓ Жс" in dana.labels


async def test_quiet_until_a_day_and_loud_again(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    await dana.says("/plan")
    await dana.presses("Баптаулар")
    await dana.presses("Ескертулерім")
    await dana.presses("Таңдалған күнге дейін")
    for wrong, said in (
        ("кейін", "25.12"),
        ("31.02", "ондай күн жоқ"),
        ("16.10", "Ертеңнен"),
        ("1.5", "Ең көбі"),
    ):
        await dana.says(wrong)
        assert dana.sees(said), (wrong, dana.screen)
    await dana.says("21.10")
    assert dana.sees("21 қазан күніне дейін ескерту келмейді")
    await later(stage, days=3)
    assert not told(dana, CORNER)
    await later(stage, days=2, hours=-2)  # Wednesday at eight, the hour is half past
    assert not told(dana, CORNER)
    await later(stage, minutes=31)
    assert len(told(dana, CORNER, "2 күн қалды")) == 1
    await dana.presses_raw("rm:quiet:7")
    assert "🔔 Қайта ескерту" in dana.labels
    await dana.presses("Қайта ескерту")
    assert "🔔 Қайта ескерту" not in dana.labels
    await later(stage, days=1)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1


async def test_a_change_of_hours_moves_what_waits(stage: Stage) -> None:
    dana = stage.dana
    await dana.presses_raw(f"rm:hour:{21 * 60}")
    await with_plan(stage)
    await later(stage, days=6)  # posted for the evening
    await dana.presses_raw(f"rm:hour:{10 * 60 + 30}")
    await later(stage, minutes=31)
    await later(stage, hours=11)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1


async def test_what_is_put_off_comes_on_a_quiet_day_too_and_once_where_the_morning_tells_it(
    stage: Stage,
) -> None:
    dana = stage.dana
    await with_plan(stage)
    await later(stage, days=6)  # Thursday
    occurrence = occurrence_of(dana, CORNER)
    await later(stage, days=1)
    await dana.presses_raw(f"pl:tomorrow:{occurrence}::0")
    assert "24 қазан, 08:30" in (dana.notice.text or "")
    await later(stage, days=1)  # a Saturday, on which no morning's letter comes
    assert len(told(dana, CORNER, "23 қазан болатын")) == 1


async def test_what_is_put_off_to_monday_is_told_by_mondays_letter_alone(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    found = stage.school.store
    with open_tx(found) as tx:
        occurrence = tx.execute(
            text(
                "SELECT occurrence.id FROM occurrence JOIN plan_item ON plan_item.id = occurrence.item_id "
                f"WHERE title LIKE '%{CORNER}%' AND due_on = '2026-10-23'"
            )
        ).scalar_one()
    await dana.presses_raw(f"pl:monday:{occurrence}::0")
    before = len(dana.messages)
    await later(stage, days=2, hours=21)  # Monday, seven in the morning: the letters wait for their hour
    await later(stage, hours=3)
    assert len([one for one in dana.messages[before:] if CORNER in one]) == 1


async def test_a_plan_that_comes_at_night_is_told_in_the_morning(stage: Stage) -> None:
    await later(stage, days=3, hours=13)  # Monday, eleven at night
    await with_plan(stage)
    await stage.minute()
    assert not told(stage.dana, "Жоспар: "), "nobody is woken"
    await later(stage, hours=12)
    assert told(stage.dana, "Жоспар: ")


async def test_whoever_joins_on_a_saturday_is_welcomed_on_the_next_school_morning(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    saturday = stage.telegram.clock.now() + timedelta(days=1)
    with open_tx(stage.school.store) as tx:
        tx.execute(
            update(person).where(person.c.id == stage.school.cast["dana"].id).values(linked_at=saturday)
        )
        tx.execute(text("DELETE FROM letter"))
    await later(stage, days=3)
    assert len(told(dana, "Қош келдіңіз")) == 1
    await later(stage, days=1)
    assert len(told(dana, "Қош келдіңіз")) == 1


# What is overdue


NOT_DONE = "Мектепте әлі орындалмаған"


async def test_what_is_overdue_comes_each_school_morning_until_somebody_takes_note(stage: Stage) -> None:
    saule, dana = stage.saule, stage.dana
    await with_plan(stage)
    await later(stage, days=9)  # Sunday, two days after
    await later(stage, days=8)  # Monday after the autumn holidays
    assert not told(saule, NOT_DONE, CORNER), "holidays are no mornings on which it could have been done"
    for times in (1, 2):
        await later(stage, days=1)
        found = told(saule, NOT_DONE, CORNER)
        assert len(found) == times
    assert "23 қазан · Жүнісов Марат, Қасымова Дана" in found[0]
    occurrence = data_in_letter(saule, "✉ ", "none", CORNER).split(":")[2]
    await dana.presses_raw(f"pl:seen:{occurrence}::0")
    assert dana.notice.alert
    letter_itself = saule.shown
    await saule.presses_raw(f"~pl:card:{occurrence}::0", letter_itself.message_id)
    assert NOT_DONE in letter_itself.text, "what it opens comes below, and the letter stays"
    await saule.presses("👁 Хабардармын")
    assert saule.sees("👁 Хабардар: Нұрланова Сәуле")
    await later(stage, days=1)
    assert len(told(saule, NOT_DONE, CORNER)) == 2


async def test_whoever_leads_writes_to_those_who_are_late(stage: Stage) -> None:
    saule, dana = stage.saule, stage.dana
    await with_plan(stage)
    await later(stage, days=4)  # Tuesday: what was due on Friday the 16th
    write = data_in_letter(saule, "✉ ", "nothing", "айдары")
    await dana.presses_raw(write)
    assert dana.notice.alert
    await saule.presses_raw(write)
    assert saule.sees("Кімге: "), (write, saule.screen, saule.notice)
    await saule.says("Қалай, <b>үлгересіз бе</b>?")
    assert saule.sees("✉ Жіберілді")
    await stage.letters()
    assert len(told(dana, "Нұрланова Сәуле: Қалай, <b>үлгересіз бе</b>?", "айдары")) == 1
    await dana.presses("✓ Орындалды")
    assert not dana.notice.alert


async def test_one_press_takes_note_of_all_that_a_morning_named(stage: Stage) -> None:
    saule = stage.saule
    await with_plan(stage)
    await later(stage, days=2)  # Sunday
    assert not told(saule, NOT_DONE)
    await later(stage, days=2)  # Tuesday: what was due on Friday the 16th
    assert told(saule, NOT_DONE)
    await stage.dana.presses_raw(saule.data_of("Бәрінен хабардармын"))
    assert stage.dana.notice.alert
    await saule.presses("Бәрінен хабардармын")
    assert saule.sees("мерзімі өткен істер")
    before = len(told(saule, NOT_DONE))
    await later(stage, days=1)
    assert len(told(saule, NOT_DONE)) == before


# More time


async def ask_for_time(phone: Phone, occurrence: str, day: str) -> None:
    await phone.presses_raw(f"pl:more:{occurrence}::0")
    await phone.says(day)
    await phone.says("Сынып <b>карантинде</b>")


async def test_more_time_is_asked_for_and_granted_and_the_reminders_begin_anew(stage: Stage) -> None:
    dana, saule, aliya = stage.dana, stage.saule, stage.aliya
    await with_plan(stage)
    await later(stage, days=6)
    occurrence = occurrence_of(dana, CORNER)
    await dana.presses_raw(f"~pl:more:{occurrence}::0")
    assert dana.sees("Қай күнге дейін ұзарту керек?")
    await dana.says("23.10")
    assert dana.sees("қазіргі мерзімнен кейін")
    await dana.says("29.10")
    await dana.says("Сынып <b>карантинде</b>")
    assert dana.sees("Өтінішіңіз жіберілді")
    assert dana.sees("Себебі: Сынып <b>карантинде</b>")
    await stage.letters()
    assert len(told(saule, "Мерзімін ұзарту сұралды", "29 қазан")) == 1
    assert len(told(aliya, "Мерзімін ұзарту сұралды")) == 1
    grant, refuse = aliya.data_of("✓ Рұқсат беру"), aliya.data_of("✕ Рұқсат бермеу")
    await dana.presses_raw(grant)
    assert dana.notice.alert
    await aliya.presses_raw(grant)
    assert aliya.sees("29 қазан")
    await saule.presses_raw(refuse)
    assert saule.notice.text == "Бұл өтініш шешіліп қойған."
    await stage.letters()
    assert len(told(dana, "✓ Мерзім ұзартылды", "29 қазан", "Сейітова Әлия")) == 1
    assert len(told(saule, "✓ Мерзім ұзартылды")) == 1
    await saule.presses_raw(f"pi:history:{occurrence}:0::0")
    assert saule.sees("Күні: 23 қазан → 29 қазан")
    assert saule.sees("Сейітова Әлия")
    assert saule.sees("Себебі: Сынып <b>карантинде</b>")
    assert not told(aliya, "✓ Мерзім ұзартылды: ")
    before = len(told(dana, CORNER, "қалды"))
    await later(stage, days=1)  # Friday the 23rd: no longer its day
    assert not told(dana, CORNER, "Бүгін")
    await later(stage, days=5)  # its eve lies in the holidays, which only the day itself disturbs
    assert len(told(dana, CORNER, "қалды")) == before + 1, "six days before, on Friday"
    assert len(told(dana, CORNER, "1 күн қалды")) == 1, "of the former day"
    await later(stage, days=1)
    assert len(told(dana, CORNER, "Бүгін")) == 1


async def test_more_time_is_refused_and_can_be_asked_for_once_at_a_time(stage: Stage) -> None:
    dana, saule = stage.dana, stage.saule
    await with_plan(stage)
    await later(stage, days=6)
    occurrence = occurrence_of(dana, CORNER)
    await ask_for_time(dana, occurrence, "29.10")
    await ask_for_time(dana, occurrence, "30.10")
    assert dana.sees("шешімін күтіңіз")
    await stage.letters()
    refuse = saule.data_of("✕ Рұқсат бермеу")
    for no_deed in ("anything", "refus", "", "Grant"):
        await saule.presses_raw(refuse.replace("refuse", no_deed))
        assert saule.notice.text == Words("kk", ZONE).plain("button-too-old")
    await saule.presses_raw(refuse)
    assert saule.notice.text == "Рұқсат берілмеді, мерзім сол күйінде қалды."
    await stage.letters()
    assert len(told(dana, "✕ Мерзім ұзартылмады", "23 қазан")) == 1
    await later(stage, days=1)
    assert len(told(dana, CORNER, "Бүгін")) == 1
    await stage.zhanna.presses_raw(f"pl:more:{occurrence}::0")
    assert stage.zhanna.notice.alert


async def test_the_deputy_head_moves_an_item_without_asking(stage: Stage) -> None:
    saule = stage.saule
    await with_plan(stage)
    await later(stage, days=6)
    await ask_for_time(saule, occurrence_of(stage.dana, CORNER), "30.10")
    assert saule.sees("Мерзімі: 30 қазан")


# Evidence


async def test_evidence_is_sent_back_with_a_word_and_then_accepted(stage: Stage) -> None:
    dana, aliya, saule = stage.dana, stage.aliya, stage.saule
    await with_plan(stage)
    await later(stage, days=6)
    occurrence = occurrence_of(dana, CORNER)
    await dana.presses_raw(f"pl:done:{occurrence}::0")
    await shows_all_parts(dana)
    await dana.says("instagram.com/p/wrong")
    assert "✓ Қабылдау" not in dana.labels
    await dana.presses_raw(f"pl:accept:{occurrence}::0")
    assert dana.notice.alert
    await aliya.presses_raw(f"pl:card:{occurrence}::0")
    await aliya.presses("↩ Қайтару")
    await aliya.says("Басқа оқиға <i>тұр</i>")
    assert aliya.sees("іс қайта ашылды")
    await stage.letters()
    assert len(told(dana, "Дәлел қайтарылды", "Сейітова Әлия: Басқа оқиға <i>тұр</i>")) == 1
    await dana.presses_raw(f"pl:done:{occurrence}::0")
    await shows_all_parts(dana)
    await dana.says("instagram.com/p/right")
    await aliya.presses_raw(f"pl:card:{occurrence}::0")
    await aliya.presses("✓ Қабылдау")
    assert aliya.sees("Дәлелді қабылдаған: Сейітова Әлия")
    await saule.presses_raw(f"pl:back:{occurrence}::0")
    assert saule.notice.text == "Дәлел қабылданып қойған."
    await stage.zhanna.presses_raw(f"pl:back:{occurrence}::0")
    assert stage.zhanna.notice.alert


# The month and the week


async def test_on_fridays_what_is_still_open_of_the_week_is_told(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    with open_tx(stage.school.store) as tx:
        corner = "(SELECT id FROM plan_item WHERE title LIKE :title)"
        asked = f"UPDATE occurrence SET due_on = '2026-10-14' WHERE item_id IN {corner}"
        tx.execute(text(asked), {"title": f"%{CORNER}%"})
    await stage.minute()  # a Friday
    await stage.minute()
    assert len(told(dana, "Мерзімі өтті", CORNER, "14 қазан")) == 1
    assert len(told(dana, "Бүгін", "айдары")) == 1
    assert len(dana.messages) == 1


async def test_on_the_first_school_day_the_month_and_the_faction_on_duty(stage: Stage) -> None:
    dana, saule, aidana = stage.dana, stage.saule, stage.aidana
    await with_plan(stage)
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.aidana.id, [("student", ""), ("faction_member", "sport_health")])
    await later(stage, days=16)  # Sunday, the first of November
    assert not told(dana, "Осы ай – қараша")
    await later(stage, days=1)
    await later(stage, hours=1)
    own = told(dana, "Осы ай – қараша", "Осы айда сізден күтілетін")
    assert len(own) == 1
    assert "Кезекші фракция: Спорт және салауатты өмір салты" in own[0]
    assert "Күні таңдалмағаны: " in own[0]
    assert len(told(saule, "Осы ай – қараша", "Осы айда мектептегі")) == 1
    duty = "Бұл айда мектеп парламентінің"
    assert len(told(aidana, duty, "Кезекші фракция: Спорт және салауатты өмір салты")) == 1
    assert not told(dana, duty)


async def test_the_items_of_a_month_without_a_day_are_spread_by_one_press(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    await later(stage, days=17)
    found = told(dana, "Күні таңдалмағаны: ")[0]
    undated = int(found.split("Күні таңдалмағаны: ")[1].split()[0])
    same_day = Counter(await due_days(stage, ""))["2026-11-30"]
    await dana.presses("Күндерін бөліп қою")
    assert dana.notice.text == f"Күні белгіленген істер: {undated}"
    days = [day for day in await due_days(stage, "") if day.startswith("2026-11")]
    assert Counter(days)["2026-11-30"] <= same_day - undated + 1


async def test_nobody_is_sent_an_empty_month(stage: Stage) -> None:
    await later(stage, days=17)
    assert not told(stage.saule, "Осы ай")
    # a mentor, as nobody is of the faction
    assert len(told(stage.dana, "Бұл айда мектеп парламентінің")) == 1


async def test_a_letter_is_worded_when_it_goes(stage: Stage) -> None:
    """What was cancelled at three is not named at nine in the evening; a letter of nothing else does not go."""
    dana = stage.dana
    await dana.presses_raw(f"rm:hour:{21 * 60}")
    await with_plan(stage)
    await later(stage, days=6)
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE occurrence SET state = 'cancelled' WHERE due_on <= '2026-10-23'"))
    before = len(dana.messages)
    await later(stage, hours=11, minutes=30)
    assert len(dana.messages) == before


async def test_who_joins_is_welcomed_by_what_lies_ahead(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    await later(stage, days=2)
    with open_tx(stage.school.store) as tx:
        joined = stage.telegram.clock.now() + timedelta(days=1)
        tx.execute(update(person).where(person.c.id == stage.school.dana.id).values(linked_at=joined))
    await later(stage, days=1)  # Monday
    welcome = told(dana, "Қош келдіңіз!")
    assert len(welcome) == 1
    assert told(dana, "Алда", CORNER)
    assert not told(dana, "Мерзімі өтті")
    assert not told(dana, "Күні өткен")


# Still useful?


async def test_after_a_long_silence_one_letter_asks_about_all_that_is_past(stage: Stage) -> None:
    dana, saule = stage.dana, stage.saule
    await with_plan(stage)
    await later(stage, days=30)  # a Sunday
    assert not told(dana, "Күні өткен, әлі ашық тұр")
    await later(stage, days=1)
    asked = told(dana, "Күні өткен, әлі ашық тұр")
    assert 1 <= len(asked) <= 3, "lines of one letter, which leads to all of them"
    assert len([message for message in dana.messages if "Күні өткен" in message]) == 1
    await dana.presses_raw(dana.data_of("Қарап шығу"))
    while not any(CORNER in label for label in dana.labels):
        await dana.presses("›")
    label = next(label for label in dana.labels if CORNER in label)
    index = dana.labels.index(label)
    assert dana.labels[index + 1 : index + 3] == ["○ Әлі керек", "✕ Өткізілмеді"]
    occurrence = dana.data_of(label).split(":")[2]
    await stage.zhanna.presses_raw(f"pl:keep:{occurrence}::0")
    assert stage.zhanna.notice.alert
    await dana.presses_raw(f"pl:keep:{occurrence}::0")
    assert "ашық қалды" in str(dana.notice.text)
    await dana.presses_raw("pl:still:0::0")
    pages = 1 + int(dana.screen.split(": ")[1].split()[0]) // 5
    for page in range(pages):
        await dana.presses_raw(f"pl:still:0::{page}")
        assert not any(CORNER in label for label in dana.labels)
    await dana.presses_raw("pl:still:0::0")
    await dana.presses("✕ Өткізілмеді")
    assert dana.sees("Неге өткізілмеді?")
    await later(stage, days=1)
    assert not [text for text in told(dana, "Күні өткен, әлі ашық")[1:] if CORNER in text]
    assert len(told(saule, "Күні өткен")) <= 1


async def test_what_was_reminded_of_in_time_is_asked_about_after_a_week(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    for _ in range(2):
        await later(stage, days=1)
        assert not told(dana, "Мерзімі өтті"), "a weekend"
    await later(stage, days=1)
    assert told(dana, "Мерзімі өтті", "айдары")
    before = len(told(dana, "Күні өткен", "айдары"))
    for _ in range(3):
        await later(stage, days=1)
    assert len(told(dana, "Күні өткен", "айдары")) == before
    await later(stage, days=1)
    assert len(told(dana, "Күні өткен", "айдары")) == before + 1


# Links


async def test_a_dead_link_is_told_of_once(stage: Stage) -> None:
    dana, saule, school = stage.dana, stage.saule, stage.school
    await with_plan(stage)
    await later(stage, days=6)
    await dana.presses_raw(f"pl:done:{occurrence_of(dana, CORNER)}::0")
    await shows_all_parts(dana)
    await dana.says("https://example.org/p/1")
    now = stage.telegram.clock.now()
    (link,) = await school.store.read(plan.links_due, school.id, now, 20)
    assert link.address == "https://example.org/p/1"
    for days in (0, 0, 8):
        await school.store.write(plan.note_link, link, True, now + timedelta(days=days))
    assert await school.store.read(plan.links_due, school.id, now + timedelta(days=14), 20) == []
    await stage.letters()
    assert len(told(dana, "Сілтеме ашылмайды", "example.org/p/1")) == 1
    assert len(told(saule, "Сілтеме ашылмайды")) == 1
    assert len(await school.store.read(plan.links_due, school.id, now + timedelta(days=15, hours=1), 20)) == 1


# The school's own year


async def due_days(stage: Stage, title: str) -> list[str]:
    asked = (
        "SELECT due_on FROM occurrence JOIN plan_item ON plan_item.id = item_id"
        " WHERE title LIKE :title ORDER BY due_on"
    )
    with open_tx(stage.school.store) as tx:
        return [str(row.due_on) for row in tx.execute(text(asked), {"title": f"%{title}%"})]


async def test_the_deputy_head_lengthens_a_term_and_the_plan_follows(stage: Stage) -> None:
    saule, dana = stage.saule, stage.dana
    await with_plan(stage)
    await later(stage, days=6)  # one day before
    assert await due_days(stage, CORNER) == ["2026-10-23"]
    await saule.says("/plan")
    await saule.presses("Баптаулар")
    await saule.presses("Оқу жылы")
    assert saule.sees("1-тоқсан: 1 қыркүйек – 25 қазан – каникул: 26 қазан – 1 қараша 2-тоқсан: 2 қараша")
    await saule.presses("1-тоқсан")
    await saule.presses("Соңғы күні")
    await saule.says("05.11")
    assert saule.sees("бірінен кейін бірі")
    await saule.says("30.10")
    assert saule.sees("1-тоқсан: 1 қыркүйек – 30 қазан")
    assert saule.sees("ауысқан күндер:")
    assert await due_days(stage, CORNER) == ["2026-10-30"]
    await later(stage, days=1)
    assert len(told(dana, CORNER, "7 күн қалды")) == 1
    weekly = await due_days(stage, "айдары")
    assert "2026-10-30" in weekly
    await saule.presses_raw("rp:")
    assert any("01.09 – 30.10" in label for label in saule.labels)
    await dana.presses_raw("sy:last:1:0")
    assert "Соңғы күні" not in dana.labels


async def test_a_day_off_is_added_and_taken_away(stage: Stage) -> None:
    saule, dana = stage.saule, stage.dana
    await with_plan(stage)
    known = await due_days(stage, "айдары")
    await saule.says("/plan")
    await saule.presses("Баптаулар")
    await saule.presses("Оқу жылы")
    await saule.presses("Демалыс күндері")
    assert saule.sees("• 16 желтоқсан")
    await saule.presses("Демалыс күнін қосу")
    await saule.says("13.11")
    assert saule.sees("ауысқан күндер: 3")
    assert [day for day in await due_days(stage, "айдары") if day not in known] == ["2026-11-12"]
    assert len(await due_days(stage, "айдары")) == len(known)
    await saule.presses("Демалыс күндері")
    remove = saule.data_of("✕ 13 қараша")
    await dana.presses_raw(remove)
    assert dana.notice.alert
    await saule.presses_raw(remove)
    assert await due_days(stage, "айдары") == known
    await saule.presses_raw("sy:remove:9007199254740992:0")
    assert saule.notice.alert


async def test_what_is_done_or_moved_by_hand_stays_where_it_is(stage: Stage) -> None:
    dana, saule = stage.dana, stage.saule
    await with_plan(stage)
    await later(stage, days=6)
    await ask_for_time(saule, occurrence_of(dana, CORNER), "28.10")
    weekly = occurrence_of(dana, "айдары")
    await dana.presses_raw(f"pl:done:{weekly}::0")
    await shows_all_parts(dana)
    await dana.says("instagram.com/p/abc")
    await dana.presses("Иә, ата-анасы келісті")
    await saule.presses_raw("sy:add")
    await saule.says("23.10")
    assert await due_days(stage, CORNER) == ["2026-10-28"]
    weeks = await due_days(stage, "айдары")
    assert "2026-10-23" in weeks
    assert "2026-10-22" not in weeks
    assert (await with_plan(stage)).unchanged == 38


async def test_what_recurs_is_kept_to_its_month_and_let_go_again(stage: Stage) -> None:
    dana, saule, zhanna = stage.dana, stage.saule, stage.zhanna
    await with_plan(stage)
    known = await due_days(stage, "айдары")
    await stage.minute()
    occurrence = occurrence_of(dana, "айдары")
    await zhanna.presses_raw(f"pl:this-month:{occurrence}::0")
    assert zhanna.notice.alert
    await saule.presses_raw(f"pl:card:{occurrence}::0")
    await saule.presses("Тек қазан айында")
    assert [day[:7] for day in await due_days(stage, "айдары")] == ["2026-10"] * 4
    await saule.presses_raw(f"pl:this-month:{occurrence}::0")  # a doubled press
    assert len(await due_days(stage, "айдары")) == 4
    await saule.presses("Мамырға дейін")
    assert await due_days(stage, "айдары") == known


async def test_a_later_month_may_be_where_one_keeps_it_to_its_own_month(stage: Stage) -> None:
    """The day that was looked at goes; what is left stands there, with the way back."""
    saule = stage.saule
    await with_plan(stage)
    known = await due_days(stage, "айдары")
    asked = "SELECT occurrence.id FROM occurrence JOIN plan_item ON plan_item.id = item_id WHERE title LIKE :title"
    with open_tx(stage.school.store) as tx:
        found = tx.execute(text(f"{asked} AND CAST(due_on AS TEXT) LIKE '2026-11%'"), {"title": "%айдары%"})
        november = found.scalars().first()
    await saule.presses_raw(f"pl:card:{november}:month:0")
    await saule.presses("Тек қазан айында")
    assert "қазан айында" in saule.notice.text
    assert saule.sees("«Сыр сұхбат» айдары")
    await saule.presses("Мамырға дейін")
    assert await due_days(stage, "айдары") == known


async def test_the_owner_of_a_months_item_chooses_its_day(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    await stage.minute()
    await later(stage, days=3)  # Monday the nineteenth
    await dana.presses_raw(f"~pl:card:{occurrence_of(dana, CORNER)}::0")
    await dana.presses("📅 Күнін таңдау")
    assert dana.sees("Қай күні өтеді?")
    title = CORNER if CORNER in dana.screen else dana.screen.splitlines()[0]
    assert "20 Сс" in dana.labels
    assert "18 Жс" not in dana.labels
    await dana.presses("Басқа күн")
    for wrong in ("18", "40", "01.11", "қашан"):
        await dana.says(wrong)
        assert not dana.sees("Мерзімі: "), wrong
    await dana.says("21")
    assert dana.sees("Мерзімі: 21 қазан")
    assert "📅 Күнін таңдау" not in dana.labels
    assert "2026-10-21" in await due_days(stage, title)
    await later(stage, days=1)
    assert len(told(dana, title, "1 күн қалды")) == 1


async def test_a_day_is_chosen_by_a_button_once(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    await stage.minute()
    await later(stage, days=3)
    occurrence = occurrence_of(dana, CORNER)
    await stage.zhanna.presses_raw(f"pl:day:{occurrence}::20")
    assert stage.zhanna.notice.alert
    await dana.presses_raw(f"pl:day:{occurrence}::31")
    assert dana.sees("Мерзімі: 31 қазан")
    await dana.presses_raw(f"pl:day:{occurrence}::20")
    assert dana.notice.text == "Бұл істің күні белгілі."
    assert await due_days(stage, CORNER) == ["2026-10-31"]


# Fixed deadlines


async def test_fixed_deadlines_are_switched_on_once_and_stand_in_every_year(stage: Stage) -> None:
    saule, dana, school = stage.saule, stage.dana, stage.school
    await saule.says("/plan")
    await saule.presses("Баптаулар")
    await saule.presses("Оқу жылы")
    await saule.presses("Тұрақты мерзімдер")
    assert saule.sees("Қосылғаны: 0 / 23")
    await saule.presses("Тоқсан қорытындысы")
    assert saule.sees("Қосылғаны: 1 / 23")
    title = "Тоқсан қорытындысы"
    assert await due_days(stage, title) == ["2026-10-23", "2026-12-25", "2027-03-19", "2027-05-25"]
    await saule.presses_raw("fx:on:5:0")
    assert len(await due_days(stage, title)) == 4
    await dana.presses_raw("fx:off:5:0")
    assert dana.notice.alert
    await later(stage, days=6)
    assert len(told(dana, title, "1 күн қалды")) == 1
    await dana.presses_raw(f"pl:done:{occurrence_of(dana, title)}::0")
    await dana.sends_document("хаттама.pdf")
    assert dana.sees("Рақмет!")
    await saule.presses_raw("fx:off:5:0")
    assert saule.sees("Қосылғаны: 0 / 23")
    assert await due_days(stage, title) == ["2026-10-23"]
    await saule.presses_raw("fx:off:5:0")
    await saule.presses_raw("fx:all")
    assert saule.sees("Қосылғаны: 23 / 23")
    assert len(await due_days(stage, title)) == 4, "what was done stays, the others are back"
    assert await due_days(stage, "Мектеп парламентінің жалпы жиналысы") == ["2027-05-25"]

    year_later = stage.telegram.clock.now() + timedelta(days=300)  # in August
    today = year_later.date()
    assert await school.store.write(plan.keep_fixed, school.id, today, year_later) == 23
    assert await school.store.write(plan.keep_fixed, school.id, today, year_later) == 0
    meetings = await due_days(stage, "Мектеп парламентінің жалпы жиналысы")
    assert [day[:7] for day in meetings] == ["2027-05", "2027-09", "2028-05"]


async def test_fixed_deadlines_follow_the_school_year(stage: Stage) -> None:
    saule = stage.saule
    await saule.presses_raw("fx:on:5:0")
    await saule.presses_raw("sy:last:1:0")
    await saule.says("22.10")
    assert (await due_days(stage, "Тоқсан қорытындысы"))[0] == "2026-10-22"
