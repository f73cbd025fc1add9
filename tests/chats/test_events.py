"""A faction's event: a mentor makes it, pupils come, wait and leave, parents bring the little ones."""

from db import people
from db.people.roles import set_roles
from tests.chats.conftest import Stage
from tests.phone import Phone
from tests.school import open_tx


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
    await dana.presses("Дайын")
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

    await stage.aidana.presses("Бас тарту")
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


async def test_a_parent_registers_a_child_without_an_account(stage: Stage) -> None:
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
    old_button = stage.aidana.data_of("Бас тарту")
    await opens_event(stage.dana)
    await stage.dana.presses("Кім келеді")
    assert stage.dana.sees("Серікова Айдана, 9 А")
    await stage.dana.presses("Артқа")
    await stage.dana.presses("Іс-шараны тоқтату")
    await stage.dana.presses("Иә, тоқтату")
    await stage.letters()
    assert stage.aidana.sees("өтпейді")
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
    first = [label for label in stage.marat.labels if label.startswith("✓")]
    await stage.marat.presses("›")
    second = [label for label in stage.marat.labels if label.startswith("✓")]
    assert [label.removeprefix("✓ Тіркеу: ").split()[0] for label in first + second] == (
        ["Әділ", "Ғабитов", "Жұма", "Құсайынов", "Өмір", "Ұлан", "Үсен", "Һәкім", "Ыбыраев", "Іңкәр"]
    )
    await stage.marat.presses("Іңкәр")
    assert stage.marat.sees("✓ Іңкәр: тіркелген.")
    await stage.marat.presses("‹")
    assert stage.marat.sees("Тіркелгені: 1")
