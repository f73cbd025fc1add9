"""Announcements on a real database file: once, to exactly those who are meant, stopped and reported exactly."""

import asyncio
import itertools
import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Text, cast, delete, func, insert, select

from db import announcements as rows
from db import outbox, people
from db.announcements import audience as asked
from db.announcements import ledger
from db.parliament import member
from db.people.audit import audit
from db.people.roles import set_roles
from school.announcements import AnnouncementRefusal
from school.announcements.audience import (
    Audience,
    both,
    but,
    either,
    families,
    has,
    parents,
    parents_of,
    pupils,
)
from school.announcements.content import Content
from school.people import GRADES, Person, Role
from services import announcements
from services.announcements import clock, reading, sending, under_way, writing
from tests.school import NOW, ZONE, School, asking, open_tx

SAID = {"kk": Content("Ертең сағат 10:00-де жиналыс"), "ru": Content("Завтра в 10:00 собрание")}
NINTH = pupils(grades=[9])
EVERYBODY = has("everybody")


def draft(
    school: School, whom: Audience = NINTH, key: str = "d1", by: Person | None = None, now: datetime = NOW
) -> int:
    with open_tx(school.store) as tx:
        made = writing.begin(tx, asking(by or school.dana, now), key, SAID, whom)
    assert not isinstance(made, AnnouncementRefusal), made
    return made


async def publish(school: School, whom: Audience = NINTH, key: str = "d1", by: Person | None = None) -> int:
    this = draft(school, whom, key, by)
    done = await school.store.write_unmarked(sending.send, asking(by or school.dana, NOW), this)
    assert done == sending.Sent("sending", len(await letters(school, "announcement", this))), done
    return this


async def letters(school: School, kind: str = "announcement", of: int | None = None) -> list[Any]:
    with open_tx(school.store) as tx:
        found = tx.execute(select(outbox.letter).where(outbox.letter.c.kind == kind).order_by("id"))
        return [row for row in found if of is None or row.subject == f"announcement:{of}"]


async def settle(school: School, announcement_id: int, *states: str, **values: Any) -> None:
    """Ends the letters of an announcement as if the sender had been at work."""
    of_this = await letters(school, of=announcement_id)
    with open_tx(school.store) as tx:
        for row, state in zip(of_this, itertools.cycle(states), strict=False):
            outbox.claim(tx, NOW + timedelta(days=9), NOW, timedelta(seconds=60), ())
            outbox.finish(tx, row.id, state, **values)


def card(school: School, person: Person, this: int) -> Any:
    with open_tx(school.store) as tx:
        return announcements.looked_at(tx, person, this)


async def test_two_confirms_within_a_moment_are_one_announcement(school: School) -> None:
    """B11: the draft is the key, the database decides."""
    this = draft(school)
    both_sent = await asyncio.gather(
        *(school.store.write_unmarked(sending.send, asking(school.dana, NOW), this) for _ in range(2))
    )
    assert sorted(map(str, both_sent)) == ["Sent(state='sending', letters=2)", "announcement-not-now"]
    assert [row.person_id for row in await letters(school)] == [school.aidana.id, school.erlan.id]
    assert draft(school) == this
    with open_tx(school.store) as tx:
        done = writing.begin(tx, asking(school.saule, NOW), "d1", SAID, NINTH)
    assert done is AnnouncementRefusal.UNKNOWN


async def test_who_belongs_to_two_groups_gets_one_letter_and_the_text_lies_there_once(school: School) -> None:
    with open_tx(school.store) as tx:
        set_roles(tx, school.gulnar.id, [(Role.PARENT, ""), (Role.CLASS_TEACHER, "5 Б")])
    await publish(school, either(families(), has("staff"), has("class_teacher")))
    found = await letters(school)
    receivers = [row.person_id for row in found]
    assert len(receivers) == len(set(receivers)) == 12  # all of the cast but Arman, who has no account
    assert all(SAID["kk"].text not in json.dumps(row.body, ensure_ascii=False) for row in found)
    with open_tx(school.store) as tx:
        row = tx.execute(select(audit).where(audit.c.deed == "announce")).one()
    assert (row.actor_id, row.detail["letters"]) == (school.dana.id, 12)
    assert "жиналыс" not in json.dumps(row.detail, ensure_ascii=False)


