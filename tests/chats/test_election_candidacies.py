"""From nomination to the vote in chat: who stands, what they promise, ballots with several names, the booth."""

import io
import re
from datetime import datetime, timedelta

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from db import parliament, people
from db.people.roles import set_roles
from school.people import Role
from school.people.names import fold
from services.elections import booth_counts
from tests.chats.conftest import Stage
from tests.chats.test_elections import (
    COMMISSION,
    ballots,
    newest_file,
    sits_in_commission,
    takes_words,
    types_two,
    words_on,
)
from tests.phone import Phone
from tests.school import NOW, ZONE, open_tx

MORE = {"saken": ("Әбенов Сәкен", 9), "aigul": ("Жақыпова Айгүл", 10), "dauren": ("Төлеген Дәурен", 11)}


@pytest.fixture
async def stage(stage: Stage) -> Stage:
    """Three more pupils; Saken has no account."""
    for number, (nickname, (name, grade)) in enumerate(MORE.items(), start=2001):
        with open_tx(stage.school.store) as tx:
            row = {"school_id": stage.school.id, "code": f"Y-{number}", "name": name, "name_key": fold(name)}
            row |= {"grade": grade, "letter": "А", "language": "kk", "active": True}
            row["telegram_id"] = None if nickname == "saken" else number
            person_id = people.add(tx, row)
            set_roles(tx, person_id, [(Role.STUDENT, "")])
            person = people.by_id(tx, person_id)
        assert person
        stage.school.cast[nickname] = person
        account = stage.telegram.account(number, name)
        account.started = person.telegram_id is not None
        stage.phones[nickname] = stage.phone_of(account)
    return stage


async def begins(stage: Stage, kind: str) -> Phone:
    await stage.dana.says("/elections")
    await stage.dana.presses("Жаңа сайлау")
    await stage.dana.presses(kind)
    return stage.dana


async def names_commission(stage: Stage) -> None:
    await stage.dana.presses("✎ Комиссия")
    await sits_in_commission(stage, *COMMISSION)


async def dates(stage: Stage, nomination: str, opening: str, closing: str) -> None:
    """«» for an opening by hand."""
    dana = stage.dana
    await dana.presses("✎ Ұсыну")
    await dana.says(nomination)
    await dana.presses("✎ Басталуы")
    await (dana.says(opening) if opening else dana.presses("Өзім ашамын"))
    await dana.presses("✎ Аяқталуы")
    await dana.says(closing)


async def everybody_seals(stage: Stage) -> dict[str, str]:
    await stage.letters()
    paper = {nickname: await takes_words(stage, nickname) for nickname in COMMISSION}
    await stage.letters()
    return paper


async def at_the_desk(stage: Stage) -> Phone:
    await stage.dana.says("/elections")
    await stage.dana.presses("⚙ ")
    return stage.dana


async def moves_to(stage: Stage, moment: datetime) -> None:
    await stage.telegram.clock.move(moment - stage.telegram.clock.now())
    await stage.minute()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 10, day, hour, minute, tzinfo=ZONE)


async def nominates(stage: Stage) -> None:
    """The President by ranking, from nomination to the opening by the clock, with a day of silence."""
    dana = await begins(stage, "Президенті")
    assert dana.sees("Мектеп парламентінің Президентін сайлау")
    await dana.presses("✎ Ережелер")
    assert "Санау: көп дауыс" in dana.labels
    for _ in range(3):
        await dana.presses("Санау")
    assert "Санау: рет бойынша" in dana.labels
    await dana.presses("Тыныштық күні")
    await dana.presses("Дайын")
    await names_commission(stage)
    await dates(stage, "18.10 12:00", "20.10 08:00", "20.10 18:00")
    assert dana.sees("рет")
    assert dana.sees("Дауыс берудің басталуы: 20 қазан")
    await dana.presses("Сайлауды құру")


