"""Announcements: written in two languages, previewed and counted, sent once, each in the reader's own."""

import asyncio
from datetime import timedelta

import pytest

from db import people, surveys
from db.events import event
from db.people.roles import set_roles
from school.announcements.audience import circle_of, either, has, parents_of
from school.people import ALL_GRADES
from simulator.refusals import Refusal, bad_request
from tests.chats.conftest import Stage
from tests.phone import Phone
from tests.school import NOW, open_tx

KK = "Ертең сағат 10:00-де жиналыс <b>& шай</b> 🎉 👨‍👩‍👧‍👦"
RU = "Завтра в 10:00 собрание"


def too_large() -> Refusal:
    return Refusal(413, "Request Entity Too Large")


async def composes(phone: Phone, kk: str = KK, ru: str = RU) -> None:
    """Up to the question for whom."""
    await phone.says("/menu")
    await phone.presses("📢")
    await phone.presses("➕")
    await phone.says(kk)
    await phone.says(ru)


async def for_pupils_of_grade(phone: Phone, grade: int) -> None:
    await phone.presses("Басқа…")
    await phone.presses("Оқушылар, сынып бойынша")
    await phone.presses(str(grade))
    await phone.presses("Дайын")


async def to_ninth(stage: Stage) -> None:
    """An announcement to the ninth grade is under way."""
    await composes(stage.dana)
    await for_pupils_of_grade(stage.dana, 9)
    await stage.dana.presses("Жіберу (2)")
    await stage.letters()