async def test_refusals_post_nothing(school: School) -> None:
    money = SAID | {"ru": Content("Сдаём деньги на подарки")}
    with open_tx(school.store) as tx:
        for key, texts in (("a", {"kk": SAID["kk"]}), ("b", money)):
            assert isinstance(
                writing.begin(tx, asking(school.dana, NOW), key, texts, NINTH), AnnouncementRefusal
            )
    nobody = draft(school, pupils(grades=[1]))  # Arman has no account
    done = await school.store.write(sending.send, asking(school.dana, NOW), nobody)
    assert done is AnnouncementRefusal.NOBODY
    assert await letters(school) == []
    with open_tx(school.store) as tx:
        assert rows.money_refusals(tx, school.id, NOW) == 1


async def test_a_class_teacher_reaches_the_own_class_whatever_is_pressed(school: School) -> None:
    this = await publish(school, EVERYBODY, by=school.marat)
    assert [row.person_id for row in await letters(school, of=this)] == [school.aidana.id, school.erlan.id]


async def test_another_school_is_never_reached_and_sees_nothing(school: School) -> None:
    with open_tx(school.store) as tx:
        other = people.organization.insert().values(kind="school", name="№2")
        other_id = tx.execute(other.returning(people.organization.c.id)).scalar_one()
        people.change(tx, school.erlan.id, school_id=other_id)
        people.change(tx, school.aliya.id, school_id=other_id)
        set_roles(tx, school.aliya.id, [(Role.DEPUTY_HEAD, "")])
        stranger = people.by_id(tx, school.aliya.id)
    assert stranger
    this = await publish(school)
    assert [row.person_id for row in await letters(school)] == [school.aidana.id]
    assert card(school, stranger, this) is AnnouncementRefusal.UNKNOWN
    for deed in (under_way.stop, under_way.recall, under_way.remind, sending.approve, writing.drop):
        assert await school.store.write(deed, asking(stranger, NOW), this) is AnnouncementRefusal.UNKNOWN


async def test_only_the_author_and_the_deputy_head_see_and_stop_an_announcement(school: School) -> None:
    this = await publish(school)
    for person in (school.aliya, school.marat, school.aidana):
        for deed in (under_way.stop, under_way.resume, under_way.recall):
            assert await school.store.write(deed, asking(person, NOW), this) is AnnouncementRefusal.UNKNOWN
    assert await school.store.write(under_way.stop, asking(school.saule, NOW), this) == 2


async def test_stop_and_resume_repeat_nobody_and_lose_nobody(school: School) -> None:
    this = await publish(school, either(families(), has("staff")))
    first = (await letters(school))[0]
    with open_tx(school.store) as tx:
        outbox.finish(tx, first.id, "sent")
    dana = asking(school.dana, NOW)
    assert await school.store.write(under_way.resume, dana, this) is AnnouncementRefusal.NOT_STOPPED
    assert await school.store.write(under_way.stop, dana, this) == 11
    assert await school.store.write(under_way.stop, dana, this) is AnnouncementRefusal.ALL_GONE
    seen = card(school, school.dana, this)
    assert (seen.sent, seen.waiting, seen.cancelled, seen.announcement.state) == (1, 0, 11, "stopped")
    assert await school.store.write(clock.every_minute, school.id, ZONE, NOW) == 0
    assert await school.store.write(under_way.resume, dana, this) == 11
    assert {row.state for row in await letters(school) if row.id != first.id} == {"new"}
    assert (await letters(school))[0].state == "sent"


async def test_the_author_hears_once_how_it_went(school: School) -> None:
    this = await publish(school, either(families(), has("staff")))
    await settle(school, this, "sent", "sent", "unreachable", "sent")
    for _ in range(3):
        await school.store.write(clock.every_minute, school.id, ZONE, NOW)
    (report,) = await letters(school, "announcement-report")
    assert (report.person_id, report.body["arguments"]) == (
        school.dana.id,
        {"sent": 9, "unreachable": 3, "failed": 0},
    )
    assert card(school, school.dana, this).announcement.state == "sent"