async def test_from_nomination_to_a_ranked_vote(stage: Stage) -> None:
    await nominates(stage)
    await stage.letters()
    assert stage.aidana.sees("кандидатура ұсыну басталды")
    await stage.aidana.presses("Үміткерлер")
    assert stage.aidana.sees("Сіз сайлаушылар тізімінде боласыз")
    await stage.aidana.presses("Кандидатурамды ұсынамын")
    await stage.aidana.presses_raw("ec:stand:1:0:0")
    assert stage.aidana.sees("бұрын ұсынылған")
    await stage.beken.presses("Үміткерлер")
    assert not any("ұсынамын" in one for one in stage.beken.labels), "grade 8 may not stand"
    await stage.beken.presses_raw("ec:stand:1:0:0")
    assert stage.beken.sees("үміткер бола алмайды")

    # Marat's class puts Erlan forward; Erlan is asked.
    await stage.marat.presses_raw("ec:card:1:0:0")
    await stage.marat.presses("Үміткер ұсыну")
    await stage.marat.says("Мұратов")
    await stage.marat.presses("Мұратов Ерлан · 9 А")
    await stage.marat.says("21")
    assert stage.marat.sees("келісімін күтеміз")
    await stage.letters()
    assert stage.erlan.sees("выдвигает вас")
    await stage.erlan.presses("Кандидаты")
    await stage.erlan.presses("Даю согласие")
    for nickname in ("aigul", "dauren"):
        await stage.phones[nickname].presses("Үміткерлер")
        await stage.phones[nickname].presses("Кандидатурамды ұсынамын")

    # The commission admits three and refuses one, with the reason.
    await stage.zhanna.presses_raw("ec:card:1:0:0")
    assert any("9 А" in one and "21" in one for one in stage.zhanna.labels)
    for name in ("Серікова", "Мұратов", "Жақыпова"):
        await stage.zhanna.presses(f"Допустить: {name}")
    await stage.zhanna.presses("Отказать: Төлеген")
    await stage.zhanna.says("Сам член комиссии")
    await stage.letters()
    assert stage.dauren.sees("Себебі: Сам член комиссии")
    assert stage.aidana.sees("үміткер болып тіркелдіңіз")
    await stage.dauren.presses_raw("ec:admit:1:4:0")
    assert stage.dauren.sees("Бұл сайлауды басқа тәлімгер жүргізеді")

    await campaigns(stage)
    await everybody_seals_and_votes(stage)


async def campaigns(stage: Stage) -> None:
    """A card, a question with its answer for all, a withdrawal, silence."""
    aidana = stage.aidana
    await aidana.presses("Үміткерлер")
    await aidana.presses("Ұраным")
    await aidana.says("Бірге <b>болайық</b> 😀")
    await aidana.presses("Бағдарламам")
    await aidana.says("Ә" * 1501)
    assert aidana.sees("1\u00a0500")
    await aidana.says("Кітапханада жаңа кітаптар болады.")
    await aidana.presses("Суретім")
    await aidana.says("сурет")
    assert aidana.sees("Мұнда сурет керек")
    await aidana.sends_photo()
    assert aidana.sees("Сақталды")
    await aidana.presses("Бейне немесе құжат")
    await aidana.sends_sticker()
    assert aidana.sees("бейне немесе құжат керек")
    await aidana.sends_video()
    assert aidana.sees("Сақталды")

    await stage.beken.presses_raw("ec:card:1:0:0")
    await stage.beken.presses("👤 Серікова")
    assert stage.beken.sees("«Бірге <b>болайық</b> 😀»")
    await stage.beken.presses("Суреті мен бейнесі")
    assert {"photo", "video"} <= {message.kind for message in stage.beken.account.chat.messages}
    await stage.beken.presses_raw("ec:person:1:3:0")
    await stage.beken.presses_raw("ec:person:1:1:0")
    await stage.beken.presses("Сұрақ қою")
    await stage.beken.says("Спорт алаңы бола ма?")
    await stage.letters()
    assert stage.aidana.sees("Спорт алаңы бола ма?")
    await stage.timur.presses_raw("ec:person:1:1:0")
    assert not stage.timur.sees("Спорт алаңы"), "nobody reads a question without its answer"
    await stage.aidana.presses("Сұрақтарды көру")
    await stage.aidana.presses("Жауап беру")
    await stage.aidana.says("Иә, көктемде.")
    await stage.timur.presses_raw("ec:person:1:1:0")
    assert stage.timur.sees("Иә, көктемде.")
    assert not stage.timur.sees("Бекен"), "who asked is not told"
    await stage.letters()
    assert stage.beken.sees("сұрағыңызға жауап берді")

    await moves_to(stage, at(18, 12))
    assert stage.dana.sees("Тіркелген үміткер: 3")
    assert stage.timur.sees("үгіт басталды")
    await stage.dauren.presses_raw("ec:stand:1:0:0")
    assert stage.dauren.sees("кандидатура ұсыну уақыты емес")
    await moves_to(stage, at(19, 8))
    assert stage.aidana.sees("тыныштық күні")
    await stage.aidana.presses_raw("ec:slogan:1:0:0")
    assert stage.aidana.sees("Енді кеш")


