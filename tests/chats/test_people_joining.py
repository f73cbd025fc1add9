"""How people come in: by code, by contact, by request; and who does not."""

import re
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import text

from db import people
from db.elections.commission import add_commission
from db.people.audit import write_audit
from db.vault import Vault
from services import people as deeds
from services.parliament import appeals
from services.people import accounts, joining
from tests.chats.conftest import Stage
from tests.chats.test_assistance_needs import asks
from tests.phone import Phone
from tests.school import KEY, NOW, asking, open_tx


async def code_for(stage: Stage, nickname: str) -> str:
    invited = await stage.school.store.write(
        joining.invite, [stage.school.cast[nickname]], NOW, None, Vault(KEY)
    )
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
        "parliament",
        "services",
        "info",
        "help",
        "hotline",
        "language",
        "cancel",
    ]
    assert await commands("gulnar") == [
        "menu",
        "events",
        "services",
        "info",
        "help",
        "hotline",
        "language",
        "cancel",
    ]
    assert "plan" in await commands("zhanna")
    assert "announcements" in await commands("zhanna")
    assert "announcements" not in await commands("gulnar")
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


async def printed_for(stage: Stage, office: Phone, nickname: str) -> str:
    """The office unties somebody's account and prints a code for another."""
    person = stage.school.cast[nickname]
    await office.presses_raw(f"pp:unlink:{person.id}:1")
    await office.presses_raw(f"pp:invite:{person.id}:0")
    found = re.search(r"[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}", office.screen)
    assert found, office.screen
    return found.group()


async def test_whoever_prints_the_pedagogues_code_does_not_become_the_pedagogue(stage: Stage) -> None:
    """A second person has to agree; the former account hears of it; old requests stay closed until handed over."""
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    maira = stage.school.maira.id
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE need SET keeper_id = :who"), {"who": maira})
        second = {"who": stage.school.aliya.id}
        tx.execute(text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'admin', '')"), second)
    code = await printed_for(stage, stage.saule, "maira")
    other = stage.stranger(7010, "Майра")
    await other.starts(code)
    assert other.sees("екінші адам растайды")
    await stage.letters()
    assert any("басқа телефоннан кірді" in said for said in stage.maira.messages), (
        "the former account hears of it"
    )
    await stage.saule.presses_raw("ac:agree:1")
    assert stage.saule.notice.text == "Мұны басқа адам растайды.", "not whoever printed the code"
    await other.presses_raw("nk:conduct:1::0")
    await other.presses_raw("nk:read:1:new:0")
    assert not any("етік" in said for said in other.messages), "nobody is in before the second person agrees"

    assert any("Кодты шығарған: Нұрланова Сәуле" in said for said in stage.aliya.messages)
    await stage.aliya.presses_raw("ac:agree:1")
    await stage.letters()
    assert any("Қош келдіңіз" in said for said in other.messages)
    await other.presses_raw("nk:conduct:1::0")
    await other.presses_raw("nk:read:1:new:0")
    assert not any("етік" in said for said in other.messages), "old requests wait until they are handed over"
    assert any("қайта тапсырыңыз" in said for said in stage.saule.messages)
    await stage.saule.presses_raw("cd:numbers:0:0:0")
    await stage.saule.presses("001")
    await stage.saule.presses("Тілеуова Майра")
    with open_tx(stage.school.store) as tx:
        held = tx.execute(text("SELECT held_back FROM need")).scalar_one()
        deeds = tx.execute(
            text(
                "SELECT deed, actor_id FROM audit WHERE subject = 'person' AND subject_id = :who ORDER BY id"
            ),
            {"who": maira},
        ).all()
    saule, aliya = stage.school.saule.id, stage.school.aliya.id
    assert [tuple(deed) for deed in deeds[:4]] == [
        ("unlink", saule),
        ("invite", saule),
        ("claim", maira),
        ("agree-account", aliya),
    ]
    assert not held