async def test_when_too_much_is_refused_the_rest_waits_and_the_author_hears_why(school: School) -> None:
    many(school, 40)
    this = await publish(school, pupils(grades=[7]))
    with open_tx(school.store) as tx:
        for row in tx.execute(select(outbox.letter.c.id).limit(12)).all():
            outbox.claim(tx, NOW, NOW, timedelta(seconds=60), ())
            outbox.finish(tx, row.id, "failed", why="Bad Request: wrong file identifier")
        assert clock.pause_if_wrong(tx, this, NOW)
        assert not clock.pause_if_wrong(tx, this, NOW)
    seen = card(school, school.dana, this)
    assert (seen.announcement.state, seen.cancelled) == ("stopped", 28)
    (told,) = await letters(school, "announcement-paused")
    assert told.body["arguments"]["reason"] == "Bad Request: wrong file identifier"


# A second person


def many(school: School, number: int, grade: int = 7) -> None:
    with open_tx(school.store) as tx:
        values = [
            {
                "school_id": school.id,
                "name": f"О {n}",
                "name_key": f"о {n}",
                "language": "kk",
                "telegram_id": 20_000 + n,
                "active": True,
                "grade": grade,
                "letter": "А",
            }
            for n in range(number)
        ]
        tx.execute(insert(people.person), values)
        added = select(people.person.c.id).where(people.person.c.grade == grade)
        held = [{"person_id": row.id, "name": Role.STUDENT, "scope": ""} for row in tx.execute(added).all()]
        tx.execute(insert(people.role), held)


async def test_many_need_the_yes_of_a_second_person_who_is_not_the_author(school: School) -> None:
    many(school, 61)
    seventh = pupils(grades=[7])
    this = draft(school, seventh)
    assert card(school, school.dana, this).second
    dana, aliya = asking(school.dana, NOW), asking(school.aliya, NOW)
    assert await school.store.write(sending.send, dana, this) == sending.Sent("asked")
    assert {row.person_id for row in await letters(school, "announcement-asked")} == {
        school.saule.id,
        school.aliya.id,
    }
    assert await school.store.write(sending.approve, dana, this) is AnnouncementRefusal.UNKNOWN
    assert await school.store.write(sending.refuse, aliya, this, "Күні дұрыс емес") is None
    seen = card(school, school.dana, this)
    assert (seen.announcement.state, seen.announcement.why) == ("draft", "Күні дұрыс емес")
    await school.store.write(sending.send, dana, this)
    changed = await school.store.write(
        writing.rewrite, aliya, this, 0, "kk", Content("Ертең емес, бүрсігүні")
    )
    assert changed is None
    assert await school.store.write(sending.approve, aliya, this) == sending.Sent("sending", 61)
    assert await school.store.write(sending.approve, aliya, this) is AnnouncementRefusal.NOT_NOW
    own = draft(school, seventh, "aliya", school.aliya)
    await school.store.write(sending.send, aliya, own)
    assert await school.store.write(sending.approve, aliya, own) is AnnouncementRefusal.UNKNOWN
    saules = draft(school, seventh, "saule", school.saule)
    done = await school.store.write(sending.send, asking(school.saule, NOW), saules)
    assert done == sending.Sent("sending", 61)


async def test_a_mentor_writes_to_the_own_faction_without_asking(school: School) -> None:
    many(school, 61)
    with open_tx(school.store) as tx:
        set_roles(tx, school.dana.id, [(Role.MENTOR, "care")])
        found = tx.execute(select(people.person.c.id).where(people.person.c.grade == 7)).all()
        tx.execute(insert(member), [{"person_id": row.id, "faction": "care", "since": NOW} for row in found])
        dana = people.by_id(tx, school.dana.id)
    assert dana
    await publish(school, has("member", "care"), by=dana)
    assert len(await letters(school)) == 61


