"""What pupils think: asked once a term, read by all once it is closed."""

from datetime import timedelta

from sqlalchemy import text

from db import surveys
from tests.chats.conftest import Stage
from tests.chats.test_parliament_helping import opens
from tests.school import open_tx


async def test_row_044_each_term_pupils_are_asked_and_the_answers_are_published(stage: Stage) -> None:
    """Nobody has asked two weeks before the term's end: that is told once; closed, everybody reads."""
    await stage.house.timetable.every_hour()
    await stage.house.timetable.every_hour()
    await stage.letters()
    told = [one for one in stage.saule.messages if "1-тоқсан аяқталып келеді" in one]
    assert len(told) == 1
    await opens(stage.dana, "Оқушыларға қызмет", "Оқушылар пікірі", "Осы тоқсанда сұрау", "Иә, сұрау")
    await stage.letters()
    await opens(stage.beken, "Оқушыларға қызмет", "Оқушылар пікірі", "1-тоқсан")
    for said in ("Иә", "Ішінара", "Жоқ"):
        await stage.beken.presses(said)
    await stage.beken.says("Асханада орын көп болсын")
    assert stage.beken.sees("жауабыңыз қабылданды")
    await stage.aidana.presses_raw("op:card:1")
    assert "әлі жарияланған жоқ" in (stage.aidana.notice.text or "")
    with open_tx(stage.school.store) as tx:
        for _ in range(4):
            surveys.answer(tx, 1, None, [0, 0, 1, ""], None)
    await stage.dana.presses_raw("op:card:1")
    await stage.dana.presses("Жабу және жариялау")
    await stage.aidana.presses_raw("op:card:1")
    assert stage.aidana.sees("Иә: 5")
    assert not stage.aidana.sees("Асханада орын көп болсын"), "words may name somebody: the mentors' alone"
    await stage.dana.presses_raw("op:card:1")
    assert stage.dana.sees("Асханада орын көп болсын")
    assert not stage.dana.sees("Бекен")
    await stage.dana.presses_raw("op:sure-ask:0")
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT count(*) FROM opinion")).scalar_one() == 1, "one a term"


async def test_a_term_that_is_over_closes_its_survey(stage: Stage) -> None:
    await stage.dana.presses_raw("op:sure-ask:0")
    await stage.telegram.clock.move(timedelta(days=12))
    await stage.house.timetable.every_hour()
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT state FROM survey")).scalar_one() == "closed"
    await stage.beken.presses_raw("op:sure-ask:0")
    assert "тәлімгер сұрайды" in (stage.beken.notice.text or "")
