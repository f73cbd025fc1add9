"""Announcements on a real database file: once, to exactly those who are meant, stopped and reported exactly."""

import asyncio
import itertools
import json
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Text, cast, delete, func, select

from db import announcements as rows
from db import outbox, people
from db.people.audit import audit
from db.people.roles import set_roles
from school.announcements import AnnouncementRefusal, Audience, Group, is_meant
from school.people import GRADES, Role
from services import announcements
from tests.school import NOW, School, asking, open_tx

TEXTS = {"kk": "Ертең сағат 10:00-де жиналыс", "ru": "Завтра в 10:00 собрание"}
NINTH = Audience(frozenset({Group.STUDENTS}), frozenset({9}))
EVERYBODY = Audience(frozenset(Group))


async def publish(school: School, audience: Audience = NINTH, draft: str = "d1") -> int:
    done = await school.store.write_unmarked(
        announcements.publish, asking(school.dana, NOW), draft, TEXTS, audience
    )
    assert not isinstance(done, AnnouncementRefusal), done
    return done


async def letters(school: School, kind: str = "announcement") -> list[Any]:
    with open_tx(school.store) as tx:
        found = tx.execute(select(outbox.letter).where(outbox.letter.c.kind == kind).order_by("id"))
        return list(found.all())


async def settle(school: School, announcement_id: int, *states: str) -> None:
    """Ends the letters of an announcement as if the sender had been at work."""
    of_this = [row for row in await letters(school) if row.subject == f"announcement:{announcement_id}"]
    with open_tx(school.store) as tx:
        for row, state in zip(of_this, itertools.cycle(states), strict=False):
            outbox.claim(tx, NOW, NOW, timedelta(seconds=60), ())
            outbox.finish(tx, row.id, state)


async def test_two_confirms_within_a_moment_are_one_announcement(school: School) -> None:
    """B11: the draft is the key, the database decides."""
    both = await asyncio.gather(*(publish(school) for _ in range(2)))
    assert len(set(both)) == 1
    assert [row.person_id for row in await letters(school)] == [school.aidana.id, school.erlan.id]
    assert await publish(school, EVERYBODY) == both[0]
    assert len(await letters(school)) == 2


async def test_anothers_draft_is_not_given_away(school: School) -> None:
    await publish(school)
    done = await school.store.write_unmarked(
        announcements.publish, asking(school.saule, NOW), "d1", TEXTS, NINTH
    )
    assert done is AnnouncementRefusal.UNKNOWN


async def test_who_belongs_to_two_groups_gets_one_letter(school: School) -> None:
    with open_tx(school.store) as tx:
        set_roles(tx, school.gulnar.id, [(Role.PARENT, ""), (Role.CLASS_TEACHER, "5 Б")])
    await publish(school, EVERYBODY)
    receivers = [row.person_id for row in await letters(school)]
    assert receivers.count(school.gulnar.id) == 1
    assert len(receivers) == len(set(receivers)) == 12  # all of the cast but Arman, who has no account
    assert school.dana.id in receivers  # the author is staff


async def test_the_text_lies_in_the_database_once(school: School) -> None:
    await publish(school, EVERYBODY)
    assert all(TEXTS["kk"] not in json.dumps(row.body, ensure_ascii=False) for row in await letters(school))


async def test_the_audit_tells_who_and_how_many_and_nothing_of_the_text(school: School) -> None:
    await publish(school)
    with open_tx(school.store) as tx:
        row = tx.execute(select(audit).where(audit.c.deed == "announce")).one()
    assert (row.actor_id, row.detail["letters"], row.detail["grades"]) == (school.dana.id, 2, [9])
    assert "жиналыс" not in json.dumps(row.detail, ensure_ascii=False)


async def test_refusals_post_nothing(school: School) -> None:
    tries = [
        (school.aidana, TEXTS, NINTH, AnnouncementRefusal.NOT_YOUR_AUDIENCE),
        (school.marat, TEXTS, NINTH, AnnouncementRefusal.NOT_YOUR_AUDIENCE),
        (school.dana, {"kk": TEXTS["kk"]}, NINTH, AnnouncementRefusal.TEXT_MISSING),
        (school.dana, TEXTS | {"ru": "Сдаём деньги на подарки"}, NINTH, AnnouncementRefusal.MONEY),
        (
            school.dana,
            TEXTS,
            Audience(frozenset({Group.STUDENTS}), frozenset({1})),  # Arman has no account
            AnnouncementRefusal.NOBODY,
        ),
    ]
    for n, (author, texts, audience, refusal) in enumerate(tries):
        done = await school.store.write_unmarked(
            announcements.publish, asking(author, NOW), f"d{n}", texts, audience
        )
        assert done is refusal
    assert await letters(school) == []
    with open_tx(school.store) as tx:
        assert rows.total(tx, school.id, None) == 0
        assert rows.money_refusals(tx, school.id, NOW) == 1


