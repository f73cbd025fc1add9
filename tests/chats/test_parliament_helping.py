"""Peer tutoring, thank-you cards, what is seen on duty, faces: from the menu, with whoever must agree."""

from sqlalchemy import text, update

from db import parliament
from db.parliament.observations import observation
from db.parliament.tutoring import tutoring, tutoring_session
from db.people import person
from school.assistance.permits import PURPOSES
from school.parliament.thanks import REASONS
from services.assistance import permits
from services.parliament.tutoring import seen_by
from tests.chats.conftest import Stage
from tests.chats.test_parliament import take_office
from tests.chats.test_parliament_projects import finds
from tests.phone import Phone
from tests.school import NOW, asking, open_tx


async def opens(phone: Phone, *labels: str) -> None:
    await phone.says("/menu")
    for label in labels:
        await phone.presses(label)


async def test_row_003_a_pair_begins_when_both_and_a_parent_agree_and_lessons_are_counted(
    stage: Stage,
) -> None:
    """Timur asks, the mentor names Beken, Gulnar allows; no mark stands anywhere."""
    timur, beken, aliya, gulnar = stage.timur, stage.beken, stage.aliya, stage.gulnar
    await opens(timur, "Оқушыларға қызмет", "Пәннен көмек", "Пәннен көмек сұрау", "математика")
    assert timur.sees("Ата-ананың келісімі: ⏳")
    await stage.letters()
    assert any("Ахметов Тимур пәннен көмек сұрайды" in one for one in aliya.messages)
    await aliya.presses("Ашып көру")
    await aliya.presses("Үйретушіні таңдау")
    await finds(aliya, "Оспанов Бекен")
    await stage.letters()
    await beken.presses("Ашып көру")
    await beken.presses("Келісемін")
    assert beken.sees("Үйрететін: Оспанов Бекен ✓")
    await beken.presses_raw("tu:lesson:1:0")
    assert beken.notice.text
    assert "Әзірге бәрі келіскен жоқ" in beken.notice.text
    await gulnar.presses("Рұқсаттарды ашу")
    await gulnar.presses(next(label for label in gulnar.labels if "Тимур" in label and "осымша" in label))
    await stage.house.timetable.every_hour()
    await stage.letters()
    assert any("Бәрі келісті" in one for one in timur.messages)
    await beken.presses_raw("tu:card:1:0")
    await beken.presses("Бүгін сабақ өтті")
    assert beken.sees("Өткен сабақ: 1")
    await beken.presses("Бүгін сабақ өтті")
    assert beken.notice.text == "Бүгінгі сабақ есептеліп қойған."
    await gulnar.presses_raw("tu:card:1:0")
    assert gulnar.sees("Өткен сабақ: 1")
    await stage.aidana.presses_raw("tu:card:1:0")
    assert stage.aidana.notice.text == "Мұндай жазба табылмады."
    marks = {column.name for table in (tutoring, tutoring_session) for column in table.columns}
    assert not {one for one in marks if "mark" in one or "grade" in one}


async def test_a_parent_who_takes_back_the_permission_stops_the_lessons(stage: Stage) -> None:
    cast = stage.school.cast
    with open_tx(stage.school.store) as tx:
        permits.change(tx, asking(cast["gulnar"]), cast["timur"].id, "tutoring", allow=True)
        values = {"school_id": stage.school.id, "draft": "d", "subject": "maths", "asked_at": NOW}
        both = {"pupil_id": cast["timur"].id, "tutor_id": cast["beken"].id}
        tx.execute(tutoring.insert().values(values | both | {"pupil_agreed": True, "tutor_agreed": True}))
        permits.change(tx, asking(cast["gulnar"]), cast["timur"].id, "tutoring", allow=False)
    await stage.beken.presses_raw("tu:lesson:1:0")
    assert "Әзірге бәрі келіскен жоқ" in (stage.beken.notice.text or "")
    with open_tx(stage.school.store) as tx:
        tx.execute(update(person).where(person.c.id == cast["timur"].id).values(active=False))
    await stage.house.timetable.every_hour()
    await stage.beken.presses_raw("tu:card:1:0")
    assert stage.beken.notice.text == "Мұндай жазба табылмады.", "who has left the school learns no more"


