"""What an event keeps to when somebody changes it in between: signatures, consents, seats, marks, the briefing."""

from datetime import timedelta

from sqlalchemy import select

from db.events import event, proofs, registrations
from db.events import parts as lines
from db.plan import occurrence
from db.store import metadata
from school.events import Event, EventRefusal, EventSetting
from school.plan import LINK, PHOTO, Evidence
from services import events
from services.events import jury
from services.events.proofs import gather
from services.events.seats import tick
from tests.chats.conftest import Stage
from tests.chats.test_assistance_needs import asks
from tests.chats.test_events import at, heard
from tests.chats.test_events_of_plan import occurrence_named, opens_item
from tests.chats.test_events_parts import BEGINS, adds, drafts_last_bell, signed
from tests.chats.test_plan import with_plan
from tests.school import NOW, ZONE, asking, open_tx


async def test_row_097_and_108_evidence_from_an_event_asks_for_the_parents_consent_too(stage: Stage) -> None:
    await with_plan(stage)
    school, dana = stage.school, stage.dana
    item = occurrence_named(school, "Сыр сұхбат")
    values = {
        "title": "x",
        "place": "Фойе",
        "starts_at": NOW + timedelta(minutes=5),
        "grades": [],
        "capacity": None,
    }
    made = await school.store.write(events.create_for, asking(school.dana), "one", item, values)
    assert isinstance(made, Event)
    await at(stage, made.starts_at + timedelta(minutes=1))
    with open_tx(school.store) as tx:
        proofs.add(tx, made.id, Evidence(LINK, link="https://instagram.com/p/97"), school.dana.id, NOW)
    await dana.says("/menu")
    await dana.presses_raw(f"evf:proofs:{made.id}:0")
    await dana.presses("Жоспарға дәлел: 1")
    assert dana.sees("бет-жүзі көріне ме")
    with open_tx(school.store) as tx:
        state = select(occurrence.c.state).where(occurrence.c.id == item)
        assert tx.execute(state).scalar_one() == "open", "nothing is published before the answer"
    await dana.presses("Иә, ата-анасы келісті")
    assert dana.sees("https://instagram.com/p/97")
    with open_tx(school.store) as tx:
        assert tx.execute(state).scalar_one() == "done"


async def test_row_126_the_report_is_published_once_the_leadership_has_approved_it(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "жылдық қорытынды есеп")
    dana, saule = stage.dana, stage.saule
    await opens_item(dana, item)
    assert dana.sees("Есеп әлі бекітілмеген")
    assert not [label for label in dana.labels if "Есепті бекіту" in label]
    await dana.presses("Орындалды")
    assert dana.sees("алдымен басшылық бекітеді")
    await dana.presses_raw(f"pl:approve-report:{item}::0")
    await opens_item(dana, item)
    assert dana.sees("Есеп әлі бекітілмеген"), "a mentor approves nothing"
    await opens_item(saule, item)
    assert [label for label in saule.labels if "Жылдық есепті жасау" in label], (
        "made from the year's evidence"
    )
    await saule.presses("Есепті бекіту")
    assert saule.sees("Есепті бекіткен: Нұрланова Сәуле")
    await opens_item(dana, item)
    await dana.presses("Орындалды")
    await dana.says("https://instagram.com/p/126")
    await opens_item(dana, item)
    assert dana.sees("https://instagram.com/p/126")


async def test_row_109_names_the_campaign_in_whose_days_it_falls_before_that_stands(stage: Stage) -> None:
    await with_plan(stage)
    await opens_item(stage.saule, occurrence_named(stage.school, "қайырлы іс"))
    assert stage.saule.sees("Акцияның күндеріне келеді: «Қамқорлық» акциясы, 10 қаңтар")
    await stage.saule.presses("🤝 Акциялар")
    assert stage.saule.sees("кция")


async def test_row_219_links_of_the_media_are_collected(stage: Stage) -> None:
    saule = stage.saule
    event_id = await drafts_last_bell(stage, saule)
    await adds(saule, event_id, "partners", "▸бұқаралық ақпарат құралы", "Аудандық газет")
    await signed(stage, event_id)
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    await at(stage, BEGINS + timedelta(minutes=5))
    await saule.presses_raw(f"evf:add:{event_id}:0")
    for said in ("біз туралы жазды", "https://gazeta.kz/1", "https://radio.kz/2"):
        await saule.says(said)
    await saule.presses("Дайын")
    assert saule.sees("Жиналғаны: 2"), "words alone show nothing"
    assert saule.sees("https://gazeta.kz/1")
    assert saule.sees("https://radio.kz/2")


