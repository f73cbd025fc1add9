"""Services to pupils: what is written in confidence is read by exactly those whom its kind names."""

from datetime import timedelta

from sqlalchemy import select, text, update

from db import people
from db.parliament import initiatives as raised
from db.parliament.appeals import appeal
from db.people import person
from db.people.roles import add_role
from db.plan import assignees
from school.people import Role
from services.parliament import appeals, initiatives
from tests.chats.conftest import Stage
from tests.chats.test_parliament import take_office
from tests.phone import Phone
from tests.school import NOW, asking, open_tx

FIGHT = "Бекен менің дәптерімді жыртты, енді сөйлеспейміз."


async def writes(phone: Phone, kind: str, words: str) -> None:
    """From the menu on."""
    await phone.says("/menu")
    await phone.presses("Оқушыларға қызмет")
    await phone.presses("Құпия жолданым жазу")
    await phone.presses(kind)
    await phone.says(words)


async def who_opens(stage: Stage, appeal_id: int, words: str) -> set[str]:
    """Everybody presses the button; who sees these words?"""
    found = set()
    for name, phone in stage.phones.items():
        if name != "arman":
            await phone.presses_raw(f"ap:card:{appeal_id}::0")
            found |= {name} if any(words in one for one in phone.messages) else set()
    return found


async def test_row_002_a_dispute_is_read_by_two_and_ends_with_a_decision_and_its_date(stage: Stage) -> None:
    """The faction's mentor and the psychologist; whoever else presses the button finds nothing."""
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.dana.id, Role.MENTOR, "self_knowledge")
    await writes(stage.aidana, "Оқушылар арасындағы дау", FIGHT)
    assert stage.aidana.sees("№1 жолданым")
    await stage.letters()
    assert any("№1" in one and "дауы" in one for one in stage.dana.messages)
    assert not any("№1" in one for phone in (stage.saule, stage.maira, stage.aliya) for one in phone.messages)
    assert await who_opens(stage, 1, FIGHT) == {"aidana", "dana", "zhanna"}
    await stage.beken.presses_raw("ap:answer:1::0")
    assert stage.beken.notice.text == "Мұндай жолданым табылмады."
    await stage.dana.presses_raw("ap:answer:1::0")
    assert stage.dana.sees("Шешімді жазыңыз")
    await stage.dana.presses("Болдырмау")  # to the dispute, whose reading is written down once more
    assert stage.dana.sees(FIGHT)
    with open_tx(stage.school.store) as tx:
        looks = tx.execute(text("SELECT count(*) FROM audit WHERE deed = 'read' AND subject = 'appeal'"))
        assert looks.scalar_one() == 3
    await stage.dana.presses_raw("ap:answer:1::0")
    await stage.dana.says("Бекен кешірім сұрайды, дәптерді бірге көшіреді.")
    assert stage.dana.sees("Шешім")
    await stage.letters()
    await stage.aidana.presses("Жолданымды көру")
    assert stage.aidana.sees("Шешім (16 қазан, 10:00):")
    assert stage.aidana.sees("Бекен кешірім сұрайды")
    await stage.zhanna.presses_raw("ap:answer:1::0")
    assert stage.zhanna.notice.text == "Это обращение уже закрыто."


async def test_row_034_beside_the_mentor_the_psychologist_alone_reads_disputes(stage: Stage) -> None:
    await writes(stage.aidana, "Оқушылар арасындағы дау", FIGHT)
    await stage.zhanna.says("/menu")
    await stage.zhanna.presses("Услуги ученикам")
    await stage.zhanna.presses("Обращения ко мне")
    await stage.zhanna.presses("№1")
    assert stage.zhanna.sees(FIGHT)
    with open_tx(stage.school.store) as tx:
        looked = tx.execute(text("SELECT actor_id FROM audit WHERE subject = 'appeal' AND deed = 'read'"))
        assert list(looked.scalars()) == [stage.school.zhanna.id]
    await stage.marat.says("/menu")
    await stage.marat.presses("Оқушыларға қызмет")
    assert not any("келген жолданымдар" in label for label in stage.marat.labels)


async def test_a_dispute_about_a_mentor_goes_to_the_deputy_head(stage: Stage) -> None:
    """Said by the button, by the mentor's surname in the text, or by a reader who passes it on."""
    await writes(stage.aidana, "Ересек адаммен дау", "Ол кісі мені тыңдамады.")
    await writes(stage.aidana, "Оқушылар арасындағы дау", "Қасымовамен келіспей қалдым, себебін айтпады.")
    await writes(stage.aidana, "Оқушылар арасындағы дау", "Апайымыз бізді ренжітті, әділ болмады.")
    await stage.aliya.presses_raw("ap:card:3::0")
    await stage.aliya.presses("Орынбасарға беру")
    await stage.aliya.presses("Иә, орынбасарға беру")
    assert stage.aliya.notice.text == "Орынбасарға берілді."
    assert not any("№3" in label for label in stage.aliya.labels)
    for number, words in ((1, "Ол кісі мені"), (2, "Қасымовамен"), (3, "бізді ренжітті")):
        assert await who_opens(stage, number, words) == {"aidana", "saule"}


