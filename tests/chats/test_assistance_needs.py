"""A request of lines, from the family's first word to what has come; who else may know of it, and who may not."""

import asyncio
import io
import json
import re
from datetime import timedelta
from pathlib import Path

import docx
from sqlalchemy import text

from db.assistance import lines, needs
from db.people.roles import add_role, set_roles
from db.plan import assignees
from locales.words import LANGUAGES, Words
from school.people import Person, Role
from services.assistance import clock
from tests.chats.conftest import Stage
from tests.phone import Phone
from tests.school import NOW, ZONE, open_tx

NOTE = "әкесі ауырып жатыр КАНАРЕЙКА"


async def asks(
    phone: Phone, child: str, *things: tuple[str, str], note: str | None = None, unfinished: bool = False
) -> None:
    """A parent fills in the form: things with what is said of each, in the order in which they are asked about."""
    await phone.presses_raw("nd:new:0:0")
    await phone.presses(child)
    await phone.presses("Келісемін")
    for thing, _ in things:
        await phone.presses(thing)
    await phone.presses("Дайын")
    for said in filter(None, (said for _, said in things)):
        await phone.says(said)
    if unfinished:
        return
    if note:
        await phone.says(note)
    else:
        await phone.presses("Өткізіп жіберу")


async def reads(keeper: Phone, need_id: int) -> None:
    await keeper.presses_raw(f"nk:conduct:{need_id}::0")
    await keeper.presses_raw(f"nk:read:{need_id}:new:0")


async def on_day(stage: Stage, days: int) -> None:
    """So many days after the story's first, and what the clock does in that hour."""
    now = NOW + timedelta(days=days)
    await stage.telegram.clock.move(now - stage.telegram.clock.now())
    await stage.school.store.write(clock.every_hour, stage.school.vault, stage.school.id, ZONE, now)
    await stage.letters()


def made_keeper(stage: Stage, who: Person) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, who.id, Role.SOCIAL_PEDAGOGUE)


def kept_lines(stage: Stage, need_id: int = 1) -> list[tuple[str, str, int, str]]:
    with open_tx(stage.school.store) as tx:
        return [(one.kind, one.size, one.quantity, one.state) for one in lines.of_need(tx, need_id)]


async def test_row_143_wrong_sizes_and_numbers_are_asked_back(stage: Stage) -> None:
    gulnar = stage.gulnar
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", ""), ("Мектеп формасы", ""), unfinished=True)
    assert gulnar.sees("Мектеп формасы")
    await gulnar.says("999999")
    assert gulnar.sees("Мұндай өлшем болмайды")
    await gulnar.says("128, 999999")
    assert gulnar.sees("Саны 1-ден 10-ға дейін")
    await gulnar.says("үлкен")
    assert gulnar.sees("Түсінбедім")
    await gulnar.says("128 см, 2 дана")
    await gulnar.says("500, 1")
    assert gulnar.sees("Мұндай өлшем болмайды")
    await gulnar.says("36,5")
    await gulnar.presses("Өткізіп жіберу")
    assert gulnar.sees("Мектеп формасы (128) × 2")
    await gulnar.presses("✓ Жіберу")
    assert kept_lines(stage) == [("uniform", "128", 2, "asked"), ("winter_boots", "36.5", 1, "asked")]


