"""Announcements that change while they go: taken back, reworded, agreed to too late, declared urgent by nobody."""

from datetime import UTC, datetime, timedelta

from aiogram import Bot
from sqlalchemy import update

from bot.sender import Sender
from db import announcements as rows
from db import outbox
from db.announcements import places as place_rows
from db.people.roles import set_roles
from school.announcements import AnnouncementRefusal, Link
from school.announcements.audience import either, families, has, hides_number, pupils
from school.announcements.content import Content
from school.announcements.places import ChatTold
from school.people import Role
from services.announcements import clock, places, reading, sending, under_way, writing
from tests.school import NOW, ZONE, School, asking, open_tx
from tests.services.test_announcements import card, draft, letters, many, publish, settle

BOT = Bot("42:DEMO")
EVENING = datetime(2026, 10, 16, 13, 1, tzinfo=UTC)  # 18:01


async def asked_for(school: School, key: str = "d1") -> int:
    """An announcement to many that waits for a second person's yes."""
    this = draft(school, pupils(grades=[7]), key)
    assert await school.store.write(sending.send, asking(school.dana, NOW), this) == sending.Sent("asked")
    return this


async def test_what_is_taken_back_takes_its_reminders_along(school: School) -> None:
    """Those that have arrived, and those that wait for the morning; so do other words."""
    this, saule = draft(school, by=school.saule), asking(school.saule, NOW)
    await school.store.write(writing.turn, saule, this, "read")
    await school.store.write(sending.send, saule, this)
    await settle(school, this, "sent", message_id=7, sent_at=NOW)
    assert await school.store.write(under_way.remind, saule, this) == 2
    first, second = await letters(school, "announcement-remind")
    with open_tx(school.store) as tx:
        outbox.claim(tx, NOW, NOW, timedelta(seconds=60), ())
        outbox.finish(tx, first.id, "sent", message_id=8, sent_at=NOW)
    assert await school.store.write(under_way.recall, saule, this) == 2
    assert {row.id: row.state for row in await letters(school, "announcement-remind")} == {
        first.id: "sent",
        second.id: "cancelled",
    }
    with open_tx(school.store) as tx:
        where = rows.ledger.arrived(tx, this, first.person_id)
    assert [one.message_id for one in where] == [7, 8]


async def test_what_was_on_the_wire_hears_of_it_too(school: School) -> None:
    """Between the choosing of a letter and its arrival its words were changed, or it was taken back."""
    this, dana = await publish(school), asking(school.dana, NOW)
    first, second = await letters(school)
    assert await school.store.write(under_way.reword, dana, this, 0, "kk", Content("Жаңа уақыт: 11:00")) == 0
    with open_tx(school.store) as tx:
        under_way.catch_up(tx, first.id, this, first.person_id, 0, NOW)
        under_way.catch_up(tx, second.id, this, second.person_id, 1, NOW)  # went with the new words
    (edit,) = await letters(school, "announcement-edit")
    assert edit.person_id == first.person_id
    await school.store.write(under_way.recall, dana, this)
    with open_tx(school.store) as tx:
        under_way.catch_up(tx, second.id, this, second.person_id, 1, NOW)
    (back,) = await letters(school, "announcement-recall")
    assert back.person_id == second.person_id


async def test_a_second_person_agrees_to_what_was_seen(school: School) -> None:
    many(school, 61)
    this = await asked_for(school)
    seen = card(school, school.saule, this).announcement.version
    dana, saule = asking(school.dana, NOW), asking(school.saule, NOW)
    await school.store.write(writing.rewrite, dana, this, seen, "kk", Content("Мүлде басқа сөз"))
    await school.store.write(sending.send, dana, this)
    assert await school.store.write(sending.approve, saule, this, seen) is AnnouncementRefusal.CHANGED
    assert await school.store.write(sending.approve, saule, this, seen + 1) == sending.Sent("sending", 61)