async def test_row_007_a_social_problem_is_the_social_pedagogues_alone(stage: Stage) -> None:
    await writes(stage.beken, "Тұрмыстық қиындық", "Үйде жиі аш отырамыз.")
    assert await who_opens(stage, 1, "аш отырамыз") == {"beken", "maira"}
    with open_tx(stage.school.store) as tx:
        kept = tx.execute(select(appeal.c.sealed)).scalar_one()
    assert "аш отырамыз".encode() not in kept


async def test_row_046_a_request_about_rights_has_a_number_an_owner_and_a_deadline(stage: Stage) -> None:
    """And whoever lets the day pass hears so."""
    await writes(stage.beken, "Құқығым бұзылды", "Телефонымды алып, қайтармады.")
    await stage.beken.presses("Жолданымды көру")
    assert stage.beken.sees("№1 жолданым")
    assert stage.beken.sees("Жауапты: Нұрланова Сәуле")
    assert stage.beken.sees("Жауап мерзімі: 6 қараша"), "ten school days; the holidays are between"
    await stage.aliya.presses_raw("ap:card:1::0")
    await stage.aliya.presses("Өзім қараймын")
    assert stage.aliya.sees("Жауапты: Сейітова Әлия")
    await stage.telegram.clock.move(timedelta(days=25))
    await stage.house.timetable.every_hour()
    await stage.house.timetable.every_hour()
    await stage.letters()
    for phone in (stage.aliya, stage.saule):
        assert len([one for one in phone.messages if "берілуі керек еді" in one]) == 1
    await stage.aliya.presses_raw("ap:answer:1::0")
    await stage.aliya.says("Телефон қайтарылды, ереже түсіндірілді.")
    await stage.letters()
    assert any("№1 жолданымыңызға" in one for one in stage.beken.messages)


async def test_a_question_to_the_parliament_is_answered_and_nobody_reads_who_asked(stage: Stage) -> None:
    take_office(stage, president="erlan")
    await stage.aidana.says("/menu")
    await stage.aidana.presses("Оқушыларға қызмет")
    await stage.aidana.presses("Парламентке сұрақ қою")
    await stage.aidana.says("Асханаға жаңа ас мәзірі бола ма?")
    await stage.letters()
    await stage.erlan.presses("Открыть обращение")
    assert stage.erlan.sees("Асханаға жаңа")
    assert not stage.erlan.sees("Айдана")
    await stage.erlan.presses("Ответить")
    await stage.erlan.presses("Да, пусть видят все")
    await stage.erlan.says("Иә, желтоқсаннан бастап.")
    await stage.beken.presses_raw("ap:public:0::0")
    await stage.beken.presses("Асханаға жаңа")
    assert stage.beken.sees("желтоқсаннан бастап")
    assert not stage.beken.sees("Айдана")


async def test_what_is_taken_back_is_erased_and_five_wait_at_most(stage: Stage) -> None:
    for number in range(5):
        await writes(stage.aidana, "Тұрмыстық қиындық", f"Қиындық туралы хат {number}")
    await writes(stage.aidana, "Тұрмыстық қиындық", "Тағы бір қиындық")
    assert stage.aidana.sees("Бес жолданымыңыз жауап күтіп тұр")
    await stage.aidana.presses_raw("ap:withdraw:1::0")
    await stage.aidana.presses("Иә, қайтарып алу")
    with open_tx(stage.school.store) as tx:
        kept = tx.execute(select(appeal.c.sealed, appeal.c.author_id).where(appeal.c.id == 1)).one()
    assert kept == (b"", None)
    assert not any("хат 0" in one for one in stage.aidana.messages), "typed words leave the chat"
    await stage.maira.presses_raw("ap:card:1::0")
    assert stage.maira.notice.text == "Мұндай жолданым табылмады."


async def test_words_are_forgotten_ninety_days_after_the_answer(stage: Stage) -> None:
    store = stage.school.store
    await writes(stage.aidana, "Тұрмыстық қиындық", "Көмек керек болып тұр.")
    await stage.maira.presses_raw("ap:answer:1::0")
    await stage.maira.says("Ертең кабинетке кел.")
    for days, left in ((89, 1), (91, 0)):
        await store.write(appeals.forget_old, NOW + timedelta(days=days))
        with open_tx(store) as tx:
            assert tx.execute(text("SELECT count(*) FROM appeal WHERE length(sealed) > 0")).scalar() == left