async def everybody_seals_and_votes(stage: Stage) -> None:
    await stage.dana.presses_raw("em:card:1")
    for nickname in COMMISSION:
        await stage.phones[nickname].presses_raw("em:words:1")
        paper = words_on(stage.phones[nickname])
        await stage.phones[nickname].presses("✓ ")
        await types_two(stage.phones[nickname], paper)
    await moves_to(stage, at(20, 8))
    timur = stage.timur
    assert timur.sees("Дауыс беру басталды")
    await timur.presses("🗳")
    assert timur.sees("Бірінші таңдауыңызды басыңыз")
    assert not any("Дайын" in one for one in timur.labels), "an empty ranking cannot be handed in"
    await timur.presses("– Жақыпова")
    await timur.presses("– Серікова")
    assert [one[:2] for one in sorted(timur.labels)[:2]] == ["1.", "2."]
    await timur.presses("1. Жақыпова")
    assert "1. Серікова Айдана · 9 А" in timur.labels
    await timur.presses("– Жақыпова")
    await timur.presses("Дайын")
    assert timur.sees("1. Серікова Айдана · 9 А 2. Жақыпова Айгүл · 10 А")
    await timur.presses("Растаймын")
    assert "✅" in timur.screen
    assert "Серікова" not in timur.screen
    assert await ballots(stage) == (1, 1)
    await in_the_booth(stage)


async def in_the_booth(stage: Stage) -> None:
    """Saken has no account: a code from paper, Marat's phone, nothing left on it."""
    marat = stage.marat
    await marat.presses_raw("em:slips:1")
    sheet = await newest_file(stage, marat, "-9-А.pdf")
    listed = PdfReader(io.BytesIO(sheet)).pages[0].extract_text()
    assert "Әбенов Сәкен" in listed
    assert stage.school.marat.name in listed, "the class teacher hands the slips out against a signature"
    with open_tx(stage.school.store) as tx:
        kept = tx.execute(text("SELECT count(*) FROM booth_code")).scalar_one()
    assert kept == 1
    from services.elections.booths import booth_code

    code = booth_code(stage.school.vault, stage.school.saken.id, 1)
    assert code not in listed
    await marat.presses_raw("em:booth:1")
    await marat.presses("Кабина ашу")
    assert marat.sees("екінші мүшенің растауын күтіп тұр")
    await marat.presses_raw("bd:code:1:0:")
    await marat.says("1111-1111")
    assert marat.sees("Мұндай код")
    await marat.says(code)
    assert marat.sees("Бұл сыныпқа ашық кабина жоқ"), "one member alone opens no booth"
    await marat.presses_raw("bd:confirm:1:1:")
    assert "Кабинаны оны ашқан мүше емес" in (marat.notice.text or "")
    await stage.zhanna.presses_raw("bd:confirm:1:1:")
    with open_tx(stage.school.store) as tx:
        asked = tx.execute(
            text("SELECT kind, count(*) FROM letter WHERE kind LIKE 'booth-%' GROUP BY kind ORDER BY 1")
        )
        assert [tuple(row) for row in asked] == [
            ("booth-confirmed", 1),
            ("booth-opened", len(COMMISSION) - 1),
        ]
    await marat.presses_raw("em:booth:1")
    await marat.presses("Код енгізу")
    await marat.says(code)
    assert not any(code in message.text for message in marat.account.chat.messages)
    await marat.presses("– Мұратов")
    cast = marat.data_of("Дайын")
    await marat.presses("Дайын")
    await marat.presses("Растаймын")
    # He also teaches the voter's class, and hears as its teacher that somebody voted in the booth.
    (told,) = [one for one in marat.messages if "Дауыс қабылданды" in one]
    assert re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", told)
    assert "Мұратов" not in told
    assert await ballots(stage) == (2, 2)
    await stage.letters()
    with open_tx(stage.school.store) as tx:
        heard = tx.execute(text("SELECT count(*) FROM letter WHERE kind = 'booth-voted'")).scalar_one()
        told = tx.execute(text("SELECT told FROM booth_voter")).scalars().all()
    assert (heard, told) == (1, [True]), "the class teacher, since no parent has an account"
    counted = await stage.school.store.read(booth_counts, 1)
    assert [(one.class_name, one.opened_by, one.confirmed_by, one.ballots) for one in counted] == [
        ("9 А", stage.school.marat.name, stage.school.zhanna.name, 1)
    ]
    await stage.zhanna.presses_raw(cast)
    assert stage.zhanna.sees("не из вашего бюллетеня")
    await marat.presses("Келесі сайлаушы")
    await marat.says(code)
    assert marat.sees("дауыс беріп қойдыңыз")
    assert await ballots(stage) == (2, 2)


