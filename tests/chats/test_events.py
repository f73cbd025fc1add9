"""A faction's event: a mentor makes it, pupils come, wait and leave, parents bring the little ones."""

import io
from datetime import UTC, datetime, timedelta

from openpyxl import load_workbook

from db import people
from db.events import kinds
from db.people.roles import set_roles
from school.events import EventRefusal
from services.events import publishing
from tests.chats.conftest import Stage
from tests.chats.test_plan_reports import newest
from tests.phone import Phone
from tests.school import asking, open_tx

#: The event of these stories begins on Tuesday 20 October at 15:00 in Almaty.
BEGINS = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)


async def make_event(stage: Stage, title: str = "«BALA DAUYSY» байқауы", seats: str = "1") -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("Іс-шаралар")
    await dana.presses("Жаңа іс-шара")
    await dana.says(title)
    await dana.presses("Мәдениет және өнер")
    await dana.says("31.02 15:00")
    assert dana.sees("Күнтізбеде ондай күн")
    await dana.says("20.10 15:00")
    await dana.says("Акт залы")
    await dana.presses("✎ Орын саны")
    await dana.says(seats)
    await dana.presses("Жариялау")
    assert dana.sees("Іс-шара жарияланды")


async def opens_event(phone: Phone) -> None:
    await phone.says("/menu")
    await phone.presses("🎉")
    await phone.presses("BALA")


async def test_the_last_seat_the_waiting_list_and_a_seat_that_becomes_free(stage: Stage) -> None:
    await make_event(stage)
    await opens_event(stage.aidana)
    await stage.aidana.presses("Тіркелу")
    assert stage.aidana.sees("Серікова Айдана: тіркелген")

    await opens_event(stage.erlan)
    await stage.erlan.presses("Записаться")
    assert stage.erlan.notice.text == "Мест нет: вы в очереди. Освободится место – сообщим."
    assert stage.erlan.sees("в очереди. Впереди: 0")

    await stage.aidana.presses("Қатыспаймын")
    await stage.letters()
    assert stage.erlan.sees("Место освободилось! Мұратов Ерлан теперь в списке")