async def test_a_yes_that_sends_nothing_is_no_yes(school: School) -> None:
    """Its useful time is over: nobody is told that it was agreed to. An hour long past: the author is asked."""
    many(school, 61)
    this, saule, later = await asked_for(school), school.saule, NOW + timedelta(hours=5)
    with open_tx(school.store) as tx:
        rows.change(tx, this, useful_until=NOW + timedelta(hours=1))
    done = await school.store.write(sending.approve, asking(saule, later), this)
    assert done is AnnouncementRefusal.PAST
    assert card(school, saule, this).announcement.approved_by is None
    assert not await letters(school, "announcement-approved")
    with open_tx(school.store) as tx:
        rows.change(tx, this, useful_until=None, sends_at=NOW + timedelta(hours=1))
    assert await school.store.write(sending.approve, asking(saule, later), this) == sending.Sent("past")
    assert [row.person_id for row in await letters(school, "announcement-past")] == [school.dana.id]
    useful = await school.store.write(sending.send, asking(school.dana, later), this)
    assert useful == sending.Sent("sending", 61)


async def test_a_weekly_one_that_is_agreed_to_late_goes_each_week_all_the_same(school: School) -> None:
    many(school, 61)
    this = await asked_for(school)
    with open_tx(school.store) as tx:
        rows.change(tx, this, sends_at=NOW + timedelta(hours=1), repeats="weekly")
    late = NOW + timedelta(hours=2)
    assert await school.store.write(sending.approve, asking(school.saule, late), this) == sending.Sent(
        "scheduled"
    )
    assert card(school, school.dana, this).announcement.sends_at == NOW + timedelta(days=7, hours=1)


async def test_nobody_is_woken_but_by_the_deputy_head(school: School) -> None:
    """Whoever was the deputy head and copies an old one, or had one waiting, declares nothing urgent any more."""
    old, saule = draft(school, by=school.saule), asking(school.saule, NOW)
    await school.store.write(writing.turn, saule, old, "urgent")
    await school.store.write(writing.set_hour, saule, old, NOW + timedelta(hours=1), None)
    await school.store.write(sending.send, saule, old)
    with open_tx(school.store) as tx:
        set_roles(tx, school.saule.id, [(Role.MENTOR, "")])
    with open_tx(school.store) as tx:
        mentor = sending.people.by_id(tx, school.saule.id)
    assert mentor
    copied = await school.store.write(writing.copy, asking(mentor, NOW), old)
    await school.store.write(sending.send, asking(mentor, NOW), copied)
    assert {row.priority for row in await letters(school, of=copied)} == {outbox.BULK}
    await school.store.write(clock.every_minute, school.id, ZONE, NOW + timedelta(hours=1))
    assert card(school, mentor, old).announcement.state == "withheld"
    assert not await letters(school, of=old)


async def test_many_are_not_written_to_alone_by_who_was_the_deputy_head_when_it_was_set(
    school: School,
) -> None:
    many(school, 61)
    this, saule = draft(school, pupils(grades=[7]), by=school.saule), asking(school.saule, NOW)
    await school.store.write(writing.set_hour, saule, this, NOW + timedelta(hours=1), None)
    await school.store.write(sending.send, saule, this)
    with open_tx(school.store) as tx:
        set_roles(tx, school.saule.id, [(Role.MENTOR, "")])
    await school.store.write(clock.every_minute, school.id, ZONE, NOW + timedelta(hours=1))
    assert not await letters(school, of=this)


async def test_money_is_asked_for_neither_in_a_signature_nor_on_a_button(school: School) -> None:
    this, dana = draft(school), asking(school.dana, NOW)
    card_number = "Kaspi 4400 4300 1234 5678"
    assert await school.store.write(writing.sign, dana, this, card_number) is AnnouncementRefusal.MONEY
    for link in (Link("url", "https://mektep.kz", card_number), Link("url", f"https://a.kz/{card_number}")):
        assert await school.store.write(writing.link, dana, this, link) is AnnouncementRefusal.MONEY


async def test_class_teachers_hear_of_what_went_late_the_next_evening_and_never_at_night(
    school: School,
) -> None:
    this, saule = draft(school, families(), by=school.saule), school.saule
    at_half_past_nine = datetime(2026, 10, 15, 16, 30, tzinfo=UTC)
    await school.store.write(writing.turn, asking(saule, NOW), this, "read")
    await school.store.write(sending.send, asking(saule, at_half_past_nine), this)
    for hour in (17, 18):  # 22:31, 23:31
        night = datetime(2026, 10, 15, hour, 31, tzinfo=UTC)
        assert await school.store.write(reading.tell_class_teachers, school.id, ZONE, night) == 0
    assert await school.store.write(reading.tell_class_teachers, school.id, ZONE, EVENING) == 1