async def test_old_appeals_wait_until_they_are_handed_over(stage: Stage) -> None:
    """What a pupil trusted the pedagogue with is not a new account's by one yes; what comes from now on is."""
    school = stage.school
    with open_tx(school.store) as tx:
        second = {"who": school.aliya.id}
        tx.execute(text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'admin', '')"), second)
    aidana = asking(school.aidana, NOW, vault=school.vault)
    old = await school.store.write(appeals.send, aidana, "old", "social", "үйде жылу жоқ")
    code = await printed_for(stage, stage.saule, "maira")
    other = stage.stranger(7010, "Майра")
    await other.starts(code)
    await stage.letters()
    await stage.aliya.presses_raw("ac:agree:1")
    await stage.letters()
    later = asking(school.aidana, NOW + timedelta(hours=1), vault=school.vault)
    new = await school.store.write(appeals.send, later, "new", "social", "аяқ киім жоқ")
    await other.presses_raw(f"ap:card:{old}")
    assert not any("жылу жоқ" in said for said in other.messages)
    await other.presses_raw(f"ap:card:{new}")
    assert any("аяқ киім жоқ" in said for said in other.messages)
    await stage.saule.presses_raw("ac:hand:1")
    assert stage.saule.notice.text == "Мұны басқа адам растайды.", (
        "whoever untied the account hands nothing over"
    )
    for today in (NOW, NOW + timedelta(days=60)):
        await school.store.write(appeals.tick, school.vault, school.id, today.date(), today)
    await stage.aliya.presses("тапсыру")
    await other.presses_raw(f"ap:card:{old}")
    assert any("жылу жоқ" in said for said in other.messages)


async def test_nobody_is_the_second_of_a_number_that_they_could_have_written_themselves(stage: Stage) -> None:
    """An administrator untied the telephone that was lost; the deputy head had brought in a list."""
    school = stage.school
    with open_tx(school.store) as tx:
        tx.execute(
            text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'admin', '')"),
            {"who": school.aliya.id},
        )
        write_audit(tx, NOW, school.saule.id, "import", "staff", None)
        assert not isinstance(deeds.unlink(tx, asking(school.aliya, NOW), school.maira.id), StrEnum)
    other = stage.stranger(7030, "Майра", phone="+7 799 100 0012")
    await other.starts()
    await other.presses("Нөмірім арқылы")
    await other.presses_key("Нөмірімді жіберу")
    assert other.sees("екінші адам растайды")
    await stage.saule.presses_raw("ac:agree:1")
    assert stage.saule.notice.text == "Мұны басқа адам растайды."


async def test_another_telephone_of_a_parent_comes_in_and_the_former_one_hears_of_it(stage: Stage) -> None:
    code = await printed_for(stage, stage.saule, "ruslan")
    other = stage.stranger(7011, "Руслан")
    await other.starts(code)
    await stage.letters()
    await other.says("/menu")
    assert "Ким Руслан" in other.screen
    assert any("вошли с другого телефона" in said for said in stage.ruslan.messages)
    again = await printed_for(stage, stage.saule, "ruslan")
    heard = len(other.messages)
    await other.starts(again)
    await stage.letters()
    assert not any("другого телефона" in said for said in other.messages[heard:]), (
        "the same account is no other"
    )


async def test_a_refused_claim_lets_nobody_in(stage: Stage) -> None:
    code = await printed_for(stage, stage.saule, "maira")
    other = stage.stranger(7012, "Біреу")
    await other.starts(code)
    await stage.letters()
    await stage.aliya.presses_raw("ac:refuse:1")
    await stage.letters()
    assert any("растамады" in said for said in other.messages)
    await stage.aliya.presses_raw("ac:agree:1")
    with open_tx(stage.school.store) as tx:
        tied = tx.execute(
            text("SELECT telegram_id FROM person WHERE id = :who"), {"who": stage.school.maira.id}
        )
        assert tied.scalar_one() is None


async def test_a_pupils_code_is_refused_on_what_was_a_teachers_telephone(stage: Stage) -> None:
    code = await code_for(stage, "arman")
    await stage.marat.starts(code)
    with open_tx(stage.school.store) as tx:
        printed = tx.execute(text("SELECT subject_id FROM audit WHERE deed = 'invite'")).scalar_one()
    assert printed == stage.school.arman.id
    await stage.saule.presses_raw(f"pp:unlink:{stage.school.marat.id}:1")
    await stage.marat.starts(code)
    assert stage.marat.sees("мектеп қызметкерінікі болған")
    child = stage.stranger(7013, "Арман")
    await child.starts(code)
    assert any("Қош келдіңіз" in said for said in child.messages), "the code is not used up by that"


def code_on(phone: Phone) -> str:
    found = re.search(r"[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}", phone.screen)
    assert found, phone.screen
    return found.group()