async def test_row_141_a_parent_is_never_asked_what_the_family_is(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Оқулықтар", "5"))
    await stage.gulnar.presses("✓ Жіберу")
    shown = " ".join([*stage.gulnar.messages, *stage.gulnar.labels])
    assert not [word for word in ("Көп балалы", "Табысы төмен", "Жетім", "Мүгедек") if word in shown]
    await reads(stage.maira, 1)
    assert stage.maira.sees("Санаты: Белгіленбеген")
    await stage.maira.presses("Көп балалы")
    await stage.maira.presses_raw("nk:read:1:follow_up:0")
    assert stage.maira.sees("Санаты: Көп балалы")


async def test_row_140_what_the_state_pays_is_told_apart_and_no_money_passes(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Тегін тамақ", ""), note=None)
    await stage.gulnar.presses("✓ Жіберу")
    await stage.gulnar.presses_raw("nd:card:1:0")
    assert stage.gulnar.sees("мемлекет есебінен")
    await stage.gulnar.presses_raw("nd:new:0:0")
    await stage.gulnar.presses("Ахметов Арман")
    await stage.gulnar.presses("Келісемін")
    await stage.gulnar.presses("Мектеп сөмкесі")
    await stage.gulnar.presses("Дайын")
    await stage.gulnar.says("1")
    await stage.gulnar.says("Каспи картаға 5000 тг аударыңыз")
    assert stage.gulnar.sees("Бот ақшамен жұмыс істемейді")


async def test_row_163_what_is_open_for_a_child_is_said_before_and_shown_side_by_side(stage: Stage) -> None:
    for _ in range(2):
        await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37, 1"))
        double = stage.gulnar.sees("Бұл балаға бұрын өтініш берілген: № 1 (Қысқы етік (37) × 1)")
        await stage.gulnar.presses("✓ Жіберу")
    assert double
    await asks(stage.gulnar, "Ахметов Арман", ("Қысқы етік", "30, 1"))
    assert not stage.gulnar.sees("өтініш берілген"), "a brother is another child"
    await reads(stage.maira, 2)
    assert stage.maira.sees("№ 1 (Қысқы етік (37) × 1)")


async def test_each_line_goes_its_own_way_and_the_family_has_the_last_word(stage: Stage) -> None:
    gulnar, maira = stage.gulnar, stage.maira
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), ("Дәптер, қалам", "5"), ("Көзілдірік", "1"))
    await gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    await maira.presses("Заттар жеке-жеке")
    assert maira.labels[:3] == ["Қысқы етік (37) × 1", "Дәптер, қалам × 5", "Көзілдірік × 1"]
    await maira.presses("Көзілдірік")
    await maira.presses("Қабылдамау")
    await maira.presses("мемлекет төлейді")
    for step in ("checked", "approved", "started"):
        await maira.presses_raw(f"nk:step:1:{step}:0:1")
    assert [state for *_, state in kept_lines(stage)] == ["started", "asked", "refused"]
    await gulnar.presses_raw("nd:card:1:0")
    assert gulnar.sees("Көзілдірік × 1 – қабылданбады (мемлекет төлейді, өтініш жазуға көмектесеміз)")
    assert gulnar.sees("Қысқы етік (37) × 1 – іздеп жатырмыз")
    await maira.presses_raw("nk:step:1:handed_over:0:1")
    await gulnar.presses_raw("nd:card:1:0")
    await gulnar.presses("Қысқы етік")
    await gulnar.presses("Алған жоқпын")
    assert kept_lines(stage)[0][-1] == "started"
    await stage.letters()
    assert any("отбасы затты алмағанын айтты" in said for said in maira.messages)
    await maira.presses_raw("nk:step:1:handed_over:0:1")
    await gulnar.presses_raw("nd:here:1:0:1")
    await gulnar.presses_raw("nd:drop:1:0:2")
    assert [state for *_, state in kept_lines(stage)] == ["confirmed", "withdrawn", "refused"]
    await gulnar.presses_raw("nd:here:1:0:3")
    assert gulnar.sees("енді олай істеуге болмайды")
    await gulnar.presses_raw("nd:card:1:0")
    assert gulnar.sees("Күйі: тапсырылды")


async def test_a_family_corrects_answers_and_takes_everything_home_as_a_file(stage: Stage) -> None:
    gulnar, maira = stage.gulnar, stage.maira
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), note=NOTE)
    await gulnar.presses("✓ Жіберу")
    await gulnar.presses_raw("nd:line:1:0:1")
    await gulnar.presses("Өлшемін, санын түзету")
    await gulnar.says("38, 1")
    assert gulnar.sees("Қысқы етік (38) × 1")
    await reads(maira, 1)
    await maira.presses("Сұрақ қою")
    await maira.says("Тонның өлшемі қандай? КАНАРЕЙКА")
    await stage.letters()
    assert gulnar.sees("сұрақ бар")
    assert "КАНАРЕЙКА" not in " ".join(gulnar.messages[-1:])
    await gulnar.presses("Ашу")
    assert gulnar.sees("Тонның өлшемі қандай?")
    await gulnar.presses("Жауап беру")
    await gulnar.says("140")
    await maira.presses_raw("nk:read:1:follow_up:0")
    assert maira.sees("140")
    await gulnar.presses_raw("nd:held")
    for _ in range(200):
        if gulnar.account.chat.last.kind == "document":
            break
        await asyncio.sleep(0.02)
    assert gulnar.shown.file
    assert gulnar.shown.file.name == "өтініштерім.docx"
    assert gulnar.shown.protect_content
    word = docx.Document(io.BytesIO(gulnar.shown.file.content))
    told = "\n".join(paragraph.text for paragraph in word.paragraphs)
    for said in ("Ахметов Тимур", NOTE, "38 × 1", "Тонның өлшемі қандай?", "140"):
        assert said in told, said


