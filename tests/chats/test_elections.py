"""The election of the President: set up, sealed by three, voted in once, counted by two, believed."""

from datetime import timedelta

from sqlalchemy import text

from tests.chats.conftest import Stage

TITLE = "Президент сайлауы"
COMMISSION = ("dana", "marat", "zhanna")


async def set_up(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("Сайлау")
    await dana.presses("Жаңа сайлау")
    await dana.says(TITLE)
    await dana.presses("Дайын")
    await dana.says("Бекен")
    assert dana.sees("9–11-сынып оқушысы")
    for name in ("Айдана", "Ерлан"):
        await dana.says(name)
        await dana.presses(f"+ {stage.school.cast['aidana' if name == 'Айдана' else 'erlan'].name}")
    await dana.presses("Дайын")
    for nickname in COMMISSION:
        await dana.says(stage.school.cast[nickname].name.split()[1])
        await dana.presses(f"+ {stage.school.cast[nickname].name}")
    await dana.presses("Дайын")
    await dana.says("20.10 18:00")
    await dana.presses("Сайлауды құру")
    assert any("Сайлау құрылды" in message for message in dana.messages)


async def seal(stage: Stage) -> dict[str, str]:
    """Each member takes their words and writes them down."""
    await stage.letters()
    paper = {}
    for nickname in COMMISSION:
        phone = stage.phones[nickname]
        await phone.presses("🔑")
        assert phone.shown.protect_content
        lines = [
            line.split(". ")[1]
            for line in phone.screen.splitlines()
            if ". " in line and line.strip()[0].isdigit()
        ]
        paper[nickname] = " ".join(lines)
        await phone.presses("✓ ")
        assert paper[nickname].split()[0] not in phone.screen
    return paper


async def open_voting(stage: Stage) -> None:
    await stage.dana.says("/menu")
    await stage.dana.presses("Сайлау")
    await stage.dana.presses(f"⚙ {TITLE}")
    await stage.dana.presses("Дауыс беруді ашу")
    assert stage.dana.sees("дауыс беру жүріп жатыр"), (stage.dana.screen, stage.dana.notice)
    await stage.letters()


async def votes(stage: Stage, nickname: str, name: str) -> None:
    phone = stage.phones[nickname]
    await phone.presses("🗳")
    await phone.presses(name)
    assert name in phone.screen
    await phone.presses("✓ ")


async def ballots(stage: Stage) -> tuple[int, int]:
    async with stage.school.store.reading() as tx:
        row = (
            await tx.execute(text("SELECT (SELECT count(*) FROM urn), (SELECT count(*) FROM participation)"))
        ).one()
        return row[0], row[1]


async def test_a_whole_election(stage: Stage) -> None:
    await set_up(stage)
    paper = await seal(stage)
    await open_voting(stage)

    await votes(stage, "aidana", "Серікова Айдана")
    assert stage.aidana.sees("Дауыс қабылданды")
    assert "Айдана" not in stage.aidana.screen
    cast = stage.aidana.data_of("Растаймын")
    await stage.aidana.presses_raw(cast)
    assert stage.aidana.sees("Сіз дауыс беріп қойдыңыз")
    await stage.beken.presses_raw(cast)
    assert stage.beken.sees("сіздің бюллетеніңізден емес")
    assert await ballots(stage) == (1, 1)

    await votes(stage, "erlan", "Серікова Айдана")
    await votes(stage, "beken", "Мұратов Ерлан")
    await stage.timur.presses("🗳")
    await stage.timur.presses("Бәріне қарсы")
    await stage.timur.presses("Растаймын")
    assert await ballots(stage) == (4, 4)

    await stage.telegram.clock.move(timedelta(days=5))
    await stage.timur.presses_raw(cast.replace("cast", "pick"))
    await stage.minute()
    assert stage.marat.sees("Дауыс беру аяқталды")
    await stage.marat.presses("Жәшікті ашу")
    await stage.marat.says("abandon ability able")
    assert stage.marat.sees("Сөздер дұрыс емес")
    await stage.marat.says(paper["marat"].upper())
    assert stage.marat.sees("екінші мүше")
    assert all(
        paper["marat"].split()[0] not in message.text.lower() for message in stage.marat.account.chat.messages
    )
    await stage.zhanna.presses("Открыть урну")
    await stage.zhanna.says(paper["zhanna"])
    assert stage.zhanna.sees("голоса подсчитаны")

    await stage.aidana.presses_raw("el:result:1")
    assert stage.aidana.sees("Нәтиже әлі жарияланған жоқ")
    await stage.letters()
    await stage.dana.presses("Қарау")
    await stage.dana.presses("Нәтижені жариялау")
    await stage.letters()
    await stage.erlan.presses("Посмотреть итог")
    assert stage.erlan.sees("Победитель: Серікова Айдана")
    assert stage.erlan.sees("числа не показываются")  # four ballots would tell too much

    await stage.dana.presses("Жәшікті жою")
    await stage.dana.presses("Иә, жою")
    assert await ballots(stage) == (0, 4)


async def test_a_student_cannot_touch_the_desk_or_the_commission(stage: Stage) -> None:
    await set_up(stage)
    await stage.aidana.says("/menu")
    for deed in ("new", "open", "publish", "wipe", "surewipe"):
        await stage.aidana.presses_raw(f"el:{deed}:1")
        assert stage.aidana.notice.alert
    for deed in ("words", "took", "count", "member"):
        await stage.aidana.presses_raw(f"el:{deed}:1")
        assert stage.aidana.sees("Мұндай сайлау табылмады")
    await stage.aidana.presses_raw("el:ballot:1")
    assert stage.aidana.sees("әлі басталған жоқ")