async def test_another_school_is_never_reached_and_sees_nothing(school: School) -> None:
    with open_tx(school.store) as tx:
        other = (
            people.organization.insert().values(kind="school", name="№2").returning(people.organization.c.id)
        )
        other_id = tx.execute(other).scalar_one()
        people.change(tx, school.erlan.id, school_id=other_id)
        people.change(tx, school.aliya.id, school_id=other_id)
        set_roles(tx, school.aliya.id, [(Role.DEPUTY_HEAD, "")])
        stranger = people.by_id(tx, school.aliya.id)
    assert stranger
    this = await publish(school)
    assert [row.person_id for row in await letters(school)] == [school.aidana.id]
    assert await school.store.read(announcements.progress, stranger, this) is AnnouncementRefusal.UNKNOWN
    assert (
        await school.store.write(announcements.stop, asking(stranger, NOW), this)
        is AnnouncementRefusal.UNKNOWN
    )
    assert (await school.store.read(announcements.written, stranger, 0, 8, NOW)).total == 0


async def test_only_the_author_and_the_deputy_head_see_and_stop_an_announcement(school: School) -> None:
    this = await publish(school)
    for person in (school.aliya, school.marat, school.aidana):
        assert await school.store.read(announcements.progress, person, this) is AnnouncementRefusal.UNKNOWN
        assert (
            await school.store.write(announcements.stop, asking(person, NOW), this)
            is AnnouncementRefusal.UNKNOWN
        )
        assert (
            await school.store.write(announcements.resume, asking(person, NOW), this)
            is AnnouncementRefusal.UNKNOWN
        )
    assert await school.store.write(announcements.stop, asking(school.saule, NOW), this) == 2


async def test_stop_and_resume_repeat_nobody_and_lose_nobody(school: School) -> None:
    this = await publish(school, EVERYBODY)
    first = (await letters(school))[0]
    with open_tx(school.store) as tx:
        outbox.finish(tx, first.id, "sent")
    assert (
        await school.store.write(announcements.resume, asking(school.dana, NOW), this)
        is AnnouncementRefusal.NOT_STOPPED
    )
    assert await school.store.write(announcements.stop, asking(school.dana, NOW), this) == 11
    assert (
        await school.store.write(announcements.stop, asking(school.dana, NOW), this)
        is AnnouncementRefusal.ALL_GONE
    )
    seen = await school.store.read(announcements.progress, school.dana, this)
    assert not isinstance(seen, AnnouncementRefusal)
    assert (seen.sent, seen.waiting, seen.cancelled, seen.announcement.state) == (1, 0, 11, "stopped")
    assert await school.store.write(announcements.report_finished, school.id, NOW) == 0
    assert await school.store.write(announcements.resume, asking(school.dana, NOW), this) == 11
    assert {row.state for row in await letters(school) if row.id != first.id} == {"new"}
    assert (await letters(school))[0].state == "sent"


async def test_the_author_hears_once_how_it_went(school: School) -> None:
    this = await publish(school, EVERYBODY)
    assert await school.store.write(announcements.report_finished, school.id, NOW) == 0
    await settle(school, this, "sent", "sent", "unreachable", "failed")
    told = await asyncio.gather(
        *(school.store.write(announcements.report_finished, school.id, NOW) for _ in range(3))
    )
    assert sum(told) == 1
    (report,) = await letters(school, "announcement-report")
    assert report.person_id == school.dana.id
    assert report.body["arguments"] == {"sent": 6, "unreachable": 3, "failed": 3}
    with open_tx(school.store) as tx:
        row = rows.by_id(tx, this)
    assert row
    assert row.state == "sent"


async def test_an_announcement_whose_author_has_left_is_closed_all_the_same(school: School) -> None:
    this = await publish(school)
    await settle(school, this, "sent")
    with open_tx(school.store) as tx:
        tx.execute(delete(audit))
        tx.execute(delete(people.person).where(people.person.c.id == school.dana.id))
    assert await school.store.write(announcements.report_finished, school.id, NOW) == 0
    seen = await school.store.read(announcements.progress, school.saule, this)
    assert not isinstance(seen, AnnouncementRefusal)
    assert (seen.announcement.state, seen.announcement.signed) == ("sent", "Қасымова Дана")


