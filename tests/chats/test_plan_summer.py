"""The campaigns: their summer belongs to the school year that begins with it, their reports leave on Thursdays."""

from datetime import timedelta

from sqlalchemy import text

from services import plan
from tests.chats.conftest import Stage
from tests.school import open_tx


async def _summer(stage: Stage, days: int) -> None:
    """All fixed deadlines are on, the year's are in the plan since the first days of July, and the clock goes on."""
    await stage.saule.presses_raw("fx:all")
    await stage.telegram.clock.move(timedelta(days=262))  # 5 July
    now = stage.telegram.clock.now()
    await stage.school.store.write(plan.keep_fixed, stage.school.id, now.date(), now)
    await stage.telegram.clock.move(timedelta(days=days))


async def test_what_was_due_in_july_is_overdue_in_september_and_in_the_years_list(stage: Stage) -> None:
    await _summer(stage, days=60)  # 3 September
    saule = stage.saule
    await saule.presses_raw("pl:list:0:overdue:0")
    assert any(label.startswith("❗ 25 шілде") for label in saule.labels)
    assert not any("мамыр" in label for label in saule.labels), "last year's is last year's"
    await saule.presses_raw("pl:list:0:all:0")
    assert any(label.startswith("❗ 25 шілде") for label in saule.labels)


async def test_in_july_what_is_left_of_the_year_just_over_can_still_be_caught_up_with(stage: Stage) -> None:
    await _summer(stage, days=1)
    saule = stage.saule
    await saule.presses_raw("pl:list:0:overdue:0")
    last_year = [label for label in saule.labels if label.startswith("❗") and " · " in label]
    assert last_year
    await saule.presses_raw("pl:list:0:all:0")
    assert not [label for label in saule.labels if label.startswith("❗") and " · " in label], (
        "the new year has only begun"
    )


async def test_a_weekly_report_that_is_missing_at_noon_on_thursday_goes_to_the_deputy_head(
    stage: Stage,
) -> None:
    saule, maira = stage.saule, stage.maira
    await saule.presses_raw("fx:on:11:0")

    def missing() -> int:
        return len([said for said in saule.messages if "Апталық есеп жоқ" in said])

    await stage.telegram.clock.move(
        timedelta(days=90, hours=1, minutes=59)
    )  # 14 January, a minute before noon
    await stage.minute()
    assert missing() == 0
    for _ in range(2):
        await stage.telegram.clock.move(timedelta(minutes=1))
        await stage.minute()
        assert missing() == 1
    await stage.telegram.clock.move(timedelta(days=1))  # two days overdue: it was said already
    told = len(saule.messages)
    await stage.minute()
    assert not [said for said in saule.messages[told:] if "Орындалмай тұр" in said and "13 қаңтар" in said]

    await stage.telegram.clock.move(timedelta(days=5))  # Wednesday
    with open_tx(stage.school.store) as tx:
        due = "SELECT id FROM occurrence WHERE due_on = '2027-01-20'"
        occurrence = tx.execute(text(due)).scalar_one()
    await maira.presses_raw(f"pl:done:{occurrence}::0")
    await maira.sends_document("есеп.pdf")
    assert maira.sees("Рақмет!")
    await stage.telegram.clock.move(timedelta(days=1))
    await stage.minute()
    assert missing() == 1
