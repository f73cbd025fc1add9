"""From a row of the plan to its event: title, faction and grades are the row's, and nobody else may register."""

import dataclasses
from datetime import timedelta

from sqlalchemy import select, update

from db.events import of_plan
from db.plan import occurrence, plan_item
from school.events import Event, EventRefusal, why_not_register
from school.people import GRADES, Person, Role, bits_as_grades
from services import events
from services.plan import closing
from tests.chats.conftest import Stage
from tests.chats.test_events import heard
from tests.chats.test_plan import with_plan
from tests.phone import Phone
from tests.school import NOW, School, asking, open_tx


def occurrence_named(school: School, title: str) -> int:
    """The first dated item whose row has this in its title."""
    wanted = select(occurrence.c.id).join(plan_item).where(plan_item.c.title.contains(title))
    with open_tx(school.store) as tx:
        return int(tx.execute(wanted.order_by(occurrence.c.id)).scalars().first() or 0)


async def opens_item(phone: Phone, occurrence_id: int) -> None:
    await phone.says("/menu")
    await phone.presses_raw(f"pl:card:{occurrence_id}:week:0")


async def test_a_row_of_the_plan_becomes_an_event_for_exactly_its_grades(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "START")
    dana = stage.dana
    await opens_item(dana, item)
    await dana.presses("Іс-шараға тіркеу ашу")
    assert dana.sees("Сыныптар: 5–10")
    await dana.presses("Тіркелуді ашу")
    assert dana.sees("Сағат нешеде басталады?")
    await dana.says("25:00")
    assert dana.sees("Күнтізбеде ондай күн")
    await dana.says("15:00")
    await dana.says("Акт залы")
    assert dana.sees("5–10-сыныптар"), "the grades were not asked for"
    assert dana.sees("Мәдениет және өнер")
    await dana.presses("Жариялау")
    assert dana.sees("Іс-шара жарияланды")

    await dana.presses("Жоспардағы іс")
    await dana.presses("Іс-шараға тіркеу ашу")
    assert any("START" in label for label in dana.labels), "the row shows its event"

    await stage.aidana.says("/menu")
    await stage.aidana.presses("🎉")
    await stage.aidana.presses("START")
    await stage.aidana.presses("Тіркелу")
    assert stage.aidana.sees("тіркелген")
    assert "Жоспардағы іс" not in " ".join(stage.aidana.labels), "the plan is the staff's"
    await stage.gulnar.says("/menu")
    await stage.gulnar.presses("🎉")
    await stage.gulnar.presses("START")
    assert not any("Арман" in label for label in stage.gulnar.labels), "a first grade is not meant"


async def test_an_event_on_another_day_asks_about_the_plan(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "бұрыш")
    dana = stage.dana
    await opens_item(dana, item)
    await dana.presses("Іс-шараға тіркеу ашу")
    await dana.presses("Тіркелуді ашу")
    if "бірнеше іс бар" in dana.screen:
        await dana.presses(dana.labels[0])
    await dana.says("15:00")
    await dana.says("Фойе")
    await dana.presses("Жариялау")
    await dana.presses("Өзгерту")
    await dana.presses("Күні мен уақыты")
    await dana.says("22.10 15:00")
    await dana.presses("Иә, өзгерту")
    assert dana.sees("Жоспарды да жылжытасыз ба?")
    await dana.presses("Жоспарда да жылжыту")
    assert heard(dana, "өзгерді") == 0
    assert not dana.sees("ескірген")


async def test_a_row_on_another_day_asks_about_the_event_once(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "START")
    begins = NOW + timedelta(days=3)
    values = {"title": "START", "place": "Зал", "starts_at": begins, "grades": [], "capacity": None}
    await stage.school.store.write(events.create_for, asking(stage.school.dana), "one", item, values)
    await stage.minute()
    assert not heard(stage.dana, "Жоспардағы күні өзгерді"), "only a move is asked about"
    with open_tx(stage.school.store) as tx:
        day = (NOW + timedelta(days=5)).date()
        tx.execute(update(occurrence).where(occurrence.c.id == item).values(starts_on=day, due_on=day))
    for _ in range(3):
        await stage.minute()
    assert heard(stage.dana, "Жоспардағы күні өзгерді") == 1
    await stage.dana.presses("Іс-шараны жылжыту")
    await stage.dana.says("21.10 15:00")
    await stage.dana.presses("Иә, өзгерту")
    assert stage.dana.sees("21 қазан, 15:00")
    assert not stage.dana.sees("Жоспарды да жылжытасыз ба?"), "they are on one day again"


async def test_a_closed_item_opens_no_registration_and_the_plan_is_no_pupils(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "START")
    await opens_item(stage.dana, item)
    await stage.dana.presses("Іс-шараға тіркеу ашу")
    opens = stage.dana.data_of("Тіркелуді ашу")
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw(opens)
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")
    await stage.school.store.write(closing.not_held, asking(stage.school.saule), item, "Қар жауды")
    await stage.dana.presses_raw(opens)
    assert stage.dana.sees("тіркелу ашылмайды")
    await stage.dana.presses_raw("evp:item:99999")
    assert stage.dana.sees("Жоспарда мұндай іс табылмады")


def pupil(school: School, grade: int) -> Person:
    return Person(9000 + grade, school.id, "Біреу", "kk", frozenset({(Role.STUDENT, "")}), grade, "А")


async def test_rows_089_to_126_registration_is_open_to_exactly_the_grades_of_the_row(stage: Stage) -> None:
    """All 38 rows: whoever asks for other grades gets the row's, and only they may register."""
    await with_plan(stage)
    school = stage.school
    with open_tx(school.store) as tx:
        rows = tx.execute(
            select(plan_item.c.title, plan_item.c.grades, occurrence.c.id)
            .join(occurrence)
            .where(occurrence.c.number == 1)
        ).all()
    assert len(rows) == 38
    for title, grades, item in rows:
        values = {
            "title": title,
            "place": "Акт залы",
            "starts_at": NOW + timedelta(days=1),
            "grades": list(GRADES),
            "capacity": None,
        }
        made = await school.store.write(events.create_for, asking(school.dana), f"row-{item}", item, values)
        assert isinstance(made, Event)
        meant = {grade for grade in GRADES if why_not_register(made, pupil(school, grade), NOW) is None}
        assert meant == set(bits_as_grades(grades)), title


async def test_row_083_two_groups_and_grade_eleven_is_not_meant(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "Лигасы")
    seen = await stage.school.store.read(events.planned, asking(stage.school.dana), item)
    assert not isinstance(seen, EventRefusal)
    assert list(seen.grades) == list(range(1, 11))


async def test_the_same_draft_makes_one_event_of_the_row(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "START")
    values = {"title": "x", "place": "y", "starts_at": NOW + timedelta(days=1), "grades": [1], "capacity": 3}
    made = [
        await stage.school.store.write(
            events.create_for, asking(stage.school.dana), "once", item, dict(values)
        )
        for _ in range(2)
    ]
    with open_tx(stage.school.store) as tx:
        assert (
            len({one.id for one in made if isinstance(one, Event)}) == len(of_plan.events_of(tx, item)) == 1
        )


async def test_another_schools_row_is_not_seen(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "START")
    stranger = dataclasses.replace(stage.school.dana, school_id=417)
    seen = await stage.school.store.read(events.planned, asking(stranger), item)
    assert seen is EventRefusal.NO_SUCH_ITEM
