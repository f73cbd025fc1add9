"""The plan's life: people named for an item, handed over, stood in for; what is changed; draft, approved, closed."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import insert, text

from db.plan.approval import plan_approval
from documents.plan import read_plan
from locales.words import Words
from papers.plan.reports import approved
from school.dates import SchoolYear
from services import plan
from services.plan import reports
from tests.chats.conftest import Stage
from tests.chats.letters import parts
from tests.chats.test_plan import PLAN, shows_all_parts, with_plan
from tests.chats.test_plan_reports import newest
from tests.phone import Phone
from tests.school import NOW, ZONE, open_tx

CORNER = "Ақпараттық бұрыш"


async def occurrence_of(stage: Stage, title: str, month: str = "2026-10") -> int:
    """The first occurrence of an item that falls due in a month."""
    with open_tx(stage.school.store) as tx:
        found = tx.execute(
            text(
                "SELECT occurrence.id FROM occurrence JOIN plan_item ON plan_item.id = item_id"
                " WHERE title LIKE :title AND CAST(due_on AS TEXT) LIKE :month ORDER BY due_on LIMIT 1"
            ),
            {"title": f"%{title}%", "month": f"{month}%"},
        )
        return int(found.scalar_one())


async def one(stage: Stage, asked: str) -> object:
    with open_tx(stage.school.store) as tx:
        told = tx.execute(text(asked)).scalar()
    return told.isoformat() if isinstance(told, date) else told  # SQLite keeps days as text


async def opens(phone: Phone, occurrence: int) -> None:
    await phone.presses_raw(f"pl:card:{occurrence}:month:0")


def about(phone: Phone, text: str, since: int = 0) -> list[str]:
    """Letters with this text; «1 күн қалды: title» stands in one line of a morning's letter."""
    words = [word.casefold() for word in text.split(": ", 1)]
    found = [part for message in phone.messages[since:] for part in parts(message)]
    return [one for one in found if all(word in one.casefold() for word in words)]


async def names(phone: Phone, occurrence: int, typed: str, whole: str) -> None:
    """The deputy head or mentor names a colleague for an item."""
    await opens(phone, occurrence)
    await phone.presses("Тағы")
    await phone.presses("Жауапты адамдар")
    await phone.presses("Әріптесті қосу")
    await phone.says(typed)
    await phone.presses(whole)


# Several people, one lead


async def test_row_022_and_087_named_colleagues_are_reminded_beside_the_roles_and_one_leads(
    stage: Stage,
) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    saule, zhanna, maira = stage.saule, stage.zhanna, stage.maira
    await names(saule, corner, "ли ж", "Ли Жанна")
    assert saule.sees("✓ Сақталды.")
    await names(saule, corner, "Тілеуова", "Тілеуова Майра")
    await names(saule, corner, "Қасымова", "Қасымова Дана")  # answers by her role as well
    await stage.letters()
    assert len(about(zhanna, "Теперь вы отвечаете за дело: Ақпараттық бұрыш")) == 1
    await opens(saule, corner)
    assert saule.sees("Негізгі жауапты: Ли Жанна")
    assert saule.sees("Бірге жауапты: Тілеуова Майра")

    await saule.presses("Тағы")
    await saule.presses("Жауапты адамдар")
    await saule.presses("Тілеуова Майра")
    await opens(saule, corner)
    assert saule.sees("Негізгі жауапты: Тілеуова Майра")
    assert saule.sees("Бірге жауапты: Ли Жанна")

    before = {phone: len(phone.messages) for phone in (stage.dana, zhanna, maira, stage.gulnar)}
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    for phone in (stage.dana, zhanna, maira):
        assert len(about(phone, CORNER, before[phone])) == 1
    assert not about(stage.gulnar, CORNER, before[stage.gulnar])

    await saule.presses_raw(f"pi:off:{corner}:{stage.school.maira.id}:month:0")
    await opens(saule, corner)
    assert saule.sees("Негізгі жауапты: Ли Жанна"), "the lead passes on"
    await zhanna.presses_raw(f"pl:done:{corner}::0")
    await shows_all_parts(zhanna)
    assert zhanna.sees("Пришлите ссылку"), "who is named may close"