async def test_a_code_on_paper_stays_valid_until_a_new_one_is_confirmed(stage: Stage) -> None:
    """The pupil's card shows the code again; so does a second sheet; a new one says what becomes of the old."""
    saule, arman = stage.saule, stage.school.arman
    card = f"cl:pupil:1:А:0:{arman.id}"
    await saule.presses_raw(card)
    first = code_on(saule)
    await stage.telegram.clock.move(timedelta(days=1))
    await saule.presses_raw(card)
    assert code_on(saule) == first
    vault, now = Vault(KEY), stage.telegram.clock.now()
    printed = await stage.school.store.read(joining.drawn, [arman], vault, now)
    await stage.school.store.write(joining.make_valid, printed, now, stage.school.saule.id)
    assert printed[0].code == first.replace("-", "")
    await stage.telegram.clock.move(timedelta(days=6, hours=1))
    await saule.presses_raw(card)
    assert code_on(saule) == first, "on the second sheet it lives as long as a new one"
    await saule.presses("Жаңа код беру")
    assert saule.sees("жарамай қалады")
    await saule.presses("Жаңа код беру")
    second = code_on(saule)
    assert second != first
    child = stage.stranger(7001, "Арман")
    await child.starts(first)
    assert not any("Қош келдіңіз" in text for text in child.messages)
    await child.starts(second)
    assert any("Қош келдіңіз" in text for text in child.messages)


async def test_a_stranger_chooses_a_language_and_is_helped_before_joining(stage: Stage) -> None:
    """/language, /help and /hotline answer whoever is not on a list yet, and the choice stays through the door."""
    guest = stage.stranger(7020, "Гость", language_code="kk")
    await guest.says("/language")
    await guest.presses("Русский")
    assert guest.sees("Поделиться") or guest.sees("код")
    await guest.says("/help")
    assert guest.sees("Я вас ещё не знаю") or guest.sees("код")
    await guest.says("/start")
    assert not guest.sees("Қош келдіңіз")
    await guest.says("/hotline")
    assert guest.sees("150") or guest.sees("телефон")
    await guest.says(await code_for(stage, "arman"))
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT language FROM person WHERE name LIKE '%Арман'")).scalar_one() == "ru"


async def test_help_speaks_to_the_role(stage: Stage) -> None:
    for nickname, word in (
        ("aidana", "Дауыс беру құпия"),
        ("gulnar", "баланы"),
        ("dana", "Баптаулар"),
        ("saule", "кодтар"),
    ):
        await stage.phones[nickname].says("/help")
        assert stage.phones[nickname].sees(word), nickname


async def asks_to_join(stage: Stage, number: int, own_class: str) -> Phone:
    newcomer = stage.stranger(number, "Біреу")
    await newcomer.starts()
    await newcomer.presses("Сынып жетекшісінен сұрау")
    await newcomer.says("Айдана С.")
    await newcomer.says(own_class)
    await newcomer.presses("Жіберу")
    await stage.letters()
    return newcomer


def account_of(stage: Stage, nickname: str) -> int | None:
    with open_tx(stage.school.store) as tx:
        asked = text("SELECT telegram_id FROM person WHERE id = :who")
        found: int | None = tx.execute(asked, {"who": stage.school.cast[nickname].id}).scalar_one()
        return found


async def test_a_request_to_join_a_class_lets_nobody_in_as_the_pedagogue(stage: Stage) -> None:
    """A forged press names somebody who is no pupil of that class."""
    await stage.saule.presses_raw(f"pp:unlink:{stage.school.maira.id}:1")
    await asks_to_join(stage, 7020, "9а")
    for nickname in ("maira", "timur"):
        await stage.saule.presses_raw(f"pp:unlink:{stage.school.cast[nickname].id}:1")
        await stage.saule.presses_raw(f"jr:is:1:{stage.school.cast[nickname].id}:0")
        assert account_of(stage, nickname) is None


async def test_a_request_for_a_member_of_a_commission_waits_for_a_second_person(stage: Stage) -> None:
    """The class teacher alone does not put another telephone in a keeper's place."""
    with open_tx(stage.school.store) as tx:
        sealing = {"s": stage.school.id, "at": NOW.isoformat()}
        tx.execute(
            text(
                "INSERT INTO election (id, school_id, title, method, grades, state, closes_at)"
                " VALUES (1, :s, '?', 'plurality', 4094, 'sealing', :at)"
            ),
            sealing,
        )
        add_commission(tx, 1, [stage.school.aidana.id])
    await stage.saule.presses_raw(f"pp:unlink:{stage.school.aidana.id}:1")
    newcomer = await asks_to_join(stage, 7021, "9а")
    await stage.marat.presses("Қарау")
    await stage.marat.presses("Серікова Айдана")
    assert "екінші адам растайды" in (stage.marat.notice.text or "")
    assert account_of(stage, "aidana") is None
    await stage.letters()
    await stage.aliya.presses_raw("ac:agree:1")
    await stage.letters()
    assert any("Қош келдіңіз" in said for said in newcomer.messages)