async def test_two_people_who_change_one_draft_do_not_overwrite_each_other(school: School) -> None:
    this, dana = draft(school), asking(school.dana, NOW)
    first = await school.store.write(writing.rewrite, dana, this, 0, "kk", Content("Жаңа мәтін бір"))
    second = await school.store.write(writing.readdress, dana, this, 0, EVERYBODY)
    assert (first, second) == (None, AnnouncementRefusal.CHANGED)


# The hour


async def test_it_goes_at_its_hour_and_long_past_its_author_is_asked(school: School) -> None:
    early, late = draft(school, key="e"), draft(school, key="l")
    hour = NOW + timedelta(hours=2)
    for this in (early, late):
        await school.store.write(writing.set_hour, asking(school.dana, NOW), this, hour, None)
        done = await school.store.write(sending.send, asking(school.dana, NOW), this)
        assert done == sending.Sent("scheduled")
    await school.store.write(clock.every_minute, school.id, ZONE, NOW)
    assert not await letters(school)
    with open_tx(school.store) as tx:
        rows.change(tx, late, sends_at=hour - timedelta(hours=3))
        outbox.freeze(tx)
    await school.store.write(clock.every_minute, school.id, ZONE, hour)
    assert not await letters(school)  # a restored copy sends nothing
    with open_tx(school.store) as tx:
        outbox.thaw(tx)
    await school.store.write(clock.every_minute, school.id, ZONE, hour)
    assert len(await letters(school, of=early)) == 2
    assert not await letters(school, of=late)
    assert card(school, school.dana, late).announcement.state == "past"
    assert [row.person_id for row in await letters(school, "announcement-past")] == [school.dana.id]


async def test_who_lost_the_role_before_the_hour_sends_nothing(school: School) -> None:
    this = draft(school)
    await school.store.write(writing.set_hour, asking(school.dana, NOW), this, NOW + timedelta(hours=1), None)
    await school.store.write(sending.send, asking(school.dana, NOW), this)
    with open_tx(school.store) as tx:
        set_roles(tx, school.dana.id, [(Role.MUSIC_TEACHER, "")])
    await school.store.write(clock.every_minute, school.id, ZONE, NOW + timedelta(hours=1))
    assert not await letters(school)
    told = {row.person_id for row in await letters(school, "announcement-withheld")}
    assert told == {school.dana.id, school.saule.id}


async def test_each_monday_is_an_announcement_of_its_own_and_the_holidays_are_passed_over(
    school: School,
) -> None:
    this = draft(school)
    monday = datetime(2026, 10, 19, 3, tzinfo=UTC)  # 08:00 in Almaty
    await school.store.write(writing.set_hour, asking(school.dana, NOW), this, monday, "weekly")
    await school.store.write(sending.send, asking(school.dana, NOW), this)
    sent: list[datetime] = []
    for _ in range(4):
        at = card(school, school.dana, this).announcement.sends_at
        await school.store.write(clock.every_minute, school.id, ZONE, at)
        await school.store.write(clock.every_minute, school.id, ZONE, at)
        sent.append(at)
    assert sent[0] == monday
    assert len(set(sent)) == 4
    assert {at.astimezone(ZONE).strftime("%a %H") for at in sent} == {"Mon 08"}
    autumn = datetime(2026, 10, 26, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)
    assert any(not autumn[0] < at < autumn[1] for at in sent)
    with open_tx(school.store) as tx:
        parts = [one for one in rows.newest(tx, school.id, None, 0, 9) if one.series_id == this]
    assert [one.receivers for one in parts] == [2, 2, 2, 2]