async def test_only_who_runs_an_item_names_people_and_only_staff_with_an_account(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    await opens(stage.marat, corner)
    await stage.marat.presses("Тағы")
    assert not any("Жауапты адамдар" in label for label in stage.marat.labels)
    await stage.marat.presses_raw(f"pi:name:{corner}:0:month:0")
    assert stage.marat.sees("басқа адам жауапты")
    await stage.marat.presses_raw(f"pi:off:{corner}:{stage.school.dana.id}:month:0")
    assert stage.marat.sees("басқа адам жауапты")
    await stage.marat.presses_raw(f"pi:people:{corner}:0:month:0")
    assert stage.marat.sees("басқа адам жауапты")

    with open_tx(stage.school.store) as tx:
        tx.execute(
            text(
                "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
                " VALUES (:id, 1, 'Ли Бала', 'ли бала', 3, 'А', 'kk', true)"
            ),
            [{"id": number} for number in range(500, 560)],
        )
        pupils = [{"id": number} for number in range(500, 560)]
        tx.execute(text("INSERT INTO role VALUES (:id, 'student', '')"), pupils)
    await stage.dana.presses_raw(f"pi:name:{corner}:0:month:0")
    await stage.dana.says("Серікова")  # a pupil
    assert stage.dana.sees("ондай қызметкер табылмады")
    await stage.dana.says("<b>Ли</b>")
    assert stage.dana.sees("«<b>Ли</b>»: ботқа кірген")
    await stage.dana.sends_sticker()
    await stage.dana.says("Ли")
    await stage.dana.presses("Ли Жанна")
    assert await one(stage, "SELECT count(*) FROM plan_person") == 1


async def test_one_of_several_mentors_takes_the_lead(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    await opens(stage.dana, corner)
    await stage.dana.presses("Тағы")
    await stage.dana.presses("Негізгі жауапты – мен")
    assert stage.dana.sees("Негізгі жауапты: Қасымова Дана")
    await stage.letters()
    assert about(stage.marat, "Қасымова Дана мына істің негізгі жауаптысы болды")
    await stage.dana.presses_raw(f"pi:take:{corner}:0:month:0")
    assert stage.dana.sees("негізгі жауаптысы бар")
    await stage.zhanna.presses_raw(f"pi:take:{corner}:0:month:0")
    assert stage.zhanna.notice.alert
    assert await one(stage, "SELECT count(*) FROM plan_person") == 1


# Handing over


async def test_an_item_is_handed_over_when_the_colleague_accepts(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    dana, zhanna, maira = stage.dana, stage.zhanna, stage.maira
    await dana.presses_raw(f"pi:take:{corner}:0:month:0")
    await opens(dana, corner)
    await dana.presses("Тағы")
    await dana.presses("Әріптеске тапсыру")
    await dana.says("Тілеуова")
    await dana.presses("Тілеуова Майра")
    assert dana.sees("Ол қабылдағанша сіз жауаптысыз")
    assert dana.sees("Жауабы күтіліп тұр: Тілеуова Майра")
    await dana.presses_raw(f"pi:hand:{corner}:0:month:0")
    await dana.says("Ли")
    await dana.presses("Ли Жанна")
    assert dana.sees("жауабын күтіп тұрсыз"), "one question at a time"

    await stage.letters()
    accept = maira.data_of("Қабылдаймын")
    await zhanna.presses_raw(accept)
    assert zhanna.notice.alert, "only the one who was asked may answer"
    before = len(dana.messages)
    await stage.telegram.clock.move(timedelta(days=3))  # three days before
    await stage.minute()
    assert about(dana, CORNER, before), "until it is accepted the old one is reminded"
    assert not about(maira, "3 күн қалды")

    await maira.presses_raw(accept)
    assert maira.sees("Негізгі жауапты: Тілеуова Майра")
    await maira.presses_raw(accept)
    assert maira.sees("Бұған жауап берілген")
    await stage.letters()
    assert about(dana, "Тілеуова Майра қабылдады")
    before = len(dana.messages)
    await stage.telegram.clock.move(timedelta(days=3))
    await stage.minute()
    assert about(maira, "1 күн қалды: Ақпараттық бұрыш") or about(maira, "Бүгін: Ақпараттық бұрыш")
    assert not about(dana, CORNER, before), "her role names her no more"
    await dana.presses_raw(f"pl:done:{corner}::0")
    assert dana.sees("басқа адам жауапты")


async def test_a_colleague_declines_and_everything_stays(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    await stage.dana.presses_raw(f"pi:hand:{corner}:0:month:0")
    await stage.dana.says("Ли")
    await stage.dana.presses("Ли Жанна")
    await stage.letters()
    await stage.zhanna.presses_raw(stage.zhanna.data_of("Не могу принять"))
    await stage.letters()
    assert about(stage.dana, "Ли Жанна қабылдай алмайды")
    await stage.dana.presses_raw(f"pl:done:{corner}::0")
    await shows_all_parts(stage.dana)
    assert stage.dana.sees("сілтемесін жіберіңіз")
    await stage.maira.presses_raw(f"pi:hand:{corner}:0:month:0")
    assert stage.maira.notice.text == "Бұл іске басқа адам жауапты."


# Standing in


async def test_a_substitute_is_reminded_while_somebody_is_away_and_no_longer(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    dana, zhanna = stage.dana, stage.zhanna
    await dana.says("/plan")
    await dana.presses("Баптаулар")
    await dana.presses("Мен жоқта")
    await dana.presses("Күнін белгілеу")
    await dana.says("кейін")
    assert dana.sees("Күнін түсінбедім")
    await dana.says("1.10.2026")
    assert dana.sees("Бұл күн өтіп кетті")
    await dana.presses("Бүгіннен")
    await dana.says("22 қазан")
    await dana.says("Ли")
    await dana.presses("Ли Жанна")
    assert dana.sees("22 қазан күніне дейін (сол күнді қоса) орныңызда: Ли Жанна")
    await stage.letters()
    assert about(zhanna, "До 22 октября включительно отсутствует Қасымова Дана")
    await zhanna.says("/plan")
    await zhanna.presses("Этот месяц")
    while not any(CORNER in label for label in zhanna.labels):  # the substitute's own list
        await zhanna.presses("›")

    told, taught = len(dana.messages), len(zhanna.messages)
    await stage.telegram.clock.move(timedelta(days=6))  # 22 October, the eve
    await stage.minute()
    assert len(about(zhanna, f"Остался 1 день: {CORNER}", taught)) == 1
    assert not about(dana, CORNER, told)
    await zhanna.presses_raw(f"pl:hour:{corner}::0")
    assert zhanna.sees("Напомню снова")
    await zhanna.presses_raw(f"pi:hand:{corner}:0:month:0")
    await zhanna.says("Тілеуова")
    await zhanna.presses("Тілеуова Майра")
    assert zhanna.sees("отвечает другой"), "a substitute keeps it for the other"

    taught = len(zhanna.messages)
    await stage.telegram.clock.move(timedelta(hours=23))  # the next morning dana is back
    await stage.minute()
    assert about(dana, f"Бүгін: {CORNER}", told)
    assert not about(zhanna, f"Сегодня: {CORNER}", taught)
    await zhanna.presses_raw(f"pl:done:{corner}::0")
    assert zhanna.sees("отвечает другой")


async def test_whoever_was_choosing_a_colleague_before_the_bot_was_renewed_goes_on(stage: Stage) -> None:
    """The name and the choice were two questions once: of one the person hears that it has ended, one is asked anew."""
    await with_plan(stage)
    corner, dana, talks = await occurrence_of(stage, CORNER), stage.dana, stage.house.conversations
    await dana.presses_raw(f"pi:take:{corner}:0:month:0")
    for question in ("name", "who"):
        await dana.presses_raw(f"pi:hand:{corner}:0:month:0")
        open_form = (await stage.school.store.read(talks.caller, dana.account.id)).conversation
        open_form.data["answers"]["name"] = [stage.school.zhanna.id]
        await open_form.keep("plan-hand-over", open_form.data | {"question": question})
        await dana.says("Ли")
        assert dana.sees("Кімге тапсырасыз?") == (question == "who")
    await dana.presses("Ли Жанна")
    assert dana.sees("Жауабы күтіліп тұр: Ли Жанна")


async def test_who_comes_back_early_is_reminded_again(stage: Stage) -> None:
    await with_plan(stage)
    await stage.dana.presses_raw("pa:set")
    await stage.dana.presses("Бүгіннен")
    await stage.dana.says("30.11")
    await stage.dana.says("Қасымова")
    await stage.dana.presses("Қасымова Дана")
    assert stage.dana.sees("Бұл адамды таңдауға болмайды")
    await stage.dana.presses_raw("pa:set")
    await stage.dana.presses("Бүгіннен")
    await stage.dana.says("30.11")
    await stage.dana.says("Ли")
    await stage.dana.presses("Ли Жанна")
    await stage.dana.presses("Мен келдім")
    assert stage.dana.sees("Демалысқа, іссапарға")
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert about(stage.dana, f"1 күн қалды: {CORNER}")


async def test_who_is_away_in_turn_passes_on_to_the_next_substitute(stage: Stage) -> None:
    await with_plan(stage)
    for phone, substitute in ((stage.dana, "Ли Жанна"), (stage.zhanna, "Тілеуова Майра")):
        await phone.presses_raw("pa:set")
        await phone.presses_raw(phone.shown.buttons[0][0].callback_data)
        await phone.says("30.11.2026")
        await phone.says(substitute.split()[0])
        await phone.presses(substitute)
    told = len(stage.zhanna.messages)
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert about(stage.maira, f"1 күн қалды: {CORNER}")
    assert not about(stage.zhanna, CORNER, told)
    assert stage.telegram.clock.now() > NOW


# Changing the plan


async def changed(
    phone: Phone, occurrence: int, field: str, typed: str, reason: str | None = "Сұралды"
) -> None:
    await opens(phone, occurrence)
    await phone.presses("Тағы")
    await phone.presses("Өзгерту")
    await phone.presses(field)
    await phone.says(typed)
    if reason:
        await phone.says(reason)


async def test_an_item_is_added_as_it_was_understood(stage: Stage) -> None:
    await with_plan(stage)
    dana = stage.dana
    await dana.says("/plan")
    await dana.presses("Іс қосу")
    await dana.says("Кітап <i>апталығы</i>")
    await dana.presses("Ақпарат")
    await dana.says("31 ақпан")
    assert dana.sees("Мерзімін түсінбедім")
    await dana.says("15.11.2031")
    assert dana.sees("осы оқу жылына жатпайды")
    await dana.says("айына бір рет")
    await dana.says("көп")
    assert dana.sees("Сыныптарды түсінбедім")
    await dana.says("5-7 сынып")
    await dana.says("Тәлімгер, психолог")
    await dana.presses("Өткізіп жіберу")
    assert dana.sees("Кітап <i>апталығы</i>")
    assert dana.sees("Алғашқы мерзімі: 23 қазан. Барлығы: 8")
    assert dana.sees("Сыныптар: 5–7")
    assert dana.sees("Ескерту алатындар: тәлімгер, психолог")
    yes = dana.data_of("✓ Қосу")
    await dana.presses("✓ Қосу")
    assert dana.sees("✓ Жоспарға қосылды.")
    await dana.presses_raw(yes)
    assert await one(stage, "SELECT count(*) FROM plan_item WHERE table_no = 0") == 1
    assert (
        await one(
            stage,
            "SELECT count(*) FROM occurrence JOIN plan_item p ON p.id = item_id"
            " WHERE p.table_no = 0 AND due_on >= '2026-10-16'",
        )
        == 8
    )
    await dana.presses("Тағы")
    await dana.presses("Өзгерістер тарихы")
    assert dana.sees("Қасымова Дана Қосылды: – → Кітап <i>апталығы</i>")

    assert (await with_plan(stage)).gone == 0, "an import leaves what was made by hand"
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert about(stage.zhanna, "Остался 1 день: Кітап <i>апталығы</i>")


async def test_each_field_is_changed_with_a_reason_that_stays_in_the_history(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    saule = stage.saule
    await changed(saule, corner, "Атауы", "Жаңа <b>бұрыш</b>")
    assert saule.sees("✓ Сақталды. Жаңа <b>бұрыш</b>")
    await changed(saule, corner, "Сыныптары", "9, 11", "Оныншылар сапарда")
    assert saule.sees("Сыныптар: 9, 11")
    await changed(saule, corner, "Жауаптылары", "Психолог")
    assert saule.sees("Жауаптылар: Психолог")
    await changed(saule, corner, "Дәлелі", "анықтама")
    assert saule.sees("Дәлелі: анықтама")
    await changed(saule, corner, "Мерзімі", "20 қараша")
    assert saule.sees("Мерзімі: 20 қараша")
    await opens(saule, corner)
    await saule.presses("Тағы")
    await saule.presses("Өзгерту")
    await saule.presses("Фракциясы")
    await saule.says("Спорт")
    assert saule.sees("батырма")
    await saule.presses("Спорт және салауатты өмір салты")
    await saule.sends_voice()
    await saule.says("Солай дұрыс")
    assert saule.sees("Спорт және салауатты өмір салты")
    await saule.presses("Тағы")
    await saule.presses("Өзгерістер тарихы")
    assert saule.sees("Өзгерістер: 6")
    assert saule.sees(
        "Нұрланова Сәуле Фракциясы: Ақпарат → Спорт және салауатты өмір салты Себебі: Солай дұрыс"
    )
    assert saule.sees("→ 9, 11 Себебі: Оныншылар сапарда")
    assert saule.sees("→ Жаңа <b>бұрыш</b>")
    await changed(saule, corner, "Сыныптары", "9, 11")
    assert saule.sees("Өзгеріс жоқ.")

    before = len(stage.dana.messages)
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert not about(stage.dana, "бұрыш", before), "the old day and the old people are forgotten"
    await stage.telegram.clock.move(timedelta(days=28))
    await stage.minute()
    assert about(stage.zhanna, "Остался 1 день: Жаңа <b>бұрыш</b>")


async def test_an_import_does_not_undo_what_was_changed_by_hand_and_says_so(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    await changed(stage.saule, corner, "Атауы", "Жаңа бұрыш")
    again = await with_plan(stage)
    assert (again.changed, again.unchanged, again.kept, again.gone) == (0, 37, 1, 0)
    await opens(stage.saule, corner)
    assert stage.saule.sees("Жаңа бұрыш")
    assert await one(stage, "SELECT count(*) FROM plan_item") == 38


async def days_pass(stage: Stage, days: int) -> None:
    """Day after day, so that Monday's letter goes on Monday."""
    for _ in range(days):
        await stage.telegram.clock.move(timedelta(days=1))
        await stage.minute()


async def test_a_moved_item_reminds_of_its_new_day_and_tells_who_answers(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    dana, saule = stage.dana, stage.saule
    await days_pass(stage, 4)  # to the reminder of three days before the old day
    assert about(dana, f"3 күн қалды: {CORNER}")
    told = len(dana.messages)
    await opens(saule, corner)
    await saule.presses("Тағы")
    await saule.presses("Күнін ауыстыру")
    await saule.says("32.10")
    assert saule.sees("Күнін түсінбедім")
    await saule.says("01.10.2026")
    assert saule.sees("Бұл күн өтіп кетті")
    await saule.says("13.11.2026")
    await saule.says("Карантин")
    assert saule.sees("Күні ауыстырылды")
    assert saule.sees("Мерзімі: 13 қараша")
    await stage.letters()
    assert len(about(dana, "23 қазан → 13 қараша", told)) == 1
    await days_pass(stage, 21)  # 10 November, three days before the new day, when the holidays are over
    await stage.minute()
    assert len(about(dana, f"3 күн қалды: {CORNER}", told)) == 1
    assert not about(saule, "Орындалмай тұр: " + CORNER)
    await opens(saule, corner)
    await saule.presses("Тағы")
    await saule.presses("Өзгерістер тарихы")
    assert saule.sees("Күні: 23 қазан → 13 қараша Себебі: Карантин")

    await stage.marat.presses_raw(f"pi:move:{corner}:0::0")
    assert stage.marat.sees("басқа адам жауапты")


async def test_an_item_of_two_titles_becomes_two_items(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    saule = stage.saule
    await names(saule, corner, "Ли", "Ли Жанна")
    await opens(saule, corner)
    await saule.presses("Тағы")
    await saule.presses("Бөлек істерге бөлу")
    assert saule.sees("Мына 2 іске бөлеміз")
    assert saule.sees("• «Оқулықты күтіп ұста» радиолинейкасы")
    twice = saule.data_of("Иә, бөлу")
    await saule.presses("Иә, бөлу")
    assert saule.notice.text == "Бөлінді: 2"
    await saule.presses_raw(twice)
    assert saule.sees("бір ғана атау бар")
    other = await occurrence_of(stage, "радиолинейкасы")
    assert other != corner
    await opens(saule, other)
    assert saule.sees("Негізгі жауапты: Ли Жанна")
    assert "Ақпараттық" not in saule.screen
    assert (await with_plan(stage)).kept == 1
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert len(about(stage.dana, "1 күн қалды: «Оқулықты күтіп ұста» радиолинейкасы")) == 1
    await stage.zhanna.presses_raw(twice)
    assert stage.zhanna.notice.alert


async def test_a_cancelled_item_reminds_no_more_and_can_be_opened_again(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    saule, dana = stage.saule, stage.dana
    await opens(saule, corner)
    await saule.presses("Тағы")
    await saule.presses("Істі тоқтату")
    await saule.says("Бюджет <жоқ>")
    assert saule.sees("⊘ Тоқтатылды: Нұрланова Сәуле")
    assert saule.sees("Себебі: Бюджет <жоқ>")
    await stage.letters()
    assert about(dana, "Бұл іс өткізілмейтін болды: Ақпараттық бұрыш")
    told = len(dana.messages)
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert not about(dana, CORNER, told)
    await dana.presses_raw(f"pl:done:{corner}::0")
    assert dana.sees("жабылып қойған")
    assert (await with_plan(stage)).unchanged == 38, "an import does not bring it back"
    await opens(saule, corner)
    assert saule.sees("Тоқтатылды")
    await saule.presses("Қайта ашу")
    await stage.letters()
    await saule.presses("Тағы")
    await saule.presses("Өзгерістер тарихы")
    assert saule.sees("Қайта ашылды")
    await stage.telegram.clock.move(timedelta(days=1))
    await stage.minute()
    assert about(dana, f"Бүгін: {CORNER}", told)


async def test_who_does_not_run_an_item_changes_nothing(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    for deed in ("edit", "set-title", "move", "cancel", "sure-split", "name", "hand"):
        await stage.maira.presses_raw(f"pi:{deed}:{corner}:0::0")
        assert stage.maira.notice.alert, deed
    await stage.zhanna.presses_raw("pl:add:0::0")
    assert stage.zhanna.notice.alert
    assert await one(stage, "SELECT count(*) FROM plan_change") == 0


# The plan's life


async def opens_plan(phone: Phone, button: str = "жоспар") -> None:
    await phone.says("/plan")
    await phone.presses("⚙")
    await phone.presses("🗂")
    await phone.presses(button)


async def with_draft(stage: Stage) -> None:
    read = read_plan(PLAN, SchoolYear(2026))
    await stage.school.store.write(
        plan.import_plan, stage.school.id, read, "жоспар", SchoolYear(2026), NOW, draft=True
    )


async def test_row_040_and_069_a_draft_is_silent_until_the_deputy_head_notes_the_directors_approval(
    stage: Stage,
) -> None:
    await with_draft(stage)
    corner = await occurrence_of(stage, CORNER)
    saule, dana = stage.saule, stage.dana
    await stage.telegram.clock.move(timedelta(days=4))
    await stage.minute()
    assert not about(dana, CORNER)
    await opens(dana, corner)
    assert dana.sees("Жоспар жобасы: әлі бекітілмеген")
    await dana.presses_raw(f"pl:done:{corner}::0")
    assert dana.sees("Жоспар әлі бекітілмеген")
    await dana.says("/plan")
    await dana.presses("Осы ай")
    assert dana.sees("Бұл айда іс жоқ.")

    await saule.says("/plan")
    assert saule.sees("2026–2027, жоспар: 📝 жоба, бекітуді күтіп тұр")
    await opens_plan(saule)
    await saule.presses("Істерін көру")
    assert any(" · " in label for label in saule.labels), "the draft's own items"
    await changed(saule, corner, "Сыныптары", "5-6", reason=None)
    assert saule.sees("✓ Сақталды."), "a draft is changed without a reason"

    await opens_plan(saule)
    await saule.presses("Бекітілгенін белгілеу")
    await saule.says("Иванов <b>И.</b>")
    await saule.says("директор")
    assert saule.sees("батырма")
    await saule.presses("міндетін атқарушы")
    await saule.says("25.12.2026")
    assert saule.sees("Бұл күн әлі келген жоқ")
    await saule.says("25 тамыз")
    await saule.says("жоқ")
    assert saule.sees("Нөмірде кемінде бір цифр болады")
    await saule.says("№ 12-н")
    assert saule.sees("✅ Жоспар бекітілді.")
    assert saule.sees("Бекіткен шешім: № 12-н, 25 тамыз")
    assert saule.sees("▶️ орындалып жатыр")
    assert saule.sees("Иванов <b>И.</b>, директордың міндетін атқарушы, 25 тамыз")
    assert saule.sees("Белгілеген: Нұрланова Сәуле")
    assert await one(stage, "SELECT approved_on FROM plan_approval") == "2026-08-25"
    assert not any("Бекітілгенін" in label for label in saule.labels)

    await stage.minute()
    assert about(dana, f"3 күн қалды: {CORNER}")
    await dana.presses_raw(f"pl:done:{corner}::0")
    await shows_all_parts(dana)
    assert dana.sees("сілтемесін жіберіңіз")


async def test_a_plan_from_the_command_line_is_in_force_and_its_approval_can_be_noted(stage: Stage) -> None:
    await with_plan(stage)
    saule = stage.saule
    await opens_plan(saule, "plan")
    assert saule.sees("▶️ орындалып жатыр")
    assert saule.sees("Кім бекіткені әлі белгіленбеген")
    await saule.presses("Бекітілгенін белгілеу")
    await saule.says("Сейітов Асан")
    await saule.presses("директор")
    await saule.presses("Бүгін")
    await saule.says("7")
    assert saule.sees("Сейітов Асан, директор, 16 қазан")
    await saule.presses_raw("pf:approve:1")
    await saule.says("Басқа Біреу")
    await saule.presses("директор")
    await saule.presses("Бүгін")
    await saule.says("8")
    assert saule.sees("белгіленіп қойған")
    for phone in (stage.dana, stage.zhanna):
        for deed in ("plans", "plan", "approve", "sure-close", "copy"):
            await phone.presses_raw(f"pf:{deed}:1")
            assert phone.notice.alert, deed
    assert await one(stage, "SELECT count(*) FROM plan") == 1


async def test_row_069_an_approval_without_a_number_is_asked_for_it_and_the_minutes_print_it(
    stage: Stage,
) -> None:
    """What was noted before decisions had a number can be completed, once."""
    await with_plan(stage)
    saule, school = stage.saule, stage.school
    with open_tx(school.store) as tx:
        noted = {"name": "Сейітов Асан", "acting": False, "approved_on": date(2026, 9, 1)}
        tx.execute(insert(plan_approval).values(plan_id=1, noted_at=NOW, **noted))
    await opens_plan(saule, "plan")
    assert saule.sees("Бекіткен шешімнің нөмірі белгіленбеген")
    await saule.presses("Бекітілгенін белгілеу")
    for said in ("Сейітов Асан", "директор", "01.09.2026", "125"):
        await (saule.presses(said) if said == "директор" else saule.says(said))
    assert saule.sees("Бекіткен шешім: № 125, 1 қыркүйек")
    assert not any("Бекітілгенін" in label for label in saule.labels)
    approval = await school.store.read(reports.approval, school.id, SchoolYear(2026))
    assert approved(approval, Words("ru", ZONE)) == [
        "Годовой план работы утвердил(а) директор школы Сейітов Асан 01.09.2026 (решение № 125)."
    ]


async def test_in_may_the_plan_is_closed_by_the_year_end_report(stage: Stage) -> None:
    await with_plan(stage)
    saule = stage.saule
    await opens_plan(saule, "plan")
    await saule.presses("Жылдық есеппен жабу")
    assert saule.sees("Орындалмай қалған мерзімдер")
    sure = saule.data_of("Иә, жабу")
    await saule.presses("Иә, жабу")
    assert saule.sees("Жоспар мамырда")
    await stage.telegram.clock.move(timedelta(days=225))  # 29 May
    await saule.presses_raw(sure)
    assert saule.sees("🔒 жабылған")
    assert saule.sees("Жабылған күні: 29 мамыр")
    await saule.presses_raw(sure)
    assert saule.sees("Жоспар жабылған")
    assert await one(stage, "SELECT count(*) FROM job WHERE kind = 'plan-report'") == 1
    assert await newest(saule, "photo")  # the chart of the report on the year's plan
    assert await newest(saule, "document", "жылдық-есеп-2026-2027.docx")
    assert about(saule, "Жоспардың орындалуы: 01.09.2026 – 31.08.2027")
    told = len(stage.dana.messages)
    await stage.minute()
    assert not about(stage.dana, "Мерзімі өтті", told)
    late = await occurrence_of(stage, "", "2027-05")
    await opens(saule, late)
    assert saule.sees("🔒 Жоспар жабылған")
    for press in (f"pl:done:{late}::0", f"pi:move:{late}:0::0", f"pi:set-title:{late}:0::0"):
        await saule.presses_raw(press)
        assert saule.notice.text == "Жоспар жабылған.", press
    await saule.says("/plan")
    await saule.presses("Мерзімі өткен")
    assert saule.sees("Мерзімі өткен іс жоқ."), "nothing is expected of a closed plan"


async def test_row_088_a_plan_is_copied_once_into_the_next_year_with_its_dates_moved(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    saule, dana = stage.saule, stage.dana
    await dana.presses_raw(f"pl:done:{corner}::0")
    await shows_all_parts(dana)
    await dana.says("instagram.com/p/abc")
    await saule.presses_raw("pl:add:0::0")
    await saule.says("Наурыз мерекесі")
    await saule.presses("Мәдениет")
    await saule.says("22.03.2027")
    await saule.presses("Сыныпсыз")
    await saule.says("ДТІЖО")
    await saule.says("фотоесеп")
    await saule.presses("✓ Қосу")
    gone = await occurrence_of(stage, "", "2027-04")
    await opens(saule, gone)
    await saule.presses("Тағы")
    await saule.presses("Істі тоқтату")
    await saule.says("Керек емес")

    await opens_plan(saule, "plan")
    copying = saule.data_of("Келесі оқу жылына көшіру")
    await saule.presses("Келесі оқу жылына көшіру")
    assert saule.sees("2027–2028, plan: 📝 жоба, бекітуді күтіп тұр")
    await saule.presses_raw(copying)
    assert saule.sees("2027–2028, plan: 📝 жоба")
    assert await one(stage, "SELECT count(*) FROM plan") == 2
    copied = "FROM plan_item p JOIN occurrence o ON o.item_id = p.id WHERE p.plan_id = 2"
    assert await one(stage, "SELECT count(*) FROM plan_item WHERE plan_id = 2") == 38, (
        "39 without the cancelled"
    )
    assert await one(stage, f"SELECT count(*) {copied} AND state != 'open'") == 0
    assert await one(stage, f"SELECT min(due_on) >= '2027-09-01' {copied}") == 1
    assert await one(stage, f"SELECT due_on {copied} AND title LIKE 'Наурыз%'") == "2028-03-22"
    assert await one(stage, f"SELECT due_on {copied} AND title LIKE '{CORNER}%'") == "2027-10-26", (
        "the last school day"
    )
    assert (
        await one(stage, "SELECT month FROM plan_item WHERE plan_id = 2 AND title LIKE 'Ақпар%'") == "2027-10"
    )
    given = "SELECT count(*) FROM evidence"
    assert await one(stage, f"{given} WHERE occurrence_id = {corner}") == 2, "for each title of the row"
    assert await one(stage, given) == 2, "none of it is copied"

    told = len(dana.messages)
    await stage.telegram.clock.move(timedelta(days=365))
    await stage.minute()
    assert not about(dana, CORNER, told), "the copy is a draft"
    await saule.presses_raw("pf:copy:999")
    assert saule.notice.alert


async def test_a_plan_that_the_next_year_has_already_is_not_copied_over(stage: Stage) -> None:
    await with_plan(stage)
    read = read_plan(PLAN, SchoolYear(2027))
    await stage.school.store.write(plan.import_plan, stage.school.id, read, "plan", SchoolYear(2027), NOW)
    await stage.saule.says("/plan")
    await stage.saule.presses_raw("pf:plan:1")
    assert not any("Келесі оқу жылына көшіру" in label for label in stage.saule.labels), "it would be refused"
    await stage.saule.presses_raw("pf:copy:1")
    assert stage.saule.notice.text == "Келесі оқу жылында мұндай жоспар бар."
    assert await one(stage, "SELECT count(*) FROM plan_item") == 76


async def test_closing_a_plan_names_what_is_still_to_come(stage: Stage) -> None:
    await with_plan(stage)
    await stage.telegram.clock.move(date(2027, 5, 3) - stage.telegram.clock.now().date())
    await stage.saule.presses_raw("pf:close:1")
    assert stage.saule.sees("Әлі алда, бірақ ескертілмейді")
    assert "мамыр · " in stage.saule.screen


async def test_on_monday_the_substitute_sees_the_week_of_who_is_away(stage: Stage) -> None:
    await with_plan(stage)
    await stage.dana.presses_raw("pa:set")
    await stage.dana.presses("Бүгіннен")
    await stage.dana.says("30.10")
    await stage.dana.says("Ли")
    await stage.dana.presses("Ли Жанна")
    await stage.telegram.clock.move(timedelta(days=2, hours=23))  # Monday, nine in the morning
    await stage.minute()
    assert about(stage.zhanna, "Впереди")
    assert not about(stage.dana, "Осы аптада")


# Lists


async def test_the_plan_is_seen_by_class(stage: Stage) -> None:
    await with_plan(stage)
    marat, saule = stage.marat, stage.saule
    await marat.says("/plan")
    await marat.presses("Сыныптар")
    assert marat.labels[:2] == ["9 А сынып", "‹ Артқа"], "own class alone"
    await marat.presses("9 А сынып")
    assert marat.sees("9 А сынып: оқу жылының жоспары")
    whole = await one(
        stage,
        "SELECT count(*) FROM occurrence JOIN plan_item p ON p.id = item_id WHERE p.grades >> 9 & 1 = 1",
    )
    assert whole
    assert marat.sees(f"Барлығы: {whole}")
    await marat.presses_raw("pl:list:0:c-5:0")
    assert marat.sees("алдағы 7 күн")
    await saule.says("/plan")
    await saule.presses("Сыныптар")
    await saule.presses("5 сынып")
    assert saule.sees("5 сынып: оқу жылының жоспары")
    for span in ("c-12", "c-", "p-1", "p-x", "p-99999999999999", "c-٣"):
        await marat.presses_raw(f"pl:list:0:{span}:0")
        assert marat.sees("алдағы 7 күн"), span


async def test_what_was_handed_over_and_not_accepted_is_taken_back(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    dana = stage.dana
    await dana.presses_raw(f"pi:hand:{corner}:0::0")
    await dana.says("Ли")
    await dana.presses("Ли Жанна")
    await stage.letters()
    accept = stage.zhanna.data_of("Принимаю")
    await dana.presses("Тағы")
    assert not any("Әріптеске тапсыру" in label for label in dana.labels)
    recall = dana.data_of("Өзімде қалсын")
    await dana.presses("Өзімде қалсын")
    assert not dana.sees("қабылдауын күтіп тұр")
    await dana.presses_raw(recall)
    assert dana.sees("Өзгеріс жоқ")
    await stage.zhanna.presses_raw(accept)
    assert stage.zhanna.notice.text == "На это уже ответили."
    assert await one(stage, "SELECT count(*) FROM plan_person") == 0


async def test_what_another_document_changes_stands_in_the_history_too(stage: Stage) -> None:
    await with_plan(stage)
    corner = await occurrence_of(stage, CORNER)
    read = read_plan(PLAN, SchoolYear(2026))
    read.items = [
        replace(item, titles=(f"{item.titles[0]} және безендіру", *item.titles[1:]))
        if item.titles[0].startswith(CORNER)
        else item
        for item in read.items
    ]
    outcome = await stage.school.store.write(
        plan.import_plan, stage.school.id, read, "plan", SchoolYear(2026), NOW
    )
    assert (outcome.changed, outcome.kept) == (1, 0)
    await opens(stage.saule, corner)
    await stage.saule.presses("Тағы")
    await stage.saule.presses("Өзгерістер тарихы")
    assert stage.saule.sees("Өзгерістер: 1")
    assert stage.saule.sees("Жоспар файлы Атауы: Ақпараттық бұрыш жасау / «Оқулықты күтіп ұста»")
    assert stage.saule.sees("→ Ақпараттық бұрыш жасау және безендіру")


async def test_another_deadline_leaves_what_is_done_on_its_day(stage: Stage) -> None:
    await with_plan(stage)
    dana, saule = stage.dana, stage.saule
    await dana.presses_raw("pl:add:0::0")
    await dana.says("Радио хабары")
    await dana.presses("Ақпарат")
    await dana.says("айына бір рет")
    await dana.presses("Сыныпсыз")
    await dana.says("Тәлімгер")
    await dana.presses("Өткізіп жіберу")
    await dana.presses("✓ Қосу")
    first = await occurrence_of(stage, "Радио")
    await dana.presses_raw(f"pl:done:{first}::0")
    await shows_all_parts(dana)
    await dana.says("instagram.com/p/abc")
    assert dana.sees("Рақмет!")
    second = await occurrence_of(stage, "Радио", "2026-11")
    await changed(saule, second, "Мерзімі", "15 желтоқсан")
    days = "FROM occurrence o JOIN plan_item p ON p.id = o.item_id WHERE p.title = 'Радио хабары'"
    first_and_last = (
        f"SELECT min(due_on) || ' ' || min(state) || ' ' || max(due_on) || ' ' || max(state) {days}"
    )
    assert await one(stage, first_and_last) == "2026-10-23 done 2026-12-15 open"
    await opens(saule, second)
    assert saule.sees("Мерзімі: 15 желтоқсан"), "the old button finds the new day"


async def test_an_item_without_a_day_is_found_and_gets_its_deadline(stage: Stage) -> None:
    read = read_plan(PLAN, SchoolYear(2026))
    read.items = [
        replace(item, titles=("Күнсіз <іс>",), month=None, deadlines=()) if at == 0 else item
        for at, item in enumerate(read.items)
    ]
    await stage.school.store.write(plan.import_plan, stage.school.id, read, "plan", SchoolYear(2026), NOW)
    saule = stage.saule
    await opens_plan(saule, "plan")
    assert saule.sees("Мерзімі белгіленбеген істер: 1")
    await saule.presses("Мерзімін белгілеу")
    press = saule.data_of("Күнсіз <іс>")
    await saule.presses("Күнсіз <іс>")
    await saule.says("бір күні")
    assert saule.sees("Мерзімін түсінбедім")
    await saule.says("19 қазан")
    await saule.says("Кеңес шешті")
    assert saule.sees("Мерзімі: 19 қазан")
    await opens_plan(saule, "plan")
    assert not saule.sees("Мерзімі белгіленбеген")
    await saule.presses_raw(press)
    await saule.says("20 қазан")
    await saule.says("Тағы бір рет")
    assert saule.sees("Өзгеріс жоқ")
    await stage.dana.presses_raw(press)
    assert stage.dana.notice.alert