async def test_a_thing_has_a_day_by_which_it_is_needed(stage: Stage) -> None:
    maira = stage.maira
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    await maira.presses_raw("nk:line:1::0:1")
    await maira.presses("Қашанға дейін керек?")
    await maira.says("25.10")
    await maira.presses_raw("nk:line:1::0:1")
    assert maira.sees("25 қазан күніне дейін керек")
    await stage.gulnar.presses_raw("nd:card:1:0")
    assert stage.gulnar.sees("25 қазан күніне дейін керек")
    for days in (8, 9, 10):
        await on_day(stage, days)
    assert sum("зат табылуы керек күн келді" in said for said in maira.messages) == 1
    await stage.zhanna.presses_raw("nk:due:1::0:1")
    assert stage.zhanna.notice.alert


# Whom it may reach


async def test_row_223_others_hear_that_there_is_nothing(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    doors = (
        "nd:card:1:0",
        "nk:card:1::0",
        "nk:read:1:new:0",
        "cd:codes:0:0:0",
        "cd:sure-name:0:1:0",
        "wk:card:1:0",
    )
    nothing = {
        Words(code, ZONE).plain(key)
        for code in LANGUAGES
        for key in ("need-not-found", "campaign-not-found", "weekly-not-found")
    }
    for phone in (stage.aidana, stage.beken, stage.dana, stage.aliya, stage.zhanna, stage.marat):
        for door in doors:
            await phone.presses_raw(door)
            assert phone.notice.text in nothing, (phone.account.name, door, phone.notice.text)
        assert "Етік" not in " ".join(phone.messages)


async def test_row_173_the_trust_line_answers_everybody_day_and_night(stage: Stage) -> None:
    await stage.saule.presses_raw("cd:trust:0:0:0")
    await stage.saule.says("8 7182 111222")
    await stage.telegram.clock.move(timedelta(hours=16))  # two in the morning
    stranger = stage.stranger(777_001, "Бөтен")
    stranger.account.started = True
    for phone in (stranger, stage.aidana, stage.ruslan, stage.gulnar, stage.maira):
        await phone.says("/hotline")
        for said in ("111", "8 7182 111222", "сенім телефоны", "телефон доверия", "trust line"):
            assert phone.sees(said), (phone.account.name, said)


def test_row_171_every_letter_of_the_campaigns_names_the_trust_line() -> None:
    root = Path(__file__).parents[2]
    posted = set()
    for file in (root / "services" / "assistance").glob("*.py"):
        posted |= set(re.findall(r'"([\w-]+-letter)"', file.read_text("utf-8")))
    posted -= {"donor-letter"}  # the words of a button
    assert len(posted) > 40
    for language in LANGUAGES:
        told = "".join(
            f.read_text("utf-8") for f in (root / "locales" / language / "assistance").glob("*.ftl")
        )
        blocks = {block.partition(" = ")[0]: block for block in re.split(r"\n(?=\S)", told)}
        for key in posted | {key for key in blocks if key.startswith("need-referral-")}:
            assert "{ -trust-line }{ $line }" in blocks[key], key


async def test_a_teacher_writes_down_what_a_family_agreed_to_by_word_and_the_parent_confirms(
    stage: Stage,
) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, "5 Б")
    marat, gulnar = stage.marat, stage.gulnar
    await marat.presses_raw("nd:new:0:0")
    await marat.presses("Ахметов Тимур")
    assert not marat.sees("Келісемін")
    assert marat.sees("Бұл бала сіздікі емес")
    await marat.says("31.02")
    assert marat.sees("Күнін былай жазыңыз")
    await marat.says("12.10")
    await marat.presses("Қысқы етік")
    await marat.presses("Дайын")
    await marat.says("37")
    await marat.presses("Өткізіп жіберу")
    await marat.presses("✓ Жіберу")
    await stage.letters()
    assert gulnar.sees("ауызша келісіміңізбен көмек сұрады")
    await reads(stage.maira, 1)
    assert stage.maira.sees("Келісім ауызша берілген")
    await gulnar.presses("Ашу")
    assert gulnar.sees("12 қазан күнгі ауызша келісіміңізбен")
    await stage.ruslan.presses_raw("nd:confirm:1:0:0")
    assert stage.ruslan.notice.text == "Такой просьбы не нашлось."
    await gulnar.presses("Растаймын")
    assert gulnar.sees("Келісім мерзімі")
    with open_tx(stage.school.store) as tx:
        way, who = tx.execute(text("SELECT way, person_id FROM consent WHERE purpose = 'help'")).one()
    assert (way, who) == ("pressed", stage.school.gulnar.id)
    await gulnar.presses("Қайтарып алу")
    await gulnar.presses("Иә, қайтарып аламын")
    assert kept_lines(stage)[0][-1] == "withdrawn"


