"""How seats are given: by choice, by lot, held for the first in the line; drafts, tickets, the word of the room."""

import asyncio
import io
from datetime import timedelta

from PIL import Image
from sqlalchemy import select

from db.events import event, registrations
from school.events import EventRefusal
from services import events
from services.events import tickets
from tests.chats.conftest import Stage
from tests.chats.test_events import BEGINS, at, corrects, heard, make_event, opens_event, registers
from tests.chats.test_plan_reports import newest
from tests.phone import Phone
from tests.school import ZONE, asking, open_tx


async def sets(stage: Stage, setting: str, value: str, *, press: bool = True) -> None:
    await opens_event(stage.dana)
    await stage.dana.presses("Тағы")
    await stage.dana.presses("Баптау")
    await stage.dana.presses(setting)
    await (stage.dana.presses(value) if press else stage.dana.says(value))


def only_event(stage: Stage) -> int:
    with open_tx(stage.school.store) as tx:
        return int(tx.execute(select(event.c.id)).scalar_one())


async def test_publishing_tells_exactly_the_grades_meant_once(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await stage.letters()
    assert heard(stage.aidana, "Жаңа іс-шара") == 1
    assert heard(stage.erlan, "Новое мероприятие") == 1
    assert heard(stage.gulnar, "Жаңа іс-шара") == 1, "a parent of two children hears it once"
    assert heard(stage.marat, "Жаңа іс-шара") == heard(stage.dana, "Жаңа іс-шара:") == 0


async def test_a_freed_seat_is_held_and_then_offered_to_the_next(stage: Stage) -> None:
    await make_event(stage, seats="1")
    await sets(stage, "Орынды сақтау", "6 сағат")
    assert stage.dana.sees("біріншіге 6 сағат сақталады")
    await registers(stage.aidana)
    await registers(stage.erlan, "Записаться")
    await registers(stage.beken)
    await opens_event(stage.aidana)
    await stage.aidana.presses("Қатыспаймын")
    await stage.letters()
    assert stage.erlan.sees("освободилось место")
    takes = stage.erlan.data_of("Беру место")
    await opens_event(stage.beken)
    assert stage.beken.sees("кезекте. Алдында 0 адам бар"), "nobody else's until then"
    await at(stage, stage.telegram.clock.now() + timedelta(hours=6, minutes=1))
    assert heard(stage.erlan, "предложено следующему") == 1
    offered = heard(stage.beken, "үшін орын босады")
    assert offered, "the letter stays in the chat"
    await stage.erlan.presses_raw(takes)
    assert stage.erlan.sees("уже занято")
    await stage.beken.presses("Орынды аламын")
    assert stage.beken.sees("Оспанов Бекен: тіркелген")
    await stage.minute()
    assert heard(stage.beken, "үшін орын босады") == offered, "nobody is offered twice"


async def test_a_moderated_event_gives_seats_as_its_mentor_chooses(stage: Stage) -> None:
    await make_event(stage, seats="1")
    await sets(stage, "Орын беру", "тәлімгердің таңдауымен")
    await registers(stage.aidana)
    assert stage.aidana.sees("орын сұрады")
    await registers(stage.erlan, "Записаться")
    await registers(stage.beken)
    await opens_event(stage.dana)
    await stage.dana.presses("Тағы")
    await stage.dana.presses("Орын сұрағандар")
    assert stage.dana.sees("Орын сұрағаны: 3")
    await stage.dana.presses("Мұратов Ерлан")
    await stage.letters()
    assert stage.erlan.sees("место есть")
    accept = stage.dana.data_of("Серікова Айдана")
    await stage.dana.presses_raw(accept)
    await stage.letters()
    assert stage.aidana.sees("кезекте"), "the room is full"
    await stage.dana.presses_raw(accept)
    assert stage.dana.sees("жауап берілген")
    await stage.dana.presses("✕")
    await stage.letters()
    assert stage.beken.sees("орын болмады")
    await sets(stage, "Орын беру", "жеребемен")
    assert stage.dana.sees("Тізімде адам бар")


async def test_seats_are_drawn_by_lot_and_the_seed_is_published(stage: Stage) -> None:
    await make_event(stage, seats="2")
    await sets(stage, "Орын беру", "жеребемен")
    await sets(stage, "Тіркелу жабылуы", "19.10 15:00", press=False)
    await registers(stage.aidana)
    assert stage.aidana.sees("Жеребе коды:")
    await registers(stage.erlan, "Записаться")
    await registers(stage.beken)
    await at(stage, BEGINS - timedelta(days=1) + timedelta(minutes=1))
    phones = (stage.aidana, stage.erlan, stage.beken)
    won = [heard(one, "Жеребе бойынша") + heard(one, "По жребию") for one in phones]
    assert sorted(won) == [0, 1, 1]
    await stage.minute()
    assert [heard(one, "Жеребе бойынша") + heard(one, "По жребию") for one in phones] == won
    await opens_event(stage.aidana)
    assert stage.aidana.sees("Жеребе тасталды. Оның саны:")
    event_id = only_event(stage)
    with open_tx(stage.school.store) as tx:
        assert registrations.counts(tx, event_id) == (2, 1)


async def test_a_draft_of_a_teacher_is_published_by_the_senior_mentor(stage: Stage) -> None:
    marat = stage.marat
    await marat.says("/menu")
    await marat.presses("🎉")
    await marat.presses("Жаңа іс-шара")
    for said in ("«BALA DAUYSY» концерті", None, "20.10 15:00", "Акт залы"):
        await (marat.says(said) if said else marat.presses("Мәдениет және өнер"))
    await marat.presses("Бекітуге жіберу")
    assert marat.sees("Бекітуге жіберілді")
    await stage.letters()
    assert stage.aliya.sees("іс-шара жобасын ұсынды")
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw(f"ev:card:{only_event(stage)}:0:0")
    assert stage.aidana.sees("табылмады"), "a draft is nobody else's"
    await marat.presses("Бекітуге жіберу")
    assert marat.sees("Бекітуге жіберілді")
    assert marat.sees("Жоба: әзірге оқушылар көрмейді"), "it is not his to publish"
    assert heard(stage.aliya, "іс-шара жобасын ұсынды") == 1
    await stage.aliya.presses("Ашу")
    await stage.aliya.presses("Жобаны қайтару")
    await stage.aliya.says("Орны жазылмаған")
    await stage.letters()
    assert marat.sees("Орны жазылмаған")
    await stage.aliya.says("/menu")
    await stage.aliya.presses("🎉")
    await stage.aliya.presses("Жобалар")
    await stage.aliya.presses("BALA")
    await stage.aliya.presses("Жариялау")
    await stage.letters()
    assert marat.sees("Іс-шараңыз жарияланды")
    assert heard(stage.aidana, "Жаңа іс-шара") == 1


async def test_row_220_a_tradition_is_copied_from_an_earlier_year(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await sets(stage, "Түрі", "мектеп дәстүрі")
    await registers(stage.aidana)
    await opens_event(stage.dana)
    await stage.dana.presses("Тағы")
    await stage.dana.presses("Көшірмесін жасау")
    await stage.dana.says("21.10.2027 15:00")
    assert stage.dana.sees("Жоба")
    assert stage.dana.sees("мектеп дәстүрі")
    assert stage.dana.sees("Тіркелгені: 0 / 10")
    assert stage.dana.sees("Мәдениет және өнер")


async def test_row_121_a_class_is_registered_by_its_teacher(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await opens_event(stage.marat)
    await stage.marat.presses("Сыныпты тіркеу (2)")
    assert stage.marat.sees("Сыныптан тіркелді: 2")
    assert stage.marat.sees("Тіркелгені: 2 / 10")
    assert not any("Сыныпты тіркеу" in label for label in stage.marat.labels)


async def test_parent_and_child_come_together_and_two_events_at_one_hour_are_named(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await sets(stage, "Ата-анасымен", "Артқа")
    await make_event(stage, title="BALA екі", seats="10")
    for title in ("BALA екі", "«BALA DAUYSY»"):
        await stage.gulnar.says("/menu")
        await stage.gulnar.presses("🎉")
        await stage.gulnar.presses(title)
        await stage.gulnar.presses("Тіркеу: Ахметов Тимур")
    assert stage.gulnar.sees("сол уақытта басқа тізімде де тұр: «BALA екі»")
    with open_tx(stage.school.store) as tx:
        listed = registrations.attendee(tx, 1, stage.school.timur.id)
    assert listed
    assert listed.with_parent


async def test_row_050_what_a_pupil_can_do_this_week(stage: Stage) -> None:
    await make_event(stage, seats="10")
    aidana = stage.aidana
    await aidana.says("/menu")
    await aidana.presses("🎉")
    await aidana.presses("Осы аптада")
    assert aidana.sees("Алдағы жеті күнде: 1")
    await aidana.presses("Қызығушылықтарым")
    await aidana.presses("музыкалық")
    await aidana.presses("Дайын")
    assert aidana.sees("(музыкалық)")
    assert any("BALA" in label for label in aidana.labels)


async def scans(phone: Phone, code: str) -> None:
    await phone.starts(code)


async def test_a_ticket_opens_the_door_once(stage: Stage) -> None:
    """Of another event, copied, forged, of somebody who left: each is told apart."""
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await stage.aidana.presses("Билетім")
    picture = Image.open(io.BytesIO(await newest(stage.aidana, "photo")))
    assert picture.width > 600
    school, event_id = stage.school, only_event(stage)
    vault = stage.house.vault
    code = tickets.code_of(vault, event_id, school.aidana.id)
    assert len(code) <= 64
    await at(stage, BEGINS - timedelta(minutes=20))
    await scans(stage.dana, code)
    assert stage.dana.sees("✅ Серікова Айдана, 9 А")
    await scans(stage.aliya, code)
    assert stage.aliya.sees("14:40 уақытынан бері ішінде (Қасымова Дана)")
    await scans(stage.dana, code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert stage.dana.sees("Бұл билет біздің емес")
    await scans(stage.dana, tickets.code_of(vault, event_id, school.beken.id))
    assert stage.dana.sees("Тізімде жоқ")
    await scans(stage.erlan, code)
    assert stage.erlan.sees("Записано: 1 из 10") or stage.erlan.sees("BALA"), "a pupil sees the event alone"
    with open_tx(school.store) as tx:
        seen = registrations.attendee(tx, event_id, school.aidana.id)
    assert seen
    assert seen.seen_by == school.dana.id


async def test_the_word_said_in_the_room_marks_who_knows_it(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await sets(stage, "Залдағы сөз", "Қыран", press=False)
    await registers(stage.aidana)
    await registers(stage.beken)
    assert not any("сөзді жазу" in label for label in stage.aidana.labels)
    await at(stage, BEGINS + timedelta(minutes=10))
    await stage.aidana.presses_raw(f"ev:card:{only_event(stage)}:0:0")
    await stage.aidana.presses("Залда айтылған сөзді жазу")
    await stage.aidana.says("тұлпар")
    assert stage.aidana.sees("Сөз дұрыс емес")
    await stage.aidana.says("ҚЫРАН")
    assert stage.aidana.sees("Келгеніңіз белгіленді")
    absent = await stage.school.store.read(
        events.absent_ones, asking(stage.school.dana, stage.telegram.clock.now()), only_event(stage)
    )
    assert isinstance(absent, list)
    assert [one.name for one in absent] == ["Оспанов Бекен"]


async def test_an_entry_of_the_calendar_follows_the_event(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await stage.aidana.presses("күнтізбесіне")
    first = (await newest(stage.aidana, "document", ".ics")).decode()
    await corrects(stage, "Күні мен уақыты", "21.10 15:00")
    await stage.dana.presses("Иә, өзгерту")
    await at(stage, stage.telegram.clock.now() + timedelta(hours=1))
    await opens_event(stage.aidana)
    await stage.aidana.presses("күнтізбесіне")
    second = first
    async with asyncio.timeout(30):
        while second == first:
            await asyncio.sleep(0.02)
            second = (await newest(stage.aidana, "document", ".ics")).decode()

    def line(file: str, name: str) -> str:
        return next(one for one in file.splitlines() if one.startswith(name))

    assert line(first, "UID") == line(second, "UID")
    assert line(first, "SEQUENCE") == "SEQUENCE:0"
    assert line(second, "SEQUENCE") == "SEQUENCE:1"
    assert line(second, "DTSTART") == "DTSTART:20261021T100000Z"


async def test_row_056_a_tradition_is_called_to_mind_a_month_before_its_day(stage: Stage) -> None:
    await make_event(stage, title="BALA алтын күз", seats="10")
    await sets(stage, "Түрі", "мектеп дәстүрі")
    recall, store = events.recall_traditions, stage.school.store
    assert not await recall(store, stage.school.id, BEGINS + timedelta(days=300))
    a_month_before = BEGINS + timedelta(days=364 - 30)
    assert await recall(store, stage.school.id, a_month_before + timedelta(hours=1)) == 1
    assert not await recall(store, stage.school.id, a_month_before + timedelta(hours=2)), "once"


async def test_an_event_on_a_day_off_or_at_anothers_hour_is_named_to_whoever_leads_it(stage: Stage) -> None:
    await make_event(stage, seats="10")
    assert not stage.dana.sees("сабақ жоқ")
    await make_event(stage, title="BALA екі", seats="10")
    assert stage.dana.sees("осы сыныптарға арналған басқа іс-шара бар: «BALA DAUYSY» байқауы")
    await stage.dana.presses("Өзгерту")
    await stage.dana.presses("Күні мен уақыты")
    await stage.dana.says("25.10 15:00")
    await stage.dana.presses("Иә, өзгерту")
    assert stage.dana.sees("Бұл күні сабақ жоқ"), "a Sunday"
    assert not stage.dana.sees("басқа іс-шара бар")


async def test_names_are_shown_to_the_staff_alone(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await registers(stage.gulnar, "Тіркеу: Ахметов Тимур")
    await opens_event(stage.beken)
    for phone, names in ((stage.beken, ("Айдана", "Тимур")), (stage.gulnar, ("Айдана",))):
        for data in (
            "evd:who:1:0",
            "evd:file:1:0",
            "evs:list:1:0:0",
            "evf:proofs:1:0",
            "eva:class:1:9:А:0:0",
        ):
            await phone.presses_raw(data)
        assert not [name for name in names if any(name in text for text in phone.messages)]
    await stage.marat.says("/menu")
    await stage.marat.presses_raw("evd:who:1:0")
    assert stage.marat.sees("Бұл іс-шараны тек авторы"), "nor to staff who do not lead it"


async def test_seats_are_held_for_the_first_of_the_line_alone_whoever_else_presses(stage: Stage) -> None:
    """A held seat counts as taken; two ticks of the clock offer it to one person."""
    await make_event(stage, seats="1")
    await sets(stage, "Орынды сақтау", "2 сағат")
    school, store = stage.school, stage.school.store
    now = stage.telegram.clock.now()
    for pupil in (school.aidana, school.erlan, school.beken):
        await store.write(events.register, asking(pupil, now), 1, pupil.id)
    await store.write(events.withdraw, asking(school.aidana, now), 1, school.aidana.id)
    await store.write(events.register, asking(school.aidana, now), 1, school.aidana.id)
    later = now + timedelta(hours=2, seconds=1)
    await asyncio.gather(*(events.tick(store, school.id, ZONE, later) for _ in range(4)))
    with open_tx(store) as tx:
        found = registrations.states_of(
            tx, 1, [one.id for one in (school.aidana, school.erlan, school.beken)]
        )
    assert {who: state for who, (state, _) in found.items()} == {
        school.beken.id: "held",
        school.aidana.id: "waiting",
    }
    taken = await store.write(events.take, asking(school.aidana, later), 1, school.aidana.id)
    assert taken is EventRefusal.NOT_OFFERED


async def test_a_held_seat_goes_to_nobody_else_in_the_night(stage: Stage) -> None:
    """Else one after the other would lose it asleep."""
    await make_event(stage, seats="1")
    await sets(stage, "Орынды сақтау", "2 сағат")
    school, store = stage.school, stage.school.store
    evening = stage.telegram.clock.now().replace(hour=15)  # 20:00 at school
    for pupil in (school.aidana, school.erlan, school.beken):
        await store.write(events.register, asking(pupil, evening), 1, pupil.id)
    await store.write(events.withdraw, asking(school.aidana, evening), 1, school.aidana.id)

    async def holder(hours: float) -> list[int]:
        await events.tick(store, school.id, ZONE, evening + timedelta(hours=hours))
        with open_tx(store) as tx:
            found = registrations.states_of(tx, 1, [school.erlan.id, school.beken.id])
        return [who for who, (state, _) in found.items() if state == "held"]

    assert await holder(2.1) == await holder(11) == [school.erlan.id]
    assert await holder(11.6) == [school.beken.id], "at half past seven"