async def test_the_teaching_pupils_parents_do_not_learn_who_needs_help(stage: Stage) -> None:
    """The two, the learner's parents and the mentors see it."""
    cast = stage.school.cast
    with open_tx(stage.school.store) as tx:
        values = {"school_id": stage.school.id, "draft": "d", "subject": "maths", "asked_at": NOW}
        both = {"pupil_id": cast["beken"].id, "tutor_id": cast["timur"].id}
        tx.execute(tutoring.insert().values(values | both | {"pupil_agreed": True, "tutor_agreed": True}))
        seen = {name for name, one in cast.items() if seen_by(tx, asking(one))}
    assert seen == {"beken", "timur", "dana", "aliya", "saule"}


async def test_row_013_thanks_are_sent_out_of_a_list_and_name_nobody_else(stage: Stage) -> None:
    await opens(stage.aidana, "Оқушыларға қызмет", "Рақмет айту", "Рақмет жіберу")
    await finds(stage.aidana, "Оспанов Бекен")
    await stage.aidana.says("Тимурға етік бергені үшін")  # a word of one's own is not asked for
    assert stage.aidana.sees("батырмалардың бірін")
    await stage.aidana.presses("мейірімі үшін")
    await stage.letters()
    assert any("Серікова Айдана" in one and "мейірімі үшін" in one for one in stage.beken.messages)
    await stage.beken.presses("Менің рақметтерім")
    assert stage.beken.sees("Сізге айтылған рақмет: 1")
    for _ in range(4):
        await stage.aidana.presses_raw("tk:send")
        await finds(stage.aidana, "Оспанов Бекен")
        await stage.aidana.presses("көмегі үшін")
    await stage.aidana.presses_raw("tk:send")
    await finds(stage.aidana, "Оспанов Бекен")
    await stage.aidana.presses("көмегі үшін")
    assert stage.aidana.sees("Бір күнде бес рақмет")
    assert len(REASONS) == 6


async def test_row_005_what_is_seen_on_duty_has_a_class_and_a_kind_and_no_name(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        parliament.join(tx, stage.school.aidana.id, "law_order", NOW)
    await opens(stage.aidana, "Оқушыларға қызмет", "Кезекшілік байқағаны", "Байқағанды жазу", "8 А", "кешігу")
    assert stage.aidana.sees("8 А: ⏰ кешігу 1")
    assert {column.name for column in observation.columns} == {
        *("id", "school_id", "draft", "grade", "letter", "kind", "seen_on")
    }
    await stage.beken.presses_raw("ob:note")
    assert "фракциясының мүшелері" in (stage.beken.notice.text or "")
    await stage.beken.presses_raw("ob:list")
    assert not stage.beken.sees("кешігу 1")


async def test_photos_of_those_in_office_are_shown_only_while_a_parent_allows_it(stage: Stage) -> None:
    """Who is who: without a parent's word the photo stays unseen; taken back, it is gone at the next look."""
    take_office(stage, president="aidana")
    assert "photo" in PURPOSES
    aidana, beken, cast = stage.aidana, stage.beken, stage.school.cast
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text("INSERT INTO guardian (parent_id, child_id) VALUES (:p, :c)"),
            {"p": cast["ruslan"].id, "c": cast["aidana"].id},
        )
    await opens(aidana, "Оқушыларға қызмет", "Парламентте кім кім", "Серікова Айдана", "Суретімді қою")
    await aidana.sends_photo()
    assert aidana.sees("ата-анаңыздың рұқсаты керек")
    await stage.letters()
    assert any("Нужно разрешение родителя" in one for one in stage.ruslan.messages)

    async def photos() -> int:
        """By their captions: how many are sent at a look."""
        before = beken.messages.count("Серікова Айдана")
        await beken.presses_raw(f"fc:card:{cast['aidana'].id}")
        return beken.messages.count("Серікова Айдана") - before

    await beken.says("/menu")
    assert await photos() == 0
    with open_tx(stage.school.store) as tx:
        permits.change(tx, asking(cast["ruslan"]), cast["aidana"].id, "photo", allow=True)
    assert await photos() == 1
    with open_tx(stage.school.store) as tx:
        permits.change(tx, asking(cast["ruslan"]), cast["aidana"].id, "photo", allow=False)
    assert await photos() == 0
    await beken.presses_raw("fc:photo")
    await beken.sends_photo()
    assert beken.sees("парламентте қызмет атқармайды")


async def test_who_has_left_the_school_is_not_shown(stage: Stage) -> None:
    take_office(stage, president="aidana")
    with open_tx(stage.school.store) as tx:
        tx.execute(update(person).where(person.c.id == stage.school.aidana.id).values(active=False))
    await opens(stage.beken, "Оқушыларға қызмет", "Парламентте кім кім")
    assert stage.beken.sees("Парламентте қызмет атқаратын адам әзірге жоқ")