# Keepers


async def test_a_request_whose_keeper_left_is_taken_up_and_the_deputy_head_sees_that_there_is_work(
    stage: Stage,
) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), note=NOTE)
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    await stage.maira.presses("✓ Қабылдау")
    made_keeper(stage, stage.school.dana)
    await stage.dana.presses_raw("nk:card:1::0")
    assert stage.dana.notice.text == "Бұл өтінішпен әріптесіңіз айналысып жатыр."
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.maira.id, [])
    await stage.saule.presses_raw("cd:numbers:0:0:0")
    assert stage.saule.sees("иесіз қалған: 1")
    assert stage.saule.sees("Қысқы етік (37) × 1")
    assert not [word for word in ("Ахметов", "КАНАРЕЙКА") if word in " ".join(stage.saule.messages)]
    await stage.saule.presses("Кодтар")
    await stage.saule.presses("№ 001: кімге")
    await stage.saule.presses("Қасымова Дана")
    await stage.letters()
    assert stage.dana.sees("№ 1 өтінішпен сіз айналысасыз")
    await reads(stage.dana, 1)
    assert stage.dana.sees("Ахметов Тимур")


async def test_where_nobody_has_the_office_the_deputy_head_hears_that_a_request_waits(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.maira.id, [])
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), note=NOTE)
    await stage.gulnar.presses("✓ Жіберу")
    await stage.letters()
    assert stage.saule.sees("әлеуметтік педагог тағайындалмаған")
    await stage.saule.presses("Ашу")
    assert stage.saule.sees("иесіз қалған: 1")
    assert not [word for word in ("Ахметов", "КАНАРЕЙКА") if word in " ".join(stage.saule.messages)]


async def test_whoever_stands_in_for_the_keeper_goes_on_and_loses_it_again(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    await stage.maira.presses("✓ Қабылдау")
    with open_tx(stage.school.store) as tx:
        assignees.set_away(
            tx,
            stage.school.maira.id,
            stage.school.zhanna.id,
            NOW - timedelta(hours=1),
            NOW + timedelta(days=2),
        )
    await reads(stage.zhanna, 1)
    assert stage.zhanna.sees("Ахметов Тимур")
    await stage.zhanna.presses_raw("nk:move:1:in_progress:0")
    with open_tx(stage.school.store) as tx:
        row = needs.by_id(tx, 1)
        assert row
        assert row.keeper_id == stage.school.maira.id
    await stage.telegram.clock.move(timedelta(days=3))
    await stage.zhanna.presses_raw("nk:read:1:follow_up:0")
    assert stage.zhanna.notice.text == "Такой просьбы не нашлось."


async def test_two_keepers_at_once_do_not_buy_twice(stage: Stage) -> None:
    made_keeper(stage, stage.school.dana)
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE need_line SET state = 'approved'"))
    await stage.maira.presses_raw("nk:step:1:started:0:1")
    await stage.dana.presses_raw("nk:step:1:started:0:1")
    assert stage.dana.notice.text in (
        "Бұл өтінішпен әріптесіңіз айналысып жатыр.",
        "Бұл өтінішке енді олай істеуге болмайды.",
    )
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT started_by FROM need_line")).scalar() == stage.school.maira.id


async def test_row_164_the_committee_sees_codes_and_a_name_is_asked_for_twice_and_on_record(
    stage: Stage,
) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), note=NOTE)
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    await stage.maira.presses("✓ Қабылдау")
    await stage.saule.presses_raw("cd:codes:0:0:0")
    assert stage.saule.sees("№ 001 · 5–7 сынып · Қысқы етік (37) × 1")
    assert "Ахметов" not in stage.saule.screen
    await stage.saule.presses_raw("cd:sure-name:0:1:0")
    assert stage.saule.notice.alert, "not before the code of conduct is accepted"
    await stage.saule.presses("№ 001: аты")
    await stage.saule.presses("✓ Қабылдаймын")
    assert "Ахметов" not in " ".join(stage.saule.messages)
    await stage.saule.presses("Иә, жұмыс үшін керек")
    assert stage.saule.sees("Ахметов Тимур, 5 Б")
    assert stage.saule.shown.protect_content
    await stage.letters()
    assert stage.maira.sees("баланың атын сұрады")
    await stage.gulnar.presses_raw("nd:card:1:0")
    assert stage.gulnar.sees("ашқан адам саны: 2")


