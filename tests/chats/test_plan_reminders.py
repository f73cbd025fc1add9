"""Reminders as each person wants them, what is overdue, more time, evidence, and the school's own year."""

from datetime import timedelta

from tests.chats.conftest import Stage
from tests.chats.test_plan import with_plan
from tests.phone import Phone

CORNER = "Ақпараттық бұрыш"  # due on Friday 23 October; it is Friday the 16th, ten in the morning


def told(phone: Phone, *texts: str) -> list[str]:
    """The messages in which all these words stand."""
    return [message for message in phone.messages if all(text in message for text in texts)]


async def later(stage: Stage, **ahead: float) -> None:
    await stage.telegram.clock.move(timedelta(**ahead))
    await stage.minute()


# One's own hours


async def test_a_reminder_comes_at_the_hour_that_its_receiver_chose(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/plan")
    await dana.presses("Ескертулерім")
    assert dana.sees("сағат 08:30 келеді")
    await dana.presses("Сағаты")
    await dana.presses("20:30")
    assert dana.sees("сағат 20:30 келеді")
    await with_plan(stage)
    await later(stage, days=6)  # Thursday, ten in the morning
    assert not told(dana, CORNER)
    await later(stage, hours=10, minutes=31)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1
    await dana.presses_raw("rm:hour:1234567")
    assert dana.sees("сағат 20:30 келеді")


async def test_who_rests_on_some_days_hears_the_right_number_of_days_afterwards(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/plan")
    await dana.presses("Ескертулерім")
    for day in ("✓ Сб", "✓ Жс", "✓ Дс", "✓ Сс"):
        await dana.presses(day)
    assert "– Сс" in dana.labels
    await with_plan(stage)
    await later(stage, days=4)  # Tuesday: three days before, and a day of rest
    assert not told(dana, CORNER)
    await later(stage, days=1)
    assert len(told(dana, CORNER, "2 күн қалды")) == 1
    await later(stage, days=1)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1


async def test_the_last_day_of_the_week_cannot_be_taken_away(stage: Stage) -> None:
    dana = stage.dana
    for day in range(1, 8):
        await dana.presses_raw(f"rm:day:{day}")
    assert "✓ Жс" in dana.labels


async def test_quiet_until_a_day_and_loud_again(stage: Stage) -> None:
    dana = stage.dana
    await with_plan(stage)
    await dana.says("/plan")
    await dana.presses("Ескертулерім")
    await dana.presses("Күнге дейін")
    for wrong, said in (
        ("ертең", "25.12"),
        ("31.02", "ондай күн жоқ"),
        ("16.10", "Ертеңнен"),
        ("1.5", "Ең көбі"),
    ):
        await dana.says(wrong)
        assert dana.sees(said), (wrong, dana.screen)
    await dana.says("21.10")
    assert dana.sees("ескертулер 21 қазан күні қайта басталады")
    await later(stage, days=3)
    assert not told(dana, CORNER)
    await later(stage, days=2, hours=-2)  # Wednesday at eight, the hour is half past
    assert not told(dana, CORNER)
    await later(stage, minutes=31)
    assert len(told(dana, CORNER, "2 күн қалды")) == 1
    await dana.presses_raw("rm:quiet:7")
    assert "🔔 Қайта еске сала бер" in dana.labels
    await dana.presses("Қайта еске сала бер")
    assert "🔔 Қайта еске сала бер" not in dana.labels
    await later(stage, days=1)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1


async def test_a_change_of_hours_moves_what_waits(stage: Stage) -> None:
    dana = stage.dana
    await dana.presses_raw(f"rm:hour:{21 * 60}")
    await with_plan(stage)
    await later(stage, days=6)  # posted for the evening
    await dana.presses_raw(f"rm:hour:{10 * 60 + 30}")
    await later(stage, minutes=31)
    await later(stage, hours=11)
    assert len(told(dana, CORNER, "1 күн қалды")) == 1