async def test_the_deputy_head_sees_all_and_a_mentor_own_ones_the_newest_first(school: School) -> None:
    ids = [await publish(school, draft=f"d{n}") for n in range(10)]
    own = Audience(frozenset({Group.STUDENTS}), frozenset(), frozenset({"9 А"}))
    marats = await school.store.write_unmarked(
        announcements.publish, asking(school.marat, NOW), "m", TEXTS, own
    )
    whole = await school.store.read(announcements.written, school.saule, 0, 4, NOW)
    assert (whole.total, [row.id for row in whole.announcements]) == (11, [marats, *ids[:-4:-1]])
    danas = await school.store.read(announcements.written, school.dana, 8, 8, NOW)
    assert (danas.total, [row.id for row in danas.announcements], danas.money_refusals) == (
        10,
        [ids[1], ids[0]],
        None,
    )


CLASSES = st.sampled_from([f"{grade} {letter}" for grade in (1, 5, 8, 9, 11) for letter in "АБ"])
AUDIENCES = st.builds(
    Audience,
    st.frozensets(st.sampled_from(Group), min_size=1),
    st.one_of(st.just(frozenset(GRADES)), st.frozensets(st.sampled_from(GRADES), min_size=1)),
    st.one_of(st.just(frozenset[str]()), st.frozensets(CLASSES, min_size=1, max_size=3)),
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
    loop = asyncio.get_running_loop()
    drafts = itertools.count()

    async def check(audience: Audience) -> None:
        meant = {who.id for who in everyone if is_meant(audience, who, children[who.id])}
        with_account = {who.id for who in everyone if who.id in meant and who.telegram_id}
        with open_tx(school.store) as tx:
            reach = rows.reach(tx, school.id, audience)
            found = rows.ids(tx, rows.meant(school.id, audience))
            subject = f"draft:{next(drafts)}"
            chosen = rows.receivers(school.id, audience)
            posted = outbox.post_to_selected(tx, chosen, "b12", subject, {}, NOW)
            told = select(outbox.letter.c.person_id).where(outbox.letter.c.subject == subject)
            told_ids = [row.person_id for row in tx.execute(told)]
            tx.execute(delete(outbox.letter))
        assert len(found) == len(set(found))
        assert set(found) == meant
        assert set(told_ids) == with_account
        assert reach.receivers == posted == len(told_ids) == len(with_account)
        assert reach.missing == len(meant) - len(with_account)

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(AUDIENCES)
    def for_any(audience: Audience) -> None:
        asyncio.run_coroutine_threadsafe(check(audience), loop).result()

    await asyncio.to_thread(for_any)


async def test_the_preview_counts_who_blocked_the_bot(school: School) -> None:
    with open_tx(school.store) as tx:
        people.note_unreachable(tx, school.aidana.id, NOW)
    reach = await school.store.read(announcements.reach, school.dana, NINTH)
    assert (reach.receivers, reach.blocked, reach.missing) == (2, 1, 0)


async def test_an_announcement_to_fifteen_hundred_is_one_short_transaction(school: School) -> None:
    with open_tx(school.store) as tx:
        values = [
            {
                "school_id": school.id,
                "name": f"О {n}",
                "name_key": f"о {n}",
                "language": "kk",
                "telegram_id": 20_000 + n,
                "active": True,
                "grade": 7,
                "letter": "А",
            }
            for n in range(1500)
        ]
        tx.execute(people.person.insert(), values)
        added = select(people.person.c.id).where(people.person.c.grade == 7)
        held = [{"person_id": row.id, "name": Role.STUDENT, "scope": ""} for row in tx.execute(added).all()]
        tx.execute(people.role.insert(), held)
    seventh = Audience(frozenset({Group.STUDENTS}), frozenset({7}))
    this = await publish(school, seventh)
    seen = await school.store.read(announcements.progress, school.dana, this)
    assert not isinstance(seen, AnnouncementRefusal)
    assert seen.announcement.receivers == seen.waiting == 1500
    with open_tx(school.store) as tx:
        size = select(func.sum(func.length(cast(outbox.letter.c.body, Text))))
        assert tx.execute(size).scalar_one() < 1500 * 60