async def test_row_215_and_216_a_familys_wish_lies_sealed_and_names_no_event(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.saule)
    await signed(stage, event_id)
    await stage.saule.presses_raw(f"evd:publish:{event_id}:0")
    wish = "қамқорлықтағы бала, кешке қатыспаймыз САРЫТОРҒАЙ"
    await asks(stage.gulnar, "Ахметов Тимур", ("Мектеп сөмкесі", "1"), note=wish)
    await stage.gulnar.presses("✓ Жіберу")
    with open_tx(stage.school.store) as tx:
        kept = {table.name: repr(tx.execute(select(table)).all()) for table in metadata.sorted_tables}
    assert not [name for name, rows in kept.items() if "САРЫТОРҒАЙ" in rows], "nowhere in the open"
    for phone in (stage.saule, stage.dana, stage.marat):
        await phone.says("/menu")
        await phone.presses_raw("nk:read:1:new:0")
        assert not phone.sees("САРЫТОРҒАЙ")


async def test_row_210_a_lecture_that_is_offered_reaches_the_deputy_head_and_no_address_does(
    stage: Stage,
) -> None:
    graduate = stage.stranger(9100, "Түлек Айбек")
    await graduate.says("/start give")
    await graduate.presses("Түлек")
    await graduate.presses("Мектепте лекция оқу")
    await graduate.says("Жасанды интеллект туралы")
    await graduate.presses("Өткізіп жіберу")
    await graduate.says("Айбек, +7 700 000 00 00")
    await graduate.presses("Жіберу")
    await stage.letters()
    assert heard(stage.saule, "Жасанды интеллект туралы") == 1
    assert heard(stage.saule, "700 000") == 0
    assert heard(stage.dana, "Жасанды интеллект") == 0


async def test_row_212_the_headcount_shows_who_is_at_the_posts(stage: Stage) -> None:
    saule = stage.saule
    event_id = await drafts_last_bell(stage, saule)
    await adds(saule, event_id, "posts", "Жүнісов", "▸Жүнісов Марат", "2-қабат", "14:30–17:00")
    await signed(stage, event_id)
    await saule.presses_raw(f"evd:publish:{event_id}:0")
    await at(stage, BEGINS - timedelta(minutes=40))
    await saule.presses_raw(f"eva:classes:{event_id}:0::0:0")
    assert saule.sees("Кезекшілер орнында: 0 / 1")
    assert saule.sees("Жүнісов Марат · 2-қабат · әлі орнында емес")


async def test_what_three_sign_is_not_reached_by_another_kind_nor_left_by_one(stage: Stage) -> None:
    school, dana = stage.school, asking(stage.school.dana)
    event_id = await drafts_last_bell(stage, stage.dana, "Мектеп кеші", end="Жариялау")
    outcome = await school.store.write(events.put, dana, event_id, "kind", "graduation")
    assert outcome is EventRefusal.NOT_SIGNED
    assert not isinstance(
        await school.store.write(events.put, dana, event_id, "kind", "concert"), EventRefusal
    )
    with open_tx(school.store) as tx:
        tx.execute(event.update().where(event.c.id == event_id).values(kind="graduation"))
    outcome = await school.store.write(events.put, dana, event_id, "kind", "concert")
    assert outcome is EventRefusal.NOT_A_DRAFT


async def test_a_signature_is_for_the_programme_that_stood_there(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.saule)
    await signed(stage, event_id)
    await adds(stage.saule, event_id, "partners", "▸бұқаралық ақпарат құралы", "Аудандық газет")
    await stage.saule.presses_raw(f"evx:parts:{event_id}")
    assert "3 / 3" in " ".join(stage.saule.labels), "a partner changes nothing"
    await adds(stage.saule, event_id, "programme", "Би кеші", "▸Өткізіп жіберу", "23:00")
    await stage.saule.presses_raw(f"evd:publish:{event_id}:0")
    assert stage.saule.sees("Алдымен үшеуі келісуі керек")