async def test_at_night_it_waits_for_the_morning_unless_it_is_urgent(school: School) -> None:
    night = datetime(2026, 10, 16, 18, tzinfo=UTC)  # 23:00
    this = draft(school, key="n", whom=either(NINTH, has("class_teacher")))
    await school.store.write(sending.send, asking(school.dana, night), this)
    seven, half_past_eight = datetime(2026, 10, 17, 2, tzinfo=UTC), datetime(2026, 10, 17, 3, 30, tzinfo=UTC)
    waits = {row.person_id: row.not_before for row in await letters(school)}
    pupils_wait = dict.fromkeys((school.aidana.id, school.erlan.id), half_past_eight)
    assert waits == pupils_wait | {school.marat.id: seven}
    early = draft(school, key="early", whom=either(NINTH, has("class_teacher")))
    await school.store.write(sending.send, asking(school.dana, seven), early)
    assert {row.not_before for row in await letters(school, of=early)} == {seven, half_past_eight}
    urgent = draft(school, key="u", by=school.saule)
    saule = asking(school.saule, night)
    assert await school.store.write(writing.turn, saule, urgent, "urgent") is None
    assert (
        await school.store.write(writing.turn, asking(school.dana, NOW), this, "urgent")
        is AnnouncementRefusal.UNKNOWN
    )
    await school.store.write(sending.send, saule, urgent)
    found = await letters(school, of=urgent)
    assert {(row.not_before, row.priority) for row in found} == {(night, outbox.URGENT)}


# Read, and told in person


async def test_readers_are_reminded_once_and_class_teachers_hear_whom_to_tell(school: School) -> None:
    this, saule = draft(school, families(), by=school.saule), asking(school.saule, NOW)
    await school.store.write(writing.turn, saule, this, "read")
    await school.store.write(sending.send, saule, this)
    await settle(school, this, "sent")
    with open_tx(school.store) as tx:
        assert reading.note_read(tx, asking(school.aidana, NOW), this)
        assert reading.note_read(tx, asking(school.zhanna, NOW), this) is None  # it was not sent to her
        assert ledger.count_read(tx, this) == 1
    left = len(await letters(school)) - 1
    assert await school.store.write(under_way.remind, saule, this) == left
    assert await school.store.write(under_way.remind, saule, this) is AnnouncementRefusal.NOT_NOW
    evening = datetime(2026, 10, 16, 13, 1, tzinfo=UTC)  # 18:01
    for now in (NOW, evening, evening):
        await school.store.write(reading.tell_class_teachers, school.id, ZONE, now)
    (told,) = await letters(school, "announcement-in-person")
    assert told.person_id == school.marat.id
    assert "Мұратов Ерлан" in told.body["arguments"]["names"]
    assert "Айдана" not in told.body["arguments"]["names"]


async def test_what_is_confidential_is_seen_by_the_author_and_the_deputy_head_alone(school: School) -> None:
    this, saule = draft(school, families(), by=school.saule), asking(school.saule, NOW)
    for what in ("read", "confidential"):
        await school.store.write(writing.turn, saule, this, what)
    await school.store.write(sending.send, saule, this)
    await settle(school, this, "sent")
    evening = datetime(2026, 10, 16, 13, 1, tzinfo=UTC)
    assert await school.store.write(reading.tell_class_teachers, school.id, ZONE, evening) == 0
    assert card(school, school.aliya, this) is AnnouncementRefusal.UNKNOWN


async def test_words_are_changed_where_they_arrived_and_taken_back(school: School) -> None:
    this, dana = await publish(school), asking(school.dana, NOW)
    first, second = await letters(school)
    with open_tx(school.store) as tx:
        outbox.claim(tx, NOW, NOW, timedelta(seconds=60), ())
        outbox.finish(tx, first.id, "sent", message_id=7, sent_at=NOW)
    assert await school.store.write(under_way.reword, dana, this, 0, "kk", Content("Жаңа уақыт: 11:00")) == 1
    (edit,) = await letters(school, "announcement-edit")
    assert edit.person_id == first.person_id
    assert await school.store.write(under_way.recall, dana, this) == 1
    assert await school.store.write(under_way.recall, dana, this) is AnnouncementRefusal.NOT_NOW
    states = {row.id: row.state for row in await letters(school)}
    assert states == {first.id: "sent", second.id: "cancelled"}


async def test_the_archive_is_searched_in_every_language(school: School) -> None:
    this = await publish(school)
    await publish(school, by=school.marat, key="m")
    with open_tx(school.store) as tx:
        assert [one.id for one in announcements.found(tx, school.dana, "СОБРАНИЕ")] == [this]
        assert len(announcements.found(tx, school.saule, "жиналыс")) == 2
        assert announcements.found(tx, school.dana, "каникулы") == []


