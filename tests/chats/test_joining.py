"""How people come in: by code, by contact, by request; and who does not."""

from services.people import joining
from tests.chats.conftest import Stage
from tests.school import NOW, open_tx


async def code_for(stage: Stage, nickname: str) -> str:
    invited = await stage.school.store.write(joining.invite, [stage.school.cast[nickname]], NOW, None)
    return invited[0].code


async def test_a_code_from_a_link_ties_the_account_and_works_once(stage: Stage) -> None:
    code = await code_for(stage, "arman")
    child = stage.stranger(7001, "Арман")
    await child.starts(code)
    assert any("Қош келдіңіз" in text for text in child.messages)
    assert "№1 мектеп" in child.screen

    other = stage.stranger(7002, "Басқа")
    await other.starts(code)
    assert other.sees("Бұл код бұрын қолданылған")


async def test_a_typed_code_is_forgiven_its_small_letters_and_dashes(stage: Stage) -> None:
    code = await code_for(stage, "arman")
    child = stage.stranger(7001, "Арман")
    await child.starts()
    assert "код" in child.screen
    await child.says(f"{code[:4]}-{code[4:8]} {code[8:]}".lower())
    assert any("Қош келдіңіз" in text for text in child.messages)


async def test_guessing_is_stopped_after_five_tries(stage: Stage) -> None:
    guesser = stage.stranger(7001, "Біреу")
    await guesser.starts()
    for _ in range(5):
        await guesser.says("ABCDEFGHJKMN")
        assert guesser.sees("Мұндай код жоқ")
    code = await code_for(stage, "arman")
    await guesser.says(code)
    assert guesser.sees("15 минут")


async def test_ones_own_contact_opens_the_door_and_somebody_elses_does_not(stage: Stage) -> None:
    phone = stage.stranger(7003, "Арман", phone="+7 799 100 0005")
    await phone.starts()
    await phone.presses("Нөмірім арқылы")
    await phone.shares_contact(of=stage.gulnar)
    assert phone.sees("Бұл сіздің нөміріңіз емес")
    await phone.presses_key("Нөмірімді жіберу")
    assert any("Қош келдіңіз" in text for text in phone.messages)


async def test_a_class_teacher_approves_a_request_and_only_their_own(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        from db import people

        people.change(tx, stage.school.aidana.id, telegram_id=None)
    newcomer = stage.stranger(7004, "Айдана")
    await newcomer.starts()
    await newcomer.presses("Сынып жетекшісінен сұрау")
    await newcomer.says("Айдана С.")
    await newcomer.sends_sticker()
    assert newcomer.sees("Сыныпты былай жазыңыз")
    await newcomer.says("9а")
    await newcomer.presses("Жіберу")
    assert newcomer.sees("9 А сыныбының жетекшісіне кетті")
    await stage.letters()
    assert stage.marat.sees("Айдана С.")
    await stage.dana.presses_raw(stage.marat.data_of("Қарау"))
    assert stage.dana.notice.alert
    await stage.marat.presses("Қарау")
    await stage.marat.presses("Серікова Айдана")
    assert stage.marat.sees("ботқа кірді")
    await stage.letters()
    assert newcomer.sees("Сынып жетекшісі растады")
    await newcomer.says("/menu")
    assert "Серікова Айдана" in newcomer.screen


async def test_the_deputy_head_moves_unlinks_and_brings_back(stage: Stage) -> None:
    saule = stage.saule
    await saule.says("/menu")
    await saule.presses("Адамдар")
    await saule.says("ОСПАНОВ")
    await saule.presses("Оспанов Бекен")
    await saule.presses("Басқа сыныпқа")
    await saule.says("12 Ж")
    assert saule.sees("былай жазыңыз")
    await saule.says("9A")  # a Latin letter
    assert saule.sees("9 А сыныбының оқушысы")
    await saule.presses("Мектептен кетті")
    await saule.presses("Иә")
    assert saule.sees("тізімнен шығарылды")
    await stage.beken.says("/menu")
    assert stage.beken.sees("Мен сізді әлі танымаймын")
    await saule.presses("Қайтару")
    await stage.beken.says("/menu")
    assert "Оспанов Бекен" in stage.beken.screen


async def test_language_changes_at_once(stage: Stage) -> None:
    await stage.aidana.says("/language")
    await stage.aidana.presses("Русский")
    assert "Здравствуйте" in stage.aidana.screen
    commands = stage.telegram.commands[(f"chat:{stage.aidana.account.id}", "")]
    assert commands[0]["description"] == "Открыть меню"


async def test_a_block_is_seen_by_the_class_teacher_at_once(stage: Stage) -> None:
    """No letter has to fail first, and letting the bot in again is seen as quickly."""
    await stage.aidana.account.block()
    await stage.aidana.waits()
    await stage.marat.says("/menu")
    await stage.marat.presses("9 А")
    assert stage.marat.sees("Хабар жетпейді: 1")
    await stage.aidana.account.block(False)
    await stage.aidana.waits()
    await stage.marat.says("/menu")
    await stage.marat.presses("9 А")
    assert stage.marat.sees("Хабар жетпейді: 0") or not stage.marat.sees("Хабар жетпейді")


async def test_a_stranger_who_blocks_the_bot_disturbs_nothing(stage: Stage) -> None:
    stranger = stage.stranger(777001, "Бөтен")
    await stranger.account.block()
    await stranger.waits()
    assert not stranger.messages


async def test_each_role_has_its_own_commands_and_they_open_its_rooms(stage: Stage) -> None:
    async def commands(nickname: str) -> list[str]:
        await stage.phones[nickname].starts()
        return [
            c["command"] for c in stage.telegram.commands[(f"chat:{stage.phones[nickname].account.id}", "")]
        ]

    assert await commands("aidana") == [
        "menu",
        "events",
        "elections",
        "help",
        "hotline",
        "language",
        "cancel",
    ]
    assert await commands("gulnar") == ["menu", "events", "help", "hotline", "language", "cancel"]
    assert "plan" in await commands("zhanna")
    assert "announcements" not in await commands("zhanna")
    assert {"events", "elections", "plan", "announcements"} < set(await commands("dana"))
    await stage.dana.says("/plan")
    assert stage.dana.sees("Жоспар: алдағы 7 күн")
    await stage.dana.says("/events@mektep_bot")
    assert stage.dana.sees("іс-шара")
    await stage.dana.says("/announcements")
    assert stage.dana.sees("хабарландыру")
    await stage.aidana.says("/elections")
    assert stage.aidana.sees("сайлау")
    await stage.aidana.says("/plan")
    assert stage.aidana.sees("сізге арналмаған")