async def test_who_has_not_read_the_briefing_is_not_let_in_by_the_word_either(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.saule)
    await signed(stage, event_id)
    await stage.saule.presses_raw(f"evd:publish:{event_id}:0")
    school, aidana = stage.school, asking(stage.school.aidana)
    with open_tx(school.store) as tx:
        tx.execute(event.update().where(event.c.id == event_id).values(word="Қыран"))
        registrations.register(tx, event_id, school.aidana.id, school.aidana.id, NOW)
    await at(stage, BEGINS)
    aidana = asking(school.aidana, BEGINS)
    assert (
        await school.store.write(events.come_by_word, aidana, event_id, "Қыран") is EventRefusal.NOT_BRIEFED
    )
    with open_tx(school.store) as tx:
        registrations.brief(tx, event_id, school.aidana.id, NOW)
    assert await school.store.write(events.come_by_word, aidana, event_id, "қыран") is None


async def test_whoever_was_marked_here_by_mistake_takes_no_place(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.dana, "«BALA» байқауы", end="Жариялау")
    school = stage.school
    both = (school.aidana.id, school.erlan.id)
    judged = {"event_id": event_id, "draft": "j", "part": "jury", "title": "Омарова", "state": "noted"}
    with open_tx(school.store) as tx:
        lines.add(tx, judged)
        for one in both:
            registrations.register(tx, event_id, one, one, NOW)
        registrations.note_came(tx, event_id, both, school.dana.id, BEGINS)
        judge = lines.of(tx, event_id)[0].id
        lines.put_mark(tx, event_id, judge, both[0], 10)
        lines.put_mark(tx, event_id, judge, both[1], 5)
        registrations.note_absent(tx, event_id, both[0])
    ranking = await school.store.write(jury.count, asking(school.dana, BEGINS + timedelta(hours=1)), event_id)
    assert isinstance(ranking, jury.Ranking)
    assert [(place, total) for place, _, total in ranking.lines] == [(1, 5)]


async def test_a_held_seat_of_a_cancelled_event_is_told_of_no_more(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.dana, "«BALA» байқауы", end="Жариялау")
    school = stage.school
    with open_tx(school.store) as tx:
        tx.execute(event.update().where(event.c.id == event_id).values(capacity=1, hold_hours=2))
        registrations.register(tx, event_id, school.aidana.id, school.aidana.id, NOW)
        registrations.register(tx, event_id, school.beken.id, school.beken.id, NOW)
    await school.store.write(events.withdraw, asking(school.aidana), event_id, school.aidana.id)
    await school.store.write(events.cancel, asking(school.dana), event_id, "Қар")
    await at(stage, NOW + timedelta(hours=3))
    await tick(school.store, school.id, ZONE, NOW + timedelta(hours=3))
    await stage.letters()
    assert heard(stage.beken, "Қар") == 1
    assert heard(stage.beken, "келесі адамға өтті") == 0


async def test_a_move_before_the_opening_hour_is_refused_and_a_lot_is_drawn_at_the_beginning(
    stage: Stage,
) -> None:
    event_id = await drafts_last_bell(stage, stage.dana, "«BALA» байқауы", end="Жариялау")
    school, dana = stage.school, asking(stage.school.dana)
    opens, closes = BEGINS - timedelta(days=1), BEGINS - timedelta(hours=1)
    hours: tuple[tuple[EventSetting, object], ...] = (
        ("opens_at", opens),
        ("closes_at", closes),
        ("seats", "drawn"),
    )
    for setting, value in hours:
        assert not isinstance(
            await school.store.write(events.put, dana, event_id, setting, value), EventRefusal
        )
    moved = await school.store.write(events.correct, dana, event_id, "starts_at", opens - timedelta(hours=1))
    assert moved is EventRefusal.AFTER_START, "nobody could ever register"
    sooner = closes - timedelta(hours=2)
    assert isinstance(await school.store.write(events.correct, dana, event_id, "starts_at", sooner), Event)
    await tick(school.store, school.id, ZONE, sooner)
    with open_tx(school.store) as tx:
        drawn = tx.execute(select(event.c.drawn_at).where(event.c.id == event_id)).scalar_one()
    assert drawn, "not two hours after it began"


async def test_pupils_photos_are_not_gathered_before_the_event_nor_of_a_cancelled_one(stage: Stage) -> None:
    event_id = await drafts_last_bell(stage, stage.dana, "«BALA» байқауы", end="Жариялау")
    school, given = stage.school, Evidence(PHOTO, file_id="a")
    assert await school.store.write(gather, asking(school.dana), event_id, given) is EventRefusal.NOT_BEGUN
    await school.store.write(events.cancel, asking(school.dana), event_id, "Қар")
    later = asking(school.dana, BEGINS + timedelta(hours=1))
    assert await school.store.write(gather, later, event_id, given) is EventRefusal.CANCELLED
