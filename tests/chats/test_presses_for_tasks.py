"""How many presses and texts the most frequent tasks take, from the menu on: none may grow."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import text

from tests.chats.conftest import Stage
from tests.chats.letters import data_in_letter
from tests.chats.test_announcements import KK, RU
from tests.chats.test_plan import with_plan
from tests.phone import Phone
from tests.school import open_tx


@dataclass
class Counted:
    """A hand on a phone: «+» in front of a line is text, anything else is a press."""

    phone: Phone

    async def does(self, *steps: str) -> tuple[int, int]:
        """(presses, texts) of these steps."""
        await self.phone.says("/menu")
        for step in steps:
            await (self.phone.says(step[1:]) if step[0] == "+" else self.phone.presses(step))
        texts = sum(step[0] == "+" for step in steps)
        return len(steps) - texts, texts


async def test_frequent_tasks_take_few_presses(stage: Stage) -> None:
    """Each step is found on the screen before it, so the way is a real one."""
    await with_plan(stage)
    dana, marat, gulnar, aidana = (
        Counted(stage.phones[one]) for one in ("dana", "marat", "gulnar", "aidana")
    )
    assert await dana.does("Есептер", "Осы ай") == (2, 0)
    assert dana.phone.notice.text, "the report is on its way"
    assert await marat.does("9 А", "кірмегендер") == (2, 0)
    event = ("🎉", "Жаңа іс-шара", "+«BALA DAUYSY» байқауы", "Мәдениет", "+20.10 15:00", "+Акт залы")
    assert await dana.does(*event, "Жариялау") == (4, 3)
    assert any("Іс-шара жарияланды" in told for told in dana.phone.messages)
    assert await aidana.does("🎉", "BALA", "Тіркелу") == (3, 0)
    assert aidana.phone.sees("тіркелген")
    need = ("Балаға көмек", "Көмек сұрау", "Ахметов Тимур", "Келісемін", "Қысқы етік", "Дайын", "+37, 1")
    assert await gulnar.does(*need, "+Қыста киетіні жоқ", "✓ Жіберу") == (7, 2)
    assert gulnar.phone.sees("№ 1")
    said = ("📢", "➕", f"+{KK}", f"+{RU}", "Оқушылар мен ата-аналар", "Жіберу")
    assert await dana.does(*said) == (4, 2)


async def test_done_is_one_press_under_the_mornings_letter_and_a_link(stage: Stage) -> None:
    """Of a row of several titles one press more says which of them."""
    await with_plan(stage)
    with open_tx(stage.school.store) as tx:
        corner = {"title": "Ақпараттық бұрыш", "like": "Ақпараттық бұрыш%"}
        tx.execute(text("UPDATE plan_item SET title = :title WHERE title LIKE :like"), corner)
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    dana = stage.dana
    await dana.presses_raw(data_in_letter(dana, "✓ ", "Орындалды", "Ақпараттық бұрыш"))
    await dana.says("https://www.instagram.com/p/AbCdEf12345/")
    assert dana.sees("Орындалды деп белгіленді")