async def test_under_the_first_consent_nobody_but_the_social_pedagogue_knows(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE consent SET text_version = '1'"))
    await stage.saule.presses_raw("cd:codes:0:0:0")
    assert not stage.saule.sees("№ 001")
    await stage.saule.presses_raw("cd:sure-name:0:1:0")
    assert stage.saule.notice.text == "Мұндай өтініш табылмады."


# Time


async def test_an_ended_consent_closes_the_request_and_erases_it(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), note=NOTE)
    await stage.gulnar.presses("✓ Жіберу")

    async def an_hour(days: int) -> None:
        await on_day(stage, days)

    await an_hour(355)
    assert any("келісіміңіз" in said and "аяқталады" in said for said in stage.gulnar.messages)
    await stage.gulnar.presses_raw("nd:renew:1:0:0")
    await an_hour(364)
    assert kept_lines(stage)[0][-1] == "asked"
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE consent SET ends_on = :day"), {"day": "2027-10-15"})
    await an_hour(366)
    with open_tx(stage.school.store) as tx:
        row = needs.by_id(tx, 1)
        assert row
        assert (row.state, row.sealed, row.child_key) == ("withdrawn", b"", None)
    assert any("жазғаныңыз өшірілді" in said for said in stage.gulnar.messages)


async def test_what_stands_still_is_said_to_the_keeper_and_in_numbers_to_the_deputy_head(
    stage: Stage,
) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    for days in (6, 7, 8):  # Thursday, Friday and Saturday
        await on_day(stage, days)
    assert len([said for said in stage.maira.messages if "қозғалмай тұр" in said]) == 1
    assert any("Қозғалмай тұрған көмек өтініштері: 1" in said for said in stage.saule.messages)


async def test_a_request_of_before_lines_is_taken_apart_and_its_buttons_go_on_working(stage: Stage) -> None:
    """As the former program wrote it: things, category and note in one sealed whole, no lines, no digest."""
    told = {
        "child": stage.school.timur.id,
        "category": "many_children",
        "items": ["shoes", "clothes"],
        "note": NOTE,
    }
    sealed = stage.school.vault.seal(json.dumps(told).encode(), "need:former")
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text(
                "INSERT INTO need (id, school_id, draft, number, reporter_id, state, sealed, created_at, changed_at)"
                " VALUES (1, :school, 'former', 1, :reporter, 'new', :sealed, :now, :now)"
            ),
            {
                "school": stage.school.id,
                "reporter": stage.school.gulnar.id,
                "sealed": sealed,
                "now": "2026-10-01 05:00:00",
            },
        )
        tx.execute(
            text(
                "INSERT INTO consent (purpose, subject, subject_id, person_id, text_version, way, agreed_on,"
                " given_at, ends_on)"
                " VALUES ('help', 'need', 1, :who, '1', 'pressed', '2026-10-01', '2026-10-01 05:00:00', '2027-10-01')"
            ),
            {"who": stage.school.gulnar.id},
        )
    await stage.gulnar.presses_raw("nd:card:1:0")
    assert stage.gulnar.sees("№ 1 өтініш")
    await reads(stage.maira, 1)
    assert stage.maira.sees("Көп балалы")
    assert stage.maira.sees("Аяқ киім × 1")
    for value in ("accepted", "in_progress", "ready", "handed_over"):
        await stage.maira.presses_raw(f"nk:move:1:{value}:0")
    assert [state for *_, state in kept_lines(stage)] == ["handed_over", "handed_over"]
    await stage.letters()
    assert any("№ 1 өтінішіңіз: тапсырылды" in re.sub(r"<.*?>", "", said) for said in stage.gulnar.messages)
