"""What goes on from one campaign to the next: unmet needs, families, weekly texts, surveys of givers and by weeks."""

import re
from datetime import timedelta

from sqlalchemy import inspect, text

from db.people.roles import add_role
from school.people import Role
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import at, campaign_id, paper
from tests.chats.test_assistance_giving import offers
from tests.chats.test_assistance_needs import asks, kept_lines, reads
from tests.school import open_tx


async def test_an_unmet_need_goes_over_to_the_next_campaign_with_a_fresh_consent(stage: Stage) -> None:
    gulnar, marat = stage.gulnar, stage.marat
    await at(stage, "2027-02-01")
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await gulnar.presses("✓ Жіберу")
    await at(stage, "2027-02-11")
    assert gulnar.sees("Келесі акцияға қалдырғыңыз келсе")
    campaign = campaign_id(stage)
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT campaign_id FROM need")).scalar_one() == campaign
    await marat.presses_raw("nd:renew:1:0:0")
    assert marat.notice.text == "Мұндай өтініш табылмады."
    await gulnar.presses("Ашу")
    await gulnar.presses("Келісімді бір жылға ұзарту")
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT campaign_id FROM need")).scalar_one() is None, "between campaigns"
    await at(stage, "2027-05-20")
    assert kept_lines(stage)[0][-1] == "asked", "with a fresh consent it waits"


async def test_without_a_fresh_consent_an_unmet_need_is_erased_ninety_days_after_the_end(
    stage: Stage,
) -> None:
    await at(stage, "2027-02-01")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    for day in ("2027-02-11", "2027-05-09", "2027-05-10"):
        await at(stage, day)
        assert kept_lines(stage)[0][-1] == "asked", day
    assert sum("зат табылмады" in said for said in stage.gulnar.messages) == 2, "warned twice"
    await at(stage, "2027-05-12")
    assert kept_lines(stage)[0][-1] == "withdrawn"
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT sealed FROM need")).scalar_one() == b""


async def test_a_familys_children_stand_together_and_are_confirmed_each_year(stage: Stage) -> None:
    maira, gulnar = stage.maira, stage.gulnar
    await at(stage, "2027-01-12")

    async def registers(surname: str) -> None:
        await maira.presses_raw("fa:new:0:0:0")
        await maira.says(surname)
        await maira.presses(surname)
        await maira.presses("Бүгін келісті")

    await registers("Ахметов")
    await maira.presses("№ 001 отбасы")
    assert maira.sees("№ 001 отбасы, балалары: 1")
    assert maira.shown.protect_content
    await registers("Ахметов")
    assert maira.sees("Бұл бала басқа отбасы жазбасында бар")
    await maira.presses_raw("fa:add:1:0:0")
    await maira.says("Мұратов")
    await maira.presses("Мұратов")
    await maira.presses("№ 001 отбасы")
    assert maira.sees("балалары: 2")
    with open_tx(stage.school.store) as tx:
        assert "Ахметов".encode() not in tx.execute(text("SELECT sealed FROM family")).scalar_one()
    for phone in (stage.saule, stage.zhanna, stage.marat, stage.aidana):
        await phone.presses_raw("fa:card:1:0:0")
        assert "Ахметов" not in " ".join(phone.messages)
    await at(stage, "2028-01-01")
    assert any("қайта сұраңыз" in said for said in maira.messages)
    await maira.presses_raw("fa:confirm:1:0:0")
    await at(stage, "2028-02-01")
    # The parent sees that there is a record, and has it erased.
    await gulnar.presses_raw("nd:list:0:0")
    await gulnar.presses("Отбасы туралы жазба")
    await gulnar.presses("✓ Иә, өшіру")
    assert "🏠 Отбасы туралы жазба" not in gulnar.labels
    await maira.presses_raw("fa:list:0:0:0")
    assert maira.sees("Отбасы жазбасы жоқ")


async def test_a_record_that_nobody_confirms_is_erased_after_its_year(stage: Stage) -> None:
    await at(stage, "2027-01-12")
    await stage.maira.presses_raw("fa:new:0:0:0")
    await stage.maira.says("Ахметов")
    await stage.maira.presses("Ахметов")
    await stage.maira.says("11.01")
    await at(stage, "2028-01-13")
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(text("SELECT 1 FROM family")).all()
        assert not tx.execute(text("SELECT 1 FROM family_child")).all()