async def test_a_poll_of_the_whole_school(stage: Stage) -> None:
    dana = await begins(stage, "Жедел сауалнама")
    await dana.says("Түскі асқа не керек?")
    await dana.says("Бір ғана жауап")
    assert dana.sees("2–12 жол керек")
    await dana.says("Плов\nМанты\n\n  Плов \nКөже")
    await dana.presses("✎ Сыныптар")
    await dana.presses("Барлығы")
    await dana.presses("Дайын")
    await dana.presses("✎ Ережелер")
    await dana.presses("Санау")
    await dana.presses("Дайын")
    await dana.presses("✎ Аяқталуы")
    await dana.says("16.10 18:00")
    assert dana.sees("жедел сауалнама")
    await dana.presses("Сауалнаманы бастау")
    assert dana.sees("Сауалнама басталды")
    await stage.letters()
    for nickname, answers in {
        "aidana": ["Плов", "Көже"],
        "erlan": ["Манты"],
        "beken": ["Плов"],
        "timur": ["Плов", "Манты"],
        "aigul": ["Көже"],
    }.items():
        phone = stage.phones[nickname]
        await phone.presses("🗳")
        for one in answers:
            await phone.presses(f"☐ {one}")
        await phone.presses("Дайын" if nickname != "erlan" else "Готово")
        await phone.presses("✓ ")
    await moves_to(stage, at(16, 18))
    await stage.minute()
    assert stage.timur.sees("Плов")
    await stage.timur.presses("Нәтижені көру")
    assert stage.timur.sees("Плов: 3")
    assert stage.timur.sees("Манты: 2")