async def test_a_parent_writes_for_a_child(stage: Stage) -> None:
    phone = stage.gulnar
    await writes(phone, "Құқығым бұзылды", "Баламды сабаққа кіргізбеді.")
    assert phone.sees("№1 жолданым")
    await phone.presses_raw("ap:new:0:question:0")
    assert phone.notice.text == "Мұндай жолданым табылмады."


async def test_nobody_reads_what_is_about_oneself(stage: Stage) -> None:
    """The psychologist reads disputes, but not one about herself; nor do the words decline her out of it."""
    await writes(stage.aidana, "Оқушылар арасындағы дау", "Поссорились с подругой, Жанна Ли рассказала всем.")
    await stage.letters()
    assert not any("№1" in one for one in stage.zhanna.messages)
    assert await who_opens(stage, 1, "рассказала всем") == {"aidana", "saule"}


async def test_who_stands_in_reads_what_the_other_would_until_that_day(stage: Stage) -> None:
    """The colleague, too, reads nothing that names them."""
    cast = stage.school.cast
    await writes(stage.aidana, "Оқушылар арасындағы дау", FIGHT)
    until = NOW + timedelta(days=2)
    with open_tx(stage.school.store) as tx:
        assignees.set_away(tx, cast["zhanna"].id, cast["marat"].id, NOW, until)
        assignees.set_away(tx, cast["saule"].id, cast["marat"].id, NOW, until)
    await writes(stage.beken, "Оқушылар арасындағы дау", "Ерлан орнымды берді, мен тұрып қалдым.")
    await writes(stage.beken, "Ересек адаммен дау", "Марат ағай әділ бағаламайды.")
    await stage.letters()
    assert any("№2" in one for one in stage.marat.messages)
    assert not any("№3" in one for one in stage.marat.messages)
    assert "marat" in await who_opens(stage, 1, FIGHT)
    assert await who_opens(stage, 3, "әділ бағаламайды") == {"beken", "saule"}
    await stage.telegram.clock.move(timedelta(days=3))
    await stage.marat.presses_raw("ap:card:2::0")
    assert stage.marat.notice.text == "Мұндай жолданым табылмады."


async def test_a_class_teacher_writes_for_the_youngest_who_have_no_phone(stage: Stage) -> None:
    """As confidential as if the child had written; of older classes nobody writes for another."""
    marat = stage.marat
    await marat.says("/menu")
    await marat.presses("Оқушыларға қызмет")
    assert not any("Құпия жолданым" in label for label in marat.labels)
    await marat.presses_raw("ap:new:0:social:0")
    assert marat.notice.text == "Мұндай жолданым табылмады."
    with open_tx(stage.school.store) as tx:
        tx.execute(update(person).where(person.c.id == stage.school.beken.id).values(grade=2, letter="А"))
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, "2 А")
    await marat.says("/menu")
    await marat.presses("Оқушыларға қызмет")
    await marat.presses("Құпия жолданым жазу")
    await marat.presses("Тұрмыстық қиындық")
    assert marat.sees("Қай оқушы үшін жазасыз?")
    assert not any("Айдана" in label for label in marat.labels), "she is of the ninth grade"
    await marat.presses("Оспанов Бекен")
    await marat.says("Бала сабаққа тамақсыз келеді.")
    assert marat.sees("№1 жолданым")
    assert await who_opens(stage, 1, "тамақсыз келеді") == {"marat", "maira"}
    assert stage.maira.sees("Оқушы: Оспанов Бекен · 2 А")
    assert stage.maira.sees("Жазған: Жүнісов Марат")
    await stage.maira.presses_raw("ap:answer:1::0")
    await stage.maira.says("Ертеңнен бастап тегін тамақ беріледі.")
    await stage.letters()
    await marat.presses("Жолданымды көру")
    assert marat.sees("тегін тамақ беріледі")


async def test_a_class_teacher_raises_what_the_youngest_want_in_the_classs_name(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, "2 А")
    told = initiatives.Told("question", "Аласа сөрелер", "Кітап сөресі тым биік.", "Аласа сөре қойылсын.")
    with open_tx(stage.school.store) as tx:
        marat = people.by_id(tx, stage.school.marat.id)
        assert marat
        for nickname in ("zhanna", "maira"):
            refused = initiatives.send(tx, asking(stage.school.cast[nickname]), nickname, told)
            assert refused is initiatives.InitiativeRefusal.NOT_YOURS
        made = initiatives.send(tx, asking(marat), "draft", told)
        assert isinstance(made, int)
        row = raised.by_id(tx, made)
    assert row
    assert row.author == "2 А", "no child is named before the whole school"
    await stage.marat.presses_raw("in:list:0:0")
    assert any("Аласа сөрелер" in label for label in stage.marat.labels)