async def test_four_presses_send_it_to_each_in_their_language_once(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await dana.presses("Оқушылар мен ата-аналар")
    assert dana.sees("Хабарландыру жобасы · Қасымова Дана Кімге: оқушылар, ата-аналар Алушылар: 6")
    assert dana.sees("Мысалы: ")
    assert dana.sees("Ботқа әлі кірмеген: 1")
    assert KK in dana.screen
    send = dana.data_of("Жіберу (6)")
    await dana.presses("Жіберу (6)")
    await dana.presses_raw(send)
    assert dana.notice.text == "Қазір мұны істеу мүмкін емес."
    await stage.letters()
    assert stage.aidana.messages[-1] == f"📢 Хабарландыру\n\n{KK}\n\nҚасымова Дана"
    assert stage.erlan.messages[-1] == f"📢 Объявление\n\n{RU}\n\nҚасымова Дана"
    assert [KK in text for text in stage.aidana.messages].count(True) == 1
    assert not stage.marat.messages
    await stage.minute()
    await stage.minute()
    reports = [text for text in dana.messages if "Хабарландыруыңыз таратылды" in text]
    assert reports == ["📢 Хабарландыруыңыз таратылды.\n✓ Жетті: 6"]
    await dana.presses("Ашу")
    assert dana.sees("толық таратылды")


async def test_a_linked_word_keeps_its_address_and_the_preview_is_the_letter(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    link = {"type": "text_link", "offset": 3, "length": 4, "url": "https://mektep.kz/tizim"}
    await dana._do(dana.account.say, "🎉 Міне тізім", [link, {"type": "bold", "offset": 8, "length": 5}])
    await dana.says(RU)
    await dana.presses("Оқушылар мен ата-аналар")
    await dana.presses("Алдын ала көру")
    previews = [one for one in dana.account.chat.messages if one.text.startswith(("📢 Хаб", "📢 Объ"))]
    await dana.presses("Жіберу (6)")
    await stage.letters()
    assert stage.aidana.shown.raw["entities"] == previews[-2].raw["entities"]
    assert '<a href="https://mektep.kz/tizim">Міне</a> <b>тізім</b>' in stage.aidana.shown.html
    assert stage.erlan.screen == previews[-1].text


async def test_pictures_albums_voices_and_documents_go_with_their_words(stage: Stage) -> None:
    dana = stage.dana
    for send, kind in (("photo", "photo"), ("voice", "voice"), ("document", "document"), ("album", "photo")):
        await dana.says("/menu")
        await dana.presses("📢")
        await dana.presses("➕")
        match send:
            case "photo":
                await dana._do(dana.account.send_photo, b"\xff\xd8 small", "Киім үлестірілді")
            case "voice":
                await dana.sends_voice()
            case "document":
                await dana.sends_document("tizim.pdf")
            case "album":
                await dana._do(dana.account.send_photo, b"\xff\xd8 one", "Екі сурет", "a1")
                await dana._do(dana.account.send_photo, b"\xff\xd8 two", None, "a1")
        await dana.says("То же по-русски")
        await dana.presses("Оқушылар мен ата-аналар")
        assert dana.sees(f"📎 Файлдар: {2 if send == 'album' else 1}")
        await dana.presses("Жіберу (6)")
        await stage.letters()
        got = stage.erlan.account.chat.messages
        if send == "album":
            assert [one.kind for one in got[-3:]] == ["photo", "photo", "text"]
            assert got[-3].raw["media_group_id"] == got[-2].raw["media_group_id"]
        else:
            assert got[-1].kind == kind
        assert got[-1].text == "📢 Объявление\n\nТо же по-русски\n\nҚасымова Дана"


async def test_what_does_not_fit_is_told_and_back_and_cancel_work(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    await dana.sends_sticker()
    assert dana.sees("Мәтін, сурет, құжат, видео не дауыс жіберіңіз")
    most = 4096 - 24 - 2 - len("Қасымова Дана")
    await dana.says("я" * 4096)
    assert dana.sees(f"Мәтін тым ұзын: 4 096 таңба, ал ең көбі 4 {most - 4000:03}")
    await dana.says("Иә")
    assert dana.sees("кемінде 5 таңба")
    await dana.says("<" * (most - 2) + "🎉")
    assert "Өткізіп жіберу" not in " ".join(dana.labels)  # Kazakh and Russian both, or nothing goes
    await dana.presses_raw(dana.data_of("Болдырмау").rsplit(":", 1)[0] + ":skip")
    assert dana.sees("батырмалардың бірін басыңыз")
    await dana.presses("Артқа")
    await dana._do(dana.account.send_photo, b"\xff\xd8", "я" * 1025)
    assert dana.sees("Мәтін тым ұзын: 1 025 таңба")
    await dana._do(dana.account.send_document, "Kaspi 4400430012345678.pdf", b"%PDF", "application/pdf")
    assert dana.sees("ақша жинау туралы")
    await dana.presses("Болдырмау")
    assert dana.sees("Әзірге хабарландыру жазған жоқсыз")


async def test_a_collection_of_money_is_stopped_and_the_deputy_head_sees_how_often(stage: Stage) -> None:
    dana, saule = stage.dana, stage.saule
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    await dana.says("Сыйлыққа 2000 теңгеден жинаймыз, Kaspi 4400 4300 1234 5678")
    assert dana.sees("Әкімшілік пен педагогтерге сыйлыққа ақша жинауға жол берілмейді")
    await dana.says("Макулатура мен жылы киім жинаймыз")
    origin = {"type": "channel", "date": 1, "message_id": 3, "chat": {"id": -100, "type": "channel"}}
    await dana._do(dana.account.say, "Сдаём деньги на подарок директору", forward_origin=origin)
    assert dana.sees("ақша жинау туралы")
    await saule.says("/menu")
    await saule.presses("📢")
    assert saule.sees("ақша жинау туралы мәтін 2 рет тоқтатылды")


async def test_who_blocked_the_bot_is_counted_and_is_reached_again_after_start(stage: Stage) -> None:
    dana = stage.dana
    await stage.aidana.account.block()
    await to_ninth(stage)
    await stage.minute()
    assert any("✓ Жетті: 1\n🚫 Жетпеді: 1" in text for text in dana.messages)
    await stage.marat.says("/menu")
    await stage.marat.presses("9 А")
    assert stage.marat.sees("Хабар жетпейді: 1")
    await stage.aidana.starts()
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    assert not dana.sees("бұғаттаған")


async def test_a_class_teacher_writes_to_the_own_class_in_one_language(stage: Stage) -> None:
    marat = stage.marat
    await marat.says("/menu")
    await marat.presses("📢")
    await marat.presses("➕")
    await marat.says("Ертең сынып сағаты")
    await marat.presses("Өткізіп жіберу")
    assert not [label for label in marat.labels if "қызметкер" in label]
    await marat.presses_raw(marat.data_of("Оқушылар мен").rsplit(":", 1)[0] + ":staff")
    assert marat.sees("Кімге жібереміз?")
    await marat.presses("Оқушылар мен ата-аналар")
    assert marat.sees("Басқа тілде оқитындар: 1")
    await marat.presses("Жіберу (2)")
    await stage.letters()
    assert stage.aidana.sees("Ертең сынып сағаты")
    assert stage.erlan.sees("Объявление Ертең сынып сағаты")
    assert not stage.beken.messages


async def test_it_is_read_answered_and_answered_again(stage: Stage) -> None:
    dana, aidana = stage.dana, stage.aidana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("Баптау")
    await dana.presses("«Оқыдым» батырмасы")
    await dana.presses("Жауап жазуға болады")
    assert "☑ Жауап жазуға болады" in dana.labels
    await dana.presses("Артқа")
    assert dana.sees("«Оқыдым» батырмасы бар")
    await dana.presses("Жіберу (2)")
    await stage.letters()
    await aidana.presses("Оқыдым")
    assert aidana.notice.text == "Рақмет! Оқығаныңыз белгіленді."
    assert aidana.labels == ["✍ Жауап жазу"]
    await dana.presses("Жаңарту") if "🔄 Жаңарту" in dana.labels else None
    await aidana.presses("Жауап жазу")
    await aidana.says("Қай кабинетте?")
    assert aidana.sees("Жауабыңыз жіберілді")
    await stage.letters()
    assert dana.sees("Серікова Айдана 9 А хабарландыруыңызға жауап жазды: Қай кабинетте?")
    await dana.presses("Жауап беру")
    await dana.says("Акт залында")
    await stage.letters()
    assert aidana.sees("Қасымова Дана жауап берді: Акт залында")
    await dana.says("/announcements")
    await dana.presses("Ертең сағат")
    assert dana.sees("Оқығандар: 1")
    await dana.presses("Оқымағандарға еске салу")
    await stage.letters()
    assert [KK in text or RU in text for text in stage.erlan.messages].count(True) == 2
    assert [KK in text for text in aidana.messages].count(True) == 1


async def test_words_change_where_they_arrived_and_are_taken_back(stage: Stage) -> None:
    dana = stage.dana
    await to_ninth(stage)
    await dana.presses("Қазақша")
    await dana.says("Жиналыс 11:00-де")
    await dana.presses("Сақтау")
    await stage.letters()
    assert stage.aidana.messages == ["📢 Хабарландыру\n\nЖиналыс 11:00-де\n\nҚасымова Дана"]
    await dana.presses("Қайтарып алу")
    await stage.letters()
    assert stage.aidana.messages == stage.erlan.messages == []
    assert dana.sees("қайтарып алынды")


async def test_what_is_too_old_to_delete_says_that_it_was_taken_back(stage: Stage) -> None:
    await to_ninth(stage)
    stage.telegram.clock.offset += timedelta(hours=72)
    await stage.dana.presses("Қайтарып алу")
    await stage.letters()
    assert stage.aidana.messages == ["Бұл хабарландыру қайтарып алынды."]


async def test_it_waits_for_its_hour_and_a_group_is_saved_and_narrowed(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await dana.presses("Оқушылар мен ата-аналар")
    await dana.presses("👥 Кімге")
    await dana.presses("Солардың ішінен ғана")
    await dana.presses("Басқа…")
    await dana.presses("Тілі бойынша")
    await dana.presses("Русский")
    assert dana.sees("Алушылар: 2")
    await dana.presses("👥 Кімге")
    await dana.presses("Топ етіп сақтау")
    await dana.says("Орысша оқитындар")
    await dana.presses("Қашан")
    await dana.presses("Ертең 08:00")
    assert dana.sees("Жіберіледі: 17 қазан, 08:00")
    await dana.presses("Уақытында жіберу (2)")
    await stage.minute()
    assert not stage.erlan.messages
    stage.telegram.clock.offset += timedelta(hours=22)
    await stage.minute()
    assert stage.ruslan.sees(RU)
    assert not stage.erlan.messages  # a pupil, at eight
    stage.telegram.clock.offset += timedelta(minutes=31)
    await stage.letters()
    assert stage.erlan.sees(RU)
    await composes(dana)
    await dana.presses("★ Орысша оқитындар")
    assert dana.sees("Алушылар: 2")


async def test_what_telegram_refuses_is_found_at_the_preview(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await dana.presses("Оқушылар")
    stage.telegram.fail("sendMessage", bad_request("ENTITY_TEXT_INVALID"), times=1)
    await dana.presses("Алдын ала көру")
    assert any(
        "Telegram бұл хабарды қабылдамады: Bad Request: ENTITY_TEXT_INVALID" in one for one in dana.messages
    )


async def test_buttons_of_others_open_nothing(stage: Stage) -> None:
    dana = stage.dana
    await to_ninth(stage)
    await stage.aidana.says("/menu")
    for data in ("an:card:1:0", "an:new:0:0", "an:stop:1:0", "an:list:0:0", "an:approve:1:0"):
        await stage.aidana.presses_raw(data)
        assert (
            stage.aidana.notice.text == "Бұл бөлім сізге арналмаған. /menu басып, өз бөлімдеріңізді көріңіз."
        )
    await stage.marat.says("/menu")
    for deed in ("card", "stop", "preview", "terms", "kk", "whom", "read", "approve", "recall", "remind"):
        await stage.marat.presses_raw(f"an:{deed}:1:0")
        assert stage.marat.notice.text in ("Мұндай хабарландыру табылмады.", "Қазір мұны істеу мүмкін емес.")
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
    await dana.presses("Жіберу (2)")
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


async def test_a_lost_role_sends_nothing(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.dana.id, [("music_teacher", "")])
    await dana.presses("Жіберу (2)")
    assert dana.sees("Бұл бөлім сізге арналмаған")
    await stage.letters()
    assert not stage.aidana.messages


async def test_a_button_opens_below_and_who_pressed_is_counted_by_role(stage: Stage) -> None:
    dana, aidana = stage.dana, stage.aidana
    await open_survey(stage)
    await composes(dana)
    await dana.presses("Оқушылар мен ата-аналар")
    for kind in ("Сауалнама", "Іс-шара"):
        await dana.presses("Баптау")
        await dana.presses("Батырма қосу")
        await dana.presses(kind)
        await dana.presses({"Сауалнама": "Асхана", "Іс-шара": "Бал"}[kind])
    assert dana.sees("Батырма: Асхана туралы")
    await dana.presses("Жіберу (6)")
    await stage.letters()
    said = aidana.screen
    await aidana.presses("Сауалнамаға жауап беру")
    assert aidana.sees("Асхана ұнай ма?")
    await aidana.presses("Болдырмау")
    await aidana.presses("Іс-шараны ашу")
    await aidana.presses("Іс-шараны ашу")
    assert aidana.sees("Бал")
    assert said in aidana.messages, "the announcement stays"
    await dana.says("/announcements")
    await dana.presses("Ертең сағат")
    assert dana.sees("Асхана туралы: 1 адам басты")
    assert dana.sees("Бал: 1 адам басты")
    await dana.presses("Кім оқыды")
    async with asyncio.timeout(10):
        while not any("кімге жетті" in one for one in dana.messages):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.02)
    (told,) = [one for one in dana.messages if "Хабарландыру кімге жетті" in one]
    assert "Оқушылар (5): жетті 4, оқыды 0, батырма басты 1, жетпеді 1" in told
    assert "Ата-аналар (2): жетті 2" in told


async def open_survey(stage: Stage) -> None:
    """A survey that is open and an event that is coming."""
    with open_tx(stage.school.store) as tx:
        question = {
            "kind": "one",
            "kk": "Асхана ұнай ма?",
            "ru": "Нравится?",
            "options": [["Иә", "Да"], ["Жоқ", "Нет"]],
        }
        values = {
            "school_id": stage.school.id,
            "draft": "s1",
            "title_kk": "Асхана туралы",
            "title_ru": "О столовой",
            "audience": "pupils",
            "anonymous": True,
            "questions": [question],
            "state": "open",
            "opens_on": NOW.date(),
            "made_by": stage.school.dana.id,
            "made_at": NOW,
        }
        surveys.add(tx, values)
        coming = {"school_id": stage.school.id, "title": "Бал", "place": "Акт залы", "draft": "e1"}
        coming |= {"starts_at": NOW + timedelta(days=3), "grades": ALL_GRADES, "state": "open"}
        tx.execute(event.insert().values(coming))


async def test_one_message_tells_the_author_how_far_it_is(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.announcements.under_way.MANY", 1)
    dana, progress = stage.dana, stage.house.progress
    stage.house.sender.pace.silence(3)
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("Жіберу (2)")
    await progress.look()
    assert dana.screen == "📢 Таратылып жатыр\n░░░░░░░░░░ 0 / 2"
    number = dana.shown.message_id
    await progress.look()  # nothing new is said, and no edit asked for
    assert not dana.shown.edited
    stage.house.sender.pace._silent_until = 0
    await stage.letters()
    await stage.minute()
    await progress.look()
    told = dana.account.chat.find(number)
    assert told
    assert told.text == "📢 Таратылды\n▓▓▓▓▓▓▓▓▓▓ 2 / 2"
    await progress.look()
    assert [one.startswith("📢 Таратыл") for one in dana.messages].count(True) == 1


async def test_the_deputy_head_says_which_factions_a_mentor_leads(stage: Stage) -> None:
    saule, dana = stage.saule, stage.dana
    await saule.says("/menu")
    await saule.presses("Адамдар")
    await saule.says("Қасымова")
    await saule.presses("Қасымова Дана")
    await saule.presses("Фракциялары")
    await saule.presses("Қамқорлық")
    assert "☑ Қамқорлық" in saule.labels
    with open_tx(stage.school.store) as tx:
        found = people.by_id(tx, stage.school.dana.id)
        assert found
        assert circle_of(found) == either(has("member", "care"), parents_of(has("member", "care")))
    await saule.presses("Артқа")
    assert saule.sees("тәлімгер Қамқорлық") or saule.sees("Тәлімгер Қамқорлық")
    await saule.presses("Фракциялары")
    await saule.presses("Қамқорлық")
    assert "☐ Қамқорлық" in saule.labels
    await dana.says("/menu")
    await dana.presses_raw(f"ppm:turn:{stage.school.dana.id}:care")
    assert "сізге арналмаған" in (dana.notice.text or "")


@pytest.mark.parametrize("refusal", [bad_request("wrong file identifier/HTTP URL specified"), too_large()])
async def test_a_file_that_is_gone_or_too_large_is_found_at_the_preview(
    stage: Stage, refusal: Refusal
) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    await dana._do(dana.account.send_photo, b"\xff\xd8 small", "Киім үлестірілді")
    await dana.says(RU)
    await dana.presses("Оқушылар мен ата-аналар")
    stage.telegram.fail("sendPhoto", refusal, times=2)
    await dana.presses("Алдын ала көру")
    assert [one.startswith("Telegram бұл хабарды қабылдамады: ") for one in dana.messages].count(True) == 2
    assert "✓ Жіберу (6)" in dana.labels


async def test_an_album_with_a_document_and_a_forwarded_card_number_are_told_at_once(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("📢")
    await dana.presses("➕")
    origin = {"type": "channel", "date": 1, "message_id": 3, "chat": {"id": -100, "type": "channel"}}
    await dana._do(dana.account.say, "Айданаға көмек: 4400 4301 2345 6789", forward_origin=origin)
    assert dana.sees("ақша жинау туралы")
    await dana._do(dana.account.send_photo, b"\xff\xd8 one", "Сурет пен құжат", "a1")
    document = dana.account.telegram.keep("tizim.pdf", "application/pdf", b"%PDF", "document")
    told = {"file_id": document.id, "file_unique_id": "1", "file_name": "tizim.pdf"}

    async def sends_document() -> None:
        dana.account._send({"document": told, "media_group_id": "a1"}, document)

    await dana._do(sends_document)
    assert dana.sees("Альбомда суреттер мен видеолар бірге")


async def test_cancel_leads_back_to_where_the_form_was_opened(stage: Stage) -> None:
    """To what can be added, or to the card."""
    dana = stage.dana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("Орысша")
    await dana.presses("Болдырмау")
    assert dana.sees("Хабарландыру жобасы")
    await dana.presses("Баптау")
    for form in ("Батырма қосу", "Қашанға дейін", "Қолтаңба", "Ағылшынша"):
        await dana.presses(form)
        await dana.presses("Болдырмау")
        assert dana.sees("Хабарландырудың баптаулары"), form


async def test_a_reminder_is_reworded_and_taken_back_with_what_it_reminds_of(stage: Stage) -> None:
    """And «I have read it» pressed twice is one reading."""
    dana = stage.dana
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("Баптау")
    await dana.presses("«Оқыдым» батырмасы")
    await dana.presses("Артқа")
    await dana.presses("Жіберу (2)")
    await stage.letters()
    was_read = stage.aidana.data_of("Оқыдым")
    await stage.aidana.presses_raw(was_read)
    await stage.aidana.presses_raw(was_read)
    await dana.says("/announcements")
    await dana.presses("Ертең сағат")
    await dana.presses("Оқымағандарға еске салу")
    await stage.letters()
    assert len(stage.erlan.messages) == 2
    await dana.presses("Орысша")
    await dana.says("Собрание в 11:00")
    await dana.presses("Сақтау")
    await stage.letters()
    assert ["11:00" in text for text in stage.erlan.messages] == [True, True]
    await dana.presses("Қайтарып алу")
    await stage.letters()
    assert stage.erlan.messages == stage.aidana.messages == []


async def test_an_address_that_telegram_refuses_is_told_at_once(stage: Stage) -> None:
    dana = stage.dana
    await composes(dana)
    await dana.presses("Оқушылар мен ата-аналар")
    await dana.presses("Баптау")
    await dana.presses("Батырма қосу")
    await dana.presses("Сілтеме")
    for said in ("https://.", "https://mektep", "https://kaspi.kz@evil.example"):
        await dana.says(said)
        assert dana.sees("Бұл сілтеме емес"), said
    await dana.says("https://mektep.kz/akcia")
    await dana.says("4400 4300 1234 5678")
    assert not dana.sees("🔗 4400")