# Whom an audience means: the same in plain words


def means(audience: Audience, who: Person, children: Iterable[Person]) -> bool:
    match audience:
        case {"any": inner}:
            return any(means(one, who, children) for one in inner)
        case {"all": inner}:
            return all(means(one, who, children) for one in inner)
        case {"not": inner}:
            return not means(inner, who, children)
        case {"parents": inner}:
            return any(child.active and means(inner, child, ()) for child in children)
    of = audience.get("of", [])
    return {
        "everybody": lambda: True,
        "pupil": lambda: who.has(Role.STUDENT),
        "parent": lambda: who.has(Role.PARENT),
        "staff": who.is_staff,
        "class_teacher": lambda: who.has(Role.CLASS_TEACHER),
        "grade": lambda: who.grade in of,
        "class": lambda: who.class_name in of,
        "leads_class": lambda: bool(who.teaches() & set(of)),
        "leads_grade": lambda: any(int(one.split()[0]) in of for one in who.teaches()),
        "role": lambda: who.has(*of),
        "language": lambda: who.language in of,
    }[audience["is"]]()


CLASSES = st.sampled_from([f"{grade} {letter}" for grade in (1, 5, 8, 9, 11) for letter in "АБ"])
ONE = st.one_of(
    st.sampled_from(["everybody", "pupil", "parent", "staff", "class_teacher"]).map(has),
    st.builds(lambda n: has("grade", *n), st.lists(st.sampled_from(GRADES), min_size=1, max_size=3)),
    st.builds(lambda n: has("class", *n), st.lists(CLASSES, min_size=1, max_size=3)),
    st.builds(lambda n: has("leads_class", *n), st.lists(CLASSES, min_size=1, max_size=3)),
    st.builds(lambda n: has("leads_grade", n), st.sampled_from(GRADES)),
    st.sampled_from([has("role", Role.NURSE), has("language", "ru"), families(), parents([9]), pupils([8])]),
)
FULL = os.environ.get("GATE") == "full"
AUDIENCES = st.recursive(
    ONE,
    lambda inner: st.one_of(
        st.builds(either, inner, inner),
        st.builds(both, inner, inner),
        st.builds(but, inner),
        st.builds(parents_of, ONE),
    ),
    max_leaves=5,
)


