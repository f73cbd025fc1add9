"""The charter: read by everybody, changed with the general meeting's decision alone; the President's election day."""

from datetime import time, timedelta

from sqlalchemy import update

from db.parliament.sittings import sitting
from school.dates import at_school_time
from school.elections import ElectionRefusal, Terms, why_not_stand
from school.parliament.charter import Charter, governed
from services.parliament import charter
from tests.chats.conftest import Stage
from tests.chats.test_parliament import MONDAY, decided, hour, take_office
from tests.school import ZONE, asking, open_tx
from tests.services.test_election_kinds import made, plan_for


async def sets(stage: Stage, key: str, value: str) -> None:
    await stage.dana.presses_raw(f"cr:set:{key}")
    await stage.dana.presses(value)


async def general_meeting(stage: Stage) -> None:
    """A general meeting that has decided something."""
    take_office(stage, president="aidana")
    await decided(stage)
    with open_tx(stage.school.store) as tx:
        tx.execute(update(sitting).values(kind="general"))


async def test_row_024_and_073_who_may_stand_changes_with_the_general_meetings_decision_alone(
    stage: Stage,
) -> None:
    beken = stage.school.beken
    before = governed(Terms(), Charter())
    assert why_not_stand(beken, before) is ElectionRefusal.MAY_NOT_STAND, "grade 8"
    await stage.beken.presses_raw("cr:show")
    assert stage.beken.sees("Қызметке сайлана алатын сыныптар: 9–11-сыныптар")
    await stage.beken.presses_raw("cr:set:stand")
    assert stage.beken.notice.text
    await sets(stage, "stand", "8–11-сыныптар")
    assert stage.dana.sees("Алдымен жалпы жиналыс өткізіп")
    await stage.dana.says("/cancel")
    await general_meeting(stage)
    await sets(stage, "stand", "8–11-сыныптар")
    await stage.dana.presses("№1.")
    assert stage.dana.sees("Қызметке сайлана алатын сыныптар: 8–11-сыныптар (қаулы №1)")
    with open_tx(stage.school.store) as tx:
        now = charter.charter_of(tx, stage.school.id)
    assert why_not_stand(beken, governed(Terms(), now)) is None


async def test_row_067_and_073_the_form_of_an_election_does_not_ask_what_the_charter_says(
    stage: Stage,
) -> None:
    dana = stage.dana
    await dana.says("/menu")
    await dana.presses("Сайлау")
    await dana.presses("Жаңа сайлау")
    await dana.presses("Президенті")
    await dana.presses("✎ Сыныптар")
    assert {"✓ 5", "✓ 11", "4"} <= set(dana.labels), "the plan's audience, grades 5–11"
    await dana.presses("Дайын")
    await dana.presses("✎ Ережелер")
    assert not any("Сайлана алатын" in one or "Кворум" in one for one in dana.labels)


async def test_membership_grades_and_an_initiatives_threshold_follow_the_charter(stage: Stage) -> None:
    await general_meeting(stage)
    await sets(stage, "members", "8–11-сыныптар")
    await stage.dana.presses("№1.")
    await stage.beken.presses_raw("mb:apply:care:0:0")
    assert stage.beken.notice.text
    assert "Парламент отырысы шешеді" in stage.beken.notice.text
    await sets(stage, "supporters", "5")
    await stage.dana.presses("№1.")
    await stage.beken.presses_raw("in:list")
    assert stage.beken.sees("5 оқушы")


async def test_row_066_the_presidents_election_day_is_published_and_called_to_mind(stage: Stage) -> None:
    opens = at_school_time(MONDAY + timedelta(days=16), time(10), ZONE)
    changes = {"opens_at": opens, "closes_at": opens + timedelta(hours=6)}
    await made(stage.school, plan_for(stage.school, **changes))

    def told() -> int:
        return sum("сайлау күні" in one for one in stage.aidana.messages)

    await stage.minute()
    await stage.minute()
    assert told() == 1, "published once"
    assert any("день выборов" in one for one in stage.erlan.messages)
    for days, heard in ((15, 1), (14, 2), (13, 2), (3, 3), (1, 3), (0, 4)):
        await hour(stage, MONDAY + timedelta(days=16 - days), time(9))
        await stage.minute()
        assert told() == heard, days
    assert asking(stage.school.dana).today
