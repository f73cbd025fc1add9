"""The campaigns of July and August belong to the school year that begins with them."""

from datetime import timedelta

from services import plan
from tests.chats.conftest import Stage


async def _summer(stage: Stage, days: int) -> None:
    """All fixed deadlines are on, the year's are in the plan since the first days of July, and the clock goes on."""
    await stage.saule.presses_raw("fx:all")
    await stage.telegram.clock.move(timedelta(days=262))  # 5 July
    now = stage.telegram.clock.now()
    await plan.keep_fixed(stage.school.store, stage.school.id, now.date(), now)
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