async def test_readers_are_not_reminded_of_what_is_of_no_use_any_more(school: School) -> None:
    this, saule = draft(school, by=school.saule), asking(school.saule, NOW)
    await school.store.write(writing.turn, saule, this, "read")
    await school.store.write(writing.set_end, saule, this, NOW + timedelta(hours=2))
    await school.store.write(sending.send, saule, this)
    await settle(school, this, "sent")
    later = asking(school.saule, NOW + timedelta(hours=3))
    assert await school.store.write(under_way.remind, later, this) is AnnouncementRefusal.PAST
    assert await school.store.write(under_way.remind, saule, this) == 2
    found = await letters(school, "announcement-remind")
    assert {row.useful_until for row in found} == {NOW + timedelta(hours=2)}


def test_so_few_who_asked_for_help_are_counted_nowhere() -> None:
    assert hides_number(has("asked"), 4)
    assert not hides_number(has("asked"), 5)
    assert not hides_number(has("pupil"), 1)


async def test_what_slips_into_the_night_wakes_pupils_no_earlier_than_else(school: School) -> None:
    """Posted by day, held up until ten: staff hear of it at seven, pupils at half past eight."""
    this = draft(school, either(pupils(grades=[9]), has("class_teacher")))
    await school.store.write(sending.send, asking(school.dana, NOW), this)
    for hour, waits in ((17.5, {8.5, 10}), (26, {0, 1.5}), (27.5, {0})):  # 22:30, 07:00, 08:30
        now = datetime(2026, 10, 16, tzinfo=UTC) + timedelta(hours=hour)
        sender = Sender(BOT, school.store, lambda now=now: now, ZONE)
        found = set()
        with open_tx(school.store) as tx:
            for _ in range(3):
                row = outbox.claim(tx, now, now, timedelta(seconds=60), ())
                assert row
                night = sender._night(sender._look(tx, row)[1] or {})
                found.add(night.total_seconds() / 3600 if night else 0)
            tx.execute(update(outbox.letter).values(state="new", lease_until=None))
        assert found == waits, hour


# Places


async def test_a_group_that_the_bot_seemed_to_leave_as_it_grew_is_followed(school: School) -> None:
    """Telegram may tell of the old group's end before it tells of the new one."""
    old, new = -77, -1_000_000_000_078
    with open_tx(school.store) as tx:
        places.added(tx, school.marat, ChatTold(old, "group", "9 А"), NOW)
        found = place_rows.by_chat(tx, old)
        assert found
        places.link(tx, asking(school.marat, NOW), found.id, "9 А")
        places.lose_chat(tx, old, NOW)
        places.added(tx, school.marat, ChatTold(new, "supergroup", "9 А"), NOW)
        places.follow(tx, old, new, NOW)
        followed = place_rows.by_chat(tx, new)
    assert followed
    assert (followed.id, followed.state, followed.scope) == (found.id, "linked", "9 А")
    told = [*await letters(school, "place-lost"), (await letters(school, "place-added"))[-1]]
    untold = {row.state for row in told}
    assert untold == {"cancelled"}


async def test_a_group_that_was_let_go_of_is_not_linked_by_growing(school: School) -> None:
    old, new = -77, -1_000_000_000_078
    with open_tx(school.store) as tx:
        places.added(tx, school.marat, ChatTold(old, "group", "9 А"), NOW)
        found = place_rows.by_chat(tx, old)
        assert found
        places.link(tx, asking(school.marat, NOW), found.id, "9 А")
        places.lose_chat(tx, old, NOW)
        places.added(tx, school.marat, ChatTold(old, "group", "9 А"), NOW)  # and nobody said whose it is
        places.lose_chat(tx, old, NOW)
        places.follow(tx, old, new, NOW)
        followed = place_rows.by_chat(tx, new)
    assert followed
    assert followed.state == "lost"