async def test_a_double_press_registers_once(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await opens_event(stage.aidana)
    data = stage.aidana.data_of("Тіркелу")
    for _ in range(10):
        await stage.aidana.account.press(data=data)
    await stage.aidana.waits()
    assert "Тіркелгені: 1 / 10" in stage.aidana.screen


async def test_row_104_and_118_a_parent_registers_a_child_without_an_account(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await opens_event(stage.gulnar)
    await stage.gulnar.presses("Тіркеу: Ахметов Арман")
    assert stage.gulnar.sees("Ахметов Арман: тіркелген")
    foreign = stage.gulnar.data_of("Алып тастау: Ахметов Арман").replace(
        f":{stage.school.arman.id}:", f":{stage.school.aidana.id}:"
    )
    await stage.gulnar.presses_raw(foreign)
    assert stage.gulnar.sees("Бұл оқушыны сіз тіркей алмайсыз")


async def test_a_cancelled_event_is_told_and_closed(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await opens_event(stage.aidana)
    await stage.aidana.presses("Тіркелу")
    old_button = stage.aidana.data_of("Қатыспаймын")
    await opens_event(stage.dana)
    await stage.dana.presses("Кім келеді")
    assert stage.dana.sees("Серікова Айдана, 9 А")
    await stage.dana.presses("Артқа")
    await stage.dana.presses("Іс-шараны тоқтату")
    await stage.dana.says("Залда жөндеу жүріп жатыр")
    assert stage.dana.sees("1 адамға хабар барады")
    await stage.dana.presses("Иә, тоқтату")
    await stage.letters()
    assert stage.aidana.sees("өтпейді")
    assert stage.aidana.sees("Себебі: Залда жөндеу жүріп жатыр")
    await stage.aidana.presses_raw(old_button)
    assert stage.aidana.sees("тіркелу жабық")


async def test_what_somebody_types_cannot_break_the_markup(stage: Stage) -> None:
    await make_event(stage, title="BALA </b><a href='tg://user?id=1'>админ</a> & <x {{")
    await opens_event(stage.aidana)
    assert "</b><a href='tg://user?id=1'>админ</a> & <x {{" in stage.aidana.screen
    assert all(entity["type"] != "text_link" for entity in stage.aidana.shown.raw.get("entities", []))


async def test_a_student_cannot_make_an_event(stage: Stage) -> None:
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw("evd:new:0:0")
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")


async def test_a_class_teacher_registers_a_large_class_part_by_part(stage: Stage) -> None:
    """Nobody of the class falls off the card, and names stand in the order of the Kazakh alphabet."""
    names = ["Ғабитов", "Ыбыраев", "Құсайынов", "Әділ", "Үсен", "Жұма", "Іңкәр", "Өмір", "Һәкім", "Ұлан"]
    with open_tx(stage.school.store) as tx:
        for number, name in enumerate(names, start=1):
            row = {
                "school_id": stage.school.id,
                "code": f"Z-{number}",
                "name": name,
                "name_key": name.lower(),
            }
            more = {"grade": 9, "letter": "А", "language": "kk", "active": True}
            set_roles(tx, people.add(tx, row | more), [("student", "")])
    await make_event(stage, seats="100")
    await opens_event(stage.marat)
    first = [label for label in stage.marat.labels if label.startswith("➕ ")]
    await stage.marat.presses("›")
    second = [label for label in stage.marat.labels if label.startswith("➕ ")]
    assert [label.split()[1] for label in first + second] == (
        ["Әділ", "Ғабитов", "Жұма", "Құсайынов", "Өмір", "Ұлан", "Үсен", "Һәкім", "Ыбыраев", "Іңкәр"]
    )
    await stage.marat.presses("Іңкәр")
    assert stage.marat.sees("✓ Іңкәр: тіркелген.")
    await stage.marat.presses("‹")
    assert stage.marat.sees("Тіркелгені: 1")


async def at(stage: Stage, moment: datetime) -> None:
    """The school's clock jumps; then its minute strikes."""
    stage.telegram.clock.offset += moment - stage.telegram.clock.now()
    await stage.minute()


async def registers(phone: Phone, button: str = "Тіркелу") -> None:
    await opens_event(phone)
    await phone.presses(button)


def heard(phone: Phone, words: str) -> int:
    return sum(words in message for message in phone.messages)


async def corrects(stage: Stage, field: str, value: str) -> None:
    await opens_event(stage.dana)
    await stage.dana.presses("Өзгерту")
    await stage.dana.presses(field)
    await stage.dana.says(value)


async def test_those_who_come_are_reminded_on_the_eve_and_two_hours_before(stage: Stage) -> None:
    """Each once, in their language; who waits or has left is not; the mentor hears how many come."""
    await make_event(stage, seats="2")
    await registers(stage.aidana)
    await registers(stage.erlan, "Записаться")
    await registers(stage.beken)
    await registers(stage.gulnar, "Тіркеу: Ахметов Тимур")
    await stage.gulnar.presses("Алып тастау: Ахметов Тимур")

    await at(stage, BEGINS - timedelta(hours=23))
    assert not heard(stage.aidana, "Ертең:"), "at four it is too early"
    for minutes in (0, 1, 30):
        await at(stage, BEGINS - timedelta(hours=22) + timedelta(minutes=minutes))
    assert heard(stage.aidana, "Ертең: «BALA DAUYSY» байқауы") == 1
    assert heard(stage.erlan, "Завтра: «BALA DAUYSY» байқауы") == 1
    assert not heard(stage.beken, "Ертең:")
    assert not heard(stage.gulnar, "Ертең:")
    assert heard(stage.dana, "Ертең сіздің іс-шараңыз") == 1
    assert stage.dana.sees("Тіркелгені: 2, кезекте: 1")

    for minutes in (0, 1, 30):
        await at(stage, BEGINS - timedelta(hours=2) + timedelta(minutes=minutes))
    assert heard(stage.aidana, "Жақында басталады") == heard(stage.erlan, "Скоро начало") == 1
    await at(stage, BEGINS + timedelta(minutes=1))
    assert heard(stage.aidana, "басталады") == 1


async def test_whoever_registers_late_is_not_reminded_at_once(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await at(stage, BEGINS - timedelta(hours=21))
    await registers(stage.aidana)
    await stage.minute()
    assert not heard(stage.aidana, "Ертең:")
    await at(stage, BEGINS - timedelta(hours=2))
    assert heard(stage.aidana, "Жақында басталады") == 1


async def test_an_event_that_moved_is_reminded_of_anew_and_a_cancelled_one_never(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await at(stage, BEGINS - timedelta(hours=22))
    await corrects(stage, "Күні мен уақыты", "21.10 15:00")
    assert "20 қазан, 15:00 → 21 қазан, 15:00" in stage.dana.screen
    assert stage.dana.sees("1 адамға хабар барады")
    await stage.dana.presses("Иә, өзгерту")
    await stage.letters()
    assert stage.aidana.sees("өзгеріс бар. Енді былай")
    assert stage.aidana.sees("21 қазан, 15:00")
    await at(stage, BEGINS - timedelta(hours=2))
    assert not heard(stage.aidana, "Жақында басталады"), "not on the former day"
    await at(stage, BEGINS + timedelta(hours=2))
    assert heard(stage.aidana, "Ертең:") == 2

    await opens_event(stage.dana)
    await stage.dana.presses("Іс-шараны тоқтату")
    await stage.dana.presses("Өткізіп жіберу")
    await stage.dana.presses("Иә, тоқтату")
    await at(stage, BEGINS + timedelta(hours=22))
    assert not heard(stage.aidana, "Жақында басталады")


async def test_a_new_title_and_place_are_told_and_one_may_leave(stage: Stage) -> None:
    await make_event(stage, seats="1")
    await registers(stage.aidana)
    await registers(stage.erlan, "Записаться")
    await corrects(stage, "Атауы", "«BALA DAUYSY» ән байқауы")
    await stage.dana.presses("Иә, өзгерту")
    await corrects(stage, "Өтетін жері", "Спорт залы")
    await stage.dana.presses("Иә, өзгерту")
    await stage.letters()
    for phone in (stage.aidana, stage.erlan):
        assert phone.sees("«BALA DAUYSY» ән байқауы")
        assert phone.sees("Спорт залы")
    await stage.aidana.presses("Ашу")
    await stage.aidana.presses("Қатыспаймын")
    await stage.letters()
    assert stage.erlan.sees("Место освободилось!")


async def test_more_seats_move_the_line_up_and_fewer_than_people_are_refused(stage: Stage) -> None:
    await make_event(stage, seats="1")
    await registers(stage.aidana)
    await registers(stage.erlan, "Записаться")
    await corrects(stage, "Орын саны", "2")
    assert "1 → 2" in stage.dana.screen
    await stage.dana.presses("Иә, өзгерту")
    await stage.letters()
    assert stage.erlan.sees("Место освободилось! Мұратов Ерлан теперь в списке")
    assert not heard(stage.aidana, "өзгеріс бар"), "for her nothing has changed"
    await corrects(stage, "Орын саны", "1")
    await stage.dana.presses("Иә, өзгерту")
    assert stage.dana.sees("Тіркелгендер бұдан көп")


async def test_only_whoever_leads_an_event_corrects_it_and_not_after_it_began(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await opens_event(stage.dana)
    correct = stage.dana.data_of("Өзгерту")
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw(correct)
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")
    await opens_event(stage.aliya)
    await stage.aliya.presses("Өзгерту")
    assert stage.aliya.sees("Нені өзгертеміз?"), "the senior mentor leads all"
    await at(stage, BEGINS - timedelta(minutes=30))
    await corrects(stage, "Өтетін жері", "Аула")
    await at(stage, BEGINS + timedelta(minutes=1))
    await stage.dana.presses("Иә, өзгерту")
    assert stage.dana.sees("басталып кеткен")
    await stage.dana.presses_raw(correct)
    assert stage.dana.sees("басталып кеткен")


async def test_at_the_door_a_class_is_marked_and_the_exception_taken_back(stage: Stage) -> None:
    """An hour before the event the doors open; the list stands after the start, and the file has what was marked."""
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await registers(stage.erlan, "Записаться")
    await registers(stage.beken)
    await opens_event(stage.dana)
    assert "Келгендерді белгілеу" not in " ".join(stage.dana.labels)
    await at(stage, BEGINS - timedelta(hours=2))
    await stage.dana.presses("Келгендерді белгілеу")
    assert stage.dana.sees("бір сағат қалғанда")

    await at(stage, BEGINS + timedelta(minutes=5))
    await stage.dana.says("/menu")
    await stage.dana.presses("Іс-шаралар")
    assert not any("BALA" in label for label in stage.dana.labels), "it is not among the coming ones any more"
    await stage.dana.presses("Өткен іс-шаралар")
    await stage.dana.presses("BALA")
    await stage.dana.presses("Келгендерді белгілеу")
    assert stage.dana.labels[:2] == ["8 А · 0 / 1", "9 А · 0 / 2"]
    await stage.dana.presses("9 А")
    first_press = stage.dana.data_of("Серікова Айдана")
    await stage.dana.presses("Бәрі келді")
    assert stage.dana.sees("Келгені: 2 / 2")
    await stage.dana.presses("✓ Мұратов Ерлан")
    assert stage.dana.sees("Келгені: 1 / 2")
    await stage.dana.presses_raw(first_press)
    assert stage.dana.notice.text == "Серікова Айдана 15:05 уақытында белгіленген (Қасымова Дана)."
    await stage.dana.presses("Артқа")
    assert stage.dana.sees("Келгені: 1 / 3")

    await stage.dana.presses("Артқа")
    await stage.dana.presses("Кім келеді")
    assert stage.dana.sees("Келгені: 1, келмегені: 2")
    assert stage.dana.sees("✅ Серікова Айдана, 9 А")
    await stage.dana.presses("Excel")
    sheet = load_workbook(io.BytesIO(await newest(stage.dana, "document", ".xlsx"))).active
    lines = [row[1:] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert lines[0] == ("Серікова Айдана", "9 А", "тіркелген", "15:05")
    assert lines[1] == ("Мұратов Ерлан", "9 А", "тіркелген", None)


async def test_a_foreign_event_at_the_door_and_a_pupil_who_is_not_on_the_list(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await at(stage, BEGINS + timedelta(minutes=5))
    await stage.dana.presses_raw(f"eva:came:1:9:А:0:{stage.school.beken.id}")
    assert stage.dana.sees("Тізімде жоқ")
    await stage.dana.presses_raw("eva:classes:417:0::0:0")
    assert stage.dana.sees("Мұндай іс-шара табылмады")
    await stage.aidana.presses_raw("eva:all:1:9:А:0:0")
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")


async def test_row_119_grade_eleven_is_refused_with_a_reason(stage: Stage) -> None:
    """An event is open to its grades alone, whatever a button says."""
    await make_event(stage, seats="10")
    with open_tx(stage.school.store) as tx:
        people.change(tx, stage.school.aidana.id, grade=11)
        tx.exec_driver_sql("UPDATE event SET grades = 2016")  # 5–10
    await stage.aidana.says("/menu")
    await stage.aidana.presses("🎉")
    assert not any("BALA" in label for label in stage.aidana.labels)
    await stage.aidana.presses_raw(f"ev:join:1:{stage.school.aidana.id}:0:0")
    assert stage.aidana.sees("басқа сыныптарға арналған")


async def test_row_214_no_money_is_asked_for_in_a_title_a_place_or_a_reason(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("Іс-шаралар")
    await dana.presses("Жаңа іс-шара")
    await dana.says("Концерт: 5000 теңге картаға аударыңыз 4400 4302 1234 5678")
    assert dana.sees("Ереже:")
    await make_event(stage)
    await corrects(stage, "Өтетін жері", "Акт залы, кіру 500 теңге")
    assert dana.sees("Ереже:")
    await opens_event(dana)
    await dana.presses("Іс-шараны тоқтату")
    await dana.says("Мұғалімге сыйлыққа 1000 теңгеден жинаймыз")
    assert dana.sees("Ереже:")
    await stage.saule.says("/announcements")
    assert stage.saule.sees("3 рет тоқтатылды"), "the deputy head sees how often, never what was written"


async def test_row_059_a_factions_remit_grows_in_the_chat(stage: Stage) -> None:
    """A task that region or school adds is a kind of event of the school's own, with its faction and its fields."""
    with open_tx(stage.school.store) as tx:
        aliya, names = asking(stage.school.aliya), ("Кітап апталығы", "Неделя книги")
        asked = ("k1", names, "information", ["topic"], ["came"])
        assert publishing.add_kind(tx, asking(stage.school.dana), *asked) is EventRefusal.NOT_APPROVER
        assert publishing.add_kind(tx, aliya, *asked) is None
        (added,) = kinds.own(tx, stage.school.id)
        offered = publishing.catalogue(tx, stage.school.id)
    assert added.faction == "information"
    assert offered[added.key].names == names