async def crowd(school: School) -> None:
    """Every combination of role, class, account and activity that a school can hold."""
    roles = ("", Role.PARENT, Role.CLASS_TEACHER, Role.NURSE, Role.DEPUTY_HEAD, "librarian")
    kinds = itertools.product(
        (None, (1, "А"), (9, "А"), (9, "Б"), (11, "Б")), roles, (True, False), (True, False)
    )
    with open_tx(school.store) as tx:
        for n, (own_class, role, account, active) in enumerate(kinds):
            grade, letter = own_class or (None, None)
            values = {"name": f"Н {n}", "name_key": f"н {n}", "language": "kk", "active": active}
            values |= {"grade": grade, "letter": letter, "telegram_id": 9000 + n if account else None}
            who = people.add(tx, values | {"school_id": school.id})
            held = [(Role.STUDENT, "")] if own_class else []
            scope = ("9 А", "10 А", "1 Б", "")[(n // 24 + n) % 4] if role == Role.CLASS_TEACHER else ""
            set_roles(tx, who, held + ([(role, scope)] if role else []))
            if role == Role.PARENT:
                child = (school.aidana, school.timur, school.arman, school.beken)[(n // 24 + n) % 4]
                tx.execute(people.guardian.insert().values(parent_id=who, child_id=child.id))
        people.change(tx, school.beken.id, active=False)


async def test_letters_go_to_the_chosen_and_to_nobody_else(school: School) -> None:
    """B12: for any audience the database's answer is the rule's, and the preview's count is the letters' count."""
    await crowd(school)
    with open_tx(school.store) as tx:
        everyone = people.by_ids(tx, [row.id for row in tx.execute(select(people.person.c.id))])
        children = {who.id: people.children_of(tx, who.id) for who in everyone}
        drafts = itertools.count()

        @settings(max_examples=10_000 if FULL else 80, deadline=None, suppress_health_check=list(HealthCheck))
        @given(AUDIENCES)
        def for_any(audience: Audience) -> None:
            meant = {who.id for who in everyone if who.active and means(audience, who, children[who.id])}
            with_account = {who.id for who in everyone if who.id in meant and who.telegram_id}
            chosen = asked.meant(school.id, audience)
            reach = asked.reach(tx, chosen)
            found = list(tx.execute(chosen).scalars())
            subject = f"draft:{next(drafts)}"
            posted = outbox.post_to_selected(tx, asked.with_account(chosen), "b12", subject, {}, NOW)
            told = select(outbox.letter.c.person_id).where(outbox.letter.c.subject == subject)
            told_ids = {row.person_id for row in tx.execute(told)}
            assert len(found) == len(set(found))
            assert set(found) == meant
            assert told_ids == with_account
            assert reach.receivers == posted == len(with_account)
            assert reach.missing == len(meant) - len(with_account)

        for_any()
        tx.execute(delete(outbox.letter))


async def test_an_announcement_to_fifteen_hundred_is_one_short_transaction(school: School) -> None:
    many(school, 1500)
    this = draft(school, pupils(grades=[7]), by=school.saule)
    await school.store.write(sending.send, asking(school.saule, NOW), this)
    seen = card(school, school.saule, this)
    assert seen.announcement.receivers == seen.waiting == 1500
    with open_tx(school.store) as tx:
        size = select(func.sum(func.length(cast(outbox.letter.c.body, Text))))
        assert tx.execute(size).scalar_one() < 1500 * 60


# What is typed badly, one by one


async def test_an_approver_is_never_the_author_and_nobody_approves_twice(school: School) -> None:
    many(school, 61)
    own = draft(school, pupils(grades=[7]), by=school.aliya)
    aliya, saule = asking(school.aliya, NOW), asking(school.saule, NOW)
    assert await school.store.write(sending.send, aliya, own) == sending.Sent("asked")
    assert await school.store.write(sending.approve, aliya, own) is AnnouncementRefusal.UNKNOWN
    assert await school.store.write(sending.refuse, aliya, own, "?") is AnnouncementRefusal.UNKNOWN
    assert await school.store.write(sending.approve, saule, own) == sending.Sent("sending", 61)
    assert await school.store.write(sending.approve, saule, own) is AnnouncementRefusal.NOT_NOW


async def test_an_author_who_left_before_the_hour_sends_nothing_and_the_deputy_head_hears(
    school: School,
) -> None:
    this, hour = draft(school), NOW + timedelta(hours=1)
    await school.store.write(writing.set_hour, asking(school.dana, NOW), this, hour, None)
    await school.store.write(sending.send, asking(school.dana, NOW), this)
    with open_tx(school.store) as tx:
        people.change(tx, school.dana.id, active=False)
    await school.store.write(clock.every_minute, school.id, ZONE, hour)
    assert not await letters(school)
    assert school.saule.id in {row.person_id for row in await letters(school, "announcement-withheld")}


async def test_an_audience_of_nobody_is_refused_whenever_it_became_so(school: School) -> None:
    this = draft(school)
    with open_tx(school.store) as tx:
        for one in (school.aidana, school.erlan):
            people.change(tx, one.id, telegram_id=None)
    done = await school.store.write(sending.send, asking(school.dana, NOW), this)
    assert done is AnnouncementRefusal.NOBODY


async def test_a_copy_has_the_words_the_people_and_the_terms(school: School) -> None:
    this = draft(school)
    await school.store.write(writing.turn, asking(school.dana, NOW), this, "read")
    made = await school.store.write(writing.copy, asking(school.dana, NOW), this)
    with open_tx(school.store) as tx:
        first, second = rows.by_id(tx, this), rows.by_id(tx, made)
        assert first
        assert second
        assert (first.contents, first.audience, first.terms) == (
            second.contents,
            second.audience,
            second.terms,
        )
        assert second.how.read