async def test_staff_become_a_pupil_neither_by_a_request_nor_by_a_number(stage: Stage) -> None:
    """Their telephone was untied before."""
    cast = stage.school.cast
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text("UPDATE person SET phone = :p WHERE id = :who"),
            {"p": "77991000008", "who": cast["arman"].id},
        )
        tx.execute(text("UPDATE person SET phone = NULL WHERE id = :who"), {"who": cast["marat"].id})
    for nickname in ("marat", "aidana"):
        await stage.saule.presses_raw(f"pp:unlink:{cast[nickname].id}:1")
    marat = stage.marat
    await marat.starts()
    await marat.presses("Нөмірім арқылы")
    await marat.shares_contact()
    assert account_of(stage, "arman") is None
    assert marat.sees("мектеп қызметкерінікі болған")
    await marat.starts()
    await marat.presses("Сынып жетекшісінен сұрау")
    for said in ("Айдана С.", "9а"):
        await marat.says(said)
    await marat.presses("Жіберу")
    await stage.saule.presses_raw(f"jr:is:1:{cast['aidana'].id}:0")
    assert account_of(stage, "aidana") is None


async def test_whoever_reads_disputes_is_not_replaced_by_one_person(stage: Stage) -> None:
    """The mentor of the faction that settles them."""
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'mentor', 'self_knowledge')"),
            {"who": stage.school.dana.id},
        )
    code = await printed_for(stage, stage.saule, "dana")
    other = stage.stranger(7022, "Дана")
    await other.starts(code)
    assert other.sees("екінші адам растайды")
    assert account_of(stage, "dana") is None


async def test_the_first_who_comes_to_a_readers_place_is_seen(stage: Stage) -> None:
    """Nobody is asked, but the leadership hears, once, who came and by whose paper; of others it hears nothing."""
    with open_tx(stage.school.store) as tx:
        for nickname in ("maira", "ruslan"):
            tx.execute(
                text("UPDATE person SET telegram_id = NULL WHERE id = :who"),
                {"who": stage.school.cast[nickname].id},
            )
    for number, nickname in enumerate(("ruslan", "maira"), start=7040):
        await stage.saule.presses_raw(f"pp:invite:{stage.school.cast[nickname].id}:0")
        await stage.stranger(number, "Біреу").starts(code_on(stage.saule))
    await stage.letters()
    told = [said for said in stage.saule.messages if "алғаш рет кірді" in said]
    assert len(told) == 1
    assert "Тілеуова Майра" in told[0]
    assert "әлеуметтік педагог" in told[0]
    assert "Кодты шығарған: Нұрланова Сәуле" in told[0]
    await stage.saule.presses("Карточкасын ашу")
    assert stage.saule.sees("Тілеуова Майра")


async def test_nobody_is_the_second_whose_account_the_asker_had_untied(stage: Stage) -> None:
    """The other leader's telephone was untied first, and what came in its place may be the asker's own."""
    school = stage.school
    second = {"who": school.aliya.id}
    with open_tx(school.store) as tx:
        tx.execute(text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'admin', '')"), second)
        fit = accounts.seconds(tx, school.maira, school.saule.id)
        assert school.aliya.id in fit
        assert not isinstance(deeds.unlink(tx, asking(school.saule, NOW), school.aliya.id), StrEnum)
        assert people.link(tx, school.aliya.id, 7050, "kk", NOW)
        assert school.aliya.id not in accounts.seconds(tx, school.maira, school.saule.id)
        assert school.aliya.id in accounts.seconds(tx, school.maira, school.dana.id), "of another one's paper"
    code = await printed_for(stage, stage.saule, "maira")
    await stage.stranger(7051, "Майра").starts(code)
    await stage.letters()
    borrowed = stage.stranger(7050, "Әлия")
    await borrowed.presses_raw("ac:agree:1")
    assert borrowed.notice.text == "Мұны басқа адам растайды."
    assert account_of(stage, "maira") is None


async def test_no_leader_takes_a_faction_that_reads_appeals_for_oneself(stage: Stage) -> None:
    """Who leads the school and is a mentor, too: of the other factions, yes; of these two another leader says."""
    school, saule = stage.school, stage.school.saule
    with open_tx(school.store) as tx:
        tx.execute(
            text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'mentor', '')"), {"who": saule.id}
        )
        tx.execute(
            text("INSERT INTO role (person_id, name, scope) VALUES (:who, 'admin', '')"),
            {"who": school.aliya.id},
        )

    async def led() -> set[str]:
        with open_tx(school.store) as tx:
            person = people.by_id(tx, saule.id)
        assert person
        return {scope for name, scope in person.roles if name == "mentor" and scope}

    for faction in ("self_knowledge", "law_order", "information"):
        await stage.saule.presses_raw(f"ppm:turn:{saule.id}:{faction}")
    assert await led() == {"information"}
    for faction in ("self_knowledge", "law_order"):
        await stage.aliya.presses_raw(f"ppm:turn:{saule.id}:{faction}")
    assert await led() == {"information", "self_knowledge", "law_order"}
