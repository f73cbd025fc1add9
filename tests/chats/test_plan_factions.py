"""A faction answers for an item: its members are told, and one of them leads."""

from datetime import date, time, timedelta

from db import parliament
from db.plan import factions
from school.dates import at_school_time
from tests.chats.conftest import Stage
from tests.chats.letters import data_in_letter, told
from tests.chats.test_parliament import planned
from tests.chats.test_plan import with_plan
from tests.school import NOW, ZONE, open_tx


async def test_row_037_members_of_a_faction_are_told_and_one_of_them_leads(stage: Stage) -> None:
    """The plan names «Фракция мүшелері»: they hear of it a week before, the first to press leads."""
    await with_plan(stage)
    with open_tx(stage.school.store) as tx:
        for nickname in ("aidana", "erlan"):
            parliament.join(tx, stage.school.cast[nickname].id, "information", NOW)
        found = factions.of_factions(tx, stage.school.id, date(2026, 10, 16), date(2026, 12, 31))
        of_members = [row for row in found if "мүшелер" in " ".join(row.responsible) and not row.weekly]
        row = next(one for one in of_members if one.faction == "information")
    await stage.telegram.clock.move(at_school_time(row.due_on - timedelta(days=7), time(9), ZONE) - NOW)
    for _ in range(2):
        await stage.minute()
    assert len(told(stage.aidana, "Фракцияңыз не бүкіл парламент осыған жауапты", row.title[:20])) == 1
    assert not any("Фракцияңыз" in message for message in stage.beken.messages), "not of this faction"
    take = data_in_letter(stage.erlan, "🙋 ", "none", row.title[:20])
    assert take == f"~fm:{row.item_id}"
    await stage.erlan.presses_raw(take)
    assert stage.erlan.sees("отвечает Мұратов Ерлан")
    await stage.aidana.presses_raw(f"fm:{row.item_id}")
    assert stage.aidana.sees("жетекшісі: Мұратов Ерлан")
    await stage.beken.presses_raw(f"fm:{row.item_id}")
    assert "басқа адам жауапты" in (stage.beken.notice.text or "")
    await stage.letters()
    assert any("фракциядан Мұратов Ерлан · 9 А жетекшілік етеді" in one for one in stage.dana.messages)
    await stage.dana.presses_raw(f"pl:card:{row.id}::0")
    assert any("Фракция жетекшісі: Мұратов Ерлан" in m.text for m in stage.dana.account.chat.history)
    before = len(told(stage.erlan, row.title[:20]))
    for _ in range(7):
        await stage.telegram.clock.move(timedelta(days=1))
        await stage.minute()
    assert len(told(stage.erlan, row.title[:20])) > before
    assert len(told(stage.aidana, row.title[:20])) == 1, "now somebody leads"


async def test_row_038_what_the_whole_organisation_answers_for_is_told_to_every_member(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        parliament.join(tx, stage.school.aidana.id, "information", NOW)
        parliament.join(tx, stage.school.erlan.id, "care", NOW)
    due = date(2026, 10, 30)
    planned(stage, "Ардагерлерге құрмет", due, faction=None, by=("мектептің өзін-өзі басқару ұйымы",))
    await stage.telegram.clock.move(at_school_time(due - timedelta(days=7), time(9), ZONE) - NOW)
    await stage.minute()
    assert len(told(stage.aidana, "Ардагерлерге құрмет")) == 1
    assert len(told(stage.erlan, "Ардагерлерге құрмет")) == 1
    assert not told(stage.beken, "Ардагерлерге құрмет"), "no member"
    await stage.erlan.presses_raw(data_in_letter(stage.erlan, "🙋 ", "none", "Ардагерлерге құрмет"))
    assert stage.erlan.sees("отвечает Мұратов Ерлан")