async def test_members_of_a_faction_elect_their_leader(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/elections")
    await dana.presses("Парламент құрамы")
    assert dana.sees("Әлі сайланбаған: Президент")
    with open_tx(stage.school.store) as tx:
        parliament.join(tx, stage.school.aidana.id, "care", NOW)
    await stage.aidana.presses_raw("pm:remove:care:1")
    await stage.aidana.presses_raw("pm:faction:care:0")
    assert stage.aidana.sees("мүшелері: 1")
    assert not any("➖" in one for one in stage.aidana.labels)
    dana = await begins(stage, "Фракция жетекшісі")
    await dana.presses("Қамқорлық")
    assert dana.sees("фракциясының жетекшісін сайлау")
    await dana.presses("✎ Үміткерлер")
    await dana.presses("Тізімін өзім жазамын")
    await dana.says("Ерлан")
    assert dana.sees("Парламентке 9–11") or dana.sees("табылмады"), "Erlan does not belong to the faction"
    await dana.says("Айдана")
    await dana.presses("+ Серікова Айдана")


async def test_an_election_is_copied_tried_watched_and_corrected(stage: Stage) -> None:
    dana = await begins(stage, "Спикер")
    assert dana.sees("Спикерін сайлау")
    await dana.presses("✎ Үміткерлер")
    await dana.presses("Тізімін өзім жазамын")
    await dana.says("Айдана")
    await dana.presses("+ Серікова")
    await dana.presses("Дайын")
    await names_commission(stage)
    await dana.presses("✎ Басталуы")
    await dana.presses("Өзім ашамын")
    await dana.presses("✎ Аяқталуы")
    await dana.says("20.10 18:00")
    await dana.presses("Сайлауды құру")
    await stage.letters()
    await (await at_the_desk(stage)).presses("Сынақ өткізу")
    assert dana.sees("Сынақ жүріп жатыр")
    await stage.timur.says("/elections")
    await stage.timur.presses("СЫНАҚ")
    assert stage.timur.sees("шын дауыс беру емес")

    await dana.presses("Байқаушылар")
    await dana.says("Майра")
    await dana.presses("Тілеуова")
    assert dana.sees("Байқаушылар: Тілеуова Майра")
    await dana.presses("Тізімді түзету")
    await dana.says("Тимур")
    await dana.presses("Ахметов")
    await dana.presses("Тізімнен шығару")
    await dana.says("Басқа мектепке ауысты")
    assert dana.sees("Ахметов Тимур: Басқа мектепке ауысты")
    await dana.presses("Дауыс беретін сыныптар")
    await dana.presses("Барлығы")
    await dana.presses("Дайын")
    await dana.says("Бастауыш сыныптар да қатысқысы келеді")
    assert dana.sees("сыныптар: 1–11")
    await stage.timur.presses_raw("ec:card:1:0:0")
    assert stage.timur.sees("Сіз сайлаушылар тізімінде жоқсыз")

    paper = await everybody_seals(stage)
    assert len(paper) == 3
    await (await at_the_desk(stage)).presses("Дауыс беруді ашу")
    assert not dana.sees("Сынақ жүріп жатыр")
    await stage.letters()
    await stage.maira.says("/elections")
    await stage.maira.presses("Байқаушы")
    assert stage.maira.sees("Дауыс берді: 0 / 7")
    await stage.telegram.clock.move(timedelta(days=5))
    await stage.minute()
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE election SET state = 'published'"))
    await (await at_the_desk(stage)).presses("Осындай жаңа сайлау")
    await dana.presses("Болдырмау")  # to the desk, from which one had come
    assert "📄 Осындай жаңа сайлау" in dana.labels
    await dana.presses("Осындай жаңа сайлау")
    assert dana.sees("Спикерін сайлау"), "all is as in the first, but for people and dates"
    assert dana.sees("Комиссия: Жүнісов Марат, Қасымова Дана, Ли Жанна"), "the same people are proposed"
    await dana.presses("Сайлауды құру")
    assert any("Сайлау құрылды" in told for told in dana.messages)


async def test_the_classes_elect_at_once(stage: Stage) -> None:
    dana = await begins(stage, "Барлық сыныптың")
    assert dana.sees("өзін-өзі басқару органын сайлау")
    await dana.presses("✎ Ережелер")
    assert not any("Санау" in one for one in dana.labels)
    await dana.presses("Дайын")
    await names_commission(stage)
    await dates(stage, "18.10 12:00", "", "20.10 18:00")
    assert dana.sees("Сынып көшбасшысы, Көшбасшының орынбасары, Хатшы")
    await dana.presses("Сайлауды құру")
    assert any("Үміткері жоқ: 1 А, 5 Б," in one for one in dana.messages)
    await stage.letters()
    await stage.aidana.says("/elections")
    await stage.aidana.presses("органын сайлау · 9 А")
    await stage.aidana.presses("Кандидатурамды ұсынамын")
    await stage.marat.says("/elections")
    await stage.marat.presses("органын сайлау · 9 А")
    await stage.marat.presses("Тіркеу: Серікова")
    assert "👤 Серікова Айдана · 9 А" in stage.marat.labels
    assert (await at_the_desk(stage)).sees("үміткері бары: 1")
