"""Announcements: written in two languages, previewed and counted, sent once, each in the reader's own."""

from datetime import timedelta

from db.people.roles import set_roles
from tests.chats.conftest import Stage
from tests.phone import Phone
from tests.school import open_tx

KK = "Ертең сағат 10:00-де жиналыс <b>& шай</b> 🎉 👨‍👩‍👧‍👦"
RU = "Завтра в 10:00 собрание"


async def composes(phone: Phone, kk: str = KK, ru: str = RU) -> None:
    """Up to the question for whom."""
    await phone.says("/menu")
    await phone.presses("📢")
    await phone.presses("➕")
    await phone.says(kk)
    await phone.says(ru)
    await phone.presses("Өткізіп жіберу")


async def for_pupils_of_grade(phone: Phone, grade: int) -> None:
    await phone.presses("оқушылар")
    await phone.presses("Дайын")
    await phone.presses("Барлығы")
    await phone.presses(str(grade))
    await phone.presses("Дайын")


async def test_it_reaches_the_chosen_grade_once_and_each_in_their_language(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    assert dana.sees("Кімге: оқушылар · 9-сыныптар Алушылар: 2 адам")
    shown = dana.screen.split("осылай көреді:\n\n")[1]
    await dana.presses("Русский")
    shown_in_russian = dana.screen.split("осылай көреді:\n\n")[1]
    confirm = dana.data_of("2 адамға жіберу")
    await dana.account.press(data=confirm)
    await dana.presses_raw(confirm)
    await stage.letters()
    assert stage.aidana.messages[-1] == shown
    assert KK in shown
    assert stage.erlan.messages[-1] == shown_in_russian
    assert "Объявление" in shown_in_russian
    assert RU in shown_in_russian
    assert [KK in text for text in stage.aidana.messages].count(True) == 1
    assert not stage.beken.messages
    await dana.presses("Жаңарту")
    assert dana.sees("Алушылар: 2 ✓ Жетті: 2 ⏳ Кезекте: 0")
    await stage.minute()
    await stage.minute()
    reports = [text for text in dana.messages if "Хабарландыруыңыз таратылды" in text]
    assert reports == ["📢 Хабарландыруыңыз таратылды.\n✓ Жетті: 2\n🚫 Жетпеді: 0\n❗ Жіберілмеді: 0"]
    await dana.presses("Ашу")
    assert dana.sees("толық таратылды")


async def test_a_mentor_who_speaks_russian_goes_the_same_way(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/language")
    await dana.presses("Русский")
    await dana.presses("📢 Объявления")
    assert dana.sees("Ваши объявления: 0")
    await dana.presses("Новое объявление")
    await dana.says(KK)
    await dana.says(RU)
    await dana.says("Meeting tomorrow at 10:00")
    await dana.presses("все сотрудники")
    await dana.presses("Готово")
    assert dana.sees("Кому: все сотрудники · вся школа Получат: 6 человек")
    assert dana.sees(RU)
    await dana.presses("English")
    assert dana.sees("Announcement Meeting tomorrow at 10:00")
    await dana.presses("Отправить (6)")
    await stage.letters()
    assert stage.zhanna.sees(RU)
    assert stage.marat.sees(KK)
    assert dana.sees(RU)  # the author is staff too


async def test_what_does_not_fit_is_told_and_back_and_cancel_work(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    await dana.sends_sticker()
    assert dana.sees("Мұнда мәтін жазу керек")
    await dana.says("я" * 4050)
    assert dana.sees("Мәтін тым ұзын: 4 050 таңба, ал ең көбі 2 000")
    await dana.says("Иә")
    assert dana.sees("кемінде 5 таңба")
    await dana.says("&" * 1999 + "a")
    await dana.presses("Артқа")
    await dana.says(KK)
    assert "Өткізіп жіберу" not in " ".join(dana.labels)  # Kazakh and Russian both, or nothing goes
    await dana.presses_raw(dana.data_of("Болдырмау").rsplit(":", 1)[0] + ":skip")
    assert dana.sees("батырмалардың бірін басыңыз")
    await dana.says("<" * 2000)
    assert dana.sees("Мұнда мәтін жазу керек")  # angle brackets alone are no text
    await dana.says("<" * 1998 + "ab")
    await dana.says("&" * 1998 + "ab")
    await dana.presses("Дайын")
    assert dana.sees("Кемінде бір топты белгілеңіз")
    await dana.presses("ата-аналар")
    await dana.presses("Дайын")
    await dana.presses("Дайын")
    assert dana.sees("Кімге: ата-аналар · бүкіл мектеп Алушылар: 2 адам")
    await dana.presses("Русский")
    assert "<" * 1998 + "ab" in dana.screen
    await dana.presses("Артқа")
    assert dana.sees("Қай сыныптарға?")
    await dana.presses("Болдырмау")
    assert dana.sees("Сіздің хабарландыруларыңыз: 0")
    await stage.letters()
    assert not stage.gulnar.messages


async def test_a_collection_of_money_is_stopped_and_the_deputy_head_sees_how_often(stage: Stage) -> None:
    dana, saule = stage.dana, stage.saule
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    await dana.says("Сыйлыққа 2000 теңгеден жинаймыз, Kaspi 4400 4300 1234 5678")
    assert dana.sees("Әкімшілік пен педагогтерге сыйлыққа ақша жинауға жол берілмейді")
    await dana.says("Макулатура мен жылы киім жинаймыз")
    assert dana.sees("орысша")
    await dana.says("Сдаём деньги на подарок директору")
    assert dana.sees("ақша жинау туралы")
    await saule.says("/menu")
    await saule.presses("📢")
    assert saule.sees("ақша жинау туралы мәтін 2 рет тоқтатылды")


async def test_who_blocked_the_bot_is_counted_and_is_reached_again_after_start(stage: Stage) -> None:
    dana = stage.dana
    await stage.aidana.account.block()
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("адамға жіберу")
    await stage.letters()
    await stage.minute()
    assert any("✓ Жетті: 1\n🚫 Жетпеді: 1" in text for text in dana.messages)
    await stage.marat.says("/menu")
    await stage.marat.presses("9 А")
    assert stage.marat.sees("Хабар жетпейді: 1")
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    assert dana.sees("Алушылар: 2 адам Соның ішінде ботты бұғаттаған: 1 адам")
    await stage.aidana.starts()
    await dana.presses("Артқа")
    await dana.presses("Дайын")
    assert not dana.sees("бұғаттаған")


async def test_a_class_teacher_writes_to_the_own_class_in_kazakh_alone(stage: Stage) -> None:
    marat = stage.marat
    await marat.says("/menu")
    await marat.presses("📢")
    await marat.presses("➕")
    await marat.says("Ертең сынып сағаты")
    await marat.presses("Өткізіп жіберу")
    await marat.presses("Өткізіп жіберу")
    assert not [label for label in marat.labels if "қызметкер" in label]
    await marat.presses_raw(marat.data_of("Дайын").removesuffix("ok") + "staff")
    assert marat.sees("Кімге жібереміз?")
    await marat.presses("оқушылар")
    await marat.presses("Дайын")
    assert marat.sees("Кімге: оқушылар · 9 А сыныбы Алушылар: 2 адам")
    await marat.presses("2 адамға жіберу")
    await stage.letters()
    assert stage.aidana.sees("Ертең сынып сағаты")
    assert stage.erlan.sees("Объявление Ертең сынып сағаты")
    assert not stage.beken.messages


async def test_buttons_of_others_open_nothing(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    send = dana.data_of("2 адамға жіберу")
    await dana.presses("2 адамға жіберу")
    await stage.letters()
    await stage.aidana.says("/menu")
    for data in ("an:card:1:0", "an:new:0:0", "an:stop:1:0", "an:list:0:0"):
        await stage.aidana.presses_raw(data)
        assert (
            stage.aidana.notice.text == "Бұл бөлім сізге арналмаған. /menu басып, өз бөлімдеріңізді көріңіз."
        )
    await stage.aidana.presses_raw(send)
    assert stage.aidana.notice.alert
    await stage.marat.says("/menu")
    for data in ("an:card:1:0", "an:stop:1:0", "an:resume:1:0", "an:card:99999999999:0"):
        await stage.marat.presses_raw(data)
        assert stage.marat.notice.text == "Мұндай хабарландыру табылмады."
    await stage.saule.says("/menu")
    await stage.saule.presses("📢")
    await stage.saule.presses("Ертең сағат")
    assert stage.saule.sees("Қасымова Дана")
    for data in (f"an:card:{10**30}:0", "an:card:-1:0", "an:list:0:-5", f"an:list:0:{10**20}", "an:card:x:0"):
        await dana.presses_raw(data)
        assert dana.notice.text == "Бұл батырма ескірген. /menu басып, жаңасын ашыңыз."
    await dana.presses_raw("an:list:0:9999")
    assert dana.sees("Сіздің хабарландыруларыңыз: 1")


async def test_a_stop_is_exact_and_the_rest_can_go_later(stage: Stage) -> None:
    """Stopped while Telegram makes the letters wait (presses are answered all the same): nobody gets it."""
    dana = stage.dana
    stage.house.sender.pace.silence(60)
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("2 адамға жіберу")
    await dana.presses("Тоқтату")
    assert dana.notice.text == "Тоқтатылды: 2 адамға жіберілмейді."
    assert dana.sees("Тоқтатылды, жіберілмейді: 2")
    stage.house.sender.pace._silent_until = 0
    await stage.minute()
    assert not stage.aidana.messages
    await dana.presses("Жалғастыру")
    await stage.letters()
    await stage.minute()
    assert [KK in text for text in stage.aidana.messages].count(True) == 1
    await dana.presses_raw("an:stop:1:0")
    assert dana.notice.text == "Тоқтататын ештеңе қалмаған: бәрі жіберіліп қойған."


async def test_a_draft_older_than_a_day_or_a_lost_role_sends_nothing(stage: Stage) -> None:

    dana = stage.dana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.dana.id, [("music_teacher", "")])
    await dana.presses("2 адамға жіберу")
    assert dana.sees("Бұл бөлім сізге арналмаған")
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.dana.id, [("mentor", "")])
    stage.telegram.clock.offset += timedelta(days=2)
    await dana.presses("2 адамға жіберу")
    await stage.letters()
    assert not stage.aidana.messages