async def test_row_195_each_week_has_its_text_with_the_surveys_that_are_open(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-02")
    await makes_one(stage, "ата-аналар", "Қазір, апталап")
    await at(stage, "2027-08-04", "16:00")
    await saule.presses("Апталық мәтін")
    for said in (
        "?start=care",
        "Сауалнама ашық: «Акция",
    ):
        assert saule.sees(said), said
    assert not saule.sees("Көмек алған балалар"), "nobody was helped yet, and no zero is told"
    await at(stage, "2027-08-11", "16:00")
    with open_tx(stage.school.store) as tx:
        weeks = tx.execute(text("SELECT id FROM weekly_report WHERE frozen_at IS NOT NULL")).scalars().all()
    assert len(weeks) == 2
    for number in weeks:
        await saule.presses_raw(f"wk:public:{number}:0")
        assert saule.sees("Открыт опрос: «Как прошла акция?»")
    await stage.gulnar.presses_raw(f"wk:public:{weeks[0]}:0")
    assert stage.gulnar.notice.alert


async def makes_one(stage: Stage, audience: str, when: str) -> None:
    saule = stage.saule
    await saule.presses_raw("sv:new:0:0")
    await saule.says("Акция қалай өтті?")
    await saule.says("Как прошла акция?")
    await saule.presses(audience)
    await saule.presses("атсыз")
    await saule.presses(when)
    await saule.says("Көмек жетті ме?\nДошла ли помощь?\nиә / да\nжоқ / нет")
    await saule.presses("Дайын")


async def test_row_197_a_survey_that_runs_during_a_campaign_is_counted_by_weeks(stage: Stage) -> None:
    saule = stage.saule
    await at(stage, "2027-08-02")
    await makes_one(stage, "қызметкерлер", "Қазір, апталап")
    for phone in (stage.marat, stage.dana, stage.aliya, stage.maira, stage.saule):
        await phone.presses_raw("sv:answer:1:0")
        await phone.presses("иә")
    await at(stage, "2027-08-11")
    await stage.zhanna.presses_raw("sv:answer:1:0")
    await stage.zhanna.presses("нет")
    await saule.presses_raw("sv:card:1:0")
    assert saule.sees("2 тамыз аптасы: 5")
    assert saule.sees("9 тамыз аптасы: &lt;5") or saule.sees("9 тамыз аптасы: <5")
    await saule.presses_raw("sv:xlsx:1:0")
    assert await paper(saule, ".xlsx")
    # A survey on the way is not the one without which a campaign is not put away.
    await saule.presses_raw("sv:sure:1:0")
    await at(stage, "2027-10-01")
    await saule.presses_raw(f"cd:archive:{campaign_id(stage)}:0:0")
    assert saule.sees("Сауалнама нәтижесінсіз")


async def test_row_176_givers_from_outside_are_asked_too(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await at(stage, "2027-01-12")
    await offers(giver)
    await makes_one(stage, "көмектесушілер", "Акция аяқталған соң")
    assert stage.saule.sees("Жауап бергендер: 0 / 1"), "nobody else is asked"
    await at(stage, "2027-02-10")
    assert not any("Сауалнама" in said for said in giver.messages)
    await at(stage, "2027-02-11")
    assert giver.sees("Сауалнама")
    await giver.presses("Жауап беру")
    await giver.presses("иә")
    assert giver.sees("жауабыңыз қабылданды")
    await giver.presses_raw("sv:answer:1:0")
    assert giver.notice.text == "Сіз бұған жауап бердіңіз, рақмет."
    for door in ("sv:card:1:0", "sv:list:0:0", "sv:xlsx:1:0"):
        await giver.presses_raw(door)
        assert giver.notice.text == "Мұндай сауалнама табылмады."
    await stage.gulnar.presses_raw("sv:answer:1:0")
    assert stage.gulnar.notice.text == "Мұндай сауалнама табылмады."
    await stage.saule.presses_raw("sv:remind:1:0")
    await stage.letters()
    assert sum("Сауалнама" in said for said in giver.messages) == 1, "who has answered is not reminded"
    await stage.saule.presses_raw("sv:card:1:0")
    assert stage.saule.sees("Жауап бергендер: 1 / 1")
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT person_id FROM survey_answer")).scalars().all() == [None]


async def test_somebody_writes_without_a_name_and_comes_back_by_a_number(stage: Stage) -> None:
    stranger, maira = stage.stranger(777_004, "Кісі"), stage.maira
    await stranger.says("/hotline")
    await stranger.presses("Атымды айтпай жазу")
    await stranger.says("Ахметов Тимур көп күн мектепке келмейді")
    assert stranger.sees("Мұнда оқушының аты-жөні бар")
    await stranger.says("Бір бала көп күн мектепке келмейді КАНАРЕЙКА")
    code = re.findall(r"\d{3}(?:-\d{3}){4}", stranger.screen)[0]
    await stage.letters()
    assert maira.sees("Атсыз хабар: № 1")
    assert "КАНАРЕЙКА" not in maira.screen
    for phone in (stage.saule, stage.zhanna, stage.gulnar, stranger):
        await phone.presses_raw("hl:card:1:0")
        assert "КАНАРЕЙКА" not in " ".join(phone.messages)
    await maira.presses("Ашу")
    assert maira.sees("КАНАРЕЙКА")
    await maira.presses("✎ Жауап беру")
    await maira.says("Рақмет, үйіне барамыз.")
    other = stage.stranger(777_005, "Басқа телефон")
    await other.says("/hotline")
    await other.presses("Жауабын көру")
    await other.says("000-000-000-000-000")
    assert other.sees("Мұндай нөмір не хабар табылмады")
    await other.says(code)
    assert other.sees("Рақмет, үйіне барамыз.")
    with open_tx(stage.school.store) as tx:
        columns = {column["name"] for column in inspect(tx).get_columns("hotline_message")}
        assert not columns & {"chat_id", "person_id", "asker_id"}, "nothing tells who wrote"
        assert "КАНАРЕЙКА".encode() not in tx.execute(text("SELECT sealed FROM hotline_message")).scalar_one()


async def test_whoever_writes_often_without_a_name_is_thanked_and_told_of_111(stage: Stage) -> None:
    stranger, other = stage.stranger(777_004, "Кісі"), stage.stranger(777_005, "Басқа")
    for number in range(3):
        await stranger.says("/hotline")
        await stranger.presses("Атымды айтпай жазу")
        await stranger.says(f"Балалар қорлайды, {number}-хабар")
        assert stranger.sees("✓ Жіберілді")
    await stranger.says("/hotline")
    await stranger.presses("Атымды айтпай жазу")
    for said in ("рақмет: оларды оқып", "111", "нөмірі бойынша"):
        assert stranger.sees(said), said
    await stranger.says("Тағы бір хабар")
    with open_tx(stage.school.store) as tx:
        assert len(tx.execute(text("SELECT 1 FROM hotline_message")).all()) == 3
    await other.says("/hotline")
    await other.presses("Атымды айтпай жазу")
    await other.says("Менің де айтарым бар")
    assert other.sees("✓ Жіберілді"), "nobody else waits for it"
    await stage.telegram.clock.move(timedelta(days=1))
    await stranger.says("/hotline")
    await stranger.presses("Атымды айтпай жазу")
    assert stranger.sees("Не болды?")


async def test_a_parent_allows_each_thing_by_itself_and_the_class_teacher_reads_it(stage: Stage) -> None:
    gulnar, marat = stage.gulnar, stage.marat
    await at(stage, "2027-01-12")
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, "5 Б")
    await marat.presses_raw("pt:class:0:photo")
    assert "Ахметов" not in marat.screen
    await gulnar.presses_raw("nd:list:0:0")
    await gulnar.presses("Балама берген рұқсаттарым")
    await gulnar.presses("➕ Суретін жариялау: Тимур")
    await marat.presses_raw("pt:class:0:photo")
    assert "✓ Ахметов Тимур" in marat.screen
    await marat.presses("Қосымша сабақ")
    assert "Ахметов" not in marat.screen
    await stage.ruslan.presses_raw(f"pt:off:{stage.school.timur.id}:photo")
    assert stage.ruslan.notice.alert, "another family's child"
    await gulnar.presses("✕ Суретін жариялау: Тимур")
    await marat.presses_raw("pt:class:0:photo")
    assert "Ахметов" not in marat.screen
    await stage.aidana.presses_raw("pt:class:0:photo")
    assert stage.aidana.notice.alert


async def test_what_the_school_cannot_give_is_referred_to_the_district(stage: Stage) -> None:
    maira = stage.maira
    await at(stage, "2027-01-12")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    await maira.presses("Аудандық комиссияға")
    await maira.presses_raw("nk:district:1:done:0")
    assert maira.notice.text == "Бұл өтінішпен енді олай істеуге болмайды."
    for answer, said in (("accepted", "қабылданды"), ("done", "орындалды")):
        await maira.presses_raw(f"nk:district:1:{answer}:0")
        await maira.presses_raw("nk:read:1:follow_up:0")
        assert maira.sees(f"Аудандық комиссияға жіберілді: {said}")
    await stage.saule.presses_raw("nk:district:1:asked:0")
    assert stage.saule.notice.alert


async def test_row_172_the_weeks_text_names_nobody(stage: Stage) -> None:
    """A child got boots, and the text for everybody knows neither the child nor who asked; few are «fewer than»."""
    saule, gulnar = stage.saule, stage.gulnar
    await at(stage, "2027-08-02")
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await at(stage, "2027-08-04", "16:00")
    await saule.presses("Апталық мәтін")
    names = {part for person in stage.school.cast.values() for part in person.name.split()}
    assert [name for name in names if name in saule.screen] == []
    assert not re.search(r"\+?7\d{9,}|№ ?\d{2,}|K-\d", saule.screen.replace("№1", ""))
    assert not saule.sees("Көмек алған балалар"), "nobody was helped yet, and no zero is told"
